"""The state of the tab and the step it stands at, with undo; everything else only shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from engine.errors import EngineError
from gui.messages import sentence
from gui.studio.moment import Moment, Pointed
from gui.tabs.convolution.figures import SceneMaker
from gui.tabs.convolution.state import ConvolutionState
from gui.widgets.undo import StateChanged

if TYPE_CHECKING:
    from engine.operations.convolution import ConvolutionStep, ConvolutionTrace
    from gui.tabs.convolution.scene import Scene

Parameters = ParamSpec("Parameters")
Change = Callable[Concatenate[ConvolutionState, Parameters], ConvolutionState]

UNDO_LIMIT = 500
LOOKS = ("room", "comparison", "display", "colours", "tinted", "picture")  # not undone: they change no number


class Studio(QObject):
    """Holds one state and one moment; every change of the state can be undone.

    A change that cannot be computed is refused: the last good state stays.

    Attributes:
        stack: what can be undone.

    Args:
        state: what is shown first.
        parent: owner.
    """

    state_changed = Signal(object)  # ConvolutionState
    moment_changed = Signal(object, bool)  # Moment; whether it is one step from the one before
    refused = Signal(str, str)  # id of the control, one translated sentence

    def __init__(self, state: ConvolutionState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(UNDO_LIMIT)
        self._state = state
        self._maker = SceneMaker(state)
        self._moment = Moment()
        self._scene: tuple[SceneMaker, Moment, Scene] | None = None
        self._quiz = False
        self._gesture = 0

    # reading
    @property
    def state(self) -> ConvolutionState:
        """What is computed."""
        return self._state

    @property
    def trace(self) -> ConvolutionTrace:
        """Its steps."""
        return self._maker.trace

    @property
    def moment(self) -> Moment:
        """Where the explanation is."""
        return self._moment

    def scene(self) -> Scene:
        """The moment as matrices and a formula; made once, however many ask."""
        if self._scene is None or self._scene[0] is not self._maker or self._scene[1] != self._moment:
            self._scene = self._maker, self._moment, self._maker.scene(self._moment)
        return self._scene[2]

    def current(self) -> ConvolutionStep:
        """The numbers of this step."""
        return self.trace[self._moment.step]

    @property
    def term_count(self) -> int:
        """Products of a step, and the bias where there is one."""
        return self.state.kernel[..., 0].size + int(bool(self.state.bias.any()))

    # changing
    def attempt(
        self,
        control: str,
        text: str,
        change: Change[Parameters],
        *arguments: Parameters.args,
        **named: Parameters.kwargs,
    ) -> bool:
        """Make a change of its own, or say why it cannot be made.

        Args:
            control: id of the control that asks for it.
            text: what is done, translated, for "Undo …".
            change: gives the new state from the old one.
            arguments: of ``change``.
            named: of ``change``.
        """
        self._gesture += 1
        return self.go_on(control, text, change, *arguments, **named)

    def go_on(
        self,
        control: str,
        text: str,
        change: Change[Parameters],
        *arguments: Parameters.args,
        **named: Parameters.kwargs,
    ) -> bool:
        """As ``attempt``, but one step of undo with the change before: a drag, a wheel."""
        try:
            after = change(self._state, *arguments, **named)
        except EngineError as error:
            self.refused.emit(control, sentence(error))
            return False
        if after is not self._state:
            gesture = control, self._gesture
            self.stack.push(StateChanged(self._state, after, self._restore, text, gesture))
        return True

    def look(self, **looks: Any) -> None:
        """Show the same numbers otherwise; there is nothing to undo about it."""
        after = self._state.changed(**looks)
        if _looks(after) != _looks(self._state):
            self._set_state(after)

    def open(self, state: ConvolutionState, step: int, text: str) -> None:
        """Show another state, for example a preset, from a step on."""
        self._gesture += 1
        before = self._state
        self._state = before.changed(**_looks(state))
        self.stack.push(StateChanged(before, state, self._restore, text, None))
        self.go_to(step)

    def start_with(self, state: ConvolutionState, step: int) -> None:
        """Show a state that cannot be undone: the first one."""
        self._set_state(state)
        self.stack.clear()
        self.go_to(step)

    # moving
    def go_to(self, step: int, term: int | None = None) -> None:
        """Stand at a step, held within the first and the last; the class has to say its result anew."""
        held = min(max(step, 0), len(self.trace) - 1)
        near = abs(held - self._moment.step) == 1
        self._show(replace(self._moment, step=held, term=term, hidden=self._hides()), near)

    def go_to_term(self, term: int | None) -> None:
        """Show so many products of this step; None shows all."""
        self._show(replace(self._moment, term=term), near=False)

    def next_term(self) -> None:
        """One product on; after the last one all are done, then the next step begins."""
        term = self._moment.term
        if term is None:
            if self._moment.step < len(self.trace) - 1:
                self.go_to(self._moment.step + 1, 0)
        else:
            self.go_to_term(term + 1 if term + 1 < self.term_count else None)

    def previous_term(self) -> None:
        """One product back; before the first one is the end of the step before."""
        term = self._moment.term
        if term is None:
            self.go_to_term(self.term_count - 1)
        elif term > 0:
            self.go_to_term(term - 1)
        elif self._moment.step > 0:
            self.go_to(self._moment.step - 1)

    def point_at(self, pointed: Pointed | None) -> None:
        """Follow the pointer."""
        if pointed != self._moment.pointed:
            self._show(replace(self._moment, pointed=pointed), near=False)

    # quiz
    @property
    def is_quiz(self) -> bool:
        """Whether results are hidden until somebody says them."""
        return self._quiz

    def set_quiz(self, on: bool) -> None:
        """Hide the result of each step, or show it."""
        self._quiz = on
        self._show(replace(self._moment, hidden=self._hides()), near=False)

    def reveal(self) -> None:
        """Show the hidden result, and all products."""
        self._show(replace(self._moment, hidden=False, term=None), near=False)

    # inside
    def _hides(self) -> bool:
        """Whether a step begins with its result hidden: two results compared, or a picture, ask nothing."""
        return self._quiz and self._state.room == "steps"

    def _restore(self, state: ConvolutionState) -> None:
        self._set_state(state.changed(**_looks(self._state)))

    def _set_state(self, state: ConvolutionState) -> None:
        row, column, number = self.trace.output_index_of(self._moment.step)
        before, self._state = self._state, state
        self._maker = SceneMaker(state)
        if not state.same_numbers(before):
            rows, columns, filters = self.trace.shape
            step = self.trace.index_of(min(row, rows - 1), min(column, columns - 1), min(number, filters - 1))
            same_shape = state.image.shape == before.image.shape and state.kernel.shape == before.kernel.shape
            pointed = self._moment.pointed if same_shape else None
            self._moment = Moment(step, None, self._hides(), pointed)
        elif state.room != before.room:
            self._moment = replace(self._moment, term=None, hidden=self._hides())
        self.state_changed.emit(state)

    def _show(self, moment: Moment, near: bool) -> None:
        if moment != self._moment:
            self._moment = moment
            self.moment_changed.emit(moment, near)


def _looks(state: ConvolutionState) -> dict[str, Any]:
    return {name: getattr(state, name) for name in LOOKS}
