"""Lets a foreign picture in safely: few formats, a bound on its pixels, one kind of error."""

from __future__ import annotations

import io
import struct
import zlib
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image, ImageOps

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
    AssertionError,  # of Pillow, where a palette is missing
    struct.error,
    zlib.error,
)

MAX_UNPACKED_BYTES: Final = 56_000_000
# smaller pictures are converted whole, and to the last bit as ever; larger ones strip by strip
_STRIP_PIXELS: Final = 4_000_000
_ONE_BYTE_MODES: Final = ("1", "L", "P")
_WEBP_BYTES: Final = 10  # two canvases with transparency beside the picture itself
_PROGRESSIVE_BYTES: Final = 3  # coefficients of the whole picture, with colours at half its size
_ROW_BYTES: Final = 8  # Pillow keeps the address of every row
_ROWS_PER_STRIP: Final = 278
_ORIENTATION: Final = 0x0112
_TURNS: Final[Mapping[int, Image.Transpose]] = MappingProxyType(
    {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
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
            pixels), ``image-too-much-memory`` (56 MB when unpacked).
    """
    called = name or ("" if isinstance(source, bytes) else str(source))
    readable = io.BytesIO(source) if isinstance(source, bytes) else source
    try:
        with Image.open(readable, formats=_READERS) as opened:
            _refuse_pixels(opened.width * opened.height, called)
            if opened.format != "JPEG":  # which can be unpacked in part
                _refuse_memory(opened, opened.width * opened.height, called)
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


def on_paper(image: Image.Image, grey: int) -> Image.Image:
    """Transparent places show a grey of 0…255; the rest is grey (``L``) or colour (``RGB``, ``RGBA``)."""
    if not image.has_transparency_data:
        # palettes and CMYK turn grey by way of RGB
        return image if image.mode == "L" else image.convert("RGB")
    rgba = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", rgba.size, (grey, grey, grey, 255)), rgba)


def plain_picture(
    opened: Image.Image, mode: str, target: tuple[int, int], name: str, paper: int = 255
) -> Image.Image:
    """Unpack a picture upright in grey or colour; a large one at least four times as fine as ``target``.

    Pictures above 4 million pixels are converted and reduced strip by strip, so that beside the unpacked
    picture itself no second one of its size is in memory.

    Args:
        opened: from ``opened_picture``.
        mode: ``"L"`` or ``"RGB"``.
        target: width and height that it will be brought to.
        name: what errors call the picture.
        paper: the grey that shows through where the picture is transparent.

    Raises:
        EngineError: ``image-too-much-memory`` (56 MB), ``image-unsupported-mode``.
    """
    full = opened.width * opened.height
    finest = 4 * max(target)
    large = full > _STRIP_PIXELS
    # a JPEG of 12 megapixels need not be unpacked whole for 28 by 28 pixels (tenfold the time)
    opened.draft("L" if large and mode == "L" and opened.mode == "RGB" else None, (finest, finest))
    if opened.format == "JPEG":
        _refuse_memory(opened, full, name)
    if not large:
        return on_paper(eight_bit(ImageOps.exif_transpose(opened), name), paper).convert(mode)
    opened.load()
    turn = _TURNS.get(opened.getexif().get(_ORIENTATION, 1))
    reduced = _in_strips(opened, mode, finest, name, paper)
    return reduced if turn is None else reduced.transpose(turn)


def _in_strips(opened: Image.Image, mode: str, finest: int, name: str, paper: int) -> Image.Image:
    width, height = opened.size
    factor = max(1, max(width, height) // finest)
    found = Image.new(mode, (-(-width // factor), -(-height // factor)))
    rows = max(1, _STRIP_PIXELS // (4 * width * factor)) * factor
    for top in range(0, height, rows):
        strip = opened.crop((0, top, width, min(top + rows, height)))
        plain = on_paper(eight_bit(strip, name), paper).convert(mode)
        found.paste(plain.reduce(factor), (0, top // factor))
    return found


def _refuse_memory(opened: Image.Image, full: int, name: str) -> None:
    """Raise if unpacking takes more than ``MAX_UNPACKED_BYTES``, as a bomb of a few kB does."""
    each = 1 if opened.mode in _ONE_BYTE_MODES else 2 if opened.mode.startswith("I;16") else 4
    came = opened.width * opened.height * each + opened.height * _ROW_BYTES
    if opened.format == "WEBP":
        came = full * _WEBP_BYTES
    elif opened.info.get("progressive"):
        came += full * _PROGRESSIVE_BYTES
    elif opened.format == "TIFF":
        rows = getattr(opened, "tag_v2", {}).get(_ROWS_PER_STRIP, opened.height)
        came += opened.width * min(int(rows), opened.height) * each
    if came > MAX_UNPACKED_BYTES:
        raise EngineError(
            "image-too-much-memory",
            path=name,
            wanted=MAX_UNPACKED_BYTES // 1_000_000,
            came=-(-came // 1_000_000),
        )


def _refuse_pixels(came: int, name: str) -> None:
    if came > MAX_PIXELS:
        raise EngineError("image-too-large", path=name, wanted=MAX_PIXELS, came=came)
