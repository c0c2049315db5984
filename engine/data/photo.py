"""Somebody's own picture in its own shape, in grey, with notes on what had to be changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from engine.data.images import refuse_size
from engine.data.picture_files import opened_picture, plain_picture
from engine.errors import EngineError

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONGEST_SIDE: Final = 512

_GREY_MODES = ("1", "L", "LA", "La", "I", "F")
_ORIENTATION = 0x0112  # tag of a camera's note on how it was held
_SIDEWAYS = (5, 6, 7, 8)


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that was changed.

    Attributes:
        key: ``photo-first-frame``, ``photo-sixteen-bits``, ``photo-transparent``, ``photo-cmyk``,
            ``photo-palette``, ``photo-colours``, ``photo-reduced``.
        values: of ``photo-reduced``: ``from_width``, ``from_height``, ``to_width``, ``to_height``.
    """

    key: str
    values: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, eq=False)
class Photo:
    """A grey picture.

    Attributes:
        pixels: H×W, read-only; 0 is black, 255 white.
        notes: what was changed, in the order in which it was done.
    """

    pixels: NDArray[np.uint8]
    notes: tuple[Note, ...] = ()


def read_photo(
    source: Path | bytes, longest_side: int = LONGEST_SIDE, name: str = "", *, paper: int = 255
) -> Photo:
    """Read a picture in grey, no larger than asked for.

    It is converted as by ``read_image``, but keeps the ratio of its sides, and a small one its size.

    Args:
        source: a PNG, JPEG, BMP, GIF, TIFF or WebP file, told by its contents, or these contents.
        longest_side: most pixels of a row or a column, 1 … 1024.
        name: what errors call the picture; a file has its path.
        paper: the grey that shows through where the picture is transparent.

    Returns:
        The pixels, and what had to be changed.

    Raises:
        EngineError: those of ``read_image``, and ``file-is-directory``.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "red.png")
    ...     Image.new("RGB", (8, 4), (255, 0, 0)).save(path)
    ...     photo = read_photo(path, longest_side=2)
    >>> photo.pixels.tolist(), [note.key for note in photo.notes]
    ([[76, 76]], ['photo-colours', 'photo-reduced'])
    """
    refuse_size((longest_side, longest_side))
    called = name or ("" if isinstance(source, bytes) else str(source))
    if isinstance(source, Path) and source.is_dir():
        raise EngineError("file-is-directory", path=called)
    with opened_picture(source, called) as opened:
        notes = _notes_on(opened)
        width, height = _upright_size(opened)
        share = min(1.0, longest_side / max(width, height))
        wanted = max(1, round(width * share)), max(1, round(height * share))
        grey = plain_picture(opened, "L", (longest_side, longest_side), called, paper)
        if wanted != (width, height):
            notes.append(_reduced((width, height), wanted))
        if wanted != grey.size:
            grey = grey.resize(wanted, Image.Resampling.BILINEAR)
        pixels = np.array(grey, np.uint8)
    pixels.flags.writeable = False
    return Photo(pixels, tuple(notes))


def _reduced(before: tuple[int, int], after: tuple[int, int]) -> Note:
    names = ("from_width", "from_height", "to_width", "to_height")
    return Note("photo-reduced", MappingProxyType(dict(zip(names, before + after, strict=True))))


def _upright_size(opened: Image.Image) -> tuple[int, int]:
    width, height = opened.size
    sideways = opened.getexif().get(_ORIENTATION) in _SIDEWAYS
    return (height, width) if sideways else (width, height)


def _notes_on(opened: Image.Image) -> list[Note]:
    keys = []
    if getattr(opened, "is_animated", False):
        keys.append("photo-first-frame")
    if _has_sixteen_bits(opened):
        keys.append("photo-sixteen-bits")
    if opened.has_transparency_data:
        keys.append("photo-transparent")
    if opened.mode == "CMYK":
        keys.append("photo-cmyk")
    elif opened.mode in ("P", "PA"):
        keys.append("photo-palette")
    elif opened.mode not in _GREY_MODES and not opened.mode.startswith("I;16"):
        keys.append("photo-colours")
    return [Note(key) for key in keys]


def _has_sixteen_bits(opened: Image.Image) -> bool:
    """Whether a channel has 16 bits; Pillow's mode does not tell where there are three channels."""
    if opened.mode.startswith("I;16"):
        return True
    for tile in getattr(opened, "tile", ()):
        arguments = tile[3]
        raw_mode = arguments[0] if isinstance(arguments, tuple) else arguments
        # "BGR;16" are 16 bits for all three channels together
        if isinstance(raw_mode, str) and ";16" in raw_mode and not raw_mode.startswith("BGR"):
            return True
    return False
