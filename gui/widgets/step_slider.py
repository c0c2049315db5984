"""The scrub bar: one tick per step, long ticks where a row begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QWidget

from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_TICKS = 60  # above that only rows are marked
NEAREST_TICKS_PX = 4  # closer ticks are a grey bar
HEIGHT_PX = 40
KNOB_RADIUS_PX = 11


class StepSlider(QSlider):
    """Steps from 0 to the last; a click or a drag goes to the nearest one.

    Args:
        parent: owner.
    """

    step_chosen = Signal(int)  # by the user, not by ``set_step``

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._row_starts: tuple[int, ...] = (0,)
        self._silent = False
        self.setRange(0, 0)
        self.setSingleStep(1)
        self.valueChanged.connect(self._on_value_changed)
        theme_manager().changed.connect(self._on_theme_changed)

    def set_steps(self, count: int, row_starts: Sequence[int] = (0,)) -> None:
        """Say how many steps there are and at which of them a row begins."""
        starts = tuple(start for start in row_starts if 0 <= start < count)
        if starts == self._row_starts and self.maximum() == max(0, count - 1):
            return
        self._row_starts = starts
        self.setPageStep(starts[1] - starts[0] if len(starts) > 1 else max(1, count // 10))
        self._silent = True
        self.setRange(0, max(0, count - 1))
        self._silent = False
        self.update()

    def set_step(self, step: int) -> None:
        """Show a step without telling anybody."""
        self._silent = True
        self.setValue(step)
        self._silent = False

    def ticks(self) -> tuple[list[int], list[int]]:
        """Steps with a short tick and steps with a long one."""
        long = list(self._row_starts)
        gap = (self._right() - self._left()) / max(1, self.maximum())
        if self.maximum() + 1 > MOST_TICKS or gap < NEAREST_TICKS_PX:
            every = next(
                n for n in (1, 2, 5, 10, 20, 50, 100, 1 << 30) if gap * n * self._row() >= NEAREST_TICKS_PX
            )
            return [], long[::every]
        return [step for step in range(self.maximum() + 1) if step not in self._row_starts], long

    def x_of(self, step: int) -> float:
        """Where a step is, in px."""
        share = step / self.maximum() if self.maximum() else 0.0
        return self._left() + share * (self._right() - self._left())

    def step_at(self, x: float) -> int:
        """The step nearest to a place."""
        share = (x - self._left()) / max(1.0, self._right() - self._left())
        return round(min(max(share, 0.0), 1.0) * self.maximum())

    def _row(self) -> int:
        return self._row_starts[1] - self._row_starts[0] if len(self._row_starts) > 1 else 1

    def _margin(self) -> float:
        return theme().px(KNOB_RADIUS_PX) + theme().line(2)

    def _left(self) -> float:
        return self._margin()

    def _right(self) -> float:
        return self.width() - self._margin()

    def _on_value_changed(self, value: int) -> None:
        self.update()
        if not self._silent:
            self.step_chosen.emit(value)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As long as there is room."""
        return QSize(theme().px(320), theme().px(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Long enough to be hit."""
        return QSize(theme().px(96), theme().px(HEIGHT_PX))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go where the pointer is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self.step_at(event.position().x()))
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Scrub."""
        if self.isSliderDown():
            self.setValue(self.step_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Stay."""
        self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ticks, groove, filled part, knob."""
        look, middle = theme(), self.height() / 2
        grey = look.colour("line2" if self.isEnabled() else "disabled_line")
        ink = look.colour("ink" if self.isEnabled() else "disabled_line")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(grey, look.line(1.5)))
        short, long = self.ticks()
        for steps, half in ((short, look.px(4)), (long, look.px(7))):
            painter.drawLines([QLineF(x, middle - half, x, middle + half) for x in map(self.x_of, steps)])
        for colour, width, end in (
            (grey, look.line(3), self._right()),
            (ink, look.line(6), self.x_of(self.value())),
        ):
            pen = QPen(colour, width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QLineF(self._left(), middle, end, middle))
        painter.setPen(QPen(ink, look.line(4)))
        painter.setBrush(look.colour("surface"))
        radius = look.px(KNOB_RADIUS_PX)
        painter.drawEllipse(QPointF(self.x_of(self.value()), middle), radius, radius)
        painter.end()
