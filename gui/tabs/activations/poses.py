"""Looks of the tab for pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.tabs.activations.presets import first_state
from gui.tabs.activations.rooms import ROOMS

if TYPE_CHECKING:
    from gui.tabs.activations.tab import ActivationsTab

_OWN = ("start", "code")


def names() -> list[str]:
    """Those of the tab, then those of its rooms."""
    pages = dict.fromkeys(entry.page_class() for entry in ROOMS)
    return [*_OWN, *(name for page in pages for name in page.POSES)]


def take(tab: ActivationsTab, name: str) -> None:
    """Bring a tab into a look.

    Args:
        tab: shows real numbers, without moving.
        name: one of ``names``.
    """
    tab.hold()
    tab.set_animated(False)
    tab.show_code(name == "code")
    tab.start_with(first_state())
    for entry in ROOMS:
        if name in entry.page_class().POSES:
            tab.view.page_of(entry.id).take_pose(name)
            return
