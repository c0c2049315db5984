"""The compiled arithmetic against Keras itself, the course's class, and saved files."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engine.errors import EngineError
from engine.network.forward import run
from engine.network.spec import NETWORKS, BatchNormalization, NetworkOptions
from engine.training import saving
from engine.training.layers import forward, initial_weights
from engine.training.loading import load_tensorflow, loading_state
from engine.training.networks import ConvolutionNetwork, build_keras_model, make_network
from engine.training.optimizers import make_optimizer
from engine.training.session import TrainingSession
from engine.training.spec import OptimizerName, TrainingSpec
from tests.engine.network.random_networks import random_network, random_weights

if TYPE_CHECKING:
    from pathlib import Path

    from engine.training.data import TrainingData


@pytest.fixture(scope="module", autouse=True)
def _tensorflow() -> None:
    load_tensorflow()
    assert loading_state() == ("ready", 1.0)


@pytest.fixture
def images() -> np.ndarray:
    return np.random.default_rng(3).random((5, 28, 28, 1)).astype(np.float32)


def test_forward_is_what_keras_computes(images: np.ndarray) -> None:
    network = NETWORKS["course-keras"].build(NetworkOptions(kernels=4, kernel_size=5, units=7))
    model = build_keras_model(network, seed=1)
    scores = forward(network, [weight.value for weight in model.trainable_variables], images).numpy()
    exponents = np.exp(scores - scores.max(axis=1, keepdims=True))
    np.testing.assert_allclose(
        exponents / exponents.sum(axis=1, keepdims=True), model(images).numpy(), atol=1e-6
    )


def test_every_layer_that_can_be_trained_computes_what_prediction_computes() -> None:
    computed = 0
    for seed in range(40):
        rng = np.random.default_rng(seed)
        network = random_network(rng)
        weights = random_weights(network, rng)
        images = rng.random((2, *network.input_shape), np.float32)
        if any(isinstance(layer, BatchNormalization) for layer in network.layers):
            with pytest.raises(EngineError, match="layer-not-trainable"):
                forward(network, weights, images)
            continue
        ours = run(network, weights, images)
        wanted = ours[-1] if network.ends_in_logits else ours.scores
        np.testing.assert_allclose(forward(network, weights, images).numpy(), wanted, rtol=1e-5, atol=1e-5)
        computed += 1
    assert 10 < computed < 40


@pytest.mark.parametrize("rate", [0.5, 0.2])
def test_dropout_zeroes_its_share_and_scales_the_rest(rate: float) -> None:
    import tensorflow as tf

    from engine.training.layers import _drop

    values = np.full((200, 500), 3.0, np.float32)
    dropped = _drop(tf.constant(values), rate, tf.constant([1, 2])).numpy()
    assert set(np.unique(dropped)) == {np.float32(0), np.float32(3.0 * np.float32(1 / (1 - rate)))}
    assert (dropped == 0).mean() == pytest.approx(rate, abs=0.01)
    other = _drop(tf.constant(values), rate, tf.constant([1, 3])).numpy()
    assert not np.array_equal(dropped, other)


def test_dropout_does_nothing_in_prediction(images: np.ndarray) -> None:
    network = NETWORKS["course-dropout"].build(NetworkOptions())
    weights = initial_weights(network, 0)
    without = NETWORKS["course-keras"].build(NetworkOptions())
    np.testing.assert_array_equal(forward(network, weights, images), forward(without, weights, images))


@pytest.mark.parametrize("name", ["sgd", "adam"])
def test_an_update_is_the_one_of_keras(name: OptimizerName) -> None:
    import keras
    import tensorflow as tf

    rng = np.random.default_rng(0)
    start = rng.normal(size=(4, 3)).astype(np.float32)
    ours, theirs = tf.Variable(start), keras.Variable(start)
    keras_optimizer = {"sgd": keras.optimizers.SGD, "adam": keras.optimizers.Adam}[name](0.03)
    optimizer = make_optimizer(name, [ours], 0.03)
    for _ in range(20):
        gradient = rng.normal(size=(4, 3)).astype(np.float32)
        optimizer.apply([tf.constant(gradient)])
        keras_optimizer.apply([tf.constant(gradient)], [theirs])
    np.testing.assert_allclose(ours.numpy(), theirs.numpy(), rtol=2e-5, atol=1e-7)


def test_adam_by_hand() -> None:
    """The first step of Adam is the rate times the sign of the gradient, whatever its size."""
    import tensorflow as tf

    variable = tf.Variable([1.0, 1.0])
    make_optimizer("adam", [variable], 0.1).apply([tf.constant([1e-2, -1e3])])
    np.testing.assert_allclose(variable.numpy(), [0.9, 1.1], atol=5e-5)


def test_one_epoch_follows_keras_fit(fashion: TrainingData) -> None:
    """Same weights, same order of images: our compiled loop and Keras's fit give the same losses."""
    import keras

    spec = TrainingSpec.of("course-keras", epochs=1, batch_size=50, optimizer="sgd", learning_rate=0.05)
    session = TrainingSession(spec, fashion)
    events = list(session.run())
    losses = np.concatenate([event.losses for event in events if hasattr(event, "losses")])

    model = build_keras_model(session.network)
    fresh = make_network("course-keras", session.network, spec.seed)
    model.set_weights([variable.numpy() for variable in fresh.variables])
    model.compile(keras.optimizers.SGD(0.05), "sparse_categorical_crossentropy")
    order = np.random.default_rng((spec.seed, 0)).permutation(len(fashion.train))
    x = fashion.train.images.reshape(-1, 28, 28, 1)[order].astype(np.float32) / 255
    y = fashion.train.labels[order]
    theirs = []
    for start in range(0, 2_000, 50):
        model.reset_metrics()  # otherwise the mean since the first batch is reported
        theirs.append(float(model.train_on_batch(x[start : start + 50], y[start : start + 50])))
    np.testing.assert_allclose(losses, theirs, rtol=5e-3, atol=5e-4)
    for ours, keras_weights in zip(session.weights(), model.get_weights(), strict=True):
        np.testing.assert_allclose(ours, keras_weights, atol=2e-4)


def test_the_course_class_fits_predicts_scores_and_measures(fashion: TrainingData) -> None:
    train, validation = fashion.train, fashion.validation
    network = ConvolutionNetwork(n_kernels=4, units=20, batch_size=50, learning_rate=0.1)
    with pytest.raises(EngineError, match="network-not-trained"):
        network.predict(train.images)
    network.fit(train.images, train.labels, 3, validation.images, validation.labels)
    assert len(network.losses) == len(network.val_losses) == 3
    assert network.losses[-1] < network.losses[0]
    predicted = network.predict(validation.images)
    assert network.score(validation.images, validation.labels) == np.mean(predicted == validation.labels)
    assert network.score(validation.images, validation.labels) > 0.5
    assert network.loss(validation.images, validation.labels) == pytest.approx(
        network.val_losses[-1], rel=1e-5
    )


def test_the_course_class_says_when_it_diverged(fashion: TrainingData) -> None:
    with pytest.raises(EngineError, match="diverged"):
        ConvolutionNetwork(learning_rate=1e9).fit(fashion.train.images, fashion.train.labels, 1)


@pytest.mark.parametrize("network", ["course-scratch", "course-dropout"])
def test_a_saved_network_opens_in_keras_and_computes_the_same(
    fashion: TrainingData, tmp_path: Path, images: np.ndarray, network: str
) -> None:
    import keras

    session = TrainingSession(TrainingSpec.of(network, epochs=1), fashion)
    list(session.run())
    path = tmp_path / "network.keras"
    path.write_text("an older file", encoding="utf-8")
    saving.save_session(path, session)
    model = keras.models.load_model(path)
    outputs = model(images).numpy()
    scores = forward(session.network, session.weights(), images).numpy()
    if not session.network.ends_in_logits:
        exponents = np.exp(scores - scores.max(axis=1, keepdims=True))
        scores = exponents / exponents.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(outputs, scores, atol=1e-5)
    assert [entry.name for entry in tmp_path.iterdir()] == ["network.keras"]


def test_a_failed_save_leaves_the_old_file_and_nothing_else(
    fashion: TrainingData, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = TrainingSession(TrainingSpec.of("course-scratch", epochs=1), fashion)
    list(session.run())
    path = tmp_path / "network.keras"
    path.write_text("an older file", encoding="utf-8")

    def no_space(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(OSError, match="space"):
        saving.save_session(path, session)
    assert path.read_text(encoding="utf-8") == "an older file"
    assert [entry.name for entry in tmp_path.iterdir()] == ["network.keras"]


def test_places_where_nothing_can_be_saved_are_named_before_the_work(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="network-file-suffix"):
        saving.refuse_place(tmp_path / "network.h5")
    with pytest.raises(FileNotFoundError):
        saving.refuse_place(tmp_path / "nowhere" / "network.keras")
