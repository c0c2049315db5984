"""The steps of the room of depth for the studio."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from gui.studio.places import Places
from gui.tabs.activations.depth_figures import step_count

if TYPE_CHECKING:
    from gui.studio.moment import Moment
    from gui.tabs.activations.state import ActivationsState


class DepthMaker:
    """Steps of a part: layers gone back, or steps of training.

    Args:
        steps: how many there are.
    """

    def __init__(self, steps: int) -> None:
        self.trace = Places(1, steps)

    def term_count(self, step: int) -> int:
        """Nothing is added up term by term."""
        return 1

    def scene(self, moment: Moment) -> int:
        """How far it has gone."""
        return moment.step


@lru_cache(maxsize=64)
def _maker(steps: int) -> DepthMaker:
    return DepthMaker(steps)


def maker(state: ActivationsState) -> DepthMaker:
    """What makes the scenes of a state."""
    return _maker(step_count(state.depth))
