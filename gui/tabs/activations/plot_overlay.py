"""What follows x on a plot: its line with the handle, the dots, the tangent and its slope triangle."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from gui.tabs.activations.curve_look import look_of
from gui.tabs.activations.plot_names import paint_names, standing
from gui.tabs.activations.plot_text import paint_with_halo
from gui.theme import theme
from gui.widgets.matrix_lettering import lettering_of
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.operations.activations import Tangent
    from gui.tabs.activations.curve_figures import Side
    from gui.tabs.activations.curve_functions import Reading
    from gui.tabs.activations.plot_frame import PlotFrame
    from gui.tabs.activations.plot_names import PlotName

HANDLE_PX: Final = (20.0, 14.0, 20.0)  # width, height of the straight sides, whole height
DOT_PX, CHOSEN_DOT_PX = 4.4, 6.4  # radius
TANGENT_SHARE: Final = 0.2  # of the width, to each side
RUN: Final = 1.0  # Δx of the slope triangle
SMALLEST_RUN_PX, LABEL_FROM_PX = 12.0, 30.0
LETTERS_PX: Final = 13


def handle_shape(column: float, bottom: float) -> QPolygonF:
    """The grip of x: it stands on the axis and points down to its number."""
    width, straight, height = (theme().px(length) for length in HANDLE_PX)
    top = bottom - straight
    return QPolygonF(
        [
            QPointF(column - width / 2, top),
            QPointF(column + width / 2, top),
            QPointF(column + width / 2, top + straight),
            QPointF(column, top + height),
            QPointF(column - width / 2, top + straight),
        ]
    )


def paint_overlay(
    painter: QPainter,
    frame: PlotFrame,
    x: float,
    readings: Sequence[Reading],
    side: Side,
    chosen: str,
    tangent: Tangent | None,
    names: Sequence[PlotName],
) -> None:
    """Draw all of it, and the names of the curves where it leaves room for them.

    Args:
        painter: of the plot.
        frame: where the curves are.
        x: where they are read.
        readings: of the drawn functions at x.
        side: which of the two plots.
        chosen: id of the function with the larger dot.
        tangent: of the chosen function, on the plot of f; None for none.
        names: of curves and zones.
    """
    look, area = theme(), frame.area
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    column = frame.column(x)
    painter.setPen(QPen(look.colour("ink"), look.line(2)))
    painter.drawLine(QLineF(column, area.top(), column, area.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("ink"))
    painter.drawPolygon(handle_shape(column, area.bottom()))
    painter.setClipRect(area.adjusted(-look.px(8), -look.px(8), look.px(8), look.px(8)))
    touching = None
    if tangent is not None and math.isfinite(tangent.value) and math.isfinite(tangent.slope):
        touching = _paint_tangent(painter, frame, tangent)
    lines = [] if touching is None else [touching]
    blocks = [handle_shape(column, area.bottom()).boundingRect()]
    paint_names(painter, names, standing(names, column, blocks, lines))
    for reading in sorted(readings, key=lambda reading: reading.id == chosen):
        height = reading.value if side == "value" else reading.slope
        if math.isfinite(height) and frame.heights[0] <= height <= frame.heights[1]:
            _paint_dot(painter, QPointF(column, frame.row(height)), reading.id, reading.id == chosen)
    painter.setClipping(False)


def _paint_dot(painter: QPainter, centre: QPointF, name: str, chosen: bool) -> None:
    look = theme()
    radius = look.px(10) / 10 * (CHOSEN_DOT_PX if chosen else DOT_PX)
    painter.setPen(QPen(look.colour(look_of(name)[0]), look.line(2.4)))
    painter.setBrush(look.colour("surface"))
    painter.drawEllipse(centre, radius, radius)


def _paint_tangent(painter: QPainter, frame: PlotFrame, tangent: Tangent) -> QLineF:
    look = theme()
    painter.save()
    painter.setClipRect(frame.area)
    reach = TANGENT_SHARE * (frame.span[1] - frame.span[0])
    ends = [frame.point(at, tangent.height(at)) for at in (tangent.at - reach, tangent.at + reach)]
    painter.setPen(QPen(look.colour("ink"), look.line(2.2)))
    line = QLineF(*ends)
    painter.drawLine(line)
    run_px = frame.unit[0] * RUN
    if run_px >= SMALLEST_RUN_PX:
        _paint_triangle(painter, frame, tangent, labelled=run_px >= look.px(LABEL_FROM_PX))
    painter.restore()
    return line


def _paint_triangle(painter: QPainter, frame: PlotFrame, tangent: Tangent, *, labelled: bool) -> None:
    """Δx = 1 to the side, and f′(x) up or down to the tangent."""
    look = theme()
    start, corner, end = (frame.point(*point) for point in tangent.triangle(RUN))
    pen = QPen(look.colour("gradient"), look.line(2))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    fill = look.colour("gradient")
    fill.setAlphaF(0.16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPolygon(QPolygonF([start, corner, end]))
    painter.setPen(pen)
    painter.drawLine(start, corner)
    painter.drawLine(corner, end)
    if not labelled:
        return
    lettering = lettering_of(look.text_px(LETTERS_PX), 700)
    below = lettering.cap_height + look.px(5) if end.y() <= corner.y() else -float(look.px(5))
    run_text = significant(RUN)
    middle = (start.x() + corner.x()) / 2 - lettering.width(run_text) / 2
    paint_with_halo(painter, run_text, QPointF(middle, corner.y() + below), lettering.font, "gradient")
    middle_row = (corner.y() + end.y()) / 2 + lettering.cap_height / 2
    if abs(corner.y() - end.y()) < lettering.cap_height:  # else the tangent would run through it
        middle_row = min(corner.y(), end.y()) - look.px(5)
    rise = QPointF(corner.x() + look.px(5), middle_row)
    paint_with_halo(painter, significant(tangent.slope), rise, lettering.font, "gradient")


def paint_zoom(painter: QPainter, rect: QRectF) -> None:
    """The rectangle that is being drawn to zoom into."""
    look = theme()
    fill = look.colour("focus")
    fill.setAlphaF(0.12)
    painter.setPen(QPen(look.colour("focus"), look.line(1.5)))
    painter.setBrush(fill)
    painter.drawRect(rect)
