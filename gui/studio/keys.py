"""Shortcuts of the tab; the window's list of keys reads them from here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QUndoStack
from PySide6.QtWidgets import QApplication, QWidget

from gui.presenter.keys import reached_by_keyboard, takes_text

KEYS: dict[str, tuple[str, ...]] = {
    "toggle": ("Space",),
    "next": ("Right", "PgDown"),
    "previous": ("Left", "PgUp"),
    "next-term": ("Shift+Right",),
    "previous-term": ("Shift+Left",),
    "first": ("Home",),
    "last": ("End",),
    "row-down": ("Down",),
    "row-up": ("Up",),
    "faster": ("]",),
    "slower": ("[",),
    "quiz": ("H",),
    "random": ("R",),
    "code": ("Ctrl+E",),
    "zoom-in": ("Ctrl+Shift+=", "Ctrl+Shift++"),
    "zoom-out": ("Ctrl+Shift+-",),
    "zoom-fit": ("Ctrl+Shift+0",),
}
FLIP = {"flip": ("F",)}
GRADIENT = {"gradient": ("G",)}
# where → moves something by hand, and the clicker goes on
STEER = {
    "next": ("PgDown",),
    "previous": ("PgUp",),
    "right": ("Right",),
    "left": ("Left",),
    "right-fine": ("Shift+Right",),
    "left-fine": ("Shift+Left",),
    "down": ("Down",),
    "up": ("Up",),
}
CURVES = {"next-function": ("N",), "tangent": ("T",), "zones": ("S",)}
# what buttons, sliders and choices use themselves once somebody has reached them with Tab
_CONTROL_KEYS = frozenset(
    {
        *(Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    }
)

# Qt's own list chooses and closes at the override already, not at the key
_CHOOSING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_F4})


class PageActions(QObject):
    """One action for each key, and undo and redo of the stack.

    A number being edited keeps its keys: matrices and fields take theirs before a shortcut does. So does the
    open list of a choice: it is a child of the page, and the arrows would move what is taught.

    Attributes:
        undo: takes back the last change.
        redo: makes it again.

    Args:
        page: gets the shortcuts.
        stack: what can be undone.
        keys: name and shortcuts of each action.
    """

    triggered = Signal(str)  # name of the action

    def __init__(self, page: QWidget, stack: QUndoStack, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(page)
        self._page = page
        self._actions = {name: QAction(self) for name in keys}
        self._stack = stack
        self.undo, self.redo = QAction(self), QAction(self)
        self.undo.setShortcuts(QKeySequence.StandardKey.Undo)
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        for name, action in self._actions.items():
            action.setData(name)
            action.setShortcuts([QKeySequence(sequence) for sequence in keys[name]])
            action.triggered.connect(self._on_triggered)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            page.addAction(action)
        # a panel over the page is not its child, and what is changed there is undone too
        for action in (self.undo, self.redo):
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            page.addAction(action)
        self.undo.triggered.connect(stack.undo)
        self.redo.triggered.connect(stack.redo)
        # what the signals carry is used, not the stack: it still sends some while it is deleted
        stack.canUndoChanged.connect(self.undo.setEnabled)
        stack.canRedoChanged.connect(self.redo.setEnabled)
        stack.undoTextChanged.connect(self._on_undo_text_changed)
        stack.redoTextChanged.connect(self._on_redo_text_changed)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._on_focus_changed)
        self.undo.setEnabled(stack.canUndo())
        self.redo.setEnabled(stack.canRedo())
        self.retranslate()

    def texts(self) -> dict[str, str]:
        """What each action does, in the language in force."""
        raise NotImplementedError

    def action(self, name: str) -> QAction:
        """The action of a key, for menus and buttons."""
        return self._actions[name]

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = self.texts()
        for name, action in self._actions.items():
            action.setText(texts[name])
        self._on_undo_text_changed(self._stack.undoText())
        self._on_redo_text_changed(self._stack.redoText())

    # Qt's own undo actions keep the word "Undo" in the language in which they were made
    def _on_undo_text_changed(self, change: str) -> None:
        self.undo.setText(self.tr("Undo: {change}").format(change=change) if change else self.tr("Undo"))

    def _on_redo_text_changed(self, change: str) -> None:
        self.redo.setText(self.tr("Redo: {change}").format(change=change) if change else self.tr("Redo"))

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window().windowType() != Qt.WindowType.Popup:
            return
        owner: QWidget | None = now
        while owner is not None and owner is not self._page:
            owner = owner.parentWidget()
        if owner is not None:
            now.installEventFilter(self)

    def _on_triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.triggered.emit(str(sender.data()))

    # Qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """No key of an open list is a shortcut."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and Qt.Key(event.key()) not in _CHOOSING:
            event.accept()
            return True
        return super().eventFilter(watched, event)


class StudioActions(PageActions):
    """The keys of a tab that goes from step to step.

    Args:
        page: gets the shortcuts.
        stack: what can be undone.
        more: keys that only this tab has, or that it has otherwise.
        without: ids of keys that mean nothing in this tab.
    """

    def __init__(
        self,
        page: QWidget,
        stack: QUndoStack,
        more: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
        without: Collection[str] = (),
    ) -> None:
        keys = {name: sequences for name, sequences in {**KEYS, **more}.items() if name not in without}
        super().__init__(page, stack, keys)

    def texts(self) -> dict[str, str]:
        """What each action does, in the language in force."""
        return {
            "toggle": self.tr("Play, pause; show the hidden result"),
            "next": self.tr("One step forward"),
            "previous": self.tr("One step back"),
            "next-term": self.tr("One product forward"),
            "previous-term": self.tr("One product back"),
            "first": self.tr("First step"),
            "last": self.tr("Last step"),
            "row-down": self.tr("One row of the output down"),
            "row-up": self.tr("One row of the output up"),
            "faster": self.tr("Faster"),
            "slower": self.tr("Slower"),
            "quiz": self.tr("Hide the results"),
            "flip": self.tr("Convolution or cross-correlation"),
            "gradient": self.tr("Way of the gradient"),
            "random": self.tr("Random input"),
            "code": self.tr("Code"),
            "right": self.tr("x one step to the right; elsewhere the next step"),
            "left": self.tr("x one step to the left; elsewhere the step before"),
            "right-fine": self.tr("x a little to the right"),
            "left-fine": self.tr("x a little to the left"),
            "down": self.tr("The next one of the list"),
            "up": self.tr("The one before in the list"),
            "next-function": self.tr("The next drawn function"),
            "tangent": self.tr("Tangent"),
            "zones": self.tr("Saturated zones"),
            "zoom-in": self.tr("Larger cells"),
            "zoom-out": self.tr("Smaller cells"),
            "zoom-fit": self.tr("All cells in sight"),
        }


def belongs_to_focus(event: QKeyEvent, focus: QWidget | None) -> bool:
    """Whether a key is meant for the field or the button that has the keyboard, not for the page."""
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return False
    if Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35:  # F5 of a remote too; no field means anything by them
        return False
    if takes_text(focus):
        return True
    return Qt.Key(event.key()) in _CONTROL_KEYS and reached_by_keyboard(focus)
