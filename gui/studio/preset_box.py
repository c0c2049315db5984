"""The list of presets, in groups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from gui.theme import theme, theme_manager

WIDTH_PX, SMALLEST_WIDTH_PX = 210, 150
LIST_MARGIN_PX = 48  # of the list: frame, padding, scroll bar
MOST_VISIBLE = 14

Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]


class PresetBox(QComboBox):
    """Names below the headings of their groups; numbers of one's own have no entry but a word.

    Args:
        parent: owner.
    """

    preset_chosen = Signal(str)  # id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: Groups = ()
        self._current = ""
        self._names = QStandardItemModel(self)
        self.setModel(self._names)
        self.setMaxVisibleItems(MOST_VISIBLE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not of the wheel, see wheelEvent
        self.activated.connect(self._on_activated)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def set_groups(self, groups: Groups, current_id: str) -> None:
        """Offer presets.

        Args:
            groups: heading and ``(id, name)`` pairs, already translated; a group without a heading is only
                set off by a line.
            current_id: what is shown; empty, or an unknown id, for numbers of one's own.
        """
        self._groups = groups
        self._fill()
        self.show_preset(current_id)

    def show_preset(self, preset_id: str) -> None:
        """Show one as chosen; emits nothing."""
        self._current = preset_id
        self.setCurrentIndex(self.findData(preset_id) if preset_id else -1)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.setPlaceholderText(self.tr("Own numbers"))

    def _fill(self) -> None:
        self._names.clear()
        for heading, entries in self._groups:
            if self._names.rowCount():
                self.insertSeparator(self._names.rowCount())
            if heading:
                self._names.appendRow(self._heading(heading))
            for preset_id, name in entries:
                item = QStandardItem(name)
                item.setData(preset_id, Qt.ItemDataRole.UserRole)
                self._names.appendRow(item)

    @staticmethod
    def _heading(text: str) -> QStandardItem:
        item = QStandardItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(theme().font("caption", 700))
        return item

    def _on_activated(self, index: int) -> None:
        chosen = self.itemData(index)
        if chosen and chosen != self._current:
            self._current = str(chosen)
            self.preset_chosen.emit(self._current)

    def _on_theme_changed(self) -> None:
        self._fill()
        self.show_preset(self._current)
        self.updateGeometry()

    # Qt
    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """A list wide enough for the longest name."""
        view = self.view()
        view.setMinimumWidth(max(self.width(), view.sizeHintForColumn(0) + theme().px(LIST_MARGIN_PX)))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Choose only with the focus: one turn of the wheel must not throw away what is on the screen."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same room for all names; a long one is cut, and whole in the list."""
        return QSize(theme().px(WIDTH_PX), super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
