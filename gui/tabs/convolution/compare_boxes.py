"""Matrices in rows and columns whose cells are as large as the room allows; arithmetic only, no layout of Qt.

The boxes of a row stand with the middles of their matrices on one line, whatever stands above them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtWidgets import QWidget

from gui.theme import theme
from gui.widgets.matrix_geometry import SMALLEST_SIDE_PX, geometry_of

if TYPE_CHECKING:
    from gui.widgets.matrix_view import MatrixView


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


@dataclass(frozen=True, slots=True)
class MatrixBox:
    """A matrix."""

    view: MatrixView

    def size(self, side_px: float) -> QSizeF:
        """All cells, the ring, the numbers beside them."""
        return geometry_of(self.view.model(), side_px, theme()).size

    def middle(self, side_px: float) -> float:
        """The middle of its cells."""
        return geometry_of(self.view.model(), side_px, theme()).inner_rect().center().y()

    def place(self, side_px: float, place: QPointF) -> None:
        """Give the cells their side."""
        self.view.set_cell_side(side_px)
        self.view.resize(self.view.sizeHint())
        self.view.move(place.toPoint())


@dataclass(frozen=True, slots=True)
class WidgetBox:
    """A header or a sign, as large as it wants to be."""

    widget: QWidget

    def size(self, side_px: float) -> QSizeF:
        """What the widget asks for."""
        return QSizeF(self.widget.sizeHint())

    def middle(self, side_px: float) -> float:
        """Its own middle."""
        return self.widget.sizeHint().height() / 2

    def place(self, side_px: float, place: QPointF) -> None:
        """Put it there."""
        self.widget.resize(self.widget.sizeHint())
        self.widget.move(place.toPoint())


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
    """Boxes below each other, at the left; the last one meets the others of a row."""

    boxes: Sequence[Box]
    gap_px: float = 0.0

    def size(self, side_px: float) -> QSizeF:
        """As wide as the widest."""
        sizes = [box.size(side_px) for box in self.boxes]
        height = sum(size.height() for size in sizes) + self.gap_px * (len(sizes) - 1)
        return QSizeF(max(size.width() for size in sizes), height)

    def middle(self, side_px: float) -> float:
        """That of the last box."""
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
    """The largest side, a whole number of device px, with which a box fits; at least 6 px."""
    smallest = math.ceil(SMALLEST_SIDE_PX * device_ratio)
    for device_px in range(math.floor(largest_px * device_ratio), smallest, -1):
        side = device_px / device_ratio
        size = box.size(side)
        if size.width() <= free.width() and size.height() <= free.height():
            return side
    return smallest / device_ratio
