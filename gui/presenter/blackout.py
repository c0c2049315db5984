"""A black screen, so that the room looks at the lecturer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Blackout(QWidget):
    """Covers its parent in black until a key or a click takes it away."""

    dismissed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.hide()
        parent.installEventFilter(self)

    def cover(self) -> None:
        """Go black."""
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()

    def dismiss(self) -> None:
        """Show the page again."""
        self.hide()
        self.dismissed.emit()

    # Qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Grow with the parent."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._covered.rect())
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click brings the page back and does nothing else."""
        self.dismiss()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Black."""
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.black)
