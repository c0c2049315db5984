"""Layers that windows walk over, one on top of the other: what each puts out and how much work it is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast, get_args

from engine.errors import EngineError
from engine.operations.convolution_spec import ConvolutionSpec, geometry
from engine.operations.padding import Padding, Pair, is_whole
from engine.operations.pooling_spec import PoolingKind, PoolingPadding, PoolingSpec, pooling_geometry
from engine.operations.window_walk import not_positive, tap_counts

if TYPE_CHECKING:
    from engine.operations.convolution_spec import Geometry

LayerKind = Literal["convolution"] | PoolingKind
Shape = tuple[int, int, int]

LAYER_KINDS: tuple[LayerKind, ...] = ("convolution", *get_args(PoolingKind))


@dataclass(frozen=True)
class StackLayer:
    """One layer of a stack.

    Args:
        kind: a convolution, or a pooling by its kind.
        kernel: rows and columns of the kernel or window, each ≥ 1; None is global pooling.
        stride: as in ``ConvolutionSpec`` and ``PoolingSpec``.
        padding: as there; ``"full"`` is for convolutions alone. The odd cell of "same" goes after, and the
            border is zero.
        dilation: of a convolution.
        filters: maps that a convolution puts out; a pooling puts out as many as come in.
        has_bias: whether a convolution adds one number per filter.

    Raises:
        EngineError: ``layer-kind-unknown``, ``kernel-size-not-positive``, ``filters-not-positive``,
            ``pooling-not-dilated``, and those of ``ConvolutionSpec`` and ``PoolingSpec``.

    >>> StackLayer("convolution", (3, 3), padding="same", filters=5).spec.padding
    'same'
    """

    kind: LayerKind
    kernel: Pair | None = (3, 3)
    stride: Pair = (1, 1)
    padding: Padding = "valid"
    dilation: Pair = (1, 1)
    filters: int = 1
    has_bias: bool = True

    def __post_init__(self) -> None:
        if self.kind not in LAYER_KINDS:
            raise EngineError("layer-kind-unknown", came=self.kind)
        spec = self.spec
        if isinstance(spec, ConvolutionSpec):
            if (came := not_positive(self.kernel)) is not None:
                raise EngineError("kernel-size-not-positive", came=came)
            if not is_whole(self.filters) or self.filters < 1:
                raise EngineError("filters-not-positive", came=self.filters)
        elif self.dilation not in ((1, 1), [1, 1]):
            raise EngineError("pooling-not-dilated", came=str(self.dilation))
        # equal layers have to be equal and hashable, whatever they were made from
        if self.kernel is not None:
            object.__setattr__(self, "kernel", (int(self.kernel[0]), int(self.kernel[1])))
        object.__setattr__(self, "stride", spec.stride)
        object.__setattr__(self, "padding", spec.padding)
        object.__setattr__(self, "dilation", (int(self.dilation[0]), int(self.dilation[1])))

    @property
    def spec(self) -> ConvolutionSpec | PoolingSpec:
        """How the window moves, as ``convolve`` or ``pool`` wants it."""
        if self.kind == "convolution":
            return ConvolutionSpec(self.stride, self.padding, dilation=self.dilation)
        return PoolingSpec(self.kind, self.kernel, self.stride, cast(PoolingPadding, self.padding))


@dataclass(frozen=True, slots=True)
class LayerWork:
    """What a layer computes for one image, activations left out.

    Args:
        multiply_adds: products of a convolution, each added to a sum; those with padding count.
        multiply_adds_on_image: those of them that do not meet padding.
        additions: of biases, or of the terms of means.
        comparisons: of max and min.
        divisions: of means.
    """

    multiply_adds: int = 0
    multiply_adds_on_image: int = 0
    additions: int = 0
    comparisons: int = 0
    divisions: int = 0


@dataclass(frozen=True, slots=True)
class LayerRow:
    """One layer where it stands in its stack.

    Args:
        layer: the layer.
        input_shape: H×W×C that comes in.
        geometry: all sizes.
        output_shape: H×W×C that goes out.
        parameters: numbers that training changes.
        work: what it computes for one image.
    """

    layer: StackLayer
    input_shape: Shape
    geometry: Geometry
    output_shape: Shape
    parameters: int
    work: LayerWork


def stack_rows(input_shape: Sequence[int], layers: Sequence[StackLayer]) -> tuple[LayerRow, ...]:
    """Shapes, parameters and work of each layer.

    Convolution: kh·kw·C_in·C_out + C_out parameters, kh·kw·C_in multiply-adds for each number it puts out.
    Pooling: no parameters, one comparison (or addition) less than cells under the window.

    Args:
        input_shape: H×W×C or H×W of the image.
        layers: from the image upwards.

    Returns:
        One row per layer.

    Raises:
        EngineError: ``stack-input-wrong``; and where a layer does not fit on what comes in, what
            ``convolve`` or ``pool`` raises, with ``layer``, its number from 0, among the values.

    >>> rows = stack_rows((28, 28), [StackLayer("convolution", padding="same", filters=10)])
    >>> rows[0].output_shape, rows[0].parameters, rows[0].work.multiply_adds
    ((28, 28, 10), 100, 70560)
    """
    shape = _image_shape(input_shape)
    rows = []
    for number, layer in enumerate(layers):
        try:
            row = _row(shape, layer)
        except EngineError as error:
            raise EngineError(error.message_key, **{**error.values, "layer": number}) from error
        rows.append(row)
        shape = row.output_shape
    return tuple(rows)


def _image_shape(shape: Sequence[int]) -> Shape:
    whole = (*shape, 1) if len(shape) == 2 else tuple(shape)
    if len(whole) != 3 or not all(is_whole(number) and number > 0 for number in whole):
        raise EngineError("stack-input-wrong", came="×".join(map(str, shape)))
    return int(whole[0]), int(whole[1]), int(whole[2])


def _row(shape: Shape, layer: StackLayer) -> LayerRow:
    spec = layer.spec
    if isinstance(spec, PoolingSpec):
        found = pooling_geometry(shape, spec)
        return LayerRow(layer, shape, found, (*found.output_size, shape[2]), 0, _pooling_work(layer, found))
    kernel = (*cast(Pair, layer.kernel), shape[2], layer.filters)
    found = geometry(shape, kernel, spec)
    out = (*found.output_size, layer.filters)
    biases = layer.filters if layer.has_bias else 0
    work = LayerWork(
        multiply_adds=math.prod(out) * math.prod(kernel[:3]),
        multiply_adds_on_image=_taps_on_image(found) * shape[2] * layer.filters,
        additions=math.prod(found.output_size) * biases,
    )
    return LayerRow(layer, shape, found, out, math.prod(kernel) + biases, work)


def _pooling_work(layer: StackLayer, found: Geometry) -> LayerWork:
    windows = math.prod(found.output_size) * found.channels
    steps = _taps_on_image(found) * found.channels - windows
    if layer.kind == "average":
        return LayerWork(additions=steps, divisions=windows)
    return LayerWork(comparisons=steps)


def _taps_on_image(found: Geometry) -> int:
    rows, columns = found.formulas
    return int(tap_counts(rows).sum()) * int(tap_counts(columns).sum())
