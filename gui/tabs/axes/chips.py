"""One axis of b as a chip: dragged by the mouse, or lifted, moved and dropped by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.painted_text import Piece, cap_height, paint_pieces, width_of

if TYPE_CHECKING:
    from gui.tabs.axes.axis_looks import AxisLook

WIDTH_PX, SMALL_WIDTH_PX, LEAST_WIDTH_PX, HEIGHT_PX = 88, 82, 58, 48
GRIP_PX = 15
LINE_PX = 48
RADIUS_PX = 8.0
_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right)


def paint_chip(
    painter: QPainter, rect: QRectF, axis: AxisLook, *, grip: bool = False, lifted: bool = False
) -> None:
    """Name and length of an axis above a line with its colour and dash."""
    look = theme()
    border = QPen(look.colour("ink" if lifted else "line2"), look.line(2.5 if lifted else 1.2))
    painter.setPen(border)
    painter.setBrush(look.colour("inset" if lifted else "surface"))
    half = border.widthF() / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), RADIUS_PX, RADIUS_PX)
    left = rect.left() + (look.px(GRIP_PX) if grip else 0)
    if grip:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("ink2"))
        radius = look.line(1.5)
        for row in (-1, 0, 1):
            for column in (0, 1):
                x = rect.left() + look.px(9) + column * look.px(5)
                painter.drawEllipse(QPointF(x, rect.center().y() + row * look.px(6)), radius, radius)
    pieces = (Piece(axis.label), Piece(f" · {axis.length}", "ink2", 600))
    room = rect.right() - left - look.px(9)
    size_px = look.text_px(15)
    while size_px > 10 and width_of(pieces, size_px) > room:
        size_px -= 1
    middle = (left + rect.right()) / 2
    baseline = rect.center().y() - look.px(5) + cap_height(size_px) / 2
    paint_pieces(painter, pieces, middle - width_of(pieces, size_px) / 2, baseline, size_px)
    painter.setPen(axis.pen(look))
    length, y = min(look.px(LINE_PX), room) / 2, rect.center().y() + look.px(12)
    painter.drawLine(QPointF(middle - length, y), QPointF(middle + length, y))


class AxisChip(QAbstractButton):
    """A chip with a grip. It is its board that moves it.

    Args:
        parent: the board.
    """

    lifted = Signal()
    pulled = Signal(QPointF)  # where its corner is wanted, in the board
    pushed = Signal(int)  # places to the right, by a key
    neighbour_wanted = Signal(int)  # the keyboard wants to go on to the chip so many places to the right
    dropped = Signal()
    taken_back = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._axis: AxisLook | None = None
        self._grip: QPoint | None = None
        self._focus_before: QWidget | None = None  # while the mouse carries the chip
        self._by_mouse = False
        self.is_lifted = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        theme_manager().changed.connect(self.update)

    def show_axis(self, axis: AxisLook, name: str, tip: str) -> None:
        """Be the chip of an axis; texts are already translated."""
        self._axis = axis
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.update()

    def axis(self) -> AxisLook | None:
        """Which axis it is."""
        return self._axis

    @property
    def follows_pointer(self) -> bool:
        """Whether the mouse carries it just now."""
        return self.is_lifted and self._by_mouse

    def hold_up(self) -> None:
        """Look as if it was lifted, for a picture."""
        self.is_lifted = True
        self.raise_()
        self.update()

    def take_back(self) -> None:
        """Go back to where it was lifted."""
        self._end()
        self.taken_back.emit()

    def let_go(self) -> None:
        """End without a word: what it was lifted for is gone."""
        self._end()

    def _lift(self, *, by_mouse: bool) -> None:
        self.is_lifted, self._by_mouse = True, by_mouse
        self.raise_()
        if by_mouse:
            self._focus_before = QApplication.focusWidget()
            self.setFocus(Qt.FocusReason.MouseFocusReason)  # Esc takes back, wherever the keyboard was
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.lifted.emit()
        self.update()

    def _end(self) -> None:
        before, self._focus_before = self._focus_before, None
        if before is not None and self.hasFocus():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.is_lifted, self._by_mouse, self._grip = False, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.update()

    def _drop(self) -> None:
        self._end()
        self.dropped.emit()

    # Qt
    def event(self, event: QEvent) -> bool:
        """Esc belongs to a lifted chip, and the arrows to the chip that has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            mine = key in _KEYS and (self.hasFocus() or self.is_lifted)
            if not event.modifiers() and (mine or (self.is_lifted and key == Qt.Key.Key_Escape)):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space lifts and drops, arrows move, Esc takes back."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.is_lifted:
            self.take_back()
        elif self._by_mouse:
            event.ignore()
        elif key == Qt.Key.Key_Space:
            if self.is_lifted:
                self._drop()
            else:
                self._lift(by_mouse=False)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            by = 1 if key == Qt.Key.Key_Right else -1
            (self.pushed if self.is_lifted else self.neighbour_wanted).emit(by)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A button would be clicked by Space."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton and not self.is_lifted:
            self._grip = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the pointer."""
        if self._grip is None:
            return
        if not self.is_lifted:
            way = event.position().toPoint() - self._grip
            if way.manhattanLength() < QApplication.startDragDistance():
                return
            self._lift(by_mouse=True)
        self.pulled.emit(self.mapToParent(event.position() - QPointF(self._grip)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Stay there."""
        if event.button() == Qt.MouseButton.LeftButton:
            if self.is_lifted and self._by_mouse:
                self._drop()
            self._grip = None

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody holds it any more."""
        super().focusOutEvent(event)
        if self.is_lifted and not self._by_mouse:
            self._drop()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The chip."""
        if self._axis is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, QRectF(self.rect()), self._axis, grip=True, lifted=self.is_lifted)
        painter.end()
