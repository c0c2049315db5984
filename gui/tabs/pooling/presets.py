"""Examples to start from: those of the course, and what shows one thing each about padding and pooling.

The numbers lie in ``resources/presets``; this table has their order. A preset belongs to one room and leaves
the others as they are.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from engine.paths import RESOURCES
from gui.tabs.pooling.state import (
    DigitPipeline,
    PaddingWalk,
    PictureComparison,
    PoolingNumbers,
    PoolingState,
    Room,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

Group = Literal["course", "windows", "rules", "layers", "shifts"]

GROUPS: tuple[Group, ...] = get_args(Group)
FIRST_PRESET: Final = "overlapping"
_FILE: Final = RESOURCES / "presets" / "pooling.json"


@dataclass(frozen=True, slots=True)
class Preset:
    """An example.

    Attributes:
        id: stable, for states and settings.
        group: where it is offered.
        room: which it belongs to.
        step: which step to show first.
    """

    id: str
    group: Group
    room: Room
    step: int = 0


PRESETS: tuple[Preset, ...] = (
    Preset(FIRST_PRESET, "windows", "pooling", step=8),  # at a corner of the padding, the gradient complete
    Preset("average-overlapping", "windows", "pooling"),
    Preset("average-same", "windows", "pooling", step=1),
    Preset("negative-same", "windows", "pooling", step=3),
    Preset("ties", "windows", "pooling"),
    Preset("drops-a-row", "windows", "pooling", step=8),
    Preset("global-average", "windows", "pooling"),
    # in the order of the course
    Preset("course-valid", "course", "pooling"),
    Preset("course-same", "course", "pooling", step=3),
    Preset("digit-course", "course", "digit"),
    Preset("walk-six", "rules", "padding"),
    Preset("walk-valid", "rules", "padding"),
    Preset("walk-same", "rules", "padding"),
    Preset("walk-full", "rules", "padding"),
    Preset("walk-same-stride-2", "rules", "padding", step=14 * 14 - 1),
    Preset("walk-even-after", "rules", "padding", step=6 * 6 - 1),
    Preset("walk-even-before", "rules", "padding"),
    Preset("digit-network", "layers", "digit"),
    Preset("digit-deep", "layers", "digit"),
    Preset("compare-one-pixel", "shifts", "compare"),
    Preset("compare-one-window", "shifts", "compare"),
    Preset("compare-photo", "shifts", "compare"),
)

_BY_ID: Mapping[str, Preset] = MappingProxyType({preset.id: preset for preset in PRESETS})
_ATTRIBUTES: Mapping[Room, str] = MappingProxyType(
    {"pooling": "numbers", "padding": "walk", "digit": "digit", "compare": "comparison"}
)

RoomPart = PoolingNumbers | PaddingWalk | DigitPipeline | PictureComparison


def preset_groups(room: Room) -> tuple[tuple[Group, tuple[str, ...]], ...]:
    """The groups that a room has presets of, each with their ids, in order.

    >>> preset_groups("digit")
    (('course', ('digit-course',)), ('layers', ('digit-network', 'digit-deep')))
    """
    groups = (
        (group, tuple(p.id for p in PRESETS if p.group == group and p.room == room)) for group in GROUPS
    )
    return tuple((group, ids) for group, ids in groups if ids)


def is_preset(preset: str) -> bool:
    """Whether there is such an id; a state that was changed has none."""
    return preset in _BY_ID


def preset_step(preset: str) -> int:
    """Which step of a preset to show first.

    Raises:
        KeyError: there is no such id.
    """
    return _BY_ID[preset].step


def preset_room(preset: str) -> Room:
    """Which room a preset belongs to.

    Raises:
        KeyError: there is no such id.
    """
    return _BY_ID[preset].room


def with_preset(state: PoolingState, preset: str) -> PoolingState:
    """The state with the numbers and rules of a preset, in its room; the other rooms and the looks stay.

    Raises:
        KeyError: there is no such id.
    """
    room = preset_room(preset)
    return state.changed(**{_ATTRIBUTES[room]: preset_part(preset)}, room=room, preset=preset)


def first_state() -> PoolingState:
    """What the tab shows at its first visit."""
    return PoolingState(_numbers(FIRST_PRESET), preset=FIRST_PRESET)


def fitting_preset(state: PoolingState) -> str:
    """Id of the preset that the open room's numbers and rules are those of; empty if there is none."""
    here = getattr(state, _ATTRIBUTES[state.room])
    for preset in PRESETS:
        if preset.room == state.room and _same(here, preset_part(preset.id)):
            return preset.id
    return ""


@cache
def preset_part(preset: str) -> RoomPart:
    """What a preset computes in its room; the second time it is in memory.

    Raises:
        KeyError: there is no such id.
    """
    room = preset_room(preset)
    record = _stored()[room][preset]
    if room == "padding":
        return PaddingWalk.from_dict(record)
    if room == "digit":
        return DigitPipeline.from_dict(record)
    return PictureComparison.from_dict(record) if room == "compare" else _numbers(preset)


@cache
def _numbers(preset: str) -> PoolingNumbers:
    return PoolingNumbers.from_dict(_stored()["pooling"][preset])


@cache
def _stored() -> dict[str, Any]:
    """Presets by room and id, as ``to_dict`` has them, without what is as in a new one."""
    record: dict[str, Any] = json.loads(_FILE.read_text("utf-8"))
    return record


def _same(first: RoomPart, second: RoomPart) -> bool:
    if isinstance(first, PoolingNumbers) and isinstance(second, PoolingNumbers):
        return first.same(second)
    return first == second
