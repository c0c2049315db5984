"""What automatic differentiation works on: frozen, storable as lists, numbers and ids."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from engine.errors import EngineError
from engine.operations.autodiff import differentiate, parse_expression
from engine.operations.autodiff_examples import EXAMPLES
from engine.operations.autodiff_section import Section

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.operations.autodiff import Expression, Tape
    from engine.operations.autodiff_examples import Example

Way = Literal["forward", "backward"]
Numbers = tuple[float, ...]

FIRST_EXAMPLE: Final = "cubic"
FIRST_COLUMN: Final = 1  # of its three numbers the middle one
UNSET: Final = 1.0  # a name that nobody has given a number yet
MOST_ELEMENTS: Final = 16  # numbers of one variable; each is a column of the table
MOST_VARIABLES: Final = 12
MOST_DESCENT_STEPS: Final = 200
SMALLEST_RATE, LARGEST_RATE = 1e-7, 100.0
LARGEST_START: Final = 1e6


@dataclass(frozen=True, slots=True)
class DescentPart:
    """Where the walk downhill starts, and how far it is.

    Args:
        variable: the one that moves; empty for the first of the expression.
        start: where; None: the number of the variable in the chosen column.
        learning_rate: η; None: the good one for this start.
        steps: how many were taken.
    """

    variable: str = ""
    start: float | None = None
    learning_rate: float | None = None
    steps: int = 0

    @classmethod
    def from_plain(cls, came: Mapping[str, Any]) -> DescentPart:
        """Read what ``asdict`` gave.

        Raises:
            ValueError: out of range; also TypeError for a wrong form.
        """
        start, rate, steps = came.get("start"), came.get("learning_rate"), int(came.get("steps", 0))
        part = cls(
            str(came.get("variable", "")),
            None if start is None else float(start),
            None if rate is None else float(rate),
            steps,
        )
        if not 0 <= steps <= MOST_DESCENT_STEPS or not abs(part.start or 0.0) <= LARGEST_START:
            raise ValueError("a walk downhill that cannot be")
        if part.learning_rate is not None and not SMALLEST_RATE <= part.learning_rate <= LARGEST_RATE:
            raise ValueError("a learning rate that cannot be")
        return part


@dataclass(frozen=True, slots=True)
class TapePart:
    """An expression, numbers for its variables, the column that the graph shows, and the walk downhill.

    Args:
        expression: as typed; it can be computed with ``values``.
        values: numbers by name, one or more each; names that do not occur wait for being used again.
        column: which number of each variable the graph shows.
        descent: the walk downhill.
    """

    expression: str = EXAMPLES[FIRST_EXAMPLE].expression
    values: tuple[tuple[str, Numbers], ...] = field(
        default_factory=lambda: values_of(EXAMPLES[FIRST_EXAMPLE])
    )
    column: int = FIRST_COLUMN
    descent: DescentPart = DescentPart()

    @property
    def read(self) -> Expression:
        """The expression, understood."""
        return parse_expression(self.expression)

    def numbers_of(self, name: str) -> Numbers:
        """The numbers of a variable; a single 1 where nobody has given any."""
        return dict(self.values).get(name, (UNSET,))

    def tape(self) -> Tape:
        """Forward and backward; computed once for an expression and its numbers.

        Raises:
            EngineError: what ``differentiate`` raises, ``autodiff-too-many-variables``.
        """
        names = self.read.variables
        if len(names) > MOST_VARIABLES:
            raise EngineError("autodiff-too-many-variables", wanted=MOST_VARIABLES, came=len(names))
        return _tape(self.expression, tuple((name, self.numbers_of(name)) for name in names))

    @property
    def columns(self) -> int:
        """How many numbers stand side by side."""
        return max((len(self.numbers_of(name)) for name in self.read.variables), default=1)

    # downhill
    @property
    def descent_variable(self) -> str:
        """The variable that moves; empty where there is none."""
        names = self.read.variables
        return self.descent.variable if self.descent.variable in names else (names[0] if names else "")

    def section(self) -> Section | None:
        """The curve over the variable that moves; None without variables."""
        name = self.descent_variable
        if not name:
            return None
        used = tuple((one, self.numbers_of(one)) for one in self.read.variables)
        return _section(self.expression, used, name, min(self.column, len(self.numbers_of(name)) - 1))

    def changed(self, **changes: Any) -> TapePart:
        """The same with other values for some attributes."""
        return replace(self, **changes)

    # storing
    def like(self, other: TapePart) -> bool:
        """Whether expression and numbers are the same: an example is gone through with the rest."""
        return self.expression == other.expression and all(
            self.numbers_of(name) == other.numbers_of(name) for name in self.read.variables
        )

    def to_plain(self) -> dict[str, Any]:
        """As lists, numbers and names."""
        return {
            "expression": self.expression,
            "values": {name: list(numbers) for name, numbers in self.values},
            "column": self.column,
            "descent": asdict(self.descent),
        }

    @classmethod
    def from_plain(cls, came: Mapping[str, Any]) -> Self:
        """Read what ``to_plain`` gave; whatever is left out is as in a new one.

        Raises:
            EngineError: it cannot be computed.
            ValueError: out of range; also TypeError and AttributeError for a wrong form.
        """
        usual = cls()
        values = tuple(
            (str(name), tuple(float(number) for number in numbers))
            for name, numbers in dict(came.get("values", dict(usual.values))).items()
        )
        if len(values) > 4 * MOST_VARIABLES or not all(_can_be(numbers) for _, numbers in values):
            raise ValueError("numbers that cannot be")
        part = cls(
            str(came.get("expression", usual.expression)),
            values,
            int(came.get("column", usual.column)),
            DescentPart.from_plain(came.get("descent", {})),
        )
        part.tape()
        if not 0 <= part.column < part.columns:
            raise ValueError("a column that is not there")
        return part


def values_of(example: Example) -> tuple[tuple[str, Numbers], ...]:
    """The numbers of an example; a single one becomes a line of one."""
    return tuple(
        (name, numbers if isinstance(numbers, tuple) else (float(numbers),))
        for name, numbers in example.at.items()
    )


def _can_be(numbers: Numbers) -> bool:
    return 1 <= len(numbers) <= MOST_ELEMENTS and all(map(math.isfinite, numbers))


def _arrays(values: tuple[tuple[str, Numbers], ...]) -> Mapping[str, float | Numbers]:
    # one number is spread over whatever it meets
    return {name: numbers[0] if len(numbers) == 1 else numbers for name, numbers in values}


@lru_cache(maxsize=32)
def _tape(expression: str, values: tuple[tuple[str, Numbers], ...]) -> Tape:
    return differentiate(expression, _arrays(values))


@lru_cache(maxsize=8)
def _section(expression: str, values: tuple[tuple[str, Numbers], ...], name: str, element: int) -> Section:
    return Section(parse_expression(expression), _arrays(values), name, element)
