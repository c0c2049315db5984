"""What one of the two arrays shows: frozen, painted by ``NestedView``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gui.widgets.matrix_text import wanted_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gui.tabs.axes.axis_looks import AxisLook
    from gui.tabs.axes.state import Array

Name = Literal["a", "b"]
Index = tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class NestedModel:
    """An array and how far its numbers have come.

    Attributes:
        name: a, or b.
        values: the numbers in the shape of this array.
        places: for each number its place in the memory of a: the step in which it moves.
        axes: of this array, in its order.
        other: how the index in the other array comes from an index in this one: its k-th part is
            part ``other[k]`` of this index.
        moved: how many numbers, in the order of the steps, are shown.
        current: place of the number of this step; None while the class is to find it.
    """

    name: Name
    values: Array
    places: NDArray[np.int64]
    axes: tuple[AxisLook, ...]
    other: Index
    moved: int
    current: int | None

    @property
    def shape(self) -> Index:
        """Of this array."""
        return self.values.shape

    def other_index(self, index: Index) -> Index:
        """Where the same number is in the other array."""
        return tuple(index[part] for part in self.other)

    def place_of(self, index: Index) -> int:
        """Place in the memory of a."""
        return int(self.places[index])

    def is_shown(self, index: Index) -> bool:
        """Whether the number is there already."""
        return self.place_of(index) < self.moved

    def text(self, index: Index) -> str:
        """The number as a cell shows it; nothing for one that is not there yet."""
        return wanted_text(float(self.values[index])) if self.is_shown(index) else ""

    def same_picture(self, other: NestedModel | None) -> bool:
        """Whether the other model has the same numbers at the same places, moved or not."""
        return (
            other is not None
            and other.values is self.values
            and other.places is self.places
            and other.axes == self.axes
        )


def index_text(index: Index) -> str:
    """An index as in code: ``2, 0, 1``."""
    return ", ".join(map(str, index))
