"""Lets the window glide from one place to the next, so that the eye can follow it."""

from __future__ import annotations

import math
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPointF, QVariantAnimation
from PySide6.QtWidgets import QApplication, QStyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from gui.widgets.matrix_model import MatrixModel
    from gui.widgets.matrix_view import MatrixView

LONGEST_MS = 110
SHARE = 0.7  # of the pause between two steps: the window arrives before it leaves again
SHORTEST_MS = 30  # a shorter slide is two frames and only costs time


class WindowSlide(QVariantAnimation):
    """Moves the windows of some matrices together.

    A step during a slide goes on from where the window is, and takes no longer than the pause between the
    steps: at high speed the window jumps instead of falling behind.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[MatrixView, ...] = ()
        self._last_s = -math.inf
        self._enabled = True
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._on_value_changed)

    def set_enabled(self, on: bool) -> None:
        """Let windows slide, or jump as in pictures and tests."""
        self._enabled = on
        if not on:
            self.halt()

    def place(self) -> tuple[float, float] | None:
        """Row and column at which the window is drawn just now; None while nothing moves."""
        if self.state() != QVariantAnimation.State.Running:
            return None
        point = self.currentValue()
        return point.y(), point.x()

    def hold(self, target: tuple[float, float] | None) -> bool:
        """Go on after new models have put the windows at their place, if that is still where they slide to.

        Returns:
            Whether the slide goes on; otherwise it has ended.
        """
        place = self.place()
        if place is None:
            return False
        end = self.endValue()
        if target == (end.y(), end.x()):
            self._show(self.currentValue())
            return True
        self.stop()
        return False

    def halt(self) -> None:
        """Leave the windows where they belong."""
        if self.place() is not None:
            self.stop()
            self._show(self.endValue())

    def go(self, views: Sequence[MatrixView], start: tuple[float, float], end: tuple[float, float]) -> None:
        """Slide from one place to another, both (row, column); the models already have the new one."""
        self.stop()
        now_s = monotonic()
        pause_ms, self._last_s = (now_s - self._last_s) * 1000, now_s
        duration_ms = int(min(LONGEST_MS, pause_ms * SHARE))
        if start == end or duration_ms < SHORTEST_MS or not self._may_move():
            return
        self._views = tuple(views)
        self.setDuration(duration_ms)
        self.setStartValue(QPointF(start[1], start[0]))
        self.setEndValue(QPointF(end[1], end[0]))
        self.start()
        self._show(self.startValue())

    def _may_move(self) -> bool:
        """Whether neither the program nor the desktop wants everything still."""
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._enabled and QApplication.style().styleHint(hint) > 0

    def _show(self, point: QPointF) -> None:
        for view in self._views:
            view.show_window_at(point.y(), point.x())

    def _on_value_changed(self, point: QPointF) -> None:
        self._show(point)


def window_place(model: MatrixModel) -> tuple[float, float] | None:
    """Row and column of the window of a model."""
    return None if model.window is None else (float(model.window.row), float(model.window.column))


def same_window_size(first: MatrixModel, second: MatrixModel) -> bool:
    """Whether one window can slide into the other."""
    before, after = first.window, second.window
    if before is None or after is None:
        return False
    return (before.height, before.width, before.dilation) == (after.height, after.width, after.dilation)
