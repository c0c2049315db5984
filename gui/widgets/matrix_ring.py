"""The ring of padding: hatched, because it is no data, with its value in a plain patch."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from gui.widgets.matrix_lettering import SMALLEST_TEXT_PX, Lettering
from gui.widgets.matrix_text import fitting_text, wanted_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gui.theme import Theme
    from gui.widgets.matrix_geometry import MatrixGeometry
    from gui.widgets.matrix_model import Cell, MatrixModel

VALUE_SHARES = (0.336, 0.27)  # of a cell's side
PATCH_SHARE = 0.46
HATCH_PX = 11  # along the row, which is 8 px across the lines
HATCH_LINE_PX = 1.3
HATCH_OPACITY = 0.5
DASHES = [3, 3]


class RingPainter:
    """Draws the ring of one model.

    Args:
        model: what is shown.
        geometry: where its cells are.
        look: theme in force.
    """

    def __init__(self, model: MatrixModel, geometry: MatrixGeometry, look: Theme) -> None:
        self._padding, self._geometry, self._look = model.padding, geometry, look
        self._cells = list(ring_cells(model))
        self._lettering = self._fit()

    def _fit(self) -> Lettering:
        side = self._geometry.side_px
        texts = {wanted_text(self._padding.at(*cell)) for cell in self._cells}
        for share in VALUE_SHARES:
            lettering = Lettering(max(round(side * share), SMALLEST_TEXT_PX), 500)
            if all(lettering.width(text) <= side - 6 for text in texts):
                break
        return lettering

    def paint_ground(self, painter: QPainter, device_ratio: float) -> None:
        """Hatch and dashed grid."""
        geometry, look = self._geometry, self._look
        outer = geometry.outer_rect()
        painter.fillRect(outer, look.colour("padding_bg"))
        painter.setBrushOrigin(outer.topLeft())
        painter.fillRect(outer, QBrush(_hatch(look.tokens.hatch, device_ratio)))
        pen = QPen(look.colour("hatch"), look.line(1))
        pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.drawLines(list(geometry.grid(outer)))

    def paint_values(
        self, painter: QPainter, cells: Iterable[Cell] | None = None, raised: float = 0.0
    ) -> None:
        """Numbers in their patches; nothing if the ring holds none.

        Args:
            painter: on the widget.
            cells: which; None: all.
            raised: px that the numbers move up for a weight below them.
        """
        if self._padding.is_blank:
            return
        side, look = self._geometry.side_px, self._look
        painter.setFont(self._lettering.font)
        background, ink = look.colour("padding_bg"), look.colour("ink3")
        half_height = side * PATCH_SHARE / 2
        for row, column in self._cells if cells is None else cells:
            text = fitting_text(self._padding.at(row, column), side - 4, self._lettering.width)
            centre = self._geometry.cell_rect(row, column).center()
            half = max(half_height, self._lettering.width(text) / 2 + 2)
            patch = QRectF(centre.x() - half, centre.y() - half_height, 2 * half, 2 * half_height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(background)
            painter.drawRoundedRect(patch, 4, 4)
            painter.setPen(ink)
            self._lettering.centred(painter, text, centre.x(), centre.y() - raised)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def ring_cells(model: MatrixModel) -> Iterator[Cell]:
    """Cells of padding."""
    padding, (rows, columns) = model.padding, model.shape
    for row in range(-padding.top, rows + padding.bottom):
        for column in range(-padding.left, columns + padding.right):
            if not model.contains(row, column):
                yield row, column


@lru_cache(maxsize=16)
def _hatch(colour: str, device_ratio: float) -> QPixmap:
    """A tile of lines at 45°."""
    side = round(HATCH_PX * device_ratio)
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(colour)
    ink.setAlphaF(HATCH_OPACITY)
    painter.setPen(QPen(ink, HATCH_LINE_PX * device_ratio))
    for shift in (-side, 0, side):  # the neighbours' lines reach into the corners
        painter.drawLine(QLineF(shift - 2, side + 2, shift + side + 2, -2))
    painter.end()
    tile.setDevicePixelRatio(device_ratio)
    return tile
