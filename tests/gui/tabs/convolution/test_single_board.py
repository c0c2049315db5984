"""One channel on a line: where things are, what they are called, what the board tells."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.studio.moment import Moment, Pointed
from gui.studio.part_view import PartView
from gui.tabs.convolution.figures import SceneMaker
from gui.tabs.convolution.single_board import SingleBoard
from gui.tabs.convolution.state import ConvolutionState
from gui.theme import ThemeManager
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.operator_sign import OperatorSign
from tests.gui.tabs.convolution.states import IMAGE, SOBEL, edges

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

LECTURE = (1136, 376)  # the room at 1280×720


Show = Callable[..., SingleBoard]


@pytest.fixture
def show(qtbot: QtBot, look: ThemeManager) -> Iterator[Show]:
    """Makes boards that live as long as the test: collected while Qt paints them, they would crash."""
    kept: list[SingleBoard] = []

    def make(state: ConvolutionState, step: int = 6, size: tuple[int, int] = LECTURE) -> SingleBoard:
        board = SingleBoard()
        kept.append(board)
        qtbot.addWidget(board)
        board.resize(*size)
        board.show()
        board.show_scene(state, SceneMaker(state).scene(Moment(step)), animated=False)
        return board

    yield make
    for board in kept:
        board.close()


def filters(count: int, side: int = 5) -> ConvolutionState:
    """The vertical edges turned by 90° for each further filter."""
    kernel = np.stack([np.rot90(SOBEL, turns) for turns in range(count)], axis=-1)[:, :, np.newaxis]
    image = np.resize(IMAGE, (side, side, 1))
    return ConvolutionState(image, kernel, np.zeros(count), edges().spec)


def large(side: int = 32) -> ConvolutionState:
    return filters(1, side)


def details(board: SingleBoard) -> list[str]:
    return [header.accessibleName() for header in board.findChildren(MatrixHeader)]


def middle(board: SingleBoard, view: PartView) -> float:
    """Height of the middle of all cells, those of the ring included."""
    padding, (rows, columns) = view.model().padding, view.model().shape
    first = view.cell_rect(-padding.top, -padding.left)
    last = view.cell_rect(rows + padding.bottom - 1, columns + padding.right - 1)
    return view.y() + first.united(last).center().y()


def seen(board: SingleBoard) -> QRect:
    return board.canvas.viewport().rect()


def next_stop(widget: QWidget) -> QWidget:
    """What Tab reaches next."""
    following = widget.nextInFocusChain()
    while following is not None and not following.focusPolicy() & Qt.FocusPolicy.TabFocus:
        following = following.nextInFocusChain()
    assert following is not None
    return following


def visible_parts(board: SingleBoard) -> list[QWidget]:
    kinds = (PartView, MatrixHeader, OperatorSign)
    return [part for kind in kinds for part in board.sheet.findChildren(kind) if part.isVisible()]


# where things are
@pytest.mark.parametrize("size", [LECTURE, (920, 420), (1776, 800)])
@pytest.mark.parametrize("padding", ["valid", "same", ((0, 1), (0, 1))])
def test_all_is_in_sight_on_one_line_in_cells_of_one_size(
    show: Show, size: tuple[int, int], padding: object
) -> None:
    board = show(edges(padding=padding), 0, size)
    views = (board.image, board.kernel, board.result)
    assert len({view.cell_side() for view in views}) == 1
    assert max(middle(board, view) for view in views) - min(middle(board, view) for view in views) <= 1
    for part in visible_parts(board):
        assert seen(board).contains(part.geometry())
    lefts = [view.geometry() for view in views]
    assert lefts[0].right() < lefts[1].left() < lefts[1].right() < lefts[2].left()


def test_cells_are_as_large_as_they_fit_and_no_larger_than_needed(show: Show) -> None:
    board = show(edges())
    assert board.cell_side() >= 40
    board.resize(1900, 900)
    assert board.cell_side() == 52
    board.resize(500, 300)
    assert board.cell_side() < 28


def test_the_projector_gets_larger_cells(show: Show, look: ThemeManager) -> None:
    board = show(edges(), size=(1280, 496))
    before = board.cell_side()
    look.set_projector(True, 720)
    board.set_projector(True)
    assert board.cell_side() > before >= 52
    look.set_projector(False)


def test_larger_text_is_laid_out_at_once(show: Show, look: ThemeManager) -> None:
    board = show(filters(4), size=(1400, 700))
    look.set_scale(1.5)
    assert board.cell_side() > 52
    assert seen(board).contains(board.filters.geometry())
    for tile in board.filters.tiles():
        assert board.filters.rect().contains(tile.geometry())


def test_a_small_kernel_keeps_its_numbers_beside_a_large_image(show: Show) -> None:
    board = show(large())
    assert board.cell_side() < 28 < board.kernel.cell_side()
    assert board.image.cell_text(0, 0) == ""
    assert board.kernel.cell_text(1, 0) == "2"
    assert seen(board).contains(board.result.geometry())


def test_nothing_is_laid_out_or_drawn_anew_where_nothing_changed(show: Show) -> None:
    state = edges()
    board, maker = show(state), SceneMaker(state)
    places = [part.geometry() for part in visible_parts(board)]
    kernel, image = board.kernel.model(), board.image.model()
    board.show_scene(state, maker.scene(Moment(7)), animated=False)
    assert board.kernel.model() is kernel
    assert board.image.model() is not image
    assert [part.geometry() for part in visible_parts(board)] == places


# words
def test_headers_say_size_padding_and_turn(show: Show) -> None:
    board = show(edges())
    assert details(board) == ["X Input 5×5 · padding 1", "K Kernel 3×3", "Y Output 5×5"]
    for padding, words in (
        ("valid", "X Input 5×5"),
        (((0, 1), (0, 1)), "X Input 5×5 · padding 0, 1"),
        (((1, 2), (0, 3)), "X Input 5×5 · padding ↑1 ↓2 ←0 →3"),
    ):
        state = edges(padding=padding)
        board.show_scene(state, SceneMaker(state).scene(Moment()), animated=False)
        assert details(board)[0] == words
    state = edges(flip_kernel=True)
    board.show_scene(state, SceneMaker(state).scene(Moment()), animated=False)
    assert details(board)[1] == "K Kernel 3×3 · rotated 180°"


def test_the_sign_says_which_operation(show: Show) -> None:
    board = show(edges())
    sign = board.findChildren(OperatorSign)[0]
    assert (sign.sign(), sign.word()) == ("correlate", "correlate")
    state = edges(flip_kernel=True)
    board.show_scene(state, SceneMaker(state).scene(Moment()), animated=False)
    assert (sign.sign(), sign.word()) == ("convolve", "convolve")


# what the board tells
def test_typing_tells_channel_and_number(show: Show, qtbot: QtBot) -> None:
    board = show(edges())
    for view, signal in ((board.image, board.image_edited), (board.kernel, board.kernel_edited)):
        with qtbot.waitSignal(signal) as told:
            view.set_focus_cell(1, 2)
            QTest.keyClick(view, Qt.Key.Key_7)
            QTest.keyClick(view.findChildren(QWidget)[0], Qt.Key.Key_Return)
        assert told.args == [0, ((1, 2, 7.0),), "type", False]


def test_pointing_names_the_cell_also_in_the_padding(show: Show) -> None:
    board = show(edges())
    told: list[Pointed | None] = []
    board.pointed.connect(told.append)
    QTest.mouseMove(board.image, board.image.cell_rect(-1, 0).center().toPoint())
    QTest.mouseMove(board.kernel, board.kernel.cell_rect(2, 1).center().toPoint())
    QTest.mouseMove(board.result, board.result.cell_rect(4, 4).center().toPoint())
    QTest.mouseMove(board.result, QPoint(1, 1))  # beside the cells
    wanted = [Pointed("input", 0, (-1, 0)), Pointed("kernel", 0, (2, 1)), Pointed("output", 0, (4, 4))]
    assert [place for place in told if place in wanted] == wanted
    assert told[-1] is None


def test_a_click_on_the_result_chooses_its_cell(show: Show, qtbot: QtBot) -> None:
    state = filters(2)
    board = show(state, 25)
    with qtbot.waitSignal(board.cell_chosen) as told:
        place = board.result.cell_rect(3, 1).center().toPoint()
        QTest.mouseClick(board.result, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [3, 1, 1]
    with qtbot.assertNotEmitted(board.cell_chosen):
        QTest.mouseClick(board.image, Qt.MouseButton.LeftButton, pos=QPoint(60, 90))


# filters
def test_other_filters_are_small_results_beside_the_large_one(show: Show, qtbot: QtBot) -> None:
    state = filters(4)
    board = show(state, 30)
    tiles = board.filters.tiles()
    assert [tile.isChecked() for tile in tiles] == [False, True, False, False]
    assert board.filters.x() > board.result.geometry().right()
    assert seen(board).contains(board.filters.geometry())
    assert all(tile.view().cell_side() < board.result.cell_side() for tile in tiles)
    assert tiles[0].view().model().done is None
    with qtbot.waitSignal(board.filter_chosen) as told:
        QTest.mouseClick(tiles[2], Qt.MouseButton.LeftButton)
    assert told.args == [2]
    board.show_scene(state, SceneMaker(state).scene(Moment(55)), animated=False)
    assert tiles[2].isChecked()
    np.testing.assert_array_equal(board.kernel.model().values, state.kernel[:, :, 0, 2])
    assert details(board)[1:] == ["K Kernel 3×3 · filter 2", "Y Output 5×5×4 · filter 2"]


def test_eight_filters_take_two_columns(show: Show) -> None:
    board = show(filters(8))
    assert len({tile.x() for tile in board.filters.tiles()}) == 2
    assert seen(board).contains(board.filters.geometry())


def test_large_results_get_tabs(show: Show, qtbot: QtBot) -> None:
    state = filters(3, 28)
    board = show(state)
    tabs = board.filters.tabs()
    assert tabs.isVisible()
    assert board.filters.tiles() == ()
    with qtbot.waitSignal(board.filter_chosen) as told:
        tabs.set_current("2")
    assert told.args == [2]
    with qtbot.assertNotEmitted(board.filter_chosen):
        board.show_scene(state, SceneMaker(state).scene(Moment(28 * 28)), animated=False)
    assert tabs.current() == "1"


def test_one_filter_needs_no_choice(show: Show) -> None:
    board = show(filters(2))
    assert board.filters.isVisible()
    state = edges()
    board.show_scene(state, SceneMaker(state).scene(Moment()), animated=False)
    assert not board.filters.isVisible()


def test_tab_goes_from_the_image_over_the_kernel_to_the_result(show: Show) -> None:
    board = show(filters(2))
    order = [board.image, board.kernel, board.result, board.filters.tiles()[0]]
    for before, after in pairwise(order):
        assert next_stop(before) is after
