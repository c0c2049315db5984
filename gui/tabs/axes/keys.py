"""Shortcuts of the tensor axes."""

from __future__ import annotations

from gui.studio.keys import StudioActions

# there are no sums and no zoom here
UNUSED = ("next-term", "previous-term", "zoom-in", "zoom-out", "zoom-fit")


class AxesActions(StudioActions):
    """The keys of the other tabs, where they mean something here."""

    def retranslate(self) -> None:
        """Set every text anew."""
        super().retranslate()
        for name in UNUSED:
            self.action(name).setEnabled(False)
        self.action("row-down").setText(self.tr("Same place in the next block of a"))
        self.action("row-up").setText(self.tr("Same place in the block before"))
        self.action("random").setText(self.tr("Random order of the axes"))
        self.action("quiz").setText(self.tr("Hide where numbers go"))
