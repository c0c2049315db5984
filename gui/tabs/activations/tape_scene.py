"""One step of a tape, with what the pointer is on: frozen, made for table, graph and chain rule alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from gui.tabs.activations.tape_moment import current_node, graded, valued
from gui.tabs.activations.tape_rows import table_of
from gui.tabs.activations.tape_text import plain

if TYPE_CHECKING:
    from engine.operations.autodiff import Node, Tape
    from gui.tabs.activations.tape_moment import TapeMoment
    from gui.tabs.activations.tape_part import TapePart
    from gui.tabs.activations.tape_rows import TapeRow, TapeTable


@dataclass(frozen=True, eq=False)
class TapeScene:
    """What is drawn.

    Args:
        part: expression, numbers, column.
        moment: which step.
        hovered: place in the tape of the node that the pointer is on.
    """

    part: TapePart
    moment: TapeMoment
    hovered: int | None = None

    @cached_property
    def tape(self) -> Tape:
        """What was differentiated."""
        return self.part.tape()

    @property
    def column(self) -> int:
        """Which number of each variable the graph shows."""
        return self.part.column

    @cached_property
    def table(self) -> TapeTable:
        """Every text of the table."""
        return table_of(self.part)

    @cached_property
    def current(self) -> Node:
        """The node that the step is about."""
        return current_node(self.tape, self.moment)

    @cached_property
    def valued(self) -> frozenset[int]:
        """The nodes that have their value by now."""
        return valued(self.tape, self.moment)

    @cached_property
    def graded(self) -> frozenset[int]:
        """The nodes that have their gradient by now."""
        return graded(self.tape, self.moment)

    @property
    def is_backward(self) -> bool:
        """Whether gradients are flowing."""
        return self.moment.way == "backward"

    def row_of(self, index: int) -> int:
        """The row of a node of the table."""
        return next((row for row, one in enumerate(self.table.rows) if one.node.index == index), 0)

    def local_text(self, row: TapeRow) -> str:
        """The local derivatives of a row; they are known once its value is."""
        return plain(row.local) if row.node.index in self.valued else ""
