"""From the places a pen was seen at to a smooth line, piece by piece while it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.tabs.predict.drawing import Point


class LinePiece(NamedTuple):
    """A curve from ``start`` to ``end``, pulled ``towards`` a third place; a dot if all three are one."""

    start: tuple[float, float]
    towards: tuple[float, float]
    end: tuple[float, float]
    width: float


def next_pieces(points: Sequence[Point]) -> list[LinePiece]:
    """The pieces that the last of some points adds.

    The line runs through the middles between the points and is drawn towards the points themselves, so that
    no corner is left: the first point makes a dot, the second half a line, each further one a curve from
    middle to middle.

    >>> next_pieces([(0.0, 0.0, 4.0)])
    [LinePiece(start=(0.0, 0.0), towards=(0.0, 0.0), end=(0.0, 0.0), width=4.0)]
    >>> next_pieces([(0.0, 0.0, 4.0), (8.0, 0.0, 4.0)])[0].end
    (4.0, 0.0)
    """
    if len(points) == 1:
        x, y, width = points[0]
        return [LinePiece((x, y), (x, y), (x, y), width)]
    last, before = points[-1], points[-2]
    end = _middle(before, last)
    if len(points) == 2:
        start = before[0], before[1]
        return [LinePiece(start, _middle_of(start, end), end, (before[2] + last[2]) / 2)]
    width = (before[2] + last[2]) / 2
    return [LinePiece(_middle(points[-3], before), (before[0], before[1]), end, width)]


def last_piece(points: Sequence[Point]) -> list[LinePiece]:
    """What is left to the last point once the pen is lifted; nothing after a dot."""
    if len(points) < 2:
        return []
    start, end = _middle(points[-2], points[-1]), (points[-1][0], points[-1][1])
    return [LinePiece(start, _middle_of(start, end), end, points[-1][2])]


def all_pieces(points: Sequence[Point]) -> list[LinePiece]:
    """The whole line, in the order in which it came about.

    >>> [piece.end for piece in all_pieces([(0.0, 0.0, 4.0), (8.0, 0.0, 4.0), (8.0, 8.0, 4.0)])]
    [(0.0, 0.0), (4.0, 0.0), (8.0, 4.0), (8.0, 8.0)]
    """
    found: list[LinePiece] = []
    for last in range(len(points)):
        found += next_pieces(points[max(0, last - 2) : last + 1])
    return found + last_piece(points)


def _middle(first: Point, second: Point) -> tuple[float, float]:
    return (first[0] + second[0]) / 2, (first[1] + second[1]) / 2


def _middle_of(first: tuple[float, float], second: tuple[float, float]) -> tuple[float, float]:
    return (first[0] + second[0]) / 2, (first[1] + second[1]) / 2
