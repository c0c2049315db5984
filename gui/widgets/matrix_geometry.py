"""Where the cells of a matrix are: pure arithmetic between px and (row, column)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gui.theme import Theme
    from gui.widgets.matrix_model import Cell, MatrixModel

SMALLEST_NUMBER_PX = 28  # a smaller cell shows its colour only
SMALLEST_WEIGHT_PX = 38  # a smaller cell shows no kernel weight in its corner
SMALLEST_SIDE_PX = 6
INDEX_SHARE = 0.42  # of a cell, for row and column numbers


@dataclass(frozen=True, slots=True)
class MatrixGeometry:
    """Cells of one matrix.

    Attributes:
        rows: rows without the ring.
        columns: likewise.
        ring: cells of padding (top, bottom, left, right).
        side_px: side of a cell.
        index_px: width and height of the strip with row and column numbers, 0 without them.
        edge_px: room for frames that reach beyond the cells.
    """

    rows: int
    columns: int
    ring: tuple[int, int, int, int]
    side_px: float
    index_px: float
    edge_px: float

    @property
    def origin(self) -> QPointF:
        """Upper left corner of cell (0, 0)."""
        left = self.index_px + self.edge_px + self.ring[2] * self.side_px
        return QPointF(left, self.index_px + self.edge_px + self.ring[0] * self.side_px)

    @property
    def size(self) -> QSizeF:
        """Room that the whole matrix needs."""
        across = self.ring[2] + self.columns + self.ring[3]
        down = self.ring[0] + self.rows + self.ring[1]
        margin = self.index_px + 2 * self.edge_px
        return QSizeF(margin + across * self.side_px, margin + down * self.side_px)

    def block_rect(self, row: float, column: float, height: float, width: float) -> QRectF:
        """Rectangle of a block of cells; fractions are places between two cells."""
        origin, side = self.origin, self.side_px
        return QRectF(origin.x() + column * side, origin.y() + row * side, width * side, height * side)

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Rectangle of one cell."""
        return self.block_rect(row, column, 1, 1)

    def inner_rect(self) -> QRectF:
        """All cells without the ring."""
        return self.block_rect(0, 0, self.rows, self.columns)

    def outer_rect(self) -> QRectF:
        """All cells with the ring."""
        top, bottom, left, right = self.ring
        return self.block_rect(-top, -left, top + self.rows + bottom, left + self.columns + right)

    def cell_at(self, position: QPointF) -> Cell | None:
        """Cell at a place, those of the ring included."""
        if not self.outer_rect().contains(position):
            return None
        origin = self.origin
        row = math.floor((position.y() - origin.y()) / self.side_px)
        column = math.floor((position.x() - origin.x()) / self.side_px)
        top, bottom, left, right = self.ring
        # the lowest and rightmost px belong to the last cell
        return min(max(row, -top), self.rows + bottom - 1), min(max(column, -left), self.columns + right - 1)

    def grid(self, area: QRectF) -> Iterator[QLineF]:
        """Lines between the cells of an area, its edges included."""
        side = self.side_px
        for number in range(round(area.height() / side) + 1):
            y = area.top() + number * side
            yield QLineF(area.left(), y, area.right(), y)
        for number in range(round(area.width() / side) + 1):
            x = area.left() + number * side
            yield QLineF(x, area.top(), x, area.bottom())


def geometry_of(model: MatrixModel, side_px: float, look: Theme) -> MatrixGeometry:
    """Lay out a model with cells of ``side_px``."""
    ring = (model.padding.top, model.padding.bottom, model.padding.left, model.padding.right)
    rows, columns = model.shape
    index_px = 0.0
    if model.show_indices:
        metrics = QFontMetricsF(look.font("index", size_px=index_text_px(side_px, look)))
        widest = metrics.horizontalAdvance(str(rows - 1))
        # under the letters of the type scale a number needs its own width and a gap to the frame
        index_px = float(max(round(side_px * INDEX_SHARE), math.ceil(widest + side_px * 0.14 + 2)))
        index_px = max(index_px, math.ceil(metrics.height()))
    return MatrixGeometry(rows, columns, ring, side_px, index_px, math.ceil(look.line(1) * 5))


def index_text_px(side_px: float, look: Theme) -> int:
    """Size of row and column numbers: 0.26 of a cell, never under 13 px (18 before an audience)."""
    return max(round(side_px * 0.26), 18 if look.projector else 13)


def preferred_side(
    model: MatrixModel, look: Theme, largest_px: float, free: QSizeF, device_ratio: float = 1.0
) -> float:
    """Largest side with which a model fits into ``free``, a whole number of device px.

    Args:
        model: what is to fit.
        look: theme in force.
        largest_px: never more than this.
        free: room for everything, row and column numbers included.
        device_ratio: device px per px.

    Returns:
        Side in device-independent px, at least 6 even if that does not fit.
    """
    padding = model.padding
    rows, columns = model.shape
    across = padding.left + columns + padding.right
    down = padding.top + rows + padding.bottom
    guess = min(largest_px, free.width() / across, free.height() / down)
    device_px = math.floor(guess * device_ratio)
    smallest = math.ceil(SMALLEST_SIDE_PX * device_ratio)
    while device_px > smallest:
        size = geometry_of(model, device_px / device_ratio, look).size
        if size.width() <= free.width() and size.height() <= free.height():
            break
        device_px -= 1
    return max(device_px, smallest) / device_ratio
