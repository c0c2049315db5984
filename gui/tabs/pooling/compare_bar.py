"""Which picture is compared, with which window, and by how much it is moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from engine.data.pictures import PICTURES
from gui.tabs.pooling.compare_words import picture_name, shift_text
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.fields import Field
from gui.widgets.page import Density
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from engine.operations.padding import Pair
    from gui.tabs.pooling.state import PictureComparison

GAP_PX, NARROW_GAP_PX = 20, 10
WINDOWS = (2, 3, 4)
MOST_MOVED = 3
ARROWS = {
    "chevron-left": (0, -1),
    "chevron-up": (-1, 0),
    "chevron-down": (1, 0),
    "chevron-right": (0, 1),
}


class CompareBar(QWidget):
    """Picture, window, and four arrows that move the picture by one pixel each.

    Attributes:
        picture: which one.
        window: side of the window, and the stride.
        arrows: by their steps (down, to the right).
        back: moves the picture back to its place.

    Args:
        parent: owner.
    """

    picture_chosen = Signal(str)  # id in engine.data.pictures.PICTURES
    window_changed = Signal(int, int)  # rows, columns
    nudged = Signal(int, int)  # pixels down, pixels to the right
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shift: Pair = (0, 0)
        self.picture, self.window_choice = QComboBox(), Segmented()
        self.picture.setMaxVisibleItems(14)
        self._picture_field, self._window_field = Field(self.picture), Field(self.window_choice)
        self.arrows: dict[Pair, QPushButton] = {}
        self._moved, self.back = QLabel(), QPushButton()
        self._move_label = QLabel()
        self._move_label.setProperty("role", "label")
        self.back.setProperty("ghost", True)
        self.back.setIcon(icon("rotate-ccw", "ink2"))
        self._arrow_row = QHBoxLayout()
        self._arrow_row.addWidget(self._move_label)
        for name, step in ARROWS.items():
            button = QPushButton()
            button.setIcon(icon(name))
            button.setAutoRepeat(True)
            button.clicked.connect(self._on_arrow_clicked)
            self.arrows[step] = button
            self._arrow_row.addWidget(button)
        self._arrow_row.addWidget(self._moved)
        self._arrow_row.addWidget(self.back)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._picture_field)
        self._row.addWidget(self._window_field)
        self._row.addLayout(self._arrow_row)
        self._row.addStretch(1)
        self.picture.activated.connect(self._on_picture_activated)
        self.window_choice.chosen.connect(self._on_window_chosen)
        self.back.clicked.connect(self._on_back_clicked)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def show_comparison(self, comparison: PictureComparison) -> None:
        """Set every control; tells nobody."""
        self._shift = comparison.shift
        self.picture.setCurrentIndex(self.picture.findData(comparison.picture))
        rows, columns = comparison.window
        with QSignalBlocker(self.window_choice):
            known = rows == columns and rows in WINDOWS
            self._fill_windows(None if known else comparison.window)
            self.window_choice.set_current(f"{rows}×{columns}")
        for (down, right), button in self.arrows.items():
            after = self._shift[0] + down, self._shift[1] + right
            button.setEnabled(max(map(abs, after)) <= max(MOST_MOVED, *map(abs, self._shift)))
        self._moved.setText(shift_text(self._shift) or self.tr("not moved"))
        self.back.setEnabled(any(self._shift))

    def set_density(self, density: Density) -> None:
        """Smaller gaps in a narrow window."""
        narrow = density is Density.NARROW
        self._row.setSpacing(theme().px(NARROW_GAP_PX if narrow else GAP_PX))
        self._picture_field.label().setHidden(narrow)
        self._move_label.setHidden(narrow)

    def retranslate(self) -> None:
        """Set every text anew."""
        chosen = self.picture.currentData()
        with QSignalBlocker(self.picture):
            self.picture.clear()
            kind = ""
            for entry in PICTURES.values():
                if kind and entry.kind != kind:
                    self.picture.insertSeparator(self.picture.count())
                kind = entry.kind
                self.picture.addItem(picture_name(entry.id), entry.id)
            self.picture.setCurrentIndex(self.picture.findData(chosen))
        self._picture_field.set_label(self.tr("Picture"))
        self._window_field.set_label(self.tr("Window and stride"))
        self._move_label.setText(self.tr("Move the picture"))
        for step, text in (
            ((0, -1), self.tr("One pixel to the left")),
            ((-1, 0), self.tr("One pixel up")),
            ((1, 0), self.tr("One pixel down")),
            ((0, 1), self.tr("One pixel to the right")),
        ):
            self.arrows[step].setToolTip(text)
            self.arrows[step].setAccessibleName(text)
        self.back.setToolTip(self.tr("Back to its place"))
        self.back.setAccessibleName(self.tr("Back to its place"))
        self._moved.setText(shift_text(self._shift) or self.tr("not moved"))

    # inside
    def _fill_windows(self, other: Pair | None) -> None:
        sizes = [(side, side) for side in WINDOWS]
        if other is not None:
            sizes.append(other)
        items = [f"{rows}×{columns}" for rows, columns in sizes]
        self.window_choice.set_items([(item, item) for item in items])

    def _on_picture_activated(self, index: int) -> None:
        picture = self.picture.itemData(index)
        if isinstance(picture, str):
            self.picture_chosen.emit(picture)

    def _on_window_chosen(self, size: str) -> None:
        rows, columns = map(int, size.split("×"))
        self.window_changed.emit(rows, columns)

    def _on_arrow_clicked(self) -> None:
        clicked = self.sender()
        for step, button in self.arrows.items():
            if button is clicked:
                self.nudged.emit(*step)

    def _on_back_clicked(self) -> None:
        self.back_wanted.emit()

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setSpacing(look.px(GAP_PX))
        self._arrow_row.setSpacing(look.px(6))
        for button in (*self.arrows.values(), self.back):
            button.setIconSize(QSize(look.px(16), look.px(16)))
            button.setFixedWidth(look.px(40))
        self._moved.setMinimumWidth(look.px(74))
        self._moved.setFont(look.font("control"))

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
