"""What is chosen before a run: numbers, data, and how they are remembered."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from engine.errors import EngineError
from engine.training.data import TrainingData
from engine.training.events import (
    Event,
)
from engine.training.spec import TrainingSpec
from gui.settings import Settings
from gui.tabs.training.run_state import Action
from gui.tabs.training.tab import TrainingTab
from gui.theme import ThemeManager
from tests.gui.tabs.training.helpers import WorkerLog

# Qt's off-screen platform knows no size hints
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Record = Callable[[TrainingSpec], list[Event]]


def test_choosing_a_network_loads_the_numbers_of_the_course(tab: TrainingTab) -> None:
    settings = tab.view.settings
    settings.numbers.epochs.set_value(3)
    settings.numbers.seed.set_value(7)
    settings.network.setCurrentIndex(settings.network.findData("course-dropout"))
    settings.network.activated.emit(settings.network.currentIndex())
    assert tab.choices.state.spec == TrainingSpec.of("course-dropout", seed=7)
    assert settings.numbers.fields["dropout"].isVisibleTo(tab)
    assert settings.layers.total() == 197_210
    assert [line[0] for line in settings.layers.texts()][4] == "Dropout 0.5"
    settings.numbers.kernels.set_value(4)
    assert settings.layers.texts()[1][1] == "28×28×4"
    settings.reset.click()
    assert tab.choices.state.spec == TrainingSpec.of("course-dropout")
    assert settings.numbers.seed.value() == 42


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("learning_rate", "-1"),
        ("learning_rate", "nan"),
        ("learning_rate", "0"),
        ("batch_size", "0"),
        ("batch_size", "many"),
        ("epochs", "0"),
        ("epochs", "2.5"),
        ("seed", "-3"),
        ("kernels", "0"),
        ("units", "99999"),
        ("dropout", "1"),
    ],
)
def test_a_wrong_entry_is_told_and_changes_nothing(
    qtbot: QtBot, tab: TrainingTab, worker: WorkerLog, name: str, typed: str
) -> None:
    tab.choices.take_state(replace(tab.choices.state, spec=TrainingSpec.of("course-dropout")))
    before = tab.choices.state
    numbers = tab.view.settings.numbers
    box = getattr(numbers, name)
    box.selectAll()
    qtbot.keyClicks(box, typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert numbers.fields[name].error().endswith(".")
    assert tab.choices.state == before
    tab.request(Action.START)
    assert worker.asked == []
    assert tab.view.banner.isVisible()
    box.set_value(box.value())
    tab.request(Action.START)
    assert worker.asked[0][:2] == ("start", before.spec)


def test_last_used_choices_come_back(
    qtbot: QtBot, look: ThemeManager, tab: TrainingTab, settings: Settings
) -> None:
    tab.use_settings(settings)
    numbers = tab.view.settings.numbers
    numbers.epochs.set_value(3)
    numbers.train_limit.setCurrentIndex(numbers.train_limit.findData(2_000))
    numbers.train_limit.activated.emit(numbers.train_limit.currentIndex())
    tab.view.plots.axis.set_current("log")
    tab.view.plots.smoothing.set_current("0.8")
    tab.view.top_bar.picture.setCurrentIndex(9)
    tab.view.top_bar.picture.activated.emit(9)
    assert settings.save()
    again = TrainingTab(WorkerLog())
    qtbot.addWidget(again)
    again.use_settings(Settings(settings.path))
    assert again.choices.state == tab.choices.state
    view = again.view
    assert view.settings.numbers.epochs.value() == 3
    assert view.settings.numbers.limit() == 2_000
    assert view.plots.axis.current() == "log"
    assert view.plots.smoothing.current() == "0.8"
    assert view.plots.loss.curves.model().smoothing == 0.8
    assert view.top_bar.picture.currentIndex() == 9


def test_own_data_is_taken_over_once_it_was_read(
    tab: TrainingTab, worker: WorkerLog, data: TrainingData, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen = tmp_path / "shapes"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(chosen))
    box = tab.view.top_bar.dataset
    box.setCurrentIndex(box.findText("Own folder …"))
    box.activated.emit(box.currentIndex())
    assert worker.asked == [("load_data", str(chosen))]
    assert tab.choices.state.source == "fashion-mnist"
    assert box.currentData() == "fashion-mnist"
    worker.data_loaded.emit(str(chosen), data)
    assert tab.choices.state.source == str(chosen)
    assert box.currentText() == "shapes"


def test_own_data_that_cannot_be_used_change_nothing(tab: TrainingTab, worker: WorkerLog) -> None:
    worker.data_failed.emit("/nowhere", EngineError("user-data-missing", path="/nowhere"))
    assert tab.choices.state.source == "fashion-mnist"
    assert "/nowhere" in tab.view.banner.sentence.text()


def test_data_of_last_time_that_are_gone_give_way_to_the_first_dataset(
    tab: TrainingTab, worker: WorkerLog, settings: Settings
) -> None:
    settings.set_tab_state("training", replace(tab.choices.state, source="/gone").to_text())
    tab.use_settings(settings)
    tab.on_window_painted()
    assert worker.asked[0] == ("load_data", "/gone")
    worker.data_failed.emit("/gone", EngineError("user-data-missing", path="/gone"))
    assert tab.choices.state.source == "fashion-mnist"
    assert worker.asked[-1] == ("load_data", "fashion-mnist")


@pytest.mark.parametrize(("name", "taken"), [("folder", True), ("a.npz", True), ("a.png", False)])
def test_drop(tab: TrainingTab, worker: WorkerLog, tmp_path: Path, name: str, taken: bool) -> None:
    path = tmp_path / name
    path.mkdir() if name == "folder" else path.touch()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    tab.dropEvent(event)
    assert worker.asked == ([("load_data", str(path))] if taken else [])


def test_what_was_typed_counts_when_a_shortcut_starts(
    qtbot: QtBot, tab: TrainingTab, worker: WorkerLog
) -> None:
    qtbot.waitExposed(tab)
    tab.activateWindow()
    epochs = tab.view.settings.numbers.epochs
    epochs.setFocus()
    epochs.selectAll()
    qtbot.keyClicks(epochs, "7")
    assert tab.choices.state.spec.epochs == 20
    qtbot.keyClick(epochs, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert worker.asked[0][1].epochs == 7
