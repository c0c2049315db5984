"""What every layer makes of the drawing, from the input to the scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from gui.widgets.cards import Card

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.hub import Hub
    from gui.tabs.predict.predictor import Predictor
    from gui.widgets.page import Density


class LayersColumn(Card):
    """The middle column of the room "Draw".

    Args:
        predictor: gives what is seen, and takes changes of kernels and filters.
        parent: owner.
    """

    def __init__(self, predictor: Predictor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._predictor = predictor
        self._column = QVBoxLayout()
        self.retranslate()

    def use_hub(self, hub: Hub) -> None:
        """Where kernels go."""

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_heading(self.tr("Layer by layer"))

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""

    def set_projector(self, on: bool) -> None:
        """Arrange for the back row."""

    def act(self, name: str) -> bool:
        """Do what a key of the tab asks (see ``keys``); False if it means nothing here."""
        return False

    def pose(self) -> tuple[str, ...]:
        """Names of its states for pictures."""
        return ()

    def take_pose(self, name: str) -> None:
        """Bring it into one of them."""
