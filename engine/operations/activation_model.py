"""What is known of one activation function."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.activation_formulas import FORMULAS, Formula
from engine.operations.arrays import in_type, numeric_array

Array = NDArray[Any]
Ends = Literal["()", "[]", "[)", "(]"]


@dataclass(frozen=True, slots=True)
class Interval:
    """The smallest interval that holds all values of a function.

    Args:
        low: its lower end; −∞ for none.
        high: its upper end.
        ends: a bracket for an end that is reached, a parenthesis for one that is only approached.

    >>> 0.25 in Interval(0.0, 0.25, "(]"), 0.0 in Interval(0.0, 0.25, "(]")
    (True, False)
    """

    low: float
    high: float
    ends: Ends = "[]"

    def __contains__(self, number: float) -> bool:
        above = number > self.low or (self.ends[0] == "[" and number == self.low)
        return above and (number < self.high or (self.ends[1] == "]" and number == self.high))


@dataclass(frozen=True, slots=True)
class Kink:
    """A place where the derivative jumps, and what is used there in its stead.

    Args:
        at: the place.
        left: the slope just below it.
        right: the slope just above it.
        used: the number that stands for the derivative at the place itself.
    """

    at: float
    left: float
    right: float
    used: float


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number that shapes a function.

    Args:
        id: its name as an argument, as in Keras.
        symbol: its letter in the formula.
        default: what holds unless something else is said.
        low: the least number accepted.
        high: the largest number accepted.
    """

    id: str
    symbol: str
    default: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, eq=False)
class Activation:
    """An activation function with its derivative.

    Args:
        id: its name in Keras (``keras.activations``) where it has one.
        name: what people call it; the same in every language.
        compute: z → f(z) for float64, with the parameters as keyword arguments.
        compute_slope: z → f′(z) likewise, at kinks the number that is used there.
        find_ranges: the values that f and f′ take, from the parameters.
        find_kinks: where f′ jumps, from the parameters.
        kink_source: where the numbers used at the kinks come from; empty where it can have none.
        keras: how to write it in a program, with ``{z}`` for the argument and the parameters by name.
        parameters: the numbers that shape it.
        settings: these numbers by their ids.
        jumps: where f itself jumps.
        keeps_integers: whether integers come out for integers.

    >>> from engine.operations.activations import ACTIVATIONS
    >>> relu = ACTIVATIONS["relu"]
    >>> relu.value([-1, 2, -3, 4, -5]).tolist(), relu.derivative([-1.0, 0.0, 2.0]).tolist()
    ([0, 2, 0, 4, 0], [0.0, 0.0, 1.0])
    """

    id: str
    name: str
    compute: Callable[..., Array]
    compute_slope: Callable[..., Array]
    find_ranges: Callable[..., tuple[Interval, Interval]]
    find_kinks: Callable[..., tuple[Kink, ...]]
    keras: str
    kink_source: str = ""
    parameters: tuple[Parameter, ...] = ()
    settings: Mapping[str, float] = field(default_factory=dict)
    jumps: tuple[float, ...] = ()
    keeps_integers: bool = False

    def __post_init__(self) -> None:
        defaults = {parameter.id: parameter.default for parameter in self.parameters}
        object.__setattr__(self, "settings", MappingProxyType({**defaults, **self.settings}))

    def value(self, z: ArrayLike) -> Array:
        """f(z), number by number.

        Args:
            z: any shape. ±∞ give the limits, NaN gives NaN.

        Returns:
            An array of the shape of z. float32 stays float32 (computed in float64); integers become
            float64 unless the function keeps integers.

        Raises:
            EngineError: ``array-ragged``, ``array-not-numeric``.
        """
        given = numeric_array(z)
        if given.dtype.kind == "i" and self.keeps_integers:
            return np.asarray(self.compute(given, **self.settings))
        return self._applied(self.compute, given)

    def derivative(self, z: ArrayLike) -> Array:
        """f′(z), number by number; at a kink the number of ``kinks``.

        Args:
            z: as in ``value``.

        Returns:
            An array of the shape of z: float32 for float32, else float64.

        Raises:
            EngineError: ``array-ragged``, ``array-not-numeric``.
        """
        return self._applied(self.compute_slope, numeric_array(z))

    def with_parameters(self, **settings: float) -> Activation:
        """The same function with other numbers.

        Raises:
            EngineError: ``activation-parameter-unknown``, ``activation-parameter-out-of-range``.

        >>> from engine.operations.activations import ACTIVATIONS
        >>> ACTIVATIONS["leaky_relu"].with_parameters(slope=0.01).value(-1.0).tolist()
        -0.01
        """
        known = {parameter.id: parameter for parameter in self.parameters}
        for name, number in settings.items():
            if name not in known:
                raise EngineError(
                    "activation-parameter-unknown", came=name, function=self.name, wanted=", ".join(known)
                )
            low, high = known[name].low, known[name].high
            if not (math.isfinite(number) and low <= number <= high):
                raise EngineError(
                    "activation-parameter-out-of-range",
                    parameter=known[name].symbol,
                    low=low,
                    high=high,
                    came=number,
                )
        return replace(self, settings={**self.settings, **settings})

    @property
    def formula_key(self) -> str:
        """The key of its formula in ``FORMULAS``."""
        return self.id

    @property
    def formula(self) -> Formula:
        """What it is, to be set in type."""
        return FORMULAS[self.formula_key]

    @property
    def kink_list(self) -> tuple[Kink, ...]:
        """Where the derivative jumps, from left to right."""
        return self.find_kinks(**self.settings)

    @property
    def kinks(self) -> Mapping[float, float]:
        """What is used as the derivative at each kink; see ``kink_source``.

        >>> from engine.operations.activations import ACTIVATIONS
        >>> dict(ACTIVATIONS["relu"].kinks), dict(ACTIVATIONS["leaky_relu"].kinks)
        ({0.0: 0.0}, {0.0: 0.2})
        """
        return MappingProxyType({kink.at: kink.used for kink in self.kink_list})

    @property
    def range(self) -> Interval:
        """What values f takes."""
        return self.find_ranges(**self.settings)[0]

    @property
    def derivative_range(self) -> Interval:
        """What values f′ takes."""
        return self.find_ranges(**self.settings)[1]

    @property
    def limits(self) -> tuple[float, float]:
        """What f tends to for z → −∞ and for z → ∞."""
        low, high = self.value([-math.inf, math.inf]).tolist()
        return low, high

    def keras_call(self, argument: str = "x") -> str:
        """The call of Keras or TensorFlow that gives the same.

        >>> from engine.operations.activations import ACTIVATIONS
        >>> ACTIVATIONS["leaky_relu"].keras_call("z")
        'tf.nn.leaky_relu(z, alpha=0.2)'
        """
        return self.keras.format(z=argument, **self.settings)

    def _applied(self, function: Callable[..., Array], given: Array) -> Array:
        wide = given.astype(np.float64, copy=False)
        # what is not chosen may overflow on the way; underflow to 0 is the answer
        with np.errstate(over="ignore", invalid="ignore", under="ignore"):
            found = np.asarray(function(wide, **self.settings))
        return in_type(found, given.dtype) if given.dtype == np.float32 else found
