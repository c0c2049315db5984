"""Keys, test pictures, photos, files of networks, the training that is followed, and what is there again."""

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from engine.data.datasets import load
from engine.network.spec import Dense, Flatten, NetworkSpec
from engine.network.store import save
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tabs.predict import poses
from gui.tabs.predict.drawing import Sample, Scan
from gui.tabs.predict.keys import KEYS
from gui.tabs.predict.tab import PredictTab
from gui.theme import ThemeManager
from tests.gui.tabs.convolution.hands import press, press_keys
from tests.gui.tabs.predict.conftest import MakeTab, page_of
from tests.gui.tabs.predict.pens import LINE, draw, room_of, sheet_of
from tests.gui.tabs.predict.things import drop, file_mime, weights_for

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def photo(path: Path, index: int = 0) -> Path:
    """A test digit as somebody writes it: dark on bright paper, larger, and not in the middle."""
    digit = Image.fromarray(load("mnist", "test", limit=index + 1).images[index]).resize((120, 120))
    page = Image.new("RGB", (400, 300), (235, 230, 215))
    page.paste((30, 30, 60), (40, 90, 160, 210), digit)
    page.save(path)
    return path


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()


# keys
def test_every_key_reaches_its_action_once(tab: PredictTab) -> None:
    pressed: list[str] = []
    tab.keys.triggered.disconnect(tab._on_key)
    tab.keys.triggered.connect(pressed.append)
    for name, keys in KEYS.items():
        for sequence in keys:
            press_keys(sequence)
            assert pressed == [name], sequence
            pressed.clear()
    texts = [action.text() for action in tab.actions()]
    assert all(texts)
    assert len(set(texts)) == len(texts)


# test pictures
def test_test_pictures_go_round_and_are_right_to_the_bit(tab: PredictTab) -> None:
    predictor = tab.predictor
    images = load("mnist", "test").images
    press(Qt.Key.Key_Left)
    assert predictor.state.drawing.picture == Sample("mnist", 9_999)
    for expected in (0, 1):
        press(Qt.Key.Key_PageDown)
        assert predictor.state.drawing.picture == Sample("mnist", expected)
        np.testing.assert_allclose(
            predictor.seen.image[..., 0], images[expected] / np.float32(255), atol=1e-6
        )
    assert room_of(tab).verdict.winner.text().label == "Its label: 2"
    assert room_of(tab).verdict.winner.text().is_right
    assert not room_of(tab).preparation.ticks["crop"].isEnabled()
    draw(sheet_of(tab), LINE)
    assert room_of(tab).verdict.winner.text().label == ""  # it is another picture now
    press_keys("Ctrl+Z")
    press(Qt.Key.Key_R)
    picture = predictor.state.drawing.picture
    assert isinstance(picture, Sample)
    assert picture.index not in (0, 1)
    tab.view.top_bar.sample.click()
    assert predictor.state.drawing.picture == Sample("mnist", picture.index + 1)
    press_keys("Ctrl+Z")
    assert predictor.state.drawing.picture == picture


# photos and scans
@pytest.mark.parametrize("way", ["drop", "paste a file", "paste a picture", "dialog"])
def test_a_photo_is_read_and_what_was_changed_is_said(
    tab: PredictTab, tmp_path: Path, clipboard: QClipboard, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    path = photo(tmp_path / "seven.png")
    if way == "drop":
        assert drop(tab, file_mime(path))
    elif way == "dialog":
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        press_keys("Ctrl+O")
    else:
        if way == "paste a file":
            clipboard.setMimeData(file_mime(path))
        else:
            clipboard.setImage(QImage(str(path)))
        press_keys("Ctrl+V")
    assert isinstance(tab.predictor.state.drawing.picture, Scan)
    assert tab.predictor.seen.verdict.winner == 7
    note = room_of(tab).card.note()
    assert note.startswith("Pasted picture: " if way == "paste a picture" else "seven.png: ")
    assert "dark on light, so inverted" in note
    draw(sheet_of(tab), LINE)  # one can draw on it
    assert len(tab.predictor.state.drawing.strokes) == 1
    press_keys("Ctrl+Z")
    press_keys("Ctrl+Z")
    assert tab.predictor.seen.verdict.winner == 3
    assert room_of(tab).card.note() == ""


def hostile_pictures(folder: Path) -> dict[str, Path]:
    """Files that are no picture, or none that can be read."""
    good = photo(folder / "good.png").read_bytes()
    tiff = io.BytesIO()
    Image.new("L", (8, 8)).save(tiff, "TIFF")
    bomb = bytearray(good)
    bomb[16:24] = b"\x00\x00\xff\xff\x00\x00\xff\xff"  # the header says 65,535 × 65,535
    contents = {
        "empty.png": b"",
        "text.png": b"this is no picture",
        "cut.png": good[: len(good) // 2],
        "head.png": good[:20],
        "zeros.jpg": bytes(4_000),
        "bomb.png": bytes(bomb),
        "script.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "page.pdf": b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n",
        "sound.gif": b"GIF89a" + b"\xff" * 40,
        "cut.tif": tiff.getvalue()[:30],
        "archive.webp": b"PK\x03\x04" + bytes(100),
        "postscript.eps": b"%!PS-Adobe-3.0 EPSF-3.0\nshowpage\n",
    }
    paths = {}
    for name, content in contents.items():
        paths[name] = folder / name
        paths[name].write_bytes(content)
    (folder / "folder.png").mkdir()
    return paths | {"folder.png": folder / "folder.png", "gone.png": folder / "gone.png"}


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")  # Pillow's, about the cut file
def test_hostile_pictures_are_refused_in_one_sentence_and_the_drawing_stays(
    tab: PredictTab, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    before = tab.predictor.state
    for name, path in hostile_pictures(tmp_path).items():
        with subtests.test(name):
            drop(tab, file_mime(path))
            note = room_of(tab).card.note()
            assert note.endswith(".")
            assert name in note
            assert tab.predictor.state is before
            assert tab.predictor.seen.verdict.winner == 3
            room_of(tab).card.show_note("")
    assert not tab.predictor.stack.canUndo()
    draw(sheet_of(tab), LINE)
    assert room_of(tab).card.note() == ""


def test_text_in_the_clipboard_is_no_picture(tab: PredictTab, clipboard: QClipboard) -> None:
    clipboard.setText("7")
    press_keys("Ctrl+V")
    assert (
        room_of(tab).card.note()
        == "There is no picture in the clipboard; copy one first, or drop a file here."
    )
    assert tab.predictor.seen.verdict.winner == 3


# the window
def test_a_clicker_goes_through_test_pictures_before_an_audience(window: MainWindow) -> None:
    tab = page_of(window)
    window.projector.enter(full_screen=False)
    view = tab.view
    assert not view.top_bar.isVisible()
    assert not room_of(tab).preparation.isVisible()
    assert sheet_of(tab).sheet_rect().width() > 330
    press(Qt.Key.Key_PageDown)
    assert tab.predictor.state.drawing.picture == Sample("mnist", 0)
    assert view.caption.text().startswith("Test picture 0. The network says 7 with ")
    press(Qt.Key.Key_H)
    assert view.caption.text() == "What will the network say?"
    press(Qt.Key.Key_PageDown)  # the answer comes first
    assert "The network says 7" in view.caption.text()
    press(Qt.Key.Key_PageDown)
    assert view.caption.text() == "What will the network say?"
    press(Qt.Key.Key_Space)
    assert "The network says 2" in view.caption.text()
    press(Qt.Key.Key_Delete)
    assert view.caption.text() == "Draw something, or take a test picture."
    draw(sheet_of(tab), LINE)  # with a pen on the projector's screen
    assert len(tab.predictor.state.drawing.strokes) == 1
    window.projector.leave()
    assert view.top_bar.isVisible()


def test_what_was_drawn_is_there_after_a_restart(
    make_tab: MakeTab, settings: Settings, tmp_path: Path
) -> None:
    tab = make_tab(settings)
    press(Qt.Key.Key_Delete)
    draw(sheet_of(tab), LINE)
    room_of(tab).preparation.ticks["crop"].click()
    tab.use_network("shipped:mnist-course-scratch")
    ink = sheet_of(tab).ink()
    tab.close()
    again = make_tab(settings)
    difference = np.abs(sheet_of(again).ink().astype(int) - ink)
    assert difference.max() <= 40  # tenths of a unit are not kept
    assert not again.predictor.state.preparation.crop
    assert again.predictor.state.network == "shipped:mnist-course-scratch"
    assert not again.predictor.stack.canUndo()


def test_a_network_file_that_is_gone_gives_way_to_a_shipped_one(
    make_tab: MakeTab, settings: Settings, tmp_path: Path
) -> None:
    network = NetworkSpec((28, 28, 1), (Flatten(), Dense(3, "softmax")))
    path = tmp_path / "three.keras"
    save(path, network, weights_for(network))
    tab = make_tab(settings)
    tab.open_network(path)
    tab.close()
    assert make_tab(settings).predictor.known.listing.name == "three.keras"
    path.unlink()
    assert make_tab(settings).predictor.state.network == "shipped:mnist-best"


@pytest.mark.parametrize(
    "broken", ["{", "[]", '{"network": "live"}', '{"drawing": {"sample": ["mnist", 1e99]}}']
)
def test_a_broken_memory_is_no_obstacle(make_tab: MakeTab, settings: Settings, broken: str) -> None:
    settings.set_tab_state("predict", broken)
    tab = make_tab(settings)
    assert tab.predictor.state.network == "shipped:mnist-best"
    draw(sheet_of(tab), LINE)
    assert len(tab.predictor.state.drawing.strokes) >= 1


def test_every_pose_can_be_taken_in_both_themes(tab: PredictTab, look: ThemeManager) -> None:
    for choice in ("light", "dark"):
        look.set_choice(choice)
        for name in poses.OWN:
            tab.take_pose(name)
            assert not tab.grab().isNull()
    tab.take_pose("photo")
    assert isinstance(tab.predictor.state.drawing.picture, Scan)
    tab.take_pose("refused")
    assert tab.view.refusal()


def test_in_a_narrow_window_the_list_of_networks_takes_what_is_left(tab: PredictTab) -> None:
    bar = tab.view.top_bar
    widths = {}
    for width in (1800, 860, 840):
        bar.resize(width, bar.height())
        widths[width] = bar.network.width()
    assert widths[1800] > widths[860] == widths[840] + 20
