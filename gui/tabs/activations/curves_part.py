"""What the room of functions shows: which functions, at which x, in which range."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final, Self

from engine.operations.activations import ACTIVATIONS, COURSE_RANGE
from engine.operations.autodiff_curve import CustomFunction
from gui.tabs.activations.part import id_from, number_from

CUSTOM: Final = "custom"
"""Id of the function that somebody typed."""

FUNCTION_IDS: Final = (*ACTIVATIONS, CUSTOM)
LARGEST_X: Final = 10_000.0  # of a range; up to there every function is right to the last digit
SMALLEST_SPAN: Final = 1e-3
LARGEST_HEIGHT: Final = 1e9
SMALLEST_THRESHOLD, LARGEST_THRESHOLD = 1e-6, 1.0
MOST_NUMBERS: Final = 12  # of the small array: so many cells fit beside their results
LARGEST_NUMBER: Final = 1e6
# attribute of the part, function, id of its parameter
PARAMETERS: Final = (
    ("leaky_slope", "leaky_relu", "slope"),
    ("prelu_slope", "prelu", "slope"),
    ("elu_alpha", "elu", "alpha"),
)

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class CurvesPart:
    """The functions on the two plots.

    Attributes:
        drawn: ids of the functions that are drawn, in the order of ``FUNCTION_IDS``.
        chosen: id of the one with tangent and saturated zones; one of ``drawn`` unless nothing is drawn.
        x: where all of them are read.
        span: from where to where x goes.
        heights: of the plot of f; None: as high as the curves.
        slopes: likewise of the plot of f′.
        threshold: below which |f′| counts as saturated.
        leaky_slope: of leaky ReLU below 0.
        prelu_slope: of PReLU below 0.
        elu_alpha: of ELU.
        custom: the expression that somebody typed, already understood; empty for none.
        numbers: a small array that the chosen function is applied to; empty for none.
    """

    drawn: tuple[str, ...] = ("sigmoid", "tanh", "relu")
    chosen: str = "tanh"
    x: float = 1.5
    span: Span = COURSE_RANGE
    heights: Span | None = None
    slopes: Span | None = None
    threshold: float = 0.05
    leaky_slope: float = 0.2
    prelu_slope: float = 0.25
    elu_alpha: float = 1.0
    custom: str = ""
    numbers: tuple[float, ...] = ()

    def to_plain(self) -> dict[str, Any]:
        """As lists, numbers and ids."""
        return asdict(self)

    @classmethod
    def from_plain(cls, came: Mapping[str, Any]) -> Self:
        """Read what ``to_plain`` gave; whatever is left out is as in a new one.

        Raises:
            EngineError: the expression is none.
            ValueError: out of range, an unknown id; also TypeError and KeyError for a wrong form.
        """
        usual = cls()
        custom = str(came.get("custom", ""))
        if custom:
            CustomFunction.from_text(custom)
        wanted = set(came.get("drawn", usual.drawn))
        if not wanted <= {*ACTIVATIONS, *((CUSTOM,) if custom else ())}:
            raise ValueError(f"unknown functions: {sorted(wanted)}")
        drawn = tuple(name for name in FUNCTION_IDS if name in wanted)
        chosen = id_from(came, "chosen", usual.chosen, FUNCTION_IDS)
        shapes = {
            name: number_from(came, name, getattr(usual, name), parameter.low, parameter.high)
            for name, function, parameter_id in PARAMETERS
            for parameter in ACTIVATIONS[function].parameters
            if parameter.id == parameter_id
        }
        span = _span(came.get("span", usual.span), LARGEST_X)
        return cls(
            drawn,
            chosen if chosen in drawn or not drawn else drawn[0],
            number_from(came, "x", min(max(usual.x, span[0]), span[1]), *span),
            span,
            _height(came.get("heights")),
            _height(came.get("slopes")),
            number_from(came, "threshold", usual.threshold, SMALLEST_THRESHOLD, LARGEST_THRESHOLD),
            custom=custom,
            numbers=_numbers(came.get("numbers", ())),
            **shapes,
        )

    def like(self, other: CurvesPart) -> bool:
        """Whether only x, or which one is chosen, differs: an example is gone through with them."""
        return all(getattr(self, name) == getattr(other, name) for name in _EXAMPLE)


_EXAMPLE: Final = tuple(one.name for one in fields(CurvesPart) if one.name not in ("x", "chosen"))


def _span(came: Any, largest: float) -> Span:
    low, high = (number_from({"end": end}, "end", 0.0, -largest, largest) for end in came)
    if high - low < SMALLEST_SPAN:
        raise ValueError(f"a range has to go upwards: {came}")
    return low, high


def _height(came: Any) -> Span | None:
    return None if came is None else _span(came, LARGEST_HEIGHT)


def _numbers(came: Any) -> tuple[float, ...]:
    """Whole numbers stay whole: what the course computes on integers gives integers."""
    numbers = tuple(came)
    if len(numbers) > MOST_NUMBERS:
        raise ValueError(f"at most {MOST_NUMBERS} numbers, not {len(numbers)}")
    for number in numbers:
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise TypeError(f"a number, not {number!r}")
        if not (math.isfinite(number) and abs(number) <= LARGEST_NUMBER):
            raise ValueError(f"too large: {number}")
    return numbers
