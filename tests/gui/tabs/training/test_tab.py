"""The tab with a double for the worker, fed with events of real runs."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from engine.errors import EngineError
from engine.network.forward import first_feature_maps
from engine.training.control import Mode
from engine.training.data import TrainingData
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
from gui.settings import Settings
from gui.tabs.training.run_state import Action, RunState
from gui.tabs.training.runs_model import DIFFERS_ROLE, GHOST_ROLE, Column
from gui.tabs.training.tab import TrainingTab
from gui.theme import ThemeManager
from gui.widgets.page import Density
from tests.gui.tabs.training.helpers import MarkingTranslator, WorkerLog, shown_texts

# Qt's off-screen platform knows no size hints
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Record = Callable[[TrainingSpec], list[Event]]


def _until(events: list[Event], kind: type[Event]) -> list[Event]:
    return events[: next(i for i, event in enumerate(events) if isinstance(event, kind)) + 1]


def _click(qtbot: QtBot, tab: TrainingTab, action: Action) -> None:
    qtbot.mouseClick(tab.view.run_bar.buttons[action], Qt.MouseButton.LeftButton)


def _enabled(tab: TrainingTab) -> set[str]:
    return {action.value for action, button in tab.view.run_bar.buttons.items() if button.isEnabled()}


def _filled(tab: TrainingTab) -> list[str]:
    return [a.value for a, button in tab.view.run_bar.buttons.items() if button.property("primary")]


def _steps_done(events: list[Event]) -> int:
    return sum(len(event.losses) for event in events if isinstance(event, StepsEnded))


# ------------------------------------------------------------------ run


def test_a_run_from_start_to_finish(
    qtbot: QtBot, tab: TrainingTab, worker: WorkerLog, first: list[Event]
) -> None:
    bar = tab.view.run_bar
    assert bar.buttons[Action.START].text() == "Start"
    _click(qtbot, tab, Action.START)
    state = tab.choices.state
    assert worker.asked == [("start", state.spec, "fashion-mnist", None, Mode.RUN)]
    assert _enabled(tab) == {"stop"}
    assert _filled(tab) == []

    tab.take_events(_until(first, StepsEnded))
    assert _enabled(tab) == {"pause", "stop"}
    assert _filled(tab) == ["pause"]

    tab.take_events(first[len(_until(first, StepsEnded)) :])
    finished = first[-1]
    assert isinstance(finished, Finished)
    assert _enabled(tab) == {"start", "one-batch", "one-epoch"}
    assert _filled(tab) == ["start"]
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
    _click(qtbot, tab, Action.ONE_BATCH)
    assert worker.asked[-1][-1] is Mode.ONE_STEP
    started = _until(first, StepsEnded)
    run_id = started[-1].run_id
    tab.take_events([*started, Paused(run_id, 1)])
    assert tab.view.run_bar.buttons[Action.START].text() == "Resume"
    _click(qtbot, tab, Action.ONE_BATCH)
    assert worker.asked[-1] == ("step",)
    _click(qtbot, tab, Action.ONE_EPOCH)
    assert worker.asked[-1] == ("epoch",)
    tab.take_events([Resumed(run_id, 1), Paused(run_id, 2)])
    _click(qtbot, tab, Action.START)
    assert worker.asked[-1] == ("resume",)
    assert "start" not in _enabled(tab)
    _click(qtbot, tab, Action.PAUSE)
    assert worker.asked[-1] == ("pause",)
    _click(qtbot, tab, Action.STOP)
    assert not _enabled(tab)
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
    _click(qtbot, tab, Action.ONE_EPOCH)
    assert worker.asked[-1] == ("go_on", 1, Mode.ONE_EPOCH)


def test_start_before_tensorflow_is_there_tells_how_far_it_is(
    qtbot: QtBot, tab: TrainingTab, worker: WorkerLog
) -> None:
    words = tab.view.run_bar.progress
    worker.loading_changed.emit("tensorflow", 0.4)
    assert words.left.text() == "Loading TensorFlow — 40 %"
    assert words.bar.fraction() == 0.4
    _click(qtbot, tab, Action.START)
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
    tab.take_events(_until(first, StepsEnded))
    enabled = {name for name, field in settings.numbers.fields.items() if field.control().isEnabled()}
    assert enabled == {"learning_rate"}
    assert not settings.network.isEnabled()
    assert not tab.view.top_bar.dataset.isEnabled()
    settings.numbers.learning_rate.set_value(0.05)
    assert worker.asked[-1] == ("set_learning_rate", 0.05)
    tab.take_events(first[len(_until(first, StepsEnded)) :])
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
    assert _enabled(tab) == {"start"}
    assert tab.model.text(tab.runs[0], Column.TEST) == "diverged"
    _click(qtbot, tab, Action.START)
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


# ------------------------------------------------------------------ choices


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


# ------------------------------------------------------------------ runs, kernels, confusion


def test_table_of_runs(tab: TrainingTab, first: list[Event], second: list[Event]) -> None:
    tab.take_events(first)
    tab.take_events(second)
    model = tab.model
    rows = [[model.index(row, column).data() for column in Column] for row in range(model.rowCount())]
    ended = [next(e for e in reversed(events) if isinstance(e, EpochEnded)) for events in (second, first)]
    tests = [events[-1].test_accuracy for events in (second, first)]  # type: ignore[attr-defined]
    assert rows == [
        [
            *("#2", "Keras", "Adam", "0.001", "1 / 1", f"{ended[0].validation_loss:.4f}"),
            *(f"{100 * ended[0].validation_accuracy:.2f} %", f"{100 * tests[0]:.2f} %"),
        ],
        [
            *("#1", "Scratch", "SGD", "0.01", "2 / 2", f"{ended[1].validation_loss:.4f}"),
            *(f"{100 * ended[1].validation_accuracy:.2f} %", f"{100 * tests[1]:.2f} %"),
        ],
    ]
    underlined = [Column(c) for c in Column if model.index(0, c).data(DIFFERS_ROLE)]
    assert underlined == [Column.NETWORK, Column.OPTIMIZER, Column.RATE, Column.EPOCHS]
    assert not any(model.index(1, c).data(DIFFERS_ROLE) for c in Column)


def test_the_run_before_is_the_ghost_until_another_is_chosen(
    qtbot: QtBot, tab: TrainingTab, first: list[Event], second: list[Event]
) -> None:
    ghost = tab.view.plots.loss.curves.model()
    tab.take_events(first)
    assert ghost.ghost.size == 0
    tab.take_events(second)
    assert ghost.ghost.size == _steps_done(first)
    spe = next(e.steps_per_epoch for e in second if isinstance(e, Started))
    # two epochs of the first run end at two epochs of the second one
    assert ghost.ghost_steps[-1] == pytest.approx(2 * spe, abs=spe / 10)
    assert any("#1" in entry.text for entry in tab.view.plots.legend.entries())
    table = tab.view.bottom.runs.table
    table.setFocus()
    table.setCurrentIndex(tab.model.index(1, 0))
    assert tab.model.index(1, 0).data(GHOST_ROLE)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert ghost.ghost.size == 0
    assert not tab.model.index(1, 0).data(GHOST_ROLE)
    table.setCurrentIndex(tab.model.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Space)  # a run is not compared with itself
    assert ghost.ghost.size == 0
    rect = table.visualRect(tab.model.index(1, Column.LOSS))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert ghost.ghost.size == _steps_done(first)


def test_kernels_and_maps_are_those_of_the_weights(
    tab: TrainingTab, worker: WorkerLog, data: TrainingData, first: list[Event]
) -> None:
    kernels = tab.view.bottom.kernels
    worker.data_loaded.emit("fashion-mnist", data)
    assert kernels.nothing.isVisible()
    tab.take_events(first)
    ended = [event for event in first if isinstance(event, EpochEnded)][-1]
    snapshot = kernels.snapshot()
    assert snapshot is not None
    assert snapshot.epoch == 2
    np.testing.assert_allclose(kernels.kernels._maps, ended.weights[0][:, :, 0, :].transpose(2, 0, 1))
    boots = np.flatnonzero(data.test.labels == 9)
    picture = data.test.images[boots[0]]
    tab.view.top_bar.picture.setCurrentIndex(9)
    tab.view.top_bar.picture.activated.emit(9)
    assert kernels.name.text() == "Ankle boot"
    network = TrainingSpec().recipe.build(TrainingSpec().options)
    image = picture[..., None].astype(np.float32) / np.float32(255)
    expected = first_feature_maps(network, ended.weights, image)
    np.testing.assert_allclose(kernels.maps._maps, expected.transpose(2, 0, 1), rtol=1e-6)
    assert not kernels.nothing.isVisible()


def test_confusion_matrix_and_its_dialog(
    qtbot: QtBot, tab: TrainingTab, worker: WorkerLog, data: TrainingData, first: list[Event]
) -> None:
    panel = tab.view.bottom.confusion
    worker.data_loaded.emit("fashion-mnist", data)
    tab.view.bottom.show_tab("confusion")
    assert panel.nothing.isVisible()
    tab.take_events(first)
    counts = [event for event in first if isinstance(event, EpochEnded)][-1].confusion
    np.testing.assert_array_equal(panel.view.counts(), counts)
    wrong = counts.copy()
    np.fill_diagonal(wrong, 0)
    assert f"{wrong.max()} times" in panel.sentence.text()
    qtbot.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=panel.view.cell_rect(3, 3).center().toPoint())
    dialog = panel.dialog()
    assert dialog is not None
    assert dialog.isVisible()
    np.testing.assert_array_equal(dialog.view.counts(), counts)
    dialog.close()
    assert panel.dialog() is None


def test_crosshair_is_linked(tab: TrainingTab, first: list[Event]) -> None:
    tab.take_events(first)
    plots = tab.view.plots
    reads: list[object] = []
    plots.accuracy.curves.value_at_cursor.connect(reads.append)
    plots.loss.curves.set_cursor_step(7)
    assert [read.step for read in reads] == [7]  # type: ignore[attr-defined]
    plots.loss.curves.set_cursor_step(None)
    assert reads[-1] is None


# ------------------------------------------------------------------ looks


def test_every_text_follows_the_language(
    qtbot: QtBot,
    tab: TrainingTab,
    worker: WorkerLog,
    data: TrainingData,
    first: list[Event],
    second: list[Event],
) -> None:
    worker.data_loaded.emit("fashion-mnist", data)
    tab.take_events(first)
    tab.take_events(second)
    translator = MarkingTranslator()
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Korean))
    QCoreApplication.installTranslator(translator)
    try:
        QCoreApplication.processEvents()
        texts = [text for text in shown_texts(tab).values() if any(c.isalpha() for c in text)]
        left = [text for text in texts if "⟦" not in text and text not in ("티셔츠", "Kernels 3×3")]
        assert left == []
        assert "⟦Start, pause, resume⟧" in [action.text() for action in tab.actions()]
        assert tab.view.top_bar.picture.itemText(9) == "앵클부츠"
        assert tab.model.headerData(3, Qt.Orientation.Horizontal) == "⟦Rate⟧"
        assert tab.view.settings.numbers.fields["epochs"].control().accessibleName() == "⟦Epochs⟧"
    finally:
        QCoreApplication.removeTranslator(translator)
        QLocale.setDefault(before)
    QCoreApplication.processEvents()
    assert tab.view.run_bar.buttons[Action.START].text() == "New run"
    assert tab.view.top_bar.picture.itemText(9) == "Ankle boot"


SIZES = {
    Density.NARROW: (960, 742),
    Density.MEDIUM: (1176, 694),
    Density.WIDE: (1496, 874),
}


@pytest.mark.parametrize("density", Density)
@pytest.mark.parametrize("dark", [False, True])
def test_no_label_is_cut(
    look: ThemeManager, tab: TrainingTab, first: list[Event], density: Density, dark: bool
) -> None:
    look.set_choice("dark" if dark else "light")
    tab.take_events(first)
    tab.set_density(density)
    tab.resize(*SIZES[density])
    QCoreApplication.processEvents()
    for widget, text in shown_texts(tab).items():
        if isinstance(widget, QLabel) and widget.wordWrap():
            assert widget.heightForWidth(widget.width()) <= widget.height() + 1, text
        elif isinstance(widget, QLabel):
            assert widget.sizeHint().width() <= widget.width() + 1, text
    for box in tab.findChildren(QComboBox):
        if box.isVisible():
            assert box.fontMetrics().horizontalAdvance(box.currentText()) <= box.width() - 40, (
                box.currentText()
            )
    table = tab.view.bottom.runs.table
    widths = [table.columnWidth(column) for column in Column if not table.isColumnHidden(column)]
    assert sum(widths) <= table.viewport().width()


def test_settings_are_a_drawer_in_a_narrow_window(qtbot: QtBot, tab: TrainingTab) -> None:
    settings, top = tab.view.settings, tab.view.top_bar
    assert settings.isVisible()
    assert not top.settings.isVisible()
    tab.set_density(Density.NARROW)
    tab.resize(960, 742)
    assert not settings.isVisible()
    qtbot.mouseClick(top.settings, Qt.MouseButton.LeftButton)
    assert settings.isVisible()
    assert settings.height() > 500
    tab.set_density(Density.MEDIUM)
    assert settings.isVisible()
    assert settings.x() < tab.view.plots.x()


def test_all_buttons_have_a_name_and_a_tool_tip(tab: TrainingTab) -> None:
    for button in tab.view.run_bar.buttons.values():
        assert button.accessibleName()
        assert "Ctrl+" in button.toolTip()
    for widget in (tab.view.top_bar.export, tab.view.top_bar.dataset, tab.view.top_bar.picture):
        assert widget.accessibleName()


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
    tab.take_events(_until(first, StepsEnded))
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
