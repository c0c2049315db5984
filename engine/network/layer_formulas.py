"""The numbers of a layer written out: how large it is, how many parameters it has, how much it computes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.network.spec import (
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Flatten,
    GlobalAveragePool2D,
    MaxPool2D,
)

if TYPE_CHECKING:
    from engine.network.summary import LayerSummary, Shape

TIMES, MINUS = "·", "−"


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with letters, and the same with numbers.

    Attributes:
        letters: for example ``kh·kw·C + 1``; empty where there is nothing to compute.
        numbers: for example ``3·3·1 + 1``.
        value: what that is.
    """

    letters: str
    numbers: str
    value: int


@dataclass(frozen=True, slots=True)
class LayerFormulas:
    """How the numbers of one row of the summary come about.

    Attributes:
        rows: of the output's height; None for a layer that keeps its shape or has no rows.
        columns: of the output's width.
        parameters: of all weights.
        multiply_adds: for one picture.
    """

    rows: Formula | None
    columns: Formula | None
    parameters: Formula
    multiply_adds: Formula


NOTHING = Formula("", "0", 0)


def layer_formulas(row: LayerSummary) -> LayerFormulas:
    """The formulas behind a row of the summary.

    Convolution kh×kw on C channels with K kernels: kh·kw·C·K + K parameters, and kh·kw·C multiply-adds
    for each of the H·W·K numbers it puts out. Sizes: ⌈n / s⌉ with padding "same", ⌊(n − k) / s⌋ + 1
    without.

    Args:
        row: from ``engine.network.summary.summarize``.

    Source:
        Keras's ``Model.count_params``; ``engine.network.summary`` for the multiply-adds.

    >>> from engine.network.spec import NETWORKS, NetworkOptions
    >>> from engine.network.summary import summarize
    >>> rows = summarize(NETWORKS["course-keras"].build(NetworkOptions()))
    >>> layer_formulas(rows[0]).parameters
    Formula(letters='kh·kw·C·K + K', numbers='3·3·1·10 + 10', value=100)
    >>> layer_formulas(rows[0]).multiply_adds.numbers, layer_formulas(rows[1]).rows.numbers
    ('28·28·10 · 3·3·1', '⌊(28 − 2) / 2⌋ + 1')
    """
    layer, shape, out = row.layer, row.input_shape, row.output_shape
    rows, columns = _sizes(row)
    match layer:
        case Conv2D():
            taps = product(*layer.kernel_size, shape[2])
            parameters = Formula(
                "kh·kw·C·K + K", f"{taps}{TIMES}{layer.filters} + {layer.filters}", row.parameters
            )
            work = Formula("H·W·K · kh·kw·C", f"{product(*out)} {TIMES} {taps}", row.multiply_adds)
        case Dense():
            weights = product(shape[0], layer.units)
            parameters = Formula("n·m + m", f"{weights} + {layer.units}", row.parameters)
            work = Formula("n·m", weights, row.multiply_adds)
        case BatchNormalization():
            parameters = Formula("4·C", product(4, shape[-1]), row.parameters)
            work = Formula("H·W·C" if len(shape) == 3 else "n", product(*shape), row.multiply_adds)
        case Flatten():
            parameters, work = NOTHING, NOTHING
            rows = Formula("H·W·C", product(*shape), math.prod(shape))
        case _:
            parameters, work = NOTHING, NOTHING
    return LayerFormulas(rows, columns, parameters, work)


def product(*factors: int) -> str:
    """Factors with dots between them.

    >>> product(3, 3, 16)
    '3·3·16'
    """
    return TIMES.join(map(str, factors))


def _sizes(row: LayerSummary) -> tuple[Formula | None, Formula | None]:
    layer, shape, out = row.layer, row.input_shape, row.output_shape
    match layer:
        case Conv2D():
            window, stride, padding = layer.kernel_size, layer.stride, layer.padding
        case MaxPool2D() | AveragePool2D():
            window, stride, padding = layer.window, layer.stride, layer.padding
        case GlobalAveragePool2D():
            return None, None
        case _:
            return None, None
    return _size(shape, out, window, stride, padding, 0), _size(shape, out, window, stride, padding, 1)


def _size(
    shape: Shape, out: Shape, window: tuple[int, int], stride: tuple[int, int], padding: str, axis: int
) -> Formula:
    n, k, s = shape[axis], window[axis], stride[axis]
    if padding == "same":
        return Formula("⌈n / s⌉", f"⌈{n} / {s}⌉", out[axis])
    return Formula(f"⌊(n {MINUS} k) / s⌋ + 1", f"⌊({n} {MINUS} {k}) / {s}⌋ + 1", out[axis])
