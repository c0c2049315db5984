"""Number fields: stepping, typing, refusing without losing anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.theme import ThemeManager, theme
from gui.widgets.spin_box import IntegerBox, NumberBox, RateBox, next_rate

# said by the off-screen platform when a control of fixed height is shown as a window of its own
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def integer(qtbot: QtBot, look: ThemeManager) -> IntegerBox:
    box = IntegerBox(10, 1, 100)
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    qtbot.waitExposed(box)
    return box


@pytest.fixture
def rate(qtbot: QtBot, look: ThemeManager) -> RateBox:
    box = RateBox(0.01)
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    qtbot.waitExposed(box)
    return box


def retype(box: NumberBox, text: str) -> None:
    """Replace the text as an input method does; key events know only ASCII."""
    edit = box.lineEdit()
    edit.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)


def button(box: NumberBox, name: str) -> QToolButton:
    return next(b for b in box.findChildren(QToolButton) if b.accessibleName() == name)


def test_buttons_and_arrow_keys_step(integer: IntegerBox) -> None:
    values: list[int] = []
    integer.value_changed.connect(values.append)
    QTest.mouseClick(button(integer, "More"), Qt.MouseButton.LeftButton)
    QTest.keyClick(integer, Qt.Key.Key_Up)
    QTest.keyClick(integer, Qt.Key.Key_Down)
    QTest.mouseClick(button(integer, "Less"), Qt.MouseButton.LeftButton)
    assert values == [11, 12, 11, 10]
    assert integer.lineEdit().text() == "10"


def test_buttons_are_of_the_size_of_the_design_and_hide_no_digit(integer: IntegerBox) -> None:
    for name in ("Less", "More"):
        assert button(integer, name).width() == 32
        assert button(integer, name).height() >= 32
        assert button(integer, name).autoRepeat()
    assert integer.height() == 36
    edit = integer.lineEdit().geometry()
    assert edit.right() < button(integer, "Less").geometry().left()
    assert edit.width() >= integer.lineEdit().fontMetrics().horizontalAdvance("100")


def test_limits_hold_and_switch_their_button_off(integer: IntegerBox) -> None:
    integer.set_value(500)
    assert integer.value() == 100
    assert not button(integer, "More").isEnabled()
    integer.stepBy(1)
    assert integer.value() == 100
    integer.stepBy(-1)
    assert button(integer, "More").isEnabled()


@pytest.mark.parametrize("text", ["abc", "0", "101", "1.5", ""])
def test_a_bad_text_is_marked_named_and_kept(integer: IntegerBox, text: str) -> None:
    sentences: list[str] = []
    integer.error_changed.connect(sentences.append)
    edit = integer.lineEdit()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)
    QTest.keyClick(integer, Qt.Key.Key_Return)
    assert integer.property("invalid") is True
    assert integer.error() == sentences[-1] == "Enter a whole number from 1 to 100."
    assert edit.text() == text
    retype(integer, "64")
    assert integer.property("invalid") is False
    assert integer.error() == sentences[-1] == ""
    assert integer.value() == 64


def test_leaving_the_field_loses_no_text(qtbot: QtBot, look: ThemeManager) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    box, other = IntegerBox(10, 1, 100), QLineEdit()
    column.addWidget(box)
    column.addWidget(other)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    box.setFocus()
    retype(box, "ten")
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert box.lineEdit().text() == "ten"
    assert box.value() == 10


def test_real_minus_is_shown_and_both_are_accepted(qtbot: QtBot, look: ThemeManager) -> None:
    box = IntegerBox(-3, -10, 10)
    qtbot.addWidget(box)
    assert box.lineEdit().text() == "−3"
    for text in ("-5", "−5"):
        box.set_value(0)
        retype(box, text)
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert box.value() == -5
        assert box.lineEdit().text() == "−5"


def test_a_step_of_zero_doubles_and_halves(qtbot: QtBot, look: ThemeManager) -> None:
    box = IntegerBox(128, 1, 1024, step=0)
    qtbot.addWidget(box)
    box.stepBy(1)
    assert box.value() == 256
    box.stepBy(-3)
    assert box.value() == 32


def wheel(box: NumberBox) -> QWheelEvent:
    centre = QPointF(20, 18)
    event = QWheelEvent(
        centre, box.mapToGlobal(centre), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)
    return event


def test_wheel_steps_only_with_the_focus(integer: IntegerBox, qtbot: QtBot) -> None:
    integer.clearFocus()
    assert not wheel(integer).isAccepted()
    assert integer.value() == 10
    integer.activateWindow()
    integer.setFocus()
    qtbot.waitUntil(integer.hasFocus)
    wheel(integer)
    assert integer.value() == 11


def test_rates_go_one_two_five_and_read_well(rate: RateBox) -> None:
    texts = []
    for _ in range(7):
        rate.stepBy(-1)
        texts.append(rate.lineEdit().text())
    assert texts == ["0.005", "0.002", "0.001", "5e−4", "2e−4", "1e−4", "5e−5"]
    rate.set_value(0.003)
    assert rate.lineEdit().text() == "0.003"
    rate.stepBy(1)
    assert rate.value() == 0.005


@given(value=st.floats(1e-6, 5.0), steps=st.integers(1, 5))
def test_stepping_a_rate_up_and_down_comes_back_to_the_series(value: float, steps: int) -> None:
    up = next_rate(value, steps)
    assert up > value
    down = next_rate(up, -steps)
    assert down <= value * (1 + 1e-9)


def test_a_rate_is_taken_over_only_when_it_is_finished(rate: RateBox) -> None:
    values: list[float] = []
    rate.value_changed.connect(values.append)
    retype(rate, "1e-4")
    assert values == []
    assert rate.value() == 0.01
    QTest.keyClick(rate, Qt.Key.Key_Return)
    assert values == [1e-4]
    assert rate.lineEdit().text() == "1e−4"


@pytest.mark.parametrize("text", ["-0.1", "0", "nan", "inf", "fast", "1e9"])
def test_rates_that_make_no_sense_are_refused(rate: RateBox, text: str) -> None:
    retype(rate, text)
    assert not rate.commit()
    assert rate.error() == "Enter a number from 1e−7 to 10, for example 0.01 or 1e-4."
    assert rate.value() == 0.01


def test_projector_makes_the_targets_larger(integer: IntegerBox, look: ThemeManager) -> None:
    look.set_projector(True, 1080)
    assert theme().projector
    integer.resize(integer.sizeHint())
    assert integer.height() >= 56
    assert button(integer, "More").width() >= 56


def test_screen_readers_get_a_spin_box_with_its_error(integer: IntegerBox) -> None:
    retype(integer, "x")
    assert integer.accessibleDescription() == integer.error()


def test_undo_is_the_field_s_while_somebody_types_and_then_the_page_s(integer: IntegerBox) -> None:
    undone: list[None] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), integer)
    shortcut.activated.connect(lambda: undone.append(None))
    integer.activateWindow()
    integer.setFocus()
    retype(integer, "25")
    QTest.keyClick(integer, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []
    retype(integer, "26")
    QTest.keyClick(integer, Qt.Key.Key_Return)
    QTest.keyClick(integer, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [None]
    assert integer.lineEdit().text() == "26"
