"""Offers the presets of the open room, and opens them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.errors import EngineError
from gui.messages import sentence
from gui.tabs.activations.preset import preset_text
from gui.tabs.activations.presets import is_preset, preset_groups, preset_named, with_preset

if TYPE_CHECKING:
    from gui.tabs.activations.studio import ActivationsStudio
    from gui.tabs.activations.top_bar import TopBar


class PresetShelf(QObject):
    """Fills the list of presets and opens what is chosen from it.

    Args:
        studio: shows what is opened.
        top_bar: has the list.
    """

    opened = Signal(str)  # what to look at, one translated sentence; empty for none

    def __init__(self, studio: ActivationsStudio, top_bar: TopBar) -> None:
        super().__init__(top_bar)
        self._studio, self._top_bar = studio, top_bar
        self._room = ""
        top_bar.preset_chosen.connect(self.open)

    def open(self, preset: str) -> None:
        """Show a preset from the step at which it has most to say."""
        found = preset_named(preset)
        try:
            self._studio.open(with_preset(self._studio.state, preset), found.step, preset_text(found.name))
        except EngineError as error:
            self._studio.refused.emit("preset", sentence(error))
        else:
            self.opened.emit(self.caption())

    def name(self) -> str:
        """Name of what is on the screen."""
        preset = self._studio.state.preset
        return preset_text(preset_named(preset).name) if is_preset(preset) else self.tr("Own numbers")

    def caption(self) -> str:
        """What to look at in the preset on the screen; empty for numbers of one's own."""
        preset = self._studio.state.preset
        return preset_text(preset_named(preset).caption) if is_preset(preset) else ""

    def follow_room(self) -> None:
        """Offer the presets of another room."""
        if self._studio.state.room != self._room:
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._room = self._studio.state.room
        groups = [
            (preset_text(group), [(preset.id, preset_text(preset.name)) for preset in presets])
            for group, presets in preset_groups(self._room)
        ]
        self._top_bar.set_presets(groups, self._studio.state.preset)
