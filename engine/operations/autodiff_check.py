"""Gradients held against differences of the function itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.operations.autodiff_values import computed

if TYPE_CHECKING:
    from engine.operations.autodiff_tape import Tape

Array = NDArray[Any]

# error h² of the formula against ε/h of rounding: the best h is about the cube root of ε
_STEP: Final = float(np.cbrt(np.finfo(np.float64).eps))
_TOLERANCE: Final = 1e-5


@dataclass(frozen=True, slots=True, eq=False)
class GradientCheck:
    """A gradient beside three differences, number by number; NaN where it was not tried.

    Args:
        exact: the gradient of the tape.
        central: (y(x + h) − y(x − h)) / 2h.
        left: (y(x) − y(x − h)) / h.
        right: (y(x + h) − y(x)) / h.
        agrees: whether gradient and central difference are equal but for rounding.
        at_kink: whether the slopes on the two sides differ: there is no derivative, and no agreement due.
    """

    exact: Array
    central: Array
    left: Array
    right: Array
    agrees: NDArray[np.bool_]
    at_kink: NDArray[np.bool_]


def check_gradients(tape: Tape, most: int = 64) -> Mapping[str, GradientCheck]:
    """Central differences for every variable of a tape; y is added up where it is an array.

    Args:
        tape: what was differentiated.
        most: how many numbers of each variable are tried, from the first on.

    >>> from engine.operations.autodiff import differentiate
    >>> found = differentiate("x**3 + 2*x + 5", {"x": [1.0, 2.0, 3.0]}).check()["x"]
    >>> found.central.round(6).tolist(), found.agrees.tolist()
    ([5.0, 14.0, 29.0], [True, True, True])
    """
    return {name: _check_one(tape, name, most) for name in tape.given}


def _check_one(tape: Tape, name: str, most: int) -> GradientCheck:
    start = tape.given[name]
    central, left, right = (np.full(start.size, np.nan) for _ in range(3))
    tolerated = np.full(start.size, np.nan)
    with np.errstate(all="ignore"):
        for place in range(min(most, start.size)):
            x = start.flat[place]
            step = _STEP * max(1.0, abs(x))
            below, above = (_result_at(tape, name, place, x + sign * step) for sign in (-1.0, 1.0))
            # the steps that were really made, after rounding
            left[place] = _difference(tape.value, below) / (x - (x - step))
            right[place] = _difference(above, tape.value) / ((x + step) - x)
            central[place] = _difference(above, below) / ((x + step) - (x - step))
            rounding = np.finfo(np.float64).eps * _largest_finite(below, above) / step
            tolerated[place] = _TOLERANCE * max(1.0, abs(left[place]), abs(right[place])) + 8.0 * rounding
        exact = tape.gradients[name].ravel()
        agrees = np.isfinite(exact) & (np.abs(exact - central) <= tolerated)
        # on a smooth curve the two sides differ by h times its curvature only
        at_kink = np.abs(right - left) > np.maximum(1e-2 * np.maximum(1.0, np.abs(central)), tolerated)
    shape = start.shape
    return GradientCheck(
        tape.gradients[name],
        central.reshape(shape),
        left.reshape(shape),
        right.reshape(shape),
        agrees.reshape(shape),
        at_kink.reshape(shape),
    )


def _result_at(tape: Tape, name: str, place: int, number: float) -> Array:
    moved = tape.given[name].copy()
    moved.flat[place] = number
    return computed(tape.expression, {**tape.given, name: moved})[-1]


def _difference(above: Array, below: Array) -> float:
    """What changed, added up; what did not change counts 0, also where it is infinite or NaN.

    Where nothing seems to change and something is NaN, NaN: it may be that which depends on the variable.
    """
    lost = np.isnan(above) & np.isnan(below)
    same = (above == below) | lost
    if lost.any() and same.all():
        return float("nan")
    return float(np.sum(np.where(same, 0.0, above - below)))


def _largest_finite(*results: Array) -> float:
    sizes = np.abs(np.concatenate([result.ravel() for result in results]))
    return float(np.max(sizes[np.isfinite(sizes)], initial=0.0))
