"""What becomes of a gradient on its way through many layers, and how a ReLU neuron dies."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import numeric_array

if TYPE_CHECKING:
    from engine.operations.activation_shape import Differentiable

Array = NDArray[Any]

MOST_LAYERS: Final = 50
_MOST_WIDTH: Final = 512
_INPUTS, _UPSTREAM = 0, MOST_LAYERS + 1  # streams of random numbers beside those of the layers, 1 … 50
_MOST_STEPS: Final = 10_000


@dataclass(frozen=True, slots=True)
class ChainLayer:
    """One layer of a chain that has one neuron per layer.

    Args:
        index: which layer, from 1.
        z: weight · (output of the layer before) + bias.
        value: f(z).
        slope: f′(z).
        factor: weight · f′(z): by how much this layer multiplies a gradient.
        product: of the factors so far: ∂(output of this layer)/∂(input of the chain).
        log10_product: logarithm of its magnitude, right also where the product itself has become 0 in
            float64; −∞ where a factor is 0.
    """

    index: int
    z: float
    value: float
    slope: float
    factor: float
    product: float
    log10_product: float


@dataclass(frozen=True, slots=True, eq=False)
class DepthProfile:
    """How strong signal and gradient are in a network of equal layers with random weights.

    Args:
        gradient: root mean square of ∂loss/∂(output of layer k) divided by that of the last layer,
            k = 0 … depth; 0 is the input. Below 1: the gradient vanishes on its way back.
        signal: root mean square of the outputs, k = 0 … depth.
        dead_share: share of numbers of each layer, 1 … depth, whose slope is 0.
    """

    gradient: Array
    signal: Array
    dead_share: Array


@dataclass(frozen=True, slots=True, eq=False)
class NeuronStep:
    """A neuron f(w·x + b) before one step of gradient descent.

    Args:
        index: how many steps were made before.
        weight: w.
        bias: b.
        z: w·x + b for each input.
        outputs: f(z).
        loss: mean of (output − target)² / 2.
        weight_gradient: ∂loss/∂w.
        bias_gradient: ∂loss/∂b.
        is_dead: no input has a slope other than 0, so the step changes nothing, nor will any later one.
    """

    index: int
    weight: float
    bias: float
    z: Array
    outputs: Array
    loss: float
    weight_gradient: float
    bias_gradient: float
    is_dead: bool


def chain(
    activation: Differentiable, depth: int, weight: float = 1.0, at: float = 0.0, bias: float = 0.0
) -> tuple[ChainLayer, ...]:
    """Follow a number through layers of one neuron each: ∂h_L/∂x = ∏ w·f′(z_k).

    z₁ = w·x + b, h₁ = f(z₁), z₂ = w·h₁ + b, …

    Args:
        activation: the function of every layer.
        depth: how many layers, 1 … 50.
        weight: w, the same in every layer.
        at: x, the input.
        bias: b, the same in every layer.

    Returns:
        One entry per layer.

    Raises:
        EngineError: ``depth-out-of-range``.

    >>> from engine.operations.activations import ACTIVATIONS
    >>> [layer.product for layer in chain(ACTIVATIONS["relu"], 3, weight=0.5, at=1.0)]
    [0.5, 0.25, 0.125]
    """
    _check_depth(depth)
    layers: list[ChainLayer] = []
    value, product, log10_product = at, 1.0, 0.0
    for index in range(1, depth + 1):
        z = weight * value + bias
        value = float(activation.value(z))
        slope = float(activation.derivative(z))
        factor = weight * slope
        product *= factor
        log10_product += _log10(factor)
        layers.append(ChainLayer(index, z, value, slope, factor, product, log10_product))
    return tuple(layers)


def depth_profile(
    activation: Differentiable,
    depth: int,
    weight_scale: float = 1.0,
    *,
    width: int = 64,
    inputs: int = 32,
    seed: int = 0,
) -> DepthProfile:
    """Send random inputs through random layers, and a random gradient back.

    h_k = f(h_{k−1}·W_k) with W_k normally distributed with deviation scale / √width: at scale 1 a linear
    layer keeps the size of a signal, √2 is He's choice for ReLU.

    Args:
        activation: the function of every layer.
        depth: how many layers, 1 … 50.
        weight_scale: deviation of the weights times √width, from 0.
        width: neurons per layer, 1 … 512.
        inputs: how many inputs the means are taken over, 1 … 512.
        seed: of the random numbers: the same gives the same curve, and a deeper network only adds layers.
            Layer k has ``default_rng((seed, k))``, the inputs 0, the gradient 51.

    Returns:
        Sizes by layer.

    Raises:
        EngineError: ``depth-out-of-range``, ``weight-scale-negative``, ``width-out-of-range``.

    Source:
        He et al. 2015, section 2.2, and Glorot and Bengio 2010, section 4.2, for what the scale does.

    >>> from engine.operations.activations import ACTIVATIONS
    >>> profile = depth_profile(ACTIVATIONS["sigmoid"], 20)
    >>> bool(profile.gradient[0] < 1e-9 * profile.gradient[-1])
    True
    """
    _check_depth(depth)
    if not (math.isfinite(weight_scale) and weight_scale >= 0):
        raise EngineError("weight-scale-negative", came=weight_scale)
    for count in (width, inputs):
        if not 1 <= count <= _MOST_WIDTH:
            raise EngineError("width-out-of-range", low=1, high=_MOST_WIDTH, came=count)
    deviation = weight_scale / math.sqrt(width)
    weights = [_drawn(width, width, seed, layer) for layer in range(1, depth + 1)]
    z = np.empty((depth, inputs, width))
    signals, gradients = np.empty((2, depth + 1, inputs, width))
    signals[0] = _drawn(inputs, width, seed, _INPUTS)
    gradients[depth] = _drawn(inputs, width, seed, _UPSTREAM)
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        for k, matrix in enumerate(weights):
            # the signal is smaller than the matrix, so it is the signal that takes the scale
            z[k] = (signals[k] * deviation) @ matrix
            signals[k + 1] = activation.value(z[k])
        slopes = activation.derivative(z)
        for k in range(depth - 1, -1, -1):
            gradients[k] = (gradients[k + 1] * slopes[k] * deviation) @ weights[k].T
        sizes = _root_mean_squares(gradients)
        return DepthProfile(sizes / sizes[-1], _root_mean_squares(signals), np.mean(slopes == 0, axis=(1, 2)))


def train_neuron(
    activation: Differentiable,
    inputs: ArrayLike,
    targets: ArrayLike,
    *,
    weight: float,
    bias: float,
    learning_rate: float,
    steps: int,
) -> tuple[NeuronStep, ...]:
    """Train one neuron by gradient descent: one step too large, and a ReLU neuron answers 0 for ever.

    w ← w − η·mean((f(z) − t)·f′(z)·x), b ← b − η·mean((f(z) − t)·f′(z)).

    Args:
        activation: f.
        inputs: one line of numbers x.
        targets: what is wanted for each.
        weight: w at the start.
        bias: b at the start.
        learning_rate: η, above 0.
        steps: how many steps to make, 0 … 10,000.

    Returns:
        The state before each step and after the last one: steps + 1 entries.

    Raises:
        EngineError: ``targets-do-not-fit``, ``learning-rate-not-positive``, ``steps-out-of-range``.

    >>> from engine.operations.activations import ACTIVATIONS
    >>> wild = dict(weight=1.0, bias=0.0, learning_rate=3.0, steps=2)
    >>> [step.is_dead for step in train_neuron(ACTIVATIONS["relu"], [1.0, 2.0], [0.0, 1.0], **wild)]
    [False, True, True]
    >>> [step.is_dead for step in train_neuron(ACTIVATIONS["leaky_relu"], [1.0, 2.0], [0.0, 1.0], **wild)]
    [False, False, False]
    """
    x, wanted = (numeric_array(given).astype(np.float64) for given in (inputs, targets))
    if x.ndim != 1 or not x.size or x.shape != wanted.shape:
        raise EngineError("targets-do-not-fit", wanted=x.size, came=wanted.size)
    if not (math.isfinite(learning_rate) and learning_rate > 0):
        raise EngineError("learning-rate-not-positive", came=learning_rate)
    if not 0 <= steps <= _MOST_STEPS:
        raise EngineError("steps-out-of-range", low=0, high=_MOST_STEPS, came=steps)
    found = []
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        for index in range(steps + 1):
            step = _neuron_step(index, activation, x, wanted, weight, bias)
            found.append(step)
            weight -= learning_rate * step.weight_gradient
            bias -= learning_rate * step.bias_gradient
    return tuple(found)


@lru_cache(maxsize=MOST_LAYERS + 2)
def _drawn(rows: int, columns: int, seed: int, stream: int) -> Array:
    """Standard normal numbers; networks of one seed share their layers, whatever their function and depth."""
    numbers = np.random.default_rng((seed, stream)).normal(size=(rows, columns))
    numbers.flags.writeable = False
    return numbers


def _neuron_step(
    index: int, activation: Differentiable, x: Array, wanted: Array, weight: float, bias: float
) -> NeuronStep:
    z = weight * x + bias
    outputs, slopes = activation.value(z), activation.derivative(z)
    errors = outputs - wanted
    return NeuronStep(
        index,
        weight,
        bias,
        z,
        outputs,
        float(np.mean(errors * errors) / 2),
        float(np.mean(errors * slopes * x)),
        float(np.mean(errors * slopes)),
        not np.any(slopes),
    )


def _check_depth(depth: int) -> None:
    if not 1 <= depth <= MOST_LAYERS:
        raise EngineError("depth-out-of-range", low=1, high=MOST_LAYERS, came=depth)


def _log10(number: float) -> float:
    return math.log10(abs(number)) if number else -math.inf


def _root_mean_squares(numbers: Array) -> Array:
    """One for each layer, which comes first."""
    # squares of tiny numbers would be 0: take their size out first
    largest = np.max(np.abs(numbers), axis=(1, 2))
    scale = np.where((largest > 0) & np.isfinite(largest), largest, 1.0)
    found = scale * np.sqrt(np.mean(np.square(numbers / scale[:, np.newaxis, np.newaxis]), axis=(1, 2)))
    # what was infinite may have met its opposite
    return np.where(np.isfinite(largest), found, math.inf)
