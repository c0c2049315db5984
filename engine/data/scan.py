"""From a photograph or scan of one digit to a canvas: bright ink on black paper, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from engine.data.idx import format_shape
from engine.data.photo import Note, read_photo
from engine.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

Mask = NDArray[np.bool_]
Ink = NDArray[np.float32]

CANVAS_SIDE: Final = 280  # as fine as the pen's canvas; a finer picture would only cost time

_SAME_GREY: Final = 2 / 255  # paper of a drawing made on a screen
_FAINTEST: Final = 0.06  # ink that differs less from its paper is none
_NOISE_TIMES: Final = 5.0  # … nor if it differs less than so many standard deviations of the noise


@dataclass(frozen=True, slots=True, eq=False)
class Scan:
    """A digit taken off its paper.

    Attributes:
        canvas: H×W, uint8, read-only; paper 0, ink bright: what ``prepare`` takes.
        notes: what was done, in that order: those of ``Photo``, then ``scan-inverted``,
            ``scan-light-evened``, ``scan-edge-removed``, ``scan-lines-removed``, ``scan-rest-removed``,
            ``scan-no-ink``.
    """

    canvas: NDArray[np.uint8]
    notes: tuple[Note, ...] = ()

    @property
    def inverted(self) -> bool:
        """Whether the ink was dark on bright paper."""
        return any(note.key == "scan-inverted" for note in self.notes)

    @property
    def is_empty(self) -> bool:
        """Whether no ink was found."""
        return any(note.key == "scan-no-ink" for note in self.notes)


def read_scan(source: Path | bytes, name: str = "") -> Scan:
    """Read a picture and take its digit off the paper.

    Ink that is only visible where the picture is opaque is found too, be it black or white.

    Args:
        source: a PNG, JPEG, BMP, GIF, TIFF or WebP file, told by its contents, or these contents.
        name: what errors call the picture; a file has its path.

    Raises:
        EngineError: those of ``read_photo``.
    """
    photo = read_photo(source, CANVAS_SIDE, name)
    if any(note.key == "photo-transparent" for note in photo.notes):
        on_black = read_photo(source, CANVAS_SIDE, name, paper=0)
        if np.ptp(on_black.pixels) > np.ptp(photo.pixels):
            photo = on_black
    found = scan(photo.pixels)
    return Scan(found.canvas, (*photo.notes, *found.notes))


def scan(pixels: NDArray[np.uint8]) -> Scan:
    """Take a digit off its paper.

    A drawing made on a screen, with paper of one grey, keeps its greys. Of a photograph the light is evened,
    noise cut off, and edges, ruled lines and whatever lies far from the largest piece of ink are left out.

    Args:
        pixels: H×W, uint8; dark ink on bright paper or bright ink on dark.

    Raises:
        EngineError: ``canvas-wrong-shape``, ``canvas-wrong-type``.

    >>> paper = np.full((50, 40), 200, np.uint8)
    >>> paper[10:40, 18:22] = 20
    >>> found = scan(paper)
    >>> found.inverted, found.canvas[0, 0], found.canvas[20, 20]
    (True, np.uint8(0), np.uint8(230))
    """
    if pixels.ndim != 2 or 0 in pixels.shape:
        raise EngineError("canvas-wrong-shape", came=format_shape(pixels.shape))
    if pixels.dtype != np.uint8:
        raise EngineError("canvas-wrong-type", came=str(pixels.dtype))
    grey = pixels * np.float32(1 / 255)
    paper = _paper_of_one_grey(grey)
    notes: list[Note] = []
    if paper is not None:
        ink, dark = _ink_of_drawing(grey, paper)
    else:
        # SciPy is 0.3 s to import, and a drawing needs none of it
        from engine.data.scan_cleaning import cleaned

        ink, dark, notes = cleaned(grey, _FAINTEST, _NOISE_TIMES)
    if ink.max() < _FAINTEST:
        ink, notes = np.zeros_like(ink), [Note("scan-no-ink")]
    elif dark:
        notes.insert(0, Note("scan-inverted"))
    canvas = np.rint(ink * 255).astype(np.uint8)
    canvas.flags.writeable = False
    return Scan(canvas, tuple(notes))


def _paper_of_one_grey(grey: Ink) -> float | None:
    """The grey of the paper if no light fell on it and no noise is in it."""
    edge = np.concatenate((grey[0], grey[-1], grey[:, 0], grey[:, -1]))
    paper = float(np.median(edge))
    same = np.abs(grey - paper) <= _SAME_GREY
    return paper if same.mean() > 0.35 and (np.abs(edge - paper) <= _SAME_GREY).mean() > 0.6 else None


def _ink_of_drawing(grey: Ink, paper: float) -> tuple[Ink, bool]:
    """The difference from the paper, with the greys of a drawing stretched to black paper; was it dark?"""
    below, above = paper - grey, grey - paper
    dark = float(below.max()) > float(above.max())
    ink = np.maximum(below if dark else above, 0)
    ink[ink <= _SAME_GREY] = 0
    room = paper if dark else 1 - paper
    return np.asarray(ink / max(room, _SAME_GREY), np.float32), dark
