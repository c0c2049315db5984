"""What the tab has in common with the others: memory, languages, themes, projector, every size of window."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox
from pytestqt.qtbot import QtBot

from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tabs.axes.nested_view import NestedView
from gui.tabs.axes.presets import preset_state
from gui.tabs.axes.tab import AxesTab
from gui.theme import ThemeManager
from gui.widgets.code_view import CodeView
from tests.gui.tabs.axes.conftest import AXES, MakeTab, page_of
from tests.gui.tabs.axes.hands import fill
from tests.gui.tabs.convolution.hands import click, press, words

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_everything_is_there_again(make_tab: MakeTab, settings: Settings) -> None:
    tab = make_tab(settings)
    fill(tab.view.top_bar.shape, "2 3 4")
    click(tab.view.control_bar.swaps.plus)
    click(tab.view.control_bar.copy)
    before = tab.studio.state
    tab.shut_down()
    assert settings.save()
    again = make_tab(Settings(settings.path))
    assert again.studio.state.to_text() == before.to_text()
    assert not again.studio.stack.canUndo()
    assert again.view.control_bar.copy.isChecked()


def test_a_broken_memory_is_forgotten(make_tab: MakeTab, settings: Settings) -> None:
    settings.set_tab_state("axes", "{ broken")
    assert make_tab(settings).studio.state.preset == "swap-3d-02"


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
    spoken.set_choice("ko" if language == "ko" else "en")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    QApplication.processEvents()


def told(tab: AxesTab, *, hidden_too: bool = False) -> list[str]:
    """All that can be read of the page; code is in no language."""
    found = [text for widget, text in words(tab, hidden_too=hidden_too) if not isinstance(widget, CodeView)]
    for view in (tab.view.board.a, tab.view.board.b):
        found += [view.describe_cell(tuple(index)) for index in np.ndindex(*shape_of(view))]
    return sorted(found)


def shape_of(view: NestedView) -> tuple[int, ...]:
    model = view.model()
    assert model is not None
    return model.shape


def test_there_and_back_the_tab_says_the_same(
    qtbot: QtBot, look: ThemeManager, spoken: LanguageManager, settings: Settings
) -> None:
    main = MainWindow(settings, spoken, (AXES,))
    qtbot.addWidget(main)
    main.open_tab()
    tab = page_of(main)
    tab.set_animated(False)
    main.show()
    for quiz in (False, True):
        tab.view.transport.set_quiz(quiz)
        english = told(tab)
        speak(spoken, "ko")
        korean = told(tab)
        assert sum(any("가" <= letter <= "힣" for letter in text) for text in korean) > 40
        fresh = AxesTab(np.random.default_rng(0))
        qtbot.addWidget(fresh)
        fresh.set_animated(False)
        fresh.resize(tab.size())
        fresh.start_with(tab.studio.state)
        fresh.view.transport.set_quiz(quiz)
        fresh.show()
        assert set(korean) - set(told(fresh, hidden_too=True)) == set()
        fresh.close()
        speak(spoken, "en")
        assert told(tab) == english
    main.close()


def test_a_clicker_goes_from_number_to_number(window: MainWindow) -> None:
    window.resize(1280, 720)
    tab = page_of(window)
    window.projector.enter(full_screen=False)
    QApplication.processEvents()
    view = tab.view
    bars = (view.top_bar, view.control_bar, view.transport, view.drawer, view.quiz)
    assert [bar for bar in bars if bar.isVisible()] == []
    press(Qt.Key.Key_PageDown)
    assert view.caption.text() == "10 goes from a[2, 1, 0] to b[0, 1, 2]."
    press(Qt.Key.Key_PageUp)
    assert view.caption.accessibleName() == "10 / 12 · 9 goes from a[2, 0, 1] to b[1, 0, 2]."
    tab.view.transport.set_quiz(True)
    assert view.caption.text() == "9 is at a[2, 0, 1]. Where in b does it go?"
    press(Qt.Key.Key_PageDown)
    assert not tab.studio.moment.hidden
    assert view.board.a.side() >= 40
    press(Qt.Key.Key_Escape)
    assert view.top_bar.isVisible()
    assert not view.caption.isVisible()


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1600, 900)])
def test_nothing_is_cut(
    window: MainWindow, look: ThemeManager, size: tuple[int, int], subtests: pytest.Subtests
) -> None:
    window.resize(*size)
    tab = page_of(window)
    view = tab.view
    for preset in ("swap-3d-02", "weights-2f-swaps", "nhwc-nchw", "matrix"):
        for copied in (False, True):
            with subtests.test(preset, copied=copied):
                tab.studio.start_with(preset_state(preset).changed(copied=copied), 3)
                QApplication.processEvents()
                for control in (*view.findChildren(QAbstractButton), *view.findChildren(QComboBox)):
                    if control.isVisible() and control.parentWidget() is not view.board.axes:
                        assert control.width() >= min(control.sizeHint().width(), 150), (
                            control.accessibleName()
                        )
                        assert inside(control, view), control.accessibleName()
                board = view.board
                for part in (board.axes, board.head_a, board.head_b, board.shape_a, board.shape_b):
                    assert inside(part, board), type(part).__name__
                    assert part.width() >= part.sizeHint().width() or part is board.axes
                for array, scroll in ((board.a, board.part_a), (board.b, board.part_b)):
                    assert array.width() <= scroll.viewport().width()
                    assert array.height() <= scroll.viewport().height()
                shown = [
                    line
                    for line in (view.mapping.letters, view.mapping.numbers, view.mapping.bytes_a)
                    if line.isVisible()
                ]
                assert view.mapping.numbers in shown
                assert all(inside(line, view.mapping) for line in shown)


def inside(part: object, whole: object) -> bool:
    """Whether a widget lies in another one."""
    rect = part.rect().translated(part.mapTo(whole, part.rect().topLeft()))  # type: ignore[attr-defined]
    return bool(whole.rect().contains(rect))  # type: ignore[attr-defined]


def test_the_theme_changes_while_a_chip_is_held(tab: AxesTab, look: ThemeManager) -> None:
    chip = tab.view.board.axes.chip(0)
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Left)
    light = tab.grab().toImage().pixelColor(5, 200)
    look.set_choice("dark")
    assert tab.grab().toImage().pixelColor(5, 200).lightness() < light.lightness() - 100
    assert tab.studio.state.order == (2, 0, 1)
    press(Qt.Key.Key_Escape)
    assert tab.studio.state.order == (2, 1, 0)


def test_before_an_audience_esc_first_puts_a_lifted_axis_back(window: MainWindow) -> None:
    tab = page_of(window)
    window.projector.enter(full_screen=False)
    QApplication.processEvents()
    chip = tab.view.board.axes.chip(0)
    while QApplication.focusWidget() is not chip:
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Left)
    assert tab.studio.state.order == (2, 0, 1)
    press(Qt.Key.Key_Escape)
    assert (tab.studio.state.order, chip.is_lifted, window.projector.on) == ((2, 1, 0), False, True)
    press(Qt.Key.Key_Escape)
    assert not window.projector.on


def test_every_pose_can_be_taken(tab: AxesTab) -> None:
    seen = set()
    for name in tab.pose():
        tab.take_pose(name)
        seen.add(tab.grab().toImage().constBits().tobytes())
    assert len(seen) == len(tab.pose())
