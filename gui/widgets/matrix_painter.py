"""Draws a matrix: hatch, fills, grid, numbers; the frames over them are in ``matrix_frames``.

What does not depend on the window is worked out once per model (colours, texts, the size of the
numbers), so that moving a window over 16×16 cells stays far below a frame of 16 ms.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPixmap,
    QStaticText,
    QTransform,
)

from gui.theme.fonts import ui_font
from gui.widgets.matrix_colours import cell_colours, is_bright
from gui.widgets.matrix_geometry import (
    SMALLEST_NUMBER_PX,
    SMALLEST_WEIGHT_PX,
    MatrixGeometry,
    index_text_px,
)
from gui.widgets.matrix_text import fitting_text, wanted_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gui.theme import Theme
    from gui.widgets.matrix_model import Cell, MatrixModel

NUMBER_SHARES = (0.40, 0.34, 0.29)  # of the side; one size for all numbers of a matrix
SMALLEST_TEXT_PX = 12
RING_SHARE = 0.336
HATCH_PX = 11  # along the row, which is 8 px across the lines
WEIGHT_SHARE = 0.62  # of the number above it
WEIGHT_RAISES = 0.10  # of the side: the number makes room for the weight


@lru_cache(maxsize=4096)
def _prepared(text: str, size_px: int, weight: int) -> tuple[QStaticText, float]:
    static = QStaticText(text)
    static.setTextFormat(Qt.TextFormat.PlainText)
    static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    static.prepare(QTransform(), ui_font(size_px, weight))
    return static, static.size().width()


class Lettering:
    """One font whose texts are laid out once and then only drawn.

    Args:
        look: theme in force.
        size_px: text size.
        weight: 500 to 800.
    """

    def __init__(self, look: Theme, size_px: int, weight: int) -> None:
        self.font = look.font("cell", weight, size_px)
        self._key = (size_px, weight)
        metrics = QFontMetricsF(self.font)
        self._ascent = metrics.ascent()
        self._cap = metrics.capHeight()

    def width(self, text: str) -> float:
        """Width of a text in px."""
        return _prepared(text, *self._key)[1]

    def centred(self, painter: QPainter, text: str, x: float, y: float) -> None:
        """Draw a text whose capitals are centred on a point; the painter must have this font."""
        static, width = _prepared(text, *self._key)
        painter.drawStaticText(QPointF(x - width / 2, y + self._cap / 2 - self._ascent), static)

    def right(self, painter: QPainter, text: str, x: float, baseline: float) -> None:
        """Draw a text that ends at x."""
        static, width = _prepared(text, *self._key)
        painter.drawStaticText(QPointF(x - width, baseline - self._ascent), static)


class MatrixPainter:
    """Draws one model at one size in one theme; made anew when any of the three changes.

    Args:
        model: what is shown.
        geometry: where its cells are.
        look: theme in force.
        device_ratio: device px per px, for a sharp hatch.
    """

    def __init__(
        self, model: MatrixModel, geometry: MatrixGeometry, look: Theme, device_ratio: float = 1.0
    ) -> None:
        self._model, self._geometry, self._look = model, geometry, look
        self._device_ratio = device_ratio
        side = geometry.side_px
        self.has_numbers = side >= SMALLEST_NUMBER_PX and model.display != "colours"
        self.has_weights = side >= SMALLEST_WEIGHT_PX and model.weights is not None and self.has_numbers
        fills = cell_colours(model, look, self.has_numbers)
        self._bright = is_bright(fills)
        rgba = np.dstack([fills, np.full(fills.shape[:2], 255, dtype=np.uint8)])
        rgba = np.ascontiguousarray(rgba)
        height, width = fills.shape[:2]
        self._fills = QImage(
            rgba.data, width, height, 4 * width, QImage.Format.Format_RGBA8888
        ).convertToFormat(QImage.Format.Format_RGB32)  # a copy: QImage does not own the memory of the array
        self._weight_of: dict[Cell, float] = {}
        if model.window is not None and model.weights is not None:
            weights = (float(weight) for weight in model.weights.flat)
            self._weight_of = dict(zip(model.window.taps(), weights, strict=True))
        self._numbers = self._choose_lettering()
        self._weights = Lettering(
            look, max(round(self._numbers_px * WEIGHT_SHARE), self._smallest_weight()), 700
        )
        room = side - 4
        self._texts = (
            [[fitting_text(float(v), room, self._numbers.width) for v in row] for row in model.values]
            if self.has_numbers
            else []
        )

    def _smallest_weight(self) -> int:
        return min(18, round(self._geometry.side_px * 0.33)) if self._look.projector else 13

    def _choose_lettering(self) -> Lettering:
        side, look = self._geometry.side_px, self._look
        for share in NUMBER_SHARES:
            self._numbers_px = max(round(side * share), SMALLEST_TEXT_PX)
            lettering = Lettering(look, self._numbers_px, 700)
            if not self.has_numbers:
                break
            texts = {wanted_text(float(value)) for value in self._model.values.flat}
            if all(lettering.width(text) <= side - 6 for text in texts):
                break
        return lettering

    def text_at(self, row: int, column: int) -> str:
        """The text drawn in a cell; empty where none is."""
        if not self.has_numbers or not self._model.is_done(row, column):
            return ""
        return "?" if (row, column) in self._model.hidden else self._texts[row][column]

    def paint_ground(self, painter: QPainter) -> None:
        """Hatch, fills and grid."""
        model, geometry, look = self._model, self._geometry, self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if not model.padding.is_empty:
            self._paint_ring(painter)
        painter.drawImage(geometry.inner_rect(), self._fills)
        painter.setPen(QPen(look.colour("cell_line"), look.line(1)))
        painter.drawLines(list(_grid(geometry, geometry.inner_rect())))
        self._paint_crosses(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_ring(self, painter: QPainter) -> None:
        geometry, look = self._geometry, self._look
        outer = geometry.outer_rect()
        painter.fillRect(outer, look.colour("padding_bg"))
        brush = QBrush(_hatch(look.tokens.hatch, self._device_ratio))
        painter.setBrushOrigin(outer.topLeft())
        painter.fillRect(outer, brush)
        pen = QPen(look.colour("hatch"), look.line(1))
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLines(list(_grid(geometry, outer)))
        if not self.has_numbers:
            return
        side = geometry.side_px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size_px = max(round(side * RING_SHARE), SMALLEST_TEXT_PX)
        texts = {cell: wanted_text(self._model.padding.at(*cell)) for cell in self.ring_cells()}
        lettering = Lettering(look, size_px, 500)
        if any(lettering.width(text) > side - 6 for text in set(texts.values())):
            lettering = Lettering(look, max(round(side * 0.27), SMALLEST_TEXT_PX), 500)
        painter.setFont(lettering.font)
        background = look.colour("padding_bg")
        for row, column in texts:
            value = self._model.padding.at(row, column)
            text = fitting_text(value, side - 4, lettering.width)
            centre = geometry.cell_rect(row, column).center()
            half = max(side * 0.23, lettering.width(text) / 2 + 2)
            patch = QRectF(centre.x() - half, centre.y() - side * 0.23, 2 * half, side * 0.46)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(background)
            painter.drawRoundedRect(patch, 4, 4)
            painter.setPen(look.colour("ink3"))
            lettering.centred(painter, text, centre.x(), centre.y() - self._raised(row, column))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def ring_cells(self) -> Iterator[Cell]:
        """Cells of padding."""
        padding, (rows, columns) = self._model.padding, self._model.shape
        for row in range(-padding.top, rows + padding.bottom):
            for column in range(-padding.left, columns + padding.right):
                if not self._model.contains(row, column):
                    yield row, column

    def _raised(self, row: int, column: int) -> float:
        """How far a number moves up for the weight below it."""
        if not self.has_weights or (row, column) not in self._weight_of:
            return 0.0
        return self._geometry.side_px * WEIGHT_RAISES

    def _paint_crosses(self, painter: QPainter) -> None:
        """Strike through what no window reaches and what is no number."""
        model, geometry = self._model, self._geometry
        rows, columns = model.shape
        padding = model.padding
        struck = [
            (row, column)
            for row in range(-padding.top, rows + padding.bottom)
            for column in range(-padding.left, columns + padding.right)
            if model.is_dropped(row, column)
        ]
        if not self.has_numbers:
            struck += [(int(r), int(c)) for r, c in np.argwhere(np.isnan(model.values))]
        if struck:
            painter.setPen(QPen(self._look.colour("line2"), self._look.line(1)))
            for cell in struck:
                rect = geometry.cell_rect(*cell)
                painter.drawLine(rect.bottomLeft(), rect.topRight())

    def paint_numbers(self, painter: QPainter) -> None:
        """Values, question marks and row and column numbers."""
        if self.has_numbers:
            self._paint_values(painter)
        if self._model.show_indices:
            self._paint_indices(painter)

    def _paint_values(self, painter: QPainter) -> None:
        model, look, side = self._model, self._look, self._geometry.side_px
        origin = self._geometry.origin
        painter.setFont(self._numbers.font)
        usual = look.colour("ink")
        weak = look.colour("ink3")
        dark, light = look.colour("caption_bg"), look.colour("caption_fg")
        on_grey = model.colours == "grey" and (model.display != "numbers" or model.tinted)
        current: QColor | None = None
        for row, texts in enumerate(self._texts):
            y = origin.y() + (row + 0.5) * side
            for column, text in enumerate(texts):
                if not model.is_done(row, column) or (row, column) in model.hidden:
                    continue
                colour = usual
                if on_grey:
                    colour = dark if self._bright[row, column] else light
                if model.is_dropped(row, column):
                    colour = weak
                if colour is not current:
                    painter.setPen(colour)
                    current = colour
                x = origin.x() + (column + 0.5) * side
                self._numbers.centred(painter, text, x, y - self._raised(row, column))
        self._paint_questions(painter)

    def _paint_questions(self, painter: QPainter) -> None:
        model, look, side = self._model, self._look, self._geometry.side_px
        if not model.hidden:
            return
        lettering = Lettering(look, max(round(side * 0.50), SMALLEST_TEXT_PX), 800)
        painter.setFont(lettering.font)
        painter.setPen(look.colour("output"))
        for row, column in model.hidden:
            if model.contains(row, column):
                centre = self._geometry.cell_rect(row, column).center()
                lettering.centred(painter, "?", centre.x(), centre.y())

    def paint_weights(self, painter: QPainter, row_shift: float = 0.0, column_shift: float = 0.0) -> None:
        """Kernel weights in the lower right corners of the window's cells.

        Args:
            painter: on the widget.
            row_shift: cells that a moving window still is below its place.
            column_shift: likewise to the right.
        """
        if not self.has_weights:
            return
        painter.setFont(self._weights.font)
        look, side, origin = self._look, self._geometry.side_px, self._geometry.origin
        on_grey = self._model.colours == "grey" and self._model.display != "numbers"
        painter.setPen(look.colour("corner_weight"))
        dark, light = look.colour("caption_bg"), look.colour("caption_fg")
        inset = side * 5 / 52
        for (row, column), weight in self._weight_of.items():
            text = "×" + fitting_text(weight, side - 2 * inset, lambda t: self._weights.width("×" + t))
            if on_grey and self._model.contains(row, column):
                painter.setPen(dark if self._bright[row, column] else light)
            right = origin.x() + (column + column_shift + 1) * side - inset
            baseline = origin.y() + (row + row_shift + 1) * side - side * 6 / 52
            self._weights.right(painter, text, right, baseline)

    def _paint_indices(self, painter: QPainter) -> None:
        geometry, look, side = self._geometry, self._look, self._geometry.side_px
        size_px = index_text_px(side, look)
        lettering = Lettering(look, size_px, 500)
        painter.setFont(lettering.font)
        painter.setPen(look.colour("ink3"))
        origin = geometry.origin
        every_row = _every(side, size_px * 1.15)
        every_column = _every(side, lettering.width(str(geometry.columns - 1)) + 4)
        x = geometry.index_px - side * 0.14
        for row in range(0, geometry.rows, every_row):
            centre_y = origin.y() + (row + 0.5) * side
            lettering.right(painter, str(row), x, centre_y + size_px * 0.36)
        y = geometry.index_px - side * 0.42 * 0.5
        for column in range(0, geometry.columns, every_column):
            lettering.centred(painter, str(column), origin.x() + (column + 0.5) * side, y)


def _every(side: float, needed: float) -> int:
    """Write every, every second, fifth or tenth number, so that they do not touch."""
    return next((step for step in (1, 2, 5) if side * step >= needed), 10)


def _grid(geometry: MatrixGeometry, area: QRectF) -> Iterator[QLineF]:
    side = geometry.side_px
    for number in range(round(area.height() / side) + 1):
        y = area.top() + number * side
        yield QLineF(area.left(), y, area.right(), y)
    for number in range(round(area.width() / side) + 1):
        x = area.left() + number * side
        yield QLineF(x, area.top(), x, area.bottom())


@lru_cache(maxsize=16)
def _hatch(colour: str, device_ratio: float) -> QPixmap:
    """A tile of lines at 45°."""
    side = round(HATCH_PX * device_ratio)
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(colour)
    ink.setAlphaF(0.5)
    painter.setPen(QPen(ink, 1.3 * device_ratio))
    for shift in (-side, 0, side):  # the neighbours' lines reach into the corners
        painter.drawLine(QLineF(shift - 2, side + 2, shift + side + 2, -2))
    painter.end()
    tile.setDevicePixelRatio(device_ratio)
    return tile
