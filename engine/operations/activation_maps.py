"""An activation applied to a whole feature map: how the numbers are distributed before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import numeric_array

if TYPE_CHECKING:
    from engine.operations.activation_shape import Differentiable

Array = NDArray[Any]

_LARGEST_DRAWN = 1e300  # from here on the width of a bar would overflow


@dataclass(frozen=True, slots=True, eq=False)
class BeforeAfter:
    """A feature map and what an activation makes of it.

    Args:
        before: what the layer computed.
        after: f of each number.
        slopes: f′ of each number: what a gradient is multiplied by there.
        edges: the borders of the histograms' bars, the same for both.
        counts_before: how many numbers lie in each bar.
        counts_after: likewise; the last bar holds its upper border too.
        zero_share: share of numbers that are 0 afterwards.
        blocked_share: share of numbers whose slope is 0: no gradient passes there.
        left_out: how many numbers are, before or after, NaN or beyond 10³⁰⁰; they are in no bar.
    """

    before: Array
    after: Array
    slopes: Array
    edges: Array
    counts_before: NDArray[np.int64]
    counts_after: NDArray[np.int64]
    zero_share: float
    blocked_share: float
    left_out: int


def before_and_after(maps: ArrayLike, activation: Differentiable, bars: int = 40) -> BeforeAfter:
    """Apply an activation to a feature map and count the numbers on both sides.

    Args:
        maps: any shape, at least one number.
        activation: the function.
        bars: how many bars a histogram has, from 1.

    Returns:
        Both maps with their histograms over the same borders.

    Raises:
        EngineError: ``maps-empty``, ``bars-not-positive``, ``array-ragged``, ``array-not-numeric``.

    >>> from engine.operations.activations import ACTIVATIONS
    >>> found = before_and_after([[-3.0, -1.0], [1.0, 3.0]], ACTIVATIONS["relu"], bars=3)
    >>> found.counts_before.tolist(), found.counts_after.tolist(), found.zero_share
    ([1, 1, 2], [0, 2, 2], 0.5)
    """
    before = numeric_array(maps).copy()
    if not before.size:
        raise EngineError("maps-empty", came=" × ".join(map(str, before.shape)))
    if bars < 1:
        raise EngineError("bars-not-positive", came=bars)
    after, slopes = activation.value(before), activation.derivative(before)
    drawable_before, drawable_after = (numbers[_drawable(numbers)] for numbers in (before, after))
    edges = np.histogram_bin_edges(np.concatenate((drawable_before, drawable_after)), bars)
    left_out = np.count_nonzero(~(_drawable(before) & _drawable(after)))
    return BeforeAfter(
        before,
        after,
        slopes,
        edges,
        np.histogram(drawable_before, edges)[0],
        np.histogram(drawable_after, edges)[0],
        float(np.mean(after == 0)),
        float(np.mean(slopes == 0)),
        int(left_out),
    )


def _drawable(numbers: Array) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = np.abs(numbers) < _LARGEST_DRAWN
    return found
