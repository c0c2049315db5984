"""TensorFlow and Keras as oracles: what the layers of a network compute, and which cell gets the gradient."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from engine.operations.pooling import PoolingSpec, global_pool, pool, route_gradient, trace
from engine.training.loading import load_tensorflow
from tests.engine.operations.pooling_problems import Array, Pooling, poolings

TOLERANCE: dict[type, float] = {np.float64: 1e-12, np.float32: 1e-6}


@pytest.fixture(autouse=True, scope="module")
def _tensorflow() -> None:
    load_tensorflow()


def oracle(pooling: Pooling, x: Any) -> Any:
    """What TensorFlow makes of a batch; it has no minimum, and numbers per side for the maximum alone."""
    import tensorflow as tf

    spec = pooling.spec
    padding: Any = spec.padding.upper() if isinstance(spec.padding, str) else [(0, 0), *spec.padding, (0, 0)]
    if spec.kind == "min":
        return -tf.nn.max_pool2d(-x, spec.window, spec.stride, padding)
    if spec.kind == "max":
        return tf.nn.max_pool2d(x, spec.window, spec.stride, padding)
    if isinstance(spec.padding, str):
        return tf.nn.avg_pool2d(x, spec.window, spec.stride, padding)
    padded, real = (tf.pad(part, padding) for part in (x, tf.ones_like(x)))
    sums, shares = (tf.nn.avg_pool2d(part, spec.window, spec.stride, "VALID") for part in (padded, real))
    return sums / shares


@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("padding", ["valid", "same", "explicit"])
@pytest.mark.parametrize("with_ties", [False, True])
def test_result_and_gradient_are_tensorflow_s(dtype: type, padding: str, *, with_ties: bool) -> None:
    import tensorflow as tf

    @settings(max_examples=50)
    @given(poolings(paddings=(padding,), dtype=dtype, dims=(3,), with_ties=with_ties))
    def check(pooling: Pooling) -> None:
        x = tf.constant(pooling.image[np.newaxis])
        with tf.GradientTape() as tape:
            tape.watch(x)
            wanted = oracle(pooling, x)
            upstream = np.random.default_rng(0).normal(size=wanted.shape).astype(dtype)
            loss = tf.reduce_sum(wanted * upstream)
        found = pool(pooling.image, pooling.spec)
        assert found.dtype == dtype
        np.testing.assert_allclose(found, wanted.numpy()[0], rtol=0, atol=TOLERANCE[dtype])
        routed = route_gradient(trace(pooling.image, pooling.spec), upstream[0])
        assert routed.dtype == dtype
        # what several windows send to one cell is added up in another order
        np.testing.assert_allclose(
            routed, tape.gradient(loss, x).numpy()[0], rtol=0, atol=10 * TOLERANCE[dtype]
        )

    check()


@settings(max_examples=50)
@given(
    poolings(kinds=("max",), paddings=("valid", "same"), dims=(3,), with_ties=True, dtype=np.float32),
)
def test_winners_are_tensorflow_s(pooling: Pooling) -> None:
    import tensorflow as tf

    spec = pooling.spec
    _, places = tf.nn.max_pool_with_argmax(
        pooling.image[np.newaxis], spec.window, spec.stride, str(spec.padding).upper()
    )
    winners = trace(pooling.image, spec).winners
    assert winners is not None
    height, width, channels = pooling.image.shape
    found = np.ravel_multi_index(
        (winners[..., 0], winners[..., 1], np.arange(channels)), (height, width, channels)
    )
    assert np.array_equal(found, places.numpy()[0])


def test_of_overlapping_ties_the_first_wins() -> None:
    image = np.array([[0.0, 1, 1], [1, 0, 1], [1, 1, 1]])
    spec = PoolingSpec(stride=(1, 1), padding="same")
    assert route_gradient(trace(image, spec), np.ones((3, 3))).tolist() == [[0, 2, 1], [1, 0, 2], [1, 1, 1]]
    assert np.array_equal(route_gradient(trace(image, spec), np.ones((3, 3))), tape_gradient(image, spec))


def tape_gradient(image: Array, spec: PoolingSpec) -> Array:
    import tensorflow as tf

    x = tf.constant(image[np.newaxis, ..., np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(x)
        total = tf.reduce_sum(oracle(Pooling(image, spec), x))
    found: Array = tape.gradient(total, x).numpy()[0, ..., 0]
    return found


@settings(max_examples=40)
@given(poolings(kinds=("max", "average"), paddings=("valid", "same"), dims=(3,)))
def test_it_is_the_layer_of_keras(pooling: Pooling) -> None:
    import keras

    spec = pooling.spec
    layers = {"max": keras.layers.MaxPooling2D, "average": keras.layers.AveragePooling2D}
    layer = layers[spec.kind](spec.window, spec.stride, spec.padding, dtype="float64")
    wanted = layer(pooling.image[np.newaxis]).numpy()[0]
    np.testing.assert_allclose(pool(pooling.image, spec), wanted, rtol=0, atol=1e-12)


def test_global_pooling_is_the_layer_of_keras() -> None:
    import keras

    image = np.random.default_rng(0).normal(size=(5, 7, 3))
    for kind, layer in (
        ("max", keras.layers.GlobalMaxPooling2D(dtype="float64")),
        ("average", keras.layers.GlobalAveragePooling2D(dtype="float64")),
    ):
        wanted = layer(image[np.newaxis]).numpy()[0]
        np.testing.assert_allclose(global_pool(image, kind), wanted, rtol=0, atol=1e-12)  # type: ignore[arg-type]


def test_tensorflow_refuses_the_same_padding() -> None:
    import tensorflow as tf

    with pytest.raises(tf.errors.InvalidArgumentError, match="needs to be smaller than the window"):
        tf.nn.max_pool2d(np.ones((1, 4, 4, 1)), 2, 1, [(0, 0), (2, 1), (0, 0), (0, 0)])
