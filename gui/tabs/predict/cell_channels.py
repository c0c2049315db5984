"""The channels of a kernel beside each other, and what each adds to the sum."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.tabs.predict.layers_painter import paint_frame
from gui.theme import theme, theme_manager
from gui.widgets.colour_maps import coloured, picture
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from numpy.typing import NDArray

LARGEST_PX, SMALLEST_PX = 30, 14
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
GAP_PX, BAR_PX, EDGE_PX = 4, 14, 4


class ChannelStrip(QWidget):
    """A small picture of the kernel for each channel; below it a bar, upwards for plus, downwards for minus.

    Args:
        parent: owner.
    """

    chosen = Signal(int)  # channel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kernel: NDArray[np.float64] = np.zeros((1, 1, 1))
        self._sums: NDArray[np.float64] = np.zeros(1)
        self._channel = 0
        self._image: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def show_channels(self, kernel: NDArray[np.float64], sums: NDArray[np.float64], channel: int) -> None:
        """Show a kernel kh×kw×C, what its channels add, and which of them is looked at."""
        resized = kernel.shape[2] != self._kernel.shape[2]
        self._kernel, self._sums, self._channel, self._image = kernel, sums, channel, None
        if resized:
            self._fit()
        self.update()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.setAccessibleName(self.tr("Channels of the kernel"))

    def rect_of(self, channel: int) -> QRectF:
        """Where the picture of a channel is."""
        per_line, side, step = self._grid()
        line, place = divmod(channel, per_line)
        top = EDGE_PX + line * (side + self._bar_px() + theme().px(GAP_PX))
        return QRectF(EDGE_PX + place * step, top, side, side)

    def _bar_px(self) -> int:
        return theme().px(BAR_PX)

    def _grid(self) -> tuple[int, float, float]:
        """Channels on a line, side of a picture, way from one to the next."""
        look, count = theme(), self._kernel.shape[2]
        gap, free = look.px(GAP_PX), max(self.width() - 2 * EDGE_PX, 1)
        for lines in range(1, count + 1):
            per_line = math.ceil(count / lines)
            side = min(look.px(LARGEST_PX), math.floor((free + gap) / per_line) - gap)
            if side >= look.px(SMALLEST_PX):
                break
        side = max(side, 4)
        return per_line, float(side), float(side + gap)

    def _fit(self) -> None:
        per_line, side, _ = self._grid()
        lines = math.ceil(self._kernel.shape[2] / per_line)
        gap = theme().px(GAP_PX)
        self.setFixedHeight(round(lines * (side + self._bar_px() + gap) - gap + 2 * EDGE_PX))

    def _channel_at(self, position: QPointF) -> int | None:
        for channel in range(self._kernel.shape[2]):
            if self.rect_of(channel).adjusted(-2, -2, 2, self._bar_px()).contains(position):
                return channel
        return None

    def _on_theme_changed(self) -> None:
        self._image = None
        self._fit()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All channels."""
        return QSize(theme().px(240), self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """More lines in a narrower room."""
        return QSize(theme().px(120), self.height())

    def event(self, event: QEvent) -> bool:
        """Tell what the channel under the pointer adds; keep the arrows from the shortcuts of the page."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            channel = self._channel_at(QPointF(event.pos()))
            if channel is None:
                QToolTip.hideText()
            else:
                text = self.tr("Channel {channel} adds {part}")
                told = text.format(channel=channel, part=significant(float(self._sums[channel])))
                QToolTip.showText(event.globalPos(), told, self)
            return True
        wanted = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if wanted and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _STEPS and _is_plain(event):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Other lines."""
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what is under the pointer."""
        channel = self._channel_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and channel is not None:
            self.chosen.emit(channel)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose with the arrows."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif 0 <= self._channel + step < self._kernel.shape[2]:
            self.chosen.emit(self._channel + step)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Pictures, bars, frame."""
        look, (height, width, count) = theme(), self._kernel.shape
        if self._image is None:
            largest = float(np.abs(self._kernel).max()) or 1.0
            stacked = self._kernel.transpose(2, 0, 1).reshape(count * height, width)
            self._image = picture(coloured(stacked, "signed", (-largest, largest)))
        strongest = float(np.abs(self._sums).max()) or 1.0
        painter = QPainter(self)
        half = (self._bar_px() - 2) / 2
        for channel in range(count):
            rect = self.rect_of(channel)
            painter.drawImage(rect, self._image, QRectF(0, channel * height, width, height))
            painter.setPen(QPen(look.colour("cell_line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect)
            share = float(self._sums[channel]) / strongest
            middle = rect.bottom() + 2 + half
            token = "plus" if share > 0 else "minus"
            bar = QRectF(rect.left(), middle - max(share, 0) * half, rect.width(), abs(share) * half)
            painter.fillRect(bar, look.colour(token))
            painter.setPen(QPen(look.colour("line2"), 1))
            painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._channel < count:
            paint_frame(painter, self.rect_of(self._channel).adjusted(-1.5, -1.5, 1.5, 1.5), "kernel", 0.8)
        painter.end()


def _is_plain(event: QKeyEvent) -> bool:
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
