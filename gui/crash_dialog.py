"""The window that tells of an error nobody expected."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.diagnostics import diagnostic_information
from gui.theme import theme
from gui.theme.fonts import code_font


class CrashDialog(QDialog):
    """One sentence, the details, and a button that copies them with the facts of the machine.

    Args:
        told: the sentence.
        details: the traceback.
        settings_path: the settings file, named in the diagnostic information.
        parent: the main window, if there is one.
    """

    def __init__(self, told: str, details: str, settings_path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = details
        self._settings_path = settings_path
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(theme().px(640), theme().px(380))
        message = QLabel(told)
        message.setProperty("role", "lead")
        message.setWordWrap(True)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setFont(code_font(theme().text_px(13)))
        self.details.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.copy_button = QPushButton(self.tr("Copy diagnostic information"))
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.close_button = QPushButton(self.tr("Go on"))
        self.close_button.setProperty("primary", True)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(message)
        layout.addWidget(self.details, 1)
        layout.addLayout(buttons)

    def _on_copy_clicked(self) -> None:
        text = f"{self._details}\n{diagnostic_information(self._settings_path)}\n"
        QGuiApplication.clipboard().setText(text)
        self.copy_button.setText(self.tr("Copied"))
