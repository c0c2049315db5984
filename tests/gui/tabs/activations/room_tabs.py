"""The tab in a room of its own steps, as wide as in a window of 1280×720, and hands for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.language import LanguageManager
from gui.tabs.activations.presets import first_state, with_preset
from gui.tabs.activations.tab import ActivationsTab

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.language import LanguageChoice

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@contextmanager
def opened(qtbot: QtBot, preset: str) -> Iterator[ActivationsTab]:
    """A shown tab with a preset, in front and with the keyboard."""
    tab = ActivationsTab()
    qtbot.addWidget(tab)
    tab.set_animated(False)
    tab.resize(1176, 720)
    tab.start_with(with_preset(first_state(), preset))
    tab.show()
    tab.activateWindow()
    tab.setFocus()
    qtbot.waitUntil(tab.isActiveWindow)
    QApplication.processEvents()
    yield tab
    tab.close()


@contextmanager
def speaking() -> Iterator[LanguageManager]:
    """The real translations; English at first and afterwards."""
    before = QLocale()
    manager = LanguageManager()
    manager.set_choice("en")
    yield manager
    manager.set_choice("en")
    QLocale.setDefault(before)


def reach(widget: QWidget) -> None:
    """Come to a control by the keyboard."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    widget.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def speak(languages: LanguageManager, language: LanguageChoice) -> None:
    """Switch, and let everybody hear of it."""
    languages.set_choice(language)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    QApplication.processEvents()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """A key goes where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def type_text(text: str) -> None:
    """Letters go where the keyboard is, also where the first of them has opened a field."""
    for letter in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, letter)


def click(widget: QWidget, place: QPointF) -> None:
    """Press and let go."""
    QTest.mouseClick(widget, LEFT, NONE, place.toPoint())


def drag(widget: QWidget, *places: QPointF) -> None:
    """Press at the first place, move over the others, let go at the last."""
    kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * (len(places) - 1)]
    for kind, place in [*zip(kinds, places, strict=True), (QEvent.Type.MouseButtonRelease, places[-1])]:
        send_mouse(widget, kind, place, LEFT)


def send_mouse(
    widget: QWidget, kind: QEvent.Type, place: QPointF, button: Qt.MouseButton = Qt.MouseButton.NoButton
) -> None:
    """One event of the mouse, exactly at a place."""
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
    event = QMouseEvent(kind, place, widget.mapToGlobal(place), button, held, NONE)
    QApplication.sendEvent(widget, event)


def undo_all(tab: ActivationsTab) -> int:
    """Take everything back by the keyboard, and say how many changes it were."""
    count = 0
    while tab.studio.stack.canUndo():
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        count += 1
        assert count < 100
    return count
