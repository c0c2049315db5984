"""Several channels: rows, wires, the table of sums, and scrolling where rows do not fit."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.studio.moment import Moment, Part, Pointed
from gui.tabs.convolution.channels_board import ChannelsBoard
from gui.tabs.convolution.figures import SceneMaker
from gui.tabs.convolution.state import ConvolutionState
from gui.theme import ThemeManager
from gui.widgets.matrix_header import MatrixHeader
from tests.gui.tabs.convolution.states import two_filters

if TYPE_CHECKING:
    from gui.studio.part_view import PartView

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

LECTURE = (1176, 442)  # the room at 1280×720 with one card


Show = Callable[..., ChannelsBoard]


@pytest.fixture
def show(qtbot: QtBot, look: ThemeManager) -> Iterator[Show]:
    """Makes boards that live as long as the test: collected while Qt paints them, they would crash."""
    kept: list[ChannelsBoard] = []

    def make(
        state: ConvolutionState, moment: Moment | None = None, size: tuple[int, int] = LECTURE
    ) -> ChannelsBoard:
        board = ChannelsBoard()
        kept.append(board)
        qtbot.addWidget(board)
        board.resize(*size)
        board.show()
        board.show_scene(state, SceneMaker(state).scene(moment or Moment()), animated=False)
        return board

    yield make
    for board in kept:
        board.close()


def one_filter() -> ConvolutionState:
    state = two_filters()
    return state.changed(kernel=state.kernel[..., :1], bias=[1.0])


def deep(channels: int) -> ConvolutionState:
    return ConvolutionState(np.ones((5, 5, channels)), np.ones((3, 3, channels, 2)), np.zeros(2))


def seen(board: ChannelsBoard) -> QRect:
    """The part of the sheet that is in sight."""
    corner = board.sheet.mapFrom(board.canvas.viewport(), board.canvas.viewport().rect().topLeft())
    return QRect(corner, board.canvas.viewport().size())


def is_scrolled(board: ChannelsBoard) -> bool:
    bars = board.canvas.horizontalScrollBar(), board.canvas.verticalScrollBar()
    return any(bar.maximum() > 0 for bar in bars)


def next_stop(widget: QWidget) -> QWidget:
    """What Tab reaches next."""
    following = widget.nextInFocusChain()
    while following is not None and not following.focusPolicy() & Qt.FocusPolicy.TabFocus:
        following = following.nextInFocusChain()
    assert following is not None
    return following


def sums(board: ChannelsBoard) -> list[tuple[str, str, str]]:
    return [(row.head, row.word, row.value) for row in board.sums.rows()]


# where things are
@pytest.mark.parametrize("size", [LECTURE, (960, 490), (1480, 640)])
@pytest.mark.parametrize("count", [1, 2])
def test_the_courses_image_of_three_channels_is_comfortable(
    show: Show, size: tuple[int, int], count: int
) -> None:
    board = show(one_filter() if count == 1 else two_filters(), size=size)
    assert board.cell_side() >= 28
    assert not is_scrolled(board)
    widgets: list[QWidget] = [widget for row in board.rows for widget in row.widgets()]
    widgets += [board.result, board.sums, *board.findChildren(MatrixHeader)]
    widgets += [board.filters] if count == 2 else []
    for widget in widgets:
        assert widget.isVisible()
        assert seen(board).contains(widget.geometry())
    for row, following in pairwise(board.rows):
        assert row.image.matrix_rect().bottom() + row.image.y() < following.image.matrix_rect().top() + (
            following.image.y()
        )


def test_a_row_lies_on_one_line_and_its_wire_begins_at_its_sum(show: Show) -> None:
    board = show(two_filters())
    wires = board.wires()
    assert wires is not None
    for row, start in zip(board.rows, wires.starts, strict=True):
        lines = {
            round(view.y() + view.matrix_rect().center().y()) for view in (row.image, row.kernel, row.partial)
        }
        assert max(lines) - min(lines) <= 1
        assert abs(start.y() - lines.pop()) <= 1
        right = row.partial.x() + row.partial.matrix_rect().right()
        assert right < start.x() < wires.bus_x < wires.sum_centre.x() < wires.end.x() < board.result.x()
    result = board.result.y() + board.result.matrix_rect().center().y()
    assert wires.sum_centre.y() == pytest.approx(result)


def test_more_channels_are_scrolled_and_the_sum_stays(show: Show) -> None:
    board = show(deep(8))
    assert board.cell_side() == 28
    bar = board.canvas.verticalScrollBar()
    assert bar.maximum() > 0
    assert board.canvas.horizontalScrollBar().maximum() == 0
    for value in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        for widget in (board.result, board.sums, board.filters):
            assert seen(board).contains(widget.geometry())
    assert seen(board).contains(board.rows[-1].image.geometry())
    wires = board.wires()
    assert wires is not None
    assert wires.bounds().top() < wires.sum_centre.y() < wires.bounds().bottom()


def test_other_channels_come_and_go(show: Show) -> None:
    board = show(deep(2))
    for channels in (5, 3):
        state = deep(channels)
        board.show_scene(state, SceneMaker(state).scene(Moment()), animated=False)
        assert len(board.rows) == channels
        assert len(sums(board)) == channels + 1
        assert all(row.image.isVisible() for row in board.rows)


def test_a_large_image_shows_colours_and_keeps_the_kernels_numbers(show: Show) -> None:
    state = ConvolutionState(np.ones((16, 16, 3)), np.ones((3, 3, 3, 2)), np.zeros(2))
    board = show(state)
    assert not is_scrolled(board)
    assert board.rows[0].image.cell_text(0, 0) == ""
    assert board.rows[0].kernel.cell_text(0, 0) == "1"


# words and numbers
def test_the_table_adds_the_channels(show: Show) -> None:
    state = two_filters()
    board = show(state)
    channels = [("0", "R", "4"), ("1", "G", "−1"), ("2", "B", "0")]
    assert sums(board) == [*channels, ("Y[0, 0, 0]", "", "3")]
    assert board.sums.accessibleName() == "Channel sums are added: 0 R 4, 1 G −1, 2 B 0, Y[0, 0, 0] 3"
    state = one_filter()
    board.show_scene(state, SceneMaker(state).scene(Moment()), animated=False)
    assert sums(board) == [*channels, ("", "bias b", "1"), ("Y[0, 0]", "", "4")]


def test_the_table_tells_nothing_before_its_time(show: Show) -> None:
    state = one_filter()
    board, maker = show(state, Moment(hidden=True)), SceneMaker(state)
    assert sums(board)[-1] == ("Y[0, 0]", "", "?")
    board.show_scene(state, maker.scene(Moment(term=9)), animated=False)  # the second channel begins
    assert [row[2] for row in sums(board)] == ["4", "···", "···", "···", "···"]


def test_headers_and_names_say_what_is_what(show: Show) -> None:
    board = show(two_filters())
    headers = [header.accessibleName() for header in board.findChildren(MatrixHeader)]
    assert headers == [
        "X Input 5×5×3",
        "K Kernel 3×3×3",
        "Partial sums 3×3 per channel",
        "Y Output 3×3×2 · filter 0",
    ]
    row = board.rows[1]
    assert row.image.name() == "Input, channel 1 G"
    assert row.kernel.name() == "Kernel, channel 1 G"
    assert row.partial.name() == "Partial sum, channel 1 G"


# what the board tells
def test_edits_and_pointing_carry_the_channel(show: Show, qtbot: QtBot) -> None:
    board = show(two_filters())
    row = board.rows[2]
    for view, signal in ((row.image, board.image_edited), (row.kernel, board.kernel_edited)):
        with qtbot.waitSignal(signal) as told:
            view.set_focus_cell(1, 1)
            QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        wanted = float(view.model().values[1, 1]) + 1
        assert told.args == [2, ((1, 1, wanted),), "step", False]
    places: list[Pointed | None] = []
    board.pointed.connect(places.append)
    parts: tuple[tuple[PartView, Part], ...] = (
        (row.image, "input"),
        (row.kernel, "kernel"),
        (row.partial, "partial"),
    )
    for view, part in parts:
        QTest.mouseMove(view, view.cell_rect(0, 1).center().toPoint())
        assert Pointed(part, 2, (0, 1)) in places


def test_a_click_on_a_partial_sum_chooses_the_cell_of_this_filter(show: Show, qtbot: QtBot) -> None:
    board = show(two_filters(), Moment(9))
    for view in (board.rows[2].partial, board.result):
        with qtbot.waitSignal(board.cell_chosen) as told:
            place = view.cell_rect(1, 2).center().toPoint()
            QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
        assert told.args == [1, 2, 1]
    with qtbot.waitSignal(board.filter_chosen) as told:
        QTest.mouseClick(board.filters.tiles()[0], Qt.MouseButton.LeftButton)
    assert told.args == [0]


def test_an_edit_draws_only_what_it_changes(show: Show) -> None:
    state = two_filters()
    board = show(state)
    before = [row.image.model() for row in board.rows]
    scene = SceneMaker(state).scene(Moment())
    changed = replace(scene.inputs[1], current=(0, 0))
    scene = replace(scene, inputs=(scene.inputs[0], changed, scene.inputs[2]))
    board.show_scene(state, scene, animated=False)
    after = [row.image.model() for row in board.rows]
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, False, True]


def test_tab_goes_over_images_kernels_and_sums_to_the_result(show: Show) -> None:
    board = show(two_filters())
    order: list[QWidget] = [row.image for row in board.rows]
    order += [row.kernel for row in board.rows]
    order += [row.partial for row in board.rows]
    order += [board.result, board.filters.tiles()[0]]
    for before, after in pairwise(order):
        assert next_stop(before) is after
