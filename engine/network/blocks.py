"""How the maps of one layer belong to those of the next: which layers keep a channel a channel."""

from __future__ import annotations

from engine.network.spec import (
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dropout,
    GlobalAveragePool2D,
    Layer,
    MaxPool2D,
    NetworkSpec,
)

_CELL_BY_CELL = BatchNormalization | Activation | Dropout
_CHANNEL_BY_CHANNEL = _CELL_BY_CELL | MaxPool2D | AveragePool2D | GlobalAveragePool2D


def keeps_channels(layer: Layer) -> bool:
    """Whether map c of what a layer puts out depends on map c of what comes in alone.

    >>> keeps_channels(MaxPool2D()), keeps_channels(Conv2D(3))
    (True, False)
    """
    return isinstance(layer, _CHANNEL_BY_CHANNEL)


def channel_chain(network: NetworkSpec, layer: int) -> range:
    """The layers through which a map of one layer goes on under its number, itself among them.

    From the convolution that makes the map to the last layer before all maps are mixed.

    Args:
        network: the layers.
        layer: index of any of them.

    >>> from engine.network.spec import NETWORKS, NetworkOptions
    >>> channel_chain(NETWORKS["course-keras"].build(NetworkOptions()), 1)
    range(0, 2)
    """
    layers = network.layers
    first = layer
    while first > 0 and keeps_channels(layers[first]):
        first -= 1
    # maps that no convolution makes are those of the picture
    last = layer
    while last + 1 < len(layers) and keeps_channels(layers[last + 1]):
        last += 1
    return range(first, last + 1)


def filter_block(network: NetworkSpec, layer: int) -> range:
    """A convolution with the normalization and the activation that belong to it.

    A filter is off where its map is zero at the end of this block; a normalization alone would make
    another constant of the zeros.

    Args:
        network: the layers.
        layer: index of a convolution.

    >>> layers = (Conv2D(2, activation="linear"), BatchNormalization(), Activation("relu"), MaxPool2D())
    >>> filter_block(NetworkSpec((8, 8, 1), layers), 0)
    range(0, 3)
    """
    last = layer
    while last + 1 < len(network.layers) and isinstance(network.layers[last + 1], _CELL_BY_CELL):
        last += 1
    return range(layer, last + 1)


def filter_layer(network: NetworkSpec, layer: int) -> int | None:
    """The convolution that makes the maps of a layer; None where they come from no convolution.

    >>> from engine.network.spec import NETWORKS, NetworkOptions
    >>> network = NETWORKS["course-keras"].build(NetworkOptions())
    >>> filter_layer(network, 1), filter_layer(network, 3)
    (0, None)
    """
    first = channel_chain(network, layer).start
    return first if isinstance(network.layers[first], Conv2D) else None
