"""What a number sees: pixels outside change nothing, and there is none too many inside."""

from __future__ import annotations

import numpy as np
import pytest

from engine.network.blocks import channel_chain, filter_block, filter_layer
from engine.network.forward import run
from engine.network.reach import Reach, reach_of
from engine.network.spec import (
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    MaxPool2D,
    NetworkSpec,
)
from tests.engine.network.random_networks import random_weights

NETWORK = NetworkSpec(
    (11, 10, 1),
    (
        Conv2D(2, (3, 3), (2, 1), "same", "tanh"),
        BatchNormalization(),
        AveragePool2D((2, 3), (1, 2), "same"),
        Conv2D(3, (2, 2), padding="valid", activation="tanh"),
        Activation("sigmoid"),
        Flatten(),
        Dense(3),
    ),
)


def _touched(layer: int, place: tuple[int, ...]) -> np.ndarray:
    """The pixels that change a number if they change."""
    rng = np.random.default_rng(5)
    weights = random_weights(NETWORK, rng)
    picture = rng.random(NETWORK.input_shape, np.float32)
    before = run(NETWORK, weights, picture)[layer][place]
    rows, columns, _ = NETWORK.input_shape
    changed = np.repeat(picture[np.newaxis], rows * columns, axis=0)
    for number, (row, column) in enumerate(np.ndindex(rows, columns)):
        changed[number, row, column] += 3.0
    after = run(NETWORK, weights, changed)[layer].reshape(rows, columns, -1)
    number = int(np.ravel_multi_index(place, run(NETWORK, weights, picture)[layer].shape))
    return np.asarray(np.abs(after[..., number] - before) > 1e-6)


@pytest.mark.parametrize(
    ("layer", "place"),
    [(0, (0, 0, 0)), (0, (3, 4, 1)), (1, (5, 9, 1)), (2, (2, 2, 0)), (3, (0, 3, 2)), (4, (4, 1, 1))],
)
def test_it_is_exactly_the_pixels_that_matter(layer: int, place: tuple[int, ...]) -> None:
    seen = reach_of(NETWORK, layer, place)[0]
    assert seen is not None
    touched = _touched(layer, place)
    rows, columns = np.flatnonzero(touched.any(axis=1)), np.flatnonzero(touched.any(axis=0))
    assert (list(seen.rows), list(seen.columns)) == (rows.tolist(), columns.tolist())


def test_on_the_way_a_pooling_sees_one_map_and_a_convolution_all() -> None:
    found = reach_of(NETWORK, 3, (1, 1, 2))
    assert [None if seen is None else seen.channel for seen in found] == [None, None, None, None]
    found = reach_of(NETWORK, 2, (1, 1, 1))
    assert [None if seen is None else seen.channel for seen in found] == [None, 1, 1]


def test_a_unit_sees_all_of_every_map_and_no_block_of_a_line() -> None:
    found = reach_of(NETWORK, 6, (0,))
    assert found[6] is None
    assert found[0] == Reach(range(11), range(10), None)


LAYERS = (
    Conv2D(2, activation="linear"),
    BatchNormalization(),
    Activation("relu"),
    MaxPool2D(),
    Dropout(0.1),
    Conv2D(3),
    GlobalAveragePool2D(),
    Dense(4),
)


def test_a_map_goes_on_until_all_are_mixed() -> None:
    network = NetworkSpec((8, 8, 1), LAYERS)
    assert [channel_chain(network, layer) for layer in (0, 2, 4)] == [range(5)] * 3
    assert channel_chain(network, 5) == range(5, 7)
    assert [filter_layer(network, layer) for layer in range(8)] == [0, 0, 0, 0, 0, 5, 5, None]
    assert filter_block(network, 0) == range(3)
    assert filter_block(network, 5) == range(5, 6)


def test_maps_of_the_picture_alone_have_no_filter() -> None:
    network = NetworkSpec((8, 8, 3), (MaxPool2D(), Conv2D(2)))
    assert channel_chain(network, 0) == range(1)
    assert filter_layer(network, 0) is None
