"""What a matrix on the screen shows: one frozen model, drawn by ``MatrixView``."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

Role = Literal["input", "kernel", "output", "partial", "gradient"]
Display = Literal["numbers", "colours", "both"]
ColourMap = Literal["signed", "grey"]
MarkKind = Literal["argmax", "box"]
Cell = tuple[int, int]
Edits = tuple[tuple[int, int, float], ...]  # row, column, new value

LARGEST_SIDE = 32


@dataclass(frozen=True, slots=True, eq=False)
class Padding:
    """The ring around a matrix.

    Attributes:
        top: rows above; likewise ``bottom``, ``left``, ``right``.
        value: what every cell of the ring holds: 0, or ``-inf`` under max pooling; NaN where it holds no
            number at all, as under average pooling: then the ring stays blank.
        values: the whole padded matrix instead, shape (top + rows + bottom, left + columns + right);
            only its ring is read. For reflected, repeated and wrapped borders.
    """

    top: int = 0
    bottom: int = 0
    left: int = 0
    right: int = 0
    value: float = 0.0
    values: NDArray[np.float64] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is no ring."""
        return not (self.top or self.bottom or self.left or self.right)

    @property
    def is_blank(self) -> bool:
        """Whether the ring holds no numbers."""
        return self.values is None and math.isnan(self.value)

    def at(self, row: int, column: int) -> float:
        """Value of a ring cell; ``row`` and ``column`` count from the matrix, so −1 is in the ring."""
        if self.values is None:
            return self.value
        return float(self.values[row + self.top, column + self.left])


@dataclass(frozen=True, slots=True)
class Window:
    """The cells that one output cell is computed from.

    Attributes:
        row: row of the first tap, counted from the matrix: −1 is the first row of padding above it.
        column: likewise.
        height: taps below each other.
        width: taps beside each other.
        dilation: distance between taps, (rows, columns); 1 is next to each other.
    """

    row: int
    column: int
    height: int
    width: int
    dilation: tuple[int, int] = (1, 1)

    @property
    def extent(self) -> tuple[int, int]:
        """Rows and columns that the window covers, the gaps of its dilation included."""
        return (self.height - 1) * self.dilation[0] + 1, (self.width - 1) * self.dilation[1] + 1

    def taps(self) -> list[Cell]:
        """Cells that are multiplied, in reading order, counted from the matrix."""
        down, right = self.dilation
        return [
            (self.row + i * down, self.column + j * right)
            for i in range(self.height)
            for j in range(self.width)
        ]


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign on one cell: a circle for the maximum of a window, a thin box for what a gradient reaches."""

    row: int
    column: int
    kind: MarkKind = "argmax"


@dataclass(frozen=True, slots=True, eq=False)
class MatrixModel:
    """Everything a ``MatrixView`` draws.

    Cells are (row, column) counted from the first value; cells of the ring are negative or beyond the end.

    Attributes:
        values: shape (rows, columns), kept as a read-only float64 copy; NaN and infinities are allowed.
        role: what the numbers are; decides colour, frame and accessible name.
        padding: ring around them.
        window: window on them.
        weights: kernel values, shape (window.height, window.width), written as ×w into its cells.
        current: cell of this step: result cell of an output, tap of an input or a kernel.
        marks: circles and boxes.
        done: shape of ``values``; False where nothing has been computed yet. None: all done.
        hidden: cells whose value the class has to say.
        highlighted: cells that belong to what the pointer is on: receptive field, reach.
        dropped_rows: rows that no window reaches; may name rows of the ring.
        dropped_columns: likewise.
        display: numbers, colours, or both.
        colours: ``"signed"`` blue to orange about 0, ``"grey"`` black to white.
        v_max: value of the strongest colour; None: the largest magnitude of ``values``.
        v_min: value of black in the grey map; None: the smallest of 0 and ``values``.
        show_indices: write row and column numbers.
        tinted: colour cells also where ``display`` is ``"numbers"``.
        editable: numbers can be changed.
        decimals: write every number with as many decimals as the others, at most so many; None: each as short
            as it is.
    """

    values: NDArray[np.float64]
    role: Role = "input"
    padding: Padding = field(default_factory=Padding)
    window: Window | None = None
    weights: NDArray[np.float64] | None = None
    current: Cell | None = None
    marks: tuple[Mark, ...] = ()
    done: NDArray[np.bool_] | None = None
    hidden: frozenset[Cell] = frozenset()
    highlighted: frozenset[Cell] = frozenset()
    dropped_rows: frozenset[int] = frozenset()
    dropped_columns: frozenset[int] = frozenset()
    display: Display = "numbers"
    colours: ColourMap = "signed"
    v_max: float | None = None
    v_min: float | None = None
    show_indices: bool = True
    tinted: bool = True
    editable: bool = False
    decimals: int | None = None

    def __post_init__(self) -> None:
        values = _frozen(self.values)
        if values.ndim != 2 or values.size == 0:
            raise ValueError(f"a matrix needs rows and columns, not shape {values.shape}")
        object.__setattr__(self, "values", values)
        if self.weights is not None:
            weights = _frozen(self.weights)
            if self.window is None or weights.shape != (self.window.height, self.window.width):
                raise ValueError(f"weights of shape {weights.shape} do not fit the window {self.window}")
            object.__setattr__(self, "weights", weights)
        if self.done is not None and np.shape(self.done) != values.shape:
            raise ValueError(f"done has shape {np.shape(self.done)}, the values have {values.shape}")

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns, without the ring."""
        return self.values.shape[0], self.values.shape[1]

    def contains(self, row: int, column: int) -> bool:
        """Whether a cell holds a value (the ring does not)."""
        return 0 <= row < self.values.shape[0] and 0 <= column < self.values.shape[1]

    def is_done(self, row: int, column: int) -> bool:
        """Whether a cell has been computed."""
        return self.done is None or bool(self.done[row, column])

    def is_dropped(self, row: int, column: int) -> bool:
        """Whether no window reaches a cell."""
        return row in self.dropped_rows or column in self.dropped_columns


def _frozen(values: ArrayLike) -> NDArray[np.float64]:
    if isinstance(values, np.ndarray) and values.dtype == np.float64 and not values.flags.writeable:
        return values  # already nobody can change it
    array = np.array(values, dtype=np.float64)
    array.flags.writeable = False
    return array


def same_values(first: NDArray[np.float64], second: NDArray[np.float64]) -> bool:
    """Whether two arrays hold the same numbers, NaN where the other has NaN."""
    return first is second or np.array_equal(first, second, equal_nan=True)


def same_padding(first: Padding, second: Padding) -> bool:
    """Whether two rings look the same on matrices of one shape and one number of ring cells."""
    if first is second:
        return True
    if first.values is None or second.values is None:
        same = first.value == second.value or (first.is_blank and second.is_blank)
        return first.values is second.values and same
    return first.values.shape == second.values.shape and same_values(first.values, second.values)
