"""What a user does with the convolution tab and reads off it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from gui.tabs.convolution.channels_board import ChannelsBoard
from gui.tabs.convolution.single_board import SingleBoard
from gui.tabs.convolution.strip_board import StripBoard
from gui.widgets.formula_line import TermLine
from gui.widgets.matrix_text import wanted_text
from gui.widgets.matrix_view import MatrixView

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gui.studio.page import StudioPage
    from gui.tabs.convolution.tab import ConvolutionTab
    from gui.tabs.pooling.tab import PoolingTab
    from gui.widgets.segmented import Segmented

    Page = ConvolutionTab | PoolingTab

LEFT = Qt.MouseButton.LeftButton
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
Texts = list[list[str]]


# where things are
def image(tab: ConvolutionTab, channel: int = 0) -> MatrixView:
    """The matrix of a channel of the image on the board in front."""
    board = tab.view.board()
    if isinstance(board, StripBoard):
        return board.signal
    if isinstance(board, ChannelsBoard):
        return board.rows[channel].image
    assert isinstance(board, SingleBoard)
    return board.image


def kernel(tab: ConvolutionTab, channel: int = 0) -> MatrixView:
    """The matrix of a channel of the filter, as it is laid on the image."""
    board = tab.view.board()
    if isinstance(board, StripBoard):
        return board.turned if board.turned.isVisible() else board.given
    if isinstance(board, ChannelsBoard):
        return board.rows[channel].kernel
    assert isinstance(board, SingleBoard)
    return board.kernel


def output(tab: ConvolutionTab) -> MatrixView:
    """The large result on the board in front."""
    board = tab.view.board()
    if isinstance(board, StripBoard):
        return board.output
    assert isinstance(board, SingleBoard | ChannelsBoard)
    return board.result


def button(tab: Page, name: str) -> QAbstractButton:
    """One of the transport: first, previous, toggle, next, last."""
    found = tab.view.transport.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def place(view: MatrixView, row: int, column: int) -> QPoint:
    """The middle of a cell."""
    return view.cell_rect(row, column).center().toPoint()


# reading
def texts(view: MatrixView) -> Texts:
    """What the cells show."""
    rows, columns = view.model().shape
    return [[view.cell_text(row, column) for column in range(columns)] for row in range(rows)]


def as_texts(values: NDArray[np.generic]) -> Texts:
    """What cells with these numbers should show."""
    return [[wanted_text(float(value)) for value in row] for row in values]


def error(tab: Page) -> str:
    """The sentence below the bar."""
    return tab.view.control_bar.error()


def words(root: QWidget, *, hidden_too: bool = False) -> Iterator[tuple[QWidget, str]]:
    """All that can be read or heard: texts, tooltips, accessible names and descriptions."""
    for widget in (root, *root.findChildren(QWidget)):
        if not (hidden_too or widget.isVisible()):
            continue
        told = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            told.append(widget.text())
        elif isinstance(widget, QComboBox):
            told += [widget.itemText(index) for index in range(widget.count())]
            told.append(widget.placeholderText())
        elif isinstance(widget, TermLine):
            told.append(widget.formula().spoken())
        elif isinstance(widget, MatrixView):
            told += [text for row in texts(widget) for text in row]
            rows, columns = widget.model().shape
            told += [widget.describe_cell(r, c) for r in range(rows) for c in range(columns)]
        yield from ((widget, text) for text in told if text)


# doing
def press(key: Qt.Key | str, held: Qt.KeyboardModifier = NONE) -> None:
    """A key, to whatever has the keyboard."""
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the keyboard"
    if isinstance(key, str):
        QTest.keyClicks(focus, key, held)
    else:
        QTest.keyClick(focus, key, held)


def press_keys(keys: str) -> None:
    """A key with what is held, as ``KEYS`` writes it."""
    combination = QKeySequence(keys)[0]  # type: ignore[index] # the stub does not know it
    press(combination.key(), combination.keyboardModifiers())


def type_text(text: str) -> None:
    """Letters, one after the other, to whatever has the keyboard by then."""
    for letter in text:
        press(letter)


def click(widget: QWidget, at: QPoint | None = None, held: Qt.KeyboardModifier = NONE) -> None:
    """The left button of the mouse."""
    QTest.mouseClick(widget, LEFT, held, at or widget.rect().center())


def click_cell(view: MatrixView, row: int, column: int, held: Qt.KeyboardModifier = NONE) -> None:
    """The left button of the mouse on a cell."""
    click(view, place(view, row, column), held)


def choose(choice: Segmented, item: str) -> None:
    """A click on one of several words."""
    before = choice.current()
    blocked = choice.blockSignals(True)
    choice.set_current(item)
    index = choice._current
    choice.set_current(before)
    choice.blockSignals(blocked)
    click(choice, choice.item_rect(index).center().toPoint())


def put(view: MatrixView, row: int, column: int, text: str) -> None:
    """Click a cell and type a number into it."""
    view.setFocus()
    click_cell(view, row, column)
    type_text(text)
    press(Qt.Key.Key_Return)


def hover(view: QWidget, at: QPoint | None = None) -> None:
    """Move the pointer there."""
    target = at or view.rect().center()
    QTest.mouseMove(view, target + QPoint(1, 0))
    QTest.mouseMove(view, target)
    QApplication.processEvents()


def paste(text: str) -> None:
    """A block from another program into what has the keyboard."""
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, CONTROL)


def turn_wheel(view: QWidget, at: QPoint, notches: int) -> None:
    """Turn the wheel over a place."""
    local = QPointF(at)
    event = QWheelEvent(
        local,
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def drag(view: MatrixView, *cells: tuple[int, int]) -> None:
    """Press on the first cell, move over the others, let go."""
    QTest.mousePress(view, LEFT, NONE, place(view, *cells[0]))
    for cell in cells[1:]:
        # QTest.mouseMove holds no button
        local = QPointF(place(view, *cell))
        there = QPointF(view.mapToGlobal(place(view, *cell)))
        event = QMouseEvent(QEvent.Type.MouseMove, local, there, Qt.MouseButton.NoButton, LEFT, NONE)
        QApplication.sendEvent(view, event)
    QTest.mouseRelease(view, LEFT, NONE, place(view, *cells[-1]))


def undo_texts(tab: StudioPage) -> list[str]:
    stack = tab.studio.stack
    return [stack.text(index) for index in range(stack.count())]


def undo(tab: StudioPage) -> None:
    tab.setFocus()
    press("z", CONTROL)


def redo(tab: StudioPage) -> None:
    tab.setFocus()
    press("y", CONTROL)


def all_shown(tab: ConvolutionTab) -> None:
    """The result on the screen is that of the numbers on the screen."""
    tab.view.transport.go_last()
    assert texts(output(tab)) == as_texts(tab.studio.trace.maps[..., tab.studio.trace.shape[2] - 1])


def step(tab: StudioPage) -> int:
    return tab.studio.moment.step


def result_text(tab: ConvolutionTab) -> str:
    """The cell of the step in the large result."""
    row, column, _ = tab.studio.current().output_index
    return output(tab).cell_text(row, column)
