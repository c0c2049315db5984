"""The way back through a pooling: which cell of the image gets which part of the gradient."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import common_dtype, in_type, numeric_array
from engine.operations.pooling_operands import along
from engine.operations.window_walk import tap_slices

if TYPE_CHECKING:
    from engine.operations.convolution_spec import SizeFormula
    from engine.operations.pooling_trace import PoolingStep, PoolingTrace


@dataclass(frozen=True, slots=True)
class GradientSummand:
    """What one window sends to one cell of the image.

    Args:
        output_index: row, column and channel of the window's cell in the result.
        upstream: the gradient that arrived there.
        value: what the cell gets of it: all or nothing from max and min, its share from the average.
    """

    output_index: tuple[int, int, int]
    upstream: float
    value: float


def route_gradient(trace: PoolingTrace, upstream: ArrayLike) -> NDArray[Any]:
    """Carry a gradient from the result of a pooling back to the image.

    With g = ∂L/∂y, max and min: ∂L/∂x[r, q, c] = Σ g[i, j, c] over the windows (i, j) that took (r, q, c);
    average: Σ g[i, j, c] / n[i, j] over the windows that cover it, n cells of the image each. Padding gets
    nothing.

    Output shape: that of the image.

    Args:
        trace: of the pooling.
        upstream: g, the shape of the result.

    Returns:
        ∂L/∂x in the form of the image; float32 if neither image nor g is float64 and one of them is
        float32, else float64.

    Raises:
        EngineError: ``gradient-does-not-fit``, and those of ``numeric_array``.

    Source:
        The chain rule; ``tf.GradientTape`` over ``tf.nn.max_pool2d`` and ``tf.nn.avg_pool2d`` gives the same,
        also for equal numbers in a window, of which the first gets all. At such a tie the maximum has no
        derivative; this is the one chosen.

    >>> from engine.operations.pooling import PoolingSpec, trace
    >>> route_gradient(trace([[1, 1], [1, 1]], PoolingSpec()), [[6]]).tolist()
    [[6.0, 0.0], [0.0, 0.0]]
    >>> route_gradient(trace([[1, 1], [1, 1]], PoolingSpec("average")), [[6]]).tolist()
    [[1.5, 1.5], [1.5, 1.5]]
    """
    arriving = _arriving(trace, upstream)
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        if trace.winners is None:
            rows, columns = trace.formulas
            shares = arriving / trace.divisors[..., np.newaxis].astype(arriving.dtype)
            spread = _spread_along(_spread_along(shares, 0, rows), 1, columns)
        else:
            spread = np.zeros(trace.image.shape, arriving.dtype)
            channels = np.arange(trace.image.shape[2])
            np.add.at(spread, (trace.winners[..., 0], trace.winners[..., 1], channels), arriving)
    return spread if trace.result.ndim == 3 else spread[..., 0]


def gradient_shares(step: PoolingStep, upstream: float) -> NDArray[Any]:
    """What each cell of one window gets of the gradient that arrives at it.

    max and min: g to the winner, 0 to the others; average: g / n to each of the n cells on the image.

    Output shape: kh×kw.

    Args:
        step: of a trace.
        upstream: g, one number.

    Returns:
        kh×kw, float32 for a float32 image, else float64; 0 in the padding.

    Source:
        As ``route_gradient``, of which these are the terms.

    >>> from engine.operations.pooling import PoolingSpec, trace
    >>> gradient_shares(trace([[1, 3], [3, 2]], PoolingSpec())[0], 5).tolist()
    [[0.0, 5.0], [0.0, 0.0]]
    """
    dtype = step.values.dtype if step.values.dtype.kind == "f" else np.dtype(np.float64)
    shares = np.zeros(step.values.shape, dtype)
    arriving = in_type(np.asarray(upstream, np.float64), dtype)
    if step.winner is not None:
        shares[step.winner] = arriving
    elif step.divisor is not None:
        with np.errstate(under="ignore"):
            shares[~step.in_padding] = arriving / dtype.type(step.divisor)
    return shares


def gradient_summands(
    trace: PoolingTrace, upstream: ArrayLike, row: int, column: int, channel: int = 0
) -> tuple[GradientSummand, ...]:
    """What one cell of the image gets from every window over it; their sum is its gradient.

    Args:
        trace: of the pooling.
        upstream: as in ``route_gradient``.
        row: of the image.
        column: of the image.
        channel: of the image.

    Returns:
        One summand per window that covers the cell, in reading order; empty for a cell that no window
        reaches.

    Raises:
        EngineError: what ``route_gradient`` raises.
        IndexError: there is no such cell.

    Source:
        As ``route_gradient``.

    >>> from engine.operations.pooling import PoolingSpec, trace
    >>> steps = trace([[1, 3, 2]], PoolingSpec(window=(1, 2), stride=(1, 1)))
    >>> [(part.output_index[1], part.value) for part in gradient_summands(steps, [[5, 7]], 0, 1)]
    [(0, 5.0), (1, 7.0)]
    """
    height, width, channels = trace.image.shape
    if not (0 <= row < height and 0 <= column < width and 0 <= channel < channels):
        raise IndexError((row, column, channel))
    arriving = _arriving(trace, upstream)
    summands = []
    for i, j in trace.steps_reached_by(row, column):
        value = arriving[i, j, channel]
        if trace.winners is None:
            part = value / arriving.dtype.type(trace.divisors[i, j])
        else:
            won = tuple(trace.winners[i, j, channel]) == (row, column)
            part = value if won else arriving.dtype.type(0)
        summands.append(GradientSummand((i, j, channel), value.item(), part.item()))
    return tuple(summands)


def _arriving(trace: PoolingTrace, upstream: ArrayLike) -> NDArray[Any]:
    """The gradient as maps H_out×W_out×C, in the type in which it is carried back."""
    given = numeric_array(upstream)
    wanted = trace.result.shape
    if given.shape != wanted:
        raise EngineError("gradient-does-not-fit", wanted=_by(wanted), came=_by(given.shape))
    dtype = common_dtype(trace.image, given)
    return in_type(given, dtype if dtype.kind == "f" else np.dtype(np.float64)).reshape(trace.shape)


def _spread_along(shares: NDArray[Any], axis: int, formula: SizeFormula) -> NDArray[Any]:
    shape = list(shares.shape)
    shape[axis] = formula.input_size
    spread = np.zeros(shape, shares.dtype)
    for tap in range(formula.kernel_size):
        places, cells = tap_slices(formula, tap)
        spread[along(axis, cells)] += shares[along(axis, places)]
    return spread


def _by(shape: tuple[int, ...]) -> str:
    return "×".join(map(str, shape))
