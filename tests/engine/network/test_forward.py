"""The forward pass in NumPy: by hand, against Keras itself, and what a change of one layer computes anew."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.network import forward as forward_module
from engine.network import layer_values
from engine.network.forward import first_feature_maps, run, run_from, scores_of, weights_of
from engine.network.spec import (
    NETWORKS,
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    MaxPool2D,
    NetworkOptions,
    NetworkSpec,
)
from engine.network.summary import output_shapes, summarize
from tests.engine.network.random_networks import random_network, random_weights

COURSE = NETWORKS["course-keras"].build(NetworkOptions())


def _course(seed: int = 0):
    rng = np.random.default_rng(seed)
    return COURSE, random_weights(COURSE, rng), rng.random(COURSE.input_shape, np.float32)


def test_by_hand_same_padding_puts_the_odd_zero_after():
    network = NetworkSpec((3, 3, 1), (Conv2D(1, (2, 2), activation="linear"), Flatten(), Dense(2)))
    image = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1)
    maps = first_feature_maps(network, (np.ones((2, 2, 1, 1), np.float32), np.zeros(1, np.float32)), image)
    assert maps[..., 0].tolist() == [[12, 16, 9], [24, 28, 15], [15, 17, 9]]


def test_by_hand_pooling_takes_nothing_from_the_padding():
    """3×3 in windows of 2×2 at stride 2, "same": the last row and column stand half outside."""
    image = -np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1)
    for layer, wanted in (
        (MaxPool2D(padding="same"), [[-1, -3], [-7, -9]]),  # zeros outside would win
        (AveragePool2D(padding="same"), [[-3, -4.5], [-7.5, -9]]),  # and would pull the mean up
        (GlobalAveragePool2D(), -5),
    ):
        found = run(NetworkSpec((3, 3, 1), (layer,)), [], image)
        assert found[0][..., 0].tolist() == wanted


def test_by_hand_normalization_activation_and_dropout():
    network = NetworkSpec((1, 2, 1), (BatchNormalization(1.0), Activation("relu"), Dropout(0.5), Flatten()))
    weights = [np.full(1, number, np.float32) for number in (4, 1, 10, 3)]  # γ, β, mean, variance
    found = run(network, weights, [[[12], [9]]])
    assert found.before[1].ravel().tolist() == [5, -1]  # 4·(12 − 10) / √(3 + 1) + 1
    assert found[0] is found.before[1]
    assert found[2] is found[1]
    assert found[3].tolist() == [5, 0]


def _is_right_in_tensorflow(network: NetworkSpec) -> bool:
    """Whether TensorFlow 2.21 computes it: on a CPU it reads beside the picture in one odd case.

    It is a convolution of one channel that moves on by more than one column and has place for one only.
    """
    return not any(
        isinstance(row.layer, Conv2D)
        and row.layer.stride[1] > 1
        and row.input_shape[2] == row.output_shape[1] == 1
        for row in summarize(network)
    )


@pytest.mark.parametrize("kernel", [(1, 2), (1, 3), (2, 3)])
def test_where_tensorflow_is_wrong_the_sums_are_those_of_loops(kernel):
    rng = np.random.default_rng(0)
    network = NetworkSpec((4, 3, 1), (Conv2D(2, kernel, (1, 2), "valid", "linear"),))
    assert not _is_right_in_tensorflow(network)
    weights = random_weights(network, rng)
    image = rng.random((4, 3, 1), np.float32)
    maps = run(network, weights, image)[0]
    assert maps.shape == (5 - kernel[0], 1, 2)
    for row in range(maps.shape[0]):
        window = image[row : row + kernel[0], : kernel[1]]
        wanted = (window[..., None] * weights[0]).sum(axis=(0, 1, 2)) + weights[1]
        np.testing.assert_allclose(maps[row, 0], wanted, rtol=1e-6)


def _agrees_with_keras(seed: int) -> None:
    import keras

    from engine.training.networks import build_keras_model

    rng = np.random.default_rng(seed)
    network = random_network(rng)
    while not _is_right_in_tensorflow(network):
        network = random_network(rng)
    weights = random_weights(network, rng)
    images = rng.random((2, *network.input_shape), np.float32)
    model = build_keras_model(network)
    model.set_weights(weights)
    every = keras.Model(model.inputs[0], [layer.output for layer in model.layers])
    theirs = [np.asarray(array) for array in every(images)]
    ours = run(network, weights, images)
    assert [array.shape[1:] for array in ours] == output_shapes(network)
    for layer, mine, other in zip(network.layers, ours, theirs, strict=True):
        np.testing.assert_allclose(mine, other, rtol=1e-5, atol=1e-5, err_msg=f"seed {seed}, {layer}")
    if not network.ends_in_logits:
        np.testing.assert_allclose(ours.probabilities, theirs[-1], atol=1e-5)


@pytest.fixture(scope="module")
def tensorflow():
    from engine.training.loading import load_tensorflow

    load_tensorflow()
    yield
    import keras

    keras.backend.clear_session()


# Keras finds a softmax over one channel strange; it computes it all the same, and so do we
lone_softmax = pytest.mark.filterwarnings("ignore:You are using a softmax over axis")


@lone_softmax
@pytest.mark.parametrize("block", range(5))
def test_a_hundred_random_networks_equal_those_of_keras(tensorflow, block):
    for seed in range(20 * block, 20 * block + 20):
        _agrees_with_keras(seed)


@lone_softmax
@pytest.mark.slow
def test_a_thousand_random_networks_equal_those_of_keras(tensorflow):
    import keras

    for seed in range(1000, 2000):
        _agrees_with_keras(seed)
        if seed % 50 == 0:
            keras.backend.clear_session()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 100_000))
def test_one_picture_a_batch_and_chunks_are_the_same(seed):
    rng = np.random.default_rng(seed)
    network = random_network(rng)
    weights = random_weights(network, rng)
    images = rng.random((3, *network.input_shape), np.float32)
    batch, one = run(network, weights, images), run(network, weights, images[1])
    assert one.images.shape == network.input_shape
    for whole, single in zip(batch, one, strict=True):
        np.testing.assert_allclose(whole[1], single, atol=1e-5)
    given = images.copy()
    np.testing.assert_allclose(scores_of(network, weights, images, chunk=2), batch.scores, atol=1e-5)
    np.testing.assert_array_equal(images, given)  # it computes in place, but not there
    np.testing.assert_allclose(one.probabilities.sum(), 1, atol=1e-5)
    assert one.predicted == batch.predicted[1] or np.ptp(one.scores) < 1e-5


def test_before_and_after_an_activation_are_both_there():
    found = run(*_course())
    for layer in (0, 3):
        assert found.before[layer].min() < 0
        np.testing.assert_array_equal(np.maximum(found.before[layer], 0), found[layer])
    for layer in (1, 2):
        assert found.before[layer] is found[layer]
    assert found.scores is found.before[4]
    np.testing.assert_array_equal(found.probabilities, found[4])
    assert found.input_of(0) is found.images
    assert found.input_of(3) is found[2]
    with pytest.raises(ValueError, match="read-only"):
        found[0][0, 0, 0] = 1


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 100_000))
def test_from_a_changed_layer_on_it_is_what_all_anew_would_be(seed):
    rng = np.random.default_rng(seed)
    network = random_network(rng)
    weights = random_weights(network, rng)
    image = rng.random(network.input_shape, np.float32)
    before = run(network, weights, image)
    counts = [len(own) for own in weights_of(network, weights)]
    with_weights = [layer for layer, count in enumerate(counts) if count]
    layer = int(rng.choice(with_weights))
    changed = list(weights)
    changed[sum(counts[:layer])] = changed[sum(counts[:layer])] + np.float32(0.1)
    found = run_from(network, changed, before, layer)
    for index, (part, whole) in enumerate(zip(found, run(network, changed, image), strict=True)):
        np.testing.assert_array_equal(part, whole)
        assert (part is before[index]) == (index < layer)


def test_only_the_layers_that_follow_are_computed(monkeypatch):
    network, weights, image = _course()
    found = run(network, weights, image)
    computed = []

    def seen(layer, *rest):
        computed.append(type(layer).__name__)
        return layer_values.layer_values(layer, *rest)

    monkeypatch.setattr(forward_module, "layer_values", seen)
    run_from(network, weights, found, 3)
    assert computed == ["Dense", "Dense"]
    computed.clear()
    again = run_from(network, weights, found, 5)
    assert computed == []
    assert again.outputs == found.outputs


def test_a_filter_switched_off_is_zero_and_all_behind_it_goes_without():
    network, weights, image = _course()
    whole = run(network, weights, image)
    off = run(network, weights, image, switched_off={(0, 3), (0, 7)})
    assert not off[0][..., [3, 7]].any()
    np.testing.assert_array_equal(np.delete(off[0], [3, 7], 2), np.delete(whole[0], [3, 7], 2))
    without = [np.array(array) for array in weights]
    without[0][..., [3, 7]] = 0
    without[1][[3, 7]] = 0
    np.testing.assert_array_equal(off.scores, run(network, without, image).scores)
    # the same by the short way, there and back
    shorter = run_from(network, weights, whole, 5, switched_off={(0, 3), (0, 7)})
    np.testing.assert_array_equal(shorter.scores, off.scores)
    np.testing.assert_array_equal(run_from(network, weights, shorter, 5).scores, whole.scores)
    dense = run_from(network, weights, whole, 5, switched_off={(3, 11)})
    assert dense[3][11] == 0
    assert dense[2] is whole[2]
    np.testing.assert_allclose(
        scores_of(network, weights, image[None], switched_off={(0, 3), (0, 7)})[0], off.scores, atol=1e-6
    )
    pooled = run(network, weights, image, switched_off={(1, 2)}).scores
    np.testing.assert_allclose(
        scores_of(network, weights, image[None], switched_off={(1, 2)})[0], pooled, atol=1e-6
    )


@pytest.mark.parametrize(
    ("switched_off", "key"),
    [
        ({(0, 10)}, "filter-not-there"),
        ({(0, -1)}, "filter-not-there"),
        ({(2, 0)}, "no-filters-there"),  # flatten
        ({(4, 0)}, "no-filters-there"),  # the scores
        ({(5, 0)}, "layer-index-wrong"),
    ],
)
def test_filters_that_are_not_there_are_named(switched_off, key):
    with pytest.raises(EngineError) as caught:
        run(*_course(), switched_off=switched_off)
    assert caught.value.message_key == key


def test_bytes_are_taken_as_brightness():
    network, weights, _ = _course()
    images = np.random.default_rng(1).integers(0, 256, (3, 28, 28), np.uint8)
    wanted = run(network, weights, images[..., None] / np.float32(255)).scores
    np.testing.assert_array_equal(run(network, weights, images[..., None]).scores, wanted)
    np.testing.assert_allclose(scores_of(network, weights, images, chunk=2), wanted, atol=1e-6)
    assert scores_of(network, weights, images[:0]).shape == (0, 10)


def test_pictures_and_weights_that_do_not_fit_are_named():
    network, weights, image = _course()
    for wrong in (image[:27], image[..., 0], 5.0):
        with pytest.raises(EngineError, match="picture-does-not-fit"):
            run(network, weights, wrong)
    for arrays in (weights[:-1], [*weights, weights[0]], weights[::-1]):
        with pytest.raises(EngineError, match="weights-do-not-fit"):
            run(network, arrays, image)
    with pytest.raises(EngineError, match="layer-index-wrong"):
        run_from(network, weights, run(network, weights, image), 6)


def test_a_network_without_a_first_convolution_has_no_first_maps():
    network = NetworkSpec((3, 3, 1), (Conv2D(1), Flatten(), Dense(2)))
    weights = (np.ones((3, 3, 1, 1), np.float32), np.zeros(1, np.float32))
    with pytest.raises(EngineError, match="picture-does-not-fit"):
        first_feature_maps(network, weights, np.zeros((4, 3, 1), np.float32))
    with pytest.raises(EngineError, match="first-layer-no-convolution"):
        first_feature_maps(
            NetworkSpec((3, 3, 1), (Flatten(), Dense(2))), weights, np.zeros((3, 3, 1), np.float32)
        )
    whole = run(*_course())
    np.testing.assert_array_equal(first_feature_maps(*_course()), whole[0])
