"""The row of functions: the list, f, f′ and what is read at x."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from gui.tabs.activations import curve_changes as changes
from gui.tabs.activations import curve_code, curve_poses
from gui.tabs.activations.curve_figures import figures_of
from gui.tabs.activations.curve_functions import Reading, readings_of, without_x
from gui.tabs.activations.curve_words import caption_sentence
from gui.tabs.activations.curves_view import CurvesView
from gui.tabs.activations.room import RoomPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.operations.code_text import CodeText
    from gui.tabs.activations.curve_figures import Side
    from gui.tabs.activations.curves_part import CurvesPart, Span
    from gui.tabs.activations.state import ActivationsState
    from gui.tabs.activations.studio import ActivationsStudio
    from gui.widgets.page import Density

POINTS: Final = 601  # of a curve: closer than two px even where it fills a projector
PRESENTED_STEPS: Final = 5  # of the grid, for one click of a remote
RUN_EVERY_MS: Final = 50
FIRST_NUMBERS: Final = (-1, 2, -3, 4, -5)


class CurvesRow(RoomPage):
    """Functions and their derivatives, read at one x.

    Attributes:
        view: everything that is seen.

    Args:
        studio: holds the state.
        parent: owner.
    """

    POSES: ClassVar = curve_poses.NAMES

    def __init__(self, studio: ActivationsStudio, parent: Any = None) -> None:
        super().__init__(studio, parent)
        self.view = CurvesView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._readings: tuple[Reading, ...] = ()
        self._runner = QTimer(self)
        self._runner.setInterval(RUN_EVERY_MS)
        self._runner.timeout.connect(self._on_run)
        self._connect()
        self.retranslate()

    @property
    def part(self) -> CurvesPart:
        """What is shown."""
        return self.studio.state.curves

    # showing
    def show_state(self, state: ActivationsState) -> None:
        """Show functions, range and x; where only x is another one, only what follows it is drawn."""
        part = state.curves
        self._readings = readings_of(part)
        self.view.show_part(part, figures_of(without_x(part), POINTS), zones=state.zones)
        self.view.show_reading(part, self._readings, tangent=state.tangent, zones=state.zones)

    def show_error(self, control: str, told: str) -> None:
        """Say it below the expression, or below the list."""
        if control == "custom":
            self.view.expression.show_error(told)
        else:
            self.view.note.say(told, self.view.value)

    def begin(self) -> None:
        """Forget an expression that was refused."""
        self.clear_error()
        self.view.expression.forget()

    def clear_error(self) -> None:
        """All is well again; an expression that was refused is still in its line, to be mended."""
        self.view.note.hide()
        self.view.expression.hush()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.view.retranslate()
        if self._readings:
            self.show_state(self.studio.state)

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self.view.set_density(density)
        self.show_state(self.studio.state)

    def set_projector(self, on: bool) -> None:
        """Leave list and plots."""
        self.view.set_projector(on)
        self.show_state(self.studio.state)

    def caption(self) -> str:
        """The chosen function at x."""
        return caption_sentence(self.part, self._readings)

    # doing
    def present(self, steps: int) -> None:
        """X on by half a step of 1."""
        self._nudge(steps * PRESENTED_STEPS * changes.step_of(self.part))

    def toggle(self) -> None:
        """Let x run through the range, or stop it."""
        if self._runner.isActive():
            self._runner.stop()
            return
        if self.part.x >= self.part.span[1]:
            self._drag_x(changes.set_x, self.part.span[0])
        self._runner.start()

    def is_running(self) -> bool:
        """Whether x moves by itself."""
        return self._runner.isActive()

    def hold(self) -> None:
        """Stop x."""
        self._runner.stop()

    def key(self, name: str) -> bool:
        """Arrows move x, or go through the drawn functions."""
        part = self.part
        coarse, fine = changes.step_of(part), changes.step_of(part, fine=True)
        steps = {"right": coarse, "left": -coarse, "right-fine": fine, "left-fine": -fine}
        ends = {"first": part.span[0], "last": part.span[1]}
        turns = {"down": 1, "up": -1, "next-function": 1}
        if name in steps:
            self.hold()
            self._nudge(steps[name])
        elif name in ends:
            self.hold()
            self._drag_x(changes.set_x, ends[name])
        elif name in turns:
            self._change(self.tr("choose a function"), changes.choose_next, turns[name])
        elif name == "tangent":
            self.studio.look(tangent=not self.studio.state.tangent)
        elif name == "zones":
            self.studio.look(zones=not self.studio.state.zones)
        else:
            return False
        return True

    # code
    def program(self, library: str) -> CodeText | None:
        """The chosen function with its derivative."""
        return curve_code.program(self.part, library)

    def notes(self) -> dict[str, str]:
        """What a library has no word for."""
        return curve_code.notes()

    def result(self) -> str:
        """What the chosen function gives."""
        return curve_code.result(self.part, self._readings)

    def take_pose(self, name: str) -> None:
        """Show one of the looks."""
        curve_poses.take(self, name)

    # slots
    def _connect(self) -> None:
        view = self.view
        for functions in (view.row, view.column):
            functions.toggled.connect(self._on_toggled)
            functions.chosen.connect(self._on_chosen)
        view.reading.chosen.connect(self._on_chosen)
        view.reading.x_wanted.connect(self._on_x_typed)
        view.reading.shape_wanted.connect(self._on_shape_wanted)
        for card in (view.value, view.slope):
            card.plot.x_wanted.connect(self._on_x_dragged)
            card.plot.zoom_wanted.connect(self._on_zoom_wanted)
            card.plot.pan_wanted.connect(self._on_pan_wanted)
            card.plot.reset_wanted.connect(self._on_reset_wanted)
        view.value.toggle.toggled.connect(self._on_tangent_toggled)
        view.slope.toggle.toggled.connect(self._on_zones_toggled)
        view.value.span_chosen.connect(self._on_span_chosen)
        view.slope.threshold_wanted.connect(self._on_threshold_wanted)
        view.expression.wanted.connect(self.set_custom)
        view.array.clicked.connect(self._on_array_clicked)
        view.strip.numbers_wanted.connect(self._on_numbers_wanted)
        view.strip.refused.connect(self._on_numbers_refused)
        view.strip.closed.connect(self._on_strip_closed)

    def _change(self, text: str, change: Callable[..., CurvesPart], *arguments: Any) -> bool:
        return self.studio.change("curves", "", text, change, *arguments)

    def _drag_x(self, change: Callable[..., CurvesPart], *arguments: Any, **named: Any) -> None:
        self.studio.drag("curves", "x", self.tr("move x"), change, *arguments, **named)

    def _nudge(self, steps: float) -> None:
        self._drag_x(changes.nudge_x, steps)

    def set_custom(self, text: str) -> None:
        """Draw a typed function, or say why it cannot be drawn."""
        view = self.view
        if self.studio.change("curves", "custom", self.tr("own function"), changes.set_custom, text):
            view.expression.took(self.part.custom)

    def _on_toggled(self, name: str) -> None:
        self._change(self.tr("draw a function"), changes.toggle, name)

    def _on_chosen(self, name: str) -> None:
        self._change(self.tr("choose a function"), changes.choose, name)

    def _on_x_dragged(self, x: float, fine: bool) -> None:
        self.hold()
        self._drag_x(changes.snap_x, x, fine=fine)

    def _on_x_typed(self, x: float) -> None:
        self.hold()
        self._drag_x(changes.set_x, x)

    def _on_run(self) -> None:
        self._nudge(changes.step_of(self.part))
        if self.part.x >= self.part.span[1]:
            self.hold()

    def _on_shape_wanted(self, number: float, dragged: bool) -> None:
        do = self.studio.drag if dragged else self.studio.change
        do("curves", f"shape {self.part.chosen}", self.tr("shape"), changes.set_parameter, number)

    def _on_zoom_wanted(self, span: Span, heights: Span | None) -> None:
        self.studio.drag(
            "curves", "span", self.tr("zoom"), changes.set_span, span, heights, self._sending_side()
        )

    def _on_pan_wanted(self, right: float, up: float) -> None:
        self.studio.drag("curves", "span", self.tr("range"), changes.pan, right, up, self._sending_side())

    def _sending_side(self) -> Side:
        return "value" if self.sender() is self.view.value.plot else "slope"

    def _on_reset_wanted(self) -> None:
        self._on_span_chosen(changes.SPANS[0])

    def _on_span_chosen(self, span: Span) -> None:
        self._change(self.tr("range"), changes.set_span, span)

    def _on_threshold_wanted(self, threshold: float) -> None:
        self._change(self.tr("saturation"), changes.set_threshold, threshold)

    def _on_tangent_toggled(self, on: bool) -> None:
        self.studio.look(tangent=on)

    def _on_zones_toggled(self, on: bool) -> None:
        self.studio.look(zones=on)

    def _on_array_clicked(self) -> None:
        numbers = () if self.part.numbers else FIRST_NUMBERS
        self._change(self.tr("array"), changes.set_numbers, numbers)

    def _on_numbers_wanted(self, numbers: tuple[float, ...], merging: bool) -> None:
        do = self.studio.drag if merging else self.studio.change
        do("curves", "numbers", self.tr("array"), changes.set_numbers, numbers)

    def _on_numbers_refused(self, told: str) -> None:
        self.view.note.say(told, self.view.strip)
        self.status_changed.emit(told)

    def _on_strip_closed(self) -> None:
        self._change(self.tr("array"), changes.set_numbers, ())
