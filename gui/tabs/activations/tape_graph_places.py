"""Where the boxes, lines and numbers of a computation graph are, at a size of the letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

from gui.tabs.activations.tape_text import element, name_of, rich, short, typeset, with_names
from gui.widgets.painted_text import Piece, width_of

if TYPE_CHECKING:
    from engine.operations.autodiff import GraphEdge, GraphLayout, Node, Tape

# in sizes of the letters in a box
BOX_HEIGHT: Final = 2.3
BOX_PAD: Final = 0.75
SMALLEST_BOX: Final = 4.2
NUMBER_SCALE: Final = 0.88  # of the numbers at the lines, and of gradients below boxes
CAPTION_SCALE: Final = 0.82
ROW_GAP, DENSE_ROW_GAP = 3.3, 1.85
EDGE_PAD, DENSE_EDGE_PAD = 2.4, 1.8  # of a line beside its number
MARGIN: Final = 0.4
CAPTION_ROOM, DENSE_CAPTION_ROOM = 1.35, 0.0
GRADIENT_ROOM: Final = 1.6
SHORT_NAME: Final = 4  # letters of a node that is called by what it computes


@dataclass(frozen=True, slots=True)
class GraphBox:
    """A node in the picture, in px from the corner of the graph.

    Args:
        node: place in the tape.
        rect: the box.
        text: what stands in it once the value is known.
        empty: what stands in it before.
        caption: what stands above it.
        gradient: what stands below it once the gradient is known.
    """

    node: int
    rect: QRectF
    text: tuple[Piece, ...]
    empty: tuple[Piece, ...]
    caption: tuple[Piece, ...]
    gradient: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class GraphLine:
    """A line from a node to one that takes its value.

    Args:
        source: place in the tape.
        target: likewise.
        points: from box to box.
        local: the local derivative.
        label_at: centre of its number.
    """

    source: int
    target: int
    points: tuple[QPointF, ...]
    local: str
    label_at: QPointF


@dataclass(frozen=True, slots=True, eq=False)
class GraphPicture:
    """All boxes and lines.

    Args:
        boxes: in the order of the tape.
        lines: in the order of their targets.
        size: of everything.
        text_px: of the letters in a box.
    """

    boxes: tuple[GraphBox, ...]
    lines: tuple[GraphLine, ...]
    size: QSizeF
    text_px: int

    def box_of(self, node: int) -> GraphBox | None:
        """The box of a node, if it is drawn."""
        return next((box for box in self.boxes if box.node == node), None)

    def node_at(self, point: QPointF) -> int | None:
        """The node whose box is at a place."""
        return next((box.node for box in self.boxes if box.rect.contains(point)), None)


@lru_cache(maxsize=32)
def picture_of(tape: Tape, column: int, text_px: int, dense: bool = False) -> GraphPicture:
    """Place everything.

    Args:
        tape: what was differentiated.
        column: which number of each node is shown.
        text_px: size of the letters in a box.
        dense: leave out what the table beside says too: what a node computes, and which gradient it is.
    """
    layout = _layout(tape)
    em = float(text_px)
    texts = {place.node: _texts(tape, place.node, column, dense) for place in layout.nodes}
    widths = {node: text.width_px(text_px) for node, text in texts.items()}
    columns = [
        max((widths[one.node] for one in layout.nodes if one.layer == layer), default=0.0)
        for layer in range(layout.layers)
    ]
    pad_px = (DENSE_EDGE_PAD if dense else EDGE_PAD) * em
    gaps = _gaps(tape, layout.edges, layout.layers, column, text_px, pad_px)
    centres, left = [], MARGIN * em
    for width, gap in zip(columns, [*gaps, 0.0], strict=True):
        centres.append(left + width / 2)
        left += width + gap
    tight = dense and not any(node.flags for node in tape.rows)  # a remark needs its line
    pitch = (BOX_HEIGHT + (DENSE_ROW_GAP if tight else ROW_GAP)) * em
    top = (MARGIN + (DENSE_CAPTION_ROOM if tight else CAPTION_ROOM) + BOX_HEIGHT / 2) * em
    # a caption may be wider than its box, and the gradient of a node in the corner likewise
    overhang = max(0.0, *(_overhang(texts[one.node], one.layer, columns, text_px) for one in layout.nodes))
    boxes = []
    for place in layout.nodes:
        box_width = texts[place.node].box_px(text_px)
        centre = QPointF(centres[place.layer] + overhang, top + place.slot * pitch)
        rect = QRectF(0, 0, box_width, BOX_HEIGHT * em)
        rect.moveCenter(centre)
        text = texts[place.node]
        boxes.append(GraphBox(place.node, rect, text.text, text.empty, text.caption, text.gradient))
    by_node = {box.node: box for box in boxes}
    parallel = _parallel(layout.edges)
    lines = tuple(
        _line(
            tape,
            edge,
            by_node,
            [QPointF(centres[layer] + overhang, top + slot * pitch) for layer, slot in edge.points],
            column,
            em,
            parallel[edge.source, edge.target, edge.place],
        )
        for edge in layout.edges
    )
    height = top + (layout.slots - 1) * pitch + (BOX_HEIGHT / 2 + GRADIENT_ROOM + MARGIN) * em
    width = left + 2 * overhang + MARGIN * em
    return GraphPicture(tuple(boxes), lines, QSizeF(width, height), text_px)


@lru_cache(maxsize=8)
def _layout(tape: Tape) -> GraphLayout:
    return tape.layout()


@lru_cache(maxsize=256)
def _texts(tape: Tape, index: int, column: int, dense: bool) -> _Texts:
    return _Texts(tape, tape.nodes[index], column, dense)


class _Texts:
    """What stands in, above and below a box."""

    def __init__(self, tape: Tape, node: Node, column: int, dense: bool) -> None:
        value = short(element(node.value, column))
        formula = with_names(tape, typeset(node.text))
        own, is_result = name_of(tape, node), node is tape.result
        # what it computes is a better name than its label, where it is short
        brief = len(re.sub(r"[\^{}]", "", formula)) <= SHORT_NAME and not is_result
        named = formula.replace("·", "") if re.fullmatch(r"[\d.]+·[^\W\d_]", formula) else formula
        name = named if brief and not node.is_variable else own
        self.text = (*rich(name, weight=700), Piece(f" = {value}", weight=700))
        self.empty = rich(name, "ink2", 700)
        if node.is_variable or node.is_number or (dense and not node.flags):
            self.caption: tuple[Piece, ...] = ()
        else:
            self.caption = rich(node.label if brief else formula, "ink3", 500)
        self.gradient: tuple[Piece, ...] = ()
        if node.gradient is not None:
            number = short(element(node.gradient, column))
            ends = node.is_variable or is_result
            text = number if dense and not ends else f"∂{tape.target}/∂{own} = {number}"
            self.gradient = (Piece(text, "gradient", 700),)

    def box_px(self, text_px: int) -> float:
        return max(width_of(self.text, text_px) + 2 * BOX_PAD * text_px, SMALLEST_BOX * text_px)

    def width_px(self, text_px: int) -> float:
        """Of the column: captions may stand over the gaps a little."""
        around = max(
            width_of(self.caption, round(text_px * CAPTION_SCALE)),
            width_of(self.gradient, round(text_px * NUMBER_SCALE)),
        )
        return max(self.box_px(text_px), around - 1.6 * text_px)


def _overhang(texts: _Texts, layer: int, columns: list[float], text_px: int) -> float:
    if layer not in (0, len(columns) - 1):
        return 0.0
    around = max(
        width_of(texts.caption, round(text_px * CAPTION_SCALE)),
        width_of(texts.gradient, round(text_px * NUMBER_SCALE)),
    )
    return max(0.0, (around - columns[layer]) / 2)


def _gaps(
    tape: Tape, edges: tuple[GraphEdge, ...], layers: int, column: int, text_px: int, pad_px: float
) -> list[float]:
    """Between two columns: room for the numbers at the lines that start there."""
    widest = [1.5 * text_px] * (layers - 1)
    for edge in edges:
        layer = edge.points[0][0]
        number = (Piece(_local(tape, edge, column)),)
        widest[layer] = max(widest[layer], width_of(number, round(text_px * NUMBER_SCALE)))
    return [width + pad_px for width in widest]


def _local(tape: Tape, edge: GraphEdge, column: int) -> str:
    return short(element(tape.nodes[edge.target].local[edge.place], column))


def _parallel(edges: tuple[GraphEdge, ...]) -> dict[tuple[int, int, int], float]:
    """x·x takes the same value twice: its two lines lie beside each other."""
    together: dict[tuple[int, int], list[int]] = {}
    for edge in edges:
        together.setdefault((edge.source, edge.target), []).append(edge.place)
    return {
        (*ends, place): k - (len(places) - 1) / 2
        for ends, places in together.items()
        for k, place in enumerate(places)
    }


def _line(
    tape: Tape,
    edge: GraphEdge,
    boxes: dict[int, GraphBox],
    points: list[QPointF],
    column: int,
    em: float,
    beside: float,
) -> GraphLine:
    aside = QPointF(0, beside * 0.9 * em)
    start, end = boxes[edge.source].rect, boxes[edge.target].rect
    points = [point + aside for point in points]
    points[0] = QPointF(start.right(), points[0].y())
    points[-1] = QPointF(end.left(), points[-1].y())
    if beside == 0:
        # lines to higher and lower nodes leave the box apart from each other
        points[0].setY(points[0].y() + _lean(points[0], points[1], start.height()))
        points[-1].setY(points[-1].y() + _lean(points[-1], points[-2], end.height()))
    label_at = _label_place(points, em, beside)
    return GraphLine(edge.source, edge.target, tuple(points), _local(tape, edge, column), label_at)


def _lean(here: QPointF, there: QPointF, height: float) -> float:
    rise = there.y() - here.y()
    return max(-height / 3.4, min(height / 3.4, rise / 4))


def _label_place(points: list[QPointF], em: float, beside: float) -> QPointF:
    """Off the middle of the first stretch, on its outer side."""
    first, second = points[0], points[1]
    middle = (first + second) / 2
    rise = second.y() - first.y()
    if beside:
        return middle + QPointF(0, 0.75 * em * (1 if beside > 0 else -1))
    if abs(rise) < 0.3 * em:
        return middle + QPointF(0, -0.75 * em)
    # beside a steep line, above a flat one
    steep = min(1.0, abs(rise) / max(1.0, second.x() - first.x()))
    above = -1.0
    return middle + QPointF(
        -0.9 * em * steep if rise < 0 else 0.9 * em * steep, above * 0.75 * em * (1 - steep / 2)
    )
