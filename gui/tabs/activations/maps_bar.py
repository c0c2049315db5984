"""Which picture, which kernel, which function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox

from engine.operations.activations import ACTIVATIONS
from gui.studio.controls import BiasBox
from gui.tabs.activations.flow_bar import FlowBar
from gui.tabs.activations.maps_kernels import KERNEL_IDS, LEARNED_FILTERS, LEARNED_IDS, learned_from
from gui.tabs.activations.maps_part import LARGEST_BIAS, PICTURES
from gui.tabs.activations.maps_words import kernel_name
from gui.theme import theme_manager
from gui.widgets.segmented import Segmented
from gui.widgets.spin_box import IntegerBox
from gui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.tabs.activations.maps_part import MapsPart

ITEMS_SEEN = 20


class MapsBar(FlowBar):
    """Shows a part and tells what is wanted.

    Args:
        parent: owner.
    """

    put_wanted = Signal(str, object)  # attribute of the part, its new value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dataset, self.index = Segmented(), IntegerBox(0, 0, PICTURES - 1)
        self.kernel, self.function = QComboBox(), QComboBox()
        self.bias, self.numbers = BiasBox(), Toggle()
        self.bias.set_range(-LARGEST_BIAS, LARGEST_BIAS)
        for box, ids in ((self.kernel, KERNEL_IDS), (self.function, ACTIVATIONS)):
            box.setMaxVisibleItems(ITEMS_SEEN)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            for name in ids:
                if name in LEARNED_IDS[::LEARNED_FILTERS]:
                    box.insertSeparator(box.count())
                box.addItem(name, name)
        self._fill(
            {
                "dataset": self.dataset,
                "index": self.index,
                "kernel": self.kernel,
                "bias": self.bias,
                "function": self.function,
            },
            {"numbers": self.numbers},
        )
        self.dataset.chosen.connect(self._on_dataset)
        self.index.value_changed.connect(self._on_index)
        self.kernel.activated.connect(self._on_kernel)
        self.function.activated.connect(self._on_function)
        self.bias.value_changed.connect(self._on_bias)
        self.numbers.toggled.connect(self._on_numbers)
        theme_manager().changed.connect(self._fit_boxes)
        self.retranslate()
        self._fit_boxes()

    def show_part(self, part: MapsPart) -> None:
        """Set every control; tells nobody."""
        blocked = [QSignalBlocker(one) for one in (self.dataset, self.index, self.bias, self.numbers)]
        self.dataset.set_current(part.dataset)
        self.index.set_value(part.index)
        self.bias.set_value(part.bias)
        self.numbers.setChecked(part.numbers)
        for blocker in blocked:
            blocker.unblock()
        self.kernel.setCurrentIndex(self.kernel.findData(part.kernel))
        self.function.setCurrentIndex(self.function.findData(part.function))

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_label("dataset", self.tr("Pictures"))
        self.set_label("index", self.tr("Number"), self.tr("Which of the first 1,000 test pictures"))
        self.set_label("kernel", self.tr("Kernel"))
        self.set_label("bias", self.tr("Bias b"), self.tr("Added to every number before the function"))
        self.set_label("function", self.tr("Function f"))
        self.numbers.setText(self.tr("Numbers"))
        self.numbers.setToolTip(self.tr("The numbers around the chosen cell instead of the whole maps"))
        titles = {"mnist": self.tr("Digits"), "fashion-mnist": self.tr("Clothes")}
        self.dataset.set_items(list(titles.items()))
        for index in range(self.kernel.count()):
            kernel = self.kernel.itemData(index)
            if kernel is None:  # a separator
                continue
            self.kernel.setItemText(index, kernel_name(kernel))
            if learned_from(kernel):
                tip = self.tr("Found by training: a kernel of the course's Keras network, with its bias")
                self.kernel.setItemData(index, tip, Qt.ItemDataRole.ToolTipRole)
        for index in range(self.function.count()):
            self.function.setItemText(index, ACTIVATIONS[str(self.function.itemData(index))].name)
        self._flow()

    # inside
    def _fit_boxes(self) -> None:
        self.index.setFixedWidth(self.index.minimumSizeHint().width())
        self.bias.setFixedWidth(self.bias.sizeHint().width())  # a learned one has four decimals
        self._flow()

    def _on_dataset(self, dataset: str) -> None:
        self.put_wanted.emit("dataset", dataset)

    def _on_index(self, index: int) -> None:
        self.put_wanted.emit("index", index)

    def _on_kernel(self, index: int) -> None:
        self.put_wanted.emit("kernel", str(self.kernel.itemData(index)))

    def _on_function(self, index: int) -> None:
        self.put_wanted.emit("function", str(self.function.itemData(index)))

    def _on_bias(self, bias: float) -> None:
        self.put_wanted.emit("bias", float(bias))

    def _on_numbers(self, on: bool) -> None:
        self.put_wanted.emit("numbers", on)

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
