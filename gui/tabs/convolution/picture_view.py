"""A picture whose pixels can be counted, with the window of the kernel or the pixel that it makes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.convolution.picture_filter import Patch
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from gui.widgets.matrix_model import Cell

PictureRole = Literal["input", "output"]

GRIP_PX = 26.0  # a window of a few pixels is drawn inside a grip that a hand can find
SHARP_FROM = 2.0  # from here on every pixel is a square of whole screen pixels
RING_FROM_PX = 5.0  # narrower padding cannot be hatched
FAR = 10  # steps of an arrow key with Shift
EDGE_PX = 5.0  # around the picture, for its frame and the ring of the keyboard
_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class PictureView(QWidget):
    """Draws one picture and one marked patch on it; whoever owns it decides where the patch goes.

    Args:
        role: colour of the frame, and how the patch is marked.
        parent: owner.
    """

    pulled = Signal(float, float)  # the middle of the patch shall lie at this row and column of the picture
    nudged = Signal(int, int)  # rows and columns to go, by the keyboard
    row_end_wanted = Signal(bool)  # last (True) or first pixel of the row
    resized = Signal()

    def __init__(self, role: PictureRole, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role: PictureRole = role
        self._image: QImage | None = None
        self._margins = (0, 0, 0, 0)
        self._scale = 1.0
        self._patch: Patch | None = None
        self._grabbed: QPointF | None = None  # from the middle of the patch to the pointer
        self._scaled: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_focus_ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def show_picture(self, image: QImage | None) -> None:
        """Draw a picture with one pixel per number; None leaves the place empty."""
        self._image, self._scaled = image, None
        self._show_hand()
        self.update()

    def set_margins(self, margins: tuple[int, int, int, int]) -> None:
        """Leave room for so many pixels of padding above, below, at the left and at the right."""
        if margins != self._margins:
            self._margins = margins
            self.update()

    def set_patch(self, patch: Patch | None) -> None:
        """Mark a patch of the picture."""
        if patch != self._patch:
            self._patch = patch
            self.update()

    def set_scale(self, scale: float) -> None:
        """Choose the side of a pixel in device-independent px."""
        if scale != self._scale:
            self._scale, self._scaled = scale, None
            self.update()

    def scale(self) -> float:
        """Side of a pixel in device-independent px."""
        return self._scale

    def fitting_scale(self, rows: int, columns: int) -> float:
        """The largest scale at which so many pixels fit; from 2 on whole screen pixels per pixel."""
        free_width, free_height = self.width() - 2 * EDGE_PX, self.height() - 2 * EDGE_PX
        fit = max(min(free_width / columns, free_height / rows), 0.01)
        if fit < SHARP_FROM:
            return fit
        ratio = self.devicePixelRatioF()
        return math.floor(fit * ratio) / ratio

    def picture_rect(self) -> QRectF:
        """Where the picture itself is, without its padding."""
        if self._image is None:
            return QRectF()
        return self._place(Patch(0, 0, self._image.height(), self._image.width()))

    def patch_rect(self) -> QRectF:
        """Where the patch is; of no size if there is none."""
        return QRectF() if self._patch is None else self._place(self._patch)

    def grip_rect(self) -> QRectF:
        """The patch, or the larger frame around a patch too small to be grabbed."""
        rect, grip = self.patch_rect(), theme().px(GRIP_PX)
        if rect.isNull() or min(rect.width(), rect.height()) >= grip * 0.8:
            return rect
        wider = QRectF(0, 0, max(grip, rect.width() + 8), max(grip, rect.height() + 8))
        wider.moveCenter(rect.center())
        # at the edge of the widget the grip would be cut off, its patch is not
        free = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        wider.moveLeft(max(free.left(), min(wider.left(), free.right() - wider.width())))
        wider.moveTop(max(free.top(), min(wider.top(), free.bottom() - wider.height())))
        return wider

    # inside
    def _place(self, patch: Patch) -> QRectF:
        top, _, left, _ = self._margins
        scale = self._scale
        x, y = EDGE_PX + (left + patch.left) * scale, EDGE_PX + (top + patch.top) * scale
        return QRectF(x, y, patch.width * scale, patch.height * scale)

    def _pixel_at(self, position: QPointF) -> QPointF:
        inside = position - self.picture_rect().topLeft()
        return QPointF(inside.x() / self._scale, inside.y() / self._scale)

    def _pull(self, position: QPointF) -> None:
        if self._grabbed is not None:
            wanted = self._pixel_at(position - self._grabbed)
            self.pulled.emit(wanted.y(), wanted.x())

    def _show_hand(self) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._image is not None:
            is_held = self._grabbed is not None
            shape = Qt.CursorShape.ClosedHandCursor if is_held else Qt.CursorShape.OpenHandCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def _pixmap(self) -> QPixmap:
        """The picture as large as it is drawn: scaled once, then only copied to the screen."""
        if self._scaled is None and self._image is not None:
            ratio = self.devicePixelRatioF()
            size = (self.picture_rect().size() * ratio).toSize().expandedTo(QSize(1, 1))
            modes = Qt.TransformationMode
            how = modes.FastTransformation if self._scale >= SHARP_FROM else modes.SmoothTransformation
            # Qt scales 32 bits per pixel four times as fast as 8
            wide = self._image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
            image = wide.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, how)
            self._scaled = QPixmap.fromImage(image)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled or QPixmap()

    def _on_theme_changed(self) -> None:
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As much as there is."""
        return QSize(theme().px(380), theme().px(380))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small enough for the narrowest window."""
        return QSize(160, 120)

    def event(self, event: QEvent) -> bool:
        """Keep the arrows from the shortcuts of the page."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _wish(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """One pixel of the result with the arrows, ten with Shift; Home and End of the row."""
        wish = _wish(event)
        if wish is None or self._image is None:
            super().keyPressEvent(event)
        elif isinstance(wish, bool):
            self.row_end_wanted.emit(wish)
        else:
            self.nudged.emit(*wish)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Grab the patch where it is, or bring it under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton or self._image is None:
            return
        grip = self.grip_rect()
        inside = grip.contains(event.position())
        self._grabbed = event.position() - self.patch_rect().center() if inside else QPointF(0, 0)
        self._show_hand()
        if not inside:
            self._pull(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pull the patch along."""
        self._pull(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go of it."""
        if self._grabbed is not None:
            self._grabbed = None
            self._show_hand()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        self.update()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The owner chooses the scale."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Padding, picture, frame, patch, ring of the keyboard."""
        if self._image is None:
            return
        painter = QPainter(self)
        self._paint_ring(painter)
        rect = self.picture_rect()
        painter.drawPixmap(rect.topLeft(), self._pixmap())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = theme().line(2) / 2
        _draw_frame(painter, rect.adjusted(-half, -half, half, half), self._role, theme().line(2))
        self._paint_patch(painter)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            width = theme().line(2)
            gap = 2 * half + width / 2
            _draw_frame(painter, rect.adjusted(-gap, -gap, gap, gap), "focus", width)
        painter.end()

    def _paint_ring(self, painter: QPainter) -> None:
        top, bottom, left, right = self._margins
        image = self._image
        if image is None or max(self._margins) * self._scale < RING_FROM_PX:
            return
        outer = self._place(Patch(-top, -left, top + image.height() + bottom, left + image.width() + right))
        painter.fillRect(outer, theme().colour("padding_bg"))
        hatch = QBrush(theme().colour("hatch"), Qt.BrushStyle.BDiagPattern)
        painter.fillRect(outer, hatch)

    def _paint_patch(self, painter: QPainter) -> None:
        if self._patch is None:
            return
        look, token = theme(), "kernel" if self._role == "input" else "output"
        rect, grip = self.patch_rect(), self.grip_rect()
        width = look.line(3)
        if grip != rect:
            _draw_frame(painter, rect, "surface", look.line(2.5))
            _draw_frame(painter, rect, token, look.line(1.2))
        _draw_frame(painter, grip, "surface", width + look.line(2.5))
        _draw_frame(painter, grip, token, width)


def _draw_frame(painter: QPainter, rect: QRectF, token: str, width: float) -> None:
    pen = QPen(theme().colour(token), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawRect(rect)


def _wish(event: QKeyEvent) -> Cell | bool | None:
    """Rows and columns to go; True, False: to the end of the row, to its beginning; None: no key of ours."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and held == Qt.KeyboardModifier.NoModifier:
        return key == Qt.Key.Key_End
    if key not in _ARROWS or held & ~Qt.KeyboardModifier.ShiftModifier:
        return None
    times = FAR if held & Qt.KeyboardModifier.ShiftModifier else 1
    rows, columns = _ARROWS[key]
    return rows * times, columns * times
