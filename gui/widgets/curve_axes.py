"""Axes and grid of a curve plot: readable marks on linear, logarithmic and percent scales."""

from __future__ import annotations

import math
from typing import Any, Literal

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from gui.theme import theme
from gui.widgets.axis_ticks import linear_ticks, log_ticks, tick_texts

Scale = Literal["epochs", "linear", "log", "percent"]

WHOLE_FROM_EPOCHS = 2
_ROOM_PX = {"left": 34, "bottom": 48}


class CurveAxis(pg.AxisItem):
    """An axis without a line: only numbers, as the grid is drawn by ``CurveGrid``.

    Args:
        orientation: ``"left"`` or ``"bottom"``.
        scale: what the numbers are; on ``"log"`` the axis runs over log10 of the value.
    """

    def __init__(self, orientation: Literal["left", "bottom"], scale: Scale) -> None:
        super().__init__(orientation, showValues=True)
        self.curve_scale: Scale = scale
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=0, hideOverlappingLabels=False, autoExpandTextSpace=False)
        self.setStyle(autoReduceTextSpace=False)
        self.setStyle(tickAlpha=0)  # a tick of length 0 is still a dot
        self.restyle()

    def set_curve_scale(self, scale: Scale) -> None:
        """Change what the numbers are."""
        self.curve_scale = scale
        self.picture = None
        self.update()

    def restyle(self) -> None:
        """Take font, colours and room from the theme in force."""
        font = theme().font("caption", 500)
        self.setStyle(tickFont=font, tickTextOffset=theme().px(8))
        self.setPen(QPen(QColor(0, 0, 0, 0)))
        self.setTextPen(QPen(theme().colour("ink2")))
        if self.orientation == "left":
            self.setWidth(theme().text_px(14) * 3.6 + theme().px(8))
        else:
            title = theme().px(26) if self.labelText else 0
            self.setHeight(theme().text_px(14) * 1.5 + theme().px(6) + title)

    def marks(self, low: float, high: float, length_px: float) -> list[float]:
        """Values (not logarithms) that get a number."""
        wanted = max(2, int(length_px / (_ROOM_PX[self.orientation] * theme().text_px(14) / 14)))
        if self.curve_scale == "log":
            return log_ticks(10**low, 10**high, wanted)
        # more than about six numbers on one axis are read by nobody
        whole = self.curve_scale == "epochs" and high - low >= WHOLE_FROM_EPOCHS
        return linear_ticks(low, high, min(wanted, 6), whole)

    # pyqtgraph
    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N802, N803 - pyqtgraph's names
        """Place the marks; pyqtgraph wants positions on the axis."""
        marks = self.marks(minVal, maxVal, size)
        if self.curve_scale == "log":
            return [(1.0, [math.log10(mark) for mark in marks])]
        return [(1.0, marks)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:  # noqa: N802 - pyqtgraph's name
        """Write the marks."""
        if self.curve_scale == "log":
            return tick_texts([10**value for value in values], log=True)
        return tick_texts(list(values), percent=self.curve_scale == "percent")


class CurveGrid(pg.GraphicsObject):
    """Faint lines at the marks of two axes."""

    def __init__(self, bottom: CurveAxis, left: CurveAxis) -> None:
        super().__init__()
        self._bottom = bottom
        self._left = left
        self.setZValue(-100)

    # Qt
    def viewTransformChanged(self) -> None:  # noqa: N802 - pyqtgraph's name
        """Cover the new range."""
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """The whole view."""
        view = self.getViewBox()
        return QRectF(view.viewRect()) if view is not None else QRectF()

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw the lines."""
        view = self.getViewBox()
        if view is None:
            return
        (left, right), (low, high) = view.viewRange()
        area = view.boundingRect()
        columns = self._bottom.tickValues(left, right, area.width())[0][1]
        rows = self._left.tickValues(low, high, area.height())[0][1]
        colour = theme().colour("line")
        colour.setAlphaF(0.7)
        pen = QPen(colour, 1)
        pen.setCosmetic(True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen)
        lines = [QLineF(column, low, column, high) for column in columns]
        lines += [QLineF(left, row, right, row) for row in rows]
        if lines:
            painter.drawLines(lines)
