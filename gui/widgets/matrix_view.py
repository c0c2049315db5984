"""The matrix on the screen: painted cells, focus, hover, and what assistive technology is told."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.matrix_editing import MatrixEditing
from gui.widgets.matrix_frames import FramePainter
from gui.widgets.matrix_geometry import geometry_of, preferred_side
from gui.widgets.matrix_model import Cell, MatrixModel
from gui.widgets.matrix_painter import MatrixPainter
from gui.widgets.matrix_words import MatrixWords


class MatrixView(QWidget):
    """Up to 32×32 numbers; shows a ``MatrixModel`` and tells what the user does with it.

    It changes nothing by itself: an edit is told by ``values_edited``, and the owner answers with
    ``set_model``. Cells of the ring have negative numbers or numbers beyond the last.

    Args:
        parent: owner.
    """

    cell_hovered = Signal(object)  # (row, column), or None when the pointer leaves the cells
    cell_clicked = Signal(int, int)  # row, column; also by Enter on cells that cannot be edited
    values_edited = Signal(object, str, bool)  # Edits; kind; goes on with the gesture of the edit before
    edit_refused = Signal(str)  # one translated sentence; nothing was changed
    focus_cell_changed = Signal(int, int)  # row, column

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = MatrixModel(np.zeros((1, 1)))
        self._side_px = 52.0
        self._name = ""
        self._hovered: Cell | None = None
        self._focus_cell: Cell = (0, 0)
        self._anchor: Cell | None = None
        self._window_place: tuple[float, float] | None = None
        self._painters: tuple[MatrixPainter, FramePainter] | None = None
        self._painter_before: MatrixPainter | None = None
        self._geometry = geometry_of(self._model, self._side_px, theme())
        self._words = MatrixWords(self)
        self._editing = MatrixEditing(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_focus_ring", True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def set_model(self, model: MatrixModel) -> None:
        """Show something else; a moving window jumps to its place."""
        resized = model.shape != self._model.shape or model.show_indices != self._model.show_indices
        resized = resized or _ring(model) != _ring(self._model)
        self._model = model
        self._window_place = None
        rows, columns = model.shape
        self._focus_cell = (min(self._focus_cell[0], rows - 1), min(self._focus_cell[1], columns - 1))
        if self._anchor is not None and not model.contains(*self._anchor):
            self._anchor = None
        if resized:
            self._editing.close_editor()
        self._rebuild(resized)
        self._describe()

    def model(self) -> MatrixModel:
        """What is shown."""
        return self._model

    def set_cell_side(self, side_px: float) -> None:
        """Give the cells a side in device-independent px, as ``preferred_cell`` found it."""
        if side_px != self._side_px:
            self._side_px = side_px
            self._editing.close_editor()
            self._rebuild(resized=True)

    def cell_side(self) -> float:
        """Side of a cell in device-independent px."""
        return self._side_px

    def preferred_cell(self, max_side: float, free_width: float, free_height: float) -> float:
        """Largest side, a whole number of device px, with which everything fits into the free room."""
        free = QSizeF(free_width, free_height)
        return preferred_side(self._model, theme(), max_side, free, self.devicePixelRatioF())

    def set_name(self, name: str) -> None:
        """Call the matrix something else than its role does, already translated."""
        self._name = name
        self._describe()

    def cell_at(self, position: QPoint | QPointF) -> Cell | None:
        """Cell at a place in the widget, those of the ring included."""
        return self._geometry.cell_at(QPointF(position))

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Where a cell is in the widget."""
        return self._geometry.cell_rect(row, column)

    def window_rect(self) -> QRectF | None:
        """Where the window is just now in the widget."""
        window = self._model.window
        if window is None:
            return None
        row, column = self._window_place or (window.row, window.column)
        return self._geometry.block_rect(row, column, *window.extent)

    def matrix_rect(self) -> QRectF:
        """All cells without the ring, for signs and wires beside the matrix."""
        return self._geometry.inner_rect()

    def show_window_at(self, row: float, column: float) -> None:
        """Draw the window between two places; a page's animation calls this, ``set_model`` ends it."""
        self._window_place = (row, column)
        self.update()

    def focus_cell(self) -> Cell:
        """The cell that the keyboard has reached."""
        return self._focus_cell

    def set_focus_cell(self, row: int, column: int, extend: bool = False) -> None:
        """Move the keyboard to a cell, held within the matrix.

        Args:
            row: row.
            column: column.
            extend: select the block from where the selection began.
        """
        rows, columns = self._model.shape
        before = self._focus_cell
        self._anchor = (self._anchor or before) if extend else None
        self._focus_cell = (min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))
        self.update()
        if self._focus_cell != before:
            self._describe()
            self.focus_cell_changed.emit(*self._focus_cell)

    def selection(self) -> tuple[slice, slice] | None:
        """Rows and columns of the selected block, if there is one."""
        if self._anchor is None or self._anchor == self._focus_cell:
            return None
        rows, columns = zip(self._anchor, self._focus_cell, strict=True)
        return slice(min(rows), max(rows) + 1), slice(min(columns), max(columns) + 1)

    def clear_selection(self) -> bool:
        """Let go of the block; False if there was none."""
        had = self.selection() is not None
        self._anchor = None
        self.update()
        return had

    def cell_text(self, row: int, column: int) -> str:
        """What a cell shows just now, shortened as it is drawn."""
        return self._paint()[0].text_at(row, column)

    def describe_cell(self, row: int, column: int) -> str:
        """Say in words where a cell is and what it holds."""
        return self._words.describe(self._model, self.name(), row, column)

    def name(self) -> str:
        """What the matrix is called."""
        return self._name or self._words.role_name(self._model.role)

    # inside
    def _paint(self) -> tuple[MatrixPainter, FramePainter]:
        if self._painters is None:
            look, ratio = theme(), self.devicePixelRatioF()
            cells = MatrixPainter(self._model, self._geometry, look, ratio, self._painter_before)
            self._painters = cells, FramePainter(self._model, self._geometry, look)
            self._painter_before = cells
        return self._painters

    def _rebuild(self, resized: bool) -> None:
        self._painters = None
        if resized:
            self._geometry = geometry_of(self._model, self._side_px, theme())
            self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        text = self.describe_cell(*self._focus_cell)
        if text == self.accessibleName():
            return
        self.setAccessibleName(text)  # tells assistive technology that the name changed
        if self.hasFocus():
            # the focus moved inside this widget, which Qt cannot know
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Focus))

    def _set_hovered(self, cell: Cell | None) -> None:
        if cell != self._hovered:
            self._hovered = cell
            self.cell_hovered.emit(cell)

    def _on_theme_changed(self) -> None:
        self._rebuild(resized=True)

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All cells, the ring, the numbers beside them and the frames."""
        size = self._geometry.size
        return QSize(math.ceil(size.width()), math.ceil(size.height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut a cell."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Give the tooltip, and keep the keys of a matrix from the shortcuts of its page."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(event.pos())
            if cell is None:
                QToolTip.hideText()
            else:
                rect: QRect = self.cell_rect(*cell).toAlignedRect()
                QToolTip.showText(event.globalPos(), self.describe_cell(*cell), self, rect)
            return True
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._editing.wants(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        self.update()
        super().focusOutEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Hover, or paint."""
        cell = self.cell_at(event.position())
        self._set_hovered(cell)
        self._editing.mouse_moved(event, cell)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the pointer any more."""
        self._set_hovered(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose a cell; begin to paint."""
        self._editing.mouse_pressed(event, self.cell_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End painting."""
        self._editing.mouse_released()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Edit a cell."""
        self._editing.mouse_double_clicked(event, self.cell_at(event.position()))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Change the number under the pointer while the matrix has the focus; else let the page scroll."""
        self._editing.wheel_turned(event, self.cell_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move, edit, copy, paste."""
        if not self._editing.key_pressed(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer the copies."""
        self._editing.clipboard().show_menu(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Hatch, fills, grid, numbers, role, window, highlight, current cell, marks, focus."""
        cells, frames = self._paint()
        window = self._model.window
        row = column = 0.0
        if window is not None:
            row, column = self._window_place or (window.row, window.column)
        painter = QPainter(self)
        cells.paint(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frames.paint_role(painter)
        frames.paint_window(painter, self.window_rect(), row, column)
        if window is not None:
            cells.paint_weights(painter, row - window.row, column - window.column)
        frames.paint_highlight(painter)
        frames.paint_hidden(painter)
        frames.paint_current(painter)
        frames.paint_marks(painter)
        block = self.selection()
        selected = None
        if block is not None:
            down, right = block
            selected = self._geometry.block_rect(
                down.start, right.start, down.stop - down.start, right.stop - right.start
            )
        frames.paint_selection(painter, selected, self._focus_ring())
        painter.end()

    def _focus_ring(self) -> QRectF | None:
        if not self.hasFocus() or not self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            return None
        return self.cell_rect(*self._focus_cell)


def _ring(model: MatrixModel) -> tuple[int, int, int, int]:
    padding = model.padding
    return padding.top, padding.bottom, padding.left, padding.right
