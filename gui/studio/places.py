"""Steps of which nothing but the place matters, and a room that has no steps at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.studio.moment import Moment


class Places:
    """Cells of a result, row by row, of which nothing but the place matters.

    Args:
        rows: of the result.
        columns: of the result.
    """

    def __init__(self, rows: int, columns: int) -> None:
        self.shape = rows, columns, 1

    def __len__(self) -> int:
        return self.shape[0] * self.shape[1]

    def index_of(self, row: int, column: int, number: int = 0) -> int:
        """Which step makes a cell.

        Raises:
            IndexError: there is no such cell.
        """
        if not (0 <= row < self.shape[0] and 0 <= column < self.shape[1] and number == 0):
            raise IndexError((row, column, number))
        return row * self.shape[1] + column

    def output_index_of(self, index: int) -> tuple[int, int, int]:
        """Cell of a step.

        Raises:
            IndexError: there is no such step.
        """
        if not 0 <= index < len(self):
            raise IndexError(index)
        return (*divmod(index, self.shape[1]), 0)


class StillMaker:
    """A room that has cells of its own to go through: one step, and nothing to draw for others."""

    def __init__(self) -> None:
        self.trace = Places(1, 1)

    def term_count(self, step: int) -> int:
        """Nothing is added up here."""
        return 1

    def scene(self, moment: Moment) -> None:
        """Its own matter."""
