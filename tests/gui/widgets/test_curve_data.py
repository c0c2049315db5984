"""The moving average against a slow loop, however the values arrive."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.curve_data import DebiasedAverage, GrowingVector, SmoothedSeries, recursive_average

VALUES = st.lists(
    st.one_of(st.floats(-1e6, 1e6), st.sampled_from([np.nan, np.inf, -np.inf])), min_size=1, max_size=300
)


def slow_average(values: list[float], weight: float) -> list[float]:
    average, count, shown = 0.0, 0, []
    for value in values:
        if not np.isfinite(value):
            shown.append(np.nan)
            continue
        average = weight * average + (1 - weight) * value
        count += 1
        shown.append(average / (1 - weight**count))
    return shown


@given(
    values=VALUES,
    weight=st.sampled_from([0.0, 0.3, 0.9, 0.99]),
    cuts=st.lists(st.integers(0, 300), max_size=6),
)
def test_debiased_average_is_that_of_a_slow_loop_in_any_portions(
    values: list[float], weight: float, cuts: list[int]
) -> None:
    average = DebiasedAverage(weight)
    portions = np.split(np.array(values), sorted(min(cut, len(values)) for cut in cuts))
    shown = np.concatenate([average.extend(portion) for portion in portions])
    np.testing.assert_allclose(shown, slow_average(values, weight), rtol=1e-7, atol=1e-4)


def test_long_recursion_over_many_blocks_is_exact() -> None:
    values = np.random.default_rng(1).random(10_000)
    expected, average = [], 0.25
    for value in values:
        average = 0.95 * average + 0.05 * value
        expected.append(average)
    np.testing.assert_allclose(recursive_average(values, 0.95, 0.25), expected, rtol=1e-12)


@pytest.mark.parametrize("weight", [0.0, 0.5, 0.99])
def test_a_constant_is_shown_as_itself_from_the_first_step(weight: float) -> None:
    shown = DebiasedAverage(weight).extend(np.full(200, 2.3))
    np.testing.assert_allclose(shown, 2.3, rtol=1e-9)


def test_a_bad_step_is_a_gap_and_the_curve_goes_on() -> None:
    shown = DebiasedAverage(0.5).extend([1.0, np.nan, np.inf, 1.0])
    assert np.isnan(shown[1:3]).all()
    assert shown[3] == pytest.approx(1.0)


@given(portions=st.lists(st.lists(st.floats(-1e3, 1e3), max_size=900), max_size=8))
def test_growing_vector_keeps_everything(portions: list[list[float]]) -> None:
    vector = GrowingVector()
    for portion in portions:
        vector.write(len(vector), portion)
    assert vector.values.tolist() == [value for portion in portions for value in portion]


def test_a_gap_in_the_steps_is_nan_and_filled_later() -> None:
    series = SmoothedSeries(0.5)
    series.write(0, [1.0])
    series.write(3, [4.0])
    assert np.isnan(series.raw[1:3]).all()
    series.write(1, [2.0, 3.0])
    np.testing.assert_allclose(series.raw, [1, 2, 3, 4])
    np.testing.assert_allclose(series.smoothed, slow_average([1, 2, 3, 4], 0.5))


def test_another_weight_averages_what_is_already_there_anew() -> None:
    values = np.linspace(3, 0, 500)
    series = SmoothedSeries(0.0)
    series.write(0, values)
    np.testing.assert_allclose(series.smoothed, values)
    series.smooth(0.9)
    np.testing.assert_allclose(series.smoothed, slow_average(values.tolist(), 0.9))


def test_clear_forgets_the_average_too() -> None:
    series = SmoothedSeries(0.9)
    series.write(0, [100.0])
    series.clear()
    assert len(series) == 0
    series.write(0, [1.0])
    assert series.smoothed[0] == pytest.approx(1.0)
