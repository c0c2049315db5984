"""Which filter matters most for the drawing: found once the pen rests, layer by layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from engine.network.ablation import Ablation, without_each_filter
from engine.network.spec import Conv2D
from engine.network.summary import summarize

if TYPE_CHECKING:
    from engine.network.spec import NetworkSpec
    from gui.tabs.predict.predictor import Seen

REST_MS = 200
MOST_WORK = 60_000_000  # multiply-adds of one layer's answer: about 50 ms


class FilterRanking(QObject):
    """Asks without each filter of each convolution, one layer at a time, so that the pen is never held up.

    Args:
        parent: owner.
    """

    found = Signal(object)  # Ablation

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: Seen | None = None
        self._waiting: list[int] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rested)

    def ask(self, seen: Seen, first: int | None) -> None:
        """Rank anew, the layer that is looked at before the others."""
        self._seen = seen
        layers = rankable_layers(seen.network)
        self._waiting = sorted(layers, key=lambda layer: layer != first)
        self._rest.start(REST_MS)

    def finish(self) -> None:
        """Answer at once, for pictures."""
        self._rest.stop()
        while self._waiting:
            self._answer()

    def hold(self) -> None:
        """Answer nothing more."""
        self._rest.stop()
        self._waiting.clear()

    def _answer(self) -> None:
        if self._seen is not None:
            layer = self._waiting.pop(0)
            found: Ablation = without_each_filter(self._seen.weights, self._seen.activations, layer)
            self.found.emit(found)

    def _on_rested(self) -> None:
        if self._waiting:
            self._answer()
        if self._waiting:
            self._rest.start(0)


def rankable_layers(network: NetworkSpec) -> tuple[int, ...]:
    """The convolutions for which the question costs no more than the eye notices."""
    rows = summarize(network)
    found = []
    for index, layer in enumerate(network.layers[:-1]):
        if isinstance(layer, Conv2D):
            work = layer.filters * sum(row.multiply_adds for row in rows[index + 1 :])
            if work <= MOST_WORK:
                found.append(index)
    return tuple(found)
