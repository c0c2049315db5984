"""The studio of the activations tab."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from gui.studio.maker import Maker
from gui.studio.places import StillMaker
from gui.studio.room_studio import RoomStudio
from gui.tabs.activations.changes import with_part
from gui.tabs.activations.rooms import room_of
from gui.tabs.activations.state import LOOKS, ActivationsState

_STILL: Final = StillMaker()  # it holds nothing


class ActivationsStudio(RoomStudio[ActivationsState, Maker[Any]]):
    """Holds what all rooms show, and the step of the one that is open."""

    LOOKS = LOOKS

    def make(self, state: ActivationsState) -> Maker[Any]:
        """Of the open room; a change of something else should find the old one again."""
        return room_of(state.room).make(state) or _STILL

    def hides(self) -> bool:
        """Nothing is asked here by a switch for the whole tab."""
        return False

    def change(
        self, part: str, control: str, text: str, change: Callable[..., Any], *arguments: Any, **named: Any
    ) -> bool:
        """Change one part, with an undo of its own, or say why it cannot be changed.

        Args:
            part: attribute of the state.
            control: what ``RoomPage.show_error`` is told when it is refused.
            text: what is done, translated, for "Undo …".
            change: gives the new part from the old one; an EngineError refuses.
            arguments: of ``change``.
            named: of ``change``.
        """
        return self.attempt(control, text, _changed, part, change, *arguments, **named)

    def drag(
        self, part: str, control: str, text: str, change: Callable[..., Any], *arguments: Any, **named: Any
    ) -> bool:
        """As ``change``, but one undo together with the drag before on the same control."""
        return self.go_on(control, text, _changed, part, change, *arguments, **named)


def _changed(
    state: ActivationsState, part: str, change: Callable[..., Any], *arguments: Any, **named: Any
) -> ActivationsState:
    return with_part(state, part, change(getattr(state, part), *arguments, **named))
