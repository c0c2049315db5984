"""The top bar of padding and pooling."""

from __future__ import annotations

from gui.studio.top_bar import StudioTopBar


class TopBar(StudioTopBar):
    """Pooling, padding, digit, compare."""

    def title_text(self) -> str:
        """What the page is called."""
        return self.tr("Padding and pooling")

    def room_names(self) -> list[tuple[str, str]]:
        """Id and name of each room."""
        return [
            ("pooling", self.tr("Pooling")),
            ("padding", self.tr("Padding")),
            ("digit", self.tr("Digit")),
            ("compare", self.tr("Compare")),
        ]

    def rooms_tip(self) -> str:
        """What is to be found there."""
        return self.tr(
            "A pooling number by number; padding; a real digit through the layers; poolings compared"
        )

    def both_random(self) -> tuple[str, str]:
        """Input and the gradient from above."""
        return self.tr("Random input and gradient"), self.tr("Random input (R); with Shift the gradient too")

    def code_tip(self) -> str:
        """Three libraries."""
        return self.tr("The same in NumPy, SciPy and Keras (Ctrl+E)")
