"""From a scanned digit back to the strokes of a pen: thinned to lines that are then followed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixel = tuple[int, int]
Line = NDArray[np.float64]  # points × (x, y)

ENLARGED = 4  # so many pixels for one of MNIST's: lines are found more exactly
_SPUR = 7  # a dead end shorter than this comes from thinning, not from a pen
_AROUND = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))


def strokes_of(digit: NDArray[np.uint8]) -> list[Line]:
    """The strokes of a digit 28×28, smooth, in pixels of it.

    >>> bar = np.zeros((28, 28), np.uint8)
    >>> bar[4:24, 13:16] = 255
    >>> (line,) = strokes_of(bar)
    >>> bool(abs(line[:, 0] - 14).max() < 0.5), bool(np.ptp(line[:, 1]) > 16)
    (True, True)
    """
    side = digit.shape[0] * ENLARGED
    large = Image.fromarray(digit).resize((side, side), Image.Resampling.BICUBIC)
    ink = np.pad(np.asarray(large) > 110, 1)
    lines = _pruned(_lines(thinned(ink)))
    return [_smooth((np.array(line, float)[:, ::-1] - 0.5) / ENLARGED) for line in lines]


def thinned(ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Lines one pixel wide in the middle of the ink; its outermost row and column have to be empty.

    Source: Zhang and Suen 1984, "A fast parallel algorithm for thinning digital patterns".
    """
    result = ink.copy()
    changed = True
    while changed:
        changed = False
        for turn in (0, 1):
            around = [np.roll(result, (-down, -right), (0, 1)) for down, right in _AROUND]
            count = np.sum(around, axis=0)
            rises = sum(~one & after for one, after in zip(around, [*around[1:], around[0]], strict=True))
            up, right, down, left = around[::2]
            corner = ~(right & down & left) if turn == 0 else ~(up & down & left)
            edge = ~(up & right & down) if turn == 0 else ~(up & right & left)
            gone = result & (count >= 2) & (count <= 6) & (rises == 1) & edge & corner
            if gone.any():
                result &= ~gone
                changed = True
    return result


def _lines(thin: NDArray[np.bool_]) -> list[list[Pixel]]:
    """Follow the pixels from ends and crossings to the next; rings from anywhere."""
    pixels = {(int(row), int(column)) for row, column in np.argwhere(thin)}
    neighbours = {pixel: _neighbours(pixel, pixels) for pixel in pixels}
    nodes = [pixel for pixel in sorted(pixels) if len(neighbours[pixel]) != 2]
    left = {frozenset((pixel, other)) for pixel in pixels for other in neighbours[pixel]}
    lines: list[list[Pixel]] = [[pixel] for pixel in nodes if not neighbours[pixel]]
    while left:
        starts = [
            node for node in nodes if any(frozenset((node, other)) in left for other in neighbours[node])
        ]
        start = starts[0] if starts else min(min(edge) for edge in left)
        line = [start]
        while follows := [other for other in neighbours[line[-1]] if frozenset((line[-1], other)) in left]:
            left.remove(frozenset((line[-1], follows[0])))
            line.append(follows[0])
            if len(neighbours[line[-1]]) != 2 or line[-1] == start:
                break
        lines.append(line)
    return lines


def _neighbours(pixel: Pixel, pixels: set[Pixel]) -> list[Pixel]:
    """Those beside it; across a corner only where no pixel beside leads there."""
    row, column = pixel
    near = [(row + down, column + right) for down, right in _AROUND[::2]]
    found = [place for place in near if place in pixels]
    for down, right in _AROUND[1::2]:
        place = (row + down, column + right)
        if place in pixels and (row + down, column) not in pixels and (row, column + right) not in pixels:
            found.append(place)
    return found


def _pruned(lines: list[list[Pixel]]) -> list[list[Pixel]]:
    """Without short dead ends that branch off."""
    ends = [end for line in lines for end in (line[0], line[-1])]

    def is_spur(line: list[Pixel]) -> bool:
        free = [end for end in (line[0], line[-1]) if ends.count(end) == 1]
        return len(line) < _SPUR and len(free) == 1

    kept = [line for line in lines if not is_spur(line)]
    return kept or lines


def _smooth(line: Line) -> Line:
    """Each inner point moved to the mean of itself and its neighbours, a few times over."""
    for _ in range(4):
        if len(line) > 2:
            line = np.concatenate((line[:1], (line[:-2] + 2 * line[1:-1] + line[2:]) / 4, line[-1:]))
    return line


def bounds(lines: list[Line]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Smallest and largest x and y of all points."""
    points = np.concatenate(lines)
    return points.min(axis=0), points.max(axis=0)
