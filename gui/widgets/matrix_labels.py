"""What stands in the margin of a matrix and in the corners of its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from gui.widgets.matrix_geometry import MatrixGeometry, index_text_px
from gui.widgets.matrix_lettering import Lettering
from gui.widgets.matrix_text import fitting_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme import Theme

INDEX_GAP = 0.14  # of the side, between row numbers and cells
WEIGHT_SHARE = 0.62  # of the number above it
SMALLEST_WEIGHT_PX = 13
LARGEST_SMALLEST_WEIGHT_PX = 18  # before an audience, where no text is smaller
WEIGHT_INSET = 5 / 52  # of the side
WEIGHT_LIFT = 6 / 52


def paint_indices(painter: QPainter, geometry: MatrixGeometry, look: Theme) -> None:
    """Row numbers at the left, column numbers above."""
    side, origin = geometry.side_px, geometry.origin
    size_px = index_text_px(side, look)
    lettering = Lettering(size_px, 500)
    painter.setFont(lettering.font)
    painter.setPen(look.colour("ink3"))
    x = geometry.index_px - side * INDEX_GAP
    for row in range(0, geometry.rows, _every(side, size_px * 1.15)):
        lettering.right(painter, str(row), x, origin.y() + (row + 0.5) * side + size_px * 0.36)
    y = geometry.index_px / 2
    for column in range(0, geometry.columns, _every(side, lettering.width(str(geometry.columns - 1)) + 4)):
        lettering.centred(painter, str(column), origin.x() + (column + 0.5) * side, y)


def paint_weights(
    painter: QPainter,
    weights: Sequence[tuple[float, float, float]],
    tokens: Sequence[str],
    geometry: MatrixGeometry,
    look: Theme,
    number_px: int,
) -> None:
    """Kernel weights as ×w in the lower right corners.

    Args:
        painter: on the widget.
        weights: row, column (between cells while a window moves) and weight.
        tokens: colour of each.
        geometry: where cells are.
        look: theme in force.
        number_px: text size of the numbers above them.
    """
    side, origin = geometry.side_px, geometry.origin
    smallest = SMALLEST_WEIGHT_PX
    if look.projector:
        smallest = min(LARGEST_SMALLEST_WEIGHT_PX, round(side * 0.33))
    lettering = Lettering(max(round(number_px * WEIGHT_SHARE), smallest), 700)
    painter.setFont(lettering.font)
    room = side * (1 - 2 * WEIGHT_INSET) - lettering.width("×")
    for (row, column, weight), token in zip(weights, tokens, strict=True):
        painter.setPen(look.colour(token))
        right = origin.x() + (column + 1 - WEIGHT_INSET) * side
        baseline = origin.y() + (row + 1 - WEIGHT_LIFT) * side
        lettering.right(painter, "×" + fitting_text(weight, room, lettering.width), right, baseline)


def _every(side: float, needed: float) -> int:
    """Write every, every second, fifth or tenth number, so that they do not touch."""
    return next((step for step in (1, 2, 5) if side * step >= needed), 10)
