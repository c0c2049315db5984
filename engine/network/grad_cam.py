"""Where the maps of a convolution speak for a class: Grad-CAM, guarded and resized properly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.network.backward import gradient_of, one_hot, refuse_batch
from engine.network.spec import Conv2D, NetworkSpec

if TYPE_CHECKING:
    from engine.network.activations import Activations
    from engine.network.plan import Floats


@dataclass(frozen=True, slots=True, eq=False)
class GradCam:
    """Where in a layer's maps the evidence for a class lies.

    Args:
        layer: index of the layer.
        channel_weights: of each map how much it speaks for the class: the mean of its gradient.
        coarse: the weighted sum of the maps, nothing below 0, in the layer's own size.
        heat: the same in the picture's size, from 0 to 1; all 0 if nothing speaks for the class.
        nothing_speaks_for_it: the weighted sum is nowhere above 0, so there is nothing to show.
    """

    layer: int
    channel_weights: Floats
    coarse: Floats
    heat: Floats
    nothing_speaks_for_it: bool


def grad_cam(
    network: NetworkSpec,
    weights: Sequence[NDArray[np.float32]],
    activations: Activations,
    class_: int,
    *,
    layer: int | None = None,
) -> GradCam:
    """Where the maps of the last convolution speak for a class.

    αₖ = mean of ∂score / ∂Aₖ over the cells of map k; heat = ReLU(Σₖ αₖ · Aₖ), enlarged to the
    picture by bilinear interpolation between the middles of cells, divided by its maximum.

    Output shape: coarse h×w as the layer's maps, heat H×W.

    Args:
        network: the layers.
        weights: as in ``run``.
        activations: what ``run`` found for one picture.
        class_: which score, before softmax.
        layer: one that puts out maps; None for the last convolution.

    Returns:
        The heat, and whether there is any.

    Raises:
        EngineError: ``class-not-there``, ``no-maps-there``, ``one-picture-wanted``.

    Source:
        Selvaraju et al. 2017, "Grad-CAM", equations 1 and 2. Where the sum is nowhere above 0, common
        programs divide by 0; here the heat is 0 and ``nothing_speaks_for_it`` says so.

    >>> from engine.network.forward import run
    >>> from engine.network.spec import Dense, Flatten
    >>> network = NetworkSpec((1, 2, 1), (Conv2D(1, (1, 1)), Flatten(), Dense(2)))
    >>> weights = [np.ones((1, 1, 1, 1)), np.zeros(1), np.float32([[1, -1], [1, -1]]), np.zeros(2)]
    >>> found = run(network, weights, [[[0.5], [0.25]]])
    >>> grad_cam(network, weights, found, 0).heat.tolist()
    [[1.0, 0.5]]
    >>> grad_cam(network, weights, found, 1).nothing_speaks_for_it
    True
    """
    refuse_batch(activations)
    index = _last_convolution(network) if layer is None else layer
    if not 0 <= index < len(network.layers) or activations[index].ndim != 3:
        raise EngineError("no-maps-there", layer=index)
    maps = activations[index]
    gradient = gradient_of(network, weights, activations, one_hot(activations, class_), to_layer=index)
    channel_weights = gradient.mean(axis=(0, 1))
    coarse = np.maximum(maps @ channel_weights, np.float32(0))
    height, width, _ = network.input_shape
    heat = enlarged(coarse, (height, width))
    top = float(heat.max())
    nothing = not top > 0
    return GradCam(index, channel_weights, coarse, heat if nothing else heat / np.float32(top), nothing)


def enlarged(values: Floats, size: tuple[int, int]) -> Floats:
    """A map in another size, bilinear between the middles of cells; beyond the last middle it stays.

    At output cell i the input is looked up at (i + ½) · n_in / n_out − ½.

    Args:
        values: h×w.
        size: H, W.

    Source:
        ``tf.image.resize`` with ``method="bilinear"``, without antialiasing.

    >>> enlarged(np.float32([[0, 1]]), (1, 4)).tolist()
    [[0.0, 0.25, 0.75, 1.0]]
    """
    rows, columns = (_shares(old, new) for old, new in zip(values.shape, size, strict=True))
    return np.asarray(rows @ values @ columns.T, np.float32)


@lru_cache(maxsize=64)
def _shares(old: int, new: int) -> Floats:
    """How much each of the old cells counts in each of the new ones, new×old."""
    places = np.clip((np.arange(new) + 0.5) * (old / new) - 0.5, 0, old - 1)
    below = np.floor(places).astype(np.intp)
    above = np.minimum(below + 1, old - 1)
    found = np.zeros((new, old))
    share = places - below
    found[np.arange(new), below] += 1 - share
    found[np.arange(new), above] += share
    shares: Floats = found.astype(np.float32)
    shares.flags.writeable = False
    return shares


def _last_convolution(network: NetworkSpec) -> int:
    found = [index for index, layer in enumerate(network.layers) if isinstance(layer, Conv2D)]
    return found[-1] if found else -1
