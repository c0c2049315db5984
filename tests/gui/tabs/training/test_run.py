"""A run in the tab, with a double for the worker, fed with events of real runs."""

import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from engine.training.control import Mode
from engine.training.events import (
    EpochEnded,
    Event,
    Failed,
    Finished,
    Paused,
    Preparing,
    Resumed,
    Started,
    StepsEnded,
    Stopped,
)
from engine.training.spec import TrainingSpec
from gui.tabs.training.run_state import Action, RunState
from gui.tabs.training.runs_model import Column
from gui.tabs.training.tab import TrainingTab
from tests.gui.tabs.training.driving import click, enabled, filled, until
from tests.gui.tabs.training.helpers import WorkerLog

# Qt's off-screen platform knows no size hints
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Record = Callable[[TrainingSpec], list[Event]]


def test_a_run_from_start_to_finish(
    qtbot: QtBot, tab: TrainingTab, worker: WorkerLog, first: list[Event]
) -> None:
    bar = tab.view.run_bar
    assert bar.buttons[Action.START].text() == "Start"
    click(qtbot, tab, Action.START)
    state = tab.choices.state
    assert worker.asked == [("start", state.spec, "fashion-mnist", None, Mode.RUN)]
    assert enabled(tab) == {"stop"}
    assert filled(tab) == []

    tab.take_events(until(first, StepsEnded))
    assert enabled(tab) == {"pause", "stop"}
    assert filled(tab) == ["pause"]

    tab.take_events(first[len(until(first, StepsEnded)) :])
    finished = first[-1]
    assert isinstance(finished, Finished)
    assert enabled(tab) == {"start", "one-batch", "one-epoch"}
    assert filled(tab) == ["start"]
    assert bar.buttons[Action.START].text() == "New run"
    assert tab.view.banner.isVisible()
    assert finished.test_accuracy is not None
    assert f"{100 * finished.test_accuracy:.2f} %" in tab.view.banner.result.text()
    assert bar.progress.percent.text() == "100 %"
    loss = tab.view.plots.loss.curves.model()
    expected = np.concatenate([e.losses for e in first if isinstance(e, StepsEnded)])
    np.testing.assert_array_equal(loss.series.raw, expected.astype(float))
    assert [mark.validation for mark in loss.marks] == [
        e.validation_loss for e in first if isinstance(e, EpochEnded)
    ]


def test_buttons_ask_the_worker(
    qtbot: QtBot, tab: TrainingTab, worker: WorkerLog, first: list[Event]
) -> None:
    click(qtbot, tab, Action.ONE_BATCH)
    assert worker.asked[-1][-1] is Mode.ONE_STEP
    started = until(first, StepsEnded)
    run_id = started[-1].run_id
    tab.take_events([*started, Paused(run_id, 1)])
    assert tab.view.run_bar.buttons[Action.START].text() == "Resume"
    click(qtbot, tab, Action.ONE_BATCH)
    assert worker.asked[-1] == ("step",)
    click(qtbot, tab, Action.ONE_EPOCH)
    assert worker.asked[-1] == ("epoch",)
    tab.take_events([Resumed(run_id, 1), Paused(run_id, 2)])
    click(qtbot, tab, Action.START)
    assert worker.asked[-1] == ("resume",)
    assert "start" not in enabled(tab)
    click(qtbot, tab, Action.PAUSE)
    assert worker.asked[-1] == ("pause",)
    click(qtbot, tab, Action.STOP)
    assert not enabled(tab)
    tab.take_events([Stopped(run_id, 2)])
    qtbot.mouseClick(tab.view.banner.go_on, Qt.MouseButton.LeftButton)
    assert worker.asked[-2:] == [("stop",), ("go_on", 0, Mode.RUN)]


def test_a_finished_run_goes_on_with_more_epochs(
    qtbot: QtBot, tab: TrainingTab, worker: WorkerLog, second: list[Event]
) -> None:
    tab.take_events(second)
    tab.view.banner.more.set_value(3)
    qtbot.mouseClick(tab.view.banner.go_on, Qt.MouseButton.LeftButton)
    assert worker.asked[-1] == ("go_on", 3, Mode.RUN)
    assert tab.control.state is RunState.PREPARING
    before = len(tab.view.plots.loss.curves.model().series)
    started = next(event for event in second if isinstance(event, Started))
    tab.take_events([replace(started, epochs_done=1, epochs_wanted=4)])
    assert len(tab.view.plots.loss.curves.model().series) == before > 0
    assert len(tab.runs) == 1
    assert tab.model.text(tab.runs[0], Column.EPOCHS) == "1 / 4"
    assert not tab.view.banner.isVisible()


def test_one_epoch_after_the_end_adds_one(
    qtbot: QtBot, tab: TrainingTab, worker: WorkerLog, second: list[Event]
) -> None:
    tab.take_events(second)
    click(qtbot, tab, Action.ONE_EPOCH)
    assert worker.asked[-1] == ("go_on", 1, Mode.ONE_EPOCH)


def test_start_before_tensorflow_is_there_tells_how_far_it_is(
    qtbot: QtBot, tab: TrainingTab, worker: WorkerLog
) -> None:
    words = tab.view.run_bar.progress
    worker.loading_changed.emit("tensorflow", 0.4)
    assert words.left.text() == "Loading TensorFlow — 40 %"
    assert words.bar.fraction() == 0.4
    click(qtbot, tab, Action.START)
    worker.loading_changed.emit("tensorflow", 0.75)
    assert words.left.text() == "Loading TensorFlow — 75 %"
    worker.loading_changed.emit("ready", 1.0)
    assert "Loading" not in words.left.text()
    tab.take_events([Preparing("r", "data")])
    assert words.left.text() == "Handing over images …"
    assert words.percent.text() == "—"
    tab.take_events([Preparing("r", "compile")])
    assert words.left.text() == "Compiling the network …"


def test_settings_are_locked_while_a_run_goes_on_except_the_rate(
    tab: TrainingTab, worker: WorkerLog, first: list[Event]
) -> None:
    settings = tab.view.settings
    tab.request(Action.START)
    tab.take_events(until(first, StepsEnded))
    enabled = {name for name, field in settings.numbers.fields.items() if field.control().isEnabled()}
    assert enabled == {"learning_rate"}
    assert not settings.network.isEnabled()
    assert not tab.view.top_bar.dataset.isEnabled()
    settings.numbers.learning_rate.set_value(0.05)
    assert worker.asked[-1] == ("set_learning_rate", 0.05)
    tab.take_events(first[len(until(first, StepsEnded)) :])
    assert settings.network.isEnabled()
    settings.numbers.learning_rate.set_value(0.02)
    assert worker.asked[-1] != ("set_learning_rate", 0.02)
    assert tab.choices.state.spec.learning_rate == 0.02


def test_divergence_is_told_in_one_sentence_and_a_new_run_can_start(
    qtbot: QtBot, tab: TrainingTab, worker: WorkerLog, record: Record
) -> None:
    events = record(TrainingSpec.of("course-scratch", learning_rate=1e6))
    tab.take_events(events)
    banner = tab.view.banner
    assert banner.isVisible()
    assert banner.sentence.property("role") == "error"
    assert banner.sentence.text().endswith(".")
    assert "step" in banner.sentence.text()
    assert not banner.go_on.isVisible()
    assert enabled(tab) == {"start"}
    assert tab.model.text(tab.runs[0], Column.TEST) == "diverged"
    click(qtbot, tab, Action.START)
    assert worker.asked[-1][0] == "start"
    assert not banner.isVisible()


def test_a_refused_number_is_told_at_its_field(tab: TrainingTab) -> None:
    tab.request(Action.START)
    tab.take_events([Failed("x", "batch-larger-than-data", {"came": 4096, "images": 500}, "")])
    field = tab.view.settings.numbers.fields["batch_size"]
    assert "4096" in field.error()
    assert field.error() == tab.view.banner.sentence.text()
    assert tab.control.state is RunState.FAILED
    tab.view.settings.numbers.batch_size.set_value(64)
    assert field.error() == ""


@pytest.mark.parametrize(
    ("key", "asked"),
    [(Qt.Key.Key_R, Mode.RUN), (Qt.Key.Key_B, Mode.ONE_STEP), (Qt.Key.Key_N, Mode.ONE_EPOCH)],
)
def test_shortcuts_begin_a_run(
    qtbot: QtBot, tab: TrainingTab, worker: WorkerLog, key: Qt.Key, asked: Mode
) -> None:
    qtbot.waitExposed(tab)
    tab.activateWindow()
    tab.view.run_bar.buttons[Action.START].setFocus()
    qtbot.keyClick(tab.view.run_bar.buttons[Action.START], key, Qt.KeyboardModifier.ControlModifier)
    assert worker.asked[0][-1] is asked
    qtbot.keyClick(tab, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert worker.asked[-1] == ("stop",)


def test_a_batch_of_events_costs_the_window_less_than_five_ms(tab: TrainingTab, first: list[Event]) -> None:
    """What the slots cost at thirty batches a second; painting is measured with the curves."""
    tab.take_events(until(first, StepsEnded))
    run_id = first[-1].run_id
    values = np.full(25, 0.5, np.float32)
    costs = []
    for tick in range(60):
        event = StepsEnded(run_id, 200 + 25 * tick, values, values, 9_999.0, 12.0)
        began = time.perf_counter()
        tab.take_events([event])
        costs.append(time.perf_counter() - began)
        QCoreApplication.processEvents()
    assert sorted(costs)[len(costs) // 2] < 0.005
