"""What comes back through one layer: from the gradient of its output to that of its input, in NumPy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from engine.network.layer_values import activated, cells_counted, normalization, padded, pads_of
from engine.network.spec import (
    Activation,
    ActivationName,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    Layer,
    MaxPool2D,
)
from engine.operations.activations import ACTIVATIONS

if TYPE_CHECKING:
    from engine.network.plan import Floats
    from engine.network.summary import Shape

Windowed = Conv2D | MaxPool2D | AveragePool2D


def through_activation(name: ActivationName, before: Floats, upstream: Floats) -> Floats:
    """The gradient before an activation: upstream · f′(z); for softmax p · (upstream − Σ upstream · p).

    >>> through_activation("relu", np.float32([-1, 2]), np.float32([5, 5])).tolist()
    [0.0, 5.0]
    """
    match name:
        case "linear":
            return upstream
        case "relu":
            return upstream * (before > 0)
        case "softmax":
            shares = activated(name, before)
            mixed = (upstream * shares).sum(axis=-1, keepdims=True)
            return np.asarray(shares * (upstream - mixed), np.float32)
        case _:
            return np.asarray(upstream * ACTIVATIONS[name].derivative(before), np.float32)


def through_layer(
    layer: Layer, weights: tuple[Floats, ...], given: Floats, output: Floats, upstream: Floats
) -> Floats:
    """The gradient of a layer's input, from that of its output before the activation.

    Args:
        layer: the layer.
        weights: its own, in Keras's order.
        given: what came in, N×….
        output: what it put out, N×…; only the maximum looks at it.
        upstream: gradient of the output, in the same shape.

    >>> dense, weights = Dense(1), (np.float32([[2], [3]]), np.zeros(1, np.float32))
    >>> ones = np.ones((1, 1), np.float32)
    >>> through_layer(dense, weights, np.ones((1, 2), np.float32), ones, ones).tolist()
    [[2.0, 3.0]]
    """
    match layer:
        case Conv2D():
            taps = upstream.reshape(-1, layer.filters) @ weights[0].reshape(-1, layer.filters).T
            shape = (*upstream.shape[:3], *layer.kernel_size, given.shape[3])
            return _scattered(layer, taps.reshape(shape), given.shape)
        case Dense():
            return upstream @ weights[0].T
        case MaxPool2D():
            return _through_maximum(layer, given, output, upstream)
        case AveragePool2D():
            shares = upstream / cells_counted(layer, (given.shape[1], given.shape[2]))
            spread = np.broadcast_to(
                shares[:, :, :, np.newaxis, np.newaxis], (*shares.shape[:3], *layer.window, shares.shape[3])
            )
            return _scattered(layer, spread, given.shape)
        case GlobalAveragePool2D():
            cells = np.float32(given.shape[1] * given.shape[2])
            return np.broadcast_to((upstream / cells)[:, np.newaxis, np.newaxis], given.shape)
        case BatchNormalization():
            return np.asarray(upstream * normalization(layer, weights)[0], np.float32)
        case Flatten():
            return upstream.reshape(given.shape)
        case Dropout() | Activation():
            return upstream


def _places(
    layer: Windowed, size: tuple[int, int], positions: tuple[int, int]
) -> Iterator[tuple[int, int, tuple[slice, slice]]]:
    """Each tap of a window, and which cells of the padded image it meets in all positions."""
    window = layer.kernel_size if isinstance(layer, Conv2D) else layer.window
    reach = [(count - 1) * step + 1 for count, step in zip(positions, layer.stride, strict=True)]
    for row in range(window[0]):
        for column in range(window[1]):
            yield (
                row,
                column,
                (
                    slice(row, row + reach[0], layer.stride[0]),
                    slice(column, column + reach[1], layer.stride[1]),
                ),
            )


def _scattered(layer: Windowed, taps: Floats, shape: Shape) -> Floats:
    """What every tap sends back, N×rows×columns×kh×kw×C, added up where it came from."""
    (top, bottom), (left, right) = pads_of(layer, (shape[1], shape[2]))
    found = np.zeros((shape[0], shape[1] + top + bottom, shape[2] + left + right, shape[3]), np.float32)
    for row, column, where in _places(layer, (shape[1], shape[2]), (taps.shape[1], taps.shape[2])):
        found[:, *where] += taps[:, :, :, row, column]
    return found[:, top : top + shape[1], left : left + shape[2]]


def _through_maximum(layer: MaxPool2D, given: Floats, output: Floats, upstream: Floats) -> Floats:
    """All to the largest number of each window; among equals to the first, as in TensorFlow."""
    size = (given.shape[1], given.shape[2])
    (top, _), (left, _) = pads = pads_of(layer, size)
    images = padded(given, pads, -np.inf)
    found = np.zeros(images.shape, np.float32)
    waiting = np.array(upstream)
    for _, _, where in _places(layer, size, (output.shape[1], output.shape[2])):
        largest = images[:, *where] == output
        found[:, *where] += np.where(largest, waiting, np.float32(0))
        waiting[largest] = 0
    return found[:, top : top + size[0], left : left + size[1]]
