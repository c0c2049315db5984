"""Values laid over a picture: its ink stays to be seen below the colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from gui.widgets.colour_maps import Table, lookup_table

if TYPE_CHECKING:
    from numpy.typing import NDArray

INK_SHARE = 0.42  # of the ink below colours, so that both can be told apart
FAINT_POWER = 0.6  # small values stay visible from the back row; the scale is drawn the same way
ScaleName = Literal["signed", "viridis"]


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """A picture and what is said of each of its pixels.

    Attributes:
        picture: H×W, 0 for paper and 1 for ink.
        values: H×W; None for the picture alone.
        colours: blue to orange about 0, or viridis from 0.
        largest: value that gets the strongest colour, > 0.
    """

    picture: NDArray[np.float32]
    values: NDArray[np.float32] | None = None
    colours: ScaleName = "signed"
    largest: float = 1.0


def largest_of(values: NDArray[np.float32]) -> float:
    """The largest size of a value, and 1 where all are 0."""
    return float(np.abs(values).max()) or 1.0


def colours_of(overlay: Overlay, opacity: float) -> Table:
    """The colours of an overlay, H×W as 0xAARRGGBB.

    Signed values are the more opaque the larger they are, so that 0 leaves the picture as it is; viridis
    has one opacity, because its yellow would be lost on paper.

    Args:
        overlay: what is shown.
        opacity: of the strongest colour, 0…1.
    """
    values = overlay.values
    share = 1.0 if values is None else 1 - (1 - INK_SHARE) * min(1.0, 2 * opacity)
    base = lookup_table("paper")[np.rint(np.clip(overlay.picture, 0, 1) * (255 * share)).astype(np.intp)]
    if values is None:
        return base
    parts = np.clip(values / overlay.largest, -1, 1)
    table = lookup_table(overlay.colours)
    if overlay.colours == "signed":
        above = table[np.where(parts < 0, 0, 255)]
        alpha = opacity * np.abs(parts) ** FAINT_POWER
    else:
        above = table[np.rint(np.clip(parts, 0, 1) * 255).astype(np.intp)]
        alpha = np.full(parts.shape, opacity, np.float32)
    return _mixed(base, above, alpha)


def strip_of(colours: ScaleName, opacity: float) -> Table:
    """The scale of an overlay on bare paper, 1×256 as 0xAARRGGBB."""
    low = -1.0 if colours == "signed" else 0.0
    values = np.linspace(low, 1, 256, dtype=np.float32)[np.newaxis]
    return colours_of(Overlay(np.zeros((1, 256), np.float32), values, colours), opacity)


def _mixed(base: Table, above: Table, alpha: NDArray[np.float32]) -> Table:
    found = np.full(base.shape, 0xFF000000, np.uint32)
    for shift in (np.uint32(16), np.uint32(8), np.uint32(0)):
        under, over = (((colour >> shift) & np.uint32(255)).astype(np.float32) for colour in (base, above))
        found |= np.rint(under + (over - under) * alpha).astype(np.uint32) << shift
    return found
