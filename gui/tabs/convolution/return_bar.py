"""The way back for a kernel that came out of a network: its new numbers go where the old ones stood."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.theme.icons import icon

MARGIN_PX, GAP_PX = 20, 12


class ReturnBar(QFrame):
    """Where the kernel is from, and the button that brings it back; gone for all other numbers.

    Attributes:
        button: brings it back.

    Args:
        parent: owner.
    """

    return_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = ""
        self._words, self.button = QLabel(), QPushButton()
        self._words.setProperty("role", "body")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button.setProperty("primary", True)
        self.button.setIcon(icon("undo-2", "on_ink"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.button)
        self.button.clicked.connect(self.return_requested)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def show_source(self, source: str | None) -> None:
        """Offer the way back, or nothing with None."""
        self.setVisible(source is not None)
        self._source = source or ""
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        text = self.tr("{source}: change its numbers, then see what the network says.")
        self._words.setText(text.format(source=self._source))
        self._words.setToolTip(self._words.text())
        self.button.setText(self.tr("Return to the network"))
        self.button.setToolTip(self.tr("Put these numbers where the kernel stood in the network"))

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setContentsMargins(look.px(MARGIN_PX), look.px(6), look.px(MARGIN_PX), look.px(2))
        self._row.setSpacing(look.px(GAP_PX))
        self.button.setIconSize(QSize(look.px(18), look.px(18)))
