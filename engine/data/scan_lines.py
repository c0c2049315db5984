"""Ruled lines of the paper: found though faint or a little tilted, taken out of the ink."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Mask = NDArray[np.bool_]

_SHORTEST_SIDE: Final = 64  # a smaller picture has a digit and no room for lines
_LINE_SHARE: Final = 0.45  # of the width that is ink
_LONG_SHARE: Final = 0.7  # … unless there are many
_MANY: Final = 3
_WHOLE_SHARE: Final = 0.85
_NARROW_SHARE: Final = 0.6
_NEAR_EDGE: Final = 0.04  # of the width; lines reach it
_THIN: Final = 0.75  # of the width of a stroke
_SLOPES: Final = tuple(step / 160 for step in sorted(range(-16, 17), key=abs))  # up to 6°, level first
_LEVEL_GAIN: Final = 1.02  # a tilt has to explain the ink better by so much


def without_lines(mask: Mask, faint: Mask) -> Mask:
    """The ink without ruled lines: straight, long, and thinner than the strokes or wider than all of them.

    Args:
        mask: what is taken for ink.
        faint: the same with what is too faint to be ink; lines may be whole only here.
    """
    if min(mask.shape) < _SHORTEST_SIDE:
        return mask
    level = _without_rows(mask, faint)
    return _without_rows(level.T, faint.T).T


@dataclass(frozen=True, slots=True)
class _Line:
    """Rows ``top`` to before ``bottom`` in the levelled picture, the faint ones at both sides with it."""

    top: int
    bottom: int
    share: float


def _without_rows(mask: Mask, faint: Mask) -> Mask:
    slope = _slope(faint)
    level = sheared(mask, slope)
    lines = _lines(sheared(faint, slope))
    if not lines:
        return mask
    rest = level.copy()
    for line in lines:
        rest[line.top : line.bottom] = False
    stroke = _stroke_width(rest)
    columns = np.flatnonzero(rest.sum(axis=0) > 1)
    narrow = len(columns) > 0 and np.ptp(columns) < _NARROW_SHARE * mask.shape[1]
    result = level.copy()
    for line in lines:
        inside = 0.04 * len(mask) < line.top and line.bottom < 0.96 * len(mask)
        is_whole = line.share > _WHOLE_SHARE and narrow and inside
        is_ruled = line.share > _LONG_SHARE or len(lines) >= _MANY
        is_thin = _thickness(level[line.top : line.bottom]) <= _THIN * stroke
        if (is_ruled and is_thin) or is_whole:
            result[line.top : line.bottom] &= _strokes_across(level, line)
    return sheared(result, -slope)


def _slope(faint: Mask) -> float:
    """The tilt at which rows are fullest."""
    height, width = faint.shape
    rows, columns = np.nonzero(faint)
    found = []
    for slope in _SLOPES:
        moved = (rows + _moves(width, slope)[columns]) % height
        found.append((float((np.bincount(moved, minlength=height) / width) ** 3 @ np.ones(height)), slope))
    fullest, slope = max(found)
    return slope if fullest > _LEVEL_GAIN * found[0][0] else 0.0


def _lines(faint: Mask) -> list[_Line]:
    shares = faint.mean(axis=1)
    labels, count = ndimage.label(shares > _LINE_SHARE)
    near = max(2, round(_NEAR_EDGE * faint.shape[1]))
    found: list[_Line] = []
    for number in range(1, count + 1):
        (rows,) = np.nonzero(labels == number)
        top, bottom = max(0, int(rows[0]) - 2), min(len(shares), int(rows[-1]) + 3)
        # a stroke of the digit may be long and straight too, but ends before the edges
        if faint[top:bottom, :near].any() and faint[top:bottom, -near:].any():
            found.append(_Line(top, bottom, float(shares[rows].max())))
    return found


def _thickness(ink: Mask) -> float:
    """How many pixels of a line most columns have."""
    heights = ink.sum(axis=0)
    return float(np.median(heights[heights > 0])) if heights.any() else 0.0


def _strokes_across(level: Mask, line: _Line) -> NDArray[np.bool_]:
    """The columns where ink goes on at both sides of a line: there a stroke crosses it and stays whole."""
    sides = []
    for row in (line.top - 1, line.bottom):
        ink = level[row] if 0 <= row < len(level) else np.zeros(level.shape[1], np.bool_)
        sides.append(ndimage.binary_dilation(ink, iterations=3))
    return np.asarray(sides[0] & sides[1], np.bool_)


def sheared(mask: Mask, slope: float) -> Mask:
    """Each column moved down by whole pixels, the further right the more; what leaves below enters above.

    >>> sheared(np.eye(3, dtype=np.bool_), -1.0).sum(axis=1).tolist()
    [0, 3, 0]
    """
    height, width = mask.shape
    moved = _moves(width, slope)
    turned: Mask = mask[(np.arange(height)[:, None] - moved) % height, np.arange(width)]
    return turned


def _moves(width: int, slope: float) -> NDArray[np.intp]:
    return np.asarray(np.rint((np.arange(width) - width // 2) * slope), np.intp)


def _stroke_width(mask: Mask) -> float:
    """Twice the mean distance from the middle of the strokes to their edge."""
    if not mask.any():
        return 0.0
    distance = ndimage.distance_transform_edt(np.pad(mask, 1))[1:-1, 1:-1]
    ridge = mask & (distance >= ndimage.maximum_filter(distance, 3))
    return float(2 * distance[ridge].mean())
