"""The way of one gradient back to the image: from the cell of ∂Y, below the matrices, up to ∂X."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QLineF, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.painted_text import Piece, cap_height, paint_pieces, width_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from gui.theme import Theme

TOKEN = "gradient"
LANE_PX = 22  # below the lower of the two matrices
LINE_PX = 2.8
WING_PX = 7.0
CLEAR_PX = 4.0  # between a frame and the line
LABEL_PX = 15
SIGN_ARROW_PX = 48
WORD_GAP_PX = 5
FLOW_MS = 260
FASTEST_MS = 400  # of pause between two steps: at a higher speed the way is there at once


@dataclass(frozen=True, slots=True)
class RoutePath:
    """Where the line runs.

    Attributes:
        start: below the frame of ∂Y, in the column of the cell.
        lane_y: height at which it runs to the right.
        tip: of the arrow, below the frame of ∂X.
        span: left and right end of the columns that share; None where one cell gets all.
        label: what every cell of the span gets.
    """

    start: QPointF
    lane_y: float
    tip: QPointF
    span: tuple[float, float] | None = None
    label: str = ""

    def points(self) -> tuple[QPointF, QPointF, QPointF, QPointF]:
        """Start, both corners, tip."""
        corners = QPointF(self.start.x(), self.lane_y), QPointF(self.tip.x(), self.lane_y)
        return self.start, *corners, self.tip

    def until(self, share: float) -> QPolygonF:
        """The first part of the line, by its length."""
        lines = [QLineF(first, second) for first, second in pairwise(self.points())]
        left = share * sum(line.length() for line in lines)
        found = [self.start]
        for line in lines:
            if left < line.length():
                found.append(line.pointAt(left / line.length()))
                break
            left -= line.length()
            found.append(line.p2())
        return QPolygonF(found)

    def bounds(self, look: Theme) -> QRectF:
        """Rectangle around everything that is painted."""
        xs, ys = [point.x() for point in self.points()], [point.y() for point in self.points()]
        xs += self.span or ()
        around = max(look.line(LINE_PX) + WING_PX, look.text_px(LABEL_PX))
        rect = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
        return rect.adjusted(-around, -around, around, around)


def paint_route(painter: QPainter, path: RoutePath, look: Theme, share: float = 1.0) -> None:
    """Draw the line as far as the gradient has come, and what it brings once it is there."""
    colour, width = look.colour(TOKEN), look.line(LINE_PX)
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = path.until(share)
    painter.drawPolyline(line)
    if share < 1.0:
        painter.setBrush(colour)
        painter.drawEllipse(line.back(), width, width)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        return
    wing = WING_PX * look.line(1)
    tip = path.tip
    painter.drawPolyline(QPolygonF([tip + QPointF(-wing, wing), tip, tip + QPointF(wing, wing)]))
    if path.span is not None:
        painter.drawLine(QPointF(path.span[0], tip.y()), QPointF(path.span[1], tip.y()))
    if path.label:
        _paint_label(painter, path, look)


def _paint_label(painter: QPainter, path: RoutePath, look: Theme) -> None:
    """What every cell gets, in a gap of the line."""
    pieces, size_px = (Piece(path.label, TOKEN, 800),), look.text_px(LABEL_PX)
    width = width_of(pieces, size_px)
    left = (path.start.x() + path.tip.x() - width) / 2
    gap = QRectF(left - size_px / 2, path.lane_y - size_px / 2, width + size_px, size_px)
    painter.fillRect(gap, look.colour("bg"))
    paint_pieces(painter, pieces, left, path.lane_y + cap_height(size_px) / 2, size_px)


class RouteFlow(QVariantAnimation):
    """Lets the gradient run along its way, so that the eye can follow it.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(FLOW_MS)
        self.setEasingCurve(QEasingCurve.Type.InOutQuad)

    def share(self) -> float:
        """How much of the way is done."""
        running = self.state() == QVariantAnimation.State.Running
        return float(self.currentValue()) if running else 1.0


class RouteSign(QWidget):
    """The arrow between both gradients, with words below it.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def set_words(self, words: str) -> None:
        """Say where the gradient goes, already translated."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self._on_theme_changed()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(theme().font("caption", 700))

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Arrow, words below it, and as much room above, so that the arrow is in the middle."""
        look, metrics = theme(), self._metrics()
        below = look.px(WORD_GAP_PX) + metrics.height()
        width = max(float(look.px(SIGN_ARROW_PX)), metrics.horizontalAdvance(self._words))
        return QSize(math.ceil(width), math.ceil(2 * below + look.px(2 * WING_PX)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut a word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Arrow and words."""
        look = theme()
        wing, half, middle = look.px(WING_PX), look.px(SIGN_ARROW_PX) / 2, QRectF(self.rect()).center()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour(TOKEN), look.line(LINE_PX)))
        tip = middle + QPointF(half, 0)
        painter.drawLine(middle - QPointF(half, 0), tip)
        painter.drawPolyline(QPolygonF([tip + QPointF(-wing, -wing), tip, tip + QPointF(-wing, wing)]))
        painter.setFont(look.font("caption", 700))
        top = middle.y() + wing + look.px(WORD_GAP_PX)
        place = QRectF(0, top, self.width(), self.height() - top)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._words)
        painter.end()
