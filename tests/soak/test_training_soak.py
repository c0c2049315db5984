"""Start and stop, again and again, in one window."""

import random
import threading
from collections.abc import Callable
from dataclasses import replace

import psutil
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.training.spec import TrainingSpec
from gui.main_window import MainWindow
from gui.tabs.training.run_state import BUSY, Action, RunState
from gui.tabs.training.tab import TrainingTab

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(600),
    # Qt's off-screen platform knows no size hints
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]

TRAININGS = 200
WARM_UP = 40  # until every moment has come up and TensorFlow's pools are filled
MOST_GROWTH_MB = 150
WAIT_MS = 60_000
IMAGES = 500
SEED = 5


class Restless:
    """Somebody who presses Start, and Stop at another moment each time."""

    def __init__(self, qtbot: QtBot, tab: TrainingTab, rng: random.Random) -> None:
        self._qtbot, self._tab, self._rng = qtbot, tab, rng
        self._moments: dict[str, Callable[[], None]] = {
            "at once": self._nothing,
            "while the data is handed over": lambda: self._stage("data"),
            "while the graph is traced": lambda: self._stage("compile"),
            "as soon as it runs": lambda: self._state(RunState.RUNNING),
            "after some steps": self._some_steps,
            "after an epoch": self._an_epoch,
            "while it is paused": self._paused,
        }
        self.seen: set[str] = set()

    def train_and_stop(self) -> None:
        """One training, stopped."""
        tab = self._tab
        networks = ("course-scratch", "course-keras")
        spec = TrainingSpec.of(self._rng.choice(networks), epochs=1_000, seed=self._rng.randrange(100))
        tab.choices.take_state(replace(tab.choices.state, spec=spec, train_limit=IMAGES))
        # an epoch means looking at all 12,000 validation images
        rare = [1 if moment == "after an epoch" else 4 for moment in self._moments]
        (moment,) = self._rng.choices(list(self._moments), rare)
        self.seen.add(moment)
        self._click(Action.START)
        self._moments[moment]()
        self._click(Action.STOP)
        self._state(RunState.STOPPED, RunState.IDLE)

    def _click(self, action: Action) -> None:
        self._qtbot.mouseClick(self._tab.view.run_bar.buttons[action], Qt.MouseButton.LeftButton)

    def _until(self, ready: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(ready, timeout=WAIT_MS)

    def _state(self, *states: RunState) -> None:
        self._until(lambda: self._tab.control.state in states)

    def _stage(self, stage: str) -> None:
        # a stage may be over before anybody looks
        control = self._tab.control
        self._until(lambda: control.stage == stage or control.state is RunState.RUNNING)

    def _nothing(self) -> None:
        pass

    def _some_steps(self) -> None:
        wanted = self._rng.randint(1, 12)
        self._until(lambda: self._tab.progress.steps_done >= wanted)

    def _an_epoch(self) -> None:
        self._state(RunState.RUNNING)
        self._until(lambda: self._tab.runs[-1].epochs_done >= 1)

    def _paused(self) -> None:
        self._state(RunState.RUNNING)
        self._click(Action.PAUSE)
        self._state(RunState.PAUSED)


def test_many_trainings_leave_no_thread_and_little_memory(qtbot: QtBot, window: MainWindow) -> None:
    window.open_tab("training")
    tab = window.current_page()
    assert isinstance(tab, TrainingTab)
    somebody = Restless(qtbot, tab, random.Random(SEED))
    process = psutil.Process()
    for _ in range(WARM_UP):
        somebody.train_and_stop()
    threads, memory_mb = process.num_threads(), process.memory_info().rss / 1e6
    for _ in range(TRAININGS - WARM_UP):
        somebody.train_and_stop()
        assert tab.control.state not in BUSY
    assert len(somebody.seen) == 7, "a moment never came up"
    assert [thread.name for thread in threading.enumerate()].count("training") == 1
    assert process.num_threads() <= threads
    assert process.memory_info().rss / 1e6 - memory_mb < MOST_GROWTH_MB
    window.close()
    assert "training" not in [thread.name for thread in threading.enumerate()]
