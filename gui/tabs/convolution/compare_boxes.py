"""Matrices in rows and columns whose cells are as large as the room allows; arithmetic only, no layout of Qt.

The boxes of a row stand with the middles of their matrices on one line, whatever stands above them.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtWidgets import QWidget

from gui.theme import theme
from gui.widgets.matrix_geometry import MatrixGeometry, geometry_of

if TYPE_CHECKING:
    from gui.widgets.matrix_view import MatrixView


SMALLEST_CELL_PX = 4  # two images of 32×32 and their results stand beside each other


class Box(Protocol):
    """Something whose size follows from the side of a cell."""

    def size(self, side_px: float) -> QSizeF:
        """Room that it needs."""
        ...

    def middle(self, side_px: float) -> float:
        """Height of the line on which boxes of a row meet."""
        ...

    def place(self, side_px: float, place: QPointF) -> None:
        """Put its widgets there."""
        ...


class MatrixBox:
    """A matrix.

    Args:
        view: already with its model.
    """

    def __init__(self, view: MatrixView) -> None:
        self._view = view
        self._geometries: dict[float, MatrixGeometry] = {}

    def size(self, side_px: float) -> QSizeF:
        """All cells, the ring, the numbers beside them."""
        return self._geometry(side_px).size

    def middle(self, side_px: float) -> float:
        """The middle of its cells with the ring, so that rings on either side leave it where it is."""
        return self._geometry(side_px).outer_rect().center().y()

    def place(self, side_px: float, place: QPointF) -> None:
        """Give the cells their side."""
        self._view.set_cell_side(side_px)
        self._view.resize(self._view.sizeHint())
        self._view.move(place.toPoint())

    def _geometry(self, side_px: float) -> MatrixGeometry:
        """Asked for again and again while the side is sought."""
        if side_px not in self._geometries:
            self._geometries[side_px] = geometry_of(self._view.model(), side_px, theme())
        return self._geometries[side_px]


class WidgetBox:
    """A header or a sign, as large as it wants to be.

    Args:
        widget: already with its texts.
    """

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._size = widget.sizeHint()

    def size(self, side_px: float) -> QSizeF:
        """What the widget asks for."""
        return QSizeF(self._size)

    def middle(self, side_px: float) -> float:
        """Its own middle."""
        return self._size.height() / 2

    def place(self, side_px: float, place: QPointF) -> None:
        """Put it there."""
        self._widget.resize(self._size)
        self._widget.move(place.toPoint())


@dataclass(frozen=True, slots=True)
class RowBox:
    """Boxes beside each other."""

    boxes: Sequence[Box]
    gap_px: float = 0.0

    def size(self, side_px: float) -> QSizeF:
        """Side by side, the middles on one line."""
        sizes = [box.size(side_px) for box in self.boxes]
        above = self.middle(side_px)
        below = max(size.height() - box.middle(side_px) for box, size in zip(self.boxes, sizes, strict=True))
        width = sum(size.width() for size in sizes) + self.gap_px * (len(sizes) - 1)
        return QSizeF(width, above + below)

    def middle(self, side_px: float) -> float:
        """The line on which all meet."""
        return max(box.middle(side_px) for box in self.boxes)

    def place(self, side_px: float, place: QPointF) -> None:
        """One after the other."""
        x, line = place.x(), place.y() + self.middle(side_px)
        for box in self.boxes:
            box.place(side_px, QPointF(x, line - box.middle(side_px)))
            x += box.size(side_px).width() + self.gap_px


@dataclass(frozen=True, slots=True)
class ColumnBox:
    """Boxes below each other, at the left.

    Attributes:
        boxes: from above.
        gap_px: between them.
        is_stack: the boxes are equals, whose common middle meets the others of a row; else it is that of
            the last one, over which the others are titles.
    """

    boxes: Sequence[Box]
    gap_px: float = 0.0
    is_stack: bool = False

    def size(self, side_px: float) -> QSizeF:
        """As wide as the widest."""
        sizes = [box.size(side_px) for box in self.boxes]
        height = sum(size.height() for size in sizes) + self.gap_px * (len(sizes) - 1)
        return QSizeF(max(size.width() for size in sizes), height)

    def middle(self, side_px: float) -> float:
        """That of the last box, or of all."""
        if self.is_stack:
            return self.size(side_px).height() / 2
        above = sum(box.size(side_px).height() + self.gap_px for box in self.boxes[:-1])
        return above + self.boxes[-1].middle(side_px)

    def place(self, side_px: float, place: QPointF) -> None:
        """One below the other."""
        y = place.y()
        for box in self.boxes:
            box.place(side_px, QPointF(place.x(), y))
            y += box.size(side_px).height() + self.gap_px


def arrange(candidates: Iterable[Box], room: QRectF, largest_px: float, device_ratio: float = 1.0) -> float:
    """Place what allows the largest cells in the middle of a room.

    Args:
        candidates: ways to arrange the same widgets; the first wins among equals.
        room: in px.
        largest_px: largest side of a cell.
        device_ratio: device px per px; sides are whole device px.

    Returns:
        The side of a cell.
    """
    fitted = [(fitting_side(box, room.size(), largest_px, device_ratio), box) for box in candidates]
    side, box = max(fitted, key=lambda pair: pair[0])
    size = box.size(side)
    left = room.left() + max(0.0, math.floor((room.width() - size.width()) / 2))
    top = room.top() + max(0.0, math.floor((room.height() - size.height()) / 2))
    box.place(side, QPointF(left, top))
    return side


def fitting_side(box: Box, free: QSizeF, largest_px: float, device_ratio: float = 1.0) -> float:
    """The largest side, a whole number of device px, with which a box fits, or the smallest."""
    smallest = math.ceil(SMALLEST_CELL_PX * device_ratio)
    sides = range(smallest + 1, math.floor(largest_px * device_ratio) + 1)

    def is_too_large(device_px: int) -> bool:
        size = box.size(device_px / device_ratio)
        return size.width() > free.width() or size.height() > free.height()

    return (smallest + bisect_left(sides, True, key=is_too_large)) / device_ratio
