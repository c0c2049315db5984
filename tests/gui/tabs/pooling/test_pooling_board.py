"""The pooling and its way back on one sheet: where things are, what they are called, what the board tells."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.operations.pooling import PoolingSpec, output_shape
from gui.studio.part_view import PartView
from gui.tabs.pooling import pooling_board
from gui.tabs.pooling.figures import SceneMaker
from gui.tabs.pooling.gradient_route import RouteFlow, RoutePath, RouteSign
from gui.tabs.pooling.pooling_board import PoolingBoard
from gui.tabs.pooling.scene import Moment, Pointed
from gui.tabs.pooling.state import PoolingNumbers, PoolingState
from gui.theme import ThemeManager, theme
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.operator_sign import OperatorSign
from tests.gui.tabs.pooling.states import overlapping, square, state_of

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

LECTURE = (1136, 324)  # the room at 1280×720
CORNER = 8  # the step whose window stands in the corner of the padding

Show = Callable[..., PoolingBoard]


@pytest.fixture
def show(qtbot: QtBot, look: ThemeManager) -> Iterator[Show]:
    """Makes boards that live as long as the test: collected while Qt paints them, they would crash."""
    kept: list[PoolingBoard] = []

    def make(
        state: PoolingState, moment: Moment | None = None, size: tuple[int, int] = LECTURE
    ) -> PoolingBoard:
        board = PoolingBoard()
        kept.append(board)
        qtbot.addWidget(board)
        board.resize(*size)
        board.show()
        draw(board, state, moment or Moment(CORNER))
        return board

    yield make
    for board in kept:
        board.close()


def draw(board: PoolingBoard, state: PoolingState, moment: Moment, animated: bool = False) -> None:
    board.show_scene(state, SceneMaker.of(state).scene(moment), animated)


def large(side: int = 16) -> PoolingState:
    spec = PoolingSpec("max", (3, 3), (1, 1), "same")
    image = np.arange(float(side * side)).reshape(side, side) % 17
    return state_of(PoolingNumbers(image, spec, np.ones(output_shape(image.shape, spec))))


def way(board: PoolingBoard) -> RoutePath:
    path = board.route()
    assert path is not None
    return path


def names(board: PoolingBoard) -> list[str]:
    found = board.sheet.findChildren(MatrixHeader)
    return [header.accessibleName() for header in found if header.isVisible()]


def visible_parts(board: PoolingBoard) -> list[QWidget]:
    kinds = (PartView, MatrixHeader, OperatorSign, RouteSign)
    return [part for kind in kinds for part in board.sheet.findChildren(kind) if part.isVisible()]


def middle(view: PartView) -> float:
    """Height of the middle of all cells, those of the ring included."""
    padding, (rows, columns) = view.model().padding, view.model().shape
    first = view.cell_rect(-padding.top, -padding.left)
    last = view.cell_rect(rows + padding.bottom - 1, columns + padding.right - 1)
    return view.y() + first.united(last).center().y()


def seen(board: PoolingBoard) -> QRect:
    return board.canvas.viewport().rect()


# where things are
@pytest.mark.parametrize("size", [LECTURE, (920, 420), (1776, 800)])
@pytest.mark.parametrize("kind", ["max", "average", "min"])
def test_everything_is_in_sight_on_one_line(show: Show, size: tuple[int, int], kind: str) -> None:
    board = show(state_of(overlapping(kind)), size=size)  # type: ignore[arg-type]
    views = (board.image, board.result, board.upstream, board.gradient)
    assert len({view.cell_side() for view in views}) == 1
    assert max(map(middle, views)) - min(map(middle, views)) <= 1
    for part in visible_parts(board):
        assert seen(board).contains(part.geometry())
    for left, right in pairwise(views):
        assert left.geometry().right() < right.geometry().left()


def test_without_the_way_back_the_pooling_has_the_room(show: Show) -> None:
    state = state_of(overlapping())
    board = show(state, size=(800, 500))
    before = board.cell_side()
    draw(board, state.changed(gradient=False), Moment(CORNER))
    assert board.cell_side() > before
    assert not board.upstream.isVisible()
    assert not board.gradient.isVisible()
    assert len(visible_parts(board)) == 5  # two matrices, their names, a sign
    assert board.route() is None
    draw(board, state, Moment(CORNER))
    assert board.gradient.isVisible()
    assert board.cell_side() == before


def test_a_large_map_can_be_zoomed(show: Show) -> None:
    board = show(large())
    fitting = board.cell_side()
    assert fitting < 28
    assert board.zoom_buttons.isVisible()
    board.zoom(6)
    assert board.cell_side() > fitting
    board.zoom_to_fit()
    assert board.cell_side() == fitting


def test_all_is_in_sight_before_an_audience(show: Show, look: ThemeManager) -> None:
    board = show(state_of(overlapping()), size=(1280, 496))
    look.set_projector(True, 720)
    board.set_projector(True)
    assert board.cell_side() >= 40
    for part in visible_parts(board):
        assert seen(board).contains(part.geometry())
    look.set_projector(False)


def test_nothing_is_laid_out_anew_where_only_the_step_changes(show: Show) -> None:
    state = state_of(overlapping())
    board = show(state, Moment(0))
    places = [part.geometry() for part in visible_parts(board)]
    upstream = board.upstream.model().values
    draw(board, state, Moment(1))
    assert board.upstream.model().values is upstream
    assert [part.geometry() for part in visible_parts(board)] == places


# words
@pytest.mark.parametrize(
    ("kind", "padding", "sign", "words"),
    [
        ("max", "−∞ padding 1", "max", "to the maximum"),
        ("min", "∞ padding 1", "min", "to the minimum"),
        ("average", "padding 1, not counted", "avg", "in equal shares"),
    ],
)
def test_names_say_size_padding_and_way(show: Show, kind: str, padding: str, sign: str, words: str) -> None:
    board = show(state_of(overlapping(kind)), size=(1776, 800))  # type: ignore[arg-type]
    assert names(board) == [
        f"X Input map 5×5 · {padding}",
        "Y Output 3×3",
        "∂Y Gradient from above",
        "∂X Input gradient 5×5",
    ]
    assert board.findChild(OperatorSign).sign() == sign
    assert board.findChild(RouteSign).accessibleName() == words


def test_words_give_way_before_cells_do(show: Show) -> None:
    board = show(state_of(square("average")), Moment(0), size=(780, 380))
    assert names(board) == ["X 2×2", "Y 2×2", "∂Y", "∂X"]
    assert board.cell_side() >= 40
    tips = [header.toolTip() for header in board.sheet.findChildren(MatrixHeader)]
    assert tips[0] == "Input map\nPadding: top 0, bottom 1, left 0, right 1"
    assert tips[1:] == ["Output", "Gradient from above", "Input gradient"]


def test_a_new_language_is_laid_out_anew(show: Show) -> None:
    board = show(state_of(overlapping()))
    before = [part.geometry() for part in visible_parts(board)]
    QApplication.sendEvent(board, QEvent(QEvent.Type.LanguageChange))
    assert [part.geometry() for part in visible_parts(board)] == before


# the way back
def test_the_way_runs_from_the_cell_below_both_matrices_up_to_the_winner(show: Show) -> None:
    board = show(state_of(overlapping()))
    path = way(board)
    source = board.upstream.cell_rect(2, 2).translated(QPointF(board.upstream.pos()))
    target = board.gradient.cell_rect(3, 3).translated(QPointF(board.gradient.pos()))
    frame = board.gradient.matrix_rect().translated(QPointF(board.gradient.pos()))
    assert path.start.x() == source.center().x()
    assert path.start.y() >= source.bottom()
    assert path.tip.x() == target.center().x()
    assert frame.bottom() < path.tip.y() < path.lane_y < board.sheet.height()
    assert (path.span, path.label) == (None, "")


def test_the_way_of_an_average_reaches_all_columns_of_the_window(show: Show) -> None:
    board = show(state_of(overlapping("average")), Moment(4))
    path = way(board)
    left, right = board.gradient.x() + board.gradient.cell_rect(1, 1).left(), 0.0
    right = board.gradient.x() + board.gradient.cell_rect(3, 3).right()
    assert path.span is not None
    assert left < path.span[0] < path.tip.x() < path.span[1] < right
    assert path.label == "+0.111"  # 1 / 9
    assert [mark.kind for mark in board.gradient.model().marks] == ["box"] * 9


@pytest.mark.parametrize("moment", [Moment(4, hidden=True), Moment(4, term=3)])
def test_there_is_no_way_while_it_would_tell_the_result(show: Show, moment: Moment) -> None:
    board = show(state_of(overlapping()), moment)
    assert board.route() is None


def test_the_way_is_painted_where_it_runs(show: Show) -> None:
    board = show(state_of(overlapping()))
    board.set_animations(False)
    path = way(board)
    spot = QPoint(round((path.start.x() + path.tip.x()) / 2), round(path.lane_y))
    assert board.sheet.grab().toImage().pixelColor(spot) == theme().colour("gradient")


def test_the_first_part_of_a_way_is_as_long_as_its_share() -> None:
    path = RoutePath(QPointF(0, 0), 10, QPointF(20, 4))  # 10 down, 20 across, 6 up
    assert path.until(0.0).toList() == [QPointF(0, 0), QPointF(0, 0)]
    assert path.until(0.5).toList() == [QPointF(0, 0), QPointF(0, 10), QPointF(8, 10)]
    assert path.until(1.0).toList() == list(path.points())


def test_the_gradient_runs_only_where_there_is_time_to_see_it(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr(pooling_board, "monotonic", lambda: now[0])
    state = state_of(overlapping())
    board = show(state, Moment(0))
    flow = board.findChild(RouteFlow)

    def runs(step: int, pause_s: float) -> bool:
        now[0] += pause_s
        draw(board, state, Moment(step), animated=True)
        return bool(flow.state() == RouteFlow.State.Running)

    assert flow.state() == RouteFlow.State.Stopped  # the first picture stands at once
    assert runs(1, 1.0)
    assert 0.0 <= flow.share() < 1.0
    assert not runs(2, 0.1)
    assert flow.share() == 1.0
    assert runs(3, 1.0)
    board.hide()
    assert flow.state() == RouteFlow.State.Stopped
    board.show()
    board.set_animations(False)
    assert not runs(4, 1.0)


# what the board tells
def test_typing_tells_which_numbers_change(show: Show, qtbot: QtBot) -> None:
    board = show(state_of(overlapping()))
    for view, signal in ((board.image, board.image_edited), (board.upstream, board.upstream_edited)):
        with qtbot.waitSignal(signal) as told:
            view.set_focus_cell(1, 2)
            QTest.keyClick(view, Qt.Key.Key_7)
            QTest.keyClick(view.findChildren(QWidget)[0], Qt.Key.Key_Return)
        assert told.args == [((1, 2, 7.0),), "type", False]


def test_pointing_names_the_cell(show: Show) -> None:
    board = show(state_of(overlapping()))
    told: list[Pointed | None] = []
    board.pointed.connect(told.append)
    for view, cell in ((board.image, (-1, 0)), (board.upstream, (2, 1)), (board.gradient, (4, 4))):
        QTest.mouseMove(view, view.cell_rect(*cell).center().toPoint())
    QTest.mouseMove(board.gradient, QPoint(1, 1))  # beside the cells
    wanted = [Pointed("input", 0, (-1, 0)), Pointed("upstream", 0, (2, 1)), Pointed("gradient", 0, (4, 4))]
    assert [place for place in told if place in wanted] == wanted
    assert told[-1] is None


def test_a_click_on_the_result_or_its_gradient_goes_to_the_step(show: Show, qtbot: QtBot) -> None:
    board = show(state_of(overlapping()))
    for view in (board.result, board.upstream):
        with qtbot.waitSignal(board.cell_chosen) as told:
            place = view.cell_rect(1, 2).center().toPoint()
            QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
        assert told.args == [1, 2]
    with qtbot.assertNotEmitted(board.cell_chosen):
        place = board.gradient.cell_rect(1, 2).center().toPoint()
        QTest.mouseClick(board.gradient, Qt.MouseButton.LeftButton, pos=place)


def test_tab_goes_from_the_image_over_the_result_to_the_gradients(show: Show) -> None:
    board = show(state_of(overlapping()))
    for first, second in pairwise((board.image, board.result, board.upstream, board.gradient)):
        following = first.nextInFocusChain()
        while not following.focusPolicy() & Qt.FocusPolicy.TabFocus:
            following = following.nextInFocusChain()
        assert following is second
