"""The studio of the tensor axes, and how one goes from number to number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.studio.steering import Steering
from gui.studio.studio import Studio
from gui.tabs.axes.figures import SceneMaker
from gui.tabs.axes.state import AxesState

if TYPE_CHECKING:
    from gui.tabs.axes.figures import AxesScene


class AxesStudio(Studio[AxesState, SceneMaker]):
    """Holds an array, the order of its axes, and the number that moves."""

    def make(self, state: AxesState) -> SceneMaker:
        """Of one array."""
        return SceneMaker(state)

    def scene(self) -> AxesScene:
        """What is drawn now."""
        made: AxesScene = self.made()
        return made

    def go_to_end(self) -> None:
        """Every number is at its place; in the quiz none is yet."""
        self.go_to(0 if self.is_quiz else len(self.steps) - 1)


class AxesSteering(Steering):
    """Goes from number to number."""

    def builds_sums(self) -> bool:
        """Nothing is added up here."""
        return False

    def go_to_place(self, place: int) -> None:
        """To the number at a place in the memory of a."""
        self._hold()
        self._studio.go_to(place)
