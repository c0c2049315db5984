"""A picture and what three methods make of it, before and after it was moved: one column each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.pooling.compare_measure import relative_change, spread
from gui.theme import theme, theme_manager
from gui.widgets.colour_maps import coloured, picture
from gui.widgets.matrix_lettering import Lettering, lettering_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from gui.tabs.pooling.comparison_figures import Change

GAP_PX, COLUMN_GAP_PX = 8, 24
HEAD_PX, CAPTION_PX, SHARE_PX = 46, 22, 34
SMALL_SHARE = 0.40  # of the height of both rows of maps
BAR_PX = 8
DIFFERENCE_REACH, SIGNED_REACH = 2.0, 4.0  # standard deviations at which colours are strongest
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


@dataclass(frozen=True, slots=True, eq=False)
class Plate:
    """One column.

    Attributes:
        name: translated name of the method.
        detail: translated sizes.
        change: the map before and after, and how much it changed.
        share: the change in words, already translated.
        has_signs: whether colours say the sign; else it is grey from 0 to 1.
        is_least: whether no other method changed less.
    """

    name: str
    detail: str
    change: Change
    share: str
    has_signs: bool = False
    is_least: bool = False


@dataclass(frozen=True, slots=True)
class PlatePlace:
    """Where the parts of a column are, in px."""

    left: float
    width: float
    whole: QRectF
    moved: QRectF
    difference: QRectF


class CompareMaps(QWidget):
    """Large the map of the picture, below it the map of the moved picture and their difference.

    Dragging a picture, and the arrow keys, ask for another shift.

    Args:
        parent: owner.
    """

    nudged = Signal(int, int)  # pixels down, pixels to the right

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plates: tuple[Plate, ...] = ()
        self._images: list[tuple[QImage, QImage, QImage]] = []
        self._captions = ("", "")
        self._grip: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_focus_ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self._draw)

    # interface
    def set_plates(self, plates: Sequence[Plate]) -> None:
        """Show other columns."""
        self._plates = tuple(plates)
        self._draw()

    def plates(self) -> tuple[Plate, ...]:
        """What is shown."""
        return self._plates

    def set_captions(self, moved: str, difference: str) -> None:
        """Name the two small maps of every column, already translated."""
        self._captions = moved, difference
        self.update()

    def set_meaning(self, text: str) -> None:
        """Say what the percentages mean, already translated; told at the pointer."""
        self.setToolTip(text)

    def places(self) -> list[PlatePlace]:
        """Where the columns are."""
        look, count = theme(), max(1, len(self._plates))
        gap, between = look.px(GAP_PX), look.px(COLUMN_GAP_PX)
        width = (self.width() - (count - 1) * between) / count
        words = look.px(HEAD_PX) + look.px(CAPTION_PX) + look.px(SHARE_PX)
        free = max(40.0, self.height() - words - gap)
        small = min((width - gap) / 2, free * SMALL_SHARE)
        large = min(width, free - small)
        found = []
        for number in range(count):
            left = number * (width + between)
            top = look.px(HEAD_PX)
            whole = QRectF(round(left), top, round(large), round(large))
            below = top + round(large) + gap
            moved = QRectF(round(left), below, round(small), round(small))
            found.append(PlatePlace(left, width, whole, moved, moved.translated(round(small) + gap, 0)))
        return found

    # inside
    def _draw(self) -> None:
        self._images = [_images(plate) for plate in self._plates]
        self.update()

    @staticmethod
    def _letters(size_px: int, weight: int) -> Lettering:
        return lettering_of(theme().text_px(size_px), weight)

    def _paint_plate(self, painter: QPainter, number: int, place: PlatePlace) -> None:
        plate, look = self._plates[number], theme()
        before, after, difference = self._images[number]
        role = "input" if number == 0 else "output"
        self._write(painter, plate.name, QPointF(place.left, look.px(17)), 18, 700, "ink")
        self._write(painter, plate.detail, QPointF(place.left, look.px(37)), 14, 500, "ink2")
        for rect, image, token in (
            (place.whole, before, role),
            (place.moved, after, role),
            (place.difference, difference, "line2"),
        ):
            smooth = image.width() > rect.width() * self.devicePixelRatioF()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            painter.drawImage(rect, image)
            pen = QPen(look.colour(token), look.line(2.0 if token == role else 1.0))
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect)
        baseline = place.moved.bottom() + look.px(17)
        for rect, caption in zip((place.moved, place.difference), self._captions, strict=True):
            self._write(painter, caption, QPointF(rect.left(), baseline), 14, 500, "ink2")
        self._paint_share(painter, plate, place, number == 0)

    def _paint_share(self, painter: QPainter, plate: Plate, place: PlatePlace, is_picture: bool) -> None:
        """The number, and a bar as long as it is among the others."""
        look = theme()
        top = place.moved.bottom() + look.px(CAPTION_PX)
        weight, token = (800, "output") if plate.is_least else (700, "ink")
        end = self._write(painter, plate.share, QPointF(place.left, top + look.px(22)), 18, weight, token)
        largest = max(relative_change(each.change) for each in self._plates)
        room = place.left + place.width - end - look.px(GAP_PX)
        length = room * relative_change(plate.change) / largest if largest else 0.0
        bar = QRectF(end + look.px(GAP_PX), top + look.px(12), length, look.px(BAR_PX))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("output" if plate.is_least else "line2" if is_picture else "ink2"))
        painter.drawRoundedRect(bar, 2, 2)

    def _write(
        self, painter: QPainter, text: str, start: QPointF, size_px: int, weight: int, token: str
    ) -> float:
        letters = self._letters(size_px, weight)
        painter.setFont(letters.font)
        painter.setPen(theme().colour(token))
        return letters.at_left(painter, text, start.x(), start.y())

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for small maps."""
        return QSize(theme().px(560), theme().px(260))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger maps in a larger room."""
        super().resizeEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys from the shortcuts of the page."""
        wanted = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if wanted and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _STEPS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move the picture."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.nudged.emit(*step)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take hold of the moved picture."""
        places = self.places()
        if places and self._plates and places[0].moved.contains(event.position()):
            self._grip = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Move it by whole pixels."""
        if self._grip is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        rows, columns = self._plates[0].change.before.shape
        side = self.places()[0].moved.width()
        way = event.position() - self._grip
        down, right = int(way.y() / side * rows), int(way.x() / side * columns)
        if down or right:
            self._grip += QPointF(right * side / columns, down * side / rows)
            self.nudged.emit(down, right)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go."""
        self._grip = None

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """All columns."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, place in enumerate(self.places()[: len(self._plates)]):
            self._paint_plate(painter, number, place)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus"), 3 if theme().projector else 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


def _images(plate: Plate) -> tuple[QImage, QImage, QImage]:
    """Before and after on one scale; the difference on one that suits how much the numbers vary."""
    change = plate.change
    unit = spread(change) or 1.0
    reach = DIFFERENCE_REACH * unit
    difference = picture(coloured(change.difference, "signed", (-reach, reach)))
    if not plate.has_signs:
        return _grey(change.before), _grey(change.after), difference
    reach = min(SIGNED_REACH * unit, max(map(abs, change.limits)))
    before, after = (
        picture(coloured(values, "signed", (-reach, reach))) for values in (change.before, change.after)
    )
    return before, after, difference


def _grey(values: NDArray[np.float64]) -> QImage:
    pixels = np.ascontiguousarray(np.clip(np.rint(values * 255), 0, 255).astype(np.uint8))
    height, width = pixels.shape
    # a copy, because QImage does not own the memory of the array
    return QImage(pixels.data, width, height, width, QImage.Format.Format_Grayscale8).copy()
