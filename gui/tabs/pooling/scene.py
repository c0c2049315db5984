"""What is drawn at one step of a pooling; ``gui.tabs.pooling.figures`` makes it. No widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.studio.moment import Moment, Part, Pointed

if TYPE_CHECKING:
    from engine.operations.pooling import GradientSummand, PoolingKind
    from gui.widgets.formula_model import FormulaModel
    from gui.widgets.matrix_model import Cell, MatrixModel

__all__ = ["Moment", "Part", "Pointed", "PoolingScene", "Route", "Share", "tap_of", "term_of"]


@dataclass(frozen=True, slots=True)
class Share:
    """What a cell of the image gets from one window.

    Attributes:
        cell: row and column in the image.
        value: the part of the gradient.
    """

    cell: Cell
    value: float


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one number of the gradient back to the image.

    Attributes:
        source: cell of the gradient from above that it starts at.
        arriving: the number there.
        shares: where it ends: at the winner alone, or at every cell that the average was taken over, in
            reading order.
        divisor: over how many cells it is spread; None where one cell gets all.
        has_ties: whether other cells hold the winner's number and get nothing, because they come later.
    """

    source: Cell
    arriving: float
    shares: tuple[Share, ...]
    divisor: int | None
    has_ties: bool

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Where it ends."""
        return tuple(share.cell for share in self.shares)


@dataclass(frozen=True, slots=True, eq=False)
class PoolingScene:
    """One step as matrices and a formula.

    While the class is to say the result, and until the last number under the window was looked at, nothing
    of the scene tells it: there is no route yet, and the gradient is that of the steps before.

    Attributes:
        kind: what is taken from a window.
        input: the image with its ring, the window, a circle on the winner (of the numbers looked at so far)
            and thin boxes on those that equal it.
        output: the result as far as it has been computed.
        upstream: gradient from above; None without the way back.
        gradient: gradient of the image, summed up over the steps so far; None without the way back. The cell
            of a winner is current, cells that share have thin boxes.
        formula: the maximum, the minimum or the mean of this step.
        cell: cell of the result.
        taps: cell of the image or its ring for each term of the formula.
        winner: the largest, or smallest, cell looked at so far; None for the average.
        ties: other cells that hold the same number.
        left_out: cells of the window that lie in the padding and take no part.
        route: where the gradient of this step goes; None without the way back, or while it would tell.
        summands: what the cell of the gradient under the pointer is the sum of so far: one per window that
            gave it something.
    """

    kind: PoolingKind
    input: MatrixModel
    output: MatrixModel
    upstream: MatrixModel | None
    gradient: MatrixModel | None
    formula: FormulaModel
    cell: Cell
    taps: tuple[Cell, ...]
    winner: Cell | None
    ties: tuple[Cell, ...]
    left_out: int
    route: Route | None
    summands: tuple[GradientSummand, ...]


def term_of(scene: PoolingScene, pointed: Pointed) -> int | None:
    """Which term of the formula a cell of the image or its ring is; None if it is none."""
    if pointed.part != "input" or pointed.cell not in scene.taps:
        return None
    return scene.taps.index(pointed.cell)


def tap_of(scene: PoolingScene, term: int) -> Pointed | None:
    """Which cell a term of the formula is; a moment with this as what is pointed at highlights it.

    Returns:
        The cell; None for what is no term.
    """
    return Pointed("input", 0, scene.taps[term]) if 0 <= term < len(scene.taps) else None
