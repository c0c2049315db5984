"""The sheet on which matrices lie: as large as there is room, scrolled and zoomed where there is not."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.widgets.matrix_geometry import SMALLEST_SIDE_PX

if TYPE_CHECKING:
    from gui.studio.part_view import PartView

WHEEL_NOTCH = 120


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything lies on a sheet, for one side of the cells.

    Attributes:
        size: of everything, from (0, 0).
        places: rectangle of each widget.
        sides: side of the cells of each matrix.
        staying: widgets that stay in sight when the sheet is scrolled up and down.
        hidden: widgets for which there is no room.
        bus_x: where the wires of the channels meet.
    """

    size: QSizeF
    places: Mapping[QWidget, QRectF]
    sides: Mapping[PartView, float]
    staying: frozenset[QWidget] = frozenset()
    hidden: frozenset[QWidget] = frozenset()
    bus_x: float = 0.0


class Sheet(QWidget):
    """Content of a canvas; draws what lies below the matrices.

    Args:
        paint: draws wires and words in a region.
    """

    def __init__(self, paint: Callable[[QPainter, QRegion], None]) -> None:
        super().__init__()
        self.setObjectName("content")
        self._paint = paint

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """What lies below the matrices."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, event.region())
        painter.end()


class Canvas(QScrollArea):
    """Scrolls a sheet; Ctrl and the wheel ask for another size.

    Args:
        sheet: what is scrolled.
        parent: owner.
    """

    resized = Signal()
    zoom_turned = Signal(float, QPointF)  # notches towards larger; where the pointer is, on the sheet

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the matrices have it
        self.setWidget(sheet)
        self.setCornerWidget(QWidget())  # Fusion would draw a frame between the bars

    def free(self) -> QSizeF:
        """Room for the sheet while nothing has to be scrolled."""
        return QSizeF(self.maximumViewportSize())

    def keep_in_sight(self, rect: QRectF) -> None:
        """Scroll as little as possible so that a rectangle of the sheet is seen, its middle above all."""
        for bar, first, last, room in (
            (self.horizontalScrollBar(), rect.left(), rect.right(), self.viewport().width()),
            (self.verticalScrollBar(), rect.top(), rect.bottom(), self.viewport().height()),
        ):
            if last - first > room:
                bar.setValue(round((first + last - room) / 2))
            elif first < bar.value():
                bar.setValue(math.floor(first))
            elif last > bar.value() + room:
                bar.setValue(math.ceil(last - room))

    # Qt
    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll, or zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            place = self._sheet.mapFromGlobal(event.globalPosition())
            self.zoom_turned.emit(event.angleDelta().y() / WHEEL_NOTCH, place)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that there is more or less room."""
        super().resizeEvent(event)
        self.resized.emit()


def largest_side(fits: Callable[[float], bool], largest_px: float, device_ratio: float) -> float:
    """Largest side of a cell, a whole number of device px, with which everything fits.

    Args:
        fits: whether it does; if a side fits, every smaller one does.
        largest_px: never more than this.
        device_ratio: device px per px.

    Returns:
        Side in device-independent px, at least 6 even if that does not fit.
    """
    low = math.ceil(SMALLEST_SIDE_PX * device_ratio)
    high = max(low, math.floor(largest_px * device_ratio))
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle / device_ratio):
            low = middle
        else:
            high = middle - 1
    return low / device_ratio
