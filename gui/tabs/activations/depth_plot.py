"""A plot over the layers that a gradient has gone back through, by powers of ten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.activations.curve_functions import name_of
from gui.tabs.activations.curve_look import curve_pen, look_of
from gui.tabs.activations.depth_figures import EXPLODES, VANISHES, power_text, ten_to
from gui.theme import theme, theme_manager
from gui.widgets.axis_ticks import linear_ticks
from gui.widgets.matrix_lettering import Lettering, lettering_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

LEFT_PX, RIGHT_PX, TOP_PX, BOTTOM_PX = 46, 128, 8, 24
TICK_PX, LABEL_PX, NAME_PX = 13, 14, 14
LINE_APART_PX = 19
TICKS_ACROSS, TICKS_UP = 10, 7


@dataclass(frozen=True, slots=True, eq=False)
class DepthCurves:
    """What a plot shows.

    Attributes:
        curves: logarithm to the base 10 by function, 0 … depth.
        chosen: the function drawn stronger.
        decades: powers of ten at the bottom and at the top.
        gone: layers that the gradient has gone back so far.
    """

    curves: Mapping[str, NDArray[np.float64]]
    chosen: str
    decades: tuple[int, int]
    gone: int


class DepthPlot(QWidget):
    """Draws curves with their names and last numbers at the right, and the zones in which a gradient is lost.

    Args:
        parent: owner.
    """

    layer_wanted = Signal(int)  # layers gone back: a place was clicked or dragged to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: DepthCurves | None = None
        self._words = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self.update)

    def show_curves(self, shown: DepthCurves) -> None:
        """Draw something else."""
        self._shown = shown
        told = (f"{name_of(name)}: {power_text(curve[-1])}" for name, curve in shown.curves.items())
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def set_words(self, axis: str, vanishes: str, explodes: str) -> None:
        """Name the axis below and the two zones, already translated."""
        self._words = axis, vanishes, explodes
        self.update()

    def frame(self) -> QRectF:
        """Where curves are drawn."""
        look = theme()
        return QRectF(self.rect()).adjusted(
            look.px(LEFT_PX), look.px(TOP_PX), -look.px(RIGHT_PX), -look.px(BOTTOM_PX)
        )

    def place(self, layers: float, log10: float) -> QPointF:
        """Where a number is drawn; what lies beyond the plot, at its border."""
        shown, frame = self._shown, self.frame()
        if shown is None:
            return frame.topLeft()
        low, high = shown.decades
        depth = max(1, len(next(iter(shown.curves.values()))) - 1)
        held = min(max(log10, low), high)
        return QPointF(
            frame.left() + layers / depth * frame.width(),
            frame.bottom() - (held - low) / (high - low) * frame.height(),
        )

    # inside
    def _points(self, curve: NDArray[np.float64]) -> list[QPointF]:
        """Where the numbers of a curve are drawn; all at once, because a drag draws many."""
        first, second = self.place(0, 0.0), self.place(1, 1.0)
        low, high = self._decades()
        heights = first.y() + np.clip(curve, low, high) * (second.y() - first.y())
        across = first.x() + np.arange(curve.size) * (second.x() - first.x())
        return [QPointF(x, y) for x, y in zip(across.tolist(), heights.tolist(), strict=True)]

    def _decades(self) -> tuple[int, int]:
        return (0, 1) if self._shown is None else self._shown.decades

    @staticmethod
    def _letters(painter: QPainter, size_px: int, weight: int, token: str) -> Lettering:
        letters = lettering_of(theme().text_px(size_px), weight)
        painter.setFont(letters.font)
        painter.setPen(theme().colour(token))
        return letters

    def _paint_ground(self, painter: QPainter, shown: DepthCurves) -> None:
        look, frame = theme(), self.frame()
        low, high = shown.decades
        depth = len(next(iter(shown.curves.values()))) - 1
        for at, zone, word in (
            (EXPLODES, (high, EXPLODES), self._words[2]),
            (VANISHES, (VANISHES, low), self._words[1]),
        ):
            if not low < at < high:
                continue
            top, bottom = (self.place(0, power).y() for power in zone)
            area = QRectF(frame.left(), top, frame.width(), bottom - top)
            painter.fillRect(area, look.colour("inset"))
            letters = self._letters(painter, NAME_PX, 700, "ink2")
            if area.height() > letters.cap_height + look.px(8):
                y = bottom - look.px(8) if at < 0 else top + look.px(8) + letters.cap_height
                letters.at_left(painter, word, frame.left() + look.px(8), y)
        letters = self._letters(painter, TICK_PX, 500, "ink2")
        rule = QPen(look.colour("line"), look.line(1))
        for power in linear_ticks(low, high, TICKS_UP, whole=True):
            y = round(self.place(0, power).y()) + 0.5
            painter.setPen(QPen(look.colour("line2"), look.line(1.5)) if power == 0 else rule)
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            painter.setPen(look.colour("ink2"))
            text = "1" if power == 0 else ten_to(round(power))
            letters.right(painter, text, frame.left() - look.px(8), y + letters.cap_height / 2)
        for layer in linear_ticks(0, depth, TICKS_ACROSS, whole=True):
            x = self.place(layer, 0).x()
            painter.setPen(QPen(look.colour("line2"), look.line(1)))
            painter.drawLine(QPointF(x, frame.bottom()), QPointF(x, frame.bottom() + look.px(4)))
            painter.setPen(look.colour("ink2"))
            letters.centred(painter, f"{layer:.0f}", x, frame.bottom() + look.px(14))
        left = frame.right() + look.px(14)
        letters.at_left(painter, self._words[0], left, frame.bottom() + look.px(14) + letters.cap_height / 2)

    def _paint_curves(self, painter: QPainter, shown: DepthCurves) -> None:
        look = theme()
        gone = shown.gone
        order = [name for name in shown.curves if name != shown.chosen]
        for name in (*order, shown.chosen):
            curve = shown.curves.get(name)
            if curve is None:
                continue
            points = self._points(curve[: gone + 1])
            painter.setPen(curve_pen(name, name == shown.chosen))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            painter.setPen(QPen(look.colour("surface"), look.line(1.5)))
            painter.setBrush(look.colour(look_of(name)[0]))
            painter.drawEllipse(points[-1], look.px(5), look.px(5))

    def _paint_names(self, painter: QPainter, shown: DepthCurves) -> None:
        """Names with their numbers, none on top of another."""
        look, frame = theme(), self.frame()
        gone = shown.gone
        ends = {name: self.place(gone, curve[gone]).y() for name, curve in shown.curves.items()}
        apart = look.px(LINE_APART_PX)
        below = frame.bottom() - look.px(LINE_APART_PX) / 4  # the name of the axis is lower
        lines = _spread(sorted(ends.items(), key=lambda end: end[1]), apart, frame.top(), below)
        for name, y in lines:
            weight = 800 if name == shown.chosen else 600
            letters = self._letters(painter, LABEL_PX, weight, look_of(name)[0])
            text = f"{name_of(name)} {power_text(float(shown.curves[name][gone]))}"
            letters.at_left(painter, text, frame.right() + look.px(10), y + letters.cap_height / 2)

    def _wanted_at(self, x: float) -> None:
        shown, frame = self._shown, self.frame()
        if shown is not None and frame.width() > 0:
            depth = len(next(iter(shown.curves.values()))) - 1
            share = (x - frame.left()) / frame.width()
            self.layer_wanted.emit(round(min(max(share, 0.0), 1.0) * depth))

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small, but a plot."""
        return QSize(theme().px(230), theme().px(120))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go so many layers back."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._wanted_at(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag along the layers."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._wanted_at(event.position().x())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Zones, axes, curves, names."""
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, self._shown)
        self._paint_curves(painter, self._shown)
        self._paint_names(painter, self._shown)
        painter.end()


def _spread(
    ends: Sequence[tuple[str, float]], apart: float, top: float, bottom: float
) -> list[tuple[str, float]]:
    """Heights near the ends of the curves, at least ``apart`` from each other.

    >>> _spread([("a", 10.0), ("b", 12.0)], 10.0, 0.0, 30.0)
    [('a', 10.0), ('b', 20.0)]
    """
    heights: list[float] = []
    for _, y in ends:
        heights.append(max(y, heights[-1] + apart) if heights else max(y, top))
    limit = bottom
    for index in range(len(heights) - 1, -1, -1):
        heights[index] = min(heights[index], limit)
        limit = heights[index] - apart
    return [(name, y) for (name, _), y in zip(ends, heights, strict=True)]
