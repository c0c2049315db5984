"""The studio of convolutions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.studio.studio import Studio
from gui.tabs.convolution.figures import SceneMaker
from gui.tabs.convolution.state import ConvolutionState

if TYPE_CHECKING:
    from engine.operations.convolution import ConvolutionStep, ConvolutionTrace
    from gui.tabs.convolution.scene import Scene


class ConvolutionStudio(Studio[ConvolutionState, SceneMaker]):
    """Holds one convolution and the step it stands at."""

    LOOKS = ("room", "comparison", "display", "colours", "tinted", "picture")

    def make(self, state: ConvolutionState) -> SceneMaker:
        """Matrices and the sum."""
        return SceneMaker(state)

    def hides(self) -> bool:
        """Two results beside each other, or a picture, ask nothing."""
        return self.is_quiz and self.state.room == "steps"

    def same_places(self, before: ConvolutionState, after: ConvolutionState) -> bool:
        """Whether image and kernel keep their cells."""
        return before.image.shape == after.image.shape and before.kernel.shape == after.kernel.shape

    @property
    def trace(self) -> ConvolutionTrace:
        """Its steps, with their numbers."""
        return self.maker.trace

    def scene(self) -> Scene:
        """The moment as matrices and a formula."""
        scene: Scene = self.made()
        return scene

    def current(self) -> ConvolutionStep:
        """The numbers of this step."""
        return self.trace[self.moment.step]
