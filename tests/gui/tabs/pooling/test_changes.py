"""Every change of a pooling: what it changes, what it leaves, what it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.operations.pooling import pool
from gui.message_table import MESSAGES
from gui.tabs.pooling import changes
from gui.tabs.pooling.new_numbers import GRADIENTS
from gui.tabs.pooling.presets import first_state, with_preset
from gui.tabs.pooling.state import LARGEST_SIDE, LARGEST_STRIDE, LARGEST_WINDOW, PoolingNumbers
from tests.gui.tabs.pooling.states import IMAGE, UPSTREAM, numbers, overlapping, square, state_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.tabs.pooling.state import PoolingState

SIZES = st.integers(1, 8)


def output(state: PoolingState) -> list[list[float]]:
    return state.numbers.trace().result.tolist()


def refusal(change: Callable[..., PoolingState], *arguments: Any) -> str:
    """The key by which a change is refused; it has a sentence."""
    with pytest.raises(EngineError) as caught:
        change(*arguments)
    assert caught.value.message_key in MESSAGES
    return caught.value.message_key


# numbers
def test_another_number_gives_another_result() -> None:
    state = state_of(overlapping())
    after = changes.edit_image(state, ((1, 1, -1.0), (4, 4, 9.0)))
    assert output(after) == [[3, 3, 4], [5, 7, 7], [5, 6, 9]]
    assert output(state) == [[8, 8, 4], [8, 8, 7], [5, 6, 3]]
    assert after.numbers.upstream.tolist() == UPSTREAM
    assert not after.preset


def test_the_gradient_from_above_can_be_edited() -> None:
    after = changes.edit_upstream(state_of(overlapping()), ((2, 2, 7.0),))
    assert after.numbers.upstream[2].tolist() == [-1, 2, 7]
    assert after.numbers.image.tolist() == IMAGE


@pytest.mark.parametrize("cell", [(-1, 0), (5, 0), (0, -1), (0, 5)])
def test_cells_of_the_ring_hold_no_number_of_their_own(cell: tuple[int, int]) -> None:
    for change in (changes.edit_image, changes.edit_upstream):
        with pytest.raises(IndexError):
            change(state_of(overlapping()), ((*cell, 1.0),))


def test_random_numbers_are_small_and_whole() -> None:
    state, rng = changes.resize_image(state_of(overlapping()), 12, 12), np.random.default_rng(0)
    image = changes.randomised(state, rng).numbers.image
    assert set(np.unique(image)) == set(range(10))
    upstream = changes.randomised(state, rng, upstream=True).numbers.upstream
    assert set(np.unique(upstream)) == set(GRADIENTS)
    assert upstream.shape == (6, 6)
    again = changes.randomised(state, np.random.default_rng(0)).numbers.image
    assert np.array_equal(again, image)


def test_a_larger_image_keeps_its_numbers_at_the_top_left() -> None:
    larger = changes.resize_image(state_of(overlapping()), 6, 7).numbers.image
    assert larger[:5, :5].tolist() == IMAGE
    assert larger.sum() == np.sum(IMAGE)
    held = changes.resize_image(state_of(overlapping()), 99, 0).numbers.image
    assert held.shape == (LARGEST_SIDE, 1)


def test_an_image_from_outside() -> None:
    after = changes.with_image(state_of(overlapping()), np.arange(8, dtype=np.uint8).reshape(2, 4))
    assert after.numbers.image.tolist() == [[0, 1, 2, 3], [4, 5, 6, 7]]
    assert after.numbers.upstream.shape == (1, 2)
    assert changes.with_image(state_of(overlapping()), [1, 2, 3]).numbers.image.tolist() == [[1, 2, 3]]


# the gradient follows the result
def test_where_the_result_grows_the_gradient_gets_new_numbers_and_keeps_the_old() -> None:
    state = state_of(overlapping())
    grown = changes.set_stride(state, 1, 1)
    assert grown.numbers.upstream.shape == (5, 5)
    assert grown.numbers.upstream[:3, :3].tolist() == UPSTREAM
    assert set(np.unique(grown.numbers.upstream)) <= set(GRADIENTS)
    back = changes.set_stride(grown, 2, 2)
    assert back.numbers.same(state.numbers)
    assert changes.set_stride(state, 1, 1).numbers.same(grown.numbers)


# rules
def test_rules_change_one_by_one() -> None:
    state = changes.set_kind(state_of(overlapping()), "average")
    state = changes.set_window(state, 2, 3)
    state = changes.set_stride(state, 1, 2)
    state = changes.set_padding(state, ((1, 0), (2, 1)))
    spec = state.numbers.spec
    assert (spec.kind, spec.window, spec.stride, spec.padding) == (
        "average",
        (2, 3),
        (1, 2),
        ((1, 0), (2, 1)),
    )
    assert not state.preset


def test_distances_are_held_within_what_can_be_shown() -> None:
    state = state_of(overlapping())
    assert changes.set_stride(state, 99, 1).numbers.spec.stride == (LARGEST_STRIDE, 1)
    assert changes.set_window(state, 99, 1).numbers.spec.window == (LARGEST_WINDOW, 1)


def test_one_window_over_all_and_back() -> None:
    state = changes.set_global(state_of(overlapping()), True)
    assert (state.numbers.spec.is_global, output(state)) == (True, [[8]])
    assert changes.set_global(state, True) is state
    assert changes.set_stride(state, 2, 2) is changes.set_padding(state, "same") is state
    back = changes.set_global(state, False).numbers.spec
    assert (back.window, back.stride, back.padding) == ((2, 2), (2, 2), "valid")
    assert changes.set_window(state, 3, 3).numbers.spec.window == (3, 3)
    row = changes.set_global(changes.with_image(state, [1, 2, 3]), False)
    assert row.numbers.spec.window == (1, 2)


def test_the_course_s_square_under_every_rule() -> None:
    state = state_of(square(padding="valid"))
    assert output(state) == [[4]]
    same = changes.set_padding(state, "same")
    assert output(same) == [[4, 3], [2, 1]]
    assert output(changes.set_kind(same, "average")) == [[2.5, 2], [1.5, 1]]
    assert output(changes.set_kind(same, "min")) == [[1, 1], [1, 1]]


@pytest.mark.parametrize(
    ("key", "change", "arguments"),
    [
        (
            "window-larger-than-image",
            changes.set_padding,
            (changes.resize_image(first_state(), 2, 2), "valid"),
        ),
        ("window-larger-than-image", changes.resize_image, (state_of(square(padding="valid")), 1, 2)),
        ("window-larger-than-image", changes.set_window, (state_of(square(padding="valid")), 3, 1)),
        ("window-not-positive", changes.set_window, (first_state(), 0, 1)),
        ("stride-not-positive", changes.set_stride, (first_state(), 1, 0)),
        ("padding-negative", changes.set_padding, (first_state(), ((0, -1), (0, 0)))),
        ("padding-not-below-window", changes.set_padding, (first_state(), ((3, 0), (0, 0)))),
        ("padding-not-below-window", changes.set_window, (state_of(square(padding=((1, 1), (0, 0)))), 1, 2)),
        ("pooling-padding-unknown", changes.set_padding, (first_state(), "full")),
        ("pooling-kind-unknown", changes.set_kind, (first_state(), "median")),
        ("image-empty", changes.with_image, (first_state(), np.zeros((0, 3)))),
        ("array-ragged", changes.with_image, (first_state(), [[1, 2], [3]])),
        ("array-not-numeric", changes.with_image, (first_state(), [["a"]])),
        ("pooling-image-dimensions-wrong", changes.with_image, (first_state(), np.zeros((3, 3, 2)))),
        ("pooling-image-dimensions-wrong", changes.with_image, (first_state(), 1.0)),
        ("image-size-out-of-range", changes.with_image, (first_state(), np.zeros((33, 3)))),
        ("image-size-out-of-range", changes.with_image, (first_state(), np.zeros((20_000, 9_000), np.uint8))),
    ],
)
def test_what_cannot_be_pooled_is_refused_by_name(
    key: str, change: Callable[..., PoolingState], arguments: tuple[Any, ...]
) -> None:
    assert refusal(change, *arguments) == key


# looks
@pytest.mark.parametrize(
    "change",
    [
        lambda state: changes.set_gradient(state, False),
        lambda state: changes.set_display(state, "both"),
        lambda state: changes.set_colours(state, "grey"),
        lambda state: changes.set_tinted(state, False),
    ],
)
def test_looks_leave_numbers_and_preset(change: Callable[[PoolingState], PoolingState]) -> None:
    before = first_state()
    after = change(before)
    assert after is not before
    assert after.same_numbers(before)
    assert after.preset == before.preset
    assert change(after) is after


def test_each_room_knows_its_preset() -> None:
    state = changes.set_room(first_state(), "digit")
    assert (state.room, state.preset) == ("digit", "digit-course")
    assert changes.set_room(state, "digit") is state
    assert changes.set_room(state, "pooling").preset == "overlapping"
    edited = changes.edit_image(first_state(), ((0, 0, 9.0),))
    there = changes.set_room(edited, "padding")
    assert (there.preset, changes.set_room(there, "pooling").preset) == ("walk-six", "")
    assert with_preset(there, "digit-deep").numbers.same(edited.numbers)


# what holds for every pooling
@given(numbers())
def test_what_changes_nothing_gives_the_same_object(case: PoolingNumbers) -> None:
    state, spec = state_of(case), case.spec
    same = [
        changes.edit_image(state, ((0, 0, float(case.image[0, 0])),)),
        changes.edit_upstream(state, ()),
        changes.resize_image(state, *case.size),
        changes.with_image(state, case.image),
        changes.set_kind(state, spec.kind),
        changes.set_stride(state, *spec.stride),
        changes.set_padding(state, spec.padding),
        changes.set_global(state, spec.is_global),
        changes.set_room(state, "pooling"),
        changes.set_gradient(state, True),
    ]
    if spec.window is not None:
        same.append(changes.set_window(state, *spec.window))
    assert all(after is state for after in same)


@settings(max_examples=60)
@given(numbers(), SIZES, SIZES, st.sampled_from(["resize_image", "set_window", "set_stride"]))
def test_after_every_change_all_numbers_fit(case: PoolingNumbers, rows: int, columns: int, name: str) -> None:
    state = state_of(case)
    try:
        after = getattr(changes, name)(state, rows, columns).numbers
    except EngineError:
        return  # a window larger than the image, padding as wide as the window
    result = pool(after.image, after.spec)
    assert after.upstream.shape == result.shape
    height, width = (min(sides) for sides in zip(result.shape, case.upstream.shape, strict=True))
    assert np.array_equal(after.upstream[:height, :width], case.upstream[:height, :width])
