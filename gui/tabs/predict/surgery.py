"""What was changed in a network by hand: numbers of kernels, filters switched off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from engine.network.summary import summarize, weight_shapes, weight_shapes_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.network.spec import NetworkSpec

Weights = tuple["NDArray[np.float32]", ...]


@dataclass(frozen=True, slots=True, eq=False)
class Surgery:
    """Changes of one network, all of which can be taken back.

    Attributes:
        arrays: place in the weights, and the array that stands there instead; read-only.
        off: layer and filter of what is switched off.
    """

    arrays: tuple[tuple[int, NDArray[np.float32]], ...] = ()
    off: frozenset[tuple[int, int]] = frozenset()

    @property
    def is_none(self) -> bool:
        """Whether the network is as it was trained."""
        return not self.arrays and not self.off

    def with_array(self, place: int, array: NDArray[np.float32]) -> Surgery:
        """Another array at a place of the weights."""
        private = np.array(array, np.float32)
        private.flags.writeable = False
        others = tuple(entry for entry in self.arrays if entry[0] != place)
        return replace(self, arrays=(*others, (place, private)))

    def with_filter(self, layer: int, number: int, on: bool) -> Surgery:
        """A filter switched on or off."""
        one = {(layer, number)}
        return replace(self, off=self.off - one if on else self.off | one)

    def fits(self, network: NetworkSpec) -> bool:
        """Whether a network has all these places."""
        shapes, layers = weight_shapes(network), network.layers
        if any(place >= len(shapes) or shapes[place] != array.shape for place, array in self.arrays):
            return False
        filters = [row.output_shape[-1] for row in summarize(network)] if self.off else []
        return all(layer < len(layers) - 1 and number < filters[layer] for layer, number in self.off)

    def applied(self, weights: Weights) -> Weights:
        """The weights in force.

        Raises:
            ValueError: an array has not the shape of the one it stands for.
        """
        changed = list(weights)
        for place, array in self.arrays:
            if array.shape != weights[place].shape:
                raise ValueError(array.shape)
            changed[place] = array
        return tuple(changed)


def place_of(network: NetworkSpec, layer: int) -> int:
    """Where the first array of a layer stands in the weights.

    Raises:
        ValueError: the layer has no weights.
    """
    counts = [len(weight_shapes_of(row)) for row in summarize(network)]
    if not counts[layer]:
        raise ValueError(layer)
    return sum(counts[:layer])
