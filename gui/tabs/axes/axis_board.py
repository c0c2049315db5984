"""The axes of a above those of b, wires between them; the order of b is chosen by moving its chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.studio.piece_label import PieceLabel
from gui.tabs.axes.chips import HEIGHT_PX, LEAST_WIDTH_PX, SMALL_WIDTH_PX, WIDTH_PX, AxisChip, paint_chip
from gui.theme import theme, theme_manager
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.painted_text import Piece, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.tabs.axes.axis_looks import AxisLook

GAP_PX, WIRE_PX, HEAD_PX, ARROW_PX = 8, 60, 34, 30
HALO_PX, ARROW_HEAD_PX = 8, 7
Order = tuple[int, ...]


class AxisBoard(QWidget):
    """While a chip is moved, each order on the way is told at once.

    Args:
        parent: owner.
    """

    lifted = Signal()
    order_chosen = Signal(object)  # the order on the way
    dropped = Signal()
    taken_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axes: tuple[AxisLook, ...] = ()
        self._order: Order = ()
        self._chips: list[AxisChip] = []  # by the number of their axis
        self._in_one_row, self._room_px = False, 10_000
        self._told: tuple[Piece, ...] = ()
        self._head_a, self._head_b = MatrixHeader(self), MatrixHeader(self)
        self.hint = PieceLabel(14, Qt.AlignmentFlag.AlignRight, self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()

    # interface
    def show_axes(self, axes: Sequence[AxisLook], order: Order) -> None:
        """Show the axes of a, and those of b in their order."""
        if (tuple(axes), order) == (self._axes, self._order):
            return
        new = len(axes) != len(self._axes)
        self._axes, self._order = tuple(axes), order
        if new:
            self._make_chips()
        self._name_chips()
        self._name_heads()
        self._place()
        self.updateGeometry()

    def set_in_one_row(self, on: bool, room_px: int = 10_000) -> None:
        """Stand in one row above the arrays, without wires: the dashes are the link.

        Args:
            on: in one row.
            room_px: how wide it may be: the words go first, then the chips get narrower.
        """
        if (on, room_px) != (self._in_one_row, self._room_px):
            self._in_one_row, self._room_px = on, room_px
            self._name_heads()
            self._place()
            self.updateGeometry()

    def tell(self, pieces: Sequence[Piece]) -> None:
        """Say something in the place of the hint; nothing for the hint."""
        self._told = tuple(pieces)
        words: tuple[Piece, ...] = (Piece(self._hint_text, "ink2", 500),)
        if self._in_one_row and width_of(words, self.hint.letters_px()) > self.hint.width():
            words = ()  # half a hint is none
        told = self._told
        if self._in_one_row and width_of(told, self.hint.least_px()) > self.hint.width():
            told = ()  # the tooltip of the arrays has it
        self.hint.set_pieces(told or words)

    def is_held(self) -> bool:
        """Whether a chip is on its way."""
        return self._lifted_chip() is not None

    def take_back(self) -> bool:
        """Put back the chip that is held, if there is one; whether there was."""
        chip = self._lifted_chip()
        if chip is not None:
            chip.take_back()
        return chip is not None

    def chip(self, axis: int) -> AxisChip:
        """The chip of an axis of a in the row of b."""
        return self._chips[axis]

    def chip_px(self) -> int:
        """Width of a chip: smaller where there are many."""
        px, count = theme().px, max(1, len(self._axes))
        wanted = px(WIDTH_PX if count < 4 else SMALL_WIDTH_PX)
        if not self._in_one_row:
            return wanted
        rest = self._room_px - self._heads_px() - px(ARROW_PX) - 2 * (count + 1) * px(GAP_PX)
        return max(px(LEAST_WIDTH_PX), min(wanted, rest // (2 * count)))

    def _heads_px(self) -> int:
        return self._head_a.sizeHint().width() + self._head_b.sizeHint().width()

    def _name_heads(self) -> None:
        """Tags, and words where there is room for them."""
        words = self.tr("Axis order")
        for head, role, letter in ((self._head_a, "input", "a"), (self._head_b, "output", "b")):
            head.set_header(role, letter, words)  # type: ignore[arg-type] # both are roles
        px, count = theme().px, max(1, len(self._axes))
        wanted = px(WIDTH_PX if count < 4 else SMALL_WIDTH_PX)
        if self._in_one_row and self.chip_px() < wanted:
            self._head_a.set_header("input", "a", "")
            self._head_b.set_header("output", "b", "")

    def slot(self, place: int, *, of_b: bool = True) -> QRectF:
        """Where the chip of a place lies."""
        px, count = theme().px, len(self._axes)
        width, height = self.chip_px(), max(px(HEIGHT_PX), 36)
        step = width + px(GAP_PX)
        x: float = (self.width() - count * step + px(GAP_PX)) / 2
        y: float = px(HEAD_PX) + (height + px(WIRE_PX) if of_b else 0)
        if self._in_one_row:
            y = 0
            x = self._head_a.sizeHint().width() + px(GAP_PX)
            if of_b:
                x += count * step + px(ARROW_PX) + self._head_b.sizeHint().width() + px(GAP_PX)
        return QRectF(x + place * step, y, width, height)

    def settle(self) -> None:
        """Let go of every chip, without a word."""
        for chip in self._chips:
            chip.let_go()
        self._place()

    def pose_lifted(self, axis: int) -> None:
        """Show a chip on its way, for a picture; nothing is told."""
        chip = self._chips[axis]
        chip.hold_up()
        chip.move(chip.pos() + QPoint(-theme().px(30), -theme().px(8)))
        self.update()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._name_heads()
        self._hint_text = self.tr("Drag the chips")
        self._name_chips()
        self._place()

    # inside
    def _make_chips(self) -> None:
        for chip in self._chips:
            chip.let_go()
            chip.hide()
            chip.deleteLater()
        self._chips = [AxisChip(self) for _ in self._axes]
        for chip in self._chips:
            chip.lifted.connect(self._on_lifted)
            chip.pulled.connect(self._on_pulled)
            chip.pushed.connect(self._on_pushed)
            chip.neighbour_wanted.connect(self._on_neighbour_wanted)
            chip.dropped.connect(self._on_dropped)
            chip.taken_back.connect(self._on_taken_back)
            chip.show()

    def _name_chips(self) -> None:
        for place, number in enumerate(self._order):
            axis = self._axes[number]
            name = self.tr("{place} of b: {axis}, length {length}").format(
                place=place, axis=axis.label, length=axis.length
            )
            tip = self.tr("Drag it to another place; or Space, ← →, Space; Esc takes back")
            self._chips[number].show_axis(axis, name, tip)
        for before, after in zip(self._order, self._order[1:], strict=False):
            self.setTabOrder(self._chips[before], self._chips[after])

    def _place(self) -> None:
        px = theme().px
        for place, number in enumerate(self._order):
            chip = self._chips[number]
            slot = self.slot(place).toRect()
            if not chip.follows_pointer:
                chip.setGeometry(slot)
        left = round(self.slot(0).left()) if not self._in_one_row else 0
        tops = (0, round(self.slot(0).bottom()) + 3)
        for head, top in ((self._head_a, tops[0]), (self._head_b, tops[1])):
            head.resize(head.sizeHint())
            head.move(max(0, left), top)
        if self._in_one_row and self._order:
            middle = round(self.slot(0).center().y() - self._head_a.height() / 2)
            self._head_a.move(0, middle)
            self._head_b.move(round(self.slot(0).left()) - self._head_b.width() - px(GAP_PX), middle)
            start = round(self.slot(len(self._order) - 1).right()) + px(12)
            self.hint.setGeometry(start, middle, max(0, self.width() - start), self._head_a.height())
        else:
            start = self._head_b.geometry().right() + px(6)
            room = max(0, self.width() - start - max(0, left))
            self.hint.setGeometry(start, tops[1], room, self._head_b.height())
        self.tell(self._told)
        self.update()

    def _lifted_chip(self) -> AxisChip | None:
        return next((chip for chip in self._chips if chip.is_lifted), None)

    def _move(self, chip: AxisChip, place: int) -> None:
        number = self._chips.index(chip)
        others = [axis for axis in self._order if axis != number]
        held = min(max(place, 0), len(others))
        order = (*others[:held], number, *others[held:])
        if order != self._order:
            self._order = order
            self._name_chips()
            self._place()
            self.order_chosen.emit(order)

    # slots
    def _sent(self) -> AxisChip:
        sender = self.sender()
        if not isinstance(sender, AxisChip):
            raise TypeError(type(sender).__name__)
        return sender

    def _on_lifted(self) -> None:
        self.lifted.emit()
        self.update()

    def _on_pulled(self, corner: QPointF) -> None:
        chip, px = self._sent(), theme().px
        first, last = self.slot(0), self.slot(len(self._order) - 1)
        x = min(max(corner.x(), first.left() - px(12)), last.left() + px(12))
        y = min(max(corner.y(), first.top() - px(12)), first.top() + px(12))
        chip.move(round(x), round(y))
        self._move(chip, round((x - first.left()) / (chip.width() + px(GAP_PX))))
        self.update()

    def _on_pushed(self, by: int) -> None:
        chip = self._sent()
        self._move(chip, self._order.index(self._chips.index(chip)) + by)

    def _on_neighbour_wanted(self, by: int) -> None:
        place = self._order.index(self._chips.index(self._sent())) + by
        if 0 <= place < len(self._order):
            self._chips[self._order[place]].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_dropped(self) -> None:
        self._place()
        self.dropped.emit()

    def _on_taken_back(self) -> None:
        self._place()
        self.taken_back.emit()

    def _on_theme_changed(self) -> None:
        self._place()
        self.updateGeometry()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Two rows with wires between them, or one row."""
        px, count = theme().px, len(self._axes)
        height = max(px(HEIGHT_PX), 36)
        row = count * (self.chip_px() + px(GAP_PX)) - px(GAP_PX)
        if not self._in_one_row:
            words = (Piece(self._hint_text, "ink2", 500),)
            least = self._head_b.sizeHint().width() + px(14) + width_of(words, self.hint.letters_px())
            return QSize(round(max(row, least)) + 2, 2 * (px(HEAD_PX) + height) + px(WIRE_PX))
        return QSize(2 * (row + px(GAP_PX)) + self._heads_px() + px(ARROW_PX) + px(4), height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the chips in their places."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Chips of a, the slot of a lifted chip, wires."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._in_one_row:
            self._paint_arrow(painter)
        else:
            self._paint_wires(painter)
        for place, axis in enumerate(self._axes):
            paint_chip(painter, self.slot(place, of_b=False), axis)
        lifted = self._lifted_chip()
        if lifted is not None:
            slot = self.slot(self._order.index(self._chips.index(lifted)))
            pen = QPen(look.colour("ink2"), look.line(2))
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(slot.adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _paint_arrow(self, painter: QPainter) -> None:
        look = theme()
        start = self.slot(len(self._axes) - 1, of_b=False)
        y, left = start.center().y(), start.right() + look.px(9)
        tip = QPointF(left + look.px(ARROW_PX - 14), y)
        painter.setPen(QPen(look.colour("ink2"), look.line(2)))
        painter.drawLine(QPointF(left, y), tip)
        head = look.px(5)
        painter.drawPolyline([tip + QPointF(-head, -head), tip, tip + QPointF(-head, head)])

    def _paint_wires(self, painter: QPainter) -> None:
        look = theme()
        halo = QPen(look.colour("bg"), look.line(HALO_PX))
        for number, axis in enumerate(self._axes):
            chip = self._chips[number].geometry()
            top = self.slot(number, of_b=False)
            start = QPointF(top.center().x(), top.bottom() + 3)
            end = QPointF(chip.center().x(), chip.top() - 4)
            bend = (end.y() - start.y()) * 0.55
            path = QPainterPath(start)
            path.cubicTo(start + QPointF(0, bend), end - QPointF(0, bend), end)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(halo)
            painter.drawPath(path)
            painter.setPen(axis.pen(look, 2.6))
            painter.drawPath(path)
            head = look.px(ARROW_HEAD_PX)
            painter.setPen(QPen(look.colour(axis.token), look.line(2.6)))
            painter.drawPolyline([end + QPointF(-head, -head), end, end + QPointF(head, -head)])
