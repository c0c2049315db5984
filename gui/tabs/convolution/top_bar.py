"""The top bar of the convolution."""

from __future__ import annotations

from gui.studio.top_bar import StudioTopBar


class TopBar(StudioTopBar):
    """Calculate, compare, picture."""

    def title_text(self) -> str:
        """What the page is called."""
        return self.tr("Convolution")

    def room_names(self) -> list[tuple[str, str]]:
        """Id and name of each room."""
        return [
            ("steps", self.tr("Calculate")),
            ("compare", self.tr("Compare")),
            ("picture", self.tr("Picture")),
        ]

    def rooms_tip(self) -> str:
        """What is to be found there."""
        return self.tr("One output cell after the other; two results side by side; a real picture")

    def both_random(self) -> tuple[str, str]:
        """Input and kernel."""
        return self.tr("Random input and kernel"), self.tr("Random input (R); with Shift the kernel too")

    def code_tip(self) -> str:
        """Three libraries."""
        return self.tr("The same in NumPy, SciPy and Keras (Ctrl+E)")
