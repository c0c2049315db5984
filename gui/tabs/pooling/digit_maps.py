"""The way of a picture through the layers: all maps beside each other, every cell to be chosen."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.tabs.pooling import digit_painter as drawing
from gui.tabs.pooling.digit_group import Chosen, MapCell, MapGroup
from gui.tabs.pooling.digit_layout import FlowLayout, FlowMeasures, GroupShape, lay_out
from gui.theme import theme, theme_manager
from gui.widgets.colour_maps import coloured, picture
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP_PX = 7
MARGIN_PX = 6
SMALLEST_PX = 48
OVERHANG_PX = 40  # of frames and words beyond their group
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class DigitMaps(QWidget):
    """Group 0 is the picture, the others are layers; a click, or a drag, chooses a cell of a layer.

    It is as large as its maps need; whoever has room tells by ``fit`` how much there is.

    Args:
        parent: owner.
    """

    cell_pressed = Signal(object)  # MapCell; group 0 is the picture
    nudged = Signal(int, int)  # cells down, cells to the right
    map_wanted = Signal(int, int)  # groups on, maps on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[MapGroup, ...] = ()
        self._pictures: list[list[QImage]] = []
        self._chosen: Chosen | None = None
        self._marked_map: int | None = None
        self._smallest = SMALLEST_PX
        self._free = QSizeF(600, 200)
        self._layout = FlowLayout((), QSizeF())
        self._arranged: tuple[tuple[GroupShape, ...], FlowMeasures, QSizeF] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("content")  # of a scroll area: what is behind shines through
        self.setProperty("own_focus_ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def set_groups(self, groups: Sequence[MapGroup]) -> None:
        """Show a picture and what its layers make of it."""
        same = [group.shape for group in groups] == [group.shape for group in self._groups]
        self._groups = tuple(groups)
        if not same:
            self._chosen = None
        self._arrange()
        self._draw()

    def groups(self) -> tuple[MapGroup, ...]:
        """What is shown."""
        return self._groups

    def set_chosen(self, chosen: Chosen | None) -> None:
        """Frame a cell and what it sees; None: nothing."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def chosen(self) -> Chosen | None:
        """What is framed."""
        return self._chosen

    def set_marked(self, index: int | None) -> None:
        """Frame the maps of one number in all layers; None: none."""
        if index != self._marked_map:
            self._marked_map = index
            self.update()

    def set_smallest(self, side_px: int) -> None:
        """Choose the side at 100 % under which maps are scrolled rather than made smaller."""
        self._smallest = side_px
        self._arrange()

    def fit(self, width: float, height: float) -> None:
        """Take the largest maps that fit into a room."""
        free = QSizeF(width, height)
        if free != self._free:
            self._free = free
            self._arrange()

    def layout_in_use(self) -> FlowLayout:
        """Where everything is, in px of the widget."""
        return self._layout

    def cell_rect(self, cell: MapCell) -> QRectF:
        """Where a cell is drawn; empty if its map is not."""
        maps = self._layout.groups[cell.group].maps
        if cell.map >= len(maps):
            return QRectF()
        block = range(cell.row, cell.row + 1), range(cell.column, cell.column + 1)
        return drawing.block_rect(maps[cell.map], self._groups[cell.group].shape, block)

    def cell_at(self, position: QPointF) -> MapCell | None:
        """The cell at a place."""
        found = self._layout.map_at(position)
        if found is None:
            return None
        group, index = found
        rect, (rows, columns, _) = self._layout.groups[group].maps[index], self._groups[group].shape
        row = math.floor((position.y() - rect.top()) / rect.height() * rows)
        column = math.floor((position.x() - rect.left()) / rect.width() * columns)
        return MapCell(group, index, min(row, rows - 1), min(column, columns - 1))

    # inside
    def _shapes(self) -> list[GroupShape]:
        shapes: list[GroupShape] = []
        for group in self._groups:
            rows, columns, count = group.shape
            bare = GroupShape(rows, columns, count)
            # a picture has no number, but its frames need some room
            number_px = theme().px(drawing.NUMBER_PX if shapes else GAP_PX)
            shapes.append(
                replace(
                    bare,
                    arrow_px=drawing.arrow_width(group),
                    words=drawing.words_size(group),
                    number_px=number_px,
                    more_px=drawing.more_width(group, bare.shown),
                )
            )
        return shapes

    def _arrange(self) -> None:
        """Find the places anew if something has another size than before."""
        if not self._groups:
            return
        look = theme()
        smallest = look.px(self._smallest)
        measures = FlowMeasures(look.px(GAP_PX), MARGIN_PX, smallest, self.devicePixelRatioF())
        wanted = tuple(self._shapes()), measures, self._free
        if wanted != self._arranged:
            self._arranged = wanted
            self._layout = lay_out(*wanted)
            self.setFixedSize(self.sizeHint())
        self.update()

    def _draw(self) -> None:
        self._pictures = []
        for group, place in zip(self._groups, self._layout.groups, strict=True):
            shown = group.maps[:, :, : len(place.maps)]
            colours = coloured(shown, group.colours, group.limits)
            self._pictures.append([picture(colours[:, :, index]) for index in range(len(place.maps))])
        self.update()

    def _on_theme_changed(self) -> None:
        self._arrange()
        self._draw()

    def _marked(self, group: int) -> dict[int, str]:
        """Which maps of a group take part, and as what."""
        if self._chosen is None:
            return {} if self._marked_map is None else {self._marked_map: "kernel"}
        if group == self._chosen.cell.group:
            return {self._chosen.cell.map: "output"}
        for part in self._chosen.seen:
            if part.group == group:
                return dict.fromkeys(part.maps, "kernel")
        return {}

    def _tip(self, cell: MapCell) -> str:
        value = significant(float(self._groups[cell.group].maps[cell.row, cell.column, cell.map]))
        if cell.group == 0:
            text = self.tr("Picture, row {row}, column {column}: {value}")
        else:
            text = self.tr("Map {map}, row {row}, column {column}: {value}")
        return text.format(map=cell.map, row=cell.row, column=cell.column, value=value)

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All groups."""
        return QSize(math.ceil(self._layout.size.width()), math.ceil(self._layout.size.height()))

    def event(self, event: QEvent) -> bool:
        """Name the cell under the pointer; keep the arrow keys from the shortcuts of the page."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(QPointF(event.pos()))
            if cell is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._tip(cell), self)
            return True
        wanted = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if wanted and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _STEPS:
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what is under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose on while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._press(event.position())

    def _press(self, position: QPointF) -> None:
        cell = self.cell_at(position)
        if cell is not None and (self._chosen is None or cell != self._chosen.cell):
            self.cell_pressed.emit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows go from cell to cell, with Shift from map to map and from layer to layer."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.map_wanted.emit(step[0], step[1])
        else:
            self.nudged.emit(step[0], step[1])

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Pictures, arrows, words, frames."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self._layout.groups
        for number, (group, place) in enumerate(zip(self._groups, places, strict=True)):
            left, right = place.span
            if right + OVERHANG_PX < event.rect().left() or left - OVERHANG_PX > event.rect().right():
                continue  # scrolled out of sight
            drawing.paint_maps(painter, place, self._pictures[number])
            drawing.paint_borders(painter, place, *(("line2", 1.0) if number else ("input", 2.0)))
            drawing.paint_arrow(painter, place, group)
            drawing.paint_words(painter, place, group)
            if number:
                drawing.paint_numbers(painter, place, self._marked(number))
                if self._marked_map is not None:
                    drawing.paint_marked(painter, place, self._marked_map)
        if self._chosen is not None:
            drawing.paint_chosen(painter, self._layout, self._groups, self._chosen, event.rect())
        self._paint_focus(painter)
        painter.end()

    def _paint_focus(self, painter: QPainter) -> None:
        if not self.hasFocus() or not self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            return
        pen = QPen(theme().colour("focus"), 3 if theme().projector else 2)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 8, 8)
