"""The formulas of the activation functions and of their derivatives, as pieces to set in type."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Level = Literal["base", "super", "sub"]

_Pieces = tuple[tuple[str, str], ...]

_RAISED = re.compile(r"([\^_])\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Run:
    """Text on one level of a line.

    Args:
        text: what stands there.
        level: on the line, above it (an exponent) or below it (an index).
    """

    text: str
    level: Level = "base"


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of a formula.

    Args:
        term: what the function is there; ``^{…}`` stands higher, ``_{…}`` lower.
        condition: where it is that, for example ``z > 0``; empty for "everywhere".
    """

    term: str
    condition: str = ""

    @property
    def runs(self) -> tuple[Run, ...]:
        """The term cut into levels.

        >>> [(run.text, run.level) for run in Piece("α·(e^{z} − 1)").runs]
        [('α·(e', 'base'), ('z', 'super'), (' − 1)', 'base')]
        """
        return _cut(self.term)

    @property
    def plain(self) -> str:
        """The term on one line, for places that know one level only.

        >>> Piece("α·(e^{−z} − 1)").plain
        'α·(e^(−z) − 1)'
        """
        return _RAISED.sub(_on_the_line, self.term)


@dataclass(frozen=True, slots=True)
class Formula:
    """What a function is, and what its derivative is; several pieces stand behind one brace.

    Args:
        value: f(z).
        derivative: f′(z), where f has no kink.
        legend: f(z) in one line without conditions, short enough for the legend of a plot.
    """

    value: tuple[Piece, ...]
    derivative: tuple[Piece, ...]
    legend: str

    @property
    def legend_runs(self) -> tuple[Run, ...]:
        """The line for the legend cut into levels."""
        return _cut(self.legend)


def _cut(text: str) -> tuple[Run, ...]:
    found: list[Run] = []
    start = 0
    for match in _RAISED.finditer(text):
        found.append(Run(text[start : match.start()]))
        found.append(Run(match[2], "super" if match[1] == "^" else "sub"))
        start = match.end()
    found.append(Run(text[start:]))
    return tuple(run for run in found if run.text)


def _on_the_line(match: re.Match[str]) -> str:
    inner = match[2]
    return match[1] + (inner if len(inner) == 1 else f"({inner})")


def _smooth(value: str, derivative: str) -> Formula:
    return Formula((Piece(value),), (Piece(derivative),), value)


def _bent(
    value: tuple[tuple[str, str], ...], derivative: tuple[tuple[str, str], ...], legend: str
) -> Formula:
    return Formula(
        tuple(Piece(*piece) for piece in value), tuple(Piece(*piece) for piece in derivative), legend
    )


_ABOVE, _BELOW = "z > 0", "z < 0"
_LEAKY = _bent((("z", _ABOVE), ("α·z", "z ≤ 0")), (("1", _ABOVE), ("α", _BELOW)), "max(z, 0) + α·min(z, 0)")
_GELU_ARGUMENT = "√(2/π)·(z + 0.044715·z^{3})"

FORMULAS: Final[Mapping[str, Formula]] = MappingProxyType(
    {
        "sigmoid": _smooth("1 / (1 + e^{−z})", "σ(z)·(1 − σ(z))"),
        "tanh": _smooth("(e^{z} − e^{−z}) / (e^{z} + e^{−z})", "1 − tanh^{2}(z)"),
        "relu": _bent((("z", _ABOVE), ("0", "z ≤ 0")), (("1", _ABOVE), ("0", _BELOW)), "max(z, 0)"),
        "leaky_relu": _LEAKY,
        "prelu": _LEAKY,
        "elu": _bent(
            (("z", _ABOVE), ("α·(e^{z} − 1)", "z ≤ 0")),
            (("1", _ABOVE), ("α·e^{z}", _BELOW)),
            "max(z, 0) + α·(e^{min(z, 0)} − 1)",
        ),
        "selu": _bent(
            (("λ·z", _ABOVE), ("λ·α·(e^{z} − 1)", "z ≤ 0")),
            (("λ", _ABOVE), ("λ·α·e^{z}", _BELOW)),
            "λ·ELU_{α}(z)",
        ),
        "gelu": _smooth("z·Φ(z)", "Φ(z) + z·φ(z)"),
        "gelu_tanh": Formula(
            (Piece("z·(1 + tanh u) / 2"), Piece(f"u = {_GELU_ARGUMENT}")),
            (
                Piece("(1 + tanh u) / 2 + z·(1 − tanh^{2} u)·u′ / 2"),
                Piece("u′ = √(2/π)·(1 + 0.134145·z^{2})"),
            ),
            "z·(1 + tanh u) / 2",
        ),
        "silu": _smooth("z·σ(z)", "σ(z)·(1 + z·(1 − σ(z)))"),
        "mish": _smooth("z·tanh(ln(1 + e^{z}))", "tanh s + z·σ(z)·(1 − tanh^{2} s),  s = ln(1 + e^{z})"),
        "softplus": _smooth("ln(1 + e^{z})", "σ(z)"),
        "softsign": _smooth("z / (1 + |z|)", "1 / (1 + |z|)^{2}"),
        "hard_sigmoid": _bent(
            (("0", "z ≤ −3"), ("z/6 + 1/2", "−3 < z < 3"), ("1", "z ≥ 3")),
            (("1/6", "−3 < z < 3"), ("0", "|z| > 3")),
            "min(max(z/6 + 1/2, 0), 1)",
        ),
        "hard_tanh": _bent(
            (("−1", "z < −1"), ("z", "−1 ≤ z ≤ 1"), ("1", "z > 1")),
            (("1", "−1 < z < 1"), ("0", "|z| > 1")),
            "min(max(z, −1), 1)",
        ),
        "relu6": _bent(
            (("0", "z ≤ 0"), ("z", "0 < z < 6"), ("6", "z ≥ 6")),
            (("1", "0 < z < 6"), ("0", "z < 0, z > 6")),
            "min(max(z, 0), 6)",
        ),
        "linear": _smooth("z", "1"),
        "step": _bent((("1", "z ≥ 0"), ("0", _BELOW)), (("0", "z ≠ 0"),), "[z ≥ 0]"),
    }
)
"""By ``Activation.formula_key``. σ is the sigmoid, Φ the normal distribution, φ its density."""
