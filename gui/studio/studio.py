"""The state of a tab and the step it stands at, with undo; everything else only shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar, Concatenate, Generic, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from engine.errors import EngineError
from gui.messages import sentence
from gui.studio.maker import Maker, Shown, Steps
from gui.studio.moment import Moment, Pointed
from gui.widgets.undo import StateChanged

Parameters = ParamSpec("Parameters")
State = TypeVar("State", bound=Shown)
MakerType = TypeVar("MakerType", bound=Maker[Any])


UNDO_LIMIT = 500


class Studio(QObject, Generic[State, MakerType]):
    """Holds one state and one moment; every change of the state can be undone.

    A change that cannot be computed is refused: the last good state stays.

    Attributes:
        stack: what can be undone.

    A subclass says what makes the scenes of a state (``make``), which attributes change no number
    (``LOOKS``), and whether a step begins with its result hidden (``hides``).

    Args:
        state: what is shown first.
        parent: owner.
    """

    LOOKS: ClassVar[tuple[str, ...]] = ()  # undo leaves them as they are

    state_changed = Signal(object)  # the state
    moment_changed = Signal(object, bool)  # Moment; whether it is one step from the one before
    refused = Signal(str, str)  # id of the control, one translated sentence

    def __init__(self, state: State, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(UNDO_LIMIT)
        self._state = state
        self._maker = self.make(state)
        self._moment = Moment()
        self._scene: tuple[MakerType, Moment, Any] | None = None
        self._quiz = False
        self._gesture = 0

    # what a subclass says
    def make(self, state: State) -> MakerType:
        """What makes the scenes of a state.

        Raises:
            EngineError: these numbers cannot be computed.
        """
        raise NotImplementedError

    def hides(self) -> bool:
        """Whether a step begins with its result hidden."""
        return self._quiz

    def same_places(self, before: State, after: State) -> bool:
        """Whether every cell of one state is a cell of the other, as far as the result does not tell."""
        return True

    # reading
    @property
    def state(self) -> State:
        """What is computed."""
        return self._state

    @property
    def maker(self) -> MakerType:
        """What makes its scenes."""
        return self._maker

    @property
    def steps(self) -> Steps:
        """Its steps."""
        return self._maker.trace

    @property
    def moment(self) -> Moment:
        """Where the explanation is."""
        return self._moment

    def made(self) -> Any:
        """What the maker makes of this moment; made once, however many ask."""
        if self._scene is None or self._scene[0] is not self._maker or self._scene[1] != self._moment:
            self._scene = self._maker, self._moment, self._maker.scene(self._moment)
        return self._scene[2]

    @property
    def term_count(self) -> int:
        """Parts of the sum of a step."""
        return self._maker.term_count(self._moment.step)

    # changing
    def attempt(
        self,
        control: str,
        text: str,
        change: Callable[Concatenate[State, Parameters], State],
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
        change: Callable[Concatenate[State, Parameters], State],
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
        if self._looks_of(after) != self._looks_of(self._state):
            self._set_state(after)

    def open(self, state: State, step: int, text: str) -> None:
        """Show another state, for example a preset, from a step on."""
        self._gesture += 1
        before = self._state
        self._state = before.changed(**self._looks_of(state))
        self.stack.push(StateChanged(before, state, self._restore, text, None))
        self.go_to(step)

    def start_with(self, state: State, step: int) -> None:
        """Show a state that cannot be undone: the first one."""
        self._set_state(state)
        self.stack.clear()
        self.go_to(step)

    # moving
    def go_to(self, step: int, term: int | None = None) -> None:
        """Stand at a step, held within the first and the last; the class has to say its result anew."""
        held = min(max(step, 0), len(self.steps) - 1)
        near = abs(held - self._moment.step) == 1
        self._show(replace(self._moment, step=held, term=term, hidden=self.hides()), near)

    def go_to_term(self, term: int | None) -> None:
        """Show so many products of this step; None shows all."""
        self._show(replace(self._moment, term=term), near=False)

    def next_term(self) -> None:
        """One product on; after the last one all are done, then the next step begins."""
        term = self._moment.term
        if term is None:
            if self._moment.step < len(self.steps) - 1:
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
        self._show(replace(self._moment, hidden=self.hides()), near=False)

    def reveal(self) -> None:
        """Show the hidden result, and all products."""
        self._show(replace(self._moment, hidden=False, term=None), near=False)

    # inside
    def _restore(self, state: State) -> None:
        self._set_state(state.changed(**self._looks_of(self._state)))

    def _set_state(self, state: State) -> None:
        row, column, number = self.steps.output_index_of(self._moment.step)
        before, shape = self._state, self.steps.shape
        self._state, self._maker = state, self.make(state)
        if self.steps.shape != shape or not state.same_numbers(before):
            rows, columns, numbers = self.steps.shape
            step = self.steps.index_of(min(row, rows - 1), min(column, columns - 1), min(number, numbers - 1))
            # what the pointer was on need not be there any more
            stays = self.steps.shape == shape and self.same_places(before, state)
            pointed = self._moment.pointed if stays else None
            self._moment = Moment(step, None, self.hides(), pointed)
        elif state.room != before.room:
            self._moment = replace(self._moment, term=None, hidden=self.hides())
        self.state_changed.emit(state)

    def _show(self, moment: Moment, near: bool) -> None:
        if moment != self._moment:
            self._moment = moment
            self.moment_changed.emit(moment, near)

    def _looks_of(self, state: State) -> dict[str, Any]:
        return {name: getattr(state, name) for name in self.LOOKS}
