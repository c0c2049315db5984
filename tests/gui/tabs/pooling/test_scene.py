"""Every step of a pooling as matrices, a formula and a way back."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.operations.pooling import PoolingSpec, pool, route_gradient
from gui.tabs.pooling.figures import SceneMaker
from gui.tabs.pooling.scene import Moment, Pointed, PoolingScene, tap_of, term_of
from gui.tabs.pooling.state import PoolingNumbers
from gui.tabs.pooling.sums import route_pieces, summand_pieces
from gui.widgets.matrix_model import Mark, Window
from gui.widgets.painted_text import text_of
from tests.gui.tabs.pooling.states import ONES, UPSTREAM, numbers, overlapping, square, state_of

if TYPE_CHECKING:
    from gui.tabs.pooling.scene import Part
    from gui.widgets.matrix_model import Cell

LAST = 8  # index of the step of Y[2, 2] in the overlapping windows


def scene(given_numbers: PoolingNumbers, step: int = 0, **moment: object) -> PoolingScene:
    return SceneMaker(given_numbers).scene(Moment(step, **moment))  # type: ignore[arg-type]


def pointing(given_numbers: PoolingNumbers, part: Part, cell: Cell, step: int = LAST) -> PoolingScene:
    return scene(given_numbers, step, pointed=Pointed(part, 0, cell))


def done_count(made: PoolingScene) -> int:
    return sum(made.output.is_done(*cell) for cell in np.ndindex(made.output.shape))


def said_of(made: PoolingScene) -> str:
    """The way back, in letters."""
    assert made.route is not None
    return text_of(route_pieces(made.route))


def gradient_of(made: PoolingScene) -> list[list[float]]:
    return made.gradient.values.tolist()


# the way there
def test_a_maximum_by_hand() -> None:
    made = scene(overlapping(), LAST)
    assert made.cell == (2, 2)
    assert made.input.window == Window(3, 3, 3, 3)
    assert made.formula.spoken() == "Y[2, 2] = max(3, 0, −∞, 1, 2, −∞, −∞, −∞, −∞) = 3"
    assert [term.chosen for term in made.formula.terms] == [True] + [False] * 8
    assert {term.running_sum for term in made.formula.terms} == {None}
    assert made.input.marks == (Mark(3, 3, "argmax"),)
    assert (made.winner, made.ties, made.left_out) == ((3, 3), (), 5)
    assert made.output.values.tolist() == [[8, 8, 4], [8, 8, 7], [5, 6, 3]]
    assert (made.output.current, done_count(made)) == ((2, 2), 9)


@pytest.mark.parametrize(("kind", "result", "ring"), [("max", 8, -math.inf), ("min", 0, math.inf)])
def test_padding_can_never_win(kind: str, result: float, ring: float) -> None:
    made = scene(overlapping(kind))  # type: ignore[arg-type]
    assert made.input.padding.at(-1, -1) == ring
    assert made.formula.operation == {"max": "maximum", "min": "minimum"}[kind]
    assert made.formula.result == result
    assert [term.value for term in made.formula.terms if term.in_padding] == [ring] * 5


def test_the_mean_leaves_the_padding_out_and_says_by_what_it_divides() -> None:
    made = scene(overlapping("average"), LAST)
    assert math.isnan(made.input.padding.at(5, 5))
    assert made.formula.spoken() == "Y[2, 2] = (3 + 0 + 1 + 2) / 4 = 1.5"
    assert [term.running_sum for term in made.formula.terms] == [3, 3, 4, 6]
    assert made.taps == ((3, 3), (3, 4), (4, 3), (4, 4))
    assert (made.formula.divisor, made.formula.row_length, made.left_out) == (4, 2, 5)
    assert (made.winner, made.input.marks) == (None, ())


@pytest.mark.parametrize(
    ("kind", "results"), [("max", [4, 3, 2, 1]), ("average", [2.5, 2, 1.5, 1]), ("min", [1, 1, 1, 1])]
)
def test_the_course_s_square(kind: str, results: list[float]) -> None:
    maker = SceneMaker(square(kind))  # type: ignore[arg-type]
    assert [maker.scene(Moment(step)).formula.result for step in range(4)] == results
    assert maker.scene(Moment(0)).input.padding.bottom == maker.scene(Moment(0)).input.padding.right == 1


def test_negative_numbers_beat_the_padding() -> None:
    made = scene(square(image=[[-4, -3], [-2, -1]]), 3)
    assert made.output.values.tolist() == [[-1, -1], [-1, -1]]
    assert made.formula.spoken() == "Y[1, 1] = max(−1, −∞, −∞, −∞) = −1"


def test_of_equal_numbers_the_first_wins_and_the_others_are_told() -> None:
    made = scene(square(padding="valid", image=ONES))
    assert (made.winner, made.ties) == ((0, 0), ((0, 1), (1, 0), (1, 1)))
    assert made.input.marks == (
        Mark(0, 0, "argmax"),
        Mark(0, 1, "box"),
        Mark(1, 0, "box"),
        Mark(1, 1, "box"),
    )
    assert made.route.has_ties
    assert gradient_of(made) == [[1, 0], [0, 0]]


def test_global_pooling_is_one_window() -> None:
    made = scene(square("average", padding="valid", window=None))
    assert (made.input.window, made.output.shape) == (Window(0, 0, 2, 2), (1, 1))
    assert made.formula.spoken() == "Y[0, 0] = (4 + 3 + 2 + 1) / 4 = 2.5"
    assert gradient_of(made) == [[0.25, 0.25], [0.25, 0.25]]


def test_what_no_window_reaches_is_dropped() -> None:
    seven = PoolingNumbers(np.arange(49.0).reshape(7, 7), PoolingSpec(), np.array(UPSTREAM))
    made = scene(seven)
    assert made.input.dropped_rows == made.input.dropped_columns == {6}
    assert made.gradient.dropped_rows == {6}
    assert made.output.values.tolist() == [[8, 10, 12], [22, 24, 26], [36, 38, 40]]


# number by number
def test_a_maximum_is_found_number_by_number() -> None:
    made = scene(overlapping(), 0, term=7)  # −∞ −∞ −∞ −∞ 1 3 −∞ 0 8: the 0 is looked at
    assert [term.state for term in made.formula.terms] == ["done"] * 7 + ["current", "hidden"]
    assert (made.input.current, made.winner) == ((1, 0), (0, 1))
    assert made.formula.result is None
    assert made.output.hidden == {(0, 0)}
    assert made.route is None
    assert scene(overlapping(), 0, term=3).winner is None
    made = scene(overlapping(), 0, term=8)
    assert (made.winner, made.formula.result, made.output.hidden) == ((1, 1), 8, frozenset())


def test_ties_come_one_after_the_other() -> None:
    seen = [scene(square(padding="valid", image=ONES), 0, term=term).ties for term in range(4)]
    assert seen == [(), ((0, 1),), ((0, 1), (1, 0)), ((0, 1), (1, 0), (1, 1))]


def test_a_sum_is_built_up_number_by_number() -> None:
    made = scene(overlapping("average"), LAST, term=1)
    assert made.input.current == (3, 4)
    assert [term.running_sum for term in made.formula.terms] == [3, 3, None, None]
    assert made.formula.spoken() == "Y[2, 2] = (3 + 0) / 4 = ···"


# the quiz
@pytest.mark.parametrize("kind", ["max", "average", "min"])
@pytest.mark.parametrize("term", [None, 8])
def test_the_quiz_tells_nothing_of_this_step(kind: str, term: int | None) -> None:
    made = scene(overlapping(kind), LAST, term=term, hidden=True)  # type: ignore[arg-type]
    assert made.output.hidden == {(2, 2)}
    assert (made.formula.result, made.formula.result_hidden) == (None, True)
    assert not any(term.chosen for term in made.formula.terms)
    assert made.formula.terms[-1].running_sum is None
    assert (made.winner, made.route, made.input.marks) == (None, None, ())
    assert gradient_of(made) == gradient_of(scene(overlapping(kind), LAST - 1))  # type: ignore[arg-type]
    assert not made.gradient.marks
    assert made.gradient.current is None


def test_in_the_quiz_the_largest_so_far_is_told_but_not_the_last() -> None:
    made = scene(overlapping(), 0, term=5, hidden=True)
    assert (made.winner, made.formula.result_hidden) == ((0, 1), True)
    sums = scene(overlapping("average"), LAST, term=2, hidden=True).formula.terms
    assert [term.running_sum for term in sums] == [3, 3, 4, None]


def test_in_the_quiz_pointing_at_a_cell_does_not_give_its_winner_away() -> None:
    maker = SceneMaker(overlapping())
    pointed = Pointed("upstream", 0, (2, 2))
    made = maker.scene(Moment(LAST, hidden=True, pointed=pointed))
    assert (made.input.highlighted, made.gradient.highlighted) == (frozenset(), frozenset())
    assert maker.scene(Moment(LAST, pointed=pointed)).input.highlighted == {(3, 3)}


# the way back
def test_the_gradient_is_summed_up_step_by_step() -> None:
    assert gradient_of(scene(overlapping(), LAST)) == [
        [0, 0, 0, 0, 3],
        [0, 2, 0, 0, 0],
        [0, 0, 0, -1, 0],
        [-1, 0, 0, 4, 0],
        [0, 0, 2, 0, 0],
    ]
    assert [scene(overlapping(), step).gradient.values[1, 1] for step in range(5)] == [1, -1, -1, 1, 2]
    assert SceneMaker(overlapping()).whole_gradient[1, 1] == 2


def test_a_maximum_sends_all_to_one_cell() -> None:
    made = scene(overlapping(), LAST)
    assert (made.route.source, made.route.cells, made.route.divisor) == ((2, 2), ((3, 3),), None)
    assert said_of(made) == "∂X[3, 3] += ∂Y[2, 2] = 4"
    assert (made.gradient.current, made.gradient.marks) == ((3, 3), ())
    assert made.upstream.current == (2, 2)


def test_an_average_shares_out() -> None:
    made = scene(overlapping("average"), LAST)
    assert [share.value for share in made.route.shares] == [1] * 4
    assert said_of(made) == "∂X[3:5, 3:5] += ∂Y[2, 2] / 4 = 1"
    assert made.gradient.marks == tuple(Mark(*cell, "box") for cell in made.taps)
    assert said_of(scene(square("average"), 3)) == "∂X[1, 1] += ∂Y[1, 1] / 1 = 1"


def test_pointing_at_a_gradient_lists_its_summands() -> None:
    made = pointing(overlapping(), "gradient", (1, 1))
    assert text_of(summand_pieces((1, 1), made.summands, None)) == "∂X[1, 1] = 1 − 2 + 2 + 1 = 2"
    early = pointing(overlapping(), "gradient", (1, 1), step=1)
    assert text_of(summand_pieces((1, 1), early.summands, None)) == "∂X[1, 1] = 1 − 2 = −1"
    alone = pointing(overlapping(), "gradient", (3, 3))
    assert text_of(summand_pieces((3, 3), alone.summands, None)) == "∂X[3, 3] = 4"
    assert pointing(overlapping(), "gradient", (0, 0)).summands == ()
    assert text_of(summand_pieces((0, 0), (), None)) == "∂X[0, 0] = 0"


def test_pointing_at_a_shared_gradient_lists_quotients() -> None:
    maker = SceneMaker(overlapping("average"))
    made = maker.scene(Moment(LAST, pointed=Pointed("gradient", 0, (1, 1))))
    said = text_of(summand_pieces((1, 1), made.summands, maker.trace.divisors))
    assert said == "∂X[1, 1] = 1 / 4 − 2 / 6 + 2 / 6 + 1 / 9 = 0.361"


def test_without_the_way_back_there_is_none() -> None:
    maker = SceneMaker(overlapping(), gradient=False)
    made = maker.scene(Moment(LAST, pointed=Pointed("gradient", 0, (1, 1))))
    assert (made.upstream, made.gradient, made.route, made.summands) == (None, None, None, ())


# the pointer
@pytest.mark.parametrize(
    ("part", "cell", "lit"),
    [
        ("input", (1, 1), {"output": 4, "gradient": 1}),
        ("input", (-1, -1), {}),
        ("output", (0, 0), {"input": 4, "upstream": 1, "gradient": 1}),
        ("upstream", (0, 0), {"input": 1, "output": 1, "gradient": 1}),
        ("gradient", (1, 1), {"input": 1, "output": 4, "upstream": 4}),
        ("gradient", (0, 0), {"input": 1}),
        ("output", (3, 0), {}),
        ("gradient", (5, 0), {}),
    ],
)
def test_what_belongs_to_the_pointed_cell(part: Part, cell: Cell, lit: dict[str, int]) -> None:
    made = pointing(overlapping(), part, cell)
    found = {
        name: len(getattr(made, name).highlighted) for name in ("input", "output", "upstream", "gradient")
    }
    assert {name: count for name, count in found.items() if count} == lit


def test_another_channel_is_none_of_ours() -> None:
    made = scene(overlapping(), LAST, pointed=Pointed("input", 1, (1, 1)))
    assert not made.output.highlighted


def test_terms_and_cells_lead_to_each_other() -> None:
    for kind in ("max", "average"):
        made = scene(overlapping(kind), 2)
        for term in range(len(made.formula.terms)):
            tap = tap_of(made, term)
            assert tap is not None
            assert term_of(made, tap) == term
        assert term_of(made, Pointed("output", 0, made.taps[0])) is None
        assert tap_of(made, len(made.formula.terms)) is None
        assert tap_of(made, -1) is None


# looks and speed
def test_image_and_result_share_one_scale_and_so_do_the_gradients() -> None:
    made = scene(overlapping(), 0)
    assert made.input.v_max == made.output.v_max == 8
    assert made.upstream.v_max == made.gradient.v_max == 4
    state = state_of(overlapping()).changed(colours="grey", display="both", tinted=False)
    grey = SceneMaker.of(state).scene(Moment())
    assert (grey.input.colours, grey.upstream.colours) == ("grey", "signed")
    assert {(m.display, m.tinted) for m in (grey.input, grey.output, grey.upstream, grey.gradient)} == {
        ("both", False)
    }
    assert [m.editable for m in (grey.input, grey.output, grey.upstream, grey.gradient)] == [
        True,
        False,
        True,
        False,
    ]


def test_steps_share_their_arrays() -> None:
    maker = SceneMaker(overlapping())
    first, second = maker.scene(Moment(0)), maker.scene(Moment(1, 3))
    assert first.input.values is second.input.values
    assert first.output.values is second.output.values
    assert first.upstream.values is second.upstream.values
    assert first.input.padding is second.input.padding
    assert maker.scene(Moment(1, 3)).formula is second.formula


@pytest.mark.parametrize("step", [-10, 9])
def test_there_is_no_such_step(step: int) -> None:
    with pytest.raises(IndexError):
        scene(overlapping(), step)


# what holds for every pooling
@settings(max_examples=60)
@given(numbers(), st.data())
def test_every_done_cell_holds_what_pool_gives(case: PoolingNumbers, data: st.DataObject) -> None:
    maker = SceneMaker(case)
    step = data.draw(st.integers(0, len(maker.trace) - 1))
    made = maker.scene(Moment(step))
    np.testing.assert_allclose(made.output.values, pool(case.image, case.spec), rtol=0, atol=1e-12)
    assert done_count(made) == step + 1
    assert made.formula.result == pytest.approx(made.output.values[made.cell], abs=1e-12)
    for term, tap in zip(made.formula.terms, made.taps, strict=True):
        assert term.in_padding == (not made.input.contains(*tap))
        met = made.input.padding.value if term.in_padding else made.input.values[tap]
        assert term.value == met


@settings(max_examples=60)
@given(numbers(whole=True))
def test_the_gradient_grows_by_what_each_route_brings(case: PoolingNumbers) -> None:
    maker = SceneMaker(case)
    wanted = np.zeros(case.image.shape)
    for step in range(len(maker.trace)):
        made = maker.scene(Moment(step))
        for share in made.route.shares:
            wanted[share.cell] += share.value
        np.testing.assert_allclose(made.gradient.values, wanted, rtol=0, atol=1e-9)
    np.testing.assert_allclose(wanted, route_gradient(maker.trace, case.upstream), rtol=0, atol=1e-9)


@settings(max_examples=40)
@given(numbers(whole=True), st.data())
def test_summands_add_up_to_the_gradient_that_is_shown(case: PoolingNumbers, data: st.DataObject) -> None:
    maker = SceneMaker(case)
    step = data.draw(st.integers(0, len(maker.trace) - 1))
    cell = tuple(data.draw(st.integers(0, side - 1)) for side in case.size)
    made = maker.scene(Moment(step, pointed=Pointed("gradient", 0, (cell[0], cell[1]))))
    assert sum(part.value for part in made.summands) == pytest.approx(made.gradient.values[cell], abs=1e-9)
