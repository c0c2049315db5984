"""Buttons in the corner of a board whose cells are too small for numbers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from gui.theme import theme, theme_manager
from gui.theme.icons import icon

ICONS = {"out": "minus", "fit": "maximize", "in": "plus"}


class ZoomButtons(QFrame):
    """Smaller, all in sight, larger.

    Args:
        parent: the board.
    """

    zoom_requested = Signal(int)  # steps towards larger
    fit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._buttons = {name: QToolButton(self) for name in ICONS}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for button in self._buttons.values():
            button.setProperty("ghost", True)
            row.addWidget(button)
        self._buttons["out"].clicked.connect(self._on_out)
        self._buttons["in"].clicked.connect(self._on_in)
        self._buttons["fit"].clicked.connect(self.fit_requested)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def button(self, name: str) -> QToolButton:
        """``"out"``, ``"fit"`` or ``"in"``."""
        return self._buttons[name]

    def set_limits(self, *, smallest: bool, largest: bool, fitting: bool) -> None:
        """Disable what would change nothing.

        Args:
            smallest: cells are as small as they get.
            largest: cells are as large as they get.
            fitting: cells are as they are at first.
        """
        self._buttons["out"].setEnabled(not smallest)
        self._buttons["in"].setEnabled(not largest)
        self._buttons["fit"].setEnabled(not fitting)

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = {
            "out": self.tr("Smaller cells (Ctrl and mouse wheel)"),
            "fit": self.tr("All cells in sight"),
            "in": self.tr("Larger cells (Ctrl and mouse wheel)"),
        }
        for name, button in self._buttons.items():
            button.setToolTip(texts[name])
            button.setAccessibleName(texts[name])

    def _on_out(self) -> None:
        self.zoom_requested.emit(-2)

    def _on_in(self) -> None:
        self.zoom_requested.emit(2)

    def _on_theme_changed(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(icon(ICONS[name], "ink2"))
        self.setFixedHeight(theme().px(44))
