"""The menu of how numbers are drawn, and of what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

DISPLAYS = ("numbers", "colours", "both")
COLOURS = ("signed", "grey")


class LookMenu(QMenu):
    """Numbers or colours, signed or grey, tint; below them the actions of the page.

    Args:
        parent: owner.
    """

    display_chosen = Signal(str)  # numbers, colours, both
    colours_chosen = Signal(str)  # signed, grey
    tint_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._displays, self._display_group = self._choice(DISPLAYS)
        self._line_above = self.addSeparator()
        self._colours, self._colours_group = self._choice(COLOURS)
        self.tint = QAction(self)
        self.tint.setCheckable(True)
        self._line = self.addSeparator()
        self.addAction(self.tint)
        self._line_below = self.addSeparator()
        self._page_actions: list[QAction] = []
        self._display_group.triggered.connect(self._on_display_triggered)
        self._colours_group.triggered.connect(self._on_colours_triggered)
        self.tint.triggered.connect(self.tint_toggled)
        self.set_tint_offered(False)
        self.retranslate()

    def _choice(self, names: Sequence[str]) -> tuple[dict[str, QAction], QActionGroup]:
        group = QActionGroup(self)
        actions = {name: QAction(group) for name in names}
        for name, action in actions.items():
            action.setCheckable(True)
            action.setData(name)
            self.addAction(action)
        return actions, group

    def set_page_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these below the looks; separators among them are drawn as such."""
        for action in self._page_actions:
            self.removeAction(action)
        self._page_actions = list(actions)
        self.addActions(self._page_actions)
        self._line_below.setVisible(bool(actions))

    def show_look(self, display: str, colours: str, tinted: bool) -> None:
        """Tick what is in force; emits nothing."""
        self._displays[display].setChecked(True)
        self._colours[colours].setChecked(True)
        self.tint.setChecked(tinted)

    def leave_out_looks(self) -> None:
        """Offer the actions of the page alone, in a tab that draws no matrices."""
        for action in (*self._displays.values(), *self._colours.values(), self.tint):
            self.removeAction(action)
        for line in (self._line_above, self._line, self._line_below):
            self.removeAction(line)

    def set_tint_offered(self, on: bool) -> None:
        """Take the tint in, where the bar has no room for its switch."""
        self.tint.setVisible(on)
        self._line.setVisible(on)

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = {
            "numbers": self.tr("Numbers"),
            "colours": self.tr("Colours"),
            "both": self.tr("Numbers and colours"),
            "signed": self.tr("Blue for minus, orange for plus"),
            "grey": self.tr("Grey, as a picture"),
        }
        for name, action in (*self._displays.items(), *self._colours.items()):
            action.setText(texts[name])
        self.tint.setText(self.tr("Tint values"))

    def _on_display_triggered(self, action: QAction) -> None:
        self.display_chosen.emit(str(action.data()))

    def _on_colours_triggered(self, action: QAction) -> None:
        self.colours_chosen.emit(str(action.data()))

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
