"""What NumPy prints for an array, and where each number stands in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

HIDDEN: Final = "·"
_NUMBER = re.compile(r"[^\[\]\s]+")


@dataclass(frozen=True, slots=True)
class Printed:
    """The text of an array.

    Args:
        text: what ``print`` shows.
        spans: start and end of each number in the text, row by row.
    """

    text: str
    spans: tuple[tuple[int, int], ...]


def printed(array: Array, hidden: NDArray[np.bool_] | None = None) -> Printed:
    """The text that NumPy prints.

    Args:
        array: at most 1,000 numbers: NumPy leaves out some of more.
        hidden: numbers for which only a dot stands; the others stay where they are.

    >>> print(printed(np.array([[0, 10], [2, 3]]), np.array([[False, False], [False, True]])).text)
    [[ 0 10]
     [ 2  ·]]
    """
    text = str(array)
    spans = tuple(match.span() for match in _NUMBER.finditer(text))
    if hidden is not None:
        characters = list(text)
        for (start, end), is_hidden in zip(spans, hidden.ravel(), strict=True):
            if is_hidden:
                characters[start:end] = HIDDEN.rjust(end - start)
        text = "".join(characters)
    return Printed(text, spans)
