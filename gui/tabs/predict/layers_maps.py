"""The way of a drawing through all layers: every map in sight, every number to be chosen."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.tabs.predict import layers_painter as drawing
from gui.tabs.predict.layers_plan import LayersPlan, Measures, RowShape, plan_layers
from gui.tabs.predict.layers_rows import PICTURE, LayerRow
from gui.tabs.predict.layers_scores import ScoresView
from gui.theme import theme, theme_manager
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.network.cells import Place
    from gui.tabs.predict.layers_chosen import Chosen

GAP_PX, ROW_GAP_PX, EDGE_PX, LABEL_GAP_PX = 8, 12, 6, 12
PICTURE_PX, LOW_PICTURE_PX = 76, 52
LARGEST_PX, COMFORTABLE_PX, SMALLEST_PX = 112, 48, 30
STRIP_PX, SCORES_PX, NOTE_PX, WORDS_PX = 30, 62, 24, 42
LABEL_PX, WIDEST_LABEL_PX = 76, 132
DENSE_GAP_PX, DENSE_ROW_GAP_PX, DENSE_PX, DENSE_PICTURE_PX, DENSE_STRIP_PX = 3, 6, 12, 40, 20
LOW_BELOW_PX = 420  # of height at 100 %: the picture is small
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LayerMaps(QWidget):
    """A row for each layer: its name at the left, its maps, its numbers or its scores at the right.

    It is as high as its rows need; whoever has room tells by ``fit`` how much there is.

    Attributes:
        scores: the last row, where there are few classes.

    Args:
        parent: owner.
    """

    pressed = Signal(int, object)  # layer, Place
    enlarged = Signal(int, object)  # layer, Place: the map is to be seen large
    nudged = Signal(int, int)  # cells down, cells to the right
    map_wanted = Signal(int, int)  # layers on, maps on
    left = Signal()  # Escape, while there is something to leave

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LayerRow, ...] = ()
        self._words: tuple[tuple[str, str], ...] = ()
        self._scales: tuple[str, ...] = ()
        self._images: list[QImage | None] = []
        self._bars: Mapping[int, Mapping[int, float]] = {}
        self._told: Mapping[int, Sequence[str]] = {}
        self._barred: frozenset[int] = frozenset()
        self._chosen: Chosen | None = None
        self._can_leave = self._dense = False
        self._free = QSizeF(400, 300)
        self._plan = LayersPlan((), 0.0)
        self.scores = ScoresView(self)
        self.scores.hide()
        self.scores.pressed.connect(self._on_score_pressed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("content")  # of a scroll area: what is behind shines through
        self.setProperty("own_focus_ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def set_rows(self, rows: Sequence[LayerRow], scales: Sequence[str]) -> None:
        """Show what the layers put out.

        Args:
            rows: the picture and the layers.
            scales: of each row the values of the two ends of its colours, in words.
        """
        same = [_shape(row) for row in rows] == [_shape(row) for row in self._rows]
        self._rows, self._scales = tuple(rows), tuple(scales)
        self._images = [None] * len(rows)
        if not same:
            self._chosen, self._bars, self._told = None, {}, {}
            self._arrange()
        self._show_scores()
        self.update()

    def set_words(self, words: Sequence[tuple[str, str]]) -> None:
        """Name and size of each row, translated."""
        self._words = tuple(words)
        self._arrange()

    def rows(self) -> tuple[LayerRow, ...]:
        """What is shown."""
        return self._rows

    def set_chosen(self, chosen: Chosen | None) -> None:
        """Frame a number, its map wherever it goes on, and what it sees."""
        if chosen != self._chosen:
            self._chosen = chosen
            self._show_scores()
            self.update()

    def set_can_leave(self, on: bool) -> None:
        """Take Escape before the window does."""
        self._can_leave = on

    def set_dense(self, on: bool) -> None:
        """Make maps and gaps as small as it takes to see all layers at once."""
        if on != self._dense:
            self._dense = on
            self._arrange()

    def set_barred(self, layers: frozenset[int]) -> None:
        """Leave room for bars below the maps of these layers."""
        if layers != self._barred:
            self._barred = layers
            self._arrange()

    def set_bars(
        self, bars: Mapping[int, Mapping[int, float]], told: Mapping[int, Sequence[str]] | None = None
    ) -> None:
        """Say how much depends on each filter.

        Args:
            bars: by layer and filter the share of the most important filter; others have empty tracks.
            told: by layer and filter what is added to the tooltip, translated.
        """
        self._bars, self._told = bars, told or {}
        self.update()

    def fit(self, width: float, height: float) -> None:
        """Take the largest maps that fit into a room."""
        free = QSizeF(width, height)
        if free != self._free:
            self._free = free
            self._arrange()

    def plan(self) -> LayersPlan:
        """Where everything is."""
        return self._plan

    def map_rect(self, layer: int, number: int) -> QRectF:
        """Where a map, or a number of a line, is drawn."""
        return self._plan.rows[self._row_of(layer)].rect(number)

    def cell_rect(self, layer: int, place: Place) -> QRectF:
        """Where a cell is drawn."""
        row = self._row_of(layer)
        if self._rows[row].kind == "scores":
            return self.scores.class_rect(place[0]).translated(self.scores.pos())
        rect = self._plan.rows[row].rect(place[-1])
        if len(place) == 1:
            return rect
        rows, columns = (range(n, n + 1) for n in place[:2])
        return drawing.block_rect(rect, self._rows[row].size, rows, columns)

    def cell_at(self, position: QPointF) -> tuple[int, Place] | None:
        """Layer and place of the number at a place of the widget."""
        found = self._plan.at(position)
        if found is None:
            return None
        row, index = self._rows[found[0]], found[1]
        if row.kind == "scores":
            return None
        if row.kind == "line":
            return row.layer, (index,)
        rect, (rows, columns) = self._plan.rows[found[0]].rect(index), row.size
        down = math.floor((position.y() - rect.top()) / rect.height() * rows)
        across = math.floor((position.x() - rect.left()) / rect.width() * columns)
        return row.layer, (min(max(down, 0), rows - 1), min(max(across, 0), columns - 1), index)

    def describe(self, layer: int, place: Place) -> str:
        """Say where a number is, what it is, and what would be without its filter."""
        name = self._words[self._row_of(layer)][0] if self._words else ""
        value = significant(float(self._rows[self._row_of(layer)].values[place]), 4)
        if len(place) == 1:
            return self.tr("{layer}, number {unit}: {value}").format(layer=name, unit=place[0], value=value)
        if layer == PICTURE:
            text = self.tr("{layer}, row {row}, column {column}: {value}")
            return text.format(layer=name, row=place[0], column=place[1], value=value)
        text = self.tr("{layer}, map {map}, row {row}, column {column}: {value}")
        said = text.format(layer=name, map=place[2], row=place[0], column=place[1], value=value)
        told = self._told.get(layer, ())
        return f"{said}\n{told[place[2]]}" if place[2] < len(told) else said

    # inside
    def _row_of(self, layer: int) -> int:
        return layer - PICTURE

    def _measures(self) -> Measures:
        look = theme()
        bold, plain = drawing.name_lettering(), drawing.detail_lettering()
        widest = [float(look.px(LABEL_PX))]
        for row, (name, detail) in zip(self._rows, self._words, strict=False):
            widest.append(bold.width(name) if row.kind != "note" else 0.0)
            widest.append(plain.width(detail) if row.kind != "note" else 0.0)
        low = self._free.height() < look.px(LOW_BELOW_PX)
        line = look.px(20)
        usual = Measures(
            label=min(max(widest), look.px(WIDEST_LABEL_PX)) + look.px(LABEL_GAP_PX),
            words=2.0 * line,
            note=max(float(look.px(NOTE_PX)), line),
            gap=look.px(GAP_PX),
            row_gap=look.px(ROW_GAP_PX),
            edge=EDGE_PX,
            picture=look.px(LOW_PICTURE_PX if low else PICTURE_PX),
            largest=look.px(LARGEST_PX),
            smallest=look.px(SMALLEST_PX),
            comfortable=look.px(COMFORTABLE_PX),
            bar=look.px(drawing.BAR_PX + drawing.BAR_GAP_PX + 1),
            strip=look.px(STRIP_PX),
            scores=look.px(SCORES_PX),
        )
        if not self._dense:
            return usual
        return replace(
            usual,
            words=float(line),
            gap=look.px(DENSE_GAP_PX),
            row_gap=look.px(DENSE_ROW_GAP_PX),
            picture=look.px(DENSE_PICTURE_PX),
            smallest=look.px(DENSE_PX),
            comfortable=look.px(DENSE_PX),
            strip=look.px(DENSE_STRIP_PX),
        )

    def _arrange(self) -> None:
        barred = frozenset() if self._dense else self._barred
        shapes = [RowShape(row.kind, row.count, row.layer in barred) for row in self._rows]
        self._plan = plan_layers(shapes, self._measures(), self._free.width(), self._free.height())
        self._images = [None] * len(self._rows)
        self.resize(self.sizeHint())
        self.updateGeometry()
        self._show_scores()
        self.update()

    def _show_scores(self) -> None:
        shown = self._rows and self._rows[-1].kind == "scores" and self._plan.rows
        self.scores.setVisible(bool(shown))
        if shown:
            row, place = self._rows[-1], self._plan.rows[-1]
            chosen = self._chosen
            own = chosen is not None and chosen.layer == row.layer
            self.scores.fit(place.area)
            self.scores.show_scores(row.values, chosen.place[0] if chosen is not None and own else None)

    def _image(self, number: int) -> QImage:
        image = self._images[number]
        if image is None:
            row = self._rows[number]
            if row.kind == "line":
                image = drawing.line_mosaic(row, self._plan.rows[number].per_line)
            else:
                image = drawing.mosaic(row)
            self._images[number] = image
        return image

    def _on_score_pressed(self, number: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pressed.emit(self._rows[-1].layer, (number,))

    def _on_theme_changed(self) -> None:
        self._arrange()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The width there is, and all rows."""
        return QSize(round(self._free.width()), math.ceil(self._plan.height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Nothing may be cut."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Name the number under the pointer; keep the arrows from the shortcuts of the page."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.cell_at(QPointF(event.pos()))
            if found is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.describe(*found), self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() & ~(
                Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
            )
            wanted = (*_STEPS, *_ENTER, Qt.Key.Key_Escape) if self._can_leave else (*_STEPS, *_ENTER)
            if plain == Qt.KeyboardModifier.NoModifier and Qt.Key(event.key()) in wanted:
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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """See the map large."""
        found = self.cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None and found[0] != PICTURE:
            self.enlarged.emit(*found)

    def _press(self, position: QPointF) -> None:
        found = self.cell_at(position)
        if found is None or found[0] == PICTURE:
            return
        if self._chosen is None or found != (self._chosen.layer, self._chosen.place):
            self.pressed.emit(*found)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows go from cell to cell, with Shift from map to map and from layer to layer."""
        key = Qt.Key(event.key())
        step = _STEPS.get(key)
        if key in _ENTER and self._chosen is not None:
            self.enlarged.emit(self._chosen.layer, self._chosen.place)
        elif key == Qt.Key.Key_Escape and self._can_leave:
            self.left.emit()
        elif step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.map_wanted.emit(*step)
        else:
            self.nudged.emit(*step)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Words, maps, bars, frames."""
        painter = QPainter(self)
        visible = QRectF(event.rect())
        for number, (row, place) in enumerate(zip(self._rows, self._plan.rows, strict=True)):
            if place.label.bottom() < visible.top() or place.label.top() > visible.bottom():
                continue
            name, detail = self._words[number] if self._words else ("", "")
            details = tuple(filter(None, (detail, self._scales[number])))
            drawing.paint_words(painter, place, name, details)
            if row.kind in ("note", "scores"):
                continue
            drawing.paint_maps(painter, row, place, self._image(number), visible)
            if row.kind == "picture":
                drawing.paint_border(painter, place)
            drawing.paint_off(painter, row, place)
            if row.layer in self._barred and not self._dense:
                drawing.paint_bars(painter, place, self._bars.get(row.layer, {}))
        self._paint_chosen(painter, visible)
        self._paint_focus(painter)
        painter.end()

    def _paint_chosen(self, painter: QPainter, visible: QRectF) -> None:
        chosen = self._chosen
        if chosen is None or not self._rows:
            return
        for layer, number in chosen.maps:
            drawing.paint_chosen_map(painter, self._plan.rows[self._row_of(layer)], number)
        for place, seen in enumerate(chosen.seen):
            row = self._rows[place]
            whole = seen is not None and (len(seen.rows), len(seen.columns)) == row.size
            if seen is not None and row.kind in ("maps", "picture") and not whole:
                drawing.paint_seen(painter, row, self._plan.rows[place], seen, visible)
        own = self._row_of(chosen.layer)
        if self._rows[own].kind in ("maps", "line"):
            drawing.paint_cell(painter, self._rows[own], self._plan.rows[own], chosen.place)

    def _paint_focus(self, painter: QPainter) -> None:
        if not self.hasFocus() or not self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            return
        painter.setPen(QPen(theme().colour("focus"), 3 if theme().projector else 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


def _shape(row: LayerRow) -> tuple[int, str, tuple[int, ...]]:
    return row.layer, row.kind, row.values.shape
