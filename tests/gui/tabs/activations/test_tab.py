"""The tab as a whole: its rooms, keys, projector, both languages, presets."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tabs.activations.presets import PRESETS, first_state, preset_groups
from gui.tabs.activations.rooms import ROOM_IDS, ROOMS, room_of
from gui.tabs.activations.state import PARTS
from gui.tabs.activations.tab import ActivationsTab
from gui.theme import ThemeManager
from gui.widgets.code_view import CodeView
from tests.gui.tabs.activations.conftest import ACTIVATIONS_ENTRY, page_of
from tests.gui.tabs.activations.curve_hands import view_of
from tests.gui.tabs.convolution.hands import click, press, press_keys, type_text, words

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing the keyboard)")


def test_every_room_of_the_table_exists_with_its_part_and_its_presets() -> None:
    assert len(set(ROOM_IDS)) == len(ROOMS)
    for entry in ROOMS:
        assert entry.part in PARTS
        assert entry.page_class().__name__ == entry.factory.partition(":")[2]
        assert preset_groups(entry.id)
    with pytest.raises(KeyError):
        room_of("cellar")
    poses = [name for page in dict.fromkeys(entry.page_class() for entry in ROOMS) for name in page.POSES]
    assert len(set(poses)) == len(poses)


def test_every_preset_opens_and_is_taken_back(tab: ActivationsTab, subtests: pytest.Subtests) -> None:
    told: list[str] = []
    tab.status_changed.connect(told.append)
    for preset in PRESETS:
        with subtests.test(preset.id):
            before = tab.studio.state
            tab.shelf.open(preset.id)
            state = tab.studio.state
            assert (state.room, state.preset) == (preset.room, preset.id)
            assert getattr(state, room_of(preset.room).part) == preset.part
            assert told[-1] == preset.caption
            assert tab.view.top_bar.preset.currentData() == preset.id
            tab.studio.stack.undo()
            for part in PARTS:
                assert getattr(tab.studio.state, part) == getattr(before, part)
            tab.studio.stack.redo()


def test_poses_are_taken_in_any_order(tab: ActivationsTab) -> None:
    names = tab.pose()
    assert names[0] == "start"
    for name in (*reversed(names), *names):
        tab.take_pose(name)
    tab.take_pose("start")
    assert tab.studio.state == first_state()
    assert tab.view.drawer.isHidden()


def test_every_key_reaches_its_action_once(tab: ActivationsTab) -> None:
    pressed: list[str] = []
    tab.keys.triggered.disconnect(tab._on_key)
    tab.keys.triggered.connect(pressed.append)
    for sequence, name in (
        ("Right", "right"),
        ("Shift+Right", "right-fine"),
        ("Left", "left"),
        ("Shift+Left", "left-fine"),
        ("PgDown", "next"),
        ("PgUp", "previous"),
        ("Down", "down"),
        ("Up", "up"),
        ("Home", "first"),
        ("End", "last"),
        ("Space", "toggle"),
        ("T", "tangent"),
        ("S", "zones"),
        ("N", "next-function"),
        ("Ctrl+E", "code"),
    ):
        press_keys(sequence)
        assert pressed == [name], sequence
        pressed.clear()
    assert tab.keys.action("next").text() == "x by 0.5 to the right; elsewhere the next step"
    press_keys("H")  # nothing is asked here
    press_keys("R")
    assert pressed == []


def test_a_clicker_moves_x_before_an_audience(window: MainWindow) -> None:
    tab = page_of(window)
    window.projector.enter(full_screen=False)
    view = tab.view
    assert not view.top_bar.isVisible()
    assert view.caption.text() == "tanh at x = 1.50: the value is 0.9051, the slope 0.1807."
    press(Qt.Key.Key_PageDown)
    assert view.caption.text() == "tanh at x = 2.00: the value is 0.9640, the slope 0.0707."
    press(Qt.Key.Key_PageDown)
    told = "tanh at x = 2.50: value 0.9866, slope 0.0266 – saturated, hardly any gradient."
    assert view.caption.text() == told
    press(Qt.Key.Key_PageUp)
    press("n")
    assert view.caption.text() == "ReLU at x = 2.00: the value is 2.0000, the slope 1.0000."
    press(Qt.Key.Key_Escape)
    assert not window.projector.on
    assert view.top_bar.isVisible()


def test_what_was_refused_is_forgotten_with_another_preset(window: MainWindow) -> None:
    tab, bar = page_of(window), window.statusBar()
    expression = view_of(tab).expression
    for go in (lambda: tab.shelf.open("course-relu"), lambda: tab.open_room("softmax")):
        expression.field.setFocus()
        type_text("@")
        press(Qt.Key.Key_Return)
        assert bar.currentMessage().startswith("The character “@” at place 1")
        go()
        assert bar.currentMessage() == ("" if tab.studio.state.room == "softmax" else tab.shelf.caption())
        assert expression.error() == ""
    tab.open_room("functions")
    assert (expression.field.text(), expression.field.property("invalid")) == ("@", True)  # to be mended
    tab.shelf.open("course-tanh")
    assert (expression.field.text(), expression.field.property("invalid")) == ("", False)


def test_an_open_list_keeps_its_keys(window: MainWindow, qtbot: QtBot) -> None:
    tab = page_of(window)
    box, chosen = tab.view.top_bar.preset, tab.studio.state.curves.chosen
    click(box)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    handle = window.windowHandle()  # where the keys of a real keyboard arrive
    at = box.view().currentIndex().row()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(handle, key)
    assert box.view().currentIndex().row() == at + 1
    assert tab.studio.state.curves.chosen == chosen  # what the arrow does where no list is open
    QTest.keyClick(handle, Qt.Key.Key_Return)
    assert tab.studio.state.preset == box.itemData(at + 1)


def test_a_remote_begins_while_somebody_types(window: MainWindow) -> None:
    view_of(page_of(window)).expression.field.setFocus()
    press(Qt.Key.Key_F5)
    assert window.projector.on


# languages
@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[LanguageManager]:
    """The real translations; English at first and afterwards."""
    before = QLocale()
    manager = LanguageManager()
    manager.set_choice("en")
    yield manager
    manager.set_choice("en")
    QLocale.setDefault(before)


def speak(spoken: LanguageManager, language: str) -> None:
    """Switch, and let everybody hear of it."""
    spoken.set_choice("ko" if language == "ko" else "en")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    QApplication.processEvents()


def test_there_and_back_every_room_says_the_same(
    qtbot: QtBot, look: ThemeManager, spoken: LanguageManager, settings: Settings, subtests: pytest.Subtests
) -> None:
    main = MainWindow(settings, spoken, (ACTIVATIONS_ENTRY,))
    qtbot.addWidget(main)
    main.open_tab()
    main.show()
    tab = page_of(main)
    tab.set_animated(False)
    for room in ROOM_IDS:
        with subtests.test(room):
            tab.open_room(room)
            english = told(tab)
            speak(spoken, "ko")
            korean = told(tab)
            assert sum(any("가" <= letter <= "힣" for letter in text) for text in korean) > 20
            speak(spoken, "en")
            assert told(tab) == english
    main.close()


def told(tab: ActivationsTab) -> list[str]:
    """All that can be read of the page; code is in no language."""
    return sorted(text for widget, text in words(tab) if not isinstance(widget, CodeView))
