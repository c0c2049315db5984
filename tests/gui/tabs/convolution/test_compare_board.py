"""Correlation beside convolution, and the two meanings of "same": numbers, sentences, the turn."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from numpy.typing import ArrayLike
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.operations.convolution import ConvolutionSpec, convolve
from gui.language import LanguageManager
from gui.studio.moment import Moment
from gui.tabs.convolution.compare_board import CompareBoard
from gui.tabs.convolution.comparison import flip_comparison, is_symmetric
from gui.tabs.convolution.figures import SceneMaker
from gui.tabs.convolution.kernel_turn import turned_cell, turned_edits
from gui.tabs.convolution.state import ConvolutionState
from gui.theme import ThemeManager
from gui.widgets.matrix_view import MatrixView
from tests.gui.tabs.convolution import hands
from tests.gui.tabs.convolution.states import edges, signal, states, two_filters

MakeBoard = Callable[..., CompareBoard]


@pytest.fixture
def make_board(qtbot: QtBot, look: ThemeManager, languages: LanguageManager) -> Iterator[MakeBoard]:
    """Makes shown boards of the size that a window of 1280×720 has for them."""
    kept: list[QWidget] = []

    def make(
        state: ConvolutionState, cell: tuple[int, int] = (0, 0), *, animated: bool = False
    ) -> CompareBoard:
        host = QWidget()  # as in the tab, what the board asks for is no window's smallest size
        kept.append(host)
        qtbot.addWidget(host)
        host.resize(1280, 500)
        board = CompareBoard(host)
        board.set_animations(animated)
        board.resize(1176, 440)
        board.show_state(state, cell)
        host.show()
        host.activateWindow()
        qtbot.waitUntil(host.isActiveWindow)
        return board

    yield make
    for host in kept:
        host.close()


def nine(kernel: ArrayLike = ((1, 1), (1, 1)), **rules: object) -> ConvolutionState:
    """The numbers 1 to 9 under a kernel of 2×2, with "same"."""
    spec = ConvolutionSpec(**{"padding": "same", **rules})  # type: ignore[arg-type]
    image = np.arange(1.0, 10).reshape(3, 3, 1)
    return ConvolutionState(image, np.reshape(kernel, (2, 2, 1, 1)), np.zeros(1), spec, comparison="same")


def same(state: ConvolutionState) -> ConvolutionState:
    return state.changed(comparison="same")


def sentence(board: CompareBoard) -> str:
    """What is said above and below the matrices."""
    return " ".join(
        label.text() for label in board.findChildren(QLabel) if label.isVisible() and label.text()
    )


def values(view: MatrixView) -> list[list[float]]:
    return view.model().values.tolist()


def boxes(view: MatrixView) -> set[tuple[int, int]]:
    return {(mark.row, mark.column) for mark in view.model().marks}


def is_inside(view: QWidget, board: CompareBoard) -> bool:
    return board.rect().contains(QRect(view.mapTo(board, view.rect().topLeft()), view.size()))


# correlation and convolution
def test_both_results_are_computed_from_one_image(make_board: MakeBoard) -> None:
    state = edges(padding="valid")
    board = make_board(state, (1, 2))
    image, kernel, _ = state.operands()
    flip = board.flip
    assert values(flip.straight.output.view) == convolve(image, kernel, ConvolutionSpec()).tolist()
    turned = convolve(image, kernel, ConvolutionSpec(flip_kernel=True))
    assert values(flip.turned.output.view) == turned.tolist()
    assert values(flip.straight.kernel.view) == kernel.tolist()
    assert values(flip.turned.kernel.view) == kernel[::-1, ::-1].tolist()


def test_the_numbers_of_the_course(make_board: MakeBoard) -> None:
    board = make_board(signal())
    assert values(board.flip.straight.output.view) == [[48, 57, 24, 25, 16, 39]]
    assert values(board.flip.turned.output.view) == [[63, 48, 49, 28, 21, 20]]


def test_the_same_cell_is_current_in_both_whatever_the_state_computes(make_board: MakeBoard) -> None:
    for flipped in (False, True):
        board = make_board(edges(flip_kernel=flipped), (1, 2))
        for equation in (board.flip.straight, board.flip.turned):
            assert equation.output.view.model().current == (1, 2)
        window = board.flip.image.view.model().window
        assert window is not None
        assert (window.row, window.column) == (0, 1)


def test_all_cells_of_both_results_are_shown_in_one_scale_of_colours(make_board: MakeBoard) -> None:
    board = make_board(edges(bias=100))
    models = [equation.output.view.model() for equation in (board.flip.straight, board.flip.turned)]
    assert all(model.done is None for model in models)
    assert models[0].v_max == models[1].v_max


def test_cells_that_differ_are_counted_and_have_a_box(make_board: MakeBoard) -> None:
    image = np.zeros((3, 3, 1))
    image[1, 1] = 1
    state = edges().changed(image=image)  # an impulse gives back the kernel, whose middle column is 0
    board = make_board(state)
    assert boxes(board.flip.turned.output.view) == {(row, column) for row in range(3) for column in (0, 2)}
    assert boxes(board.flip.straight.output.view) == set()
    assert "6 of 9" in sentence(board)


def test_where_all_cells_differ_boxes_would_say_nothing(make_board: MakeBoard) -> None:
    board = make_board(signal())
    assert boxes(board.flip.turned.output.view) == set()
    assert "All 6 cells differ" in sentence(board)


def test_a_symmetric_kernel_is_said_to_hide_the_difference(make_board: MakeBoard) -> None:
    board = make_board(edges().changed(kernel=np.ones((3, 3, 1, 1))))
    assert "asymmetric" in sentence(board)
    board.show_state(edges().changed(image=np.zeros((3, 3, 1))), (0, 0))
    assert "although" in sentence(board)


def test_a_sum_in_another_order_is_no_difference() -> None:
    kernel = np.array([0.1, 0.2, 0.3, 0.2, 0.1]).reshape(1, 5, 1, 1)
    compared = flip_comparison(signal().changed(kernel=kernel))
    assert compared.count(0) == 0


def test_what_is_no_number_differs_from_numbers_only(recwarn: pytest.WarningsRecorder) -> None:
    image = np.array([np.nan, 1e308, -1e308, np.inf, 0]).reshape(1, 5, 1)
    compared = flip_comparison(signal(padding="same").changed(image=image))
    first, second = (np.asarray(maker.trace.maps) for maker in (compared.first, compared.second))
    assert not compared.differing[np.isnan(first) & np.isnan(second)].any()
    assert len(recwarn) == 0


@given(states())
def test_no_half_turn_of_the_kernel_no_difference(state: ConvolutionState) -> None:
    kernel = state.kernel + state.kernel[::-1, ::-1]
    symmetric = state.changed(kernel=kernel)
    assert is_symmetric(symmetric)
    assert not flip_comparison(symmetric).differing.any()


# the two meanings of "same"
def test_tensorflow_pads_after_scipy_before(make_board: MakeBoard) -> None:
    board = make_board(nine())
    assert values(board.same.after.output.view) == [[12, 16, 9], [24, 28, 15], [15, 17, 9]]
    assert values(board.same.before.output.view) == [[1, 3, 5], [5, 12, 16], [11, 24, 28]]
    after, before = (c.image.view.model().padding for c in (board.same.after, board.same.before))
    assert (after.top, after.bottom, after.left, after.right) == (0, 1, 0, 1)
    assert (before.top, before.bottom, before.left, before.right) == (1, 0, 1, 0)
    assert "↓1 →1" in board.same.after.image.header.accessibleName()
    assert "↑1 ←1" in board.same.before.image.header.accessibleName()


def test_both_ways_for_a_signal(make_board: MakeBoard) -> None:
    board = make_board(same(signal()), (0, 3))
    assert values(board.same.after.output.view) == [[51, 48, 57, 24, 25, 16, 39, 29, 13]]
    assert values(board.same.before.output.view) == [[34, 51, 48, 57, 24, 25, 16, 39, 29]]
    assert "same" in sentence(board)
    assert "another" in sentence(board), "the state itself does without padding"
    assert "correlate2d" not in board.same.after.title.accessibleName()


def test_only_those_who_compute_the_result_stand_above_it(make_board: MakeBoard) -> None:
    board = make_board(nine())
    assert board.same.before.title.accessibleName().startswith("SciPy correlate")
    board.show_state(nine(flip_kernel=True), (0, 0))
    assert board.same.before.title.accessibleName() == "SciPy convolve · convolve2d"
    assert "turned" in board.same.after.title.accessibleName()


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (same(edges()), "odd kernel"),
        (nine(stride=(1, 1), dilation=(2, 2)), "even"),
        (nine(kernel=((0, 0), (0, 0))), "these numbers"),
        (nine(), "All 9"),
        (same(edges(padding="full")), "another"),
    ],
)
def test_one_sentence_says_why(make_board: MakeBoard, state: ConvolutionState, told: str) -> None:
    assert told in sentence(make_board(state))


def test_what_cannot_be_padded_is_said(make_board: MakeBoard) -> None:
    spec = ConvolutionSpec(dilation=(3, 3), padding=((1, 1), (1, 1)), border="reflect")
    state = nine().changed(image=np.ones((2, 2, 1)), spec=spec)
    board = make_board(state)
    assert board.result_size() is None
    assert not board.same.isVisible()
    assert len(sentence(board)) > 20
    board.show_state(nine(), (0, 0))
    assert board.same.isVisible()


# several channels and filters
def test_results_are_sums_over_all_channels_of_the_filter_of_the_step(make_board: MakeBoard) -> None:
    board = make_board(two_filters())
    board.show_state(two_filters(), (0, 0), 1)
    assert values(board.flip.straight.output.view) == [[7, 5, 7], [2, 6, 7], [5, 7, 8]]
    assert "channel 1 of 3" in sentence(board)
    assert "filter 2 of 2" in sentence(board)


# what is done to it
@pytest.mark.parametrize("flipped", [False, True])
def test_an_edit_of_a_kernel_names_the_cell_as_the_state_shows_it(
    make_board: MakeBoard, qtbot: QtBot, flipped: bool
) -> None:
    board = make_board(edges(flip_kernel=flipped))
    cells = {"straight": (2, 2) if flipped else (0, 0), "turned": (0, 0) if flipped else (2, 2)}
    for name, cell in cells.items():
        view = getattr(board.flip, name).kernel.view
        with qtbot.waitSignal(board.kernel_edited) as told:
            hands.put(view, 0, 0, "9")
        assert told.args[:2] == [0, ((*cell, 9.0),)]


def test_image_and_kernel_can_be_edited_in_both_comparisons(make_board: MakeBoard, qtbot: QtBot) -> None:
    board = make_board(nine())
    for view, signal_ in (
        (board.same.before.image.view, board.image_edited),
        (board.same.kernel.view, board.kernel_edited),
    ):
        with qtbot.waitSignal(signal_) as told:
            hands.put(view, 1, 0, "7")
        assert told.args[:2] == [0, ((1, 0, 7.0),)]
    board.show_state(edges(), (0, 0))
    with qtbot.waitSignal(board.image_edited):
        hands.put(board.flip.image.view, 1, 0, "7")


def test_a_click_shows_the_cell_at_once_also_where_the_state_has_none(
    make_board: MakeBoard, qtbot: QtBot
) -> None:
    board = make_board(same(signal()))
    with qtbot.waitSignal(board.cell_chosen) as told:
        hands.click_cell(board.same.before.output.view, 0, 8)
    assert told.args == [0, 8, 0]
    assert board.same.after.output.view.model().current == (0, 8)


def test_the_pointer_on_a_result_shows_its_receptive_field(make_board: MakeBoard) -> None:
    board = make_board(edges(padding="valid"))
    told: list[object] = []
    board.pointed.connect(told.append)
    view = board.flip.turned.output.view
    hands.hover(view, hands.place(view, 2, 2))
    assert board.flip.image.view.model().highlighted == {(r, c) for r in (2, 3, 4) for c in (2, 3, 4)}
    assert told, "whoever wants to know is told"


def test_a_choice_is_told_and_what_the_state_says_is_not(make_board: MakeBoard) -> None:
    board = make_board(edges())
    told: list[str] = []
    board.comparison_chosen.connect(told.append)
    hands.choose(board.choice, "same")
    assert told == ["same"]
    board.show_state(same(edges()), (0, 0))
    board.show_state(edges(), (0, 0))
    assert told == ["same"]
    assert board.choice.current() == "flip"


def test_a_scene_is_compared_at_its_cell(make_board: MakeBoard) -> None:
    state = edges()
    board = make_board(state)
    board.show_scene(state, SceneMaker(state).scene(Moment(7)), animated=False)
    assert board.flip.straight.output.view.model().current == (1, 2)


def test_the_keyboard_reaches_everything(make_board: MakeBoard) -> None:
    board = make_board(edges())
    reached = [board.choice, board.turn_button, *board.flip.findChildren(MatrixView)]
    assert all(widget.focusPolicy() & Qt.FocusPolicy.TabFocus for widget in reached)
    assert all(widget.accessibleName() or board.turn_button is widget for widget in reached)


# legible
BUSY = edges().changed(image=np.resize(np.arange(7.0), (8, 8, 1)))
LARGE = edges().changed(image=np.resize(np.arange(7.0), (32, 32, 1)), kernel=np.ones((5, 5, 1, 1)))


@pytest.mark.parametrize("comparison", ["flip", "same"])
@pytest.mark.parametrize(
    ("state", "smallest_px"),
    [(edges(), 32), (two_filters(), 32), (signal(padding="full"), 40), (BUSY, 20), (LARGE, 5)],
)
@pytest.mark.parametrize("projector", [False, True])
def test_everything_fits_and_can_be_read(
    make_board: MakeBoard,
    look: ThemeManager,
    comparison: str,
    state: ConvolutionState,
    smallest_px: int,
    projector: bool,
) -> None:
    if projector:
        look.set_projector(True, 720)
    board = make_board(state.changed(comparison=comparison))
    if projector:
        board.resize(1280, 500)
    shown = [view for view in board.findChildren(MatrixView) if view.isVisible()]
    assert len(shown) == 5
    assert all(is_inside(view, board) for view in shown)
    floor = smallest_px if comparison == "flip" else smallest_px * 0.8
    assert min(view.cell_side() for view in shown) >= floor


# the turn
def test_entering_and_f_turn_the_kernel(make_board: MakeBoard, qtbot: QtBot) -> None:
    board = make_board(edges(), animated=True)
    assert board.is_turning()
    qtbot.waitUntil(lambda: not board.is_turning())
    board.play_flip()
    assert board.is_turning()


def test_the_button_turns_the_kernel_and_there_is_none_without_a_turn(make_board: MakeBoard) -> None:
    board = make_board(same(edges()), animated=True)
    assert not board.turn_button.isVisible()
    assert not board.is_turning()
    board.show_state(edges(), (0, 0))
    assert board.is_turning(), "the other comparison was chosen: here the kernel turns"
    board.show_state(same(edges()), (0, 0))
    assert not board.is_turning()
    board.show_state(edges(), (0, 0))
    board.set_animations(False)
    assert not board.is_turning()
    board.set_animations(True)
    hands.click(board.turn_button)
    assert board.is_turning()
    board.hide()
    assert not board.is_turning()


def test_a_step_does_not_interrupt_the_turn(make_board: MakeBoard) -> None:
    state = edges()
    board = make_board(state, animated=True)
    board.show_state(state, (0, 1))
    assert board.is_turning()


def test_the_half_turn_of_a_cell() -> None:
    assert turned_cell((0, 0), (2, 3)) == (1, 2)
    edits = ((0, 1, 5.0), (1, 2, 6.0))
    assert turned_edits(edits, (2, 3)) == ((1, 1, 5.0), (0, 0, 6.0))
    assert turned_edits(turned_edits(edits, (2, 3)), (2, 3)) == edits


def test_another_look_of_the_same_numbers_is_shown(make_board: MakeBoard) -> None:
    state = edges()
    board = make_board(state)
    board.show_state(replace(state, tinted=False), (0, 0))
    assert not board.flip.image.view.model().tinted
