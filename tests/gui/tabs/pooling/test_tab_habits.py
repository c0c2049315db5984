"""Keys, the projector, both languages, and what is there again after a restart."""

import json
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.studio.keys import GRADIENT, KEYS
from gui.tabs.pooling.presets import FIRST_PRESET, first_state
from gui.tabs.pooling.tab import PoolingTab
from gui.theme import ThemeManager
from gui.widgets.code_view import CodeView
from tests.gui.tabs.convolution.hands import (
    choose,
    press,
    press_keys,
    put,
    step,
    type_text,
    words,
)
from tests.gui.tabs.pooling.conftest import POOLING, MakeTab, page_of

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


# keys and projector
def test_every_key_reaches_its_action_once(tab: PoolingTab) -> None:
    pressed: list[str] = []
    tab.keys.triggered.disconnect(tab._on_key)
    tab.keys.triggered.connect(pressed.append)
    for name, keys in {**KEYS, **GRADIENT}.items():
        for sequence in keys:
            press_keys(sequence)
            assert pressed == [name], sequence
            pressed.clear()


def test_letters_in_a_field_are_no_shortcuts(tab: PoolingTab) -> None:
    box, before = tab.view.control_bar.window_size, tab.studio.state
    box.setFocus()
    box.selectAll()
    type_text("ghr ")
    assert tab.studio.state is before
    assert not tab.studio.is_quiz
    assert not tab.view.transport.player.is_playing()


def test_a_clicker_goes_through_every_room(window: MainWindow, subtests: pytest.Subtests) -> None:
    tab = page_of(window)
    window.projector.enter(full_screen=False)
    view = tab.view
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_PageDown)
    assert view.caption.text().startswith("Y[0, 1] is 8")
    assert view.caption.accessibleName().startswith("2 / 9 · ")
    for room in ("pooling", "padding", "digit", "compare"):
        with subtests.test(room):
            tab.open_room(room)
            bars = (view.top_bar, view.control_bar, view.transport, view.drawer, view.answer, view.strip)
            assert [bar for bar in bars if bar.isVisible()] == []
            assert view.caption.isVisible()
            assert view.title.isVisible()
            before = seen(tab)
            press(Qt.Key.Key_PageDown)
            assert seen(tab) != before
            press(Qt.Key.Key_PageUp)
            assert seen(tab) == before
    press(Qt.Key.Key_Escape)
    assert not window.projector.on
    assert view.top_bar.isVisible()
    assert not view.caption.isVisible()


def seen(tab: PoolingTab) -> object:
    """What a clicker changes in the open room."""
    room = tab.studio.state.room
    if room == "compare":
        return tab.studio.state.comparison.shift
    if room == "digit":
        cell = tab.view.digit.cell()
        return None if cell is None else (cell.layer, cell.channel, cell.row, cell.column)
    return step(tab)


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
    main = MainWindow(settings, spoken, (POOLING,))
    qtbot.addWidget(main)
    main.open_tab()
    page_of(main).set_animated(False)
    main.show()
    tab = page_of(main)
    for room in ("pooling", "padding", "digit", "compare"):
        with subtests.test(room):
            tab.open_room(room)
            english = told(tab)
            speak(spoken, "ko")
            korean = told(tab)
            assert sum(any("가" <= letter <= "힣" for letter in text) for text in korean) > 20
            fresh = shown_anew(qtbot, tab)
            assert set(korean) - set(fresh) == set()
            speak(spoken, "en")
            assert told(tab) == english
    main.close()


def told(tab: PoolingTab) -> list[str]:
    """All that can be read of the page; code is in no language."""
    return sorted(text for widget, text in words(tab) if not isinstance(widget, CodeView))


def shown_anew(qtbot: QtBot, tab: PoolingTab) -> list[str]:
    """What a tab says that was built in this language."""
    page = PoolingTab(np.random.default_rng(0))
    qtbot.addWidget(page)
    page.set_animated(False)
    page.resize(tab.size())
    page.start_with(tab.studio.state)
    page.studio.go_to(step(tab))
    page.show()
    QApplication.processEvents()
    found = sorted(text for widget, text in words(page, hidden_too=True))
    page.close()
    return found


# settings
def reopened(settings: Settings) -> Settings:
    """What another start finds in the file."""
    assert settings.save()
    return Settings(settings.path)


def test_everything_is_there_again(make_tab: MakeTab, settings: Settings) -> None:
    tab = make_tab(settings)
    put(tab.view.board.image, 0, 0, "9.25")
    tab.edits.set_kind("average")
    press_keys("G")
    choose(tab.view.top_bar.rooms, "padding")
    tab.edits.set_walk_stride(2, 2)
    before = tab.studio.state
    tab.shut_down()
    again = make_tab(reopened(settings))
    assert again.studio.state.to_text() == before.to_text()
    assert again.view.padding.isVisible()
    assert again.view.padding.bar.stride.value().rows == 2
    assert not again.studio.stack.canUndo(), "what was before cannot be undone"
    choose(again.view.top_bar.rooms, "pooling")
    assert again.view.board.image.cell_text(0, 0) == "9.25"
    assert not again.view.board.gradient.isVisible()


VALID = json.loads(first_state().to_text())
BROKEN = (
    "",
    "{ broken",
    "[1, 2]",
    "null",
    "{}",
    json.dumps({**VALID, "room": "kitchen"}),
    json.dumps({**VALID, "numbers": {**VALID["numbers"], "image": "seven"}}),
    json.dumps({**VALID, "numbers": {**VALID["numbers"], "stride": [0, 0]}}),
    json.dumps({**VALID, "walk": {"size": [0, 0]}}),
    json.dumps({**VALID, "digit": {"layers": 7}}),
    json.dumps({**VALID, "comparison": {"shift": [99, 0]}}),
    "[" * 100_000,
)


def test_what_somebody_broke_is_the_first_preset(
    make_tab: MakeTab, settings: Settings, subtests: pytest.Subtests
) -> None:
    tab = make_tab()
    for text in BROKEN:
        with subtests.test(text[-60:]):
            settings.set_tab_state(PoolingTab.TAB_ID, text)
            tab.use_settings(settings)
            assert tab.studio.state.preset == FIRST_PRESET
    press(Qt.Key.Key_Left)
    assert step(tab) == 7


def test_nothing_plays_on_in_another_room(tab: PoolingTab) -> None:
    tab.view.transport.go_first()
    tab.view.transport.toggle()
    assert tab.view.transport.player.is_playing()
    tab.shelf.open("walk-six")
    assert tab.studio.state.room == "padding"
    assert not tab.view.transport.player.is_playing()
