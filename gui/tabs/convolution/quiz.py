"""What a wrong answer has in common with the right one: which mistake leads to exactly this number."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
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
    if is_answer(answer, step.total, step):
        return Verdict("right", answer)
    checks: tuple[Callable[..., Iterator[Verdict]], ...] = (
        _of_whole_sum,
        _of_channels,
        _left_out,
        _of_near_cells,
        _of_slips,
        _of_far_cells,
    )
    for check in checks:
        found = next(check(step, answer, trace), None)
        if found is not None:
            return found
    return Verdict("wrong", answer)


def is_answer(answer: float, value: float, step: ConvolutionStep) -> bool:
    """Whether somebody who says ``answer`` means ``value``: as exact as it is, or as a cell shows it."""
    if not math.isfinite(answer) or not math.isfinite(value):
        return answer == value
    if answer == value:
        return True
    whole = float(value).is_integer() and abs(value) < _LARGEST_EXACT
    if whole and float(answer).is_integer():
        return False
    largest = float(np.abs(step.products).max())
    rounding = ROUNDING * largest if math.isfinite(largest) else 0.0
    if math.isclose(answer, value, rel_tol=TOLERANCE, abs_tol=rounding):
        return True
    return not whole and parse_number(wanted_text(float(value))) == answer


# One mistake each, most likely first. Overflow to infinity equals no answer, so it needs no warning.
def _of_whole_sum(step: ConvolutionStep, answer: float, trace: ConvolutionTrace) -> Iterator[Verdict]:
    if is_answer(answer, step.total - step.bias, step):
        yield Verdict("missing-bias", answer)
    if is_answer(answer, -step.total, step):
        yield Verdict("sign", answer)
    with np.errstate(over="ignore", invalid="ignore"):
        rotated = (step.window_values * step.kernel_values[::-1, ::-1]).sum().item() + step.bias
    if is_answer(answer, rotated, step):
        yield Verdict("flipped", answer)


def _of_channels(step: ConvolutionStep, answer: float, trace: ConvolutionTrace) -> Iterator[Verdict]:
    if len(step.channel_sums) == 1:
        return
    for channel, own in enumerate(step.channel_sums.tolist()):
        if is_answer(answer, own, step) or is_answer(answer, own + step.bias, step):
            yield Verdict("partial-sum", answer, channel=channel)


def _left_out(step: ConvolutionStep, answer: float, trace: ConvolutionTrace) -> Iterator[Verdict]:
    yield from _with_slip(step, answer, "left-out", -1)


def _of_slips(step: ConvolutionStep, answer: float, trace: ConvolutionTrace) -> Iterator[Verdict]:
    yield from _with_slip(step, answer, "wrong-sign", -2)
    yield from _with_slip(step, answer, "twice", 1)


def _with_slip(step: ConvolutionStep, answer: float, slip: Slip, times: int) -> Iterator[Verdict]:
    for term, place in enumerate(step.terms):
        if is_answer(answer, step.total + times * step.products[place].item(), step):
            yield Verdict("off-by-product", answer, term, slip)


def _of_near_cells(step: ConvolutionStep, answer: float, trace: ConvolutionTrace) -> Iterator[Verdict]:
    yield from (
        _of_cell(answer, cell) for cell in _cells_with(step, answer, trace) if _distance(step, cell)[0] < 2
    )


def _of_far_cells(step: ConvolutionStep, answer: float, trace: ConvolutionTrace) -> Iterator[Verdict]:
    yield from (_of_cell(answer, cell) for cell in _cells_with(step, answer, trace))


def _of_cell(answer: float, cell: OutputCell) -> Verdict:
    return Verdict("wrong-window", answer, cell=cell)


def _cells_with(step: ConvolutionStep, answer: float, trace: ConvolutionTrace) -> list[OutputCell]:
    """Other cells of the result that hold the answer, nearest first."""
    maps = trace.maps
    with np.errstate(over="ignore", invalid="ignore"):
        close = np.argwhere(np.abs(maps - answer) <= MOST_ROUNDED * abs(answer) + 1e-9)
    cells: list[OutputCell] = [(row, column, number) for row, column, number in close.tolist()]
    found = [
        cell for cell in cells if cell != step.output_index and is_answer(answer, maps[cell].item(), step)
    ]
    return sorted(found, key=lambda cell: (_distance(step, cell), cell))


def _distance(step: ConvolutionStep, cell: OutputCell) -> tuple[int, int]:
    """Steps of a king, then of a rook; another filter is as far as the next cell."""
    row, column, number = step.output_index
    rows, columns = abs(cell[0] - row), abs(cell[1] - column)
    other = int(cell[2] != number)
    return max(rows, columns) + other, rows + columns + other
