"""What can be written to a file, and the dialogs that ask where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.tabs.training.runs_model import runs_csv
from gui.widgets.atomic_file import write_atomically

if TYPE_CHECKING:
    from gui.tabs.training.runs import Runs
    from gui.widgets.live_curves import CurvesView


class NetworkSaver(Protocol):
    """What is asked of the worker."""

    def save(self, path: Path) -> None:
        """Save the network of the last run."""
        ...


class Exporter(QObject):
    """Four actions for the menu: loss, accuracy, runs, network.

    Args:
        loss: its curves.
        accuracy: its curves.
        runs: the table.
        saver: saves the network on its own thread.
        parent: owner of the dialogs.
    """

    written = Signal(str)  # path
    failed = Signal(object)  # the OSError

    def __init__(
        self, loss: CurvesView, accuracy: CurvesView, runs: Runs, saver: NetworkSaver, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._owner, self._runs, self._saver = parent, runs, saver
        self._views = {"loss": loss, "accuracy": accuracy}
        self.loss, self.accuracy, self.table, self.network = (QAction(self) for _ in range(4))
        self.loss.triggered.connect(self._on_loss_triggered)
        self.accuracy.triggered.connect(self._on_accuracy_triggered)
        self.table.triggered.connect(self.export_runs)
        self.network.triggered.connect(self.save_network)
        self.retranslate()
        self.refresh(can_save=False)

    def actions(self) -> list[QAction]:
        """In the order of the menu."""
        return [self.loss, self.accuracy, self.table, self.network]

    def retranslate(self) -> None:
        """Set every text anew."""
        self.loss.setText(self.tr("Loss curves (PNG, SVG, CSV) …"))
        self.accuracy.setText(self.tr("Accuracy curves (PNG, SVG, CSV) …"))
        self.table.setText(self.tr("Table of runs (CSV) …"))
        self.network.setText(self.tr("Save network (.keras) …"))

    def refresh(self, can_save: bool) -> None:
        """Offer what there is."""
        some = len(self._runs) > 0
        for action in (self.loss, self.accuracy, self.table):
            action.setEnabled(some)
        self.network.setEnabled(can_save)

    def export_curves(self, kind: str) -> None:
        """Ask where, and write one plot."""
        filters = {
            self.tr("Picture (*.png)"): ".png",
            self.tr("Drawing (*.svg)"): ".svg",
            self.tr("Table (*.csv)"): ".csv",
        }
        path = self._ask(f"{kind}.png", filters)
        if path is not None:
            self._write(path, kind)

    def export_runs(self) -> None:
        """Ask where, and write the table."""
        path = self._ask("runs.csv", {self.tr("Table (*.csv)"): ".csv"})
        if path is not None:
            self._write(path, "runs")

    def save_network(self) -> None:
        """Ask where, and let the worker save."""
        path = self._ask("network.keras", {self.tr("Keras network (*.keras)"): ".keras"})
        if path is not None:
            self._saver.save(path)

    def _ask(self, proposal: str, filters: dict[str, str]) -> Path | None:
        came, chosen = QFileDialog.getSaveFileName(
            self._owner, self.tr("Save as"), proposal, ";;".join(filters)
        )
        if not came:
            return None
        path = Path(came)
        if path.suffix.lower() in filters.values():
            return path
        return path.with_name(path.name + filters.get(chosen, next(iter(filters.values()))))

    def _write(self, path: Path, what: str) -> None:
        try:
            if what == "runs":
                write_atomically(path, runs_csv(self._runs))
            else:
                self._views[what].export(path)
        except OSError as error:
            self.failed.emit(OSError(error.errno, error.strerror, str(path)))
        else:
            self.written.emit(str(path))

    def _on_loss_triggered(self) -> None:
        self.export_curves("loss")

    def _on_accuracy_triggered(self) -> None:
        self.export_curves("accuracy")
