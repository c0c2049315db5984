"""What one tab sends to another; tabs never know each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


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
    """

    source: str
    kernel: NDArray[np.float64]
    bias: NDArray[np.float64]
    image: NDArray[np.float64] | None = None
    same_padding: bool = True
    stride: tuple[int, int] = (1, 1)


class Hub(QObject):
    """Carries cards from tab to tab; the window brings the receiving tab to the front."""

    kernel_sent = Signal(object)  # KernelCard

    def send_kernel(self, card: KernelCard) -> None:
        """Show a kernel in the convolution tab."""
        self.kernel_sent.emit(card)
