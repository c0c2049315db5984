"""One example to start from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from gui.tabs.activations.part import Part


@dataclass(frozen=True, slots=True)
class Preset:
    """An example of one room.

    Attributes:
        id: stable, for states and settings; unlike those of every other room.
        room: which it belongs to.
        group: English heading below which it is offered, of the translation context ``"ActivationPresets"``.
        name: likewise its name.
        caption: likewise one sentence on what to look at.
        part: what its room shows.
        step: which step to show first.
    """

    id: str
    room: str
    group: str
    name: str
    caption: str
    part: Part
    step: int = 0


def preset_text(text: str) -> str:
    """A heading, name or caption in the language of the interface."""
    return QCoreApplication.translate("ActivationPresets", text)
