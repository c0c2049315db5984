"""Counts in the colours of viridis, each with its number where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from gui.studio.part_view import PartView
from gui.theme import theme
from gui.widgets.colour_maps import coloured, picture
from gui.widgets.matrix_colours import is_bright
from gui.widgets.matrix_frames import FramePainter
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX, geometry_of
from gui.widgets.matrix_labels import paint_indices
from gui.widgets.matrix_lettering import number_lettering
from gui.widgets.matrix_ring import RingPainter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.studio.moment import Part
    from gui.widgets.colour_maps import Table
    from gui.widgets.matrix_geometry import MatrixGeometry


class CoverageMap(PartView):
    """A matrix of counts; keys, tooltips and copies are those of every matrix.

    Args:
        part: which kind of matrix.
        number: of several.
        parent: owner.
    """

    def __init__(self, part: Part, number: int, parent: QWidget | None = None) -> None:
        super().__init__(part, number, parent)
        self._most = 1

    def set_most(self, most: int) -> None:
        """Give the count of the brightest colour."""
        if most != self._most:
            self._most = most
            self.update()

    def fills(self) -> Table:
        """Colour of each pixel, as 0xAARRGGBB."""
        return coloured(self.model().values, "viridis", (0.0, float(self._most)))

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ring, colours, numbers, frames."""
        model, look = self.model(), theme()
        geometry, fills = geometry_of(model, self.cell_side(), look), self.fills()
        painter = QPainter(self)
        if not model.padding.is_empty:
            RingPainter(model, geometry, look).paint_ground(painter, self.devicePixelRatioF())
        painter.drawImage(geometry.inner_rect(), picture(fills))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if geometry.side_px >= SMALLEST_NUMBER_PX:
            _paint_grid(painter, geometry)
            self._paint_numbers(painter, geometry, fills)
        if model.show_indices:
            paint_indices(painter, geometry, look)
        frames = FramePainter(model, geometry, look)
        frames.paint_role(painter)
        window = self.window_rect()
        if window is not None:
            first = (window.topLeft() - geometry.origin) / geometry.side_px
            frames.paint_window(painter, window, first.y(), first.x())
        frames.paint_highlight(painter)
        frames.paint_selection(painter, self._selected_rect(geometry), self._focused_rect())
        painter.end()

    # inside
    def _paint_numbers(self, painter: QPainter, geometry: MatrixGeometry, fills: Table) -> None:
        channels = np.stack([fills >> np.uint32(shift) & np.uint32(255) for shift in (16, 8, 0)], axis=-1)
        bright = is_bright(channels.astype(np.uint8))
        values, side = self.model().values, geometry.side_px
        lettering, middle = number_lettering(values, side), geometry.cell_rect(0, 0).center()
        painter.setFont(lettering.font)
        for is_bright_cell, token in ((True, "caption_bg"), (False, "caption_fg")):
            painter.setPen(theme().colour(token))
            for row, column in np.argwhere(bright == is_bright_cell).tolist():
                text = str(int(values[row, column]))
                lettering.centred(painter, text, middle.x() + column * side, middle.y() + row * side)

    def _selected_rect(self, geometry: MatrixGeometry) -> QRectF | None:
        block = self.selection()
        if block is None:
            return None
        down, right = block
        height, width = down.stop - down.start, right.stop - right.start
        return geometry.block_rect(down.start, right.start, height, width)

    def _focused_rect(self) -> QRectF | None:
        by_keyboard = self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        return self.cell_rect(*self.focus_cell()) if self.hasFocus() and by_keyboard else None


def _paint_grid(painter: QPainter, geometry: MatrixGeometry) -> None:
    """Lines between neighbours, which may well have the same colour."""
    painter.setPen(QPen(theme().colour("surface"), theme().line(1)))
    painter.drawLines(list(geometry.grid(geometry.inner_rect())))
