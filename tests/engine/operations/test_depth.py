"""Gradients through many layers, and dying neurons."""

from __future__ import annotations

import math
import warnings
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.operations.activations import ACTIVATIONS
from engine.operations.depth import MOST_LAYERS, chain, depth_profile, train_neuron
from engine.training.loading import load_tensorflow


def test_a_chain_by_hand() -> None:
    layers = chain(ACTIVATIONS["relu"], 3, weight=2.0, at=1.0, bias=-1.0)
    assert [(layer.z, layer.value, layer.factor, layer.product) for layer in layers] == [
        (1, 1, 2, 2),
        (1, 1, 2, 4),
        (1, 1, 2, 8),
    ]


def test_a_sigmoid_passes_a_quarter_at_most() -> None:
    layers = chain(ACTIVATIONS["sigmoid"], MOST_LAYERS)
    assert [layer.index for layer in layers] == [*range(1, MOST_LAYERS + 1)]
    for layer in layers:
        assert 0 < layer.product <= 0.25**layer.index
        assert layer.log10_product == pytest.approx(math.log10(layer.product))


def test_a_linear_chain_is_a_power() -> None:
    (last,) = chain(ACTIVATIONS["linear"], 50, weight=1.5, at=0.3)[-1:]
    assert last.product == pytest.approx(1.5**50)
    assert last.value == pytest.approx(0.3 * 1.5**50)


def test_a_dead_chain_passes_nothing() -> None:
    last = chain(ACTIVATIONS["relu"], 5, weight=-1.0, at=1.0)[-1]
    assert last.product == 0
    assert last.log10_product == -math.inf


def test_the_logarithm_outlives_the_product() -> None:
    last = chain(ACTIVATIONS["leaky_relu"], 50, weight=1e-20, at=-1.0)[-1]
    assert last.product == 0
    assert last.log10_product == pytest.approx(50 * math.log10(0.2e-20))


@given(
    st.sampled_from(["sigmoid", "tanh", "softplus", "gelu", "silu"]),
    st.integers(1, 12),
    st.floats(-1.5, 1.5),
    st.floats(-2, 2),
)
def test_the_product_is_the_slope_of_the_chain(name: str, depth: int, weight: float, at: float) -> None:
    activation, step = ACTIVATIONS[name], 1e-5

    def end(x: float) -> float:
        return chain(activation, depth, weight, x, 0.1)[-1].value

    wanted = (end(at + step) - end(at - step)) / (2 * step)
    assert chain(activation, depth, weight, at, 0.1)[-1].product == pytest.approx(wanted, rel=1e-5, abs=1e-8)


def test_a_profile_is_what_tensorflow_finds() -> None:
    load_tensorflow()
    import tensorflow as tf

    depth, width, inputs, scale = 4, 8, 3, 1.3
    streams = [np.random.default_rng((7, stream)) for stream in (*range(1, depth + 1), 0, MOST_LAYERS + 1)]
    deviation = scale / math.sqrt(width)
    weights = [stream.normal(0.0, deviation, (width, width)) for stream in streams[:depth]]
    x, upstream = (stream.normal(size=(inputs, width)) for stream in streams[depth:])
    signals = [tf.constant(x)]
    with tf.GradientTape() as tape:
        tape.watch(signals[0])
        for matrix in weights:
            signals.append(tf.tanh(signals[-1] @ matrix))
        loss = tf.reduce_sum(signals[-1] * upstream)
    sizes = [np.sqrt(np.mean(gradient.numpy() ** 2)) for gradient in tape.gradient(loss, signals)]
    found = depth_profile(ACTIVATIONS["tanh"], depth, scale, width=width, inputs=inputs, seed=7)
    np.testing.assert_allclose(found.gradient, np.array(sizes) / sizes[-1], rtol=1e-10)
    np.testing.assert_allclose(found.signal, [np.sqrt(np.mean(s.numpy() ** 2)) for s in signals], rtol=1e-10)


def test_what_the_scale_does() -> None:
    relu, sigmoid = ACTIVATIONS["relu"], ACTIVATIONS["sigmoid"]
    he = depth_profile(relu, 30, math.sqrt(2), width=256, inputs=64)
    assert 0.1 < he.gradient[0] < 10
    assert depth_profile(relu, 30, 1.0).gradient[0] < 1e-3
    assert depth_profile(relu, 30, 2.0).gradient[0] > 1e3
    assert depth_profile(sigmoid, 30).gradient[0] < 1e-15
    assert he.gradient[-1] == 1
    assert he.dead_share.shape == (30,)
    assert 0.4 < he.dead_share.mean() < 0.6
    assert depth_profile(ACTIVATIONS["tanh"], 5).dead_share.tolist() == [0] * 5


def test_nothing_warns_on_the_way_to_infinity() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        wild = depth_profile(ACTIVATIONS["linear"], 50, 1e10)
        quiet = depth_profile(ACTIVATIONS["linear"], 50, 1e-10)
        chain(ACTIVATIONS["linear"], 50, 1e200)
        nothing = depth_profile(ACTIVATIONS["linear"], 3, 0.0)
    assert wild.gradient[0] > 1e300
    # root mean squares are taken without squaring tiny numbers
    assert 0 < quiet.gradient[20] < 1e-200
    assert nothing.gradient.tolist() == [0, 0, 0, 1]


def test_a_deeper_network_only_adds_layers() -> None:
    shallow, deep = (depth_profile(ACTIVATIONS["gelu"], depth, 1.5, seed=3) for depth in (4, 9))
    np.testing.assert_array_equal(deep.signal[:5], shallow.signal)
    np.testing.assert_array_equal(deep.dead_share[:4], shallow.dead_share)


def test_the_same_seed_gives_the_same_curve() -> None:
    first, again, other = (depth_profile(ACTIVATIONS["tanh"], 5, seed=seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(first.gradient, again.gradient)
    assert not np.array_equal(first.gradient, other.gradient)


WILD: dict[str, Any] = {"weight": 1.0, "bias": 0.0, "learning_rate": 3.0, "steps": 5}


def test_a_relu_dies_and_a_leaky_one_comes_back() -> None:
    inputs, targets = [1.0, 2.0], [0.0, 1.0]
    start, *after = train_neuron(ACTIVATIONS["relu"], inputs, targets, **WILD)
    # errors 1 and 1, mean of 1·1 and 1·2, and of 1 and 1
    assert (start.loss, start.weight_gradient, start.bias_gradient) == (0.5, 1.5, 1)
    assert (after[0].weight, after[0].bias) == (-3.5, -3)
    assert all(step.is_dead and not step.weight_gradient for step in after)
    assert len({step.loss for step in after}) == 1
    gentle = {**WILD, "learning_rate": 0.1, "steps": 50}
    assert train_neuron(ACTIVATIONS["relu"], inputs, targets, **gentle)[-1].loss < 0.1
    leaky = train_neuron(ACTIVATIONS["leaky_relu"], inputs, targets, **{**WILD, "steps": 1})[-1]
    assert not leaky.is_dead
    assert leaky.weight_gradient < 0  # the next step leads back up


@given(st.floats(-2, 2), st.floats(-2, 2), st.integers(0, 2**32 - 1))
def test_a_neuron_s_gradient_is_the_central_difference(weight: float, bias: float, seed: int) -> None:
    x, t = np.random.default_rng(seed).normal(size=(2, 5))
    step = 1e-5

    def state(w: float, b: float) -> Any:
        found = train_neuron(ACTIVATIONS["tanh"], x, t, weight=w, bias=b, learning_rate=0.1, steps=0)
        return found[0]

    here = state(weight, bias)
    by_weight = (state(weight + step, bias).loss - state(weight - step, bias).loss) / (2 * step)
    by_bias = (state(weight, bias + step).loss - state(weight, bias - step).loss) / (2 * step)
    assert (here.weight_gradient, here.bias_gradient) == pytest.approx((by_weight, by_bias), abs=1e-8)


@pytest.mark.parametrize(
    ("call", "key"),
    [
        (lambda: chain(ACTIVATIONS["relu"], 0), "depth-out-of-range"),
        (lambda: chain(ACTIVATIONS["relu"], 51), "depth-out-of-range"),
        (lambda: depth_profile(ACTIVATIONS["relu"], 5, -1.0), "weight-scale-negative"),
        (lambda: depth_profile(ACTIVATIONS["relu"], 5, math.nan), "weight-scale-negative"),
        (lambda: depth_profile(ACTIVATIONS["relu"], 5, width=0), "width-out-of-range"),
        (lambda: depth_profile(ACTIVATIONS["relu"], 5, inputs=1000), "width-out-of-range"),
        (lambda: train_neuron(ACTIVATIONS["relu"], [1], [1, 2], **WILD), "targets-do-not-fit"),
        (lambda: train_neuron(ACTIVATIONS["relu"], [], [], **WILD), "targets-do-not-fit"),
        (
            lambda: train_neuron(ACTIVATIONS["relu"], [1], [1], **{**WILD, "learning_rate": 0.0}),
            "learning-rate-not-positive",
        ),
        (lambda: train_neuron(ACTIVATIONS["relu"], [1], [1], **{**WILD, "steps": -1}), "steps-out-of-range"),
    ],
)
def test_what_is_refused(call: Any, key: str) -> None:
    with pytest.raises(EngineError) as caught:
        call()
    assert caught.value.message_key == key
