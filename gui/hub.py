"""What one tab sends to another; tabs never know each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    from engine.network.spec import NetworkSpec

MOST_NETWORKS = 24  # of one session; the oldest makes room


@dataclass(frozen=True, slots=True)
class KernelOrigin:
    """Where in a network a kernel stands, so that it can be brought back with other numbers.

    Attributes:
        network: id of the network in the tab that sent it.
        layer: index of the convolution.
        filter: its number.
        channels: those of its channels that travel.
    """

    network: str
    layer: int
    filter: int
    channels: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class KernelCard:
    """A kernel on its way to the convolution tab, with the picture it looks at.

    Attributes:
        source: where it comes from, already translated, for example ``Training, epoch 3, kernel 2``.
        kernel: kh×kw×C×K.
        bias: one number per filter, K.
        image: H×W×C, at most 32×32; None keeps the image of the receiver where the channels fit.
        same_padding: whether its layer pads "same".
        stride: of its layer.
        cell: row and column of the result to begin with; None for the strongest reply.
        origin: where the kernel can be brought back to; None where it cannot.
    """

    source: str
    kernel: NDArray[np.float64]
    bias: NDArray[np.float64]
    image: NDArray[np.float64] | None = None
    same_padding: bool = True
    stride: tuple[int, int] = (1, 1)
    cell: tuple[int, int] | None = None
    origin: KernelOrigin | None = None


@dataclass(frozen=True, slots=True, eq=False)
class NetworkCard:
    """A network of this session with its weights as they were at a moment.

    Attributes:
        run_id: which run trained it; a later card of the same run stands for it.
        number: of the run, as the training tab counts them.
        network: its layers.
        weights: kernel, bias, kernel, bias …; private and read-only.
        class_names: by language code, one name for each class; ``""`` holds names of no known language.
        dataset: id of the dataset, or the name of the user's own.
        epoch: how many epochs are done.
        is_training: whether the weights still change.
        accuracy: share of the test images it gets right, else of the validation images; None before that.
    """

    run_id: str
    number: int
    network: NetworkSpec
    weights: tuple[NDArray[np.float32], ...]
    class_names: Mapping[str, tuple[str, ...]]
    dataset: str
    epoch: int
    is_training: bool
    accuracy: float | None = None


class Hub(QObject):
    """Carries cards from tab to tab; the window brings the receiving tab to the front."""

    kernel_sent = Signal(object)  # KernelCard
    kernel_returned = Signal(object)  # KernelCard: with its origin, and the numbers as they are now
    network_changed = Signal(object)  # NetworkCard: new, or new weights of a known one
    networks_cleared = Signal()
    weights_wanted_changed = Signal(bool)  # whether somebody wants the weights after each group of steps

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._networks: dict[str, NetworkCard] = {}
        self._weights_wanted = False

    def send_kernel(self, card: KernelCard) -> None:
        """Show a kernel in the convolution tab."""
        self.kernel_sent.emit(card)

    def return_kernel(self, card: KernelCard) -> None:
        """Bring a kernel back into the network that it came from."""
        self.kernel_returned.emit(card)

    @property
    def networks(self) -> tuple[NetworkCard, ...]:
        """The networks of this session, the newest last."""
        return tuple(self._networks.values())

    @property
    def weights_wanted(self) -> bool:
        """Whether somebody wants the weights after each group of steps."""
        return self._weights_wanted

    def put_network(self, card: NetworkCard) -> None:
        """Offer a network to the other tabs, or newer weights of one."""
        self._networks[card.run_id] = card
        while len(self._networks) > MOST_NETWORKS:
            del self._networks[next(iter(self._networks))]
        self.network_changed.emit(card)

    def clear_networks(self) -> None:
        """Forget the networks of this session."""
        self._networks.clear()
        self.networks_cleared.emit()

    def want_weights(self, wanted: bool) -> None:
        """Ask for the weights after each group of steps, or no longer."""
        if wanted != self._weights_wanted:
            self._weights_wanted = wanted
            self.weights_wanted_changed.emit(wanted)
