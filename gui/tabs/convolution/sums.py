"""The sum of one step in the words of the formula line, as far as the explanation is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from gui.widgets.formula_model import FormulaModel, Term, TermState

if TYPE_CHECKING:
    from engine.operations.convolution import ConvolutionStep
    from gui.studio.moment import Moment
    from gui.tabs.convolution.state import ConvolutionState
    from gui.widgets.matrix_model import Cell


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the sum of a step has been explained.

    Attributes:
        kernel_shape: rows, columns and channels of one filter.
        has_bias: whether a bias is added after the last product.
        term: the current product, or their number for the bias; None: all is done.
        hidden: the class is to say the result.
    """

    kernel_shape: tuple[int, int, int]
    has_bias: bool
    term: int | None
    hidden: bool

    @classmethod
    def of(cls, state: ConvolutionState, moment: Moment) -> Progress:
        """Of a moment; a term beyond the last one means that all are done."""
        shape = (*state.kernel_size, state.channels)
        has_bias, term = bool(state.bias.any()), moment.term
        if term is not None and term >= math.prod(shape) + has_bias:
            term = None
        return cls(shape, has_bias, term, moment.hidden)

    @property
    def is_open(self) -> bool:
        """Whether a product or the bias is still missing."""
        last = math.prod(self.kernel_shape) - 1 + self.has_bias
        return self.term is not None and self.term < last

    @property
    def tap(self) -> tuple[int, Cell] | None:
        """Channel of the current product and its cell in the kernel."""
        rows, columns, channels = self.kernel_shape
        if self.term is None or self.term >= rows * columns * channels:
            return None
        channel, place = divmod(self.term, rows * columns)
        return channel, divmod(place, columns)

    def channel_is_summed(self, channel: int) -> bool:
        """Whether all products of a channel have been added."""
        rows, columns, _ = self.kernel_shape
        return self.term is None or self.term >= (channel + 1) * rows * columns - 1

    def state_of(self, index: int) -> TermState:
        """How a term, or by the number of products the bias, is drawn."""
        if self.term is None or index < self.term:
            return "done"
        return "current" if index == self.term else "hidden"

    def tells_sum(self, index: int) -> bool:
        """Whether the sum after a product may be read: it must not give away what the class is to say."""
        if not self.hidden:
            return True
        return self.term is not None and index < math.prod(self.kernel_shape) - 1


def formula(state: ConvolutionState, step: ConvolutionStep, progress: Progress) -> FormulaModel:
    """The sum of a step: products in the order in which they are added, then the bias."""
    values, weights = _in_order(step.window_values), _in_order(step.kernel_values)
    _, columns, channels = step.products.shape
    in_padding = step.taps_in_padding.ravel().tolist() * channels
    terms = tuple(
        Term(
            value,
            weights[index],
            float(sum_so_far) if progress.tells_sum(index) else None,
            progress.state_of(index),
            in_padding[index],
        )
        for index, (value, sum_so_far) in enumerate(zip(values, step.running_sum.tolist(), strict=True))
    )
    return FormulaModel(
        _name(state, step),
        terms,
        row_length=columns,
        channel_sums=tuple(map(float, step.channel_sums)) if channels > 1 else (),
        bias=float(step.bias) if progress.has_bias else None,
        bias_state=progress.state_of(len(terms)),
        result=None if progress.is_open or progress.hidden else float(step.total),
        result_hidden=progress.hidden,
    )


def _in_order(taps: NDArray[Any]) -> list[float]:
    """kh×kw×C as a list: channel by channel, in each row by row."""
    return [float(number) for number in taps.transpose(2, 0, 1).ravel().tolist()]


def _name(state: ConvolutionState, step: ConvolutionStep) -> str:
    row, column, filter_index = step.output_index
    if state.one_dimensional:
        return f"y[{column}]"
    return f"Y[{row}, {column}, {filter_index}]" if state.filters > 1 else f"Y[{row}, {column}]"
