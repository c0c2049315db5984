"""What stays on a plot while x moves: grid, saturated zones, curves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.tabs.activations.curve_look import curve_pen
from gui.tabs.activations.plot_names import names_of
from gui.theme import theme
from gui.widgets.axis_ticks import linear_ticks, tick_texts
from gui.widgets.matrix_lettering import lettering_of

if TYPE_CHECKING:
    from gui.tabs.activations.curve_figures import Figures, Side
    from gui.tabs.activations.plot_frame import PlotFrame
    from gui.tabs.activations.plot_names import PlotName

TICK_PX = 14
MOST_TICKS: Final = 6
COLUMN_ROOM_PX, ROW_ROOM_PX = 44, 30
HATCH_PX: Final = 11


def ticks_of(frame: PlotFrame) -> tuple[list[float], list[float]]:
    """Which x and which y get a line and a number."""
    factor = theme().text_px(TICK_PX) / TICK_PX
    columns = min(MOST_TICKS, max(2, int(frame.width / (COLUMN_ROOM_PX * factor))))
    rows = min(MOST_TICKS, max(2, int(frame.height / (ROW_ROOM_PX * factor))))
    return linear_ticks(*frame.span, columns), linear_ticks(*frame.heights, rows)


def left_room(heights: tuple[float, float]) -> int:
    """Px that the numbers at the left edge need."""
    lettering = lettering_of(theme().text_px(TICK_PX), 500)
    texts = tick_texts(linear_ticks(*heights, MOST_TICKS))
    return round(max((lettering.width(text) for text in texts), default=0.0)) + theme().px(8)


def paint_ground(
    painter: QPainter, frame: PlotFrame, figures: Figures, side: Side, zone_text: str, zones: bool
) -> tuple[PlotName, ...]:
    """Draw everything but what follows x.

    Args:
        painter: of a picture as large as the plot.
        frame: where the curves are.
        figures: what is drawn.
        side: which of the two plots.
        zone_text: what is said in a saturated zone, already translated; empty for nothing.
        zones: whether the saturated zones are shaded.

    Returns:
        The names that belong to it; they are drawn over what follows x.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if zones:
        for zone in figures.zones:
            _paint_zone(painter, frame, zone)
    paint_grid(painter, frame)
    pieces = {curve.id: frame.lines(*curve.points(side)) for curve in figures.curves}
    painter.setClipRect(frame.area.adjusted(0, -theme().line(2), 0, theme().line(2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    chosen = figures.part.chosen
    for name in sorted(pieces, key=lambda name: name == chosen):  # the chosen one over the others
        painter.setPen(curve_pen(name, name == chosen))
        for piece in pieces[name]:
            painter.drawPolyline(piece)
    painter.setClipping(False)
    return names_of(frame, figures, pieces, zone_text if zones else "")


def _paint_zone(painter: QPainter, frame: PlotFrame, zone: tuple[float, float]) -> None:
    """Slanted lines: not a colour, because colour says which function."""
    area = frame.area
    left, right = frame.column(zone[0]), frame.column(zone[1])
    rect = QRectF(left, area.top(), right - left, area.height())
    ground, hatch = theme().colour("inset"), theme().colour("hatch")
    ground.setAlphaF(0.55)
    painter.fillRect(rect, ground)
    hatch.setAlphaF(0.55)
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(QPen(hatch, 1.0))
    step, height = theme().px(HATCH_PX), rect.height()
    first = int((rect.left() - height) // step)
    last = int(rect.right() // step) + 1
    painter.drawLines(
        [QLineF(n * step, rect.bottom(), n * step + height, rect.top()) for n in range(first, last)]
    )
    painter.restore()


def paint_grid(painter: QPainter, frame: PlotFrame) -> None:
    """Draw faint lines, both axes, and the numbers at the edges."""
    area, look = frame.area, theme()
    columns, rows = ticks_of(frame)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for token, of_columns, of_rows in (
        ("line", columns, rows),
        ("line2", [0.0] if frame.span[0] < 0 < frame.span[1] else [], [0.0]),
    ):
        colour = look.colour(token)
        colour.setAlphaF(0.4 if look.projector and token == "line" else 1.0)  # it is dark there
        painter.setPen(QPen(colour, look.line(1)))
        lines = [
            QLineF(round(frame.column(x)), area.top(), round(frame.column(x)), area.bottom())
            for x in of_columns
        ]
        lines += [
            QLineF(area.left(), round(frame.row(y)), area.right(), round(frame.row(y)))
            for y in of_rows
            if frame.heights[0] <= y <= frame.heights[1]
        ]
        painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lettering = lettering_of(look.text_px(TICK_PX), 500)
    painter.setFont(lettering.font)
    painter.setPen(look.colour("ink2"))
    below = area.bottom() + look.px(7) + lettering.cap_height / 2
    for x, text in zip(columns, tick_texts(columns), strict=True):
        lettering.centred(painter, text, frame.column(x), below + lettering.cap_height / 2)
    for y, text in zip(rows, tick_texts(rows), strict=True):
        lettering.right(painter, text, area.left() - look.px(8), frame.row(y) + lettering.cap_height / 2)
