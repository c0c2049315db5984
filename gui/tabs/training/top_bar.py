"""The top bar: which data, which fixed picture, export, projector."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from engine.data.datasets import DATASETS
from gui.tabs.training.texts import dataset_name
from gui.theme import theme, theme_manager
from gui.theme.icons import icon

HEIGHT_PX = 60
OWN_FOLDER, OWN_FILE = "own-folder", "own-file"


class TopBar(QFrame):
    """Title, dataset, picture; at the right the settings' button (narrow windows), export, projector.

    Args:
        actions: what the export menu offers.
        parent: owner.
    """

    source_chosen = Signal(str)  # id or path
    own_folder_requested = Signal()
    own_file_requested = Signal()
    picture_chosen = Signal(int)  # class
    settings_toggled = Signal(bool)
    projector_requested = Signal()

    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._own = ""
        self._source = next(iter(DATASETS))
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self.settings = QPushButton()
        self.settings.setCheckable(True)
        self.settings.setIcon(icon("settings"))
        self.settings.hide()
        self.dataset, self.picture = QComboBox(), QComboBox()
        self._dataset_label, self._picture_label = QLabel(), QLabel()
        for label, box in ((self._dataset_label, self.dataset), (self._picture_label, self.picture)):
            label.setProperty("role", "label")
            label.setBuddy(box)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.export = QToolButton()
        self.export.setIcon(icon("ellipsis"))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.addActions(actions)
        self.export.setMenu(self.menu)
        self.projector = QPushButton()
        self.projector.setIcon(icon("presentation"))
        self._row = QHBoxLayout(self)
        for widget in (
            *(self._title, self.settings, self._dataset_label, self.dataset),
            *(self._picture_label, self.picture),
        ):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.export)
        self._row.addWidget(self.projector)
        self.dataset.activated.connect(self._on_dataset_activated)
        self.picture.activated.connect(self.picture_chosen)
        self.settings.toggled.connect(self.settings_toggled)
        self.projector.clicked.connect(self.projector_requested)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def set_source(self, source: str) -> None:
        """Show a dataset as chosen; a path gets an entry of its own."""
        self._source = source
        if source not in DATASETS:
            self._own = source
        self._fill_datasets()

    def set_classes(self, names: tuple[str, ...], chosen: int) -> None:
        """Offer a picture of each class."""
        self.picture.clear()
        self.picture.addItems(names)
        if names:
            self.picture.setCurrentIndex(min(chosen, len(names) - 1))

    def set_locked(self, locked: bool) -> None:
        """A run keeps its data."""
        self.dataset.setEnabled(not locked)

    def set_narrow(self, narrow: bool) -> None:
        """Offer the settings as a drawer."""
        self.settings.setVisible(narrow)
        if not narrow:
            self.settings.setChecked(False)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Training"))
        self._dataset_label.setText(self.tr("Dataset"))
        self._picture_label.setText(self.tr("Fixed picture"))
        self.dataset.setAccessibleName(self.tr("Dataset"))
        self.picture.setAccessibleName(self.tr("Fixed picture"))
        self.picture.setToolTip(self.tr("The first test picture of this class, seen through the first layer"))
        self.settings.setText(self.tr("Settings"))
        self.export.setToolTip(self.tr("Export and save"))
        self.export.setAccessibleName(self.tr("Export and save"))
        self.projector.setText(self.tr("Projector"))
        self.projector.setToolTip(self.tr("Large type for the back row (F5)"))
        self._fill_datasets()

    def _fill_datasets(self) -> None:
        self.dataset.clear()
        for source in [*DATASETS, *([self._own] if self._own else [])]:
            self.dataset.addItem(dataset_name(source), source)
        self.dataset.addItem(self.tr("Own folder …"), OWN_FOLDER)
        self.dataset.addItem(self.tr("Own file (npz) …"), OWN_FILE)
        self.dataset.setCurrentIndex(self.dataset.findData(self._source))

    def _on_dataset_activated(self) -> None:
        chosen = self.dataset.currentData()
        self.dataset.setCurrentIndex(self.dataset.findData(self._source))  # until it is really there
        if chosen == OWN_FOLDER:
            self.own_folder_requested.emit()
        elif chosen == OWN_FILE:
            self.own_file_requested.emit()
        elif chosen != self._source:
            self.source_chosen.emit(chosen)

    def _on_theme_changed(self) -> None:
        look = theme()
        self.setFixedHeight(look.px(HEIGHT_PX))
        self._row.setContentsMargins(look.px(20), 0, look.px(20), 0)
        self._row.setSpacing(look.px(12))
        for button in (self.projector, self.settings):
            button.setIconSize(QSize(look.px(24), look.px(18)))  # a little off the word
        self.export.setIconSize(QSize(look.px(18), look.px(18)))
