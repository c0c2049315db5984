"""The networks that come with the program: listed by their cards, read when one is chosen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from engine.network.shipped import SHIPPED, load_shipped
from gui.tabs.predict.known_network import KnownNetwork, Listing
from gui.tabs.predict.stored_names import class_names_of

if TYPE_CHECKING:
    from engine.network.shipped import ShippedNetwork


def shipped_listings() -> list[Listing]:
    """What is said of each, from the card beside its file, so that nobody waits for weights."""
    return [_listing(entry) for entry in SHIPPED.values()]


def read_shipped(listing: Listing) -> KnownNetwork:
    """A network with its weights.

    Raises:
        EngineError: its file is missing or damaged.
    """
    stored = load_shipped(listing.name)
    names = class_names_of(stored, listing.dataset)
    return KnownNetwork(listing, stored.network, stored.weights, names)


def _listing(entry: ShippedNetwork) -> Listing:
    network_id = f"shipped:{entry.id}"
    try:
        card = json.loads(entry.path.with_suffix(".json").read_text(encoding="utf-8"))
        parameters, accuracy = int(card["parameters"]), float(card["test_accuracy"])
    except (OSError, ValueError, KeyError, TypeError):
        return Listing(network_id, "shipped", entry.id, 0, entry.dataset)
    return Listing(network_id, "shipped", entry.id, parameters, entry.dataset, accuracy)
