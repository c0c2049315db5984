"""F1: the keys of the tab in front, read from the actions themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.theme import theme


class KeysDialog(QDialog):
    """A table of keys in three groups: this tab, the window, projector mode.

    Args:
        parent: the main window.
        tab_name: name of the tab in front.
        tab_actions: its actions; those without a key are left out.
        window_actions: those of the window.
    """

    def __init__(
        self,
        parent: QWidget,
        tab_name: str,
        tab_actions: Sequence[QAction],
        window_actions: Sequence[QAction],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        self._add_group(layout, tab_name, _rows(tab_actions))
        self._add_group(layout, self.tr("Window"), _rows(window_actions))
        self._add_group(
            layout,
            self.tr("In projector mode"),
            [
                ("PgDn  →  ↓", self.tr("One step forward")),
                ("PgUp  ←  ↑", self.tr("One step back")),
                (_keys("Space"), self.tr("Start, pause, go on")),
                (_keys(".", "B"), self.tr("Black screen; any key brings the page back")),
                (self.tr("Ctrl + wheel"), self.tr("Text size")),
                (_keys("Esc"), self.tr("Leave projector mode")),
            ],
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    @staticmethod
    def _add_group(layout: QVBoxLayout, title: str, rows: Sequence[tuple[str, str]]) -> None:
        if not rows:
            return
        heading = QLabel(title)
        heading.setProperty("role", "lead")
        layout.addWidget(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(24))
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, theme().px(160))
        grid.setColumnStretch(1, 1)
        for row, (keys, meaning) in enumerate(rows):
            key_label = QLabel(keys)
            key_label.setProperty("role", "heading")
            grid.addWidget(key_label, row, 0)
            grid.addWidget(QLabel(meaning), row, 1)
        layout.addLayout(grid)


def _rows(actions: Sequence[QAction]) -> list[tuple[str, str]]:
    return [
        (_keys(*(sequence.toString() for sequence in action.shortcuts()[:2])), _plain(action.text()))
        for action in actions
        if action.shortcuts() and action.isEnabled()
    ]


def _plain(text: str) -> str:
    """The text of an action without its mnemonic: ``&&`` stands for one ``&``."""
    return "&".join(part.replace("&", "") for part in text.split("&&"))


def _keys(*sequences: str) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    shown = (QKeySequence(keys).toString(native) for keys in sequences)
    # the key - is painted with a real minus, like every minus, and named once
    return "  ".join(dict.fromkeys(re.sub("-$", "\N{MINUS SIGN}", keys) for keys in shown))
