"""Arithmetic of laying matrices on a line: a header over each, signs between them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF

from gui.theme import theme
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX, MatrixGeometry, geometry_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.studio.part_view import PartView

HEADER_GAP_PX = 2
SMALL_SIDE = 7  # matrices up to 7×7 keep their numbers while a large image gets small cells
READABLE_PX = 36  # the cells that they then have
BETWEEN_HEADERS_PX = 16


class Hints:
    """Sizes that widgets like to have, each asked for once: a plan is made for many sides of the cells."""

    def __init__(self) -> None:
        self._sizes: dict[QWidget, QSizeF] = {}

    def of(self, widget: QWidget) -> QSizeF:
        """Size of a widget."""
        if widget not in self._sizes:
            self._sizes[widget] = QSizeF(widget.sizeHint())
        return self._sizes[widget]


@dataclass(frozen=True, slots=True)
class Block:
    """A matrix with what stands over it.

    Attributes:
        view: the matrix.
        geometry: its cells.
        above: widgets over it with their sizes, from the top down.
    """

    view: PartView
    geometry: MatrixGeometry
    above: tuple[tuple[QWidget, QSizeF], ...] = ()

    @property
    def head_px(self) -> float:
        """Height of what stands over the matrix."""
        return sum(size.height() + theme().px(HEADER_GAP_PX) for _, size in self.above)

    @property
    def head_width(self) -> float:
        """Width of the widest of it."""
        return max((size.width() for _, size in self.above), default=0.0)

    @property
    def up(self) -> float:
        """From the line through the middle of its cells up to its top."""
        return self.head_px + self.geometry.outer_rect().center().y()

    @property
    def down(self) -> float:
        """From that line down to its end."""
        return self.geometry.size.height() - self.geometry.outer_rect().center().y()

    @property
    def width(self) -> float:
        """Width of the matrix alone."""
        return self.geometry.size.width()

    def next_left(self, x: float, between: float) -> float:
        """Where the next block may begin if this one begins at x and ``between`` is needed for a sign."""
        return x + max(self.width + between, self.head_width + theme().px(BETWEEN_HEADERS_PX))

    def places(self, x: float, line: float) -> dict[QWidget, QRectF]:
        """Rectangles of matrix and head.

        Args:
            x: left edge.
            line: where the middle of the cells is.
        """
        top = line - self.up
        found: dict[QWidget, QRectF] = {}
        for widget, size in self.above:
            found[widget] = QRectF(x, round(top), size.width(), size.height())
            top += size.height() + theme().px(HEADER_GAP_PX)
        found[self.view] = QRectF(x, round(top), *self.geometry.size.toTuple())
        return found


def block(view: PartView, side: float, *above: tuple[QWidget, QSizeF]) -> Block:
    """A matrix with cells of a side, and what stands over it."""
    return Block(view, geometry_of(view.model(), side, theme()), above)


def centred(size: QSizeF, left: float, right: float, line: float) -> QRectF:
    """A rectangle in the middle between two edges, on a line."""
    top = round(line - size.height() / 2)
    return QRectF(round((left + right - size.width()) / 2), top, size.width(), size.height())


def readable_side(view: PartView, side: float, height: float = math.inf) -> float:
    """The side of a matrix that is small enough to keep its numbers where a large image has none.

    Args:
        view: the matrix.
        side: of the cells of the image beside it.
        height: no higher than this all cells together.
    """
    rows, columns = view.model().shape
    wanted = min(float(theme().px(READABLE_PX)), height // rows)
    keeps = side < SMALLEST_NUMBER_PX <= wanted and max(rows, columns) <= SMALL_SIDE
    return wanted if keeps else side
