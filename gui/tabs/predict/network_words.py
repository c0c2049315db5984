"""What the networks to choose from are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.tabs.predict.shelf import LIVE
from gui.tabs.predict.texts import dataset_title, percent

if TYPE_CHECKING:
    from gui.studio.preset_box import Groups
    from gui.tabs.predict.known_network import Listing
    from gui.tabs.predict.shelf import Shelf

OPEN_FILE = "open-file"
_SHIPPED = {
    "best": QT_TRANSLATE_NOOP("NetworkNames", "best small"),
    "course-scratch": QT_TRANSLATE_NOOP("NetworkNames", "course, scratch"),
    "course-keras": QT_TRANSLATE_NOOP("NetworkNames", "course, Keras"),
    "course-dropout": QT_TRANSLATE_NOOP("NetworkNames", "course, dropout"),
}
SHIPPED_NAMES = cast(Mapping[str, str], _SHIPPED)  # the stub of QT_TRANSLATE_NOOP says object
THOUSAND = 1_000


def network_name(listing: Listing) -> str:
    """What a network is called, without its figures."""
    if listing.id == LIVE:
        text = QCoreApplication.translate("NetworkNames", "Follow the training · run {number}")
        return text.format(number=listing.name)
    if listing.origin == "run":
        text = QCoreApplication.translate("NetworkNames", "Run {number} · epoch {epoch}")
        return text.format(number=listing.name, epoch=listing.epoch)
    if listing.origin == "file":
        return listing.name
    recipe = listing.name.removeprefix(f"{listing.dataset}-")
    name = QCoreApplication.translate("NetworkNames", SHIPPED_NAMES.get(recipe, recipe))
    return f"{dataset_title(listing.dataset)} · {name}"


def network_line(listing: Listing) -> str:
    """Name, share of the test pictures that are right, and how many parameters, in one short line."""
    parts = [network_name(listing)]
    if listing.accuracy is not None:
        parts.append(percent(listing.accuracy))
    if listing.id != LIVE and listing.parameters:
        parts.append(_short(listing.parameters))
    return " · ".join(parts)


def network_told(listing: Listing) -> str:
    """The same with what the figures mean."""
    parts = [network_name(listing)]
    if listing.accuracy is not None:
        right = QCoreApplication.translate("NetworkNames", "{percent} of the test pictures right")
        if listing.is_training:
            right = QCoreApplication.translate("NetworkNames", "{percent} of the validation pictures right")
        parts.append(right.format(percent=percent(listing.accuracy)))
    parts.append(
        QCoreApplication.translate("NetworkNames", "{count} parameters").format(
            count=f"{listing.parameters:,}"
        )
    )
    return "\n".join(parts)


def groups_of(shelf: Shelf) -> Groups:
    """All of them below headings, and the way to a file."""
    groups: list[tuple[str, list[tuple[str, str]]]] = []
    runs = [(one.id, network_line(one)) for one in reversed(shelf.listings("run"))]
    if shelf.live is not None:  # what the class has trained itself comes first
        heading = QCoreApplication.translate("NetworkNames", "Trained in this session")
        groups.append((heading, [(LIVE, network_name(shelf.live)), *runs]))
    shipped = shelf.listings("shipped")
    for dataset in dict.fromkeys(listing.dataset for listing in shipped):
        lines = [(one.id, network_line(one)) for one in shipped if one.dataset == dataset]
        groups.append((dataset_title(dataset), lines))
    files = [(one.id, network_line(one)) for one in shelf.listings("file")]
    opening = OPEN_FILE, QCoreApplication.translate("NetworkNames", "Open a .keras file …")
    groups.append((QCoreApplication.translate("NetworkNames", "From a file"), [*files, opening]))
    return groups


def _short(count: int) -> str:
    if count < THOUSAND:
        return str(count)
    return QCoreApplication.translate("NetworkNames", "{thousands} k").format(
        thousands=round(count / THOUSAND)
    )
