"""The arithmetic behind one number of a network: what comes in, how it is weighed, what comes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.network.layer_values import pads_of
from engine.network.plan import weights_of
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
    MaxPool2D,
)
from engine.operations.softmax import SoftmaxSteps, softmax_steps

if TYPE_CHECKING:
    from engine.network.activations import Activations
    from engine.network.plan import Floats

Place = tuple[int, ...]  # (row, column, channel) of maps, (unit,) of a line of numbers
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class ConvolutionCell:
    """One cell of a feature map: y = f(b + Σ kernel·window).

    Args:
        corner: row and column of the first tap in what comes in; negative in the padding.
        values: what lies under the window, kh×kw×C; 0 in the padding.
        in_padding: which taps lie outside, kh×kw.
        kernel: the filter, kh×kw×C.
        bias: of the filter.
        before: the sum.
        activation: f.
        result: what stands in the map.
    """

    corner: tuple[int, int]
    values: Numbers
    in_padding: NDArray[np.bool_]
    kernel: Numbers
    bias: float
    before: float
    activation: ActivationName
    result: float

    @property
    def products(self) -> Numbers:
        """kernel·window, kh×kw×C."""
        found: Numbers = self.kernel * self.values
        return found

    @property
    def channel_sums(self) -> Numbers:
        """What each channel adds to the sum, C."""
        found: Numbers = self.products.sum(axis=(0, 1))
        return found


@dataclass(frozen=True, slots=True, eq=False)
class PoolingCell:
    """One cell of a pooled map.

    Args:
        kind: the largest of the window, or its mean.
        corner: as in ``ConvolutionCell``.
        values: what lies under the window, kh×kw; 0 in the padding, which never takes part.
        in_padding: which cells of the window lie outside, kh×kw.
        winner: position in the window of the largest; None for a mean.
        divisor: how many cells take part.
        result: what stands in the map.
    """

    kind: Literal["max", "average"]
    corner: tuple[int, int]
    values: Numbers
    in_padding: NDArray[np.bool_]
    winner: tuple[int, int] | None
    divisor: int
    result: float


@dataclass(frozen=True, slots=True, eq=False)
class DenseCell:
    """One unit: y = f(b + Σ weights·inputs).

    Args:
        inputs: what comes in, n.
        weights: of this unit, n.
        bias: of this unit.
        before: the sum.
        activation: f.
        softmax: all scores on their way to shares, where f is the softmax.
        result: what the unit puts out.
    """

    inputs: Numbers
    weights: Numbers
    bias: float
    before: float
    activation: ActivationName
    softmax: SoftmaxSteps | None
    result: float

    @property
    def products(self) -> Numbers:
        """What each input adds to the sum, n."""
        found: Numbers = self.inputs * self.weights
        return found

    def largest(self, count: int) -> tuple[list[int], float]:
        """The inputs that add most, up or down, and what all others add together.

        >>> cell = DenseCell(np.ones(3), np.array([1.0, -4.0, 2.0]), 0.0, -1.0, "linear", None, -1.0)
        >>> cell.largest(2)
        ([1, 2], 1.0)
        """
        products = self.products
        order = np.argsort(-np.abs(products), kind="stable")
        return order[:count].tolist(), float(products[order[count:]].sum())


@dataclass(frozen=True, slots=True)
class NormalizationCell:
    """One number through a batch normalization: y = γ·(x − μ) / √(σ² + ε) + β.

    Args:
        value: x.
        gamma: γ of its channel.
        beta: β.
        mean: μ.
        variance: σ².
        epsilon: ε.
        result: y.
    """

    value: float
    gamma: float
    beta: float
    mean: float
    variance: float
    epsilon: float
    result: float


@dataclass(frozen=True, slots=True, eq=False)
class ActivationCell:
    """One number through an activation that is a layer of its own: y = f(x).

    Args:
        value: x.
        activation: f.
        softmax: all numbers on their way to shares, where f is the softmax.
        result: y.
    """

    value: float
    activation: ActivationName
    softmax: SoftmaxSteps | None
    result: float


@dataclass(frozen=True, slots=True)
class SameCell:
    """A number that a layer hands on as it is: flatten, and dropout when it predicts.

    Args:
        source: where it stands in what comes in.
        result: the number.
    """

    source: Place
    result: float


Cell = ConvolutionCell | PoolingCell | DenseCell | NormalizationCell | ActivationCell | SameCell


def cell_of(
    weights: Sequence[NDArray[np.float32]], activations: Activations, layer: int, place: Place
) -> Cell:
    """What is behind one number that a layer puts out for one picture.

    The number itself is that of the forward pass, also where a filter was switched off; the parts are in
    float64, and their sum is equal to it within the rounding of float32.

    Args:
        weights: those ``activations`` came from.
        activations: of one picture.
        layer: index of the layer.
        place: (row, column, channel) of a map, or (unit,).

    Raises:
        EngineError: ``layer-index-wrong``, ``cell-not-there``.

    >>> from engine.network.forward import run
    >>> from engine.network.spec import NetworkSpec
    >>> network = NetworkSpec((2, 2, 1), (Conv2D(1, (1, 2), padding="valid"), Flatten(), Dense(2)))
    >>> weights = [np.float32([[[[2]], [[-1]]]]), np.float32([5]), np.ones((2, 2)), np.zeros(2)]
    >>> found = run(network, weights, [[[1.0], [3.0]], [[0.0], [4.0]]])
    >>> cell = cell_of(weights, found, 0, (0, 0, 0))
    >>> cell.products.ravel().tolist(), cell.bias, cell.before, cell.result
    ([2.0, -3.0], 5.0, 4.0, 4.0)
    """
    network = activations.network
    if not 0 <= layer < len(network.layers):
        raise EngineError("layer-index-wrong", last=len(network.layers) - 1, came=layer)
    output = activations[layer]
    if len(place) != output.ndim or not all(
        0 <= n < size for n, size in zip(place, output.shape, strict=True)
    ):
        raise EngineError("cell-not-there", wanted="×".join(map(str, output.shape)), came=str(place))
    own = weights_of(network, weights)[layer]
    came = activations.input_of(layer)
    before, result = float(activations.before[layer][place]), float(output[place])
    match network.layers[layer]:
        case Conv2D() as convolution:
            return _convolution(convolution, own, came, place, before, result)
        case MaxPool2D() | AveragePool2D() | GlobalAveragePool2D() as pooling:
            return _pooling(pooling, came, place, result)
        case Dense() as dense:
            scores = activations.before[layer]
            return DenseCell(
                came.astype(np.float64),
                own[0][:, place[0]].astype(np.float64),
                float(own[1][place[0]]),
                before,
                dense.activation,
                softmax_steps(scores) if dense.activation == "softmax" else None,
                result,
            )
        case BatchNormalization(epsilon=epsilon):
            gamma, beta, mean, variance = (float(numbers[place[-1]]) for numbers in own)
            return NormalizationCell(float(came[place]), gamma, beta, mean, variance, epsilon, result)
        case Activation(activation=name):
            steps = softmax_steps(came[place[:-1]]) if name == "softmax" else None
            return ActivationCell(float(came[place]), name, steps, result)
        case Flatten():
            return SameCell(tuple(int(n) for n in np.unravel_index(place[0], came.shape)), result)
        case Dropout():
            return SameCell(place, result)


def _convolution(
    layer: Conv2D, own: tuple[Floats, ...], came: Floats, place: Place, before: float, result: float
) -> ConvolutionCell:
    row, column, number = place
    window, in_padding, corner = _window(layer, layer.kernel_size, came, (row, column))
    return ConvolutionCell(
        corner,
        window,
        in_padding,
        own[0][..., number].astype(np.float64),
        float(own[1][number]),
        before,
        layer.activation,
        result,
    )


def _pooling(
    layer: MaxPool2D | AveragePool2D | GlobalAveragePool2D, came: Floats, place: Place, result: float
) -> PoolingCell:
    plane = came[..., place[-1] :][..., :1]
    if isinstance(layer, GlobalAveragePool2D):
        values = plane[..., 0].astype(np.float64)
        nowhere = np.zeros(values.shape, np.bool_)
        return PoolingCell("average", (0, 0), values, nowhere, None, values.size, result)
    found, in_padding, corner = _window(layer, layer.window, plane, (place[0], place[1]))
    values = found[..., 0]
    taking_part = int((~in_padding).sum())
    if isinstance(layer, AveragePool2D):
        return PoolingCell("average", corner, values, in_padding, None, taking_part, result)
    # of equal numbers the first in reading order wins, as in TensorFlow on a CPU
    place_in_window = int(np.where(in_padding, -np.inf, values).argmax())
    winner = divmod(place_in_window, values.shape[1])
    return PoolingCell("max", corner, values, in_padding, winner, taking_part, result)


def _window(
    layer: Conv2D | MaxPool2D | AveragePool2D, size: tuple[int, int], came: Floats, place: tuple[int, int]
) -> tuple[Numbers, NDArray[np.bool_], tuple[int, int]]:
    """What lies under a window, 0 in the padding; which of its cells do; where it begins."""
    height, width, channels = came.shape
    (top, _), (left, _) = pads_of(layer, (height, width))
    corner = place[0] * layer.stride[0] - top, place[1] * layer.stride[1] - left
    rows, columns = corner[0] + np.arange(size[0]), corner[1] + np.arange(size[1])
    inside = np.logical_and.outer((rows >= 0) & (rows < height), (columns >= 0) & (columns < width))
    values = np.zeros((*size, channels))
    values[inside] = came[rows.clip(0, height - 1)][:, columns.clip(0, width - 1)][inside]
    return values, ~inside, corner
