"""Changes of the network by hand: numbers of a kernel, its bias, filters off and on, all with undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from engine.network.blocks import filter_block
from engine.network.plan import weights_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gui.tabs.predict.predictor import Predictor
    from gui.tabs.predict.state import PredictState
    from gui.tabs.predict.surgery import Surgery
    from gui.widgets.matrix_model import Edits


class KernelEdits(QObject):
    """Asks the predictor for changes of one filter.

    Args:
        predictor: holds the network.
        parent: owner.
    """

    def __init__(self, predictor: Predictor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._predictor = predictor

    # reading
    def kernel(self, layer: int) -> NDArray[np.float32]:
        """The kernels of a convolution that are in force, kh×kw×C×K."""
        return self._own(layer)[0]

    def bias(self, layer: int) -> NDArray[np.float32]:
        """The biases of a convolution that are in force, K."""
        return self._own(layer)[1]

    def is_on(self, layer: int, number: int) -> bool:
        """Whether a filter takes part."""
        return self._predictor.is_filter_on(layer, number)

    def is_changed(self) -> bool:
        """Whether any kernel or bias has other numbers than the training left."""
        return bool(self._predictor.state.surgery.arrays)

    # changing
    def edit(self, layer: int, number: int, channel: int, edits: Edits, *, gesture: bool = False) -> bool:
        """Put numbers into cells of a kernel."""
        kernel = self.kernel(layer).copy()
        for row, column, value in edits:
            kernel[row, column, channel, number] = value
        return self._predictor.set_kernel(layer, kernel, gesture=gesture)

    def set_bias(self, layer: int, number: int, value: float, *, gesture: bool = False) -> bool:
        """Give a filter another bias."""
        bias = self.bias(layer).copy()
        bias[number] = value
        return self._predictor.set_bias(layer, bias, gesture=gesture)

    def put_filter(
        self,
        layer: int,
        number: int,
        channels: tuple[int, ...],
        kernel: NDArray[np.float64],
        bias: float,
    ) -> bool:
        """Put a kernel kh×kw×C in the place of some channels of a filter; one step of undo with its bias."""
        whole, biases = self.kernel(layer).copy(), self.bias(layer).copy()
        whole[:, :, list(channels), number] = kernel
        biases[number] = bias
        place = self._place(layer)
        surgery = self._predictor.state.surgery.with_array(place, whole).with_array(place + 1, biases)
        return self._push("kernel", self.tr("bring kernel back"), surgery)

    def switch(self, layer: int, number: int, *, on: bool) -> bool:
        """Let a filter take part, or give zeros, behind its normalization and activation too."""
        block = filter_block(self._predictor.seen.network, layer)
        maps = {(index, number) for index in block}
        surgery = self._predictor.state.surgery
        off = surgery.off - maps if on else surgery.off | maps
        text = self.tr("switch filter on") if on else self.tr("switch filter off")
        return self._push("filter", text, replace(surgery, off=off))

    def switch_all_on(self) -> bool:
        """Let every filter take part."""
        surgery = replace(self._predictor.state.surgery, off=frozenset())
        return self._push("filter", self.tr("switch all filters on"), surgery)

    def reset_numbers(self) -> bool:
        """All kernels and biases as the training left them; what is off stays off."""
        surgery = replace(self._predictor.state.surgery, arrays=())
        return self._push("kernel", self.tr("reset kernels"), surgery)

    # inside
    def _own(self, layer: int) -> tuple[NDArray[np.float32], ...]:
        seen = self._predictor.seen
        return weights_of(seen.network, seen.weights)[layer]

    def _place(self, layer: int) -> int:
        seen = self._predictor.seen
        return sum(len(own) for own in weights_of(seen.network, seen.weights)[:layer])

    def _push(self, control: str, text: str, surgery: Surgery) -> bool:
        return self._predictor.attempt(control, text, _with_surgery, surgery)


def _with_surgery(state: PredictState, surgery: Surgery) -> PredictState:
    return state.changed(surgery=surgery)
