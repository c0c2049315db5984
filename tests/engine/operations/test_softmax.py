"""Softmax and its loss: by hand, TensorFlow, central differences, properties."""

from __future__ import annotations

import math
import warnings
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from engine.errors import EngineError
from engine.operations.softmax import cross_entropy, log_softmax, softmax, softmax_jacobian, softmax_steps
from engine.training.loading import load_tensorflow

COURSE = [2.0, 1.0, 0.1]
LINES = arrays.arrays(np.float64, st.integers(1, 8), elements=st.floats(-30, 30))
TEMPERATURES = st.floats(0.1, 10)


def test_by_hand() -> None:
    assert softmax([math.log(1), math.log(2), math.log(5)]).tolist() == pytest.approx([1 / 8, 2 / 8, 5 / 8])
    assert softmax([7.0, 7.0]).tolist() == [0.5, 0.5]
    assert softmax([math.log(4), 0.0], temperature=2.0).tolist() == pytest.approx([2 / 3, 1 / 3])
    jacobian = softmax_jacobian([math.log(1), math.log(3)])
    np.testing.assert_allclose(jacobian, [[3 / 16, -3 / 16], [-3 / 16, 3 / 16]])


def test_the_course_s_loss() -> None:
    found = cross_entropy([1, 0, 0], COURSE)
    assert found.loss == pytest.approx(0.417030, abs=5e-7)
    np.testing.assert_allclose(found.probabilities, [0.659001, 0.242433, 0.098566], atol=5e-7)
    np.testing.assert_allclose(found.gradient, [-0.340999, 0.242433, 0.098566], atol=5e-7)
    # what the two classical mistakes give
    assert cross_entropy(0, softmax(COURSE)).loss == pytest.approx(0.802121, abs=5e-7)
    assert cross_entropy(COURSE, [1, 0, 0]).loss == pytest.approx(2.809479, abs=5e-7)
    assert cross_entropy(3, [5.0] * 10).loss == pytest.approx(math.log(10))


def test_large_scores_lose_nothing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [cross_entropy(k, [1000.0, 0.0, 0.0]).loss for k in range(3)] == [0, 1000, 1000]
        assert softmax([1e308, -1e308]).tolist() == [1, 0]
        assert softmax([0.0, -math.inf]).tolist() == [1, 0]
        assert cross_entropy(0, [0.0, -math.inf]).loss == 0
        assert log_softmax([1e4, 0.0]).tolist() == [0, -1e4]
        assert np.isnan(softmax([math.inf, 0.0])).all()


def test_every_number_on_the_way() -> None:
    steps = softmax_steps([3, 1, -1], temperature=2)
    assert steps.scaled.tolist() == [1.5, 0.5, -0.5]
    assert steps.largest == 1.5
    assert steps.shifted.tolist() == [0, -1, -2]
    np.testing.assert_allclose(steps.exponentials, np.exp([0, -1, -2]))
    assert steps.total == pytest.approx(steps.exponentials.sum())
    np.testing.assert_allclose(steps.probabilities, softmax([3, 1, -1], 2))


@given(LINES, TEMPERATURES)
def test_shares(scores: Any, temperature: float) -> None:
    shares = softmax(scores, temperature)
    assert shares.sum() == pytest.approx(1)
    assert (shares >= 0).all()
    assert np.all(np.diff(shares[np.argsort(scores)]) >= 0)
    np.testing.assert_allclose(softmax(scores + 5, temperature), shares, atol=1e-12)
    np.testing.assert_allclose(np.exp(log_softmax(scores, temperature)), shares, atol=1e-15)


@given(LINES, TEMPERATURES)
def test_the_jacobian_is_the_central_difference(scores: Any, temperature: float) -> None:
    jacobian = softmax_jacobian(scores, temperature)
    step = 1e-5
    moves = np.eye(scores.size) * step
    wanted = [(softmax(scores + move, temperature) - softmax(scores - move, temperature)) for move in moves]
    np.testing.assert_allclose(jacobian, np.array(wanted).T / (2 * step), atol=1e-6)
    np.testing.assert_allclose(jacobian.sum(axis=0), 0, atol=1e-12)
    np.testing.assert_array_equal(jacobian, jacobian.T)


@given(LINES, st.data())
def test_the_gradient_is_the_central_difference(scores: Any, data: st.DataObject) -> None:
    labels = data.draw(arrays.arrays(np.float64, scores.size, elements=st.floats(0, 1)))
    step = 1e-5
    wanted = [
        (cross_entropy(labels, scores + move).loss - cross_entropy(labels, scores - move).loss) / (2 * step)
        for move in np.eye(scores.size) * step
    ]
    np.testing.assert_allclose(cross_entropy(labels, scores).gradient, wanted, atol=1e-5)


def test_they_are_tensorflow_s() -> None:
    load_tensorflow()
    import tensorflow as tf

    rng = np.random.default_rng(0)
    scores, labels = rng.normal(0, 5, (6, 7)), softmax(rng.normal(size=(6, 7)))
    for axis in (0, 1):
        np.testing.assert_allclose(
            softmax(scores, axis=axis), tf.nn.softmax(scores, axis).numpy(), atol=1e-12
        )
        found = log_softmax(scores, axis=axis)
        np.testing.assert_allclose(found, tf.nn.log_softmax(scores, axis).numpy(), atol=1e-12)
    for line, wanted in zip(scores, labels, strict=True):
        z = tf.constant(line)
        with tf.GradientTape(persistent=True) as tape:
            tape.watch(z)
            loss = tf.nn.softmax_cross_entropy_with_logits(wanted, z)
            shares = tf.nn.softmax(z / 3)
        entropy = cross_entropy(wanted, line)
        assert entropy.loss == pytest.approx(float(loss))
        np.testing.assert_allclose(entropy.gradient, tape.gradient(loss, z).numpy(), atol=1e-12)
        np.testing.assert_allclose(
            softmax_jacobian(line, 3), tape.jacobian(shares, z).numpy(), rtol=0, atol=1e-12
        )


def test_types() -> None:
    narrow = np.array([1, 2], np.float32)
    assert softmax(narrow).dtype == log_softmax(narrow).dtype == np.float32
    assert softmax([1, 2]).dtype == np.float64


@pytest.mark.parametrize(
    ("call", "key"),
    [
        (lambda: softmax([]), "logits-wrong"),
        (lambda: softmax(1.0), "logits-wrong"),
        (lambda: softmax([1.0], axis=1), "logits-wrong"),
        (lambda: softmax_jacobian([[1.0]]), "logits-wrong"),
        (lambda: softmax([1.0], 0.0), "temperature-not-positive"),
        (lambda: softmax_steps([1.0], math.inf), "temperature-not-positive"),
        (lambda: cross_entropy([1, 0], COURSE), "labels-do-not-fit"),
        (lambda: cross_entropy(3, COURSE), "class-out-of-range"),
        (lambda: cross_entropy(0.5, COURSE), "class-out-of-range"),
    ],
)
def test_what_is_refused(call: Any, key: str) -> None:
    with pytest.raises(EngineError) as caught:
        call()
    assert caught.value.message_key == key
