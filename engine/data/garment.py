"""From a picture of one garment to 28×28 as Fashion-MNIST itself was made."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.data.drawing import SIDE, Picture, resized
from engine.data.idx import format_shape
from engine.errors import EngineError

_NEAR_CORNER: Final = 0.05  # of the whole range: what differs less from the corner is background


def prepare_garment(pixels: NDArray[Any]) -> Picture:
    """Trim the background, make the longest side 28 pixels, put it in the middle on black.

    Trimming takes rows and columns at the edges in which every pixel is within 5 % of the top left one. A
    picture with a bright corner is turned round; one of 28×28 is taken to be trimmed already. Shrinking
    averages over areas; Fashion-MNIST's authors also sharpened.

    Args:
        pixels: H×W, uint8.

    Returns:
        28×28, float32 in 0…1, read-only.

    Raises:
        EngineError: ``canvas-wrong-shape``, ``canvas-wrong-type``.

    Source: Xiao, Rasul and Vollgraf 2017, "Fashion-MNIST: a novel image dataset for benchmarking machine
    learning algorithms", section 2.

    >>> shirt = np.full((200, 200), 255, np.uint8)
    >>> shirt[50:150, 80:130] = 55
    >>> found = prepare_garment(shirt)
    >>> np.flatnonzero(found[14]).tolist() == list(range(7, 21)), round(float(found[14, 14]), 3)
    (True, 0.784)
    """
    if pixels.ndim != 2 or 0 in pixels.shape:
        raise EngineError("canvas-wrong-shape", came=format_shape(pixels.shape))
    if pixels.dtype != np.uint8:
        raise EngineError("canvas-wrong-type", came=str(pixels.dtype))
    grey = pixels * np.float32(1 / 255)
    garment = np.abs(grey - grey[0, 0]) > _NEAR_CORNER
    bright = 1 - grey if grey[0, 0] > 0.5 else grey
    rows, columns = np.flatnonzero(garment.any(axis=1)), np.flatnonzero(garment.any(axis=0))
    if len(rows) and bright.shape != (SIDE, SIDE):
        bright = bright[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    small = resized(bright, SIDE / max(bright.shape))
    result = np.zeros((SIDE, SIDE), np.float32)
    top, left = ((SIDE - side) // 2 for side in small.shape)
    result[top : top + small.shape[0], left : left + small.shape[1]] = small
    result.flags.writeable = False
    return result
