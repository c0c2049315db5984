"""Thousands of pictures in a grid that scrolls: only those in sight are painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from gui.tabs.predict.samples_words import are_short, spoken, tile_lines
from gui.theme import theme, theme_manager
from gui.theme.icons import paint_icon
from gui.widgets.colour_maps import lookup_table, picture

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.network.evaluation import Evaluation
    from gui.tabs.predict.samples_source import Source

SIDES_PX = (112, 84, 56)  # four, three or two px for each pixel: the largest in which all are in sight
GAP_PX, BADGE_PX = 12, 20
WHEEL_ROWS = 1  # for each notch


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What the mosaic shows.

    Attributes:
        source: the pictures.
        indices: which of them, in which order.
        names: of the classes, translated.
        answers: what the network says of all pictures of the source; None as long as nobody knows.
    """

    source: Source
    indices: NDArray[np.intp]
    names: tuple[str, ...]
    answers: Evaluation | None


class SamplesMosaic(QAbstractScrollArea):
    """Pictures with what they are and what the network says; wrong ones bear a cross and bold words.

    Arrows move the frame, Home and End go to the ends, Enter or a double click opens a picture.

    Args:
        parent: owner.
    """

    chosen = Signal(int)  # place in the order shown
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._current = -1
        self._hint = ""
        self._side_px = SIDES_PX[-1]
        self._tile = (1, 1)  # px, with the gap; set when it is laid out
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        theme_manager().changed.connect(self._lay_out)
        self._lay_out()

    # interface
    def show_pictures(self, shown: Shown, current: int) -> None:
        """Show pictures, with a frame around one of them; emits nothing."""
        self._shown, self._current = shown, current
        self._lay_out()
        self.reveal(current)
        self._describe()

    def show_nothing(self) -> None:
        """No pictures, only the hint."""
        self._shown, self._current = None, -1
        self._lay_out()
        self._describe()

    def set_hint(self, text: str) -> None:
        """What stands there when no picture is left, translated."""
        self._hint = text
        self.viewport().update()

    def set_current(self, place: int) -> None:
        """Frame another picture and bring it into sight; emits nothing."""
        self._current = place
        self.reveal(place)
        self._describe()
        self.viewport().update()

    def current(self) -> int:
        """Place of the framed picture; −1 for none."""
        return self._current

    def count(self) -> int:
        """How many pictures there are to scroll through."""
        return 0 if self._shown is None else len(self._shown.indices)

    def columns(self) -> int:
        """How many stand in a row."""
        across = self._tile[0]
        return max(1, int((self.viewport().width() + theme().px(GAP_PX)) // across))

    def tile_rect(self, place: int) -> QRectF:
        """Where a picture with its words is in the viewport."""
        row, column = divmod(place, self.columns())
        across, down = self._tile
        gap, columns = theme().px(GAP_PX), self.columns()
        spare = max(0.0, self.viewport().width() - columns * across + gap) / columns
        top = row * down - self.verticalScrollBar().value()
        return QRectF(column * (across + spare), top, across - gap, down - gap)

    def place_at(self, position: QPointF) -> int | None:
        """Place of the picture at a point of the viewport."""
        down = self._tile[1]
        row = int((position.y() + self.verticalScrollBar().value()) // down)
        for column in range(self.columns()):
            place = row * self.columns() + column
            if 0 <= place < self.count() and self.tile_rect(place).contains(position):
                return place
        return None

    def reveal(self, place: int) -> None:
        """Scroll as little as needed."""
        if place < 0:
            return
        bar, down = self.verticalScrollBar(), self._tile[1]
        top = place // self.columns() * down
        bottom = top + down - self.viewport().height()
        bar.setValue(min(max(bar.value(), bottom), top))

    def words(self, place: int) -> tuple[str, ...]:
        """The lines below a picture."""
        shown = self._shown
        if shown is None:
            return ()
        index = int(shown.indices[place])
        label = int(shown.source.labels[index])
        if shown.answers is None:
            return (shown.names[label],)
        answers = shown.answers
        return tile_lines(
            shown.names, label, int(answers.predicted[index]), float(answers.confidences[index])
        )

    def is_wrong(self, place: int) -> bool:
        """Whether the network is wrong about a picture."""
        shown = self._shown
        return (
            shown is not None and shown.answers is not None and not shown.answers.right[shown.indices[place]]
        )

    # inside
    def _side(self) -> int:
        return theme().px(self._side_px)

    def _tile_px(self) -> tuple[int, int]:
        """Width and height of a picture with its words and the gap."""
        gap = theme().px(GAP_PX)
        metrics = QFontMetricsF(theme().font("index", 700))
        names = () if self._shown is None else self._shown.names
        short = are_short(names)
        lines = 2 if short else 3
        widest = metrics.horizontalAdvance("100.0 %")
        if not short:
            widest = max(widest, *(metrics.horizontalAdvance(f"→ {name}") for name in names))
        wide = max(self._side(), round(widest) + 2)
        return wide + gap, self._side() + round(lines * metrics.height()) + theme().px(4) + gap

    def _lay_out(self) -> None:
        names = () if self._shown is None else self._shown.names
        # long names take so much width that a small picture would leave most of it empty
        for self._side_px in SIDES_PX if are_short(names) else SIDES_PX[:-1]:
            self._tile = self._tile_px()
            down, rows = self._tile[1], -(-self.count() // self.columns())
            if rows * down <= self.maximumViewportSize().height():
                break
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, rows * down - theme().px(GAP_PX) - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(WHEEL_ROWS * down // 3)  # a notch of a wheel is three of these
        self.viewport().update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.spoken(self._current))

    def spoken(self, place: int) -> str:
        """One sentence about a picture; the hint where there is none."""
        shown = self._shown
        if shown is None or not 0 <= place < len(shown.indices):
            return self._hint
        index = int(shown.indices[place])
        number, label = shown.source.number(index), int(shown.source.labels[index])
        return spoken(shown.names, number, label, shown.answers, index)

    def _choose(self, place: int) -> None:
        self.set_current(place)
        self.chosen.emit(place)

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Six by four."""
        across, down = self._tile
        return QSize(6 * across, 4 * down)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Two by one."""
        across, down = self._tile
        return QSize(2 * across, down)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More columns, or fewer; the framed picture stays in sight."""
        super().resizeEvent(event)
        self._lay_out()
        self.reveal(self._current)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say what the picture under the pointer is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(QPointF(event.pos()))
            if place is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.spoken(place), self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Frame what is under the pointer."""
        place = self.place_at(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open it."""
        place = self.place_at(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the frame, or open what is in it."""
        last = self.count() - 1
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.columns(),
            Qt.Key.Key_Down: self.columns(),
            Qt.Key.Key_Home: -self.count(),
            Qt.Key.Key_End: self.count(),
        }.get(Qt.Key(event.key()))
        if last < 0:
            super().keyPressEvent(event)
        elif step is not None:
            self._choose(min(max(0, self._current + step), last))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The rows in sight."""
        look, view = theme(), self.viewport()
        painter = QPainter(view)
        painter.fillRect(view.rect(), look.colour("surface"))
        if not self.count():
            painter.setFont(look.font("body"))
            painter.setPen(look.colour("ink2"))
            wrap = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
            margin = look.px(24)
            painter.drawText(view.rect().adjusted(margin, 0, -margin, 0), wrap, self._hint)
        else:
            self._paint_tiles(painter)
        painter.end()

    def _paint_tiles(self, painter: QPainter) -> None:
        shown = self._shown
        if shown is None:
            return
        down, columns, top = self._tile[1], self.columns(), self.verticalScrollBar().value()
        first = top // down * columns
        last = min(self.count(), ((top + self.viewport().height()) // down + 1) * columns)
        looks = shown.source.looks([int(index) for index in shown.indices[first:last]])
        # all of them as one tall picture, of which each place paints its own piece
        sheet = picture(lookup_table("paper")[looks.reshape(-1, looks.shape[-1]).astype(np.intp)])
        height, width = looks.shape[1:]
        for at, place in enumerate(range(first, last)):
            rect = self.tile_rect(place)
            piece = QRectF(0, at * height, width, height)
            painter.drawImage(self._picture_rect(rect), sheet, piece)
        for place in range(first, last):
            self._paint_words(painter, place, self.tile_rect(place))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(first, last):
            self._paint_marks(painter, place, self.tile_rect(place))

    def _picture_rect(self, tile: QRectF) -> QRectF:
        side = self._side()
        return QRectF(round(tile.center().x() - side / 2), round(tile.top()), side, side)

    def _paint_words(self, painter: QPainter, place: int, tile: QRectF) -> None:
        look, wrong = theme(), self.is_wrong(place)
        font = look.font("index", 800 if wrong else 500)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(look.colour("ink" if wrong else "ink2"))
        baseline = self._picture_rect(tile).bottom() + look.px(4) + metrics.ascent()
        for line in self.words(place):
            width = metrics.horizontalAdvance(line)
            painter.drawText(QPointF(tile.center().x() - width / 2, baseline), line)
            baseline += metrics.height()

    def _paint_marks(self, painter: QPainter, place: int, tile: QRectF) -> None:
        look, rect = theme(), self._picture_rect(tile)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        chosen = place == self._current
        if chosen:
            token = "focus" if self.hasFocus() else "ink"
            for colour, wide in (("surface", look.line(5)), (token, look.line(3))):
                pen = QPen(look.colour(colour), wide)
                pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
                painter.setPen(pen)
                painter.drawRect(rect)
        else:
            painter.setPen(QPen(look.colour("line"), look.line(1)))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        if self.is_wrong(place):
            side = look.px(BADGE_PX)
            badge = QRectF(rect.right() - side, rect.top(), side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillRect(badge, look.colour("ink"))
            inset = side * 0.14
            paint_icon(painter, "x", badge.adjusted(inset, inset, -inset, -inset), look.colour("on_ink"))

    def middle_of(self, place: int) -> QPoint:
        """The middle of a picture, in the viewport."""
        return self._picture_rect(self.tile_rect(place)).center().toPoint()
