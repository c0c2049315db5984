"""Where the rows of several channels, their sum and the result lie: arithmetic only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import QRectF, QSize, QSizeF

from gui.studio.canvas import Plan
from gui.studio.placing import Block, Hints, block, centred, readable_side
from gui.tabs.convolution.wires import SUM_PX
from gui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from gui.studio.part_view import PartView
    from gui.tabs.convolution.channel_row import ChannelRow
    from gui.tabs.convolution.channel_sums import ChannelSums
    from gui.tabs.convolution.filter_row import FilterRow
    from gui.widgets.matrix_header import MatrixHeader

LABEL_PX = 40  # number and letter of a channel
GAP_PX = 14  # beside a sign
MOST_EASE_PX = 24  # added to each gap where there is room
HEADER_AIR_PX = 4  # of a header's height, above and below its letters
ROW_GAP_SHARE = 0.4  # of a cell
CLOSE_ROW_GAP_PX = 4
AIR_PX = 8  # above and below, unless it is tight
BUS_PX = 26  # from the partial sums to the bus, and from there to the sum
ARROW_PX = 22  # from the sum to the result
RESULT_PX = 48  # side of the result's cells
RESULT_ROOM_PX = 220  # a larger result gets smaller cells
TABLE_GAP_PX = 8
FILTER_GAP_PX = 16

# rows apart; rows close together; and the name of the images beside them instead of above
Manner = Literal["roomy", "close", "tight"]
MANNERS: tuple[Manner, ...] = get_args(Manner)


@dataclass(frozen=True, slots=True)
class ChannelParts:
    """The widgets to be placed.

    Attributes:
        rows: the channels.
        input_header: over the images; likewise the other three.
        kernel_header: over the kernels.
        partial_header: over the partial sums.
        result_header: over the result.
        result: the large result.
        filters: small results, or tabs; hidden for one filter.
        sums: table below the result.
    """

    rows: Sequence[ChannelRow]
    input_header: MatrixHeader
    kernel_header: MatrixHeader
    partial_header: MatrixHeader
    result_header: MatrixHeader
    result: PartView
    filters: FilterRow
    sums: ChannelSums


class ChannelsPlan:
    """Plans one arrangement.

    Args:
        parts: what is placed.
        side: of the cells of all rows.
        free: room to look at; what is more has to be scrolled.
        manner: how much height the rows may take for themselves.
        hints: sizes of the widgets.
    """

    def __init__(self, parts: ChannelParts, side: float, free: QSizeF, manner: Manner, hints: Hints) -> None:
        self._parts, self._side, self._free, self._hints = parts, side, free, hints
        self._close, self._tight = manner != "roomy", manner == "tight"
        row = parts.rows[0]
        self._image = block(row.image, side)
        height = self._image.geometry.outer_rect().height()
        self._kernel = block(row.kernel, readable_side(row.kernel, side, height))
        self._partial = block(row.partial, readable_side(row.partial, side, height))
        self._places: dict[QWidget, QRectF] = {}
        self._sides: dict[PartView, float] = {}

    def size(self) -> QSizeF:
        """Of everything, with no gap larger than it has to be."""
        return self._plan(0.0).size

    def plan(self) -> Plan:
        """Everything in its place; where there is room to spare, the gaps take some of it."""
        spare = self._free.width() - self.size().width()
        ease = min(max(0.0, spare / 8), float(theme().px(MOST_EASE_PX)))
        return self._plan(ease)

    def _plan(self, ease: float) -> Plan:
        self._places, self._sides = {}, {}
        head = self._head_height()
        up = max(self._image.up, self._kernel.up, self._partial.up)
        pitch = self._pitch()
        rows_height = head + up + (len(self._parts.rows) - 1) * pitch + self._image.down
        rows_height += 0 if self._tight else theme().px(AIR_PX)
        right = self._place_rows(head + up, pitch, ease)
        visible = min(rows_height, self._free.height())
        group = self._result_group(max(visible, self._free.height()))
        height = max(rows_height, group.height)
        if height > rows_height:  # the result is higher than the rows, which stand in its middle
            down = (height - rows_height) / 2
            self._places = {widget: rect.translated(0, down) for widget, rect in self._places.items()}
        look = theme()
        bus_x = right + look.px(BUS_PX) + 2 * ease
        left = bus_x + look.px(BUS_PX) + look.px(SUM_PX) + look.px(ARROW_PX)
        width = self._place_group(group, left, min(height, max(self._free.height(), group.height)))
        return Plan(
            QSizeF(width, height),
            self._places,
            self._sides,
            frozenset({*group.widgets(), self._parts.sums}),
            frozenset() if group.has_table else frozenset({self._parts.sums}),
            bus_x,
        )

    # rows
    def _pitch(self) -> float:
        gap = CLOSE_ROW_GAP_PX if self._close else self._side * ROW_GAP_SHARE
        return round(self._image.geometry.outer_rect().height() + gap)

    def _head_height(self) -> float:
        """Room above the first row."""
        header = self._hints.of(self._parts.kernel_header).height()
        if not self._tight:
            return header + theme().px(AIR_PX)
        # over kernel and partial sums there is room within the first row
        within = self._image.up - max(self._kernel.up, self._partial.up)
        return max(0.0, header - within - theme().px(HEADER_AIR_PX))

    def _place_rows(self, first_line: float, pitch: float, ease: float) -> float:
        """Place the channels and what stands over them; returns the right edge."""
        parts, look = self._parts, theme()
        gap = look.px(GAP_PX) + ease
        sign = self._hints.of(parts.rows[0].operation).width() + 2 * gap
        left = float(look.px(LABEL_PX))
        if self._tight:
            left = max(left, self._hints.of(parts.input_header).width() + gap)
        blocks = (self._image, self._kernel, self._partial)
        headers = (parts.input_header, parts.kernel_header, parts.partial_header)
        lefts = [left]
        for part, header in zip(blocks, headers, strict=True):
            above = (
                () if self._tight and header is parts.input_header else ((header, self._hints.of(header)),)
            )
            headed = Block(part.view, part.geometry, above)
            lefts.append(headed.next_left(lefts[-1], sign))
        for number, row in enumerate(parts.rows):
            line = first_line + number * pitch
            views = (row.image, row.kernel, row.partial)
            for view, part, x in zip(views, blocks, lefts, strict=False):
                self._sides[view] = part.geometry.side_px
                self._places |= Block(view, part.geometry).places(x, line)
            for sign_widget, part, x, following in (
                (row.operation, self._image, lefts[0], lefts[1]),
                (row.equals, self._kernel, lefts[1], lefts[2]),
            ):
                self._places[sign_widget] = centred(
                    self._hints.of(sign_widget), x + part.width, following, line
                )
        for header, part, x in zip(headers, blocks, lefts, strict=False):
            size = self._hints.of(header)
            top = 0.0 if self._tight else look.px(AIR_PX)
            if self._tight and header is not parts.input_header:
                top = first_line - part.up - size.height()
            self._places[header] = QRectF(x, max(0.0, top), size.width(), size.height())
        if self._tight:
            self._places[parts.input_header].moveLeft(0)
        header_right = lefts[2] + self._hints.of(parts.partial_header).width()
        return max(lefts[2] + self._partial.width, header_right - look.px(BUS_PX))

    # result
    def _result_group(self, room: float) -> ResultGroup:
        """The result as large as it fits above its table; the table goes first."""
        parts, look = self._parts, theme()
        several = not parts.filters.isHidden()
        tabs = (parts.filters,) if several and not parts.filters.has_tiles() else ()
        tiles = parts.filters.size_in(room) if several and not tabs else QSize(0, 0)
        table = look.px(TABLE_GAP_PX) + self._hints.of(parts.sums).height()
        rows, columns = parts.result.model().shape
        wanted = min(look.px(RESULT_PX), look.px(RESULT_ROOM_PX) // max(rows, columns))
        side = max(float(wanted), self._side)
        above = [(widget, self._hints.of(widget)) for widget in (*tabs, parts.result_header)]
        while True:
            result = block(parts.result, side, *above)
            height = result.up + result.down
            if height + table <= room:
                return ResultGroup(result, tiles, parts, height + table, has_table=True)
            if side <= self._side:
                return ResultGroup(result, tiles, parts, height, has_table=False)
            side = max(self._side, side - 1)

    def _place_group(self, group: ResultGroup, left: float, visible: float) -> float:
        """Place result, table and tiles in the middle of what is seen; returns the right edge."""
        parts, look = self._parts, theme()
        top = (visible - group.height) / 2
        line = top + group.result.up
        self._places |= group.result.places(left, line)
        self._sides[parts.result] = group.result.geometry.side_px
        table = self._hints.of(parts.sums)
        start = left + group.result.geometry.inner_rect().left()
        table_top = top + group.result.up + group.result.down + look.px(TABLE_GAP_PX)
        table_width = max(table.width(), group.result.geometry.inner_rect().width())
        self._places[parts.sums] = QRectF(start, table_top, table_width, table.height())
        right = left + max(group.result.width, group.result.head_width)
        if group.has_table:
            right = max(right, start + table_width)
        if not group.tiles.isEmpty():
            x, size = right + look.px(FILTER_GAP_PX), QSizeF(group.tiles)
            middle = min(max(line, size.height() / 2), max(visible - size.height() / 2, size.height() / 2))
            self._places[parts.filters] = centred(size, x, x + size.width(), middle)
            right = x + size.width()
        return right


@dataclass(frozen=True, slots=True)
class ResultGroup:
    """What stays in sight while the rows are scrolled.

    Attributes:
        result: the large result with its header.
        tiles: size of the small results; empty for none.
        parts: all widgets.
        height: of result and table.
        has_table: whether there is room for the table.
    """

    result: Block
    tiles: QSize
    parts: ChannelParts
    height: float
    has_table: bool

    def widgets(self) -> tuple[QWidget, ...]:
        """Those that are placed with it."""
        filters = () if self.parts.filters.isHidden() else (self.parts.filters,)
        return (self.parts.result, self.parts.result_header, *filters)
