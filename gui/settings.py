"""What is remembered between two starts: a typed face of one INI file."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from gui.language import LanguageChoice
from gui.theme.manager import LARGEST_SCALE, SMALLEST_SCALE, ThemeChoice

APPLICATION_ID = "cnn-classroom"


def config_directory() -> Path:
    """Where the settings file lies."""
    return Path(platformdirs.user_config_dir(APPLICATION_ID, appauthor=False))


def data_directory() -> Path:
    """Where what somebody made and keeps lies."""
    return Path(platformdirs.user_data_dir(APPLICATION_ID, appauthor=False))


def state_directory() -> Path:
    """Where the log of crashes lies."""
    return Path(platformdirs.user_state_dir(APPLICATION_ID, appauthor=False))


class Settings:
    """The settings; ids and numbers only, never translated words.

    A value that somebody broke by hand reads as its default.

    Args:
        path: the INI file; by default ``settings.ini`` in the user's configuration directory.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or config_directory() / "settings.ini"
        self._store = QSettings(str(self.path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeChoice:
        """``"light"``, ``"dark"`` or ``"system"``."""
        return cast(ThemeChoice, self._choice("look/theme", ("system", "light", "dark")))

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("look/theme", choice)

    @property
    def scale(self) -> float:
        """Text size, 0.8 to 2.0."""
        try:
            came = float(str(self._store.value("look/scale", "1.0")))
        except ValueError:
            return 1.0
        return came if SMALLEST_SCALE <= came <= LARGEST_SCALE else 1.0

    @scale.setter
    def scale(self, scale: float) -> None:
        self._store.setValue("look/scale", f"{scale:.2f}")

    @property
    def language(self) -> LanguageChoice:
        """``"system"``, ``"ko"`` or ``"en"``."""
        return cast(LanguageChoice, self._choice("look/language", ("system", "ko", "en")))

    @language.setter
    def language(self, choice: LanguageChoice) -> None:
        self._store.setValue("look/language", choice)

    @property
    def last_tab(self) -> str:
        """Id of the tab in front when the window was closed; empty at first."""
        return str(self._store.value("window/tab", ""))

    @last_tab.setter
    def last_tab(self, tab_id: str) -> None:
        self._store.setValue("window/tab", tab_id)

    @property
    def geometry(self) -> QByteArray:
        """What ``QWidget.saveGeometry`` gave; empty at first."""
        came = self._store.value("window/geometry", QByteArray())
        return came if isinstance(came, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    def tab_state(self, tab_id: str) -> str:
        """What a tab wrote with ``set_tab_state``; empty at first."""
        return str(self._store.value(f"tabs/{tab_id}", ""))

    def set_tab_state(self, tab_id: str, state: str) -> None:
        """Keep the state of a tab, as text in a form of its own."""
        self._store.setValue(f"tabs/{tab_id}", state)

    def save(self) -> bool:
        """Write the file now; False if the disk refused."""
        self._store.sync()
        return self._store.status() == QSettings.Status.NoError

    def _choice(self, key: str, known: tuple[str, ...]) -> str:
        came = str(self._store.value(key, known[0]))
        return came if came in known else known[0]
