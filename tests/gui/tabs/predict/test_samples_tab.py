"""From the sheet to the samples and back through the whole tab, with a network that is shipped."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.data.own_drawings_file import read_own_drawings
from gui.settings import data_directory
from gui.tabs.predict import poses
from gui.tabs.predict.draw_room import DrawRoom
from gui.tabs.predict.drawing import Sample
from gui.tabs.predict.own_set_store import FILE_NAME
from gui.tabs.predict.samples_room import SamplesRoom
from gui.tabs.predict.tab import PredictTab
from tests.gui.tabs.convolution.hands import press, press_keys
from tests.gui.tabs.predict.conftest import MakeTab
from tests.gui.tabs.predict.samples_hands import LEFT, answered, click_item

pytestmark = pytest.mark.qt_log_ignore("does not support")


def samples_of(tab: PredictTab) -> SamplesRoom:
    """Go to the room by its word in the top bar."""
    rooms = tab.view.top_bar.rooms
    QTest.mouseClick(rooms, LEFT, pos=rooms.item_rect(rooms._ids.index("samples")).center().toPoint())
    room = tab.view.room
    assert isinstance(room, SamplesRoom)
    return room


def test_kept_browsed_opened_and_taken_back_by_keys(qtbot: QtBot, make_tab: MakeTab) -> None:
    tab = make_tab()
    sheet = tab.view.room
    assert isinstance(sheet, DrawRoom)
    press(Qt.Key.Key_K)
    menu = sheet._keeper.menu
    qtbot.waitUntil(menu.isVisible)
    assert menu.activeAction().data() == 3  # what the network says, for one press of Enter
    QTest.keyClick(menu, Qt.Key.Key_8)
    path = data_directory() / FILE_NAME
    assert [one.label for one in read_own_drawings(path)] == [8]
    room = samples_of(tab)
    click_item(room.results.source, "own", ["test", "own"])
    assert answered(qtbot, room).predicted.tolist() == [3]
    assert room.results.result.text() == "0.00 %"
    press_keys("Ctrl+Z")
    assert len(room.browser.own.drawings) == 0
    press_keys("Ctrl+Y")
    click_item(room.results.source, "test", ["test", "own"])
    room.browser.answers.finish()  # two seconds of slices, which another test waits for
    found = answered(qtbot, room)
    known = tab.predictor.known.listing
    assert known.accuracy == pytest.approx(found.accuracy, abs=2e-4)
    tab.setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_PageDown)
    QTest.mouseClick(tab.view.top_bar.sample, LEFT)
    assert room.browser.place == 3
    press(Qt.Key.Key_R)
    QTest.mouseClick(tab.view.top_bar.chance, LEFT)
    tab.present_previous()
    place = room.browser.place
    room.mosaic.setFocus()
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert tab.view.room is sheet
    assert tab.predictor.state.drawing.picture == Sample("mnist", place)
    np.testing.assert_allclose(
        tab.predictor.seen.activations.probabilities, found.probabilities[place], atol=1e-4
    )


def test_every_look_shows_the_room_with_answers(make_tab: MakeTab) -> None:
    tab = make_tab()
    for name in ("samples-own", "samples-own-empty", "samples-busy"):
        assert name in tab.pose()
        poses.take(tab, name)
        room = tab.view.room
        assert isinstance(room, SamplesRoom)
        assert (len(room.browser.own.drawings) > 1) == (name == "samples-own")
        assert room.progress.isVisible() == (name == "samples-busy")
    assert not (data_directory() / FILE_NAME).exists()  # looks write nothing
    room.hold()
