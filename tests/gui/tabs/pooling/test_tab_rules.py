"""Rules, refusals and the way back, with mouse and keys; what can be undone is undone."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.operations.pooling import PoolingSpec, route_gradient, trace
from gui.tabs.pooling.tab import PoolingTab
from tests.gui.tabs.convolution.hands import (
    as_texts,
    choose,
    click,
    error,
    press,
    texts,
    undo,
    undo_texts,
)
from tests.gui.tabs.pooling.hands import (
    all_shown,
    choose_kind,
    fill,
    inner,
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


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
