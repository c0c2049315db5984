"""Lets a foreign picture in safely: few formats, a bound on its pixels, one kind of error."""

from __future__ import annotations

import io
import struct
import zlib
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from engine.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MAX_PIXELS: Final = 50_000_000

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


@contextmanager
def opened_picture(source: Path | bytes, name: str = "") -> Iterator[Image.Image]:
    """Open a picture whose size is within bounds; nothing is unpacked yet.

    What goes wrong inside of the block, when Pillow reads on, is refused in the same way.

    Args:
        source: a PNG, JPEG, BMP, GIF, TIFF or WebP file, told by its contents, or these contents.
        name: what errors call the picture; a file has its path.

    Raises:
        EngineError: ``dataset-file-missing``, ``image-unreadable``, ``image-too-large`` (above 50 million
            pixels).
    """
    called = name or ("" if isinstance(source, bytes) else str(source))
    readable = io.BytesIO(source) if isinstance(source, bytes) else source
    try:
        with Image.open(readable, formats=_READERS) as opened:
            _refuse_pixels(opened.width * opened.height, called)
            yield opened
    except EngineError:
        raise
    except FileNotFoundError as error:
        raise EngineError("dataset-file-missing", path=called) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise EngineError(
            "image-too-large", path=called, wanted=MAX_PIXELS, came=f"> {MAX_PIXELS}"
        ) from error
    except _BROKEN as error:
        raise EngineError("image-unreadable", path=called, reason=type(error).__name__) from error


def eight_bit(image: Image.Image, name: str) -> Image.Image:
    """16 bits per pixel become 8 (v / 257).

    Raises:
        EngineError: ``image-unsupported-mode`` (32 bits per pixel).
    """
    if image.mode in ("I", "F"):
        # the range of 32-bit values is known to nobody but their author
        raise EngineError("image-unsupported-mode", path=name, wanted="8, 16", came=32)
    if not image.mode.startswith("I;16"):
        return image
    wide = np.asarray(image).astype(np.uint32)
    return Image.fromarray(((wide + 128) // 257).astype(np.uint8))


def on_white(image: Image.Image) -> Image.Image:
    """Transparent places show white; the rest is grey (``L``) or colour (``RGB``, ``RGBA``)."""
    if not image.has_transparency_data:
        # palettes and CMYK turn grey by way of RGB
        return image if image.mode == "L" else image.convert("RGB")
    rgba = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", rgba.size, "white"), rgba)


def _refuse_pixels(came: int, name: str) -> None:
    if came > MAX_PIXELS:
        raise EngineError("image-too-large", path=name, wanted=MAX_PIXELS, came=came)
