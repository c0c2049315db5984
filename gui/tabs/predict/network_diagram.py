"""The network from left to right: blocks, arrows, and below each block its numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.predict.network_blocks import paint_box, paint_flat
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from gui.tabs.predict.network_figures import LayerFigure

DiagramLook = Literal["flat", "space"]
MARGIN_PX, PAD_PX, ROW_GAP_PX = 8, 8, 10
SMALLEST_BLOCK_PX, LARGEST_BLOCK_PX = 32, 320
ARROW_PX = 22
SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 0.6, 2.5, 1.15


@dataclass(frozen=True, slots=True)
class Grid:
    """Where blocks stand.

    Attributes:
        left: width of the names of the numbers.
        slot: width of one block with what is written around it.
        block: height of a block.
        per_row: blocks in a row.
        rows: rows of blocks.
        row: height of a row.
    """

    left: float
    slot: float
    block: float
    per_row: int
    rows: int
    row: float


class NetworkDiagram(QWidget):
    """Wraps where the window is too narrow; a click or an arrow key chooses a layer.

    Args:
        parent: owner.
    """

    chosen = Signal(int)  # position among the figures
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: tuple[LayerFigure, ...] = ()
        self._look: DiagramLook = "flat"
        self._selected = 0
        self._zoom = 1.0
        self._room = QSize(800, 300)
        self._has_sum = True
        self._labels = ("", "", "")
        self._total = ("", "", "", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def show_figures(self, figures: tuple[LayerFigure, ...]) -> None:
        """Show a network."""
        self._figures = figures
        self._selected = min(self._selected, len(figures) - 1)
        self._fit()

    def figures(self) -> tuple[LayerFigure, ...]:
        """What is shown."""
        return self._figures

    def set_words(self, labels: tuple[str, str, str], total: str) -> None:
        """Name the three numbers below a block, and their sum; already translated."""
        self._labels = labels
        self._total = (total, *self._total[1:])
        self._fit()

    def set_look(self, look: DiagramLook) -> None:
        """Flat, or in space."""
        self._look = look
        self.update()

    def set_sum_shown(self, on: bool) -> None:
        """Leave the sum out where large letters need the room."""
        self._has_sum = on
        self._fit()

    def set_selected(self, position: int) -> None:
        """Choose a block; emits nothing."""
        self._selected = min(max(position, 0), len(self._figures) - 1)
        self.update()

    def selected(self) -> int:
        """Position of the chosen block."""
        return self._selected

    def set_room(self, room: QSize) -> None:
        """How much is in sight."""
        if room != self._room:
            self._room = room
            self._fit()

    def zoom(self) -> float:
        """1 where everything is as large as fits."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Larger or smaller than fits."""
        self._zoom = min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
        self._fit()
        self.zoomed.emit(self._zoom)

    def slot_rect(self, position: int) -> QRectF:
        """Where a block stands, with what is written around it."""
        grid = self._grid()
        row, column = divmod(position, grid.per_row)
        return QRectF(grid.left + column * grid.slot, self._top(grid) + row * grid.row, grid.slot, grid.row)

    def position_at(self, place: QPointF) -> int | None:
        """The block at a place."""
        return next((n for n in range(len(self._figures)) if self.slot_rect(n).contains(place)), None)

    # inside
    def _fonts(self) -> tuple[QFont, QFont]:
        return theme().font("caption", 500), theme().font("caption", 700)

    def _line_px(self) -> float:
        return math.ceil(QFontMetricsF(self._fonts()[1]).height())

    def _grid(self) -> Grid:
        plain, bold = (QFontMetricsF(font) for font in self._fonts())
        left = max(map(plain.horizontalAdvance, self._labels)) + theme().px(PAD_PX) + MARGIN_PX
        strong = [text for figure in self._figures for text in (figure.above[0], figure.below[0])]
        weak = [text for figure in self._figures for text in (*figure.above[1:], *figure.below[1:])]
        sums = self._sums() if self._has_sum else ("", "", "")
        widest = max(
            *map(bold.horizontalAdvance, (*strong, sums[0])),
            *map(plain.horizontalAdvance, (*weak, *sums[1:])),
        )
        least = widest + theme().px(PAD_PX)
        slots = len(self._figures) + self._has_sum
        free = max(least, self._room.width() - left - MARGIN_PX)
        per_row = _per_row(slots, free, least)
        rows = -(-slots // per_row)
        words = 6 * self._line_px() + theme().px(ROW_GAP_PX) * 2
        block = (self._room.height() - 2 * MARGIN_PX) / rows - words
        low, high = theme().px(SMALLEST_BLOCK_PX), theme().px(LARGEST_BLOCK_PX)
        block = min(max(block, low), high)
        if self._zoom != 1.0:  # as large in relation to what fits
            block *= self._zoom
            per_row = _per_row(slots, free, max(least, min(free, free / per_row * self._zoom)))
            rows = -(-slots // per_row)
        slot = free / per_row
        return Grid(left, slot, block, per_row, rows, block + words)

    def _top(self, grid: Grid) -> float:
        """Of the first row: all rows stand in the middle."""
        return max(float(MARGIN_PX), (self.height() - grid.rows * grid.row) / 2)

    def _sums(self) -> tuple[str, str, str]:
        parameters = sum(figure.parameters for figure in self._figures)
        work = sum(figure.multiply_adds for figure in self._figures)
        return self._total[0], f"{parameters:,}", f"{work:,}"

    def _fit(self) -> None:
        if not self._figures:
            return
        grid = self._grid()
        self.setMinimumSize(1, math.ceil(grid.rows * grid.row) + 2 * MARGIN_PX)
        self.update()

    def _choose(self, position: int) -> None:
        if 0 <= position < len(self._figures) and position != self._selected:
            self._selected = position
            self.update()
            self.chosen.emit(position)

    def _on_theme_changed(self) -> None:
        self._fit()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What is in sight."""
        return self._room

    def event(self, event: QEvent) -> bool:
        """Keep the arrows from the page while this has the keyboard."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._target(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def _target(self, event: QKeyEvent) -> int | None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        return {
            Qt.Key.Key_Left: self._selected - 1,
            Qt.Key.Key_Right: self._selected + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._figures) - 1,
        }.get(Qt.Key(event.key()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose with the arrows."""
        target = self._target(event)
        if target is None:
            super().keyPressEvent(event)
        else:
            self._choose(target)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what is under the pointer."""
        position = self.position_at(event.position())
        if position is not None:
            self._choose(position)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom with Ctrl; otherwise scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * ZOOM_STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Names of the numbers, blocks, arrows, the sum."""
        if not self._figures:
            return
        look, grid = theme(), self._grid()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places: list[QRectF] = []
        maps = [figure.shape for figure in self._figures if len(figure.shape) == 3]
        largest = max(max(shape[:2]) for shape in maps)
        most = max(shape[2] for shape in maps)
        for position, figure in enumerate(self._figures):
            slot = self.slot_rect(position)
            if position == self._selected:
                painter.setPen(QPen(look.colour("ink"), look.line(2)))
                painter.setBrush(look.colour("bg"))
                painter.drawRoundedRect(slot.adjusted(2, 0, -2, -4), 8, 8)
            room = self._block_room(slot, grid)
            if self._look == "flat":
                places.append(paint_flat(painter, figure, room, largest))
            else:
                places.append(paint_box(painter, figure, room, largest, most))
            self._write(painter, slot, grid, figure.above, figure.below)
        if self._has_sum:
            self._write(painter, self.slot_rect(len(self._figures)), grid, ("", "", ""), self._sums())
        self._paint_arrows(painter, places, grid)
        self._paint_labels(painter, grid)
        painter.end()

    def _block_room(self, slot: QRectF, grid: Grid) -> QRectF:
        top = slot.top() + 3 * self._line_px() + theme().px(ROW_GAP_PX)
        side = theme().px(ARROW_PX) / 2
        return QRectF(slot.left() + side, top, slot.width() - 2 * side, grid.block)

    def _write(
        self,
        painter: QPainter,
        slot: QRectF,
        grid: Grid,
        above: tuple[str, str, str],
        below: tuple[str, str, str],
    ) -> None:
        look, line = theme(), self._line_px()
        plain, bold = self._fonts()
        top = slot.top() + theme().px(4)
        under = top + 3 * line + grid.block + theme().px(ROW_GAP_PX)
        lines = [(above[0], bold, "ink", top)]
        # an empty line is not left between name and block
        smaller = [text for text in above[1:] if text]
        lines += [(text, plain, "ink2", top + (n + 1) * line) for n, text in enumerate(smaller)]
        lines += [
            (text, bold if n == 0 else plain, "ink" if n == 0 else "ink2", under + n * line)
            for n, text in enumerate(below)
        ]
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        for text, font, token, y in lines:
            painter.setFont(font)
            painter.setPen(look.colour(token))
            painter.drawText(QRectF(slot.left(), y, slot.width(), line), centre, text)

    def _paint_labels(self, painter: QPainter, grid: Grid) -> None:
        look, line = theme(), self._line_px()
        painter.setFont(self._fonts()[0])
        painter.setPen(look.colour("ink3"))
        for row in range(grid.rows):
            under = (
                self._top(grid) + row * grid.row + 3 * line + grid.block + look.px(4) + look.px(ROW_GAP_PX)
            )
            for number, text in enumerate(self._labels):
                place = QRectF(MARGIN_PX, under + number * line, grid.left, line)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_arrows(self, painter: QPainter, places: list[QRectF], grid: Grid) -> None:
        look = theme()
        head = look.px(5)
        for position, (place, after) in enumerate(pairwise(places)):
            slot = self._block_room(self.slot_rect(position), grid)
            y = slot.center().y()
            if (position + 1) % grid.per_row:
                pairs = [(place.right() + head, after.left() - head, y)]
            else:  # it goes on below
                begins = self._block_room(self.slot_rect(position + 1), grid)
                pairs = [
                    (place.right() + head, slot.right() + head, y),
                    (begins.left() - head, after.left() - head, begins.center().y()),
                ]
            painter.setPen(QPen(look.colour("ink3"), look.line(1.5)))
            painter.setBrush(look.colour("ink3"))
            for start, end, height in pairs:
                if end - start < head:
                    continue
                painter.drawLine(QPointF(start, height), QPointF(end - head, height))
                tip = [(end, height), (end - head, height - head * 0.7), (end - head, height + head * 0.7)]
                painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in tip]))


def _per_row(slots: int, free: float, least: float) -> int:
    """So many that the rows are about as long."""
    rows = -(-slots // max(1, int(free / least)))
    return -(-slots // rows)
