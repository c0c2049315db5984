"""Language, theme, text size and projector mode, switched back and forth."""

import gc
import random
from collections import Counter
from collections.abc import Callable

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.tab_registry import TABS
from gui.theme import ThemeManager

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(600),
    # Qt's off-screen platform knows no size hints
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]

SWITCHES = 300
MOST_GROWTH_MB = 60
SEED = 3
CACHED = ("QSvgRenderer",)  # an icon in each of its colours is kept once it was drawn


def objects() -> Counter[str]:
    """How many objects of Qt there are in the windows, and how many Python holds, by class."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()  # what only a cycle of references keeps has been let go of
    found = Counter(type(widget).__name__ for widget in QApplication.allWidgets())
    for window in QApplication.topLevelWidgets():
        found.update(f"{type(child).__name__} in a window" for child in window.findChildren(QObject))
    found.update(
        f"{type(thing).__name__} held"
        for thing in Shiboken.getAllValidWrappers()
        if isinstance(thing, QObject)
    )
    for name in CACHED:
        del found[f"{name} held"]
    return found


def test_switching_leaves_no_object_behind(
    qtbot: QtBot, window: MainWindow, look: ThemeManager, languages: LanguageManager
) -> None:
    rng = random.Random(SEED)
    tabs = [entry.id for entry in TABS]
    doing: tuple[Callable[[], None], ...] = (
        languages.toggle,
        look.toggle_dark,
        window.projector.toggle,
        lambda: look.set_scale(rng.choice([0.8, 1.0, 1.25, 2.0])),
        lambda: window.open_tab(rng.choice(tabs)),
    )

    def settle() -> None:
        """How the window began."""
        window.projector.leave()
        look.set_choice("light")
        look.set_scale(1.0)
        languages.set_choice("en")
        window.open_tab(tabs[0])
        QApplication.processEvents()

    process = psutil.Process()
    for tab in tabs:  # everything that is made once is made now
        window.open_tab(tab)
    for switch in doing * 4:
        switch()
        QApplication.processEvents()
    settle()
    before, memory_mb = objects(), process.memory_info().rss / 1e6
    for _ in range(SWITCHES):
        rng.choice(doing)()
        QApplication.processEvents()
    settle()
    assert objects() - before == Counter()
    assert process.memory_info().rss / 1e6 - memory_mb < MOST_GROWTH_MB
