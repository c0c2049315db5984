"""What stands in the table of a tape: every text of it, made once for a tape."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from gui.tabs.activations.tape_text import decimals_of, in_column, rich, short

if TYPE_CHECKING:
    from engine.operations.autodiff import Node, Tape
    from gui.tabs.activations.tape_part import TapePart
    from gui.widgets.painted_text import Piece

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class TapeRow:
    """One node in the table.

    Args:
        node: which one.
        label: ``v₃``; of the result ``v₄ = y``.
        operation: what it computes.
        values: one text for each column, or a single one for all of them.
        local: its local derivatives.
        gradients: as ``values``; none where no variable leads to the node.
        flags: remarks, see ``engine.operations.autodiff.FLAG_KEYS``.
    """

    node: Node
    label: str
    operation: str
    values: tuple[str, ...]
    local: tuple[Piece, ...]
    gradients: tuple[str, ...]
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TapeTable:
    """The whole table.

    Args:
        rows: from the variables to the result.
        columns: how many numbers stand side by side.
        heads: what each column is called; empty where there is only one.
        target: what the result is called.
    """

    rows: tuple[TapeRow, ...]
    columns: int
    heads: tuple[str, ...]
    target: str


def table_of(part: TapePart) -> TapeTable:
    """The table of an expression and its numbers."""
    return _table(part.tape(), part.columns)


@lru_cache(maxsize=8)
def _table(tape: Tape, columns: int) -> TapeTable:
    values = decimals_of(row.value for row in tape.rows)
    gradients = decimals_of(row.gradient for row in tape.rows if row.gradient is not None)
    rows = tuple(
        TapeRow(
            node,
            f"{node.label} = {tape.target}" if node is tape.result else node.label,
            node.text,
            _texts(node.value, values),
            _local(tape, node),
            () if node.gradient is None else _texts(node.gradient, gradients),
            node.flags,
        )
        for node in tape.rows
    )
    return TapeTable(rows, columns, _heads(tape, columns), tape.target)


def _texts(array: Array, decimals: int) -> tuple[str, ...]:
    return tuple(in_column(number, decimals) for number in array.ravel().tolist())


def _local(tape: Tape, node: Node) -> tuple[Piece, ...]:
    formulas = [formula for _, _, formula in tape.local_derivatives(node)]
    return rich(",  ".join(formulas))


def _heads(tape: Tape, columns: int) -> tuple[str, ...]:
    """``x = 1``, ``x = 2`` of the one variable with several numbers; of several ``[0]``, ``[1]``."""
    several = [name for name in tape.expression.variables if tape.given[name].size > 1]
    if not several:
        return ()
    if len(several) > 1:
        return tuple(f"[{column}]" for column in range(columns))
    numbers = tape.given[several[0]].ravel().tolist()
    return tuple(f"{several[0]} = {short(number)}" for number in numbers)


def head_of(part: TapePart) -> str:
    """What the chosen column is called; empty where there is only one."""
    heads = table_of(part).heads
    if heads:
        return heads[part.column]
    names = part.read.variables
    if len(names) == 1:
        return f"{names[0]} = {short(part.numbers_of(names[0])[0])}"
    return ""
