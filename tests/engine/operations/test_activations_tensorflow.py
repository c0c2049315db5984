"""TensorFlow and Keras as oracles of value and gradient, at random places, at 0, at kinks and far out."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine.operations.activations import ACTIVATIONS, Activation
from engine.training.loading import load_tensorflow

RNG = np.random.default_rng(0)
PLACES = np.concatenate(
    (
        RNG.normal(0, 3, 400),
        RNG.uniform(-50, 50, 200),
        [0.0, -0.0, 50.0, -50.0, 1e4, -1e4],
        np.arange(-6.0, 7.0),
    )
)
ONES = [
    *(activation for name, activation in ACTIVATIONS.items() if name != "prelu"),
    ACTIVATIONS["leaky_relu"].with_parameters(slope=0.01),
    ACTIVATIONS["elu"].with_parameters(alpha=2.0),
    ACTIVATIONS["elu"].with_parameters(alpha=0.5),
]


@pytest.fixture(autouse=True, scope="module")
def _tensorflow() -> None:
    load_tensorflow()


def called(activation: Activation, x: Any) -> Any:
    """What a program gives that uses the call which the activation names."""
    import keras
    import tensorflow as tf

    names = {"tf": tf, "keras": keras, "x": x}
    return eval(activation.keras_call("x"), names)


def value_and_gradient(activation: Activation, z: Any) -> tuple[Any, Any]:
    import tensorflow as tf

    x = tf.constant(z)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = called(activation, x)
    gradient = tape.gradient(y, x, unconnected_gradients=tf.UnconnectedGradients.ZERO)
    return y.numpy(), gradient.numpy()


@pytest.mark.parametrize(
    "activation", ONES, ids=lambda one: "-".join([one.id, *map(str, one.settings.values())])
)
def test_value_and_gradient_are_tensorflow_s(activation: Activation) -> None:
    value, gradient = value_and_gradient(activation, PLACES)
    assert value.dtype == np.float64
    np.testing.assert_allclose(activation.value(PLACES), value, rtol=1e-6, atol=1e-6)
    np.testing.assert_allclose(activation.derivative(PLACES), gradient, rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("slope", [0.25, -0.5, 0.0])
def test_prelu_is_the_layer_of_keras(slope: float) -> None:
    prelu = ACTIVATIONS["prelu"].with_parameters(slope=slope)
    # a layer computes in float32 and takes the first axis for the images of a batch
    rows = PLACES.astype(np.float32)[:, np.newaxis]
    value, gradient = value_and_gradient(prelu, rows)
    np.testing.assert_allclose(prelu.value(rows), value, rtol=1e-6, atol=1e-6)
    np.testing.assert_allclose(prelu.derivative(rows), gradient, rtol=1e-6, atol=1e-6)


def test_what_tensorflow_does_with_integers() -> None:
    import tensorflow as tf

    given = np.array([-1, 2, -3, 4, -5])
    found, wanted = ACTIVATIONS["relu"].value(given), tf.nn.relu(given).numpy()
    assert found.dtype == wanted.dtype
    assert found.tolist() == wanted.tolist()


@pytest.mark.parametrize("name", ["gelu", "gelu_tanh", "silu", "mish"])
def test_where_tensorflow_has_no_limit(name: str) -> None:
    """The difference that the documentation names; should TensorFlow change, this tells."""
    value, _ = value_and_gradient(ACTIVATIONS[name], np.array([-np.inf]))
    assert np.isnan(value).all()
    assert ACTIVATIONS[name].value(-np.inf) == 0
