"""One cell of a map as matrices: what lies under its window, and what it is multiplied with."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.operations.convolution import ConvolutionStep
from gui.tabs.pooling.figures import RINGS
from gui.widgets.formula_model import FormulaModel, Term
from gui.widgets.matrix_model import Mark, MatrixModel, Padding

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.operations.layer_stack import LayerKind
    from gui.tabs.pooling.pipeline import PipelineCell
    from gui.tabs.pooling.state import Floats


SMALL = 0.1  # where all numbers are smaller, they are written without a power of ten


@dataclass(frozen=True, slots=True, eq=False)
class CellMatrices:
    """What is drawn of one cell.

    Attributes:
        window: the numbers under the window, the part in the padding as a ring; a circle on the winner of a
            pooling, thin boxes on what is equal to it.
        kernel: what they are multiplied with; None for a pooling.
        formula: how the number of the cell comes about; of several maps that are added up, the sum of the
            one that is shown.
        channels: how many maps are added up; 1 for a pooling.
        powers: of ten by which the numbers of window and kernel are to be multiplied; 0 for most.
    """

    window: MatrixModel
    kernel: MatrixModel | None
    formula: FormulaModel
    channels: int
    powers: tuple[int, int] = (0, 0)


def cell_matrices(cell: PipelineCell, kind: LayerKind, channel: int, *, tinted: bool) -> CellMatrices:
    """The matrices of a cell.

    Args:
        cell: what is behind it.
        kind: of its layer.
        channel: which map of the layer before is shown; 0 for a pooling.
        tinted: light colours behind the numbers.
    """
    look: dict[str, Any] = {"show_indices": False, "tinted": tinted}
    if cell.weights is not None:
        powers = _power(cell.values), _power(cell.weights)
        values, weights = cell.values * 10.0 ** -powers[0], cell.weights * 10.0 ** -powers[1]
        window = _window(values[:, :, channel], cell.in_padding, 0.0, (), v_max=_largest(values), **look)
        kernel = MatrixModel(weights[:, :, channel], "kernel", v_max=_largest(weights), **look)
        return CellMatrices(window, kernel, _formula(cell, channel), cell.values.shape[2], powers)
    outside = 0.0 if kind == "convolution" else RINGS[kind]
    values = np.where(cell.in_padding, 0.0, cell.values[:, :, 0])
    power = _power(values)
    values = values * 10.0**-power
    window = _window(values, cell.in_padding, outside, _marks(cell), v_max=_largest(values), **look)
    return CellMatrices(window, None, cell.formula, 1, (power, 0))


def _formula(cell: PipelineCell, channel: int) -> FormulaModel:
    """Of one map all of it; of several the terms of one, because dozens could not be read."""
    if cell.products is None or cell.weights is None or cell.products.shape[2] == 1:
        return cell.formula
    sums = np.cumsum(cell.products[:, :, channel].ravel())
    terms = tuple(
        Term(float(value), float(weight), float(so_far), in_padding=bool(outside))
        for value, weight, so_far, outside in zip(
            cell.values[:, :, channel].flat,
            cell.weights[:, :, channel].flat,
            sums,
            cell.in_padding.flat,
            strict=True,
        )
    )
    return FormulaModel(f"Σ[{channel}]", terms, cell.values.shape[1], result=float(sums[-1]))


def _marks(cell: PipelineCell) -> tuple[Mark, ...]:
    """The winner and its equals, counted from the first cell of the window that is no padding."""
    step = cell.step
    if isinstance(step, ConvolutionStep) or step.winner is None:
        return ()
    rows, columns = np.nonzero(~cell.in_padding)
    top, left = int(rows.min()), int(columns.min())
    boxes = tuple(Mark(row - top, column - left, "box") for row, column in step.ties)
    return Mark(step.winner[0] - top, step.winner[1] - left), *boxes


def _window(
    values: Floats, in_padding: NDArray[np.bool_], outside: float, marks: tuple[Mark, ...], **look: Any
) -> MatrixModel:
    """The numbers under a window; rows and columns in the padding become the ring of the matrix."""
    rows, columns = (np.flatnonzero((~in_padding).any(axis=axis)) for axis in (1, 0))
    if not rows.size:  # a window of padding alone leaves no matrix that a ring could stand around
        return MatrixModel(values, **look)
    top, bottom, left, right = int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
    height, width = values.shape
    ring = Padding(top, height - bottom, left, width - right, outside)
    return MatrixModel(values[top:bottom, left:right], padding=ring, marks=marks, **look)


def _power(values: Floats) -> int:
    """Power of ten, in threes, without which the largest of small numbers is at least 0.1.

    A row of zeros behind the point says nothing in a cell, and most digits would have no room.
    """
    largest = _largest(values)
    return 0 if largest >= SMALL else 3 * math.floor((math.log10(largest) + 1) / 3)


def _largest(values: Floats) -> float:
    """Value of the strongest colour."""
    return float(np.abs(values).max()) or 1.0
