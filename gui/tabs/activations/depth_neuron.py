"""One neuron in training: its data, its line, and where its slope is 0."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.operations.activations import ACTIVATIONS
from gui.tabs.activations.curve_look import curve_pen, look_of
from gui.tabs.activations.depth_figures import INPUTS, TARGETS
from gui.theme import theme, theme_manager
from gui.widgets.axis_ticks import linear_ticks, tick_texts
from gui.widgets.matrix_lettering import lettering_of
from gui.widgets.number_text import fixed, significant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.operations.depth import NeuronStep

LEFT_PX, RIGHT_PX, TOP_PX, BOTTOM_PX = 44, 14, 8, 30
TICK_PX, TEXT_PX = 13, 14
DOT_PX, TARGET_PX = 6, 6
X_END: Final = 2.5
LOWEST, HIGHEST = -8.0, 8.0  # a neuron that diverges leaves the plot
_PLACES: Final = np.linspace(0.0, X_END, 201)


@dataclass(frozen=True, slots=True, eq=False)
class NeuronScene:
    """One neuron at one step.

    Attributes:
        name: id of its function.
        step: where its training is.
        heights: lowest and highest number that is drawn.
    """

    name: str
    step: NeuronStep
    heights: tuple[float, float]


def heights_of(trainings: Sequence[Sequence[NeuronStep]]) -> tuple[float, float]:
    """What a plot has to hold so that nothing jumps from step to step, within −8 … 8."""
    numbers = np.concatenate([step.z for training in trainings for step in training] + [TARGETS])
    finite = np.clip(numbers[np.isfinite(numbers)], LOWEST, HIGHEST)
    return float(min(-1.0, math.floor(finite.min()))), float(max(2.0, math.ceil(finite.max())))


class NeuronPlot(QWidget):
    """Targets as squares, z as rings on the line w·x + b, outputs as dots on f(w·x + b).

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: NeuronScene | None = None
        self._words = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self.update)

    def show_scene(self, scene: NeuronScene) -> None:
        """Draw another step."""
        self._scene = scene
        listed = ", ".join(fixed(z, 2) for z in scene.step.z.tolist())
        self.setAccessibleDescription(f"z = {listed}")
        self.update()

    def scene(self) -> NeuronScene | None:
        """What is drawn."""
        return self._scene

    def set_words(self, off: str, target: str, output: str) -> None:
        """Say what the zone below 0 is, what the squares are and what the dots; already translated."""
        self._words = off, target, output
        self.update()

    def place(self, x: float, y: float) -> QPointF:
        """Where a point is drawn; what lies beyond the plot, at its border."""
        look = theme()
        frame = QRectF(self.rect()).adjusted(
            look.px(LEFT_PX), look.px(TOP_PX), -look.px(RIGHT_PX), -look.px(BOTTOM_PX)
        )
        low, high = (-1.0, 1.0) if self._scene is None else self._scene.heights
        held = min(max(y, low), high) if math.isfinite(y) else low
        return QPointF(
            frame.left() + x / X_END * frame.width(),
            frame.bottom() - (held - low) / (high - low) * frame.height(),
        )

    # inside
    def _paint_ground(self, painter: QPainter, scene: NeuronScene) -> None:
        look = theme()
        low, high = scene.heights
        corner = self.place(0, 0)
        below = QRectF(corner, self.place(X_END, low))
        painter.fillRect(below, look.colour("inset"))
        letters = lettering_of(look.text_px(TICK_PX), 500)
        painter.setFont(letters.font)
        ticks = linear_ticks(low, high, 6)
        for tick, text in zip(ticks, tick_texts(ticks), strict=True):
            y = round(self.place(0, tick).y()) + 0.5
            painter.setPen(QPen(look.colour("line2" if tick == 0 else "line"), look.line(1)))
            painter.drawLine(QPointF(corner.x(), y), QPointF(self.place(X_END, 0).x(), y))
            painter.setPen(look.colour("ink2"))
            letters.right(painter, text, corner.x() - look.px(8), y + letters.cap_height / 2)
        for x in INPUTS.tolist():
            place = self.place(x, low)
            letters.centred(painter, significant(x), place.x(), place.y() + look.px(14))
        painter.setPen(look.colour("ink2"))
        strong = lettering_of(look.text_px(TICK_PX), 700)
        painter.setFont(strong.font)
        strong.at_left(painter, self._words[0], corner.x() + look.px(8), below.bottom() - look.px(8))

    def _paint_neuron(self, painter: QPainter, scene: NeuronScene) -> None:
        look, step = theme(), scene.step
        token = look_of(scene.name)[0]
        with np.errstate(over="ignore", invalid="ignore"):
            z = step.weight * _PLACES + step.bias
            outputs = ACTIVATIONS[scene.name].value(z)
        line = QPen(look.colour("line2"), look.line(1.5))
        line.setDashPattern([5.0, 4.0])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for heights, pen in ((z, line), (outputs, curve_pen(scene.name, chosen=True))):
            inside = zip(_PLACES.tolist(), heights.tolist(), strict=True)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([self.place(x, y) for x, y in inside]))
        radius, half = look.px(DOT_PX), look.px(TARGET_PX)
        for x, target, sum_, output in zip(
            INPUTS.tolist(), TARGETS.tolist(), step.z.tolist(), step.outputs.tolist(), strict=True
        ):
            aim, answer = self.place(x, target), self.place(x, output)
            painter.setPen(QPen(look.colour("gradient"), look.line(2), Qt.PenStyle.DotLine))
            painter.drawLine(aim, answer)
            painter.setPen(QPen(look.colour("surface"), look.line(1)))
            painter.setBrush(look.colour("input"))
            painter.drawRect(QRectF(aim.x() - half, aim.y() - half, 2 * half, 2 * half))
            painter.setPen(QPen(look.colour("line2"), look.line(2)))
            painter.setBrush(look.colour("surface"))
            painter.drawEllipse(self.place(x, sum_), radius, radius)
            painter.setPen(QPen(look.colour("surface"), look.line(1)))
            painter.setBrush(look.colour(token))
            painter.drawEllipse(answer, radius, radius)

    def _paint_legend(self, painter: QPainter, scene: NeuronScene) -> None:
        """What the three kinds of points are."""
        look = theme()
        letters = lettering_of(look.text_px(TICK_PX), 600)
        radius = look.px(DOT_PX - 1)
        place = self.place(0, scene.heights[1]) + QPointF(look.px(14), look.px(12))
        for text, token, is_square in (
            (self._words[1], "input", True),
            ("z", "surface", False),
            (self._words[2], look_of(scene.name)[0], False),
        ):
            painter.setPen(QPen(look.colour("line2"), look.line(2 if token == "surface" else 1)))
            painter.setBrush(look.colour(token))
            if is_square:
                painter.drawRect(QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius))
            else:
                painter.drawEllipse(place, radius, radius)
            painter.setFont(letters.font)
            painter.setPen(look.colour("ink2"))
            left = place.x() + look.px(10)
            end = letters.at_left(painter, text, left, place.y() + letters.cap_height / 2)
            place.setX(end + look.px(18))

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small, but a plot."""
        return QSize(theme().px(190), theme().px(150))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Axes, lines, points."""
        if self._scene is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, self._scene)
        self._paint_neuron(painter, self._scene)
        self._paint_legend(painter, self._scene)
        painter.end()
