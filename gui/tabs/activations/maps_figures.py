"""A real picture, its feature map, and what an activation makes of it; no widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import load
from engine.operations.activation_maps import BeforeAfter, before_and_after
from engine.operations.activations import ACTIVATIONS
from engine.operations.convolution import ConvolutionSpec, convolve
from gui.tabs.activations.maps_kernels import weights_of
from gui.tabs.activations.maps_part import PICTURES

if TYPE_CHECKING:
    from engine.data.datasets import Dataset
    from gui.tabs.activations.maps_part import MapsPart

Floats = NDArray[np.float64]
WHITE: Final = 255.0
SATURATED: Final = 0.05
BARS: Final = 41  # odd: one of them is about 0
STAGES: Final = ("before", "after", "slopes")
_SAME: Final = ConvolutionSpec(padding="same")


@dataclass(frozen=True, slots=True, eq=False)
class MapsFigures:
    """What the room shows.

    Attributes:
        picture: 0 … 1, 28×28.
        label: its class.
        kernel: weights.
        maps: before, after and the slopes, with both histograms.
        reach: the largest magnitude before and after; the end of the scale that both share.
        slope_reach: likewise of the slopes, at least 1.
        saturated_share: share of numbers where less than a twentieth of a gradient passes.
    """

    picture: Floats
    label: int
    kernel: Floats
    maps: BeforeAfter
    reach: float
    slope_reach: float
    saturated_share: float

    @property
    def negative_share(self) -> float:
        """Share of numbers below 0 before the function."""
        return float(np.mean(self.maps.before < 0))


@lru_cache(maxsize=32)
def figures_of(part: MapsPart) -> MapsFigures:
    """Compute; the latest are in memory.

    Raises:
        EngineError: the dataset, or the network of a learned kernel, is missing or damaged.
    """
    dataset = _pictures(part.dataset)
    picture = dataset.images[part.index] / WHITE
    kernel = weights_of(part.kernel)
    z = _filtered(part.dataset, part.index, part.kernel) + part.bias
    maps = before_and_after(z, ACTIVATIONS[part.function], BARS)
    reach = float(max(np.abs(maps.before).max(), np.abs(maps.after).max())) or 1.0
    return MapsFigures(
        picture,
        int(dataset.labels[part.index]),
        kernel,
        maps,
        reach,
        max(1.0, float(np.abs(maps.slopes).max())),
        float(np.mean(np.abs(maps.slopes) < SATURATED)),
    )


@lru_cache(maxsize=16)
def _filtered(dataset: str, index: int, kernel: str) -> Floats:
    picture = _pictures(dataset).images[index] / WHITE
    found: Floats = convolve(picture, weights_of(kernel), _SAME)
    return found


@cache
def _pictures(dataset: str) -> Dataset:
    return load(dataset, "test", limit=PICTURES)
