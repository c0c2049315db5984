"""What the formula line says: the sum of one output cell, term by term."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gui.widgets.matrix_text import wanted_text
from gui.widgets.painted_text import Piece

TermState = Literal["hidden", "entering", "current", "done"]
Operation = Literal["products", "maximum", "minimum", "average"]
CHOOSING: dict[str, str] = {"maximum": "max", "minimum": "min"}  # operations that take one of the values

DOTS = "···"


@dataclass(frozen=True, slots=True)
class Term:
    """One product kernel × input, or one value of a pooling window.

    Attributes:
        value: number of the input.
        weight: number of the kernel; None where values are only collected (pooling).
        running_sum: sum up to and including this term; None: not shown.
        state: how far the explanation is.
        in_padding: the input number comes from the ring.
        chosen: this one is the maximum.
    """

    value: float
    weight: float | None = None
    running_sum: float | None = None
    state: TermState = "done"
    in_padding: bool = False
    chosen: bool = False

    def product(self) -> float:
        """What the term adds."""
        return self.value if self.weight is None else self.value * self.weight

    def pieces(self, summand: bool = False) -> tuple[Piece, ...]:
        """The term in the colours of its roles; a negative factor stands in parentheses.

        Args:
            summand: a value without weight follows a plus, so it needs parentheses too.
        """
        if self.state == "hidden":
            return (Piece(DOTS, "ink3"),)
        token = "ink3" if self.in_padding else "input"
        if self.weight is None:
            text = factor(self.value) if summand else wanted_text(self.value)
            return (Piece(text, "output" if self.chosen else token),)
        return (
            Piece(factor(self.weight), "kernel"),
            Piece("×", "ink2", 500),
            Piece(factor(self.value), token),
        )


@dataclass(frozen=True, slots=True)
class FormulaModel:
    """The whole line.

    Attributes:
        name: of the output cell, for example ``Y[1, 1]``.
        terms: in the order in which they are added: channel, row, column.
        row_length: terms of one kernel row, where a long line may break.
        channel_sums: sum of each channel, for kernels too long to be written out; empty for one channel.
        bias: added at the end; None: there is none.
        bias_state: as a term's.
        result: the number; None: not reached yet.
        result_hidden: the class is to say it.
        operation: sum of products, largest or smallest value, or mean.
        divisor: of the mean.
    """

    name: str
    terms: tuple[Term, ...]
    row_length: int = 3
    channel_sums: tuple[float, ...] = ()
    bias: float | None = None
    bias_state: TermState = "done"
    result: float | None = None
    result_hidden: bool = False
    operation: Operation = "products"
    divisor: int = 1

    def spoken(self) -> str:
        """The line for a screen reader, hidden parts left out."""
        shown = [term for term in self.terms if term.state != "hidden"]
        separator = ", " if self.operation in CHOOSING else " + "
        text = separator.join(
            "".join(piece.text for piece in term.pieces(self.operation == "average")) for term in shown
        )
        if self.bias is not None and self.bias_state != "hidden":
            text = f"{text} + {factor(self.bias)}" if text else factor(self.bias)
        if self.operation in CHOOSING:
            text = f"{CHOOSING[self.operation]}({text})"
        elif self.operation == "average":
            text = f"({text}) / {self.divisor}"
        result = "?"
        if not self.result_hidden:
            result = DOTS if self.result is None else wanted_text(self.result)
        return f"{self.name} = {text} = {result}"


def factor(value: float) -> str:
    """A number as a factor or summand: in parentheses if it is negative."""
    text = wanted_text(value)
    return f"({text})" if value < 0 else text
