"""Below the layers: the kernel of the chosen map, and once a cell was chosen all of its arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.network.cells import ConvolutionCell, DenseCell, PoolingCell
from gui.tabs.predict.cell_convolution import ConvolutionCard
from gui.tabs.predict.cell_dense import DenseCard
from gui.tabs.predict.cell_figures import cell_name
from gui.tabs.predict.cell_map import CellMap
from gui.tabs.predict.cell_pooling import PoolingCard
from gui.tabs.predict.cell_words import WordsCard
from gui.tabs.predict.layers_words import layer_name
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.matrix_header import MatrixHeader

if TYPE_CHECKING:
    from gui.tabs.predict.cell_shown import ShownCell

CLOSED_PX, HEAD_PX, BODY_PX, DENSE_PX = 190, 56, 144, 190  # heights at 100 %
SMALLEST_MAP_PX, LARGEST_MAP_PX = 76, 300
PROJECTED_MAP_FROM_PX = 480  # of height at 100 %
LEAST_WIDTH_PX = 400
LARGEST_PX = 16_777_215  # Qt's word for no limit
SHORT_WINDOW_PX, SPARE_SHARE, MOST_SPARE_PX = 720, 0.4, 140  # a taller window has a taller panel


class CellPanel(QFrame):
    """Name of the cell and what can be done with its filter; the map large; the arithmetic.

    Attributes:
        map: the chosen map, large.
        convolution: the card of a convolution, with the kernel.
        pooling: the card of a pooling.
        dense: the card of a unit.
        words: the card of everything else.
        eye: switches the filter off.
        reset: all kernels as the training left them.
        send: shows the kernel in the convolution tab.
        enlarge: shows the map alone.
        close_button: leaves the kernel alone.

    Args:
        parent: owner.
    """

    eye_toggled = Signal(bool)  # whether the filter takes part
    reset_requested = Signal()
    send_requested = Signal()
    enlarge_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownCell | None = None
        self._open, self._projector, self._beside = False, False, False
        self._most = LARGEST_PX
        self.map = CellMap()
        self.convolution, self.pooling = ConvolutionCard(), PoolingCard()
        self.dense, self.words = DenseCard(), WordsCard()
        self.title, self.send = MatrixHeader(), QPushButton()
        self.eye, self.reset, self.enlarge, self.close_button = (QToolButton() for _ in range(4))
        self.send.setProperty("primary", True)
        self.send.setIcon(icon("grid-3x3", "on_ink"))
        self.eye.setCheckable(True)
        self.eye.setIcon(icon("eye"))
        for button, name in (
            (self.reset, "rotate-ccw"),
            (self.enlarge, "maximize"),
            (self.close_button, "x"),
        ):
            button.setIcon(icon(name))
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        for widget in (self.eye, self.reset, self.enlarge, self.send, self.close_button):
            self._head.addWidget(widget)
        self._cards = QStackedWidget()
        for card in self._all_cards():
            self._cards.addWidget(card)
        self._body = QHBoxLayout()
        self._body.addWidget(self.map)
        self._body.addWidget(self._cards, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._body, 1)
        for card in self._all_cards():
            self._column.addWidget(card.foot)
        self.eye.toggled.connect(self._on_eye_toggled)
        self.reset.clicked.connect(self.reset_requested)
        self.send.clicked.connect(self.send_requested)
        self.enlarge.clicked.connect(self.enlarge_requested)
        self.close_button.clicked.connect(self.closed)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    # interface
    def show_cell(self, shown: ShownCell, limits: tuple[float, float], *, changed: bool) -> None:
        """Explain a number.

        Args:
            shown: the number.
            limits: of the colours of its layer.
            changed: whether kernels have other numbers than the training left.
        """
        self._shown = shown
        place = shown.chosen.place
        if len(place) == 3:
            values = shown.activations[shown.chosen.layer][..., place[2]]
            self.map.show_map(values, limits, (place[0], place[1]))
        card = self._card_of(shown)
        self._cards.setCurrentWidget(card)
        for other in self._all_cards():
            other.foot.setVisible(other is card)
        card.show_cell(shown)
        has_filter = shown.chosen.filter is not None
        with QSignalBlocker(self.eye):
            self.eye.setChecked(shown.is_off)
        self.eye.setIcon(icon("eye-off", "on_ink") if shown.is_off else icon("eye"))
        for widget in (self.eye, self.send):
            widget.setEnabled(has_filter)
        self.reset.setEnabled(changed)
        self._arrange()

    def shown(self) -> ShownCell | None:
        """What is explained."""
        return self._shown

    def is_open(self) -> bool:
        """Whether the arithmetic is in sight."""
        return self._open

    def set_open(self, on: bool) -> None:
        """Show all of the arithmetic, or the kernel alone."""
        self._open = on
        self._arrange()

    def set_beside(self, on: bool) -> None:
        """Stand beside the layers, with all of the arithmetic, or below them."""
        if on != self._beside:
            self._beside = on
            way = QBoxLayout.Direction.TopToBottom if on else QBoxLayout.Direction.LeftToRight
            self._body.setDirection(way)
            self._body.setStretch(0, 1 if on else 0)
            self._on_theme_changed()

    def set_most(self, height_px: int) -> None:
        """Leave some of the layers in sight, however much there is to say."""
        if height_px != self._most:
            self._most = height_px
            self._arrange()

    def covered_height(self) -> int:
        """How much higher it stands than the kernel alone would."""
        return 0 if self._beside or self._shown is None else self.minimumHeight() - self.closed_height()

    def closed_height(self) -> int:
        """Height where the kernel stands alone."""
        return theme().px(CLOSED_PX)

    def set_projector(self, on: bool) -> None:
        """Leave what is taught."""
        self._projector = on
        self.convolution.set_projector(on)
        self._arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._tell(self.eye, self.tr("Switch this filter off, or on again (X)"))
        self._tell(self.reset, self.tr("Reset all kernels to what the training left"))
        self._tell(self.enlarge, self.tr("See this map alone (Enter)"))
        self._tell(self.close_button, self.tr("Hide the arithmetic (Esc)"))
        self.send.setToolTip(self.tr("Step through this kernel in the convolution tab (Ctrl+K)"))
        self.send.setAccessibleName(self.tr("Send this kernel to the convolution tab"))
        self.map.setAccessibleName(self.tr("Chosen map"))
        for each in self._all_cards():
            each.retranslate()
        self._arrange()

    # inside
    def _all_cards(self) -> tuple[ConvolutionCard, PoolingCard, DenseCard, WordsCard]:
        return self.convolution, self.pooling, self.dense, self.words

    def _on_eye_toggled(self, off: bool) -> None:
        self.eye_toggled.emit(not off)

    def _tools(self) -> tuple[QToolButton, ...]:
        return self.eye, self.reset, self.enlarge, self.close_button

    @staticmethod
    def _tell(button: QToolButton, text: str) -> None:
        button.setToolTip(text)
        button.setAccessibleName(text)

    def _card_of(self, shown: ShownCell) -> ConvolutionCard | PoolingCard | DenseCard | WordsCard:
        match shown.cell:
            case ConvolutionCell():
                return self.convolution
            case PoolingCell():
                return self.pooling
            case DenseCell():
                return self.dense
            case _:
                return self.words

    def _arrange(self) -> None:
        """What is in sight, and the words that fit."""
        shown = self._shown
        if shown is None:
            return
        opened = self._is_opened(shown)
        has_map = len(shown.chosen.place) == 3
        self.convolution.set_open(opened)
        # for the back row the numbers come first; the map is framed among the layers all the same
        is_low = self._projector and self.height() < theme().px(PROJECTED_MAP_FROM_PX)
        self.map.setVisible(has_map and opened and not (is_low and isinstance(shown.cell, ConvolutionCell)))
        self.enlarge.setVisible(has_map and not self._projector)
        self.close_button.setVisible(self._open and not self._beside)
        self.reset.setVisible(not self._projector)
        self.send.setVisible(shown.chosen.filter is not None and not self._projector)
        self.eye.setVisible(shown.chosen.filter is not None)
        self._take_room(shown)
        self._name(shown, opened=opened)
        if self._free_px() < self.enlarge.sizeHint().width() and self.send.isVisibleTo(self):
            self._name(shown, opened=opened, short=True)
        self._fit_words()

    def _is_opened(self, shown: ShownCell) -> bool:
        return self._open or self._beside or not isinstance(shown.cell, ConvolutionCell)

    def _take_room(self, shown: ShownCell) -> None:
        """Below the layers as high as it needs to be, beside them as high as they are."""
        look = theme()
        # its matrices follow its size, not the other way round
        self.setMinimumWidth(look.px(LEAST_WIDTH_PX))
        if self._beside:
            self.setMinimumHeight(look.px(BODY_PX))
            self.setMaximumHeight(LARGEST_PX)
            self.map.setMinimumWidth(look.px(SMALLEST_MAP_PX))
            self.map.setMaximumWidth(LARGEST_PX)
        else:
            self.setFixedHeight(self._height(shown))
            self.map.setFixedWidth(self._map_width(shown))

    def _height(self, shown: ShownCell) -> int:
        look = theme()
        if not self._is_opened(shown):
            return look.px(CLOSED_PX)
        foot = self._card_of(shown).foot.sizeHint().height()
        spare = max(0, self.window().height() - SHORT_WINDOW_PX) * SPARE_SHARE
        wanted = look.px(HEAD_PX) + self._body_px(shown) + foot + round(min(spare, look.px(MOST_SPARE_PX)))
        return max(min(wanted, self._most), look.px(CLOSED_PX))

    def _body_px(self, shown: ShownCell) -> int:
        """As high as the map, or as the numbers of a large kernel where there is width for them too."""
        look = theme()
        if isinstance(shown.cell, DenseCell):
            return look.px(DENSE_PX)
        card, body = self.convolution, look.px(BODY_PX)
        if not isinstance(shown.cell, ConvolutionCell):
            return body
        fits = card.needed_px() + look.px(SMALLEST_MAP_PX + 10) <= self.width()
        return max(body, card.needed_height_px()) if fits else body

    def _map_width(self, shown: ShownCell) -> int:
        """What the matrices leave, as far as the height goes."""
        look = theme()
        tall = self._height(shown) - self.title.sizeHint().height() - 3 * look.px(8)
        tall -= self._card_of(shown).foot.sizeHint().height()
        needed = self.convolution.needed_px() if isinstance(shown.cell, ConvolutionCell) else look.px(220)
        return max(
            min(self.width() - needed - look.px(10), tall, look.px(LARGEST_MAP_PX)), look.px(SMALLEST_MAP_PX)
        )

    def _name(self, shown: ShownCell, *, opened: bool, short: bool = False) -> None:
        name, place = layer_name(shown.network, shown.chosen.layer), shown.chosen.place
        match shown.cell:
            case ConvolutionCell() as cell:
                kernel = self.tr("Kernel {number}").format(number=place[2])
                size = "×".join(map(str, cell.kernel.shape[:2]))
                detail = f"{name} [{place[0]}, {place[1]}]" if opened else f"{name} · {size}"
                detail = f"[{place[0]}, {place[1]}]" if short and opened else detail
                self.title.set_header("kernel", "K", kernel, detail)
            case _:
                self.title.set_header("output", "Y" if len(place) == 3 else "y", name, cell_name(place)[1:])

    def _free_px(self) -> int:
        """What name and tools leave for the button that sends."""
        look = theme()
        seen = [button for button in self._tools() if button.isVisibleTo(self)]
        tools = sum(button.sizeHint().width() + look.px(6) for button in seen)
        return self.width() - self.title.sizeHint().width() - 2 * look.px(16) - tools

    def _fit_words(self) -> None:
        """The words of the button, as far as they fit beside the name."""
        free = self._free_px()
        for text in (
            self.tr("Send this kernel to the convolution tab"),
            self.tr("To the convolution tab"),
            "",
        ):
            self.send.setText(text)
            if self.send.sizeHint().width() <= free:
                break

    def _on_theme_changed(self) -> None:
        look = theme()
        self._head.setSpacing(look.px(6))
        self._body.setSpacing(look.px(10))
        self._column.setContentsMargins(look.px(12) if self._beside else 0, look.px(8), 0, 0)
        self._column.setSpacing(look.px(4))
        for button in (*self._tools(), self.send):
            button.setIconSize(QSize(look.px(18), look.px(18)))
        self._arrange()

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A rule between the layers and this."""
        painter = QPainter(self)
        painter.setPen(QPen(theme().colour("line"), theme().line(1)))
        if self._beside:
            painter.drawLine(0, 0, 0, self.height())
        else:
            painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Other words in another width."""
        super().resizeEvent(event)
        self._arrange()
