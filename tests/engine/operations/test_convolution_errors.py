from __future__ import annotations

import numpy as np
import pytest

from engine.errors import EngineError
from engine.operations.arrays import has_not_finite
from engine.operations.convolution import (
    ConvolutionSpec,
    convolve,
    output_shape,
    trace,
    transposed_convolve,
    transposed_trace,
)
from engine.operations.transposed_convolution import gradient
from gui.messages import sentence

BAD_OPTIONS = [
    ({"stride": (0, 1)}, "stride-not-positive", 0),
    ({"stride": (1, -2)}, "stride-not-positive", -2),
    ({"stride": 2}, "stride-not-positive", "2"),
    ({"stride": (1, 1, 1)}, "stride-not-positive", "(1, 1, 1)"),
    ({"stride": (1.5, 1)}, "stride-not-positive", 1.5),
    ({"dilation": (1, 0)}, "dilation-not-positive", 0),
    ({"dilation": "2"}, "dilation-not-positive", "2"),
    ({"padding": "half"}, "padding-unknown", "half"),
    ({"padding": ((0, 0), (0, -1))}, "padding-negative", -1),
    ({"extra": "left"}, "extra-unknown", "left"),
    ({"border": "mirror"}, "border-unknown", "mirror"),
]
BAD_SHAPES = [
    ((2, 2), (3, 3), {}, "kernel-larger-than-image", {"kernel": "3×3", "image": "2×2"}),
    ((4, 4), (3, 2), {"dilation": (2, 2)}, "kernel-larger-than-image", {"kernel": "5×3", "image": "4×4"}),
    ((2, 2), (5, 1), {"padding": ((1, 1), (0, 0))}, "kernel-larger-than-image", {"image": "4×2"}),
    ((3,), (4,), {}, "kernel-larger-than-image", {"kernel": "1×4", "image": "1×3"}),
    ((5, 5, 3), (3, 3, 1, 2), {}, "channels-differ", {"kernel": 1, "image": 3}),
    ((5, 5, 3), (3, 3), {}, "channels-differ", {"kernel": 1, "image": 3}),
    ((0, 5), (1, 1), {}, "image-empty", {"came": "0×5"}),
    ((5, 5, 0), (1, 1, 0, 1), {}, "image-empty", {}),
    ((5, 5), (0, 1), {}, "kernel-empty", {"came": "0×1"}),
    ((5, 5, 1), (1, 1, 1, 0), {}, "kernel-empty", {}),
    ((), (1,), {}, "image-dimensions-wrong", {"came": 0}),
    ((1, 5, 5, 1), (1, 1, 1, 1), {}, "image-dimensions-wrong", {"came": 4}),
    ((5,), (1, 1), {}, "kernel-dimensions-wrong", {"image": "5", "came": "1×1"}),
    ((5, 5), (3,), {}, "kernel-dimensions-wrong", {"image": "5×5", "came": "3"}),
    ((5, 5, 1), (3, 3, 1), {}, "kernel-dimensions-wrong", {"came": "3×3×1"}),
    ((3, 3), (4, 4), {"padding": "full", "border": "reflect"}, "reflect-padding-too-large", {"padding": 3}),
    ((3, 3), (1, 1), {"padding": ((9**9, 0), (0, 0))}, "convolution-too-large", {}),
    ((5_000, 5_000, 3), (3, 3, 3, 1), {}, "convolution-too-large", {"padded": "5000×5000"}),
    ((2_000, 2_000), (3, 3, 1, 64), {}, "convolution-too-large", {}),
]


@pytest.mark.parametrize(("options", "key", "came"), BAD_OPTIONS)
def test_a_bad_option_is_refused_where_it_is_set(options, key: str, came: object) -> None:
    with pytest.raises(EngineError) as caught:
        ConvolutionSpec(**options)
    assert caught.value.message_key == key
    assert caught.value.values["came"] == came
    assert str(came).replace("-", "−") in sentence(caught.value)


@pytest.mark.parametrize(("image", "kernel", "options", "key", "values"), BAD_SHAPES)
def test_shapes_that_do_not_go_together_are_refused(image, kernel, options, key: str, values) -> None:
    with pytest.raises(EngineError) as caught:
        output_shape(image, kernel, ConvolutionSpec(**options))
    assert caught.value.message_key == key
    assert values.items() <= caught.value.values.items()
    said = sentence(caught.value)
    assert "{" not in said
    assert all(str(value) in said for value in values.values())


@pytest.mark.parametrize("compute", [convolve, trace])
@pytest.mark.parametrize(
    ("image", "kernel", "bias", "key"),
    [
        ([[1, 2], [3]], [[1]], None, "array-ragged"),
        ([[1, 2]], [[1], [1, 2]], None, "array-ragged"),
        ([["1"]], [[1]], None, "array-not-numeric"),
        ([[1j]], [[1]], None, "array-not-numeric"),
        ([[None]], [[1]], None, "array-not-numeric"),
        ([[1]], [[1]], ["zero"], "array-not-numeric"),
        ([[1]], [[1]], [1, 2], "bias-does-not-fit"),
        ([[1]], [[1]], [[1]], "bias-does-not-fit"),
        ([[1]], np.ones((1, 1, 1, 3)), 1, "bias-does-not-fit"),
        ([[1]], np.ones((2, 2)), None, "kernel-larger-than-image"),
        ([], [1], None, "image-empty"),
        ([10**400], [1], None, "array-not-numeric"),
    ],
)
def test_arrays_that_cannot_be_used_are_refused(compute, image, kernel, bias, key: str) -> None:
    with pytest.raises(EngineError) as caught:
        compute(image, kernel, ConvolutionSpec(), bias)
    assert caught.value.message_key == key
    assert "{" not in sentence(caught.value)


@pytest.mark.parametrize(
    ("image", "kernel", "options", "output_size", "key"),
    [
        (np.ones((2, 2)), np.ones((2, 2)), {}, (4, 3), "transposed-size-does-not-fit"),
        (np.ones((2, 2)), np.ones((2, 2)), {}, (0, 3), "transposed-size-does-not-fit"),
        (np.ones((2, 2)), np.ones((2, 2)), {}, (3.0, 3), "transposed-size-does-not-fit"),
        (np.ones((2, 2)), np.ones((2, 2)), {}, (3,), "transposed-size-does-not-fit"),
        (np.ones((2, 2)), np.ones((2, 2)), {"stride": (9**9, 9**9)}, None, "convolution-too-large"),
        (np.ones((1, 1)), np.ones((3, 3)), {"padding": "full"}, None, "transposed-size-does-not-fit"),
        (np.ones((2, 2, 3)), np.ones((2, 2, 3, 1)), {}, None, "channels-differ"),
        (np.ones((2, 2, 3, 1)), np.ones((2, 2, 3, 1)), {}, None, "image-dimensions-wrong"),
        (np.ones(3), np.ones((1, 3)), {}, None, "kernel-dimensions-wrong"),
        (np.ones((0, 3)), np.ones((1, 3)), {}, None, "image-empty"),
        (np.ones((2, 3)), np.ones((1, 0)), {}, None, "kernel-empty"),
    ],
)
def test_what_cannot_be_transposed_is_refused(image, kernel, options, output_size, key: str) -> None:
    for compute in (transposed_convolve, transposed_trace):
        with pytest.raises(EngineError) as caught:
            compute(image, kernel, ConvolutionSpec(**options), output_size=output_size)
        assert caught.value.message_key == key
        assert "{" not in sentence(caught.value)


def test_a_gradient_of_the_wrong_shape_is_refused() -> None:
    with pytest.raises(EngineError) as caught:
        gradient(np.ones((3, 3)), np.ones((2, 2)), ConvolutionSpec(), np.ones((2, 3)))
    assert caught.value.message_key == "gradient-does-not-fit"
    assert dict(caught.value.values) == {"wanted": "2×2", "came": "2×3"}


def test_not_finite_numbers_are_reported() -> None:
    assert not has_not_finite([1, 2], np.zeros((2, 2)), 1e308)
    for value in (np.nan, np.inf, -np.inf):
        assert has_not_finite([0.0], [[1.0, value]])


def test_there_is_no_step_beyond_the_last() -> None:
    steps = trace([1, 2, 3], [1, 1], ConvolutionSpec())
    assert steps[-1].index == 1
    for index in (2, -3):
        with pytest.raises(IndexError):
            steps[index]
        with pytest.raises(IndexError):
            steps.window_of(index)
    for cell in ((0, 2, 0), (1, 0, 0), (0, 0, 1), (0, -1, 0)):
        with pytest.raises(IndexError):
            steps.index_of(*cell)
    assert steps.steps_reached_by(0, 3) == ()
    assert steps.steps_reached_by(-1, 0) == ()


def test_equal_specs_are_equal_whatever_they_were_made_from() -> None:
    made = ConvolutionSpec(stride=[2, np.int64(1)], padding=[[0, 1], [2, 3]])  # type: ignore[arg-type]
    assert made == ConvolutionSpec(stride=(2, 1), padding=((0, 1), (2, 3)))
    assert len({made, ConvolutionSpec(stride=(2, 1), padding=((0, 1), (2, 3)))}) == 1
