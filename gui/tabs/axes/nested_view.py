"""An array drawn as nested blocks; it tells what is clicked and what the pointer is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from gui.tabs.axes.geometry import NestedGeometry, geometry_of
from gui.tabs.axes.model import NestedModel, index_text
from gui.tabs.axes.nested_painter import NestedPainter, grown
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gui.tabs.axes.model import Index
    from gui.widgets.matrix_lettering import Lettering

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (1, -1),
    Qt.Key.Key_Down: (1, 1),
}


class NestedView(QWidget):
    """Shows a model as large as its side says.

    What a step leaves as it is, is kept as a picture; a step renews the cells that changed.

    Args:
        parent: owner.
    """

    chosen = Signal(object)  # index of the number that was clicked
    pointed = Signal(object)  # index, or None when the pointer leaves

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click is no wish to type there
        self.setProperty("own_focus_ring", True)
        self._model: NestedModel | None = None
        self._geometry: NestedGeometry | None = None
        self._painter: NestedPainter | None = None
        self._ground: QPixmap | None = None
        self._corners: np.ndarray[tuple[int, int], np.dtype[np.float64]] | None = None  # when painted
        self._side_px = 40.0
        self._pointed: Index | None = None
        self._wrong: Index | None = None
        self._keyboard: Index = ()
        self._by_place: tuple[Index, ...] = ()
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def show_model(self, model: NestedModel) -> None:
        """Show another array, or the same one a step further."""
        before, self._model = self._model, model
        if model.same_picture(before) and before is not None:
            if self._painter is not None and self._geometry is not None:
                self._painter = NestedPainter(model, self._geometry, theme(), self._painter.numbers)
            changed = set(range(min(before.moved, model.moved), max(before.moved, model.moved)))
            changed |= {place for place in (before.current, model.current) if place is not None}
            self._renew(self._by_place[place] for place in changed if place < len(self._by_place))
        else:
            indices = list(np.ndindex(*model.shape))
            order = np.argsort(model.places, axis=None)
            self._by_place = tuple(indices[flat] for flat in order.tolist())
            self._keyboard = (0,) * len(model.shape)
            self._pointed = self._wrong = None
            self._rebuild()
        self._describe()

    def model(self) -> NestedModel | None:
        """What is shown."""
        return self._model

    def set_side(self, side_px: float) -> None:
        """Draw cells of another size."""
        if side_px != self._side_px:
            self._side_px = side_px
            self._rebuild()

    def side(self) -> float:
        """Of a cell, in px."""
        return self._side_px

    def show_pointed(self, index: Index | None) -> None:
        """Outline a number, because the pointer is on it here or in the other array."""
        if index != self._pointed:
            before, self._pointed = self._pointed, index
            self._renew(place for place in (before, index) if place is not None)

    def show_wrong(self, index: Index | None) -> None:
        """Cross out a place that was guessed."""
        if index != self._wrong:
            before, self._wrong = self._wrong, index
            self._renew(place for place in (before, index) if place is not None)

    def wrong(self) -> Index | None:
        """The place crossed out."""
        return self._wrong

    def cell_rect(self, index: Index) -> QRectF:
        """Of one number, in this widget."""
        return QRectF() if self._geometry is None else self._geometry.cell_rect(index)

    def corners(self) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
        """Left and top of each number in the order of the memory of a."""
        if self._geometry is None or self._model is None:
            return np.zeros((0, 2))
        return self._geometry.corners()[np.argsort(self._model.places, axis=None)]

    def lettering(self) -> Lettering | None:
        """Of the numbers."""
        return None if self._geometry is None else self._paint_tool().numbers

    def cell_text(self, index: Index) -> str:
        """What a cell shows."""
        return "" if self._model is None else self._model.text(index)

    def describe_cell(self, index: Index) -> str:
        """What a screen reader says about a number."""
        model = self._model
        if model is None:
            return ""
        where = self.tr("{array} element {index}").format(array=model.name, index=index_text(index))
        if not model.is_shown(index):
            return self.tr("{element}, not moved yet").format(element=where)
        return self.tr("{element}, value {value}").format(element=where, value=model.text(index))

    def retranslate(self) -> None:
        """Set every text anew."""
        self._rebuild()
        self._describe()

    # inside
    def _paint_tool(self) -> NestedPainter:
        if self._painter is None and self._model is not None and self._geometry is not None:
            self._painter = NestedPainter(self._model, self._geometry, theme())
        if self._painter is None:
            raise RuntimeError("there is nothing to paint yet")
        return self._painter

    def _rebuild(self) -> None:
        self._painter = self._ground = self._corners = None
        if self._model is None:
            return
        self._geometry = geometry_of(self._model.shape, self._side_px)
        self.resize(self.sizeHint())
        self.updateGeometry()
        self.update()

    def _renew(self, indices: Iterable[Index]) -> None:
        if self._geometry is not None:
            for index in indices:
                self.update(grown(self._geometry.cell_rect(index)).toAlignedRect())

    def _describe(self) -> None:
        if self._model is not None:
            shape = "×".join(map(str, self._model.shape))
            self.setAccessibleName(
                self.tr("Array {name}, {shape}").format(name=self._model.name, shape=shape)
            )
            self.setAccessibleDescription(self.describe_cell(self._keyboard))

    def _indices_in(self, region: QRectF) -> list[Index]:
        """The numbers whose cells lie in a region, also in part."""
        if self._corners is None:
            self._corners = self.corners()
        near = np.ones(len(self._corners), dtype=bool)
        for column, (first, last) in enumerate(
            ((region.left(), region.right()), (region.top(), region.bottom()))
        ):
            along = self._corners[:, column]
            near &= (along <= last) & (along + self._side_px >= first)
        return [self._by_place[place] for place in np.flatnonzero(near).tolist()]

    def _draw_ground(self) -> QPixmap:
        if self._ground is None:
            ratio = self.devicePixelRatioF()
            self._ground = QPixmap(self.size() * ratio)
            self._ground.setDevicePixelRatio(ratio)
            self._ground.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_tool().paint_ground(painter)
            painter.end()
        return self._ground

    def _on_theme_changed(self) -> None:
        self._rebuild()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Everything at this size of cells."""
        return QSize(10, 10) if self._geometry is None else self._geometry.size().toSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ground, the cells in the region, frames."""
        model, geometry = self._model, self._geometry
        if model is None or geometry is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._draw_ground())
        region = QRectF(event.rect())
        tool = self._paint_tool()
        tool.paint_cells(painter, self._indices_in(region))
        if model.current is not None:
            tool.paint_current(painter, self._by_place[model.current])
        if self._pointed is not None:
            tool.paint_pointed(painter, self._pointed)
        if self._wrong is not None:
            tool.paint_wrong(painter, self._wrong)
        if self.hasFocus():
            tool.paint_focus(painter, self._keyboard)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell what the pointer is on."""
        index = None if self._geometry is None else self._geometry.index_at(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if index is None else Qt.CursorShape.PointingHandCursor)
        self.pointed.emit(index)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """It is on nothing."""
        self.pointed.emit(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose a number."""
        index = None if self._geometry is None else self._geometry.index_at(event.position())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(index)

    def event(self, event: QEvent) -> bool:
        """Keep the arrows from the page's shortcuts while the keyboard is here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            keys = (*_STEPS, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if plain and Qt.Key(event.key()) in keys:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move through the cells, Enter chooses."""
        key, model, geometry = Qt.Key(event.key()), self._model, self._geometry
        if model is None or geometry is None:
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self._keyboard)
        elif key in _STEPS:
            direction, by = _STEPS[key]
            self._go(geometry, geometry.rows if direction else geometry.columns, by)
        else:
            super().keyPressEvent(event)

    def _go(self, geometry: NestedGeometry, axes: list[int], by: int) -> None:
        """One cell on; from the edge of a block into the next one."""
        index = list(self._keyboard)
        for axis in axes:
            index[axis] += by
            if 0 <= index[axis] < geometry.shape[axis]:
                break
            index[axis] = 0 if by > 0 else geometry.shape[axis] - 1
        else:
            return
        before, self._keyboard = self._keyboard, tuple(index)
        self._renew((before, self._keyboard))
        self.pointed.emit(self._keyboard)
        self._describe()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show it no longer."""
        super().focusOutEvent(event)
        self.pointed.emit(None)
        self.update()
