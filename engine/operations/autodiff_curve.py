"""An expression in one variable as a function to plot, with its derivative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import numeric_array
from engine.operations.autodiff import differentiate
from engine.operations.autodiff_operations import OPERATIONS
from engine.operations.autodiff_parser import Expression, parse_expression
from engine.operations.autodiff_passes import value_and_gradients
from engine.operations.autodiff_values import computed

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class CustomFunction:
    """A function that somebody typed; it is used like an ``Activation``.

    Args:
        expression: in one variable of any name, or in none.

    Raises:
        EngineError: ``function-needs-one-variable``, ``function-mixes-points`` (``sum`` and ``mean`` add up
            what a plot keeps apart), and what ``differentiate`` raises about a text.

    >>> cube = CustomFunction.from_text("x**3 + 2*x + 5")
    >>> cube.value([1.0, 2.0]).tolist(), cube.derivative([1.0, 2.0]).tolist()
    ([8.0, 17.0], [5.0, 14.0])
    """

    expression: Expression

    def __post_init__(self) -> None:
        names = self.expression.variables
        if len(names) > 1:
            raise EngineError("function-needs-one-variable", came=", ".join(names))
        for one in self.expression.instructions:
            if one.inputs and OPERATIONS[one.op].reduces:
                raise EngineError("function-mixes-points", came=one.op, column=one.start + 1)

    @classmethod
    def from_text(cls, text: str) -> CustomFunction:
        """Understand what was typed.

        Raises:
            EngineError: as the class does.
        """
        return cls(parse_expression(text))

    @property
    def text(self) -> str:
        """What was typed, with the signs of a program."""
        return self.expression.text.strip()

    @property
    def variable(self) -> str:
        """The name of the variable; x where there is none."""
        return self.expression.variables[0] if self.expression.variables else "x"

    def value(self, z: ArrayLike) -> Array:
        """f(z), number by number, in float64; ∞ and NaN where it has no value.

        Raises:
            EngineError: ``autodiff-power-too-large``, ``array-ragged``, ``array-not-numeric``.
        """
        places = numeric_array(z).astype(np.float64)
        found = computed(self.expression, {self.variable: places})[-1]
        return np.broadcast_to(found, places.shape).copy()

    def derivative(self, z: ArrayLike) -> Array:
        """f′(z), number by number, in float64.

        Raises:
            EngineError: as ``value``, also ``autodiff-too-many-numbers``, ``autodiff-value-empty``.
        """
        return value_and_gradients(self.expression, {self.variable: z})[1][self.variable].copy()

    def flags(self, z: ArrayLike) -> tuple[str, ...]:
        """What is to be remarked somewhere among these places; see ``FLAG_KEYS``."""
        remarks = differentiate(self.expression, {self.variable: z}).flags
        return tuple(dict.fromkeys(flag for _, flag in remarks))
