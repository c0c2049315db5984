"""The sheet one draws on, sharp at every size; what the network gets is painted beside it, 280×280."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QImage,
    QInputDevice,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.predict.drawing import LARGEST_WIDTH, SIDE, Drawing, Point, Sample, Stroke
from gui.tabs.predict.ink import Ink, paint_line, picture_ink, reach
from gui.tabs.predict.pen import Phase, of_mouse, of_tablet, of_touch
from gui.tabs.predict.smoothing import all_pieces, last_piece, next_pieces
from gui.theme import theme, theme_manager
from gui.widgets.colour_maps import lookup_table, picture

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gui.tabs.predict.pen import PenEvent
    from gui.tabs.predict.smoothing import LinePiece

SMALLEST_PX = 160
FRAME_PX = 2.5
NEAREST = 0.6  # units of the canvas: what is closer to the last point is a tremor of the hand
ERASER_SHARE = 1.6  # of the pen's width
_TOUCHES = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)


class DrawingCanvas(QWidget):
    """Mouse, pen and finger draw on it; the owner keeps what was drawn and gives it back by ``set_drawing``.

    Args:
        parent: owner.
    """

    inked = Signal()  # there is another piece of a line; ``ink`` tells what the sheet looks like
    stroke_drawn = Signal(object)  # Stroke: the pen was lifted
    stroke_cancelled = Signal()  # the sheet is as it was before the stroke

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = Drawing()
        self._ink = Ink()
        self._sheet = QImage()
        self._points: list[Point] = []
        self._erasing = False  # this stroke
        self._eraser = False  # the next ones
        self._width = 19.0
        self._finger: int | None = None
        self._hint = ""
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self._on_theme_changed)
        self._follow_pen()

    # interface
    def set_drawing(self, drawing: Drawing) -> None:
        """Show a drawing; the one that has just been drawn is there already."""
        if drawing is self._drawing or (not self._points and drawing == self._drawing):
            self._drawing = drawing
            return
        self._points.clear()
        self._drawing = drawing
        self._ink = Ink(drawing)
        self._paint_all()

    def set_pen(self, width: float, *, eraser: bool) -> None:
        """Choose the width in units of the canvas, and whether the pen takes ink away."""
        self._width, self._eraser = width, eraser
        self._follow_pen()

    def set_hint(self, text: str) -> None:
        """What an empty sheet asks for, already translated."""
        self._hint = text
        self.update()

    def ink(self) -> NDArray[np.uint8]:
        """The sheet as it looks at this moment, 280×280, 0 for paper and 255 for ink."""
        return self._ink.array()

    @property
    def is_drawing(self) -> bool:
        """Whether the pen is down."""
        return bool(self._points)

    def end_stroke(self) -> None:
        """Lift the pen."""
        if self._points:
            self._paint(last_piece(self._points))
            stroke = Stroke(tuple(self._points), self._erasing)
            self._points.clear()
            self._drawing = self._drawing.with_stroke(stroke)
            self.stroke_drawn.emit(stroke)

    def cancel_stroke(self) -> None:
        """Take back what the pen has drawn since it was put down."""
        if self._points:
            self._points.clear()
            self._ink = Ink(self._drawing)
            self._paint_all()
            self.stroke_cancelled.emit()

    def sheet_rect(self) -> QRectF:
        """Where the sheet is in the widget."""
        side = self._side()
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def place_of(self, x: float, y: float) -> QPointF:
        """Where a place of the canvas is in the widget."""
        sheet = self.sheet_rect()
        return sheet.topLeft() + QPointF(x, y) * sheet.width() / SIDE

    # drawing
    def _take(self, event: PenEvent) -> None:
        match event.phase:
            case Phase.DOWN:
                if self._points or not self.sheet_rect().contains(event.position):
                    return
                self._erasing = self._eraser or event.erases
                self._points.append(self._point(event))
                self._paint(next_pieces(self._points))
                self.inked.emit()
            case Phase.MOVE if self._points:
                point = self._point(event)
                if math.dist(point[:2], self._points[-1][:2]) < NEAREST:
                    return
                self._points.append(point)
                self._paint(next_pieces(self._points[-3:]))
                self.inked.emit()
            case Phase.UP:
                self.end_stroke()
            case Phase.CANCEL:
                self.cancel_stroke()

    def _point(self, event: PenEvent) -> Point:
        sheet = self.sheet_rect()
        at = (event.position - sheet.topLeft()) * SIDE / sheet.width()
        width = self._width * event.share * (ERASER_SHARE if self._erasing else 1.0)
        # a pen that leaves the sheet draws on beyond its edge, as on paper, but not endlessly far
        x, y = (min(max(value, -SIDE / 4), SIDE * 5 / 4) for value in (at.x(), at.y()))
        return x, y, min(width, LARGEST_WIDTH)

    def _paint(self, pieces: list[LinePiece]) -> None:
        self._ink.add(pieces, self._erasing)
        if not pieces or self._sheet.isNull():
            return
        painter = QPainter(self._sheet)
        self._scale(painter)
        paint_line(painter, pieces, theme().colour("paper" if self._erasing else "digit"))
        painter.end()
        sheet = self.sheet_rect()
        scale = sheet.width() / SIDE
        for piece in pieces:
            area = reach(piece)
            place = QRectF(area.topLeft() * scale + sheet.topLeft(), area.size() * scale)
            self.update(place.toAlignedRect().adjusted(-1, -1, 1, 1))
        if len(self._points) == 1:
            self.update()  # the hint goes

    def _paint_all(self) -> None:
        side = round(self._side() * self.devicePixelRatioF())
        self._sheet = QImage(side, side, QImage.Format.Format_RGB32)
        self._sheet.fill(theme().colour("paper"))
        below = self._drawing.picture
        pixels = None if below is None else picture(lookup_table("paper")[picture_ink(below)])
        painter = QPainter(self._sheet)
        if pixels is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not isinstance(below, Sample))
            painter.drawImage(self._sheet.rect(), pixels)
        self._scale(painter)
        for stroke in self._drawing.strokes:
            colour = theme().colour("paper" if stroke.erases else "digit")
            paint_line(painter, all_pieces(stroke.points), colour)
        painter.end()
        self.update()

    def _scale(self, painter: QPainter) -> None:
        painter.scale(self._sheet.width() / SIDE, self._sheet.height() / SIDE)

    def _side(self) -> int:
        return max(1, min(self.width(), self.height()))

    def _follow_pen(self) -> None:
        """A ring as wide as the line that would be drawn, dashed for the eraser."""
        share = self._side() / SIDE * (ERASER_SHARE if self._eraser else 1.0)
        across = max(6.0, min(self._width * share, 120.0))
        room = math.ceil(across) + 6
        ratio = self.devicePixelRatioF()
        shape = QPixmap(round(room * ratio), round(room * ratio))
        shape.setDevicePixelRatio(ratio)
        shape.fill(Qt.GlobalColor.transparent)
        painter = QPainter(shape)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = Qt.PenStyle.DashLine if self._eraser else Qt.PenStyle.SolidLine
        centre = QPointF(room / 2, room / 2)
        for token, width in (("paper", 3.0), ("input", 1.5)):
            painter.setPen(
                QPen(theme().colour(token), width, style if token == "input" else Qt.PenStyle.SolidLine)
            )
            painter.drawEllipse(centre, across / 2, across / 2)
        painter.end()
        self.setCursor(QCursor(shape, room // 2, room // 2))

    def _on_theme_changed(self) -> None:
        self._follow_pen()
        self._paint_all()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as the sheet is in units."""
        return QSize(SIDE, SIDE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Large enough for a digit."""
        side = theme().px(SMALLEST_PX)
        return QSize(side, side)

    def event(self, event: QEvent) -> bool:
        """A finger draws; touch pads move the pointer as ever."""
        if event.type() in _TOUCHES:
            touch = cast(QTouchEvent, event)
            if touch.device().type() == QInputDevice.DeviceType.TouchScreen:
                pen, self._finger = of_touch(touch, self._finger)
                if pen is not None:
                    self._take(pen)
                event.accept()
                return True
        return super().event(event)

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802 - Qt's name
        """A pen draws."""
        pen = of_tablet(event)
        if pen is None:
            event.ignore()
            return
        if pen.phase is Phase.DOWN:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._take(pen)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A mouse draws."""
        self._take_mouse(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A mouse draws on."""
        self._take_mouse(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A mouse is let go."""
        self._take_mouse(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Two dots in quick succession are two dots."""
        self._take_mouse(event)

    def _take_mouse(self, event: QMouseEvent) -> None:
        pen = of_mouse(event)
        if pen is None:
            event.ignore()
        else:
            self._take(pen)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it all as large as there is room."""
        super().resizeEvent(event)
        self._follow_pen()
        self._paint_all()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The sheet, as far as it has changed, in the frame of an input."""
        look, sheet = theme(), self.sheet_rect()
        painter = QPainter(self)
        painter.fillRect(event.rect(), look.colour("surface"))
        area = QRectF(event.rect()) & sheet
        share = self._sheet.width() / sheet.width()
        source = QRectF((area.topLeft() - sheet.topLeft()) * share, area.size() * share)
        painter.drawImage(area, self._sheet, source)
        if self._drawing.is_blank and not self._points and self._hint:
            painter.setFont(look.font("lead"))
            painter.setPen(look.colour("ink3"))
            painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
        width = look.line(FRAME_PX)
        pen = QPen(look.colour("input"), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet.adjusted(width / 2, width / 2, -width / 2, -width / 2))
        painter.end()
