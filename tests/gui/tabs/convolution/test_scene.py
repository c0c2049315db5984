"""Every step of a convolution as matrices and a formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.operations.convolution import ConvolutionSpec, convolve
from gui.studio.moment import Moment
from gui.tabs.convolution.figures import SceneMaker
from gui.tabs.convolution.scene import Scene, tap_of
from gui.widgets.matrix_model import Window
from tests.gui.tabs.convolution.states import SOBEL, edges, signal, states, two_filters

if TYPE_CHECKING:
    from gui.tabs.convolution.state import ConvolutionState

EDGES_AT_1_1 = 6  # index of the step of Y[1, 1]


def scene(state: ConvolutionState, step: int, term: int | None = None, hidden: bool = False) -> Scene:
    return SceneMaker(state).scene(Moment(step, term, hidden))


def shown_numbers(made: Scene, number: int = 0) -> list[list[float | None]]:
    """What an output shows; None where nothing has been computed or something is hidden."""
    model = made.outputs[number]
    return [
        [
            float(model.values[row, column])
            if model.is_done(row, column) and (row, column) not in model.hidden
            else None
            for column in range(model.shape[1])
        ]
        for row in range(model.shape[0])
    ]


def dropped(made: Scene) -> tuple[list[int], list[int]]:
    model = made.inputs[0]
    return sorted(model.dropped_rows), sorted(model.dropped_columns)


def test_one_channel_by_hand() -> None:
    made = scene(edges(), EDGES_AT_1_1)
    assert made.cell == (1, 1)
    assert made.inputs[0].window == Window(0, 0, 3, 3)
    assert made.inputs[0].weights.tolist() == made.kernels[0].values.tolist() == SOBEL
    assert (made.inputs[0].padding.top, made.inputs[0].padding.right, made.inputs[0].padding.value) == (
        1,
        1,
        0,
    )
    assert shown_numbers(made)[:3] == [[-4, 7, 3, -2, 1], [-6, 12, None, None, None], [None] * 5]
    assert made.outputs[0].current == (1, 1)
    assert not made.partials
    assert made.formula.spoken() == (
        "Y[1, 1] = 1×2 + 0×1 + (−1)×0 + 2×3 + 0×2 + (−2)×0 + 1×5 + 0×1 + (−1)×1 = 12"
    )
    assert [term.running_sum for term in made.formula.terms] == [2, 2, 2, 8, 8, 8, 13, 13, 12]


def test_terms_on_padding_stay_in_the_sum() -> None:
    made = scene(edges(), 0)
    assert made.inputs[0].window == Window(-1, -1, 3, 3)
    assert [term.in_padding for term in made.formula.terms] == [True] * 4 + [False] * 2 + [True] + [False] * 2
    assert made.formula.result == -4


def test_channels_and_filters_by_hand() -> None:
    state = two_filters()
    made = scene(state, 0)
    assert list(made.formula.channel_sums) == [4, -1, 0]
    assert (made.formula.name, made.formula.result) == ("Y[0, 0, 0]", 3)
    assert [partial.values[0, 0] for partial in made.partials] == [4, -1, 0]
    assert shown_numbers(made, 0)[0] == [3, None, None]
    assert shown_numbers(made, 1) == [[None] * 3] * 3
    assert made.outputs[1].current is None

    made = scene(state, 9)
    assert (made.filter_index, made.cell) == (1, (0, 0))
    assert list(made.formula.channel_sums) == [4, 3, 0]
    assert shown_numbers(made, 0) == [[3, -1, 3], [-2, 0, 2], [1, 3, 4]]
    assert shown_numbers(made, 1)[0] == [7, None, None]
    assert [model.show_indices for model in (*made.inputs, *made.partials)] == [False] * 6
    assert shown_numbers(scene(state, 17), 1) == [[7, 5, 7], [2, 6, 7], [5, 7, 8]]


def test_the_signal_is_a_row_and_its_flipped_kernel_is_shown_as_it_is_laid_on() -> None:
    made = scene(signal(flip_kernel=True), 0)
    assert made.flipped
    assert made.kernels[0].values.tolist() == [[3, 5, 1, 2]]
    assert made.formula.spoken() == "y[0] = 3×2 + 5×8 + 1×3 + 2×7 = 63"
    assert made.outputs[0].shape == (1, 6)


@pytest.mark.parametrize(
    ("border", "ring"),
    [("zero", [0, 0, 0]), ("reflect", [3, 2, 2]), ("edge", [2, 3, 2]), ("wrap", [3, 0, 0])],
)
def test_the_ring_holds_what_the_border_says(border: str, ring: list[float]) -> None:
    padding = scene(edges(border=border), 0).inputs[0].padding
    assert [padding.at(-1, 0), padding.at(1, -1), padding.at(-1, -1)] == ring


def test_rows_that_no_window_reaches_are_told_with_their_ring() -> None:
    made = scene(edges(padding=((0, 1), (0, 0)), stride=(2, 2)), 0)
    assert dropped(made) == ([5], [])
    made = scene(edges(padding="valid", stride=(2, 3)), 0)
    assert dropped(made) == ([], [3, 4])


# term by term
def test_a_sum_is_built_up_product_by_product() -> None:
    made = scene(edges(), EDGES_AT_1_1, term=3)
    assert [term.state for term in made.formula.terms] == ["done"] * 3 + ["current"] + ["hidden"] * 5
    assert (made.inputs[0].current, made.kernels[0].current) == ((1, 0), (1, 0))
    assert made.formula.result is None
    assert not made.formula.result_hidden
    assert made.outputs[0].hidden == {(1, 1)}
    assert shown_numbers(made)[1] == [-6, None, None, None, None]


def test_with_the_last_product_the_result_is_there() -> None:
    made = scene(edges(), EDGES_AT_1_1, term=8)
    assert made.formula.terms[-1].state == "current"
    assert made.formula.result == 12
    assert not made.outputs[0].hidden


def test_the_bias_comes_after_the_last_product() -> None:
    made = scene(edges(bias=100), EDGES_AT_1_1, term=8)
    assert (made.formula.bias, made.formula.bias_state, made.formula.result) == (100, "hidden", None)
    made = scene(edges(bias=100), EDGES_AT_1_1, term=9)
    assert (made.formula.bias_state, made.formula.result) == ("current", 112)
    assert made.kernels[0].current is None
    assert made.bias == 100
    without = scene(edges(), EDGES_AT_1_1, term=9)
    assert without.formula.bias is None
    assert {term.state for term in without.formula.terms} == {"done"}


def test_each_filter_has_its_own_bias_and_all_say_it_if_one_does() -> None:
    state = two_filters().changed(bias=np.array([0.0, 5.0]))
    assert [scene(state, step).formula.bias for step in (0, 9)] == [0, 5]
    assert [scene(state, step).formula.result for step in (0, 9)] == [3, 12]
    assert scene(two_filters(), 9).formula.bias is None


def test_a_term_is_shown_in_its_channel_and_partial_sums_come_one_after_the_other() -> None:
    made = scene(two_filters(), 0, term=9 + 5)
    assert [model.current for model in made.inputs] == [None, (1, 2), None]
    assert [model.current for model in made.kernels] == [None, (1, 2), None]
    assert [model.is_done(0, 0) for model in made.partials] == [True, False, False]
    assert [model.is_done(0, 0) for model in scene(two_filters(), 0).partials] == [True] * 3


# quiz
def test_the_quiz_hides_the_result_and_every_sum_that_gives_it_away() -> None:
    made = scene(edges(bias=100), EDGES_AT_1_1, hidden=True)
    assert made.outputs[0].hidden == {(1, 1)}
    assert (made.formula.result, made.formula.result_hidden) == (None, True)
    assert {term.running_sum for term in made.formula.terms} == {None}
    assert made.formula.spoken().endswith("+ 100 = ?")


def test_in_the_quiz_sums_on_the_way_are_told_but_not_the_last() -> None:
    sums = [term.running_sum for term in scene(edges(), EDGES_AT_1_1, term=8, hidden=True).formula.terms]
    assert sums == [2, 2, 2, 8, 8, 8, 13, 13, None]


# colours
def test_channels_and_filters_share_one_scale() -> None:
    made = scene(two_filters(), 0)
    assert {model.v_max for model in made.kernels} == {1}
    assert {model.v_max for model in made.outputs} == {8}
    assert {model.v_max for model in made.partials} == {4}
    grey = scene(two_filters().changed(colours="grey", display="both", tinted=False), 0)
    assert {(model.v_min, model.v_max) for model in grey.outputs} == {(-2, 8)}
    assert {(m.colours, m.display, m.tinted) for m in (*grey.inputs, *grey.kernels)} == {
        ("grey", "both", False)
    }


def test_numbers_without_measure_leave_the_scale_to_the_matrix() -> None:
    state = edges().changed(image=np.full((5, 5, 1), np.nan))
    made = scene(state, 0)
    assert (made.inputs[0].v_max, made.outputs[0].v_max) == (None, None)
    assert scene(edges().changed(image=np.zeros((5, 5, 1))), 0).inputs[0].v_max is None


# speed
def test_steps_share_their_arrays() -> None:
    maker = SceneMaker(two_filters().changed(spec=ConvolutionSpec(padding="same", border="wrap")))
    first, second = maker.scene(Moment(0)), maker.scene(Moment(1, 3))
    for before, after in zip(
        (*first.inputs, *first.kernels, *first.partials, *first.outputs),
        (*second.inputs, *second.kernels, *second.partials, *second.outputs),
        strict=True,
    ):
        assert before.values is after.values
        assert before.padding is after.padding or before.padding.is_empty
        assert before.weights is after.weights
        assert not before.values.flags.writeable
    assert maker.scene(Moment(1, 3)).formula is second.formula


# what holds for every convolution
@settings(max_examples=60)
@given(states(), st.data())
def test_every_done_cell_holds_what_convolve_gives(state: ConvolutionState, data: st.DataObject) -> None:
    maker = SceneMaker(state)
    step = data.draw(st.integers(0, len(maker.trace) - 1))
    made = maker.scene(Moment(step))
    result = convolve(state.image, state.kernel, state.spec, state.bias)
    done = 0
    for number, model in enumerate(made.outputs):
        np.testing.assert_allclose(model.values, result[..., number], rtol=0, atol=1e-12)
        done += sum(model.is_done(*cell) for cell in np.ndindex(model.shape))
    assert done == step + 1
    assert made.formula.result == pytest.approx(result[(*made.cell, made.filter_index)], abs=1e-12)


@settings(max_examples=60)
@given(states(), st.data())
def test_partial_sums_and_bias_add_up_to_the_output(state: ConvolutionState, data: st.DataObject) -> None:
    maker = SceneMaker(state)
    step = data.draw(st.integers(0, len(maker.trace) - 1))
    made = maker.scene(Moment(step))
    if state.channels == 1:
        assert not made.partials
        return
    total = sum(model.values for model in made.partials) + made.bias
    np.testing.assert_allclose(total, made.outputs[made.filter_index].values, rtol=0, atol=1e-12)
    own = [float(model.values[made.cell]) for model in made.partials]
    assert own == pytest.approx(list(made.formula.channel_sums), abs=1e-12)


@settings(max_examples=60)
@given(states(), st.data())
def test_weight_and_number_of_every_window_cell_are_the_factors_of_its_term(
    state: ConvolutionState, data: st.DataObject
) -> None:
    maker = SceneMaker(state)
    made = maker.scene(Moment(data.draw(st.integers(0, len(maker.trace) - 1))))
    for index, term in enumerate(made.formula.terms):
        tap = tap_of(made, index)
        assert tap is not None
        model = made.inputs[tap.number]
        number = tap.cell[0] * model.window.width + tap.cell[1]
        cell = model.window.taps()[number]
        met = model.values[cell] if model.contains(*cell) else model.padding.at(*cell)
        assert model.weights is not None
        assert (met, model.weights[tap.cell]) == (term.value, term.weight)
        assert made.kernels[tap.number].values[tap.cell] == term.weight
        assert term.in_padding == (not model.contains(*cell))
        assert not model.is_dropped(*cell)
