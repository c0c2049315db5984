"""Where a matrix stands: in the middle of its card, as large as the card allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme

if TYPE_CHECKING:
    from gui.widgets.matrix_view import MatrixView

LARGEST_CELL_PX = 84
SMALLEST_PX = (150, 120)


class MatrixPlace(QWidget):
    """Gives a matrix the room that there is, whatever the matrix itself would like.

    Args:
        view: the matrix; it becomes a child.
        parent: owner.
    """

    def __init__(self, view: MatrixView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        view.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def fit(self) -> None:
        """As large as it fits; to be called when the matrix has another shape."""
        side = self._view.preferred_cell(theme().px(LARGEST_CELL_PX), self.width(), self.height())
        self._view.set_cell_side(side)
        place = QRect(QPoint(), self._view.sizeHint())
        place.moveCenter(self.rect().center())
        self._view.setGeometry(place)

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Anything will do."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A small matrix."""
        width, height = SMALLEST_PX
        return QSize(theme().px(width), theme().px(height))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit anew."""
        super().resizeEvent(event)
        self.fit()
