"""Paints the head and the rows of the table of a tape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from gui.tabs.activations.tape_columns import FIRST_PX, PAD_PX, Column, Columns, number_px, operation_font
from gui.tabs.activations.tape_flag_words import flag_words, is_trouble
from gui.theme import theme
from gui.theme.icons import icon
from gui.widgets.painted_text import cap_height, paint_pieces

if TYPE_CHECKING:
    from gui.tabs.activations.tape_check import CheckLine
    from gui.tabs.activations.tape_rows import TapeRow
    from gui.tabs.activations.tape_scene import TapeScene

BAR_PX: Final = 4
EMPTY_PX: Final = (30, 18)  # an empty place for a number
MARKS: Final[Mapping[str, tuple[str, str]]] = {  # icon and colour
    "agrees": ("check", "ink"),
    "corner": ("info", "ink2"),
    "no-number": ("triangle-alert", "warn"),
    "differs": ("x", "warn"),
}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TablePainter:
    """Paints one scene.

    Args:
        painter: of the viewport.
        scene: what is shown.
        columns: where.
        left: how far the table is scrolled to the right.
        width: of the viewport.
        checks: what stands beside gradients, by place of the node in the tape.
    """

    def __init__(
        self,
        painter: QPainter,
        scene: TapeScene,
        columns: Columns,
        left: int,
        width: int,
        checks: Mapping[int, CheckLine],
    ) -> None:
        self._painter, self._scene, self._columns, self._checks = painter, scene, columns, checks
        self._left, self._width = left, width
        self._pad = theme().px(PAD_PX)

    # rows
    def row(self, number: int, rect: QRectF) -> None:
        """Ground, texts, numbers, and the rule below."""
        scene, row = self._scene, self._scene.table.rows[number]
        self._ground(row, rect)
        self._label(row, rect)
        self._operation(row, rect)
        has_value = row.node.index in scene.valued
        self._numbers(self._columns.values, row.values, rect, "ink", shown=has_value)
        if has_value:
            baseline = rect.center().y() + cap_height(number_px()) / 2
            paint_pieces(
                self._painter, row.local, self._x(self._columns.local) + self._pad, baseline, number_px()
            )
        if row.gradients:
            shown = row.node.index in scene.graded
            self._numbers(self._columns.gradients, row.gradients, rect, "gradient", shown=shown)
            if shown and row.node.index in self._checks:
                self._check(self._checks[row.node.index], rect)
        self._painter.setPen(QPen(theme().colour("line"), theme().line(1)))
        y = rect.bottom() - 0.5
        self._painter.drawLine(QLineF(0, y, self._width, y))

    def _x(self, column: Column) -> float:
        return column.left - self._left

    def _ground(self, row: TapeRow, rect: QRectF) -> None:
        scene, look = self._scene, theme()
        is_current = row.node is scene.current
        token = ""
        if is_current and scene.is_backward:
            token = "gradient_tint"
        elif row.node is scene.tape.result:
            token = "output_tint"
        elif is_current or row.node.index == scene.hovered:
            token = "inset"
        if token:
            self._painter.fillRect(rect, look.colour(token))
        if is_current:
            bar = QRectF(rect.left(), rect.top(), look.px(BAR_PX), rect.height())
            self._painter.fillRect(bar, look.colour("gradient" if scene.is_backward else "ink"))
        if row.node.index == scene.hovered:
            self._painter.setPen(QPen(look.colour("line2"), look.line(1.5)))
            self._painter.drawRect(QRectF(1, rect.top() + 0.5, self._width - 2, rect.height() - 2))

    def _label(self, row: TapeRow, rect: QRectF) -> None:
        column = self._columns.label
        place = QRectF(self._x(column) + theme().px(FIRST_PX), rect.top(), column.width, rect.height())
        self._painter.setFont(theme().font("body", 700, number_px()))
        self._painter.setPen(theme().colour("ink"))
        self._painter.drawText(place, _LEFT, row.label)

    def _operation(self, row: TapeRow, rect: QRectF) -> None:
        look, column = theme(), self._columns.operation
        place = QRectF(self._x(column), rect.top(), column.width, rect.height())
        font = operation_font()
        self._painter.setFont(font)
        self._painter.setPen(look.colour("ink"))
        words = flag_words(row.flags) if row.node.index in self._scene.valued else ""
        if not words:
            self._painter.drawText(place, _LEFT, row.operation)
            return
        half = rect.height() / 2
        self._painter.drawText(place.adjusted(0, 2, 0, -half + 2), _LEFT, row.operation)
        token = "warn" if is_trouble(row.flags) else "ink2"
        side = min(look.px(15), round(half) - 2)
        below = place.adjusted(0, half - 2, 0, -3)
        mark = icon("triangle-alert" if is_trouble(row.flags) else "info", token)
        mark.paint(self._painter, round(below.left()), round(below.center().y() - side / 2), side, side)
        self._painter.setFont(look.font("caption", 600))
        self._painter.setPen(look.colour(token))
        self._painter.drawText(below.adjusted(side + look.px(5), 0, 0, 0), _LEFT, words)

    def _numbers(
        self, column: Column, texts: tuple[str, ...], rect: QRectF, token: str, *, shown: bool
    ) -> None:
        look = theme()
        weight = 800 if token == "gradient" else 600
        for number, text in enumerate(texts):
            left, width = column.cell(number)
            if len(texts) == 1:  # one for all columns
                left, width = column.left, column.width
            place = QRectF(left - self._left, rect.top(), width - self._pad, rect.height())
            if not shown:
                self._empty(place, centred=len(texts) < column.cells)
                continue
            self._painter.setFont(look.font("body", weight, number_px()))
            finite = not ("∞" in text or "NaN" in text)
            self._painter.setPen(look.colour(token if finite else "warn"))
            spread = len(texts) < column.cells
            self._painter.drawText(place, _CENTRE if spread else _RIGHT, text)
            if spread:
                self._brace(column, rect, text)

    def _brace(self, column: Column, rect: QRectF, text: str) -> None:
        """Lines from a number to the ends of the columns that it stands for."""
        look = theme()
        half = QFontMetricsF(look.font("body", 700, number_px())).horizontalAdvance(text) / 2 + look.px(10)
        left, right = self._x(column) + self._pad, self._x(column) + column.width - 2 * self._pad
        centre, y = self._x(column) + (column.width - self._pad) / 2, rect.center().y()
        self._painter.setPen(QPen(look.colour("line2"), look.line(1)))
        for start, end in ((left, centre - half), (right, centre + half)):
            self._painter.drawLine(QLineF(start, y, end, y))
            self._painter.drawLine(QLineF(start, y - look.px(4), start, y + look.px(4)))

    def _empty(self, place: QRectF, *, centred: bool) -> None:
        look = theme()
        width, height = (look.px(side) for side in EMPTY_PX)
        centre_x = place.center().x() if centred else place.right() - width / 2
        box = QRectF(centre_x - width / 2, place.center().y() - height / 2, width, height)
        self._painter.setPen(QPen(look.colour("line"), look.line(1)))
        self._painter.setBrush(look.colour("cell_todo"))
        self._painter.drawRoundedRect(box, 4, 4)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _check(self, check: CheckLine, rect: QRectF) -> None:
        """The central difference with a mark, and below it how far off it is, or why."""
        look, painter, column = theme(), self._painter, self._columns.check
        place = QRectF(self._x(column), rect.top(), column.width - self._pad, rect.height())
        half = rect.height() / 2
        name, token = MARKS[check.agreement]
        side = look.px(16)
        painter.setFont(look.font("body", 600, number_px()))
        painter.setPen(look.colour("ink" if check.agreement != "differs" else "warn"))
        above = place.adjusted(0, 2, -side - look.px(6), -half + 2)
        painter.drawText(above, _RIGHT, check.number)
        icon(name, token).paint(
            painter, round(place.right() - side), round(above.center().y() - side / 2), side, side
        )
        painter.setFont(look.font("caption", 500))
        painter.setPen(look.colour("ink3" if check.agreement == "agrees" else token))
        painter.drawText(place.adjusted(0, half - 2, 0, -3), _RIGHT, check.words())

    # head
    def head(self, heads: tuple[str, ...], title_px: int, second_px: int) -> None:
        """Names of the groups, and below them those of the columns."""
        look, painter = theme(), self._painter
        painter.fillRect(QRectF(0, 0, self._width, title_px + second_px), look.colour("surface"))
        painter.setFont(look.font("caption", 600))
        painter.setPen(look.colour("ink2"))
        columns = self._columns
        first = columns.label
        place = QRectF(self._x(first) + look.px(FIRST_PX), 0, first.width, title_px)
        painter.drawText(place, _LEFT, heads[0])
        painter.drawText(
            QRectF(self._x(columns.operation), 0, columns.operation.width, title_px), _LEFT, heads[1]
        )
        local = QRectF(self._x(columns.local) + self._pad, 0, columns.local.width, title_px)
        painter.drawText(local, _LEFT, heads[3])
        for column, text in ((columns.values, heads[2]), (columns.gradients, heads[4])):
            place = QRectF(self._x(column), 0, column.width - self._pad, title_px)
            painter.drawText(place, _CENTRE if column.cells > 1 else _RIGHT, text)
        if columns.check.width:
            place = QRectF(self._x(columns.check), 0, columns.check.width - self._pad, title_px)
            painter.drawText(place, _RIGHT, heads[5])
        if second_px:
            for column in (columns.values, columns.gradients):
                self._column_heads(column, title_px, second_px)
        painter.setPen(QPen(look.colour("line"), look.line(1)))
        for y in (title_px, title_px + second_px):
            painter.drawLine(QLineF(0, y - 0.5, self._width, y - 0.5))

    def _column_heads(self, column: Column, top: int, height: int) -> None:
        look, painter = theme(), self._painter
        for number, text in enumerate(self._scene.table.heads):
            left, width = column.cell(number)
            place = QRectF(left - self._left, top, width - self._pad, height)
            chosen = number == self._scene.column
            painter.setFont(look.font("caption", 800 if chosen else 500))
            painter.setPen(look.colour("ink" if chosen else "ink2"))
            painter.drawText(place, _RIGHT, text)
            if chosen:
                wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
                line = look.line(3)
                y = top + height - line / 2 - 0.5
                painter.setPen(QPen(look.colour("ink"), line))
                painter.drawLine(QPointF(place.right() - wide, y), QPointF(place.right(), y))
