"""Which mistake leads to a wrong answer."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.tabs.convolution.quiz import Verdict, judge
from tests.gui.tabs.convolution.states import edges, signal, states, two_filters

if TYPE_CHECKING:
    from gui.tabs.convolution.quiz import Kind, OutputCell
    from gui.tabs.convolution.state import ConvolutionState


def verdict(state: ConvolutionState, step: int, answer: float) -> Verdict:
    trace = state.trace()
    return judge(trace[step], answer, trace)


@pytest.mark.parametrize(
    ("answer", "kind"),
    # Y[1, 1] = 2 + 0 + 0 + 6 + 0 + 0 + 5 + 0 − 1 + 100
    [(112, "right"), (12, "missing-bias"), (-112, "sign"), (88, "flipped"), (106, "off-by-product"),
     (107, "off-by-product"), (110, "off-by-product"), (94, "wrong-window"), (99, "wrong-window"),
     (118, "off-by-product"), (111, "off-by-product"), (500, "wrong"), (math.nan, "wrong"),
     (math.inf, "wrong")],
)  # fmt: skip
def test_one_channel_by_hand(answer: float, kind: Kind) -> None:
    found = verdict(edges(bias=100), 6, answer)
    assert found.kind == kind
    assert found.is_right == (kind == "right")
    assert found.answer is answer


@pytest.mark.parametrize(
    ("answer", "term", "slip"),
    [(110, 0, "left-out"), (113, 8, "left-out"), (114, 8, "wrong-sign"), (102, 6, "wrong-sign"),
     (118, 3, "twice"), (111, 8, "twice")],
)  # fmt: skip
def test_the_product_is_named(answer: float, term: int, slip: str) -> None:
    found = verdict(edges(bias=100), 6, answer)
    assert (found.kind, found.term, found.slip) == ("off-by-product", term, slip)


@pytest.mark.parametrize(
    ("answer", "cell"),
    # 94 stands at [1, 0] and [2, 0]; 99 only two cells away; 104 at [1, 2] and [2, 2]
    [(94, (1, 0, 0)), (99, (3, 3, 0)), (104, (1, 2, 0))],
)
def test_the_nearest_other_window_is_named(answer: float, cell: OutputCell) -> None:
    found = verdict(edges(bias=100), 6, answer)
    assert found.kind == "wrong-window"
    assert found.cell == cell


def test_the_kernel_turned_the_wrong_way_is_known_in_both_operations() -> None:
    assert verdict(signal(flip_kernel=True), 0, 48) == Verdict("flipped", 48)
    assert verdict(signal(), 0, 63) == Verdict("flipped", 63)


def test_one_channel_alone_is_no_sum_over_the_channels() -> None:
    # Y[0, 0, 1] = 4 + 3 + 0
    assert verdict(two_filters(), 9, 4) == Verdict("partial-sum", 4, channel=0)
    state = two_filters().changed(bias=np.array([0.0, 10.0]))
    assert verdict(state, 9, 13) == Verdict("partial-sum", 13, channel=1)
    assert verdict(state, 9, 3) == Verdict("partial-sum", 3, channel=1)
    assert verdict(edges(bias=1), 6, 12).kind == "missing-bias"


def test_the_same_cell_of_another_filter_is_near() -> None:
    # Y[2, 2, 0] is 4; the other filter has 8 there, and nothing else leads from 4 to 8 so directly
    found = verdict(two_filters(), 8, 8)
    assert (found.kind, found.cell) == ("wrong-window", (2, 2, 1))


# what counts as the same number
def thirds() -> ConvolutionState:
    """Y[1, 1] is 12 / 3.7 = 3.243243…"""
    state = edges()
    return state.changed(kernel=state.kernel / 3.7)


@pytest.mark.parametrize("answer", [12 / 3.7, 3.243243, 3.24])
def test_a_rounded_answer_is_right_as_the_cell_shows_it(answer: float) -> None:
    assert verdict(thirds(), 6, answer).is_right


@pytest.mark.parametrize("answer", [3.2, 3.25, 3.0])
def test_an_answer_that_is_rounded_otherwise_is_not(answer: float) -> None:
    assert not verdict(thirds(), 6, answer).is_right


def test_whole_numbers_have_to_be_met() -> None:
    large = edges().changed(image=edges().image * 1_000_003)
    assert verdict(large, 6, 12_000_036).is_right
    assert not verdict(large, 6, 12_000_037).is_right
    assert not verdict(large, 6, 1.2e7).is_right


def test_nothing_but_rounding_is_zero() -> None:
    state = signal().changed(
        image=np.array([[[0.1], [0.2], [0.3]]]), kernel=np.array([1.0, 1, -1]).reshape(1, 3, 1, 1)
    )
    assert state.trace()[0].total != 0
    assert verdict(state, 0, 0).is_right


@pytest.mark.parametrize("value", [1e308, math.inf, math.nan])
def test_numbers_beyond_all_bounds_are_judged_without_a_warning(value: float) -> None:
    image = edges().image.copy()
    image[1, 1] = image[0, 0] = value
    assert verdict(edges().changed(image=image), 6, 5).kind in {"wrong", "wrong-window"}


# what holds for every step
@settings(max_examples=60)
@given(states(), st.data())
def test_the_number_in_the_cell_is_right(state: ConvolutionState, data: st.DataObject) -> None:
    trace = state.trace()
    step = trace[data.draw(st.integers(0, len(trace) - 1))]
    assert judge(step, step.total, trace).is_right


@settings(max_examples=60)
@given(states(whole=True), st.data())
def test_every_verdict_is_true(state: ConvolutionState, data: st.DataObject) -> None:
    trace = state.trace()
    step = trace[data.draw(st.integers(0, len(trace) - 1))]
    answer = data.draw(st.integers(-120, 120))
    found = judge(step, answer, trace)
    rotated = int((step.window_values * step.kernel_values[::-1, ::-1]).sum()) + step.bias
    times = {"left-out": -1, "wrong-sign": -2, "twice": 1}
    product = 0 if found.term is None else int(step.products[step.terms[found.term]])
    channel_sum = int(step.channel_sums[found.channel or 0])
    explained: dict[Kind, set[float]] = {
        "right": {step.total},
        "missing-bias": {step.total - step.bias},
        "sign": {-step.total},
        "flipped": {rotated},
        "partial-sum": {channel_sum, channel_sum + step.bias},
        "off-by-product": {step.total + times[found.slip] * product if found.slip else math.nan},
        "wrong-window": {trace.maps[found.cell].item() if found.cell else math.nan},
        "wrong": {answer},
    }
    assert answer in explained[found.kind]
    if found.kind == "wrong":
        assert answer not in trace.maps
        assert answer not in {step.total, step.total - step.bias, -step.total, rotated}
    assert found.cell != step.output_index
