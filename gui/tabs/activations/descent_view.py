"""The curve with the walk downhill: y above, dy/dx below it, the controls at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.tabs.activations.descent_panel import DescentPanel
from gui.tabs.activations.descent_plot import DescentPlot
from gui.tabs.activations.descent_walk import walk_of
from gui.tabs.activations.tape_changes import set_descent_variable, set_rate, set_start, set_steps
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.tabs.activations.descent_walk import Walk
    from gui.tabs.activations.studio import ActivationsStudio
    from gui.tabs.activations.tape_part import TapePart

SLIDE_MS: Final = 180
PANEL_PX: Final = 430
VALUE_STRETCH, SLOPE_STRETCH = 3, 2


class DescentView(QWidget):
    """Shows the walk of a part, and changes it.

    Attributes:
        value: the plot of y.
        slope: the plot of dy/dx.
        panel: the controls.

    Args:
        studio: is changed.
        parent: owner.
    """

    moved = Signal()  # the walk says something else

    def __init__(self, studio: ActivationsStudio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._walk: Walk | None = None
        self._animated = True
        self.value, self.slope, self.panel = DescentPlot("value"), DescentPlot("slope"), DescentPanel()
        self._nothing = QLabel()
        self._nothing.setProperty("role", "lead")
        self._nothing.hide()
        self._slide = QVariantAnimation(self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._slide.valueChanged.connect(self._on_slid)
        self._plots = QVBoxLayout()
        self._plots.addWidget(self.value, VALUE_STRETCH)
        self._plots.addWidget(self.slope, SLOPE_STRETCH)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.panel.setObjectName("content")
        self._scroll.setWidget(self.panel)
        self._line = QFrame()
        self._line.setObjectName("tape_line")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._nothing, 1)
        row.addLayout(self._plots, 1)
        row.addWidget(self._line)
        row.addWidget(self._scroll)
        self._connect()
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def _connect(self) -> None:
        for plot in (self.value, self.slope):
            plot.start_wanted.connect(self._on_dragged)
        self.panel.variable_wanted.connect(self._on_variable)
        self.panel.start_wanted.connect(self._on_start)
        self.panel.rate_wanted.connect(self._on_rate)
        self.panel.steps_wanted.connect(self.take_steps)
        self.panel.reset_wanted.connect(self._on_reset)

    # interface
    def show_part(self, part: TapePart) -> None:
        """Show the walk of an expression; the point slides where it went a step."""
        before, self._walk = self._walk, walk_of(part)
        walk = self._walk
        for widget in (self.value, self.slope, self._scroll, self._line):
            widget.setVisible(walk is not None)
        self._nothing.setVisible(walk is None)
        if walk is None:
            self._slide.stop()
            return
        self.panel.show_walk(walk)
        slides = (
            self._animated
            and before is not None
            and before.section is walk.section
            and before.taken != walk.taken
            and self.isVisible()
        )
        self._slide.stop()
        if slides and before is not None:
            self._slide.setStartValue(before.x)
            self._slide.setEndValue(walk.x)
            self._slide.start()
        else:
            self._show_at(None)
        self.moved.emit()

    @property
    def walk(self) -> Walk | None:
        """What is shown; None without variables."""
        return self._walk

    def take_steps(self, steps: int) -> None:
        """Go on, or back if negative; each is an undo of its own."""
        walk = self._walk
        if walk is None or (steps > 0 and not walk.goes_on):
            return
        count = max(0, walk.part.steps + steps)
        text = self.tr("step downhill") if steps > 0 else self.tr("step back")
        self._change("descent-steps", text, set_steps, count)

    def set_animated(self, on: bool) -> None:
        """Let the point slide, or jump."""
        self._animated = on
        if not on:
            self.finish()

    def finish(self) -> None:
        """Let nothing slide any more."""
        if self._slide.state() != QVariantAnimation.State.Stopped:
            self._slide.stop()
            self._show_at(None)

    def set_projector(self, on: bool) -> None:
        """Leave plots and what is said."""
        self.panel.set_projector(on)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.panel.retranslate()
        self.value.setAccessibleName(self.tr("Curve with the walk downhill"))
        self.slope.setAccessibleName(self.tr("Slope of the curve"))
        for plot in (self.value, self.slope):
            plot.setToolTip(self.tr("Click or drag to start somewhere else"))
        self._nothing.setText(
            self.tr("There is no variable that could move; please put one into the expression.")
        )

    # inside
    def _show_at(self, x: float | None) -> None:
        if self._walk is not None:
            self.value.show_walk(self._walk, x)
            self.slope.show_walk(self._walk, x)

    def _change(
        self, control: str, text: str, change: Callable[..., TapePart], *arguments: Any, goes_on: bool = False
    ) -> None:
        do = self._studio.drag if goes_on else self._studio.change
        do("tape", control, text, change, *arguments)

    # slots
    def _on_slid(self, x: float) -> None:
        if self._slide.state() == QVariantAnimation.State.Running:
            self._show_at(float(x) if self._slide.currentTime() < SLIDE_MS else None)

    def _on_dragged(self, x: float, goes_on: bool) -> None:
        self._change("descent-start", self.tr("start"), set_start, x, goes_on=goes_on)

    def _on_start(self, x: float) -> None:
        self._change("descent-start", self.tr("start"), set_start, x)

    def _on_rate(self, rate: float) -> None:
        self._change("descent-rate", self.tr("learning rate"), set_rate, rate)

    def _on_variable(self, name: str) -> None:
        self._change("descent-variable", self.tr("variable"), set_descent_variable, name)

    def _on_reset(self) -> None:
        self._change("descent-steps", self.tr("back to the start"), set_steps, 0)

    def _on_theme_changed(self) -> None:
        look = theme()
        self._scroll.setFixedWidth(min(look.px(PANEL_PX), max(look.px(300), round(self.width() * 0.45))))
        self._plots.setContentsMargins(look.px(12), look.px(8), look.px(8), look.px(4))
        self._plots.setSpacing(look.px(4))
        self._line.setFixedWidth(max(1, round(look.line(1))))
        self._line.setStyleSheet("QFrame#tape_line { background: palette(mid); border: none; }")

    # Qt
    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """The controls take no more than their share."""
        super().resizeEvent(event)
        self._on_theme_changed()
