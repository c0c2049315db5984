"""Which mistake leads to a wrong answer."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.tabs.pooling.quiz import Verdict, judge
from tests.gui.tabs.pooling.states import numbers, overlapping, square

if TYPE_CHECKING:
    from engine.operations.pooling import PoolingKind
    from gui.tabs.pooling.quiz import Kind
    from gui.tabs.pooling.state import PoolingNumbers


def verdict(case: PoolingNumbers, step: int, answer: float) -> Verdict:
    trace = case.trace()
    return judge(trace[step], answer, trace)


@pytest.mark.parametrize(
    ("answer", "kind"),
    # Y[2, 2] takes the largest of 3, 0, 1, 2
    [(3, "right"), (0, "minimum"), (1.5, "average"), (-3, "sign"), (2, "forgot-cell"), (6, "wrong-window"),
     (8, "wrong-window"), (1, "wrong"), (500, "wrong"), (math.nan, "wrong"), (-math.inf, "wrong")],
)  # fmt: skip
def test_a_maximum_by_hand(answer: float, kind: Kind) -> None:
    found = verdict(overlapping(), 8, answer)
    assert found.kind == kind
    assert found.is_right == (kind == "right")


@pytest.mark.parametrize(
    ("answer", "kind"),
    # Y[2, 2] is (3 + 0 + 1 + 2) / 4; the window has nine cells
    [(1.5, "right"), (0.667, "counted-padding"), (6 / 9, "counted-padding"), (3, "maximum"), (0, "minimum"),
     (6, "sum"), (-1.5, "sign"), (1, "forgot-cell"), (2, "forgot-cell"), (0.75, "forgot-cell"),
     (4.2, "wrong")],
)  # fmt: skip
def test_an_average_by_hand(answer: float, kind: Kind) -> None:
    assert verdict(overlapping("average"), 8, answer).kind == kind


def test_a_zero_in_the_padding_does_not_win() -> None:
    negative = square(image=[[-4, -3], [-2, -1]])
    assert verdict(negative, 1, 0).kind == "counted-padding"
    assert verdict(negative, 0, 0).kind == "wrong"
    assert verdict(square("min"), 1, 0).kind == "counted-padding"
    assert verdict(square("average"), 1, 1).kind == "counted-padding"


def test_the_forgotten_cell_is_named() -> None:
    assert verdict(overlapping(), 8, 2) == Verdict("forgot-cell", 2, tap=(0, 0))
    assert verdict(overlapping("average"), 8, 1) == Verdict("forgot-cell", 1, tap=(0, 0))
    assert verdict(overlapping("average"), 8, 0.75).tap == (0, 0)
    assert verdict(overlapping("average"), 8, 2).tap == (0, 1)


def test_the_nearest_other_window_is_named() -> None:
    # Y[2, 2] is 3; 8 stands at [0, 0], [0, 1], [1, 0] and [1, 1], which is the nearest
    assert verdict(overlapping(), 8, 8) == Verdict("wrong-window", 8, cell=(1, 1, 0))


def test_the_other_extreme_is_known_in_both_operations() -> None:
    assert verdict(overlapping("min"), 8, 3).kind == "maximum"
    assert verdict(overlapping("min"), 8, 1).kind == "forgot-cell"


@pytest.mark.parametrize("answer", [1 / 3, 0.333333, 0.333])
def test_a_rounded_mean_is_right_as_the_cell_shows_it(answer: float) -> None:
    case = square("average", "valid", None, [[1, 0, 0]])
    assert verdict(case, 0, answer).is_right
    assert not verdict(case, 0, 0.3).is_right


@pytest.mark.parametrize("kind", ["max", "average", "min"])
@pytest.mark.parametrize("value", [1e308, math.inf, math.nan])
def test_numbers_beyond_all_bounds_are_judged_without_a_warning(kind: PoolingKind, value: float) -> None:
    case = square(kind, "same", (2, 2), [[value, value, -value], [1, 2, 3]])
    for step in range(6):
        found = verdict(case, step, 77)
        # of 1e308 − 1e308 any number may be left, but the largest of some numbers is exact
        assert kind == "average" or not found.is_right


# what holds for every step
@settings(max_examples=60)
@given(numbers(), st.data())
def test_the_number_in_the_cell_is_right(case: PoolingNumbers, data: st.DataObject) -> None:
    trace = case.trace()
    step = trace[data.draw(st.integers(0, len(trace) - 1))]
    assert judge(step, step.total, trace).is_right


@settings(max_examples=80)
@given(numbers(whole=True), st.data())
def test_every_verdict_is_true(case: PoolingNumbers, data: st.DataObject) -> None:
    trace = case.trace()
    step = trace[data.draw(st.integers(0, len(trace) - 1))]
    answer = data.draw(st.integers(-4, 4).map(float))
    found = judge(step, answer, trace)
    met = step.values[~step.in_padding].astype(float)
    counted = np.where(step.in_padding, 0.0, step.values)
    pooled = {"max": counted.max(), "min": counted.min(), "average": counted.mean()}[case.spec.kind]
    explained: dict[Kind, list[float]] = {
        "right": [step.total],
        "sign": [-step.total],
        "counted-padding": [pooled],
        "maximum": [met.max()],
        "minimum": [met.min()],
        "average": [met.mean()],
        "sum": [met.sum()],
        "wrong-window": [trace.maps[found.cell]] if found.cell else [],
        "wrong": [answer],
    }
    if found.tap is not None:
        rest = np.delete(met, step.terms.index(found.tap))
        explained["forgot-cell"] = [rest.mean(), rest.sum() / met.size, rest.max(), rest.min()]
    assert any(math.isclose(answer, value, abs_tol=1e-9) for value in explained[found.kind])
    if found.kind == "wrong":
        assert answer not in trace.maps
        assert answer not in (step.total, -step.total)
    assert found.cell != step.output_index
