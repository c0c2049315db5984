"""Saving and reading networks: by our own writer and reader, and by Keras's, against each other."""

from __future__ import annotations

import errno
import json
import os
import sys
import time
import zipfile

import numpy as np
import pytest

from engine import atomic_file
from engine.errors import EngineError
from engine.network.forward import run
from engine.network.spec import (
    NETWORKS,
    Activation,
    BatchNormalization,
    Conv2D,
    Dense,
    Flatten,
    NetworkOptions,
    NetworkSpec,
)
from engine.network.store import CardValue, load, refuse_place, save
from tests.engine.network.random_networks import random_network, random_weights

COURSE = NETWORKS["course-dropout"].build(NetworkOptions())


@pytest.fixture(scope="module")
def keras():
    from engine.training.loading import load_tensorflow

    load_tensorflow()
    import keras

    yield keras
    keras.backend.clear_session()


@pytest.fixture
def small():
    network = NetworkSpec((2, 2, 1), (Flatten(), Dense(2)))
    return network, [np.ones((4, 2), np.float32), np.array([0, 1], np.float32)]


@pytest.mark.parametrize("seed", range(15))
def test_what_is_saved_is_read_again_and_opened_by_keras(keras, tmp_path, seed):
    rng = np.random.default_rng(seed)
    network = random_network(rng)
    weights = random_weights(network, rng)
    path = tmp_path / "network.keras"
    save(path, network, weights)
    found = load(path)
    assert found.network == network
    assert len(found.weights) == len(weights)
    for ours, theirs in zip(found.weights, weights, strict=True):
        np.testing.assert_array_equal(ours, theirs)
        assert not ours.flags.writeable
    images = rng.random((2, *network.input_shape), np.float32)
    model = keras.models.load_model(path)
    np.testing.assert_allclose(model(images), run(network, weights, images)[-1], rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("seed", range(100, 115))
def test_what_keras_saves_is_read(keras, tmp_path, seed):
    from engine.training.networks import build_keras_model

    rng = np.random.default_rng(seed)
    network = random_network(rng)
    weights = random_weights(network, rng)
    model = build_keras_model(network)
    model.set_weights(weights)
    path = tmp_path / "network.keras"
    model.save(path)
    found = load(path)
    assert found.network == network
    for ours, theirs in zip(found.weights, weights, strict=True):
        np.testing.assert_array_equal(ours, theirs)


def test_a_trained_model_with_optimizer_and_names_of_its_own_is_read(keras, tmp_path):
    layers = keras.layers
    model = keras.Sequential(
        [
            layers.Input((8, 8, 1), name="picture"),
            layers.Conv2D(3, 3, use_bias=False, name="edges", kernel_regularizer="l2"),
            layers.BatchNormalization(scale=False, name="evened"),
            layers.ReLU(),
            layers.Conv2D(2, 2, strides=2, padding="same", activation="swish", name="dense"),
            layers.BatchNormalization(center=False),
            layers.ReLU(max_value=6.0),
            layers.SpatialDropout2D(0.1),
            layers.GlobalAveragePooling2D(),
            layers.Dense(4, use_bias=False, name="scores"),
            layers.Softmax(),
        ],
        name="mine",
    )
    images = np.random.default_rng(0).random((32, 8, 8, 1), np.float32)
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, np.arange(32) % 4, epochs=2, verbose=0)
    path = tmp_path / "mine.keras"
    model.save(path)
    found = load(path)
    assert found.network.layers[0] == Conv2D(3, (3, 3), padding="valid", activation="linear")
    assert found.network.layers[2] == Activation("relu")
    np.testing.assert_allclose(
        model(images[:3]), run(found.network, found.weights, images[:3]).probabilities, atol=1e-5
    )
    again = tmp_path / "again.keras"
    save(again, found.network, found.weights)
    np.testing.assert_allclose(model(images), keras.models.load_model(again)(images), atol=1e-5)


def test_a_functional_chain_is_read_and_a_branch_is_named(keras, tmp_path):
    layers = keras.layers
    given = keras.Input((6, 6, 1))
    first = layers.Conv2D(2, 3, activation="relu")(given)
    flat = layers.Flatten()(first)
    scores = layers.Dense(3, activation="softmax")(flat)
    model = keras.Model(given, scores)
    model.save(tmp_path / "chain.keras")
    found = load(tmp_path / "chain.keras")
    images = np.random.default_rng(0).random((2, 6, 6, 1), np.float32)
    np.testing.assert_allclose(
        model(images), run(found.network, found.weights, images).probabilities, atol=1e-5
    )
    beside = layers.Dense(3)(layers.Flatten()(given))
    keras.Model(given, layers.Add()([scores, beside])).save(tmp_path / "branch.keras")
    with pytest.raises(EngineError, match="network-file-no-chain"):
        load(tmp_path / "branch.keras")


def test_a_lambda_written_by_keras_is_refused_by_name(keras, tmp_path):
    layers = keras.layers
    model = keras.Sequential(
        [keras.Input((4, 4, 1)), layers.Lambda(lambda x: x * 2), layers.Flatten(), layers.Dense(2)]
    )
    model.save(tmp_path / "code.keras")
    with pytest.raises(EngineError) as caught:
        load(tmp_path / "code.keras")
    assert (caught.value.message_key, caught.value.values["came"]) == ("network-file-code", "Lambda")


def test_names_and_card_come_back_and_keras_does_not_mind(keras, small, tmp_path):
    path = tmp_path / "network.keras"
    card: dict[str, CardValue] = {
        "data": "MNIST",
        "seed": 3,
        "test_accuracy": 0.994,
        "note": None,
        "한글": "표",
    }
    save(path, *small, class_names=["영", "one"], card=card)
    found = load(path)
    assert found.class_names == ("영", "one")
    assert dict(found.card) == card
    assert keras.models.load_model(path).count_params() == 10


def test_the_same_network_gives_the_same_bytes(small, tmp_path):
    save(tmp_path / "a.keras", *small)
    save(tmp_path / "b.keras", *small)
    assert (tmp_path / "a.keras").read_bytes() == (tmp_path / "b.keras").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.keras") as archive:
        assert archive.namelist() == ["metadata.json", "config.json", "model.weights.h5"]
        assert json.loads(archive.read("config.json"))["class_name"] == "Sequential"


@pytest.mark.parametrize(
    ("names", "card", "key"),
    [
        (["one"], {}, "network-file-names-wrong"),
        (["a\nb", "c"], {}, "network-file-card-wrong"),
        ([], {"a": float("nan")}, "network-file-card-wrong"),
        ([], {"a": "x" * 3000}, "network-file-card-wrong"),
    ],
)
def test_names_and_cards_that_could_not_be_read_are_not_written(small, tmp_path, names, card, key):
    with pytest.raises(EngineError, match=key):
        save(tmp_path / "network.keras", *small, class_names=names, card=card)
    assert list(tmp_path.iterdir()) == []


def test_a_failed_save_leaves_the_old_file_and_nothing_else(small, tmp_path, monkeypatch):
    path = tmp_path / "network.keras"
    path.write_text("an older file", encoding="utf-8")

    def no_space(handle):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(OSError, match="space"):
        save(path, *small)
    assert path.read_text(encoding="utf-8") == "an older file"
    assert [entry.name for entry in tmp_path.iterdir()] == ["network.keras"]


def test_a_file_that_another_program_holds_is_tried_again_for_a_while(small, tmp_path, monkeypatch):
    path = tmp_path / "network.keras"
    held = {"for": 3}
    waited: list[float] = []
    real = type(path).replace

    def replace(part, target):
        if held["for"]:
            held["for"] -= 1
            raise PermissionError(errno.EACCES, "held")
        return real(part, target)

    monkeypatch.setattr(type(path), "replace", replace)
    monkeypatch.setattr(time, "sleep", waited.append)
    save(path, *small)
    assert waited == list(atomic_file.PAUSES_S[:3])
    load(path)
    held["for"] = 100
    with pytest.raises(PermissionError):
        save(path, *small)
    assert len(waited) == 3 + len(atomic_file.PAUSES_S)
    assert sum(atomic_file.PAUSES_S) < 1
    assert [entry.name for entry in tmp_path.iterdir()] == ["network.keras"]


def test_what_killed_savings_left_behind_is_swept_away_when_it_is_old(small, tmp_path):
    path = tmp_path / "net[1].keras"
    old, new = tmp_path / ".net[1].keras-0123456789ab.part", tmp_path / ".net[1].keras-0123456789ac.part"
    foreign = tmp_path / ".net1.keras-0123456789ab.part"
    for left in (old, new, foreign):
        left.write_bytes(b"half")
    for left in (old, foreign):
        os.utime(left, (0, 0))
    save(path, *small)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted([path.name, new.name, foreign.name])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_new_file_has_the_rights_of_any_new_file(small, tmp_path):
    save(tmp_path / "network.keras", *small)
    (tmp_path / "plain").touch()
    modes = [(tmp_path / name).stat().st_mode for name in ("network.keras", "plain")]
    assert modes[0] == modes[1]


def test_places_where_nothing_can_be_saved_are_named_before_the_work(small, tmp_path):
    with pytest.raises(EngineError, match="network-file-suffix"):
        refuse_place(tmp_path / "network.h5")
    with pytest.raises(FileNotFoundError):
        save(tmp_path / "nowhere" / "network.keras", *small)
    with pytest.raises(EngineError, match="weights-do-not-fit"):
        save(tmp_path / "network.keras", small[0], small[1][:1])


def test_reading_needs_neither_keras_nor_tensorflow(tmp_path, pytester):
    network = NetworkSpec((4, 4, 1), (BatchNormalization(), Flatten(), Dense(2)))
    save(tmp_path / "network.keras", network, random_weights(network, np.random.default_rng(0)))
    done = pytester.run(
        sys.executable,
        "-c",
        f"""
import sys
sys.path.insert(0, {str(atomic_file.__file__.rsplit("engine", 1)[0])!r})
from pathlib import Path
from engine.network import store
assert "h5py" not in sys.modules
store.load(Path({str(tmp_path / "network.keras")!r}))
print([name for name in ("tensorflow", "keras", "PySide6") if name in sys.modules])
""",
    )
    assert done.outlines == ["[]"]
