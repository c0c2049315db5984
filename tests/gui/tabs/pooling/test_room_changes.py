"""Changes of the walk, of the picture and its layers, and of the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from engine.errors import EngineError
from engine.operations.layer_stack import StackLayer
from gui.message_table import MESSAGES
from gui.tabs.pooling import comparison_changes, digit_changes, walk_changes
from gui.tabs.pooling.digit_source import FIRST_PICTURES, label_of
from gui.tabs.pooling.presets import first_state
from gui.tabs.pooling.state import (
    LARGEST_DILATION,
    LARGEST_FILTERS,
    LARGEST_LAYERS,
    LARGEST_SEED,
    LARGEST_SHIFT,
    LARGEST_SIDE,
    LARGEST_STRIDE,
    LARGEST_WINDOW,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.tabs.pooling.state import DigitPipeline, PoolingState

STATE = first_state()
WIDE = walk_changes.set_dilation(walk_changes.set_kernel(walk_changes.set_size(STATE, 20, 20), 8, 8), 4, 4)
POOL = StackLayer("max", (2, 2), (2, 2))


def layers(state: PoolingState) -> tuple[StackLayer, ...]:
    return state.digit.layers


def shapes(digit: DigitPipeline) -> list[tuple[int, int, int]]:
    return [row.output_shape for row in digit.rows()]


@pytest.mark.parametrize(
    ("key", "change", "arguments"),
    [
        ("kernel-larger-than-image", walk_changes.set_padding, (walk_changes.set_size(STATE, 2, 2), "valid")),
        ("image-empty", walk_changes.set_size, (STATE, 0, 3)),
        ("kernel-empty", walk_changes.set_kernel, (STATE, 0, 3)),
        ("stride-not-positive", walk_changes.set_stride, (STATE, 0, 1)),
        ("dilation-not-positive", walk_changes.set_dilation, (STATE, 1, 0)),
        ("padding-negative", walk_changes.set_padding, (STATE, ((-1, 0), (0, 0)))),
        ("border-unknown", walk_changes.set_border, (STATE, "mirror")),
        ("extra-unknown", walk_changes.set_extra, (STATE, "middle")),
        (
            "pooling-too-large",
            walk_changes.set_padding,
            (WIDE, "full"),
        ),
        ("dataset-unknown", digit_changes.set_dataset, (STATE, "letters")),
        ("label-out-of-range", digit_changes.set_label, (STATE, 10)),
        ("window-larger-than-image", digit_changes.add_layer, (STATE, StackLayer("max", (8, 8)))),
        ("stride-not-positive", lambda: digit_changes.edit_layer(STATE, 0, stride=(0, 1)), ()),
        ("filters-not-positive", lambda: digit_changes.edit_layer(STATE, 0, filters=0), ()),
        ("window-not-positive", comparison_changes.set_window, (STATE, 0, 2)),
    ],
)
def test_what_cannot_be_is_refused_by_name(
    key: str, change: Callable[..., PoolingState], arguments: tuple[Any, ...]
) -> None:
    with pytest.raises(EngineError) as caught:
        change(*arguments)
    assert caught.value.message_key == key
    assert key in MESSAGES


@pytest.mark.parametrize(
    "change",
    [
        lambda state: walk_changes.set_size(state, 7, 8),
        lambda state: walk_changes.set_kernel(state, 2, 2),
        lambda state: walk_changes.set_stride(state, 2, 2),
        lambda state: walk_changes.set_dilation(state, 2, 2),
        lambda state: walk_changes.set_padding(state, "full"),
        lambda state: walk_changes.set_extra(state, "before"),
        lambda state: walk_changes.set_border(state, "wrap"),
        lambda state: digit_changes.set_dataset(state, "fashion-mnist"),
        lambda state: digit_changes.set_index(state, 5),
        lambda state: digit_changes.set_label(state, 8),
        lambda state: digit_changes.set_seed(state, 5),
        lambda state: digit_changes.set_deviation(state, 0.5),
        lambda state: digit_changes.remove_layer(state, 0),
        lambda state: digit_changes.edit_layer(state, 0, filters=3),
        lambda state: comparison_changes.set_picture(state, "camera"),
        lambda state: comparison_changes.set_window(state, 3, 3),
        lambda state: comparison_changes.set_shift(state, 2, -1),
    ],
)
def test_a_change_leaves_the_other_rooms_and_is_no_preset(
    change: Callable[[PoolingState], PoolingState],
) -> None:
    after = change(STATE)
    parts = ("numbers", "walk", "digit", "comparison")
    assert sum(getattr(after, part) is not getattr(STATE, part) for part in parts) == 1
    assert not after.preset
    assert change(after) is after


def test_the_walk_is_held_within_what_can_be_shown() -> None:
    assert walk_changes.set_size(STATE, 99, 9).walk.size == (LARGEST_SIDE, 9)
    assert walk_changes.set_kernel(STATE, 99, 9).walk.kernel == (LARGEST_WINDOW, 9)
    assert walk_changes.set_stride(STATE, 99, 9).walk.stride == (LARGEST_STRIDE, LARGEST_STRIDE)
    assert walk_changes.set_dilation(STATE, 2, 99).walk.dilation == (2, LARGEST_DILATION)
    assert walk_changes.set_padding(STATE, ((99, 0), (0, 1))).walk.padding == ((16, 0), (0, 1))


# pictures
def test_a_class_is_chosen_by_its_first_picture() -> None:
    after = digit_changes.set_label(STATE, 4)
    assert (after.digit.index, label_of("mnist", after.digit.index)) == (2, 4)
    another = digit_changes.random_picture(after, np.random.default_rng(0), label=4)
    assert another.digit.index != 2
    assert label_of("mnist", another.digit.index) == 4
    assert digit_changes.set_label(another, 4) is another


def test_a_random_picture_is_another_one() -> None:
    state, rng = STATE, np.random.default_rng(0)
    for _ in range(20):
        before, state = state, digit_changes.random_picture(state, rng)
        assert state.digit.index != before.digit.index
        assert 0 <= state.digit.index < FIRST_PICTURES
    again = digit_changes.random_picture(STATE, np.random.default_rng(0))
    assert again.digit == digit_changes.random_picture(STATE, np.random.default_rng(0)).digit


def test_the_index_is_held_within_the_dataset() -> None:
    assert digit_changes.set_index(STATE, 10**6).digit.index == 59_999
    assert digit_changes.set_index(STATE, -1) is STATE


# filters
def test_again_is_the_next_seed() -> None:
    assert digit_changes.draw_again(STATE).digit.seed == 1
    last = digit_changes.set_seed(STATE, 10**9)
    assert last.digit.seed == LARGEST_SEED
    assert digit_changes.draw_again(last).digit.seed == 0
    assert digit_changes.set_deviation(STATE, -1.0).digit.deviation == 0
    assert digit_changes.set_deviation(STATE, float("nan")) is STATE


# layers
def test_layers_are_added_taken_away_and_edited() -> None:
    grown = digit_changes.add_layer(STATE, POOL)
    assert shapes(grown.digit) == [(14, 14, 5), (7, 7, 5), (3, 3, 5)]
    assert shapes(digit_changes.add_layer(STATE, POOL, place=0).digit)[0] == (14, 14, 1)
    assert digit_changes.remove_layer(grown, 2).digit == STATE.digit
    alone = digit_changes.remove_layer(STATE, 0)
    assert digit_changes.remove_layer(alone, 0) is alone
    assert shapes(digit_changes.edit_layer(STATE, 0, filters=99).digit)[0] == (14, 14, LARGEST_FILTERS)
    for _ in range(9):
        grown = digit_changes.add_layer(grown, StackLayer("convolution", (1, 1)))
    assert len(layers(grown)) == LARGEST_LAYERS


def test_a_layer_may_become_another_kind() -> None:
    full = digit_changes.edit_layer(STATE, 0, stride=(1, 1), dilation=(2, 2), padding="full")
    pooled = layers(digit_changes.edit_layer(full, 0, kind="max"))[0]
    assert (pooled.kind, pooled.dilation, pooled.padding, pooled.kernel) == ("max", (1, 1), "same", (3, 3))
    whole = digit_changes.edit_layer(STATE, 1, kernel=None)
    assert shapes(whole.digit)[1] == (1, 1, 5)
    again = layers(digit_changes.edit_layer(whole, 1, kind="convolution", padding="same"))[1]
    assert (again.kind, again.kernel) == ("convolution", (3, 3))


@pytest.mark.parametrize("place", [-1, 2])
def test_there_is_no_such_layer(place: int) -> None:
    with pytest.raises(IndexError):
        digit_changes.remove_layer(STATE, place)
    with pytest.raises(IndexError):
        digit_changes.edit_layer(STATE, place, filters=2)


def test_a_refusal_says_which_layer() -> None:
    with pytest.raises(EngineError) as caught:
        digit_changes.edit_layer(STATE, 1, kernel=(15, 15), padding="valid")
    assert caught.value.values["layer"] == 1


# the comparison
def test_the_comparison_is_held_within_what_can_be_shown() -> None:
    assert comparison_changes.set_window(STATE, 99, 3).comparison.window == (LARGEST_STRIDE, 3)
    assert comparison_changes.set_shift(STATE, -99, 99).comparison.shift == (-LARGEST_SHIFT, LARGEST_SHIFT)
    with pytest.raises(KeyError):
        comparison_changes.set_picture(STATE, "../secret")
