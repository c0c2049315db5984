"""Reading and writing numbers for people."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.number_text import fixed, parse_integer, parse_number, significant


@pytest.mark.parametrize(
    ("text", "value"),
    [("128", 128), ("−7", -7), ("-7", -7), (" 1,024 ", 1024), ("60_000", 60000), ("+3", 3), ("–2", -2)],
)
def test_whole_numbers_are_read(text: str, value: int) -> None:
    assert parse_integer(text) == value


@pytest.mark.parametrize("text", ["", "abc", "1.5", "1e3", "--1", "12,34", "∞", "1,2,3"])
def test_what_is_no_whole_number_is_none(text: str) -> None:
    assert parse_integer(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.01", 0.01),
        ("1e-4", 1e-4),
        ("1e−4", 1e-4),
        (".5", 0.5),
        ("−2.5", -2.5),
        ("0,003", 0.003),
        ("3E2", 300),
    ],
)
def test_decimal_numbers_are_read(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["", "nan", "inf", "1e999", "0x10", "1e", "1.2.3", "0,1,2", "one"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.01, "0.01"), (0.003, "0.003"), (1e-4, "1e−4"), (2.5e-5, "2.5e−5"), (1.0, "1"), (100.0, "100"),
        (0.0, "0"), (-0.5, "−0.5"), (1e6, "1e6"), (math.nan, "NaN"), (-math.inf, "−∞"), (0.9996, "1"),
    ],
)  # fmt: skip
def test_shortest_writing(value: float, text: str) -> None:
    assert significant(value) == text


@given(st.floats(1e-7, 1e7))
def test_six_digits_read_back_are_the_same_number(value: float) -> None:
    assert parse_number(significant(value, 6)) == pytest.approx(value, rel=1e-5)


def test_there_is_no_negative_zero() -> None:
    assert fixed(-0.001, 2) == "0.00"
    assert fixed(-0.01, 2) == "−0.01"
