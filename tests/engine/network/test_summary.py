"""Shapes, parameters and multiply-adds, against the course's figures and Keras's own summary."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.network.spec import NETWORKS, Conv2D, Dense, Flatten, MaxPool2D, NetworkOptions, NetworkSpec
from engine.network.summary import count_parameters, output_shapes, summarize, weight_shapes


@pytest.mark.parametrize("network", NETWORKS)
def test_the_course_networks_have_the_course_figures(network):
    rows = summarize(NETWORKS[network].build(NetworkOptions()))
    by_kind = {type(row.layer).__name__: row for row in rows}
    assert by_kind["Conv2D"].output_shape == (28, 28, 10)
    assert by_kind["MaxPool2D"].output_shape == (14, 14, 10)
    assert by_kind["Flatten"].output_shape == (1960,)
    assert [row.parameters for row in rows if row.parameters] == [100, 196_100, 1_010]
    assert [row.multiply_adds for row in rows if row.multiply_adds] == [70_560, 196_000, 1_000]
    assert count_parameters(NETWORKS[network].build(NetworkOptions())) == 197_210


stacks = st.builds(
    lambda size, filters, kernel, stride, padding, pool, pool_padding, units: NetworkSpec(
        (size[0], size[1], 1),
        (
            Conv2D(filters, kernel, stride, padding),
            MaxPool2D((pool, pool), (pool, pool), pool_padding),
            Flatten(),
            Dense(units, "relu"),
            Dense(3, "softmax"),
        ),
    ),
    size=st.tuples(st.integers(8, 20), st.integers(8, 20)),
    filters=st.integers(1, 4),
    kernel=st.tuples(st.integers(1, 4), st.integers(1, 4)),
    stride=st.tuples(st.integers(1, 2), st.integers(1, 2)),
    padding=st.sampled_from(["same", "valid"]),
    pool=st.integers(1, 2),
    pool_padding=st.sampled_from(["same", "valid"]),
    units=st.integers(1, 6),
)


@settings(max_examples=20, deadline=None)
@given(stacks)
def test_shapes_and_parameters_are_those_of_keras(network):
    from engine.training.loading import load_tensorflow
    from engine.training.networks import build_keras_model

    load_tensorflow()
    model = build_keras_model(network)
    assert [layer.output.shape[1:] for layer in model.layers] == output_shapes(network)
    assert [layer.count_params() for layer in model.layers] == [row.parameters for row in summarize(network)]
    assert [np.shape(array) for array in model.get_weights()] == weight_shapes(network)


def test_a_window_larger_than_its_input_is_named():
    network = NetworkSpec((2, 5, 1), (Conv2D(1, (3, 3), padding="valid"), Flatten(), Dense(2)))
    with pytest.raises(EngineError) as caught:
        summarize(network)
    assert caught.value.message_key == "layer-window-too-large"
    assert dict(caught.value.values) == {"window": 3, "size": 2}


@pytest.mark.parametrize(
    ("layers", "key"),
    [
        ((Dense(3),), "layer-needs-flat-input"),
        ((Flatten(), Conv2D(1)), "layer-needs-image-input"),
        ((Flatten(), MaxPool2D()), "layer-needs-image-input"),
    ],
)
def test_layers_in_an_order_that_cannot_work_are_named(layers, key):
    with pytest.raises(EngineError) as caught:
        summarize(NetworkSpec((4, 4, 1), layers))
    assert caught.value.message_key == key


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"kernels": 0}, "option-out-of-range"),
        ({"kernels": 2.5}, "option-out-of-range"),
        ({"units": 100_000}, "option-out-of-range"),
        ({"kernel_size": -1}, "option-out-of-range"),
        ({"dropout": 1.0}, "dropout-out-of-range"),
        ({"dropout": float("nan")}, "dropout-out-of-range"),
    ],
)
def test_options_of_which_no_network_can_be_built_are_refused(changes, key):
    with pytest.raises(EngineError) as caught:
        NetworkOptions(**changes)
    assert caught.value.message_key == key
