"""A number of a network with all that is to be said about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.network.blocks import filter_block
from engine.network.cells import Cell, cell_of

if TYPE_CHECKING:
    from engine.network.activations import Activations
    from engine.network.spec import NetworkSpec
    from gui.tabs.predict.layers_chosen import Chosen
    from gui.tabs.predict.surgery import Weights


@dataclass(frozen=True, slots=True, eq=False)
class ShownCell:
    """What a card explains.

    Attributes:
        weights: in force.
        activations: what every layer puts out.
        chosen: which number.
        cell: its arithmetic.
    """

    weights: Weights
    activations: Activations
    chosen: Chosen
    cell: Cell

    @property
    def network(self) -> NetworkSpec:
        """The layers."""
        return self.activations.network

    @property
    def is_off(self) -> bool:
        """Whether its filter is switched off, so that a zero stands instead of the sum."""
        off = self.activations.switched_off
        return any((layer, self.chosen.place[-1]) in off for layer in self._block())

    def afterwards(self) -> tuple[tuple[int, float], ...]:
        """Layers that go on with this one number of a convolution, and what each makes of it."""
        block, place = self._block(), self.chosen.place
        return tuple((layer, float(self.activations[layer][place])) for layer in block[1:])

    def _block(self) -> range:
        if self.chosen.filter is None:
            return range(self.chosen.layer, self.chosen.layer + 1)
        return filter_block(self.network, self.chosen.filter[0])


def shown_cell(weights: Weights, activations: Activations, chosen: Chosen) -> ShownCell:
    """Find the arithmetic of a number."""
    cell = cell_of(weights, activations, chosen.layer, chosen.place)
    return ShownCell(weights, activations, chosen, cell)
