"""From a canvas to 28×28 as MNIST itself was made: crop to the ink, scale it, centre its mass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.data.idx import format_shape
from engine.errors import EngineError

SIDE: Final = 28
LONGEST_SIDE: Final = 20
# MNIST's own centre of mass lies here in rows and columns counted from 0, up to half a pixel each way
CENTRE: Final = (14, 14)

_INK_SHARE: Final = 0.05  # of the brightest pixel; what is darker does not widen the box
_FAINTEST: Final = 0.04  # a canvas that is nowhere brighter has no ink

Picture = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class InkBox:
    """The smallest rectangle around the ink, in pixels of the canvas."""

    top: int
    left: int
    height: int
    width: int


@dataclass(frozen=True, slots=True, eq=False)
class DrawingSteps:
    """A drawing after each step. All pictures are read-only float32, 0 for paper and 1 for ink.

    Attributes:
        raw: H×W, the whole canvas, ink bright.
        cropped: the part inside of the ink box.
        scaled: the same with its longest side at 20 pixels.
        centred: 28×28.
        ink_box: where the ink is on the canvas; None if there is none.
        centre_of_mass: row and column in pixels of ``scaled``, from 0; None if there is no ink.
        placed_at: row and column of ``centred`` where the first pixel of ``scaled`` lies.
        inverted: whether dark ink on bright paper was turned round.
    """

    raw: Picture
    cropped: Picture
    scaled: Picture
    centred: Picture
    ink_box: InkBox | None
    centre_of_mass: tuple[float, float] | None
    placed_at: tuple[int, int]
    inverted: bool

    @property
    def final(self) -> Picture:
        """What a network gets: 28×28 in 0…1."""
        return self.centred

    @property
    def shift(self) -> tuple[int, int]:
        """Rows down and columns right by which the picture lies off the middle of the 28×28."""
        middle = _in_the_middle(self.scaled.shape)
        return self.placed_at[0] - middle[0], self.placed_at[1] - middle[1]

    @property
    def is_empty(self) -> bool:
        """Whether there is no ink."""
        return self.ink_box is None


def prepare(
    canvas: NDArray[Any],
    *,
    crop: bool = True,
    scale: bool = True,
    centre: bool = True,
    invert: bool | None = None,
) -> DrawingSteps:
    """Bring a drawing into the form of MNIST's digits, and keep every step.

    MNIST's authors fitted each digit into 20×20 pixels, keeping its ratio of sides and smoothing edges to
    grey, and moved it by whole pixels until its centre of mass was the centre of 28×28. A digit of MNIST
    therefore comes back as it is, but for edges fainter than a twentieth of its ink.

    Shrinking averages over the area of each new pixel, enlarging is bilinear. A step that is switched off
    leaves the drawing as the canvas has it: without ``crop`` the whole canvas is scaled; without ``scale``
    the drawing has the size that it has when the whole canvas is shrunk to 28 pixels; without ``centre`` it
    lies where it was drawn.

    Args:
        canvas: H×W, any size; uint8, bool, or floating-point numbers in 0…1.
        crop: cut the paper around the ink away.
        scale: make the longest side 20 pixels.
        centre: move the centre of mass to row 14, column 14.
        invert: whether the ink is dark on bright paper; None looks at the edge of the canvas.

    Returns:
        The steps; for an empty canvas all of them are without ink.

    Raises:
        EngineError: ``canvas-wrong-shape``, ``canvas-wrong-type``, ``canvas-out-of-range``.

    Source: LeCun, Bottou, Bengio and Haffner 1998, "Gradient-based learning applied to document
    recognition", III-A. There the ink is NIST's, black and white only; here it may be grey.

    >>> canvas = np.zeros((280, 280), np.uint8)
    >>> canvas[20:120, 200:220] = 255
    >>> steps = prepare(canvas)
    >>> steps.ink_box, steps.scaled.shape, steps.placed_at, float(steps.final.sum())
    (InkBox(top=20, left=200, height=100, width=20), (20, 4), (4, 12), 80.0)
    """
    raw, inverted = _as_ink(canvas, invert)
    box = _find_ink(raw)
    height, width = raw.shape
    top, left = 0, 0
    if crop and box is not None:
        top, left, height, width = box.top, box.left, box.height, box.width
    cropped = raw[top : top + height, left : left + width]
    share = LONGEST_SIDE / max(height, width) if scale else SIDE / max(raw.shape)
    scaled = resized(cropped, share)
    mass = None if box is None else _centre_of_mass(scaled)
    if centre and mass is not None:
        # the nearest whole pixel, as in MNIST: a shift by parts of pixels would blur
        place = round(CENTRE[0] - mass[0]), round(CENTRE[1] - mass[1])
    else:
        middles = (top + height / 2) / raw.shape[0], (left + width / 2) / raw.shape[1]
        place = _where_drawn(middles, raw.shape, scaled.shape)
    centred = _placed(scaled, place)
    for picture in (raw, cropped, scaled, centred):
        picture.flags.writeable = False
    return DrawingSteps(raw, cropped, scaled, centred, box, mass, place, inverted)


def _as_ink(canvas: NDArray[Any], invert: bool | None) -> tuple[Picture, bool]:
    """The canvas as float32 with bright ink, a copy, and whether it was inverted."""
    if canvas.ndim != 2 or 0 in canvas.shape:
        raise EngineError("canvas-wrong-shape", came=format_shape(canvas.shape))
    if canvas.dtype == np.uint8:
        ink = canvas * np.float32(1 / 255)
    elif canvas.dtype == np.bool_ or canvas.dtype.kind == "f":
        ink = canvas.astype(np.float32)
        lowest, highest = float(ink.min()), float(ink.max())
        if not (lowest >= 0 and highest <= 1):  # also refuses NaN
            raise EngineError("canvas-out-of-range", low=lowest, high=highest)
    else:
        raise EngineError("canvas-wrong-type", came=str(canvas.dtype))
    inverted = _is_dark_on_bright(ink) if invert is None else invert
    return (1 - ink if inverted else ink), inverted


def _is_dark_on_bright(ink: Picture) -> bool:
    edge = np.concatenate((ink[0], ink[-1], ink[:, 0], ink[:, -1]))
    # both: a thick stroke along the edge of a dark canvas is no paper
    return bool(np.median(edge) > 0.5 and ink.mean() > 0.5)


def _find_ink(raw: Picture) -> InkBox | None:
    brightest = float(raw.max())
    if brightest < _FAINTEST:
        return None
    ink = raw > _INK_SHARE * brightest
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    top, left = int(rows[0]), int(columns[0])
    return InkBox(top, left, int(rows[-1]) + 1 - top, int(columns[-1]) + 1 - left)


def resized(picture: Picture, share: float) -> Picture:
    """A copy with sides of about ``share`` times as many pixels: means over areas, or bilinear if it grows.

    >>> resized(np.float32([[0, 0, 1, 1], [0, 1, 1, 1]]), 0.5).tolist()
    [[0.25, 1.0]]
    """
    height, width = (max(1, round(length * share)) for length in picture.shape)
    if (height, width) == picture.shape:
        return picture.copy()
    if share < 1:
        found = _area_means(_area_means(picture, height).T, width).T
    else:
        enlarged = Image.fromarray(picture).resize((width, height), Image.Resampling.BILINEAR)
        found = np.asarray(enlarged, np.float32)
    return np.clip(found, 0, 1)  # rounding may leave the range by a hair


def _area_means(picture: Picture, rows: int) -> Picture:
    """Each new row is the mean of the old ones under it, by the share that lies there.

    Pillow's BOX counts whole rows only, and the threads of a matrix product would make the pen wait while a
    training keeps the cores busy.
    """
    step = len(picture) / rows
    edges = np.arange(rows) * step
    first = edges.astype(np.intp)
    before = (edges - first).astype(np.float32)[:, None] * picture[first]
    sums = np.add.reduceat(picture, first, axis=0) - before
    sums[:-1] += before[1:]  # a row that is cut belongs in part to the new row above
    return np.asarray(sums / step, np.float32)


def _centre_of_mass(picture: Picture) -> tuple[float, float]:
    rows, columns = picture.sum(axis=1, dtype=np.float64), picture.sum(axis=0, dtype=np.float64)
    total = rows.sum()
    return (
        float(rows @ np.arange(len(rows)) / total),
        float(columns @ np.arange(len(columns)) / total),
    )


def _in_the_middle(shape: tuple[int, ...]) -> tuple[int, int]:
    return (SIDE - shape[0]) // 2, (SIDE - shape[1]) // 2


def _where_drawn(
    middles: tuple[float, float], canvas: tuple[int, ...], shape: tuple[int, ...]
) -> tuple[int, int]:
    """The corner that puts the middle of the drawing where it is on the canvas, shrunk to 28 pixels."""
    longest = max(canvas)
    corner: list[int] = []
    for middle, length, side in zip(middles, canvas, shape, strict=True):
        at = SIDE / 2 + (middle - 0.5) * SIDE * length / longest - side / 2
        # whatever can stay inside stays inside
        corner.append(min(max(round(at), 0), SIDE - side) if side <= SIDE else round(at))
    return corner[0], corner[1]


def _placed(picture: Picture, place: tuple[int, int]) -> Picture:
    """28×28 with the picture at a place; what lies outside is cut off."""
    result = np.zeros((SIDE, SIDE), np.float32)
    to: list[slice] = []
    of: list[slice] = []
    for start, length in zip(place, picture.shape, strict=True):
        first, last = max(start, 0), max(min(start + length, SIDE), max(start, 0))
        to.append(slice(first, last))
        of.append(slice(first - start, last - start))
    result[to[0], to[1]] = picture[of[0], of[1]]
    return result
