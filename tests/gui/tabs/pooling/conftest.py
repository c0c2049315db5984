"""Fixtures of the padding and pooling tab: a shown tab whose windows jump, and a main window with it."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tab_registry import TabEntry
from gui.tabs.pooling.tab import PoolingTab
from gui.theme import ThemeManager

POOLING = TabEntry("pooling", "Padding and pooling", "layers", "gui.tabs.pooling.tab:PoolingTab")

MakeTab = Callable[..., PoolingTab]


@pytest.fixture
def make_tab(qtbot: QtBot, look: ThemeManager, languages: LanguageManager) -> Iterator[MakeTab]:
    """Makes tabs as wide as in a window of 1280×720, in front and with the keyboard."""
    kept: list[PoolingTab] = []

    def make(settings: Settings | None = None, *, animated: bool = False) -> PoolingTab:
        page = PoolingTab(np.random.default_rng(0))
        kept.append(page)
        qtbot.addWidget(page)
        if settings is not None:
            page.use_settings(settings)
        page.set_animated(animated)
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
def tab(make_tab: MakeTab) -> PoolingTab:
    """The tab with its first preset; nothing slides, no window is gone through by itself."""
    return make_tab()


@pytest.fixture
def window(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager, settings: Settings
) -> Iterator[MainWindow]:
    """The main window with this tab alone."""
    main = MainWindow(settings, languages, (POOLING,))
    qtbot.addWidget(main)
    main.open_tab()
    page_of(main).set_animated(False)
    main.show()
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    yield main
    main.close()


def page_of(main: MainWindow) -> PoolingTab:
    """The tab in front of a window."""
    page = main.current_page()
    assert isinstance(page, PoolingTab)
    return page


@pytest.fixture
def running() -> Callable[[PoolingTab], list[str]]:
    """Names what moves or will wake up; that the settings are written soon is no movement."""

    def found(page: PoolingTab) -> list[str]:
        QCoreApplication.processEvents()
        moving = [
            thing for thing in page.findChildren(QAbstractAnimation) if thing.state() != thing.State.Stopped
        ]
        waking = [
            timer for timer in page.findChildren(QTimer) if timer.isActive() and timer.parent() is not page
        ]
        return [f"{type(thing).__name__} of {type(thing.parent()).__name__}" for thing in (*moving, *waking)]

    return found
