"""The language of the interface: Korean or English, switched live."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

LanguageChoice = Literal["system", "ko", "en"]
Language = Literal["ko", "en"]

TRANSLATIONS_DIRECTORY = Path(__file__).resolve().parents[1] / "resources" / "translations"


def system_language() -> Language:
    """Korean where the system speaks Korean, else English."""
    for name in QLocale.system().uiLanguages():
        if name:
            return "ko" if name.lower().startswith("ko") else "en"
    return "en"


class LanguageManager(QObject):
    """Installs the translations of this application and of Qt itself.

    Qt posts a ``LanguageChange`` to every window when a translator comes or goes;
    ``TabPage.retranslate`` and its like follow that in the next turn of the event loop.

    Args:
        directory: where ``ko.qm`` lies.
    """

    changed = Signal(str)  # "ko" or "en"

    def __init__(self, directory: Path = TRANSLATIONS_DIRECTORY, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._directory = directory
        self._choice: LanguageChoice = "system"
        self._language: Language = "en"
        self._translators: list[QTranslator] = []

    @property
    def choice(self) -> LanguageChoice:
        """What the user chose."""
        return self._choice

    @property
    def language(self) -> Language:
        """The language in force."""
        return self._language

    def set_choice(self, choice: LanguageChoice) -> None:
        """Change to Korean, English or what the system speaks."""
        self._choice = choice
        language = system_language() if choice == "system" else choice
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()
        territory = QLocale.Country.SouthKorea if language == "ko" else QLocale.Country.UnitedStates
        spoken = QLocale.Language.Korean if language == "ko" else QLocale.Language.English
        QLocale.setDefault(QLocale(spoken, territory))
        if language == "ko":  # the sources are English
            qt_directory = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install("qtbase_ko", qt_directory)
            self._install("ko", str(self._directory))
        self._language = language
        self.changed.emit(language)

    def toggle(self) -> None:
        """Korean to English and back."""
        self.set_choice("en" if self._language == "ko" else "ko")

    def _install(self, name: str, directory: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, directory):
            QCoreApplication.installTranslator(translator)
            self._translators.append(translator)


def speak(choice: str | None = None) -> QCoreApplication:
    """Let a command without a window speak the user's language.

    Args:
        choice: ``"ko"``, ``"en"``, or None for the system's.

    Returns:
        The application that carries the translations; keep it as long as sentences are needed.
    """
    application = QCoreApplication.instance() or QCoreApplication([])
    LanguageManager(parent=application).set_choice(
        "en" if choice == "en" else "ko" if choice == "ko" else "system"
    )
    return application
