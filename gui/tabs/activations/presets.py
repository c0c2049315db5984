"""Examples to start from: those of the course, and what shows one thing each; a table for every room."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from gui.tabs.activations.curves_presets import CURVES_PRESETS
from gui.tabs.activations.depth_presets import DEPTH_PRESETS
from gui.tabs.activations.maps_presets import MAPS_PRESETS
from gui.tabs.activations.rooms import ROOM_IDS, room_of
from gui.tabs.activations.softmax_presets import SOFTMAX_PRESETS
from gui.tabs.activations.state import ActivationsState
from gui.tabs.activations.tape_presets import TAPE_PRESETS

if TYPE_CHECKING:
    from gui.tabs.activations.part import Part
    from gui.tabs.activations.preset import Preset

PRESETS: Final[tuple[Preset, ...]] = (
    *CURVES_PRESETS,
    *TAPE_PRESETS,
    *SOFTMAX_PRESETS,
    *DEPTH_PRESETS,
    *MAPS_PRESETS,
)
_BY_ID: Final[Mapping[str, Preset]] = MappingProxyType({preset.id: preset for preset in PRESETS})


def preset_groups(room: str) -> tuple[tuple[str, tuple[Preset, ...]], ...]:
    """The groups that a room has presets of, in order, each with its English heading."""
    here = [preset for preset in PRESETS if preset.room == room]
    headings = dict.fromkeys(preset.group for preset in here)
    return tuple((group, tuple(one for one in here if one.group == group)) for group in headings)


def is_preset(preset: str) -> bool:
    """Whether there is such an id; a state that was changed has none."""
    return preset in _BY_ID


def preset_named(preset: str) -> Preset:
    """The preset of an id.

    Raises:
        KeyError: there is none.
    """
    return _BY_ID[preset]


def preset_part(preset: str) -> Part:
    """What a preset shows in its room.

    Raises:
        KeyError: there is no such id.
    """
    return _BY_ID[preset].part


def with_preset(state: ActivationsState, preset: str) -> ActivationsState:
    """The state with the part of a preset, in its room; the other rooms stay.

    Raises:
        KeyError: there is no such id.
    """
    found = _BY_ID[preset]
    return state.changed(**{room_of(found.room).part: found.part}, room=found.room, preset=preset)


def first_state() -> ActivationsState:
    """What the tab shows at its first visit: the first preset of every room, in the first room."""
    state = ActivationsState()
    for room in reversed(ROOM_IDS):
        first = next((preset.id for preset in PRESETS if preset.room == room), None)
        state = state.changed(room=room) if first is None else with_preset(state, first)
    return state


def fitting_preset(state: ActivationsState) -> str:
    """Id of the preset that the open room's part comes from; empty if there is none."""
    here = getattr(state, room_of(state.room).part)
    return next((one.id for one in PRESETS if one.room == state.room and one.part.like(here)), "")
