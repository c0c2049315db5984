"""The room of pooling with mouse and keys: steps, numbers, rules, refusals; each change is undone."""

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from engine.operations.pooling import PoolingSpec, pool, route_gradient, trace
from gui.tabs.pooling.presets import PRESETS, first_state, preset_step
from gui.tabs.pooling.tab import PoolingTab
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX
from gui.widgets.matrix_view import MatrixView
from tests.gui.tabs.convolution.hands import (
    SHIFT,
    Texts,
    as_texts,
    button,
    choose,
    click,
    click_cell,
    error,
    hover,
    place,
    press,
    put,
    redo,
    step,
    texts,
    type_text,
    undo,
    undo_texts,
)
from tests.gui.tabs.pooling.conftest import MakeTab

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

LAST = 8
POOLINGS = [preset.id for preset in PRESETS if preset.room == "pooling"]


def result_texts(tab: PoolingTab) -> Texts:
    """What the cells of the result should show at the last step, from the engine alone."""
    numbers = tab.studio.state.numbers
    return as_texts(pool(numbers.image, numbers.spec))


def gradient(tab: PoolingTab) -> NDArray[np.float64]:
    """The gradient of the image at the last step, from the engine alone."""
    numbers = tab.studio.state.numbers
    return route_gradient(trace(numbers.image, numbers.spec), numbers.upstream)


def inner(view: MatrixView, tab: PoolingTab) -> Texts:
    """The cells of a matrix of the image's size."""
    rows, columns = tab.studio.state.numbers.size
    assert view.model().shape == (rows, columns)
    return texts(view)


def fill(box: QLineEdit, text: str) -> None:
    """Type something into a field of the bar."""
    box.setFocus()
    box.selectAll()
    type_text(text)
    press(Qt.Key.Key_Return)


def choose_kind(tab: PoolingTab, kind: str) -> None:
    """Click a kind in the bar."""
    choose(tab.view.control_bar.kind, kind)


def all_shown(tab: PoolingTab) -> None:
    """Result and gradient on the screen are those of the numbers on the screen."""
    tab.setFocus()
    press(Qt.Key.Key_End)
    assert texts(tab.view.board.result) == result_texts(tab)
    np.testing.assert_allclose(tab.view.board.gradient.model().values, gradient(tab), atol=1e-12)
    if tab.view.board.gradient.cell_side() >= SMALLEST_NUMBER_PX and np.array_equal(
        gradient(tab), np.round(gradient(tab))
    ):
        assert inner(tab.view.board.gradient, tab) == as_texts(gradient(tab))


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
        flat, wanted = [sum(rows, []) for rows in (shown, values)]
        assert flat == wanted[: index + 1] + [""] * (LAST - index)
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


# rules
def test_every_rule_of_the_bar_is_changed_shown_and_undone(tab: PoolingTab) -> None:
    bar, before = tab.view.control_bar, tab.studio.state
    choose(bar.padding, "valid")
    all_shown(tab)
    for box in (bar.window_size, bar.stride):
        box.setFocus()
        press(Qt.Key.Key_Down)
        all_shown(tab)
    choose_kind(tab, "average")
    all_shown(tab)
    assert tab.studio.state.numbers.spec == PoolingSpec("average", (2, 2), (1, 1), "valid")
    assert undo_texts(tab) == ["padding", "window", "stride", "kind"]
    for _ in range(4):
        undo(tab)
    assert tab.studio.state.same_numbers(before)
    assert bar.padding.current() == "same"
    assert [box.value().rows for box in (bar.window_size, bar.stride)] == [3, 2]
    all_shown(tab)


def test_kinds_are_chosen_in_the_bar(tab: PoolingTab) -> None:
    for kind in ("average", "min", "max"):
        choose_kind(tab, kind)
        assert tab.studio.state.numbers.spec.kind == kind
        all_shown(tab)
    assert undo_texts(tab) == ["kind"] * 3


def test_one_window_over_the_whole_image(tab: PoolingTab) -> None:
    bar = tab.view.control_bar
    click(bar.more)
    click(bar.panel.whole)
    press(Qt.Key.Key_Escape)
    assert texts(tab.view.board.result) == [["8"]]
    assert not bar.stride.isEnabled()
    assert not bar.padding.isEnabled()
    assert bar.window_size.value().rows == 5
    undo(tab)
    assert bar.stride.isEnabled()
    assert bar.window_size.value().rows == 3
    all_shown(tab)


def test_more_parameters_are_in_the_panel(tab: PoolingTab) -> None:
    bar = tab.view.control_bar
    click(bar.more)
    panel = bar.panel
    assert panel.isVisible()
    fill(panel.image_size.second, "7")
    fill(panel.columns.second, "2")
    fill(panel.stride.first, "1")
    fill(panel.window_size.first, "2")
    numbers = tab.studio.state.numbers
    assert numbers.size == (5, 7)
    assert numbers.spec == PoolingSpec("max", (2, 3), (1, 2), ((1, 1), (1, 2)))
    assert bar.padding.current() == "own"
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    all_shown(tab)


# what is refused
def test_a_window_larger_than_the_image_is_refused(tab: PoolingTab) -> None:
    choose(tab.view.control_bar.padding, "valid")
    box, before = tab.view.control_bar.window_size, tab.studio.state
    said: list[str] = []
    tab.status_changed.connect(said.append)
    fill(box, "6")
    assert "6×6" in error(tab)
    assert "5×5" in error(tab)
    assert said[-1] == error(tab)
    assert tab.studio.state is before
    assert box.text() == "3"
    assert box.property("invalid")
    assert box.accessibleDescription() == error(tab)
    assert tab.view.board.result.model().shape == (2, 2)
    fill(box, "2")
    assert (error(tab), said[-1]) == ("", "")
    assert tab.studio.state.numbers.spec.window == (2, 2)
    all_shown(tab)


def test_a_stride_that_is_none_is_refused(tab: PoolingTab, subtests: pytest.Subtests) -> None:
    box, before = tab.view.control_bar.stride, tab.studio.state
    for wrong in ("0", "-1", "abc", "1.5"):
        with subtests.test(wrong):
            fill(box, wrong)
            assert tab.studio.state is before
            assert error(tab)
            fill(box, "2")
            assert error(tab) == ""
    assert tab.studio.state is before


def test_an_image_too_small_for_the_window_is_refused(tab: PoolingTab) -> None:
    choose(tab.view.control_bar.padding, "valid")
    before = tab.studio.state
    tab.edits.resize_image(2, 2)
    assert error(tab)
    assert tab.studio.state is before
    assert tab.view.board.image.model().shape == (5, 5)
    undo(tab)
    assert error(tab) == ""


# the way back
def test_g_hides_the_way_back_and_shows_it(tab: PoolingTab) -> None:
    board, switch = tab.view.board, tab.view.control_bar.gradient
    for shown in (False, True):
        press("g")
        assert tab.studio.state.gradient is shown
        assert switch.isChecked() is shown
        assert board.upstream.isVisible() is shown
        assert board.gradient.isVisible() is shown
    click(switch)
    assert not board.gradient.isVisible()
    assert tab.studio.state.preset == "overlapping", "a look is no other numbers"
    assert not tab.studio.stack.canUndo()


def test_the_gradient_grows_with_the_steps(tab: PoolingTab) -> None:
    tab.shelf.open("average-same")
    numbers = tab.studio.state.numbers
    for index in range(4):
        tab.setFocus()
        press(Qt.Key.Key_Home)
        for _ in range(index):
            press(Qt.Key.Key_Right)
        so_far = np.where(np.arange(4).reshape(2, 2) <= index, numbers.upstream, 0.0)
        values = route_gradient(trace(numbers.image, numbers.spec), so_far)
        shown = inner(tab.view.board.gradient, tab)
        wanted = as_texts(values)
        for row in range(2):
            for column in range(2):
                assert shown[row][column] == wanted[row][column]
