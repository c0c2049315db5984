"""Wires that carry the sum of each channel into one sum, painted below the matrices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from gui.theme import Theme

SUM_PX = 38  # across
ARROW_PX = 7
LINE_PX = 1.8


@dataclass(frozen=True, slots=True)
class Wires:
    """Where the wires run.

    Attributes:
        starts: right of the partial sums, from the top down.
        bus_x: where they meet.
        sum_centre: middle of the sign of the sum.
        end: tip of the arrow before the result.
    """

    starts: tuple[QPointF, ...]
    bus_x: float
    sum_centre: QPointF
    end: QPointF

    def bounds(self) -> QRectF:
        """Rectangle around all wires, without the thickness of lines."""
        heights = [start.y() for start in self.starts] + [self.sum_centre.y()]
        left = min(start.x() for start in self.starts)
        return QRectF(QPointF(left, min(heights)), QPointF(self.end.x(), max(heights)))


def paint_wires(painter: QPainter, wires: Wires, look: Theme) -> None:
    """Draw bus, sum and arrow in the colour of results."""
    line, radius = look.line(LINE_PX), look.px(SUM_PX) / 2
    pen = QPen(look.colour("output"), line)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    painter.setPen(pen)
    y, bus_x = wires.sum_centre.y(), wires.bus_x
    heights = [start.y() for start in wires.starts] + [y]
    for start in wires.starts:
        painter.drawLine(start, QPointF(bus_x, start.y()))
    painter.drawLine(QPointF(bus_x, min(heights)), QPointF(bus_x, max(heights)))
    painter.drawLine(QPointF(bus_x, y), wires.end - QPointF(line, 0))
    tip, wing = wires.end, look.px(ARROW_PX)
    painter.drawPolyline(QPolygonF([tip + QPointF(-wing, -wing), tip, tip + QPointF(-wing, wing)]))
    painter.setPen(QPen(look.colour("output"), look.line(2)))
    painter.setBrush(look.colour("surface"))
    painter.drawEllipse(wires.sum_centre, radius, radius)
    painter.setPen(look.colour("ink"))
    painter.setFont(look.font("title", 800))
    circle = QRectF(wires.sum_centre.x() - radius, y - radius, 2 * radius, 2 * radius)
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, "Σ")
    painter.setBrush(Qt.BrushStyle.NoBrush)
