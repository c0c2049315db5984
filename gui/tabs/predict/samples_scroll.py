"""Lets a room scroll where letters are large and the window is not; elsewhere it is just the room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class RoomScroll(QScrollArea):
    """As large as its place, but never smaller than its content can be.

    Qt's own resizing gives content with wrapped words the height it would like to have, not the one it needs.

    Args:
        content: has a layout.
        parent: owner.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content.setObjectName("content")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.installEventFilter(self)

    def fit(self) -> None:
        """Give the content all there is, or what it needs."""
        content = self.widget()
        if content is None:
            return
        needed, free = content.minimumSizeHint(), self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        wide, high = needed.width() > free.width(), needed.height() > free.height()
        # a bar in one direction takes room in the other
        wide = wide or (high and needed.width() > free.width() - bar)
        high = high or (wide and needed.height() > free.height() - bar)
        width, height = free.width() - bar * high, free.height() - bar * wide
        content.resize(max(needed.width(), width), max(needed.height(), height))

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the window."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the content."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.fit()
        return False
