"""What a network would say without one of its filters: the question what a filter is good for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.network.blocks import filter_block
from engine.network.layer_values import layer_values
from engine.network.plan import weights_of
from engine.operations.softmax import log_softmax

if TYPE_CHECKING:
    from engine.network.activations import Activations
    from engine.network.plan import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Ablation:
    """The answers without each filter of a layer, one after the other.

    Args:
        layer: index of the convolution.
        winner: the class that wins with all filters.
        probabilities: filters×classes.
        loss: by how much the winner's log-odds ln(p / (1 − p)) fall without each filter; negative where
            they rise. Unlike the probability it still tells filters apart where the winner has 99.99 %.
    """

    layer: int
    winner: int
    probabilities: NDArray[np.float64]
    loss: NDArray[np.float64]

    @property
    def ranking(self) -> list[int]:
        """The filters, the most important first."""
        return [int(number) for number in np.argsort(-self.loss, kind="stable")]


def without_each_filter(
    weights: Sequence[NDArray[np.float32]], activations: Activations, layer: int
) -> Ablation:
    """The answer of a network without each filter of a layer, all of them as one batch.

    The map of the filter is zero behind its normalization and activation, as ``run`` does with
    ``switched_off``; filters that are off already stay off.

    Args:
        weights: those ``activations`` came from.
        activations: of one picture.
        layer: index of a convolution that is not the last layer.

    >>> from engine.network.forward import run
    >>> from engine.network.spec import Conv2D, Dense, Flatten, NetworkSpec
    >>> network = NetworkSpec((1, 1, 1), (Conv2D(2, (1, 1)), Flatten(), Dense(2)))
    >>> weights = [np.ones((1, 1, 1, 2)), np.zeros(2), np.float32([[3, 0], [1, 0]]), np.zeros(2)]
    >>> found = without_each_filter(weights, run(network, weights, [[[1.0]]]), 0)
    >>> found.ranking, found.loss.tolist()
    ([0, 1], [3.0, 1.0])
    """
    network = activations.network
    last = filter_block(network, layer)[-1]
    maps = activations[last]
    filters = maps.shape[-1]
    batch = np.repeat(maps[np.newaxis], filters, axis=0)
    batch[np.arange(filters), ..., np.arange(filters)] = 0
    scores = _scores_behind(weights, activations, last, batch)
    winner = int(activations.scores.argmax())
    now = _log_odds(activations.scores[np.newaxis], winner)[0]
    shares = np.exp(log_softmax(scores.astype(np.float64)))
    return Ablation(layer, winner, shares, now - _log_odds(scores, winner))


def _scores_behind(
    weights: Sequence[NDArray[np.float32]], activations: Activations, layer: int, values: Floats
) -> Floats:
    network, own = activations.network, weights_of(activations.network, weights)
    before = values
    for index in range(layer + 1, len(network.layers)):
        before, values = layer_values(network.layers[index], own[index], values)
        off = [number for place, number in activations.switched_off if place == index]
        if off:
            values = np.array(values)
            values[..., off] = 0
    # the scores are what the last layer puts out, or what it does before its softmax or sigmoid
    squeezed = activations.scores is activations.before[-1]
    return before if squeezed else values


def _log_odds(scores: Floats, winner: int) -> NDArray[np.float64]:
    exact = scores.astype(np.float64)
    others = np.delete(exact, winner, axis=1)
    largest = others.max(axis=1)
    rest = largest + np.log(np.exp(others - largest[:, np.newaxis]).sum(axis=1))
    found: NDArray[np.float64] = exact[:, winner] - rest
    return found
