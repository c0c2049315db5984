"""Projector mode with the keys of a real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from engine.training.data import TrainingData
from engine.training.events import Event, Paused, StepsEnded
from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tab_registry import TabEntry
from gui.tabs.training import tab as tab_module
from gui.tabs.training.run_state import RunState
from gui.tabs.training.tab import TrainingTab
from gui.theme import ThemeManager
from tests.gui.tabs.training.helpers import WorkerLog, shown_texts

# Qt's off-screen platform knows no size hints
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

ENTRY = TabEntry("training", "Training", "trending-up", "gui.tabs.training.tab:TrainingTab")
SIZES = ((1280, 720), (1920, 1080))


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> WorkerLog:
    log = WorkerLog()
    monkeypatch.setattr(tab_module, "TrainingWorker", lambda _: log)
    return log


@pytest.fixture
def open_window(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager, settings: Settings, worker: WorkerLog
) -> Callable[[int, int], tuple[MainWindow, TrainingTab]]:
    def make(width: int, height: int) -> tuple[MainWindow, TrainingTab]:
        window = MainWindow(settings, languages, (ENTRY,))
        qtbot.addWidget(window)
        window.open_tab()
        window.resize(width, height)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        window.projector.enter(full_screen=False)
        QCoreApplication.processEvents()
        page = window.current_page()
        assert isinstance(page, TrainingTab)
        return window, page

    return make


def _press(qtbot: QtBot, key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)
    QCoreApplication.processEvents()


def test_a_clicker_starts_first_and_then_turns_the_pages(
    qtbot: QtBot,
    open_window: Callable[[int, int], tuple[MainWindow, TrainingTab]],
    worker: WorkerLog,
    data: TrainingData,
    first: list[Event],
) -> None:
    _, tab = open_window(1280, 720)
    _press(qtbot, Qt.Key.Key_PageDown)
    assert worker.asked[-1][0] == "start"
    worker.data_loaded.emit("fashion-mnist", data)
    tab.take_events(first)
    seen = [tab.view.page]
    for _ in range(6):
        _press(qtbot, Qt.Key.Key_PageDown)
        seen.append(tab.view.page)
    assert seen == ["both", "loss", "accuracy", "kernels", "confusion", "confusion", "confusion"]
    plots, bottom = tab.view.plots, tab.view.bottom
    assert not plots.isVisible()
    assert bottom.confusion.view.isVisible()
    _press(qtbot, Qt.Key.Key_PageUp)
    assert bottom.kernels.maps.isVisible()
    assert not bottom.confusion.view.isVisible()
    _press(qtbot, Qt.Key.Key_Left)
    assert plots.accuracy.isVisible()
    assert not plots.loss.isVisible()
    _press(qtbot, Qt.Key.Key_Up)
    assert not plots.accuracy.isVisible()
    _press(qtbot, Qt.Key.Key_Up)
    assert plots.accuracy.isVisible()
    assert plots.loss.isVisible()


def test_space_starts_pauses_and_resumes(
    qtbot: QtBot,
    open_window: Callable[[int, int], tuple[MainWindow, TrainingTab]],
    worker: WorkerLog,
    first: list[Event],
) -> None:
    _, tab = open_window(1280, 720)
    _press(qtbot, Qt.Key.Key_Space)
    assert worker.asked[-1][0] == "start"
    steps = next(i for i, event in enumerate(first) if isinstance(event, StepsEnded))
    tab.take_events(first[: steps + 1])
    _press(qtbot, Qt.Key.Key_Space)
    assert worker.asked[-1] == ("pause",)
    tab.take_events([Paused(first[-1].run_id, 5)])
    _press(qtbot, Qt.Key.Key_Space)
    assert worker.asked[-1] == ("resume",)
    tab.take_events(first[steps + 1 :])
    assert tab.control.state is RunState.FINISHED
    _press(qtbot, Qt.Key.Key_Space)
    assert worker.asked[-1] == ("resume",)


@pytest.mark.parametrize("size", SIZES)
def test_every_page_can_be_read_from_the_back_row(
    qtbot: QtBot,
    open_window: Callable[[int, int], tuple[MainWindow, TrainingTab]],
    worker: WorkerLog,
    data: TrainingData,
    first: list[Event],
    size: tuple[int, int],
) -> None:
    window, tab = open_window(*size)
    worker.data_loaded.emit("fashion-mnist", data)
    tab.take_events(first)
    for _ in range(5):
        QCoreApplication.processEvents()
        assert (window.width(), window.height()) == size, "the page asks for more room than there is"
        for widget, text in shown_texts(tab).items():
            assert widget.fontInfo().pixelSize() >= 18, text
            inside = widget.rect().translated(widget.mapTo(tab, widget.rect().topLeft()))
            assert tab.rect().contains(inside), text
            if isinstance(widget, QLabel) and not widget.wordWrap():
                assert widget.sizeHint().width() <= widget.width() + 1, text
        assert not tab.view.top_bar.isVisible()
        assert not tab.view.run_bar.isVisible()
        assert not tab.view.settings.isVisible()
        assert not tab.view.banner.isVisible()
        assert "Test accuracy" in tab.view.strip.caption()
        tab.present_next()


def test_leaving_puts_everything_back(
    qtbot: QtBot,
    open_window: Callable[[int, int], tuple[MainWindow, TrainingTab]],
    first: list[Event],
) -> None:
    window, tab = open_window(1280, 720)
    tab.take_events(first)
    tab.present_next()
    _press(qtbot, Qt.Key.Key_Escape)
    view = tab.view
    for part in (view.top_bar, view.run_bar, view.settings, view.plots, view.bottom, view.banner):
        assert part.isVisible()
    assert view.plots.loss.isVisible()
    assert view.plots.accuracy.isVisible()
    assert view.run_bar.progress.isVisible()
    assert view.bottom.runs.isVisible()
    assert not view.strip.isVisible()
    assert not window.projector.on
