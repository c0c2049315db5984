"""The field that opens in a cell of a matrix."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.theme import theme

_MOVES = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_SIDEWAYS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}


class CellEditor(QLineEdit):
    """One line of text over one cell.

    Enter and ↓ commit and go down, ↑ up, Tab right, Shift+Tab left. Opened by typing, ← and → commit
    and move too; opened on the old number, they move within the text. Esc leaves the old number.

    Args:
        text: at the start.
        typed: opened by typing a first character, so the text stays unselected.
        parent: the matrix.
    """

    committed = Signal(str, int, int)  # text; rows and columns to move by
    cancelled = Signal()
    left = Signal(str)  # text; the focus went elsewhere

    def __init__(self, text: str, typed: bool, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._typed = typed
        self._over = False
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setObjectName("cell_editor")
        self.setProperty("own_focus_ring", True)
        # shape only, the colours are the application's
        self.setStyleSheet("QLineEdit { border-radius: 0; padding: 0; min-height: 0; border-width: 2px; }")
        if not typed:
            self.selectAll()

    def fit(self, side_px: float) -> None:
        """Size the letters for a cell."""
        self.setFont(theme().font("cell", size_px=max(12, round(side_px * 0.36))))

    def refuse(self) -> None:
        """Show that the text is no number, and let it be typed anew."""
        self.setProperty("invalid", True)
        self.style().polish(self)
        self.selectAll()

    def close_silently(self) -> None:
        """Go without a signal."""
        self._over = True
        self.hide()
        self.deleteLater()

    # Qt
    def event(self, event: QEvent) -> bool:
        """Tab belongs to the cell, and no letter to the page's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        ):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Commit, cancel or type."""
        key = Qt.Key(event.key())
        moves = _MOVES | _SIDEWAYS if self._typed else _MOVES
        if key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif key in moves:
            self.committed.emit(self.text(), *moves[key])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was typed, unless a menu only covers the field."""
        super().focusOutEvent(event)
        if not self._over and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit(self.text())
