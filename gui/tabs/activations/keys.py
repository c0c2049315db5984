"""Shortcuts of the activations."""

from __future__ import annotations

from gui.studio.keys import StudioActions


class ActivationsActions(StudioActions):
    """The keys of the other tabs, with what they do to x in the room of functions."""

    def texts(self) -> dict[str, str]:
        """What each action does, in the language in force."""
        return {
            **super().texts(),
            "next": self.tr("x by 0.5 to the right; elsewhere the next step"),
            "previous": self.tr("x by 0.5 to the left; elsewhere the step before"),
            "first": self.tr("x at the left edge; elsewhere the first step"),
            "last": self.tr("x at the right edge; elsewhere the last step"),
            "toggle": self.tr("Play, pause"),
        }
