"""How numbers are written for people, and how what people type is read.

A real minus sign (U+2212) is shown and accepted everywhere; ASCII ``-`` stays for code and files.
"""

from __future__ import annotations

import math
import re

MINUS = "\u2212"
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?", re.IGNORECASE)
_INTEGER = re.compile(r"[+-]?\d+")
# hyphen, non-breaking hyphen, en dash and full-width hyphen all stand on some keyboard or in some document
_MINUS_LIKE = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\uff0d", "-"))


def with_minus(text: str) -> str:
    """Replace every ASCII hyphen by U+2212."""
    return text.replace("-", MINUS)


def _plain(text: str) -> str:
    return re.sub(r"[\s_]", "", text.translate(_MINUS_LIKE))


def parse_integer(text: str) -> int | None:
    """Read a whole number; blanks and ``,`` as thousands separator are allowed.

    Returns:
        The number, or None if the text is no whole number.
    """
    plain = re.sub(r"(?<=\d),(?=\d{3}(\D|$))", "", _plain(text))
    return int(plain) if _INTEGER.fullmatch(plain) else None


def parse_number(text: str) -> float | None:
    """Read a finite decimal number such as ``0.01``, ``−2.5`` or ``1e-4``.

    A single comma counts as the decimal point, as many keyboards have it.

    Returns:
        The number, or None if the text is none (``nan`` and ``inf`` are none).
    """
    plain = _plain(text)
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    if not _NUMBER.fullmatch(plain):
        return None
    value = float(plain)
    return value if math.isfinite(value) else None


def fixed(value: float, decimals: int) -> str:
    """Write with a fixed number of decimals, U+2212, and never a negative zero."""
    text = f"{value:.{decimals}f}"
    if float(text) == 0:
        text = text.lstrip("-")
    return with_minus(text)


def significant(value: float, digits: int = 3) -> str:
    """Write with at most ``digits`` significant digits, as short as possible.

    From 0.001 to below 100,000 the number is written out (``0.003``), outside of that with an
    exponent (``1e−4``), because a row of zeros cannot be counted from the last row of seats.
    """
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return with_minus("-∞" if value < 0 else "∞")
    if value == 0:
        return "0"
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    power = int(exponent)
    if -3 <= power < 5:
        text = f"{value:.{max(0, digits - 1 - power)}f}"
        return with_minus(text.rstrip("0").rstrip(".") if "." in text else text)
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return with_minus(f"{mantissa}e{power}")
