"""The right column: one picture, what it is, what the network says, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from gui.tabs.predict.bars_view import Bars, BarsView
from gui.tabs.predict.sample_view import SampleView
from gui.tabs.predict.samples_choice_box import ChoiceBox
from gui.tabs.predict.texts import percent
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.cards import Card

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


LARGEST_SIDE_PX = 336
STRUT_PX = 40  # as high as headings with buttons


@dataclass(frozen=True, slots=True, eq=False)
class OneSample:
    """A picture with its answer.

    Attributes:
        pixels: 28×28, 0 for paper and 255 for ink.
        number: what it is called.
        place: in the order shown, from 0.
        count: of the pictures shown.
        label: its class.
        names: of the classes, translated.
        shares: a probability for each class; None as long as nobody knows.
        loss: −log of the true class's probability.
        is_own: may be labelled anew and deleted.
    """

    pixels: NDArray[np.uint8]
    number: int
    place: int
    count: int
    label: int
    names: tuple[str, ...]
    shares: NDArray[np.float32] | None = None
    loss: float = 0.0
    is_own: bool = False


class SampleCard(Card):
    """Asks for everything and decides nothing.

    Attributes:
        view: the picture.
        bars: all probabilities.
        open: makes it the drawing of the room Draw.
        label: what an own drawing is.
        delete: throws an own drawing away.

    Args:
        parent: owner.
    """

    step_requested = Signal(int)  # 1 or −1
    open_requested = Signal()
    label_chosen = Signal(int)
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sample: OneSample | None = None
        self._projector = self._compact = False
        self.view, self.bars = SampleView(), BarsView()
        self.position, self.truth, self.said = QLabel(), QLabel(), QLabel()
        self.position.setProperty("role", "caption")
        self.truth.setProperty("role", "lead")
        self.said.setProperty("role", "body")
        for label in (self.truth, self.said):
            label.setWordWrap(True)
        self.previous, self.next, self.open = QToolButton(), QToolButton(), QPushButton()
        self.label, self.delete = ChoiceBox(), QToolButton()
        self.open.setProperty("primary", True)
        for widget in (self.position, self.previous, self.next):
            self.header.addWidget(widget)
        self.header.addStrut(STRUT_PX)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.addWidget(self.truth)
        self._words.addWidget(self.said)
        self._words.addWidget(self.bars, 1)
        self._row.addWidget(self.view, 1)
        self._row.addLayout(self._words, 1)
        own = QHBoxLayout()
        own.addWidget(self.label, 1)
        own.addWidget(self.delete)
        self.body.addLayout(self._row, 1)
        self.body.addLayout(own)
        self.body.addWidget(self.open)
        self._own = own
        self.previous.clicked.connect(self._on_previous_clicked)
        self.next.clicked.connect(self._on_next_clicked)
        self.open.clicked.connect(self.open_requested)
        self.delete.clicked.connect(self.delete_requested)
        self.label.activated.connect(self.label_chosen)
        theme_manager().changed.connect(self._arrange)
        self.retranslate()
        self._arrange()

    # interface
    def show_sample(self, sample: OneSample | None) -> None:
        """Show a picture, or nothing."""
        self._sample = sample
        self._refresh()

    def sample(self) -> OneSample | None:
        """What is shown."""
        return self._sample

    def set_projector(self, on: bool) -> None:
        """Picture and bars side by side, without buttons."""
        self._projector = on
        self._arrange()
        self._refresh()

    def set_compact(self, on: bool) -> None:
        """Leave the room of the heading to the counter."""
        self._compact = on
        self.heading().setVisible(not self._projector and not on)
        self.header.invalidate()  # Qt tells the column alone, and the row would keep its width

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_heading(self.tr("Picture"))
        self.open.setText(self.tr("Open in Draw"))
        self.open.setToolTip(self.tr("Look at it layer by layer, with every sum (Enter or double click)"))
        for button, text in (
            (self.previous, self.tr("Picture before (←)")),
            (self.next, self.tr("Next picture (→)")),
            (self.delete, self.tr("Delete this drawing (Delete)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.label.setAccessibleName(self.tr("What it is"))
        self.label.setToolTip(self.tr("Say what this drawing is"))
        self.bars.setAccessibleName(self.tr("Probability of each class"))
        self._refresh()

    # inside
    def _refresh(self) -> None:
        sample = self._sample
        is_own = sample is not None and sample.is_own
        for widget in (self.label, self.delete):
            widget.setVisible(is_own and not self._projector)
        for button in (self.open, self.previous, self.next):
            button.setEnabled(sample is not None)
        self.heading().setVisible(not self._projector and not self._compact)
        if sample is None:
            self.view.show_picture(None, None)
            self.bars.show_bars(Bars())
            for label in (self.position, self.truth, self.said):
                label.setText("")
            return
        names = sample.names
        self.position.setVisible(not self._projector)  # the caption has it too
        self.position.setText(f"{sample.place + 1:,} / {sample.count:,}")
        title = self.tr("Label {name} · no. {number}")
        self.truth.setText(title.format(number=f"{sample.number:,}", name=names[sample.label]))
        self._fill_labels(sample)
        if sample.shares is None:
            self.view.show_picture(sample.pixels, None)
            self.said.setText("")
            self.bars.show_bars(Bars(names))
            return
        winner = int(sample.shares.argmax())
        self.view.show_picture(sample.pixels, winner == sample.label)
        self.said.setText(self._said(sample, winner))
        self.bars.show_bars(Bars(names, sample.shares, winner))
        self.view.setAccessibleName(f"{self.truth.text()}. {self.said.text()}")

    def _said(self, sample: OneSample, winner: int) -> str:
        if sample.shares is None:
            return ""
        share = percent(float(sample.shares[winner])).replace(" ", "\N{NO-BREAK SPACE}")
        if winner == sample.label:
            return self.tr("The network is right: {share}, loss {loss}").format(
                share=share, loss=f"{sample.loss:.3f}"
            )
        text = self.tr("The network says {name}: {share}, loss {loss}")
        return text.format(name=sample.names[winner], share=share, loss=f"{sample.loss:.2f}")

    def _fill_labels(self, sample: OneSample) -> None:
        blocked = QSignalBlocker(self.label)
        self.label.clear()
        for name in sample.names:
            self.label.addItem(self.tr("It is {name}").format(name=name))
        self.label.setCurrentIndex(sample.label)
        blocked.unblock()

    def _arrange(self) -> None:
        look, big = theme(), self._projector
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if big else direction.TopToBottom)
        self._row.setSpacing(look.px(20 if big else 8))
        self._words.setSpacing(look.px(4))
        self._own.setSpacing(look.px(8))
        for widget in (self.open, self.previous, self.next):
            widget.setVisible(not big)
        for button, name in ((self.previous, "chevron-left"), (self.next, "chevron-right")):
            button.setIcon(icon(name))
            button.setIconSize(QSize(look.px(18), look.px(18)))
        self.delete.setIcon(icon("trash-2"))
        self.delete.setIconSize(QSize(look.px(18), look.px(18)))
        self.open.setIcon(icon("pencil", "on_ink"))
        self.open.setIconSize(QSize(look.px(24), look.px(18)))  # a little off the word
        # room for two lines, so that nothing moves from picture to picture
        lines = QFontMetrics(look.font("body")).lineSpacing() * (1 if big else 2)
        self.said.setMinimumHeight(lines + look.px(2))  # Qt rounds each line up
        self.said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.truth.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _fit_bars(self) -> None:
        """The bars leave the picture a whole number of px for each of its pixels."""
        least = self.bars.minimumSizeHint().height()
        both = self.view.height() + self.bars.height() - 4
        side = min(LARGEST_SIDE_PX, both - least, self.view.width() - 4) // 28 * 28
        self.bars.setMaximumHeight(16777215 if self._projector else max(least, both - side))

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A larger picture in a higher window."""
        super().resizeEvent(event)
        for layout in (self.layout(), self.body, self._row, self._words):
            if layout is not None:
                layout.activate()
        self._fit_bars()

    def event(self, event: QEvent) -> bool:
        """The same with larger letters."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_bars()
        return done

    # slots
    def _on_previous_clicked(self) -> None:
        self.step_requested.emit(-1)

    def _on_next_clicked(self) -> None:
        self.step_requested.emit(1)
