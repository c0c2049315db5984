"""What the tab expects of its rooms: one small base class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from gui.hub import Hub, KernelCard
    from gui.tabs.predict.predictor import Predictor
    from gui.widgets.page import Density


class PredictRoom(QWidget):
    """A room: shows what the predictor sees, and asks it for changes. Built at the first visit.

    Args:
        predictor: the one model of the tab.
    """

    status_changed = Signal(str)  # one sentence for the status bar, already translated
    caption_changed = Signal()  # ``caption`` says something else
    layer_requested = Signal(int)  # show the numbers of a layer
    busy_changed = Signal(bool)  # something is being done that ``undo_within`` takes back

    def __init__(self, predictor: Predictor) -> None:
        super().__init__()
        self.predictor = predictor

    def use_hub(self, hub: Hub) -> None:
        """Where cards for other tabs go."""

    def retranslate(self) -> None:
        """Set every text anew."""

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""

    def set_projector(self, on: bool) -> None:
        """Arrange for the back row."""

    def take_kernel(self, card: KernelCard) -> bool:
        """Put a kernel back that had been sent from here; False if this room has none."""
        return False

    def show_layer(self, layer: int) -> None:
        """Show the numbers of a layer, in a room that has them."""

    def present(self, steps: int) -> bool:
        """One on (1) or back (−1), by arrows or a clicker; False leaves it to the test pictures."""
        return False

    def present_toggle(self) -> None:
        """Space."""

    def act(self, name: str) -> bool:
        """Do what a key of the tab asks (see ``keys``); False if it means nothing here."""
        return False

    def caption(self) -> str:
        """One sentence about what is on the screen, for projector mode."""
        return ""

    def next_text(self) -> str:
        """What → leads to, for projector mode; empty where it is the next test picture."""
        return ""

    def undo_within(self) -> bool:
        """Take back what is being done and is no step of undo yet; False if there is nothing."""
        return False

    def hold(self) -> None:
        """Play nothing, and end a stroke."""

    def pose(self) -> tuple[str, ...]:
        """Names of the states in which ``pictures`` draws this room."""
        return ()

    def take_pose(self, name: str) -> None:
        """Bring the room into one of them."""
