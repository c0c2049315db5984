"""What the soak tests share: fixtures of the interface, and a window with all tabs."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.language import LanguageManager
from gui.main_window import FIRST_SIZE_PX, MainWindow
from gui.settings import Settings
from gui.theme import ThemeManager
from tests.gui.conftest import korean_directory, languages, look, settings

__all__ = ["korean_directory", "languages", "look", "settings", "window"]


@pytest.fixture
def window(
    qtbot: QtBot,
    look: ThemeManager,
    languages: LanguageManager,
    settings: Settings,
) -> Iterator[MainWindow]:
    """The window at its first size, shown."""
    shown = MainWindow(settings, languages)
    qtbot.addWidget(shown)
    shown.resize(*FIRST_SIZE_PX)
    shown.show()
    yield shown
    shown.close()
