"""A place for all layers: as wide as it is, scrolled where they are higher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QResizeEvent

    from gui.tabs.predict.layers_maps import LayerMaps

NEAR_PX = 24


class LayersArea(QScrollArea):
    """Holds ``LayerMaps`` and tells them how much room there is.

    Attributes:
        maps: what it holds.

    Args:
        maps: what it holds; the area becomes its owner.
        parent: owner.
    """

    def __init__(self, maps: LayerMaps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.maps = maps
        self._covered = 0
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(maps)

    def set_covered(self, height_px: int) -> bool:
        """Arrange the layers as if so much more height was there, which a panel covers for a while.

        None of them moves from under the pointer when the panel opens. To be told before the own height
        changes by as much; ``fit`` comes after.

        Returns:
            Whether it is another height than before.
        """
        changed = height_px != self._covered
        self._covered = height_px
        return changed

    def fit(self) -> None:
        """Give the layers the room there is, beside a scroll bar that may come with a panel."""
        bar = self.verticalScrollBar().sizeHint().width()
        self.maps.fit(self.width() - bar, self.height() + self._covered)

    def reveal(self, rect: QRectF) -> None:
        """Scroll to a place if it lies outside or near the edge."""
        centre = rect.center().toPoint()
        half = round(rect.height() / 2) + NEAR_PX
        self.ensureVisible(centre.x(), centre.y(), 0, min(half, self.viewport().height() // 2))

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As the layers are."""
        return self.maps.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Any room."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger maps in a larger place."""
        super().resizeEvent(event)
        self.fit()
