"""What one number of a network sees of the picture, and of every layer on the way to it."""

from __future__ import annotations

from dataclasses import dataclass

from engine.network.layer_values import pads_of
from engine.network.spec import (
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dropout,
    MaxPool2D,
    NetworkSpec,
)
from engine.network.summary import summarize


@dataclass(frozen=True, slots=True)
class Reach:
    """A block of maps.

    Args:
        rows: from the first to the last row.
        columns: likewise.
        channel: the one map that is seen; None for all.
    """

    rows: range
    columns: range
    channel: int | None


def reach_of(network: NetworkSpec, layer: int, place: tuple[int, ...]) -> tuple[Reach | None, ...]:
    """What a number sees of what comes into each layer up to its own; the first is the picture.

    Backwards through a window of size k, stride s and p cells of padding before, rows a…b become
    a·s − p … b·s − p + k − 1, as far as there are that many.

    Args:
        network: the layers.
        layer: index of the layer that puts the number out.
        place: (row, column, channel), or (unit,).

    Returns:
        One entry for each layer from 0 to ``layer``; None where a line of numbers comes in.

    >>> from engine.network.spec import Flatten
    >>> network = NetworkSpec((8, 8, 1), (Conv2D(2, (3, 3), padding="valid"), MaxPool2D()))
    >>> reach_of(network, 1, (1, 0, 1))[0].rows, reach_of(network, 1, (1, 0, 1))[1]
    (range(2, 6), Reach(rows=range(2, 4), columns=range(0, 2), channel=1))
    """
    rows = summarize(network)
    block: Reach | None = None
    if len(place) == 3:
        block = Reach(range(place[0], place[0] + 1), range(place[1], place[1] + 1), place[2])
    found: list[Reach | None] = []
    for index in range(layer, -1, -1):
        block = _before(network, index, rows[index].input_shape, block)
        found.append(block)
    return tuple(found[::-1])


def _before(network: NetworkSpec, index: int, shape: tuple[int, ...], block: Reach | None) -> Reach | None:
    layer = network.layers[index]
    if len(shape) != 3:
        return None
    match layer:
        case BatchNormalization() | Activation() | Dropout():
            return block
        case Conv2D() | MaxPool2D() | AveragePool2D() if block is not None:
            window = layer.kernel_size if isinstance(layer, Conv2D) else layer.window
            pads = pads_of(layer, (shape[0], shape[1]))
            spans = [
                _span(seen, window[axis], layer.stride[axis], pads[axis][0], shape[axis])
                for axis, seen in enumerate((block.rows, block.columns))
            ]
            return Reach(spans[0], spans[1], None if isinstance(layer, Conv2D) else block.channel)
        case _:
            return Reach(range(shape[0]), range(shape[1]), None)


def _span(seen: range, window: int, stride: int, before: int, size: int) -> range:
    first = seen.start * stride - before
    last = (seen.stop - 1) * stride - before + window
    return range(min(max(first, 0), size), max(0, min(last, size)))
