"""What the first layer sees: feature maps from a snapshot of weights, in NumPy alone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.network.spec import Conv2D, NetworkSpec
from engine.operations.convolution import ConvolutionSpec, convolve


def first_feature_maps(
    network: NetworkSpec, weights: tuple[NDArray[np.float32], ...], image: NDArray[np.float32]
) -> NDArray[np.float32]:
    """The feature maps of a network's first convolution for one picture.

    y[i, j, k] = f(b_k + Σ_{a, b, c} w[a, b, c, k] · x[i·s + a − p, j·s + b − p, c]),
    with zeros outside the picture.

    Args:
        network: its first layer is a convolution.
        weights: kernel kh×kw×C×K and bias K first.
        image: H×W×C in 0…1.

    Returns:
        float32, H_out×W_out×K.

    Raises:
        EngineError: ``first-layer-no-convolution``, or ``picture-does-not-fit``.

    >>> from engine.network.spec import Dense, Flatten
    >>> network = NetworkSpec((2, 2, 1), (Conv2D(1, (2, 2), padding="valid"), Flatten(), Dense(2)))
    >>> kernel, bias = np.ones((2, 2, 1, 1), np.float32), np.float32([0.5])
    >>> first_feature_maps(network, (kernel, bias), np.ones((2, 2, 1), np.float32)).item()
    4.5
    """
    layer = network.layers[0]
    if not isinstance(layer, Conv2D):
        raise EngineError("first-layer-no-convolution", came=type(layer).__name__)
    if image.shape != network.input_shape:
        raise EngineError(
            "picture-does-not-fit",
            wanted="×".join(map(str, network.input_shape)),
            came="×".join(map(str, image.shape)),
        )
    # the odd cell of "same" stands after, as TensorFlow does
    spec = ConvolutionSpec(stride=layer.stride, padding=layer.padding, extra="after")
    sums = convolve(image, weights[0], spec, weights[1])
    activated = np.maximum(sums, 0) if layer.activation == "relu" else sums
    return np.asarray(activated, np.float32)
