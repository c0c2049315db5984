"""Without each filter at once: the same answers as one after the other."""

from __future__ import annotations

import numpy as np
import pytest

from engine.network.ablation import without_each_filter
from engine.network.blocks import filter_block
from engine.network.forward import run
from engine.network.spec import (
    Activation,
    BatchNormalization,
    Conv2D,
    Dense,
    Flatten,
    GlobalAveragePool2D,
    MaxPool2D,
    NetworkSpec,
)
from tests.engine.network.random_networks import random_weights

NETWORKS = {
    "softmax": NetworkSpec(
        (10, 10, 1),
        (
            Conv2D(4, activation="linear"),
            BatchNormalization(),
            Activation("relu"),
            MaxPool2D(),
            Conv2D(5),
            GlobalAveragePool2D(),
            Dense(3, "softmax"),
        ),
    ),
    "scores": NetworkSpec((6, 6, 1), (Conv2D(3), Flatten(), Dense(4))),
    "softmax of its own": NetworkSpec((6, 6, 1), (Conv2D(3), Flatten(), Dense(4), Activation("softmax"))),
}


def _log_odds(share: float) -> float:
    return float(np.log(share) - np.log1p(-share))


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("off", [frozenset(), frozenset({(0, 1)})], ids=["all on", "one off"])
def test_it_is_the_forward_pass_with_the_filter_off(name: str, off: frozenset[tuple[int, int]]) -> None:
    network, rng = NETWORKS[name], np.random.default_rng(2)
    weights = random_weights(network, rng)
    picture = rng.random(network.input_shape, np.float32)
    seen = run(network, weights, picture, switched_off=off)
    for layer in (index for index, kind in enumerate(network.layers) if isinstance(kind, Conv2D)):
        found = without_each_filter(weights, seen, layer)
        assert found.winner == seen.predicted
        last = filter_block(network, layer)[-1]
        now = _log_odds(float(seen.probabilities[found.winner]))
        for number in range(seen[layer].shape[-1]):
            wanted = run(network, weights, picture, switched_off=off | {(last, number)})
            np.testing.assert_allclose(found.probabilities[number], wanted.probabilities, atol=1e-5)
            fall = now - _log_odds(float(wanted.probabilities[found.winner]))
            assert found.loss[number] == pytest.approx(fall, abs=1e-3)
        assert found.loss[found.ranking[0]] == found.loss.max()
        assert sorted(found.ranking) == list(range(seen[layer].shape[-1]))


def test_filters_are_told_apart_where_the_winner_is_certain() -> None:
    network = NetworkSpec((1, 1, 1), (Conv2D(2, (1, 1)), Flatten(), Dense(2)))
    ones, none = np.ones((1, 1, 1, 2), np.float32), np.zeros(2, np.float32)
    weights = [ones, none, np.array([[60, 0], [90, 0]], np.float32), none]
    found = without_each_filter(weights, run(network, weights, [[[1.0]]]), 0)
    assert found.loss.tolist() == [60.0, 90.0]
    assert found.ranking == [1, 0]
