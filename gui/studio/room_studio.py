"""The studio of a tab whose rooms each compute something of their own."""

from __future__ import annotations

from typing import Any, TypeVar

from gui.studio.maker import Maker, Shown
from gui.studio.studio import Studio

State = TypeVar("State", bound=Shown)
MakerType = TypeVar("MakerType", bound=Maker[Any])


class RoomStudio(Studio[State, MakerType]):
    """Takes a change back in the room where it was made: its preset belongs to that room."""

    def _restore(self, state: State) -> None:
        self._set_state(state.changed(**{**self._looks_of(self._state), "room": state.room}))
