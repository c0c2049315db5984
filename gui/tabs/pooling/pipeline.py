"""A real picture through a stack of layers with random filters: every map, and what is behind each cell.

Filters are drawn by ``np.random.default_rng(seed).normal(0, deviation, shape)``, one layer after the other
from the image upwards, shape kh×kw×C_in×C_out; biases are 0 and there is no activation function, as in the
course. Everything is float64. No widgets here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from engine.operations import convolution, pooling
from engine.operations.convolution import ConvolutionStep, ConvolutionTrace
from engine.operations.pooling import PoolingSpec, PoolingStep, PoolingTrace
from engine.operations.receptive_field import LayerField, receptive_fields
from gui.tabs.pooling.digit_source import picture_of
from gui.tabs.pooling.new_numbers import fitted_upstream
from gui.tabs.pooling.parts import PoolingNumbers
from gui.tabs.pooling.sums import Progress, formula, products_formula, term_count
from gui.widgets.matrix_model import Window

if TYPE_CHECKING:
    from engine.operations.layer_stack import LayerRow, StackLayer
    from engine.operations.padding import Pair
    from gui.tabs.pooling.state import DigitPipeline, Floats
    from gui.widgets.formula_model import FormulaModel

WHITE = 255.0


@dataclass(frozen=True, slots=True, eq=False)
class LayerMaps:
    """What one layer puts out.

    Attributes:
        field: the layer with its shapes, parameters and work, and what its units see.
        trace: its steps.
        weights: kh×kw×C_in×C_out of a convolution; None for a pooling.
        maps: H×W×C.
    """

    field: LayerField
    trace: ConvolutionTrace | PoolingTrace
    weights: Floats | None
    maps: Floats

    @property
    def layer(self) -> StackLayer:
        """Kind, kernel and rules."""
        return self.field.layer_row.layer

    @property
    def row(self) -> LayerRow:
        """Shapes, parameters and work."""
        return self.field.layer_row


@dataclass(frozen=True, slots=True, eq=False)
class PipelineCell:
    """Everything behind one number of one map.

    Attributes:
        layer: which layer, from 0 at the picture.
        row: of the map.
        column: of the map.
        channel: which map.
        step: all numbers of the cell.
        values: what lies under the window, kh×kw×C: all maps below for a convolution, one for a pooling.
        in_padding: which cells of the window lie outside, kh×kw.
        weights: kh×kw×C of a convolution, by which the values are multiplied; None for a pooling.
        products: values times weights, kh×kw×C; None for a pooling.
        total: the number itself.
        window: where the window lies on the maps below, counted from their first cell.
        winner: row and column, on the map below, of the number that a pooling took; None for an average.
        fields: rows and columns that the cell sees of the picture and of the maps of each layer below, from
            the picture upwards.
        formula: the sum, or what was taken of the window.
    """

    layer: int
    row: int
    column: int
    channel: int
    step: ConvolutionStep | PoolingStep
    values: Floats
    in_padding: NDArray[np.bool_]
    weights: Floats | None
    products: Floats | None
    total: float
    window: Window
    winner: Pair | None
    fields: tuple[tuple[range, range], ...]
    formula: FormulaModel


class Pipeline:
    """One picture through one stack; ``run`` keeps the latest.

    Args:
        digit: picture, filters and layers.
        picture: H×W, 0 … 1; None: the one that ``digit`` names.

    Raises:
        EngineError: a layer does not fit on what comes into it, or the dataset is missing or damaged.
    """

    def __init__(self, digit: DigitPipeline, picture: Floats | None = None) -> None:
        self.digit = digit
        if picture is None:
            picture = picture_of(digit.dataset, digit.index) / WHITE
        self.picture: Floats = picture
        self.layers: tuple[LayerMaps, ...] = tuple(self._run())

    def _run(self) -> list[LayerMaps]:
        fields = receptive_fields(self.picture.shape, self.digit.layers)
        weights = weights_of(self.digit)
        below, found = self.picture[:, :, np.newaxis], []
        for field, kernel in zip(fields, weights, strict=True):
            layer = field.layer_row.layer
            trace: ConvolutionTrace | PoolingTrace
            if isinstance(layer.spec, PoolingSpec):
                trace = pooling.trace(below, layer.spec)
            else:
                trace = convolution.trace(below, cast(NDArray[np.float64], kernel), layer.spec)
            below = trace.maps
            found.append(LayerMaps(field, trace, kernel, below))
        return found

    @property
    def parameters(self) -> int:
        """Of all layers."""
        return sum(layer.row.parameters for layer in self.layers)

    @property
    def multiply_adds(self) -> int:
        """Of all layers, for one picture."""
        return sum(layer.row.work.multiply_adds for layer in self.layers)

    @cached_property
    def limits(self) -> tuple[float, float]:
        """The smallest and the largest number of all maps, for one scale of colours."""
        lows, highs = zip(*((layer.maps.min(), layer.maps.max()) for layer in self.layers), strict=True)
        return float(min(lows)), float(max(highs))

    def cell(self, layer: int, row: int, column: int, channel: int) -> PipelineCell:
        """What is behind one number.

        Args:
            layer: from 0 at the picture.
            row: of the map.
            column: of the map.
            channel: which map.

        Raises:
            IndexError: there is no such cell.
        """
        if not 0 <= layer < len(self.layers):
            raise IndexError(layer)
        maps = self.layers[layer]
        step = maps.trace[maps.trace.index_of(row, column, channel)]
        name = f"Y[{row}, {column}, {channel}]"
        (top, _), (left, _) = maps.trace.pads
        rows, columns = step.window.rows, step.window.columns
        window = Window(
            rows.start - top, columns.start - left, len(rows), len(columns), (rows.step, columns.step)
        )
        if isinstance(step, ConvolutionStep):
            return PipelineCell(
                layer,
                row,
                column,
                channel,
                step,
                values=step.window_values,
                in_padding=step.taps_in_padding,
                weights=step.kernel_values,
                products=step.products,
                total=float(step.total),
                window=window,
                winner=None,
                fields=maps.field.ranges(row, column),
                formula=products_formula(step, name),
            )
        kind = cast(PoolingSpec, maps.layer.spec).kind
        return PipelineCell(
            layer,
            row,
            column,
            channel,
            step,
            values=step.values[:, :, np.newaxis],
            in_padding=step.in_padding,
            weights=None,
            products=None,
            total=float(step.total),
            window=window,
            winner=step.source,
            fields=maps.field.ranges(row, column),
            formula=formula(step, kind, Progress(term_count(step), None, hidden=False), name),
        )

    def below(self, layer: int) -> Floats:
        """What comes into a layer, H×W×C: the picture for the first.

        Raises:
            IndexError: there is no such layer.
        """
        if not 0 <= layer < len(self.layers):
            raise IndexError(layer)
        return self.layers[layer - 1].maps if layer else self.picture[:, :, np.newaxis]

    def pooling_numbers(self, layer: int, channel: int) -> PoolingNumbers | None:
        """The pooling of one map, as the room for single poolings shows it; None for a convolution.

        Raises:
            IndexError: there is no such layer or map.
        """
        below, spec = self.below(layer), self.layers[layer].layer.spec
        if not isinstance(spec, PoolingSpec):
            return None
        if not 0 <= channel < below.shape[2]:
            raise IndexError(channel)
        shape = self.layers[layer].maps.shape
        return PoolingNumbers(below[:, :, channel], spec, fitted_upstream(None, shape[:2]))

    def path_counts(self, layer: int, row: int, column: int) -> NDArray[np.int64]:
        """By how many ways each pixel of the picture leads to a cell, H×W.

        Raises:
            IndexError: there is no such cell.
        """
        return self.layers[layer].field.path_counts(row, column)


def weights_of(digit: DigitPipeline) -> tuple[Floats | None, ...]:
    """The filters of each layer, kh×kw×C_in×C_out; None for a pooling.

    Raises:
        EngineError: a layer does not fit on what comes into it.
    """
    rng = np.random.default_rng(digit.seed)
    found: list[Floats | None] = []
    for row in digit.rows():
        kernel = row.layer.kernel
        if row.layer.kind != "convolution" or kernel is None:
            found.append(None)
        else:
            shape = (*kernel, row.input_shape[2], row.layer.filters)
            found.append(rng.normal(0.0, digit.deviation, shape))
    return tuple(found)


@lru_cache(maxsize=8)
def run(digit: DigitPipeline) -> Pipeline:
    """The pipeline of a state; the latest few are in memory.

    Raises:
        EngineError: as ``Pipeline``.
    """
    return Pipeline(digit)
