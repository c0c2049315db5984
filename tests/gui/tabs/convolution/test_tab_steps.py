"""Going from step to step with mouse and keys; what the pointer lights up."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.tabs.convolution.tab import ConvolutionTab
from gui.tabs.convolution.view import ConvolutionView
from gui.widgets.step_player import SPEEDS
from tests.gui.tabs.convolution.conftest import MakeTab
from tests.gui.tabs.convolution.hands import (
    LEFT,
    SHIFT,
    as_texts,
    button,
    choose,
    click,
    click_cell,
    hover,
    image,
    kernel,
    output,
    press,
    result_text,
    step,
    texts,
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

LAST = 24


def counter(view: ConvolutionView) -> str:
    return view.transport.slider.accessibleDescription()


def play_to_the_end(qtbot: QtBot, tab: ConvolutionTab) -> None:
    changed = tab.view.transport.playing_changed
    with qtbot.waitSignal(changed, check_params_cb=lambda on: not on, timeout=5000):
        click(button(tab, "toggle"))


# by hand
def test_the_transport_goes_everywhere(tab: ConvolutionTab) -> None:
    assert step(tab) == 6
    for name, expected in (("next", 7), ("next", 8), ("previous", 7), ("last", LAST), ("first", 0)):
        click(button(tab, name))
        assert step(tab) == expected
        assert counter(tab.view) == f"{expected + 1} / 25"
        assert output(tab).model().current == divmod(expected, 5)
        assert image(tab).model().window.row == expected // 5 - 1
    assert not button(tab, "previous").isEnabled()
    assert not button(tab, "first").isEnabled()


def test_results_appear_up_to_the_step(tab: ConvolutionTab) -> None:
    values = as_texts(tab.studio.trace.result)
    for _ in range(3):
        click(button(tab, "next"))
    shown = texts(output(tab))
    assert shown[0] == values[0]
    assert shown[1] == values[1]
    assert shown[2] == ["", "", "", "", ""]
    click(button(tab, "last"))
    assert texts(output(tab)) == values


def test_a_click_on_a_cell_of_the_output_goes_to_its_step(tab: ConvolutionTab) -> None:
    click_cell(output(tab), 3, 4)
    assert step(tab) == 19
    assert tab.view.transport.step() == 19
    assert tab.view.cards.terms.formula().name == "Y[3, 4]"
    assert tab.view.cards.terms.formula().result == tab.studio.trace.result[3, 4]


def test_enter_on_a_cell_of_the_output_goes_to_its_step(tab: ConvolutionTab) -> None:
    output(tab).setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        press(key)
    row, column = output(tab).focus_cell()
    assert step(tab) == row * 5 + column


def test_the_slider_scrubs(tab: ConvolutionTab) -> None:
    slider = tab.view.transport.slider
    middle = slider.height() // 2
    QTest.mousePress(slider, LEFT, pos=QPoint(5, middle))
    assert step(tab) == 0
    QTest.mouseRelease(slider, LEFT, pos=QPoint(5, middle))
    click(slider, QPoint(slider.width() - 5, middle))
    assert step(tab) == LAST
    assert texts(output(tab)) == as_texts(tab.studio.trace.result)


def test_rows_are_left_and_entered_by_arrows(tab: ConvolutionTab) -> None:
    for key, expected in (
        (Qt.Key.Key_Down, 11),
        (Qt.Key.Key_Down, 16),
        (Qt.Key.Key_Up, 11),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, LAST),
        (Qt.Key.Key_Down, LAST),
        (Qt.Key.Key_PageUp, LAST - 1),
        (Qt.Key.Key_PageDown, LAST),
    ):
        press(key)
        assert step(tab) == expected, key


def test_products_are_gone_through_one_by_one(tab: ConvolutionTab) -> None:
    press(Qt.Key.Key_Right, SHIFT)
    assert (step(tab), tab.studio.moment.term) == (7, 0)
    sums = tab.studio.current().running_sum
    for term in range(9):
        formula = tab.view.cards.terms.formula()
        assert [t.state for t in formula.terms] == ["done"] * term + ["current"] + ["hidden"] * (8 - term)
        assert formula.terms[term].running_sum == sums[term]
        assert (result_text(tab) == "?") == (term < 8)
        assert image(tab).model().current is not None
        assert kernel(tab).model().current == divmod(term, 3)
        press(Qt.Key.Key_Right, SHIFT)
    assert tab.studio.moment.term is None
    press(Qt.Key.Key_Left, SHIFT)
    assert tab.studio.moment.term == 8


# filters and channels
def test_filters_are_chosen_by_a_click_and_the_cell_stays(tab: ConvolutionTab) -> None:
    tab.shelf.open("conv-5x5x3-2-filters")
    board = tab.view.channels
    assert tab.view.board() is board
    click_cell(board.result, 1, 2)
    assert tab.studio.current().output_index == (1, 2, 0)
    click(board.filters.tiles()[1])
    assert tab.studio.current().output_index == (1, 2, 1)
    number = tab.studio.trace.maps[1, 2, 1]
    assert board.result.cell_text(1, 2) == as_texts(np.array([[number]]))[0][0]
    assert tab.view.control_bar.bias.accessibleName() == "Bias 1"


def test_a_click_on_a_partial_sum_goes_to_its_step(tab: ConvolutionTab) -> None:
    tab.shelf.open("conv-5x5x3-1-filter")
    click_cell(tab.view.channels.rows[2].partial, 2, 0)
    assert tab.studio.current().output_index == (2, 0, 0)


# pointing
def test_pointing_at_a_result_shows_its_receptive_field(tab: ConvolutionTab) -> None:
    view = output(tab)
    hover(view, view.cell_rect(0, 0).center().toPoint())
    field = {(row, column) for row in (-1, 0, 1) for column in (-1, 0, 1)}
    assert image(tab).model().highlighted == field
    hover(view, view.cell_rect(3, 3).center().toPoint())
    assert image(tab).model().highlighted == {(r, c) for r in (2, 3, 4) for c in (2, 3, 4)}
    assert step(tab) == 6, "pointing is no stepping"


def test_pointing_at_the_image_shows_every_result_it_reaches(tab: ConvolutionTab) -> None:
    view = image(tab)
    hover(view, view.cell_rect(2, 2).center().toPoint())
    assert output(tab).model().highlighted == {(r, c) for r in (1, 2, 3) for c in (1, 2, 3)}
    hover(view, view.cell_rect(0, 0).center().toPoint())
    assert output(tab).model().highlighted == {(0, 0), (0, 1), (1, 0), (1, 1)}


def test_pointing_at_a_product_shows_its_factors(tab: ConvolutionTab) -> None:
    line = tab.view.cards.terms
    rect = line.term_rect(5)
    assert rect is not None
    hover(line, rect.center().toPoint())
    assert kernel(tab).model().highlighted == {(1, 2)}
    assert image(tab).model().highlighted == {(1, 2)}
    hover(line, QPoint(2, 2))
    assert not kernel(tab).model().highlighted


def test_nothing_stays_lit_when_the_pointer_leaves(tab: ConvolutionTab) -> None:
    view = output(tab)
    hover(view, view.cell_rect(1, 1).center().toPoint())
    hover(view, QPoint(1, 1))
    assert not image(tab).model().highlighted
    assert tab.studio.moment.pointed is None


# playing
def test_space_plays_and_pauses(tab: ConvolutionTab) -> None:
    player = tab.view.transport.player
    press(Qt.Key.Key_Space)
    assert player.is_playing()
    press(Qt.Key.Key_Space)
    assert not player.is_playing()


def test_playing_goes_through_every_step_and_stops(qtbot: QtBot, tab: ConvolutionTab) -> None:
    seen: list[int] = []
    tab.studio.moment_changed.connect(lambda moment, _: seen.append(moment.step))
    tab.view.transport.set_speed("max")
    click(button(tab, "first"))
    with qtbot.waitSignal(
        tab.view.transport.playing_changed, check_params_cb=lambda on: not on, timeout=5000
    ):
        click(button(tab, "toggle"))
    assert seen == list(range(25))
    assert texts(output(tab)) == as_texts(tab.studio.trace.result)


def test_at_the_end_playing_begins_anew(tab: ConvolutionTab) -> None:
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Space)
    assert step(tab) == 0
    assert tab.view.transport.player.is_playing()


def test_whoever_looks_elsewhere_stops_playing(tab: ConvolutionTab) -> None:
    ways: tuple[Callable[[], object], ...] = (
        lambda: click_cell(output(tab), 0, 3),
        lambda: press(Qt.Key.Key_Right, SHIFT),
        lambda: choose(tab.view.top_bar.rooms, "compare"),
        tab.hide,
    )
    for look_elsewhere in ways:
        tab.setFocus()
        press(Qt.Key.Key_Space)
        assert tab.view.transport.player.is_playing()
        look_elsewhere()
        assert not tab.view.transport.player.is_playing()


def test_a_step_by_hand_goes_on_playing_from_there(tab: ConvolutionTab) -> None:
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Down)
    assert step(tab) == 11
    assert tab.view.transport.player.is_playing()


def test_brackets_change_the_speed(tab: ConvolutionTab) -> None:
    names = list(SPEEDS)
    assert tab.view.transport.speed() == "1"
    press("]")
    assert tab.view.transport.speed() == "2"
    for _ in names:
        press("]")
    assert tab.view.transport.speed() == "max"
    for _ in names:
        press("[")
    assert tab.view.transport.speed() == names[0]


def test_an_edit_while_playing_is_computed_and_playing_goes_on(tab: ConvolutionTab) -> None:
    press(Qt.Key.Key_Space)
    tab.edits.edit_image(0, ((0, 0, 50.0),), "type", False)
    assert tab.view.transport.player.is_playing()
    assert tab.studio.trace.maps.max() > 50


# before everyone's eyes
def test_a_sum_builds_itself_up(qtbot: QtBot, make_tab: MakeTab) -> None:
    tab = make_tab(animated=True)
    seen: list[int | None] = []
    with qtbot.waitSignal(
        tab.steering.terms.term_requested, check_params_cb=lambda term: term is None, timeout=5000
    ):
        tab.studio.moment_changed.connect(lambda moment, _: seen.append(moment.term))
        click(button(tab, "next"))
        assert result_text(tab) == "?"
        assert tab.steering.terms.is_running()
    assert seen == [*range(9), None]
    assert result_text(tab) == as_texts(tab.studio.trace.result)[1][2]
    assert not tab.steering.terms.is_running()


def test_playing_at_usual_speed_builds_sums_up_and_at_60_does_not(qtbot: QtBot, make_tab: MakeTab) -> None:
    tab = make_tab(animated=True)
    terms: list[int | None] = []
    tab.studio.moment_changed.connect(lambda moment, _: terms.append(moment.term))
    tab.view.transport.set_speed("max")
    click(button(tab, "first"))
    with qtbot.waitSignal(
        tab.view.transport.playing_changed, check_params_cb=lambda on: not on, timeout=5000
    ):
        click(button(tab, "toggle"))
    assert set(terms) == {None}
    tab.view.transport.set_speed("2")
    click(button(tab, "first"))
    terms.clear()
    click(button(tab, "toggle"))
    qtbot.waitUntil(lambda: len(terms) >= 10, timeout=5000)
    assert terms[:10] == [*range(9), None]


def test_looks_do_not_stop_a_sum_half_way(qtbot: QtBot, make_tab: MakeTab) -> None:
    tab = make_tab(animated=True)
    click(button(tab, "next"))
    click(tab.view.top_bar.tint)
    qtbot.waitUntil(lambda: tab.studio.moment.term is None, timeout=3000)
    assert result_text(tab) != "?"


def test_what_interrupts_a_sum_leaves_none_half_done(make_tab: MakeTab) -> None:
    tab = make_tab(animated=True)
    ways: tuple[Callable[[], object], ...] = (
        lambda: click_cell(output(tab), 0, 0),
        lambda: tab.edits.edit_image(0, ((0, 0, 50.0),), "type", False),
        lambda: choose(tab.view.control_bar.padding, "valid"),
        lambda: choose(tab.view.top_bar.rooms, "compare"),
        lambda: press(Qt.Key.Key_End),
        tab.hide,
    )
    for interrupt in ways:
        tab.studio.look(room="steps")
        tab.studio.go_to(0)
        tab.setFocus()
        click(button(tab, "next"))
        assert tab.steering.terms.is_running()
        interrupt()
        assert tab.studio.moment.term is None
        assert not tab.steering.terms.is_running()


def test_the_window_slides_to_the_next_cell(qtbot: QtBot, make_tab: MakeTab) -> None:
    tab = make_tab(animated=True)
    begun = image(tab).window_rect()
    click(button(tab, "next"))
    between = image(tab).window_rect()
    assert begun is not None
    assert between is not None
    side = image(tab).cell_side()
    assert between.left() < begun.left() + side, "the window jumped"
    qtbot.waitUntil(
        lambda: image(tab).window_rect().left() == pytest.approx(begun.left() + side), timeout=3000
    )
