"""From numbers to colours: one lookup table of 256 entries per map, applied to whole arrays at once."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtGui import QImage

from gui.theme import theme
from gui.theme.tokens import CIVIDIS, VIRIDIS

MapName = Literal["signed", "viridis", "cividis", "paper"]
Table = NDArray[np.uint32]


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=32)
def _table(stops: tuple[str, ...]) -> Table:
    colours = np.array([_rgb(stop) for stop in stops], dtype=np.float64)
    places = np.linspace(0, 255, len(stops))
    channels = [np.interp(np.arange(256), places, colours[:, channel]) for channel in range(3)]
    red, green, blue = (np.rint(channel).astype(np.uint32) for channel in channels)
    table: Table = np.uint32(0xFF000000) | red << np.uint32(16) | green << np.uint32(8) | blue
    table.flags.writeable = False
    return table


def lookup_table(name: MapName) -> Table:
    """Return the 256 colours of a map in the theme in force, as 0xAARRGGBB.

    ``"signed"`` runs from minus over zero to plus, ``"paper"`` from paper to ink as the theme has it.
    """
    tokens = theme().tokens
    stops: dict[MapName, tuple[str, ...]] = {
        "signed": (tokens.minus, tokens.zero, tokens.plus),
        "viridis": VIRIDIS,
        "cividis": CIVIDIS,
        "paper": (tokens.paper, tokens.digit),
    }
    return _table(stops[name])


def value_range(values: ArrayLike, name: MapName) -> tuple[float, float]:
    """Return the range that all maps of one layer share: symmetric about 0 if signed, else with 0 in it.

    Values that are not finite are left out. A range is never empty, so that nothing is divided by 0.
    """
    array = np.asarray(values, dtype=np.float64)
    finite = array[np.isfinite(array)]
    if finite.size == 0:
        return (-1.0, 1.0) if name == "signed" else (0.0, 1.0)
    if name == "signed":
        largest = float(np.abs(finite).max()) or 1.0
        return -largest, largest
    low, high = min(0.0, float(finite.min())), max(0.0, float(finite.max()))
    return (low, high) if high > low else (0.0, 1.0)


def coloured(values: ArrayLike, name: MapName, limits: tuple[float, float]) -> Table:
    """Return the colours of an array, same shape, as 0xAARRGGBB; what is not finite is transparent."""
    array = np.asarray(values, dtype=np.float64)
    finite = np.isfinite(array)
    # scaled first: the difference of two huge numbers would overflow
    size = max(abs(limits[0]), abs(limits[1]))
    low, high = limits[0] / size, limits[1] / size
    places = np.zeros(array.shape)
    np.divide(array, size, out=places, where=finite)
    places = (places - low) / (high - low)
    # 255.999 and floor: every colour gets an equal share, and the upper limit still falls into the last
    indices = (np.clip(places, 0.0, 1.0) * 255.999).astype(np.intp)
    if name == "signed":
        # 0 must be exactly the neutral colour, and no half of the table may begin with it
        indices = np.rint(np.clip(places, 0.0, 1.0) * 255).astype(np.intp)
    colours = lookup_table(name)[indices]
    if name == "signed":
        colours = np.where(array == 0, _zero(), colours)
    return np.where(finite, colours, np.uint32(0))


def _zero() -> np.uint32:
    red, green, blue = _rgb(theme().tokens.zero)
    return np.uint32(0xFF000000 | red << 16 | green << 8 | blue)


def picture(colours: Table) -> QImage:
    """Return a picture with one px per entry of a 2-D array of 0xAARRGGBB."""
    height, width = colours.shape
    pixels = np.ascontiguousarray(colours, dtype=np.uint32)
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32)
    return image.copy()  # QImage does not own the memory of the array
