"""Draws an array as nested blocks: brackets, frames, names of blocks, indices, numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.tabs.axes.axis_looks import LABEL_PX
from gui.tabs.axes.geometry import SIDE_NAME_PX, SMALL_INDEX_PX, SMALL_NAME_PX, NestedGeometry
from gui.widgets.matrix_frames import ROLE_TOKENS
from gui.widgets.matrix_lettering import Lettering, lettering_of, number_lettering

if TYPE_CHECKING:
    from gui.tabs.axes.axis_looks import AxisLook
    from gui.tabs.axes.geometry import Bracket, Index
    from gui.tabs.axes.model import NestedModel
    from gui.theme import Theme

END_PX = 6  # half of the line across the end of a bracket
RADIUS_PX = 7.0


class NestedPainter:
    """Draws one model at one size.

    Args:
        model: what is shown.
        geometry: where its cells are.
        look: theme in force.
        numbers: how numbers are written, where that is known already.
    """

    def __init__(
        self, model: NestedModel, geometry: NestedGeometry, look: Theme, numbers: Lettering | None = None
    ) -> None:
        self._model, self._geometry, self._look = model, geometry, look
        self.numbers = numbers or number_lettering(model.values.astype(float), geometry.side_px)
        self._names = lettering_of(look.text_px(LABEL_PX), 700)
        small = look.text_px(12 if geometry.is_small else 13)
        self._indices = lettering_of(small, 550)
        self._token = ROLE_TOKENS["input" if model.name == "a" else "output"]

    # what a step leaves as it is
    def paint_ground(self, painter: QPainter) -> None:
        """Brackets, the frame of the array, blocks with their names and indices."""
        look, geometry = self._look, self._geometry
        for bracket in geometry.brackets():
            self._bracket(painter, bracket)
        painter.setPen(QPen(look.colour(self._token), look.line(2.5 if self._model.name == "a" else 4)))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(geometry.frame, RADIUS_PX, RADIUS_PX)
        painter.setPen(QPen(look.colour("cell_line"), look.line(1.2)))
        painter.setBrush(look.colour("inset"))
        for _, rect in geometry.blocks():
            painter.drawRoundedRect(rect, RADIUS_PX - 1, RADIUS_PX - 1)
        if geometry.is_small:
            self._edge_names(painter)
        else:
            self._block_names(painter)

    def _bracket(self, painter: QPainter, bracket: Bracket) -> None:
        axis, (start, end) = self._model.axes[bracket.axis], bracket.line
        painter.setPen(axis.pen(self._look))
        painter.drawLine(start, end)
        ends = QPen(self._look.colour(axis.token), self._look.line(3))
        painter.setPen(ends)
        half = self._look.px(END_PX) * 0.8
        across = QPointF(half, 0) if bracket.edge == "left" else QPointF(0, half)
        for point in (start, end):
            painter.drawLine(point - across, point + across)
        painter.setFont(self._names.font)
        painter.setPen(self._look.colour(axis.token))
        at = bracket.label
        if bracket.edge == "left":
            line = self._names.cap_height * 0.95
            # a letter stands as near to its bracket as a word
            x = max(at.x(), start.x() - self._look.px(END_PX + 2) - self._names.width(axis.label) / 2)
            self._names.centred(painter, axis.label, x, at.y() - line)
            self._names.centred(painter, axis.letter, x, at.y() + line)
        else:
            self._names.centred(painter, f"{axis.label} · {axis.letter}", at.x(), at.y())

    def _block_names(self, painter: QPainter) -> None:
        geometry, model = self._geometry, self._model
        columns, rows = geometry.columns[0], geometry.rows[:1]
        for first, rect in geometry.blocks():
            if len(geometry.columns) > 1:
                axis = geometry.columns[1]
                at = QPointF(rect.center().x(), rect.top() - self._look.px(12))
                self._name(painter, model.axes[axis], first[axis], at)
            cell = geometry.cell_rect(first)
            y = cell.top() - self._look.px(12)
            for place in range(geometry.shape[columns]):
                self._index(painter, place, QPointF(cell.center().x() + place * geometry.side_px, y))
            x = cell.left() - self._look.px(12)
            for axis in rows:
                for place in range(geometry.shape[axis]):
                    self._index(painter, place, QPointF(x, cell.center().y() + place * geometry.side_px))

    def _edge_names(self, painter: QPainter) -> None:
        """Names and indices once, at the top and at the left, for all blocks below each other."""
        geometry, px = self._geometry, self._look.px
        top, left = geometry.frame.top() + geometry.frame_pad, geometry.frame.left() + geometry.frame_pad
        inner_top = top + geometry.band_top
        inner_left = left + geometry.band_left
        for level, axis in enumerate(geometry.columns[1:]):
            y = inner_top - px(SMALL_INDEX_PX) - (level + 0.45) * px(SMALL_NAME_PX)
            for place, middle in self._middles(level + 1, across=True):
                self._name(painter, self._model.axes[axis], place, QPointF(middle, y))
        for level, axis in enumerate(geometry.rows[1:]):
            x = inner_left - px(SMALL_INDEX_PX) - (level + 0.5) * px(SIDE_NAME_PX)
            for place, middle in self._middles(level + 1, across=False):
                self._name(painter, self._model.axes[axis], place, QPointF(x, middle))
        for place, middle in self._middles(0, across=True):
            self._index(painter, place, QPointF(middle, inner_top - px(SMALL_INDEX_PX) / 2))
        for place, middle in self._middles(0, across=False):
            self._index(painter, place, QPointF(inner_left - px(SMALL_INDEX_PX) / 2, middle))

    def _middles(self, level: int, *, across: bool) -> list[tuple[int, float]]:
        """Place and middle of everything of a level that stands beside (or below) each other."""
        geometry = self._geometry
        axes = geometry.columns if across else geometry.rows
        if level >= len(axes):
            return []
        first, last = [0] * len(geometry.shape), [0] * len(geometry.shape)
        for axis in axes[:level]:
            last[axis] = geometry.shape[axis] - 1
        start, end = geometry.cell_rect(first), geometry.cell_rect(last)
        middle = (start.left() + end.right()) / 2 if across else (start.top() + end.bottom()) / 2
        pitches = geometry.x_pitch if across else geometry.y_pitch
        found = [(0, middle)]
        for number, axis in enumerate(axes[level:]):
            found = [
                (place if not number else known, at + place * pitches[axis])
                for known, at in found
                for place in range(geometry.shape[axis])
            ]
        return found

    def _name(self, painter: QPainter, axis: AxisLook, place: int, at: QPointF) -> None:
        painter.setFont(self._names.font)
        painter.setPen(self._look.colour(axis.token))
        self._names.centred(painter, f"{axis.letter} = {place}", at.x(), at.y())

    def _index(self, painter: QPainter, place: int, at: QPointF) -> None:
        painter.setFont(self._indices.font)
        painter.setPen(self._look.colour("ink3"))
        self._indices.centred(painter, str(place), at.x(), at.y())

    # numbers
    def paint_cells(self, painter: QPainter, indices: list[Index]) -> None:
        """Cells with their numbers; one that has not come yet is empty."""
        look, geometry, model = self._look, self._geometry, self._model
        painter.setBrush(Qt.BrushStyle.NoBrush)
        surface, todo = look.colour("surface"), look.colour("cell_todo")
        painter.setPen(QPen(look.colour("cell_line"), look.line(1)))
        rects = [geometry.cell_rect(index) for index in indices]
        for index, rect in zip(indices, rects, strict=True):
            painter.setBrush(surface if model.is_shown(index) else todo)
            painter.drawRect(rect)
        painter.setFont(self.numbers.font)
        painter.setPen(look.colour("ink"))
        for index, rect in zip(indices, rects, strict=True):
            if text := model.text(index):
                self.numbers.centred(painter, text, rect.center().x(), rect.center().y())

    def paint_current(self, painter: QPainter, index: Index) -> None:
        """The number of this step: the window's frame in a, the frame of a result in b."""
        token = "kernel" if self._model.name == "a" else "output"
        self._frame(painter, index, QPen(self._look.colour("surface"), self._look.line(6.5)))
        self._frame(painter, index, QPen(self._look.colour(token), self._look.line(4)))

    def paint_pointed(self, painter: QPainter, index: Index) -> None:
        """What the pointer is on, here or in the other array: dashed in ink, of no role."""
        pen = QPen(self._look.colour("ink"), self._look.line(2.5))
        pen.setDashPattern([2.6, 1.6])
        self._frame(painter, index, QPen(self._look.colour("surface"), self._look.line(5)))
        self._frame(painter, index, pen)

    def paint_wrong(self, painter: QPainter, index: Index) -> None:
        """A place that was guessed and is not the one."""
        rect, look = self._geometry.cell_rect(index), self._look
        self._frame(painter, index, QPen(look.colour("surface"), look.line(6.5)))
        self._frame(painter, index, QPen(look.colour("warn"), look.line(3)))
        side = max(6.0, rect.width() * 0.2)
        corner = QRectF(rect.right() - side - 4, rect.top() + 4, side, side)
        painter.setPen(QPen(look.colour("warn"), look.line(2.5)))
        painter.drawLines(
            [
                QLineF(corner.topLeft(), corner.bottomRight()),
                QLineF(corner.topRight(), corner.bottomLeft()),
            ]
        )

    def paint_focus(self, painter: QPainter, index: Index) -> None:
        """The ring of the keyboard, inside its cell."""
        width = 3 if self._look.projector else 2
        rect = self._geometry.cell_rect(index)
        pen = QPen(self._look.colour("focus"), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(5, 5, -5, -5))

    def _frame(self, painter: QPainter, index: Index, pen: QPen) -> None:
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self._geometry.cell_rect(index))


def paint_tile(painter: QPainter, rect: QRectF, text: str, lettering: Lettering, look: Theme) -> None:
    """A number on its way from one array to the other."""
    painter.setPen(QPen(look.colour("line2"), look.line(1)))
    painter.setBrush(look.colour("surface"))
    painter.drawRect(rect)
    painter.setPen(look.colour("ink"))
    painter.setFont(lettering.font)
    lettering.centred(painter, text, rect.center().x(), rect.center().y())


def grown(rect: QRectF) -> QRectF:
    """A cell with the frames around it."""
    return QRectF(
        math.floor(rect.left()) - 5, math.floor(rect.top()) - 5, rect.width() + 11, rect.height() + 11
    )
