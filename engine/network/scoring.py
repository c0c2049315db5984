"""The scores of many pictures, in chunks and without keeping what the layers compute on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import TypeGuard

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.network.layer_values import activated, convolved, layer_sums
from engine.network.plan import Floats, filters_off, pictures_of, weights_of
from engine.network.spec import ActivationName, Conv2D, Dense, Layer, MaxPool2D, NetworkSpec, activation_of

CHUNK_IMAGES = 32  # 1 MB for each map of ten channels: near the processor


def scores_of(
    network: NetworkSpec,
    weights: Sequence[NDArray[np.float32]],
    images: ArrayLike,
    *,
    chunk: int = CHUNK_IMAGES,
    switched_off: Set[tuple[int, int]] = frozenset(),
) -> Floats:
    """The scores of many pictures, computed in chunks so that no map of all of them is ever in memory.

    scores[n, k]: what the last layer computes before its softmax, as in ``Activations.scores``.

    Output shape: N×classes.

    Args:
        network: the layers.
        weights: as in ``run``.
        images: N×H×W×C, or N×H×W where the network takes one channel; uint8 is divided by 255.
        chunk: pictures at a time.
        switched_off: as in ``run``.

    Returns:
        float32.

    Raises:
        EngineError: those of ``run``.

    Source:
        ``run``.

    >>> from engine.network.spec import Dense, Flatten
    >>> network = NetworkSpec((1, 2, 1), (Flatten(), Dense(2, "softmax")))
    >>> scores_of(network, [np.eye(2), np.zeros(2)], np.uint8([[[255, 0]], [[0, 51]]])).tolist()
    [[1.0, 0.0], [0.0, 0.20000000298023224]]
    """
    given = np.asarray(images)
    if given.ndim == 3:
        given = given[..., np.newaxis]
    by_layer = weights_of(network, weights)
    off = filters_off(network, switched_off)
    parts = [
        _scores(network, by_layer, pictures_of(network, given[start : start + chunk]), off)
        for start in range(0, max(1, len(given)), chunk)
    ]
    return np.concatenate(parts)


def _scores(
    network: NetworkSpec,
    weights: tuple[tuple[Floats, ...], ...],
    values: Floats,
    off: Mapping[int, Sequence[int]],
) -> Floats:
    layers = network.layers
    last = len(layers) - 1
    index = 0
    while index <= last:
        layer = layers[index]
        if index < last and index not in off and _pools_first(layer, layers[index + 1]):
            # neither bias nor ReLU turns the order of two numbers round: the largest of a window is found
            # where it was and comes out as the same number, with a quarter of the additions
            values = layer_sums(layers[index + 1], (), convolved(layer, weights[index][0], values))
            values += weights[index][1]
            index += 1
        else:
            values = layer_sums(layer, weights[index], values)
        name = activation_of(layer)
        if not (index == last and name in ("softmax", "sigmoid")):
            values = _activated_in_place(name, values, layer)
        if index in off:
            values = np.array(values)
            values[..., off[index]] = 0
        index += 1
    return values


def _pools_first(layer: Layer, following: Layer) -> TypeGuard[Conv2D]:
    return (
        isinstance(layer, Conv2D)
        and layer.activation in ("linear", "relu")
        and isinstance(following, MaxPool2D)
    )


def _activated_in_place(name: ActivationName, values: Floats, layer: Layer) -> Floats:
    if name == "relu" and isinstance(layer, Conv2D | Dense):
        return np.maximum(values, np.float32(0), out=values)
    return activated(name, values)
