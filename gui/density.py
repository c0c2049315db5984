"""How much room the window has: three named densities instead of guesses widget by widget."""

from __future__ import annotations

from gui.widgets.page import Density

WIDE_FROM_PX = 1440
MEDIUM_FROM_PX = 1200
HYSTERESIS_PX = 24
COMPACT_BELOW_PX = 800  # of height: the rail's names get smaller


def density_of(width_px: int, current: Density | None = None) -> Density:
    """The density for a window of this width.

    A density is left downwards only 24 px below its threshold, so that dragging the edge of the
    window back and forth across it does not make the page jump.

    Args:
        width_px: width of the window in device-independent px.
        current: the density in force, or None at the start.
    """
    wide_from = WIDE_FROM_PX - (HYSTERESIS_PX if current is Density.WIDE else 0)
    medium_from = MEDIUM_FROM_PX - (HYSTERESIS_PX if current in (Density.WIDE, Density.MEDIUM) else 0)
    if width_px >= wide_from:
        return Density.WIDE
    return Density.MEDIUM if width_px >= medium_from else Density.NARROW
