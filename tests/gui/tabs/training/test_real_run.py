"""The tab with the real worker and real TensorFlow on few images."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.training.data import TrainingData
from engine.training.events import Event, StepsEnded
from engine.training.spec import TrainingSpec
from gui.tabs.training.run_state import Action, RunState
from gui.tabs.training.tab import TrainingTab
from gui.theme import ThemeManager

# Qt's off-screen platform knows no size hints
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

WAIT_MS = 60_000


@pytest.fixture
def tab(qtbot: QtBot, look: ThemeManager, data: TrainingData) -> Iterator[TrainingTab]:
    page = TrainingTab()
    qtbot.addWidget(page)
    page.resize(1176, 694)
    page.show()
    page.choices.take_state(
        replace(page.choices.state, spec=TrainingSpec.of("course-scratch", epochs=3), train_limit=2_000)
    )
    yield page
    page.close()


def _click(qtbot: QtBot, tab: TrainingTab, action: Action) -> None:
    qtbot.mouseClick(tab.view.run_bar.buttons[action], Qt.MouseButton.LeftButton)


def _wait_for(qtbot: QtBot, tab: TrainingTab, *states: RunState) -> None:
    qtbot.waitUntil(lambda: tab.control.state in states, timeout=WAIT_MS)


def test_one_batch_one_epoch_resume_to_the_end_is_the_same_curve_as_at_one_go(
    qtbot: QtBot, tab: TrainingTab, record: Callable[[TrainingSpec], list[Event]]
) -> None:
    series = tab.view.plots.loss.curves.model().series
    _click(qtbot, tab, Action.ONE_BATCH)
    _wait_for(qtbot, tab, RunState.PAUSED)
    assert len(series) == 1
    _click(qtbot, tab, Action.ONE_BATCH)
    qtbot.waitUntil(lambda: len(series) == 2, timeout=WAIT_MS)
    _click(qtbot, tab, Action.ONE_EPOCH)
    qtbot.waitUntil(lambda: tab.runs[0].epochs_done == 1, timeout=WAIT_MS)
    _wait_for(qtbot, tab, RunState.PAUSED)
    assert len(series) == tab.runs[0].steps_per_epoch == 15
    assert tab.view.bottom.kernels.snapshot() is not None
    _click(qtbot, tab, Action.START)
    _wait_for(qtbot, tab, RunState.FINISHED)
    assert tab.view.banner.result.isVisible()
    assert tab.runs[0].test_accuracy is not None
    at_one_go = record(TrainingSpec.of("course-scratch", epochs=3))
    expected = np.concatenate([e.losses for e in at_one_go if isinstance(e, StepsEnded)])
    np.testing.assert_array_equal(series.raw, expected.astype(float))


def test_pause_stop_continue(qtbot: QtBot, tab: TrainingTab) -> None:
    tab.choices.take_state(
        replace(tab.choices.state, spec=TrainingSpec.of("course-scratch", epochs=2_000), train_limit=500)
    )
    _click(qtbot, tab, Action.START)
    _wait_for(qtbot, tab, RunState.RUNNING)
    qtbot.waitUntil(lambda: tab.progress.steps_done > 6, timeout=WAIT_MS)
    tab.view.settings.numbers.learning_rate.set_value(0.002)
    qtbot.waitUntil(lambda: tab.runs[0].learning_rate == 0.002, timeout=WAIT_MS)
    _click(qtbot, tab, Action.PAUSE)
    _wait_for(qtbot, tab, RunState.PAUSED)
    done = tab.progress.steps_done
    assert done > 6
    _click(qtbot, tab, Action.STOP)
    _wait_for(qtbot, tab, RunState.STOPPED)
    assert tab.progress.steps_done == done
    assert tab.view.banner.isVisible()
    qtbot.mouseClick(tab.view.banner.go_on, Qt.MouseButton.LeftButton)
    _wait_for(qtbot, tab, RunState.RUNNING)
    qtbot.waitUntil(lambda: tab.progress.steps_done > done, timeout=WAIT_MS)
    assert len(tab.runs) == 1
    # closed while it trains: the fixture that looks for threads would find it
    assert tab.close()
    qtbot.waitUntil(lambda: all(t.name != "training" for t in threading.enumerate()), timeout=WAIT_MS)


def test_own_pictures_are_read_and_trained_with(qtbot: QtBot, tab: TrainingTab, tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    labels = np.arange(120) % 3
    images = rng.integers(0, 60, (120, 20, 20, 3), dtype=np.uint8)
    images[labels == 1, :10] += 150
    images[labels == 2, :, :10] += 150
    path = tmp_path / "shapes.npz"
    np.savez(path, images=images, labels=labels)
    tab.choices.choose_source(str(path))
    qtbot.waitUntil(lambda: tab.choices.state.source == str(path), timeout=WAIT_MS)
    assert tab.view.settings.layers.texts()[1][1] == "20×20×10"
    assert tab.view.top_bar.picture.count() == 3
    tab.view.settings.numbers.batch_size.set_value(16)
    tab.view.settings.numbers.epochs.set_value(2)
    _click(qtbot, tab, Action.START)
    _wait_for(qtbot, tab, RunState.FINISHED, RunState.FAILED)
    assert tab.control.state is RunState.FINISHED
    snapshot = tab.view.bottom.kernels.snapshot()
    assert snapshot is not None
    assert snapshot.weights[0].shape == (3, 3, 3, 10)
    assert tab.view.bottom.kernels.maps.isVisible()
    assert tab.view.bottom.confusion.view.counts().shape == (3, 3)
    assert "no test images" in tab.view.banner.sentence.text()


def test_a_batch_larger_than_the_data_is_told_and_the_tab_goes_on(qtbot: QtBot, tab: TrainingTab) -> None:
    tab.view.settings.numbers.batch_size.set_value(4_096)
    _click(qtbot, tab, Action.START)
    _wait_for(qtbot, tab, RunState.FAILED)
    assert "4096" in tab.view.settings.numbers.fields["batch_size"].error()
    tab.view.settings.numbers.batch_size.set_value(500)
    tab.view.settings.numbers.epochs.set_value(1)
    _click(qtbot, tab, Action.START)
    _wait_for(qtbot, tab, RunState.FINISHED)
    assert tab.runs[0].epochs_done == 1


def test_data_that_are_not_there(qtbot: QtBot, tab: TrainingTab, tmp_path: Path) -> None:
    tab.choices.choose_source(str(tmp_path / "nothing"))
    qtbot.waitUntil(lambda: tab.view.banner.isVisible(), timeout=WAIT_MS)
    assert "nothing" in tab.view.banner.sentence.text()
    assert tab.choices.state.source == "fashion-mnist"
    assert tab.control.state is RunState.IDLE


def test_the_network_of_a_run_is_saved(qtbot: QtBot, tab: TrainingTab, tmp_path: Path) -> None:
    tab.choices.take_state(replace(tab.choices.state, spec=TrainingSpec.of("course-keras", epochs=1)))
    _click(qtbot, tab, Action.START)
    _wait_for(qtbot, tab, RunState.FINISHED)
    path = tmp_path / "network.keras"
    tab.worker.save(path)
    qtbot.waitUntil(
        lambda: path.is_file() and tab.view.banner.sentence.text().endswith(str(path)), timeout=WAIT_MS
    )
    assert path.stat().st_size > 500_000
