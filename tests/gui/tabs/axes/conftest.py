"""Fixtures of the tab of the axes: a shown tab, and what is done with it."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tab_registry import TabEntry
from gui.tabs.axes.tab import AxesTab
from gui.theme import ThemeManager
from gui.widgets.page import Density

AXES = TabEntry("axes", "Tensor axes", "box", "gui.tabs.axes.tab:AxesTab")
MakeTab = Callable[..., AxesTab]


@pytest.fixture
def make_tab(qtbot: QtBot, look: ThemeManager, languages: LanguageManager) -> Iterator[MakeTab]:
    """Makes tabs as wide as in a window of 1280×720, in front and with the keyboard."""
    kept: list[AxesTab] = []

    def make(
        settings: Settings | None = None, *, animated: bool = False, size: tuple[int, int] = (1176, 720)
    ) -> AxesTab:
        page = AxesTab(np.random.default_rng(0))
        kept.append(page)
        qtbot.addWidget(page)
        if settings is not None:
            page.use_settings(settings)
        page.set_animated(animated)
        page.set_density(Density.WIDE if size[0] >= 1336 else Density.MEDIUM)
        page.resize(*size)
        page.show()
        page.activateWindow()
        page.setFocus()
        qtbot.waitUntil(page.isActiveWindow)  # shortcuts act in the active window only
        return page

    yield make
    for page in kept:
        page.close()


@pytest.fixture
def tab(make_tab: MakeTab) -> AxesTab:
    """The tab with its first preset; nothing flies."""
    return make_tab()


@pytest.fixture
def window(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager, settings: Settings
) -> Iterator[MainWindow]:
    """The main window with this tab alone."""
    main = MainWindow(settings, languages, (AXES,))
    qtbot.addWidget(main)
    main.open_tab()
    page_of(main).set_animated(False)
    main.show()
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    yield main
    main.close()


def page_of(main: MainWindow) -> AxesTab:
    """The tab in front of a window."""
    page = main.current_page()
    assert isinstance(page, AxesTab)
    return page
