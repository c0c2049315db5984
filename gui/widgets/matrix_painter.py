"""Draws the cells of a matrix: its picture, and over it the numbers and weights of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainter

from gui.widgets.matrix_base import BasePicture
from gui.widgets.matrix_geometry import SMALLEST_WEIGHT_PX, MatrixGeometry
from gui.widgets.matrix_labels import paint_weights

if TYPE_CHECKING:
    from gui.theme import Theme
    from gui.widgets.matrix_model import Cell, MatrixModel

WEIGHT_RAISES = 0.10  # of the side: the number makes room for the weight


class MatrixPainter:
    """Draws one model at one size in one theme; made anew when any of the three changes.

    Args:
        model: what is shown.
        geometry: where its cells are.
        look: theme in force.
        device_ratio: device px per px.
        before: the painter until now, whose picture is taken over as far as it is the same.
    """

    def __init__(
        self,
        model: MatrixModel,
        geometry: MatrixGeometry,
        look: Theme,
        device_ratio: float = 1.0,
        before: MatrixPainter | None = None,
    ) -> None:
        self._model, self._geometry, self._look = model, geometry, look
        base_before: BasePicture | None = None if before is None else before._base
        self._base: BasePicture = BasePicture(model, geometry, look, device_ratio, base_before)
        self._weight_of: dict[Cell, float] = {}
        has_room = self._base.numbers is not None and geometry.side_px >= SMALLEST_WEIGHT_PX
        if has_room and model.window is not None and model.weights is not None:
            self._weight_of = dict(zip(model.window.taps(), model.weights.ravel().tolist(), strict=True))

    def text_at(self, row: int, column: int) -> str:
        """The text drawn in a cell; empty where none is."""
        return self._base.text_at(row, column)

    def paint(self, painter: QPainter) -> None:
        """Hatch, fills, grid, numbers."""
        painter.drawPixmap(0, 0, self._base.picture())
        if self._weight_of:
            self._paint_raised(painter)

    def _paint_raised(self, painter: QPainter) -> None:
        """Draw the numbers of the window's cells anew, a little higher."""
        numbers = self._base.numbers
        if numbers is None:
            return
        model, geometry = self._model, self._geometry
        raised = geometry.side_px * WEIGHT_RAISES
        inset = self._look.line(1) / 2 + 0.5
        inside = [cell for cell in self._weight_of if model.contains(*cell)]
        inside = [cell for cell in inside if self.text_at(*cell) not in ("", "?")]
        for row, column in inside:
            ground = geometry.cell_rect(row, column).adjusted(inset, inset, -inset, -inset)
            painter.fillRect(ground, QColor(*self._base.fills[row, column].tolist()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(numbers.font)
        for row, column in inside:
            painter.setPen(self._base.colour_at(row, column))
            centre = geometry.cell_rect(row, column).center()
            numbers.centred(painter, self.text_at(row, column), centre.x(), centre.y() - raised)
        outside = [cell for cell in self._weight_of if not model.contains(*cell)]
        ring = self._base.ring()
        if outside and ring is not None:
            ring.paint_values(painter, outside, raised)

    def paint_weights(self, painter: QPainter, row_shift: float = 0.0, column_shift: float = 0.0) -> None:
        """Kernel weights in the lower right corners of the window's cells.

        Args:
            painter: on the widget.
            row_shift: cells that a moving window still is below its place.
            column_shift: likewise to the right.
        """
        numbers = self._base.numbers
        if numbers is None or not self._weight_of:
            return
        cells = self._weight_of.items()
        placed = [(row + row_shift, column + column_shift, weight) for (row, column), weight in cells]
        tokens = [self._weight_token(*cell) for cell in self._weight_of]
        paint_weights(painter, placed, tokens, self._geometry, self._look, numbers.size_px)

    def _weight_token(self, row: int, column: int) -> str:
        if self._base.on_grey and self._model.contains(row, column):
            is_dark = self._base.colour_at(row, column) == self._look.colour("caption_bg")
            return "caption_bg" if is_dark else "caption_fg"
        return "corner_weight"
