"""What the state of one room can do: it is frozen, hashable, and storable as plain values."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Protocol, Self


class Part(Protocol):
    """What one room computes."""

    def to_plain(self) -> dict[str, Any]:
        """As lists, numbers and ids, for settings and lessons."""
        ...

    @classmethod
    def from_plain(cls, came: Mapping[str, Any], /) -> Self:
        """Read what ``to_plain`` gave; whatever is left out is as in a new one.

        Raises:
            EngineError: something cannot be computed.
            ValueError: out of range, an unknown id; also TypeError and KeyError for a wrong form.
        """
        ...

    def like(self, other: Any, /) -> bool:
        """Whether both show the same example: then it keeps the preset's name."""
        ...


def number_from(came: Mapping[str, Any], name: str, usual: float, low: float, high: float) -> float:
    """A number within bounds.

    Raises:
        ValueError: it is out of range, or not finite.
        TypeError: it is no number.

    >>> number_from({"x": 2}, "x", 0.0, -10.0, 10.0), number_from({}, "x", 0.5, -10.0, 10.0)
    (2.0, 0.5)
    """
    number = came.get(name, usual)
    if isinstance(number, bool) or not isinstance(number, int | float):
        raise TypeError(f"{name} has to be a number: {number!r}")
    if not (math.isfinite(number) and low <= number <= high):
        raise ValueError(f"{name} has to be from {low} to {high}: {number}")
    return float(number)


def id_from(came: Mapping[str, Any], name: str, usual: str, ids: tuple[str, ...]) -> str:
    """One of several ids.

    Raises:
        ValueError: there is no such id.
    """
    value = came.get(name, usual)
    if value not in ids:
        raise ValueError(f"{name} is none of {ids}: {value!r}")
    return str(value)
