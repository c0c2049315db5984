"""The rooms beside the pooling: padding, digit and comparison, with mouse and keys."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from engine.operations.pooling import pool
from gui.hub import Hub, KernelCard
from gui.tabs.pooling.compare_room import CompareRoom
from gui.tabs.pooling.digit_group import MapCell
from gui.tabs.pooling.digit_room import DigitRoom
from gui.tabs.pooling.padding_room import PaddingRoom
from gui.tabs.pooling.pipeline import run
from gui.tabs.pooling.presets import preset_groups
from gui.tabs.pooling.tab import PoolingTab
from tests.gui.tabs.convolution.hands import (
    button,
    choose,
    click,
    click_cell,
    press,
    redo,
    step,
    undo,
    undo_texts,
)
from tests.gui.tabs.pooling.hands import fill

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def kind(tab: PoolingTab) -> str:
    return tab.studio.state.numbers.spec.kind


def offered(box: QComboBox) -> list[str]:
    """Ids of the presets in the list."""
    return [box.itemData(index) for index in range(box.count()) if box.itemData(index)]


def enter(tab: PoolingTab, room: str) -> None:
    """Click a room in the top bar."""
    choose(tab.view.top_bar.rooms, room)


def test_rooms_offer_their_presets_and_have_what_they_need(
    tab: PoolingTab, subtests: pytest.Subtests
) -> None:
    view = tab.view
    for room in ("padding", "digit", "compare", "pooling"):
        with subtests.test(room):
            enter(tab, room)
            assert tab.studio.state.room == room
            wanted = [preset for _, presets in preset_groups(tab.studio.state.room) for preset in presets]
            assert offered(view.top_bar.preset) == wanted
            assert view.top_bar.preset.currentData() == (tab.studio.state.preset or None)
            assert view.transport.isVisible() is (room in ("pooling", "padding"))
            assert view.top_bar.code.isEnabled() is (room == "pooling")
            assert view.top_bar.random.isEnabled() is (room in ("pooling", "digit"))
            for part in (view.control_bar, view.board, view.reading, view.strip):
                assert part.isVisible() is (room == "pooling")
    assert tab.studio.state.preset == "overlapping", "its numbers are those of the preset again"
    assert not tab.studio.stack.canUndo(), "to look somewhere else is no change"


def test_a_room_that_is_left_keeps_its_numbers(tab: PoolingTab) -> None:
    tab.edits.set_kind("average")
    enter(tab, "padding")
    tab.edits.set_walk_stride(2, 2)
    enter(tab, "pooling")
    assert kind(tab) == "average"
    assert tab.view.control_bar.kind.current() == "average"
    enter(tab, "padding")
    assert tab.view.padding.bar.stride.value().rows == 2
    undo(tab)
    undo(tab)
    assert tab.studio.state.walk.stride == (1, 1)
    assert kind(tab) == "max"


def test_the_drawer_is_of_the_pooling_alone(tab: PoolingTab) -> None:
    click(tab.view.top_bar.code)
    assert tab.view.drawer.isVisible()
    enter(tab, "digit")
    assert not tab.view.drawer.isVisible()
    tab.setFocus()
    press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert not tab.view.drawer.isVisible()
    assert not tab.view.top_bar.code.isChecked()
    enter(tab, "pooling")
    assert tab.view.top_bar.code.isChecked() is tab.view.drawer.isVisible()


def test_playing_stops_at_the_door(tab: PoolingTab) -> None:
    for name, room in (("pooling", "padding"), ("padding", "digit")):
        enter(tab, name)
        press(Qt.Key.Key_Home)
        click(button(tab, "toggle"))
        assert tab.view.transport.player.is_playing()
        enter(tab, room)
        assert not tab.view.transport.player.is_playing()
    press(Qt.Key.Key_Space)
    assert not tab.view.transport.player.is_playing()


def test_a_quiz_asks_in_the_pooling_alone(tab: PoolingTab) -> None:
    tab.setFocus()
    press("h")
    assert tab.view.answer.isVisible()
    assert not tab.view.strip.isVisible()
    for room in ("padding", "digit", "compare"):
        enter(tab, room)
        assert not tab.view.answer.isVisible()
        assert not tab.view.strip.isVisible()
        assert not tab.studio.moment.hidden
    enter(tab, "pooling")
    assert tab.view.answer.isVisible()
    assert tab.studio.moment.hidden


# padding
@pytest.fixture
def padding(tab: PoolingTab) -> PaddingRoom:
    """The walk of 6×6 cells with a kernel of 3×3."""
    enter(tab, "padding")
    tab.setFocus()
    return tab.view.padding


def test_the_kernel_walks_by_keys_buttons_and_clicks(tab: PoolingTab, padding: PaddingRoom) -> None:
    count = padding.step_count()
    assert count == len(tab.studio.steps) == 36
    press(Qt.Key.Key_Home)
    for key, expected in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 7), (Qt.Key.Key_End, count - 1)):
        press(key)
        assert step(tab) == expected
        assert tab.view.transport.slider.accessibleDescription() == f"{expected + 1} / {count}"
    click(button(tab, "first"))
    assert step(tab) == 0
    click(button(tab, "next"))
    assert step(tab) == 1
    click_cell(padding.board.result, 2, 3)
    assert step(tab) == 15


def test_rules_of_the_walk_are_changed_and_undone(tab: PoolingTab, padding: PaddingRoom) -> None:
    bar, before = padding.bar, tab.studio.state
    choose(bar.padding, "valid")
    fill(bar.image, "7")
    fill(bar.kernel, "2")
    fill(bar.stride, "2")
    walk = tab.studio.state.walk
    assert (walk.size, walk.kernel, walk.stride, walk.padding) == ((7, 7), (2, 2), (2, 2), "valid")
    assert padding.step_count() == len(tab.studio.steps) == 9
    assert tab.view.top_bar.preset.currentIndex() == -1
    assert undo_texts(tab) == ["padding", "input size", "kernel size", "stride"]
    for _ in range(4):
        undo(tab)
    assert tab.studio.state.same_numbers(before)
    assert bar.kernel.value().rows == 3
    assert bar.padding.current() == "same"
    redo(tab)
    assert tab.studio.state.walk.padding == "valid"


def test_a_kernel_larger_than_the_padded_image_is_refused(tab: PoolingTab, padding: PaddingRoom) -> None:
    choose(padding.bar.padding, "valid")
    before, told = tab.studio.state, list[str]()
    tab.status_changed.connect(told.append)
    fill(padding.bar.kernel, "7")
    assert "7×7" in padding.bar.error()
    assert told[-1] == padding.bar.error()
    assert tab.studio.state is before
    assert padding.bar.kernel.text() == "3"
    assert padding.bar.kernel.property("invalid")
    fill(padding.bar.kernel, "2")
    assert padding.bar.error() == ""
    assert not padding.bar.kernel.property("invalid")


def test_a_refusal_is_left_behind_at_the_door(tab: PoolingTab, padding: PaddingRoom) -> None:
    choose(padding.bar.padding, "valid")
    fill(padding.bar.kernel, "7")
    enter(tab, "pooling")
    assert tab.view.control_bar.error() == ""
    enter(tab, "padding")
    assert padding.bar.error() == ""


def test_all_three_views_of_the_padding_follow_the_steps(tab: PoolingTab, padding: PaddingRoom) -> None:
    parts = {"rules": padding.rules, "coverage": padding.coverage, "walk": padding.board}
    for view, part in parts.items():
        choose(padding.views, view)
        assert padding.view() == view
        assert [other.isVisible() for other in parts.values()] == [other is part for other in parts.values()]
        tab.setFocus()
        press(Qt.Key.Key_Home)
        press(Qt.Key.Key_Right)
        assert step(tab) == 1


# digit
@pytest.fixture
def digit(tab: PoolingTab) -> DigitRoom:
    """The digit of the course: five maps of 14×14, then of 7×7."""
    enter(tab, "digit")
    tab.setFocus()
    return tab.view.digit


@pytest.fixture
def sent(tab: PoolingTab) -> Iterator[list[KernelCard]]:
    """What other tabs get from this one."""
    hub, cards = Hub(), list[KernelCard]()
    hub.kernel_sent.connect(cards.append)
    tab.use_hub(hub)
    yield cards
    hub.deleteLater()


def chosen(room: DigitRoom) -> MapCell:
    """The cell whose window is explained."""
    cell = room.cell()
    assert cell is not None
    return MapCell(cell.layer + 1, cell.channel, cell.row, cell.column)


def choose_cell(room: DigitRoom, cell: MapCell) -> None:
    """Click a cell of a map."""
    click(room.maps, room.maps.cell_rect(cell).center().toPoint())


def test_the_course_s_digit_becomes_maps_of_14_and_of_7(digit: DigitRoom) -> None:
    assert [group.shape for group in digit.maps.groups()] == [(28, 28, 1), (14, 14, 5), (7, 7, 5)]


def test_another_digit_is_drawn_and_undone(tab: PoolingTab, digit: DigitRoom) -> None:
    before = tab.studio.state.digit
    click(digit.bar.random)
    after = tab.studio.state.digit
    assert after.index != before.index
    assert digit.bar.index.value() == after.index
    assert np.array_equal(digit.maps.groups()[2].maps, run(after).layers[1].maps)
    press("r")
    assert len(undo_texts(tab)) == 2
    undo(tab)
    undo(tab)
    assert tab.studio.state.digit == before
    assert digit.bar.index.value() == before.index


def test_other_filters_are_drawn_with_a_seed_that_is_shown(tab: PoolingTab, digit: DigitRoom) -> None:
    before = digit.maps.groups()[1].maps
    seed = tab.studio.state.digit.seed
    click(digit.bar.again)
    assert tab.studio.state.digit.seed != seed
    assert str(tab.studio.state.digit.seed) in digit.bar._seed.text()
    assert not np.array_equal(digit.maps.groups()[1].maps, before)
    assert np.array_equal(digit.maps.groups()[1].maps, run(tab.studio.state.digit).layers[0].maps)
    undo(tab)
    assert np.array_equal(digit.maps.groups()[1].maps, before)


def test_a_window_of_the_pooling_is_opened_number_by_number(
    tab: PoolingTab, digit: DigitRoom, sent: list[KernelCard]
) -> None:
    choose_cell(digit, MapCell(2, 3, 4, 2))
    assert chosen(digit) == MapCell(2, 3, 4, 2)
    layer = run(tab.studio.state.digit).layers
    click(digit.card.open)
    state = tab.studio.state
    assert state.room == "pooling"
    assert tab.view.board.isVisible()
    assert np.array_equal(state.numbers.image, layer[0].maps[:, :, 3])
    assert tab.studio.current() is not None
    assert tab.studio.current().output_index[:2] == (4, 2)
    assert tab.studio.current().total == layer[1].maps[4, 2, 3]
    tab.view.transport.go_last()
    shown = tab.view.board.result.model().values
    np.testing.assert_array_equal(shown, pool(state.numbers.image, state.numbers.spec))
    assert sent == []
    undo(tab)
    assert tab.studio.state.room == "digit"
    assert digit.isVisible()
    assert chosen(digit) == MapCell(2, 3, 4, 2)


def test_a_window_of_the_convolution_goes_to_the_other_tab(
    tab: PoolingTab, digit: DigitRoom, sent: list[KernelCard]
) -> None:
    choose_cell(digit, MapCell(1, 2, 5, 6))
    click(digit.card.open)
    (card,) = sent
    first = run(tab.studio.state.digit).layers[0]
    assert first.weights is not None
    assert np.array_equal(card.kernel, first.weights[..., 2:3])
    assert card.image is not None
    assert card.image.shape == (28, 28, 1)
    assert card.stride == (2, 2)
    assert card.same_padding
    assert tab.studio.state.room == "digit"


def test_without_a_hub_nothing_happens(tab: PoolingTab, digit: DigitRoom) -> None:
    choose_cell(digit, MapCell(1, 0, 3, 3))
    click(digit.card.open)
    assert tab.studio.state.room == "digit"


def test_arrows_of_the_page_go_from_cell_to_cell(tab: PoolingTab, digit: DigitRoom) -> None:
    choose_cell(digit, MapCell(2, 0, 3, 3))
    tab.setFocus()
    for key, cell in (
        (Qt.Key.Key_Right, MapCell(2, 0, 3, 4)),
        (Qt.Key.Key_PageDown, MapCell(2, 0, 3, 5)),
        (Qt.Key.Key_Left, MapCell(2, 0, 3, 4)),
    ):
        press(key)
        assert chosen(digit) == cell


def test_the_strip_below_the_pooling_leads_to_the_digit(tab: PoolingTab) -> None:
    tab.view.strip.digit_changed.emit(7)
    assert tab.studio.state.digit.index == 7
    assert tab.studio.state.room == "pooling"
    click(tab.view.strip.open)
    assert tab.view.digit.isVisible()
    assert tab.view.digit.bar.index.value() == 7
    assert tab.view.top_bar.rooms.current() == "digit"


# compare
@pytest.fixture
def compare(tab: PoolingTab) -> CompareRoom:
    """A five beside itself, one pixel to the right."""
    tab.shelf.open("compare-one-pixel")
    return tab.view.compare


def test_the_picture_is_moved_by_its_arrows_and_put_back(tab: PoolingTab, compare: CompareRoom) -> None:
    click(compare.bar.arrows[(0, 1)])
    assert tab.studio.state.comparison.shift == (0, 2)
    click(compare.bar.arrows[(1, 0)])
    assert tab.studio.state.comparison.shift == (1, 2)
    moved = compare.verdict()
    click(compare.bar.back)
    assert tab.studio.state.comparison.shift == (0, 0)
    assert compare.verdict() != moved
    undo(tab)
    assert tab.studio.state.comparison.shift != (0, 0)
    assert compare.verdict() != ""


def test_a_move_of_two_pixels_is_the_next_preset(tab: PoolingTab, compare: CompareRoom) -> None:
    before = compare.verdict()
    tab.shelf.open("compare-one-window")
    assert compare.verdict() != before
    undo(tab)
    assert compare.verdict() == before


def test_keys_move_the_picture(tab: PoolingTab, compare: CompareRoom) -> None:
    tab.setFocus()
    press(Qt.Key.Key_PageDown)
    assert tab.studio.state.comparison.shift == (0, 2)
    press(Qt.Key.Key_PageUp)
    assert tab.studio.state.comparison.shift == (0, 1)


def test_other_windows_are_compared(tab: PoolingTab, compare: CompareRoom) -> None:
    choose(compare.bar.window_choice, "4×4")
    assert tab.studio.state.comparison.window == (4, 4)
    assert undo_texts(tab)[-1] == "window"
    undo(tab)
    assert tab.studio.state.comparison.window == (2, 2)
    assert compare.bar.window_choice.current() == "2×2"
