"""A real picture through its layers, against the recorded results and against plain loops."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engine.data import datasets
from engine.operations.layer_stack import StackLayer
from engine.operations.pooling import pool
from gui.tabs.pooling.digit_source import FIRST_PICTURES, label_of, picture_of, pictures_of
from gui.tabs.pooling.pipeline import Pipeline, run, weights_of
from gui.tabs.pooling.state import DigitPipeline
from gui.widgets.matrix_model import Window

if TYPE_CHECKING:
    from gui.tabs.pooling.state import Floats

REFERENCE = Path(__file__).resolve().parents[3] / "reference" / "course_cases.json"
CASES = {case["id"]: case for case in json.loads(REFERENCE.read_text("utf-8"))["cases"]}
COURSE = DigitPipeline()
DEEP = DigitPipeline(
    index=3,
    seed=4,
    layers=(
        StackLayer("convolution", (3, 2), (1, 2), "same", filters=3),
        StackLayer("average", (3, 3), (2, 2), "same"),
        StackLayer("convolution", (2, 2), filters=2, dilation=(2, 1)),
        StackLayer("min", (2, 2), (1, 1), "same"),
        StackLayer("average", None),
    ),
)


def filters_of(digit: DigitPipeline, layer: int) -> Floats:
    found = weights_of(digit)[layer]
    assert found is not None
    return found


def array(case: str, part: str = "x") -> Floats:
    return np.array(CASES[case]["inputs"][part]["data"], dtype=np.float64)


def test_the_recorded_run_of_the_course() -> None:
    """The same filters on the picture of the reference file, layer by layer."""
    made = Pipeline(COURSE, array("mnist-shape-conv")[0, :, :, 0])
    for layer, case in zip(made.layers, ("mnist-shape-conv", "mnist-shape-pool"), strict=True):
        wanted = np.array(CASES[case]["expected"])[0]
        np.testing.assert_allclose(layer.maps, wanted, rtol=0, atol=CASES[case]["atol"])


def test_filters_are_drawn_from_their_seed() -> None:
    first = filters_of(COURSE, 0)
    np.testing.assert_array_equal(first, array("mnist-shape-conv", "kernel"))
    assert weights_of(COURSE)[1] is None
    rng = np.random.default_rng(4)
    weights = weights_of(DEEP)
    np.testing.assert_array_equal(weights[0], rng.normal(0, 0.01, (3, 2, 1, 3)))
    np.testing.assert_array_equal(weights[2], rng.normal(0, 0.01, (2, 2, 3, 2)))
    assert [kernel is None for kernel in weights] == [False, True, False, True, True]
    assert not np.array_equal(filters_of(DigitPipeline(seed=1), 0), first)


def test_the_digit_is_the_real_one() -> None:
    wanted = datasets.load("mnist", "train", limit=12)
    made = run(DigitPipeline(index=11))
    np.testing.assert_array_equal(np.rint(made.picture * 255), wanted.images[11])
    assert label_of("mnist", 11) == wanted.labels[11] == 5
    assert pictures_of("mnist", 5)[:2].tolist() == [0, 11]


def test_pictures_beyond_the_first_ones() -> None:
    index = FIRST_PICTURES + 1
    wanted = datasets.load("mnist", "train", limit=index + 1)
    np.testing.assert_array_equal(picture_of("mnist", index), wanted.images[index])
    for beyond in (-1, 60_000):
        with pytest.raises(IndexError):
            picture_of("mnist", beyond)


def test_sizes_parameters_and_work_of_the_course() -> None:
    made = run(COURSE)
    assert [layer.maps.shape for layer in made.layers] == [(14, 14, 5), (7, 7, 5)]
    assert (made.parameters, made.multiply_adds) == (50, 8820)
    low, high = made.limits
    assert low == made.layers[0].maps.min()
    assert high == max(layer.maps.max() for layer in made.layers)
    assert low < 0 < high  # no activation function takes the negative numbers away
    assert run(DigitPipeline()) is made


def test_a_cell_of_the_convolution() -> None:
    made = run(COURSE)
    cell = made.cell(0, 13, 5, 4)
    assert cell.window == Window(26, 10, 3, 3)
    assert cell.in_padding.tolist() == [[False] * 3, [False] * 3, [True] * 3]
    np.testing.assert_array_equal(cell.values[:2, :, 0], made.picture[26:28, 10:13])
    assert cell.weights is not None
    np.testing.assert_array_equal(cell.weights[..., 0], filters_of(COURSE, 0)[:, :, 0, 4])
    np.testing.assert_array_equal(cell.products, cell.values * cell.weights)
    assert cell.total == made.layers[0].maps[13, 5, 4] == pytest.approx(cell.products.sum())
    assert cell.fields == ((range(26, 28), range(10, 13)),)
    assert cell.formula.name == "Y[13, 5, 4]"
    assert (len(cell.formula.terms), cell.formula.result) == (9, cell.total)
    assert [term.in_padding for term in cell.formula.terms] == [False] * 6 + [True] * 3


def test_a_cell_of_the_pooling_sees_the_digit_through_both_layers() -> None:
    made = run(COURSE)
    cell = made.cell(1, 3, 6, 2)
    below = made.layers[0].maps[6:8, 12:14, 2]
    assert cell.window == Window(6, 12, 2, 2)
    np.testing.assert_array_equal(cell.values[..., 0], below)
    assert cell.weights is cell.products is None
    assert cell.winner is not None
    assert cell.total == below.max() == made.layers[0].maps[(*cell.winner, 2)]
    assert cell.fields == ((range(12, 17), range(24, 28)), (range(6, 8), range(12, 14)))
    assert cell.formula.spoken().startswith("Y[3, 6, 2] = max(")
    counts = made.path_counts(1, 3, 6)
    assert (counts > 0).sum() == 5 * 4
    assert counts.max() == 4


def test_several_channels_are_added_up() -> None:
    made = run(DEEP)
    cell = made.cell(2, 1, 2, 1)
    assert cell.values.shape == cell.weights.shape == (2, 2, 3)
    assert cell.window.dilation == (2, 1)
    assert len(cell.formula.channel_sums) == 3
    assert sum(cell.formula.channel_sums) == pytest.approx(cell.total)
    assert len(cell.fields) == 3
    last = made.cell(4, 0, 0, 1)
    assert (last.winner, last.formula.divisor) == (None, made.layers[3].maps[..., 0].size)
    assert last.total == pytest.approx(made.layers[3].maps[..., 1].mean())


@pytest.mark.parametrize("digit", [COURSE, DEEP], ids=["course", "deep"])
def test_every_number_follows_from_its_window_and_nothing_outside_its_field_matters(
    digit: DigitPipeline,
) -> None:
    made, rng = Pipeline(digit), np.random.default_rng(0)
    for number, layer in enumerate(made.layers):
        rows, columns, channels = layer.maps.shape
        row, column, channel = (
            int(rng.integers(rows)),
            int(rng.integers(columns)),
            int(rng.integers(channels)),
        )
        cell = made.cell(number, row, column, channel)
        assert cell.total == layer.maps[row, column, channel]
        seen_rows, seen_columns = cell.fields[0]
        inside = np.zeros(made.picture.shape, np.bool_)
        inside[seen_rows.start : seen_rows.stop, seen_columns.start : seen_columns.stop] = True
        other = np.where(inside, made.picture, rng.random(made.picture.shape))
        changed = Pipeline(digit, other)
        assert changed.layers[number].maps[row, column, channel] == pytest.approx(cell.total, abs=1e-15)


def test_the_pooling_of_one_map_on_its_own() -> None:
    made = run(COURSE)
    alone = made.pooling_numbers(1, 3)
    np.testing.assert_array_equal(pool(alone.image, alone.spec), made.layers[1].maps[..., 3])
    assert alone.upstream.shape == (7, 7)
    assert made.pooling_numbers(0, 0) is None
    assert made.below(0).shape == (28, 28, 1)
    assert made.below(1) is made.layers[0].maps
    with pytest.raises(IndexError):
        made.pooling_numbers(1, 5)


@pytest.mark.parametrize("place", [(2, 0, 0, 0), (-1, 0, 0, 0), (1, 7, 0, 0), (1, 0, -1, 0), (1, 0, 0, 5)])
def test_there_is_no_such_cell(place: tuple[int, int, int, int]) -> None:
    with pytest.raises(IndexError):
        run(COURSE).cell(*place)
