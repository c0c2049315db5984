"""What every layer puts out, as rows to be drawn: maps, lines of numbers, scores, or a sentence alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from engine.network.spec import Dropout
from gui.widgets.colour_maps import value_range

if TYPE_CHECKING:
    from engine.network.activations import Activations

RowKind = Literal["picture", "maps", "line", "scores", "note"]
PICTURE = -1  # stands where the index of a layer would
MOST_SCORES = 20  # more classes than can be read are a line


@dataclass(frozen=True, slots=True, eq=False)
class LayerRow:
    """One row.

    Attributes:
        layer: index in the network; ``PICTURE`` for what goes in.
        kind: how it is drawn.
        values: H×W×C, or n.
        limits: values of the two ends of its colours.
        off: maps that are switched off.
    """

    layer: int
    kind: RowKind
    values: NDArray[np.float32]
    limits: tuple[float, float]
    off: frozenset[int] = frozenset()

    @property
    def count(self) -> int:
        """Maps, or numbers of a line."""
        return self.values.shape[-1]

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns of a map; a line has one row."""
        if self.values.ndim == 3:
            return self.values.shape[0], self.values.shape[1]
        return 1, self.values.shape[0]


def rows_of(
    activations: Activations, *, before: bool = False, off: frozenset[tuple[int, int]] = frozenset()
) -> tuple[LayerRow, ...]:
    """The picture and a row for each layer.

    Args:
        activations: of one picture.
        before: show what stands before the activations.
        off: layer and number of each map that is switched off.
    """
    layers = activations.network.layers
    rows = [LayerRow(PICTURE, "picture", activations.images, (0.0, 1.0))]
    for index, layer in enumerate(layers):
        values = activations.before[index] if before else activations[index]
        if index == len(layers) - 1:
            values = activations.scores
        if isinstance(layer, Dropout):
            kind: RowKind = "note"
        elif values.ndim == 3:
            kind = "maps"
        elif index == len(layers) - 1 and values.size <= MOST_SCORES:
            kind = "scores"
        else:
            kind = "line"
        limits = value_range(values, "signed" if kind == "scores" else "viridis")
        numbers = frozenset(number for place, number in off if place == index)
        rows.append(LayerRow(index, kind, values, limits, numbers))
    return tuple(rows)
