"""Sends a learned kernel and the picture it looks at to where its arithmetic is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from engine.network.spec import Conv2D
from gui.hub import Hub, KernelCard

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtWidgets import QWidget

    from gui.tabs.training.kernels_view import KernelsView

LARGEST_SIDE = 32  # of a picture whose numbers can be read
KEY = "Ctrl+K"


class KernelSender(QObject):
    """Ctrl+K and the button send the chosen kernel; a double click sends the one under the pointer.

    Args:
        kernels: shows and chooses.
        page: gets the shortcut.
    """

    def __init__(self, kernels: KernelsView, page: QWidget) -> None:
        super().__init__(page)
        self._kernels = kernels
        self._hub: Hub | None = None
        self.action = QAction(self)
        self.action.setShortcut(QKeySequence(KEY))
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        page.addAction(self.action)
        self.action.triggered.connect(self.send)
        kernels.send_requested.connect(self.send)
        kernels.snapshot_changed.connect(self.refresh)
        self.retranslate()
        self.refresh()

    def use_hub(self, hub: Hub) -> None:
        """Where kernels go."""
        self._hub = hub

    def retranslate(self) -> None:
        """Set every text anew."""
        self.action.setText(self.tr("Step through a learned kernel"))

    def refresh(self) -> None:
        """Allow it once there is a kernel."""
        self.action.setEnabled(self._kernels.snapshot() is not None)

    def send(self) -> None:
        """Send the chosen kernel, or the first."""
        card = self.card()
        if card is not None and self._hub is not None:
            self._hub.send_kernel(card)

    def card(self) -> KernelCard | None:
        """What would be sent; nothing before the first epoch."""
        snapshot = self._kernels.snapshot()
        if snapshot is None or not isinstance(snapshot.network.layers[0], Conv2D):
            return None
        layer, number = snapshot.network.layers[0], self._kernels.chosen_kernel()
        source = self.tr("Kernel {number} after epoch {epoch}")
        picture = self._kernels.picture_shown()
        return KernelCard(
            source=source.format(number=number + 1, epoch=snapshot.epoch),
            kernel=snapshot.weights[0][..., number : number + 1].astype(np.float64),
            bias=snapshot.weights[1][number : number + 1].astype(np.float64),
            image=None if picture is None else _middle(np.atleast_3d(picture)) / 255.0,
            same_padding=layer.padding == "same",
            stride=layer.stride,
        )


def _middle(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """At most 32×32 of a picture, cut out of its middle."""
    top, left = (max(0, side - LARGEST_SIDE) // 2 for side in picture.shape[:2])
    return picture[top : top + LARGEST_SIDE, left : left + LARGEST_SIDE]
