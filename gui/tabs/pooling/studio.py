"""The studio of padding and pooling: each room has steps of its own kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.studio.places import Places, StillMaker
from gui.studio.room_studio import RoomStudio
from gui.tabs.pooling.figures import SceneMaker
from gui.tabs.pooling.state import PoolingState
from gui.tabs.pooling.walk import Walk, WalkScene

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.operations.pooling import PoolingStep
    from gui.studio.moment import Moment
    from gui.tabs.pooling.scene import PoolingScene


class WalkMaker:
    """Scenes of a kernel that walks over a padded image.

    Args:
        walk: all of its places.
    """

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.trace = Places(*walk.size)

    def term_count(self, step: int) -> int:
        """Nothing is added up here."""
        return 1

    def scene(self, moment: Moment) -> WalkScene:
        """One place of the kernel."""
        pointed = moment.pointed
        return self.walk.scene(moment.step, None if pointed is None else pointed.cell)


RoomMaker = SceneMaker | WalkMaker | StillMaker


class PoolingStudio(RoomStudio[PoolingState, RoomMaker]):
    """Holds what all rooms compute, and the step of the one that is open."""

    LOOKS = ("room", "gradient", "display", "colours", "tinted")

    def make(self, state: PoolingState) -> RoomMaker:
        """Of the open room."""
        if state.room == "pooling":
            return SceneMaker.of(state)
        return WalkMaker(Walk(state.walk)) if state.room == "padding" else StillMaker()

    def hides(self) -> bool:
        """Only a pooling asks for a number."""
        return self.is_quiz and self.state.room == "pooling"

    def same_places(self, before: PoolingState, after: PoolingState) -> bool:
        """Whether the image keeps its cells."""
        return before.room == after.room and before.numbers.image.shape == after.numbers.image.shape

    def pooling(self) -> PoolingScene | None:
        """The matrices of this step, in the room of pooling."""
        scene: PoolingScene | None = self.made() if isinstance(self.maker, SceneMaker) else None
        return scene

    def current(self) -> PoolingStep | None:
        """The numbers of this step, in the room of pooling."""
        maker = self.maker
        return maker.trace[self.moment.step] if isinstance(maker, SceneMaker) else None

    def divisors(self) -> NDArray[np.int64] | None:
        """Over how many cells each window of an average spreads its gradient."""
        maker = self.maker
        averages = isinstance(maker, SceneMaker) and maker.kind == "average"
        return maker.trace.divisors if averages and isinstance(maker, SceneMaker) else None
