import csv
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog

from engine.training.events import EpochEnded, Event, StepsEnded
from gui.tabs.training.tab import TrainingTab
from gui.widgets import atomic_file
from tests.gui.tabs.training.helpers import WorkerLog

# Qt's off-screen platform knows no size hints
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def _answer(monkeypatch: pytest.MonkeyPatch, path: Path | str, kind: str = "") -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), kind))


def test_nothing_to_export_before_a_run(tab: TrainingTab) -> None:
    assert not any(action.isEnabled() for action in tab.view.top_bar.menu.actions())
    assert not tab.view.bottom.runs.csv.isEnabled()


def test_curves_as_csv(
    tab: TrainingTab, first: list[Event], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tab.take_events(first)
    path = tmp_path / "accuracy.csv"
    _answer(monkeypatch, path)
    tab.exporter.accuracy.trigger()
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    values = [float(v) for event in first if isinstance(event, StepsEnded) for v in event.accuracies]
    assert rows[0][2] == "accuracy"
    assert [float(row[2]) for row in rows[1:]] == pytest.approx(values, rel=1e-6)
    ends = [event.validation_accuracy for event in first if isinstance(event, EpochEnded)]
    assert [float(row[4]) for row in rows[1:] if row[4]] == pytest.approx(ends, rel=1e-6)
    assert str(path) in tab.view.banner.sentence.text()


def test_curves_as_pictures(
    tab: TrainingTab, first: list[Event], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tab.take_events(first)
    _answer(monkeypatch, tmp_path / "loss", "Drawing (*.svg)")
    tab.exporter.loss.trigger()
    assert QSvgRenderer(str(tmp_path / "loss.svg")).isValid()
    _answer(monkeypatch, tmp_path / "loss.png")
    tab.exporter.loss.trigger()
    assert QImage(str(tmp_path / "loss.png")).width() > 1_000


def test_table_as_csv(
    tab: TrainingTab,
    first: list[Event],
    second: list[Event],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    tab.take_events(first)
    tab.take_events(second)
    path = tmp_path / "runs.csv"
    _answer(monkeypatch, path)
    tab.view.bottom.runs.csv.click()
    rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    assert [row["network"] for row in rows] == ["course-scratch", "course-keras"]
    assert rows[0]["learning_rate"] == "0.01"
    assert rows[1]["epochs_done"] == "1"
    assert rows[1]["dropout"] == ""
    ended = [event for event in second if isinstance(event, EpochEnded)][-1]
    assert float(rows[1]["validation_loss"]) == pytest.approx(ended.validation_loss, rel=1e-6)
    assert 0 < float(rows[0]["test_accuracy"]) < 1
    assert {row["state"] for row in rows} == {"finished"}


def test_a_full_disk_is_told_and_leaves_the_old_file(
    tab: TrainingTab, first: list[Event], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tab.take_events(first)
    path = tmp_path / "runs.csv"
    path.write_text("old")
    _answer(monkeypatch, path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic_file.os, "fsync", full)
    tab.exporter.table.trigger()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
    assert "full" in tab.view.banner.sentence.text()
    assert str(path) in tab.view.banner.sentence.text()


def test_giving_up_the_dialog_writes_nothing(
    tab: TrainingTab, first: list[Event], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tab.take_events(first)
    _answer(monkeypatch, "")
    monkeypatch.chdir(tmp_path)
    tab.exporter.table.trigger()
    tab.exporter.loss.trigger()
    assert list(tmp_path.iterdir()) == []


def test_the_network_is_saved_by_the_worker_once_the_run_has_ended(
    tab: TrainingTab, worker: WorkerLog, first: list[Event], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tab.take_events(first[:-1])
    assert not tab.exporter.network.isEnabled()
    tab.take_events(first[-1:])
    _answer(monkeypatch, tmp_path / "net")
    tab.exporter.network.trigger()
    assert worker.asked[-1] == ("save", tmp_path / "net.keras")
    worker.save_failed.emit(OSError(13, "Permission denied", str(tmp_path / "net.keras")))
    assert "net.keras" in tab.view.banner.sentence.text()
