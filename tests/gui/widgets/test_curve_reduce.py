"""A thousand points stand for a hundred thousand, and no peak is lost."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.curve_reduce import bucket_means, bucket_size, minimum_maximum

VALUES = st.lists(st.one_of(st.floats(-1e9, 1e9), st.just(np.nan), st.just(np.inf)), min_size=1, max_size=400)


@given(values=VALUES, bucket=st.integers(1, 50), first=st.integers(0, 100))
def test_every_bucket_keeps_its_lowest_and_highest_value(
    values: list[float], bucket: int, first: int
) -> None:
    array = np.array(values)
    steps, reduced = minimum_maximum(array, first, len(values), bucket)
    assert len(steps) == len(reduced)
    for number in range(first // bucket, -(-len(values) // bucket)):
        start, end = max(first, number * bucket), min(len(values), (number + 1) * bucket)
        if start >= end:
            continue
        part = array[start:end]
        finite = part[np.isfinite(part)]
        here = reduced[(steps >= start) & (steps <= end - 1)]
        if finite.size:
            assert np.nanmin(here) == finite.min()
            assert np.nanmax(here) == finite.max()
        else:
            assert np.isnan(here).all()


def test_one_spike_among_100000_steps_is_drawn() -> None:
    values = np.zeros(100_000)
    values[77_777] = 9.0
    _, reduced = minimum_maximum(values, 0, values.size, bucket_size(values.size, 500))
    assert len(reduced) <= 1000
    assert reduced.max() == 9.0


def test_old_columns_stay_when_the_curve_grows() -> None:
    values = np.random.default_rng(0).random(5000)
    _, before = minimum_maximum(values, 0, 4000, 40)
    _, after = minimum_maximum(values, 0, 5000, 40)
    np.testing.assert_array_equal(after[: len(before)], before)


def test_nothing_in_sight_is_no_point() -> None:
    for reduce in (minimum_maximum, bucket_means):
        steps, values = reduce(np.arange(10.0), 20, 30, 4)
        assert steps.size == values.size == 0


def test_means_leave_out_what_is_not_finite() -> None:
    steps, means = bucket_means(np.array([1.0, 3.0, np.nan, 5.0, np.nan, np.inf]), 0, 6, 2)
    np.testing.assert_array_equal(steps, [0.5, 2.5, 4.5])
    np.testing.assert_array_equal(means, [2.0, 5.0, np.nan])


@given(shown=st.floats(1, 1e7), columns=st.integers(1, 500))
def test_buckets_never_outnumber_the_columns(shown: float, columns: int) -> None:
    assert shown / bucket_size(shown, columns) <= columns + 1e-6
