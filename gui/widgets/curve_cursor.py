"""The crosshair over a plot, its read-out box, and the rectangle of a zoom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme import theme
from gui.widgets.curve_style import Role, paint_sample

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class ReadOutRow:
    """One line of the read-out: sample of the curve, its name, its value."""

    role: Role
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Cursor:
    """What the overlay draws, in px of the plot widget.

    Attributes:
        x: vertical line.
        points: dots on curves.
        title: first line of the read-out.
        rows: the other lines.
    """

    x: float
    points: Sequence[tuple[Role, QPointF]]
    title: str
    rows: Sequence[ReadOutRow]


class CursorOverlay(QWidget):
    """Transparent sheet over the plot; it draws, and lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area = QRectF()
        self._cursor: Cursor | None = None
        self._zoom: tuple[float, float] | None = None

    def show_cursor(self, area: QRectF, cursor: Cursor | None) -> None:
        """Draw the crosshair within ``area``, or nothing."""
        if cursor is None and self._cursor is None:
            return
        self._area = area
        self._cursor = cursor
        self.update()

    def show_zoom(self, area: QRectF, columns: tuple[float, float] | None) -> None:
        """Draw the stretch that is being chosen, from x to x, or nothing."""
        self._area = area
        self._zoom = columns
        self.update()

    def _paint_zoom(self, painter: QPainter, columns: tuple[float, float]) -> None:
        left, right = sorted(columns)
        band = QRectF(left, self._area.top(), right - left, self._area.height())
        fill = theme().colour("ink2")
        fill.setAlphaF(0.15)
        painter.fillRect(band, fill)
        painter.setPen(QPen(theme().colour("ink2"), theme().line(1)))
        painter.drawLine(band.topLeft(), band.bottomLeft())
        painter.drawLine(band.topRight(), band.bottomRight())

    def _paint_cursor(self, painter: QPainter, cursor: Cursor) -> None:
        pen = QPen(theme().colour("ink3"), theme().line(1), Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(cursor.x, self._area.top()), QPointF(cursor.x, self._area.bottom()))
        if cursor.points:
            y = cursor.points[0][1].y()
            painter.drawLine(QPointF(self._area.left(), y), QPointF(self._area.right(), y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for role, centre in cursor.points:
            painter.setPen(QPen(theme().colour("surface"), 2))
            painter.setBrush(theme().colour("ghost" if role == "ghost" else _token(role)))
            painter.drawEllipse(centre, theme().px(5), theme().px(5))
        self._paint_box(painter, cursor)

    def _paint_box(self, painter: QPainter, cursor: Cursor) -> None:
        font, bold = theme().font("caption", 500), theme().font("caption", 700)
        metrics, bold_metrics = QFontMetricsF(font), QFontMetricsF(bold)
        pad, gap, sample = theme().px(8), theme().px(8), theme().px(22)
        line = metrics.height() * 1.15
        name = max((metrics.horizontalAdvance(row.name) for row in cursor.rows), default=0.0)
        value = max((bold_metrics.horizontalAdvance(row.value) for row in cursor.rows), default=0.0)
        inner = max(sample + gap + name + 2 * gap + value, bold_metrics.horizontalAdvance(cursor.title))
        box = QRectF(0, 0, inner + 2 * pad, line * (1 + len(cursor.rows)) + 2 * pad)
        # beside the line, on the side with more room, so that the hand does not cover it
        on_right = cursor.x < self._area.center().x()
        left = cursor.x + 2 * gap if on_right else cursor.x - 2 * gap - box.width()
        highest = max(0.0, self.width() - box.width() - 1)
        # away from the curve: in the other half of the plot
        below = bool(cursor.points) and cursor.points[0][1].y() < self._area.center().y()
        top = self._area.bottom() - gap - box.height() if below else self._area.top() + gap
        box.moveTo(min(max(1.0, left), highest), max(1.0, top))
        painter.setPen(QPen(theme().colour("line2"), theme().line(1)))
        painter.setBrush(theme().colour("surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        baseline = box.top() + pad + metrics.ascent()
        painter.setFont(bold)
        painter.setPen(theme().colour("ink"))
        painter.drawText(QPointF(box.left() + pad, baseline), cursor.title)
        for row in cursor.rows:
            baseline += line
            rect = QRectF(box.left() + pad, baseline - metrics.ascent(), sample, metrics.height())
            paint_sample(painter, rect, row.role)
            painter.setFont(font)
            painter.setPen(theme().colour("ink2"))
            painter.drawText(QPointF(rect.right() + gap, baseline), row.name)
            painter.setFont(bold)
            painter.setPen(theme().colour("ink"))
            right = box.right() - pad - bold_metrics.horizontalAdvance(row.value)
            painter.drawText(QPointF(right, baseline), row.value)

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what was last asked for."""
        painter = QPainter(self)
        if self._zoom is not None:
            self._paint_zoom(painter, self._zoom)
        if self._cursor is not None:
            self._paint_cursor(painter, self._cursor)
        painter.end()


def _token(role: Role) -> str:
    return "curve_2" if role == "validation" else "curve_1"
