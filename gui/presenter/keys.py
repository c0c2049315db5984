"""Which key means what in projector mode; remotes send PageUp, PageDown, F5, Esc and the full stop."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from gui.widgets.segmented import Segmented


class Command(Enum):
    """What a presenter wants."""

    NEXT = auto()
    PREVIOUS = auto()
    TOGGLE = auto()
    BLACKOUT = auto()
    LEAVE = auto()


_PAGING = {Qt.Key.Key_PageDown: Command.NEXT, Qt.Key.Key_PageUp: Command.PREVIOUS}
_BY_KEY = {
    Qt.Key.Key_Right: Command.NEXT,
    Qt.Key.Key_Down: Command.NEXT,
    Qt.Key.Key_Left: Command.PREVIOUS,
    Qt.Key.Key_Up: Command.PREVIOUS,
    Qt.Key.Key_Space: Command.TOGGLE,
    Qt.Key.Key_Period: Command.BLACKOUT,
    Qt.Key.Key_B: Command.BLACKOUT,
}
# a Korean input method makes ㅠ of the key B; the full stop works in any case
_BY_TEXT = {".": Command.BLACKOUT, "b": Command.BLACKOUT, "ㅠ": Command.BLACKOUT}

_TEXT_FIELDS = (QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit)
_KEY_USERS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QTabBar, Segmented)
MODIFIER_KEYS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


def takes_text(focus: QWidget | None) -> bool:
    """Whether somebody is typing: then every key but Esc belongs to the field."""
    if isinstance(focus, QComboBox):
        return focus.isEditable()
    if isinstance(focus, QPlainTextEdit | QTextEdit) and focus.isReadOnly():
        return False
    return isinstance(focus, _TEXT_FIELDS)


def reached_by_keyboard(focus: QWidget | None) -> bool:
    """Whether somebody moves through the controls with Tab and now uses one of them."""
    return isinstance(focus, _KEY_USERS) and focus.window().testAttribute(
        Qt.WidgetAttribute.WA_KeyboardFocusChange
    )


def command_of(event: QKeyEvent, focus: QWidget | None) -> Command | None:
    """What a key asks for, or None if it belongs to the widget in focus.

    Args:
        event: a key press.
        focus: the widget that has the keyboard.
    """
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Escape:
        return Command.LEAVE
    plain = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.KeypadModifier
    if event.modifiers() & ~plain or takes_text(focus):
        return None
    if key in _PAGING:
        return _PAGING[key]
    command = _BY_KEY.get(key) or _BY_TEXT.get(event.text().lower())
    if command in (Command.NEXT, Command.PREVIOUS, Command.TOGGLE) and reached_by_keyboard(focus):
        return None
    return command
