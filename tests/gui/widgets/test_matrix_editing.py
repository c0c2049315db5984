"""Numbers changed by keys and mouse, as a person does it."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.matrix_view import MatrixView
from tests.gui.widgets.matrix_owner import START, Owner, at, editor, is_closed

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def turn(view: MatrixView, place: QPoint, angle: int, held: Any = Modifier.NoModifier) -> bool:
    event = QWheelEvent(
        QPointF(place), view.mapToGlobal(QPointF(place)), QPoint(), QPoint(0, angle),
        Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    return event.isAccepted()


def test_typing_opens_a_field_and_enter_goes_down(owner: Owner) -> None:
    QTest.keyClick(owner.view, Key.Key_Minus)
    QTest.keyClicks(editor(owner), "2.5")
    QTest.keyClick(editor(owner), Key.Key_Return)
    assert owner.told == [(((0, 0, -2.5),), "type", False)]
    assert owner.view.focus_cell() == (1, 0)
    assert is_closed(owner)
    assert owner.view.hasFocus()
    QTest.keyClicks(owner.view, "8")
    QTest.keyClick(editor(owner), Key.Key_Tab)
    assert owner.values[1, 0] == 8
    assert owner.view.focus_cell() == (1, 1)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("0,25", 0.25), (".5", 0.5), ("−3", -3), ("-3", -3), ("+4", 4), ("1e3", 1000), ("1e308", 1e308)],
)
def test_numbers_are_read_as_people_write_them(owner: Owner, typed: str, value: float) -> None:
    QTest.keyClick(owner.view, Key.Key_F2)
    editor(owner).setText(typed)
    QTest.keyClick(editor(owner), Key.Key_Return)
    assert owner.values[0, 0] == value
    assert owner.refused == []


@pytest.mark.parametrize(
    ("key", "cell"),
    [(Key.Key_Left, (1, 0)), (Key.Key_Right, (1, 2)), (Key.Key_Up, (0, 1)), (Key.Key_Down, (2, 1))],
)
def test_arrows_commit_what_was_typed_and_move(owner: Owner, key: Qt.Key, cell: tuple[int, int]) -> None:
    owner.view.set_focus_cell(1, 1)
    QTest.keyClicks(owner.view, "7")
    QTest.keyClick(editor(owner), key)
    assert owner.values[1, 1] == 7
    assert owner.view.focus_cell() == cell


def test_arrows_move_in_the_text_of_an_opened_number(owner: Owner) -> None:
    QTest.mouseDClick(owner.view, Qt.MouseButton.LeftButton, pos=at(owner, 1, 1))
    field = editor(owner)
    assert field.text() == field.selectedText() == "5"
    QTest.keyClicks(field, "12")
    QTest.keyClick(field, Key.Key_Left)
    QTest.keyClicks(field, "9")
    QTest.keyClick(field, Key.Key_Return)
    assert owner.values[1, 1] == 192


def test_escape_leaves_the_old_number(owner: Owner) -> None:
    QTest.keyClicks(owner.view, "77")
    QTest.keyClick(editor(owner), Key.Key_Escape)
    assert owner.told == []
    assert is_closed(owner)
    assert owner.view.hasFocus()


def test_text_is_refused_by_one_sentence_and_can_be_mended(owner: Owner) -> None:
    QTest.keyClick(owner.view, Key.Key_F2)
    field = editor(owner)
    field.setText("abc")
    QTest.keyClick(field, Key.Key_Return)
    assert owner.refused == ["“abc” is not a finite number; please type one such as −2.5."]
    assert owner.told == []
    assert field.property("invalid") is True
    QTest.keyClicks(field, "3")  # everything was selected
    QTest.keyClick(field, Key.Key_Return)
    assert owner.values[0, 0] == 3


@pytest.mark.parametrize("text", ["nan", "inf", "1e999", "1/3", "1 2", "=A1"])
def test_what_is_no_finite_number_is_refused(owner: Owner, text: str) -> None:
    QTest.keyClick(owner.view, Key.Key_F2)
    editor(owner).setText(text if text != "1 2" else "1;2")
    QTest.keyClick(editor(owner), Key.Key_Return)
    assert len(owner.refused) == 1
    np.testing.assert_array_equal(owner.values, START)


def test_the_field_keeps_a_number_when_the_focus_goes(owner: Owner, matrix_window: QWidget) -> None:
    QTest.keyClicks(owner.view, "6")
    matrix_window.findChildren(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)[0].setFocus()
    assert owner.values[0, 0] == 6
    assert is_closed(owner)


def test_an_empty_field_changes_nothing(owner: Owner) -> None:
    QTest.keyClick(owner.view, Key.Key_F2)
    editor(owner).clear()
    QTest.keyClick(editor(owner), Key.Key_Return)
    assert owner.told == []
    assert owner.refused == []


def test_the_same_number_is_no_edit(owner: Owner) -> None:
    QTest.keyClicks(owner.view, "1")
    QTest.keyClick(editor(owner), Key.Key_Return)
    assert owner.told == []


def test_arrows_stay_in_the_matrix(owner: Owner) -> None:
    for _ in range(5):
        QTest.keyClick(owner.view, Key.Key_Down)
        QTest.keyClick(owner.view, Key.Key_Right)
    assert owner.view.focus_cell() == (2, 2)
    QTest.keyClick(owner.view, Key.Key_Up)
    assert owner.view.focus_cell() == (1, 2)
    assert "row 1, column 2" in owner.view.accessibleName()


def test_delete_makes_zero_of_a_cell_or_block(owner: Owner) -> None:
    QTest.keyClick(owner.view, Key.Key_Delete)
    assert owner.told[-1] == (((0, 0, 0.0),), "clear", False)
    QTest.keyClick(owner.view, Key.Key_Right, Modifier.ShiftModifier)
    QTest.keyClick(owner.view, Key.Key_Down, Modifier.ShiftModifier)
    assert owner.view.selection() == (slice(0, 2), slice(0, 2))
    QTest.keyClick(owner.view, Key.Key_Backspace)
    assert owner.values[:2, :2].tolist() == [[0, 0], [0, 0]]
    assert len(owner.told) == 2


def test_alt_arrows_count_by_one_and_belong_together(owner: Owner) -> None:
    for _ in range(3):
        QTest.keyClick(owner.view, Key.Key_Up, Modifier.AltModifier)
    QTest.keyClick(owner.view, Key.Key_Down, Modifier.AltModifier)
    assert owner.values[0, 0] == 3
    assert [merging for _, _, merging in owner.told] == [False, True, True, True]
    assert owner.view.focus_cell() == (0, 0)
    QTest.keyClick(owner.view, Key.Key_Right)
    QTest.keyClick(owner.view, Key.Key_Up, Modifier.AltModifier)
    assert owner.told[-1] == (((0, 1, 3.0),), "step", False)


def test_counting_keeps_tenths_tidy(owner: Owner) -> None:
    owner.values[0, 0] = 0.1
    owner.show()
    QTest.keyClick(owner.view, Key.Key_Up, Modifier.AltModifier)
    QTest.keyClick(owner.view, Key.Key_Up, Modifier.AltModifier)
    assert owner.values[0, 0] == 2.1


def test_the_wheel_counts_in_the_cell_under_the_pointer(owner: Owner) -> None:
    assert turn(owner.view, at(owner, 1, 2), 120)
    assert turn(owner.view, at(owner, 1, 2), 60)  # half a notch waits for the other half
    assert turn(owner.view, at(owner, 1, 2), 60)
    assert [edits for edits, _, _ in owner.told] == [((1, 2, 7.0),), ((1, 2, 8.0),)]
    assert [merging for _, _, merging in owner.told] == [False, True]


def test_the_wheel_scrolls_the_page_without_focus_or_with_ctrl(owner: Owner, matrix_window: QWidget) -> None:
    assert not turn(owner.view, at(owner, 1, 2), 120, Modifier.ControlModifier)
    assert not turn(owner.view, at(owner, -1, 0), 120)  # padding
    owner.view.clearFocus()
    assert not turn(owner.view, at(owner, 1, 2), 120)
    assert owner.told == []


def test_a_drag_paints_the_value_it_began_on(owner: Owner) -> None:
    view = owner.view
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at(owner, 0, 0))
    for cell in ((0, 1), (0, 2), (2, 2)):  # the last one skips a cell
        drag(view, at(owner, *cell))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at(owner, 2, 2))
    drag(view, at(owner, 2, 0))
    assert owner.values.tolist() == [[1, 1, 1], [4, 5, 1], [7, 8, 1]]
    assert {kind for _, kind, _ in owner.told} == {"paint"}
    assert [merging for _, _, merging in owner.told] == [False, True, True]
    assert owner.clicked == [(0, 0)]


def drag(view: MatrixView, place: QPoint) -> None:
    """Move with the button held, as QTest.mouseMove does not."""
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), view.mapToGlobal(QPointF(place)),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Modifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_a_second_drag_begins_a_new_gesture(owner: Owner) -> None:
    for column in (0, 1):
        QTest.mousePress(owner.view, Qt.MouseButton.LeftButton, pos=at(owner, 0, column))
        drag(owner.view, at(owner, 1, column))
        QTest.mouseRelease(owner.view, Qt.MouseButton.LeftButton, pos=at(owner, 1, column))
    assert [merging for _, _, merging in owner.told] == [False, False]


def test_what_cannot_be_edited_stays_and_enter_clicks(owner: Owner) -> None:
    owner.settings = {"role": "output"}
    owner.show()
    QGuiApplication.clipboard().setText("99")
    for key in (Key.Key_5, Key.Key_Delete, Key.Key_F2):
        QTest.keyClick(owner.view, key)
    QTest.keyClick(owner.view, Key.Key_V, Modifier.ControlModifier)
    QTest.keyClick(owner.view, Key.Key_Up, Modifier.AltModifier)
    QTest.mouseDClick(owner.view, Qt.MouseButton.LeftButton, pos=at(owner, 1, 1))
    turn(owner.view, at(owner, 1, 1), 120)
    QTest.mousePress(owner.view, Qt.MouseButton.LeftButton, pos=at(owner, 0, 0))
    drag(owner.view, at(owner, 0, 1))
    QTest.mouseRelease(owner.view, Qt.MouseButton.LeftButton, pos=at(owner, 0, 1))
    assert owner.told == []
    assert is_closed(owner)
    owner.clicked.clear()
    QTest.keyClick(owner.view, Key.Key_Right)
    QTest.keyClick(owner.view, Key.Key_Return)
    assert owner.clicked == [owner.view.focus_cell()]


def test_padding_is_neither_clicked_nor_edited(owner: Owner) -> None:
    QTest.mouseClick(owner.view, Qt.MouseButton.LeftButton, pos=at(owner, -1, 0))
    QTest.mouseDClick(owner.view, Qt.MouseButton.LeftButton, pos=at(owner, -1, 0))
    assert owner.clicked == []
    assert is_closed(owner)


def test_the_matrix_keeps_its_keys_from_the_page(owner: Owner, matrix_window: QWidget) -> None:
    stolen: list[str] = []
    for keys in ("Right", "5", "Delete", "F", "Space"):
        shortcut = QShortcut(keys, matrix_window)
        shortcut.activated.connect(lambda keys=keys: stolen.append(keys))
    QTest.keyClick(owner.view, Key.Key_Right)
    QTest.keyClick(owner.view, Key.Key_Delete)
    QTest.keyClick(owner.view, Key.Key_F)
    QTest.keyClick(owner.view, Key.Key_Space)
    assert stolen == ["F", "Space"]
    QTest.keyClick(owner.view, Key.Key_5)
    QTest.keyClick(editor(owner), Key.Key_F)  # inside the field every letter is text
    assert stolen == ["F", "Space"]
    assert owner.view.focus_cell() == (0, 1)


def test_tab_leaves_the_matrix(owner: Owner, matrix_window: QWidget, qtbot: QtBot) -> None:
    QTest.keyClick(owner.view, Key.Key_Tab)
    assert not owner.view.hasFocus()


def test_another_shape_closes_the_field(owner: Owner) -> None:
    QTest.keyClicks(owner.view, "4")
    owner.view.set_focus_cell(2, 2)
    owner.values = np.ones((2, 2))
    owner.show()
    assert is_closed(owner)
    assert owner.view.focus_cell() == (1, 1)
    assert owner.told == []
