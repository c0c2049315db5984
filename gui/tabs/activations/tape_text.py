"""How the numbers and formulas of a tape are written."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from gui.widgets.number_text import fixed, significant
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.operations.autodiff import Node, Tape

Array = NDArray[Any]

DECIMALS: Final = 4
SIGNIFICANT: Final = 4
LARGEST_WRITTEN, SMALLEST_WRITTEN = 1e5, 5e-5
EXPONENT_SCALE, EXPONENT_RAISED = 0.72, 0.38
_EXPONENT = re.compile(r"\^\{((?:[^{}]|\{[^{}]*\})*)\}")
_POWER = re.compile(r" \*\* (\S+|\([^()]*\))$")


def element(array: Array, column: int) -> float:
    """The number of a column; one number stands for all columns."""
    return float(array.flat[min(column, array.size - 1)])


# numbers
def short(number: float) -> str:
    """A number as short as it can be told from others.

    >>> short(2.0), short(-0.34099), short(1e-9)
    ('2', '−0.341', '1e−9')
    """
    return significant(number, SIGNIFICANT)


def factor(number: float) -> str:
    """A number as a factor: a negative one in parentheses.

    >>> factor(-2.0), factor(3.0)
    ('(−2)', '3')
    """
    text = short(number)
    return f"({text})" if text.startswith("\N{MINUS SIGN}") else text


def decimals_of(arrays: Iterable[Array]) -> int:
    """How many decimals a column of the table has: none for whole numbers."""
    for array in arrays:
        finite = array[np.isfinite(array)]
        if (finite != np.round(finite)).any():
            return DECIMALS
    return 0


def in_column(number: float, decimals: int) -> str:
    """A number with the decimals of its column; very large and small ones with an exponent.

    >>> in_column(0.5, 4), in_column(3.0, 0), in_column(-1e-9, 4), in_column(float("-inf"), 4)
    ('0.5000', '3', '−1e−9', '−∞')
    """
    size = abs(number)
    if not math.isfinite(number) or size >= LARGEST_WRITTEN or 0 < size < SMALLEST_WRITTEN:
        return significant(number, 3)
    return fixed(number, decimals)


# formulas
def name_of(tape: Tape, node: Node) -> str:
    """What a node is called in a formula: variables and the result by their names."""
    if node.is_variable:
        return node.text
    return tape.target if node is tape.result and not node.is_number else node.label


def typeset(text: str) -> str:
    """A node's text with the signs of mathematics; ``^{…}`` stands higher.

    >>> typeset("v₀ ** 3"), typeset("2 * v₀")
    ('v₀^{3}', '2·v₀')
    """
    text = _POWER.sub(lambda match: f"^{{{match[1].removeprefix('(').removesuffix(')')}}}", text)
    return text.replace(" * ", "·")


def with_names(tape: Tape, text: str) -> str:
    """A formula with the names of the variables and of the result instead of their labels."""
    for node in tape.rows:
        name = name_of(tape, node)
        if name != node.label:
            # v₁ also begins v₁₂
            text = re.sub(f"{node.label}(?![₀-₉])", name, text)
    return text


def rich(text: str, token: str = "ink", weight: int = 600) -> tuple[Piece, ...]:
    """A formula as pieces; what stands in ``^{…}`` is raised.

    >>> [(piece.text, piece.raised) for piece in rich("v₀^{2} + 1")]
    [('v₀', 0.0), ('2', 0.38), (' + 1', 0.0)]
    """
    return tuple(_pieces(text, token, weight))


def _pieces(text: str, token: str, weight: int) -> Iterator[Piece]:
    place = 0
    for match in _EXPONENT.finditer(text):
        if match.start() > place:
            yield Piece(text[place : match.start()], token, weight)
        # a power within an exponent has no room to stand higher still
        inner = match[1].replace("^{", "^").replace("}", "")
        yield Piece(inner, token, weight, EXPONENT_SCALE, EXPONENT_RAISED)
        place = match.end()
    if place < len(text):
        yield Piece(text[place:], token, weight)


def plain(pieces: Sequence[Piece]) -> str:
    """Pieces as a screen reader says them."""
    return "".join(f"^{piece.text}" if piece.raised else piece.text for piece in pieces)
