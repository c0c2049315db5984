"""Drawings of one's own with their labels: a small test set in one's own handwriting.

``OwnDrawings`` is frozen; every change gives a new one, and undo goes back to the one before.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.errors import EngineError

SIDE: Final = 280
MOST_DRAWINGS: Final = 1_000
LARGEST_LABEL: Final = 999


@dataclass(frozen=True, slots=True)
class OwnDrawing:
    """One drawing.

    Attributes:
        png: the sheet as a grey PNG of 280×280, 0 for paper and 255 for ink.
        label: class, as its author says.
        classes: what the classes belong to: the id of a dataset, for example ``"mnist"``.
    """

    png: bytes
    label: int
    classes: str

    @classmethod
    def of_ink(cls, ink: NDArray[np.uint8], label: int, classes: str) -> OwnDrawing:
        """Pack a sheet.

        Args:
            ink: 280×280, 0 for paper and 255 for ink.
            label: 0 to 999.
            classes: id of the dataset whose classes are meant.

        Raises:
            EngineError: ``own-drawing-wrong-shape``, ``own-drawing-empty``, ``own-drawing-label-wrong``.

        >>> ink = np.zeros((280, 280), np.uint8)
        >>> ink[100:180, 130:150] = 255
        >>> drawing = OwnDrawing.of_ink(ink, 1, "mnist")
        >>> bool((drawing.ink() == ink).all()), drawing.label
        (True, 1)
        """
        if ink.shape != (SIDE, SIDE) or ink.dtype != np.uint8:
            came = "×".join(map(str, ink.shape))
            raise EngineError("own-drawing-wrong-shape", wanted=f"{SIDE}×{SIDE}", came=came)
        if not ink.any():
            raise EngineError("own-drawing-empty")
        refuse_label(label)
        packed = io.BytesIO()
        Image.fromarray(ink).save(packed, "PNG", compress_level=6)
        return cls(packed.getvalue(), label, classes)

    def ink(self) -> NDArray[np.uint8]:
        """The sheet, 280×280, 0 for paper and 255 for ink; made anew at each call."""
        with Image.open(io.BytesIO(self.png), formats=("PNG",)) as opened:
            return np.array(opened, np.uint8)


@dataclass(frozen=True, slots=True)
class OwnDrawings:
    """All drawings, in the order in which they were kept.

    >>> ink = np.full((280, 280), 255, np.uint8)
    >>> one = OwnDrawings().with_drawing(OwnDrawing.of_ink(ink, 3, "mnist"))
    >>> len(one), one.with_label(0, 5)[0].label, len(one.without(0))
    (1, 5, 0)
    """

    drawings: tuple[OwnDrawing, ...] = ()

    def __len__(self) -> int:
        return len(self.drawings)

    def __getitem__(self, index: int) -> OwnDrawing:
        return self.drawings[index]

    def __iter__(self) -> Iterator[OwnDrawing]:
        return iter(self.drawings)

    def of_classes(self, classes: str) -> tuple[int, ...]:
        """Indices of the drawings that are labelled with the classes of a dataset."""
        return tuple(index for index, one in enumerate(self.drawings) if one.classes == classes)

    def with_drawing(self, drawing: OwnDrawing) -> OwnDrawings:
        """One more at the end.

        Raises:
            EngineError: ``own-drawings-too-many``.
        """
        return self.with_drawings((drawing,))

    def with_drawings(self, more: Iterable[OwnDrawing]) -> OwnDrawings:
        """Those that are not there yet, at the end; the same sheet with the same label is the same drawing.

        Raises:
            EngineError: ``own-drawings-too-many``.
        """
        together = tuple(dict.fromkeys((*self.drawings, *more)))
        if len(together) > MOST_DRAWINGS:
            raise EngineError("own-drawings-too-many", wanted=MOST_DRAWINGS, came=len(together))
        return self if len(together) == len(self.drawings) else OwnDrawings(together)

    def with_label(self, index: int, label: int) -> OwnDrawings:
        """Another label for one.

        Raises:
            EngineError: ``own-drawing-label-wrong``.
        """
        refuse_label(label)
        if self.drawings[index].label == label:
            return self
        changed = list(self.drawings)
        changed[index] = replace(changed[index], label=label)
        return OwnDrawings(tuple(changed))

    def without(self, index: int) -> OwnDrawings:
        """All but one."""
        return OwnDrawings(self.drawings[:index] + self.drawings[index + 1 :])


def refuse_label(label: int) -> None:
    """Raise unless a label can be that of a class.

    Raises:
        EngineError: ``own-drawing-label-wrong``.
    """
    if not 0 <= label <= LARGEST_LABEL:
        raise EngineError("own-drawing-label-wrong", wanted=f"0–{LARGEST_LABEL}", came=label)
