"""Numbers of a matrix as text: short for a cell, whole for a tooltip, as a block for other programs."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gui.widgets.number_text import MINUS, parse_number, significant, with_minus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_DIGITS = 6
USUAL_DIGITS = 3
ELLIPSIS, NEARLY_ZERO = "…", "≈0"
LEAST_TELLING = 0.05  # a smaller number that has no room is as good as 0 to the eye


@lru_cache(maxsize=8192)
def wanted_text(value: float) -> str:
    """What a cell shows if it has room: the number itself if 6 digits say it all, else about 3 digits."""
    if not math.isfinite(value):
        return significant(value)
    text = significant(value, MOST_DIGITS)
    read = parse_number(text)
    if read is not None and math.isclose(read, value, rel_tol=1e-12, abs_tol=0.0):
        return text
    # never zeros for digits before the point: 12345.678 is 12346, not 12300
    before_point = math.floor(math.log10(abs(value))) + 1
    return significant(value, max(USUAL_DIGITS, before_point) if before_point < MOST_DIGITS else USUAL_DIGITS)


def fitting_text(value: float, width_px: float, advance: Callable[[str], float]) -> str:
    """Shorten a number to the significant digits that fit.

    Digits before the decimal point are never replaced by zeros: 12345 becomes ``1.2e4``, not 12300.

    Args:
        value: number.
        width_px: room.
        advance: width of a text in px.

    Returns:
        The text; where not even one digit fits ``≈0`` for a number close to it, else an ellipsis.
    """
    wanted = wanted_text(value)
    if not math.isfinite(value) or advance(wanted) <= width_px:
        return wanted
    fallback = NEARLY_ZERO if abs(value) < LEAST_TELLING and advance(NEARLY_ZERO) <= width_px else ELLIPSIS
    return next((text for text in _shorter(value) if advance(text) <= width_px), fallback)


def _shorter(value: float) -> Iterator[str]:
    power = math.floor(math.log10(abs(value)))
    yield from (significant(value, digits) for digits in range(USUAL_DIGITS, 0, -1) if power < digits)
    if 0.01 <= abs(value) < 1:  # as printed tables do where a column is narrow
        for digits in (2, 1):
            bare = significant(value, digits)
            if "e" not in bare and float(bare.replace(MINUS, "-")) != 0:
                yield bare.replace("0.", ".", 1)
    for digits in (2, 1):
        mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
        yield with_minus(f"{mantissa.removesuffix('.0')}e{int(exponent)}")


def full_text(value: float) -> str:
    """The number with all its digits, for a tooltip, an editor, a screen reader."""
    if not math.isfinite(value):
        return significant(value)
    if value == 0:
        return "0"
    if value.is_integer() and abs(value) < 1e15:
        return with_minus(str(int(value)))
    return with_minus(repr(value))


def _code_number(value: float) -> str:
    if math.isnan(value):
        return "np.nan"
    if math.isinf(value):
        return "np.inf" if value > 0 else "-np.inf"
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _plain_number(value: float) -> str:
    return _code_number(value).replace("np.", "")


def as_tabs(values: NDArray[np.float64]) -> str:
    """Rows by line, columns by tab, as spreadsheets take them."""
    return "\n".join("\t".join(_plain_number(float(value)) for value in row) for row in values)


def as_csv(values: NDArray[np.float64]) -> str:
    """Rows by line, columns by comma."""
    return "\n".join(",".join(_plain_number(float(value)) for value in row) for row in values) + "\n"


def as_numpy(values: NDArray[np.float64]) -> str:
    """An expression that gives the array."""
    rows = ["[" + ", ".join(_code_number(float(value)) for value in row) + "]" for row in values]
    return "np.array([" + (",\n" + " " * 10).join(rows) + "])"


def as_latex(values: NDArray[np.float64]) -> str:
    """A ``bmatrix``."""
    rows = [" & ".join(_latex_number(float(value)) for value in row) for row in values]
    return "\\begin{bmatrix}\n" + " \\\\\n".join(rows) + "\n\\end{bmatrix}"


def _latex_number(value: float) -> str:
    if math.isnan(value):
        return "\\mathrm{NaN}"
    if math.isinf(value):
        return "\\infty" if value > 0 else "-\\infty"
    mantissa, separator, power = _plain_number(value).partition("e")
    return f"{mantissa} \\cdot 10^{{{int(power)}}}" if separator else mantissa


class BlockError(ValueError):
    """Pasted text that is no block of numbers.

    Attributes:
        reason: ``"empty"``, ``"ragged"`` (``first`` and ``other`` are the lengths of rows, ``row`` counts
            from 1) or ``"number"`` (``text`` is what is none).
    """

    def __init__(self, reason: str, text: str = "", row: int = 0, first: int = 0, other: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.text, self.row, self.first, self.other = reason, text, row, first, other


def parse_block(text: str) -> NDArray[np.float64]:
    """Read a block of numbers as spreadsheets, CSV files and Python print them.

    Columns are parted by tabs, else semicolons, else commas, else blanks; brackets are overlooked. With
    tabs or semicolons a comma inside a number is its decimal point.

    Raises:
        BlockError: nothing there, rows of different lengths, or something that is no number.
    """
    plain = re.sub(r"np\.array|[\[\]()]", " ", text)
    lines = [line for line in plain.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()]
    if not lines:
        raise BlockError("empty")
    separator = next((mark for mark in "\t;," if any(mark in line for line in lines)), None)
    rows = [_fields(line, separator) for line in lines]
    for number, row in enumerate(rows, start=1):
        if len(row) != len(rows[0]):
            raise BlockError("ragged", row=number, first=len(rows[0]), other=len(row))
    return np.array([[_number(entry) for entry in row] for row in rows], dtype=np.float64)


def _fields(line: str, separator: str | None) -> list[str]:
    if separator is None:
        return line.split()
    # a comma at the end of a line belongs to Python's notation
    stripped = line.strip(" ") if separator == "\t" else line.strip().rstrip(separator)
    return [entry.strip() for entry in stripped.split(separator)]


def _number(entry: str) -> float:
    value = parse_number(entry)
    if value is None:
        raise BlockError("number", text=entry)
    return value
