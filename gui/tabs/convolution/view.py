"""The parts of the convolution tab and where they stand: three densities, and projector mode."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.density import COMPACT_BELOW_PX
from gui.studio.answer_row import AnswerRow
from gui.studio.caption_strip import CaptionStrip, ProjectorTitle
from gui.tabs.convolution.cards import Cards
from gui.tabs.convolution.channels_board import ChannelsBoard
from gui.tabs.convolution.control_bar import ControlBar
from gui.tabs.convolution.return_bar import ReturnBar
from gui.tabs.convolution.single_board import SingleBoard
from gui.tabs.convolution.strip_board import StripBoard
from gui.tabs.convolution.top_bar import TopBar
from gui.tabs.convolution.verdict_texts import verdict_text
from gui.theme import theme, theme_manager
from gui.widgets.code_drawer import CodeDrawer
from gui.widgets.page import Density
from gui.widgets.transport_bar import TransportBar

if TYPE_CHECKING:
    from gui.tabs.convolution.board import Board
    from gui.tabs.convolution.compare_board import CompareBoard
    from gui.tabs.convolution.picture_room import PictureRoom
    from gui.tabs.convolution.state import ConvolutionState

MARGIN_PX = 20
GAP_PX = 12
ONE_CARD_BELOW_PX = 720  # of the window's height


class ConvolutionView(QWidget):
    """Builds the parts and arranges them; it knows nothing about steps.

    Args:
        parent: owner.
    """

    compare_built = Signal(object)  # CompareBoard: connect it
    picture_built = Signal(object)  # PictureRoom: connect it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top_bar, self.control_bar = TopBar(), ControlBar()
        self.single, self.channels, self.strip = SingleBoard(), ChannelsBoard(), StripBoard()
        self._compare: CompareBoard | None = None
        self._picture: PictureRoom | None = None
        self.cards, self.answer = Cards(), AnswerRow(verdict_text)
        self.transport, self.drawer = TransportBar(), CodeDrawer()
        self.back = ReturnBar()
        self.title, self.caption = ProjectorTitle(), CaptionStrip()
        self._density, self._projector, self._animated = Density.MEDIUM, False, True
        self._rooms = QStackedWidget()
        for board in self.boards():
            self._rooms.addWidget(board)
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setSpacing(0)
        self._column.addWidget(self.control_bar)
        self._column.addWidget(self.back)
        self._column.addWidget(self._rooms, 1)
        self._below = QVBoxLayout()
        self._below.addWidget(self.cards)
        self._below.addWidget(self.answer)
        self._column.addLayout(self._below)
        self._column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.top_bar)
        column.addLayout(row, 1)
        column.addWidget(self.transport)
        column.addWidget(self.caption)
        self.drawer.hide()
        self.drawer.attach(row, self._middle)
        theme_manager().changed.connect(self.arrange)
        self.arrange()

    @property
    def compare(self) -> CompareBoard:
        """Two results side by side; built at the first visit."""
        if self._compare is None:
            from gui.tabs.convolution.compare_board import CompareBoard

            self._compare = CompareBoard()
            self._rooms.addWidget(self._compare)
            self._put_in_order(self._compare)
            self._compare.set_projector(self._projector)
            self._compare.set_animations(self._animated)
            self.compare_built.emit(self._compare)
        return self._compare

    @property
    def picture(self) -> PictureRoom:
        """A real picture before and after; built at the first visit."""
        if self._picture is None:
            from gui.tabs.convolution.picture_room import PictureRoom

            self._picture = PictureRoom()
            self._rooms.addWidget(self._picture)
            self._put_in_order(self._picture)
            self._picture.set_density(self._density)
            self._picture.set_projector(self._projector)
            self.picture_built.emit(self._picture)
        return self._picture

    @property
    def is_picture(self) -> bool:
        """Whether the picture is in front."""
        return self._picture is not None and self._rooms.currentWidget() is self._picture

    def rooms(self) -> list[Board | CompareBoard | PictureRoom]:
        """The rooms that have been built."""
        built = (self._compare, self._picture)
        return [*self.boards(), *(room for room in built if room is not None)]

    @property
    def is_projector(self) -> bool:
        """Whether this is shown to the back row."""
        return self._projector

    def boards(self) -> tuple[Board, ...]:
        """The boards that show one step."""
        return self.single, self.channels, self.strip

    def board(self) -> Board | None:
        """The board in front, if it shows one step."""
        room = self._rooms.currentWidget()
        return next((board for board in self.boards() if board is room), None)

    def show_room(self, state: ConvolutionState) -> None:
        """Bring what the state asks for to the front."""
        if state.room == "compare":
            room: QWidget = self.compare
        elif state.room == "picture":
            room = self.picture
        elif state.one_dimensional:
            room = self.strip
        else:
            room = self.channels if state.channels > 1 else self.single
        if room is not self._rooms.currentWidget():
            self._rooms.setCurrentWidget(room)
            self.arrange()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self.arrange()

    def set_projector(self, on: bool) -> None:
        """Leave what the back row should see."""
        self._projector = on
        for part in (*self.rooms(), self.cards):
            part.set_projector(on)
        self.arrange()

    def set_animated(self, on: bool) -> None:
        """Let windows slide and kernels turn, or show the end at once."""
        self._animated = on
        for board in (self.single, self.channels, self.strip, self._compare):
            if board is not None:
                board.set_animations(on)

    def retranslate(self) -> None:
        """Set every text anew."""
        for part in (self.top_bar, self.control_bar, self.cards, self.answer, self.caption, self.back):
            part.retranslate()
        self.title.set_title(self.top_bar.title())

    def arrange(self) -> None:
        """Show the parts that this room, this width and this mode want."""
        layouts = [layout for layout in (self.layout(), self._column) if layout is not None]
        for layout in layouts:  # each bar that comes or goes would have the matrices fitted anew
            layout.setEnabled(False)
        self._show_parts()
        for layout in layouts:
            layout.setEnabled(True)
            layout.activate()

    def _show_parts(self) -> None:
        look, big = theme(), self._projector
        calculating, with_picture = self.board() is not None, self.is_picture
        self.title.setVisible(big)
        self.caption.setVisible(big)
        for bar in (self.top_bar, self.control_bar):
            bar.setVisible(not big)
            bar.set_density(self._density)
        self.cards.setVisible(calculating)
        self.cards.set_density(self._density)
        if self._picture is not None:
            self._picture.set_density(self._density)
        self.transport.setVisible(not big and not with_picture)
        self.transport.set_words_visible(self._density is not Density.NARROW)
        self.drawer.set_floating(self._density is not Density.WIDE)
        if big:
            self.drawer.hide()
        margin, gap = look.px(MARGIN_PX), look.px(GAP_PX)
        side = 0 if big else margin
        self._below.setContentsMargins(side, 0, side, 0 if big or not calculating else gap)
        self._below.setSpacing(gap)
        self._follow_height()

    def set_question_shown(self, on: bool) -> None:
        """Have the question stand where the size of the output is; never both, and at once."""
        if on == (not self.answer.isHidden()):
            return
        # both at once, if only for a moment, would make the window grow or the matrices shrink
        if on:
            self.cards.set_size_shown(False)
        self.answer.setVisible(on)
        self.cards.set_size_shown(not on)
        self.cards.updateGeometry()
        self._column.activate()

    def _put_in_order(self, room: QWidget) -> None:
        """Tab comes to a room that was built later where it stands: after the bars."""
        reached: list[QWidget] = [self.control_bar.more]
        widget = room.nextInFocusChain()
        while widget is not None and room.isAncestorOf(widget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                reached.append(widget)
            widget = widget.nextInFocusChain()
        for first, second in pairwise(reached):
            QWidget.setTabOrder(first, second)

    def _follow_height(self) -> None:
        height_px = self.window().height()
        self.transport.set_compact(height_px < COMPACT_BELOW_PX)
        self.cards.set_low(height_px < ONE_CARD_BELOW_PX)

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A low window has a lower transport, a very low one a single card."""
        super().resizeEvent(event)
        self._follow_height()
