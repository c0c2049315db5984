"""Zooming, scrolling, and the window that slides from one place to the next."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.studio import window_slide
from gui.studio.canvas import largest_side
from gui.studio.moment import Moment
from gui.studio.window_slide import LONGEST_MS, WindowSlide
from gui.tabs.convolution.figures import SceneMaker
from gui.tabs.convolution.single_board import SingleBoard
from gui.tabs.convolution.state import ConvolutionState
from gui.theme import ThemeManager
from tests.gui.tabs.convolution.states import SOBEL, edges

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


class Clock:
    """Stands still until it is told."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(window_slide, "monotonic", made)
    return made


Show = Callable[..., SingleBoard]


@pytest.fixture
def show(qtbot: QtBot, look: ThemeManager) -> Iterator[Show]:
    """Makes boards that live as long as the test: collected while Qt paints them, they would crash."""
    kept: list[SingleBoard] = []

    def make(state: ConvolutionState, step: int = 6) -> SingleBoard:
        board = SingleBoard()
        kept.append(board)
        qtbot.addWidget(board)
        board.resize(1136, 376)
        board.show()
        board.show_scene(state, SceneMaker(state).scene(Moment(step)), animated=False)
        return board

    yield make
    for board in kept:
        board.close()


def go(board: SingleBoard, state: ConvolutionState, step: int, *, animated: bool = True) -> None:
    board.show_scene(state, SceneMaker(state).scene(Moment(step)), animated)


def large() -> ConvolutionState:
    return ConvolutionState(np.ones((32, 32, 1)), np.reshape(SOBEL, (3, 3, 1, 1)), np.zeros(1), edges().spec)


def slide(board: SingleBoard) -> WindowSlide:
    found = board.findChild(WindowSlide)
    assert isinstance(found, WindowSlide)
    return found


def window_column(board: SingleBoard) -> float:
    """Where the window is drawn, in columns."""
    rect = board.image.window_rect()
    assert rect is not None
    return (rect.left() - board.image.cell_rect(0, 0).left()) / board.image.cell_side()


def turn_wheel(board: SingleBoard, place: QPoint, notches: int) -> None:
    glob = board.canvas.viewport().mapToGlobal(place)
    event = QWheelEvent(
        QPointF(place),
        QPointF(glob),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(board.canvas.viewport(), event)


# sizes
@pytest.mark.parametrize(
    ("limit", "ratio", "wanted"), [(30.4, 1.0, 30), (30.4, 1.25, 30.4), (99, 1, 52), (2, 1, 6)]
)
def test_the_largest_side_is_a_whole_number_of_pixels(limit: float, ratio: float, wanted: float) -> None:
    def fits(side: float) -> bool:
        return side <= limit

    assert largest_side(fits, 52, ratio) == wanted


def test_zooming_stays_between_all_and_a_few_large_cells(show: Show) -> None:
    board = show(large())
    fitting = board.cell_side()
    board.zoom(3)
    assert board.cell_side() > fitting
    assert board.is_zoomed()
    board.zoom(50)
    assert board.cell_side() == 72
    board.zoom(-50)
    assert board.cell_side() == fitting
    assert not board.is_zoomed()
    board.zoom(4)
    board.zoom_to_fit()
    assert board.cell_side() == fitting


def test_ctrl_and_the_wheel_zoom_about_the_pointer(show: Show) -> None:
    board = show(large())
    board.zoom(6)
    place = board.canvas.viewport().rect().center()
    cell = board.image.cell_at(board.image.mapFrom(board.canvas.viewport(), QPoint(200, 150)))
    turn_wheel(board, QPoint(200, 150), 2)
    after = board.image.cell_at(board.image.mapFrom(board.canvas.viewport(), QPoint(200, 150)))
    assert cell is not None
    assert after is not None
    assert max(abs(cell[0] - after[0]), abs(cell[1] - after[1])) <= 1
    side = board.cell_side()
    turn_wheel(board, place, -2)
    assert board.cell_side() < side


def test_buttons_offer_to_zoom_where_cells_are_too_small(show: Show) -> None:
    board = show(edges())
    assert not board.zoom_buttons.isVisible()
    go(board, large(), 0)
    assert board.zoom_buttons.isVisible()
    assert not board.zoom_buttons.button("out").isEnabled()
    fitting = board.cell_side()
    QTest.mouseClick(board.zoom_buttons.button("in"), Qt.MouseButton.LeftButton)
    assert board.cell_side() > fitting
    assert board.zoom_buttons.button("out").isEnabled()
    QTest.mouseClick(board.zoom_buttons.button("fit"), Qt.MouseButton.LeftButton)
    assert board.cell_side() == fitting


def test_other_shapes_begin_in_sight_again(show: Show) -> None:
    board = show(large())
    board.zoom(5)
    go(board, edges(), 0)
    assert not board.is_zoomed()
    assert board.canvas.horizontalScrollBar().maximum() == 0


def test_the_window_is_followed_where_the_sheet_is_scrolled(show: Show) -> None:
    state = large()
    board = show(state, 0)
    board.set_animations(False)
    board.zoom(10)
    for step in (0, 31, 17 * 32 + 5, 32 * 32 - 1):
        go(board, state, step)
        window = board.image.window_rect()
        assert window is not None
        corner = board.image.mapTo(board.canvas.viewport(), QPoint(0, 0))
        assert QRectF(board.canvas.viewport().rect()).contains(window.translated(corner))


# sliding
def test_the_window_slides_from_the_old_place_to_the_new(show: Show, clock: Clock) -> None:
    state = edges()
    board = show(state, 6)
    go(board, state, 7)
    assert slide(board).duration() == LONGEST_MS <= 120
    assert window_column(board) == 0
    slide(board).setCurrentTime(LONGEST_MS // 2)
    assert 0 < window_column(board) < 1
    slide(board).setCurrentTime(LONGEST_MS)
    assert window_column(board) == 1
    assert slide(board).place() is None


def test_a_step_during_a_slide_goes_on_from_where_the_window_is(show: Show, clock: Clock) -> None:
    state = edges()
    board = show(state, 6)
    go(board, state, 7)
    slide(board).setCurrentTime(30)
    between = window_column(board)
    clock.now_s += 0.1
    go(board, state, 8)
    assert window_column(board) == pytest.approx(between)
    assert slide(board).duration() < 100
    slide(board).setCurrentTime(LONGEST_MS)
    assert window_column(board) == 2


def test_at_high_speed_the_window_jumps(show: Show, clock: Clock) -> None:
    state = edges()
    board = show(state, 5)
    go(board, state, 6)
    for step in (7, 8, 9):
        clock.now_s += 1 / 60
        go(board, state, step)
        assert slide(board).place() is None
        assert window_column(board) == step - 6


def test_pointing_does_not_break_a_slide_off(show: Show, clock: Clock) -> None:
    state = edges()
    board = show(state, 6)
    go(board, state, 7)
    slide(board).setCurrentTime(40)
    between = window_column(board)
    go(board, state, 7, animated=False)
    assert window_column(board) == pytest.approx(between)
    assert slide(board).place() is not None


def test_a_jump_ends_a_slide(show: Show, clock: Clock) -> None:
    state = edges()
    board = show(state, 6)
    go(board, state, 7)
    go(board, state, 20, animated=False)
    assert slide(board).place() is None
    assert window_column(board) == -1


def test_nothing_slides_where_it_is_not_wanted(show: Show, clock: Clock) -> None:
    state = edges()
    board = show(state, 6)
    board.set_animations(False)
    go(board, state, 7)
    assert window_column(board) == 1
    board.set_animations(True)
    clock.now_s += 1
    go(board, state, 8)
    board.hide()
    assert window_column(board) == 2
    dilated = edges(dilation=(2, 2))
    board.show()
    go(board, dilated, 0)
    assert slide(board).place() is None
