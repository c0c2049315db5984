"""Gradient descent: steps by hand, learning rates too small, good and too large, and what is refused."""

from __future__ import annotations

import math
import warnings
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.operations.autodiff_examples import EXAMPLES
from engine.operations.descent import descend, descent_step, verdict
from engine.training.loading import load_tensorflow


def path(text: str, start: float, rate: float, steps: int) -> list[float]:
    return [float(step.at["x"]) for step in descend(text, {"x": start}, rate, steps)]


def test_by_hand() -> None:
    step = descent_step("x**3 + 2*x + 5", {"x": 2.0}, 0.5)
    assert (step.value, float(step.gradients["x"]), float(step.next_at["x"])) == (17, 14, -5)
    assert step.steepness == 14
    assert path("x**2", 3.0, 0.5, 3) == [3, 0, 0]
    assert path("x**2", 3.0, 1.0, 3) == [3, -3, 3]


@given(st.floats(0.01, 1.2), st.floats(-5, 5), st.integers(1, 30))
def test_on_a_parabola_it_is_a_power(rate: float, start: float, steps: int) -> None:
    # x − η·2x = (1 − 2η)·x
    found = path("x*x", start, rate, steps)
    wanted = [start * (1 - 2 * rate) ** k for k in range(steps)]
    assert found == pytest.approx(wanted, rel=1e-9, abs=1e-9)


@given(st.floats(-3, 3), st.floats(-3, 3))
def test_a_small_step_never_leads_up(x: float, w: float) -> None:
    step = descent_step("log(1 + x*x) + (x*w - 1)**2", {"x": x, "w": w}, 1e-4)
    after = descent_step("log(1 + x*x) + (x*w - 1)**2", step.next_at, 1e-4)
    assert after.value <= step.value + 1e-12


@pytest.mark.parametrize(
    ("rate", "steps", "wanted"),
    [
        (0.001, 20, "slow"),
        (0.3, 5, "good"),
        (0.3, 40, "arrived"),
        (0.9, 10, "swinging"),
        (1.1, 10, "diverging"),
        (1.1, 1_000, "diverging"),
        (0.3, 1, "good"),
    ],
)
def test_what_a_learning_rate_does(rate: float, steps: int, wanted: str) -> None:
    assert verdict(descend("x**2", {"x": 3.0}, rate, steps)) == wanted


def test_a_run_ends_where_nothing_is_to_be_seen() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        far = descend("x**4", {"x": 3.0}, 1.0, 100)
        nothing = descend("log(x)", {"x": -1.0}, 1.0, 100)
    assert len(far) < 10
    assert abs(far[-1].value) > 1e12
    assert verdict(far) == "diverging"
    assert len(nothing) == 1
    assert math.isnan(nothing[0].value)
    assert not nothing[0].is_finite
    assert verdict(nothing) == "no-value"


def test_only_what_is_trained_moves() -> None:
    neuron = EXAMPLES["neuron"]
    step = descent_step(neuron.expression, neuron.at, 0.5, trained=neuron.trained)
    assert set(step.gradients) == {"w0", "w1", "b"}
    moved = {name for name, value in step.next_at.items() if value != step.at[name]}
    assert moved == {"w0", "w1", "b"}
    assert [one.index for one in descend(neuron.expression, neuron.at, 0.5, 3)] == [0, 1, 2]


def test_it_is_the_optimizer_of_keras() -> None:
    load_tensorflow()
    import keras
    import tensorflow as tf

    # the optimizer's rate is a number of float32: one that has no rounding
    x = tf.Variable([1.0, -2.0], dtype=tf.float64)
    optimizer = keras.optimizers.SGD(learning_rate=0.125)
    for step in descend("sum(x**4 - 3*x)", {"x": [1.0, -2.0]}, 0.125, 4):
        np.testing.assert_allclose(step.at["x"], x.numpy(), rtol=1e-6)
        with tf.GradientTape() as tape:
            y = tf.reduce_sum(x**4 - 3 * x)
        optimizer.apply_gradients([(tape.gradient(y, x), x)])


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (("x**2", {"x": 1.0}, 0.0, 1), "learning-rate-not-positive"),
        (("x**2", {"x": 1.0}, math.nan, 1), "learning-rate-not-positive"),
        (("x**2", {"x": [1.0, 2.0]}, 0.1, 1), "descent-needs-one-number"),
        (("x**2", {"x": 1.0}, 0.1, 0), "steps-out-of-range"),
        (("x**2", {"x": 1.0}, 0.1, 1_001), "steps-out-of-range"),
        (("x**", {"x": 1.0}, 0.1, 1), "autodiff-ends-early"),
    ],
)
def test_what_is_refused(arguments: Any, key: str) -> None:
    with pytest.raises(EngineError) as caught:
        descend(*arguments)
    assert caught.value.message_key == key


def test_an_unknown_variable_is_refused() -> None:
    with pytest.raises(EngineError) as caught:
        descent_step("x**2", {"x": 1.0}, 0.1, trained=("w",))
    assert caught.value.message_key == "descent-variable-unknown"
