"""A kernel on its walk: places, ring, what is seen how often, other rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.operations.convolution import convolve
from engine.operations.padding import BORDERS, EXTRAS
from gui.tabs.pooling.state import PaddingWalk
from gui.tabs.pooling.walk import Walk
from gui.widgets.matrix_model import Window

if TYPE_CHECKING:
    from engine.operations.padding import Border, Extra, Padding, Pair

# n, k, s, out, before, after: TensorFlow's SAME, measured
SAME = [
    (5, 2, 2, 3, 0, 1), (5, 3, 1, 5, 1, 1), (5, 3, 2, 3, 1, 1), (5, 4, 2, 3, 1, 2), (5, 5, 2, 3, 2, 2),
    (6, 2, 2, 3, 0, 0), (6, 3, 1, 6, 1, 1), (6, 3, 2, 3, 0, 1), (6, 4, 2, 3, 1, 1), (6, 5, 2, 3, 1, 2),
    (7, 2, 2, 4, 0, 1), (7, 3, 1, 7, 1, 1), (7, 3, 2, 4, 1, 1), (7, 4, 2, 4, 1, 2), (7, 5, 2, 4, 2, 2),
    (8, 2, 2, 4, 0, 0), (8, 3, 1, 8, 1, 1), (8, 3, 2, 4, 0, 1), (8, 4, 2, 4, 1, 1), (8, 5, 2, 4, 1, 2),
    (28, 2, 2, 14, 0, 0), (28, 3, 1, 28, 1, 1), (28, 3, 2, 14, 0, 1), (28, 4, 2, 14, 1, 1),
    (28, 5, 2, 14, 1, 2),
]  # fmt: skip


def square_walk(size: int, kernel: int, stride: int = 1, padding: Padding = "same", **more: object) -> Walk:
    walk = PaddingWalk((size, size), (kernel, kernel), (stride, stride), padding=padding, **more)  # type: ignore[arg-type]
    return Walk(walk)


@st.composite
def walks(draw: st.DrawFn) -> Walk:
    """Every walk that the tab can show, small."""

    def two(lowest: int, highest: int) -> Pair:
        return draw(st.integers(lowest, highest)), draw(st.integers(lowest, highest))

    padding: Padding = draw(st.sampled_from(["valid", "same", "full"]))
    if draw(st.booleans()):
        padding = two(0, 3), two(0, 3)
    extra: Extra = draw(st.sampled_from(EXTRAS))
    border: Border = draw(st.sampled_from(BORDERS))
    walk = PaddingWalk(two(1, 7), two(1, 4), two(1, 4), two(1, 2), padding, extra, border)
    try:
        return Walk(walk)
    except EngineError:  # a kernel larger than the image, a reflection wider than it
        assume(False)
        raise


@pytest.mark.parametrize(("size", "kernel", "stride", "out", "before", "after"), SAME)
def test_same_pads_as_tensorflow_does(
    size: int, kernel: int, stride: int, out: int, before: int, after: int
) -> None:
    walk = square_walk(size, kernel, stride)
    assert (walk.size, walk.pads) == ((out, out), ((before, after),) * 2)
    assert len(walk) == out * out


def test_places_follow_row_by_row() -> None:
    walk = Walk(PaddingWalk((3, 4), (2, 2), (1, 2), padding="same"))
    assert walk.pads == ((0, 1), (0, 0))
    assert walk.places == tuple(Window(row, column, 2, 2) for row in range(3) for column in (0, 2))
    assert [walk.cell_of(step) for step in range(3)] == [(0, 0), (0, 1), (1, 0)]
    assert walk.step_of(2, 1) == 5


def test_a_scene_by_hand() -> None:
    walk = square_walk(3, 3)
    made = walk.scene(1, pointed=(0, 0))
    assert (made.cell, made.taps_in_padding) == ((0, 1), 3)
    assert made.input.values.tolist() == [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    assert (made.input.padding.top, made.input.padding.at(-1, 0)) == (1, 0)
    assert made.output.values.tolist() == made.input.values.tolist()
    assert [made.output.is_done(0, column) for column in range(3)] == [True, True, False]
    assert made.output.highlighted == {(0, 0), (0, 1), (1, 0), (1, 1)}
    assert made.seen.values.tolist() == [[2, 2, 1], [2, 2, 1], [0, 0, 0]]
    assert walk.scene(8).seen.values.tolist() == [[4, 6, 4], [6, 9, 6], [4, 6, 4]]
    assert (made.seen.v_min, made.seen.v_max) == (0, 9)


@pytest.mark.parametrize(
    ("border", "ring"), [("zero", [0, 0]), ("reflect", [5, 4]), ("edge", [1, 1]), ("wrap", [9, 7])]
)
def test_the_ring_tells_which_cells_it_repeats(border: Border, ring: list[float]) -> None:
    padding = square_walk(3, 3, border=border).scene(0).input.padding
    assert [padding.at(-1, -1), padding.at(-1, 0)] == ring


def test_cells_of_the_ring_have_a_part_too() -> None:
    walk = square_walk(3, 3)
    assert walk.places_over(-1, -1) == {(0, 0)}
    assert walk.places_over(3, 1) == {(2, 0), (2, 1), (2, 2)}
    assert walk.places_over(4, 0) == frozenset()


def test_what_no_window_reaches_is_dropped() -> None:
    made = square_walk(7, 2, 2, "valid").scene(0)
    assert made.input.dropped_rows == made.input.dropped_columns == {6}
    assert square_walk(7, 2, 2, "valid").coverage.unseen == 13


def test_all_rules_beside_each_other() -> None:
    outcomes = {outcome.rule: outcome for outcome in square_walk(28, 3, 2).comparison}
    assert list(outcomes) == ["valid", "same-tensorflow", "same-after", "same-before", "full"]
    assert outcomes["same-tensorflow"].pads == ((0, 1), (0, 1))
    assert outcomes["same-after"].pads == ((1, 1), (1, 1))
    even = {outcome.rule: outcome.pads[0] for outcome in square_walk(6, 4).comparison}
    assert (even["same-after"], even["same-before"]) == ((1, 2), (2, 1))


def test_a_given_image_is_shown() -> None:
    image = np.eye(3)
    walk = Walk(PaddingWalk((3, 3)), image)
    assert walk.scene(0).input.values.tolist() == image.tolist()
    with pytest.raises(ValueError, match="is wanted"):
        Walk(PaddingWalk((3, 4)), image)


@pytest.mark.parametrize("step", [-1, 9])
def test_there_is_no_such_place(step: int) -> None:
    with pytest.raises(IndexError):
        square_walk(3, 3).scene(step)
    with pytest.raises(IndexError):
        square_walk(3, 3).step_of(3, 0)


def test_what_could_not_be_shown_is_refused() -> None:
    with pytest.raises(EngineError) as caught:
        square_walk(32, 16, padding="full", dilation=(8, 8))
    assert caught.value.message_key == "pooling-too-large"


def test_steps_share_their_arrays() -> None:
    walk = square_walk(4, 3, border="wrap")
    first, second = walk.scene(0), walk.scene(1)
    assert first.input.values is second.input.values
    assert first.output.values is second.output.values
    assert first.input.padding is second.input.padding


# what holds for every walk
@settings(max_examples=80)
@given(walks(), st.data())
def test_counts_are_those_of_walking(walk: Walk, data: st.DataObject) -> None:
    steps = data.draw(st.integers(0, len(walk)))
    counts = np.zeros(walk.walk.size, np.int64)
    height, width = walk.walk.size
    ring = walk.scene(0).input.padding.values
    (top, _), (left, _) = walk.pads
    for step in range(steps):
        for row, column in walk.window(step).taps():
            if 0 <= row < height and 0 <= column < width:
                counts[row, column] += 1
            elif ring is not None:  # the number in the ring says whose copy it is
                counts[divmod(int(ring[row + top, column + left]) - 1, width)] += 1
    np.testing.assert_array_equal(walk.seen_after(steps), counts)
    np.testing.assert_array_equal(walk.seen_after(len(walk)), walk.coverage.counts)


@settings(max_examples=60)
@given(walks())
def test_there_are_as_many_places_as_results_of_a_convolution(walk: Walk) -> None:
    kernel = np.ones(walk.walk.kernel)
    assert convolve(walk.image, kernel, walk.walk.spec).shape == walk.size
    assert len(walk.places) == len(walk)


@settings(max_examples=60)
@given(walks(), st.data())
def test_a_cell_is_reached_from_where_its_kernel_stands_on_it(walk: Walk, data: st.DataObject) -> None:
    (top, bottom), (left, right) = walk.pads
    height, width = walk.walk.size
    cell = data.draw(st.integers(-top, height + bottom - 1)), data.draw(st.integers(-left, width + right - 1))
    wanted = {walk.cell_of(step) for step, place in enumerate(walk.places) if cell in place.taps()}
    assert walk.places_over(*cell) == wanted
