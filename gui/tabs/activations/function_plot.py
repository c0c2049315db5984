"""One of the two plots: curves once painted stay a picture, and only what follows x is drawn anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.activations.plot_frame import PlotFrame
from gui.tabs.activations.plot_ground import left_room, paint_ground
from gui.tabs.activations.plot_overlay import handle_shape, paint_overlay, paint_zoom
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from engine.operations.activations import Tangent
    from gui.tabs.activations.curve_figures import Figures, Side
    from gui.tabs.activations.curve_functions import Reading
    from gui.tabs.activations.plot_names import PlotName

AXIS_PX = 30  # below the curves
PAD_PX = 12  # above and at the right
SMALLEST_ZOOM_PX = 8
WHEEL_FACTOR = 1.25


class FunctionPlot(QWidget):
    """Draws f or f′ of several functions; the pointer moves x, with Ctrl or the right button it zooms.

    The middle button, or the left one on the numbers below, moves the range itself.

    Args:
        side: which of the two.
        parent: owner.
    """

    x_wanted = Signal(float, bool)  # where; whether in small steps
    zoom_wanted = Signal(object, object)  # span of x; heights, or None for those of the curves
    pan_wanted = Signal(float, float)  # how far to the right, and how far up
    reset_wanted = Signal()

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side: Side = side
        self._figures: Figures | None = None
        self._readings: tuple[Reading, ...] = ()
        self._x = 0.0
        self._tangent: Tangent | None = None
        self._zone_text, self._zones = "", False
        self._ground: QPixmap | None = None
        self._names: tuple[PlotName, ...] = ()
        self._grip: str = ""  # "x", "zoom" or "pan" while a button is down
        self._zoom_from, self._zoom_to, self._panned_to = QPointF(), QPointF(), QPointF()
        self._may_zoom = True
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def show_figures(self, figures: Figures, zone_text: str, *, zones: bool) -> None:
        """Draw other curves.

        Args:
            figures: the curves.
            zone_text: what is said in a saturated zone, already translated.
            zones: whether these zones are shaded.
        """
        if figures is not self._figures or zone_text != self._zone_text or zones != self._zones:
            self._figures, self._zone_text, self._zones = figures, zone_text, zones
            self._ground = None
            self.update()

    def show_reading(self, x: float, readings: tuple[Reading, ...], tangent: Tangent | None) -> None:
        """Move x.

        Args:
            x: where the curves are read.
            readings: of the drawn functions.
            tangent: of the chosen one; None for none.
        """
        self._x, self._readings, self._tangent = x, readings, tangent
        self.update()

    def set_zoomable(self, on: bool) -> None:
        """Let the wheel zoom; before an audience it would only lose the curve."""
        self._may_zoom = on

    def frame(self) -> PlotFrame | None:
        """Where the numbers are; None before anything is shown."""
        if self._figures is None:
            return None
        heights = self._figures.span_of(self.side)
        look = theme()
        left = left_room(heights) + 1.0
        top, pad = float(look.px(PAD_PX)), look.px(PAD_PX)
        width = max(1.0, self.width() - left - pad)
        height = max(1.0, self.height() - top - look.px(AXIS_PX))
        return PlotFrame(left, top, width, height, self._figures.part.span, heights)

    # inside
    def _painted_ground(self, frame: PlotFrame, figures: Figures) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(theme().colour("surface"))
            painter = QPainter(picture)
            self._names = paint_ground(painter, frame, figures, self.side, self._zone_text, self._zones)
            painter.end()
            self._ground = picture
        return self._ground

    def _on_theme_changed(self) -> None:
        self._ground = None
        self.update()

    def _zoom_rect(self, frame: PlotFrame) -> QRectF:
        return QRectF(self._zoom_from, self._zoom_to).normalized() & frame.area

    def _on_handle(self, frame: PlotFrame, at: QPointF) -> bool:
        return handle_shape(frame.column(self._x), frame.area.bottom()).boundingRect().contains(at)

    def _on_axis(self, frame: PlotFrame, at: QPointF) -> bool:
        return at.y() > frame.area.bottom() and frame.area.left() <= at.x() <= frame.area.right()

    def _cursor_at(self, frame: PlotFrame, at: QPointF) -> Qt.CursorShape:
        if frame.area.contains(at) or self._on_handle(frame, at):
            return Qt.CursorShape.SizeHorCursor
        hand = self._may_zoom and self._on_axis(frame, at)
        return Qt.CursorShape.OpenHandCursor if hand else Qt.CursorShape.ArrowCursor

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as there is room."""
        return QSize(theme().px(418), theme().px(222))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Below that no number on the axis can be read."""
        return QSize(theme().px(160), theme().px(110))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another size is another picture."""
        self._ground = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture, and over it what follows x."""
        figures, frame = self._figures, self.frame()
        if figures is None or frame is None:
            return
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted_ground(frame, figures))
        chosen = figures.part.chosen
        paint_overlay(painter, frame, self._x, self._readings, self.side, chosen, self._tangent, self._names)
        if self._grip == "zoom":
            paint_zoom(painter, self._zoom_rect(frame))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take x, or begin a rectangle."""
        frame = self.frame()
        if frame is None or self._grip:
            return
        at, control = event.position(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        inside = frame.area.contains(at)
        if event.button() == Qt.MouseButton.RightButton or (control and inside):
            if inside and self._may_zoom:
                self._grip = "zoom"
                self._zoom_from = self._zoom_to = at
        elif event.button() == Qt.MouseButton.LeftButton and (inside or self._on_handle(frame, at)):
            self._grip = "x"
            self._take_x(event, frame)
        elif self._may_zoom and (
            event.button() == Qt.MouseButton.MiddleButton
            or (event.button() == Qt.MouseButton.LeftButton and self._on_axis(frame, at))
        ):
            self._grip, self._panned_to = "pan", at
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with what was begun."""
        frame = self.frame()
        if frame is None:
            return
        if self._grip == "x":
            self._take_x(event, frame)
        elif self._grip == "zoom":
            self._zoom_to = event.position()
            self.update()
        elif self._grip == "pan":
            way, self._panned_to = event.position() - self._panned_to, event.position()
            self.pan_wanted.emit(-way.x() / frame.unit[0], way.y() / frame.unit[1])
        else:
            self.setCursor(self._cursor_at(frame, event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom into the rectangle, if it is one."""
        grip, self._grip = self._grip, ""
        frame = self.frame()
        if grip == "zoom" and frame is not None:
            rect = self._zoom_rect(frame)
            if min(rect.width(), rect.height()) >= SMALLEST_ZOOM_PX:
                span = frame.number_at(rect.left()), frame.number_at(rect.right())
                self.zoom_wanted.emit(span, (frame.height_at(rect.bottom()), frame.height_at(rect.top())))
            self.update()
        elif grip == "pan" and frame is not None:
            self.setCursor(self._cursor_at(frame, event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show everything again."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = ""
            self.reset_wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom along x around the pointer."""
        frame, turn = self.frame(), event.angleDelta().y()
        if frame is None or not turn or not self._may_zoom or not frame.area.contains(event.position()):
            event.ignore()
            return
        factor = WHEEL_FACTOR ** (-turn / 120)
        centre = frame.number_at(event.position().x())
        low, high = frame.span
        self.zoom_wanted.emit((centre - (centre - low) * factor, centre + (high - centre) * factor), None)
        event.accept()

    def _take_x(self, event: QMouseEvent, frame: PlotFrame) -> None:
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.x_wanted.emit(frame.number_at(event.position().x()), fine)
