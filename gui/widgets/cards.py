"""A card: one thing with its heading, on a surface with a border."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.theme import theme, theme_manager


class Card(QFrame):
    """Heading row on top, anything below it.

    Attributes:
        header: row of the heading; widgets added to it stand at its right end.
        body: column below it.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._heading = QLabel(self)
        self._heading.setProperty("role", "heading")
        self._heading.hide()
        self.header = QHBoxLayout()
        self.header.addWidget(self._heading)
        self.header.addStretch(1)
        self.body = QVBoxLayout()
        column = QVBoxLayout(self)
        column.addLayout(self.header)
        column.addLayout(self.body, 1)
        self._column = column
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_heading(self, text: str) -> None:
        """Name the card, already translated; an empty text leaves the row to others."""
        self._heading.setText(text)
        self._heading.setVisible(bool(text))
        self.setAccessibleName(text)

    def heading(self) -> QLabel:
        """The label of the heading."""
        return self._heading

    def _on_theme_changed(self) -> None:
        wide, narrow = theme().px(16), theme().px(12)
        self._column.setContentsMargins(wide, narrow, wide, narrow)
        self._column.setSpacing(theme().px(8))
        self.header.setSpacing(theme().px(8))
        self.body.setSpacing(theme().px(8))
        self._heading.setFont(theme().font("heading"))
