"""Cases small enough to be worked out on paper."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine.operations.convolution import (
    ConvolutionSpec,
    convolve,
    output_shape,
    size_formula,
    trace,
    transposed_convolve,
)
from engine.operations.transposed_convolution import gradient

SQUARE = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
SIGNAL, WEIGHTS = [2, 8, 3, 7, 1, 2, 0, 4, 5], [2, 1, 5, 3]
CORNER = [[2, 0], [0, 0]]


def answer(image: Any, kernel: Any, bias: Any = None, **options: Any) -> Any:
    return convolve(image, kernel, ConvolutionSpec(**options), bias).tolist()


def test_convolution_flips_and_cross_correlation_does_not() -> None:
    # 2·2 + 8·1 + 3·5 + 7·3 = 48, and with 3, 5, 1, 2: 2·3 + 8·5 + 3·1 + 7·2 = 63
    assert answer(SIGNAL, WEIGHTS) == [48, 57, 24, 25, 16, 39]
    assert answer(SIGNAL, WEIGHTS, flip_kernel=True) == [63, 48, 49, 28, 21, 20]
    assert answer([1, 2, 3], [1, 10]) == [21, 32]
    assert answer([1, 2, 3], [1, 10], flip_kernel=True) == [12, 23]


def test_same_with_an_even_kernel_means_two_things() -> None:
    ones = [[1, 1], [1, 1]]
    assert answer(SQUARE, ones, padding="same") == [[12, 16, 9], [24, 28, 15], [15, 17, 9]]
    assert answer(SQUARE, ones, padding="same", extra="before") == [[1, 3, 5], [5, 12, 16], [11, 24, 28]]
    assert answer(SIGNAL, WEIGHTS, padding="same", extra="before") == [34, 51, 48, 57, 24, 25, 16, 39, 29]
    assert answer(SIGNAL, WEIGHTS, padding="same") == [51, 48, 57, 24, 25, 16, 39, 29, 13]


def test_flip_and_padded_side_can_cancel() -> None:
    same = [[2, 4, 6], [8, 10, 12], [14, 16, 18]]
    assert answer(SQUARE, CORNER, padding="same") == same
    assert answer(SQUARE, CORNER, padding="same", extra="before") == [[0, 0, 0], [0, 2, 4], [0, 8, 10]]
    assert answer(SQUARE, CORNER, padding="same", extra="before", flip_kernel=True) == same
    assert answer(SQUARE, CORNER) == [[2, 4], [8, 10]]
    assert answer(SQUARE, CORNER, flip_kernel=True) == [[10, 12], [16, 18]]


def test_an_odd_kernel_knows_one_same_only() -> None:
    ones = np.ones((3, 3), int)
    wanted = [[12, 21, 16], [27, 45, 33], [24, 39, 28]]
    assert (
        answer(SQUARE, ones, padding="same") == answer(SQUARE, ones, padding="same", extra="before") == wanted
    )


def test_stride_moves_the_padding_of_same() -> None:
    options: dict[str, Any] = {"stride": (1, 2)}
    kernel = [1, 10, 100]
    assert answer([1, 2, 3, 4, 5, 6], kernel, padding="same", **options) == [321, 543, 65]
    assert answer([1, 2, 3, 4, 5, 6], kernel, padding=((0, 0), (1, 1)), **options) == [210, 432, 654]
    assert answer([1, 2, 3, 4, 5], kernel, padding="same", **options) == [210, 432, 54]


def test_a_kernel_longer_than_the_signal_keeps_the_signal_s_length_under_same() -> None:
    options: dict[str, Any] = {"padding": "same", "extra": "before", "flip_kernel": True}
    assert answer([1, 2], [1, 2, 3, 4], **options) == [4, 7]


def test_channels_are_summed_and_filters_are_not() -> None:
    one = [[12, 16, 9], [24, 28, 15], [15, 17, 9]]
    image = np.repeat(np.array(SQUARE)[..., None], 3, axis=2)
    kernel = np.ones((2, 2, 3, 1), int) * np.array([1, 2, 3])[:, None]
    spec = ConvolutionSpec(padding="same")
    assert convolve(image, kernel, spec)[..., 0].tolist() == (6 * np.array(one)).tolist()
    filters = np.ones((2, 2, 1, 3), int) * np.array([1, 10, -1])
    maps = convolve(SQUARE, filters, spec, [0, 100, 0])
    assert maps.shape == (3, 3, 3)
    assert maps[..., 0].tolist() == one
    assert maps[..., 1].tolist() == (10 * np.array(one) + 100).tolist()
    assert maps[..., 2].tolist() == (-np.array(one)).tolist()


def test_stride_and_dilation_of_rows_and_columns_are_apart() -> None:
    image = np.arange(20).reshape(4, 5)
    # rows 0 and 2; columns 0, 1, 2, 3; the taps two columns apart would leave 0, 1, 2
    assert answer(image, [[1], [1]], stride=(2, 1)) == [[5, 7, 9, 11, 13], [25, 27, 29, 31, 33]]
    assert answer(image, [[1, 1]], dilation=(1, 2)) == [
        [2, 4, 6],
        [12, 14, 16],
        [22, 24, 26],
        [32, 34, 36],
    ]
    assert answer(image, [[1, 1], [1, 1]], dilation=(3, 4)) == [[0 + 4 + 15 + 19]]


def test_borders() -> None:
    options: dict[str, Any] = {"padding": ((0, 0), (1, 1))}
    sums = {"zero": [3, 6, 5], "reflect": [5, 6, 7], "edge": [4, 6, 8], "wrap": [6, 6, 6]}
    for border, wanted in sums.items():
        assert answer([1, 2, 3], [1, 1, 1], border=border, **options) == wanted


def test_the_form_of_the_image_comes_back() -> None:
    spec = ConvolutionSpec()
    assert convolve([1, 2, 3], [1, 1], spec, 5).tolist() == [8, 10]
    assert convolve(np.ones((3, 3)), np.ones((2, 2)), spec).shape == (2, 2)
    assert convolve(np.ones((3, 3, 1)), np.ones((2, 2)), spec).shape == (2, 2, 1)
    assert convolve(np.ones((3, 3)), np.ones((2, 2, 1, 1)), spec).shape == (2, 2, 1)
    assert convolve(np.ones((3, 3, 2)), np.ones((2, 2, 2, 4)), spec).shape == (2, 2, 4)


def test_what_applies_to_rows_does_not_concern_a_vector() -> None:
    spec = ConvolutionSpec(stride=(3, 1), dilation=(2, 1), padding=((4, 4), (1, 0)))
    assert convolve([1, 2, 3], [1, 10], spec).tolist() == [10, 21, 32]
    assert len(size_formula((3,), (2,), spec)) == 1


@pytest.mark.parametrize(
    ("image", "kernel", "bias", "wanted"),
    [
        (np.float64, np.float64, None, np.float64),
        (np.float32, np.float32, None, np.float32),
        (np.float32, np.float64, None, np.float64),
        (np.float32, np.int64, None, np.float32),
        (np.float16, np.float32, None, np.float32),
        (np.uint8, np.int8, None, np.int64),
        (np.bool_, np.int64, np.int32, np.int64),
        (np.int64, np.int64, np.float64, np.float64),
        (np.float32, np.float32, np.float64, np.float32),
        (np.longdouble, np.float64, None, np.float64),
    ],
)
def test_types(image: type, kernel: type, bias: type | None, wanted: type) -> None:
    offsets: Any = None if bias is None else np.ones(1, bias)
    found = convolve(np.ones((3, 3), image), np.ones((2, 2), kernel), ConvolutionSpec(), offsets)
    assert found.dtype == wanted
    assert found.tolist() == [[4 if bias is None else 5] * 2] * 2


def test_small_unsigned_integers_do_not_wrap_around() -> None:
    assert answer(np.full((2, 2), 255, np.uint8), np.full((2, 2), 255, np.uint8)) == [[4 * 255 * 255]]


def test_integers_are_exact_as_long_as_they_fit() -> None:
    large = 2**31
    exact = convolve([large, 1], [large - 1, 1], ConvolutionSpec())
    assert exact.dtype == np.int64
    assert exact.tolist() == [large * (large - 1) + 1]
    too_large = convolve([2**32, 1], [2**32, 1], ConvolutionSpec())
    assert too_large.dtype == np.float64
    assert too_large.tolist() == [2.0**64]
    assert convolve([-(2**63)], [1], ConvolutionSpec()).tolist() == [-(2.0**63)]
    assert convolve(np.array([2**64 - 1], np.uint64), [1], ConvolutionSpec()).tolist() == [2.0**64]
    assert answer([10**30, 0.5], [1]) == [1e30, 0.5]


def test_infinities_go_through() -> None:
    assert answer([1e308, 1e308], [1.0, 1.0]) == [np.inf]
    assert np.isnan(answer([np.inf, 1.0], [0.0, 1.0])[0])
    assert answer([np.nan, 1.0, 2.0], [1.0, 1.0])[1] == 3.0


def test_what_is_too_large_for_the_type_becomes_infinite() -> None:
    single = np.ones(2, np.float32)
    assert answer(single, single, 1e308) == [np.inf]
    assert answer(np.array(["1e4000", "2"], np.longdouble), [1.0]) == [np.inf, 2]
    assert transposed_convolve(single, single, ConvolutionSpec(), 1e308).tolist() == [np.inf] * 3
    assert gradient(single, single, ConvolutionSpec(), [1e308]).bias.tolist() == [np.inf]


def test_steps_of_any_length() -> None:
    far = 10**30
    for spec in (ConvolutionSpec(stride=(1, far)), ConvolutionSpec(dilation=(1, far))):
        assert convolve([1, 2], [3], spec)[0] == 3
        assert trace([1, 2], [3], spec).steps_reached_by(0, 0) == ((0, 0),)


def test_size_formula_and_what_is_dropped() -> None:
    rows, columns = size_formula((7, 6), (3, 2), ConvolutionSpec(stride=(2, 3), padding=((0, 1), (0, 0))))
    # rows: (7 + 0 + 1 − 3) / 2 = 2 rest 1; columns: (6 − 2) / 3 = 1 rest 1
    assert (rows.output_size, rows.dropped, rows.dropped_input) == (3, 1, 0)
    assert (columns.output_size, columns.dropped, columns.dropped_input) == (2, 1, 1)
    assert rows.padded_size == 8
    assert rows.formula_key == "size-plain"
    dilated = size_formula((9, 9), (3, 3), ConvolutionSpec(stride=(2, 2), dilation=(2, 2)))[0]
    assert dilated.formula_key == "size-dilated"
    assert dilated.values == {
        "input_size": 9,
        "pad_before": 0,
        "pad_after": 0,
        "kernel_size": 3,
        "dilation": 2,
        "effective_kernel": 5,
        "stride": 2,
        "output_size": 3,
        "dropped": 0,
    }


def test_sizes_of_the_course_s_layer() -> None:
    spec = ConvolutionSpec(stride=(2, 2), padding="same")
    assert output_shape((28, 28, 1), (3, 3, 1, 5), spec) == (14, 14, 5)
    assert [(axis.pad_before, axis.pad_after) for axis in size_formula((28, 28), (3, 3), spec)] == [
        (0, 1)
    ] * 2


def test_a_step_holds_every_number() -> None:
    image = np.array([[[1, 10], [2, 20]], [[3, 30], [4, 40]]])
    kernel = np.zeros((2, 2, 2, 2), int)
    kernel[..., 0, 1] = [[1, 2], [3, 4]]
    kernel[..., 1, 1] = [[0, 1], [0, -1]]
    steps = trace(image, kernel, ConvolutionSpec(padding="same"), [0, 100])
    assert len(steps) == 8
    step = steps[steps.index_of(0, 1, 1)]
    assert step.index == 5
    assert step.output_index == (0, 1, 1)
    assert (step.window.rows, step.window.columns) == (range(0, 2), range(1, 3))
    assert step.window_values[..., 1].tolist() == [[20, 0], [40, 0]]
    assert step.kernel_values[..., 1].tolist() == [[0, 1], [0, -1]]
    assert step.products[..., 0].tolist() == [[2, 0], [12, 0]]
    assert step.running_sum.tolist() == [2, 2, 14, 14, 14, 14, 14, 14]
    assert step.terms[2] == (1, 0, 0)
    assert step.terms[4] == (0, 0, 1)
    assert step.running_sum_per_channel.tolist() == [[2, 2, 14, 14], [0, 0, 0, 0]]
    assert step.channel_sums.tolist() == [14, 0]
    assert (step.bias, step.total) == (100, 114)
    assert isinstance(step.total, int)
    assert step.taps_in_padding.tolist() == [[False, True], [False, True]]


def test_a_trace_is_not_touched_by_later_edits() -> None:
    image, kernel, bias = np.ones((3, 3)), np.ones((2, 2)), np.zeros(1)
    steps = trace(image, kernel, ConvolutionSpec(), bias)
    image[:], kernel[:], bias[:] = 7, 7, 7
    assert steps.result.tolist() == [[4, 4], [4, 4]]
    assert steps[0].total == 4
    step = steps[0]
    for array in (steps.padded, steps.kernel_as_used, steps.maps, step.products, step.window_values):
        assert not array.flags.writeable


def test_gradient() -> None:
    found = gradient([[1, 2], [3, 4]], [[10, 20]], ConvolutionSpec(), [[1], [2]])
    assert found.image.tolist() == [[10, 20], [20, 40]]
    assert found.kernel.tolist() == [[1 * 1 + 2 * 3, 1 * 2 + 2 * 4]]
    assert found.bias.tolist() == [3]
    # at the edge border every pad cell hands its gradient to the outermost cell
    spec = ConvolutionSpec(padding=((0, 0), (2, 0)), border="edge")
    assert gradient([1.0, 1.0], [1.0], spec, [1, 2, 4, 8]).image.tolist() == [7, 8]
