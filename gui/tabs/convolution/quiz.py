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
    from engine.operations.convolution import ConvolutionStep, ConvolutionTrace

Kind = Literal[
    "right",
    "missing-bias",
    "sign",
    "flipped",
    "partial-sum",
    "off-by-product",
    "wrong-window",
    "wrong",
]
Slip = Literal["left-out", "wrong-sign", "twice"]
OutputCell = tuple[int, int, int]

TOLERANCE = 1e-6  # of the number itself
ROUNDING = 1e-12  # of the largest product: 0.1 + 0.2 − 0.3 is not 0
MOST_ROUNDED = 6e-3  # of a number, by writing three digits of it
_LARGEST_EXACT = 2.0**53  # up to here a float64 holds every whole number


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said about an answer.

    Attributes:
        kind: right; the sum without its bias; with the other sign; of the kernel rotated by 180°; of one
            channel alone; but for one product; of another cell; or none of these.
        answer: the number that was given.
        term: index of the product, where the kind is about one.
        slip: what was done to that product.
        cell: row, column and filter of the cell of the result that holds the answer, if it is another one.
        channel: the channel whose sum the answer is.
    """

    kind: Kind
    answer: float
    term: int | None = None
    slip: Slip | None = None
    cell: OutputCell | None = None
    channel: int | None = None

    @property
    def is_right(self) -> bool:
        """Whether nothing is wrong."""
        return self.kind == "right"


def judge(step: ConvolutionStep, answer: float, trace: ConvolutionTrace) -> Verdict:
    """Find the mistake that leads from a step to an answer.

    Mistakes that explain few numbers are tried before those that explain many: what fits one of two
    dozen products is more often chance than what fits the missing bias.

    Args:
        step: what the class was asked.
        answer: what it said.
        trace: all steps.

    >>> from engine.operations.convolution import ConvolutionSpec, trace
    >>> steps = trace([[2, 1], [3, 4]], [[1, 0], [0, -1]], ConvolutionSpec(), bias=7)
    >>> [judge(steps[0], answer, steps).kind for answer in (5, -2, -5, 9, 3, 100)]
    ['right', 'missing-bias', 'sign', 'flipped', 'off-by-product', 'wrong']
    """
    return next(_Question(step, answer, trace).verdicts())


class _Question:
    """One step and what was answered.

    Args:
        step: what the class was asked.
        answer: what it said.
        trace: all steps.
    """

    def __init__(self, step: ConvolutionStep, answer: float, trace: ConvolutionTrace) -> None:
        self._step, self._answer, self._trace = step, answer, trace
        largest = float(np.abs(step.products).max())
        self._rounding = ROUNDING * largest if math.isfinite(largest) else 0.0

    def verdicts(self) -> Iterator[Verdict]:
        """All that explains the answer, the likeliest first."""
        if self._means(self._step.total):
            yield Verdict("right", self._answer)
        yield from self._of_whole_sum()
        yield from self._of_channels()
        yield from self._of_products("left-out", -1)
        cells = self._cells()
        yield from (self._of_cell(cell) for cell in cells if self._distance(cell)[0] < 2)
        yield from self._of_products("wrong-sign", -2)
        yield from self._of_products("twice", 1)
        yield from (self._of_cell(cell) for cell in cells)
        yield Verdict("wrong", self._answer)

    def _means(self, value: float) -> bool:
        """Whether the answer stands for a number: as exact as it is, or as a cell shows it."""
        answer = self._answer
        if answer == value:
            return True
        apart = abs(answer - value)
        # infinities and NaN equal nothing but themselves
        if not math.isfinite(apart) or apart > MOST_ROUNDED * abs(value) + self._rounding:
            return False
        whole = float(value).is_integer() and abs(value) < _LARGEST_EXACT
        if whole and float(answer).is_integer():
            return False
        if apart <= max(TOLERANCE * abs(value), self._rounding):
            return True
        return not whole and parse_number(wanted_text(float(value))) == answer

    def _of_whole_sum(self) -> Iterator[Verdict]:
        step = self._step
        if self._means(step.total - step.bias):
            yield Verdict("missing-bias", self._answer)
        if self._means(-step.total):
            yield Verdict("sign", self._answer)
        with np.errstate(over="ignore", invalid="ignore"):
            turned = (step.window_values * step.kernel_values[::-1, ::-1]).sum().item() + step.bias
        if self._means(turned):
            yield Verdict("flipped", self._answer)

    def _of_channels(self) -> Iterator[Verdict]:
        sums = self._step.channel_sums.tolist()
        for channel, own in enumerate(sums if len(sums) > 1 else []):
            if self._means(own) or self._means(own + self._step.bias):
                yield Verdict("partial-sum", self._answer, channel=channel)

    def _of_products(self, slip: Slip, times: int) -> Iterator[Verdict]:
        products = self._step.products.transpose(2, 0, 1).ravel().tolist()
        for term, product in enumerate(products):
            if self._means(self._step.total + times * product):
                yield Verdict("off-by-product", self._answer, term, slip)

    def _of_cell(self, cell: OutputCell) -> Verdict:
        return Verdict("wrong-window", self._answer, cell=cell)

    def _cells(self) -> list[OutputCell]:
        """Other cells of the result that hold the answer, nearest first."""
        maps, answer = self._trace.maps, self._answer
        with np.errstate(over="ignore", invalid="ignore"):
            close = np.argwhere(np.abs(maps - answer) <= 2 * MOST_ROUNDED * abs(answer) + self._rounding)
        found: list[OutputCell] = [(row, column, number) for row, column, number in close.tolist()]
        return sorted(
            (cell for cell in found if cell != self._step.output_index and self._means(maps[cell].item())),
            key=lambda cell: (self._distance(cell), cell),
        )

    def _distance(self, cell: OutputCell) -> tuple[int, int]:
        """Moves of a king, then of a rook; another filter is as far as the next cell."""
        row, column, number = self._step.output_index
        rows, columns = abs(cell[0] - row), abs(cell[1] - column)
        other = int(cell[2] != number)
        return max(rows, columns) + other, rows + columns + other
