"""Why a network decides as it does: what each pixel does to the score of a class."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.network.backward import gradient_of, one_hot
from engine.network.change_of_mind import ChangeOfMind, change_of_mind, change_of_mind_in_steps
from engine.network.grad_cam import GradCam, grad_cam
from engine.network.occlusion import Covering, Occlusion, occlusion

if TYPE_CHECKING:
    from engine.network.activations import Activations
    from engine.network.plan import Floats
    from engine.network.spec import NetworkSpec


__all__ = [
    "ChangeOfMind",
    "Covering",
    "GradCam",
    "Occlusion",
    "change_of_mind",
    "change_of_mind_in_steps",
    "class_gradient",
    "grad_cam",
    "gradient_times_input",
    "occlusion",
]


def class_gradient(
    network: NetworkSpec, weights: Sequence[NDArray[np.float32]], activations: Activations, class_: int
) -> Floats:
    """How the score of a class changes with each pixel.

    g = ∂score / ∂x, of the score before softmax: after it, the gradient would also tell what lowers the
    other classes, and vanish where the network is sure.

    Output shape: that of the picture.

    Args:
        network: the layers.
        weights: as in ``run``.
        activations: what ``run`` found for one picture or a batch.
        class_: which score.

    Returns:
        float32; above 0 where a brighter pixel raises the score.

    Raises:
        EngineError: ``class-not-there``.

    Source:
        Simonyan, Vedaldi and Zisserman 2013, "Deep inside convolutional networks", section 3; the sign
        is kept.

    >>> from engine.network.forward import run
    >>> from engine.network.spec import Dense, Flatten, NetworkSpec
    >>> network = NetworkSpec((1, 2, 1), (Flatten(), Dense(2, "softmax")))
    >>> weights = [np.float32([[1, 2], [3, 4]]), np.zeros(2, np.float32)]
    >>> class_gradient(network, weights, run(network, weights, [[[9.0], [9.0]]]), 0).ravel().tolist()
    [1.0, 3.0]
    """
    return gradient_of(network, weights, activations, one_hot(activations, class_))


def gradient_times_input(
    network: NetworkSpec, weights: Sequence[NDArray[np.float32]], activations: Activations, class_: int
) -> Floats:
    """What each pixel adds to the score of a class, as far as a straight line tells.

    g · x with g = ∂score / ∂x; without biases and with ReLU alone the sum is the score itself.

    Output shape: that of the picture.

    Args:
        network: the layers.
        weights: as in ``run``.
        activations: what ``run`` found for one picture or a batch.
        class_: which score.

    Returns:
        float32; above 0 where the pixel speaks for the class, 0 where the picture is black.

    Raises:
        EngineError: ``class-not-there``.

    Source:
        Shrikumar, Greenside, Shcherbina and Kundaje 2016, "Not just a black box", section 2.

    >>> from engine.network.forward import run
    >>> from engine.network.spec import Dense, Flatten, NetworkSpec
    >>> network = NetworkSpec((1, 2, 1), (Flatten(), Dense(2)))
    >>> weights = [np.float32([[1, 2], [3, 4]]), np.zeros(2, np.float32)]
    >>> gradient_times_input(network, weights, run(network, weights, [[[9.0], [0.0]]]), 0).ravel().tolist()
    [9.0, 0.0]
    """
    return class_gradient(network, weights, activations, class_) * activations.images
