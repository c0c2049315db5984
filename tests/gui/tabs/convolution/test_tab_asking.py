"""The quiz while stepping, and steps where results are compared."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.tabs.convolution.presets import preset_state
from gui.tabs.convolution.tab import ConvolutionTab
from tests.gui.tabs.convolution.conftest import MakeTab
from tests.gui.tabs.convolution.hands import (
    button,
    choose,
    click,
    click_cell,
    press,
    result_text,
    step,
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

LAST = 24


# the quiz while stepping
def test_in_the_quiz_the_first_key_shows_and_the_second_goes_on(tab: ConvolutionTab) -> None:
    press("h")
    assert result_text(tab) == "?"
    press(Qt.Key.Key_Right)
    assert (step(tab), result_text(tab)) == (6, "12")
    press(Qt.Key.Key_Right)
    assert (step(tab), result_text(tab)) == (7, "?")
    press(Qt.Key.Key_Space)
    assert (step(tab), result_text(tab)) == (7, "4")
    press(Qt.Key.Key_Left)
    assert (step(tab), result_text(tab)) == (6, "?")


def test_a_result_shown_while_its_sum_builds_up_stays_shown(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(animated=True)
    press("h")
    click(button(tab, "next"))
    assert tab.steering.terms.is_running()
    press(Qt.Key.Key_Space)
    assert result_text(tab) == "4"
    assert not tab.steering.terms.is_running()


def test_the_quiz_does_not_hold_up_a_comparison(tab: ConvolutionTab) -> None:
    press("h")
    choose(tab.view.top_bar.rooms, "compare")
    tab.setFocus()
    press(Qt.Key.Key_Right)
    assert step(tab) == 7
    press(Qt.Key.Key_Space)
    assert tab.view.transport.player.is_playing()
    press(Qt.Key.Key_Space)
    choose(tab.view.top_bar.rooms, "steps")
    assert result_text(tab) == "?"


# comparing
def test_a_cell_beyond_the_state_s_own_result_can_be_chosen(tab: ConvolutionTab) -> None:
    tab.studio.start_with(preset_state("sobel-x").changed(room="compare", comparison="same"), 0)
    tab.edits.set_padding("valid")
    board = tab.view.compare
    assert board.result_size() == (5, 5)
    assert tab.studio.trace.shape == (3, 3, 1)
    click_cell(board.same.after.output.view, 4, 4)
    assert board.same.after.output.view.model().current == (4, 4)
    assert step(tab) in range(9)
    click(button(tab, "last"))
    assert board.same.after.output.view.model().current == (2, 2)


def test_stepping_moves_both_results(tab: ConvolutionTab) -> None:
    choose(tab.view.top_bar.rooms, "compare")
    board = tab.view.compare
    tab.setFocus()
    press(Qt.Key.Key_Right)
    for view in (board.flip.straight.output.view, board.flip.turned.output.view):
        assert view.model().current == (1, 2)
    click_cell(board.flip.turned.output.view, 3, 0)
    assert step(tab) == 15
