"""One picture file from anywhere, as an array of bytes."""

from __future__ import annotations

import struct
import zlib
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image, ImageOps

from engine.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

MAX_PIXELS: Final = 50_000_000
MAX_SIDE: Final = 1024

# Only these of Pillow's readers are let near a foreign file: fewer readers, fewer holes.
FORMATS: Final[Mapping[str, str]] = MappingProxyType(
    {
        ".png": "PNG",
        ".jpg": "JPEG",
        ".jpeg": "JPEG",
        ".bmp": "BMP",
        ".gif": "GIF",
        ".tif": "TIFF",
        ".tiff": "TIFF",
        ".webp": "WEBP",
    }
)
_READERS: Final = tuple(dict.fromkeys(FORMATS.values()))

# What Pillow's readers raise on broken files: one family for each way in which bytes can be wrong.
_BROKEN: Final = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    ArithmeticError,
    TypeError,
    AttributeError,
    NotImplementedError,
    struct.error,
    zlib.error,
)


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
            ``image-too-large`` (above 50 million pixels), ``image-unsupported-mode`` (32 bits per pixel).

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
    try:
        with Image.open(path, formats=_READERS) as opened:
            _refuse_pixels(opened.width * opened.height, path)
            # a JPEG of 12 megapixels need not be unpacked whole for 28 by 28 pixels (tenfold the time);
            # what this leaves is still at least four times as fine as what is asked for
            opened.draft(None, (4 * max(size), 4 * max(size)))
            eight_bit = _eight_bit(ImageOps.exif_transpose(opened), path)
            plain = _on_white(eight_bit).convert("RGB" if colour else "L")
            return np.array(plain.resize((width, height), Image.Resampling.BILINEAR), np.uint8)
    except EngineError:
        raise
    except FileNotFoundError as error:
        raise EngineError("dataset-file-missing", path=str(path)) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise EngineError(
            "image-too-large", path=str(path), wanted=MAX_PIXELS, came=f"> {MAX_PIXELS}"
        ) from error
    except _BROKEN as error:
        raise EngineError("image-unreadable", path=str(path), reason=type(error).__name__) from error


def refuse_size(size: tuple[int, int]) -> None:
    """Raise unless height and width are whole numbers from 1 to 1024."""
    for side in size:
        if isinstance(side, bool) or not isinstance(side, int) or not 1 <= side <= MAX_SIDE:
            raise EngineError("image-size-out-of-range", low=1, high=MAX_SIDE, came=side)


def _refuse_pixels(came: int, path: Path) -> None:
    if came > MAX_PIXELS:
        raise EngineError("image-too-large", path=str(path), wanted=MAX_PIXELS, came=came)


def _eight_bit(image: Image.Image, path: Path) -> Image.Image:
    if image.mode in ("I", "F"):
        # the range of 32-bit values is known to nobody but their author
        raise EngineError("image-unsupported-mode", path=str(path), wanted="8, 16", came=32)
    if not image.mode.startswith("I;16"):
        return image
    wide = np.asarray(image).astype(np.uint32)
    return Image.fromarray(((wide + 128) // 257).astype(np.uint8))


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        # palettes and CMYK turn grey by way of RGB
        return image if image.mode == "L" else image.convert("RGB")
    rgba = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", rgba.size, "white"), rgba)
