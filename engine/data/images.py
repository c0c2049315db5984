"""One picture file from anywhere, as an array of bytes of a wanted size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from engine.data.picture_files import FORMATS, MAX_PIXELS, opened_picture, plain_picture
from engine.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["FORMATS", "MAX_PIXELS", "MAX_SIDE", "read_image", "refuse_size"]

MAX_SIDE: Final = 1024


def read_image(path: Path, size: tuple[int, int], *, colour: bool = False) -> NDArray[np.uint8]:
    """Read a picture and bring it to a given size.

    The first frame counts; a camera's note on how it was held is followed; transparent places show
    white; 16 bits per pixel become 8 (v / 257). Grey is 0.299 R + 0.587 G + 0.114 B (ITU-R 601). The
    picture is stretched to ``size`` with a triangle filter as wide as a target pixel (bilinear).

    Args:
        path: a PNG, JPEG, BMP, GIF, TIFF or WebP file, told by its contents.
        size: height and width in pixels, 1 … 1024 each.
        colour: three channels instead of one.

    Returns:
        H×W, or H×W×3 with ``colour``; 0 is black, 255 white.

    Raises:
        EngineError: ``image-size-out-of-range``, ``dataset-file-missing``, ``image-unreadable``,
            ``image-too-large`` (above 50 million pixels), ``image-too-much-memory``,
            ``image-unsupported-mode`` (32 bits per pixel).

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "red.png")
    ...     Image.new("RGB", (8, 8), (255, 0, 0)).save(path)
    ...     read_image(path, (1, 2)), read_image(path, (1, 1), colour=True)
    (array([[76, 76]], dtype=uint8), array([[[255,   0,   0]]], dtype=uint8))
    """
    refuse_size(size)
    height, width = size
    with opened_picture(path) as opened:
        wanted = plain_picture(opened, "RGB" if colour else "L", (width, height), str(path))
        return np.array(wanted.resize((width, height), Image.Resampling.BILINEAR), np.uint8)


def refuse_size(size: tuple[int, int]) -> None:
    """Raise unless height and width are whole numbers from 1 to 1024."""
    for side in size:
        if isinstance(side, bool) or not isinstance(side, int) or not 1 <= side <= MAX_SIDE:
            raise EngineError("image-size-out-of-range", low=1, high=MAX_SIDE, came=side)
