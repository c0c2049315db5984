"""Own drawings: kept by a key and a digit, labelled, deleted, undone, written at once, carried away."""

import zipfile
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from engine.data.own_drawings import OwnDrawing, OwnDrawings
from engine.data.own_drawings_file import read_own_drawings, write_own_drawings
from engine.network.forward import run
from gui.language import LanguageManager
from gui.settings import data_directory
from gui.tabs.predict.changes import with_preparation
from gui.tabs.predict.draw_room import DrawRoom
from gui.tabs.predict.drawing import Drawing, Scan
from gui.tabs.predict.own_set_store import FILE_NAME, OwnSetStore, own_set_of
from gui.tabs.predict.predictor import Predictor
from gui.tabs.predict.preparing import prepared
from gui.tabs.predict.samples_room import SamplesRoom
from gui.tabs.predict.state import Preparation
from gui.theme import ThemeManager
from tests.gui.tabs.predict.samples_hands import (
    LEFT,
    NETWORK,
    ONE,
    THREE,
    click_item,
    ink,
    known,
    shown_room,
    weights,
)

pytestmark = pytest.mark.qt_log_ignore("does not support")
SOURCES = ["test", "own"]


@pytest.fixture
def room(qtbot: QtBot, look: ThemeManager, languages: LanguageManager) -> SamplesRoom:
    """The room at own drawings, of which there are none."""
    made = shown_room(qtbot)
    click_item(made.results.source, "own", SOURCES)
    return made


def kept() -> list[tuple[int, str]]:
    """What is on the disk now."""
    return [(one.label, one.classes) for one in read_own_drawings(data_directory() / FILE_NAME)]


def said(drawing: Drawing, want: Preparation) -> np.ndarray:
    """What the engine says of a sheet."""
    image = prepared(ink(drawing), want, "mnist").final[..., None]
    return run(NETWORK, weights(), image).probabilities


def fill(room: SamplesRoom) -> OwnSetStore:
    """A 3, a 1 that is labelled 7, and a shirt."""
    store = room.browser.own
    assert store.keep(ink(THREE), 3, "mnist")
    assert store.keep(ink(ONE), 7, "mnist")
    assert store.keep(ink(ONE), 6, "fashion-mnist")
    return store


def test_k_and_a_digit_keep_the_drawing(qtbot: QtBot, look: ThemeManager, languages: LanguageManager) -> None:
    samples = shown_room(qtbot)
    draw = DrawRoom(samples.predictor)
    qtbot.addWidget(draw)
    draw.show()
    assert draw.card.tools["keep"].isEnabled()
    assert draw.act("keep")
    menu = draw._keeper.menu
    qtbot.waitUntil(menu.isVisible)
    assert [action.text() for action in menu.actions()[1:]] == [f"&{k}" for k in range(10)]
    QTest.keyClick(menu, Qt.Key.Key_5)
    assert not menu.isVisible()
    assert kept() == [(5, "mnist")]
    assert "Kept as 5" in draw.card.note()
    np.testing.assert_array_equal(own_set_of(samples.predictor).drawings[0].ink(), ink(THREE))
    QTest.mouseClick(draw.card.tools["keep"], LEFT)  # the same drawing with the same label is no second one
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_5)
    assert len(kept()) == 1
    assert "already" in draw.card.note()
    samples.predictor.stack.undo()
    assert kept() == []
    draw.clear()
    assert not draw.card.tools["keep"].isEnabled()
    draw.act("keep")
    assert not menu.isVisible()


def test_own_handwriting_is_a_test_set_of_its_own(room: SamplesRoom) -> None:
    assert "press K" in room.mosaic.accessibleDescription()
    assert not room.write_out.isEnabled()
    fill(room)
    answers = room.browser.evaluation
    assert answers is not None
    assert answers.labels.tolist() == [3, 7]  # the shirt is none of these classes
    want = np.stack([said(THREE, Preparation()), said(ONE, Preparation())])
    np.testing.assert_allclose(answers.probabilities, want, atol=1e-5)
    assert room.results.matrix.counts().sum() == 2
    click_item(room.filters.answer, "wrong", ["all", "right", "wrong"])
    wrong = [k for k in range(2) if int(want[k].argmax()) != (3, 7)[k]]
    assert room.browser.indices.tolist() == wrong
    assert 1 in wrong


def test_the_preparation_in_force_is_that_of_the_answers(qtbot: QtBot, room: SamplesRoom) -> None:
    fill(room)
    before = room.browser.evaluation
    room.predictor.attempt("preparation", "crop off", with_preparation, "crop", False)
    room.predictor.attempt("preparation", "scale off", with_preparation, "scale", False)
    qtbot.waitUntil(lambda: room.browser.evaluation is not before)
    answers = room.browser.evaluation
    assert answers is not None
    want = said(THREE, Preparation(crop=False, scale=False))
    np.testing.assert_allclose(answers.probabilities[0], want, atol=1e-5)
    assert before is not None
    assert not np.allclose(answers.probabilities[0], before.probabilities[0], atol=1e-4)


def test_label_delete_and_undo_are_on_the_disk_at_once(room: SamplesRoom) -> None:
    store = fill(room)
    QTest.keyClick(room.mosaic, Qt.Key.Key_End)
    assert room.card.sample().label == 7
    room.card.label.showPopup()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(room.card.label.view(), key)
    assert kept() == [(3, "mnist"), (1, "mnist"), (6, "fashion-mnist")]
    assert room.card.sample().label == 1
    assert room.browser.place == 1
    assert room.act("clear")
    assert kept() == [(3, "mnist"), (6, "fashion-mnist")]
    QTest.mouseClick(room.card.delete, LEFT)
    assert kept() == [(6, "fashion-mnist")]
    assert room.card.sample() is None
    assert not room.act("clear")
    stack = room.predictor.stack
    for want in ([3, 6], [3, 1, 6], [3, 7, 6], [3, 7], [3], []):
        stack.undo()
        assert [label for label, _ in kept()] == want
    for _ in range(3):
        stack.redo()
    assert [one.label for one in store.drawings] == [3, 7, 6]
    at_next_start = OwnSetStore(Predictor(known(), parent=room))
    assert at_next_start.drawings == store.drawings


def test_an_own_drawing_is_opened_as_it_was_drawn(room: SamplesRoom) -> None:
    fill(room)
    QTest.keyClick(room.mosaic, Qt.Key.Key_Return)
    picture = room.predictor.state.drawing.picture
    assert isinstance(picture, Scan)
    np.testing.assert_array_equal(np.frombuffer(picture.ink, np.uint8).reshape(280, 280), ink(THREE))
    assert picture.name == "Own drawing 1"
    np.testing.assert_allclose(
        room.predictor.seen.activations.probabilities, said(THREE, Preparation()), atol=1e-5
    )


def test_carried_away_and_brought_back(
    room: SamplesRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = fill(room)
    path = tmp_path / "class.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    QTest.mouseClick(room.write_out, LEFT)
    assert read_own_drawings(path) == store.drawings
    assert str(path) in room.results.status.text()
    QTest.mouseClick(room.take_in, LEFT)
    assert "already" in room.results.status.text()
    one_more = OwnDrawing.of_ink(np.roll(ink(ONE), 9, axis=1), 1, "mnist")
    write_own_drawings(path, store.drawings.with_drawing(one_more))
    QTest.mouseClick(room.take_in, LEFT)
    assert "1 " in room.results.status.text()
    assert [label for label, _ in kept()] == [3, 7, 6, 1]
    room.predictor.stack.undo()
    assert [label for label, _ in kept()] == [3, 7, 6]


def test_a_hostile_file_is_refused_by_a_sentence_and_loses_nothing(room: SamplesRoom, tmp_path: Path) -> None:
    fill(room)
    path = tmp_path / "evil.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../evil.py", "print()")
        archive.writestr("labels.csv", "file,classes,label\n")
    steps = room.predictor.stack.count()
    room.take_file(path)
    told = room.results.status.text()
    assert "evil.py" in told
    assert told.endswith(".")
    assert room.results.status.property("role") == "error"
    assert len(kept()) == 3
    assert room.predictor.stack.count() == steps
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["evil.zip"]


def test_an_unreadable_file_of_ones_own_is_put_aside_and_never_written_over(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager
) -> None:
    path = data_directory() / FILE_NAME
    path.parent.mkdir(parents=True)
    path.write_bytes(b"PK, but broken")
    made = shown_room(qtbot)
    assert made.results.status.text() == ""
    click_item(made.results.source, "own", SOURCES)
    assert FILE_NAME in made.results.status.text()
    assert made.browser.own.keep(ink(), 3, "mnist")
    assert kept() == [(3, "mnist")]
    assert made.results.status.text() == ""
    aside = path.with_name("own-drawings-unreadable-1.zip")
    assert aside.read_bytes() == b"PK, but broken"


def test_a_place_that_cannot_be_written_to_is_said_and_the_drawing_stays_in_sight(
    room: SamplesRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", str(data_directory() / FILE_NAME))

    monkeypatch.setattr("gui.tabs.predict.own_set_store.write_own_drawings", full)
    room.browser.own.keep(ink(), 3, "mnist")
    assert "full" in room.results.status.text()
    assert len(room.browser.own.drawings) == 1
    assert not room.browser.own.write_out(data_directory() / "other.zip")


def test_many_own_drawings_are_asked_about_in_slices(qtbot: QtBot, room: SamplesRoom) -> None:
    many = OwnDrawings(
        tuple(OwnDrawing.of_ink(np.roll(ink(), k - 30, axis=0), k % 10, "mnist") for k in range(60))
    )
    room.browser.own.lend(many)
    assert room.browser.answers.is_busy
    qtbot.waitUntil(lambda: room.browser.evaluation is not None, timeout=20_000)
    QCoreApplication.processEvents()
    answers = room.browser.evaluation
    assert answers is not None
    # wherever it stands on the sheet, the preparation brings it to the middle
    assert (answers.predicted == int(said(THREE, Preparation()).argmax())).mean() > 0.9
    assert not (data_directory() / FILE_NAME).exists()  # what is lent is not written
