"""All of a matrix that does not depend on its window, kept as one picture until it changes.

A window that moves over 16×16 cells draws this picture and the nine numbers that make room for a
weight; an edit or a step draws only the cells that it changes anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from gui.widgets.matrix_colours import cell_colours, is_bright
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX, MatrixGeometry
from gui.widgets.matrix_labels import paint_indices
from gui.widgets.matrix_lettering import SMALLEST_TEXT_PX, Lettering, even_numbers, number_lettering
from gui.widgets.matrix_model import same_padding, same_values
from gui.widgets.matrix_ring import RingPainter
from gui.widgets.matrix_text import fitting_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gui.theme import Theme
    from gui.widgets.matrix_model import Cell, MatrixModel

QUESTION_SHARE = 0.50  # of the side
ROOM_PX = 4  # that a shortened number leaves free
# share of changed cells from which on all of them are drawn at once: colours alone are one small image
MANY_WITH_NUMBERS, MANY_WITHOUT = 0.5, 0.05


class BasePicture:
    """Hatch, fills, grid, numbers, row and column numbers of one model.

    Attributes:
        fills: colour of every cell, shape (rows, columns, 3).
        numbers: lettering of the values; None if cells are too small or only colours are wanted.

    Args:
        model: what is shown.
        geometry: where its cells are.
        look: theme in force.
        device_ratio: device px per px.
        before: the picture until now, of which everything is taken over that is the same.
    """

    def __init__(
        self,
        model: MatrixModel,
        geometry: MatrixGeometry,
        look: Theme,
        device_ratio: float,
        before: BasePicture | None,
    ) -> None:
        self._model, self._geometry, self._look = model, geometry, look
        self._device_ratio = device_ratio
        has_numbers = geometry.side_px >= SMALLEST_NUMBER_PX and model.display != "colours"
        self.fills = cell_colours(model, look, has_numbers)
        self.on_grey = model.colours == "grey" and (model.display != "numbers" or model.tinted)
        self.numbers: Lettering | None = None
        self._plain_texts: list[str] = []
        if has_numbers:
            self._letter(before)
        self._texts = self._all_texts()
        self._picture: QPixmap | None = None
        self._ring: RingPainter | None = None
        self._ring_picture: QPixmap | None = None
        if before is not None and before._frame() == self._frame():
            self._take_over(before)

    def _frame(self) -> tuple[object, ...]:
        """What no cell can be taken over without."""
        model = self._model
        size_px = None if self.numbers is None else self.numbers.size_px
        dropped = model.dropped_rows, model.dropped_columns
        return (
            self._geometry,
            self._look,
            self._device_ratio,
            size_px,
            dropped,
            model.show_indices,
            self.on_grey,
        )

    def _letter(self, before: BasePicture | None) -> None:
        """Choose the size of the numbers and write them all, unless that is already done."""
        values, side = self._model.values, self._geometry.side_px
        if before is not None and before.numbers is not None:
            same = before._geometry == self._geometry and before._look == self._look
            same = same and before._model.decimals == self._model.decimals
            if same and same_values(values, before._model.values):
                self.numbers, self._plain_texts = before.numbers, before._plain_texts
                return
        decimals = self._model.decimals
        even = None if decimals is None else even_numbers(values, side, decimals)
        if even is not None:
            self.numbers, self._plain_texts = even
            return
        numbers = number_lettering(values, side)
        self.numbers = numbers
        self._plain_texts = [fitting_text(v, side - ROOM_PX, numbers.width) for v in values.ravel().tolist()]

    def _all_texts(self) -> list[str]:
        """What every cell shows, in reading order; nothing where nothing has been computed."""
        model, texts = self._model, self._plain_texts
        if not texts:
            return texts
        if model.done is not None:
            done = np.asarray(model.done).ravel().tolist()
            texts = [text if is_done else "" for text, is_done in zip(texts, done, strict=True)]
        if model.hidden:
            texts = list(texts)
        columns = model.shape[1]
        for row, column in model.hidden:
            if model.contains(row, column):
                texts[row * columns + column] = "?"
        return texts

    def _take_over(self, before: BasePicture) -> None:
        if not same_padding(self._model.padding, before._model.padding):
            return
        self._ring, self._ring_picture = before._ring, before._ring_picture
        struck = self.numbers is None and (_any_nan(self._model) or _any_nan(before._model))
        if before._picture is None or struck:
            return
        if self._model.dropped_rows or self._model.dropped_columns:
            struck = True
        changed = np.any(self.fills != before.fills, axis=2)
        if self.numbers is not None and self._texts is not before._texts:
            texts = [mine != other for mine, other in zip(self._texts, before._texts, strict=True)]
            changed |= np.array(texts).reshape(changed.shape)
        many = MANY_WITH_NUMBERS if self.numbers is not None else MANY_WITHOUT
        if changed.any() and (struck or changed.mean() > many):
            return  # lines across cells lie below all numbers; many single cells cost more than all at once
        self._picture = before._picture
        if changed.any():
            self._picture = QPixmap(before._picture)  # Qt copies it when it is painted on
            painter = QPainter(self._picture)
            self._paint_cells(painter, [(int(row), int(column)) for row, column in np.argwhere(changed)])
            painter.end()

    def text_at(self, row: int, column: int) -> str:
        """The text in a cell; empty where none is."""
        return self._texts[row * self._model.shape[1] + column] if self._texts else ""

    def colour_at(self, row: int, column: int) -> QColor:
        """The colour of a number on its fill."""
        if self._model.is_dropped(row, column):
            return self._look.colour("ink3")
        if self.on_grey:
            return self._look.colour("caption_bg" if is_bright(self.fills[row, column]) else "caption_fg")
        return self._look.colour("ink")

    def ring(self) -> RingPainter | None:
        """What draws the ring, once the picture has been made."""
        return self._ring

    def picture(self) -> QPixmap:
        """The picture; made at the first call."""
        if self._picture is None:
            self._picture = self._empty()
            painter = QPainter(self._picture)
            self._paint(painter)
            painter.end()
        return self._picture

    # painting
    def _empty(self) -> QPixmap:
        size, ratio = self._geometry.size, self._device_ratio
        picture = QPixmap(QSize(int(np.ceil(size.width() * ratio)), int(np.ceil(size.height() * ratio))))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _grid_pen(self) -> QPen:
        return QPen(self._look.colour("cell_line"), self._look.line(1))

    def _paint(self, painter: QPainter) -> None:
        geometry = self._geometry
        if not self._model.padding.is_empty:
            painter.drawPixmap(0, 0, self._ring_base())
        height, width = self.fills.shape[:2]
        alpha = np.full((height, width, 1), 255, dtype=np.uint8)
        rgba = np.ascontiguousarray(np.concatenate([self.fills, alpha], axis=2))
        fills = QImage(rgba.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
        painter.drawImage(geometry.inner_rect(), fills)
        painter.setPen(self._grid_pen())
        painter.drawLines(list(geometry.grid(geometry.inner_rect())))
        self._paint_strikes(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_texts(painter, np.ndindex(*self._model.shape))
        if self._model.show_indices:
            paint_indices(painter, geometry, self._look)

    def _ring_base(self) -> QPixmap:
        if self._ring_picture is None:
            self._ring = RingPainter(self._model, self._geometry, self._look)
            self._ring_picture = self._empty()
            painter = QPainter(self._ring_picture)
            self._ring.paint_ground(painter, self._device_ratio)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.numbers is not None:
                self._ring.paint_values(painter)
            painter.end()
        return self._ring_picture

    def _paint_cells(self, painter: QPainter, cells: list[Cell]) -> None:
        """Draw single cells anew; the lines around them too, because a fill covers half of each."""
        lines: list[QLineF] = []
        for row, column in cells:
            rect = self._geometry.cell_rect(row, column)
            painter.fillRect(rect, QColor(*self.fills[row, column].tolist()))
            corners = rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()
            lines += [QLineF(corners[n], corners[(n + 1) % 4]) for n in range(4)]
        painter.setPen(self._grid_pen())
        painter.drawLines(lines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_texts(painter, cells)

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
        if self.numbers is None:
            struck += [(int(row), int(column)) for row, column in np.argwhere(np.isnan(model.values))]
        painter.setPen(QPen(self._look.colour("line2"), self._look.line(1)))
        for cell in struck:
            rect = self._geometry.cell_rect(*cell)
            painter.drawLine(rect.bottomLeft(), rect.topRight())

    def _paint_texts(self, painter: QPainter, cells: Iterable[tuple[int, ...]]) -> None:
        if self.numbers is None:
            return
        model, side, origin = self._model, self._geometry.side_px, self._geometry.origin
        plain = not self.on_grey and not model.dropped_rows and not model.dropped_columns
        left, top = origin.x() + side / 2, origin.y() + side / 2
        painter.setFont(self.numbers.font)
        painter.setPen(self._look.colour("ink"))
        questions = []
        for row, column in cells:
            text = self.text_at(row, column)
            if text == "?":
                questions.append((left + column * side, top + row * side))
            elif text:
                if not plain:
                    painter.setPen(self.colour_at(row, column))
                self.numbers.centred(painter, text, left + column * side, top + row * side)
        if questions:
            lettering = Lettering(max(round(side * QUESTION_SHARE), SMALLEST_TEXT_PX), 800)
            painter.setFont(lettering.font)
            painter.setPen(self._look.colour("output"))
            for x, y in questions:
                lettering.centred(painter, "?", x, y)


def _any_nan(model: MatrixModel) -> bool:
    return bool(np.isnan(model.values).any())
