"""The 1-D lesson: what stands below what, what slides and turns, what the board tells."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from pytestqt.qtbot import QtBot

from gui.language import LanguageManager
from gui.studio.moment import Moment, Pointed
from gui.tabs.convolution.figures import SceneMaker
from gui.tabs.convolution.state import ConvolutionState
from gui.tabs.convolution.strip_board import StripBoard
from gui.tabs.convolution.strip_lines import sum_pieces
from gui.theme import ThemeManager
from gui.widgets.matrix_view import MatrixView
from gui.widgets.painted_text import text_of
from tests.gui.tabs.convolution import hands
from tests.gui.tabs.convolution.states import SIGNAL, TAPS, signal

MakeBoard = Callable[..., StripBoard]
PADDINGS = ("valid", "same", "full")


@pytest.fixture
def make_board(qtbot: QtBot, look: ThemeManager, languages: LanguageManager) -> Iterator[MakeBoard]:
    """Makes shown boards of the size that a window of 1280×720 has for them."""
    kept: list[StripBoard] = []

    def make(state: ConvolutionState, moment: Moment | None = None, *, animated: bool = False) -> StripBoard:
        board = StripBoard()
        kept.append(board)
        qtbot.addWidget(board)
        board.set_animations(animated)
        board.resize(1176, 376)
        board.show()
        board.activateWindow()
        qtbot.waitUntil(board.isActiveWindow)  # keys go to the active window only
        show(board, state, moment or Moment())
        return board

    yield make
    for board in kept:
        board.close()


def show(board: StripBoard, state: ConvolutionState, moment: Moment, *, animated: bool = False) -> None:
    board.show_scene(state, SceneMaker(state).scene(moment), animated)


def numbers(view: MatrixView) -> list[str]:
    return hands.texts(view)[0]


def centre_x(board: StripBoard, view: MatrixView, column: float) -> float:
    cells = view.matrix_rect()
    return view.mapTo(board, QPointF(cells.left() + (column + 0.5) * view.cell_side(), 0)).x()


def reach(board: StripBoard, view: MatrixView) -> QRect:
    return QRect(view.mapTo(board, view.rect().topLeft()), view.size())


@pytest.mark.parametrize("padding", PADDINGS)
@pytest.mark.parametrize("step", [0, 3, 5])
def test_the_kernel_lies_under_its_cells_and_the_result_under_the_kernel(
    make_board: MakeBoard, padding: str, step: int
) -> None:
    board = make_board(signal(padding=padding), Moment(step))
    window = board.signal.model().window
    assert window is not None
    for tap in range(4):
        under = centre_x(board, board.sliding, tap)
        assert under == pytest.approx(centre_x(board, board.signal, window.column + tap), abs=1)
    middle = centre_x(board, board.sliding, 1.5)
    assert middle == pytest.approx(centre_x(board, board.output, step), abs=1)


@pytest.mark.parametrize("padding", PADDINGS)
@pytest.mark.parametrize("flipped", [False, True])
def test_all_fits_and_can_be_read_from_the_last_row(
    make_board: MakeBoard, padding: str, flipped: bool
) -> None:
    board = make_board(signal(padding=padding, flip_kernel=flipped), Moment(3))
    views = [board.given, board.signal, board.sliding, board.output]
    assert board.signal.cell_side() >= 48
    assert all(board.rect().contains(reach(board, view)) for view in views)
    for upper, lower in pairwise(views):
        assert reach(board, upper).bottom() <= reach(board, lower).top() + 2 * 5  # frames share the gap


def test_a_projector_has_larger_cells(make_board: MakeBoard, look: ThemeManager) -> None:
    board = make_board(signal(padding="full"))
    before = board.signal.cell_side()
    look.set_projector(True, 720)
    board.set_projector(True)
    board.resize(1280, 500)
    assert board.signal.cell_side() > before


def test_a_long_signal_has_its_headers_above_and_keeps_the_kernel_readable(make_board: MakeBoard) -> None:
    long = signal(padding="full").changed(image=np.arange(32.0).reshape(1, 32, 1))
    board = make_board(long)
    assert board.signal.cell_side() < board.given.cell_side()
    assert numbers(board.given) == ["2", "1", "5", "3"]
    assert all(board.rect().contains(reach(board, view)) for view in (board.signal, board.output))


def test_convolution_shows_the_kernel_as_given_and_flipped(make_board: MakeBoard) -> None:
    board = make_board(signal(flip_kernel=True))
    assert numbers(board.given) == ["2", "1", "5", "3"]
    assert numbers(board.turned) == numbers(board.sliding) == ["3", "5", "1", "2"]
    show(board, signal(), Moment())
    assert numbers(board.given) == numbers(board.sliding) == ["2", "1", "5", "3"]
    assert not board.turned.isVisible()


def test_a_dilated_kernel_has_gaps_where_nothing_is_multiplied(make_board: MakeBoard) -> None:
    board = make_board(signal(dilation=(1, 2)), Moment(1, term=2))
    assert numbers(board.sliding) == ["2", "", "1", "", "5", "", "3"]
    assert board.sliding.model().current == (0, 4)
    # a gap is nothing that could be pointed at
    assert board.sliding.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


@pytest.mark.parametrize(("flipped", "named"), [(False, (0, 1, 9.0)), (True, (0, 2, 9.0))])
def test_an_edit_of_the_kernel_names_the_cell_as_it_is_laid_on_the_signal(
    make_board: MakeBoard, qtbot: QtBot, flipped: bool, named: tuple[int, int, float]
) -> None:
    board = make_board(signal(flip_kernel=flipped))
    with qtbot.waitSignal(board.kernel_edited) as told:
        hands.put(board.given, 0, 1, "9")
    assert told.args[:2] == [0, (named,)]


def test_the_flipped_kernel_and_the_signal_can_be_edited_too(make_board: MakeBoard, qtbot: QtBot) -> None:
    board = make_board(signal(flip_kernel=True))
    with qtbot.waitSignal(board.kernel_edited) as told:
        hands.put(board.turned, 0, 1, "9")
    assert told.args[:2] == [0, ((0, 1, 9.0),)]
    with qtbot.waitSignal(board.image_edited) as told:
        hands.put(board.signal, 0, 8, "9")
    assert told.args[:2] == [0, ((0, 8, 9.0),)]


def test_text_is_refused_in_a_sentence(make_board: MakeBoard, qtbot: QtBot) -> None:
    board = make_board(signal())
    hands.click_cell(board.signal, 0, 0)
    with qtbot.waitSignal(board.edit_refused) as told:
        hands.paste("2 x 3")
    assert "x" in told.args[0]
    assert numbers(board.signal) == [str(number) for number in SIGNAL]


def test_a_click_on_the_result_goes_there_and_the_pointer_is_told(
    make_board: MakeBoard, qtbot: QtBot
) -> None:
    board = make_board(signal(flip_kernel=True))
    with qtbot.waitSignal(board.cell_chosen) as chosen:
        hands.click_cell(board.output, 0, 4)
    assert chosen.args == [0, 4, 0]
    told: list[Pointed | None] = []
    board.pointed.connect(told.append)
    hands.hover(board.given, hands.place(board.given, 0, 0))
    hands.hover(board.sliding, hands.place(board.sliding, 0, 0))
    assert Pointed("kernel", 0, (0, 3)) in told  # the first number as given lies last
    assert told[-1] == Pointed("kernel", 0, (0, 0))


def test_the_keyboard_reaches_what_can_be_edited_and_chosen_but_not_the_kernel_that_slides(
    make_board: MakeBoard,
) -> None:
    board = make_board(signal(flip_kernel=True))
    for view in (board.signal, board.given, board.turned, board.output):
        assert view.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert view.accessibleName()
    assert board.sliding.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert board.accessibleDescription().endswith("= 63")


# the sum
@pytest.mark.parametrize(
    ("moment", "bias", "told"),
    [
        (Moment(0), 0, "= 48"),
        (Moment(0), 100, "= 48 + 100 = 148"),
        (Moment(0, term=1), 0, "= 12 + ···"),
        (Moment(0, hidden=True), 0, "= \u2002?"),
    ],
)
def test_the_sum_is_said_as_far_as_it_is(moment: Moment, bias: float, told: str) -> None:
    state = signal().changed(bias=np.array([bias]))
    assert text_of(sum_pieces(SceneMaker(state).scene(moment).formula)) == told


def test_a_hidden_sum_is_not_given_away_by_the_picture(make_board: MakeBoard) -> None:
    """Nothing of the result is painted: with the same products and another bias the board looks the same."""
    pictures = []
    for bias in (100.0, 101.0):
        board = make_board(signal().changed(bias=np.array([bias])), Moment(0, hidden=True))
        pictures.append(board.grab().toImage())
    assert pictures[0] == pictures[1]


# moving
def test_the_kernel_slides_to_the_next_window(make_board: MakeBoard, qtbot: QtBot) -> None:
    board = make_board(signal(), animated=True)
    show(board, signal(), Moment(1), animated=True)
    assert board.window_column() < 1
    qtbot.waitUntil(lambda: 0 < board.window_column() < 1)
    assert centre_x(board, board.sliding, 0) == pytest.approx(
        centre_x(board, board.signal, board.window_column()), abs=1
    )
    qtbot.waitUntil(lambda: board.window_column() == 1)


def test_a_step_that_comes_while_it_slides_is_there_at_once(make_board: MakeBoard) -> None:
    board = make_board(signal(), animated=True)
    show(board, signal(), Moment(1), animated=True)
    show(board, signal(), Moment(2), animated=True)
    assert board.window_column() == 2


@pytest.mark.parametrize("animated", [False, True])
def test_without_animations_or_after_a_jump_it_is_there_at_once(
    make_board: MakeBoard, animated: bool
) -> None:
    board = make_board(signal(), animated=not animated)
    show(board, signal(), Moment(4), animated=animated)
    assert board.window_column() == 4


def test_who_is_hidden_or_told_to_stand_still_stops_sliding(make_board: MakeBoard) -> None:
    board = make_board(signal(), animated=True)
    show(board, signal(), Moment(1), animated=True)
    board.hide()
    assert board.window_column() == 1
    board.show()
    show(board, signal(), Moment(2), animated=True)
    board.set_animations(False)
    assert board.window_column() == 2


def test_the_kernel_turns_when_correlation_becomes_convolution(make_board: MakeBoard, qtbot: QtBot) -> None:
    board = make_board(signal(), animated=True)
    assert not board.is_turning()
    show(board, signal(flip_kernel=True), Moment())
    assert board.is_turning()
    qtbot.waitUntil(lambda: not board.is_turning())
    show(board, signal(flip_kernel=True), Moment(1))
    assert not board.is_turning(), "a step turns nothing"


def test_turning_is_asked_for_and_interrupted(make_board: MakeBoard) -> None:
    board = make_board(signal(flip_kernel=True), animated=True)
    board.play_flip()
    assert board.is_turning()
    board.resize(1000, 376)
    assert not board.is_turning()
    board.play_flip()
    board.hide()
    assert not board.is_turning()


def test_correlation_and_a_board_that_stands_still_turn_nothing(make_board: MakeBoard) -> None:
    board = make_board(signal(), animated=True)
    board.play_flip()
    assert not board.is_turning()
    still = make_board(signal())
    show(still, signal(flip_kernel=True), Moment())
    assert not still.is_turning()


def test_the_wheel_over_the_kernel_that_slides_changes_nothing(make_board: MakeBoard) -> None:
    board = make_board(signal())
    told: list[object] = []
    board.kernel_edited.connect(told.append)
    hands.turn_wheel(board.sliding, hands.place(board.sliding, 0, 1), 1)
    assert told == []
    assert numbers(board.sliding) == [str(tap) for tap in TAPS]
