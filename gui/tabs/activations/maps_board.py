"""Picture, map, activated map and slopes beside each other, with what their numbers are distributed like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.activations.maps_figures import STAGES
from gui.tabs.activations.maps_painter import (
    excerpt,
    paint_histogram,
    paint_kernel,
    paint_numbers,
    paint_shares,
    words,
)
from gui.tabs.activations.maps_part import SIDE
from gui.theme import theme, theme_manager
from gui.widgets.colour_maps import coloured, picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from PySide6.QtGui import QImage

    from gui.tabs.activations.maps_figures import MapsFigures
    from gui.widgets.colour_maps import MapName
    from gui.widgets.matrix_model import Cell

HEAD_PX, GAP_PX, COLUMN_GAP_PX, BELOW_PX = 46, 12, 28, 122
SMALLEST_PX, LARGEST_PX = 96, 420
COLUMNS: Final = 4
_MOVES: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


@dataclass(frozen=True, slots=True, eq=False)
class MapsScene:
    """All that is drawn.

    Attributes:
        figures: the numbers.
        heads: symbol and word over each of the four columns.
        shares: lines below the slopes.
        stage: index of the last map that is shown.
        cell: the one that is spoken of.
        numbers: a part of each map as numbers instead of all of it as a picture.
    """

    figures: MapsFigures
    heads: Sequence[tuple[str, str]]
    shares: Sequence[tuple[str, str]]
    stage: int
    cell: Cell
    numbers: bool


class MapsBoard(QWidget):
    """Four columns; the pointer, a click and the arrow keys choose a cell of all of them.

    Args:
        parent: owner.
    """

    cell_hovered = Signal(object)  # (row, column), or None
    cell_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: MapsScene | None = None
        self._hovered: Cell | None = None
        self._images: tuple[QImage, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_focus_ring", True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def show_scene(self, scene: MapsScene) -> None:
        """Draw something else."""
        before, self._scene = self._scene, scene
        if before is None or before.figures is not scene.figures:
            self._draw()
        self.update()

    def scene(self) -> MapsScene | None:
        """What is drawn."""
        return self._scene

    def map_rect(self, column: int) -> QRectF:
        """Where a map is; column 0 is the picture."""
        look = theme()
        gap, head, below = look.px(COLUMN_GAP_PX), look.px(HEAD_PX), look.px(BELOW_PX)
        width = (self.width() - (COLUMNS - 1) * gap) / COLUMNS
        side = min(width, self.height() - head - below - look.px(GAP_PX), look.px(LARGEST_PX))
        side = max(side, look.px(SMALLEST_PX))
        side = (side // SIDE) * SIDE if side >= 2 * SIDE else side
        left = column * (width + gap) + (width - side) / 2
        return QRectF(round(left), head, side, side)

    def below_rect(self, column: int) -> QRectF:
        """Where what belongs to a map is told, below it."""
        above = self.map_rect(column)
        top = above.bottom() + theme().px(GAP_PX)
        gap = theme().px(COLUMN_GAP_PX)
        width = (self.width() - (COLUMNS - 1) * gap) / COLUMNS
        return QRectF(column * (width + gap), top, width, max(0.0, self.height() - top))

    def cell_at(self, place: QPointF) -> Cell | None:
        """Which cell of any map is at a place."""
        scene = self._scene
        if scene is None:
            return None
        for column in range(COLUMNS):
            rect = self.map_rect(column)
            if rect.contains(place):
                rows, columns = excerpt(scene.cell) if scene.numbers else (slice(0, SIDE), slice(0, SIDE))
                side = rows.stop - rows.start
                row = rows.start + int((place.y() - rect.top()) / rect.height() * side)
                found = columns.start + int((place.x() - rect.left()) / rect.width() * side)
                return min(row, rows.stop - 1), min(found, columns.stop - 1)
        return None

    # inside
    def _arrays(self, figures: MapsFigures) -> tuple[tuple[NDArray[np.float64], MapName, float], ...]:
        maps = figures.maps
        return (
            (figures.picture, "paper", 1.0),
            (maps.before, "signed", figures.reach),
            (maps.after, "signed", figures.reach),
            (maps.slopes, "signed", figures.slope_reach),
        )

    def _draw(self) -> None:
        if self._scene is not None:
            self._images = tuple(
                picture(coloured(values, name, (0.0, reach) if name == "paper" else (-reach, reach)))
                for values, name, reach in self._arrays(self._scene.figures)
            )

    def _paint_map(self, painter: QPainter, scene: MapsScene, column: int) -> None:
        look, rect = theme(), self.map_rect(column)
        token = ("input", "line2", "output", "gradient")[column]
        symbol, word = scene.heads[column]
        words(painter, symbol, rect.left(), look.px(18), 18, 700, "ink" if column == 1 else token)
        words(painter, word, rect.left(), look.px(38), 14, 500, "ink2")
        if column > scene.stage + 1:
            painter.fillRect(rect, look.colour("inset"))
        elif scene.numbers:
            values, name, reach = self._arrays(scene.figures)[column]
            paint_numbers(painter, rect, values, name, reach, scene.cell)
        else:
            smooth = rect.width() < SIDE
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            painter.drawImage(rect, self._images[column])
        pen = QPen(look.colour(token), look.line(2))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        if column <= scene.stage + 1 and not scene.numbers:
            self._paint_cell(painter, scene, column)

    def _paint_cell(self, painter: QPainter, scene: MapsScene, column: int) -> None:
        """A ring around the cell; in the picture around all that the kernel sees."""
        look, rect = theme(), self.map_rect(column)
        side = rect.width() / SIDE
        row, found = self._hovered or scene.cell
        around = (scene.figures.kernel.shape[0] // 2) if column == 0 else 0
        frame = QRectF(
            rect.left() + (found - around) * side,
            rect.top() + (row - around) * side,
            (2 * around + 1) * side,
            (2 * around + 1) * side,
        ).adjusted(-1, -1, 1, 1)
        painter.setPen(QPen(look.colour("surface"), look.line(4)))
        painter.drawRect(frame)
        painter.setPen(QPen(look.colour("kernel"), look.line(2)))
        painter.drawRect(frame)

    def _move(self, rows: int, columns: int) -> None:
        if self._scene is not None:
            row, column = self._scene.cell
            self.cell_chosen.emit(min(max(row + rows, 0), SIDE - 1), min(max(column + columns, 0), SIDE - 1))

    def _on_theme_changed(self) -> None:
        self._draw()
        self.updateGeometry()
        self.update()

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small maps."""
        look = theme()
        width = COLUMNS * look.px(SMALLEST_PX) + (COLUMNS - 1) * look.px(COLUMN_GAP_PX)
        return QSize(width, look.px(HEAD_PX + SMALLEST_PX + BELOW_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger maps in a larger room."""
        super().resizeEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys from the shortcuts of the page once the keyboard is here."""
        wanted = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if (
            wanted
            and isinstance(event, QKeyEvent)
            and Qt.Key(event.key()) in _MOVES
            and not event.modifiers()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move to the next cell."""
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
        else:
            self._move(*move)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Speak of a cell."""
        cell = self.cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.cell_chosen.emit(*cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell what the pointer is on."""
        cell = self.cell_at(event.position())
        if cell != self._hovered:
            self._hovered = cell
            self.cell_hovered.emit(cell)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Back to the chosen cell."""
        if self._hovered is not None:
            self._hovered = None
            self.cell_hovered.emit(None)
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Maps above, what is said about them below."""
        scene = self._scene
        if scene is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for column in range(COLUMNS):
            self._paint_map(painter, scene, column)
        maps = scene.figures.maps
        paint_kernel(painter, self.below_rect(0), scene.figures.kernel)
        paint_histogram(painter, self.below_rect(1), maps.edges, maps.counts_before)
        if scene.stage >= STAGES.index("after"):
            paint_histogram(painter, self.below_rect(2), maps.edges, maps.counts_after)
        if scene.stage >= STAGES.index("slopes"):
            place = self.below_rect(3)
            place.setLeft(self.map_rect(3).left())
            paint_shares(painter, place, scene.shares)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus"), 3 if theme().projector else 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()
