"""A pooling step by step: one step is one cell of the result."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.operations.cell_steps import CellSteps
from engine.operations.convolution_operands import in_form
from engine.operations.convolution_trace import Number, Window
from engine.operations.padding import Pads, Pair, pad, padded_index
from engine.operations.pooling_operands import PoolingOperands, divisors, pooled, pooling_operands, winners
from engine.operations.window_walk import cells_under, places_over, taps

if TYPE_CHECKING:
    from engine.operations.convolution_spec import SizeFormula
    from engine.operations.pooling_spec import PoolingSpec

_FILLED_WITH = {"max": -np.inf, "min": np.inf, "average": 0.0}


@dataclass(frozen=True, slots=True, eq=False)
class PoolingStep:
    """All numbers of one cell of the result.

    Positions in the window are rows and columns from its top left cell.

    Args:
        index: which step, from 0.
        output_index: row, column and channel of the cell.
        window: rows and columns of the padded image.
        values: what lies under the window, kh×kw; see ``PoolingTrace.padded`` for what padding holds.
        in_padding: which cells of the window lie outside the image, kh×kw. They never take part.
        running: the largest (smallest) number, or the sum, after each cell that takes part, in the order
            of ``terms``.
        winner: position in the window of the number taken, None for the average.
        source: row and column of the winner in the image, None for the average.
        ties: positions of further cells that hold the same number as the winner.
        sum: of the cells that take part, None for max and min. Rows are added up first, then their sums.
        divisor: how many cells take part, None for max and min.
        total: what stands in the cell.
    """

    index: int
    output_index: tuple[int, int, int]
    window: Window
    values: NDArray[Any]
    in_padding: NDArray[np.bool_]
    running: NDArray[Any]
    winner: Pair | None
    source: Pair | None
    ties: tuple[Pair, ...]
    sum: Number | None
    divisor: int | None
    total: Number

    @property
    def terms(self) -> list[Pair]:
        """Positions of the cells that take part, in reading order."""
        return [(int(row), int(column)) for row, column in np.argwhere(~self.in_padding)]


class PoolingTrace(CellSteps[PoolingStep]):
    """The steps of a pooling, each computed when asked for.

    Step 0 is the first cell of channel 0; cells follow row by row, channels one after the other. Arrays are
    private copies and cannot be written to.

    >>> from engine.operations.pooling import PoolingSpec
    >>> steps = trace([[4, 3, 3], [2, 1, 3]], PoolingSpec(stride=(1, 1)))
    >>> len(steps), steps[1].winner, steps[1].source, steps[1].ties, steps[1].total
    (2, (0, 0), (0, 1), ((0, 1), (1, 1)), 3)
    """

    def __init__(self, given: PoolingOperands) -> None:
        # whoever edits the image later must not change what an earlier trace shows
        self._image = _sealed(given.image.copy())
        self._given = replace(given, image=self._image)

    @property
    def spec(self) -> PoolingSpec:
        """How the window moves."""
        return self._given.spec

    @property
    def shape(self) -> tuple[int, int, int]:
        """Rows, columns and channels of the result, also where it is a matrix."""
        return (*self._given.geometry.output_size, self._given.geometry.channels)

    @property
    def window_size(self) -> Pair:
        """Rows and columns of the window: the whole image for global pooling."""
        return self._given.geometry.kernel_size

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
        return self._image

    @cached_property
    def padded(self) -> NDArray[Any]:
        """The image with its border, H′×W′×C: −∞ around it for max, ∞ for min, 0 for the average.

        Integers that get an infinite border become float64, since int64 has no infinity.
        """
        if not any(map(any, self.pads)):
            return self._image
        return _sealed(pad(self._image, self.pads, value=_FILLED_WITH[self.spec.kind]))

    @cached_property
    def maps(self) -> NDArray[Any]:
        """The result as feature maps, H_out×W_out×C."""
        return _sealed(pooled(self._given))

    @property
    def result(self) -> NDArray[Any]:
        """What ``pool`` gives for the same arguments, in the same form."""
        return in_form(self.maps, self._given.geometry.form)

    @cached_property
    def winners(self) -> NDArray[np.intp] | None:
        """Row and column in the image of the cell that each window takes, H_out×W_out×C×2.

        None for the average.
        """
        return None if self.spec.kind == "average" else _sealed(winners(self._given))

    @cached_property
    def divisors(self) -> NDArray[np.int64]:
        """How many cells of the image each window covers, H_out×W_out."""
        return _sealed(divisors(self._given.geometry))

    def window_of(self, index: int) -> Window:
        """Where the window stands in a step, in rows and columns of the padded image.

        >>> from engine.operations.pooling import PoolingSpec
        >>> trace([[1, 2, 3, 4]], PoolingSpec(window=(1, 2), stride=(1, 2))).window_of(1).columns
        range(2, 4)
        """
        row, column, _ = self.output_index_of(index)
        rows, columns = self.formulas
        return Window(taps(rows, row), taps(columns, column))

    def source_of(self, row: int, column: int) -> Pair | None:
        """The cell of the image that stands in a cell of the padded image; None in the padding.

        >>> from engine.operations.pooling import PoolingSpec
        >>> steps = trace([[1, 2, 3]], PoolingSpec(window=(1, 3), stride=(1, 1), padding="same"))
        >>> steps.source_of(0, 1), steps.source_of(0, 4)
        ((0, 0), None)
        """
        rows, columns = self.formulas
        source_row = padded_index(row, rows.input_size, rows.pad_before)
        source_column = padded_index(column, columns.input_size, columns.pad_before)
        return None if source_row is None or source_column is None else (source_row, source_column)

    def steps_reached_by(self, row: int, column: int) -> tuple[Pair, ...]:
        """Cells of the result, in its channel, whose windows cover a cell of the image.

        >>> from engine.operations.pooling import PoolingSpec
        >>> trace([[1, 2, 3]], PoolingSpec(window=(1, 2), stride=(1, 1))).steps_reached_by(0, 1)
        ((0, 0), (0, 1))
        """
        rows, columns = self.formulas
        return tuple((i, j) for i in places_over(rows, row) for j in places_over(columns, column))

    def _step(self, index: int) -> PoolingStep:
        row, column, channel = self.output_index_of(index)
        window = self.window_of(index)
        rows, columns = (
            cells_under(axis, place) for axis, place in zip(self.formulas, (row, column), strict=True)
        )
        cells = self._image[rows.start : rows.stop, columns.start : columns.stop, channel]
        # where the part that lies on the image begins in the window
        corner = (
            rows.start + self.pads[0][0] - window.rows.start,
            columns.start + self.pads[1][0] - window.columns.start,
        )
        in_padding = np.ones(self.window_size, np.bool_)
        in_padding[corner[0] : corner[0] + len(rows), corner[1] : corner[1] + len(columns)] = False
        begun = PoolingStep(
            index,
            (row, column, channel),
            window,
            self.padded[(*window.slices, channel)],
            _sealed(in_padding),
            _sealed(self._running(cells)),
            winner=None,
            source=None,
            ties=(),
            sum=None,
            divisor=None,
            total=0,
        )
        if self.spec.kind == "average":
            return _averaged(begun, cells)
        return _taken(begun, cells, corner, (rows.start, columns.start), largest=self.spec.kind == "max")

    def _running(self, cells: NDArray[Any]) -> NDArray[Any]:
        combine = {"max": np.maximum, "min": np.minimum, "average": np.add}[self.spec.kind]
        with np.errstate(over="ignore", invalid="ignore"):
            running: NDArray[Any] = combine.accumulate(cells.ravel())
        return running


def _averaged(step: PoolingStep, cells: NDArray[Any]) -> PoolingStep:
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        # one after the other, as all windows are added up at once
        row_sums = np.add.accumulate(cells, axis=1)[:, -1]
        total = np.add.accumulate(row_sums)[-1]
        mean = total / (total.dtype.type(cells.size))
    return replace(step, sum=total.item(), divisor=cells.size, total=mean.item())


def _taken(
    step: PoolingStep, cells: NDArray[Any], corner: Pair, first: Pair, *, largest: bool
) -> PoolingStep:
    # both take the first of equal numbers, and the first NaN before any number
    place = int(cells.argmax() if largest else cells.argmin())
    row, column = divmod(place, cells.shape[1])
    winner = corner[0] + row, corner[1] + column
    equal = [(corner[0] + int(r), corner[1] + int(c)) for r, c in np.argwhere(cells == cells[row, column])]
    return replace(
        step,
        winner=winner,
        source=(first[0] + row, first[1] + column),
        ties=tuple(position for position in equal if position != winner),
        total=cells[row, column].item(),
    )


def trace(image: ArrayLike, spec: PoolingSpec) -> PoolingTrace:
    """The steps by which ``pool`` gets its result.

    max: y[i, j, c] = max x[r, q, c], average: y[i, j, c] = Σ x[r, q, c] / n over the n cells (r, q) of the
    image under the window at (i, j); a step is one cell (i, j, c).

    Output shape: as ``pool``; the trace has H_out · W_out · C steps.

    Args:
        image: as in ``pool``.
        spec: as in ``pool``.

    Returns:
        A sequence of ``PoolingStep``. Nothing is computed before a step or the result is asked for.

    Raises:
        EngineError: what ``pool`` raises.

    Source:
        As ``pool``. The total of a step is what ``pool`` puts into its cell, to the last bit. Of equal
        numbers the first in reading order wins, as in TensorFlow on a CPU.

    >>> from engine.operations.pooling import PoolingSpec
    >>> step = trace([[4, 3], [2, 1]], PoolingSpec("average", stride=(1, 1), padding="same"))[1]
    >>> step.sum, step.divisor, step.total, step.in_padding.tolist()
    (4, 2, 2.0, [[False, True], [False, True]])
    """
    return PoolingTrace(pooling_operands(image, spec))


def _sealed(array: NDArray[Any]) -> NDArray[Any]:
    array.setflags(write=False)
    return array
