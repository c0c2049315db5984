"""An expression as a function of one number, all others held still: a curve to plot and to walk down."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import numeric_array
from engine.operations.autodiff_passes import given_values, value_and_gradients
from engine.operations.descent import DescentStep, verdict, walk

if TYPE_CHECKING:
    from engine.operations.autodiff_parser import Expression

Array = NDArray[Any]

_TRIED_STEPS: Final = 20
_TRIES: Final = 7
# of the rate 1/f″, which leads straight to the lowest point of a parabola; from 2/f″ on it diverges
_SMALL_SHARE, _GOOD_SHARE, _LARGE_SHARE = 0.02, 0.6, 2.2
_STEP: Final = 1e-5
_FLATTEST, _SHARPEST = 1e-6, 1e6  # a curvature outside of these is that of a line or of a corner


@dataclass(frozen=True, slots=True)
class LearningRates:
    """Three learning rates for one start.

    Args:
        small: so small that hardly anything moves.
        good: gets on.
        large: overshoots more with every step, wherever the curve lets it.
    """

    small: float
    good: float
    large: float


@dataclass(frozen=True, eq=False)
class Section:
    """y over one number of one variable.

    In an expression without ``sum`` and ``mean`` every number has its own y: the section takes the element
    of each variable that goes with it. Elsewhere all other numbers stay as they are.

    Args:
        expression: what is computed.
        at: the variables.
        name: the variable that moves.
        element: which of its numbers, from 0.

    Raises:
        EngineError: ``descent-variable-unknown``, and what ``differentiate`` raises about values.

    >>> from engine.operations.autodiff_parser import parse_expression
    >>> cubic = Section(parse_expression("x**3 + 2*x + 5"), {"x": [1.0, 2.0, 3.0]}, "x", 1)
    >>> cubic.place, [found.tolist() for found in cubic.value_and_slope([2.0, 3.0])]
    (2.0, [[17.0, 38.0], [14.0, 29.0]])
    """

    expression: Expression
    at: Mapping[str, ArrayLike]
    name: str
    element: int = 0

    def __post_init__(self) -> None:
        variables = self.expression.variables
        if self.name not in variables:
            raise EngineError("descent-variable-unknown", came=self.name, wanted=", ".join(variables))
        # refuses here what cannot be computed
        value_and_gradients(self.expression, self._given)

    @cached_property
    def _given(self) -> Mapping[str, Array]:
        found = given_values(self.expression, self.at)
        return MappingProxyType({name: found[name] for name in self.expression.variables})

    @property
    def place(self) -> float:
        """The number as it is now."""
        return _element(self._given[self.name], self.element)

    def value_and_slope(self, z: ArrayLike) -> tuple[Array, Array]:
        """Y and dy/d(the number) at places, each in the shape of ``z``; ∞ and NaN where there is none.

        Args:
            z: places; any shape.

        Raises:
            EngineError: ``array-ragged``, ``array-not-numeric``, and what ``differentiate`` raises.
        """
        places = numeric_array(z).astype(np.float64)
        if self.expression.keeps_apart:
            given = {name: np.asarray(_element(value, self.element)) for name, value in self._given.items()}
            value, gradients = value_and_gradients(self.expression, {**given, self.name: places})
            return np.broadcast_to(value, places.shape).copy(), gradients[self.name].copy()
        values, slopes = np.empty(places.shape), np.empty(places.shape)
        moved = self._given[self.name].copy()
        which = min(self.element, moved.size - 1)
        for index, place in np.ndenumerate(places):
            moved.flat[which] = place
            value, gradients = value_and_gradients(self.expression, {**self._given, self.name: moved})
            with np.errstate(all="ignore"):
                values[index] = value.sum()
            slopes[index] = gradients[self.name].flat[which]
        return values, slopes

    def descend(self, start: float, learning_rate: float, steps: int) -> tuple[DescentStep, ...]:
        """Walk downhill on the section, as ``engine.operations.descent.descend`` does.

        x ← x − η · dy/dx

        Args:
            start: where the first step starts.
            learning_rate: η, above 0.
            steps: how many steps to make, 1 … 1,000.

        Raises:
            EngineError: ``learning-rate-not-positive``, ``steps-out-of-range``.
        """

        def step_from(place: Mapping[str, ArrayLike], index: int) -> DescentStep:
            return self.step(float(np.asarray(place[self.name])), learning_rate, index)

        return walk(step_from, {self.name: start}, steps)

    def step(self, x: float, learning_rate: float, index: int = 0) -> DescentStep:
        """One step of the walk.

        Args:
            x: where it starts.
            learning_rate: η, above 0.
            index: how many steps were made before.

        Raises:
            EngineError: ``learning-rate-not-positive``.
        """
        if not (math.isfinite(learning_rate) and learning_rate > 0):
            raise EngineError("learning-rate-not-positive", came=learning_rate)
        at = np.asarray(x, np.float64)
        value, slope = self.value_and_slope(at)
        with np.errstate(all="ignore"):
            landed = np.asarray(at - learning_rate * slope)
        return DescentStep(
            index, {self.name: at}, float(value), {self.name: slope}, learning_rate, {self.name: landed}
        )

    def curvature(self, x: float) -> float:
        """d²y/dx² at a place, by a central difference of the slope; NaN where there is none."""
        step = _STEP * max(1.0, abs(x))
        _, slopes = self.value_and_slope([x - step, x + step])
        with np.errstate(all="ignore"):
            return float((slopes[1] - slopes[0]) / (2 * step))

    def learning_rates(self, start: float) -> LearningRates:
        """Rates to try from a start: from the curvature there, then by trying.

        Where the curve is a straight line, or leads down without end, no rate is good; then only the
        curvature speaks.
        """
        bend = abs(self.curvature(start))
        unit = 1.0 / bend if _FLATTEST < bend < _SHARPEST else 1.0
        good = self._first(start, [_GOOD_SHARE * unit / 2**k for k in range(_TRIES)], ("good", "arrived"))
        large = self._first(start, [_LARGE_SHARE * unit * 2**k for k in range(_TRIES)], ("diverging",))
        return LearningRates(
            _rounded(good * _SMALL_SHARE / _GOOD_SHARE, 1), _rounded(good, 1), _rounded(large, 2)
        )

    def _first(self, start: float, rates: list[float], wanted: tuple[str, ...]) -> float:
        """The first rate after whose steps the verdict is as wanted; else the first one."""
        return next(
            (rate for rate in rates if verdict(self.descend(start, rate, _TRIED_STEPS)) in wanted), rates[0]
        )


def _element(value: Array, element: int) -> float:
    return float(value.flat[min(element, value.size - 1)])


def _rounded(number: float, digits: int) -> float:
    return float(f"{number:.{digits - 1}e}")
