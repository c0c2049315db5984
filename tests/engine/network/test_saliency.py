"""Back-propagation in NumPy against TensorFlow and differences; covering, Grad-CAM and a change of mind."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.network.backward import gradient_of
from engine.network.forward import run
from engine.network.grad_cam import enlarged
from engine.network.saliency import (
    Covering,
    change_of_mind,
    change_of_mind_in_steps,
    class_gradient,
    grad_cam,
    gradient_times_input,
    occlusion,
)
from engine.network.spec import (
    NETWORKS,
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Flatten,
    GlobalAveragePool2D,
    MaxPool2D,
    NetworkOptions,
    NetworkSpec,
)
from tests.engine.network.random_networks import random_network, random_weights

COURSE = NETWORKS["course-keras"].build(NetworkOptions())


@pytest.fixture(scope="module")
def tensorflow():
    from engine.training.loading import load_tensorflow

    load_tensorflow()
    import tensorflow

    return tensorflow


@pytest.fixture(scope="module")
def course():
    rng = np.random.default_rng(5)
    weights = random_weights(COURSE, rng)
    image = rng.random(COURSE.input_shape, np.float32)
    return COURSE, weights, run(COURSE, weights, image)


def test_by_hand_the_largest_gets_all_and_the_mean_shares():
    image = np.array([[1, 5], [3, 2]], np.float32).reshape(2, 2, 1)
    for layer, wanted in ((MaxPool2D(), [[0, 1], [0, 0]]), (AveragePool2D(), [[0.25, 0.25], [0.25, 0.25]])):
        network = NetworkSpec((2, 2, 1), (layer, Flatten(), Dense(2)))
        weights = [np.array([[1, -3]], np.float32), np.zeros(2, np.float32)]
        found = run(network, weights, image)
        assert class_gradient(network, weights, found, 0)[..., 0].tolist() == wanted


def test_by_hand_padding_hands_nothing_back():
    """A kernel 2×2 on 2×2, "same": the corner cells of the kernel meet the picture 4, 2, 2 and 1 times."""
    network = NetworkSpec(
        (2, 2, 1), (Conv2D(1, (2, 2), activation="linear"), GlobalAveragePool2D(), Dense(2))
    )
    kernel = np.array([[1, 10], [100, 1000]], np.float32).reshape(2, 2, 1, 1)
    weights = [kernel, np.zeros(1, np.float32), np.array([[4, 0]], np.float32), np.zeros(2, np.float32)]
    found = run(network, weights, np.ones((2, 2, 1), np.float32))
    assert class_gradient(network, weights, found, 0)[..., 0].tolist() == [[1, 11], [101, 1111]]


def _theirs(tf, network, weights, images, upstream, layer):
    """TensorFlow's gradient of Σ score · upstream: of the picture, or of a layer's output."""
    from engine.training.networks import build_keras_model

    model = build_keras_model(network)
    model.set_weights(weights)
    values = tf.constant(images)
    with tf.GradientTape() as tape:
        tape.watch(values)
        wanted = values
        for index, (spec, keras_layer) in enumerate(zip(network.layers, model.layers, strict=True)):
            last = index == len(network.layers) - 1
            if last and getattr(spec, "activation", "") in ("softmax", "sigmoid"):
                keras_layer.activation = lambda scores: scores
            values = keras_layer(values)
            if index == layer:
                wanted = values
        total = tf.reduce_sum(values * upstream)
    return tape.gradient(total, wanted).numpy()


@pytest.mark.parametrize("block", range(4))
def test_gradients_of_random_networks_equal_tensorflow_s(tensorflow, block):
    for seed in range(10 * block, 10 * block + 10):
        rng = np.random.default_rng(seed)
        network = random_network(rng)
        weights = random_weights(network, rng)
        images = rng.random((2, *network.input_shape), np.float32)
        found = run(network, weights, images)
        upstream = rng.normal(size=found.scores.shape).astype(np.float32)
        layer = int(rng.integers(-1, len(network.layers)))
        ours = gradient_of(network, weights, found, upstream, to_layer=layer)
        theirs = _theirs(tensorflow, network, weights, images, upstream, layer)
        np.testing.assert_allclose(ours, theirs, rtol=1e-4, atol=1e-5, err_msg=f"{seed}, {layer}, {network}")
        alone = gradient_of(network, weights, run(network, weights, images[0]), upstream[0], to_layer=layer)
        np.testing.assert_allclose(alone, ours[0], rtol=1e-4, atol=1e-5)


SMOOTH = st.sampled_from(["tanh", "sigmoid", "gelu", "softplus", "linear"])


@settings(max_examples=25, deadline=None)
@given(
    size=st.tuples(st.integers(4, 7), st.integers(4, 7)),
    kernel=st.tuples(st.integers(1, 3), st.integers(1, 3)),
    stride=st.tuples(st.integers(1, 2), st.integers(1, 2)),
    padding=st.sampled_from(["same", "valid"]),
    names=st.tuples(SMOOTH, SMOOTH, SMOOTH),
    seed=st.integers(0, 10_000),
)
def test_gradients_are_those_of_central_differences(size, kernel, stride, padding, names, seed):
    rng = np.random.default_rng(seed)
    network = NetworkSpec(
        (*size, 2),
        (
            Conv2D(3, kernel, stride, padding, names[0]),
            BatchNormalization(),
            AveragePool2D((2, 2), (1, 1), "same"),
            Activation(names[1]),
            Flatten(),
            Dense(4, names[2]),
            Dense(3, "softmax"),
        ),
    )
    weights = random_weights(network, rng)
    image = rng.random(network.input_shape, np.float32)
    direction = rng.choice([-1.0, 1.0], network.input_shape).astype(np.float32)
    step = np.float32(1e-2)
    up, down = (run(network, weights, image + sign * step * direction).scores for sign in (1, -1))
    found = run(network, weights, image)
    for class_ in range(3):
        slope = float((class_gradient(network, weights, found, class_) * direction).sum())
        assert slope == pytest.approx((up[class_] - down[class_]) / (2 * step), rel=0.02, abs=5e-3)


def test_without_biases_gradient_times_input_adds_up_to_the_score(course):
    network, weights, _ = course
    without = [array if array.ndim > 1 else np.zeros_like(array) for array in weights]
    found = run(network, without, np.random.default_rng(1).random(network.input_shape, np.float32))
    for class_ in range(10):
        shares = gradient_times_input(network, without, found, class_)
        assert shares.sum() == pytest.approx(found.scores[class_], rel=1e-4, abs=1e-5)


def test_a_filter_that_is_off_sends_nothing_back(course):
    network, weights, whole = course
    without = [np.array(array) for array in weights]
    without[0][..., 3] = 0
    without[1][3] = 0
    off = run(network, weights, whole.images, switched_off={(0, 3)})
    wanted = class_gradient(network, without, run(network, without, whole.images), 2)
    np.testing.assert_allclose(class_gradient(network, weights, off, 2), wanted, atol=1e-6)
    assert not np.allclose(wanted, class_gradient(network, weights, whole, 2))


@settings(max_examples=15, deadline=None)
@given(
    window=st.tuples(st.integers(1, 6), st.integers(1, 6)),
    stride=st.tuples(st.integers(1, 4), st.integers(1, 4)),
    value=st.sampled_from([0.0, 0.5, 1.0]),
    seed=st.integers(0, 1000),
)
def test_covering_is_asking_again_with_a_covered_picture(window, stride, value, seed):
    rng = np.random.default_rng(seed)
    network = NetworkSpec((6, 7, 1), (Conv2D(2), MaxPool2D(), Flatten(), Dense(3, "softmax")))
    weights = random_weights(network, rng)
    found = run(network, weights, rng.random(network.input_shape, np.float32))
    covers = occlusion(network, weights, found, 1, window=window, stride=stride, value=value)
    places = ((6 - window[0]) // stride[0] + 1, (7 - window[1]) // stride[1] + 1)
    assert covers.score_drops.shape == covers.probability_drops.shape == places
    sums, times = np.zeros((6, 7)), np.zeros((6, 7))
    for row, column in np.ndindex(places):
        where = (
            slice(row * stride[0], row * stride[0] + window[0]),
            slice(column * stride[1], column * stride[1] + window[1]),
        )
        picture = found.images.copy()
        picture[where] = value
        again = run(network, weights, picture)
        drop = found.scores[1] - again.scores[1]
        assert covers.score_drops[row, column] == pytest.approx(drop, abs=1e-5)
        wanted = found.probabilities[1] - again.probabilities[1]
        assert covers.probability_drops[row, column] == pytest.approx(wanted, abs=1e-5)
        sums[where] += drop
        times[where] += 1
    np.testing.assert_allclose(covers.heat, sums / np.maximum(times, 1), atol=1e-5)


def test_grad_cam_is_the_formula_of_the_paper(tensorflow, course):
    network, weights, found = course
    cam = grad_cam(network, weights, found, 4)
    assert cam.layer == 0
    upstream = np.eye(10, dtype=np.float32)[[4]]
    gradient = _theirs(tensorflow, network, weights, found.images[None], upstream, 0)[0]
    alphas = gradient.mean(axis=(0, 1))
    np.testing.assert_allclose(cam.channel_weights, alphas, atol=1e-6)
    coarse = np.maximum((found[0] * alphas).sum(axis=2), 0)
    np.testing.assert_allclose(cam.coarse, coarse, atol=1e-5)
    np.testing.assert_allclose(cam.heat, coarse / coarse.max(), atol=1e-5)
    assert not cam.nothing_speaks_for_it
    pooled = grad_cam(network, weights, found, 4, layer=1)
    assert pooled.coarse.shape == (14, 14)
    assert pooled.heat.shape == (28, 28)
    assert pooled.heat.max() == 1


@settings(max_examples=20, deadline=None)
@given(
    st.tuples(st.integers(1, 9), st.integers(1, 9)),
    st.tuples(st.integers(1, 30), st.integers(1, 30)),
    st.integers(0, 99),
)
def test_enlarging_is_tensorflow_s_bilinear(tensorflow, old, new, seed):
    values = np.random.default_rng(seed).normal(size=old).astype(np.float32)
    theirs = tensorflow.image.resize(values[..., None], new, method="bilinear").numpy()[..., 0]
    np.testing.assert_allclose(enlarged(values, new), theirs, atol=1e-5)


def test_where_nothing_speaks_for_a_class_the_heat_is_zero_and_says_so():
    network = NetworkSpec((4, 4, 1), (Conv2D(2, activation="relu"), Flatten(), Dense(2)))
    rng = np.random.default_rng(0)
    weights = random_weights(network, rng)
    weights[2][:, 1] = -np.abs(weights[2][:, 1])
    cam = grad_cam(network, weights, run(network, weights, rng.random((4, 4, 1), np.float32)), 1)
    assert cam.nothing_speaks_for_it
    assert not cam.heat.any()
    dark = run(network, [np.zeros_like(array) for array in weights], np.zeros((4, 4, 1), np.float32))
    assert grad_cam(network, weights, dark, 0).nothing_speaks_for_it


@pytest.mark.parametrize("brush", [1, 2])
@pytest.mark.parametrize("seed", range(6))
def test_a_change_of_mind_is_small_whole_and_needs_each_dab(seed, brush):
    rng = np.random.default_rng(seed)
    network = NetworkSpec(
        (10, 10, 1), (Conv2D(4), MaxPool2D(), Flatten(), Dense(12, "relu"), Dense(4, "softmax"))
    )
    weights = random_weights(network, rng)
    found = run(network, weights, (rng.random(network.input_shape) > 0.6).astype(np.float32))
    changed = change_of_mind(network, weights, found, brush=brush)
    assert changed.winner == found.predicted
    assert changed.rival == np.argsort(found.scores)[-2]
    assert changed.reached
    again = run(network, weights, changed.image)
    assert again.predicted == changed.rival
    np.testing.assert_array_equal(again.scores, changed.scores)
    different = changed.image[..., 0] != found.images[..., 0]
    np.testing.assert_array_equal(different, changed.added | changed.removed)
    assert changed.pixels == different.sum() > 0
    assert set(np.unique(changed.image[different])) <= {0, 1}
    assert changed.pixels <= changed.dabs * brush**2
    if brush == 1:
        assert changed.pixels == changed.dabs
        for row, column in zip(*np.nonzero(different), strict=True):  # none of them is needless
            picture = changed.image.copy()
            picture[row, column] = found.images[row, column]
            assert run(network, weights, picture).predicted != changed.rival
    once_more = change_of_mind(network, weights, found, brush=brush)
    np.testing.assert_array_equal(once_more.image, changed.image)


def test_a_mind_that_cannot_be_changed_is_said_so():
    network = NetworkSpec((3, 3, 1), (Flatten(), Dense(2)))
    weights = [np.full((9, 2), 0.1, np.float32), np.array([5, 0], np.float32)]
    found = run(network, weights, np.zeros((3, 3, 1), np.float32))
    changed = change_of_mind(network, weights, found)
    assert not changed.reached
    assert changed.pixels == 0
    weights = [np.array([[0, 0.1]], np.float32).repeat(9, axis=0), weights[1]]
    changed = change_of_mind(network, weights, run(network, weights, found.images), most_dabs=4)
    assert (changed.reached, changed.pixels) == (False, 4)
    assert changed.added.sum() == 4


def test_questions_that_make_no_sense_are_named(course):
    network, weights, found = course
    batch = run(network, weights, found.images[None])
    flat = NetworkSpec((2, 2, 1), (Flatten(), Dense(2)))
    of_flat = [np.ones((4, 2), np.float32), np.zeros(2, np.float32)]
    for key, ask in (
        ("class-not-there", lambda: class_gradient(network, weights, found, 10)),
        ("class-not-there", lambda: occlusion(network, weights, found, -1)),
        ("class-not-there", lambda: change_of_mind(network, weights, found, rival=10)),
        ("rival-is-winner", lambda: change_of_mind(network, weights, found, rival=int(found.predicted))),
        ("brush-does-not-fit", lambda: change_of_mind(network, weights, found, brush=29)),
        ("cover-does-not-fit", lambda: occlusion(network, weights, found, 0, window=(29, 5))),
        ("cover-does-not-fit", lambda: occlusion(network, weights, found, 0, stride=(0, 1))),
        ("one-picture-wanted", lambda: grad_cam(network, weights, batch, 0)),
        ("one-picture-wanted", lambda: occlusion(network, weights, batch, 0)),
        ("one-picture-wanted", lambda: change_of_mind(network, weights, batch)),
        ("no-maps-there", lambda: grad_cam(network, weights, found, 0, layer=2)),
        ("no-maps-there", lambda: grad_cam(flat, of_flat, run(flat, of_flat, np.ones((2, 2, 1))), 0)),
        ("layer-index-wrong", lambda: gradient_of(network, weights, found, found.scores, to_layer=5)),
    ):
        with pytest.raises(EngineError) as caught:
            ask()
        assert caught.value.message_key == key
    wide = NetworkSpec((200, 200, 1), (GlobalAveragePool2D(), Dense(2)))
    of_wide = [np.ones((1, 2), np.float32), np.zeros(2, np.float32)]
    with pytest.raises(EngineError, match="too-many-covers"):
        occlusion(wide, of_wide, run(wide, of_wide, np.ones((200, 200, 1))), 0)


def test_in_parts_the_same_is_found_whatever_their_size(course):
    network, weights, found = course
    whole = occlusion(network, weights, found, 3, window=(6, 4), stride=(3, 2), value=0.5)
    covering = Covering(network, weights, found, window=(6, 4), stride=(3, 2), value=0.5)
    places, parts = whole.score_drops.size, 1
    while covering.advance(7):
        parts += 1
    assert parts == -(-places // 7)
    for class_ in (3, 8):
        one, other = (
            covering.of(class_),
            occlusion(network, weights, found, class_, window=(6, 4), stride=(3, 2), value=0.5),
        )
        np.testing.assert_allclose(one.score_drops, other.score_drops, atol=1e-5)
        np.testing.assert_allclose(one.heat, other.heat, atol=1e-5)


def test_between_two_dabs_there_is_a_pause(course):
    network, weights, found = course
    whole = change_of_mind(network, weights, found, brush=2)
    steps = change_of_mind_in_steps(network, weights, found, brush=2)
    ends = []

    def drain():
        ends.append((yield from steps))

    assert len(list(drain())) >= whole.dabs
    np.testing.assert_array_equal(ends[0].image, whole.image)
