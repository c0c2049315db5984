"""What a wrong answer has in common with the right one: which mistake leads to exactly this number."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from gui.widgets.matrix_text import wanted_text
from gui.widgets.number_text import parse_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.operations.pooling import PoolingStep, PoolingTrace
    from gui.widgets.matrix_model import Cell

Kind = Literal[
    "right",
    "sign",
    "counted-padding",
    "maximum",
    "minimum",
    "average",
    "sum",
    "forgot-cell",
    "wrong-window",
    "wrong",
]
OutputCell = tuple[int, int, int]

TOLERANCE = 1e-6  # of the number itself
ROUNDING = 1e-12  # of the largest number: 0.1 + 0.2 − 0.3 is not 0
MOST_ROUNDED = 6e-3  # of a number, by writing three digits of it
_LARGEST_EXACT = 2.0**53  # up to here a float64 holds every whole number


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said about an answer.

    Attributes:
        kind: right; with the other sign; with the padding as zeros that count; the largest, the smallest or
            the mean of the window where something else is asked; the sum where the mean is asked; without
            one of the cells; of another cell of the result; or none of these.
        answer: the number that was given.
        tap: place in the window of the cell that was left out.
        cell: row, column and channel of the cell of the result that holds the answer, if it is another one.
    """

    kind: Kind
    answer: float
    tap: Cell | None = None
    cell: OutputCell | None = None

    @property
    def is_right(self) -> bool:
        """Whether nothing is wrong."""
        return self.kind == "right"


def judge(step: PoolingStep, answer: float, trace: PoolingTrace) -> Verdict:
    """Find the mistake that leads from a step to an answer.

    Mistakes that explain few numbers are tried before those that explain many.

    Args:
        step: what the class was asked.
        answer: what it said.
        trace: all steps.

    >>> from engine.operations.pooling import PoolingSpec, trace
    >>> steps = trace([[4, 3], [2, 1]], PoolingSpec("average", (2, 2), (1, 1), "same"))
    >>> [judge(steps[1], answer, steps).kind for answer in (2, 1, 3, 4, -2, 2.5, 1.5, 9)]
    ['right', 'counted-padding', 'maximum', 'sum', 'sign', 'wrong-window', 'forgot-cell', 'wrong']
    """
    return next(_Question(step, answer, trace).verdicts())


class _Question:
    """One step and what was answered.

    Args:
        step: what the class was asked.
        answer: what it said.
        trace: all steps.
    """

    def __init__(self, step: PoolingStep, answer: float, trace: PoolingTrace) -> None:
        self._step, self._answer, self._trace = step, answer, trace
        self._kind = trace.spec.kind
        self._is_mean = self._kind == "average"
        self._values: NDArray[np.float64] = step.values[~step.in_padding].astype(np.float64)
        largest = float(np.abs(self._values).max())
        self._rounding = ROUNDING * largest if math.isfinite(largest) else 0.0

    def verdicts(self) -> Iterator[Verdict]:
        """All that explains the answer, the likeliest first."""
        with np.errstate(over="ignore", invalid="ignore"):
            if self._means(self._step.total, self._is_mean):
                yield Verdict("right", self._answer)
            yield from self._of_padding()
            yield from self._of_other_kinds()
            if self._means(-self._step.total, self._is_mean):
                yield Verdict("sign", self._answer)
            yield from self._of_left_out()
            cells = self._cells()
            yield from (Verdict("wrong-window", self._answer, cell=cell) for cell in cells)
        yield Verdict("wrong", self._answer)

    def _means(self, value: float, summed: bool) -> bool:
        """Whether the answer stands for a number: as exact as it is, or as a cell shows it.

        Args:
            value: the number.
            summed: it is a sum or a mean, which may have been rounded; the largest number never is.
        """
        answer, rounding = self._answer, self._rounding if summed else 0.0
        if answer == value:
            return True
        apart = abs(answer - value)
        # infinities and NaN equal nothing but themselves
        if not math.isfinite(apart) or apart > MOST_ROUNDED * abs(value) + rounding:
            return False
        whole = float(value).is_integer() and abs(value) < _LARGEST_EXACT
        if whole and float(answer).is_integer():
            return False
        if apart <= max(TOLERANCE * abs(value), rounding):
            return True
        return not whole and parse_number(wanted_text(float(value))) == answer

    def _of_padding(self) -> Iterator[Verdict]:
        """A zero in the padding that wins, or that counts as a cell of the mean."""
        step = self._step
        if not step.in_padding.any():
            return
        counted = np.where(step.in_padding, 0.0, step.values)
        if self._kind == "max":
            found = counted.max()
        elif self._kind == "min":
            found = counted.min()
        else:
            found = counted.mean()
        if self._means(float(found), self._is_mean):
            yield Verdict("counted-padding", self._answer)

    def _of_other_kinds(self) -> Iterator[Verdict]:
        values = self._values
        others: dict[Kind, float] = {
            "maximum": float(values.max()),
            "minimum": float(values.min()),
            "average": float(values.mean()),
        }
        if self._is_mean:
            others["sum"] = float(values.sum())
        for kind, value in others.items():
            if self._means(value, summed=kind in ("sum", "average")):
                yield Verdict(kind, self._answer)

    def _of_left_out(self) -> Iterator[Verdict]:
        """The result without one cell: the winner, or one of those that are averaged."""
        step, values = self._step, self._values
        if len(values) < 2:
            return
        for index, place in enumerate(step.terms):
            if step.winner is not None and place != step.winner:
                continue
            rest = np.delete(values, index)
            if self._is_mean:
                without = [rest.mean(), rest.sum() / len(values)]
            else:
                without = [rest.max() if self._kind == "max" else rest.min()]
            if any(self._means(float(value), self._is_mean) for value in without):
                yield Verdict("forgot-cell", self._answer, tap=place)

    def _cells(self) -> list[OutputCell]:
        """Other cells of the result that hold the answer, nearest first."""
        maps, answer = self._trace.maps, self._answer
        rounding = self._rounding if self._is_mean else 0.0
        close = np.argwhere(np.abs(maps - answer) <= 2 * MOST_ROUNDED * abs(answer) + rounding)
        found: list[OutputCell] = [(row, column, number) for row, column, number in close.tolist()]
        return sorted(
            (cell for cell in found if cell != self._step.output_index and self._holds(cell)),
            key=lambda cell: (self._distance(cell), cell),
        )

    def _holds(self, cell: OutputCell) -> bool:
        return self._means(self._trace.maps[cell].item(), self._is_mean)

    def _distance(self, cell: OutputCell) -> tuple[int, int]:
        """Moves of a king, then of a rook; another channel is as far as the next cell."""
        row, column, number = self._step.output_index
        rows, columns = abs(cell[0] - row), abs(cell[1] - column)
        other = int(cell[2] != number)
        return max(rows, columns) + other, rows + columns + other
