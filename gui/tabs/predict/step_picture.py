"""One step of the preparation as a picture, which grows under the pointer."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.colour_maps import lookup_table, picture

SIDE_PX, LARGE_PX = 56, 232
_NOTHING = np.zeros((1, 1), np.float32)
_NOTHING.flags.writeable = False


@dataclass(frozen=True, slots=True, eq=False)
class StepLook:
    """A picture and what is marked on it, in its own pixels.

    Attributes:
        pixels: H×W, 0 for paper and 1 for ink.
        box: left, top, width, height of a dashed frame.
        cross: x and y of the centre of mass.
        is_off: the step is switched off.
    """

    pixels: NDArray[np.float32] = field(default_factory=lambda: _NOTHING)
    box: tuple[float, float, float, float] | None = None
    cross: tuple[float, float] | None = None
    is_off: bool = False


class StepPicture(QWidget):
    """Fits the longer side, pixels as squares where there are few.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = StepLook()
        self._side_px = SIDE_PX
        self._large: LargePicture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self.updateGeometry)

    def show_look(self, look: StepLook) -> None:
        """Show something else."""
        self._look = look
        self.update()
        if self._large is not None and self._large.isVisible():
            self._large.show_look(look)

    def look(self) -> StepLook:
        """What is shown."""
        return self._look

    def set_side(self, side_px: int) -> None:
        """Choose the side at 100 %."""
        self._side_px = side_px
        self.updateGeometry()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square."""
        side = theme().px(self._side_px)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Nothing may be cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Grow."""
        if self._large is None:
            self._large = LargePicture(self)
        self._large.open_above(self, self._look)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Shrink."""
        if self._large is not None:
            self._large.hide()
        super().leaveEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Leave nothing behind."""
        if self._large is not None:
            self._large.hide()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture in its frame."""
        painter = QPainter(self)
        paint_look(painter, QRectF(self.rect()), self._look)
        painter.end()


class LargePicture(QWidget):
    """The same picture, large, over the page; it takes no clicks.

    Args:
        of: the small one.
    """

    def __init__(self, of: QWidget) -> None:
        super().__init__(of.window())
        self._look = StepLook()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def open_above(self, small: QWidget, look: StepLook) -> None:
        """Stand over the small one, within the window."""
        host = small.window()
        if self.parentWidget() is not host:
            self.setParent(host)
        side = theme().px(LARGE_PX)
        corner = small.mapTo(host, QPoint(small.width() // 2 - side // 2, -side - theme().px(8)))
        x = min(max(corner.x(), 8), host.width() - side - 8)
        self.setGeometry(x, max(corner.y(), 8), side, side)
        self.show_look(look)
        self.show()
        self.raise_()

    def show_look(self, look: StepLook) -> None:
        """Show something else."""
        self._look = look
        self.update()

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture on a surface of its own."""
        painter = QPainter(self)
        painter.setPen(QPen(theme().colour("line2"), theme().line(1)))
        painter.setBrush(theme().colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        margin = theme().px(10)
        paint_look(painter, QRectF(self.rect()).adjusted(margin, margin, -margin, -margin), self._look)
        painter.end()


def paint_look(painter: QPainter, frame: QRectF, look: StepLook) -> None:
    """The picture as large as it fits, its marks, and its frame."""
    here, (height, width) = theme(), look.pixels.shape
    painter.fillRect(frame, here.colour("paper"))
    share = min(frame.width() / width, frame.height() / height)
    place = QRectF(0, 0, width * share, height * share)
    place.moveCenter(frame.center())
    table = lookup_table("paper")
    indices = np.rint(look.pixels * 255).astype(np.uint8)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, share < 1)
    painter.drawImage(place, picture(table[indices]))
    if look.box is not None:
        left, top, across, down = (value * share for value in look.box)
        pen = QPen(here.colour("gradient"), here.line(1.6), Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(place.left() + left, place.top() + top, across, down))
    if look.cross is not None:
        _paint_cross(painter, frame, place.topLeft() + QPointF(*look.cross) * share)
    style = Qt.PenStyle.DashLine if look.is_off else Qt.PenStyle.SolidLine
    painter.setPen(QPen(here.colour("line2"), here.line(1), style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5))


def _paint_cross(painter: QPainter, frame: QRectF, at: QPointF) -> None:
    here = theme()
    radius = max(3.0, frame.width() / 18)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(here.colour("gradient"), here.line(1.6)))
    painter.setBrush(here.colour("surface"))
    painter.drawLine(QPointF(frame.left(), at.y()), QPointF(frame.right(), at.y()))
    painter.drawLine(QPointF(at.x(), frame.top()), QPointF(at.x(), frame.bottom()))
    painter.drawEllipse(at, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
