"""Shortcuts of the tab; the window's list of keys reads them from here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.tabs.training.run_state import ENABLED, Action, RunState

KEYS = {
    "toggle": "Ctrl+R",
    "one-batch": "Ctrl+B",
    "one-epoch": "Ctrl+N",
    "stop": "Ctrl+.",
}


class RunActions(QObject):
    """Ctrl+R starts, pauses and resumes; the other keys do what their buttons do.

    Args:
        page: gets the shortcuts.
    """

    requested = Signal(object)  # Action

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._state = RunState.IDLE
        self.actions = {name: QAction(self) for name in KEYS}
        for name, action in self.actions.items():
            action.setShortcut(QKeySequence(KEYS[name]))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(self._on_triggered)
            action.setData(name)
            page.addAction(action)
        self.retranslate()
        self.set_state(self._state)

    def toggle_action(self) -> Action:
        """What Ctrl+R does now."""
        return Action.PAUSE if Action.PAUSE in ENABLED[self._state] else Action.START

    def set_state(self, state: RunState) -> None:
        """Allow what the buttons allow."""
        self._state = state
        for name, action in self.actions.items():
            action.setEnabled(self._action_of(name) in ENABLED[state])

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = {
            "toggle": self.tr("Start, pause, resume"),
            "one-batch": self.tr("One batch"),
            "one-epoch": self.tr("One epoch"),
            "stop": self.tr("Stop"),
        }
        for name, action in self.actions.items():
            action.setText(texts[name])
            action.setToolTip(f"{texts[name]} ({KEYS[name]})")

    def _action_of(self, name: str) -> Action:
        return self.toggle_action() if name == "toggle" else Action(name)

    def _on_triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.requested.emit(self._action_of(sender.data()))
