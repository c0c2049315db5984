"""Where to draw the nodes of a computation graph: layers from left to right, few crossings."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from engine.operations.autodiff_tape import Tape

_SWEEPS: Final = 8
# more bends than this are no picture any more; edges then go straight
_MOST_BENDS: Final = 1_000


@dataclass(frozen=True, slots=True)
class PlacedNode:
    """A node in the picture.

    Args:
        node: its place in ``Tape.nodes``.
        layer: column, from 0 at the left: the length of the longest way from a variable.
        slot: row, 0 … ``GraphLayout.slots`` − 1; layers with fewer nodes are centred, so halves occur.
    """

    node: int
    layer: int
    slot: float


@dataclass(frozen=True, slots=True)
class GraphEdge:
    """A line from a node to one that takes its value.

    Args:
        source: its place in ``Tape.nodes``.
        target: likewise.
        place: as which operand of the target, from 0; also the place of the local derivative.
        points: layer and slot of source, of each bend between them, and of the target.
    """

    source: int
    target: int
    place: int
    points: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class GraphLayout:
    """The whole picture.

    Args:
        nodes: in the order of ``Tape.nodes``.
        edges: in the order of their targets.
        layers: how many columns.
        slots: how many rows.
    """

    nodes: tuple[PlacedNode, ...]
    edges: tuple[GraphEdge, ...]
    layers: int
    slots: int


# a node by its number, or a bend by its edge and layer
_Item = tuple[int, int, int]


def lay_out(tape: Tape, *, with_numbers: bool = False) -> GraphLayout:
    """Place every node in the column of its depth, and order the columns so that few lines cross.

    Args:
        tape: the graph.
        with_numbers: whether the numbers of the expression are drawn as nodes of their own, each one
            column before the node that takes it.

    Source:
        Sugiyama, Tagawa and Toda 1981: longest-path layers, bends in every layer that a line passes,
        barycentres.

    >>> from engine.operations.autodiff import differentiate
    >>> picture = lay_out(differentiate("x**3 + 2*x + 5", {"x": 2.0}))
    >>> [(place.layer, place.slot) for place in picture.nodes], picture.layers, picture.slots
    ([(0, 0.5), (1, 0.0), (1, 1.0), (2, 0.5), (3, 0.5)], 4, 2)
    """
    drawn = [node.index for node in (tape.nodes if with_numbers else tape.rows)]
    layer = _layers(tape, drawn)
    lines = [
        (source, target, place)
        for target in drawn
        for place, source in enumerate(tape.nodes[target].inputs)
        if source in layer
    ]
    columns, ways = _columns(drawn, layer, lines)
    _order(columns, ways)
    tallest = max(len(column) for column in columns)
    slot = {item: row + (tallest - len(column)) / 2 for column in columns for row, item in enumerate(column)}
    return GraphLayout(
        tuple(PlacedNode(node, layer[node], slot[_node(node)]) for node in drawn),
        tuple(
            GraphEdge(*line, tuple((_layer_of(item, layer), slot[item]) for item in way))
            for line, way in zip(lines, ways, strict=True)
        ),
        len(columns),
        tallest,
    )


def _layers(tape: Tape, drawn: list[int]) -> dict[int, int]:
    layer: dict[int, int] = {}
    wanted = set(drawn)
    for node in tape.nodes:
        if node.index in wanted and not node.is_number:
            before = [layer.get(source, -1) for source in node.inputs]
            # a number drawn in front of a node needs a column to the left of it
            floor = 1 if any(source in wanted for source in node.inputs) else 0
            layer[node.index] = max([floor, *(depth + 1 for depth in before)])
    for node in tape.nodes:
        for source in node.inputs:
            if source in wanted and source not in layer:
                layer[source] = layer[node.index] - 1
    for node_index in drawn:
        layer.setdefault(node_index, 0)
    return layer


def _columns(
    drawn: list[int], layer: dict[int, int], lines: list[tuple[int, int, int]]
) -> tuple[list[list[_Item]], list[tuple[_Item, ...]]]:
    """The items of each column, and the items that each line passes."""
    columns: list[list[_Item]] = [[] for _ in range(max(layer.values()) + 1)]
    for node in drawn:
        columns[layer[node]].append(_node(node))
    bends = sum(layer[target] - layer[source] - 1 for source, target, _ in lines)
    ways = []
    for number, (source, target, _) in enumerate(lines):
        passed = range(layer[source] + 1, layer[target]) if bends <= _MOST_BENDS else range(0)
        items = [(-1, number, depth) for depth in passed]
        for item in items:
            columns[item[2]].append(item)
        ways.append((_node(source), *items, _node(target)))
    return columns, ways


def _order(columns: list[list[_Item]], ways: list[tuple[_Item, ...]]) -> None:
    """Sort each column by the mean row of the neighbours, to the right and back, some times."""
    left: dict[_Item, list[_Item]] = defaultdict(list)
    right: dict[_Item, list[_Item]] = defaultdict(list)
    for way in ways:
        for before, after in pairwise(way):
            left[after].append(before)
            right[before].append(after)
    row = {item: (k - (len(column) - 1) / 2) for column in columns for k, item in enumerate(column)}

    def rearrange(column: list[_Item], neighbours: dict[_Item, list[_Item]]) -> None:
        def mean(item: _Item) -> float:
            near = neighbours[item]
            return sum(row[other] for other in near) / len(near) if near else row[item]

        column.sort(key=mean)
        for k, item in enumerate(column):
            row[item] = k - (len(column) - 1) / 2

    for _ in range(_SWEEPS):
        for column in columns[-2::-1]:
            rearrange(column, right)
        for column in columns[1:]:
            rearrange(column, left)


def _node(node: int) -> _Item:
    return (node, 0, 0)


def _layer_of(item: _Item, layer: dict[int, int]) -> int:
    return item[2] if item[0] < 0 else layer[item[0]]
