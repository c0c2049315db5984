"""The quiz: what is asked, what is accepted, and what is said about an answer."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.operations.convolution import ConvolutionSpec, trace
from gui.studio.answer_row import AnswerRow
from gui.tabs.convolution.quiz import judge
from gui.tabs.convolution.verdict_texts import verdict_text
from gui.theme import ThemeManager

# said by the off-screen platform when a widget of fixed height is shown as a window of its own
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

IMAGE = [[2, 1, 0, 0, 1], [3, 2, 0, 1, 0], [5, 1, 1, 0, 2], [4, 2, 0, 1, 1], [3, 0, 2, 0, 0]]
SOBEL = [[1, 0, -1], [2, 0, -2], [1, 0, -1]]


@pytest.fixture
def window(qtbot: QtBot, look: ThemeManager) -> QWidget:
    """Holds the widget: a window of its own would not get narrower than its layout likes."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1200, 200)
    return host


@pytest.fixture
def row(qtbot: QtBot, look: ThemeManager, window: QWidget) -> AnswerRow:
    widget = AnswerRow(verdict_text, window)
    widget.resize(1136, 52)
    widget.show_question("Y[0, 0]", open_=True)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    widget.field.setFocus()
    qtbot.waitUntil(widget.field.hasFocus)
    return widget


@pytest.fixture
def told(row: AnswerRow) -> list[float]:
    numbers: list[float] = []
    row.answer_given.connect(numbers.append)
    return numbers


def tell(row: AnswerRow, number: float) -> None:
    steps = trace(np.array(IMAGE), np.array(SOBEL), ConvolutionSpec())
    row.show_verdict(judge(steps[0], number, steps), steps[0])


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("-4", -4), ("−4", -4), (" 0.5 ", 0.5), ("1,5", 1.5), ("1e2", 100)]
)
def test_enter_gives_the_answer(row: AnswerRow, told: list[float], text: str, number: float) -> None:
    row.field.setText(text)
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert told == [number]


@pytest.mark.parametrize("text", ["twelve", "1 + 1", "nan", "−"])
def test_what_is_no_number_is_said_and_stays(row: AnswerRow, told: list[float], text: str) -> None:
    row.field.insert(text)  # QTest types ASCII only
    row.check.click()
    assert told == []
    assert row.text() == "Enter a number, for example −2 or 0.5."
    assert row.field.text() == text
    assert row.field.property("invalid")
    QTest.keyClicks(row.field, "2")
    assert row.text() == ""
    assert not row.field.property("invalid")


def test_an_empty_field_gives_no_answer(row: AnswerRow, told: list[float]) -> None:
    assert not row.check.isEnabled()
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert told == []


def test_a_wrong_answer_is_marked_and_may_be_given_anew(row: AnswerRow, told: list[float]) -> None:
    row.field.setText("-7")
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    tell(row, -7)
    assert row.field.property("invalid")
    assert row.text() == row.field.accessibleDescription() != ""
    QTest.keyClicks(row.field, "8")  # typing replaces the answer before
    assert row.field.text() == "8"
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert told == [-7, 8]


def test_a_right_answer_stays_in_sight_until_the_next_question(row: AnswerRow) -> None:
    row.field.setText("12")
    tell(row, 12)
    row.show_question("Y[0, 0]", open_=False)
    assert row.text() == "Right!"
    assert (row.field.text(), row.field.isReadOnly(), row.show_button.isEnabled()) == ("12", True, False)
    row.show_question("Y[0, 1]", open_=True)
    assert (row.text(), row.field.text(), row.field.isReadOnly()) == ("", "", False)


def test_the_same_cell_asked_again_begins_anew(row: AnswerRow) -> None:
    row.field.setText("12")
    tell(row, 12)
    row.show_question("Y[0, 0]", open_=False)
    row.show_question("Y[0, 0]", open_=True)
    assert (row.text(), row.field.text()) == ("", "")


def test_an_answer_half_typed_outlives_a_repaint_of_the_step(row: AnswerRow) -> None:
    QTest.keyClicks(row.field, "1")
    row.show_question("Y[0, 0]", open_=True)
    assert row.field.text() == "1"


def test_show_asks_for_the_result(qtbot: QtBot, row: AnswerRow) -> None:
    with qtbot.waitSignal(row.reveal_requested):
        row.show_button.click()


def test_a_new_language_says_it_again(row: AnswerRow) -> None:
    tell(row, 12)
    QApplication.sendEvent(row, QEvent(QEvent.Type.LanguageChange))
    assert row.text() == "Right!"
