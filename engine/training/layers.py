"""The forward pass of a ``NetworkSpec`` in TensorFlow's own operations, for the compiled step.

The weights may belong to the course's own network or to a Keras model: the arithmetic is the same, and
written once. Only dropout needs to know whether the network is being trained.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, TypeGuard

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
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
    NetworkSpec,
    activation_of,
)
from engine.network.summary import output_shapes, weight_shapes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# TensorFlow ships no types, so its tensors and variables are Any here
Tensor = Any
Variable = Any


def initial_weights(network: NetworkSpec, seed: int) -> list[NDArray[np.float32]]:
    """Kernels by Glorot's uniform rule, biases zero.

    Kernel entries are drawn evenly from −limit … limit with
    limit = √(6 / (fan_in + fan_out)); for a kernel kh×kw×C_in×C_out the fans are kh·kw·C_in and
    kh·kw·C_out.

    Source: Glorot and Bengio 2010, "Understanding the difficulty of training deep feedforward neural
    networks", equation 16; the same rule as Keras's ``GlorotUniform`` with NumPy's generator.

    >>> from engine.network.spec import NETWORKS, NetworkOptions
    >>> kernel, bias, *_ = initial_weights(NETWORKS["course-scratch"].build(NetworkOptions()), seed=42)
    >>> kernel.shape, bool(abs(kernel).max() <= 0.246183), bias.tolist() == [0] * 10
    ((3, 3, 1, 10), True, True)
    """
    rng = np.random.default_rng(seed)
    weights: list[NDArray[np.float32]] = []
    for shape in weight_shapes(network):
        if len(shape) == 1:
            weights.append(np.zeros(shape, np.float32))
            continue
        field = math.prod(shape[:-2])
        limit = math.sqrt(6.0 / (field * shape[-2] + field * shape[-1]))
        weights.append(rng.uniform(-limit, limit, shape).astype(np.float32))
    return weights


def forward(
    network: NetworkSpec,
    variables: Sequence[Variable],
    images: Tensor,
    dropout_seed: Tensor | None = None,
) -> Tensor:
    """Raw scores (before a softmax at the end) of a batch N×H×W×C in 0…1; N×classes.

    Args:
        network: the layers.
        variables: kernel and bias of each layer that has them, in order.
        images: float32, N×H×W×C.
        dropout_seed: two whole numbers while training; None leaves dropout out, as in prediction.

    Raises:
        EngineError: ``layer-not-trainable``, for batch normalization, whose statistics no gradient gives.
    """
    values = images
    remaining = iter(variables)
    shapes = iter(output_shapes(network))
    layers = list(network.layers)
    while layers:
        layer, size = layers.pop(0), math.prod(next(shapes))
        if _pools_first(layer, layers):
            values = _convolve_and_pool(layer, layers.pop(0), values, remaining)
            next(shapes)
        else:
            values = _apply(layer, values, remaining, size, dropout_seed)
            # a softmax at the end belongs to the loss, which takes the raw scores: log-sum-exp is stable,
            # and Keras goes the same way when it compiles softmax with cross-entropy
            activation = activation_of(layer)
            values = values if activation == "softmax" and not layers else _activate(values, activation)
    return values


def _pools_first(layer: Layer, following: Sequence[Layer]) -> TypeGuard[Conv2D]:
    """Whether the pooling that follows may go before bias and activation: both keep the order of numbers."""
    return (
        isinstance(layer, Conv2D)
        and layer.activation in ("linear", "relu")
        and bool(following)
        and isinstance(following[0], MaxPool2D)
    )


def _convolve_and_pool(
    convolution: Conv2D, pooling: Layer, values: Tensor, remaining: Iterator[Variable]
) -> Tensor:
    """Convolution, bias, activation, max-pooling, with the pooling moved before bias and activation.

    Adding a bias and ReLU never turn the order of two numbers round, so the largest of a window is found
    where it was and comes out as the same number, bit for bit; but three quarters of the additions,
    comparisons and of their gradients fall away.
    """
    import tensorflow as tf

    kernel, bias = next(remaining), next(remaining)
    sums = tf.nn.conv2d(values, kernel, [1, *convolution.stride, 1], convolution.padding.upper())
    pooled = _apply(pooling, sums, remaining, 0, None)
    return _activate(tf.nn.bias_add(pooled, bias), convolution.activation)


def _apply(
    layer: Layer, values: Tensor, remaining: Iterator[Variable], size: int, dropout_seed: Tensor | None
) -> Tensor:
    import tensorflow as tf

    match layer:
        case Conv2D():
            kernel, bias = next(remaining), next(remaining)
            sums = tf.nn.conv2d(values, kernel, [1, *layer.stride, 1], layer.padding.upper())
            return tf.nn.bias_add(sums, bias)
        case MaxPool2D() | AveragePool2D():
            pool = tf.nn.max_pool2d if isinstance(layer, MaxPool2D) else tf.nn.avg_pool2d
            return pool(values, layer.window, layer.stride, layer.padding.upper())
        case GlobalAveragePool2D():
            return tf.reduce_mean(values, axis=[1, 2])
        case BatchNormalization():
            raise EngineError("layer-not-trainable", layer=type(layer).__name__)
        case Activation():
            return values
        case Flatten():
            return tf.reshape(values, [-1, size])
        case Dropout():
            if dropout_seed is None or layer.rate == 0.0:
                return values
            return _drop(values, layer.rate, dropout_seed)
        case Dense():
            kernel, bias = next(remaining), next(remaining)
            return tf.nn.bias_add(tf.matmul(values, kernel), bias)


def _activate(values: Tensor, activation: ActivationName) -> Tensor:
    import tensorflow as tf

    match activation:
        case "linear":
            return values
        case "relu":
            return tf.nn.relu(values)
        case _:
            import keras

            return keras.activations.get(activation)(values)


def _drop(values: Tensor, rate: float, seed: Tensor) -> Tensor:
    import tensorflow as tf

    # drawn from the seed alone, without state: a step gives the same result alone or in a group
    kept = tf.random.stateless_uniform(tf.shape(values), seed) >= rate
    return tf.where(kept, values * np.float32(1.0 / (1.0 - rate)), np.float32(0.0))
