"""Examples to start from: the course's, and the layouts of the libraries."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, get_args

import numpy as np

from engine.operations.axes import LAYOUTS, swap_order
from engine.operations.axes_examples import AXES_EXAMPLES
from gui.tabs.axes.state import Array, AxesState, Swaps, sealed

if TYPE_CHECKING:
    from collections.abc import Mapping

Group = Literal["course", "weights", "layouts", "small"]

GROUPS: tuple[Group, ...] = get_args(Group)


@dataclass(frozen=True, slots=True)
class Preset:
    """An example.

    Attributes:
        id: stable, for states and settings.
        group: where it is offered.
        example: id of the engine's array; empty for a small one that is counted.
        swaps: the swaps; empty where the order is given as a whole.
        order: the order, where there are no swaps.
        step: which step to show first; negative ones count from the back.
        filters: only so many places of the last axis; 0 for all.
        shape: of a small array.
    """

    id: str
    group: Group
    example: str = ""
    swaps: Swaps = ()
    order: tuple[int, ...] = ()
    step: int = -1
    filters: int = 0
    shape: tuple[int, ...] = ()


FIRST_PRESET: Final = "swap-3d-02"
_WEIGHTS = AXES_EXAMPLES["course-weights"]
PRESETS: tuple[Preset, ...] = (
    Preset(FIRST_PRESET, "course", "course-3d", swaps=((0, 2),), step=9),
    Preset("swap-3d-01", "course", "course-3d", swaps=((0, 1),)),
    Preset("swap-3d-12", "course", "course-3d", swaps=((1, 2),)),
    Preset("swap-4d-03", "course", "course-4d", swaps=((0, 3),)),
    Preset("maps-view", "course", "course-maps", swaps=((0, 3),)),
    Preset("weights-1f-swaps", "weights", "course-weights", swaps=_WEIGHTS.swaps[:2], filters=1),
    Preset("weights-1f-transpose", "weights", "course-weights", order=(2, 0, 1, 3), filters=1),
    Preset("weights-2f-swaps", "weights", "course-weights", swaps=_WEIGHTS.swaps),
    Preset("weights-2f-transpose", "weights", "course-weights", order=(2, 3, 0, 1)),
    Preset("nhwc-nchw", "layouts", "image-batch", order=LAYOUTS["nhwc-nchw"].order),
    Preset("hwio-oihw", "layouts", "course-weights", order=LAYOUTS["hwio-oihw"].order),
    Preset("matrix", "small", shape=(2, 3), swaps=((0, 1),)),
    Preset("five", "small", shape=(2, 2, 2, 2, 3), order=(4, 3, 2, 1, 0)),
)
_BY_ID: Mapping[str, Preset] = MappingProxyType({preset.id: preset for preset in PRESETS})


def preset_groups() -> list[tuple[Group, list[str]]]:
    """Ids by group, in the order in which they are offered."""
    return [(group, [preset.id for preset in PRESETS if preset.group == group]) for group in GROUPS]


def is_preset(preset: str) -> bool:
    """Whether there is one of this id."""
    return preset in _BY_ID


def preset_step(preset: str) -> int:
    """The step at which it has most to say."""
    found = _BY_ID[preset]
    return found.step % _array(found).size


def preset_state(preset: str) -> AxesState:
    """The state of a preset."""
    found = _BY_ID[preset]
    array = _array(found)
    order = swap_order(array.ndim, *found.swaps) if found.swaps else found.order
    # the course's own views know no letters; a named layout does
    names = AXES_EXAMPLES[found.example].letters if found.group == "layouts" else ""
    way: Literal["swapaxes", "transpose"] = "swapaxes" if found.swaps else "transpose"
    return AxesState(array, order, way, found.swaps, names, preset=preset)


def first_state() -> AxesState:
    """What opens first."""
    return preset_state(FIRST_PRESET)


def _array(preset: Preset) -> Array:
    if preset.shape:
        return sealed(np.arange(int(np.prod(preset.shape))).reshape(preset.shape))
    array = AXES_EXAMPLES[preset.example].array
    return sealed(array[..., : preset.filters]) if preset.filters else array
