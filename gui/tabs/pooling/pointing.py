"""What belongs to the cell under the pointer: what a window covers, where a number and its gradient go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.operations.window_walk import cells_under

if TYPE_CHECKING:
    from engine.operations.pooling import PoolingTrace
    from gui.tabs.pooling.scene import Pointed
    from gui.widgets.matrix_model import Cell

Cells = frozenset["Cell"]
_NOTHING: Cells = frozenset()


@dataclass(frozen=True, slots=True)
class Highlights:
    """Cells to be highlighted."""

    input: Cells = _NOTHING
    output: Cells = _NOTHING
    upstream: Cells = _NOTHING
    gradient: Cells = _NOTHING


def highlights(trace: PoolingTrace, pointed: Pointed | None, told: int) -> Highlights:
    """What to highlight while the pointer is on a cell.

    Args:
        trace: all steps.
        pointed: where the pointer is; a cell that does not exist highlights nothing.
        told: how many steps have been told, from the first on: the winners of the others are a secret.
    """
    if pointed is None or pointed.number != 0:
        return Highlights()
    rows, columns, _ = trace.image.shape if pointed.part in ("input", "gradient") else trace.shape
    if not (0 <= pointed.cell[0] < rows and 0 <= pointed.cell[1] < columns):
        return Highlights()
    if pointed.part == "input":
        reached = frozenset(trace.steps_reached_by(*pointed.cell))
        return Highlights(output=reached, gradient=frozenset({pointed.cell}))
    if pointed.part == "gradient":
        givers = frozenset(giving_windows(trace, pointed.cell, told))
        return Highlights(input=frozenset({pointed.cell}), output=givers, upstream=givers)
    return _of_result(trace, pointed, told)


def giving_windows(trace: PoolingTrace, cell: Cell, told: int) -> tuple[Cell, ...]:
    """Cells of the result, of those told so far, that send gradient to a cell of the image.

    Args:
        trace: all steps.
        cell: of the image.
        told: how many steps have been told.
    """
    return tuple(
        place
        for place in trace.steps_reached_by(*cell)
        if trace.index_of(*place) < told
        and (trace.winners is None or tuple(trace.winners[(*place, 0)].tolist()) == cell)
    )


def receivers(trace: PoolingTrace, place: Cell) -> Cells:
    """Cells of the image that the gradient of one cell of the result goes to."""
    if trace.winners is None:
        return covered(trace, place)
    row, column = trace.winners[(*place, 0)].tolist()
    return frozenset({(row, column)})


def covered(trace: PoolingTrace, place: Cell) -> Cells:
    """Cells of the image under the window of one cell of the result."""
    rows, columns = trace.formulas
    return frozenset(
        (row, column) for row in cells_under(rows, place[0]) for column in cells_under(columns, place[1])
    )


def _of_result(trace: PoolingTrace, pointed: Pointed, told: int) -> Highlights:
    here, is_told = frozenset({pointed.cell}), trace.index_of(*pointed.cell) < told
    getting = receivers(trace, pointed.cell) if is_told else _NOTHING
    if pointed.part == "output":
        return Highlights(covered(trace, pointed.cell), upstream=here, gradient=getting)
    return Highlights(getting, output=here, gradient=getting)
