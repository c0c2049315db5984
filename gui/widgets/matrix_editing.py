"""What keys, mouse and clipboard do to a matrix. The view paints; this decides and tells."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent

from gui.widgets.cell_editor import CellEditor
from gui.widgets.matrix_clipboard import MatrixClipboard, quoted
from gui.widgets.matrix_text import as_tabs, full_text
from gui.widgets.number_text import parse_number

if TYPE_CHECKING:
    from gui.widgets.matrix_model import Cell, Edits
    from gui.widgets.matrix_view import MatrixView

GESTURE_MS = 700  # turns of the wheel and repeats of a key this close belong together
WHEEL_NOTCH = 120

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_STARTERS = frozenset("0123456789.,+-−")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MatrixEditing(QObject):
    """Turns events of a ``MatrixView`` into its signals.

    Args:
        view: the matrix, which owns this object.
    """

    def __init__(self, view: MatrixView) -> None:
        super().__init__(view)
        self._view = view
        self._clipboard = MatrixClipboard(view, self.tell)
        self._editor: CellEditor | None = None
        self._edited: Cell = (0, 0)
        self._painted: float | None = None
        self._last_painted: Cell | None = None
        self._paint_begun = False
        self._wheel_angle = 0
        self._gesture = QElapsedTimer()
        self._gesture_of: tuple[str, Cell] | None = None

    def clipboard(self) -> MatrixClipboard:
        """What copies and pastes."""
        return self._clipboard

    # telling
    def tell(self, edits: Edits, kind: str, merging: bool) -> None:
        """Emit what really changes."""
        values = self._view.model().values
        changed = tuple(
            (row, column, value)
            for row, column, value in edits
            if not _same(float(values[row, column]), value)
        )
        if changed:
            self._view.values_edited.emit(changed, kind, merging)

    def _change_by(self, cell: Cell, amount: float, kind: str) -> None:
        value = float(self._view.model().values[cell])
        if not math.isfinite(value):
            value = 0.0
        # sums of tenths must not show 0.30000000000000004
        changed = float(f"{value + amount:.12g}")
        near = self._gesture.isValid() and self._gesture.elapsed() < GESTURE_MS
        merging = near and self._gesture_of == (kind, cell)
        self._gesture.restart()
        self._gesture_of = (kind, cell)
        self.tell(((*cell, changed),), kind, merging)

    # keys
    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is the matrix's before it is any shortcut's."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ARROWS:
            editable = self._view.model().editable
            return held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier) or (
                held == Qt.KeyboardModifier.AltModifier and editable
            )
        if any(
            event.matches(standard)
            for standard in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
        ):
            return True
        if key in _ENTER:
            return True
        return self._view.model().editable and (
            event.matches(QKeySequence.StandardKey.Paste)
            or key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2)
            or self._starts_typing(event)
        )

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Act on a key; False if it is none of the matrix's."""
        if event.key() == Qt.Key.Key_Escape:
            return self._view.clear_selection()
        if not self.wants(event):
            return False
        if event.matches(QKeySequence.StandardKey.Copy):
            self._clipboard.copy(as_tabs)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_all()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._clipboard.paste()
        elif Qt.Key(event.key()) in _ARROWS:
            self._arrow(event)
        else:
            self._edit_key(event)
        return True

    def _arrow(self, event: QKeyEvent) -> None:
        down, right = _ARROWS[Qt.Key(event.key())]
        row, column = self._view.focus_cell()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if down:
                self._change_by((row, column), float(-down), "step")
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._view.set_focus_cell(row + down, column + right, extend)

    def _edit_key(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        cell = self._view.focus_cell()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            rows, columns = self._view.selection() or _block_of(cell)
            zeros = tuple(
                (row, column, 0.0)
                for row in range(rows.start, rows.stop)
                for column in range(columns.start, columns.stop)
            )
            self.tell(zeros, "clear", False)
        elif self._starts_typing(event):
            self.open_editor(cell, event.text())
        elif self._view.model().editable:
            self.open_editor(cell)
        else:
            self._view.cell_clicked.emit(*cell)

    @staticmethod
    def _starts_typing(event: QKeyEvent) -> bool:
        commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        return event.text() in _STARTERS and bool(event.text()) and not event.modifiers() & commands

    def _select_all(self) -> None:
        rows, columns = self._view.model().shape
        self._view.set_focus_cell(0, 0)
        self._view.set_focus_cell(rows - 1, columns - 1, extend=True)

    # the field in a cell
    def open_editor(self, cell: Cell, typed: str = "") -> None:
        """Let a cell be typed into.

        Args:
            cell: which.
            typed: the character that was typed; without one the old number is offered.
        """
        self.close_editor()
        self._view.set_focus_cell(*cell)
        text = typed or full_text(float(self._view.model().values[cell]))
        editor = CellEditor(text, bool(typed), self._view)
        rect = self._view.cell_rect(*cell)
        widest = max(rect.width(), 44.0)  # a small cell still needs room for a number
        rect.adjust((rect.width() - widest) / 2, 0, (widest - rect.width()) / 2, 0)
        rect.setHeight(max(rect.height(), 28.0))
        editor.setGeometry(rect.toRect())
        editor.fit(rect.height())
        editor.setAccessibleName(self._view.describe_cell(*cell))
        editor.committed.connect(self._on_committed)
        editor.cancelled.connect(self._on_cancelled)
        editor.left.connect(self._on_left)
        self._editor, self._edited = editor, cell
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def editor(self) -> CellEditor | None:
        """The open field, if there is one."""
        return self._editor

    def close_editor(self) -> None:
        """Close the field and forget what is in it."""
        editor, self._editor = self._editor, None
        if editor is not None:
            had_focus = editor.hasFocus()
            editor.close_silently()
            if had_focus:
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _accepted(self, text: str) -> bool:
        if not text.strip():
            return True  # nothing typed, nothing changed
        value = parse_number(text)
        if value is None:
            sentence = self.tr("“{text}” is not a finite number; please type one such as −2.5.")
            self._view.edit_refused.emit(sentence.format(text=quoted(text)))
            return False
        self.tell(((*self._edited, value),), "type", False)
        return True

    def _on_committed(self, text: str, down: int, right: int) -> None:
        editor, (row, column) = self._editor, self._edited
        if editor is None:
            return
        if not self._accepted(text):
            editor.refuse()
            return
        self.close_editor()
        self._view.set_focus_cell(row + down, column + right)

    def _on_cancelled(self) -> None:
        self.close_editor()

    def _on_left(self, text: str) -> None:
        if self._editor is not None:
            editor, self._editor = self._editor, None
            editor.close_silently()
            self._accepted(text)

    # mouse
    def mouse_pressed(self, event: QMouseEvent, cell: Cell | None) -> None:
        """Choose a cell and begin to paint its value."""
        model = self._view.model()
        if event.button() != Qt.MouseButton.LeftButton or cell is None or not model.contains(*cell):
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._view.set_focus_cell(*cell, extend)
        if extend:
            return
        self._view.cell_clicked.emit(*cell)
        if self._view.model().editable:
            self._painted = float(self._view.model().values[cell])
            self._last_painted, self._paint_begun = cell, False

    def mouse_moved(self, event: QMouseEvent, cell: Cell | None) -> None:
        """Give the value of the first cell to every cell that the pointer passes."""
        if self._painted is None or self._last_painted is None or cell is None or cell == self._last_painted:
            return
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self.mouse_released()
            return
        model = self._view.model()
        edits = tuple(
            (row, column, self._painted)
            for row, column in _line(self._last_painted, cell)[1:]
            if model.contains(row, column)
        )
        self._last_painted = cell
        if edits:
            self.tell(edits, "paint", self._paint_begun)
            self._paint_begun = True

    def mouse_released(self) -> None:
        """End painting."""
        self._painted = self._last_painted = None

    def mouse_double_clicked(self, event: QMouseEvent, cell: Cell | None) -> None:
        """Open the field."""
        model = self._view.model()
        left = event.button() == Qt.MouseButton.LeftButton
        if left and cell is not None and model.editable and model.contains(*cell):
            self.mouse_released()
            self.open_editor(cell)

    def wheel_turned(self, event: QWheelEvent, cell: Cell | None) -> None:
        """Change by 1 for each notch."""
        model = self._view.model()
        wanted = self._view.hasFocus() and model.editable and not event.modifiers()
        if not wanted or cell is None or not model.contains(*cell):
            event.ignore()
            return
        event.accept()
        self._wheel_angle += event.angleDelta().y()
        notches = int(self._wheel_angle / WHEEL_NOTCH)
        if notches:
            self._wheel_angle -= notches * WHEEL_NOTCH
            self._view.set_focus_cell(*cell)
            self._change_by(cell, float(notches), "wheel")


def _same(first: float, second: float) -> bool:
    return first == second or (math.isnan(first) and math.isnan(second))


def _block_of(cell: Cell) -> tuple[slice, slice]:
    return slice(cell[0], cell[0] + 1), slice(cell[1], cell[1] + 1)


def _line(first: Cell, last: Cell) -> list[Cell]:
    """Cells from one to another: a fast pointer skips cells, its stroke does not."""
    steps = max(abs(last[0] - first[0]), abs(last[1] - first[1]))
    return [
        (
            first[0] + round((last[0] - first[0]) * step / steps),
            first[1] + round((last[1] - first[1]) * step / steps),
        )
        for step in range(steps + 1)
    ]
