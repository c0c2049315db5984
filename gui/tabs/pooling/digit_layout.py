"""Where the picture and the maps of its layers stand: pure arithmetic, from shapes to rectangles."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_MAPS = 8  # of a layer that are shown
MAPS_IN_ONE_ROW = 3  # up to so many are never broken into two rows
WORTH_TWO_ROWS = 1.15  # how much larger maps have to get by it
BESIDE_TWO_ROWS = 1.8  # how much larger are maps in one row beside two rows of others


@dataclass(frozen=True, slots=True)
class GroupShape:
    """What is known of a group before it has a place.

    Attributes:
        rows: cells of a map below each other.
        columns: cells of a map beside each other.
        count: maps, those not shown included.
        arrow_px: width of the arrow before it with its words; 0 for the picture.
        words: width and height of all lines below it.
        number_px: height of the number below each map; 0 without.
        more_px: width of the words that say how many more maps there are; 0 if all are shown.
    """

    rows: int
    columns: int
    count: int
    arrow_px: float = 0.0
    words: tuple[float, float] = (0.0, 0.0)
    number_px: float = 0.0
    more_px: float = 0.0

    @property
    def shown(self) -> int:
        """Maps that are drawn."""
        return min(self.count, MOST_MAPS)


@dataclass(frozen=True, slots=True)
class FlowMeasures:
    """Lengths in px that hold for all groups.

    Attributes:
        gap: between maps.
        margin: around everything, for frames that reach beyond a map.
        smallest: side of a map that may not become smaller.
        ratio: device px in one px, so that cells come out alike.
    """

    gap: float
    margin: float
    smallest: float
    ratio: float = 1.0


@dataclass(frozen=True, slots=True)
class GroupPlace:
    """Where a group stands.

    Attributes:
        maps: one rectangle per map shown.
        arrow: room of the arrow before it, as high as everything; empty for the picture.
        words: lines below the maps.
        more: right of the last map, where the count of the others stands; empty if all are shown.
    """

    maps: tuple[QRectF, ...]
    arrow: QRectF
    words: QRectF
    more: QRectF

    @property
    def span(self) -> tuple[float, float]:
        """From where to where it reaches from left to right."""
        left = self.arrow.left() if self.arrow.width() else self.words.left()
        return min(left, self.words.left()), max(self.words.right(), self.maps[-1].right())


@dataclass(frozen=True, slots=True)
class FlowLayout:
    """Where all groups stand, from the picture to the last layer.

    Attributes:
        groups: one per group.
        size: what they need.
    """

    groups: tuple[GroupPlace, ...]
    size: QSizeF

    def map_at(self, position: QPointF) -> tuple[int, int] | None:
        """Group and map at a place."""
        for number, group in enumerate(self.groups):
            for index, rect in enumerate(group.maps):
                if rect.contains(position):
                    return number, index
        return None


def lay_out(shapes: Sequence[GroupShape], measures: FlowMeasures, free: QSizeF) -> FlowLayout:
    """Give the maps the largest sides with which everything fits.

    A map of n cells a side is √(n / largest n) times as large as the largest: it looks smaller, but its cells
    are larger. Where not even the smallest maps fit beside each other, the result is wider than ``free``, and
    the maps are as large as its height allows.

    Args:
        shapes: from the picture to the last layer.
        measures: lengths that hold for all.
        free: room there is.
    """
    one = _largest(shapes, measures, free, in_two=False)
    two = _largest(shapes, measures, free, in_two=True)
    if max(one, two) == 0.0:
        endless = QSizeF(math.inf, free.height())
        two = _largest(shapes, measures, endless, in_two=True)
        one = 0.0 if two else _largest(shapes, measures, endless, in_two=False) or measures.smallest
    in_two = two > one * WORTH_TWO_ROWS
    return _placed(shapes, measures, two if in_two else one, in_two, free)


def _largest(shapes: Sequence[GroupShape], measures: FlowMeasures, free: QSizeF, *, in_two: bool) -> float:
    """Side of the largest map; 0 where not even the smallest ones fit."""
    too_large, found = math.floor(free.height()) + 1, 0
    unit = math.ceil(measures.smallest)
    while unit < too_large:  # halved until nothing lies between what fits and what does not
        size = _needed(shapes, measures, unit, in_two)
        if size.width() <= free.width() and size.height() <= free.height():
            found = unit
        else:
            too_large = unit
        unit = max(found + 1, (found + too_large) // 2) if found else too_large
    return float(found)


def _needed(shapes: Sequence[GroupShape], measures: FlowMeasures, unit: float, in_two: bool) -> QSizeF:
    blocks = [_block(shape, measures, cell, in_two) for shape, cell in _cells(shapes, measures, unit, in_two)]
    width = sum(shape.arrow_px for shape in shapes) + sum(block.width() for block in blocks)
    height = max(block.height() for block in blocks)
    return QSizeF(width + 2 * measures.margin, height + 2 * measures.margin)


def _cells(
    shapes: Sequence[GroupShape], measures: FlowMeasures, unit: float, in_two: bool
) -> Iterator[tuple[GroupShape, float]]:
    """Side of a cell of each group, whole device px where it has at least one."""
    largest = max(max(shape.rows, shape.columns) for shape in shapes)
    for shape in shapes:
        longest = max(shape.rows, shape.columns)
        side = max(measures.smallest, unit * math.sqrt(longest / largest))
        if in_two and _grid(shape, in_two)[0] == 1:
            side *= BESIDE_TWO_ROWS
        whole = math.floor(side / longest * measures.ratio) / measures.ratio
        yield shape, whole if whole * longest >= measures.smallest else side / longest


def _grid(shape: GroupShape, in_two: bool) -> tuple[int, int]:
    """Rows and columns of maps."""
    rows = 2 if in_two and shape.shown > MAPS_IN_ONE_ROW else 1
    return rows, -(-shape.shown // rows)


def _block(shape: GroupShape, measures: FlowMeasures, cell: float, in_two: bool) -> QSizeF:
    """Maps with their numbers and the lines below them."""
    rows, columns = _grid(shape, in_two)
    width = columns * shape.columns * cell + (columns - 1) * measures.gap + shape.more_px
    height = rows * (shape.rows * cell + shape.number_px) + (rows - 1) * measures.gap
    return QSizeF(max(width, shape.words[0]), height + shape.words[1])


def _placed(
    shapes: Sequence[GroupShape], measures: FlowMeasures, unit: float, in_two: bool, free: QSizeF
) -> FlowLayout:
    needed = _needed(shapes, measures, unit, in_two)
    # what is left over goes to the arrows, so that the whole width is used
    arrows = sum(1 for shape in shapes if shape.arrow_px)
    spare = max(0.0, free.width() - needed.width()) / max(1, arrows)
    spare = min(spare, max((shape.arrow_px for shape in shapes), default=0.0) * 0.6)
    x = measures.margin
    groups = []
    for shape, cell in _cells(shapes, measures, unit, in_two):
        block = _block(shape, measures, cell, in_two)
        arrow = QRectF()
        if shape.arrow_px:
            arrow = QRectF(x, 0.0, shape.arrow_px + spare, needed.height())
            x = arrow.right()
        top = (needed.height() - block.height()) / 2
        groups.append(_group_place(shape, measures, cell, in_two, arrow, QPointF(round(x), round(top))))
        x += block.width()
    return FlowLayout(tuple(groups), QSizeF(x + measures.margin, needed.height()))


def _group_place(
    shape: GroupShape, measures: FlowMeasures, cell: float, in_two: bool, arrow: QRectF, corner: QPointF
) -> GroupPlace:
    block = _block(shape, measures, cell, in_two)
    _, columns = _grid(shape, in_two)
    width, height = shape.columns * cell, shape.rows * cell
    maps_width = columns * width + (columns - 1) * measures.gap
    left = corner.x() + round((block.width() - maps_width - shape.more_px) / 2)
    rects = []
    for index in range(shape.shown):
        row, column = divmod(index, columns)
        y = corner.y() + row * (height + shape.number_px + measures.gap)
        rects.append(QRectF(left + column * (width + measures.gap), y, width, height))
    below = corner.y() + block.height() - shape.words[1]
    words = QRectF(corner.x(), below, block.width(), shape.words[1])
    last = rects[-1]
    more = QRectF(last.right(), last.top(), shape.more_px, last.height()) if shape.more_px else QRectF()
    return GroupPlace(tuple(rects), arrow, words, more)
