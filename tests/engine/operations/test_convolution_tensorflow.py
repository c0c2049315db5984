"""TensorFlow as an oracle: what the layers of a network compute."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from engine.operations.convolution import ConvolutionSpec, convolve, transposed_convolve
from engine.operations.transposed_convolution import gradient, transposed_size
from engine.training.loading import load_tensorflow
from tests.engine.operations.problems import Problem, problems

TOLERANCE: dict[type, float] = {np.float64: 1e-10, np.float32: 1e-5}
BORDERS = {"zero": "CONSTANT", "reflect": "REFLECT"}


@pytest.fixture(autouse=True, scope="module")
def _tensorflow() -> None:
    load_tensorflow()


def as_tensorflow(problem: Problem) -> tuple[Any, dict[str, Any]]:
    """The image as TensorFlow wants it, and the arguments; what it has no word for is padded first."""
    import tensorflow as tf

    spec, image = problem.spec, problem.image[np.newaxis]
    padding: Any = str(spec.padding).upper()
    if spec.padding == "full":
        pads: Any = [(s - 1) * d for s, d in zip(problem.kernel.shape[:2], spec.dilation, strict=True)]
        pads = [(p, p) for p in pads]
    elif not isinstance(spec.padding, str):
        pads = spec.padding
    else:
        return image, {"strides": spec.stride, "padding": padding, "dilations": spec.dilation}
    image = tf.pad(image, [(0, 0), *pads, (0, 0)], BORDERS[spec.border])
    return image, {"strides": spec.stride, "padding": "VALID", "dilations": spec.dilation}


@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("padding", ["valid", "same", "full", "explicit"])
def test_convolution_is_tensorflow_s(dtype: type, padding: str) -> None:
    import tensorflow as tf

    @settings(max_examples=50)
    @given(problems(forms=("maps",), paddings=(padding,), borders=("zero",), dtype=dtype))
    def check(problem: Problem) -> None:
        if padding == "same":
            problem = replace(problem, spec=replace(problem.spec, extra="after"))
        image, arguments = as_tensorflow(problem)
        # TensorFlow never flips
        kernel = problem.kernel[::-1, ::-1] if problem.spec.flip_kernel else problem.kernel
        wanted = tf.nn.conv2d(image, kernel, **arguments)[0]
        if problem.bias is not None:
            wanted = tf.nn.bias_add(wanted[tf.newaxis], problem.bias)[0]
        found = convolve(problem.image, problem.kernel, problem.spec, problem.bias)
        assert found.dtype == dtype
        np.testing.assert_allclose(found, wanted.numpy(), rtol=0, atol=TOLERANCE[dtype])

    check()


@settings(max_examples=40)
@given(problems(forms=("maps",), paddings=("explicit",), borders=("reflect",), flips=(False,)))
def test_a_reflected_border_is_tensorflow_s(problem: Problem) -> None:
    import tensorflow as tf

    image, arguments = as_tensorflow(problem)
    wanted = tf.nn.conv2d(image, problem.kernel, **arguments)[0]
    found = convolve(problem.image, problem.kernel, problem.spec)
    np.testing.assert_allclose(found, wanted.numpy(), rtol=0, atol=1e-10)


@settings(max_examples=40)
@given(
    problems(forms=("maps",), paddings=("valid", "same"), borders=("zero",), most_dilation=1, flips=(False,))
)
def test_gradients_are_those_of_the_tape(problem: Problem) -> None:
    import tensorflow as tf

    problem = replace(problem, spec=replace(problem.spec, extra="after"))
    image, arguments = as_tensorflow(problem)
    x, w = tf.Variable(image), tf.Variable(problem.kernel)
    b = tf.Variable(np.zeros(problem.kernel.shape[3]))
    with tf.GradientTape() as tape:
        result = tf.nn.conv2d(x, w, **arguments) + b
        upstream = np.random.default_rng(0).normal(size=result.shape)
        loss = tf.reduce_sum(result * upstream)
    wanted = tape.gradient(loss, [x, w, b])
    found = gradient(problem.image, problem.kernel, problem.spec, upstream[0])
    np.testing.assert_allclose(found.image, wanted[0].numpy()[0], rtol=0, atol=1e-10)
    np.testing.assert_allclose(found.kernel, wanted[1].numpy(), rtol=0, atol=1e-10)
    np.testing.assert_allclose(found.bias, wanted[2].numpy(), rtol=0, atol=1e-10)


@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("padding", ["valid", "same"])
def test_transposed_convolution_is_tensorflow_s(dtype: type, padding: str) -> None:
    import tensorflow as tf

    @settings(max_examples=50)
    @given(problems(forms=("maps",), paddings=(padding,), borders=("zero",), dtype=dtype, flips=(False,)))
    def check(problem: Problem) -> None:
        spec = replace(problem.spec, extra="after", dilation=(1, 1))
        # the image goes in with the channels that the kernel gives out
        kernel = problem.kernel.transpose(0, 1, 3, 2)
        kernel_size = kernel.shape[0], kernel.shape[1]
        size = transposed_size(problem.image.shape[:2], kernel_size, spec)
        sizes = [size, (size[0] + spec.stride[0] - 1, size[1])] if padding == "valid" else [size]
        for output_size in sizes:
            wanted = tf.nn.conv2d_transpose(
                problem.image[np.newaxis],
                kernel,
                (1, *output_size, kernel.shape[2]),
                spec.stride,
                padding.upper(),
            )[0]
            found = transposed_convolve(problem.image, kernel, spec, output_size=output_size)
            assert found.dtype == dtype
            np.testing.assert_allclose(found, wanted.numpy(), rtol=0, atol=TOLERANCE[dtype])
        default = transposed_convolve(problem.image, kernel, spec)
        assert default.shape[:2] == size

    check()


@settings(max_examples=50)
@given(problems(forms=("maps",), paddings=("valid", "same"), borders=("zero",), flips=(False,)))
def test_one_row_of_several_channels_is_a_layer_for_signals(problem: Problem) -> None:
    import tensorflow as tf

    spec = replace(problem.spec, extra="after")
    signal, kernel = problem.image[:1], problem.kernel[:1]
    wanted = tf.nn.conv1d(
        signal, kernel[0], spec.stride[1], str(spec.padding).upper(), dilations=spec.dilation[1]
    )
    found = convolve(signal, kernel, spec)
    np.testing.assert_allclose(found, wanted.numpy(), rtol=0, atol=1e-10)


def test_unequal_stride_as_in_keras() -> None:
    import keras

    image = np.arange(49.0).reshape(7, 7)
    layer = keras.layers.Conv2D(1, 3, strides=(1, 2), dtype="float64", kernel_initializer="ones")
    wanted = layer(image[np.newaxis, ..., np.newaxis]).numpy()[0, ..., 0]
    found = convolve(image, np.ones((3, 3)), ConvolutionSpec(stride=(1, 2)))
    assert found.shape == (5, 3)
    np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-10)
