"""A digit through its layers: what is drawn, how a cell is chosen, what it sees, how layers are edited."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.data.datasets import DATASETS
from engine.operations.layer_stack import StackLayer
from gui.tabs.pooling.digit_bar import next_of_class
from gui.tabs.pooling.digit_group import MapCell
from gui.tabs.pooling.digit_room import DigitRoom
from gui.tabs.pooling.digit_source import label_of
from gui.tabs.pooling.pipeline import run
from gui.tabs.pooling.state import LARGEST_LAYERS, DigitPipeline
from gui.widgets.page import Density
from tests.gui.tabs.pooling.digit_rooms import COURSE, DEEP, LECTURE, WITHOUT_PADDING, Owner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme import ThemeManager

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
Show = Callable[..., Owner]


@pytest.fixture
def show(qtbot: QtBot, look: ThemeManager) -> Iterator[Show]:
    """Makes shown rooms that live as long as the test, each with its owner."""
    kept: list[Owner] = []

    def make(digit: DigitPipeline = COURSE, size: tuple[int, int] = LECTURE) -> Owner:
        owner = Owner(DigitRoom(), digit)
        kept.append(owner)
        qtbot.addWidget(owner.room)
        owner.room.resize(*size)
        owner.room.show_state(digit)
        owner.room.show()
        QApplication.processEvents()  # lays out
        return owner

    yield make
    for owner in kept:
        owner.room.close()


def click(owner: Owner, cell: MapCell) -> None:
    place = owner.room.maps.cell_rect(cell).center().toPoint()
    QTest.mouseClick(owner.room.maps, Qt.MouseButton.LeftButton, NONE, place)


def press(owner: Owner, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(owner.room.maps, key, modifier)


def place_of(owner: Owner) -> tuple[int, int, int, int]:
    """Layer from 0, map, row and column of the cell that is explained."""
    cell = owner.room.cell()
    assert cell is not None
    return cell.layer, cell.channel, cell.row, cell.column


def edit(owner: Owner, row: int, control: str, value: int) -> None:
    getattr(owner.room.table.rows[row], control).set_value(value)


# the maps
def test_shows_the_picture_and_the_maps_of_the_course(show: Show) -> None:
    groups = show().room.maps.groups()
    assert [group.shape for group in groups] == [(28, 28, 1), (14, 14, 5), (7, 7, 5)]
    for group, layer in zip(groups[1:], run(COURSE).layers, strict=True):
        np.testing.assert_array_equal(group.maps, layer.maps)
        assert group.limits == (-np.abs(layer.maps).max(), np.abs(layer.maps).max())


def test_all_maps_of_the_course_are_in_sight(show: Show) -> None:
    owner = show()
    assert owner.room.maps.width() <= LECTURE[0]
    assert owner.room.maps.height() + owner.room.card.height() < LECTURE[1]


def test_a_hidden_room_reads_nothing(qtbot: QtBot, look: ThemeManager) -> None:
    room = DigitRoom()
    qtbot.addWidget(room)
    room.show_state(COURSE)
    assert room.cell() is None
    assert room.maps.groups() == ()


def test_explains_the_most_telling_cell_first(show: Show) -> None:
    owner = show()
    cell = owner.room.cell()
    assert cell is not None
    assert abs(cell.total) == np.abs(run(COURSE).layers[-1].maps).max()


# choosing a cell
@pytest.mark.parametrize("cell", [MapCell(1, 0, 0, 0), MapCell(1, 4, 13, 6), MapCell(2, 3, 6, 6)])
def test_a_click_opens_the_window_of_a_cell(show: Show, cell: MapCell) -> None:
    owner = show()
    click(owner, cell)
    assert place_of(owner) == (cell.group - 1, cell.map, cell.row, cell.column)
    result = owner.room.card.line.formula().result
    assert result == owner.room.maps.groups()[cell.group].maps[cell.row, cell.column, cell.map]


def test_a_click_on_the_picture_opens_nothing(show: Show) -> None:
    owner = show()
    before = place_of(owner)
    click(owner, MapCell(0, 0, 3, 3))
    assert place_of(owner) == before


def test_dragging_goes_from_cell_to_cell(show: Show, qtbot: QtBot) -> None:
    owner = show()
    first, last = (owner.room.maps.cell_rect(MapCell(1, 1, 2, c)).center().toPoint() for c in (2, 9))
    QTest.mousePress(owner.room.maps, Qt.MouseButton.LeftButton, NONE, first)
    QTest.mouseMove(owner.room.maps, last)
    QTest.mouseRelease(owner.room.maps, Qt.MouseButton.LeftButton, NONE, last)
    assert place_of(owner) == (0, 1, 2, 9)


def test_arrows_go_through_a_map_and_stop_at_its_edges(show: Show) -> None:
    owner = show()
    owner.room.choose(MapCell(2, 1, 0, 5))
    press(owner, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert place_of(owner) == (1, 1, 1, 6)


def test_shift_and_arrows_go_to_other_maps_and_layers(show: Show) -> None:
    owner = show()
    owner.room.choose(MapCell(2, 1, 3, 6))
    press(owner, Qt.Key.Key_Right, modifier=SHIFT)
    assert place_of(owner) == (1, 2, 3, 6)
    press(owner, Qt.Key.Key_Up, modifier=SHIFT)
    assert place_of(owner) == (0, 2, 7, 13)  # the same place on a map of twice the size


def test_a_remote_control_goes_along_the_last_layer(show: Show) -> None:
    owner = show()
    owner.room.choose(MapCell(2, 0, 0, 6))
    owner.room.step_cell(1)
    assert place_of(owner) == (1, 0, 1, 0)
    owner.room.step_cell(-100)
    assert place_of(owner) == (1, 0, 0, 0)
    owner.room.step_cell(1000)
    assert place_of(owner) == (1, 4, 6, 6)


def test_the_cell_stays_when_another_digit_comes(show: Show) -> None:
    owner = show()
    owner.room.choose(MapCell(1, 2, 6, 7))
    owner.change(index=9)
    assert place_of(owner) == (0, 2, 6, 7)
    expected = run(owner.digit).layers[0].maps[6, 7, 2]
    assert owner.room.card.line.formula().result == expected


def test_the_window_can_be_opened_elsewhere(show: Show) -> None:
    owner = show()
    owner.room.choose(MapCell(1, 2, 6, 7))
    QTest.mouseClick(owner.room.card.open, Qt.MouseButton.LeftButton)
    assert [(cell.layer, cell.row, cell.column, cell.channel) for cell in owner.opened] == [(0, 6, 7, 2)]


# what a cell sees
def test_frames_go_back_through_both_layers(show: Show) -> None:
    owner = show()
    owner.room.choose(MapCell(2, 4, 3, 2))
    chosen = owner.room.maps.chosen()
    assert chosen is not None
    picture, convolution = chosen.seen
    assert (picture.rows, picture.columns, picture.maps) == (range(12, 17), range(8, 13), range(1))
    assert (convolution.rows, convolution.columns) == (range(6, 8), range(4, 6))
    assert convolution.maps == range(4, 5)  # a pooling looks at its own map alone


def test_a_convolution_sees_all_maps_below(show: Show) -> None:
    owner = show(DEEP)
    owner.room.choose(MapCell(3, 1, 5, 5))
    chosen = owner.room.maps.chosen()
    assert chosen is not None
    assert [part.maps for part in chosen.seen] == [range(1), range(6), range(6)]


def test_padding_is_cut_off_and_told(show: Show) -> None:
    owner = show()
    owner.room.choose(MapCell(2, 0, 6, 3))
    chosen = owner.room.maps.chosen()
    assert chosen is not None
    assert (chosen.seen[0].rows, chosen.seen[0].all_rows) == (range(24, 28), range(24, 29))
    assert chosen.seen[0].in_padding == (1, 0)
    assert "Rows in the padding: 1." in owner.room.card.seen_text()
    owner.room.choose(MapCell(2, 0, 3, 3))
    assert "padding" not in owner.room.card.seen_text()


def test_ranges_in_the_padding_and_on_the_maps_agree(show: Show) -> None:
    owner = show(DEEP)
    for cell in (MapCell(4, 0, 0, 0), MapCell(4, 7, 6, 3), MapCell(3, 2, 13, 0), MapCell(2, 5, 7, 13)):
        owner.room.choose(cell)
        chosen = owner.room.maps.chosen()
        assert chosen is not None
        for part in chosen.seen:
            rows, columns, _ = owner.room.maps.groups()[part.group].shape
            assert list(part.rows) == [row for row in part.all_rows if 0 <= row < rows]
            assert list(part.columns) == [column for column in part.all_columns if 0 <= column < columns]


# which picture
def test_the_bar_shows_and_asks_for_pictures(show: Show) -> None:
    owner = show()
    bar = owner.room.bar
    assert (bar.label.currentText(), bar.index.value()) == ("5", 0)
    bar.index.stepBy(1)
    assert owner.digit.index == 1
    assert bar.label.currentIndex() == label_of("mnist", 1)
    QTest.mouseClick(bar.random, Qt.MouseButton.LeftButton)
    assert owner.told == ["random"]


def test_a_class_asks_for_its_next_picture(show: Show) -> None:
    owner = show()
    for _ in range(2):
        before = owner.digit.index
        owner.room.bar.label.activated.emit(8)
        assert label_of("mnist", owner.digit.index) == 8
        assert owner.digit.index > before


def test_after_the_last_picture_of_a_class_comes_the_first() -> None:
    assert next_of_class("mnist", 5, DATASETS["mnist"].count("train") - 1) == 0


def test_another_dataset_names_its_classes(show: Show) -> None:
    owner = show()
    owner.room.bar.dataset.set_current("fashion-mnist")
    assert owner.digit.dataset == "fashion-mnist"
    assert owner.room.bar.label.currentText() == "Ankle boot"


def test_again_draws_other_filters(show: Show) -> None:
    owner = show()
    before = owner.room.maps.groups()[1].maps
    QTest.mouseClick(owner.room.bar.again, Qt.MouseButton.LeftButton)
    assert owner.digit.seed == 1
    assert not np.array_equal(owner.room.maps.groups()[1].maps, before)


# the stack
def test_the_table_says_what_follows_from_each_layer(show: Show) -> None:
    rows = show().room.table.rows
    texts = [[row.figures[name].text() for name in row.figures] for row in rows]
    assert texts == [["14×14×5", "50", "8,820", "3×3", "2"], ["7×7×5", "0", "–", "5×5", "4"]]


def test_layers_are_added_changed_and_removed(show: Show) -> None:
    owner = show()
    owner.room.show_pane("layers")
    table = owner.room.table
    QTest.mouseClick(table.add, Qt.MouseButton.LeftButton)
    assert [layer.kind for layer in owner.digit.layers] == ["convolution", "max", "convolution"]
    edit(owner, 2, "filters", 3)
    edit(owner, 2, "stride", 2)
    assert owner.room.maps.groups()[3].shape == (4, 4, 3)
    QTest.mouseClick(table.rows[1].remove, Qt.MouseButton.LeftButton)
    assert [layer.kind for layer in owner.digit.layers] == ["convolution", "convolution"]
    assert len(owner.room.maps.groups()) == 3
    QTest.mouseClick(table.course, Qt.MouseButton.LeftButton)
    assert owner.digit.layers == COURSE.layers


def test_there_are_six_layers_at_most_and_one_at_least(show: Show) -> None:
    owner = show()
    table = owner.room.table
    while table.add.isEnabled():
        table.add.click()
    assert len(owner.digit.layers) == LARGEST_LAYERS
    while table.rows[0].remove.isEnabled():
        table.rows[0].remove.click()
    assert len(owner.digit.layers) == 1


def test_a_pooling_gives_up_what_it_cannot_have(show: Show) -> None:
    owner = show(replace(COURSE, layers=(StackLayer("convolution", padding="full", dilation=(2, 2)),)))
    kind = owner.room.table.rows[0].kind
    kind.activated.emit(kind.findData("average"))
    assert owner.digit.layers == (StackLayer("average", (3, 3), (1, 1), "valid"),)
    assert not owner.room.table.rows[0].filters.isEnabled()


def test_a_refused_layer_is_marked_and_the_picture_stays(show: Show) -> None:
    owner = show(WITHOUT_PADDING)
    before = owner.room.maps.groups()
    edit(owner, 1, "kernel", 16)
    assert owner.room.table.refusals()[0] == ""
    assert "16×16" in owner.room.table.refusals()[1]
    assert (owner.digit, owner.told) == (WITHOUT_PADDING, [])
    assert owner.room.maps.groups() == before
    edit(owner, 1, "kernel", 3)
    assert owner.room.table.refusals() == ["", ""]
    assert owner.digit.layers[1].kernel == (3, 3)


def test_what_is_being_corrected_survives_another_digit(show: Show) -> None:
    owner = show(WITHOUT_PADDING)
    edit(owner, 1, "kernel", 16)
    owner.change(index=7)
    assert owner.room.table.rows[1].kernel.value() == 16
    assert owner.room.table.refusals()[1] != ""


# how it is arranged
def test_maps_that_are_not_shown_are_counted(show: Show) -> None:
    owner = show(DEEP)
    places = owner.room.maps.layout_in_use().groups
    assert [len(place.maps) for place in places] == [1, 6, 6, 8, 8]
    assert [place.more.isEmpty() for place in places] == [True, True, True, False, False]
    owner.room.choose(MapCell(3, 9, 0, 0))
    assert place_of(owner)[1] == 7


def test_a_deep_stack_is_scrolled_to_the_cell(show: Show) -> None:
    owner = show(DEEP)
    for group in (1, 4):
        owner.room.choose(MapCell(group, 5, 2, 2))
        seen = owner.room.maps.visibleRegion().boundingRect()
        assert seen.contains(owner.room.maps.cell_rect(MapCell(group, 5, 2, 2)).center().toPoint())


def test_window_and_layers_share_a_place_unless_there_is_room(show: Show) -> None:
    owner = show()
    table = owner.room.table
    assert (owner.room.card.isVisible(), table.isVisible()) == (True, False)
    owner.room.bar.pane.set_current("layers")
    assert (owner.room.card.isVisible(), table.isVisible()) == (False, True)
    owner.room.resize(1776, 860)
    assert (owner.room.card.isVisible(), table.isVisible()) == (True, True)


def test_before_an_audience_the_controls_go(show: Show) -> None:
    owner = show()
    owner.room.set_projector(True)
    assert not owner.room.bar.isVisible()
    assert not owner.room.card.open.isVisible()
    owner.room.set_projector(False)
    owner.room.set_density(Density.NARROW)
    assert owner.room.bar.isVisible()


def test_a_channel_of_many_is_chosen(show: Show) -> None:
    owner = show(DEEP)
    owner.room.choose(MapCell(3, 0, 5, 5))
    cell = owner.room.cell()
    assert cell is not None
    assert cell.weights is not None
    owner.room.card.channel.set_value(4)
    shown, weights = owner.room.card.kernel.model().values, cell.weights[:, :, 4]
    np.testing.assert_allclose(shown / np.abs(shown).max(), weights / np.abs(weights).max())
    assert cell.products is not None
    assert owner.room.card.line.formula().result == pytest.approx(cell.products[:, :, 4].sum())


def test_every_cell_of_an_odd_stack_can_be_explained(show: Show) -> None:
    layers = (
        StackLayer("convolution", (2, 3), (3, 2), "full", filters=2),
        StackLayer("convolution", (3, 3), padding=((4, 0), (0, 4))),  # windows of padding alone
        StackLayer("min", (3, 3), (2, 2), "same"),
        StackLayer("average", None),
    )
    owner = show(DigitPipeline(layers=layers))
    for group, layer in enumerate(run(owner.digit).layers, start=1):
        rows, columns, _ = layer.maps.shape
        for cell in (MapCell(group, 0, 0, 0), MapCell(group, 0, rows - 1, columns - 1)):
            owner.room.choose(cell)
            assert place_of(owner) == (group - 1, 0, cell.row, cell.column)
            QApplication.processEvents()  # paints
            assert owner.room.size().toTuple() == LECTURE
