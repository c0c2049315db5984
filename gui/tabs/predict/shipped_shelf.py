"""The networks that come with the program: listed by their cards, read when one is chosen."""

from __future__ import annotations

import json
from functools import cache

from engine.network.store import StoredNetwork, load
from engine.paths import RESOURCES
from gui.tabs.predict.known_network import KnownNetwork, Listing
from gui.tabs.predict.stored_names import class_names_of

FOLDER = RESOURCES / "networks"
IDS = (
    *("mnist-best", "mnist-course-scratch", "mnist-course-keras", "mnist-course-dropout"),
    *("fashion-mnist-best", "fashion-mnist-course-scratch"),
    *("fashion-mnist-course-keras", "fashion-mnist-course-dropout"),
)


def shipped_listings() -> list[Listing]:
    """What is said of each, from the card beside its file, so that nobody waits for weights."""
    return [_listing(name) for name in IDS if (FOLDER / f"{name}.keras").exists()]


def read_shipped(listing: Listing) -> KnownNetwork:
    """A network with its weights.

    Raises:
        EngineError: its file is missing or damaged.
    """
    stored = _read(listing.name)
    names = class_names_of(stored, listing.dataset)
    return KnownNetwork(listing, stored.network, stored.weights, names)


@cache
def _read(name: str) -> StoredNetwork:
    return load(FOLDER / f"{name}.keras")


def _listing(name: str) -> Listing:
    dataset = "fashion-mnist" if name.startswith("fashion") else "mnist"
    try:
        card = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
        parameters, accuracy = int(card["parameters"]), float(card["test_accuracy"])
    except (OSError, ValueError, KeyError, TypeError):
        return Listing(f"shipped:{name}", "shipped", name, 0, dataset)
    return Listing(f"shipped:{name}", "shipped", name, parameters, dataset, accuracy)
