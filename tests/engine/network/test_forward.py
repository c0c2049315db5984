"""The first layer's feature maps in NumPy, against TensorFlow and by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.network.forward import first_feature_maps
from engine.network.spec import Conv2D, Dense, Flatten, NetworkSpec


def test_by_hand_same_padding_puts_the_odd_zero_after():
    network = NetworkSpec((3, 3, 1), (Conv2D(1, (2, 2), activation="linear"), Flatten(), Dense(2)))
    image = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1)
    maps = first_feature_maps(network, (np.ones((2, 2, 1, 1), np.float32), np.zeros(1, np.float32)), image)
    assert maps[..., 0].tolist() == [[12, 16, 9], [24, 28, 15], [15, 17, 9]]


@settings(max_examples=40, deadline=None)
@given(
    size=st.tuples(st.integers(4, 9), st.integers(4, 9)),
    channels=st.integers(1, 3),
    filters=st.integers(1, 4),
    kernel=st.tuples(st.integers(1, 4), st.integers(1, 4)),
    stride=st.integers(1, 3),
    padding=st.sampled_from(["same", "valid"]),
    activation=st.sampled_from(["relu", "linear"]),
    seed=st.integers(0, 1000),
)
def test_equal_to_tensorflow(size, channels, filters, kernel, stride, padding, activation, seed):
    from engine.training.layers import forward
    from engine.training.loading import load_tensorflow

    load_tensorflow()
    rng = np.random.default_rng(seed)
    layer = Conv2D(filters, kernel, (stride, stride), padding, activation)
    network = NetworkSpec((*size, channels), (layer,))
    weights = (
        rng.normal(size=(*kernel, channels, filters)).astype(np.float32),
        rng.normal(size=filters).astype(np.float32),
    )
    image = rng.random((*size, channels)).astype(np.float32)
    ours = first_feature_maps(network, weights, image)
    theirs = forward(network, weights, image[None]).numpy()[0]
    assert ours.shape == theirs.shape
    np.testing.assert_allclose(ours, theirs, atol=1e-5)


def test_a_picture_of_another_size_and_a_network_without_convolution_are_refused():
    network = NetworkSpec((3, 3, 1), (Conv2D(1), Flatten(), Dense(2)))
    weights = (np.ones((3, 3, 1, 1), np.float32), np.zeros(1, np.float32))
    with pytest.raises(EngineError, match="picture-does-not-fit"):
        first_feature_maps(network, weights, np.zeros((4, 3, 1), np.float32))
    with pytest.raises(EngineError, match="first-layer-no-convolution"):
        first_feature_maps(
            NetworkSpec((3, 3, 1), (Flatten(), Dense(2))), weights, np.zeros((3, 3, 1), np.float32)
        )
