"""Shapes, parameters and work of each layer: what Keras's ``summary()`` prints, and multiply-adds."""

from __future__ import annotations

import math
from dataclasses import dataclass

from engine.errors import EngineError
from engine.network.spec import (
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

Shape = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LayerSummary:
    """One row of the summary.

    ``multiply_adds`` counts multiply-accumulates for one image; those that meet padding are counted too,
    biases and comparisons are not.
    """

    layer: Layer
    input_shape: Shape
    output_shape: Shape
    parameters: int
    multiply_adds: int


def summarize(network: NetworkSpec) -> list[LayerSummary]:
    """A row for each layer.

    Convolution: kh·kw·C_in·C_out + C_out parameters, kh·kw·C_in multiply-adds for each number it puts
    out; dense: n_in·n_out + n_out parameters, n_in·n_out multiply-adds; batch normalization: 4·C
    parameters, of which the 2·C statistics are counted along, not learned, and one multiply-add a number.

    Raises:
        EngineError: ``layer-window-too-large`` or ``layer-needs-flat-input``.

    >>> from engine.network.spec import NETWORKS, NetworkOptions
    >>> rows = summarize(NETWORKS["course-keras"].build(NetworkOptions()))
    >>> [row.parameters for row in rows], sum(row.multiply_adds for row in rows)
    ([100, 0, 0, 196100, 1010], 267560)
    """
    rows: list[LayerSummary] = []
    shape: Shape = network.input_shape
    for layer in network.layers:
        row = _summarize_layer(layer, shape)
        rows.append(row)
        shape = row.output_shape
    return rows


def output_shapes(network: NetworkSpec) -> list[Shape]:
    """Shape of what each layer puts out, without the batch axis."""
    return [row.output_shape for row in summarize(network)]


def weight_shapes(network: NetworkSpec) -> list[Shape]:
    """Shapes of all weights in the order of Keras's ``get_weights()``.

    Kernel and bias of each convolution and dense layer; γ, β, mean and variance of a batch normalization.

    >>> from engine.network.spec import NETWORKS, NetworkOptions
    >>> weight_shapes(NETWORKS["course-keras"].build(NetworkOptions()))[:3]
    [(3, 3, 1, 10), (10,), (1960, 100)]
    """
    return [shape for row in summarize(network) for shape in weight_shapes_of(row)]


def weight_shapes_of(row: LayerSummary) -> list[Shape]:
    """Shapes of one layer's weights.

    >>> _, row = summarize(NetworkSpec((2, 2, 1), (Flatten(), Dense(3))))
    >>> weight_shapes_of(row)
    [(4, 3), (3,)]
    """
    match row.layer:
        case Conv2D(filters=filters, kernel_size=size):
            return [(*size, row.input_shape[2], filters), (filters,)]
        case Dense(units=units):
            return [(row.input_shape[0], units), (units,)]
        case BatchNormalization():
            return [(row.input_shape[-1],)] * 4
        case _:
            return []


def count_parameters(network: NetworkSpec) -> int:
    """All numbers that training changes, the statistics of batch normalization among them."""
    return sum(row.parameters for row in summarize(network))


def _summarize_layer(layer: Layer, shape: Shape) -> LayerSummary:
    match layer:
        case Conv2D():
            height, width, channels = _image_shape(layer, shape)
            kernel_height, kernel_width = layer.kernel_size
            out = _window_shape((height, width), layer.kernel_size, layer.stride, layer.padding)
            taps = kernel_height * kernel_width * channels
            parameters = taps * layer.filters + layer.filters
            return LayerSummary(
                layer, shape, (*out, layer.filters), parameters, math.prod(out) * layer.filters * taps
            )
        case MaxPool2D() | AveragePool2D():
            height, width, channels = _image_shape(layer, shape)
            out = _window_shape((height, width), layer.window, layer.stride, layer.padding)
            return LayerSummary(layer, shape, (*out, channels), 0, 0)
        case GlobalAveragePool2D():
            return LayerSummary(layer, shape, (_image_shape(layer, shape)[2],), 0, 0)
        case BatchNormalization():
            return LayerSummary(layer, shape, shape, 4 * shape[-1], math.prod(shape))
        case Flatten():
            return LayerSummary(layer, shape, (math.prod(shape),), 0, 0)
        case Dropout() | Activation():
            return LayerSummary(layer, shape, shape, 0, 0)
        case Dense():
            if len(shape) != 1:
                raise EngineError("layer-needs-flat-input", came="×".join(map(str, shape)))
            products = shape[0] * layer.units
            return LayerSummary(layer, shape, (layer.units,), products + layer.units, products)


def _image_shape(layer: Layer, shape: Shape) -> tuple[int, int, int]:
    if len(shape) != 3:
        raise EngineError(
            "layer-needs-image-input", layer=type(layer).__name__, came="×".join(map(str, shape))
        )
    return shape[0], shape[1], shape[2]


def _window_shape(
    size: tuple[int, int], window: tuple[int, int], stride: tuple[int, int], padding: Padding
) -> tuple[int, int]:
    out: list[int] = []
    for length, extent, step in zip(size, window, stride, strict=True):
        if padding == "same":
            out.append(-(-length // step))
        elif extent > length:
            raise EngineError("layer-window-too-large", window=extent, size=length)
        else:
            out.append((length - extent) // step + 1)
    return out[0], out[1]
