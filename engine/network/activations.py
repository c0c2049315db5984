"""What a forward pass leaves behind: every number of every layer."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.network.plan import Floats
from engine.network.spec import NetworkSpec, activation_of
from engine.operations.softmax import softmax


@dataclass(frozen=True, slots=True, eq=False)
class Activations(Sequence[Floats]):
    """Every number a network computes for one picture, or for a batch of them.

    For one picture no array has a batch axis; for a batch it is the first. All arrays are read-only.

    Args:
        network: the layers.
        images: what went in, float32, H×W×C or N×H×W×C.
        before: of each layer what it computes before its activation; the very array of ``outputs`` where
            the layer has no activation.
        outputs: of each layer what it puts out. ``activations[k]`` is ``outputs[k]``.
        scores: what the last layer computes before its softmax or sigmoid (its output where it has neither).
        probabilities: the softmax of the scores, along the last axis.
        switched_off: the (layer, filter) whose map was set to zero.
    """

    network: NetworkSpec
    images: Floats
    before: tuple[Floats, ...]
    outputs: tuple[Floats, ...]
    scores: Floats
    probabilities: Floats
    switched_off: frozenset[tuple[int, int]] = frozenset()

    def __len__(self) -> int:
        return len(self.outputs)

    def __getitem__(self, layer: int) -> Floats:  # type: ignore[override]  # layers come one by one
        return self.outputs[layer]

    def input_of(self, layer: int) -> Floats:
        """What comes into a layer: the output of the one before, or the picture."""
        return self.images if layer == 0 else self.outputs[layer - 1]

    @property
    def predicted(self) -> NDArray[np.intp]:
        """The class with the largest score: a number for one picture, N of them for a batch."""
        return np.asarray(self.scores.argmax(axis=-1))


def scores_among(network: NetworkSpec, before: Sequence[Floats], outputs: Sequence[Floats]) -> Floats:
    """What the last layer computes before its softmax or sigmoid; its output where it has neither."""
    squeezed = activation_of(network.layers[-1]) in ("softmax", "sigmoid")
    return before[-1] if squeezed else outputs[-1]


def gathered(
    network: NetworkSpec,
    images: Floats,
    before: Sequence[Floats],
    outputs: Sequence[Floats],
    switched_off: Set[tuple[int, int]],
    *,
    one: bool,
) -> Activations:
    """The record of a batch, without its axis if it was one picture."""
    scores = scores_among(network, before, outputs)
    probabilities = np.asarray(softmax(scores), np.float32)
    # identity says that a layer has no activation, so each array is stripped of its batch axis once
    shown: dict[int, Floats] = {}
    for array in (images, *before, *outputs, scores, probabilities):
        if id(array) not in shown:
            view = array[0] if one and array is not images else array[...]
            view.flags.writeable = False
            shown[id(array)] = view
    return Activations(
        network,
        shown[id(images)],
        tuple(shown[id(array)] for array in before),
        tuple(shown[id(array)] for array in outputs),
        shown[id(scores)],
        shown[id(probabilities)],
        frozenset(switched_off),
    )


def with_the_same(found: Activations, earlier: Activations, first: int) -> Activations:
    """With the very arrays of the layers before the first changed one, so that a view sees by ``is``."""
    return Activations(
        found.network,
        earlier.images,
        earlier.before[:first] + found.before[first:],
        earlier.outputs[:first] + found.outputs[first:],
        found.scores,
        found.probabilities,
        found.switched_off,
    )
