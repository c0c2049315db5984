"""Fixtures of the activations tab: a shown tab in which nothing moves, and a main window with it."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tab_registry import TABS
from gui.tabs.activations.tab import ActivationsTab
from gui.theme import ThemeManager

ACTIVATIONS_ENTRY = next(entry for entry in TABS if entry.id == "activations")

MakeTab = Callable[..., ActivationsTab]


@pytest.fixture
def make_tab(qtbot: QtBot, look: ThemeManager, languages: LanguageManager) -> Iterator[MakeTab]:
    """Makes tabs as wide as in a window of 1280×720, in front and with the keyboard."""
    kept: list[ActivationsTab] = []

    def make(settings: Settings | None = None) -> ActivationsTab:
        page = ActivationsTab()
        kept.append(page)
        qtbot.addWidget(page)
        if settings is not None:
            page.use_settings(settings)
        page.set_animated(False)
        page.resize(1176, 720)
        page.show()
        page.activateWindow()
        page.setFocus()
        qtbot.waitUntil(page.isActiveWindow)  # shortcuts act in the active window only
        return page

    yield make
    for page in kept:
        page.close()


@pytest.fixture
def tab(make_tab: MakeTab) -> ActivationsTab:
    """The tab with its first preset."""
    return make_tab()


@pytest.fixture
def window(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager, settings: Settings
) -> Iterator[MainWindow]:
    """The main window with this tab alone."""
    main = MainWindow(settings, languages, (ACTIVATIONS_ENTRY,))
    qtbot.addWidget(main)
    main.open_tab()
    page_of(main).set_animated(False)
    main.show()
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    yield main
    main.close()


def page_of(main: MainWindow) -> ActivationsTab:
    """The tab in front of a window."""
    page = main.current_page()
    assert isinstance(page, ActivationsTab)
    return page
