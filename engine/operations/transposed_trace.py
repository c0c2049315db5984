"""A transposed convolution step by step: one step is one cell of the result."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.operations.cell_steps import CellSteps
from engine.operations.convolution_operands import in_form
from engine.operations.padding import Pair, source_indices
from engine.operations.transposed_convolution import WayBack, spread, way_back

if TYPE_CHECKING:
    from engine.operations.convolution_spec import ConvolutionSpec

Number = int | float


@dataclass(frozen=True, slots=True)
class Meeting:
    """Along one axis: a cell that goes in, and the tap by which its copy of the kernel reaches the result.

    Args:
        cell: row or column of the image.
        tap: row or column of the kernel as it is laid.
    """

    cell: int
    tap: int


@dataclass(frozen=True, slots=True, eq=False)
class TransposedStep:
    """All numbers of one cell of the result: what every copy of the kernel that covers it leaves there.

    R and Q are the numbers of meetings; a cell between two copies, which a stride leaves out, has none.

    Args:
        index: which step, from 0.
        output_index: row, column and map of the cell.
        rows: who meets along the rows, R; more than once the same tap where a border folds back.
        columns: who meets along the columns, Q.
        window_values: cells of the image, R×Q×C_in.
        kernel_values: weights of the taps, R×Q×C_in.
        products: one per meeting, R×Q×C_in.
        running_sum: the sum after each product, R·Q·C_in numbers: channel by channel, in each row by row.
        running_sum_per_channel: the same, begun anew in every channel, C_in×(R·Q).
        bias: of this map.
        total: the last running sum plus the bias; what stands in the cell.
    """

    index: int
    output_index: tuple[int, int, int]
    rows: tuple[Meeting, ...]
    columns: tuple[Meeting, ...]
    window_values: NDArray[Any]
    kernel_values: NDArray[Any]
    products: NDArray[Any]
    running_sum: NDArray[Any]
    running_sum_per_channel: NDArray[Any]
    bias: Number
    total: Number


class TransposedTrace(CellSteps[TransposedStep]):
    """The steps of a transposed convolution, each computed when asked for.

    Arrays are private copies and cannot be written to.

    >>> from engine.operations.convolution import ConvolutionSpec
    >>> steps = transposed_trace([1, 2], [1, 10, 100], ConvolutionSpec(stride=(1, 2)))
    >>> steps[2].columns
    (Meeting(cell=1, tap=0), Meeting(cell=0, tap=2))
    >>> steps[2].products[0, :, 0].tolist(), steps[2].total
    ([2.0, 100.0], 102.0)
    """

    def __init__(self, given: WayBack) -> None:
        # whoever edits the arrays later must not change what an earlier trace shows
        self._image = _sealed(given.image.copy())
        self._kernel = _sealed(given.convolution.kernel.copy())
        self._bias = _sealed(given.bias.copy())
        self._convolution = replace(given.convolution, kernel=self._kernel)

    @property
    def spec(self) -> ConvolutionSpec:
        """Of the convolution that is transposed."""
        return self._convolution.spec

    @property
    def shape(self) -> tuple[int, int, int]:
        """Rows, columns and maps of the result, also where it is a matrix or a vector."""
        return (*self._convolution.geometry.size, self._convolution.geometry.channels)

    @property
    def image(self) -> NDArray[Any]:
        """What goes in, H×W×C_in."""
        return self._image

    @property
    def kernel_as_used(self) -> NDArray[Any]:
        """The kernel as its copies lie, kh×kw×C_out×C_in: rotated by 180° if the spec flips it."""
        return self._kernel

    @cached_property
    def maps(self) -> NDArray[Any]:
        """The result as feature maps, H_out×W_out×C_out."""
        return _sealed(spread(WayBack(self._convolution, self._image, self._bias)))

    @property
    def result(self) -> NDArray[Any]:
        """What ``transposed_convolve`` gives for the same arguments, in the same form."""
        return in_form(self.maps, self._convolution.geometry.form)

    def _step(self, index: int) -> TransposedStep:
        row, column, map_index = self.output_index_of(index)
        rows, columns = self._meetings(0, row), self._meetings(1, column)
        values = self._image[_cells(rows)[:, np.newaxis], _cells(columns)]
        weights = self._kernel[_taps(rows)[:, np.newaxis], _taps(columns), map_index]
        with np.errstate(over="ignore", invalid="ignore", under="ignore"):
            products = values * weights
            in_order = products.transpose(2, 0, 1)
            running = np.cumsum(in_order.ravel(), dtype=products.dtype)
            per_channel = np.cumsum(in_order.reshape(len(in_order), -1), axis=1, dtype=products.dtype)
            bias = self._bias[map_index]
            total = running[-1] + bias if running.size else bias
        return TransposedStep(
            index,
            (row, column, map_index),
            rows,
            columns,
            _sealed(values),
            _sealed(weights),
            _sealed(products),
            _sealed(running),
            _sealed(per_channel),
            bias.item(),
            total.item(),
        )

    def _meetings(self, axis: int, position: int) -> tuple[Meeting, ...]:
        """Tap t of the copy of cell i lies on i·s + t·d of the padded result."""
        found = self._convolution.geometry
        stride, dilation = self.spec.stride[axis], self.spec.dilation[axis]
        sources = source_indices(found.size[axis], *found.pads[axis], self.spec.border)
        reached = (
            (tap, *divmod(place - tap * dilation, stride))
            for place in np.flatnonzero(sources == position).tolist()
            for tap in range(found.kernel_size[axis])
        )
        last = found.output_size[axis]
        return tuple(Meeting(cell, tap) for tap, cell, rest in reached if rest == 0 and 0 <= cell < last)


def transposed_trace(
    image: ArrayLike,
    kernel: ArrayLike,
    spec: ConvolutionSpec,
    bias: ArrayLike | None = None,
    output_size: Pair | None = None,
) -> TransposedTrace:
    """The steps by which ``transposed_convolve`` gets its result, cell by cell of what comes out.

    y[r, q, c] = b[c] + Σ_{i, j, a, e, f} w[a, e, c, f] · x[i, j, f] over all i, j, a, e with
    i·s + a·d = r + p_top and j·s′ + e·d′ = q + p_left.

    Output shape: as ``transposed_convolve``; the trace has H_out · W_out · C_out steps.

    Args:
        image: as in ``transposed_convolve``.
        kernel: as in ``transposed_convolve``.
        spec: as in ``transposed_convolve``.
        bias: as in ``transposed_convolve``.
        output_size: as in ``transposed_convolve``.

    Returns:
        A sequence of ``TransposedStep``. Nothing is computed before a step or the result is asked for.

    Raises:
        EngineError: what ``transposed_convolve`` raises.

    Source:
        As ``transposed_convolve``. The total of a step is what stands in the cell, within rounding.

    >>> from engine.operations.convolution import ConvolutionSpec
    >>> steps = transposed_trace([[1, 2]], [[1, 10]], ConvolutionSpec(), bias=5)
    >>> [step.total for step in steps]
    [6.0, 17.0, 25.0]
    """
    return TransposedTrace(way_back(image, kernel, spec, bias, output_size))


def _cells(meetings: tuple[Meeting, ...]) -> NDArray[np.intp]:
    return np.array([meeting.cell for meeting in meetings], np.intp)


def _taps(meetings: tuple[Meeting, ...]) -> NDArray[np.intp]:
    return np.array([meeting.tap for meeting in meetings], np.intp)


def _sealed(array: NDArray[Any]) -> NDArray[Any]:
    array.setflags(write=False)
    return array
