"""Numbers of a matrix as text: in a cell, in a tooltip, on the clipboard."""

import ast
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from gui.widgets.matrix_lettering import ROOM_PX, even_numbers
from gui.widgets.matrix_text import (
    BlockError,
    as_csv,
    as_latex,
    as_numpy,
    as_tabs,
    fitting_text,
    full_text,
    parse_block,
    wanted_text,
)
from gui.widgets.number_text import parse_number

FINITE = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (-12.5, "−12.5"),
        (1 / 3, "0.333"),
        (0.125, "0.125"),
        (12345.0, "12345"),
        (12.0625, "12.0625"),
        (9876.54321, "9877"),
        (1e308, "1e308"),
        (math.nan, "NaN"),
        (-math.inf, "−∞"),
    ],
)
def test_a_cell_wants_the_whole_number_where_it_is_short(value: float, text: str) -> None:
    assert wanted_text(value) == text


@pytest.mark.parametrize(
    ("value", "letters", "text"),
    [
        (12345.678, 5, "12346"),
        (123456.78, 5, "1.2e5"),
        (12345.678, 4, "1e4"),
        (12345.678, 2, "…"),
        (-0.001, 5, "−1e−3"),
        (0.6789, 4, "0.68"),
        (-12.34, 3, "−12"),
        (123.4, 3, "123"),
        (math.inf, 1, "∞"),
    ],
)
def test_a_number_is_shortened_and_never_rounded_before_its_point(
    value: float, letters: int, text: str
) -> None:
    assert fitting_text(value, letters, len) == text


@given(FINITE, st.integers(1, 12))
def test_what_is_shown_fits_and_is_near(value: float, letters: int) -> None:
    text = fitting_text(value, letters, len)
    assert len(text) <= letters
    shown = parse_number(text)
    if shown is not None:
        assert math.isclose(shown, value, rel_tol=0.51, abs_tol=5e-324)


@given(FINITE)
def test_the_full_number_reads_back_exactly(value: float) -> None:
    assert parse_number(full_text(value)) == value


def test_numbers_of_one_matrix_have_as_many_decimals(qapp: QApplication) -> None:
    values = np.array([[0.2247, -0.1597, -0.065], [-0.0004, 0.5, -0.1]])
    even = even_numbers(values, 100.0, 3)
    assert even is not None
    lettering, texts = even
    assert texts == ["0.225", "−0.160", "−0.065", "0.000", "0.500", "−0.100"]
    assert lettering.width("−0.160") <= 100.0 - ROOM_PX
    narrow = even_numbers(values, 40.0, 3)
    assert narrow is not None
    assert narrow[1] == ["0.2", "−0.2", "−0.1", "0.0", "0.5", "−0.1"]
    assert even_numbers(values, 12.0, 3) is None
    assert even_numbers(np.array([[np.inf]]), 80.0, 3) is None


def test_a_block_goes_to_other_programs_and_comes_back() -> None:
    values = np.array([[1, -2.5], [0, 1e-9]])
    assert as_tabs(values) == "1\t-2.5\n0\t1e-09"
    assert as_csv(values) == "1,-2.5\n0,1e-09\n"
    assert as_numpy(values) == "np.array([[1, -2.5],\n          [0, 1e-09]])"
    assert as_latex(values) == ("\\begin{bmatrix}\n1 & -2.5 \\\\\n0 & 1 \\cdot 10^{-9}\n\\end{bmatrix}")
    for text in (as_tabs(values), as_csv(values), as_numpy(values)):
        np.testing.assert_array_equal(parse_block(text), values)


def test_numpy_code_says_nan_and_infinity() -> None:
    code = as_numpy(np.array([[math.nan, -math.inf, math.inf]]))
    ast.parse(code)
    np.testing.assert_array_equal(eval(code, {"np": np}), [[math.nan, -math.inf, math.inf]])


@given(st.lists(st.lists(FINITE, min_size=3, max_size=3), min_size=1, max_size=4))
def test_every_copy_pastes_back_exactly(rows: list[list[float]]) -> None:
    values = np.array(rows)
    np.testing.assert_array_equal(parse_block(as_tabs(values)), values)
    np.testing.assert_array_equal(parse_block(as_csv(values)), values)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1\t2\r\n3\t−4\r\n", [[1, 2], [3, -4]]),
        ("1,5\t2\n", [[1.5, 2]]),
        ("1,5;2\n3;4\n", [[1.5, 2], [3, 4]]),
        ("1, 2\n3, 4", [[1, 2], [3, 4]]),
        ("1 2  3", [[1, 2, 3]]),
        ("[[1, 2],\n [3, 4]]", [[1, 2], [3, 4]]),
        ("7", [[7]]),
    ],
)
def test_blocks_of_many_origins_are_read(text: str, values: list[list[float]]) -> None:
    np.testing.assert_array_equal(parse_block(text), values)


@pytest.mark.parametrize(
    ("text", "reason"),
    [("", "empty"), (" \n\t\n", "empty"), ("1\t2\n3", "ragged"), ("1\tx", "number"), ("1\t\n", "number"),
     ("nan", "number"), ("1e999", "number")],
)  # fmt: skip
def test_what_is_no_block_is_refused(text: str, reason: str) -> None:
    with pytest.raises(BlockError) as caught:
        parse_block(text)
    assert caught.value.reason == reason


def test_a_ragged_block_says_where() -> None:
    with pytest.raises(BlockError) as caught:
        parse_block("1 2\n1 2\n1 2 3")
    assert (caught.value.row, caught.value.first, caught.value.other) == (3, 2, 3)
