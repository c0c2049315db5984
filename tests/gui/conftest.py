"""Fixtures of the shell: a window of its own for each test, and a look that is put back afterwards."""

import gc
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import PySide6
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tab_registry import TabEntry
from gui.theme import ThemeManager
from gui.theme import manager as theme_module

KOREAN = {
    "Tabs": {"First": "첫째", "Second": "둘째"},
    "ShellPage": {"Greeting": "인사"},
    "WindowActions": {"Light": "밝게", "Keys": "단축키"},
    "Rail": {"Theme": "테마"},
    "MainWindow": {"CNN Classroom": "합성곱 교실"},
    "Messages": {"The file {path} is missing; please put it there or choose another one.": "{path} 없음"},
}
TABS = (
    TabEntry("first", "First", "grid-3x3", "tests.gui.shell_page:ShellPage"),
    TabEntry("second", "Second", "layers", "tests.gui.shell_page:ShellPage"),
)


@pytest.fixture(autouse=True)
def no_collection_while_painting() -> Iterator[None]:
    """Keep the collector away from widgets that a test has dropped: Qt may be painting them just then."""
    was_enabled = gc.isenabled()
    gc.disable()
    yield
    if was_enabled:
        gc.enable()


@pytest.fixture(autouse=True)
def one_application(qapp: QApplication) -> None:
    """A command that translates would else make one without windows, in which no later test could go on."""


@pytest.fixture
def look(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[ThemeManager]:
    """A theme manager of the test's own; style sheet, palette and font are put back."""
    sheet, palette, font, style = qapp.styleSheet(), qapp.palette(), qapp.font(), qapp.style().name()
    manager = ThemeManager()
    monkeypatch.setattr(theme_module, "_manager", manager)
    manager.set_choice("light")
    manager.apply()
    yield manager
    qapp.styleHints().colorSchemeChanged.disconnect(manager._on_system_scheme_changed)
    qapp.setStyleSheet(sheet)
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture(scope="session")
def korean_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small ``ko.qm``, made by Qt's own compiler."""
    directory = tmp_path_factory.mktemp("translations")
    contexts = "".join(
        f"<context><name>{context}</name>"
        + "".join(
            f"<message><source>{escape(source)}</source><translation>{escape(text)}</translation></message>"
            for source, text in texts.items()
        )
        + "</context>"
        for context, texts in KOREAN.items()
    )
    source = directory / "ko.ts"
    source.write_text(
        f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="ko">{contexts}</TS>',
        encoding="utf-8",
    )
    compiler = next(Path(PySide6.__file__).parent.glob("lrelease*"))
    subprocess.run([compiler, source, "-qm", directory / "ko.qm"], check=True, capture_output=True)
    return directory


@pytest.fixture
def languages(qapp: QApplication, korean_directory: Path) -> Iterator[LanguageManager]:
    """A language manager that begins in English and leaves no translator behind."""
    before = QLocale()
    manager = LanguageManager(korean_directory)
    manager.set_choice("en")
    yield manager
    manager.set_choice("en")
    QLocale.setDefault(before)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings in the test's own directory."""
    chosen = Settings(tmp_path / "settings.ini")
    chosen.theme = "light"
    chosen.language = "en"
    return chosen


@pytest.fixture
def make_window(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager, settings: Settings
) -> Callable[[], MainWindow]:
    """Makes a shown window with two pages."""

    def make() -> MainWindow:
        window = MainWindow(settings, languages, TABS)
        qtbot.addWidget(window)
        window.open_tab()
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)  # shortcuts act in the active window only
        return window

    return make


@pytest.fixture
def window(make_window: Callable[[], MainWindow]) -> MainWindow:
    """A shown window with two pages."""
    return make_window()
