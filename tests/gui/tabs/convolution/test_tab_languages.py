"""Korean and English, switched while the tab is on the screen: nothing is left behind."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tabs.convolution.tab import ConvolutionTab
from gui.theme import ThemeManager
from gui.widgets.code_view import CodeView
from tests.gui.tabs.convolution.conftest import CONVOLUTION, page_of
from tests.gui.tabs.convolution.hands import words

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

PROPER_NAMES = {
    *("NumPy", "SciPy", "Keras", "TensorFlow", "LaTeX", "CSV", "MNIST", "Fashion"),
    *("correlate", "convolve", "correlate2d", "convolve2d", "Sobel", "Prewitt", "Ctrl", "Shift"),
    *("same", "valid", "full"),  # what libraries call them
    *("Home", "End", "PgDn", "PgUp", "Esc", "Space", "Enter", "max", "CNN"),
}
WORD = re.compile(r"[A-Za-z][A-Za-z0-9]{2,}")
STATES = {
    "calculate": ("sobel-x", "steps"),
    "channels": ("conv-5x5x3-2-filters", "steps"),
    "strip": ("conv1d-sliding-dot", "steps"),
    "flip": ("flip-impulse", "compare"),
    "same": ("same-even-kernel", "compare"),
    "picture": ("sobel-x", "picture"),
}


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[LanguageManager]:
    """The real translations; English at first and afterwards."""
    before = QLocale()
    manager = LanguageManager()
    manager.set_choice("en")
    yield manager
    manager.set_choice("en")
    QLocale.setDefault(before)


MakeWindow = Callable[[], MainWindow]


@pytest.fixture
def make_window(
    qtbot: QtBot, look: ThemeManager, spoken: LanguageManager, settings: Settings
) -> Iterator[MakeWindow]:
    """Makes windows with this tab that live as long as the test."""
    kept: list[MainWindow] = []

    def make() -> MainWindow:
        main = MainWindow(settings, spoken, (CONVOLUTION,))
        kept.append(main)
        qtbot.addWidget(main)
        main.open_tab()
        page_of(main).set_animated(False)
        main.show()
        QApplication.processEvents()
        return main

    yield make
    for main in kept:
        main.close()


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    return make_window()


def speak(spoken: LanguageManager, language: str) -> None:
    spoken.set_choice("ko" if language == "ko" else "en")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    QApplication.processEvents()


def show(tab: ConvolutionTab, state: str) -> None:
    """As many words on the screen as there can be."""
    preset, room = STATES[state]
    tab.shelf.open(preset)
    tab.studio.look(room=room)
    if room == "steps":
        tab.view.transport.set_quiz(True)
        tab.answer(1e6)
        tab.show_code(True)
        tab.view.control_bar.more.setChecked(True)
    QApplication.processEvents()


def told(tab: ConvolutionTab) -> list[tuple[QWidget, str]]:
    """All words of the page and of its actions; code is in no language."""
    found = [(widget, text) for widget, text in words(tab.window()) if not isinstance(widget, CodeView)]
    found += [(tab, action.text()) for action in tab.findChildren(QAction) if action.text()]
    return found


def english_words(text: str) -> set[str]:
    return set(WORD.findall(text)) - PROPER_NAMES


def test_no_english_is_left_in_korean(
    window: MainWindow, spoken: LanguageManager, subtests: pytest.Subtests
) -> None:
    tab = page_of(window)
    for state in STATES:
        with subtests.test(state):
            show(tab, state)
            english = Counter(text for _, text in told(tab))
            assert sum(bool(english_words(text)) for text in english) > 40
            speak(spoken, "ko")
            left = {
                (type(widget).__name__, text)
                for widget, text in told(tab)
                if english_words(text) and re.search("[가-힣]", text) is None
            }
            speak(spoken, "en")
            assert not left
            assert Counter(text for _, text in told(tab)) == english, "back in English all is as it was"


def test_switched_is_as_if_started_so(
    make_window: MakeWindow, spoken: LanguageManager, subtests: pytest.Subtests
) -> None:
    def texts_of(page: ConvolutionTab) -> set[str]:
        # what was done is undone in the words in which it was done
        undo = {page.keys.undo.text(), page.keys.redo.text()}
        return {text for _, text in told(page)} - undo

    tab, switched = page_of(make_window()), {}
    for state in STATES:
        speak(spoken, "en")
        show(tab, state)
        speak(spoken, "ko")
        switched[state] = texts_of(tab)
    other = page_of(make_window())
    for state in STATES:
        with subtests.test(state):
            show(other, state)
            assert texts_of(other) == switched[state]


def test_the_caption_speaks_the_language_of_the_moment(window: MainWindow, spoken: LanguageManager) -> None:
    tab = page_of(window)
    window.projector.enter(full_screen=False)
    speak(spoken, "ko")
    assert re.search("[가-힣]", tab.view.caption.text())
    assert not english_words(tab.view.caption.text())
    tab.studio.go_to(7, 3)
    assert not english_words(tab.view.caption.text())
    tab.view.transport.set_quiz(True)
    assert not english_words(tab.view.caption.text())
    window.projector.leave()


def test_sentences_about_mistakes_are_korean(window: MainWindow, spoken: LanguageManager) -> None:
    tab = page_of(window)
    speak(spoken, "ko")
    tab.edits.set_padding("valid")
    tab.edits.resize_kernel(9, 9)
    for sentence in (tab.view.control_bar.error(), window.statusBar().currentMessage()):
        assert re.search("[가-힣]", sentence)
        assert not english_words(sentence)
        assert "9×9" in sentence


def test_code_is_remarked_in_the_language_of_the_reader(window: MainWindow, spoken: LanguageManager) -> None:
    tab = page_of(window)
    tab.show_code(True)
    before = tab.view.drawer.code()
    speak(spoken, "ko")
    after = tab.view.drawer.code()
    assert re.search("[가-힣]", after)
    assert [line for line in before.splitlines() if "#" not in line] == [
        line for line in after.splitlines() if "#" not in line
    ]
    exec(after, {"print": lambda *_: None})
