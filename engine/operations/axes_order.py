"""Orders of axes: checked, combined, and by the letters of a named layout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from types import MappingProxyType
from typing import Final

from engine.errors import EngineError

LETTERS: Final = "ijklmn"
"""The letter of each axis of the array that comes in."""
MOST_DIMENSIONS: Final = len(LETTERS)
MOST_NUMBERS: Final = 1_000
"""NumPy prints no more without leaving some out."""


def checked_order(order: Sequence[int], dimensions: int) -> tuple[int, ...]:
    """An order of axes in which every axis occurs once, counted from the front.

    Args:
        order: for each axis of the result the axis of the array that becomes it; negative ones count from
            the back, as in NumPy.
        dimensions: how many axes the array has.

    Raises:
        EngineError: ``axes-order-length``, ``axis-out-of-range``, ``axes-order-repeats``.

    >>> checked_order((-1, 0, 1), 3)
    (2, 0, 1)
    """
    if len(order) != dimensions:
        raise EngineError("axes-order-length", wanted=dimensions, came=len(order))
    axes = tuple(checked_axis(axis, dimensions) for axis in order)
    for axis in axes:
        if axes.count(axis) > 1:
            missing = ", ".join(str(other) for other in range(dimensions) if other not in axes)
            raise EngineError("axes-order-repeats", came=axis, wanted=missing)
    return axes


def checked_axis(axis: int, dimensions: int) -> int:
    """An axis counted from the front.

    Raises:
        EngineError: ``axis-out-of-range``.

    >>> checked_axis(-1, 3)
    2
    """
    if not -dimensions <= axis < dimensions:
        raise EngineError("axis-out-of-range", low=-dimensions, high=dimensions - 1, came=axis)
    return axis % dimensions


def read_order(text: str, dimensions: int) -> tuple[int, ...]:
    """An order as somebody types it.

    Args:
        text: whole numbers between commas or blanks, with or without parentheses.
        dimensions: how many axes the array has.

    Raises:
        EngineError: ``axes-order-unreadable``, and those of ``checked_order``.

    >>> read_order("(2, 0, 1)", 3), read_order("2 0 1", 3)
    ((2, 0, 1), (2, 0, 1))
    """
    plain = text.replace("−", "-").strip()
    if plain[:1] in ("(", "[") and plain[-1:] in (")", "]"):
        plain = plain[1:-1]
    words = re.split(r"\s*,\s*|\s+", plain.strip().rstrip(","))
    if not all(re.fullmatch(r"[+-]?\d{1,3}", word, re.ASCII) for word in words):
        raise EngineError("axes-order-unreadable", came=text.strip()[:40])
    return checked_order([int(word) for word in words], dimensions)


def swap_order(dimensions: int, *swaps: tuple[int, int]) -> tuple[int, ...]:
    """The one order that does what several swaps do one after the other.

    Args:
        dimensions: how many axes the array has.
        swaps: pairs of axes, each counted in the array that the swaps before it give.

    Raises:
        EngineError: ``axis-out-of-range``.

    >>> swap_order(4, (1, 2), (0, 1)), swap_order(4, (1, 2), (0, 1), (2, 3), (1, 2))
    ((2, 0, 1, 3), (2, 3, 0, 1))
    """
    order = list(range(dimensions))
    for first, second in swaps:
        one, other = checked_axis(first, dimensions), checked_axis(second, dimensions)
        order[one], order[other] = order[other], order[one]
    return tuple(order)


def swaps_of(order: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """As few swaps as give an order, one after the other; none for the order that changes nothing.

    An order whose cycles are n axes long together needs n swaps less one for each cycle.

    >>> swaps_of((2, 1, 0)), swaps_of((2, 0, 1)), swaps_of((0, 1))
    (((0, 2),), ((0, 2), (1, 2)), ())
    """
    reached, swaps = list(range(len(order))), []
    for place, axis in enumerate(order):
        found = reached.index(axis)
        if found != place:
            reached[place], reached[found] = reached[found], reached[place]
            swaps.append((place, found))
    return tuple(swaps)


def read_shape(text: str) -> tuple[int, ...]:
    """A shape as somebody types it.

    Args:
        text: whole numbers between commas, blanks or ×, with or without parentheses.

    Raises:
        EngineError: ``axes-shape-unreadable``, ``axes-dimensions-wrong``, ``axes-array-empty``,
            ``axes-array-too-large``.

    >>> read_shape("(3, 2, 2)"), read_shape("3×2×2"), read_shape("5")
    ((3, 2, 2), (3, 2, 2), (5,))
    """
    plain = text.strip()
    if plain[:1] in ("(", "[") and plain[-1:] in (")", "]"):
        plain = plain[1:-1]
    words = re.split(r"\s*[,×xX*]\s*|\s+", plain.strip().rstrip(",").rstrip())
    if not all(re.fullmatch(r"\d{1,6}", word, re.ASCII) for word in words):
        raise EngineError("axes-shape-unreadable", came=text.strip()[:40])
    shape = tuple(map(int, words))
    check_shape(shape)
    return shape


def check_shape(shape: Sequence[int]) -> None:
    """Refuse a shape whose array could not be followed number by number.

    Raises:
        EngineError: ``axes-dimensions-wrong``, ``axes-array-empty``, ``axes-array-too-large``.
    """
    if not 1 <= len(shape) <= MOST_DIMENSIONS:
        raise EngineError("axes-dimensions-wrong", low=1, high=MOST_DIMENSIONS, came=len(shape))
    size = prod(shape)
    if not size:
        raise EngineError("axes-array-empty", came=" × ".join(map(str, shape)))
    if size > MOST_NUMBERS:
        raise EngineError("axes-array-too-large", wanted=MOST_NUMBERS, came=size)


def inverse_order(order: Sequence[int]) -> tuple[int, ...]:
    """The order that leads back.

    >>> inverse_order((2, 0, 1))
    (1, 2, 0)
    """
    return tuple(sorted(range(len(order)), key=lambda axis: order[axis]))


@dataclass(frozen=True, slots=True)
class Layout:
    """A change between two ways in which a library orders axes.

    Args:
        id: stable name.
        before: one letter per axis of the array.
        after: the same letters as they stand in the result.
    """

    id: str
    before: str
    after: str

    @property
    def order(self) -> tuple[int, ...]:
        """What ``np.transpose`` takes for it."""
        return tuple(self.before.index(letter) for letter in self.after)

    @property
    def inverse(self) -> Layout:
        """The way back."""
        return LAYOUTS[f"{self.after}-{self.before}".lower()]


_PAIRS: Final = (("NHWC", "NCHW"), ("HWIO", "OIHW"))


def _both_ways(pairs: Iterable[tuple[str, str]]) -> dict[str, Layout]:
    ways = [way for one, other in pairs for way in ((one, other), (other, one))]
    return {f"{one}-{other}".lower(): Layout(f"{one}-{other}".lower(), one, other) for one, other in ways}


LAYOUTS: Final[Mapping[str, Layout]] = MappingProxyType(_both_ways(_PAIRS))
"""By id. N: image of the batch, H: row, W: column, C: channel; I: channel in, O: channel out (filter).

>>> {name: layout.order for name, layout in LAYOUTS.items()}  # doctest: +NORMALIZE_WHITESPACE
{'nhwc-nchw': (0, 3, 1, 2), 'nchw-nhwc': (0, 2, 3, 1), 'hwio-oihw': (3, 2, 0, 1), 'oihw-hwio': (2, 3, 1, 0)}
"""
