"""What is known of a network before anything is computed, and which weights belong to which layer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.network.spec import Dense, NetworkSpec
from engine.network.summary import Shape, summarize, weight_shapes, weight_shapes_of

Floats = NDArray[np.float32]


@lru_cache(maxsize=32)
def plan(network: NetworkSpec) -> tuple[tuple[int, ...], tuple[Shape, ...], tuple[Shape, ...]]:
    """Of each layer how many weights it has, the shapes of all weights, and the shape each layer puts out."""
    rows = summarize(network)
    counts = tuple(len(weight_shapes_of(row)) for row in rows)
    return counts, tuple(weight_shapes(network)), tuple(row.output_shape for row in rows)


def weights_of(
    network: NetworkSpec, weights: Sequence[NDArray[np.float32]]
) -> tuple[tuple[Floats, ...], ...]:
    """The weights of each layer: one tuple a layer, empty where it has none.

    weights_of(…)[k] are kernel and bias, or γ, β, mean and variance, of layer k.

    Output shape: that of ``engine.network.summary.weight_shapes``.

    Args:
        network: the layers.
        weights: of all layers in Keras's order.

    Returns:
        float32; no copy where they are that already.

    Raises:
        EngineError: ``weights-do-not-fit``, or those of ``summarize``.

    Source:
        Keras, ``Model.get_weights()``.

    >>> from engine.network.spec import Dense, Flatten, NetworkSpec
    >>> network = NetworkSpec((1, 2, 1), (Flatten(), Dense(2)))
    >>> [len(own) for own in weights_of(network, [np.eye(2), np.zeros(2)])]
    [0, 2]
    """
    counts, shapes, _ = plan(network)
    came = [np.shape(array) for array in weights]
    if came != list(shapes):
        raise EngineError("weights-do-not-fit", wanted=_listed(shapes), came=_listed(came))
    arrays = iter(weights)
    return tuple(
        tuple(np.ascontiguousarray(next(arrays), np.float32) for _ in range(count)) for count in counts
    )


def layers_with_maps(network: NetworkSpec) -> Iterator[int]:
    """Indices of the layers that put out maps H×W×C.

    >>> from engine.network.spec import NETWORKS, NetworkOptions
    >>> list(layers_with_maps(NETWORKS["course-keras"].build(NetworkOptions())))
    [0, 1]
    """
    *_, shapes = plan(network)
    return (index for index, shape in enumerate(shapes) if len(shape) == 3)


def pictures_of(network: NetworkSpec, images: ArrayLike) -> Floats:
    """Pictures as a network takes them: float32, H×W×C or N×H×W×C; bytes are divided by 255.

    Raises:
        EngineError: ``picture-does-not-fit``.
    """
    given = np.asarray(images)
    if given.ndim not in (3, 4) or given.shape[-3:] != network.input_shape:
        raise does_not_fit(network, given.shape[-3:])
    if given.dtype == np.uint8:
        return given.astype(np.float32) / np.float32(255)
    return np.ascontiguousarray(given, np.float32)


def does_not_fit(network: NetworkSpec, came: Shape) -> EngineError:
    """The error that says which pictures a network takes."""
    return EngineError(
        "picture-does-not-fit",
        wanted="×".join(map(str, network.input_shape)),
        came="×".join(map(str, came)) or "1",
    )


def filters_off(network: NetworkSpec, switched_off: Set[tuple[int, int]]) -> dict[int, list[int]]:
    """Of each layer the filters that are off.

    Raises:
        EngineError: ``layer-index-wrong``, ``no-filters-there``, ``filter-not-there``.
    """
    found: dict[int, list[int]] = {}
    if not switched_off:
        return found
    *_, shapes = plan(network)
    last = len(network.layers) - 1
    for layer, filter_ in sorted(switched_off):
        if not 0 <= layer <= last:
            raise EngineError("layer-index-wrong", last=last, came=layer)
        has_filters = len(shapes[layer]) == 3 or isinstance(network.layers[layer], Dense)
        if layer == last or not has_filters:
            raise EngineError("no-filters-there", layer=layer)
        if not 0 <= filter_ < shapes[layer][-1]:
            raise EngineError("filter-not-there", layer=layer, last=shapes[layer][-1] - 1, came=filter_)
        found.setdefault(layer, []).append(filter_)
    return found


def _listed(shapes: Sequence[Shape]) -> str:
    return ", ".join("×".join(map(str, shape)) or "1" for shape in shapes) or "0"
