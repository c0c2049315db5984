"""From a drawn garment to 28×28 as Fashion-MNIST was made, with every step kept for display."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.drawing import SIDE, DrawingSteps, prepare, resized

if TYPE_CHECKING:
    from numpy.typing import NDArray


def prepare_drawn_garment(
    canvas: NDArray[Any], *, crop: bool = True, scale: bool = True, centre: bool = True
) -> DrawingSteps:
    """Bring a drawing into the form of Fashion-MNIST's pictures, and keep every step.

    There a garment is trimmed, its longest side made 28 pixels, and put in the middle; MNIST's digits get 20
    pixels and are placed by their centre of mass.

    Output shape: ``final`` is 28×28.

    Args:
        canvas: H×W, bright ink on black: uint8, bool, or floating-point numbers in 0…1.
        crop: cut the paper around the ink away.
        scale: make the longest side 28 pixels.
        centre: put the middle in the middle; else it lies where it was drawn.

    Returns:
        The steps; ``centre_of_mass`` is the middle of the garment, None if there is no ink.

    Raises:
        EngineError: those of ``prepare``.

    Source: Xiao, Rasul and Vollgraf 2017, "Fashion-MNIST: a novel image dataset for benchmarking machine
    learning algorithms", section 2; they also sharpened.

    >>> canvas = np.zeros((280, 280), np.uint8)
    >>> canvas[20:160, 200:270] = 255
    >>> steps = prepare_drawn_garment(canvas)
    >>> steps.scaled.shape, steps.placed_at, float(steps.final.sum())
    ((28, 14), (0, 7), 392.0)
    """
    drawn = prepare(canvas, crop=crop, scale=False, centre=False, invert=False)
    if drawn.ink_box is None or not (scale or centre):
        return drawn
    share = SIDE / max(drawn.cropped.shape if scale else drawn.raw.shape)
    scaled = resized(drawn.cropped, share)
    height, width = scaled.shape
    if centre:
        place = (SIDE - height) // 2, (SIDE - width) // 2
    else:  # where it was drawn, as far as it stays inside
        middles = (at + length / 2 for at, length in zip(drawn.placed_at, drawn.scaled.shape, strict=True))
        corners = [round(middle - side / 2) for middle, side in zip(middles, scaled.shape, strict=True)]
        place = min(max(corners[0], 0), SIDE - height), min(max(corners[1], 0), SIDE - width)
    final = np.zeros((SIDE, SIDE), np.float32)
    final[place[0] : place[0] + height, place[1] : place[1] + width] = scaled
    for picture in (scaled, final):
        picture.flags.writeable = False
    middle = (height - 1) / 2, (width - 1) / 2
    return DrawingSteps(drawn.raw, drawn.cropped, scaled, final, drawn.ink_box, middle, place, inverted=False)
