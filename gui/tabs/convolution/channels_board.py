"""Several channels: a row for each, wires into their sum, and the result beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from gui.tabs.convolution.canvas_board import CanvasBoard
from gui.tabs.convolution.channel_row import ChannelRow
from gui.tabs.convolution.channel_sums import ChannelSums
from gui.tabs.convolution.channels_plan import BUS_PX, LABEL_PX, MANNERS, ChannelParts, ChannelsPlan
from gui.tabs.convolution.filter_row import FilterRow
from gui.tabs.convolution.headings import channel_letter
from gui.tabs.convolution.wires import SUM_PX, Wires, paint_wires
from gui.theme import theme, theme_manager
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX
from gui.widgets.matrix_header import MatrixHeader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.studio.canvas import Plan
    from gui.studio.part_view import PartView
    from gui.tabs.convolution.channels_plan import Manner
    from gui.tabs.convolution.scene import Scene
    from gui.tabs.convolution.state import ConvolutionState

WIRE_GAP_PX = 8
TERSE_BELOW_PX = 1100  # of width: headers say less


class ChannelsBoard(CanvasBoard):
    """One row per channel; the sum and the result stay in sight where the rows have to be scrolled.

    Attributes:
        rows: the channels.
        result: Y of the current filter.
        filters: the results of all filters, small.
        sums: the table of the channels' sums.

    Args:
        parent: owner.
    """

    margin_px = 0  # the roomy arrangement has its own

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ChannelRow] = []
        self.result = self._make_view("output", 0)
        self.filters = FilterRow(self.result, self.sheet)
        self.filters.chosen.connect(self.filter_chosen)
        self.filters.hide()
        self.sums = ChannelSums(self.sheet)
        self._parts = ChannelParts(
            self.rows,
            MatrixHeader(self.sheet),
            MatrixHeader(self.sheet),
            MatrixHeader(self.sheet),
            MatrixHeader(self.sheet),
            self.result,
            self.filters,
            self.sums,
        )
        self._largest_by_room: dict[tuple[float, float, Manner], float] = {}  # a fit asks several times
        theme_manager().changed.connect(self._refit)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.filters.retranslate()
        self.sums.retranslate()
        self._name_views()
        super().retranslate()

    # what the base class asks
    def _show_models(self, state: ConvolutionState, scene: Scene) -> None:
        if len(self.rows) != len(scene.inputs):
            self._make_rows(len(scene.inputs))
        for row in self.rows:
            row.show_scene(scene)
        self.result.set_number(scene.filter_index)
        self.result.show_model(scene.outputs[scene.filter_index])
        self.filters.setVisible(len(scene.outputs) > 1)
        if len(scene.outputs) > 1:
            self.filters.show_filters(scene.outputs, scene.filter_index)
        self.sums.show_scene(scene)
        self._set_headers(state, scene)

    def _set_headers(self, state: ConvolutionState, scene: Scene) -> None:
        parts = self._parts
        terse = self.canvas.free().width() < theme().px(TERSE_BELOW_PX)
        self.headings.input(parts.input_header, state, scene)
        self.headings.kernel(
            parts.kernel_header, state, scene, terse=True
        )  # the result says which filter it is
        self.headings.partial(parts.partial_header, scene, terse=terse)
        self.headings.output(parts.result_header, state, scene, terse=terse)

    def _refit(self) -> None:
        if self._state is not None and self._scene is not None:
            self._set_headers(self._state, self._scene)
        self._largest_by_room.clear()
        super()._refit()

    def _plan_for(self, side: float, free: QSizeF) -> Plan:
        planners = [self._planner(side, free, manner) for manner in MANNERS]
        fitting = (planner for planner in planners if self._lost_to_bars(planner.size(), free).isNull())
        return next(fitting, planners[0]).plan()

    def _fit(self, free: QSizeF) -> float:
        """Numbers above all: rows move together for them, and are scrolled if that is not enough."""
        for manner in MANNERS:
            side = self._largest_in(free, manner)
            if side >= SMALLEST_NUMBER_PX:
                return side
        scrolled = self._planner(SMALLEST_NUMBER_PX, free, MANNERS[0]).size()
        fits_across = self._lost_to_bars(scrolled, free).height() == 0
        return float(SMALLEST_NUMBER_PX) if fits_across else self._smallest(free)

    def _smallest(self, free: QSizeF) -> float:
        return max(self._largest_in(free, manner) for manner in MANNERS)

    def _largest_in(self, free: QSizeF, manner: Manner) -> float:
        key = free.width(), free.height(), manner
        if key not in self._largest_by_room:

            def size_of(side: float) -> QSizeF:
                return self._planner(side, free, manner).size()

            self._largest_by_room[key] = self._largest_side(size_of, free)
        return self._largest_by_room[key]

    def _planner(self, side: float, free: QSizeF, manner: Manner) -> ChannelsPlan:
        return ChannelsPlan(self._parts, side, free, manner, self._hints)

    def _windows(self) -> Sequence[PartView]:
        return [row.image for row in self.rows]

    def _result(self) -> PartView:
        return self.result

    def _on_cell_chosen(self, row: int, column: int, number: int) -> None:
        if self._scene is not None:  # a partial sum belongs to the current filter, whatever its channel is
            self.cell_chosen.emit(row, column, self._scene.filter_index)

    # rows
    def _make_rows(self, count: int) -> None:
        while len(self.rows) > count:
            self.rows.pop().delete()
        while len(self.rows) < count:
            row = ChannelRow(len(self.rows), self._make_view, self.sheet)
            for widget in row.widgets():
                widget.show()
            self.rows.append(row)
        self._name_views()
        images, kernels = [row.image for row in self.rows], [row.kernel for row in self.rows]
        self._order_focus((*images, *kernels, *(row.partial for row in self.rows), self.result))

    def _name_views(self) -> None:
        for row in self.rows:
            row.name_views(self.headings, len(self.rows))

    # painting
    def wires(self) -> Wires | None:
        """Where the wires run on the sheet; None before there is anything to show."""
        if self._plan is None:
            return None
        look = theme()
        right = QPointF(look.px(WIRE_GAP_PX), 0)
        starts = []
        for row in self.rows:
            rect = self._on_sheet(row.partial, row.partial.matrix_rect())
            starts.append(QPointF(rect.right(), rect.center().y()) + right)
        bus_x = self._plan.bus_x + self._offset.x()
        y = self._on_sheet(self.result, self.result.matrix_rect()).center().y()
        centre = QPointF(bus_x + look.px(BUS_PX) + look.px(SUM_PX) / 2, y)
        return Wires(tuple(starts), bus_x, centre, QPointF(self.result.x() - look.px(2), y))

    def _paint_sheet(self, painter: QPainter, dirty: QRegion) -> None:
        wires = self.wires()
        if wires is None:
            return
        look = theme()
        around = look.px(SUM_PX)
        if dirty.intersects(wires.bounds().adjusted(0, -around, 0, around).toAlignedRect()):
            paint_wires(painter, wires, look)
        width = look.px(LABEL_PX)
        for number, row in enumerate(self.rows):
            line = self._on_sheet(row.image, row.image.matrix_rect()).center().y()
            room = QRectF(row.image.x() - width, line - width, width, 2 * width)
            if dirty.intersects(room.toAlignedRect()):
                self._paint_label(painter, number, room)

    def _paint_label(self, painter: QPainter, number: int, room: QRectF) -> None:
        """Number of a channel, and its colour below."""
        look, letter = theme(), channel_letter(number, len(self.rows))
        large, small = look.font("title", 800), look.font("caption", 600)
        heights = QFontMetricsF(large).height(), QFontMetricsF(small).height() if letter else 0.0
        top = room.center().y() - sum(heights) / 2
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setFont(large)
        painter.setPen(look.colour("ink"))
        painter.drawText(QRectF(room.left(), top, room.width(), heights[0]), centre, str(number))
        painter.setFont(small)
        painter.setPen(look.colour("ink3"))
        painter.drawText(QRectF(room.left(), top + heights[0], room.width(), heights[1]), centre, letter)
