"""Examples to start from: those of the course, well-known kernels, and what the course leaves open.

The numbers lie in ``resources/presets``; this table has their order. Presets of well-known kernels bear the
id of their kernel in ``engine.operations.kernels.KERNELS``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

import numpy as np

from engine.data.datasets import load
from engine.operations.kernels import KERNELS
from engine.paths import RESOURCES
from gui.tabs.convolution.state import ConvolutionState

if TYPE_CHECKING:
    from collections.abc import Mapping

Group = Literal["course", "kernels", "more"]

GROUPS: tuple[Group, ...] = get_args(Group)
FIRST_PRESET: Final = "sobel-x"
RANDOM_PRESET: Final = "mnist-5-filters"
RANDOM_SEED: Final = 0
RANDOM_DEVIATION: Final = 0.01
_FILE: Final = RESOURCES / "presets" / "course_convolution.json"
_ONE_ONE: Final = 6  # Y[1, 1] of 5×5: the first window of 3×3 that lies on the image alone


@dataclass(frozen=True, slots=True)
class Preset:
    """An example.

    Attributes:
        id: stable, for states and settings.
        group: where it is offered.
        step: which step to show first.
    """

    id: str
    group: Group
    step: int = 0


PRESETS: tuple[Preset, ...] = (
    # in the order of the course
    Preset("conv1d-sliding-dot", "course"),
    Preset("conv1d-valid", "course", step=5),  # all results at once, as one call of a library gives them
    Preset("corr1d-valid", "course"),
    Preset("corr1d-full", "course"),
    Preset("corr1d-same", "course"),
    Preset("corr2d-valid", "course"),
    Preset("corr2d-same", "course", step=8),
    Preset("keras-conv-ones-same", "course", step=2),
    Preset("keras-conv-ones-valid", "course", step=3),
    Preset("keras-conv-3-filters", "course"),
    Preset("keras-conv-3-channels", "course"),
    Preset("conv-5x5x3-1-filter", "course"),
    Preset("conv-5x5x3-2-filters", "course"),
    Preset(RANDOM_PRESET, "course", step=7 * 14 + 7),  # in the middle of the digit
    *(Preset(kernel, "kernels", step=_ONE_ONE) for kernel in KERNELS),
    Preset("stride-drops", "more", step=3),
    Preset("dilation-2", "more"),
    Preset("border-reflect", "more"),
    Preset("border-edge", "more"),
    Preset("border-wrap", "more"),
    Preset("same-even-kernel", "more"),
    Preset("same-stride-2", "more", step=2),
    Preset("flip-impulse", "more"),
)

_BY_ID: Mapping[str, Preset] = MappingProxyType({preset.id: preset for preset in PRESETS})


def preset_groups() -> tuple[tuple[Group, tuple[str, ...]], ...]:
    """Each group with the ids of its presets, in order."""
    return tuple((group, tuple(preset.id for preset in PRESETS if preset.group == group)) for group in GROUPS)


def is_preset(preset: str) -> bool:
    """Whether there is such an id; a state that was changed has none."""
    return preset in _BY_ID


def preset_step(preset: str) -> int:
    """Which step of a preset to show first.

    Raises:
        KeyError: there is no such id.
    """
    return _BY_ID[preset].step


@cache
def preset_state(preset: str) -> ConvolutionState:
    """Numbers and rules of a preset; the second time they are in memory.

    Args:
        preset: id in ``PRESETS``.

    Raises:
        KeyError: there is no such id.
        EngineError: the dataset of the digit is missing or damaged; what ``load`` raises.
    """
    entry, stored = _BY_ID[preset], _stored()
    if entry.group == "kernels":
        weights = KERNELS[preset].weights
        record = {**stored["kernels"], "kernel": weights[:, :, np.newaxis, np.newaxis]}
    elif preset == RANDOM_PRESET:
        record = {**stored["presets"][preset], **_digit_and_random_filters()}
    else:
        record = stored["presets"][preset]
    return ConvolutionState.from_dict({**record, "preset": preset})


@cache
def _stored() -> dict[str, Any]:
    """Presets as ``ConvolutionState.to_dict`` has them, without what is as in a new state."""
    record: dict[str, Any] = json.loads(_FILE.read_text("utf-8"))
    return record


def _digit_and_random_filters() -> dict[str, Any]:
    """The first digit of MNIST, 0 … 1, and filters as a layer has them before training."""
    digit = load("mnist", "train", limit=1).images[0] / 255.0
    generator = np.random.default_rng(RANDOM_SEED)
    return {
        "image": digit[:, :, np.newaxis],
        "kernel": generator.normal(0.0, RANDOM_DEVIATION, (3, 3, 1, 5)),
    }
