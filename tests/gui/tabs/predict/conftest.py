"""Fixtures of the predict tab: a shown tab, a main window with it, and a pen."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.hub import Hub
from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tab_registry import TabEntry
from gui.tabs.predict.tab import PredictTab
from gui.theme import ThemeManager

PREDICT = TabEntry("predict", "Draw and predict", "pencil", "gui.tabs.predict.tab:PredictTab")

MakeTab = Callable[..., PredictTab]


@pytest.fixture
def make_tab(qtbot: QtBot, look: ThemeManager, languages: LanguageManager) -> Iterator[MakeTab]:
    """Makes tabs as wide as in a window of 1280×720, in front and with the keyboard."""
    kept: list[PredictTab] = []

    def make(settings: Settings | None = None, hub: Hub | None = None) -> PredictTab:
        page = PredictTab(np.random.default_rng(0))
        kept.append(page)
        qtbot.addWidget(page)
        if settings is not None:
            page.use_settings(settings)
        if hub is not None:
            page.use_hub(hub)
        page.resize(1176, 694)
        page.show()
        page.activateWindow()
        page.setFocus()
        qtbot.waitUntil(page.isActiveWindow)  # shortcuts act in the active window only
        return page

    yield make
    for page in kept:
        page.close()


@pytest.fixture
def tab(make_tab: MakeTab) -> PredictTab:
    """The tab as it opens at the first start."""
    return make_tab()


@pytest.fixture
def window(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager, settings: Settings
) -> Iterator[MainWindow]:
    """The main window with this tab alone."""
    main = MainWindow(settings, languages, (PREDICT,))
    qtbot.addWidget(main)
    main.open_tab()
    main.show()
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    yield main
    main.close()


def page_of(main: MainWindow) -> PredictTab:
    """The tab in front of a window."""
    page = main.current_page()
    assert isinstance(page, PredictTab)
    return page
