"""Every change of a convolution: what it changes, what it leaves, what it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from engine.errors import EngineError
from gui.message_table import MESSAGES
from gui.studio.moment import Moment
from gui.tabs.convolution import changes
from gui.tabs.convolution.figures import SceneMaker
from gui.tabs.convolution.state import (
    LARGEST_CHANNELS,
    LARGEST_DILATION,
    LARGEST_FILTERS,
    LARGEST_PAD,
    LARGEST_SIDE,
    LARGEST_STRIDE,
)
from tests.gui.tabs.convolution.states import IMAGE, SOBEL, edges, signal, two_filters

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.tabs.convolution.state import ConvolutionState


def output(state: ConvolutionState) -> list[list[float]]:
    """The first map."""
    return state.trace().maps[..., 0].tolist()


def refusal(change: Callable[..., ConvolutionState], *arguments: Any) -> str:
    """The key by which a change is refused; it has a sentence."""
    with pytest.raises(EngineError) as caught:
        change(*arguments)
    assert caught.value.message_key in MESSAGES
    return caught.value.message_key


# numbers
def test_another_number_gives_another_result() -> None:
    after = changes.edit_image(edges(), 0, ((1, 0, 10.0), (2, 1, -1.0)))
    assert after.image[1, 0, 0] == 10
    assert output(after)[1][1] == 12 + 2 * 7 + 0 * -2
    assert edges().image[1, 0, 0] == 3


def test_edits_of_a_flipped_kernel_name_the_cells_that_are_seen() -> None:
    state = edges(flip_kernel=True)
    after = changes.edit_kernel(state, 0, 0, ((0, 2, 9.0),))
    assert after.kernel[2, 0, 0, 0] == 9
    assert SceneMaker(after).scene(Moment()).kernels[0].values[0].tolist() == [-1, 0, 9]
    assert SceneMaker(state).scene(Moment()).kernels[0].values[0].tolist() == [-1, 0, 1]


def test_the_bias_of_one_filter() -> None:
    after = changes.set_bias(two_filters(), 1, -2.5)
    assert after.bias.tolist() == [0, -2.5]
    assert after.trace().maps[0, 0].tolist() == [3, 4.5]


@pytest.mark.parametrize("cell", [(-1, 0), (5, 0), (0, -1), (0, 5)])
def test_cells_of_the_ring_hold_no_number_of_their_own(cell: tuple[int, int]) -> None:
    with pytest.raises(IndexError):
        changes.edit_image(edges(), 0, ((*cell, 1.0),))


def test_random_numbers_are_small_and_whole() -> None:
    rng = np.random.default_rng(0)
    state = two_filters()
    image = changes.randomised(state, rng).image
    kernel = changes.randomised(state, rng, kernel=True).kernel
    assert (image.shape, kernel.shape) == (state.image.shape, state.kernel.shape)
    assert set(np.unique(image)) == set(range(6))
    assert set(np.unique(kernel)) == set(range(-2, 3))
    again = changes.randomised(state, np.random.default_rng(0))
    assert np.array_equal(again.image, image)
    assert np.array_equal(again.kernel, state.kernel)


def test_a_random_kernel_is_never_zero() -> None:
    state, rng = changes.resize_kernel(edges(), 1, 1), np.random.default_rng(1)
    assert all(changes.randomised(state, rng, kernel=True).kernel.any() for _ in range(50))


# sizes
def test_a_larger_image_keeps_its_numbers_at_the_top_left() -> None:
    larger = changes.resize_image(edges(), 6, 7)
    assert larger.image[:5, :5, 0].tolist() == IMAGE
    assert larger.image.sum() == np.sum(IMAGE)
    assert changes.resize_image(larger, 2, 3).image[..., 0].tolist() == [row[:3] for row in IMAGE[:2]]


def test_a_larger_kernel_keeps_its_numbers_where_the_code_writes_them() -> None:
    for flip in (False, True):
        larger = changes.resize_kernel(edges(flip_kernel=flip), 4, 3)
        assert larger.kernel[..., 0, 0].tolist() == [*SOBEL, [0, 0, 0]]


@pytest.mark.parametrize("change", [changes.resize_image, changes.resize_kernel])
def test_sizes_are_held_within_what_can_be_shown(change: Callable[..., ConvolutionState]) -> None:
    name = "image" if change is changes.resize_image else "kernel"
    assert getattr(change(edges(), 99, 0), name).shape[:2] == (LARGEST_SIDE, 1)


def test_new_channels_and_filters_hold_numbers_that_always_are_the_same() -> None:
    grown = changes.set_filters(changes.set_channels(edges(bias=3), 3), 2)
    assert (grown.image.shape, grown.kernel.shape) == ((5, 5, 3), (3, 3, 3, 2))
    assert grown.bias.tolist() == [3, 0]
    assert all(grown.image[..., channel].any() for channel in range(3))
    assert all(grown.kernel[..., channel, number].any() for channel in range(3) for number in range(2))
    assert (grown.image[..., 0].tolist(), grown.kernel[..., 0, 0].tolist()) == (IMAGE, SOBEL)
    other_way = changes.set_channels(changes.set_filters(edges(bias=3), 2), 3)
    assert grown.same_numbers(other_way)
    assert changes.set_channels(changes.set_filters(grown, 1), 1).same_numbers(edges(bias=3))


def test_channels_and_filters_are_held_within_what_can_be_shown() -> None:
    assert changes.set_channels(edges(), 99).channels == LARGEST_CHANNELS
    assert changes.set_filters(edges(), 99).filters == LARGEST_FILTERS
    assert changes.set_channels(two_filters(), 0).channels == 1


def test_the_signal_stays_a_signal() -> None:
    state = signal()
    assert changes.resize_image(state, 5, 12).size == (1, 12)
    assert changes.resize_kernel(state, 5, 2).kernel_size == (1, 2)
    assert changes.set_channels(state, 3) is state
    assert changes.set_filters(state, 3) is state
    assert changes.set_padding(state, "full").trace().shape == (1, 12, 1)


# arrays from outside
def test_an_image_from_outside_brings_its_channels() -> None:
    after = changes.with_image(edges(), np.arange(48).reshape(4, 4, 3))
    assert (after.image.shape, after.kernel.shape) == ((4, 4, 3), (3, 3, 3, 1))
    assert after.kernel[..., 0, 0].tolist() == SOBEL
    assert changes.with_image(after, [[1, 2], [3, 4]]).image[..., 0].tolist() == [[1, 2], [3, 4]]
    assert changes.with_image(edges(), [1, 2, 3]).size == (1, 3)


def test_a_matrix_as_kernel_is_laid_on_every_channel() -> None:
    after = changes.with_kernel(two_filters(), SOBEL)
    assert after.filters == 1
    assert [after.kernel[..., channel, 0].tolist() for channel in range(3)] == [SOBEL] * 3


def test_a_kernel_from_outside_brings_its_filters_and_its_bias() -> None:
    kernel = np.arange(16).reshape(2, 2, 1, 4)
    after = changes.with_kernel(edges(bias=7), kernel)
    assert (after.filters, after.bias.tolist()) == (4, [7, 0, 0, 0])
    assert changes.with_kernel(edges(), kernel, [1, 2, 3, 4]).bias.tolist() == [1, 2, 3, 4]
    assert changes.with_kernel(edges(), kernel[..., 0]).kernel.shape == (2, 2, 1, 1)


def test_a_row_or_a_column_is_a_signal() -> None:
    for values in ([1, 2, 3, 4], [[1, 2, 3, 4]], [[1], [2], [3], [4]]):
        assert changes.with_image(signal(), values).image[0, :, 0].tolist() == [1, 2, 3, 4]
        assert changes.with_kernel(signal(), values).kernel[0, :, 0, 0].tolist() == [1, 2, 3, 4]


# refusals
@pytest.mark.parametrize(
    ("key", "change", "arguments"),
    [
        ("kernel-larger-than-image", changes.resize_image, (edges(padding="valid"), 2, 5)),
        ("kernel-larger-than-image", changes.resize_kernel, (edges(padding="valid"), 3, 6)),
        ("kernel-larger-than-image", changes.set_padding, (changes.resize_image(edges(), 2, 2), "valid")),
        ("kernel-larger-than-image", changes.set_dilation, (edges(padding="valid"), 3, 3)),
        ("kernel-larger-than-image", changes.resize_kernel, (signal(), 1, 10)),
        ("reflect-padding-too-large", changes.set_border, (edges(padding=((5, 0), (0, 0))), "reflect")),
        ("stride-not-positive", changes.set_stride, (edges(), 0, 1)),
        ("dilation-not-positive", changes.set_dilation, (edges(), 1, 0)),
        ("padding-negative", changes.set_padding, (edges(), ((0, -1), (0, 0)))),
        ("padding-unknown", changes.set_padding, (edges(), "half")),
        ("border-unknown", changes.set_border, (edges(), "mirror")),
        ("extra-unknown", changes.set_extra, (edges(), "middle")),
        ("array-ragged", changes.with_image, (edges(), [[1, 2], [3]])),
        ("array-not-numeric", changes.with_image, (edges(), [["a"]])),
        ("image-empty", changes.with_image, (edges(), np.zeros((0, 3)))),
        ("image-empty", changes.with_image, (edges(), np.zeros((3, 3, 0)))),
        ("image-dimensions-wrong", changes.with_image, (edges(), np.zeros((1, 3, 3, 1)))),
        ("image-dimensions-wrong", changes.with_image, (edges(), 1.0)),
        ("image-size-out-of-range", changes.with_image, (edges(), np.zeros((33, 3)))),
        ("image-size-out-of-range", changes.with_image, (edges(), np.zeros((20_000, 20_000), np.uint8))),
        ("option-out-of-range", changes.with_image, (edges(), np.zeros((5, 5, 9)))),
        ("kernel-dimensions-wrong", changes.with_image, (signal(), IMAGE)),
        ("kernel-larger-than-image", changes.with_image, (signal(), [1, 2])),
        ("kernel-dimensions-wrong", changes.with_kernel, (signal(), SOBEL)),
        ("kernel-dimensions-wrong", changes.with_kernel, (edges(), np.zeros((1, 1, 1, 1, 1)))),
        ("kernel-empty", changes.with_kernel, (edges(), np.zeros((3, 0)))),
        ("channels-differ", changes.with_kernel, (two_filters(), np.zeros((3, 3, 2, 1)))),
        ("option-out-of-range", changes.with_kernel, (edges(), np.zeros((33, 1)))),
        ("option-out-of-range", changes.with_kernel, (edges(), np.zeros((3, 3, 1, 9)))),
        ("bias-does-not-fit", changes.with_kernel, (edges(), SOBEL, [1, 2])),
    ],
)
def test_what_cannot_be_convolved_is_refused_by_name(
    key: str, change: Callable[..., ConvolutionState], arguments: tuple[Any, ...]
) -> None:
    assert refusal(change, *arguments) == key


# rules
def test_rules_change_one_by_one() -> None:
    state = changes.set_stride(edges(), 2, 3)
    state = changes.set_dilation(state, 1, 2)
    state = changes.set_padding(state, ((1, 0), (2, 3)))
    state = changes.set_border(state, "wrap")
    state = changes.set_extra(state, "before")
    state = changes.set_flip(state, True)
    spec = state.spec
    assert (spec.stride, spec.dilation, spec.padding) == ((2, 3), (1, 2), ((1, 0), (2, 3)))
    assert (spec.border, spec.extra, spec.flip_kernel) == ("wrap", "before", True)


def test_distances_are_held_within_what_can_be_shown() -> None:
    assert changes.set_stride(edges(), 99, 1).spec.stride == (LARGEST_STRIDE, 1)
    assert changes.set_dilation(edges(), 99, 1).spec.dilation == (LARGEST_DILATION, 1)
    assert changes.set_padding(edges(), ((99, 0), (0, 99))).spec.padding == (
        (LARGEST_PAD, 0),
        (0, LARGEST_PAD),
    )


def test_the_flip_gives_the_other_operation() -> None:
    assert output(changes.set_flip(edges(), True))[1][1] == -12
    flipped = changes.set_flip(signal(), True)
    assert output(signal()) == [[48, 57, 24, 25, 16, 39]]
    assert output(flipped) == [[63, 48, 49, 28, 21, 20]]


# presets and looks
@pytest.mark.parametrize(
    "change",
    [
        lambda state: changes.edit_image(state, 0, ((0, 0, 9.0),)),
        lambda state: changes.edit_kernel(state, 0, 0, ((0, 0, 9.0),)),
        lambda state: changes.set_bias(state, 0, 1.0),
        lambda state: changes.set_stride(state, 2, 1),
        lambda state: changes.resize_image(state, 7, 7),
        lambda state: changes.set_channels(state, 2),
        lambda state: changes.with_kernel(state, IMAGE),
    ],
)
def test_changed_numbers_are_no_preset(change: Callable[[ConvolutionState], ConvolutionState]) -> None:
    assert not change(edges().changed(preset="sobel-x")).preset


@pytest.mark.parametrize(
    "change",
    [
        lambda state: changes.set_display(state, "both"),
        lambda state: changes.set_colours(state, "grey"),
        lambda state: changes.set_tinted(state, False),
    ],
)
def test_looks_leave_numbers_and_preset(change: Callable[[ConvolutionState], ConvolutionState]) -> None:
    before = edges().changed(preset="sobel-x")
    after = change(before)
    assert after is not before
    assert after.same_numbers(before)
    assert after.preset == "sobel-x"
    assert change(after) is after
