"""Networks at random: every kind of layer in every order that can work, with weights of a usual size."""

from __future__ import annotations

import math

import numpy as np

from engine.errors import EngineError
from engine.network.spec import (
    ACTIVATION_NAMES,
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    Layer,
    MaxPool2D,
    NetworkSpec,
    Padding,
)
from engine.network.summary import summarize, weight_shapes, weight_shapes_of


def random_network(rng: np.random.Generator, classes: int = 0) -> NetworkSpec:
    """A network of one to ten layers that fit, with ``classes`` numbers at the end if asked for."""
    shape = (int(rng.integers(5, 15)), int(rng.integers(5, 15)), int(rng.integers(1, 4)))
    layers: list[Layer] = []
    for _ in range(int(rng.integers(1, 6))):
        layer = _image_layer(rng)
        if _fits(shape, [*layers, layer]):
            layers.append(layer)
    layers.append(Flatten() if rng.random() < 0.7 else GlobalAveragePool2D())
    layers += [_flat_layer(rng) for _ in range(int(rng.integers(0, 3)))]
    last = classes or int(rng.integers(2, 8))
    if rng.random() < 0.2:
        layers += [Dense(last), Activation("softmax")]
    else:
        layers.append(Dense(last, "softmax" if rng.random() < 0.6 else _activation(rng)))
    return NetworkSpec(shape, tuple(layers))


def random_weights(network: NetworkSpec, rng: np.random.Generator) -> list[np.ndarray]:
    """Glorot's kernels; biases, γ and statistics at random, as after training."""
    weights: list[np.ndarray] = []
    for row in summarize(network):
        shapes = weight_shapes_of(row)
        if isinstance(row.layer, BatchNormalization):
            channels = shapes[0]
            weights += [
                rng.uniform(0.5, 1.5, channels),
                rng.normal(0, 0.3, channels),
                rng.normal(0, 0.3, channels),
                rng.uniform(0.3, 2.0, channels),
            ]
        elif shapes:
            kernel, bias = shapes
            limit = math.sqrt(6 / (math.prod(kernel[:-2]) * (kernel[-2] + kernel[-1])))
            weights += [rng.uniform(-limit, limit, kernel), rng.normal(0, 0.2, bias)]
    found = [array.astype(np.float32) for array in weights]
    assert [array.shape for array in found] == weight_shapes(network)
    return found


def _image_layer(rng: np.random.Generator) -> Layer:
    window = (int(rng.integers(1, 4)), int(rng.integers(1, 4)))
    stride = (int(rng.integers(1, 3)), int(rng.integers(1, 3)))
    padding: Padding = "same" if rng.random() < 0.5 else "valid"
    kind = rng.choice(["convolution", "max", "average", "normalization", "activation", "dropout"], p=_SHARES)
    match str(kind):
        case "convolution":
            return Conv2D(int(rng.integers(1, 7)), window, stride, padding, _activation(rng))
        case "max":
            return MaxPool2D(window, stride, padding)
        case "average":
            return AveragePool2D(window, stride, padding)
        case "normalization":
            return BatchNormalization(float(rng.choice([1e-3, 1e-5, 0.1])))
        case "activation":
            return Activation(_activation(rng))
        case _:
            return Dropout(0.25)


_SHARES = [0.4, 0.15, 0.15, 0.1, 0.1, 0.1]


def _flat_layer(rng: np.random.Generator) -> Layer:
    layers: list[Layer] = [
        Dense(int(rng.integers(1, 12)), _activation(rng)),
        Dropout(0.5),
        BatchNormalization(),
    ]
    return layers[int(rng.choice(3, p=[0.6, 0.2, 0.2]))]


def _activation(rng: np.random.Generator):
    return ACTIVATION_NAMES[int(rng.integers(len(ACTIVATION_NAMES)))]


def _fits(shape: tuple[int, int, int], layers: list[Layer]) -> bool:
    try:
        summarize(NetworkSpec(shape, tuple(layers)))
    except EngineError:
        return False
    return True
