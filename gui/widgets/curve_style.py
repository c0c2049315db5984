"""Colour, dash and mark of every curve: one table for the plot, the legend and the read-out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.theme import theme

Role = Literal["raw", "smoothed", "validation", "epoch_mean", "ghost"]

RAW_OPACITY = 0.22
MARK_PX = 9.0


@dataclass(frozen=True, slots=True)
class CurveStyle:
    """How one curve is told from the others, also without colour.

    Attributes:
        token: colour.
        width: line width at 100 %, 0 for marks alone.
        dashes: lengths in px, empty for a solid line.
        mark: ``"square"``, ``"dot"`` or none.
        opacity: 0 to 1.
    """

    token: str
    width: float
    dashes: tuple[float, ...] = ()
    mark: Literal["square", "dot"] | None = None
    opacity: float = 1.0


STYLES: dict[Role, CurveStyle] = {
    "raw": CurveStyle("curve_1", 1.0, opacity=RAW_OPACITY),
    "smoothed": CurveStyle("curve_1", 3.0),
    "validation": CurveStyle("curve_2", 3.0, mark="square"),
    "epoch_mean": CurveStyle("curve_1", 0.0, mark="dot"),
    "ghost": CurveStyle("ghost", 2.0, dashes=(7, 5)),
}


def curve_colour(role: Role) -> QColor:
    """Colour of a curve in the theme in force, with its opacity."""
    style = STYLES[role]
    colour = theme().colour(style.token)
    # the faint grey of a printed page is lost on a projector's black
    colour.setAlphaF(min(1.0, style.opacity * (1.6 if theme().projector else 1.0)))
    return colour


def curve_pen(role: Role) -> QPen:
    """Cosmetic pen of a curve; the raw curve stays 1 px wide, because wider is slow and hides it."""
    style = STYLES[role]
    width = 1.0 if role == "raw" else theme().line(style.width)
    pen = QPen(curve_colour(role), width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if style.dashes:
        pen.setDashPattern([length / style.width for length in style.dashes])
    return pen


def mark_side_px() -> float:
    """Side of a validation mark."""
    return MARK_PX * (1.4 if theme().projector else 1.0)


def paint_mark(painter: QPainter, centre: QPointF, role: Role) -> None:
    """Draw the mark of a curve, if it has one."""
    style = STYLES[role]
    side = mark_side_px()
    square = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    if style.mark == "square":
        painter.setPen(QPen(curve_colour(role), theme().line(2.4)))
        painter.setBrush(theme().colour("surface"))
        painter.drawRect(square)
    elif style.mark == "dot":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(curve_colour(role))
        painter.drawEllipse(square)


def paint_sample(painter: QPainter, rect: QRectF, role: Role) -> None:
    """Draw the line sample of a legend entry, with dash and mark, into ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if STYLES[role].width:
        pen = curve_pen(role)
        pen.setCosmetic(False)  # grows with the painter of an export
        if role == "raw":
            pen.setWidthF(theme().line(1.5))
        painter.setPen(pen)
        y = round(rect.center().y()) + 0.5
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    paint_mark(painter, QPointF(rect.center().x(), round(rect.center().y()) + 0.5), role)
    painter.restore()
