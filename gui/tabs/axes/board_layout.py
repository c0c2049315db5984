"""Where the arrays and the chips stand: beside each other or above, with the largest cells that fit."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.tabs.axes.geometry import fitting_side, geometry_of
from gui.theme import theme
from gui.widgets.matrix_lettering import NUMBER_WEIGHT, ROOM_PX, SMALLEST_TEXT_PX, lettering_of
from gui.widgets.matrix_text import wanted_text

if TYPE_CHECKING:
    from gui.studio.piece_label import PieceLabel
    from gui.tabs.axes.axis_board import AxisBoard
    from gui.tabs.axes.figures import AxesScene
    from gui.tabs.axes.model import Index
    from gui.tabs.axes.nested_view import NestedView
    from gui.widgets.matrix_header import MatrixHeader

LARGEST_SIDE_PX, SMALLEST_SIDE_PX = 70, 24
LARGEST_SIDE_PROJECTOR_PX = 56  # times the projector's factor
SMALLEST_SIDE_PROJECTOR_PX = 26
MARGIN_PX, GAP_PX, SPARE_PX = 20, 22, 140
SCROLL_BAR_PX = 14
HEAD_PX = 270  # of a heading, at least
CHIPS_SHARE = 0.34  # of the width; with more the chips stand above the arrays
Chips = Literal["between", "above", "none"]
Line = Literal["below", "beside", "none"]
# how much larger cells have to be for something to give way; before an audience size is worth more
WORTH: dict[Chips, float] = {"between": 2.0, "above": 1.0, "none": 0.75}
WORTH_PROJECTOR: dict[Chips, float] = {"between": 1.25, "above": 1.0, "none": 0.75}
WORTH_OF_LINE: dict[Line, float] = {"below": 1.0, "beside": 0.97, "none": 0.9}


@dataclass(frozen=True, slots=True, eq=False)
class ArrayParts:
    """What belongs to one array.

    Attributes:
        view: the array.
        scroll: what scrolls it.
        head: its name.
        shape: its shape and strides.
    """

    view: NestedView
    scroll: QScrollArea
    head: MatrixHeader
    shape: PieceLabel


class BoardLayout:
    """Finds the places and puts everything there.

    Args:
        board: what is arranged.
        parts: of a and of b.
        axes: the chips.
    """

    def __init__(self, board: QWidget, parts: tuple[ArrayParts, ArrayParts], axes: AxisBoard) -> None:
        self._board, self._parts, self._axes = board, parts, axes
        self._narrow = self._projector = False
        self._chips: Chips = "between"

    def arrange(self, scene: AxesScene, *, narrow: bool, projector: bool) -> None:
        """Give everything the largest place.

        Args:
            scene: what is shown.
            narrow: the chips stand above the arrays in any case.
            projector: what does not fit may be left out, so that the numbers can be read.
        """
        self._narrow, self._projector = narrow, projector
        px, board = theme().px, self._board
        chips, line, side = self._arrangement(scene)
        self._set_chips(chips)
        size, top = self._axes.sizeHint(), px(6)
        if chips == "above":
            width = min(board.width() - 2 * px(MARGIN_PX), size.width() + px(260))
            self._axes.setGeometry((board.width() - width) // 2, top, width, size.height())
            top += size.height() + px(8)
        self._axes.setVisible(chips != "none")
        for part in self._parts:
            part.shape.setVisible(line != "none")
        free = QSizeF(self._free_px(chips), board.height() - top - px(4))
        self._place_arrays(scene, free, top, max(float(self._smallest_px(scene)), side), chips, line)

    def _set_chips(self, chips: Chips) -> None:
        self._axes.set_in_one_row(chips == "above", self._board.width() - 2 * theme().px(MARGIN_PX))

    def _free_px(self, chips: Chips) -> int:
        """Width for both arrays."""
        px = theme().px
        between = self._axes.sizeHint().width() + px(GAP_PX) if chips == "between" else 0
        return self._board.width() - 2 * px(MARGIN_PX) - px(GAP_PX) - between

    def _smallest_px(self, scene: AxesScene) -> int:
        """The smallest cell in which a number can be read."""
        lettering = lettering_of(SMALLEST_TEXT_PX, NUMBER_WEIGHT)
        numbers = {
            wanted_text(float(value)) for value in (scene.trace.source.min(), scene.trace.source.max())
        }
        least = SMALLEST_SIDE_PROJECTOR_PX if self._projector else theme().px(SMALLEST_SIDE_PX)
        return max(least, math.ceil(max(map(lettering.width, numbers))) + ROOM_PX)

    def _arrangement(self, scene: AxesScene) -> tuple[Chips, Line, float]:
        """Where chips and the line of the shape stand, and the side of the cells.

        The largest cells win, unless wires and words can be kept with cells that are not much smaller.
        """
        px = theme().px
        first = self._parts[0]
        head, line = first.head.sizeHint().height(), first.shape.sizeHint().height() + px(2)
        shapes = scene.trace.source.shape, scene.trace.result.shape
        tried: list[tuple[Chips, Line, float]] = []
        for chips in self._ways_of_chips():
            self._set_chips(chips)
            free = self._free_px(chips)
            height = self._board.height() - px(10) - head
            height -= self._axes.sizeHint().height() + px(8) if chips == "above" else 0
            lines: list[tuple[Line, int]] = [("below", line)]
            if self._fits_beside(free):
                lines.append(("beside", 0))
            elif self._projector:
                lines.append(("none", 0))
            tried += [(chips, way, self._side(shapes, QSizeF(free, height - lost))) for way, lost in lines]
        least, worth = self._smallest_px(scene), WORTH_PROJECTOR if self._projector else WORTH
        best = max(tried, key=lambda way: (way[2] >= least, way[2] * worth[way[0]] * WORTH_OF_LINE[way[1]]))
        self._chips = best[0]
        return best

    def _ways_of_chips(self) -> list[Chips]:
        if self._axes.is_held():
            return [self._chips]  # nothing jumps away below the pointer
        self._set_chips("between")
        width = self._axes.sizeHint().width()
        beside = width + 2 * theme().px(HEAD_PX) <= self._board.width()  # a small array has a long heading
        fits = not self._narrow and beside and width <= CHIPS_SHARE * self._board.width()
        ways: list[Chips] = ["between"] if fits else []
        return [*ways, "above", *(["none"] if self._projector else [])]  # type: ignore[list-item] # a literal

    def _place_arrays(
        self, scene: AxesScene, free: QSizeF, top: int, side: float, chips: Chips, line: Line
    ) -> None:
        px = theme().px
        shapes = scene.trace.source.shape, scene.trace.result.shape
        first = self._parts[0]
        head = first.head.sizeHint().height()
        below = first.shape.sizeHint().height() + px(2) if line == "below" else 0
        room = free.height() - head - below
        for part in self._parts:
            part.view.set_side(side)
        sizes = [geometry_of(shape, side).size() for shape in shapes]
        widths = self._widths(sizes, self._insets(shapes, side), free.width())
        middle = self._axes.sizeHint().width() + px(GAP_PX) if chips == "between" else 0
        between = px(GAP_PX) + middle + min(free.width() - sum(widths), px(SPARE_PX))
        left = (self._board.width() - sum(widths) - between) / 2
        tallest = min(room, max(size.height() for size in sizes))
        y = top + max(0.0, (free.height() - head - tallest - below) / 2)
        starts = left, left + widths[0] + between
        for part, start, width, size, inset in zip(
            self._parts, starts, widths, sizes, self._insets(shapes, side), strict=True
        ):
            _place_part(part, QRectF(start, y, width, head + room), size, inset, line)
        if chips == "between":
            hint = self._axes.sizeHint()
            x = starts[0] + widths[0] + (between - hint.width()) / 2
            at = max(float(top), y + head + (tallest - hint.height()) / 2)
            self._axes.setGeometry(round(x), round(at), hint.width(), hint.height())

    def _widths(self, sizes: list[QSizeF], insets: list[float], free_px: float) -> list[float]:
        """Of both arrays with their names; without room names begin further left, then the arrays scroll."""
        texts = [max(part.head.sizeHint().width(), part.shape.sizeHint().width()) for part in self._parts]
        widths = [
            max(size.width(), inset + text) for size, inset, text in zip(sizes, insets, texts, strict=True)
        ]
        if sum(widths) > free_px:
            widths = [max(size.width(), float(text)) for size, text in zip(sizes, texts, strict=True)]
        if sum(widths) > free_px:
            widths = [size.width() for size in sizes]
        if sum(widths) > free_px:
            least = [min(width, free_px / 2) for width in widths]
            widths = [
                min(width, free_px - other) for width, other in zip(widths, reversed(least), strict=True)
            ]
        return widths

    def _insets(self, shapes: tuple[Index, Index], side: float) -> list[float]:
        return [geometry_of(shape, side).frame.left() for shape in shapes]

    def _fits_beside(self, free_px: int) -> bool:
        """Whether shape and strides have room in the line of the heads."""
        px = theme().px
        needed = [
            part.head.sizeHint().width() + px(16) + part.shape.sizeHint().width() for part in self._parts
        ]
        return max(needed) + px(70) < free_px / 2

    def _side(self, shapes: tuple[Index, Index], free: QSizeF) -> float:
        """The largest side with which both fit beside each other."""
        px = theme().px
        largest = px(LARGEST_SIDE_PROJECTOR_PX if self._projector else LARGEST_SIDE_PX)
        bare = [geometry_of(shape, 0.0) for shape in shapes]
        across = sum(geometry.cells_across for geometry in bare)
        fixed = sum(geometry.size().width() for geometry in bare)
        side = min(
            largest,
            (free.width() - fixed) / across,
            *(fitting_side(shape, QSizeF(1e6, free.height())) for shape in shapes),
        )
        return float(int(side))


def _place_part(part: ArrayParts, room: QRectF, size: QSizeF, inset: float, line: Line) -> None:
    """Name above the frame of the array, the array, shape and strides below it or beside the name.

    Args:
        part: what is placed.
        room: for name and array.
        size: of the array without scrolling.
        inset: from the left edge of the array to its frame.
        line: where shape and strides stand.
    """
    px = theme().px
    head, hint = part.head.sizeHint(), part.shape.sizeHint()
    free = room.height() - head.height()
    is_high, is_wide = size.height() > free, size.width() > room.width()
    bar = px(SCROLL_BAR_PX) if is_high or is_wide else 0
    height = min(free, size.height() + bar)
    width = room.width() + (0 if is_wide else bar)
    part.scroll.setGeometry(
        round(room.left()), round(room.top() + head.height()), round(width), round(height)
    )
    start = round(room.left() + max(0.0, min(inset, room.width() - head.width())))
    part.head.setGeometry(start, round(room.top()), head.width(), head.height())
    if line == "beside":
        start = part.head.geometry().right() + px(16)
        middle = round(room.top() + (head.height() - hint.height()) / 2)
        part.shape.setGeometry(start, middle, hint.width(), hint.height())
        return
    start = round(room.left() + max(0.0, min(inset, room.width() - hint.width())))
    shown = min(hint.width(), round(room.left() + max(room.width(), head.width())) - start)
    part.shape.setGeometry(start, round(room.top() + head.height() + height), shown, hint.height())
