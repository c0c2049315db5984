"""A kernel on its walk over a padded image: every place, what is seen how often, the other rules beside it.

No numbers are multiplied here; only where the kernel stands matters. No widgets either.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.operations.coverage import Coverage, RuleOutcome, compare_paddings, coverage
from engine.operations.padding import pad, source_indices
from engine.operations.window_walk import places_over, taps
from gui.widgets.matrix_model import MatrixModel, Padding, Window

if TYPE_CHECKING:
    from engine.operations.convolution import SizeFormula
    from engine.operations.padding import Border, Pads
    from gui.tabs.pooling.state import Floats, PaddingWalk
    from gui.widgets.matrix_model import Cell

Counts = NDArray[np.int64]
Cells = frozenset["Cell"]


@dataclass(frozen=True, slots=True, eq=False)
class WalkScene:
    """One place of the kernel.

    Attributes:
        step: which place, from 0, row by row.
        cell: cell of the result that this place gives.
        input: the image with its ring and the kernel's window.
        output: the result; a cell holds the number of its place, from 1, once the kernel was there.
        seen: how many places so far have seen each cell of the image, in colours and numbers.
        taps_in_padding: how many cells under the kernel lie in the padding.
    """

    step: int
    cell: Cell
    input: MatrixModel
    output: MatrixModel
    seen: MatrixModel
    taps_in_padding: int


class Walk:
    """All places of a kernel, in order.

    Args:
        walk: image, kernel and rules.
        image: H×W numbers to show; None: 1, 2, 3 … row by row, so that a ring tells which cells it repeats.

    Raises:
        EngineError: the kernel cannot walk here, or the padded image is too large to be shown.
        ValueError: the image has another size.
    """

    def __init__(self, walk: PaddingWalk, image: Floats | None = None) -> None:
        self.walk = walk
        self.formulas: tuple[SizeFormula, SizeFormula] = walk.formulas()
        rows, columns = walk.size
        if image is None:
            image = np.arange(1.0, rows * columns + 1).reshape(rows, columns)
        elif image.shape != walk.size:
            raise ValueError(f"an image of {walk.size} is wanted, not of {image.shape}")
        self.image: Floats = _sealed(image.astype(np.float64))

    def __len__(self) -> int:
        rows, columns = self.size
        return rows * columns

    @property
    def size(self) -> Cell:
        """Rows and columns of the result."""
        return self.formulas[0].output_size, self.formulas[1].output_size

    @property
    def pads(self) -> Pads:
        """Cells added: ((top, bottom), (left, right))."""
        rows, columns = self.formulas
        return (rows.pad_before, rows.pad_after), (columns.pad_before, columns.pad_after)

    def cell_of(self, step: int) -> Cell:
        """Cell of the result at a step.

        Raises:
            IndexError: there is no such step.
        """
        if not 0 <= step < len(self):
            raise IndexError(step)
        return divmod(step, self.size[1])

    def step_of(self, row: int, column: int) -> int:
        """Step at which a cell of the result is made.

        Raises:
            IndexError: there is no such cell.
        """
        rows, columns = self.size
        if not (0 <= row < rows and 0 <= column < columns):
            raise IndexError((row, column))
        return row * columns + column

    def window(self, step: int) -> Window:
        """Where the kernel stands, counted from the image: −1 is the first row of padding above it."""
        row, column = self.cell_of(step)
        rows, columns = self.formulas
        return Window(
            row * rows.stride - rows.pad_before,
            column * columns.stride - columns.pad_before,
            rows.kernel_size,
            columns.kernel_size,
            (rows.dilation, columns.dilation),
        )

    @property
    def places(self) -> tuple[Window, ...]:
        """All places in order."""
        return tuple(map(self.window, range(len(self))))

    def places_over(self, row: int, column: int) -> Cells:
        """Cells of the result whose kernel stands on a cell of the image or its ring.

        With a border that repeats the image, a place that meets a copy in the ring counts for the copy.
        """
        rows, columns = (
            self._places_over_padded(axis, cell)
            for axis, cell in zip(self.formulas, (row, column), strict=True)
        )
        return frozenset((i, j) for i in rows for j in columns)

    # how often
    @cached_property
    def coverage(self) -> Coverage:
        """How many places see each cell in the end, also through its copies in the ring."""
        return coverage(self.formulas, self.walk.border)

    def seen_after(self, steps: int) -> Counts:
        """How many of the first so many places see each cell of the image, H×W."""
        whole_rows, more = divmod(steps, self.size[1])
        in_rows, in_columns = self._hits
        counts: Counts = np.outer(in_rows[:whole_rows].sum(axis=0), in_columns.sum(axis=0))
        if more:
            counts += np.outer(in_rows[whole_rows], in_columns[:more].sum(axis=0))
        return counts

    @cached_property
    def comparison(self) -> tuple[RuleOutcome, ...]:
        """What each rule of padding makes of the same image and kernel, in the order of ``RULES``."""
        walk = self.walk
        return compare_paddings(walk.size, walk.kernel, walk.stride, walk.dilation)

    # pictures
    def scene(self, step: int, pointed: Cell | None = None) -> WalkScene:
        """All that is drawn at a step.

        Args:
            step: which place.
            pointed: cell of the image or its ring under the pointer; the results it has a part in are
                highlighted.

        Raises:
            IndexError: there is no such step.
        """
        window, cell = self.window(step), self.cell_of(step)
        reached = frozenset() if pointed is None else self.places_over(*pointed)
        rows, columns = self._dropped
        height, width = self.walk.size
        inside = [(row, column) for row, column in window.taps() if 0 <= row < height and 0 <= column < width]
        done = np.zeros(len(self), dtype=np.bool_)
        done[: step + 1] = True
        return WalkScene(
            step,
            cell,
            input=MatrixModel(
                self.image,
                "input",
                padding=self._padding,
                window=window,
                highlighted=frozenset() if pointed is None else frozenset({pointed}),
                dropped_rows=rows,
                dropped_columns=columns,
                tinted=False,
            ),
            output=MatrixModel(
                self._numbers,
                "output",
                current=cell,
                done=done.reshape(self.size),
                highlighted=reached,
                tinted=False,
            ),
            seen=self.seen_model(self.seen_after(step + 1)),
            taps_in_padding=window.height * window.width - len(inside),
        )

    def seen_model(self, counts: Counts) -> MatrixModel:
        """Counts as a heat map; white is the most that any cell will be seen in the end."""
        return MatrixModel(
            counts.astype(np.float64),
            "partial",
            display="both",
            colours="grey",
            v_min=0.0,
            v_max=float(max(1, self.coverage.most)),
        )

    # inside
    @cached_property
    def _padding(self) -> Padding:
        (top, bottom), (left, right) = self.pads
        if self.walk.border == "zero":
            return Padding(top, bottom, left, right)
        ring = _sealed(pad(self.image, self.pads, self.walk.border))
        return Padding(top, bottom, left, right, values=ring)

    @cached_property
    def _numbers(self) -> Floats:
        return _sealed(np.arange(1.0, len(self) + 1).reshape(self.size))

    @cached_property
    def _dropped(self) -> tuple[frozenset[int], frozenset[int]]:
        rows, columns = self.formulas
        return _left_over(rows), _left_over(columns)

    @cached_property
    def _hits(self) -> tuple[Counts, Counts]:
        rows, columns = self.formulas
        return _hits_along(rows, self.walk.border), _hits_along(columns, self.walk.border)

    def _places_over_padded(self, axis: SizeFormula, cell: int) -> tuple[int, ...]:
        """Places whose kernel has a tap on a cell of the padded axis, counted from the image."""
        if 0 <= cell < axis.input_size:
            return places_over(axis, cell)
        position = cell + axis.pad_before
        return tuple(place for place in range(axis.output_size) if position in taps(axis, place))


def _hits_along(axis: SizeFormula, border: Border) -> Counts:
    """How many taps meet each cell of the image at each place, places × cells."""
    sources = source_indices(axis.input_size, axis.pad_before, axis.pad_after, border)
    hits = np.zeros((axis.output_size, axis.input_size), np.int64)
    for place in range(axis.output_size):
        met = sources[np.array(taps(axis, place))]
        np.add.at(hits[place], met[met >= 0], 1)
    return hits


def _left_over(axis: SizeFormula) -> frozenset[int]:
    """Rows or columns at the end that no window reaches, counted from the image."""
    end = axis.input_size + axis.pad_after
    return frozenset(range(end - axis.dropped, end))


def _sealed(array: NDArray[np.float64]) -> Floats:
    array.flags.writeable = False
    return array
