"""What one layer computes for a batch, in NumPy: float32 in, float32 out, images N×H×W×C."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.lib.stride_tricks import as_strided

from engine.network.spec import (
    ActivationName,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Flatten,
    GlobalAveragePool2D,
    Layer,
    MaxPool2D,
    activation_of,
)
from engine.operations.activations import ACTIVATIONS
from engine.operations.padding import Pads, resolve_padding
from engine.operations.softmax import softmax

if TYPE_CHECKING:
    from engine.network.plan import Floats

PATCH_NUMBERS = 250_000  # 1 MB of patches at once: in the cache until they are multiplied


def layer_values(layer: Layer, weights: tuple[Floats, ...], values: Floats) -> tuple[Floats, Floats]:
    """What a layer computes before its activation, and after it: the same array where it has none.

    Args:
        layer: one that ``engine.network.summary`` found to fit.
        weights: its own, in Keras's order.
        values: float32, N×H×W×C or N×n.

    >>> before, after = layer_values(Dense(1, "relu"), (np.ones((2, 1)), np.zeros(1)), -np.ones((1, 2)))
    >>> before.item(), after.item()
    (-2.0, 0.0)
    """
    before = layer_sums(layer, weights, values)
    return before, activated(activation_of(layer), before)


def layer_sums(layer: Layer, weights: tuple[Floats, ...], values: Floats) -> Floats:
    """What a layer computes before its activation; of a convolution and a dense layer a new array.

    >>> layer_sums(Dense(1, "relu"), (np.ones((2, 1)), np.zeros(1)), -np.ones((1, 2))).item()
    -2.0
    """
    match layer:
        case Conv2D():
            sums = convolved(layer, weights[0], values)
            sums += weights[1]
            return sums
        case Dense():
            products: Floats = values @ weights[0]
            products += weights[1]
            return products
        case _:
            return _without_weights(layer, weights, values)


def activated(name: ActivationName, before: Floats) -> Floats:
    """The activation of every number, as Keras computes it; softmax along the last axis.

    >>> activated("relu", np.float32([-1, 2])).tolist()
    [0.0, 2.0]
    """
    match name:
        case "linear":
            return before
        case "relu":
            return np.maximum(before, np.float32(0))
        case "softmax":
            return np.asarray(softmax(before), np.float32) if before.size else before
        case _:
            return np.asarray(ACTIVATIONS[name].value(before), np.float32)


def pads_of(layer: Conv2D | MaxPool2D | AveragePool2D, size: tuple[int, int]) -> Pads:
    """How many cells each side gets, by TensorFlow's rule."""
    window = layer.kernel_size if isinstance(layer, Conv2D) else layer.window
    return _pads(size, window, layer.stride, layer.padding)


@lru_cache(maxsize=256)
def _pads(size: tuple[int, int], window: tuple[int, int], stride: tuple[int, int], padding: str) -> Pads:
    mode: Pads | str = padding
    return resolve_padding(size, window, padding="same" if mode == "same" else "valid", stride=stride)


def padded(values: Floats, pads: Pads, fill: float = 0.0) -> Floats:
    """A batch with cells of ``fill`` around its images; the batch itself where there are none."""
    (top, bottom), (left, right) = pads
    if not (top or bottom or left or right):
        return values
    count, height, width, channels = values.shape
    found = np.full((count, height + top + bottom, width + left + right, channels), fill, np.float32)
    found[:, top : top + height, left : left + width] = values
    return found


def convolved(layer: Conv2D, kernel: Floats, values: Floats) -> Floats:
    """The sums of a convolution without its bias: every window as a row, times the kernels as columns."""
    images = np.ascontiguousarray(padded(values, pads_of(layer, (values.shape[1], values.shape[2]))))
    patches = windows(images, layer.kernel_size, layer.stride)
    count, rows, columns = patches.shape[:3]
    matrix = kernel.reshape(-1, layer.filters)
    taps = matrix.shape[0]
    sums = np.empty((count, rows, columns, layer.filters), np.float32)
    step = max(1, PATCH_NUMBERS // (rows * columns * taps))
    for start in range(0, count, step):
        part = patches[start : start + step].reshape(-1, taps)
        np.matmul(part, matrix, out=sums[start : start + step].reshape(-1, layer.filters))
    return sums


def windows(images: Floats, window: tuple[int, int], stride: tuple[int, int]) -> Floats:
    """Every window of padded images, N×H_out×W_out×kh×(kw·C), without copying a number."""
    count, height, width, channels = images.shape
    rows, columns = (height - window[0]) // stride[0] + 1, (width - window[1]) // stride[1] + 1
    image, row, column, channel = images.strides
    # in a row of cells the channels of one follow those of the one before, so a row of a window is one run
    return as_strided(
        images,
        (count, rows, columns, window[0], window[1] * channels),
        (image, row * stride[0], column * stride[1], row, channel),
        writeable=False,
    )


def _without_weights(layer: Layer, weights: tuple[Floats, ...], values: Floats) -> Floats:
    match layer:
        case MaxPool2D():
            return _pooled(layer, values, np.maximum, -np.inf)
        case AveragePool2D():
            sums = _pooled(layer, values, np.add, 0.0)
            sums /= cells_counted(layer, (values.shape[1], values.shape[2]))
            return sums
        case GlobalAveragePool2D():
            return np.asarray(values.mean(axis=(1, 2), dtype=np.float32))
        case BatchNormalization():
            scale, shift = normalization(layer, weights)
            found = values * scale
            found += shift
            return found
        case Flatten():
            return values.reshape(len(values), math.prod(values.shape[1:]))
        case _:  # dropout does nothing, and an activation comes later
            return values


def normalization(layer: BatchNormalization, weights: tuple[Floats, ...]) -> tuple[Floats, Floats]:
    """Factor and summand of each channel: γ / √(σ² + ε) and β − μ·factor."""
    gamma, beta, mean, variance = weights
    scale = gamma / np.sqrt(variance + np.float32(layer.epsilon))
    return scale, beta - mean * scale


def cells_counted(layer: AveragePool2D, size: tuple[int, int]) -> Floats:
    """How many cells of the image each window covers, H_out×W_out×1."""
    return _cells_counted(size, layer.window, layer.stride, pads_of(layer, size))


@lru_cache(maxsize=64)
def _cells_counted(
    size: tuple[int, int], window: tuple[int, int], stride: tuple[int, int], pads: Pads
) -> Floats:
    along = []
    for length, extent, step, (before, after) in zip(size, window, stride, pads, strict=True):
        starts = np.arange(0, length + before + after - extent + 1, step) - before
        along.append(np.minimum(starts + extent, length) - np.maximum(starts, 0))
    counted: Floats = np.multiply.outer(along[0], along[1])[:, :, np.newaxis].astype(np.float32)
    counted.flags.writeable = False
    return counted


def _pooled(layer: MaxPool2D | AveragePool2D, values: Floats, combine: np.ufunc, fill: float) -> Floats:
    """Windows combined first along their rows, where the memory lies in long runs, then along columns."""
    images = padded(values, pads_of(layer, (values.shape[1], values.shape[2])), fill)
    for axis in (1, 2):
        extent, step = layer.window[axis - 1], layer.stride[axis - 1]
        last = images.shape[axis] - extent
        found: Floats | None = None
        for offset in range(extent):
            where = (slice(None),) * axis + (slice(offset, offset + last + 1, step),)
            part = images[where]
            found = part.copy() if found is None else combine(found, part, out=found)
        images = images if found is None else found
    return images
