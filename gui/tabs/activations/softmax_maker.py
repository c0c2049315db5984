"""The steps of a softmax for the studio."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from gui.studio.places import Places
from gui.tabs.activations.softmax_figures import STEPS, SoftmaxFigures

if TYPE_CHECKING:
    from gui.studio.moment import Moment
    from gui.tabs.activations.softmax_part import SoftmaxPart
    from gui.tabs.activations.state import ActivationsState


class SoftmaxMaker:
    """Steps of a softmax.

    Args:
        part: what is computed.
    """

    def __init__(self, part: SoftmaxPart) -> None:
        self.figures = SoftmaxFigures.of(part)
        self.trace = Places(1, len(STEPS))

    def term_count(self, step: int) -> int:
        """Nothing is added up term by term."""
        return 1

    def scene(self, moment: Moment) -> SoftmaxFigures:
        """The same at every step: what is not reached yet is not drawn."""
        return self.figures


@lru_cache(maxsize=4)
def maker_of(part: SoftmaxPart) -> SoftmaxMaker:
    """The maker of a part; the latest are in memory."""
    return SoftmaxMaker(part)


def maker(state: ActivationsState) -> SoftmaxMaker:
    """What makes the scenes of a state."""
    return maker_of(state.softmax)
