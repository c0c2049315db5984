"""The parts of the padding and pooling tab and where they stand: three densities, and projector mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.density import COMPACT_BELOW_PX
from gui.studio.answer_row import AnswerRow
from gui.studio.caption_strip import CaptionStrip, ProjectorTitle
from gui.tabs.pooling.control_bar import ControlBar
from gui.tabs.pooling.digit_strip import DigitStrip
from gui.tabs.pooling.pooling_board import PoolingBoard
from gui.tabs.pooling.reading_card import ReadingCard
from gui.tabs.pooling.top_bar import TopBar
from gui.tabs.pooling.verdict_texts import verdict_text
from gui.theme import theme, theme_manager
from gui.widgets.code_drawer import CodeDrawer
from gui.widgets.page import Density
from gui.widgets.transport_bar import TransportBar

if TYPE_CHECKING:
    from gui.tabs.pooling.compare_room import CompareRoom
    from gui.tabs.pooling.digit_room import DigitRoom
    from gui.tabs.pooling.padding_room import PaddingRoom
    from gui.tabs.pooling.state import Room

MARGIN_PX = 20
GAP_PX = 12


class PoolingView(QWidget):
    """Builds the parts and arranges them; it knows nothing about steps.

    Args:
        parent: owner.
    """

    padding_built = Signal(object)  # PaddingRoom: connect it
    digit_built = Signal(object)  # DigitRoom: connect it
    compare_built = Signal(object)  # CompareRoom: connect it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top_bar, self.control_bar = TopBar(), ControlBar()
        self.board, self.reading, self.strip = PoolingBoard(), ReadingCard(), DigitStrip()
        self.answer = AnswerRow(verdict_text)
        self.transport, self.drawer = TransportBar(), CodeDrawer()
        self.title, self.caption = ProjectorTitle(), CaptionStrip()
        self._padding: PaddingRoom | None = None
        self._digit: DigitRoom | None = None
        self._compare: CompareRoom | None = None
        self._density, self._projector, self._animated = Density.MEDIUM, False, True
        self._rooms = QStackedWidget()
        self._rooms.addWidget(self.board)
        self._middle = QWidget()
        self._below = QVBoxLayout()
        for card in (self.reading, self.answer, self.strip):
            self._below.addWidget(card)
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.control_bar)
        self._column.addWidget(self._rooms, 1)
        self._column.addLayout(self._below)
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

    # rooms
    @property
    def padding(self) -> PaddingRoom:
        """The walk over the padding; built at the first visit."""
        if self._padding is None:
            from gui.tabs.pooling.padding_room import PaddingRoom

            self._padding = PaddingRoom()
            self._take_in(self._padding)
            self._padding.set_animations(self._animated)
            self.padding_built.emit(self._padding)
        return self._padding

    @property
    def digit(self) -> DigitRoom:
        """The digit on its way through the layers; built at the first visit."""
        if self._digit is None:
            from gui.tabs.pooling.digit_room import DigitRoom

            self._digit = DigitRoom()
            self._take_in(self._digit)
            self.digit_built.emit(self._digit)
        return self._digit

    @property
    def compare(self) -> CompareRoom:
        """Poolings beside each other; built at the first visit."""
        if self._compare is None:
            from gui.tabs.pooling.compare_room import CompareRoom

            self._compare = CompareRoom()
            self._take_in(self._compare)
            self.compare_built.emit(self._compare)
        return self._compare

    def _take_in(self, room: PaddingRoom | DigitRoom | CompareRoom) -> None:
        self._rooms.addWidget(room)
        room.set_density(self._density)
        room.set_projector(self._projector)

    def _later_rooms(self) -> list[PaddingRoom | DigitRoom | CompareRoom]:
        return [room for room in (self._padding, self._digit, self._compare) if room is not None]

    def show_room(self, room: Room) -> None:
        """Bring a room to the front."""
        widget: QWidget = self.board if room == "pooling" else getattr(self, room)
        if widget is not self._rooms.currentWidget():
            self._rooms.setCurrentWidget(widget)
            self.arrange()

    @property
    def is_projector(self) -> bool:
        """Whether this is shown to the back row."""
        return self._projector

    @property
    def is_pooling(self) -> bool:
        """Whether the pooling is in front."""
        return self._rooms.currentWidget() is self.board

    @property
    def has_steps(self) -> bool:
        """Whether what is in front goes from step to step."""
        return self._rooms.currentWidget() in (self.board, self._padding)

    # arranging
    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        for room in self._later_rooms():
            room.set_density(density)
        self.arrange()

    def set_projector(self, on: bool) -> None:
        """Leave what the back row should see."""
        self._projector = on
        for part in (self.board, self.reading, self.strip, *self._later_rooms()):
            part.set_projector(on)
        self.arrange()

    def set_animated(self, on: bool) -> None:
        """Let windows slide and rings grow, or show the end at once."""
        self._animated = on
        self.board.set_animations(on)
        if self._padding is not None:
            self._padding.set_animations(on)

    def set_question_shown(self, on: bool) -> None:
        """Have the question stand where the digit is."""
        if on == self.answer.isHidden():
            self.strip.setVisible(self.is_pooling and not on and not self._projector)
            self.answer.setVisible(on)

    def retranslate(self) -> None:
        """Set every text anew."""
        for part in (self.top_bar, self.control_bar, self.reading, self.answer, self.strip, self.caption):
            part.retranslate()
        self.title.set_title(self.top_bar.title())

    def arrange(self) -> None:
        """Show the parts that this room, this width and this mode want."""
        look, big, pooling = theme(), self._projector, self.is_pooling
        self.title.setVisible(big)
        self.caption.setVisible(big)
        self.top_bar.setVisible(not big)
        self.top_bar.set_density(self._density)
        self.control_bar.setVisible(pooling and not big)
        self.control_bar.set_density(self._density)
        self.reading.setVisible(pooling)
        self.strip.setVisible(pooling and not big and self.answer.isHidden())
        self.transport.setVisible(self.has_steps and not big)
        self.transport.set_words_visible(self._density is not Density.NARROW)
        self.drawer.set_floating(self._density is not Density.WIDE)
        self.top_bar.code.setEnabled(pooling)
        self.top_bar.random.setEnabled(pooling or self._rooms.currentWidget() is self._digit)
        if big or not pooling:
            self.drawer.hide()
        side, gap = (0, 0) if big or not pooling else (look.px(MARGIN_PX), look.px(GAP_PX))
        self._below.setContentsMargins(side, 0, side, gap)
        self._below.setSpacing(look.px(GAP_PX))
        self._follow_height()

    def _follow_height(self) -> None:
        self.transport.set_compact(self.window().height() < COMPACT_BELOW_PX)

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A low window has a lower transport."""
        super().resizeEvent(event)
        self._follow_height()
