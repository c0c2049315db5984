"""How much depends on each filter, below its map: a bar, and a sentence in its tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.tabs.predict.layers_changes import change_text
from gui.tabs.predict.layers_ranking import FilterRanking, rankable_layers
from gui.tabs.predict.texts import class_names

if TYPE_CHECKING:
    from engine.network.ablation import Ablation
    from gui.tabs.predict.layers_maps import LayerMaps
    from gui.tabs.predict.predictor import Predictor


class FilterBars(QObject):
    """Asks for the ranking and shows it as soon as it is there.

    Attributes:
        ranking: finds the answers without each filter.

    Args:
        predictor: holds the network.
        maps: show the bars.
        parent: owner.
    """

    def __init__(self, predictor: Predictor, maps: LayerMaps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._predictor, self._maps = predictor, maps
        self._bars: dict[int, dict[int, float]] = {}
        self._told: dict[int, list[str]] = {}
        self.ranking = FilterRanking(self)
        self.ranking.found.connect(self._on_found)

    def start_again(self) -> None:
        """Another network: no bars yet, but room for them."""
        self._bars, self._told = {}, {}
        self._maps.set_barred(frozenset(rankable_layers(self._predictor.seen.network)))

    def ask(self, first: int | None) -> None:
        """Rank anew, beginning with the layer that is looked at."""
        self.ranking.ask(self._predictor.seen, first)

    def _on_found(self, found: Ablation) -> None:
        largest = max(float(found.loss.max()), 1e-9)
        self._bars[found.layer] = {
            number: max(float(loss), 0.0) / largest for number, loss in enumerate(found.loss)
        }
        self._told[found.layer] = self._sentences(found)
        self._maps.set_bars(self._bars, self._told)

    def _sentences(self, found: Ablation) -> list[str]:
        """``Without this filter: 3 → 8, 83 % → 41 %``."""
        seen = self._predictor.seen
        names = class_names(self._predictor.known, seen.activations.scores.size)
        before = float(seen.activations.probabilities[found.winner])
        text = self.tr("Without this filter: {change}")
        changes = (
            change_text(names, (found.winner, int(shares.argmax())), (before, float(shares[found.winner])))
            for shares in found.probabilities
        )
        return [text.format(change=change) for change in changes]
