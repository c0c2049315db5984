"""Where a number is on a plot, and which number is at a place."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gui.tabs.activations.curves_part import Span

FAR_PX = 4_000.0  # farther outside nothing is drawn: Qt's lines would lose their place


@dataclass(frozen=True, slots=True)
class PlotFrame:
    """The rectangle of the curves and what it spans.

    Attributes:
        left: of the rectangle in px.
        top: likewise.
        width: likewise.
        height: likewise.
        span: x at its left and right edge.
        heights: y at its lower and upper edge.
    """

    left: float
    top: float
    width: float
    height: float
    span: Span
    heights: Span

    @property
    def area(self) -> QRectF:
        """The rectangle."""
        return QRectF(self.left, self.top, self.width, self.height)

    @property
    def unit(self) -> tuple[float, float]:
        """Px for a step of 1 to the right, and upwards."""
        return (
            self.width / (self.span[1] - self.span[0]),
            self.height / (self.heights[1] - self.heights[0]),
        )

    def column(self, x: float) -> float:
        """Px from the left of the widget."""
        return self.left + (x - self.span[0]) * self.unit[0]

    def row(self, y: float) -> float:
        """Px from the top of the widget, never absurdly far outside."""
        row = self.top + (self.heights[1] - y) * self.unit[1]
        return min(max(row, -FAR_PX), FAR_PX)

    def point(self, x: float, y: float) -> QPointF:
        """Both."""
        return QPointF(self.column(x), self.row(y))

    def number_at(self, column: float) -> float:
        """The x at a place, held within the span."""
        x = self.span[0] + (column - self.left) / self.unit[0]
        return min(max(x, self.span[0]), self.span[1])

    def height_at(self, row: float) -> float:
        """The y at a place, held within the plot."""
        y = self.heights[1] - (row - self.top) / self.unit[1]
        return min(max(y, self.heights[0]), self.heights[1])

    def rows(self, heights: NDArray[Any]) -> NDArray[Any]:
        """As ``row``, for many; NaN stays, ±∞ is far outside."""
        with np.errstate(over="ignore", invalid="ignore"):
            rows = self.top + (self.heights[1] - heights) * self.unit[1]
        return np.clip(rows, -FAR_PX, FAR_PX)

    def lines(self, places: NDArray[Any], heights: NDArray[Any]) -> list[QPolygonF]:
        """A curve as pieces of line; it is broken at NaN, and where it leaps from above to below."""
        columns, rows = self.left + (places - self.span[0]) * self.unit[0], self.rows(heights)
        outside = np.where(rows < self.top, -1, np.where(rows > self.top + self.height, 1, 0))
        leaps = np.flatnonzero(outside[1:] * outside[:-1] < 0) + 1
        pieces = []
        for start, end in _runs(np.isfinite(rows), leaps.tolist()):
            points = zip(columns[start:end].tolist(), rows[start:end].tolist(), strict=True)
            pieces.append(QPolygonF([QPointF(*point) for point in points]))
        return pieces


def _runs(good: NDArray[np.bool_], leaps: list[int]) -> list[tuple[int, int]]:
    """Start and end of each stretch of at least two good points without a leap inside."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], good, [False]))))
    found = []
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        cuts = [start, *(leap for leap in leaps if start < leap < end), end]
        found += [(a, b) for a, b in itertools.pairwise(cuts) if b - a > 1]
    return found
