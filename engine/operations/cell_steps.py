"""A sequence with one step per cell of a result, each computed when asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar, overload

Step = TypeVar("Step")


class CellSteps(Sequence[Step], Generic[Step]):
    """Steps in the order in which a result is written: map by map, in each row by row.

    A subclass says how large the result is (``shape``) and what one step is (``_step``).

    >>> class Squares(CellSteps[int]):
    ...     shape = (2, 3, 2)
    ...
    ...     def _step(self, index):
    ...         return index * index
    >>> steps = Squares()
    >>> len(steps), steps[-1], steps[1:3], steps.output_index_of(10), steps.index_of(1, 1, 1)
    (12, 121, [1, 4], (1, 1, 1), 10)
    """

    @property
    @abstractmethod
    def shape(self) -> tuple[int, int, int]:
        """Rows, columns and maps of the result."""

    @abstractmethod
    def _step(self, index: int) -> Step:
        """Compute a step; the index is within range."""

    def __len__(self) -> int:
        rows, columns, maps = self.shape
        return rows * columns * maps

    @overload
    def __getitem__(self, index: int) -> Step: ...
    @overload
    def __getitem__(self, index: slice) -> list[Step]: ...
    def __getitem__(self, index: int | slice) -> Step | list[Step]:
        if isinstance(index, slice):
            return [self._step(k) for k in range(*index.indices(len(self)))]
        return self._step(self._position(index))

    def index_of(self, row: int, column: int, map_index: int = 0) -> int:
        """Which step computes a cell of the result.

        Raises:
            IndexError: there is no such cell.
        """
        rows, columns, maps = self.shape
        if not (0 <= row < rows and 0 <= column < columns and 0 <= map_index < maps):
            raise IndexError((row, column, map_index))
        return (map_index * rows + row) * columns + column

    def output_index_of(self, index: int) -> tuple[int, int, int]:
        """Row, column and map of the cell that a step computes.

        Raises:
            IndexError: there is no such step.
        """
        rows, columns, _ = self.shape
        map_index, cell = divmod(self._position(index), rows * columns)
        return (*divmod(cell, columns), map_index)

    def _position(self, index: int) -> int:
        position = index + len(self) if index < 0 else index
        if not 0 <= position < len(self):
            raise IndexError(index)
        return position
