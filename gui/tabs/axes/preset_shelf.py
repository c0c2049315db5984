"""Offers the presets, and opens them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.tabs.axes.preset_names import group_name, preset_caption, preset_name
from gui.tabs.axes.presets import is_preset, preset_groups, preset_state, preset_step

if TYPE_CHECKING:
    from gui.tabs.axes.studio import AxesStudio
    from gui.tabs.axes.top_bar import TopBar


class PresetShelf(QObject):
    """Fills the list of presets and opens what is chosen from it.

    Args:
        studio: shows what is opened.
        top_bar: has the list.
    """

    opened = Signal(str)  # what to look at, one translated sentence

    def __init__(self, studio: AxesStudio, top_bar: TopBar) -> None:
        super().__init__(top_bar)
        self._studio, self._top_bar = studio, top_bar
        top_bar.preset_chosen.connect(self.open)

    def open(self, preset: str) -> None:
        """Show a preset from the step at which it has most to say."""
        self._studio.open(preset_state(preset), preset_step(preset), preset_name(preset))
        self.opened.emit(self.caption())

    def name(self) -> str:
        """Name of what is on the screen."""
        preset = self._studio.state.preset
        return preset_name(preset) if is_preset(preset) else self.tr("Own array")

    def caption(self) -> str:
        """What to look at in the preset on the screen; empty for an array of one's own."""
        preset = self._studio.state.preset
        return preset_caption(preset) if is_preset(preset) else ""

    def retranslate(self) -> None:
        """Set every text anew."""
        groups = [
            (group_name(group), [(preset, preset_name(preset)) for preset in presets])
            for group, presets in preset_groups()
        ]
        self._top_bar.set_presets(groups, self._studio.state.preset)
