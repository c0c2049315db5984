"""Changes of the state that every room makes alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.tabs.activations.presets import fitting_preset, is_preset, preset_part
from gui.tabs.activations.rooms import room_of

if TYPE_CHECKING:
    from gui.tabs.activations.part import Part
    from gui.tabs.activations.state import ActivationsState


def with_part(state: ActivationsState, name: str, part: Part) -> ActivationsState:
    """The state with another part; its preset keeps its name as long as the example is the same.

    Args:
        state: the state before.
        name: attribute that holds the part.
        part: what it holds from now on; the same one gives the same state.
    """
    if part == getattr(state, name):
        return state
    after = state.changed(**{name: part})
    if room_of(state.room).part != name:
        return after
    if is_preset(state.preset) and part.like(preset_part(state.preset)):
        return after
    return after.changed(preset=fitting_preset(after))


def with_room(state: ActivationsState, room: str) -> ActivationsState:
    """The state in another room, with the preset that its part comes from."""
    after = state.changed(room=room)
    return after.changed(preset=fitting_preset(after))
