"""A picture of 28×28 pixels under colours: cross-hair, a cover that can be pushed about, a brush."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.predict.why_overlay import Overlay, colours_of
from gui.theme import theme, theme_manager
from gui.widgets.colour_maps import lookup_table, picture

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIDE_PX, SMALLEST_PX = 240, 96
Hand = Literal["look", "cover", "brush"]
Cell = tuple[int, int]
_ARROWS: dict[Qt.Key, Cell] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_OWN_KEYS = (*_ARROWS, Qt.Key.Key_Space, Qt.Key.Key_Escape)


@dataclass(frozen=True, slots=True)
class Cover:
    """A square that hides a part of the picture.

    Attributes:
        row: its first.
        column: its first.
        side: in pixels.
        value: its brightness, 0 for paper and 1 for ink.
    """

    row: int
    column: int
    side: int
    value: float


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Pixels that were changed, H×W each."""

    added: NDArray[np.bool_]
    removed: NDArray[np.bool_]


class MapStage(QWidget):
    """Shows an overlay; says where the pointer is, and what the hand does.

    Args:
        hand: what pressing does.
        parent: owner.
    """

    pointed = Signal(object)  # (row, column), or None when the pointer has left
    cover_moved = Signal(int, int)  # first row and column of the cover
    cover_removed = Signal()
    painted = Signal(int, int, bool)  # row, column, whether it becomes bright
    stroke_ended = Signal()

    def __init__(self, hand: Hand = "look", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hand = hand
        self._overlay = Overlay(np.zeros((28, 28), np.float32))
        self._opacity = 0.8
        self._image = QImage()
        self._cross: Cell | None = None
        self._cover: Cover | None = None
        self._cover_side = 4
        self._marks: Marks | None = None
        self._message = ""
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if hand != "look":
            self.setCursor(Qt.CursorShape.CrossCursor)
        theme_manager().changed.connect(self._compose)

    # what is shown
    def show_overlay(self, overlay: Overlay) -> None:
        """Show a picture and its values."""
        self._overlay = overlay
        self._compose()

    def overlay(self) -> Overlay:
        """What is shown."""
        return self._overlay

    def set_opacity(self, opacity: float) -> None:
        """Of the strongest colour, 0…1."""
        self._opacity = opacity
        self._compose()

    def set_cross(self, cell: Cell | None) -> None:
        """Mark a pixel; emits nothing."""
        if cell != self._cross:
            self._cross = cell
            self.update()

    def cross(self) -> Cell | None:
        """The marked pixel."""
        return self._cross

    def set_cover(self, cover: Cover | None) -> None:
        """Lay a cover over the picture, or take it away; emits nothing."""
        self._cover = cover
        self.update()

    def cover(self) -> Cover | None:
        """The cover that lies there."""
        return self._cover

    def set_cover_side(self, side: int) -> None:
        """How large the next cover is."""
        self._cover_side = side

    def set_marks(self, marks: Marks | None) -> None:
        """Frame pixels that were changed."""
        self._marks = marks
        self.update()

    def set_message(self, text: str) -> None:
        """Say something across the picture, already translated; empty for nothing."""
        if text != self._message:
            self._message = text
            self.update()

    def message(self) -> str:
        """What is said across the picture."""
        return self._message

    # places
    def sheet_rect(self) -> QRectF:
        """Where the picture is."""
        rows, columns = self._overlay.picture.shape
        cell = max(1.0, min(self.width() / columns, self.height() / rows))
        width, height = cell * columns, cell * rows
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def cell_rect(self, row: int, column: int, side: int = 1) -> QRectF:
        """Where a pixel is, or a square of them."""
        sheet, columns = self.sheet_rect(), self._overlay.picture.shape[1]
        cell = sheet.width() / columns
        return QRectF(sheet.left() + column * cell, sheet.top() + row * cell, side * cell, side * cell)

    def cell_at(self, position: QPointF) -> Cell | None:
        """The pixel at a place."""
        sheet = self.sheet_rect()
        if not sheet.contains(position):
            return None
        rows, columns = self._overlay.picture.shape
        row = int((position.y() - sheet.top()) / sheet.height() * rows)
        column = int((position.x() - sheet.left()) / sheet.width() * columns)
        return min(row, rows - 1), min(column, columns - 1)

    # inside
    def _compose(self) -> None:
        self._image = picture(colours_of(self._overlay, self._opacity))
        self.update()

    def _held(self, row: int, column: int, side: int) -> Cell:
        rows, columns = self._overlay.picture.shape
        return min(max(row, 0), rows - side), min(max(column, 0), columns - side)

    def _lay_cover(self, cell: Cell) -> None:
        """With its middle under the pointer."""
        half = (self._cover_side - 1) // 2
        self.cover_moved.emit(*self._held(cell[0] - half, cell[1] - half, self._cover_side))

    def _press(self, position: QPointF, buttons: Qt.MouseButton) -> None:
        cell = self.cell_at(position)
        if cell is None:
            return
        if self._hand == "cover" and buttons & Qt.MouseButton.LeftButton:
            self._lay_cover(cell)
        elif self._hand == "brush" and buttons & (Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton):
            self.painted.emit(*cell, bool(buttons & Qt.MouseButton.LeftButton))

    def _point(self, cell: Cell | None) -> None:
        if cell != self._cross:
            self.set_cross(cell)
            self.pointed.emit(cell)

    def _step(self, step: Cell) -> None:
        if self._hand == "cover":
            side = self._cover_side
            rows, columns = self._overlay.picture.shape
            at = self._cover
            first = (
                (at.row, at.column) if at else ((rows - side) // 2 - step[0], (columns - side) // 2 - step[1])
            )
            self.cover_moved.emit(*self._held(first[0] + step[0], first[1] + step[1], side))
        else:
            rows, columns = self._overlay.picture.shape
            row, column = self._cross or (rows // 2 - step[0], columns // 2 - step[1])
            self._point(self._held(row + step[0], column + step[1], 1))

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square."""
        return QSize(theme().px(SIDE_PX), theme().px(SIDE_PX))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Large enough to see a digit."""
        return QSize(SMALLEST_PX, SMALLEST_PX)

    def event(self, event: QEvent) -> bool:
        """Keep the arrows from the page while this is in use."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and Qt.Key(event.key()) in _OWN_KEYS
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            and self._wants(Qt.Key(event.key()))
        ):
            event.accept()
            return True
        return super().event(event)

    def _wants(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            return self._cover is not None
        if key == Qt.Key.Key_Space:
            return self._hand == "brush" and self._cross is not None
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move cover or cross-hair, Space paints, Esc takes the cover away."""
        key = Qt.Key(event.key())
        if not self._wants(key) or key not in _OWN_KEYS:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self.cover_removed.emit()
        elif key == Qt.Key.Key_Space and self._cross is not None:
            row, column = self._cross
            self.painted.emit(row, column, bool(self._overlay.picture[row, column] < 0.5))
            self.stroke_ended.emit()
        else:
            self._step(_ARROWS[key])

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Lay the cover, or paint."""
        self._press(event.position(), event.button())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say where the pointer is; push the cover, or paint on."""
        self._point(self.cell_at(event.position()))
        self._press(event.position(), Qt.MouseButton(event.buttons().value & 3))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A stroke of the brush ends."""
        self.stroke_ended.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The cover is taken away; the brush paints two dots."""
        if self._hand == "cover":
            self.cover_removed.emit()
        else:
            self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The pointer has left."""
        self._point(None)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Colours, marks, cover, cross-hair, frame."""
        look, sheet = theme(), self.sheet_rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.fillRect(event.rect(), look.colour("surface"))
        painter.drawImage(sheet, self._image)
        if self._marks is not None:
            self._paint_marks(painter, self._marks)
        if self._cover is not None:
            self._paint_cover(painter, self._cover)
        if self._cross is not None:
            self._paint_cross(painter, sheet, self.cell_rect(*self._cross))
        if self._message:
            self._paint_message(painter, sheet)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        token = "focus" if self.hasFocus() and self._reached_by_keyboard() else "line2"
        width = look.line(2 if token == "focus" else 1)
        painter.setPen(QPen(look.colour(token), width))
        painter.drawRect(sheet.adjusted(width / 2, width / 2, -width / 2, -width / 2))
        painter.end()

    def _reached_by_keyboard(self) -> bool:
        return self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)

    def _paint_marks(self, painter: QPainter, marks: Marks) -> None:
        look = theme()
        for cells, token in ((marks.added, "plus"), (marks.removed, "minus")):
            for row, column in np.argwhere(cells).tolist():
                rect = self.cell_rect(row, column)
                painter.fillRect(rect, look.colour(token))
                painter.setPen(QPen(look.colour("surface"), max(1.0, rect.width() / 8)))
                middle, arm = rect.center(), rect.width() / 4
                painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
                if token == "plus":
                    painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))

    def _paint_cover(self, painter: QPainter, cover: Cover) -> None:
        look, rect = theme(), self.cell_rect(cover.row, cover.column, cover.side)
        brightness = lookup_table("paper")[round(255 * cover.value)]
        painter.setBrush(QColor.fromRgb(int(brightness)))
        for token, width in (("surface", 6.5), ("kernel", 4.0)):
            pen = QPen(look.colour(token), look.line(width))
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(rect)

    def _paint_cross(self, painter: QPainter, sheet: QRectF, cell: QRectF) -> None:
        look, middle = theme(), cell.center()
        painter.setPen(QPen(look.colour("ink3"), 1))
        for start, end in (
            (QPointF(sheet.left(), middle.y()), QPointF(cell.left() - 2, middle.y())),
            (QPointF(cell.right() + 2, middle.y()), QPointF(sheet.right(), middle.y())),
            (QPointF(middle.x(), sheet.top()), QPointF(middle.x(), cell.top() - 2)),
            (QPointF(middle.x(), cell.bottom() + 2), QPointF(middle.x(), sheet.bottom())),
        ):
            painter.drawLine(start, end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for token, width in (("surface", 4.0), ("ink", 2.0)):
            painter.setPen(QPen(look.colour(token), look.line(width)))
            painter.drawRect(cell.adjusted(-1, -1, 1, 1))

    def _paint_message(self, painter: QPainter, sheet: QRectF) -> None:
        look, margin = theme(), theme().px(12)
        painter.setFont(look.font("caption", 600))
        place = sheet.adjusted(margin, margin, -margin, -margin)
        wrap = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        needed = painter.boundingRect(place, wrap, self._message)
        painter.setPen(QPen(look.colour("line2"), look.line(1)))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(needed.adjusted(-8, -6, 8, 6), 8, 8)
        painter.setPen(look.colour("ink"))
        painter.drawText(place, wrap, self._message)
