"""What a user does with the tab of the axes and reads off it."""

from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from gui.tabs.axes.chips import AxisChip
from gui.tabs.axes.model import Index
from gui.tabs.axes.nested_view import NestedView
from gui.tabs.axes.state import AxesState
from gui.tabs.axes.tab import AxesTab
from tests.gui.tabs.convolution.hands import LEFT, NONE, press, type_text


def click_cell(view: NestedView, index: Index) -> None:
    """The left button of the mouse on a number."""
    QTest.mouseClick(view, LEFT, NONE, view.cell_rect(index).center().toPoint())


def fill(field: QLineEdit, text: str) -> None:
    """Type something into a field of a bar."""
    field.setFocus()
    field.selectAll()
    type_text(text)
    press(Qt.Key.Key_Return)


def choose_item(box: QComboBox, index: int) -> None:
    """Open a list and choose from it by keys."""
    box.setFocus()
    box.setCurrentIndex(index)
    box.activated.emit(index)


def pull(chip: AxisChip, by: QPoint) -> None:
    """Take a chip with the mouse and move it, without letting go."""
    start = chip.rect().center()
    QTest.mousePress(chip, LEFT, NONE, start)
    carry(chip, start, by)


def carry(chip: AxisChip, start: QPoint, by: QPoint) -> None:
    """Move the mouse that holds a chip; the chip follows, so places are those of its board."""
    board = chip.parentWidget()
    assert board is not None
    first = chip.mapTo(board, start)
    for share in (0.3, 0.6, 1.0):
        there = first + by * share
        local = QPointF(chip.mapFrom(board, there))
        everywhere = QPointF(board.mapToGlobal(there))
        move = QMouseEvent(QEvent.Type.MouseMove, local, everywhere, Qt.MouseButton.NoButton, LEFT, NONE)
        QApplication.sendEvent(chip, move)


def drop(chip: AxisChip) -> None:
    """Let go of it."""
    QTest.mouseRelease(chip, LEFT, NONE, chip.rect().center())


def width_of_place(tab: AxesTab) -> int:
    """From one chip to the next."""
    axes = tab.view.board.axes
    return round(axes.slot(1).left() - axes.slot(0).left())


def numbers(view: NestedView) -> list[str]:
    """What the cells show, in the order of the array."""
    model = view.model()
    assert model is not None
    return [view.cell_text(tuple(index)) for index in np.ndindex(*model.shape)]


def wanted(state: AxesState, moved: int) -> list[str]:
    """What the cells of b should show, from NumPy alone."""
    b = np.transpose(state.array, state.order)
    steps = np.transpose(np.arange(state.array.size).reshape(state.shape), state.order)
    pairs: list[tuple[Any, int]] = list(zip(b.ravel().tolist(), steps.ravel().tolist(), strict=True))
    return [str(value).replace("-", "−") if step < moved else "" for value, step in pairs]
