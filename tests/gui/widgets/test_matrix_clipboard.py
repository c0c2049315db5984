"""Blocks of numbers to and from other programs."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.gui.widgets.matrix_owner import START, Owner, at

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def test_paste_fills_from_the_focus_cell_in_one_edit(owner: Owner) -> None:
    QGuiApplication.clipboard().setText("10\t−11\r\n12,5\t13\r\n")
    owner.view.set_focus_cell(1, 1)
    QTest.keyClick(owner.view, Key.Key_V, Modifier.ControlModifier)
    assert owner.values.tolist() == [[1, 2, 3], [4, 10, -11], [7, 12.5, 13]]
    assert len(owner.told) == 1
    assert owner.told[0][1:] == ("paste", False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1\t2\n3", "The pasted rows differ in length: the first has 2, row 2 has 1"),
        ("1\tx y", "“x y” in the pasted block is not a finite number"),
        ("", "There are no numbers on the clipboard"),
        ("1 2 3 4", "1×4 numbers and does not fit"),
        ("a very long sentence that nobody wants to read again", "“a”"),
    ],
)
def test_a_bad_block_is_refused_whole(owner: Owner, text: str, words: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(owner.view, Key.Key_V, Modifier.ControlModifier)
    assert len(owner.refused) == 1
    assert words in owner.refused[0]
    assert owner.refused[0].count(".") == 1 and owner.refused[0].endswith(".")  # noqa: PT018
    np.testing.assert_array_equal(owner.values, START)


def test_copy_takes_the_block_or_everything(owner: Owner) -> None:
    QTest.keyClick(owner.view, Key.Key_C, Modifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1\t2\t3\n4\t5\t6\n7\t8\t9"
    QTest.mouseClick(owner.view, Qt.MouseButton.LeftButton, pos=at(owner, 1, 1))
    QTest.mouseClick(owner.view, Qt.MouseButton.LeftButton, Modifier.ShiftModifier, at(owner, 2, 2))
    QTest.keyClick(owner.view, Key.Key_C, Modifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "5\t6\n8\t9"
    QTest.keyClick(owner.view, Key.Key_Escape)
    assert owner.view.selection() is None
    QTest.keyClick(owner.view, Key.Key_A, Modifier.ControlModifier)
    assert owner.view.selection() == (slice(0, 3), slice(0, 3))


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", "propagateSizeHints")
def test_the_menu_copies_in_three_notations(owner: Owner, qtbot: QtBot) -> None:
    wanted = {
        "Copy as NumPy": "np.array([[1, 2, 3],",
        "Copy as CSV": "1,2,3\n",
        "Copy as LaTeX": "\\begin{bmatrix}\n1 & 2 & 3",
    }
    for text, beginning in wanted.items():
        owner.view._editing.clipboard().show_menu(owner.view.mapToGlobal(QPoint(50, 50)))
        menu = owner.view.findChildren(QMenu)[-1]
        next(action for action in menu.actions() if action.text() == text).trigger()
        assert QGuiApplication.clipboard().text().startswith(beginning)
        menu.close()
        qtbot.waitUntil(lambda: not owner.view.findChildren(QMenu))


def test_a_hidden_number_is_not_copied(owner: Owner) -> None:
    owner.settings = {"role": "output", "hidden": frozenset({(0, 0)}), "done": START < 5}
    owner.show()
    QTest.keyClick(owner.view, Key.Key_C, Modifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "nan\t2\t3\n4\tnan\tnan\nnan\tnan\tnan"
