"""What the room "Draw" shows and how wide its columns are, for a size of the window and of its letters."""

from __future__ import annotations

from dataclasses import dataclass

from gui.widgets.page import Density

LEFT_PX = {Density.WIDE: 494, Density.MEDIUM: 370, Density.NARROW: 330}
RIGHT_PX = {Density.WIDE: 352, Density.MEDIUM: 250, Density.NARROW: 236}
MIDDLE_PX = 430  # the layers need so much, and the gaps beside them
COMPACT_PX = 560  # of height: the prediction gives room to its bars below that


@dataclass(frozen=True, slots=True)
class DrawPlan:
    """How the parts stand.

    Attributes:
        has_middle: there is room for the layers, which have a room of their own too.
        is_compact: the winner is smaller, so that all bars can be read.
        left_px: width of sheet and preparation at 100 %; None for all that is left.
        right_px: width of the prediction at 100 %.
    """

    has_middle: bool
    is_compact: bool
    left_px: int | None
    right_px: int


def plan_for(density: Density, width: float, height: float) -> DrawPlan:
    """The plan for a room.

    Args:
        density: of the window.
        width: of the room between its margins, in px at 100 %: divided by the size of letters.
        height: likewise.

    >>> plan_for(Density.MEDIUM, 1136, 610)
    DrawPlan(has_middle=True, is_compact=False, left_px=370, right_px=250)
    >>> plan_for(Density.NARROW, 940, 660).left_px is None
    True
    """
    left, right = LEFT_PX[density], RIGHT_PX[density]
    if density is Density.WIDE and width < left + MIDDLE_PX + right:  # large letters
        left, right = LEFT_PX[Density.MEDIUM], RIGHT_PX[Density.MEDIUM]
    has_middle = density is not Density.NARROW and left + MIDDLE_PX + right <= width
    return DrawPlan(has_middle, height < COMPACT_PX, left if has_middle else None, right)
