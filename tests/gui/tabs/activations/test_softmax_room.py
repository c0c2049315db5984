"""The room of softmax with real mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.operations.softmax import softmax
from gui.tabs.activations.presets import with_preset
from gui.tabs.activations.softmax_figures import STEPS
from gui.tabs.activations.softmax_room import SoftmaxRoom
from gui.tabs.activations.stepped_page import SteppedPage
from tests.gui.tabs.activations.room_tabs import (
    click,
    drag,
    opened,
    press,
    send_mouse,
    speak,
    speaking,
    type_text,
    undo_all,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.language import LanguageManager
    from gui.tabs.activations.tab import ActivationsTab
    from gui.theme import ThemeManager

SHIFT = Qt.KeyboardModifier.ShiftModifier

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[LanguageManager]:
    with speaking() as manager:
        yield manager


@pytest.fixture
def tab(qtbot: QtBot, look: ThemeManager, spoken: LanguageManager) -> Iterator[ActivationsTab]:
    with opened(qtbot, "softmax-three") as page:
        yield page


def room_of(tab: ActivationsTab) -> SoftmaxRoom:
    page = tab.view.page
    assert isinstance(page, SoftmaxRoom)
    return page


def shown(room: SoftmaxRoom) -> tuple[float, ...]:
    ledger = room.ledger.ledger()
    assert ledger is not None
    return ledger.figures.part.logits


def test_a_bar_is_dragged_and_taken_back_in_one(tab: ActivationsTab) -> None:
    room = room_of(tab)
    knob = room.ledger.knob(1)
    column = room.ledger.column("score")
    assert column is not None
    middle = column.left + column.bar / 2
    drag(room.ledger, knob, QPointF(middle - column.bar / 4, knob.y()), QPointF(middle, knob.y()))
    assert shown(room) == (2.0, 0.0, 0.1)
    ledger = room.ledger.ledger()
    assert ledger is not None
    np.testing.assert_allclose(ledger.figures.shares, softmax([2.0, 0.0, 0.1]))
    assert ledger.row == 1
    assert tab.studio.state.preset == ""
    assert undo_all(tab) == 1
    assert shown(room) == (2.0, 1.0, 0.1)
    assert tab.studio.state.preset == "softmax-three"


def test_a_score_is_typed(tab: ActivationsTab) -> None:
    room = room_of(tab)
    column = room.ledger.column("score")
    assert column is not None
    click(room.ledger, QPointF(column.right - 3, room.ledger.row_rect(2).center().y()))
    type_text("-1,5")
    press(Qt.Key.Key_Return)
    assert shown(room) == (2.0, 1.0, -1.5)
    # a text that is none stays to be mended, and nothing is changed
    room.ledger.setFocus()
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    type_text("2-")
    press(Qt.Key.Key_Return)
    assert "“2-”" in room.bar.error()
    assert shown(room) == (2.0, 1.0, -1.5)
    press(Qt.Key.Key_Escape)
    # one that is too large is refused by a sentence
    type_text("20000")
    press(Qt.Key.Key_Return)
    assert "±10000" in room.bar.error()
    assert shown(room) == (2.0, 1.0, -1.5)
    assert undo_all(tab) == 1


def test_the_keyboard_alone(tab: ActivationsTab) -> None:
    room = room_of(tab)
    room.ledger.setFocus()
    press(Qt.Key.Key_Down)
    type_text("+")
    assert shown(room) == (2.0, 1.1, 0.1)
    QTest.keyClick(room.ledger, Qt.Key.Key_Minus)
    room.ledger.edit(1)
    press(Qt.Key.Key_Escape)
    assert shown(room) == (2.0, 1.0, 0.1)


def test_the_true_class_by_a_click(tab: ActivationsTab) -> None:
    room = room_of(tab)
    column = room.ledger.column("truth")
    assert column is not None
    click(room.ledger, QPointF(column.right - 3, room.ledger.row_rect(2).center().y()))
    ledger = room.ledger.ledger()
    assert ledger is not None
    assert ledger.figures.part.true_class == 2
    assert ledger.figures.loss == pytest.approx(2.317030, abs=5e-7)
    assert room.bar.truth.currentIndex() == 2
    assert "2.317030" in room._loss.text()


def test_step_by_step_with_keys_and_clicker(tab: ActivationsTab) -> None:
    room = room_of(tab)
    tab.setFocus()
    press(Qt.Key.Key_Home)
    assert room.counter() == "1 / 10"
    assert room._line.text().split() == ["z[0]", "=", "2"]
    assert room._loss.text() == ""
    for _ in range(4):
        press(Qt.Key.Key_PageDown)
    assert room.counter() == "5 / 10"
    assert "exp(" in room._line.text()
    press(Qt.Key.Key_PageUp)
    tab.present_next()
    assert tab.studio.moment.step == STEPS.index("exponentials")
    press(Qt.Key.Key_End)
    assert room._line.text().startswith("∂p[0]/∂z[0]")
    assert tab.studio.stack.count() == 0


def test_controls_of_the_bar(tab: ActivationsTab) -> None:
    room, bar = room_of(tab), room_of(tab).bar
    bar.temperature.slider.setValue(bar.temperature.slider.maximum())
    assert tab.studio.state.softmax.temperature == 10.0
    bar.classes.setFocus()
    bar.classes.selectAll()
    type_text("5")
    press(Qt.Key.Key_Return)
    assert shown(room) == (2.0, 1.0, 0.1, 0.0, 0.0)
    assert room.jacobian.model().shape == (5, 5)
    click(bar.shift.more, QPointF(5, 5))
    assert shown(room) == (12.0, 11.0, 10.1, 10.0, 10.0)
    click(bar.again, QPointF(5, 5))
    assert sum(shown(room)) == pytest.approx(1)
    bar.naive.click()
    assert tab.studio.state.softmax.naive
    bar.names.setCurrentIndex(2)
    bar.names.activated.emit(2)
    ledger = room.ledger.ledger()
    assert ledger is not None
    assert ledger.names[0] == "T-shirt/top"
    assert undo_all(tab) == 6
    assert tab.studio.state.preset == "softmax-three"


def test_a_drag_of_the_temperature_is_one_change(tab: ActivationsTab) -> None:
    slider = room_of(tab).bar.temperature.slider
    y = slider.height() / 2
    middle = QPointF(slider.width() / 2, y)  # T = 1
    drag(slider, middle, QPointF(slider.width() * 0.7, y), QPointF(slider.width() * 0.6, y))
    temperature = tab.studio.state.softmax.temperature
    assert 1.2 < temperature < 2.5
    assert room_of(tab).bar.temperature.value() == temperature
    drag(slider, QPointF(slider.width() * 0.6, y), QPointF(slider.width(), y))
    assert tab.studio.state.softmax.temperature == 10.0
    tab.setFocus()
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert tab.studio.state.softmax.temperature == temperature
    assert undo_all(tab) == 1


def test_a_cell_of_the_jacobian_explains_itself(tab: ActivationsTab) -> None:
    room = room_of(tab)
    before = room._line.text()
    view = room.jacobian
    send_mouse(view, QEvent.Type.MouseMove, view.cell_rect(1, 2).center())
    assert "∂p[1]/∂z[2]" in room._line.text()
    assert "−0.0239" in room._line.text()
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert room._line.text() == before
    click(view, view.cell_rect(2, 2).center())
    assert "∂p[2]/∂z[2]" in room._line.text()
    assert view.model().current == (2, 2)


def test_the_code_lies_over_the_room_that_came_to_the_front(tab: ActivationsTab) -> None:
    tab.show_code(True)
    drawer = tab.view.drawer
    assert "exponentials = np.exp(shifted)" in drawer.code()
    for room, line in (("depth", "g = (g * slope) @ matrix.T"), ("maps", "y = np.maximum(x, 0)")):
        tab.open_room(room)
        QApplication.processEvents()
        assert line in drawer.code()
        middle = drawer.mapTo(tab, drawer.rect().center())
        seen = tab.childAt(middle)
        assert seen is not None
        assert seen is drawer or drawer.isAncestorOf(seen)


def test_everything_has_room(tab: ActivationsTab) -> None:
    for preset in ("softmax-three", "softmax-equal", "softmax-naive", "depth-three", "maps-relu"):
        tab.start_with(with_preset(tab.studio.state, preset))
        QApplication.processEvents()
        page = tab.view.page
        assert isinstance(page, SteppedPage)
        assert page._scroll.verticalScrollBar().maximum() == 0, preset
    room = tab.view.page_of("softmax")
    assert isinstance(room, SoftmaxRoom)
    tab.start_with(with_preset(tab.studio.state, "softmax-three"))
    QApplication.processEvents()
    assert room._place.rect().contains(room.jacobian.geometry())


def test_language_theme_and_projector_while_in_use(
    tab: ActivationsTab, spoken: LanguageManager, look: ThemeManager
) -> None:
    room = room_of(tab)
    speak(spoken, "ko")
    ledger = room.ledger.ledger()
    assert ledger is not None
    assert ledger.heads["share"] == ("p", "확률")
    assert "기울기" in room.caption()
    look.set_choice("dark")
    tab.set_projector(True)
    QApplication.processEvents()
    assert not room.bar.isVisible()
    assert not room.transport.isVisible()
    press(Qt.Key.Key_End)
    assert room.jacobian.isVisible()
    assert not room.ledger.isVisible()
    press(Qt.Key.Key_Left)
    assert room.ledger.isVisible()
    assert "probability" not in tab.view.caption.text()
    tab.set_projector(False)
    QApplication.processEvents()
    assert room.bar.isVisible()
    assert shown(room) == (2.0, 1.0, 0.1)
