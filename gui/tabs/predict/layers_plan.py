"""Where the rows of all layers and their maps stand: pure arithmetic in px."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from gui.tabs.predict.layers_rows import RowKind

SIDE_STEP_PX = 4
MOST_LINES = 12  # of a line of numbers, under each other


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths in px, at the text size in force.

    Attributes:
        label: width of names and sizes at the left.
        words: height of a row with a name and a size.
        note: height of a row that is a sentence.
        gap: between maps.
        row_gap: between rows.
        edge: room for frames around everything.
        picture: side of the picture.
        largest: side of a map, at most.
        smallest: side of a map, at least; more maps go into further lines.
        comfortable: side of a map, at least, where the rows are scrolled.
        bar: room for a bar below each map of a convolution.
        strip: height of a line of numbers.
        scores: height of the scores with the numbers of the classes.
    """

    label: float
    words: float
    note: float
    gap: float
    row_gap: float
    edge: float
    picture: float
    largest: float
    smallest: float
    comfortable: float
    bar: float
    strip: float
    scores: float


@dataclass(frozen=True, slots=True)
class RowShape:
    """What a plan has to know of a row: how it is drawn, of how many, and whether bars stand below."""

    kind: RowKind
    count: int
    has_bars: bool = False


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where a row is, and on which grid its maps or numbers stand.

    Attributes:
        label: room of its words.
        area: room of its maps or numbers.
        count: how many there are; a note has none.
        per_line: of them beside each other.
        first: rectangle of the first.
        step: from one to the next, to the right and down.
    """

    label: QRectF
    area: QRectF
    count: int
    per_line: int
    first: QRectF
    step: tuple[float, float]

    def rect(self, index: int) -> QRectF:
        """Where a map or a number is."""
        line, place = divmod(index, self.per_line)
        return self.first.translated(place * self.step[0], line * self.step[1])

    def at(self, position: QPointF) -> int | None:
        """The map or number at a place."""
        if not self.count:
            return None
        across, down = position.x() - self.first.left(), position.y() - self.first.top()
        place, line = math.floor(across / self.step[0]), math.floor(down / self.step[1])
        index = line * self.per_line + place
        there = 0 <= place < self.per_line and 0 <= index < self.count
        return index if there and self.rect(index).contains(position) else None


@dataclass(frozen=True, slots=True)
class LayersPlan:
    """All rows, and the height they need."""

    rows: tuple[RowPlace, ...]
    height: float

    def at(self, position: QPointF) -> tuple[int, int] | None:
        """Number of the row and of its map at a place."""
        for number, row in enumerate(self.rows):
            index = row.at(position)
            if index is not None:
                return number, index
        return None


def plan_layers(shapes: Sequence[RowShape], measures: Measures, width: float, height: float) -> LayersPlan:
    """Share the room out: all maps in sight, the smallest ones larger as long as the height allows.

    What is higher than the room is scrolled.
    """
    room = max(width - measures.label - 2 * measures.edge, measures.smallest)
    ways = [_ways(shape, measures, room) for shape in shapes]
    chosen = [0] * len(shapes)

    def needed() -> float:
        rows = (row_ways[way].height for row_ways, way in zip(ways, chosen, strict=True))
        return sum(rows) + (len(shapes) - 1) * measures.row_gap + 2 * measures.edge

    if needed() > height:  # scrolled in any case: then rather with maps that can be read
        chosen = [_first_of(row_ways, measures.comfortable) for row_ways in ways]
    while True:
        growing = sorted(
            (row_ways[way].side, number)
            for number, (row_ways, way) in enumerate(zip(ways, chosen, strict=True))
            if way + 1 < len(row_ways)
        )
        for _, number in growing:
            chosen[number] += 1
            if needed() <= height:
                break
            chosen[number] -= 1
        else:
            break
    top, places = measures.edge, []
    for shape, row_ways, way in zip(shapes, ways, chosen, strict=True):
        places.append(_placed(shape, row_ways[way], measures, room, top))
        top += row_ways[way].height + measures.row_gap
    return LayersPlan(tuple(places), needed())


def _first_of(ways: list[_Way], side: float) -> int:
    """The lowest way whose maps have this side, else the last."""
    return next((number for number, way in enumerate(ways) if way.side >= side), len(ways) - 1)


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to arrange the maps of a row."""

    per_line: int
    side: float
    height: float


def _ways(shape: RowShape, measures: Measures, room: float) -> list[_Way]:
    """From the lowest to the highest."""
    match shape.kind:
        case "note":
            return [_Way(1, 0.0, measures.note)]
        case "picture":
            return [_Way(1, measures.picture, measures.picture)]
        case "scores":
            return [_Way(shape.count, room / shape.count, measures.scores)]
        case "line":
            side = _line_side(shape.count, measures, room)
            per_line = max(1, math.floor(room / side))
            lines = math.ceil(shape.count / per_line)
            return [_Way(per_line, side, max(lines * side, measures.words))]
        case "maps":
            pass
    bar = measures.bar if shape.has_bars else 0.0
    largest = min(measures.largest, room)
    sides = [*range(math.ceil(measures.smallest), math.ceil(largest), SIDE_STEP_PX), math.floor(largest)]
    ways = []
    for side in sides:
        lines = math.ceil(shape.count / max(1, math.floor((room + measures.gap) / (side + measures.gap))))
        height = lines * (side + bar) + (lines - 1) * measures.gap
        ways.append(_Way(math.ceil(shape.count / lines), float(side), max(height, measures.words)))
    return ways


def _line_side(count: int, measures: Measures, room: float) -> float:
    """The largest square of which all numbers fit into a strip."""
    for side in range(math.floor(measures.strip), 1, -1):
        lines = math.ceil(count / math.floor(room / side)) if side <= room else count
        if lines * side <= measures.strip and lines <= MOST_LINES:
            return float(side)
    # too many even for squares of two px: they become narrower and all stand on as many lines as there are
    return max(0.25, room * MOST_LINES / (count + MOST_LINES))


def _placed(shape: RowShape, way: _Way, measures: Measures, room: float, top: float) -> RowPlace:
    left = measures.edge + measures.label
    label = QRectF(0, top, measures.label, way.height)  # in line with the heading above
    area = QRectF(left, top, room, way.height)
    match shape.kind:
        case "note":
            return RowPlace(label.adjusted(0, 0, room, 0), area, 0, 1, QRectF(), (1.0, 1.0))
        case "scores":
            return RowPlace(label, area, 1, 1, area, (room, way.height))
        case "line":
            lines = math.ceil(shape.count / way.per_line)
            down = min(way.side, measures.strip / lines)
            start = top + (way.height - lines * down) / 2
            first = QRectF(left, start, way.side, down)
            return RowPlace(label, area, shape.count, way.per_line, first, (way.side, down))
        case _:
            bar = measures.bar if shape.has_bars else 0.0
            count = shape.count if shape.kind == "maps" else 1
            lines = math.ceil(count / way.per_line)
            used = lines * (way.side + bar) + (lines - 1) * measures.gap
            start = top + max(0.0, (way.height - used) / 2)
            step = way.side + measures.gap, way.side + bar + measures.gap
            first = QRectF(left, start, way.side, way.side)
            return RowPlace(label, area, count, way.per_line, first, step)
