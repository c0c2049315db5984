"""The layers of a network in a row, from the last to the first, each with the gradient that reaches it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.activations.depth_figures import EXPLODES, power_text
from gui.theme import theme, theme_manager
from gui.widgets.matrix_lettering import lettering_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

TOP_PX, BOTTOM_PX, GAP_PX, WIDEST_PX = 20, 20, 4, 72
TEXT_PX = 13
SIDE_PX = 56
CLOSEST_PX = 26  # between two numbers of layers


class DepthLayers(QWidget):
    """A box for each layer; its bar goes up where the gradient has grown, down where it has shrunk.

    Args:
        parent: owner.
    """

    layer_wanted = Signal(int)  # layers gone back

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: NDArray[np.float64] = np.zeros(1)
        self._gone = 0
        self._words = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self.update)

    def show_sizes(self, sizes: NDArray[np.float64], gone: int) -> None:
        """Show the logarithms of the gradient, 0 … depth, as far as it has gone."""
        self._sizes, self._gone = sizes, gone
        self.update()

    def set_words(self, last: str, first: str) -> None:
        """Name both ends, already translated."""
        self._words = last, first
        self.update()

    def layers(self) -> int:
        """How many boxes there are."""
        return max(1, len(self._sizes) - 1)

    def box(self, index: int) -> QRectF:
        """Where a layer is; index 0 is the last layer."""
        look = theme()
        side, gap = look.px(SIDE_PX), look.px(GAP_PX)
        free = self.width() - 2 * side
        width = min((free + gap) / self.layers() - gap, look.px(WIDEST_PX))
        if width < 3:
            gap, width = 1, free / self.layers() - 1
        left = side + (free - self.layers() * (width + gap) + gap) / 2
        top = look.px(TOP_PX)
        return QRectF(left + index * (width + gap), top, width, self.height() - top - look.px(BOTTOM_PX))

    # inside
    def _paint_box(self, painter: QPainter, index: int, limit: float) -> None:
        look, rect = theme(), self.box(index)
        reached = index < self._gone
        painter.setPen(QPen(look.colour("line2"), look.line(1)))
        painter.setBrush(look.colour("surface" if reached else "inset"))
        painter.drawRoundedRect(rect, 3, 3)
        size = float(self._sizes[index + 1])
        if reached and not np.isnan(size):
            middle = rect.center().y()
            share = min(max(size / limit, -1.0), 1.0)
            length = share * (rect.height() / 2 - 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("plus" if size > 0 else "minus"))
            inner = QRectF(rect.left() + 1.5, min(middle, middle - length), rect.width() - 3, abs(length))
            painter.drawRect(inner)
            painter.setPen(QPen(look.colour("line2"), look.line(1)))
            painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))

    def _paint_texts(self, painter: QPainter) -> None:
        look, layers = theme(), self.layers()
        letters = lettering_of(look.text_px(TEXT_PX), 500)
        painter.setFont(letters.font)
        painter.setPen(look.colour("ink2"))
        y = self.height() - look.px(BOTTOM_PX) / 2
        step = self.box(0).width() + look.px(GAP_PX)
        every = next(n for n in (1, 2, 5, 10, 25, 50) if n * step >= look.px(CLOSEST_PX) or n == 50)
        for index in range(layers):
            number = layers - index
            if number % every == 0 or index in (0, layers - 1):
                if index not in (0, layers - 1) and min(index, layers - 1 - index) * step < look.px(
                    CLOSEST_PX
                ):
                    continue
                letters.centred(painter, str(number), self.box(index).center().x(), y)
        middle = self.box(0).center().y()
        letters.right(
            painter, self._words[0], self.box(0).left() - look.px(8), middle + letters.cap_height / 2
        )
        right = self.box(layers - 1).right() + look.px(8)
        letters.at_left(painter, self._words[1], right, middle + letters.cap_height / 2)
        if self._gone:
            strong = lettering_of(look.text_px(TEXT_PX + 1), 800)
            painter.setFont(strong.font)
            painter.setPen(look.colour("gradient"))
            box = self.box(self._gone - 1)
            text = power_text(float(self._sizes[self._gone]))
            half = strong.width(text) / 2
            x = min(max(box.center().x(), half), self.width() - half)
            strong.centred(painter, text, x, look.px(TOP_PX) / 2)

    def _wanted_at(self, x: float) -> None:
        step = self.box(1).left() - self.box(0).left() if self.layers() > 1 else self.box(0).width()
        gone = int((x - self.box(0).left()) // step) + 1
        self.layer_wanted.emit(min(max(gone, 0), self.layers()))

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No more than it has to be."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A lower one."""
        return QSize(theme().px(300), theme().px(78))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let the gradient come as far as this layer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._wanted_at(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag along the layers."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._wanted_at(event.position().x())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """All layers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        finite = np.abs(self._sizes[np.isfinite(self._sizes)])
        limit = max(EXPLODES, float(finite.max()) if finite.size else 0.0)
        for index in range(self.layers()):
            self._paint_box(painter, index, limit)
        self._paint_texts(painter)
        painter.end()
