"""A place for maps that may be wider than it: the largest ones that fit, else one scrolls to the side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from gui.tabs.pooling.digit_maps import DigitMaps

NEAR_PX = 150  # to the edge, closer than which one scrolls on


class MapsArea(QScrollArea):
    """Holds ``DigitMaps``, and asks for no width of its own.

    Attributes:
        maps: what it holds.

    Args:
        maps: what it holds; the area becomes its owner.
        parent: owner.
    """

    def __init__(self, maps: DigitMaps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.maps = maps
        self._tallest: int | None = None
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(maps)

    def set_tallest(self, height_px: int | None) -> None:
        """Be as high as the maps need, and at most so high; None: fill the height there is."""
        self._tallest = height_px
        self.fit()

    def fit(self) -> None:
        """Give the maps the room there is; to be called when they are other ones."""
        bar = self.horizontalScrollBar().sizeHint().height()
        if self._tallest is None:
            self.maps.fit(self.width(), self.height())
            if self._overflows():
                self.maps.fit(self.width(), max(1, self.height() - bar))
        else:
            self.maps.fit(self.width(), max(1, self._tallest))
            self.setFixedHeight(self.maps.height() + (bar if self._overflows() else 0))

    def _overflows(self) -> bool:
        return self.maps.width() > self.width()

    def reveal(self, x: int) -> None:
        """Scroll to a place of the maps if it lies outside or near the edge."""
        self.ensureVisible(x, 0, theme().px(NEAR_PX), 0)

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As the maps are."""
        return self.maps.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Any width."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger maps in a larger place."""
        super().resizeEvent(event)
        self.fit()
