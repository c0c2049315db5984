"""One map large: colours, numbers where there is room for them, and the chosen cell."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.tabs.predict.layers_painter import block_rect, paint_frame, thinner
from gui.theme import theme, theme_manager
from gui.widgets.colour_maps import coloured, picture
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX
from gui.widgets.matrix_lettering import number_lettering
from gui.widgets.matrix_text import fitting_text
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gui.widgets.matrix_model import Cell

EDGE_PX = 4
BRIGHT = 140  # grey value from which on letters are dark
ROOM_PX = 4
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class CellMap(QWidget):
    """As large as the room allows; a click, a drag or an arrow key chooses a cell.

    Args:
        parent: owner.
    """

    pressed = Signal(int, int)  # row, column
    nudged = Signal(int, int)  # cells down, cells to the right
    map_wanted = Signal(int, int)  # layers on, maps on
    left = Signal()  # Escape

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: NDArray[np.float64] = np.zeros((1, 1))
        self._limits = (0.0, 1.0)
        self._image: QImage | None = None
        self._colours = np.zeros((1, 1), np.uint32)
        self._cell: Cell = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_focus_ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def show_map(self, values: NDArray[np.float32], limits: tuple[float, float], cell: Cell) -> None:
        """Show a map, H×W, on the scale of its layer, and the chosen cell."""
        self._values, self._limits, self._cell = values.astype(np.float64), limits, cell
        self._image = None
        self.update()

    def has_numbers(self) -> bool:
        """Whether cells are large enough for numbers."""
        return self._cell_px() >= SMALLEST_NUMBER_PX

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Where a cell is."""
        return block_rect(self.map_rect(), self._size(), range(row, row + 1), range(column, column + 1))

    def map_rect(self) -> QRectF:
        """Where the map is: in the middle of the height, at the left."""
        rows, columns = self._size()
        side = self._cell_px()
        return QRectF(EDGE_PX, max(EDGE_PX, (self.height() - rows * side) / 2), columns * side, rows * side)

    def cell_at(self, position: QPointF) -> Cell | None:
        """The cell at a place."""
        rect, side = self.map_rect(), self._cell_px()
        if not rect.contains(position):
            return None
        rows, columns = self._size()
        row = min(math.floor((position.y() - rect.top()) / side), rows - 1)
        return row, min(math.floor((position.x() - rect.left()) / side), columns - 1)

    # inside
    def _size(self) -> tuple[int, int]:
        return self._values.shape[0], self._values.shape[1]

    def _cell_px(self) -> float:
        rows, columns = self._size()
        free = min((self.width() - 2 * EDGE_PX) / columns, (self.height() - 2 * EDGE_PX) / rows)
        return max(1.0, math.floor(free) if free >= 4 else free)

    def _press(self, position: QPointF) -> None:
        cell = self.cell_at(position)
        if cell is not None and cell != self._cell:
            self.pressed.emit(*cell)

    def _on_theme_changed(self) -> None:
        self._image = None
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square."""
        return QSize(theme().px(160), theme().px(160))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Any room."""
        return QSize(theme().px(60), theme().px(60))

    def event(self, event: QEvent) -> bool:
        """Tell the number under the pointer; keep the arrows from the shortcuts of the page."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(QPointF(event.pos()))
            if cell is None:
                QToolTip.hideText()
            else:
                text = self.tr("row {row}, column {column}: {value}")
                value = significant(float(self._values[cell]), 4)
                told = text.format(row=cell[0], column=cell[1], value=value)
                QToolTip.showText(event.globalPos(), told, self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() & ~(
                Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
            )
            if plain == Qt.KeyboardModifier.NoModifier and (
                Qt.Key(event.key()) in _STEPS or Qt.Key(event.key()) == Qt.Key.Key_Escape
            ):
                event.accept()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what is under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose on while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._press(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows go from cell to cell, with Shift from map to map; Escape leaves."""
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.map_wanted.emit(*step)
        else:
            self.nudged.emit(*step)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Colours, numbers, frames."""
        if self._image is None:
            self._colours = coloured(self._values, "viridis", self._limits)
            self._image = picture(self._colours)
        look, rect = theme(), self.map_rect()
        painter = QPainter(self)
        painter.drawImage(rect, self._image)
        if self.has_numbers():
            self._paint_numbers(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        paint_frame(painter, self.cell_rect(*self._cell), "output", thinner(self._cell_px()))
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter.setPen(QPen(look.colour("focus"), 3 if look.projector else 2))
            painter.drawRect(rect.adjusted(-2, -2, 2, 2))
        painter.end()

    def _paint_numbers(self, painter: QPainter) -> None:
        side, look = self._cell_px(), theme()
        letters = number_lettering(self._values, side)
        dark, bright = look.colour("caption_bg"), look.colour("caption_fg")
        painter.setFont(letters.font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for (row, column), value in np.ndenumerate(self._values):
            rgb = QColor.fromRgba(int(self._colours[row, column]))
            grey = 0.299 * rgb.red() + 0.587 * rgb.green() + 0.114 * rgb.blue()
            painter.setPen(dark if grey >= BRIGHT else bright)
            centre = self.cell_rect(row, column).center()
            text = fitting_text(float(value), side - ROOM_PX, letters.width)
            letters.centred(painter, text, centre.x(), centre.y())
