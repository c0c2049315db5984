"""Where an explanation stands, and what the pointer is on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from gui.widgets.matrix_model import Cell

Part = Literal["input", "kernel", "partial", "output", "upstream", "gradient"]


@dataclass(frozen=True, slots=True)
class Pointed:
    """What the pointer is on.

    Attributes:
        part: which kind of matrix; ``"upstream"`` is the gradient of the output, ``"gradient"`` of the input.
        number: channel of an input, kernel or partial; filter of an output; 0 where there is one.
        cell: row and column as shown.
    """

    part: Part
    number: int
    cell: Cell


@dataclass(frozen=True, slots=True)
class Moment:
    """Where the explanation is.

    Attributes:
        step: index into the trace: filter by filter, in each row by row.
        term: the term of the formula that is current; earlier ones are done, later ones hidden; None: all
            are done. The number of products itself stands for the bias.
        hidden: the class is to say the result of this step.
        pointed: what the pointer is on.
    """

    step: int = 0
    term: int | None = None
    hidden: bool = False
    pointed: Pointed | None = None
