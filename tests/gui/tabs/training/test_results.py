"""What a run leaves behind: the table, the ghost, kernels, maps, mistakes."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.network.forward import first_feature_maps
from engine.training.data import TrainingData
from engine.training.events import (
    EpochEnded,
    Event,
    Started,
)
from engine.training.spec import TrainingSpec
from gui.tabs.training.runs_model import DIFFERS_ROLE, GHOST_ROLE, Column
from gui.tabs.training.tab import TrainingTab
from tests.gui.tabs.training.driving import steps_done
from tests.gui.tabs.training.helpers import WorkerLog

# Qt's off-screen platform knows no size hints
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Record = Callable[[TrainingSpec], list[Event]]


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
    assert ghost.ghost.size == steps_done(first)
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
    assert ghost.ghost.size == steps_done(first)


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
