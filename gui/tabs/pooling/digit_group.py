"""The picture, or the maps of one layer: what is drawn beside each other, and which cells are framed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gui.widgets.colour_maps import MapName


@dataclass(frozen=True, slots=True, eq=False)
class MapGroup:
    """The picture (one map), or the maps that a layer puts out.

    Attributes:
        maps: H×W×C.
        colours: map of values to colours.
        limits: values of its two ends, the same for all maps.
        name: translated name of the layer, over the arrow before it; empty for the picture.
        detail: translated sizes, under that arrow.
        caption: translated line below the maps.
        has_scale: whether the scale stands below the caption.
    """

    maps: NDArray[np.float64]
    colours: MapName
    limits: tuple[float, float]
    name: str = ""
    detail: str = ""
    caption: str = ""
    has_scale: bool = False

    @property
    def shape(self) -> tuple[int, int, int]:
        """Rows, columns and number of maps."""
        rows, columns, count = self.maps.shape
        return rows, columns, count


@dataclass(frozen=True, slots=True)
class MapCell:
    """One cell of one map of one group; group 0 is the picture."""

    group: int
    map: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class SeenPart:
    """What a cell sees of a group before its own.

    Attributes:
        group: which group.
        maps: which of its maps; one under a pooling, all under a convolution.
        rows: first to last row, within the maps.
        columns: likewise.
        all_rows: those in the padding too; may begin before 0.
        all_columns: likewise.
    """

    group: int
    maps: range
    rows: range
    columns: range
    all_rows: range
    all_columns: range

    @property
    def in_padding(self) -> tuple[int, int]:
        """Rows and columns that lie in the padding."""
        return len(self.all_rows) - len(self.rows), len(self.all_columns) - len(self.columns)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A cell, and what it sees of each group before its own."""

    cell: MapCell
    seen: tuple[SeenPart, ...] = field(default=())
