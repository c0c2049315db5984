"""All networks that can be chosen: shipped, opened from files, trained in this session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.errors import EngineError
from engine.network.store import load
from engine.network.summary import count_parameters
from gui.tabs.predict.known_network import KnownNetwork, Listing
from gui.tabs.predict.shipped_shelf import read_shipped, shipped_listings
from gui.tabs.predict.stored_names import accuracy_of, class_names_of, dataset_of, refuse_unfit

if TYPE_CHECKING:
    from pathlib import Path

    from gui.hub import Hub, NetworkCard

LIVE = "live"  # id of the network that is being trained, or was trained last


class Shelf(QObject):
    """Lists the networks, reads one when it is chosen, and follows the training.

    Args:
        parent: owner.
    """

    changed = Signal()  # other networks can be chosen, or something else is said of one
    learned = Signal(object)  # KnownNetwork: newer weights

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shipped = {listing.id: listing for listing in shipped_listings()}
        self._read: dict[str, KnownNetwork] = {}

    # reading
    def listings(self, origin: str) -> list[Listing]:
        """Those of an origin, in their order."""
        if origin == "shipped":
            return list(self._shipped.values())
        return [
            known.listing
            for known in self._read.values()
            if known.listing.origin == origin and known.id != LIVE
        ]

    @property
    def live(self) -> Listing | None:
        """The run that can be followed."""
        known = self._read.get(LIVE)
        return None if known is None else known.listing

    def find(self, network_id: str) -> KnownNetwork | None:
        """A network by its id; one that is shipped is read now.

        Raises:
            EngineError: its file is missing or damaged.
        """
        listing = self._shipped.get(network_id)
        if network_id not in self._read and listing is not None:
            self._read[network_id] = read_shipped(listing)
        return self._read.get(network_id)

    def first(self) -> KnownNetwork:
        """What predicts at the first start: the first of the shipped ones that can be read.

        Raises:
            EngineError: that of the last one, where none can be read.
        """
        listings = list(self._shipped.values())
        for listing in listings[:-1]:
            try:
                return read_shipped(listing)
            except EngineError:  # its file is missing or damaged: the others are as good
                continue
        return read_shipped(listings[-1])

    # taking
    def open_file(self, path: Path) -> KnownNetwork:
        """Read a ``.keras`` file without running anything in it.

        Raises:
            EngineError: it cannot be read safely, or is no network for 28×28 grey pictures.
        """
        stored = load(path)
        dataset = dataset_of(stored)
        listing = Listing(
            id=f"file:{path}",
            origin="file",
            name=path.name,
            parameters=count_parameters(stored.network),
            dataset=dataset,
            accuracy=accuracy_of(stored),
        )
        refuse_unfit(stored.network, path.name)
        known = KnownNetwork(listing, stored.network, stored.weights, class_names_of(stored, dataset))
        self._read[known.id] = known
        self.changed.emit()
        return known

    def use_hub(self, hub: Hub) -> None:
        """Where the networks of this session come from."""
        for card in hub.networks:
            self._take(card)
        hub.network_changed.connect(self._take)
        hub.networks_cleared.connect(self._on_cleared)

    def _take(self, card: NetworkCard) -> None:
        try:
            refuse_unfit(card.network, str(card.number))
        except EngineError:
            return  # the sheet has no such pictures; the training tab goes on as ever
        listing = Listing(
            id=f"run:{card.run_id}",
            origin="run",
            name=str(card.number),
            parameters=count_parameters(card.network),
            dataset=card.dataset,
            accuracy=card.accuracy,
            epoch=card.epoch,
            is_training=card.is_training,
        )
        known = KnownNetwork(listing, card.network, card.weights, card.class_names)
        before = self._read.get(known.id)
        for one in (known, known.as_id(LIVE)):
            self._read[one.id] = one
            self.learned.emit(one)
        if before is None or before.listing != listing:
            self.changed.emit()

    def _on_cleared(self) -> None:
        self._read = {key: known for key, known in self._read.items() if known.listing.origin != "run"}
        self.changed.emit()
