"""What the networks to choose from are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.network.summary import count_parameters
from gui.tabs.predict.shelf import LIVE
from gui.tabs.predict.texts import dataset_title, percent

if TYPE_CHECKING:
    from gui.studio.preset_box import Groups
    from gui.tabs.predict.known_network import KnownNetwork
    from gui.tabs.predict.shelf import Shelf

OPEN_FILE = "open-file"
_SHIPPED = {
    "best": QT_TRANSLATE_NOOP("NetworkNames", "Best small"),
    "course-scratch": QT_TRANSLATE_NOOP("NetworkNames", "Course, from scratch"),
    "course-keras": QT_TRANSLATE_NOOP("NetworkNames", "Course, Keras"),
    "course-dropout": QT_TRANSLATE_NOOP("NetworkNames", "Course, dropout"),
}


def network_name(known: KnownNetwork) -> str:
    """What a network is called, without its figures."""
    tr = QCoreApplication.translate
    if known.id == LIVE:
        return tr("NetworkNames", "Follow the training · run {number}").format(number=known.name)
    if known.origin == "run":
        return tr("NetworkNames", "Run {number} · epoch {epoch}").format(number=known.name, epoch=known.epoch)
    if known.origin == "file":
        return known.name
    recipe = known.name.removeprefix(f"{known.dataset}-")
    return f"{dataset_title(known.dataset)} · {tr('NetworkNames', str(_SHIPPED.get(recipe, recipe)))}"


def network_line(known: KnownNetwork) -> str:
    """Name, share of test pictures that are right, parameters."""
    tr = QCoreApplication.translate
    parts = [network_name(known)]
    if known.accuracy is not None:
        parts.append(percent(known.accuracy))
    parts.append(
        tr("NetworkNames", "{count} parameters").format(count=f"{count_parameters(known.network):,}")
    )
    return " · ".join(parts)


def groups_of(shelf: Shelf) -> Groups:
    """All of them below headings, and the way to a file."""
    tr = QCoreApplication.translate
    groups: list[tuple[str, list[tuple[str, str]]]] = []
    shipped = shelf.networks("shipped")
    for dataset in dict.fromkeys(known.dataset for known in shipped):
        entries = [(known.id, network_line(known)) for known in shipped if known.dataset == dataset]
        groups.append((dataset_title(dataset), entries))
    live = shelf.find(LIVE)
    runs = [(known.id, network_line(known)) for known in reversed(shelf.networks("run"))]
    if live is not None:
        groups.append((tr("NetworkNames", "Trained in this session"), [(LIVE, network_name(live)), *runs]))
    files = [(known.id, network_line(known)) for known in shelf.networks("file")]
    groups.append(
        (tr("NetworkNames", "From a file"), [*files, (OPEN_FILE, tr("NetworkNames", "Open a .keras file …"))])
    )
    return groups
