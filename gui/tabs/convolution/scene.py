"""Everything that the boards draw at one step; ``gui.tabs.convolution.figures`` makes it. No widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.studio.moment import Pointed
from gui.tabs.convolution.pointing import tap_at

if TYPE_CHECKING:
    from gui.widgets.formula_model import FormulaModel
    from gui.widgets.matrix_model import Cell, MatrixModel


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One step as matrices and a formula.

    Attributes:
        inputs: the image, one matrix per channel, with padding and window.
        kernels: the filter of this step as it is laid on the image (rotated where the rules flip it), one
            matrix per channel.
        partials: sum of each channel alone, one matrix per channel; empty for one channel.
        outputs: the result, one matrix per filter.
        formula: the sum of this step.
        filter_index: filter of this step.
        cell: cell of the result of this step.
        flipped: whether the kernel is shown rotated.
        bias: of this filter.
    """

    inputs: tuple[MatrixModel, ...]
    kernels: tuple[MatrixModel, ...]
    partials: tuple[MatrixModel, ...]
    outputs: tuple[MatrixModel, ...]
    formula: FormulaModel
    filter_index: int
    cell: Cell
    flipped: bool
    bias: float


def term_of(scene: Scene, pointed: Pointed) -> int | None:
    """Which product of this step a cell of the input or the kernel is a factor of.

    Args:
        scene: the step.
        pointed: the cell; one of the ring may be a factor too.

    Returns:
        Index of the term in the formula; None if the cell is in none.
    """
    if not 0 <= pointed.number < len(scene.kernels):
        return None
    tap: Cell | None = None
    window = scene.inputs[0].window
    if pointed.part == "input" and window is not None:
        tap = tap_at(window, pointed.cell)
    elif pointed.part == "kernel" and scene.kernels[0].contains(*pointed.cell):
        tap = pointed.cell
    if tap is None:
        return None
    rows, columns = scene.kernels[0].shape
    return (pointed.number * rows + tap[0]) * columns + tap[1]


def tap_of(scene: Scene, term: int) -> Pointed | None:
    """Which cell of the kernel is a factor of a product of this step.

    A moment with this as what is pointed at highlights both factors.

    Args:
        scene: the step.
        term: index of the term in the formula.

    Returns:
        The cell; None for the bias and for what is no term.
    """
    rows, columns = scene.kernels[0].shape
    channel, place = divmod(term, rows * columns)
    if not 0 <= channel < len(scene.kernels):
        return None
    return Pointed("kernel", channel, divmod(place, columns))
