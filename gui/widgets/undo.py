"""Undo for states that are frozen: one command for all tabs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar, cast

from PySide6.QtGui import QUndoCommand

State = TypeVar("State")

_COMMAND_ID = 7301  # Qt merges commands of one id only; any number will do


class StateChanged(QUndoCommand, Generic[State]):
    """From one state to the next.

    Qt calls ``redo`` when the command is pushed, so pushing it is what makes the change.
    Commands of one gesture become one step of undo: after ``push(StateChanged(a, b, show, text, "drag 3"))``
    and ``push(StateChanged(b, c, show, text, "drag 3"))`` undo goes from c to a at once.

    Args:
        before: state until now.
        after: state from now on.
        setter: shows a state.
        text: what was done, translated, for "Undo …".
        gesture: what a drag, a slider or a wheel calls all its changes; None never merges.
    """

    def __init__(
        self,
        before: State,
        after: State,
        setter: Callable[[State], None],
        text: str,
        gesture: object | None = None,
    ) -> None:
        super().__init__(text)
        self._before, self._after, self._setter, self._gesture = before, after, setter, gesture

    @property
    def before(self) -> State:
        """State that undo goes back to."""
        return self._before

    @property
    def after(self) -> State:
        """State that redo goes to."""
        return self._after

    # Qt
    def undo(self) -> None:
        """Show the state before."""
        self._setter(self._before)

    def redo(self) -> None:
        """Show the state after."""
        self._setter(self._after)

    def id(self) -> int:
        """Same for all changes of state."""
        return _COMMAND_ID

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        """Swallow the next change of the same gesture."""
        if not isinstance(other, StateChanged):
            return False
        following = cast("StateChanged[State]", other)
        if self._gesture is None or following._gesture != self._gesture:
            return False
        self._after = following._after
        self.setObsolete(self._after is self._before)  # it led back: there is nothing to undo
        return True
