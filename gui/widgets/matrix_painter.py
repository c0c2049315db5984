"""Draws a matrix: hatch, fills, grid, numbers; the frames over them are in ``matrix_frames``.

All that does not depend on the window is one picture, kept until it changes: a window that moves over
16×16 cells draws that picture and the nine numbers that make room for a weight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from gui.widgets.matrix_colours import cell_colours, is_bright
from gui.widgets.matrix_geometry import (
    SMALLEST_NUMBER_PX,
    SMALLEST_WEIGHT_PX,
    MatrixGeometry,
)
from gui.widgets.matrix_labels import paint_indices, paint_weights
from gui.widgets.matrix_lettering import SMALLEST_TEXT_PX, Lettering, number_lettering
from gui.widgets.matrix_model import same_or_none, same_padding, same_values
from gui.widgets.matrix_ring import RingPainter
from gui.widgets.matrix_text import fitting_text

if TYPE_CHECKING:
    from gui.theme import Theme
    from gui.widgets.matrix_model import Cell, MatrixModel

WEIGHT_RAISES = 0.10  # of the side: the number makes room for the weight
QUESTION_SHARE = 0.50


class MatrixPainter:
    """Draws one model at one size in one theme; made anew when any of the three changes.

    Args:
        model: what is shown.
        geometry: where its cells are.
        look: theme in force.
        device_ratio: device px per px.
        before: the painter until now, whose texts and pictures are taken over as far as they are the same.
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
        self._device_ratio = device_ratio
        side = geometry.side_px
        self.has_numbers = side >= SMALLEST_NUMBER_PX and model.display != "colours"
        self.has_weights = side >= SMALLEST_WEIGHT_PX and model.weights is not None and self.has_numbers
        self._fills = cell_colours(model, look, self.has_numbers)
        self._on_grey = model.colours == "grey" and (model.display != "numbers" or model.tinted)
        self._weight_of: dict[Cell, float] = {}
        if self.has_weights and model.window is not None and model.weights is not None:
            self._weight_of = dict(zip(model.window.taps(), model.weights.ravel().tolist(), strict=True))
        self._base: QPixmap | None = None
        self._ring: RingPainter | None = None
        self._ring_picture: QPixmap | None = None
        self._numbers: Lettering | None = None
        self._texts: list[list[str]] = []
        if before is not None and before._settings() == self._settings():
            self._take_over(before)
        if self.has_numbers and self._numbers is None:
            numbers = number_lettering(model.values, side)
            self._numbers = numbers
            self._texts = [
                [fitting_text(v, side - 4, numbers.width) for v in row] for row in model.values.tolist()
            ]

    def _settings(self) -> tuple[object, ...]:
        return self._geometry, self._look, self._device_ratio, self.has_numbers

    def _take_over(self, before: MatrixPainter) -> None:
        mine, other = self._model, before._model
        if same_padding(mine.padding, other.padding):
            self._ring, self._ring_picture = before._ring, before._ring_picture
        if not same_values(mine.values, other.values):
            return
        self._numbers, self._texts = before._numbers, before._texts
        names = ("hidden", "dropped_rows", "dropped_columns", "show_indices")
        same = all(getattr(mine, name) == getattr(other, name) for name in names)
        same = same and self._on_grey == before._on_grey and same_padding(mine.padding, other.padding)
        same = same and same_or_none(mine.done, other.done)
        if same and np.array_equal(self._fills, before._fills):
            self._base = before._base

    def text_at(self, row: int, column: int) -> str:
        """The text drawn in a cell; empty where none is."""
        if not self.has_numbers or not self._model.is_done(row, column):
            return ""
        return "?" if (row, column) in self._model.hidden else self._texts[row][column]

    def paint(self, painter: QPainter) -> None:
        """Hatch, fills, grid, numbers."""
        if self._base is None:
            self._base = self._picture()
            canvas = QPainter(self._base)
            self._paint_base(canvas)
            canvas.end()
        painter.drawPixmap(0, 0, self._base)
        self._paint_raised(painter)

    # the picture
    def _picture(self) -> QPixmap:
        size = self._geometry.size
        ratio = self._device_ratio
        picture = QPixmap(QSize(int(np.ceil(size.width() * ratio)), int(np.ceil(size.height() * ratio))))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _paint_base(self, painter: QPainter) -> None:
        geometry, look = self._geometry, self._look
        if not self._model.padding.is_empty:
            painter.drawPixmap(0, 0, self._ring_base())
        height, width = self._fills.shape[:2]
        alpha = np.full((height, width, 1), 255, dtype=np.uint8)
        rgba = np.ascontiguousarray(np.concatenate([self._fills, alpha], axis=2))
        fills = QImage(rgba.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
        painter.drawImage(geometry.inner_rect(), fills)
        painter.setPen(QPen(look.colour("cell_line"), look.line(1)))
        painter.drawLines(list(geometry.grid(geometry.inner_rect())))
        self._paint_strikes(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_values(painter)
        self._paint_questions(painter)
        if self._model.show_indices:
            paint_indices(painter, geometry, look)

    def _ring_base(self) -> QPixmap:
        if self._ring_picture is None:
            self._ring = RingPainter(self._model, self._geometry, self._look)
            self._ring_picture = self._picture()
            painter = QPainter(self._ring_picture)
            self._ring.paint_ground(painter, self._device_ratio)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.has_numbers:
                self._ring.paint_values(painter)
            painter.end()
        return self._ring_picture

    def _paint_strikes(self, painter: QPainter) -> None:
        """Strike through what no window reaches, and what is no number where no text says so."""
        model, padding, (rows, columns) = self._model, self._model.padding, self._model.shape
        struck: list[Cell] = []
        if model.dropped_rows or model.dropped_columns:
            struck = [
                (row, column)
                for row in range(-padding.top, rows + padding.bottom)
                for column in range(-padding.left, columns + padding.right)
                if model.is_dropped(row, column)
            ]
        if not self.has_numbers:
            struck += [(int(row), int(column)) for row, column in np.argwhere(np.isnan(model.values))]
        painter.setPen(QPen(self._look.colour("line2"), self._look.line(1)))
        for cell in struck:
            rect = self._geometry.cell_rect(*cell)
            painter.drawLine(rect.bottomLeft(), rect.topRight())

    def _colour_at(self, row: int, column: int) -> QColor:
        if self._model.is_dropped(row, column):
            return self._look.colour("ink3")
        if self._on_grey:
            dark = bool(is_bright(self._fills[row, column]))
            return self._look.colour("caption_bg" if dark else "caption_fg")
        return self._look.colour("ink")

    def _paint_values(self, painter: QPainter) -> None:
        if self._numbers is None:
            return
        model, side, origin = self._model, self._geometry.side_px, self._geometry.origin
        painter.setFont(self._numbers.font)
        painter.setPen(self._look.colour("ink"))
        plain = not self._on_grey and not model.dropped_rows and not model.dropped_columns
        left, top = origin.x() + side / 2, origin.y() + side / 2
        for row, texts in enumerate(self._texts):
            for column, text in enumerate(texts):
                if (row, column) in model.hidden or not model.is_done(row, column):
                    continue
                if not plain:
                    painter.setPen(self._colour_at(row, column))
                self._numbers.centred(painter, text, left + column * side, top + row * side)

    def _paint_questions(self, painter: QPainter) -> None:
        side = self._geometry.side_px
        if not self._model.hidden or not self.has_numbers:
            return
        lettering = Lettering(max(round(side * QUESTION_SHARE), SMALLEST_TEXT_PX), 800)
        painter.setFont(lettering.font)
        painter.setPen(self._look.colour("output"))
        for cell in self._model.hidden:
            if self._model.contains(*cell):
                centre = self._geometry.cell_rect(*cell).center()
                lettering.centred(painter, "?", centre.x(), centre.y())

    # over the picture
    def _paint_raised(self, painter: QPainter) -> None:
        """Draw the numbers of the window's cells anew, a little higher."""
        if self._numbers is None or not self._weight_of:
            return
        model, side, geometry = self._model, self._geometry.side_px, self._geometry
        raised = side * WEIGHT_RAISES
        inset = self._look.line(1) / 2 + 0.5
        inside = [cell for cell in self._weight_of if model.contains(*cell)]
        for row, column in inside:
            ground = geometry.cell_rect(row, column).adjusted(inset, inset, -inset, -inset)
            painter.fillRect(ground, QColor(*self._fills[row, column].tolist()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._numbers.font)
        for row, column in inside:
            if (row, column) not in model.hidden and model.is_done(row, column):
                painter.setPen(self._colour_at(row, column))
                centre = geometry.cell_rect(row, column).center()
                self._numbers.centred(painter, self._texts[row][column], centre.x(), centre.y() - raised)
        outside = [cell for cell in self._weight_of if not model.contains(*cell)]
        if outside and not model.padding.is_empty and self._ring is not None:
            self._ring.paint_values(painter, outside, raised)

    def paint_weights(self, painter: QPainter, row_shift: float = 0.0, column_shift: float = 0.0) -> None:
        """Kernel weights in the lower right corners of the window's cells.

        Args:
            painter: on the widget.
            row_shift: cells that a moving window still is below its place.
            column_shift: likewise to the right.
        """
        if self._numbers is None or not self._weight_of:
            return
        cells = self._weight_of.items()
        placed = [(row + row_shift, column + column_shift, weight) for (row, column), weight in cells]
        tokens = [self._weight_token(*cell) for cell in self._weight_of]
        paint_weights(painter, placed, tokens, self._geometry, self._look, self._numbers.size_px)

    def _weight_token(self, row: int, column: int) -> str:
        if self._on_grey and self._model.contains(row, column):
            return "caption_bg" if is_bright(self._fills[row, column]) else "caption_fg"
        return "corner_weight"
