"""The room of depth with real mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from gui.tabs.activations.depth_figures import NEURON_STEPS
from gui.tabs.activations.depth_room import DepthRoom
from tests.gui.tabs.activations.room_tabs import (
    click,
    drag,
    opened,
    press,
    reach,
    speak,
    speaking,
    type_text,
    undo_all,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.language import LanguageManager
    from gui.tabs.activations.function_chip import FunctionChip
    from gui.tabs.activations.tab import ActivationsTab
    from gui.theme import ThemeManager

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[LanguageManager]:
    with speaking() as manager:
        yield manager


@pytest.fixture
def tab(qtbot: QtBot, look: ThemeManager, spoken: LanguageManager) -> Iterator[ActivationsTab]:
    with opened(qtbot, "depth-three") as page:
        yield page


def room_of(tab: ActivationsTab) -> DepthRoom:
    page = tab.view.page
    assert isinstance(page, DepthRoom)
    return page


def chip_point(chip: FunctionChip, *, box: bool) -> QPointF:
    """Its tick box, or its name."""
    centre = chip.box_rect().center()
    return centre if box else QPointF(chip.box_rect().right() + 20, centre.y())


def gone(room: DepthRoom) -> int:
    shown = room.measured._shown
    assert shown is not None
    return shown.gone


def test_more_layers_and_the_gradient_goes_through_all_of_them(tab: ActivationsTab) -> None:
    room, slider = room_of(tab), room_of(tab).bar.layers.slider
    assert gone(room) == 10
    reach(slider)
    for _ in range(5):
        press(Qt.Key.Key_Right)
    assert tab.studio.state.depth.depth == 15
    assert gone(room) == 15
    assert room.layers.layers() == 15
    assert room.counter() == "16 / 16"
    assert undo_all(tab) == 5
    assert tab.studio.state.preset == "depth-three"


def test_the_gradient_goes_back_layer_by_layer(tab: ActivationsTab) -> None:
    room = room_of(tab)
    press(Qt.Key.Key_Home)
    assert gone(room) == 0
    assert "starts" in room.caption()
    press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_PageDown)
    assert gone(room) == 2
    assert "0.197²" in room._line.text()
    drag(room.theory, room.theory.place(2, 0), room.theory.place(4.2, -1), room.theory.place(7, -1))
    assert gone(room) == 7
    click(room.layers, room.layers.box(4).center())
    assert gone(room) == 5
    assert tab.studio.stack.count() == 0


def test_initialisations_set_the_scale(tab: ActivationsTab) -> None:
    room, start = room_of(tab), room_of(tab).bar.start
    click(start, start.item_rect(2).center())
    assert tab.studio.state.depth.scale == 1.41
    assert room.bar.scale.value() == 1.41
    shown = room.theory._shown
    assert shown is not None
    assert shown.curves["relu"][-1] == pytest.approx(1.4921911, abs=1e-6)
    room.bar.scale.slider.setValue(room.bar.scale.slider.minimum())
    assert tab.studio.state.depth.scale == 0.1
    assert start.current() == "own"
    # the word is gone as soon as it means nothing
    click(start, start.item_rect(1).center())
    assert tab.studio.state.depth.scale == 1.0
    assert start.current() == "glorot"
    assert undo_all(tab) == 3


def test_functions_are_ticked_and_chosen(tab: ActivationsTab) -> None:
    room = room_of(tab)
    chips = room.functions.chips
    click(chips["elu"], chip_point(chips["elu"], box=True))
    assert tab.studio.state.depth.drawn == ("sigmoid", "tanh", "relu", "elu")
    click(chips["relu"], chip_point(chips["relu"], box=False))
    assert tab.studio.state.depth.chosen == "relu"
    assert room._line.text().startswith("ReLU")
    click(chips["leaky_relu"], chip_point(chips["leaky_relu"], box=True))
    assert "At most 4" in room.bar.error()
    assert tab.studio.state.depth.drawn == ("sigmoid", "tanh", "relu", "elu")
    assert undo_all(tab) == 2


def test_a_number_goes_through(tab: ActivationsTab) -> None:
    room = room_of(tab)
    path = room.bar.path
    click(path, path.item_rect(1).center())
    room.bar.z.setFocus()
    room.bar.z.selectAll()
    type_text("-2")
    press(Qt.Key.Key_Return)
    part = tab.studio.state.depth
    assert (part.path, part.z) == ("through", -2.0)
    type_text("7")
    press(Qt.Key.Key_Return)
    assert "from −6 to 6" in room.bar.error()
    assert tab.studio.state.depth.z == -2.0


def test_a_neuron_dies_and_its_sister_does_not(tab: ActivationsTab, spoken: LanguageManager) -> None:
    room = room_of(tab)
    click(room.bar.view, room.bar.view.item_rect(1).center())
    cards = room.neurons.cards
    assert room.counter() == f"1 / {NEURON_STEPS + 1}"
    assert cards["relu"].state_text() == "learning"
    tab.present_next()
    assert cards["relu"].state_text() == "dead"
    scene = cards["relu"].plot.scene()
    assert scene is not None
    assert (scene.step.z < 0).all()
    press(Qt.Key.Key_End)
    last = cards["relu"].plot.scene()
    assert last is not None
    assert (last.step.weight, last.step.bias) == (scene.step.weight, scene.step.bias)
    assert cards["leaky_relu"].state_text() in ("learning", "1 of 4 below 0")
    speak(spoken, "ko")
    assert cards["relu"].state_text() == "죽음"
    # a smaller rate, and nobody dies
    room.bar.rate.box.setFocus()
    room.bar.rate.box.selectAll()
    type_text("0.1")
    press(Qt.Key.Key_Return)
    assert cards["relu"].state_text() == "학습 중"
    tab.setFocus()
    assert undo_all(tab) == 2
    assert tab.studio.state.depth.view == "layers"


def test_before_an_audience(tab: ActivationsTab, look: ThemeManager) -> None:
    room = room_of(tab)
    tab.set_projector(True)
    look.set_choice("dark")
    QApplication.processEvents()
    assert not room.bar.isVisible()
    assert room.layers.isVisible()
    assert "vanishes" in tab.view.caption.text()
    press(Qt.Key.Key_PageUp)
    assert gone(room) == 9
    tab.set_projector(False)


def test_each_room_keeps_its_step(tab: ActivationsTab) -> None:
    room = room_of(tab)
    tab.studio.go_to(4)
    tab.open_room("maps")
    QApplication.processEvents()
    assert tab.view.page is not room
    tab.open_room("depth")
    QApplication.processEvents()
    assert gone(room) == 4


def test_zones_are_where_they_say(tab: ActivationsTab) -> None:
    plot = room_of(tab).theory
    top, bottom = plot.place(0, 0), plot.place(0, -100)
    assert top.y() < plot.place(0, -3).y() < bottom.y()
    assert bottom.y() == plot.frame().bottom()
    assert plot.place(10, 0).x() == plot.frame().right()
    assert plot.place(0, 0) == QPointF(plot.frame().left(), top.y())
