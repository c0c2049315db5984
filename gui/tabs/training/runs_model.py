"""The table of runs, newest on top."""

from __future__ import annotations

import csv
import io
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from engine.network.spec import NETWORKS
from gui.tabs.training.run_state import RunState
from gui.tabs.training.texts import (
    accuracy_text,
    dataset_name,
    loss_text,
    network_name,
    optimizer_name,
    short_network_name,
    state_word,
)
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from gui.tabs.training.runs import Run, Runs

Index = QModelIndex | QPersistentModelIndex

DIFFERS_ROLE = Qt.ItemDataRole.UserRole + 1  # bool: another value than the run before
GHOST_ROLE = Qt.ItemDataRole.UserRole + 2  # bool: the run that is compared with


class Column(IntEnum):
    """From left to right."""

    NUMBER = 0
    NETWORK = 1
    OPTIMIZER = 2
    RATE = 3
    EPOCHS = 4
    LOSS = 5
    ACCURACY = 6
    TEST = 7


_LEFT = (Column.NUMBER, Column.NETWORK, Column.OPTIMIZER)


class RunsModel(QAbstractTableModel):
    """Shows ``Runs``; a change of one run repaints one row.

    Args:
        runs: what is shown; it tells nothing by itself, so ``begun`` and ``changed`` have to be called.
    """

    ghost_chosen = Signal(object)  # Run or None

    def __init__(self, runs: Runs) -> None:
        super().__init__()
        self._runs = runs

    def run_at(self, row: int) -> Run:
        """The run of a row."""
        return self._runs[len(self._runs) - 1 - row]

    def row_of(self, run: Run) -> int:
        """The row of a run."""
        return len(self._runs) - run.number

    def reset(self) -> None:
        """A run was added or all were taken away: rows and comparisons move."""
        self.beginResetModel()
        self.endResetModel()

    def changed(self, run: Run) -> None:
        """A run has other numbers now."""
        row = self.row_of(run)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def toggle_ghost(self, row: int) -> None:
        """Compare with a run, or with none if it was the one."""
        run = self.run_at(row)
        if not self._runs.can_be_ghost(run):
            return
        self._runs.ghost = None if self._runs.ghost is run else run
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._runs) - 1, len(Column) - 1))
        self.ghost_chosen.emit(self._runs.ghost)

    def retranslate(self) -> None:
        """Heads and words in the language in force."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if len(self._runs):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._runs) - 1, len(Column) - 1))

    def text(self, run: Run, column: Column) -> str:
        """What a cell says."""
        match column:
            case Column.NUMBER:
                return f"#{run.number}"
            case Column.NETWORK:
                return short_network_name(run.spec.network)
            case Column.OPTIMIZER:
                return optimizer_name(run.spec.optimizer)
            case Column.RATE:
                return significant(run.learning_rate)
            case Column.EPOCHS:
                return f"{run.epochs_done} / {run.epochs_wanted}"
            case Column.LOSS:
                return loss_text(run.validation_loss)
            case Column.ACCURACY:
                return accuracy_text(run.validation_accuracy)
            case Column.TEST:
                if run.state is RunState.FINISHED and run.test_accuracy is not None:
                    return accuracy_text(run.test_accuracy)
                return state_word(run.state)

    def differs(self, run: Run, column: Column) -> bool:
        """Whether a number that was chosen is another one than in the run before."""
        if run.number < 2 or column not in (Column.NETWORK, Column.OPTIMIZER, Column.RATE, Column.EPOCHS):
            return False
        before = self._runs[run.number - 2]
        if column is Column.EPOCHS:
            return run.epochs_wanted != before.epochs_wanted
        return self.text(run, column) != self.text(before, column)

    def tip(self, run: Run) -> str:
        """Everything about a run in one line."""
        text = self.tr(
            "#{number}: {network}, {dataset}, {images} images, batch size {batch}, seed {seed}; {state}"
        ).format(
            number=run.number,
            network=network_name(run.spec.network),
            dataset=dataset_name(run.dataset),
            images=f"{run.train_images:,}",
            batch=run.spec.batch_size,
            seed=run.spec.seed,
            state=state_word(run.state),
        )
        if self._runs.can_be_ghost(run):
            text += "\n" + self.tr("Double click or Space: compare with this run.")
        return text

    def head(self, column: Column) -> str:
        """Name of a column."""
        return {
            Column.NUMBER: self.tr("Run"),
            Column.NETWORK: self.tr("Network"),
            Column.OPTIMIZER: self.tr("Optim."),
            Column.RATE: self.tr("Rate"),
            Column.EPOCHS: self.tr("Epochs"),
            Column.LOSS: self.tr("Loss"),
            Column.ACCURACY: self.tr("Accuracy"),
            Column.TEST: self.tr("Test"),
        }[column]

    def longest(self, column: Column) -> tuple[str, ...]:
        """Texts that a column must have room for."""
        texts = {
            Column.NUMBER: ("#88",),
            Column.NETWORK: tuple(short_network_name(network) for network in NETWORKS),
            Column.OPTIMIZER: ("Adam",),
            Column.RATE: ("0.0005",),
            Column.EPOCHS: ("20 / 20",),
            Column.LOSS: ("0.0000",),
            Column.ACCURACY: ("88.88 %",),
            Column.TEST: ("88.88 %", *(state_word(state) for state in RunState)),
        }
        return (self.head(column), *texts[column])

    def head_tip(self, column: Column) -> str:
        """What a column holds, at length."""
        return {
            Column.OPTIMIZER: self.tr("Optimizer"),
            Column.RATE: self.tr("Learning rate"),
            Column.EPOCHS: self.tr("Epochs done / wanted"),
            Column.LOSS: self.tr("Loss of the validation images after the last epoch"),
            Column.ACCURACY: self.tr("Accuracy of the validation images after the last epoch"),
            Column.TEST: self.tr("Accuracy of the test images once a run is finished, else its state"),
        }.get(column, self.head(column))

    # Qt
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """A row for each run."""
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """See ``Column``."""
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.head(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.head_tip(column)
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, comparison."""
        run, column = self.run_at(index.row()), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(run, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ToolTipRole:
                return self.tip(run)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.head(column)} {self.text(run, column)}"
            case _ if role == DIFFERS_ROLE:
                return self.differs(run, column)
            case _ if role == GHOST_ROLE:
                return self._runs.ghost is run
            case _:
                return None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column in _LEFT else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def runs_csv(runs: Runs) -> bytes:
    """All runs as lines, oldest first, in UTF-8 with a byte order mark (Korean spreadsheets need it)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(
        [
            *(
                "run",
                "network",
                "dataset",
                "train_images",
                "optimizer",
                "learning_rate",
                "batch_size",
                "seed",
            ),
            *("kernels", "units", "dropout", "recorded_loss", "epochs_done", "epochs_wanted", "state"),
            *("validation_loss", "validation_accuracy", "test_loss", "test_accuracy"),
        ]
    )
    for run in (runs[index] for index in range(len(runs))):
        spec, options = run.spec, run.spec.options
        dropout = options.dropout if spec.recipe.has_dropout else ""
        scores = (run.validation_loss, run.validation_accuracy, run.test_loss, run.test_accuracy)
        writer.writerow(
            [
                *(run.number, spec.network, run.dataset, run.train_images, spec.optimizer),
                *(f"{run.learning_rate:.7g}", spec.batch_size, spec.seed, options.kernels, options.units),
                *(dropout, spec.recorded_loss, run.epochs_done, run.epochs_wanted, run.state.value),
                *("" if score is None else f"{score:.7g}" for score in scores),
            ]
        )
    return text.getvalue().encode("utf-8-sig")
