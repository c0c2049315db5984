"""Activation functions: by hand, the course's curves, central differences, and properties of each."""

from __future__ import annotations

import json
import math
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.operations.activation_maps import before_and_after
from engine.operations.activations import (
    ACTIVATIONS,
    FORMULAS,
    Activation,
    Interval,
    course_grid,
    saturated_intervals,
    tangent,
    with_gaps,
)

REFERENCE = Path(__file__).resolve().parents[2] / "reference" / "course_cases.json"
CASES = {case["id"]: case for case in json.loads(REFERENCE.read_text(encoding="utf-8"))["cases"]}
CURVES = [name for name, case in CASES.items() if case["operation"] in ("activation", "derivative")]
ONES = [*ACTIVATIONS.values()]
SHAPED = [
    ACTIVATIONS["leaky_relu"].with_parameters(slope=0.01),
    ACTIVATIONS["prelu"].with_parameters(slope=-0.5),
    ACTIVATIONS["elu"].with_parameters(alpha=2.0),
    ACTIVATIONS["elu"].with_parameters(alpha=0.0),
]


def name_of(activation: Activation) -> str:
    return "-".join([activation.id, *map(str, activation.settings.values())])


each = pytest.mark.parametrize("activation", ONES + SHAPED, ids=name_of)


@pytest.mark.parametrize("name", CURVES)
def test_a_case_of_the_course(name: str) -> None:
    case = CASES[name]
    record = case["inputs"]["z"]
    activation = ACTIVATIONS[case["parameters"]["function"]]
    apply = activation.derivative if case["operation"] == "derivative" else activation.value
    found = apply(np.array(record["data"], record["dtype"]))
    assert found.dtype.name == case["expected_dtype"]
    np.testing.assert_allclose(found, case["expected"], rtol=0, atol=case["atol"])


def test_no_case_was_overlooked() -> None:
    assert {"curve-sigmoid", "curve-relu", "relu-vector-numpy", "relu-vector-tf"} <= set(CURVES)


def test_the_course_s_grid() -> None:
    grid = course_grid()
    record = CASES["curve-sigmoid"]["inputs"]["z"]
    assert grid[record["indices"]].tolist() == record["data"]
    sigmoid, tanh = ACTIVATIONS["sigmoid"], ACTIVATIONS["tanh"]
    assert sigmoid.value(grid).max() == pytest.approx(0.9999498278, abs=1e-10)
    assert sigmoid.value(grid).min() == pytest.approx(4.5397868702e-05, abs=1e-14)
    assert tanh.derivative(grid)[-1] == pytest.approx(1.007e-08, rel=1e-3)


def test_there_are_all_of_them() -> None:
    assert [*ACTIVATIONS] == [
        *("sigmoid", "tanh", "relu", "leaky_relu", "prelu", "elu", "selu", "gelu", "gelu_tanh", "silu"),
        *("mish", "softplus", "softsign", "hard_sigmoid", "hard_tanh", "relu6", "linear", "step"),
    ]
    assert {activation.formula_key for activation in ONES} == set(FORMULAS)


@pytest.mark.parametrize(
    ("name", "z", "value", "slope"),
    [
        ("sigmoid", math.log(3), 3 / 4, 3 / 16),
        ("tanh", math.log(2), 3 / 5, 16 / 25),
        ("relu", -2, 0, 0),
        ("leaky_relu", -2, -0.4, 0.2),
        ("prelu", -2, -0.5, 0.25),
        ("elu", -math.log(2), -0.5, 0.5),
        ("selu", 2, 2.101401974710961, 1.0507009873554805),
        ("gelu", 1, 0.8413447460685429, 1.083315470587686),
        ("gelu_tanh", 1, 0.8411919906082768, 1.0829640838457826),
        ("silu", math.log(3), 0.75 * math.log(3), 0.75 * (1 + math.log(3) / 4)),
        # tanh(ln(1 + e^z)) is 3/5 for e^z = 1
        ("mish", 0, 0, 0.6),
        ("softplus", math.log(3), math.log(4), 3 / 4),
        ("softsign", -3, -3 / 4, 1 / 16),
        ("hard_sigmoid", 1, 2 / 3, 1 / 6),
        ("hard_tanh", 0.5, 0.5, 1),
        ("hard_tanh", 1.5, 1, 0),
        ("relu6", 7, 6, 0),
        ("linear", -3, -3, 1),
        ("step", 0, 1, 0),
        ("step", -0.5, 0, 0),
    ],
)
def test_by_hand(name: str, z: float, value: float, slope: float) -> None:
    assert float(ACTIVATIONS[name].value(z)) == pytest.approx(value, abs=1e-15)
    assert float(ACTIVATIONS[name].derivative(z)) == pytest.approx(slope, abs=1e-15)


@pytest.mark.parametrize(
    ("name", "kinks"),
    [
        ("relu", {0: 0}),
        ("leaky_relu", {0: 0.2}),
        ("prelu", {0: 0}),
        ("elu", {}),
        ("selu", {0: 1.0507009873554805}),
        ("hard_sigmoid", {-3: 0, 3: 0}),
        ("hard_tanh", {-1: 1, 1: 1}),
        ("relu6", {0: 0, 6: 0}),
        ("step", {0: 0}),
        ("gelu", {}),
    ],
)
def test_what_is_used_at_kinks(name: str, kinks: dict[float, float]) -> None:
    activation = ACTIVATIONS[name]
    assert dict(activation.kinks) == kinks
    assert activation.derivative([*kinks]).tolist() == [*kinks.values()]
    assert activation.kink_source or not kinks


@each
def test_the_slopes_on_both_sides_of_a_kink(activation: Activation) -> None:
    for kink in activation.kink_list:
        near = activation.derivative([kink.at - 1e-9, kink.at, kink.at + 1e-9])
        np.testing.assert_allclose(near, [kink.left, kink.used, kink.right], rtol=0, atol=1e-8)


@each
def test_the_derivative_is_the_central_difference(activation: Activation) -> None:
    z = np.random.default_rng(0).uniform(-8, 8, 400)
    step = 1e-6
    bends = np.array([*activation.kinks, *activation.jumps, math.inf])
    z = z[np.abs(z[:, np.newaxis] - bends).min(axis=1) > 2 * step]
    difference = (activation.value(z + step) - activation.value(z - step)) / (2 * step)
    np.testing.assert_allclose(activation.derivative(z), difference, rtol=0, atol=1e-8)


@each
def test_far_out_it_is_its_limit(activation: Activation) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        value = activation.value([-math.inf, -1e308, -1e4, 1e4, 1e308, math.inf])
        slope = activation.derivative([-math.inf, -1e308, -1e4, 1e4, 1e308, math.inf])
    assert not np.isnan(value).any()
    assert np.isfinite(slope).all()
    assert activation.limits == (value[0], value[-1])
    np.testing.assert_allclose(slope[:3], slope[0], rtol=0, atol=1e-7)
    np.testing.assert_allclose(slope[3:], slope[-1], rtol=0, atol=1e-7)
    bounded = value[np.isfinite(value[[0, -1]])[[0, 0, 0, 1, 1, 1]]]
    assert np.abs(bounded).max(initial=0) < 10


@each
def test_nan_stays_nan(activation: Activation) -> None:
    assert math.isnan(activation.value(math.nan))
    assert math.isnan(activation.derivative(math.nan))


@each
@given(st.floats(-1e4, 1e4))
def test_values_lie_in_the_range(activation: Activation, z: float) -> None:
    for apply, interval in (
        (activation.value, activation.range),
        (activation.derivative, activation.derivative_range),
    ):
        found = float(apply(z))
        assert interval.low - 1e-14 <= found <= interval.high + 1e-14


@each
def test_the_range_is_no_wider_than_needed(activation: Activation) -> None:
    z = np.concatenate((np.linspace(-5, 5, 100_001), [-1e4, 1e4], [*activation.kinks]))
    for apply, interval in (
        (activation.value, activation.range),
        (activation.derivative, activation.derivative_range),
    ):
        found = apply(z)
        for end, reached in ((interval.low, found.min()), (interval.high, found.max())):
            assert math.isinf(end) or reached == pytest.approx(end, abs=1e-3)


def test_an_interval() -> None:
    half_open = Interval(0.0, 1.0, "[)")
    assert [number in half_open for number in (-0.1, 0.0, 0.5, 1.0)] == [False, True, True, False]


@each
def test_shape_and_type(activation: Activation) -> None:
    z = np.random.default_rng(0).normal(size=(2, 3, 4))
    for apply in (activation.value, activation.derivative):
        wide, narrow = apply(z), apply(z.astype(np.float32))
        assert wide.shape == narrow.shape == z.shape
        assert (wide.dtype.name, narrow.dtype.name) == ("float64", "float32")
        np.testing.assert_allclose(narrow, wide, rtol=0, atol=1e-5)
        assert apply(0.5).shape == ()
        assert apply([]).shape == (0,)
    integers = activation.value(np.array([-7, 0, 7]))
    assert integers.dtype == (np.int64 if activation.keeps_integers else np.float64)
    assert activation.derivative(np.array([-7, 7])).dtype == np.float64
    np.testing.assert_array_equal(integers, activation.value([-7.0, 0.0, 7.0]))


def test_the_array_given_is_left_alone() -> None:
    z = np.array([1.0, 2.0])
    ACTIVATIONS["linear"].value(z)[0] = 9
    assert z.tolist() == [1, 2]


def test_parameters() -> None:
    leaky = ACTIVATIONS["leaky_relu"]
    assert dict(leaky.settings) == {"slope": 0.2}
    assert leaky.with_parameters(slope=1).kinks == {}
    assert dict(leaky.with_parameters(slope=0.5).kinks) == {0.0: 0.5}
    assert dict(ACTIVATIONS["elu"].with_parameters(alpha=2).kinks) == {0.0: 2.0}
    assert float(ACTIVATIONS["prelu"].with_parameters(slope=-1).value(-3)) == 3


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        ({"alpha": 1.0}, "activation-parameter-unknown"),
        ({"slope": -0.1}, "activation-parameter-out-of-range"),
        ({"slope": math.nan}, "activation-parameter-out-of-range"),
    ],
)
def test_wrong_parameters_are_refused(settings: dict[str, float], key: str) -> None:
    with pytest.raises(EngineError) as caught:
        ACTIVATIONS["leaky_relu"].with_parameters(**settings)
    assert caught.value.message_key == key


@pytest.mark.parametrize("key", FORMULAS)
def test_a_formula_can_be_set_in_type(key: str) -> None:
    formula = FORMULAS[key]
    for piece in (*formula.value, *formula.derivative):
        assert "".join(run.text for run in piece.runs) == piece.term.translate(str.maketrans("", "", "^_{}"))
        assert "{" not in piece.plain
        assert "-" not in piece.term
        assert "-" not in piece.condition
    assert formula.legend_runs


def test_runs_of_a_formula() -> None:
    runs = FORMULAS["sigmoid"].value[0].runs
    assert [(run.text, run.level) for run in runs] == [
        ("1 / (1 + e", "base"),
        ("−z", "super"),
        (")", "base"),
    ]


@pytest.mark.parametrize(
    ("name", "zones"),
    [
        ("tanh", [(-6, -2.178), (2.178, 6)]),
        ("sigmoid", [(-6, -2.8872), (2.8872, 6)]),
        ("relu", [(-6, 0)]),
        ("linear", []),
        ("step", [(-6, 6)]),
        ("hard_tanh", [(-6, -1), (1, 6)]),
        ("leaky_relu", []),
    ],
)
def test_saturated_zones(name: str, zones: list[tuple[float, float]]) -> None:
    found = saturated_intervals(ACTIVATIONS[name], -6, 6)
    assert np.array(found).reshape(-1, 2) == pytest.approx(np.array(zones).reshape(-1, 2), abs=5e-4)


@given(st.sampled_from([*ACTIVATIONS]), st.floats(0.01, 0.5), st.floats(-8, 8))
def test_a_zone_holds_what_is_flat(name: str, threshold: float, z: float) -> None:
    activation = ACTIVATIONS[name]
    zones = saturated_intervals(activation, -8, 8, threshold)
    slope = abs(float(activation.derivative(z)))
    # what is used at a kink makes no zone: it is a single place
    near_border = z in activation.kinks or any(abs(z - end) < 1e-2 for zone in zones for end in zone)
    if abs(slope - threshold) > 1e-2 and not near_border:
        assert any(start <= z <= end for start, end in zones) == (slope < threshold)


def test_wrong_ranges_are_refused() -> None:
    for low, high, threshold in ((1, 1, 0.1), (0, math.inf, 0.1), (0, 1, 0), (0, 1, math.nan)):
        with pytest.raises(EngineError):
            saturated_intervals(ACTIVATIONS["tanh"], low, high, threshold)


def test_a_tangent_and_its_triangle() -> None:
    line = tangent(ACTIVATIONS["tanh"], 1.5)
    assert (line.value, line.slope) == pytest.approx((0.9051, 0.1807), abs=5e-5)
    assert line.intercept == pytest.approx(0.6341, abs=5e-5)
    assert line.height(1.5) == line.value
    (x, y), beside, above = line.triangle(2.0)
    assert beside == (x + 2, y)
    assert above == (x + 2, line.height(x + 2))


def test_a_curve_is_broken_at_its_jumps() -> None:
    z = course_grid()
    x, y = with_gaps(z, ACTIVATIONS["relu"].derivative(z), [*ACTIVATIONS["relu"].kinks, 50.0])
    assert x.size == z.size + 1
    (gap,) = np.flatnonzero(np.isnan(y))
    assert x[gap] == 0
    assert (y[gap - 1], y[gap + 1]) == (0, 1)


def test_before_and_after() -> None:
    found = before_and_after([[-3.0, -1.0], [0.0, 4.0]], ACTIVATIONS["relu"], bars=7)
    assert found.edges.tolist() == [-3, -2, -1, 0, 1, 2, 3, 4]
    assert found.counts_before.tolist() == [1, 0, 1, 1, 0, 0, 1]
    assert found.counts_after.tolist() == [0, 0, 0, 3, 0, 0, 1]
    assert (found.zero_share, found.blocked_share, found.left_out) == (0.75, 0.75, 0)
    strange = before_and_after([math.nan, math.inf, 1e301, 1.0], ACTIVATIONS["linear"])
    assert strange.left_out == 3
    assert strange.counts_before.sum() == 1


@pytest.mark.parametrize(("maps", "bars"), [([], 5), ([1.0], 0)])
def test_nothing_to_count_is_refused(maps: Any, bars: int) -> None:
    with pytest.raises(EngineError):
        before_and_after(maps, ACTIVATIONS["relu"], bars)
