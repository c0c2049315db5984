"""The lines over the two pictures: which picture it is, and how the result is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from engine.data.pictures import PICTURES
from gui.tabs.convolution.picture_words import OWN_PICTURE, picture_name
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from gui.tabs.convolution.picture_filter import Shown

GAP_PX = 8
COMBO_PX, NARROW_COMBO_PX = 150, 124


class InputHead(QWidget):
    """Letter, choice of pictures, button for a file; before an audience the name alone.

    Args:
        parent: owner.
    """

    picture_chosen = Signal(str)  # id
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self._has_own, self._projector = "", False, False
        self._narrow = False
        self._size = (0, 0)
        self.header, self.combo, self.open = MatrixHeader(), QComboBox(), QPushButton()
        self._size_label = QLabel()
        self._size_label.setProperty("role", "label")
        self.combo.setMaxVisibleItems(14)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.open.setIcon(icon("folder-open"))
        self._row = _row_of(self, self.header, self.combo, self.open, self._size_label)
        self._row.addStretch(1)
        self.combo.activated.connect(self._on_activated)
        self.open.clicked.connect(self.file_wanted)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def show_picture(self, picture: str, size: tuple[int, int], has_own: bool) -> None:
        """Name a picture.

        Args:
            picture: its id.
            size: rows and columns.
            has_own: whether there is a picture of somebody's own to go back to.
        """
        if (picture, size, has_own) == (self._picture, self._size, self._has_own):
            return
        changed = has_own != self._has_own
        self._picture, self._size, self._has_own = picture, size, has_own
        if changed:
            self._fill()
        self.combo.setCurrentIndex(self.combo.findData(picture))
        self._say()

    def set_projector(self, on: bool) -> None:
        """Leave the name alone."""
        self._projector = on
        self.combo.setVisible(not on)
        self.open.setVisible(not on)
        self._size_label.setVisible(not on and not self._narrow)
        self._say()

    def set_narrow(self, on: bool) -> None:
        """Do without the size."""
        self._narrow = on
        self._size_label.setVisible(not on and not self._projector)
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.combo.setAccessibleName(self.tr("Picture"))
        self.combo.setToolTip(self.tr("Picture"))
        self.open.setToolTip(self.tr("Open your own picture; you can also drop it here or paste it"))
        self.open.setAccessibleName(self.tr("Open a picture"))
        self._fill()
        self._say()

    def _fill(self) -> None:
        with QSignalBlocker(self.combo):
            self.combo.clear()
            kind = ""
            for entry in PICTURES.values():
                if kind and entry.kind != kind:
                    self.combo.insertSeparator(self.combo.count())
                kind = entry.kind
                self.combo.addItem(picture_name(entry.id), entry.id)
            if self._has_own:
                self.combo.insertSeparator(self.combo.count())
                self.combo.addItem(picture_name(OWN_PICTURE), OWN_PICTURE)
            self.combo.setCurrentIndex(self.combo.findData(self._picture))

    def _say(self) -> None:
        rows, columns = self._size
        size = f"{rows}×{columns}" if rows else ""
        named = (picture_name(self._picture), size) if self._projector else ("", "")
        self.header.set_header("input", "X", *named)
        self._size_label.setText(size)

    def _on_activated(self, index: int) -> None:
        picture = self.combo.itemData(index)
        if isinstance(picture, str):
            self.picture_chosen.emit(picture)

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setSpacing(look.px(GAP_PX))
        self.combo.setMinimumWidth(look.px(NARROW_COMBO_PX if self._narrow else COMBO_PX))
        self.open.setIconSize(QSize(look.px(18), look.px(18)))


class OutputHead(QWidget):
    """Letter, size, and grey or signed colours; before an audience without the choice.

    Args:
        parent: owner.
    """

    look_chosen = Signal(str)  # "grey" or "signed"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._narrow = (0, 0), False
        self.header, self.choice = MatrixHeader(), Segmented()
        self._row = _row_of(self, self.header, self.choice)
        self._row.addStretch(1)
        self.choice.chosen.connect(self.look_chosen)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def show_size(self, size: tuple[int, int]) -> None:
        """Say how many rows and columns the result has; (0, 0): there is none."""
        if size != self._size:
            self._size = size
            self._say()

    def set_look(self, shown: Shown) -> None:
        """Check how the result is drawn; tells nobody."""
        with QSignalBlocker(self.choice):
            self.choice.set_current(shown)

    def set_projector(self, on: bool) -> None:
        """Leave the name alone."""
        self.choice.setVisible(not on)

    def set_narrow(self, on: bool) -> None:
        """Do without the name."""
        self._narrow = on
        self._say()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.choice.set_items((("grey", self.tr("Grey")), ("signed", self.tr("Signed"))))
        self.choice.setAccessibleName(self.tr("Colours of the result"))
        self.choice.setToolTip(
            self.tr("Grey: 0 to 255, the rest clipped. Signed: blue below 0, orange above.")
        )
        self._say()

    def _say(self) -> None:
        rows, columns = self._size
        name = "" if self._narrow else self.tr("Result")
        self.header.set_header("output", "Y", name, f"{rows}×{columns}" if rows else "")

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(theme().px(GAP_PX))


def _row_of(owner: QWidget, *parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
