from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.operations.convolution import ConvolutionSpec, SizeFormula, size_formula
from engine.operations.window_walk import (
    cells_under,
    not_positive,
    places_over,
    tap_counts,
    tap_slices,
    taps,
    visit_counts,
)


@st.composite
def walks(draw: st.DrawFn) -> SizeFormula:
    kernel, dilation, stride = draw(st.integers(1, 5)), draw(st.integers(1, 3)), draw(st.integers(1, 6))
    before, after = draw(st.integers(0, 8)), draw(st.integers(0, 8))
    least = max(1, dilation * (kernel - 1) + 1 - before - after)
    size = draw(st.integers(least, least + 9))
    spec = ConvolutionSpec((1, stride), ((0, 0), (before, after)), dilation=(1, dilation))
    return size_formula((size,), (kernel,), spec)[0]


@given(walks())
def test_every_way_to_say_what_a_window_covers_says_the_same(axis: SizeFormula) -> None:
    # the slow way: every tap of every place
    met = np.zeros((axis.output_size, axis.padded_size), np.int64)
    for place in range(axis.output_size):
        for tap in range(axis.kernel_size):
            met[place, place * axis.stride + tap * axis.dilation] += 1
    on_image = met[:, axis.pad_before : axis.pad_before + axis.input_size]
    for place in range(axis.output_size):
        assert list(taps(axis, place)) == np.flatnonzero(met[place]).tolist()
        cells = cells_under(axis, place)
        assert list(cells) == np.flatnonzero(on_image[place]).tolist()
        assert 0 <= cells.start <= cells.stop
    for cell in range(axis.input_size):
        assert list(places_over(axis, cell)) == np.flatnonzero(on_image[:, cell]).tolist()
    assert tap_counts(axis).tolist() == on_image.sum(axis=1).tolist()
    assert visit_counts(axis).tolist() == met.sum(axis=0).tolist()
    gathered = np.zeros_like(on_image)
    for tap in range(axis.kernel_size):
        places, met_cells = tap_slices(axis, tap)
        gathered[np.arange(axis.output_size)[places], np.arange(axis.input_size)[met_cells]] += 1
    assert np.array_equal(gathered, on_image)


def test_cells_that_do_not_exist_are_seen_from_nowhere() -> None:
    axis = size_formula((3,), (2,), ConvolutionSpec(padding="full"))[0]
    assert places_over(axis, -1) == places_over(axis, 3) == ()


@pytest.mark.parametrize(
    ("pair", "wrong"),
    [
        ((1, 7), None),
        ([np.int64(2), 1], None),
        ((1, 0), 0),
        ((-3, 0), -3),
        ((1.0, 1), 1.0),
        ((1, None), "None"),
        ((1, 2, 3), "(1, 2, 3)"),
        ("12", "12"),
        (None, "None"),
    ],
)
def test_what_is_wrong_with_a_pair(pair, wrong) -> None:
    assert not_positive(pair) == wrong
