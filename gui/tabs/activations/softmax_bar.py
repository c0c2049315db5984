"""What a softmax is made of: classes, temperature, the true class, and two mistakes to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from gui.tabs.activations.flow_bar import FlowBar
from gui.tabs.activations.slider_field import LogSlider
from gui.tabs.activations.softmax_part import (
    FEWEST_CLASSES,
    HIGHEST_TEMPERATURE,
    LOWEST_TEMPERATURE,
    MOST_CLASSES,
    NAMES,
)
from gui.tabs.activations.softmax_words import class_names
from gui.theme import theme, theme_manager
from gui.widgets.spin_box import IntegerBox
from gui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from gui.tabs.activations.softmax_part import SoftmaxPart


class ShiftButtons(QWidget):
    """Two buttons that add a constant to every score.

    Args:
        parent: owner.
    """

    wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.less, self.more = QPushButton("− 10"), QPushButton("+ 10")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.less)
        row.addWidget(self.more)
        self._row = row
        self.setFocusProxy(self.less)
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_less(self) -> None:
        self.wanted.emit(-10.0)

    def _on_more(self) -> None:
        self.wanted.emit(10.0)

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(theme().px(6))


class SoftmaxBar(FlowBar):
    """Shows a part and tells what is wanted.

    Args:
        parent: owner.
    """

    classes_wanted = Signal(object)  # int
    names_wanted = Signal(str)
    truth_wanted = Signal(int)
    temperature_wanted = Signal(object, bool)  # T; goes on with the drag before
    shift_wanted = Signal(float)  # added to every score
    naive_wanted = Signal(bool)
    again_wanted = Signal()  # the shares as scores

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.classes = IntegerBox(3, FEWEST_CLASSES, MOST_CLASSES)
        self.names, self.truth = QComboBox(), QComboBox()
        for box in (self.names, self.truth):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.temperature = LogSlider(LOWEST_TEMPERATURE, HIGHEST_TEMPERATURE)
        self.shift, self.again, self.naive = ShiftButtons(), QPushButton(), Toggle()
        self._part: SoftmaxPart | None = None
        self._fill(
            {
                "temperature": self.temperature,
                "classes": self.classes,
                "names": self.names,
                "truth": self.truth,
                "shift": self.shift,
            },
            {"again": self.again, "naive": self.naive},
            second="shift",
        )
        self.classes.value_changed.connect(self.classes_wanted)
        self.names.activated.connect(self._on_names)
        self.truth.activated.connect(self.truth_wanted)
        self.temperature.chosen.connect(self.temperature_wanted)
        self.shift.wanted.connect(self.shift_wanted)
        self.again.clicked.connect(self._on_again)
        self.naive.toggled.connect(self.naive_wanted)
        self.retranslate()

    def show_part(self, part: SoftmaxPart) -> None:
        """Set every control; tells nobody."""
        before, self._part = self._part, part
        blocked = [QSignalBlocker(box) for box in (self.classes, self.naive)]
        self.classes.set_value(part.classes)
        self.naive.setChecked(part.naive)
        for blocker in blocked:
            blocker.unblock()
        self.temperature.show_value(part.temperature)
        if before is None or (before.names, before.classes) != (part.names, part.classes):
            self._fill_classes()
        self.truth.setCurrentIndex(part.true_class)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_label(
            "temperature", self.tr("Temperature T"), self.tr("Divides every score, from 0.1 to 10")
        )
        self.set_label("classes", self.tr("Classes"))
        self.set_label("names", self.tr("Names"))
        self.set_label("truth", self.tr("True class"))
        self.set_label(
            "shift", self.tr("All scores"), self.tr("Add a constant to every score: no share changes")
        )
        self.again.setText(self.tr("Softmax twice"))
        self.again.setToolTip(
            self.tr("Take the shares for scores once more: a common mistake that no error tells of")
        )
        self.naive.setText(self.tr("Naive exp (float32)"))
        self.naive.setToolTip(self.tr("Do not take the largest score away first"))
        self._fill_classes()

    # inside
    def _fill_classes(self) -> None:
        part = self._part
        texts = {
            "numbers": self.tr("Numbers"),
            "mnist": self.tr("Digits"),
            "fashion-mnist": self.tr("Clothes"),
        }
        if self.names.count() != len(NAMES):
            for name in NAMES:
                self.names.addItem("", name)
        for index, name in enumerate(NAMES):
            self.names.setItemText(index, texts[name])
        if part is not None:
            self.names.setCurrentIndex(self.names.findData(part.names))
            self.truth.clear()
            self.truth.addItems(class_names(part.names, part.classes))
            self.truth.setCurrentIndex(part.true_class)
        self._flow()

    def _on_names(self, index: int) -> None:
        self.names_wanted.emit(str(self.names.itemData(index)))

    def _on_again(self) -> None:
        self.again_wanted.emit()

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
