"""Numbers typed, pasted, turned, cleared, undone and redone, thousands of times."""

import random
from collections.abc import Callable, Iterator

import numpy as np
import psutil
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QUndoStack, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.theme import ThemeManager
from gui.widgets.matrix_model import Edits, MatrixModel, Padding
from gui.widgets.matrix_view import MatrixView
from gui.widgets.undo import StateChanged

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(600),
    # Qt's off-screen platform knows no size hints
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]

STEPS = 5_000
WARM_UP = 500
MOST_GROWTH_MB = 40
SIZE = 16
SEED = 11
Key, Modifier = Qt.Key, Qt.KeyboardModifier
Numbers = NDArray[np.float64]


class Owner:
    """Keeps the numbers in an undo stack, as a tab does, and each of them once more in a list of its own."""

    def __init__(self, view: MatrixView) -> None:
        self.view = view
        self.stack = QUndoStack()
        self.past: list[Numbers] = [np.zeros((SIZE, SIZE))]  # what undo has to lead through
        self.at = 0
        self.refused = 0
        self._gesture = 0
        view.values_edited.connect(self._on_values_edited)
        view.edit_refused.connect(self._on_edit_refused)
        self._show(self.past[0])

    def check(self) -> None:
        """The screen shows the numbers of this moment."""
        assert np.array_equal(self.view.model().values, self.past[self.at])
        assert self.stack.index() == self.at

    def undo(self) -> None:
        if self.stack.canUndo():
            self.stack.undo()
            self.at -= 1

    def redo(self) -> None:
        if self.stack.canRedo():
            self.stack.redo()
            self.at += 1

    def _show(self, values: Numbers) -> None:
        self.view.set_model(MatrixModel(values, editable=True, padding=Padding(1, 1, 1, 1)))

    def _on_values_edited(self, edits: Edits, kind: str, merging: bool) -> None:
        before = self.past[self.at]
        after = before.copy()
        for row, column, value in edits:
            after[row, column] = value
        count = self.stack.count()
        follows = merging and self.at == count == len(self.past) - 1
        if not follows:
            self._gesture += 1
        del self.past[self.at + 1 :]
        self.stack.push(StateChanged(before, after, self._show, kind, self._gesture))
        if follows and self.stack.count() == count:
            self.past[self.at] = after
        else:
            self.past.append(after)
            self.at += 1

    def _on_edit_refused(self, _told: str) -> None:
        self.refused += 1


class Fidgeter:
    """Does one thing after another to a matrix."""

    def __init__(self, owner: Owner, rng: random.Random) -> None:
        self._owner, self._view, self._rng = owner, owner.view, rng
        self.doing: tuple[Callable[[], None], ...] = (
            self._type,
            self._type,
            self._type_rubbish,
            self._step,
            self._turn,
            self._paint,
            self._paste,
            self._paste_ragged,
            self._clear,
            self._select,
            owner.undo,
            owner.undo,
            owner.redo,
        )

    def fidget(self) -> None:
        """One of them, at a place of its own."""
        self._view.set_focus_cell(self._rng.randrange(SIZE), self._rng.randrange(SIZE))
        self._rng.choice(self.doing)()

    def _field(self) -> QLineEdit:
        return next(field for field in self._view.findChildren(QLineEdit) if field.isVisible())

    def _type(self) -> None:
        QTest.keyClick(self._view, Key.Key_F2)
        self._field().setText(f"{self._rng.uniform(-99, 99):.{self._rng.randrange(3)}f}")
        QTest.keyClick(self._field(), self._rng.choice([Key.Key_Return, Key.Key_Tab, Key.Key_Down]))

    def _type_rubbish(self) -> None:
        QTest.keyClick(self._view, Key.Key_F2)
        self._field().setText(self._rng.choice(["seven", "1,2,3", "--4", "1e999", ""]))
        QTest.keyClick(self._field(), Key.Key_Return)
        if any(field.isVisible() for field in self._view.findChildren(QLineEdit)):
            QTest.keyClick(self._field(), Key.Key_Escape)

    def _step(self) -> None:
        for _ in range(self._rng.randint(1, 4)):
            QTest.keyClick(self._view, self._rng.choice([Key.Key_Up, Key.Key_Down]), Modifier.AltModifier)

    def _turn(self) -> None:
        place = QPointF(self._place())
        for _ in range(self._rng.randint(1, 4)):
            event = QWheelEvent(
                place, self._view.mapToGlobal(place), QPoint(), QPoint(0, self._rng.choice([-120, 120])),
                Qt.MouseButton.NoButton, Modifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(self._view, event)

    def _paint(self) -> None:
        QTest.mousePress(self._view, Qt.MouseButton.LeftButton, pos=self._place())
        for _ in range(3):
            QTest.mouseMove(self._view, self._place())
        QTest.mouseRelease(self._view, Qt.MouseButton.LeftButton, pos=self._place())

    def _paste(self) -> None:
        rows, columns = self._rng.randint(1, 4), self._rng.randint(1, 4)
        self._paste_text("\n".join("\t".join([str(self._rng.randint(-9, 9))] * columns) for _ in range(rows)))

    def _paste_ragged(self) -> None:
        self._paste_text("1\t2\n3")

    def _paste_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        QTest.keyClick(self._view, Key.Key_V, Modifier.ControlModifier)

    def _clear(self) -> None:
        QTest.keyClick(self._view, Key.Key_Delete)

    def _select(self) -> None:
        for _ in range(self._rng.randint(1, 3)):
            QTest.keyClick(
                self._view, self._rng.choice([Key.Key_Right, Key.Key_Down]), Modifier.ShiftModifier
            )

    def _place(self) -> QPoint:
        row, column = self._rng.randrange(SIZE), self._rng.randrange(SIZE)
        return self._view.cell_rect(row, column).center().toPoint()


@pytest.fixture
def view(qtbot: QtBot, look: ThemeManager) -> Iterator[MatrixView]:
    matrix = MatrixView()
    qtbot.addWidget(matrix)
    matrix.set_cell_side(40)
    matrix.resize(18 * 40, 18 * 40)
    matrix.show()
    matrix.activateWindow()
    matrix.setFocus()
    qtbot.waitUntil(matrix.hasFocus)
    yield matrix
    QGuiApplication.clipboard().clear()


def test_every_number_is_where_undo_and_redo_say(qtbot: QtBot, view: MatrixView) -> None:
    owner = Owner(view)
    somebody = Fidgeter(owner, random.Random(SEED))
    process = psutil.Process()
    children, memory_mb = 0, 0.0
    for step in range(STEPS):
        somebody.fidget()
        owner.check()
        # a closed field goes when the event loop turns, which a test has to do itself
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if step == WARM_UP:
            children, memory_mb = len(view.findChildren(QWidget)), process.memory_info().rss / 1e6
    assert owner.refused > STEPS // 50
    assert len(view.findChildren(QWidget)) <= children
    assert process.memory_info().rss / 1e6 - memory_mb < MOST_GROWTH_MB
    while owner.stack.canUndo():
        owner.undo()
        owner.check()
    assert not view.model().values.any()
    while owner.stack.canRedo():
        owner.redo()
        owner.check()
    assert owner.at == len(owner.past) - 1
