"""The losses of the neurons by step, by powers of ten."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.activations.curve_look import curve_pen, look_of
from gui.tabs.activations.depth_figures import ten_to
from gui.theme import theme, theme_manager
from gui.widgets.axis_ticks import linear_ticks
from gui.widgets.matrix_lettering import lettering_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.operations.depth import NeuronStep

TICK_PX = 13


class LossPlot(QWidget):
    """The losses of several neurons by step, by powers of ten.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._losses: dict[str, list[float]] = {}
        self._step = 0
        self._axis = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self.update)

    def show_losses(self, trainings: Mapping[str, Sequence[NeuronStep]], step: int) -> None:
        """Draw the losses up to a step."""
        self._losses = {name: [one.loss for one in steps] for name, steps in trainings.items()}
        self._step = step
        self.update()

    def set_axis(self, text: str) -> None:
        """Name the axis below, already translated."""
        self._axis = text
        self.update()

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small, but a plot."""
        return QSize(theme().px(150), theme().px(120))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Axes and curves."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(look.px(50), look.px(8), -look.px(12), -look.px(44))
        steps = max(1, *(len(losses) - 1 for losses in self._losses.values()), 1)
        low, high = -4.0, 2.0
        letters = lettering_of(look.text_px(TICK_PX), 500)
        painter.setFont(letters.font)

        def place(step: float, loss: float) -> QPointF:
            power = math.log10(loss) if 0 < loss < math.inf else (low if loss == 0 else high)
            share = (min(max(power, low), high) - low) / (high - low)
            return QPointF(
                frame.left() + step / steps * frame.width(), frame.bottom() - share * frame.height()
            )

        for power in (-4, -2, 0, 2):
            y = round(place(0, 10.0**power).y()) + 0.5
            painter.setPen(QPen(look.colour("line"), look.line(1)))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            painter.setPen(look.colour("ink2"))
            letters.right(
                painter,
                ten_to(power) if power else "1",
                frame.left() - look.px(8),
                y + letters.cap_height / 2,
            )
        for step in linear_ticks(0, steps, 6, whole=True):
            letters.centred(painter, f"{step:.0f}", place(step, 1.0).x(), frame.bottom() + look.px(14))
        letters.right(painter, self._axis, frame.right(), self.height() - look.px(4))
        for name, losses in self._losses.items():
            points = [place(step, loss) for step, loss in enumerate(losses[: self._step + 1])]
            painter.setPen(curve_pen(name, chosen=False))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            painter.setPen(QPen(look.colour("surface"), look.line(1)))
            painter.setBrush(look.colour(look_of(name)[0]))
            if points:
                painter.drawEllipse(points[-1], look.px(5), look.px(5))
        painter.end()
