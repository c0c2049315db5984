"""The curve of a walk downhill, with the point on it: y with its tangent, or dy/dx."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.activations.descent_words import slope_name
from gui.tabs.activations.plot_frame import PlotFrame
from gui.tabs.activations.plot_ground import left_room, paint_grid
from gui.tabs.activations.plot_text import paint_with_halo
from gui.theme import theme, theme_manager
from gui.widgets.matrix_lettering import lettering_of
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from gui.tabs.activations.descent_walk import Walk

Side = Literal["value", "slope"]

AXIS_PX, TOP_PX, PAD_PX = 28, 26, 14
DOT_PX, TRACE_PX = 7.0, 4.0
TANGENT_SHARE: Final = 0.16  # of the width, to each side
MOST_TRACES: Final = 60
LETTERS_PX: Final = 14


class DescentPlot(QWidget):
    """Draws one of the two curves; a click or a drag on it moves the start.

    Args:
        side: ``"value"`` for y, ``"slope"`` for dy/dx.
        parent: owner.
    """

    start_wanted = Signal(float, bool)  # where; whether the button is still down from before

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side: Side = side
        self._walk: Walk | None = None
        self._x = 0.0
        self._dragging = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        theme_manager().changed.connect(self.update)

    def show_walk(self, walk: Walk, x: float | None = None) -> None:
        """Show a walk with its point somewhere: on its way, or where the walk is."""
        self._walk, self._x = walk, walk.x if x is None else x
        self.update()

    def point(self) -> QPointF:
        """Where the point is, in px of the widget."""
        walk = self._walk
        if walk is None:
            return QPointF()
        return self.frame(walk).point(self._x, self._height_at(walk, self._x))

    def frame(self, walk: Walk) -> PlotFrame:
        """Where the numbers are."""
        look = theme()
        heights = walk.heights if self._side == "value" else walk.slopes
        left = left_room(heights) + 1.0
        width = max(1.0, self.width() - left - look.px(PAD_PX))
        height = max(1.0, self.height() - look.px(TOP_PX) - look.px(AXIS_PX))
        return PlotFrame(left, float(look.px(TOP_PX)), width, height, walk.span, heights)

    # inside
    def _height_at(self, walk: Walk, x: float) -> float:
        if x == walk.x:
            return walk.now.value if self._side == "value" else walk.slope
        value, slope = walk.section.value_and_slope([x])
        return float((value if self._side == "value" else slope)[0])

    def _paint_curve(self, painter: QPainter, frame: PlotFrame, walk: Walk) -> None:
        places, values, slopes = walk.curve
        look = theme()
        pen = QPen(look.colour("curve_1" if self._side == "value" else "curve_2"), look.line(2.6))
        if self._side == "slope":
            pen.setDashPattern([12 / 2.6, 6 / 2.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in frame.lines(places, values if self._side == "value" else slopes):
            painter.drawPolyline(piece)

    def _paint_trace(self, painter: QPainter, frame: PlotFrame, walk: Walk) -> None:
        """Every point of the walk so far, joined in their order."""
        look = theme()
        points = [frame.point(x, y) for x, y in walk.places() if math.isfinite(x) and math.isfinite(y)]
        points = points[-MOST_TRACES:]
        pen = QPen(look.colour("ink3"), look.line(1.2))
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(QPen(look.colour("ink3"), look.line(1.6)))
        painter.setBrush(look.colour("surface"))
        radius = look.px(TRACE_PX)
        for point in points[:-1]:
            painter.drawEllipse(point, radius, radius)

    def _paint_step(self, painter: QPainter, frame: PlotFrame, walk: Walk) -> None:
        """The tangent, and on the axis how far the next step goes."""
        look, tangent = theme(), walk.tangent
        if not (math.isfinite(tangent.value) and math.isfinite(tangent.slope)):
            return
        reach = TANGENT_SHARE * (frame.span[1] - frame.span[0])
        painter.setPen(QPen(look.colour("ink"), look.line(2)))
        painter.drawLine(
            *(frame.point(x, tangent.height(x)) for x in (tangent.at - reach, tangent.at + reach))
        )
        if not math.isfinite(walk.landing):
            return
        y = frame.area.bottom() - look.px(9)
        start, end = frame.column(walk.x), frame.column(walk.landing)
        far = look.px(14)
        end = min(max(end, frame.area.left() + 2), frame.area.right() - 2)
        painter.setPen(QPen(look.colour("gradient"), look.line(3)))
        painter.drawLine(QLineF(start, y, end, y))
        if abs(end - start) > far / 2:
            way = math.copysign(1.0, end - start)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("gradient"))
            tip = QPointF(end, y)
            painter.drawPolygon(
                QPolygonF(
                    [tip, tip - QPointF(way * far * 0.7, far / 3), tip - QPointF(way * far * 0.7, -far / 3)]
                )
            )
        pen = QPen(look.colour("gradient"), look.line(1.4))
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QLineF(start, frame.row(walk.now.value), start, y))

    def _paint_point(self, painter: QPainter, frame: PlotFrame, walk: Walk) -> None:
        height = self._height_at(walk, self._x)
        if not math.isfinite(height):
            return
        look, at = theme(), frame.point(self._x, height)
        token = "curve_1" if self._side == "value" else "curve_2"
        painter.setPen(QPen(look.colour(token), look.line(3)))
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(at, look.px(DOT_PX), look.px(DOT_PX))
        lettering = lettering_of(look.text_px(LETTERS_PX), 700)
        text = significant(height, 4)
        # where the curve does not rise to
        rises = (walk.slope if self._side == "value" else walk.section.curvature(self._x)) > 0
        left, right = at.x() - look.px(13) - lettering.width(text), at.x() + look.px(13)
        beside = left if rises and left > frame.area.left() else right
        baseline = min(max(at.y() - look.px(9), frame.area.top() + lettering.cap_height), frame.area.bottom())
        paint_with_halo(painter, text, QPointF(beside, baseline), lettering.font, token)

    def _title(self, walk: Walk) -> str:
        name, target = walk.section.name, walk.section.expression.target
        return f"{target}({name})" if self._side == "value" else slope_name(walk)

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as there is room."""
        return QSize(theme().px(480), theme().px(220))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Below that no number on the axis can be read."""
        return QSize(theme().px(200), theme().px(90))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Grid, curve, walk, point."""
        walk = self._walk
        if walk is None:
            return
        frame, look = self.frame(walk), theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_grid(painter, frame)
        painter.setFont(look.font("heading"))
        painter.setPen(look.colour("ink2"))
        title = QRectF(look.px(4), 0, self.width(), look.px(TOP_PX) - 4)
        painter.drawText(title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._title(walk))
        painter.setClipRect(frame.area.adjusted(-look.px(8), -look.px(8), look.px(8), 2))
        self._paint_curve(painter, frame, walk)
        if self._side == "value":
            self._paint_trace(painter, frame, walk)
            self._paint_step(painter, frame, walk)
        self._paint_point(painter, frame, walk)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Start somewhere else."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._move(event, goes_on=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go on moving the start."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move(event, goes_on=self._dragging)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it there."""
        self._dragging = False

    def _move(self, event: QMouseEvent, *, goes_on: bool) -> None:
        walk = self._walk
        if walk is not None:
            self._dragging = True
            number = self.frame(walk).number_at(event.position().x())
            digits = max(0, 2 - math.floor(math.log10(max(1e-9, float(np.ptp(walk.span))))))
            self.start_wanted.emit(round(number, digits), goes_on)
