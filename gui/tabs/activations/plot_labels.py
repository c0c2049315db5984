"""Where the name of a curve stands: beside it, and on nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from PySide6.QtGui import QPolygonF

# where along the plot a name is tried, from its left; near the ends the curves lie apart
SHARES: Final = (0.78, 0.2, 0.7, 0.28, 0.62, 0.88, 0.12, 0.38, 0.54, 0.46)
INSIDE_SHARES: Final = (0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2)
# where a name is tried around a point: how much of it is at the left of the point, and whether it is above
SIDES: Final = ((0.5, True), (0.5, False), (1.0, True), (0.0, False), (0.0, True), (1.0, False))
GAP_PX: Final = 7.0
# differences of less do not count, and beyond FAR_PX nothing is closer
APART_PX, FAR_PX, COLUMN_PX = 14.0, 42.0, 3.0
NOWHERE: Final = np.empty((0, 2))
CROWD: Final = 6  # with more curves a name that covers one says nothing
MOST_PLACES: Final = 4  # of one name


def place_names(
    area: QRectF, curves: Sequence[Sequence[QPolygonF]], sizes: Sequence[tuple[float, float]]
) -> list[tuple[QRectF, ...]]:
    """Find where the names of all curves may stand.

    Args:
        area: where names may be.
        curves: the pieces of line of each curve.
        sizes: width and height of each name in px.

    Returns:
        Rectangles for each name: the best, then others where the line of x would not meet it too. None
        where every place is taken. No two names share a place.
    """
    clouds = [_points(pieces) for pieces in curves]
    taken: list[QRectF] = []
    found: list[list[QRectF]] = []
    for turn in range(MOST_PLACES):  # every name has its best place before one gets another
        for index, (cloud, size) in enumerate(zip(clouds, sizes, strict=True)):
            mine = found[index] if turn else []
            if not turn:
                found.append(mine)
            elif len(mine) < turn:
                continue
            others = np.concatenate([NOWHERE, *clouds[:index], *clouds[index + 1 :]])
            strict = turn > 0 or len(curves) > CROWD
            columns = [QRectF(rect.left(), area.top(), rect.width(), area.height()) for rect in mine]
            best = _place(area, cloud, others, size, [*taken, *columns], strict=strict)
            if best is not None:
                mine.append(best)
                taken.append(best)
    return [tuple(places) for places in found]


def place_inside(
    area: QRectF, curves: Sequence[Sequence[QPolygonF]], size: tuple[float, float], taken: Sequence[QRectF]
) -> QRectF | None:
    """Place a word in a zone where no curve and no name is; None where there is no room."""
    everyone = np.concatenate([NOWHERE, *map(_points, curves)])
    width, height = size
    if width + 2 * GAP_PX > area.width():
        return None
    for share in INSIDE_SHARES:
        top = area.top() + share * area.height() - height / 2
        rect = QRectF(area.center().x() - width / 2, top, width, height)
        free = not any(rect.intersects(other) for other in taken)
        if free and area.contains(rect) and not _hits(everyone, rect):
            return rect
    return None


def _points(pieces: Sequence[QPolygonF]) -> NDArray[Any]:
    points = [(point.x(), point.y()) for piece in pieces for point in piece.toList()]
    return np.array(points, np.float64).reshape(-1, 2)


def _place(
    area: QRectF,
    cloud: NDArray[Any],
    others: NDArray[Any],
    size: tuple[float, float],
    taken: Sequence[QRectF],
    *,
    strict: bool,
) -> QRectF | None:
    """The first free place above or below the curve; else, unless that is strict, the one least covered."""
    inside = cloud[(cloud[:, 1] >= area.top()) & (cloud[:, 1] <= area.bottom())] if len(cloud) else cloud
    if not len(inside):
        return None
    width, height = size
    everyone = np.concatenate([cloud, others])
    best, fewest = None, len(everyone) + 1
    for anchor in _anchors(area, inside, others):
        for left_of, above in SIDES:
            top = anchor[1] - GAP_PX - height if above else anchor[1] + GAP_PX
            rect = QRectF(anchor[0] - left_of * width, top, width, height)
            if not area.contains(rect) or any(rect.intersects(other) for other in taken):
                continue
            hits = _hits(everyone, rect)
            if hits == 0:
                return rect
            if hits < fewest and not strict:
                best, fewest = rect, hits
    return best


def _anchors(area: QRectF, cloud: NDArray[Any], others: NDArray[Any]) -> list[NDArray[Any]]:
    """Points of a curve beside which its name may stand; those first where the others are far away."""
    found: list[tuple[int, NDArray[Any]]] = []
    for share in SHARES:
        anchor = cloud[np.argmin(np.abs(cloud[:, 0] - area.left() - share * area.width()))]
        there = others[np.abs(others[:, 0] - anchor[0]) < COLUMN_PX]
        distance = np.min(np.abs(there[:, 1] - anchor[1]), initial=FAR_PX)
        found.append((-round(distance / APART_PX), anchor))
    return [anchor for _, anchor in sorted(found, key=lambda one: one[0])]


def _hits(points: NDArray[Any], rect: QRectF) -> int:
    columns, rows = points[:, 0], points[:, 1]
    inside = (columns > rect.left()) & (columns < rect.right()) & (rows > rect.top()) & (rows < rect.bottom())
    return int(np.count_nonzero(inside))


def baseline_of(rect: QRectF, cap_height: float) -> QPointF:
    """Where the letters of a name begin."""
    return QPointF(rect.left(), rect.center().y() + cap_height / 2)
