"""What a formula stands in: a card, or before an audience a band over the whole width."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

CARD, BAND = "card", "formula_band"


class FormulaFrame(QFrame):
    """A card that can become a band.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(CARD)
        # shape only: the colours are those of the palette
        self.setStyleSheet(
            f"QFrame#{BAND} {{ background: palette(base); border: none;"
            " border-top: 2px solid palette(mid); }"
        )

    def set_band(self, on: bool) -> None:
        """Be a band, or a card."""
        name = BAND if on else CARD
        if self.objectName() != name:
            self.setObjectName(name)
            self.style().unpolish(self)
            self.style().polish(self)
