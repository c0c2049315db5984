"""Shortcuts of the tab; the window's list of keys reads them from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.studio.keys import PageActions

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack
    from PySide6.QtWidgets import QWidget

KEYS: dict[str, tuple[str, ...]] = {
    "next": ("Right", "PgDown"),
    "previous": ("Left", "PgUp"),
    "random": ("R",),
    "toggle": ("Space",),
    "clear": ("Delete",),
    "eraser": ("E",),
    "thinner": ("[",),
    "thicker": ("]",),
    "paste": ("Ctrl+V",),
    "open": ("Ctrl+O",),
    "numbers": ("N",),
    "quiz": ("H",),
    "layers": ("L",),
    "overview": ("O",),
    "filter": ("X",),
    "why": ("W",),
    "keep": ("K",),
    "code": ("Ctrl+E",),
    "send": ("Ctrl+K",),
    "reset": ("Ctrl+Shift+R",),
}


class PredictActions(PageActions):
    """The keys of the predict tab.

    Args:
        page: gets the shortcuts.
        stack: what can be undone.
    """

    def __init__(self, page: QWidget, stack: QUndoStack) -> None:
        super().__init__(page, stack, KEYS)

    def texts(self) -> dict[str, str]:
        """What each action does, in the language in force."""
        return {
            "next": self.tr("Next test picture"),
            "previous": self.tr("Test picture before"),
            "random": self.tr("Random test picture"),
            "toggle": self.tr("Show the hidden result"),
            "clear": self.tr("Clear the sheet"),
            "eraser": self.tr("Eraser or pen"),
            "thinner": self.tr("Thinner pen"),
            "thicker": self.tr("Thicker pen"),
            "paste": self.tr("Paste a picture"),
            "open": self.tr("Open a picture"),
            "numbers": self.tr("Input as numbers"),
            "quiz": self.tr("Hide the result"),
            "layers": self.tr("Layers in large, or the sheet"),
            "overview": self.tr("All layers at once, or large"),
            "filter": self.tr("Switch the chosen filter off or on"),
            "why": self.tr("Explain the winner or the runner-up"),
            "keep": self.tr("Keep the drawing"),
            "code": self.tr("The network as a program"),
            "send": self.tr("Step through the chosen kernel"),
            "reset": self.tr("Network as it was trained"),
        }
