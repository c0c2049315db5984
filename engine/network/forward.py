"""The forward pass of a network on a snapshot of its weights, in NumPy: every layer's numbers are kept."""

from __future__ import annotations

from collections.abc import Sequence, Set

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.network.activations import Activations, gathered, with_the_same
from engine.network.layer_values import layer_values
from engine.network.plan import (
    Floats,
    does_not_fit,
    filters_off,
    layers_with_maps,
    pictures_of,
    weights_of,
)
from engine.network.scoring import scores_of
from engine.network.spec import Conv2D, NetworkSpec

__all__ = [
    "Activations",
    "first_feature_maps",
    "layers_with_maps",
    "run",
    "run_from",
    "scores_of",
    "weights_of",
]


def run(
    network: NetworkSpec,
    weights: Sequence[NDArray[np.float32]],
    images: ArrayLike,
    *,
    switched_off: Set[tuple[int, int]] = frozenset(),
) -> Activations:
    """Everything a network computes for one picture or a batch.

    Each layer: y = f(W ∗ x + b) for convolutions, y = f(x·W + b) for dense layers, and so on; dropout
    does nothing.

    Output shape: that of ``engine.network.summary.output_shapes``, behind the batch axis if there is one.

    Args:
        network: the layers.
        weights: of all layers in the order of Keras's ``get_weights()``: kernel and bias, or γ, β, mean
            and variance.
        images: H×W×C or N×H×W×C in 0…1; uint8 is divided by 255.
        switched_off: the (layer, filter) whose map is zero, of any layer but the last with filters.

    Returns:
        All arrays in float32, those before an activation and those after it.

    Raises:
        EngineError: ``picture-does-not-fit``, ``weights-do-not-fit``, ``no-filters-there``,
            ``filter-not-there``, ``layer-index-wrong``, or those of ``summarize``.

    Source:
        Keras: ``SAME`` as TensorFlow pads it (the odd cell after, −∞ for the maximum, left out of the
        mean).

    >>> from engine.network.spec import Dense, Flatten
    >>> network = NetworkSpec((1, 2, 1), (Flatten(), Dense(2, "relu"), Dense(2, "softmax")))
    >>> turn = np.float32([[1, -1], [0, 1]])
    >>> found = run(network, [turn, np.zeros(2), np.eye(2), np.zeros(2)], [[[1.0], [0.0]]])
    >>> found.before[1].tolist(), found[1].tolist(), [f"{share:.3f}" for share in found.probabilities]
    ([1.0, -1.0], [1.0, 0.0], ['0.731', '0.269'])
    """
    given = pictures_of(network, images)
    one = given.ndim == 3
    batch = given[np.newaxis] if one else given
    before, outputs = _computed(network, weights_of(network, weights), batch, [], [], switched_off)
    return gathered(network, given, before, outputs, switched_off, one=one)


def run_from(
    network: NetworkSpec,
    weights: Sequence[NDArray[np.float32]],
    activations: Activations,
    first_changed_layer: int,
    *,
    switched_off: Set[tuple[int, int]] = frozenset(),
) -> Activations:
    """What ``run`` would find, taking over the layers before the first whose weights were changed.

    A layer whose filters are switched off otherwise than before counts as changed too.

    Output shape: that of ``run``.

    Args:
        network: the layers ``activations`` came from.
        weights: all of them, as they are now.
        activations: found with weights that were the same before ``first_changed_layer``.
        first_changed_layer: index of the first layer to be computed again; the number of layers for none.
        switched_off: as in ``run``.

    Returns:
        As ``run``; the arrays of unchanged layers are the very arrays of ``activations``.

    Raises:
        EngineError: those of ``run``.

    Source:
        ``run``.

    >>> network = NetworkSpec((1, 1, 1), (Conv2D(1, (1, 1)), Conv2D(1, (1, 1))))
    >>> first, second = [np.ones((1, 1, 1, 1)), np.zeros(1)], [np.full((1, 1, 1, 1), 3.0), np.zeros(1)]
    >>> found = run(network, first + first, [[[2.0]]])
    >>> changed = run_from(network, first + second, found, 1)
    >>> changed[0] is found[0], changed[1].item()
    (True, 6.0)
    """
    layers = len(network.layers)
    if not 0 <= first_changed_layer <= layers:
        raise EngineError("layer-index-wrong", last=layers - 1, came=first_changed_layer)
    switched = {layer for layer, _ in frozenset(switched_off) ^ activations.switched_off}
    first = min(switched | {first_changed_layer})
    one = activations.images.ndim == 3
    kept_before, kept_outputs = (
        [array[np.newaxis] if one else array for array in arrays[:first]]
        for arrays in (activations.before, activations.outputs)
    )
    images = activations.images[np.newaxis] if one else activations.images
    by_layer = weights_of(network, weights)
    before, outputs = _computed(network, by_layer, images, kept_before, kept_outputs, switched_off)
    found = gathered(network, activations.images, before, outputs, switched_off, one=one)
    return with_the_same(found, activations, first) if first else found


def first_feature_maps(
    network: NetworkSpec, weights: tuple[NDArray[np.float32], ...], image: NDArray[np.float32]
) -> NDArray[np.float32]:
    """The feature maps of a network's first convolution for one picture.

    y[i, j, k] = f(b_k + Σ_{a, b, c} w[a, b, c, k] · x[i·s + a − p, j·s + b − p, c]),
    with zeros outside the picture.

    Args:
        network: its first layer is a convolution.
        weights: kernel kh×kw×C×K and bias K first.
        image: H×W×C in 0…1.

    Returns:
        float32, H_out×W_out×K.

    Raises:
        EngineError: ``first-layer-no-convolution``, or ``picture-does-not-fit``.

    >>> from engine.network.spec import Dense, Flatten
    >>> network = NetworkSpec((2, 2, 1), (Conv2D(1, (2, 2), padding="valid"), Flatten(), Dense(2)))
    >>> kernel, bias = np.ones((2, 2, 1, 1), np.float32), np.float32([0.5])
    >>> first_feature_maps(network, (kernel, bias), np.ones((2, 2, 1), np.float32)).item()
    4.5
    """
    layer = network.layers[0]
    if not isinstance(layer, Conv2D):
        raise EngineError("first-layer-no-convolution", came=type(layer).__name__)
    if image.shape != network.input_shape:
        raise does_not_fit(network, image.shape)
    _, maps = layer_values(layer, weights[:2], np.asarray(image, np.float32)[np.newaxis])
    found: Floats = maps[0]
    return found


def _computed(
    network: NetworkSpec,
    weights: tuple[tuple[Floats, ...], ...],
    images: Floats,
    before: list[Floats],
    outputs: list[Floats],
    switched_off: Set[tuple[int, int]],
) -> tuple[list[Floats], list[Floats]]:
    """All layers behind those that are in the lists already."""
    off = filters_off(network, switched_off)
    values = outputs[-1] if outputs else images
    for index in range(len(outputs), len(network.layers)):
        sums, values = layer_values(network.layers[index], weights[index], values)
        if index in off:
            values = np.array(values)
            values[..., off[index]] = 0
        before.append(sums)
        outputs.append(values)
    return before, outputs
