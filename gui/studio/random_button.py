"""Random numbers: the button for the input, its arrow for the kernel too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from gui.theme import theme, theme_manager
from gui.theme.icons import icon

ARROW_PX = 32


class RandomButton(QWidget):
    """Two buttons that look like one; with Shift the first does what the arrow offers.

    Args:
        parent: owner.
    """

    requested = Signal(bool)  # the second kind of numbers too

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._words = True
        self.button, self.arrow = QPushButton(), QToolButton()
        self.button.setIcon(icon("shuffle"))
        self.arrow.setIcon(icon("chevron-down", "ink2"))
        self.arrow.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.input_action, self.both_action = QAction(self), QAction(self)
        menu = QMenu(
            self.arrow
        )  # as a child of this widget it would tear the buttons out of the order of Tab
        menu.addActions([self.input_action, self.both_action])
        self.arrow.setMenu(menu)
        # shape only: colours come from the application's style sheet
        self.button.setStyleSheet(
            "QPushButton { border-top-right-radius: 0; border-bottom-right-radius: 0; border-right: none; }"
        )
        self.arrow.setStyleSheet(
            "QToolButton { border-top-left-radius: 0; border-bottom-left-radius: 0; padding: 0; }"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.button)
        row.addWidget(self.arrow)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self._on_clicked)
        self.input_action.triggered.connect(self._on_input_triggered)
        self.both_action.triggered.connect(self._on_both_triggered)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def set_both(self, text: str, tip: str) -> None:
        """Name the second choice, and say in the button's tip how to get it; already translated."""
        self.both_action.setText(text)
        self.button.setToolTip(tip)

    def set_words(self, on: bool) -> None:
        """Show the word beside the icon, or the icon alone."""
        self._words = on
        self.button.setText(self._text if on else "")

    def width_px(self, words: bool) -> int:
        """Width in either form."""
        now = self.button.sizeHint().width() + self.arrow.width()
        text = self.button.fontMetrics().horizontalAdvance(self._text) + theme().px(4)
        return now + (int(words) - int(self._words)) * text

    def retranslate(self) -> None:
        """Set every text anew."""
        self._text = self.tr("Random")
        self.set_words(self._words)
        self.button.setAccessibleName(self.tr("Random input"))
        self.arrow.setAccessibleName(self.tr("What is to be random"))
        self.arrow.setToolTip(self.tr("What is to be random"))
        self.input_action.setText(self.tr("Random input"))

    def _on_clicked(self) -> None:
        held = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self.requested.emit(bool(held))

    def _on_input_triggered(self) -> None:
        self.requested.emit(False)

    def _on_both_triggered(self) -> None:
        self.requested.emit(True)

    def _on_theme_changed(self) -> None:
        look = theme()
        self.button.setIconSize(QSize(look.px(26), look.px(18)))  # a little off the word
        self.arrow.setIconSize(QSize(look.px(16), look.px(16)))
        self.arrow.setFixedWidth(look.px(ARROW_PX))
        self.button.setFixedHeight(self.button.sizeHint().height())
        self.arrow.setFixedHeight(self.button.sizeHint().height())

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
