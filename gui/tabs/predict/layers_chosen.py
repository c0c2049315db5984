"""Which number of a network is looked at, what it sees, and where one goes from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.network.blocks import channel_chain, filter_layer
from engine.network.reach import Reach, reach_of
from engine.network.spec import Conv2D, Dropout
from engine.network.summary import output_shapes

if TYPE_CHECKING:
    from engine.network.activations import Activations
    from engine.network.cells import Place
    from engine.network.spec import NetworkSpec


@dataclass(frozen=True, slots=True)
class Chosen:
    """A number of a layer.

    Attributes:
        layer: index of the layer.
        place: (row, column, map), or (unit,).
        maps: layer and number of the maps in which its map goes on, its own among them.
        seen: what it sees of what comes into each layer up to its own.
        filter: layer and number of the kernel that makes its map; None where there is none.
    """

    layer: int
    place: Place
    maps: tuple[tuple[int, int], ...]
    seen: tuple[Reach | None, ...]
    filter: tuple[int, int] | None


def chosen_of(network: NetworkSpec, layer: int, place: Place) -> Chosen:
    """A number with all that belongs to it; the place is held within the layer."""
    shapes = output_shapes(network)
    layer = min(max(layer, 0), len(shapes) - 1)
    place = held(shapes[layer], place)
    maps: tuple[tuple[int, int], ...] = ()
    made_by: tuple[int, int] | None = None
    if len(place) == 3:
        chain = channel_chain(network, layer)
        maps = tuple((index, place[2]) for index in chain if len(shapes[index]) == 3)
        convolution = filter_layer(network, layer)
        made_by = None if convolution is None else (convolution, place[2])
    return Chosen(layer, place, maps, reach_of(network, layer, place), made_by)


def held(shape: tuple[int, ...], place: Place) -> Place:
    """A place within a layer: what is outside moves to the edge, a map's cell becomes a unit and back."""
    if len(place) != len(shape):
        place = (place[-1],) if len(shape) == 1 else (shape[0] // 2, shape[1] // 2, place[-1])
    return tuple(min(max(int(n), 0), size - 1) for n, size in zip(place, shape, strict=True))


def first_choice(activations: Activations) -> tuple[int, Place]:
    """Where to begin: the largest number of the first convolution, else of the first layer."""
    layers = activations.network.layers
    index = next((number for number, layer in enumerate(layers) if isinstance(layer, Conv2D)), 0)
    return index, strongest(activations, index)


def strongest(activations: Activations, layer: int, channel: int | None = None) -> Place:
    """The place of the largest number of a layer, or of one of its maps."""
    values = activations[layer]
    if channel is not None and values.ndim == 3:
        row, column = np.unravel_index(int(values[..., channel].argmax()), values.shape[:2])
        return int(row), int(column), channel
    return tuple(int(n) for n in np.unravel_index(int(values.argmax()), values.shape))


def beside(activations: Activations, chosen: Chosen, layers: int, maps: int) -> tuple[int, Place]:
    """The next map, or the same place of the next layer with something to see; at the end there is none.

    From layer to layer a cell keeps its share of the way across the map.
    """
    if not layers:
        *cell, number = chosen.place
        count = activations[chosen.layer].shape[-1]
        return chosen.layer, (*cell, min(max(number + maps, 0), count - 1))
    step = 1 if layers > 0 else -1
    target = chosen.layer + step
    while 0 <= target < len(activations) and isinstance(activations.network.layers[target], Dropout):
        target += step
    if not 0 <= target < len(activations):
        return chosen.layer, chosen.place
    old, new = activations[chosen.layer].shape, activations[target].shape
    if len(old) == len(new) == 3:
        scaled = tuple(int((chosen.place[axis] + 0.5) * new[axis] / old[axis]) for axis in (0, 1))
        return target, (*scaled, min(chosen.place[2], new[2] - 1))
    if len(new) == 3:
        return target, strongest(activations, target)
    return target, (int(activations[target].argmax()),)
