"""What a plot of a function shows besides the curve: tangent, saturated zones, gaps at jumps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError

Array = NDArray[Any]

COURSE_RANGE: Final = (-10.0, 10.0)
COURSE_STEP: Final = 0.1
"""The grid on which the course draws its functions."""

_POINTS = 2_001
_HALVINGS = 48  # from a grid's step down to the last digit of float64
_DIGITS = 12


class Differentiable(Protocol):
    """A function of one number with its derivative: an ``Activation``, a ``CustomFunction``."""

    def value(self, z: ArrayLike, /) -> Array:
        """f(z), number by number."""

    def derivative(self, z: ArrayLike, /) -> Array:
        """f′(z), number by number."""


@dataclass(frozen=True, slots=True)
class Tangent:
    """The line that touches a curve.

    Args:
        at: where it touches.
        value: how high the curve is there.
        slope: how steep the curve is there.
    """

    at: float
    value: float
    slope: float

    @property
    def intercept(self) -> float:
        """Where the line crosses the vertical axis: y = slope·x + intercept."""
        return self.value - self.slope * self.at

    def height(self, x: float) -> float:
        """How high the line is at x."""
        return self.value + self.slope * (x - self.at)

    def triangle(self, run: float = 1.0) -> tuple[tuple[float, float], ...]:
        """The corners of the slope triangle: where it touches, ``run`` to the side, and on the line there.

        >>> Tangent(1.0, 1.0, 2.0).triangle()
        ((1.0, 1.0), (2.0, 1.0), (2.0, 3.0))
        """
        beside = self.at + run
        return (self.at, self.value), (beside, self.value), (beside, self.height(beside))


def course_grid() -> Array:
    """The 200 places of the course, −10 to 9.9; none of them is exactly 0.

    >>> course_grid().shape, float(course_grid()[100])
    ((200,), -3.552713678800501e-14)
    """
    return np.arange(*COURSE_RANGE, COURSE_STEP)


def tangent(function: Differentiable, at: float) -> Tangent:
    """The tangent of a function.

    Args:
        function: the function.
        at: where it touches.

    >>> from engine.operations.activations import ACTIVATIONS
    >>> line = tangent(ACTIVATIONS["tanh"], 1.5)
    >>> f"y = {line.slope:.4f} x + {line.intercept:.4f}"
    'y = 0.1807 x + 0.6341'
    """
    return Tangent(at, float(function.value(at)), float(function.derivative(at)))


def saturated_intervals(
    function: Differentiable, low: float, high: float, threshold: float = 0.05
) -> tuple[tuple[float, float], ...]:
    """Where hardly any gradient passes: |f′(z)| < threshold.

    Zones narrower than 1 / 2,000 of the range may be missed, single places are none; the ends of the others
    are exact.

    Args:
        function: the function.
        low: where the range starts.
        high: where it ends.
        threshold: what counts as hardly any, above 0.

    Returns:
        Start and end of each zone within the range, from left to right.

    Raises:
        EngineError: ``range-wrong`` (the ends are not in order), ``threshold-not-positive``.

    >>> from engine.operations.activations import ACTIVATIONS
    >>> [(round(a, 2), round(b, 2)) for a, b in saturated_intervals(ACTIVATIONS["tanh"], -6.0, 6.0)]
    [(-6.0, -2.18), (2.18, 6.0)]
    """
    if not (np.isfinite([low, high]).all() and low < high):
        raise EngineError("range-wrong", low=low, high=high)
    if not threshold > 0:
        raise EngineError("threshold-not-positive", came=threshold)
    grid = np.linspace(low, high, _POINTS)
    flat = np.abs(function.derivative(grid)) < threshold
    changes = np.flatnonzero(flat[1:] != flat[:-1])
    borders = _bisected(function, threshold, grid[changes], grid[changes + 1], flat[changes])
    ends = [low, *borders.tolist(), high] if flat[0] else [*borders.tolist(), high]
    pairs = zip(ends[::2], ends[1::2], strict=False)
    return tuple((float(start), float(end)) for start, end in pairs if start < end)


def _bisected(
    function: Differentiable, threshold: float, left: Array, right: Array, left_is_flat: NDArray[np.bool_]
) -> Array:
    """All borders at once: each lies between a place of one kind and a place of the other."""
    for _ in range(_HALVINGS):
        middle = (left + right) / 2
        like_left = (np.abs(function.derivative(middle)) < threshold) == left_is_flat
        left, right = np.where(like_left, middle, left), np.where(like_left, right, middle)
    return np.round(right, _DIGITS)  # an end at 0 is 0, not the last place that was tried


def with_gaps(x: ArrayLike, y: ArrayLike, jumps: Iterable[float]) -> tuple[Array, Array]:
    """A curve whose line is broken where it jumps, so that no plot draws a wall there.

    Args:
        x: ascending places.
        y: the height at each.
        jumps: where the line breaks; those outside the curve change nothing.

    Returns:
        x and y with one NaN in y for each jump between two places.

    >>> with_gaps([-1.0, 1.0], [0.0, 1.0], [0.0])
    (array([-1.,  0.,  1.]), array([ 0., nan,  1.]))
    """
    places, heights = np.asarray(x, np.float64), np.asarray(y, np.float64)
    inside = np.array([jump for jump in jumps if places[0] < jump < places[-1]])
    before = np.searchsorted(places, inside, side="right")
    return np.insert(places, before, inside), np.insert(heights, before, np.nan)
