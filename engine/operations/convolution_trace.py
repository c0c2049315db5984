"""A convolution step by step: one step is one cell of the result."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.operations.cell_steps import CellSteps
from engine.operations.convolution_operands import Operands, correlate, in_form, operands
from engine.operations.padding import Pads, Pair, padded_index, source_indices

if TYPE_CHECKING:
    from engine.operations.convolution_spec import ConvolutionSpec, SizeFormula

Number = int | float


@dataclass(frozen=True, slots=True)
class Window:
    """Where the taps of the kernel lie, in rows and columns of the padded image.

    Args:
        rows: one padded row per row of taps; ``rows.step`` is the dilation.
        columns: one padded column per column of taps.

    >>> Window(range(2, 5, 2), range(0, 3)).slices
    (slice(2, 5, 2), slice(0, 3, 1))
    """

    rows: range
    columns: range

    @property
    def slices(self) -> tuple[slice, slice]:
        """What cuts the window out of the padded image."""
        return (
            slice(self.rows.start, self.rows.stop, self.rows.step),
            slice(self.columns.start, self.columns.stop, self.columns.step),
        )


@dataclass(frozen=True, slots=True, eq=False)
class ConvolutionStep:
    """All numbers of one cell of the result.

    Args:
        index: which step, from 0.
        output_index: row, column and filter of the cell.
        window: where the taps lie.
        window_values: what they meet, kh×kw×C.
        kernel_values: the filter as it is laid on the image, kh×kw×C.
        products: one product per tap, kh×kw×C.
        running_sum: the sum after each product, kh·kw·C numbers: channel by channel, in each row by row.
        running_sum_per_channel: the same, begun anew in every channel, C×(kh·kw).
        bias: of this filter.
        total: the last running sum plus the bias; what stands in the cell.
        taps_in_padding: which taps lie outside the image, kh×kw.
    """

    index: int
    output_index: tuple[int, int, int]
    window: Window
    window_values: NDArray[Any]
    kernel_values: NDArray[Any]
    products: NDArray[Any]
    running_sum: NDArray[Any]
    running_sum_per_channel: NDArray[Any]
    bias: Number
    total: Number
    taps_in_padding: NDArray[np.bool_]

    @property
    def channel_sums(self) -> NDArray[Any]:
        """The sum of each channel alone, C."""
        return self.running_sum_per_channel[:, -1]

    @property
    def terms(self) -> list[tuple[int, int, int]]:
        """Row, column and channel of each product, in the order of ``running_sum``."""
        rows, columns, channels = self.products.shape
        return [(r, c, channel) for channel in range(channels) for r in range(rows) for c in range(columns)]


class ConvolutionTrace(CellSteps[ConvolutionStep]):
    """The steps of a convolution, each computed when asked for.

    Step 0 is the first cell of filter 0; cells follow row by row, filters one after the other. Arrays are
    private copies and cannot be written to.

    >>> from engine.operations.convolution import ConvolutionSpec
    >>> steps = trace([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[1, 0], [0, -1]], ConvolutionSpec())
    >>> len(steps), steps[1].output_index, steps[1].products[..., 0].tolist(), steps[1].total
    (4, (0, 1, 0), [[2, 0], [0, -6]], -4)
    """

    def __init__(self, given: Operands) -> None:
        # whoever edits the kernel later must not change what an earlier trace shows
        self._padded = _sealed(given.padded)
        self._kernel = _sealed(given.kernel.copy())
        self._bias = _sealed(given.bias.copy())
        self._given = replace(given, kernel=self._kernel, bias=self._bias)

    @property
    def spec(self) -> ConvolutionSpec:
        """How the kernel moves."""
        return self._given.spec

    @property
    def shape(self) -> tuple[int, int, int]:
        """Rows, columns and filters of the result, also where it is a matrix or a vector."""
        return (*self._given.geometry.output_size, self._given.geometry.filters)

    @property
    def pads(self) -> Pads:
        """Cells added: ((top, bottom), (left, right))."""
        return self._given.geometry.pads

    @property
    def formulas(self) -> tuple[SizeFormula, SizeFormula]:
        """How rows and columns of the result follow."""
        return self._given.geometry.formulas

    @property
    def image(self) -> NDArray[Any]:
        """The image, H×W×C."""
        (top, _), (left, _) = self.pads
        height, width = self._given.geometry.size
        return self._padded[top : top + height, left : left + width]

    @property
    def padded(self) -> NDArray[Any]:
        """The image with its border, H′×W′×C."""
        return self._padded

    @property
    def kernel_as_used(self) -> NDArray[Any]:
        """The kernel as it is laid on the image, kh×kw×C×K: rotated by 180° if the spec flips it."""
        return self._kernel

    @property
    def bias(self) -> NDArray[Any]:
        """One number per filter, K."""
        return self._bias

    @cached_property
    def maps(self) -> NDArray[Any]:
        """The result as feature maps, H_out×W_out×K."""
        return _sealed(correlate(self._given))

    @property
    def result(self) -> NDArray[Any]:
        """What ``convolve`` gives for the same arguments, in the same form."""
        return in_form(self.maps, self._given.geometry.form)

    def window_of(self, index: int) -> Window:
        """Where the taps lie in a step.

        >>> from engine.operations.convolution import ConvolutionSpec
        >>> trace([[1, 2, 3]], [[1, 1]], ConvolutionSpec()).window_of(1).columns
        range(1, 3)
        """
        row, column, _ = self.output_index_of(index)
        return Window(self._taps(0, row), self._taps(1, column))

    def source_of(self, row: int, column: int) -> Pair | None:
        """The cell of the image that a cell of the padded image repeats; None where a zero was added.

        >>> from engine.operations.convolution import ConvolutionSpec
        >>> trace([[1, 2, 3]], [[1, 1]], ConvolutionSpec(padding="same", border="wrap")).source_of(0, 3)
        (0, 0)
        """
        (top, _), (left, _) = self.pads
        height, width = self._given.geometry.size
        source_row = padded_index(row, height, top, self.spec.border)
        source_column = padded_index(column, width, left, self.spec.border)
        return None if source_row is None or source_column is None else (source_row, source_column)

    def steps_reached_by(self, row: int, column: int) -> tuple[Pair, ...]:
        """Cells of the result, in every filter, that a cell of the image has a part in.

        With border reflect, edge or wrap it also takes part through its copies in the padding.

        >>> from engine.operations.convolution import ConvolutionSpec
        >>> trace([[1, 2, 3]], [[1, 1]], ConvolutionSpec()).steps_reached_by(0, 1)
        ((0, 0), (0, 1))
        """
        return tuple((i, j) for i in self._reached(0, row) for j in self._reached(1, column))

    def _step(self, index: int) -> ConvolutionStep:
        output_index = self.output_index_of(index)
        window = self.window_of(index)
        values = self._padded[window.slices]
        weights = self._kernel[..., output_index[2]]
        with np.errstate(over="ignore", invalid="ignore", under="ignore"):
            products = values * weights
            in_order = products.transpose(2, 0, 1)
            running = np.cumsum(in_order.ravel(), dtype=products.dtype)
            bias = self._bias[output_index[2]]
            total = running[-1] + bias
            per_channel = np.cumsum(in_order.reshape(len(in_order), -1), axis=1, dtype=products.dtype)
        return ConvolutionStep(
            index,
            output_index,
            window,
            values,
            weights,
            _sealed(products),
            _sealed(running),
            _sealed(per_channel),
            bias.item(),
            total.item(),
            _sealed(self._in_padding(window)),
        )

    def _in_padding(self, window: Window) -> NDArray[np.bool_]:
        outside = []
        for axis, taps in enumerate((window.rows, window.columns)):
            before, size = self.pads[axis][0], self._given.geometry.size[axis]
            positions = np.asarray(taps)
            outside.append((positions < before) | (positions >= before + size))
        return np.logical_or.outer(outside[0], outside[1])

    def _taps(self, axis: int, position: int) -> range:
        first = position * self.spec.stride[axis]
        dilation = self.spec.dilation[axis]
        return range(first, first + dilation * (self._kernel.shape[axis] - 1) + 1, dilation)

    def _reached(self, axis: int, position: int) -> list[int]:
        size = self._given.geometry.size[axis]
        if not 0 <= position < size:
            return []
        copies = np.flatnonzero(source_indices(size, *self.pads[axis], self.spec.border) == position)
        stride, dilation = self.spec.stride[axis], self.spec.dilation[axis]
        # tap t of the window at i lies on i·s + t·d; Python's integers, because s and d have no limit
        reached = (
            divmod(copy - tap * dilation, stride)
            for copy in copies.tolist()
            for tap in range(self._kernel.shape[axis])
        )
        return sorted({place for place, rest in reached if rest == 0 and 0 <= place < self.shape[axis]})


def trace(
    image: ArrayLike, kernel: ArrayLike, spec: ConvolutionSpec, bias: ArrayLike | None = None
) -> ConvolutionTrace:
    """The steps by which ``convolve`` gets its result.

    y[i, j, f] = b[f] + Σ_{c, a, e} w[a, e, c, f] · x̃[i·s + a·d, j·s′ + e·d′, c];
    a step is one cell (i, j, f).

    Output shape: as ``convolve``; the trace has H_out · W_out · C_out steps.

    Args:
        image: as in ``convolve``.
        kernel: as in ``convolve``.
        spec: as in ``convolve``.
        bias: as in ``convolve``.

    Returns:
        A sequence of ``ConvolutionStep``. Nothing but the padding is computed before a step or the result
        is asked for.

    Raises:
        EngineError: what ``convolve`` raises.

    Source:
        As ``convolve``. The total of a step is what ``convolve`` puts into its cell, to the last bit with
        up to four channels, and within rounding with more.

    >>> from engine.operations.convolution import ConvolutionSpec
    >>> step = trace([2, 8, 3, 7], [2, 1, 5], ConvolutionSpec(), bias=100)[0]
    >>> step.running_sum.tolist(), step.bias, step.total
    ([4, 12, 27], 100, 127)
    """
    return ConvolutionTrace(operands(image, kernel, spec, bias))


def _sealed(array: NDArray[Any]) -> NDArray[Any]:
    array.setflags(write=False)
    return array
