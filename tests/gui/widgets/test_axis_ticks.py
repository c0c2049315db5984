"""Marks a human would have chosen."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.axis_ticks import linear_ticks, log_ticks, nice_step, tick_texts


def test_loss_axis_of_a_real_run() -> None:
    marks = log_ticks(0.07, 2.5, 6)
    assert tick_texts(marks, log=True) == ["0.1", "0.2", "0.5", "1", "2"]


def test_accuracy_axis_in_percent() -> None:
    assert tick_texts(linear_ticks(0.8, 1.0, 5), percent=True) == ["80 %", "85 %", "90 %", "95 %", "100 %"]


def test_epochs_are_whole() -> None:
    assert linear_ticks(0, 10, 6, whole=True) == [0, 2, 4, 6, 8, 10]
    assert linear_ticks(0, 3, 6, whole=True) == [0, 1, 2, 3]


def test_negative_numbers_have_a_real_minus_and_zero_has_none() -> None:
    assert tick_texts(linear_ticks(-1, 1, 4)) == ["−1.0", "−0.5", "0.0", "0.5", "1.0"]


def test_many_powers_of_ten_are_thinned() -> None:
    marks = log_ticks(1e-9, 1e3, 5)
    assert 2 <= len(marks) <= 6
    assert all(math.log10(mark) == pytest.approx(round(math.log10(mark))) for mark in marks)


def test_a_short_stretch_of_a_log_axis_still_has_marks() -> None:
    marks = log_ticks(0.21, 0.34, 5)
    assert len(marks) >= 2
    assert all(0.21 <= mark <= 0.34 for mark in marks)


@given(low=st.floats(-1e6, 1e6), span=st.floats(1e-3, 1e6), wanted=st.integers(2, 10))
def test_linear_marks_are_inside_evenly_spaced_and_few(low: float, span: float, wanted: int) -> None:
    high = low + span
    marks = linear_ticks(low, high, wanted)
    step = nice_step(high - low, wanted)
    assert len(marks) <= wanted + 1
    assert all(low - 1e-6 * step <= mark <= high + 1e-6 * step for mark in marks)
    mantissa = step / 10 ** math.floor(math.log10(step) + 1e-9)
    assert min(abs(mantissa - nice) for nice in (1, 2, 5, 10)) < 1e-6


@pytest.mark.parametrize(("low", "high"), [(1, 1), (2, 1), (math.nan, 1), (0, math.inf)])
def test_no_axis_no_marks(low: float, high: float) -> None:
    assert linear_ticks(low, high, 5) == []


@pytest.mark.parametrize(("low", "high"), [(0, 1), (-1, 1), (1, 1), (1, math.inf)])
def test_no_log_axis_no_marks(low: float, high: float) -> None:
    assert log_ticks(low, high, 5) == []
