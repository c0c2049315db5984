"""One picture, large, with a cross or a check mark of whether the network is right."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.theme.icons import paint_icon
from gui.widgets.colour_maps import lookup_table, picture

SIDE_PX, SMALLEST_SIDE_PX, BADGE_PX = 196, 112, 24


class SampleView(QWidget):
    """Pixels stay pixels, as the network sees them.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels: NDArray[np.uint8] | None = None
        self._is_right: bool | None = None
        self._picture: QImage | None = None
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding)
        theme_manager().changed.connect(self._draw)

    def show_picture(self, pixels: NDArray[np.uint8] | None, is_right: bool | None) -> None:
        """Show a picture, and whether the network is right about it; None where nobody knows."""
        self._pixels, self._is_right = pixels, is_right
        self._draw()

    def pixels(self) -> NDArray[np.uint8] | None:
        """What is shown."""
        return self._pixels

    def picture_rect(self) -> QRectF:
        """A square in the middle, a whole number of px for each pixel where there is room."""
        side = float(min(self.width(), self.height()) - 4)
        if side >= 28:
            side -= side % 28
        return QRectF(round((self.width() - side) / 2), round((self.height() - side) / 2), side, side)

    def _draw(self) -> None:
        self._picture = None
        if self._pixels is not None:
            self._picture = picture(lookup_table("paper")[self._pixels.astype(np.intp)])
        self.updateGeometry()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Seven px for each pixel."""
        return QSize(theme().px(SIDE_PX) + 4, theme().px(SIDE_PX) + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Four px for each pixel."""
        return QSize(theme().px(SMALLEST_SIDE_PX) + 4, theme().px(SMALLEST_SIDE_PX) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Picture, frame, mark."""
        if self._picture is None:
            return
        look, rect = theme(), self.picture_rect()
        painter = QPainter(self)
        painter.drawImage(rect, self._picture)
        pen = QPen(look.colour("input"), look.line(2))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(rect.adjusted(-1, -1, 1, 1))
        if self._is_right is False:
            side = look.px(BADGE_PX)
            outside = rect.right() + side + 6 <= self.width()
            left = rect.right() + 6 if outside else rect.right() - side
            badge = QRectF(left, rect.top(), side, side)
            painter.fillRect(badge, look.colour("ink"))
            inset = side * 0.14
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_icon(painter, "x", badge.adjusted(inset, inset, -inset, -inset), look.colour("on_ink"))
        painter.end()
