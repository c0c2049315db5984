"""Which way a sheet takes to a network: that of the pictures it was taught with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.data.drawing import LONGEST_SIDE, SIDE, prepare
from engine.data.garment_steps import prepare_drawn_garment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.data.drawing import DrawingSteps
    from gui.tabs.predict.state import Preparation

GARMENTS = "fashion-mnist"


def prepared(ink: NDArray[np.uint8], want: Preparation, dataset: str) -> DrawingSteps:
    """The steps from a sheet to 28×28: as Fashion-MNIST was made for its networks, as MNIST for all others.

    Args:
        ink: 280×280, 0 for paper and 255 for ink.
        want: the steps that are on.
        dataset: id of what the network was taught with.
    """
    if dataset == GARMENTS:
        return prepare_drawn_garment(ink, crop=want.crop, scale=want.scale, centre=want.centre)
    return prepare(ink, crop=want.crop, scale=want.scale, centre=want.centre, invert=False)


def longest_side(dataset: str) -> int:
    """Pixels of the longer side once it is scaled."""
    return SIDE if dataset == GARMENTS else LONGEST_SIDE
