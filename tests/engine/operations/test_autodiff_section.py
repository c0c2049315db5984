"""An expression as a curve over one number: by hand, against the tape, against differences, downhill."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.operations.autodiff import differentiate
from engine.operations.autodiff_examples import EXAMPLES
from engine.operations.autodiff_parser import parse_expression
from engine.operations.autodiff_section import Section
from engine.operations.descent import descend, verdict, walk
from tests.engine.operations.expressions import EXPRESSIONS, NAMES


def section(text: str, name: str = "x", element: int = 0, **at: Any) -> Section:
    return Section(parse_expression(text), at, name, element)


def test_by_hand() -> None:
    curve = section("x**3 + 2*x + 5", x=[1.0, 2.0, 3.0], element=2)
    values, slopes = curve.value_and_slope([[1.0, 2.0], [3.0, 0.0]])
    assert curve.place == 3
    assert values.tolist() == [[8, 17], [38, 5]]
    assert slopes.tolist() == [[5, 14], [29, 2]]
    assert curve.curvature(2.0) == pytest.approx(12, rel=1e-6)


def test_other_variables_stand_still_in_their_column() -> None:
    line = section("w*x + b", "x", 1, w=[2.0, 3.0], x=[0.0, 5.0], b=1.0)
    assert [found.tolist() for found in line.value_and_slope([0.0, 1.0])] == [[1, 4], [3, 3]]
    assert section("5 + 0*x", x=1.0).value_and_slope([1.0, 2.0])[1].tolist() == [0, 0]


def test_where_numbers_are_added_up_only_one_of_them_moves() -> None:
    example = EXAMPLES["softmax-cross-entropy"]
    tape = differentiate(example.expression, example.at)
    for element in range(3):
        curve = Section(parse_expression(example.expression), example.at, "z", element)
        value, slope = curve.value_and_slope(curve.place)
        assert float(value) == pytest.approx(float(tape.value))
        assert float(slope) == pytest.approx(tape.gradients["z"][element])


@settings(max_examples=60)
@given(EXPRESSIONS, st.lists(st.floats(-2, 2), min_size=3, max_size=3))
def test_a_section_has_the_slope_of_the_tape(text: str, numbers: list[float]) -> None:
    at = dict(zip(NAMES, numbers, strict=True))
    variables = parse_expression(text).variables
    assume(len(text) < 1_500 and variables)
    curve = Section(parse_expression(text), at, variables[0])
    value, slope = curve.value_and_slope([at[variables[0]]])
    tape = differentiate(text, at)
    np.testing.assert_allclose(value[0], tape.value.sum(), rtol=1e-12)
    np.testing.assert_allclose(slope[0], tape.gradients[variables[0]], rtol=1e-12)


@given(st.floats(-3, 3))
def test_slope_and_curvature_are_differences_of_the_curve(x: float) -> None:
    curve = section("x**4 - 3*x**2 + x", x=0.0)
    step = 1e-4
    values, slopes = curve.value_and_slope([x - step, x, x + step])
    assert slopes[1] == pytest.approx((values[2] - values[0]) / (2 * step), abs=1e-4)
    assert curve.curvature(x) == pytest.approx(12 * x**2 - 6, abs=1e-4)


@pytest.mark.parametrize("name", ["parabola", "two-valleys"])
def test_the_three_rates_do_what_they_are_called(name: str) -> None:
    example = EXAMPLES[name]
    curve = Section(parse_expression(example.expression), example.at, "x")
    rates = curve.learning_rates(curve.place)
    assert rates.small < rates.good < rates.large
    found = [verdict(curve.descend(curve.place, rate, 20)) for rate in (rates.small, rates.good, rates.large)]
    assert found[0] == "slow"
    assert found[1] in ("good", "arrived")
    assert found[2] == "diverging"


def test_rates_of_a_parabola_come_from_its_curvature() -> None:
    rates = section("x**2", x=3.0).learning_rates(3.0)
    assert (rates.small, rates.good, rates.large) == (0.01, 0.3, 1.1)


@pytest.mark.parametrize("text", ["2*x", "abs(x)", "log(x)", "1/x", "5 + 0*x", "exp(x)"])
@pytest.mark.parametrize("start", [0.0, -1.0, 2.0])
def test_rates_are_numbers_wherever_one_starts(text: str, start: float) -> None:
    rates = section(text, x=1.0).learning_rates(start)
    assert all(math.isfinite(rate) and rate > 0 for rate in (rates.small, rates.good, rates.large))


def test_downhill_it_is_the_descent_of_the_expression() -> None:
    text = "(x - 1)**2 + 1"
    mine = section(text, x=4.0).descend(4.0, 0.3, 6)
    plain = descend(text, {"x": 4.0}, 0.3, 6)
    for here, there in zip(mine, plain, strict=True):
        assert (float(here.at["x"]), here.value) == (float(there.at["x"]), there.value)
        assert float(here.next_at["x"]) == float(there.next_at["x"])


def test_what_is_refused() -> None:
    for refused, key in (
        (lambda: section("x", "w", x=1.0, w=1.0), "descent-variable-unknown"),
        (lambda: section("x + w", x=[1.0, 2.0], w=[1.0, 2.0, 3.0]), "autodiff-shapes-differ"),
        (lambda: section("x", x=1.0).descend(1.0, 0.0, 3), "learning-rate-not-positive"),
        (lambda: section("x", x=1.0).descend(1.0, 0.1, 0), "steps-out-of-range"),
        (
            lambda: walk(lambda at, index: descend("x", at, 1.0, 1)[0], {"x": 1.0}, 2_000),
            "steps-out-of-range",
        ),
    ):
        with pytest.raises(EngineError) as caught:
            refused()
        assert caught.value.message_key == key


@pytest.mark.parametrize(
    ("name", "variable", "wanted"),
    [
        ("product", "x", [0, 2 * math.sin(1) + math.cos(1), 4 * math.sin(2) + 4 * math.cos(2)]),
        ("quotient", "x", [1, 0, -3 / 25]),
        ("chain", "x", [0, 2 * math.cos(1), 4 * math.cos(4)]),
        ("relu-at-zero", "x", [0, 0, 1]),
        ("tie", "a", [0, 1, 1]),
        ("tie", "b", 1),
        ("parabola", "x", 6),
        ("two-valleys", "x", 21),
    ],
)
def test_examples_by_hand(name: str, variable: str, wanted: Any) -> None:
    tape = differentiate(EXAMPLES[name].expression, EXAMPLES[name].at)
    np.testing.assert_allclose(tape.gradients[variable], wanted, atol=1e-12)
