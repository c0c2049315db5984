"""Other hands, pens and scanners: variations of training images, all drawn from one random generator.

A batch is N×28×28, float32, 0 for paper and 1 for ink.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.data.drawing import SIDE, prepare
from scripts.handwriting import written

Batch = NDArray[np.float32]

_ENLARGED_PX = (40, 130)
_KINDS = (Image.Resampling.NEAREST, Image.Resampling.BILINEAR, Image.Resampling.BICUBIC)


@dataclass(frozen=True, slots=True)
class Warp:
    """How far an image is bent; each amount is the bound of an even distribution or a standard deviation.

    Attributes:
        shift_px: to each side.
        rotation_degrees: to each side.
        scale: share by which height and width grow or shrink, each by its own amount.
        shear: columns for each row.
        elastic_px: standard deviation of a smooth field of shifts.
    """

    shift_px: float = 0.0
    rotation_degrees: float = 0.0
    scale: float = 0.0
    shear: float = 0.0
    elastic_px: float = 0.0


NEAR: Final = Warp(shift_px=1.5, rotation_degrees=9, scale=0.09, shear=0.1, elastic_px=0.3)
FAR: Final = Warp(rotation_degrees=14, scale=0.18, shear=0.22, elastic_px=0.55)
NEAR_SHARE: Final = 0.4
RENDERED_SHARE: Final = 0.4
FOREIGN_SHARES: Final[Mapping[int, float]] = MappingProxyType({1: 0.4, 4: 0.2, 7: 0.2, 9: 0.3})


def warped(batch: Batch, warp: Warp, rng: np.random.Generator) -> Batch:
    """Each image bent in its own way, sampled bilinearly; paper comes in from outside."""
    count = len(batch)
    angle = np.radians(rng.uniform(-warp.rotation_degrees, warp.rotation_degrees, count))
    stretch = 1 + rng.uniform(-warp.scale, warp.scale, (2, count))
    lean = rng.uniform(-warp.shear, warp.shear, count)
    moved = rng.uniform(-warp.shift_px, warp.shift_px, (2, count, 1, 1))
    cosine, sine = np.cos(angle), np.sin(angle)
    middle = (SIDE - 1) / 2
    y, x = np.mgrid[:SIDE, :SIDE] - middle

    def across(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return values[:, None, None]

    rows = across(cosine / stretch[0]) * y - across(sine / stretch[0]) * x
    columns = across((sine + lean * cosine) / stretch[1]) * y + across(cosine / stretch[1]) * x
    rows += middle + moved[0]
    columns += middle + moved[1]
    if warp.elastic_px:
        rows += _smooth_field(count, warp.elastic_px, rng)
        columns += _smooth_field(count, warp.elastic_px, rng)
    return _sampled(batch, rows, columns)


def _smooth_field(count: int, deviation_px: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Random shifts on a coarse grid of 5×5, spread over the image by bilinear interpolation."""
    coarse = rng.normal(0, deviation_px, (count, 5, 5))
    at = np.linspace(0, 4, SIDE)
    spread = np.maximum(0, 1 - np.abs(at[:, None] - np.arange(5)))
    return spread @ coarse @ spread.T


def _sampled(batch: Batch, rows: NDArray[np.float64], columns: NDArray[np.float64]) -> Batch:
    padded = np.pad(batch, ((0, 0), (1, 2), (1, 2)))
    rows, columns = np.clip(rows, -1, SIDE), np.clip(columns, -1, SIDE)
    top, left = np.floor(rows).astype(np.intp), np.floor(columns).astype(np.intp)
    down, right = (rows - top).astype(np.float32), (columns - left).astype(np.float32)
    width = padded.shape[2]
    first = (top + 1) * width + left + 1 + np.arange(len(batch))[:, None, None] * width * padded.shape[1]
    flat = padded.ravel()
    upper = flat[first] * (1 - right) + flat[first + 1] * right
    lower = flat[first + width] * (1 - right) + flat[first + width + 1] * right
    return np.asarray(upper * (1 - down) + lower * down, np.float32)


def restroked(batch: Batch, rng: np.random.Generator) -> Batch:
    """Strokes thicker or thinner, blurred or sharpened to black and white, pale or dark."""
    count = len(batch)
    amount = rng.uniform(-0.7, 1.0, (count, 1, 1)).astype(np.float32) * (rng.random((count, 1, 1)) < 0.6)
    thick, thin = _of_neighbours(batch, np.maximum), _of_neighbours(batch, np.minimum)
    batch = batch + np.maximum(amount, 0) * (thick - batch) + np.maximum(-amount, 0) * (thin - batch)
    blur = rng.uniform(0, 1, (count, 1, 1)).astype(np.float32) * (rng.random((count, 1, 1)) < 0.3)
    batch = batch + blur * (_blurred(batch) - batch)
    # around a middle grey: at 1 as it is, at 8 nearly black and white
    steep = np.exp(rng.uniform(0, 2, (count, 1, 1))).astype(np.float32)
    steep = np.where(rng.random((count, 1, 1)) < 0.4, steep, np.float32(1))
    grey = rng.uniform(0.3, 0.6, (count, 1, 1)).astype(np.float32)
    batch = np.where(steep > 1, np.clip((batch - grey) * steep + grey, 0, 1), batch)
    dark = np.where(rng.random((count, 1, 1)) < 0.3, rng.uniform(0.35, 1, (count, 1, 1)), 1)
    return np.asarray(np.clip(batch * dark, 0, 1), np.float32)


def _of_neighbours(batch: Batch, of_two: np.ufunc) -> Batch:
    """Largest or smallest of each pixel and its four neighbours."""
    padded = np.pad(batch, ((0, 0), (1, 1), (1, 1)))
    result = batch
    for rows, columns in ((0, 1), (2, 1), (1, 0), (1, 2)):
        result = of_two(result, padded[:, rows : rows + SIDE, columns : columns + SIDE])
    return result


def _blurred(batch: Batch) -> Batch:
    padded = np.pad(batch, ((0, 0), (1, 1), (1, 1)))
    rows = (padded[:, :-2] + 2 * padded[:, 1:-1] + padded[:, 2:]) / 4
    return np.asarray((rows[:, :, :-2] + 2 * rows[:, :, 1:-1] + rows[:, :, 2:]) / 4, np.float32)


def rerendered(image: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """The digit on a coarse grid, enlarged onto a canvas, perhaps black and white, then prepared."""
    ink = prepare(image).cropped
    share = rng.integers(8, 21) / max(ink.shape)
    coarse_size = tuple(max(1, round(side * share)) for side in ink.shape)
    picture = Image.fromarray(np.ascontiguousarray(ink))
    coarse = picture.resize(coarse_size[::-1], Image.Resampling.BOX)
    enlarged = rng.integers(*_ENLARGED_PX) / max(coarse_size)
    size = tuple(max(1, round(side * enlarged)) for side in coarse_size)
    canvas = np.asarray(coarse.resize(size[::-1], _KINDS[rng.integers(len(_KINDS))]), np.float32)
    if rng.random() < 0.4:
        canvas = (canvas > rng.uniform(0.25, 0.6) * canvas.max()).astype(np.float32)
    return prepare(np.pad(np.clip(canvas, 0, 1), 2), invert=False).final


def digits(batch: Batch, labels: NDArray[np.int64], rng: np.random.Generator) -> Batch:
    """A batch of digits as other people, pens and scanners would have given it.

    Two fifths stay close to MNIST, so that nothing is unlearned; of the others a third comes from a canvas.
    """
    near = rng.random(len(batch)) < NEAR_SHARE
    result = np.empty_like(batch)
    result[near] = warped(batch[near], NEAR, rng)
    foreign = batch[~near]
    for index, label in enumerate(labels[~near]):
        if rng.random() < FOREIGN_SHARES.get(int(label), 0.0):
            foreign[index] = written(int(label), rng)
    foreign = restroked(warped(foreign, FAR, rng), rng)
    for index in np.flatnonzero(rng.random(len(foreign)) < RENDERED_SHARE).tolist():
        foreign[index] = rerendered(foreign[index], rng)
    result[~near] = warped(foreign, Warp(shift_px=1.2), rng)
    return result


def clothes(batch: Batch, labels: NDArray[np.int64], rng: np.random.Generator) -> Batch:
    """A batch of clothes: half of them mirrored, all moved by whole pixels, a quarter bent a little.

    Whole pixels keep the weave sharp by which a shirt is told from a pullover.
    """
    result = np.where((rng.random(len(batch)) < 0.5)[:, None, None], batch[:, :, ::-1], batch)
    padded = np.pad(result, ((0, 0), (2, 2), (2, 2)))
    for index, (down, right) in enumerate(rng.integers(0, 5, (len(batch), 2))):
        result[index] = padded[index, down : down + SIDE, right : right + SIDE]
    bent = rng.random(len(batch)) < 0.25
    result[bent] = warped(result[bent], Warp(rotation_degrees=5, scale=0.08), rng)
    return result
