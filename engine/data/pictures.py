"""Grey pictures that come with the program: photographs, digits, clothes.

``PICTURES`` is the table, by id: the photographs, then the first test picture of each class of both datasets.

>>> PICTURES["mnist-8"]
PictureEntry(id='mnist-8', kind='mnist', label=8, index=61)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from engine.data.datasets import load
from engine.data.images import read_image
from engine.paths import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy as np
    from numpy.typing import NDArray

PictureKind = Literal["photo", "mnist", "fashion-mnist"]

PHOTO_SIZE: Final = (256, 256)
# where the first picture of each class lies among the 10,000 for testing
_FIRST_DIGITS: Final = (3, 2, 1, 18, 4, 8, 11, 0, 61, 7)
_FIRST_CLOTHES: Final = (19, 2, 1, 13, 6, 8, 4, 9, 18, 0)


@dataclass(frozen=True, slots=True)
class PictureEntry:
    """Where a picture is.

    Attributes:
        id: stable, for states and settings.
        kind: a photograph in ``resources/pictures``, or the id of a dataset.
        label: class of the picture in its dataset; −1 for a photograph.
        index: place of the picture among the test images of its dataset; −1 for a photograph.
    """

    id: str
    kind: PictureKind
    label: int = -1
    index: int = -1


def _by_id(entries: Iterable[PictureEntry]) -> Mapping[str, PictureEntry]:
    return MappingProxyType({entry.id: entry for entry in entries})


PICTURES: Mapping[str, PictureEntry] = _by_id(
    (
        PictureEntry("camera", "photo"),
        PictureEntry("cat", "photo"),
        PictureEntry("coffee", "photo"),
        *(PictureEntry(f"mnist-{n}", "mnist", n, index) for n, index in enumerate(_FIRST_DIGITS)),
        *(
            PictureEntry(f"fashion-mnist-{n}", "fashion-mnist", n, index)
            for n, index in enumerate(_FIRST_CLOTHES)
        ),
    )
)


def load_picture(picture: str) -> NDArray[np.uint8]:
    """Read a picture; the second time it is in memory.

    Args:
        picture: id in ``PICTURES``. Ids from a file are to be looked up there first.

    Returns:
        H×W, read-only; 0 is black, 255 white. 256×256 for photographs, 28×28 for the others.

    Raises:
        KeyError: there is no such id.
        EngineError: the file is missing or damaged; what ``read_image`` and ``load`` raise.

    >>> load_picture("camera").shape, load_picture("fashion-mnist-9").shape
    ((256, 256), (28, 28))
    """
    return _read(PICTURES[picture])


@cache  # all of them are 212 kB
def _read(entry: PictureEntry) -> NDArray[np.uint8]:
    if entry.kind == "photo":
        pixels = read_image(RESOURCES / "pictures" / f"{entry.id}.png", PHOTO_SIZE)
    else:
        # a copy, so that the pictures before it are not kept in memory with it
        pixels = load(entry.kind, "test", limit=entry.index + 1).images[entry.index].copy()
    pixels.flags.writeable = False
    return pixels
