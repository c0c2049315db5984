"""Back-propagation through a whole network in NumPy, from its scores to its picture or to any layer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.network.layer_gradients import through_activation, through_layer
from engine.network.plan import Floats, weights_of
from engine.network.spec import NetworkSpec, activation_of

if TYPE_CHECKING:
    from engine.network.activations import Activations

TO_PICTURE = -1


def gradient_of(
    network: NetworkSpec,
    weights: Sequence[NDArray[np.float32]],
    activations: Activations,
    upstream: ArrayLike,
    *,
    to_layer: int = TO_PICTURE,
) -> Floats:
    """How a weighted sum of the scores changes with each pixel, or with each number of a layer.

    g = ∂(Σₖ uₖ · scoreₖ) / ∂x, by the chain rule from the last layer to the first.

    Output shape: that of the picture (or batch), or of ``activations[to_layer]``.

    Args:
        network: the layers.
        weights: as in ``run``.
        activations: what ``run`` found, with filters switched off or not.
        upstream: u, one number for each score, in the shape of ``activations.scores``.
        to_layer: −1 for the picture, or the index of a layer, whose output after its activation is meant.

    Returns:
        float32.

    Raises:
        EngineError: ``layer-index-wrong``, ``weights-do-not-fit``.

    Source:
        The numbers of TensorFlow's ``tf.GradientTape``; among equal maxima the first of a window gets all.

    >>> from engine.network.forward import run
    >>> from engine.network.spec import Dense, Flatten
    >>> network = NetworkSpec((1, 2, 1), (Flatten(), Dense(2, "softmax")))
    >>> weights = [np.float32([[1, 2], [3, 4]]), np.zeros(2, np.float32)]
    >>> gradient_of(network, weights, run(network, weights, [[[1.0], [1.0]]]), [0, 1]).ravel().tolist()
    [2.0, 4.0]
    """
    last = len(network.layers) - 1
    if not TO_PICTURE <= to_layer <= last:
        raise EngineError("layer-index-wrong", last=last, came=to_layer)
    by_layer = weights_of(network, weights)
    one = activations.images.ndim == 3
    found = np.asarray(upstream, np.float32)
    found = found[np.newaxis] if one else found
    for index in range(last, to_layer, -1):
        before, given = activations.before[index], activations.input_of(index)
        if one:
            before, given = before[np.newaxis], given[np.newaxis]
        off = [filter_ for layer, filter_ in activations.switched_off if layer == index]
        if off:
            found = np.array(found)
            found[..., off] = 0
        # the scores lie before the squashing at the end
        if not (index == last and activations.scores is activations.before[index]):
            found = through_activation(activation_of(network.layers[index]), before, found)
        found = through_layer(network.layers[index], by_layer[index], given, before, found)
    result: Floats = found[0] if one else np.ascontiguousarray(found)
    return result


def one_hot(activations: Activations, class_: int) -> Floats:
    """The upstream that asks for one score.

    Raises:
        EngineError: ``class-not-there``.
    """
    classes = activations.scores.shape[-1]
    if not 0 <= class_ < classes:
        raise EngineError("class-not-there", last=classes - 1, came=class_)
    found = np.zeros(activations.scores.shape, np.float32)
    found[..., class_] = 1
    return found


def refuse_batch(activations: Activations) -> None:
    """Raise unless it is one picture.

    Raises:
        EngineError: ``one-picture-wanted``.
    """
    if activations.images.ndim != 3:
        raise EngineError("one-picture-wanted", came=len(activations.images))
