"""The surface of a plot under the hand: zoom by dragging, a button back, the crosshair's sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from gui.theme.icons import icon
from gui.widgets.curve_cursor import CursorOverlay
from gui.widgets.curve_plot import CurvePlot

if TYPE_CHECKING:
    from gui.widgets.curve_axes import Scale

SMALLEST_ZOOM_PX = 8


class CurveCanvas(QWidget):
    """A plot, the sheet over it, and which epochs are shown. What is drawn is the subclass's.

    Args:
        scale: y axis.
        parent: owner.
    """

    zoomed_changed = Signal(bool)

    def __init__(self, scale: Scale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom: tuple[float, float] | None = None
        self._drag_from: float | None = None
        self._plot = CurvePlot(scale, self)
        self._overlay = CursorOverlay(self)
        self._reset = QToolButton(self)
        self._reset.setIcon(icon("rotate-ccw", "ink2"))
        self._reset.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._reset.hide()
        self._reset.clicked.connect(self.reset_zoom)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def epochs_end(self) -> float:
        """Right end of the x axis when all is shown."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Draw now what has come since the last time."""
        raise NotImplementedError

    def point_at(self, epoch: float | None) -> None:
        """Move the crosshair to a place on the x axis, or take it away."""
        raise NotImplementedError

    def epochs_shown(self) -> tuple[float, float]:
        """Left and right end of the x axis."""
        return self._zoom or (0.0, self.epochs_end())

    def is_zoomed(self) -> bool:
        """Whether only a stretch of the run is shown."""
        return self._zoom is not None

    def reset_zoom(self) -> None:
        """Show the whole run."""
        self._set_zoom(None)

    def zoom_to(self, first_epoch: float, last_epoch: float) -> None:
        """Show a stretch of epochs."""
        low, high = sorted((first_epoch, last_epoch))
        end = self.epochs_end()
        low = min(max(0.0, low), end)
        # less than a hundredth of a percent of a run is a slip of the hand
        self._set_zoom((low, max(min(high, end), low + 1e-4 * end)))

    def zoom_by(self, factor: float, centre: float) -> None:
        """Show a stretch ``factor`` times as long around ``centre`` (epochs)."""
        left, right = self.epochs_shown()
        length, end = (right - left) * factor, self.epochs_end()
        if length >= end:
            self.reset_zoom()
            return
        start = min(max(0.0, centre - length / 2), end - length)
        self.zoom_to(start, start + length)

    def _set_zoom(self, zoom: tuple[float, float] | None) -> None:
        self._zoom = zoom
        self._reset.setVisible(zoom is not None)
        self.place_reset()
        self.refresh()
        self.zoomed_changed.emit(zoom is not None)

    def place_reset(self) -> None:
        """Keep the button in the upper right corner of the curves."""
        self._reset.adjustSize()
        area = self._plot.area()
        self._reset.move(round(area.right()) - self._reset.width() - 4, round(area.top()) + 4)
        self._reset.raise_()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay the sheets on each other."""
        super().resizeEvent(event)
        self._plot.setGeometry(self.rect())
        self._overlay.setGeometry(self.rect())
        self.refresh()
        self.place_reset()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to choose a stretch."""
        if event.button() == Qt.MouseButton.LeftButton and self._plot.area().contains(event.position()):
            self._drag_from = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Move the crosshair, or the end of the stretch."""
        area, x = self._plot.area(), event.position().x()
        if self._drag_from is not None and abs(x - self._drag_from) >= SMALLEST_ZOOM_PX:
            self._overlay.show_zoom(area, (self._drag_from, min(max(x, area.left()), area.right())))
        self.point_at(self._plot.to_epoch(x) if area.contains(event.position()) else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show the stretch that was chosen."""
        start, self._drag_from = self._drag_from, None
        self._overlay.show_zoom(self._plot.area(), None)
        x = event.position().x()
        if start is not None and abs(x - start) >= SMALLEST_ZOOM_PX:
            self.zoom_to(self._plot.to_epoch(start), self._plot.to_epoch(x))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show everything again."""
        self._drag_from = None
        self.reset_zoom()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Take the crosshair away with the mouse."""
        self.point_at(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the crosshair away with the keyboard."""
        self.point_at(None)
        super().focusOutEvent(event)
