"""Which pictures are shown, and in which order: two rows of controls above the mosaic."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from engine.network.sample_choice import ANSWERS, ORDERS, SampleChoice
from gui.studio.preset_box import PresetBox
from gui.tabs.predict.samples_choice_box import ChoiceBox
from gui.tabs.predict.samples_range import PercentRange
from gui.tabs.predict.samples_words import ANSWER_NAMES, ORDER_NAMES, PRESETS, preset_of, word
from gui.theme import theme, theme_manager
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from engine.network.evaluation import Evaluation
    from engine.network.sample_choice import Answer

PRESET_PX, SMALLEST_ORDER_PX = 178, 130
SMALLEST_BOX_PX = 120
BOX_CHROME_PX = 40  # of a drop-down list: padding and arrow


class SamplesFilterBar(QWidget):
    """Asks for everything and decides nothing.

    Attributes:
        presets: filters and orders by name.
        answer: all, right, wrong.
        true: class as it is.
        predicted: class as the network says.
        confidence: bounds of the largest probability.
        order: what comes first.

    Args:
        parent: owner.
    """

    choice_changed = Signal(object)  # SampleChoice
    preset_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = SampleChoice()
        self._names: tuple[str, ...] = ()
        self.presets, self.answer, self.confidence = PresetBox(), Segmented(), PercentRange()
        self.true, self.predicted, self.order = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.presets.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._rows = (QHBoxLayout(), QHBoxLayout(), QHBoxLayout())
        for row in self._rows:
            column.addLayout(row)
        self._column = column
        self._is_narrow = False
        self._fill_rows()
        self.presets.preset_chosen.connect(self.preset_chosen)
        self.answer.chosen.connect(self._on_answer_chosen)
        self.true.activated.connect(self._on_true_activated)
        self.predicted.activated.connect(self._on_predicted_activated)
        self.confidence.range_changed.connect(self._on_range_changed)
        self.order.activated.connect(self._on_order_activated)
        theme_manager().changed.connect(self._arrange)
        self.retranslate()
        self._arrange()

    def set_names(self, names: tuple[str, ...]) -> None:
        """Offer the classes of a network, translated."""
        if names != self._names:
            self._names = names
            self._fill_classes()

    def show_choice(self, choice: SampleChoice, answers: Evaluation | None) -> None:
        """Show what is chosen; emits nothing."""
        self._choice = choice
        blocked = QSignalBlocker(self.answer)
        self.answer.set_current(choice.answer)
        blocked.unblock()
        self.confidence.set_values(choice.lowest, choice.highest)
        self.true.setCurrentIndex(0 if choice.true is None else choice.true + 1)
        self.predicted.setCurrentIndex(0 if choice.predicted is None else choice.predicted + 1)
        self.order.setCurrentIndex(ORDERS.index(choice.order))
        self.presets.show_preset(preset_of(choice, answers))

    def set_answered(self, on: bool) -> None:
        """Whether there are answers to filter by."""
        for widget in (self.presets, self.answer, self.predicted, self.confidence, self.order):
            widget.setEnabled(on)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.presets.set_groups(
            (("", [(name, word(text)) for name, text in PRESETS.items()]),), self.presets.currentData() or ""
        )
        self.presets.setPlaceholderText(self.tr("Own choice"))
        self.presets.setAccessibleName(self.tr("Which pictures"))
        self.answer.set_items([(name, word(ANSWER_NAMES[name])) for name in ANSWERS])
        self.answer.setAccessibleName(self.tr("Right or wrong"))
        self.true.setAccessibleName(self.tr("True class"))
        self.true.setToolTip(self.tr("Only pictures of this class"))
        self.predicted.setAccessibleName(self.tr("Predicted class"))
        self.predicted.setToolTip(self.tr("Only pictures that the network takes for this class"))
        self.confidence.set_label(self.tr("Confidence"))
        self.confidence.setToolTip(
            self.tr("Only pictures whose largest probability lies within; ← → move a knob, ↑ ↓ choose it")
        )
        self.order.setAccessibleName(self.tr("Order"))
        self.order.setToolTip(self.tr("What comes first; the loss is −log of the true class's share"))
        current = self.order.currentIndex()
        self.order.clear()
        for name in ORDERS:
            self.order.addItem(word(ORDER_NAMES[name]), name)
        self.order.setCurrentIndex(max(0, current))
        self._fill_classes()

    # inside
    def _fill_rows(self) -> None:
        """Two rows, or three where the bar is narrow; the order of Tab stays that of reading."""
        wide: tuple[tuple[tuple[QWidget, int], ...], ...] = (
            ((self.presets, 0), (self.answer, 0), (self.order, 1)),
            ((self.true, 2), (self.predicted, 2), (self.confidence, 3)),
        )
        narrow: tuple[tuple[tuple[QWidget, int], ...], ...] = (
            ((self.presets, 1), (self.answer, 0)),
            ((self.order, 1), (self.confidence, 0)),
            ((self.true, 1), (self.predicted, 1)),
        )
        for row in self._rows:
            for part, _ in (*wide[0], *wide[1]):
                row.removeWidget(part)
        for row, parts in zip(self._rows, narrow if self._is_narrow else wide, strict=False):
            for widget, stretch in parts:
                row.addWidget(widget, stretch)

    def _fill_classes(self) -> None:
        for box, every, one in (
            (self.true, self.tr("True: all"), self.tr("True: {name}")),
            (self.predicted, self.tr("Predicted: all"), self.tr("Predicted: {name}")),
        ):
            current = box.currentIndex()
            box.clear()
            box.addItem(every)
            for name in self._names:
                box.addItem(one.format(name=name))
            box.setCurrentIndex(current if 0 < current < box.count() else 0)
        self._arrange()

    def _arrange(self) -> None:
        look = theme()
        self._column.setSpacing(look.px(8))
        for row in self._rows:
            row.setSpacing(look.px(8))
        classes = max(map(self.true.fontMetrics().horizontalAdvance, self._class_texts()), default=0)
        needed = 2 * (classes + look.px(BOX_CHROME_PX)) + self.confidence.minimumSizeHint().width()
        upper = look.px(PRESET_PX + SMALLEST_ORDER_PX) + self.answer.sizeHint().width()
        narrow = self.width() < max(needed, upper) + look.px(2 * 8)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._fill_rows()
        self.presets.setMinimumWidth(look.px(PRESET_PX - 40))
        for box in (self.true, self.predicted, self.order):
            box.setMinimumWidth(look.px(SMALLEST_BOX_PX))
        if narrow:  # beside the slider, which would take the room of its words
            metrics = self.order.fontMetrics()
            words = [metrics.horizontalAdvance(self.order.itemText(k)) for k in range(self.order.count())]
            self.order.setMinimumWidth(max(words, default=0) + look.px(BOX_CHROME_PX))
        self.presets.setMaximumWidth(16777215 if narrow else look.px(PRESET_PX))

    def _class_texts(self) -> list[str]:
        return [box.itemText(index) for box in (self.true, self.predicted) for index in range(box.count())]

    def _tell(self, choice: SampleChoice) -> None:
        if choice != self._choice:
            self.choice_changed.emit(choice)

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A row more where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    # slots
    def _on_answer_chosen(self, answer: str) -> None:
        self._tell(replace(self._choice, answer=cast("Answer", answer)))

    def _on_true_activated(self, index: int) -> None:
        self._tell(replace(self._choice, true=index - 1 if index else None))

    def _on_predicted_activated(self, index: int) -> None:
        self._tell(replace(self._choice, predicted=index - 1 if index else None))

    def _on_range_changed(self, low: int, high: int) -> None:
        self._tell(replace(self._choice, lowest=low, highest=high))

    def _on_order_activated(self, index: int) -> None:
        self._tell(replace(self._choice, order=ORDERS[index]))
