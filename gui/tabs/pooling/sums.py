"""One step in the words of the formula line, as far as the explanation is, and the way of its gradient."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from gui.widgets.formula_model import FormulaModel, Operation, Term, TermState
from gui.widgets.matrix_text import wanted_text
from gui.widgets.number_text import MINUS
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from engine.operations.convolution import ConvolutionStep
    from engine.operations.pooling import GradientSummand, PoolingKind, PoolingStep
    from gui.tabs.pooling.scene import Moment, Route
    from gui.widgets.matrix_model import Cell

OPERATIONS: Mapping[PoolingKind, Operation] = MappingProxyType(
    {"max": "maximum", "min": "minimum", "average": "average"}
)
ROUTE_TOKEN = "gradient"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a step has been explained.

    Attributes:
        terms: how many there are.
        term: the current one; None: all are done.
        hidden: the class is to say the result.
    """

    terms: int
    term: int | None
    hidden: bool

    @classmethod
    def of(cls, step: PoolingStep, moment: Moment) -> Progress:
        """Of a moment; a term beyond the last one means that all are done."""
        terms, term = term_count(step), moment.term
        return cls(terms, None if term is None or term >= terms else term, moment.hidden)

    @property
    def is_open(self) -> bool:
        """Whether a number has not been looked at."""
        return self.term is not None and self.term < self.terms - 1

    @property
    def tells_result(self) -> bool:
        """Whether the number of the cell may be read."""
        return not (self.hidden or self.is_open)

    def state_of(self, index: int) -> TermState:
        """How a term is drawn."""
        if self.term is None or index < self.term:
            return "done"
        return "current" if index == self.term else "hidden"

    def tells_after(self, index: int) -> bool:
        """Whether the sum, or the winner, after a term may be read."""
        if self.hidden and (self.term is None or index >= self.terms - 1):
            return False
        return self.state_of(index) != "hidden"


def tap_positions(step: PoolingStep) -> list[Cell]:
    """Places in the window of the terms, in their order.

    The padding stands among the numbers that are compared, because −∞ can be seen to lose; the mean is taken
    over the others alone, and a 0 in the sum would not be told from one of the image.
    """
    if step.divisor is not None:
        return step.terms
    rows, columns = step.values.shape
    return [(row, column) for row in range(rows) for column in range(columns)]


def term_count(step: PoolingStep) -> int:
    """How many terms the formula of a step has."""
    return step.values.size if step.divisor is None else step.divisor


def best_so_far(step: PoolingStep, kind: PoolingKind, progress: Progress) -> Cell | None:
    """Place in the window of the winner among what was looked at and may be told.

    None for the average, in the padding, and where it would give the result away.
    """
    if step.winner is None or (progress.hidden and not progress.is_open):
        return None
    if progress.term is None:
        return step.winner
    seen = ~step.in_padding
    seen.ravel()[progress.term + 1 :] = False
    if not seen.any():
        return None
    place = int(step.values[seen].argmax() if kind == "max" else step.values[seen].argmin())
    row, column = np.argwhere(seen)[place]
    return int(row), int(column)


def equals_of(step: PoolingStep, winner: Cell | None, progress: Progress) -> tuple[Cell, ...]:
    """Places in the window, looked at so far, that hold the same number as the winner."""
    if winner is None:
        return ()
    columns, best = step.values.shape[1], step.values[winner]
    return tuple(
        place
        for place in step.terms
        if place != winner
        and step.values[place] == best
        and progress.state_of(place[0] * columns + place[1]) != "hidden"
    )


def formula(step: PoolingStep, kind: PoolingKind, progress: Progress, name: str = "") -> FormulaModel:
    """The largest, the smallest or the mean of a window, in reading order.

    Args:
        step: all its numbers.
        kind: what is taken.
        progress: how far it has been explained.
        name: of the cell; empty: ``Y[row, column]``.
    """
    positions, winner = tap_positions(step), best_so_far(step, kind, progress)
    sums = step.running.tolist() if kind == "average" else [None] * len(positions)
    terms = tuple(
        Term(
            float(step.values[place]),
            running_sum=None if so_far is None or not progress.tells_after(index) else float(so_far),
            state=progress.state_of(index),
            in_padding=bool(step.in_padding[place]),
            chosen=place == winner,
        )
        for index, (place, so_far) in enumerate(zip(positions, sums, strict=True))
    )
    row, column, _ = step.output_index
    return FormulaModel(
        name or f"Y[{row}, {column}]",
        terms,
        row_length=sum(place[0] == positions[0][0] for place in positions),
        result=float(step.total) if progress.tells_result else None,
        result_hidden=progress.hidden,
        operation=OPERATIONS[kind],
        divisor=step.divisor or 1,
    )


def products_formula(step: ConvolutionStep, name: str) -> FormulaModel:
    """The whole sum of products of a convolution: channel by channel, in each row by row."""
    values, weights = _in_order(step.window_values), _in_order(step.kernel_values)
    _, columns, channels = step.products.shape
    in_padding = step.taps_in_padding.ravel().tolist() * channels
    terms = tuple(
        Term(value, weight, float(so_far), in_padding=outside)
        for value, weight, so_far, outside in zip(
            values, weights, step.running_sum.tolist(), in_padding, strict=True
        )
    )
    sums = tuple(map(float, step.channel_sums)) if channels > 1 else ()
    return FormulaModel(
        name, terms, row_length=columns, channel_sums=sums, bias=step.bias or None, result=float(step.total)
    )


# the way back
def route_pieces(route: Route) -> tuple[Piece, ...]:
    """``∂X[3, 3] += ∂Y[2, 2] = 4``; of an average ``∂X[0:2, 0:2] += ∂Y[0, 0] / 4 = 0.25``."""
    rows = sorted({row for row, _ in route.cells})
    columns = sorted({column for _, column in route.cells})
    target = f"∂X[{_index(rows)}, {_index(columns)}]"
    source = f"∂Y[{route.source[0]}, {route.source[1]}]"
    divided = f" / {route.divisor}" if route.divisor is not None else ""
    return (
        Piece(target, ROUTE_TOKEN),
        Piece(" += ", "ink2"),
        Piece(source + divided, ROUTE_TOKEN),
        Piece(" = ", "ink2"),
        Piece(wanted_text(route.shares[0].value), ROUTE_TOKEN, 800),
    )


def summand_pieces(
    cell: Cell, summands: tuple[GradientSummand, ...], divisors: NDArray[np.int64] | None
) -> tuple[Piece, ...]:
    """``∂X[1, 1] = 1 − 2 + 2 + 1 = 2``; of an average ``∂X[1, 1] = 1 / 4 − 3 / 6 = −0.25``.

    Args:
        cell: of the image.
        summands: what it got.
        divisors: over how many cells each window spreads; None where one cell gets all.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        total = float(np.add.reduce([0.0, *(summand.value for summand in summands)]))
    written = ""
    for summand in summands:
        divided = "" if divisors is None else f" / {divisors[summand.output_index[:2]]}"
        negative = summand.upstream < 0
        size = wanted_text(abs(summand.upstream) if written and negative else summand.upstream)
        sign = (f" {MINUS} " if negative else " + ") if written else ""
        written += f"{sign}{size}{divided}"
    said = [Piece(f"∂X[{cell[0]}, {cell[1]}]", ROUTE_TOKEN), Piece(" = ", "ink2")]
    if divisors is not None or len(summands) > 1:
        said += [Piece(written, ROUTE_TOKEN), Piece(" = ", "ink2")] if written else []
    return (*said, Piece(wanted_text(total), ROUTE_TOKEN, 800))


def _in_order(taps: NDArray[Any]) -> list[float]:
    """kh×kw×C as a list: channel by channel, in each row by row."""
    return [float(number) for number in taps.transpose(2, 0, 1).ravel().tolist()]


def _index(numbers: list[int]) -> str:
    """One index, or a slice as Python writes it."""
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}:{numbers[-1] + 1}"
