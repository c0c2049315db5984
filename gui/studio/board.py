"""What every board has in common: it draws a step and tells what the pointer is on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget


class BoardBase(QWidget):
    """Draws one state at one step; it changes nothing itself.

    Args:
        parent: owner.
    """

    edit_refused = Signal(str)  # one translated sentence; nothing was changed
    pointed = Signal(object)  # Pointed, or None when the pointer leaves

    def set_projector(self, on: bool) -> None:
        """Arrange for the back row."""

    def retranslate(self) -> None:
        """Set every text anew."""

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
