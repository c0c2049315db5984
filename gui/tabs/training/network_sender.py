"""Offers the network of each run to the other tabs, with its newest weights."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.data.datasets import DATASETS
from engine.training.events import Diverged, EpochEnded, Event, Failed, Finished, StepsEnded, Stopped
from gui.hub import Hub, NetworkCard

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    from gui.tabs.training.examples import Examples
    from gui.tabs.training.run_control import Worker
    from gui.tabs.training.runs import Run

    Weights = tuple[NDArray[np.float32], ...]


class NetworkSender(QObject):
    """Makes a card of what a run tells; has weights told after each group of steps if somebody wants them.

    Args:
        worker: trains.
        parent: owner.
    """

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._hub: Hub | None = None
        self._last: NetworkCard | None = None

    def use_hub(self, hub: Hub) -> None:
        """Where networks go."""
        self._hub = hub
        hub.weights_wanted_changed.connect(self._on_weights_wanted_changed)
        self._worker.watch(hub.weights_wanted)

    def take(self, event: Event, run: Run, data: Examples | None) -> None:
        """Offer the network as it is after an event of its run."""
        match event:
            case StepsEnded(weights=weights) if weights is not None:
                self._offer(_card(run, data, weights))
            case EpochEnded():
                card = _card(run, data, event.weights)
                self._offer(replace(card, accuracy=event.validation_accuracy))
            case Finished() | Stopped() | Diverged() | Failed():
                self._end(event, run)

    def forget(self) -> None:
        """There are no runs any more."""
        self._last = None
        if self._hub is not None:
            self._hub.clear_networks()

    def _end(self, event: Event, run: Run) -> None:
        card = self._last
        if card is None or card.run_id != run.run_id:
            return  # it ended before anything was learned
        tested = event.test_accuracy if isinstance(event, Finished) else None
        accuracy = card.accuracy if tested is None else tested
        self._offer(replace(card, is_training=False, accuracy=accuracy))

    def _offer(self, card: NetworkCard) -> None:
        self._last = card
        if self._hub is not None:
            self._hub.put_network(card)

    # slots
    def _on_weights_wanted_changed(self, wanted: bool) -> None:
        self._worker.watch(wanted)


def _card(run: Run, data: Examples | None, weights: Weights) -> NetworkCard:
    shape = data.image_shape if data is not None else (28, 28, 1)
    return NetworkCard(
        run_id=run.run_id,
        number=run.number,
        network=run.spec.recipe.build(run.spec.options, shape, len(weights[-1])),
        weights=weights,
        class_names=_class_names(run.dataset, data),
        dataset=run.dataset,
        epoch=run.epochs_done,
        is_training=True,
    )


def _class_names(dataset: str, data: Examples | None) -> Mapping[str, tuple[str, ...]]:
    if dataset in DATASETS:
        return DATASETS[dataset].class_names
    if data is None:
        return MappingProxyType({})
    return MappingProxyType({"": data.dataset.class_names, **data.dataset.translated_class_names})
