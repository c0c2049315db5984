"""The top bar of the activations tab."""

from __future__ import annotations

from gui.studio.top_bar import StudioTopBar
from gui.tabs.activations.rooms import ROOMS


class TopBar(StudioTopBar):
    """Title, presets, the rooms that there are, projector, code."""

    HAS_MATRICES = False

    def retranslate(self) -> None:
        """Set every text anew; one room alone is no choice."""
        self.rooms.setVisible(len(ROOMS) > 1)
        super().retranslate()

    def title_text(self) -> str:
        """What the page is called."""
        return self.tr("Activations")

    def room_names(self) -> list[tuple[str, str]]:
        """Id and name of each room."""
        return [(entry.id, entry.name()) for entry in ROOMS]

    def rooms_tip(self) -> str:
        """What is to be found in the rooms."""
        return self.tr("Activation functions, and the derivatives that training needs")

    def code_tip(self) -> str:
        """Two libraries."""
        return self.tr("The same in NumPy and in TensorFlow (Ctrl+E)")
