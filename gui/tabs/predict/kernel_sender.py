"""Brings the chosen kernel to the convolution tab, with the numbers it looks at, and takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from engine.network.layer_values import pads_of
from engine.network.spec import Conv2D
from gui.hub import KernelCard, KernelOrigin
from gui.tabs.predict.layers_chosen import strongest
from gui.tabs.predict.layers_words import layer_name

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gui.hub import Hub
    from gui.tabs.predict.kernel_edits import KernelEdits
    from gui.tabs.predict.layers_chosen import Chosen
    from gui.tabs.predict.predictor import Predictor

MOST_CHANNELS = 8  # that can be stepped through at once
AROUND = 1  # cells of the result on each side of the chosen one


class KernelSender(QObject):
    """Makes a card of a kernel, and puts one back.

    Args:
        predictor: holds the network.
        edits: changes it.
        parent: owner.
    """

    def __init__(self, predictor: Predictor, edits: KernelEdits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._predictor, self._edits = predictor, edits
        self._hub: Hub | None = None

    def use_hub(self, hub: Hub) -> None:
        """Where kernels go."""
        self._hub = hub

    def send(self, chosen: Chosen | None) -> bool:
        """Send the kernel that makes the chosen map; False if none does."""
        card = self.card(chosen)
        if card is None or self._hub is None:
            return False
        self._hub.send_kernel(card)
        return True

    def card(self, chosen: Chosen | None) -> KernelCard | None:
        """What would be sent: the kernel, and what the cells around the chosen one see."""
        if chosen is None or chosen.filter is None:
            return None
        seen, (layer, number) = self._predictor.seen, chosen.filter
        spec = seen.network.layers[layer]
        if not isinstance(spec, Conv2D):
            return None
        place = chosen.place if chosen.layer == layer else strongest(seen.activations, layer, number)
        image, cell = _surroundings(seen.activations.input_of(layer), spec, (place[0], place[1]))
        kernel = self._edits.kernel(layer)[..., number].astype(np.float64)
        row, column = cell
        rows, columns = spec.kernel_size
        top, left = row * spec.stride[0], column * spec.stride[1]
        adds = (image[top : top + rows, left : left + columns] * kernel).sum(axis=(0, 1))
        channels = tuple(sorted(np.argsort(-np.abs(adds), kind="stable")[:MOST_CHANNELS].tolist()))
        return KernelCard(
            source=self._source(layer, number, len(channels), kernel.shape[2]),
            kernel=kernel[:, :, list(channels), np.newaxis],
            bias=self._edits.bias(layer)[number : number + 1].astype(np.float64),
            image=image[:, :, list(channels)],
            same_padding=False,  # the padding is among the numbers
            stride=spec.stride,
            cell=cell,
            origin=KernelOrigin(self._predictor.state.network, layer, number, channels),
        )

    def take_back(self, card: KernelCard) -> bool:
        """Put a kernel where it stood; refused if another network is in its place by now."""
        origin, seen = card.origin, self._predictor.seen
        if origin is None:
            return False
        fits = origin.network == self._predictor.state.network and origin.layer < len(seen.network.layers)
        layer = seen.network.layers[origin.layer] if fits else None
        if not isinstance(layer, Conv2D) or card.kernel.shape[:2] != layer.kernel_size:
            told = self.tr("This kernel is from another network; choose that network to bring it back.")
            self._predictor.refused.emit("kernel", told)
            return False
        kernel = card.kernel[..., 0]
        return self._edits.put_filter(
            origin.layer, origin.filter, origin.channels, kernel, float(card.bias[0])
        )

    def _source(self, layer: int, number: int, shown: int, channels: int) -> str:
        name = layer_name(self._predictor.seen.network, layer)
        if shown < channels:
            text = self.tr("Kernel {number} of {layer}, {shown} of {channels} channels")
            return text.format(number=number, layer=name, shown=shown, channels=channels)
        return self.tr("Kernel {number} of {layer}").format(number=number, layer=name)


def _surroundings(
    came: NDArray[np.float32], layer: Conv2D, place: tuple[int, int]
) -> tuple[NDArray[np.float64], tuple[int, int]]:
    """What the cells around a place see, padding included, and which of their cells is the place."""
    pads = pads_of(layer, (came.shape[0], came.shape[1]))
    padded = np.pad(came.astype(np.float64), (*pads, (0, 0)))
    spans, cell = [], []
    for axis in (0, 1):
        size, step = layer.kernel_size[axis], layer.stride[axis]
        last = (padded.shape[axis] - size) // step
        first = max(place[axis] - AROUND, 0)
        end = min(place[axis] + AROUND, last) * step + size
        spans.append(slice(first * step, end))
        cell.append(place[axis] - first)
    return padded[spans[0], spans[1]], (cell[0], cell[1])
