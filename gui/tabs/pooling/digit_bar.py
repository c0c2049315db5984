"""Which picture goes through the layers, and with which random filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from engine.data.datasets import DATASETS
from gui.tabs.pooling.digit_source import label_of, pictures_of
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.fields import Field
from gui.widgets.page import Density
from gui.widgets.segmented import Segmented
from gui.widgets.spin_box import IntegerBox

if TYPE_CHECKING:
    from gui.tabs.pooling.state import DigitPipeline

GAP_PX, NARROW_GAP_PX = 16, 8
DATASET_ORDER = ("mnist", "fashion-mnist")


def class_names(dataset: str) -> tuple[str, ...]:
    """Names of the classes in the language of the interface, as it is now."""
    names = DATASETS[dataset].class_names
    return names.get(QLocale().name()[:2], names["en"])


def next_of_class(dataset: str, label: int, index: int) -> int:
    """The next picture of a class after another picture; after the last one the first.

    Raises:
        EngineError: the dataset is missing or damaged.
    """
    places = pictures_of(dataset, label)
    later = places[places > index]
    return int(later[0] if later.size else places[0])


class ClassBox(QComboBox):
    """The classes of a dataset; to choose the same again asks for its next picture.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dataset = ""
        self.setMaxVisibleItems(10)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def show_class(self, dataset: str, label: int) -> None:
        """Choose a class; tells nobody."""
        if dataset != self._dataset:
            self._dataset = dataset
            self.retranslate()
        self.setCurrentIndex(label)

    def retranslate(self) -> None:
        """Name the classes anew."""
        if not self._dataset:
            return
        label = self.currentIndex()
        with QSignalBlocker(self):
            self.clear()
            self.addItems(class_names(self._dataset))
            self.setCurrentIndex(label)


class DigitBar(QWidget):
    """Dataset, class, number of the picture, random; seed of the filters and another one.

    Attributes:
        dataset: which collection.
        label: class of the picture.
        index: its number.
        random: any picture.
        again: other random filters.
        pane: what stands below the maps.

    Args:
        parent: owner.
    """

    dataset_changed = Signal(str)  # id in engine.data.datasets.DATASETS
    index_changed = Signal(int)  # of a training picture
    random_requested = Signal()
    seed_requested = Signal()
    pane_chosen = Signal(str)  # "cell" or "layers"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digit: DigitPipeline | None = None
        self.dataset, self.pane = Segmented(), Segmented()
        self.label, self.index = ClassBox(), IntegerBox(0, 0, 0)
        self.random, self.again = QPushButton(), QPushButton()
        self.random.setIcon(icon("shuffle"))
        self.again.setIcon(icon("rotate-ccw"))
        self._label_field, self._index_field = Field(self.label), Field(self.index)
        self._seed = QLabel()
        self._seed.setProperty("role", "label")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.dataset, self._label_field, self._index_field, self.random):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(1)
        self._seed_row = QHBoxLayout()
        self._seed_row.addWidget(self._seed)
        self._seed_row.addWidget(self.again)
        self._row.addLayout(self._seed_row)
        self._row.addWidget(self.pane, 0, Qt.AlignmentFlag.AlignTop)
        self.dataset.chosen.connect(self.dataset_changed)
        self.label.activated.connect(self._on_label_activated)
        self.index.value_changed.connect(self._on_index_changed)
        self.random.clicked.connect(self._on_random_clicked)
        self.again.clicked.connect(self._on_again_clicked)
        self.pane.chosen.connect(self.pane_chosen)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def show_digit(self, digit: DigitPipeline) -> None:
        """Set every control; tells nobody.

        Raises:
            EngineError: the dataset is missing or damaged.
        """
        self._digit = digit
        with QSignalBlocker(self.dataset), QSignalBlocker(self.index):
            self.dataset.set_current(digit.dataset)
            self.index.set_range(0, DATASETS[digit.dataset].count("train") - 1)
            self.index.set_value(digit.index)
        self._say_seed()
        self.label.show_class(digit.dataset, label_of(digit.dataset, digit.index))

    def set_pane(self, pane: str) -> None:
        """Check what stands below the maps; tells nobody."""
        with QSignalBlocker(self.pane):
            self.pane.set_current(pane)

    def set_density(self, density: Density) -> None:
        """Leave out what can be guessed where there is little room."""
        narrow = density is Density.NARROW
        self._label_field.label().setHidden(narrow)
        self._index_field.label().setHidden(narrow)
        self._row.setSpacing(theme().px(NARROW_GAP_PX if narrow else GAP_PX))

    def retranslate(self) -> None:
        """Set every text anew."""
        self.dataset.set_items([(name, DATASETS[name].title) for name in DATASET_ORDER])
        self.dataset.setAccessibleName(self.tr("Dataset"))
        self._label_field.set_label(self.tr("Class"))
        self.label.setToolTip(self.tr("The next picture of a class"))
        self._index_field.set_label(self.tr("Picture"))
        self.index.setToolTip(self.tr("Number of the training picture"))
        self.random.setToolTip(self.tr("Any picture"))
        self.random.setAccessibleName(self.tr("Any picture"))
        self.again.setText(self.tr("Again"))
        self.again.setToolTip(self.tr("Draw other random filters"))
        self.pane.set_items((("cell", self.tr("Window")), ("layers", self.tr("Layers"))))
        self.pane.setAccessibleName(self.tr("Below the maps"))
        self.label.retranslate()
        self._say_seed()

    # inside
    def _say_seed(self) -> None:
        if self._digit is None:
            return
        self._seed.setText(self.tr("Seed {seed}").format(seed=self._digit.seed))
        tip = self.tr("Filters from a normal distribution with standard deviation {deviation}")
        self._seed.setToolTip(tip.format(deviation=self._digit.deviation))

    def _on_label_activated(self, label: int) -> None:
        if self._digit is not None:
            self.index_changed.emit(next_of_class(self._digit.dataset, label, self._digit.index))

    def _on_index_changed(self, index: int) -> None:
        self.index_changed.emit(index)

    def _on_random_clicked(self) -> None:
        self.random_requested.emit()

    def _on_again_clicked(self) -> None:
        self.seed_requested.emit()

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setSpacing(look.px(GAP_PX))
        self._seed_row.setSpacing(look.px(8))
        for button in (self.random, self.again):
            button.setIconSize(QSize(look.px(18), look.px(18)))

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
