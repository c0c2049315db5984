"""The room "Draw": canvas and preparation, the layers, what the network says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from gui.tabs.predict.layers_column import LayersColumn
from gui.tabs.predict.room import PredictRoom

if TYPE_CHECKING:
    from gui.hub import Hub
    from gui.tabs.predict.predictor import Predictor
    from gui.widgets.page import Density


class DrawRoom(PredictRoom):
    """Draw at the left, and see at the right what the network says; in between how it comes to that."""

    def __init__(self, predictor: Predictor) -> None:
        super().__init__(predictor)
        self.layers = LayersColumn(predictor)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.layers, 1)

    def use_hub(self, hub: Hub) -> None:
        """Where kernels go."""
        self.layers.use_hub(hub)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.layers.retranslate()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self.layers.set_density(density)

    def set_projector(self, on: bool) -> None:
        """Arrange for the back row."""
        self.layers.set_projector(on)

    def act(self, name: str) -> bool:
        """Do what a key asks."""
        return self.layers.act(name)
