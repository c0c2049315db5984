"""The room of pooling with mouse and keys: presets, steps, and numbers that are typed."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.tabs.pooling.presets import PRESETS, first_state, preset_step
from gui.tabs.pooling.tab import PoolingTab
from tests.gui.tabs.convolution.hands import (
    SHIFT,
    as_texts,
    button,
    click,
    click_cell,
    hover,
    place,
    press,
    put,
    redo,
    step,
    texts,
    undo,
    undo_texts,
)
from tests.gui.tabs.pooling.conftest import MakeTab
from tests.gui.tabs.pooling.hands import (
    all_shown,
    inner,
    result_texts,
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

LAST = 8
POOLINGS = [preset.id for preset in PRESETS if preset.room == "pooling"]


# presets
def test_every_preset_opens_and_shows_the_numbers_of_the_engine(
    tab: PoolingTab, subtests: pytest.Subtests
) -> None:
    for preset in POOLINGS:
        with subtests.test(preset):
            tab.shelf.open(preset)
            assert step(tab) == preset_step(preset)
            assert tab.view.top_bar.preset.currentData() == preset
            assert inner(tab.view.board.image, tab) == as_texts(tab.studio.state.numbers.image)
            assert texts(tab.view.board.upstream) == as_texts(tab.studio.state.numbers.upstream)
            all_shown(tab)


def test_every_other_preset_opens_its_room(tab: PoolingTab, subtests: pytest.Subtests) -> None:
    for preset in (preset for preset in PRESETS if preset.room != "pooling"):
        with subtests.test(preset.id):
            tab.shelf.open(preset.id)
            assert (tab.studio.state.preset, tab.studio.state.room) == (preset.id, preset.room)
            assert tab.view.top_bar.rooms.current() == preset.room
            assert getattr(tab.view, preset.room).isVisible()
            assert not tab.view.board.isVisible()
            assert tab.view.top_bar.preset.currentData() == preset.id
            assert step(tab) == preset.step


def test_the_course_s_square_is_pooled_as_in_the_course(tab: PoolingTab) -> None:
    tab.shelf.open("course-valid")
    assert texts(tab.view.board.result) == [["4"]]
    tab.shelf.open("course-same")
    assert texts(tab.view.board.result) == [["4", "3"], ["2", "1"]]


def test_a_preset_is_undone_and_made_again(tab: PoolingTab) -> None:
    tab.shelf.open("ties")
    tab.shelf.open("walk-six")
    undo(tab)
    assert (tab.studio.state.room, tab.studio.state.preset) == ("pooling", "ties")
    assert tab.view.top_bar.preset.currentData() == "ties"
    undo(tab)
    assert tab.studio.state.same_numbers(first_state())
    redo(tab)
    redo(tab)
    assert tab.view.padding.isVisible()
    assert tab.view.top_bar.preset.currentData() == "walk-six"


# steps
def test_the_transport_goes_everywhere(tab: PoolingTab) -> None:
    assert step(tab) == LAST
    for name, expected in (("first", 0), ("next", 1), ("next", 2), ("previous", 1), ("last", LAST)):
        click(button(tab, name))
        assert step(tab) == expected
        assert tab.view.transport.slider.accessibleDescription() == f"{expected + 1} / 9"
        assert tab.view.board.result.model().current == divmod(expected, 3)
        assert tab.view.reading.terms.formula().name == f"Y[{expected // 3}, {expected % 3}]"
    assert not button(tab, "next").isEnabled()
    assert not button(tab, "last").isEnabled()


def test_results_appear_up_to_the_step(tab: PoolingTab) -> None:
    values = result_texts(tab)
    click(button(tab, "first"))
    for index in range(LAST + 1):
        shown = texts(tab.view.board.result)
        for place_of, cell in enumerate(np.ndindex(3, 3)):
            row, column = cell
            assert shown[row][column] == (values[row][column] if place_of <= index else "")
        press(Qt.Key.Key_Right)


def test_a_click_on_a_cell_of_the_result_goes_to_its_step(tab: PoolingTab) -> None:
    click_cell(tab.view.board.result, 1, 2)
    assert (step(tab), tab.view.transport.step()) == (5, 5)
    assert tab.view.reading.terms.formula().result == 7
    tab.view.board.result.setFocus()
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Return)
    assert step(tab) == 2


def test_keys_go_by_steps_rows_and_numbers(tab: PoolingTab) -> None:
    for key, expected in (
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_Down, 6),
        (Qt.Key.Key_Up, 3),
        (Qt.Key.Key_PageDown, 4),
        (Qt.Key.Key_PageUp, 3),
        (Qt.Key.Key_End, LAST),
    ):
        press(key)
        assert step(tab) == expected, key
    click_cell(tab.view.board.result, 1, 1)
    tab.setFocus()
    press(Qt.Key.Key_Right, SHIFT)
    assert (step(tab), tab.studio.moment.term) == (5, 0)
    press(Qt.Key.Key_Right, SHIFT)
    press(Qt.Key.Key_Left, SHIFT)
    assert (step(tab), tab.studio.moment.term) == (5, 0)


def test_it_plays_to_the_end_and_stops(qtbot: QtBot, tab: PoolingTab) -> None:
    tab.view.transport.set_speed("8")
    click(button(tab, "first"))
    changed = tab.view.transport.playing_changed
    with qtbot.waitSignal(changed, check_params_cb=lambda on: not on, timeout=5000):
        click(button(tab, "toggle"))
    assert step(tab) == LAST
    assert texts(tab.view.board.result) == result_texts(tab)


def test_nothing_is_left_running_where_nobody_looks(
    make_tab: MakeTab, running: Callable[[PoolingTab], list[str]]
) -> None:
    tab = make_tab(animated=True)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Space)
    assert tab.view.transport.player.is_playing()
    tab.hide()
    assert not tab.view.transport.player.is_playing()
    assert running(tab) == []
    tab.show()
    tab.setFocus()
    click(button(tab, "toggle"))
    tab.shut_down()
    assert not tab.view.transport.player.is_playing()


def test_what_the_pointer_is_on_is_lit_in_the_sum(tab: PoolingTab) -> None:
    click_cell(tab.view.board.result, 1, 1)
    scene = tab.studio.pooling()
    assert scene is not None
    hover(tab.view.board.image, place(tab.view.board.image, *scene.taps[4]))
    assert tab.studio.moment.pointed is not None
    assert tab.studio.moment.pointed.cell == scene.taps[4]


# numbers
def test_numbers_are_typed_into_the_image_and_undone(tab: PoolingTab) -> None:
    before = tab.studio.state
    put(tab.view.board.image, 0, 4, "9.5")
    assert tab.studio.state.numbers.image[0, 4] == 9.5
    assert tab.studio.state.preset == ""
    assert tab.view.top_bar.preset.currentIndex() == -1
    assert undo_texts(tab) == ["input numbers"]
    all_shown(tab)
    assert tab.view.board.result.cell_text(0, 2) == "9.5"
    undo(tab)
    assert tab.studio.state.same_numbers(before)
    assert tab.view.board.image.cell_text(0, 4) == "4"
    redo(tab)
    assert tab.view.board.image.cell_text(0, 4) == "9.5"
    all_shown(tab)


def test_numbers_are_typed_into_the_gradient_from_above_and_undone(tab: PoolingTab) -> None:
    put(tab.view.board.upstream, 0, 0, "-20")
    assert tab.studio.state.numbers.upstream[0, 0] == -20
    assert undo_texts(tab) == ["gradient"]
    all_shown(tab)
    undo(tab)
    assert tab.view.board.upstream.cell_text(0, 0) == "1"
    all_shown(tab)


def test_results_are_not_typed_into(tab: PoolingTab) -> None:
    before = tab.studio.state
    for view in (tab.view.board.result, tab.view.board.gradient):
        put(view, 0, 0, "5")
        assert tab.studio.state is before


def test_random_numbers_are_drawn_and_undone(tab: PoolingTab) -> None:
    before = tab.studio.state.numbers
    click(tab.view.top_bar.random.button)
    press("r")
    assert not np.array_equal(tab.studio.state.numbers.image, before.image)
    assert np.array_equal(tab.studio.state.numbers.upstream, before.upstream)
    assert undo_texts(tab) == ["random numbers"] * 2
    tab.edits.randomise(both=True)
    assert len(undo_texts(tab)) == 3, "image and gradient are drawn together"
    assert not np.array_equal(tab.studio.state.numbers.upstream, before.upstream)
    all_shown(tab)
    for _ in range(3):
        undo(tab)
    assert tab.studio.state.numbers.same(before)
