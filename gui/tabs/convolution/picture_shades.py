"""From the numbers of a picture to its colours, quickly enough for a kernel that is being edited."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from gui.tabs.convolution.picture_filter import WHITE, Shown
from gui.theme import theme
from gui.widgets.colour_maps import lookup_table

if TYPE_CHECKING:
    from gui.theme.tokens import Tokens

_ZERO = 128  # index of the neutral colour; 1 and 255 are the two ends, 0 is transparent
_HALF = 127


def grey_image(values: NDArray[np.float64] | NDArray[np.uint8]) -> QImage:
    """Numbers as grey, black below 0 and white above 255; what is no number is black."""
    return _image(_held(values, 0, WHITE), QImage.Format.Format_Grayscale8)


def result_image(values: NDArray[np.float64], shown: Shown, limit: float) -> QImage:
    """A result as grey, or in two colours about 0 that end at ±``limit``."""
    if shown == "grey":
        return grey_image(values)
    with np.errstate(over="ignore"):
        places = values * (_HALF / limit) + _ZERO
    indices = _held(places, 1, 255)
    indices[~np.isfinite(values)] = 0
    image = _image(indices, QImage.Format.Format_Indexed8)
    image.setColorTable(_signed_colours(theme().tokens))
    return image


def _held(values: NDArray[np.float64] | NDArray[np.uint8], low: int, high: int) -> NDArray[np.uint8]:
    if values.dtype == np.uint8:
        return values.astype(np.uint8)
    rounded = np.rint(values)
    np.nan_to_num(rounded, copy=False, nan=low)
    return np.clip(rounded, low, high, out=rounded).astype(np.uint8)


def _image(pixels: NDArray[np.uint8], form: QImage.Format) -> QImage:
    height, width = pixels.shape
    data = np.ascontiguousarray(pixels)
    return QImage(data.data, width, height, width, form).copy()  # QImage does not own the memory of the array


@lru_cache(maxsize=8)
def _signed_colours(tokens: Tokens) -> list[int]:
    """The 256 colours of a palette of indices."""
    table = lookup_table("signed")
    shares = (np.arange(256) - _ZERO) / (2 * _HALF) + 0.5
    colours = [int(colour) for colour in table[np.clip(np.rint(shares * 255), 0, 255).astype(np.intp)]]
    colours[0] = 0
    colours[_ZERO] = 0xFF000000 | int(tokens.zero[1:], 16)
    return colours
