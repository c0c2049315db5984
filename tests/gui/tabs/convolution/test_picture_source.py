"""Pictures that somebody brings into the room: by file, drop and paste, good ones and others."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.data.pictures import PICTURES, load_picture
from engine.errors import EngineError
from gui.tabs.convolution import picture_source
from gui.tabs.convolution.picture_room import PictureRoom
from gui.tabs.convolution.picture_words import OWN_PICTURE
from gui.theme import ThemeManager
from gui.widgets import brought_picture
from tests.gui.tabs.convolution.picture_owner import Owner, drawn, shown_room, state_of

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Show = Callable[..., Owner]


@pytest.fixture
def show(qtbot: QtBot, look: ThemeManager) -> Show:
    """Makes shown rooms, each with its owner."""
    return partial(shown_room, qtbot)


def saved(path: Path, **options: Any) -> Path:
    """A picture in colour whose left half is dark."""
    pixels = np.full((40, 60, 3), 200, np.uint8)
    pixels[:, :30] = (20, 40, 60)
    Image.fromarray(pixels).save(path, **options)
    return path


def file_mime(path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def drop(room: PictureRoom, mime: QMimeData) -> bool:
    """Drag something in and let go of it; False if the room does not want it."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), copy, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(room, enter)
    if enter.isAccepted():
        QApplication.sendEvent(room, QDropEvent(QPointF(10, 10), copy, mime, left, none))
    return enter.isAccepted()


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[Any]:
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()


def test_a_file_that_is_dropped_is_shown_and_its_changes_are_said(show: Show, tmp_path: Path) -> None:
    owner = show(state_of("identity"))
    assert drop(owner.room, file_mime(saved(tmp_path / "mine.png")))
    assert owner.state.picture == OWN_PICTURE
    assert owner.room.pane.note() == "mine.png: colours converted to grey"
    assert owner.told == [owner.room.pane.note()]
    assert drawn(owner.room.pane.before, 20, 10).red() == 36  # 0.299 · 20 + 0.587 · 40 + 0.114 · 60
    assert drawn(owner.room.pane.after, 20, 50).red() == 200
    assert owner.room.pane.input_head.combo.currentData() == OWN_PICTURE


def test_a_second_picture_takes_the_place_of_the_first(show: Show, tmp_path: Path) -> None:
    owner = show(state_of("identity"))
    owner.room.take_file(saved(tmp_path / "first.png"))
    path = tmp_path / "second.png"
    Image.new("L", (30, 20), 77).save(path)
    owner.room.take_file(path)
    assert drawn(owner.room.pane.before, 10, 10).red() == 77
    assert owner.room.pane.note() == "second.png: 30×20, unchanged"


def test_one_can_go_back_to_the_bundled_pictures_and_to_one_s_own(show: Show, tmp_path: Path) -> None:
    owner = show()
    combo = owner.room.pane.input_head.combo
    assert combo.findData(OWN_PICTURE) == -1
    assert [combo.itemData(n) for n in range(combo.count()) if combo.itemData(n)] == list(PICTURES)
    owner.room.take_file(saved(tmp_path / "mine.png"))
    for picture in ("cat", OWN_PICTURE, "fashion-mnist-9"):
        combo.activated.emit(combo.findData(picture))
        assert owner.state.picture == picture
        assert combo.currentData() == picture


def test_a_large_picture_is_reduced_and_that_is_said(show: Show, tmp_path: Path) -> None:
    owner = show()
    Image.new("L", (2000, 1000), 90).save(tmp_path / "large.png")
    owner.room.take_file(tmp_path / "large.png")
    assert owner.room.pane.note() == "large.png: reduced from 2000×1000 to 512×256"
    assert owner.room.pane.output_head.header.accessibleName() == "Y Result 256×512"


def test_image_data_is_pasted(show: Show, clipboard: Any, qtbot: QtBot) -> None:
    owner = show(state_of("identity"))
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGray)
    clipboard.setImage(image)
    owner.room.activateWindow()
    owner.room.pane.before.setFocus()
    qtbot.waitUntil(owner.room.pane.before.hasFocus)
    QTest.keySequence(owner.room, QKeySequence(QKeySequence.StandardKey.Paste))
    assert owner.state.picture == OWN_PICTURE
    assert drawn(owner.room.pane.before, 10, 10).red() == 128
    assert owner.room.pane.note().startswith("Pasted picture: ")


def test_a_copied_file_is_pasted(show: Show, clipboard: Any, tmp_path: Path) -> None:
    owner = show()
    clipboard.setMimeData(file_mime(saved(tmp_path / "copied.png")))
    owner.room.paste()
    assert owner.room.pane.note().startswith("copied.png: ")


def test_text_is_no_picture(show: Show, clipboard: Any) -> None:
    owner = show()
    clipboard.setText("1 2 3")
    owner.room.paste()
    assert owner.told == ["There is no picture to paste; please copy a picture or an image file first."]
    assert owner.state.picture == "mnist-3"
    mime = QMimeData()
    mime.setText("1 2 3")
    assert not drop(owner.room, mime)


def bad_files(folder: Path) -> dict[str, Path]:
    """By what is wrong with them."""
    text = folder / "notes.png"
    text.write_text("this is no picture")
    half = saved(folder / "half.jpg")
    half.write_bytes(half.read_bytes()[: half.stat().st_size // 2])
    wide = folder / "wide.tif"
    Image.fromarray(np.zeros((4, 4), np.float32)).save(wide)
    huge = folder / "huge.png"
    Image.new("1", (20_000, 20_000)).save(huge)
    return {
        "text": text,
        "half": half,
        "wide": wide,
        "huge": huge,
        "folder": folder,
        "gone": folder / "gone.png",
    }


@pytest.mark.filterwarnings("ignore:Image size")  # Pillow's own word about what the test writes
@pytest.mark.parametrize("kind", ["text", "half", "wide", "huge", "folder", "gone"])
def test_what_cannot_be_read_is_one_sentence_and_the_picture_before_stays(
    show: Show, tmp_path: Path, kind: str
) -> None:
    owner = show(state_of("identity"))
    path = bad_files(tmp_path)[kind]
    drop(owner.room, file_mime(path))
    assert owner.state.picture == "mnist-3"
    assert drawn(owner.room.pane.before, 20, 8).red() == load_picture("mnist-3")[20, 8]
    (told,) = owner.told
    assert str(path) in told
    assert owner.room.pane.note() == told
    owner.room.pane.input_head.picture_chosen.emit("mnist-4")  # the next good one takes the sentence away
    assert owner.room.pane.note() != told


def test_a_clipboard_with_too_many_pixels_is_refused_before_it_is_packed(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brought_picture, "MAX_PIXELS", 100)
    owner = show()
    mime = QMimeData()
    mime.setImageData(QImage(11, 10, QImage.Format.Format_RGB32))
    owner.room.take(mime)
    assert "110" in owner.told[0]


def test_a_bundled_picture_that_is_missing_is_a_sentence(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = show()

    def missing(picture: str) -> Any:
        raise EngineError("dataset-file-missing", path=f"{picture}.png")

    monkeypatch.setattr(picture_source, "load_picture", missing)
    owner.change(picture="cat")
    assert "cat.png" in owner.room.pane.note()
    assert not owner.room.pane.before.picture_rect().isNull()


def test_a_file_is_chosen_by_the_button(show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = show()
    monkeypatch.setattr(
        "gui.tabs.convolution.picture_room.ask_for_picture", lambda _: saved(tmp_path / "chosen.png")
    )
    owner.room.pane.input_head.open.click()
    assert owner.room.pane.note().startswith("chosen.png: ")


def test_an_unknown_id_shows_the_first_picture(show: Show) -> None:
    owner = show(state_of(picture="gone"))
    assert owner.room.pane.input_head.combo.currentData() == next(iter(PICTURES))
    owner.change(picture=OWN_PICTURE)  # remembered from another day, but the picture itself is not
    assert owner.room.pane.input_head.combo.currentData() == next(iter(PICTURES))


class Marked(QTranslator):
    """Puts every text into brackets."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"<{source}>"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def test_every_text_follows_the_language(show: Show, qapp: QApplication, qtbot: QtBot) -> None:
    owner = show()
    pane, bar = owner.room.pane, owner.room.bar
    translator = Marked()
    qapp.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: pane.note().startswith("<"))
        assert bar.chips[0].text() == "<Identity>"
        assert pane.input_head.combo.itemText(0) == "<Photographer>"
        assert pane.output_head.header.accessibleName().startswith("Y <Result>")
        assert pane.before.accessibleName().startswith("<Picture ")
    finally:
        qapp.removeTranslator(translator)
    qtbot.waitUntil(lambda: not pane.note().startswith("<"))
