"""Frames over a matrix: role, window, current cell, marks, highlight, keyboard focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from gui.theme import Theme
    from gui.widgets.matrix_geometry import MatrixGeometry
    from gui.widgets.matrix_model import Cell, MatrixModel, Role

ROLE_TOKENS: dict[Role, str] = {
    "input": "input",
    "kernel": "kernel",
    "output": "output",
    "partial": "output",
    "gradient": "gradient",
}


class FramePainter:
    """Draws the frames of one model.

    Args:
        model: what is shown.
        geometry: where its cells are.
        look: theme in force.
    """

    def __init__(self, model: MatrixModel, geometry: MatrixGeometry, look: Theme) -> None:
        self._model, self._geometry, self._look = model, geometry, look
        self._token = ROLE_TOKENS[model.role]
        # full frames would leave nothing of a cell of 6 px
        self._thinner = min(1.0, geometry.side_px / 36)

    def _pen(self, token: str, width: float, dashes: tuple[float, ...] = ()) -> QPen:
        width = self._look.line(width) * self._thinner
        pen = QPen(self._look.colour(token), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern([dash / width for dash in dashes])
        return pen

    def _rect(self, painter: QPainter, rect: QRectF, pen: QPen) -> None:
        painter.setPen(pen)
        painter.drawRect(rect)

    def paint_role(self, painter: QPainter) -> None:
        """The frame that says what these numbers are, in colour and in form."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rect = self._geometry.inner_rect()
        role = self._model.role
        if role == "kernel":
            self._rect(painter, rect, self._pen("kernel", 5))
            self._rect(painter, rect, self._pen("surface", 1.6))
        elif role == "gradient":
            self._rect(painter, rect, self._pen("gradient", 3, (8, 5)))
        else:
            width = {"input": 2.5, "output": 4, "partial": 1.8}[role]
            self._rect(painter, rect, self._pen(self._token, width))

    def paint_window(self, painter: QPainter, rect: QRectF | None, row: float, column: float) -> None:
        """The window with its halo, and each tap if the window has gaps.

        Args:
            painter: on the widget.
            rect: where the window is just now.
            row: row of its first tap just now, between two rows while it moves.
            column: likewise.
        """
        window = self._model.window
        if window is None or rect is None:
            return
        if window.dilation != (1, 1):
            pen = self._pen("kernel", 1.8)
            half = pen.widthF() / 2 + 2 * self._thinner
            for tap_row, tap_column in window.taps():
                tap = self._geometry.block_rect(
                    tap_row - window.row + row, tap_column - window.column + column, 1, 1
                )
                self._rect(painter, tap.adjusted(half, half, -half, -half), pen)
        self._rect(painter, rect, self._pen("surface", 6.5))
        self._rect(painter, rect, self._pen("kernel", 4))

    def paint_current(self, painter: QPainter) -> None:
        """The cell of this step."""
        if self._model.current is None:
            return
        rect = self._geometry.cell_rect(*self._model.current)
        role = self._model.role
        if role in {"output", "partial"}:
            grown = self._look.line(1)
            self._rect(painter, rect.adjusted(-grown, -grown, grown, grown), self._pen("surface", 8))
            self._rect(painter, rect, self._pen("output", 5))
        elif role == "gradient":
            inner = rect.adjusted(2, 2, -2, -2)
            self._rect(painter, inner, self._pen("surface", 5))
            self._rect(painter, inner, self._pen("gradient", 3))
        else:
            inner = rect.adjusted(2, 2, -2, -2)
            self._rect(painter, inner, self._pen("surface", 6))
            self._rect(painter, inner, self._pen("kernel", 3))

    def paint_hidden(self, painter: QPainter) -> None:
        """A dashed frame around what the class has to say."""
        for cell in self._model.hidden:
            if self._model.contains(*cell) and cell != self._model.current:
                rect = self._geometry.cell_rect(*cell).adjusted(4, 4, -4, -4)
                self._rect(painter, rect, self._pen("output", 2.5, (6, 4)))

    def paint_marks(self, painter: QPainter) -> None:
        """Circles around maxima, thin boxes around the targets of a gradient."""
        side = self._geometry.side_px
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not self._model.marks:
            return
        circle, box = self._pen("output", 3), self._pen(self._token, 1.8)
        for mark in self._model.marks:
            rect = self._geometry.cell_rect(mark.row, mark.column)
            if mark.kind == "argmax":
                painter.setPen(circle)
                painter.drawEllipse(rect.center(), side * 0.39, side * 0.39)
            else:
                self._rect(painter, rect.adjusted(3, 3, -3, -3), box)

    def paint_highlight(self, painter: QPainter) -> None:
        """The outline of the highlighted cells, dashed in ink over a halo: no role of its own."""
        lines = outline(self._model.highlighted, self._geometry)
        if not lines:
            return
        for pen in (self._pen("surface", 5.5), self._pen("ink", 3, (7, 4))):
            pen.setCapStyle(Qt.PenCapStyle.SquareCap if not pen.dashPattern() else Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLines(lines)

    def paint_selection(self, painter: QPainter, selection: QRectF | None, focus: QRectF | None) -> None:
        """A block chosen for copying, and the ring of the keyboard inside its cell."""
        if selection is not None:
            self._rect(painter, selection.adjusted(1, 1, -1, -1), self._pen("surface", 4))
            self._rect(painter, selection.adjusted(1, 1, -1, -1), self._pen("focus", 2, (4, 2)))
        if focus is not None:
            width = 3 if self._look.projector else 2
            pen = QPen(self._look.colour("focus"), width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            inset = width / 2 + (2 if self._geometry.side_px >= 20 else 0)
            self._rect(painter, focus.adjusted(inset, inset, -inset, -inset), pen)


def outline(cells: frozenset[Cell], geometry: MatrixGeometry) -> list[QLineF]:
    """Edges between cells of a set and cells outside of it."""
    lines: list[QLineF] = []
    for row, column in sorted(cells):
        rect = geometry.cell_rect(row, column)
        for neighbour, line in (
            ((row - 1, column), QLineF(rect.topLeft(), rect.topRight())),
            ((row + 1, column), QLineF(rect.bottomLeft(), rect.bottomRight())),
            ((row, column - 1), QLineF(rect.topLeft(), rect.bottomLeft())),
            ((row, column + 1), QLineF(rect.topRight(), rect.bottomRight())),
        ):
            if neighbour not in cells:
                lines.append(line)
    return lines
