"""States of the layers in which ``pictures`` draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.network.spec import AveragePool2D, Conv2D, Dense, MaxPool2D
from gui.tabs.predict.layers_chosen import strongest

if TYPE_CHECKING:
    from gui.tabs.predict.layers_column import LayersColumn

NAMES = (
    "layers-overview",
    "layers-cell",
    "layers-pool",
    "layers-score",
    "layers-edited",
    "layers-off",
    "layers-alone",
)


def take(column: LayersColumn, name: str) -> None:
    """Show one of the states, with the drawing and the network that are there."""
    activations = column.predictor.seen.activations
    layers = activations.network.layers
    column.show_overview(False)
    column.show_all()
    column.edits.switch_all_on()
    column.edits.reset_numbers()
    first = _first(column, Conv2D)
    place = strongest(activations, first)
    match name:
        case "layers-overview":
            column.choose(first, place, opened=False)
            column.show_overview(True)
        case "layers-pool":
            pool = _first(column, MaxPool2D, AveragePool2D)
            column.choose(pool, strongest(activations, pool))
        case "layers-score":
            column.choose(len(layers) - 1, (int(activations.scores.argmax()),))
        case "layers-edited":
            column.choose(first, place)
            column.edits.edit(first, place[-1], 0, ((0, 0, 2.5), (1, 1, -1.0)))
        case "layers-off":
            column.choose(first, place, opened=False)
            column.open_panel(on=False)
            column.edits.switch(first, place[-1], on=False)
        case "layers-alone":
            column.choose(first, place)
            column.show_alone()
        case _:
            column.choose(first, place)
    column.bars.ranking.finish()


def _first(column: LayersColumn, *kinds: type[Conv2D | MaxPool2D | AveragePool2D | Dense]) -> int:
    """The first layer of some kind, else the first of all."""
    layers = column.predictor.seen.network.layers
    return next((index for index, layer in enumerate(layers) if isinstance(layer, kinds)), 0)
