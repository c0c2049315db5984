"""Projector mode: the strip below the page with progress and one caption."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.theme import theme, theme_manager

Page = Literal["both", "loss", "accuracy", "kernels", "confusion"]
PAGES: tuple[Page, ...] = ("both", "loss", "accuracy", "kernels", "confusion")


class PresenterStrip(QFrame):
    """Room for the progress of the run, and the caption bar.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption, self._hint = QLabel(), QLabel()
        self._caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._caption.setWordWrap(True)
        self._bar = QFrame()
        self._bar.setObjectName("caption_bar")
        row = QHBoxLayout(self._bar)
        row.addWidget(self._caption, 1)
        row.addWidget(self._hint)
        self._row = row
        self.progress_row = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.progress_row)
        column.addWidget(self._bar)
        self._column = column
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_caption(self, told: str, hint: str) -> None:
        """One sentence, and the keys."""
        self._caption.setText(told)
        self._hint.setText(hint)

    def caption(self) -> str:
        """The sentence shown."""
        return self._caption.text()

    def _on_theme_changed(self) -> None:
        look = theme()
        tokens = look.tokens
        self._bar.setStyleSheet(
            f"QFrame#caption_bar {{ background: {tokens.caption_bg}; border: none; border-radius: 8px; }}"
            f"QFrame#caption_bar QLabel {{ color: {tokens.caption_fg}; }}"
        )
        self._caption.setFont(look.font("lead", 600))
        self._hint.setFont(look.font("caption", 600))
        self._row.setContentsMargins(look.px(14), look.px(8), look.px(14), look.px(8))
        self._row.setSpacing(look.px(16))
        self._column.setSpacing(look.px(8))
