"""Where the cells of an array drawn as nested blocks are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF

from gui.tabs.axes.axis_looks import label_px
from gui.theme import theme

Index = tuple[int, ...]
Edge = Literal["top", "left", "bottom"]

BLOCK_NAME_PX, INDEX_PX = 25, 24
BLOCK_PAD_PX, BLOCK_GAP_PX = 8, 11
SMALL_PAD_PX, SMALL_GAP_PX, GROUP_GAP_PX = 3, 7, 18
SMALL_NAME_PX, SMALL_INDEX_PX = 21, 18
SIDE_NAME_PX = 36
FRAME_PAD_PX, SMALL_FRAME_PAD_PX = 9, 6
TOP_PX, BOTTOM_PX = 30, 30
BESIDE_LABEL_PX = 19  # at the left: the bracket, and a gap on either side
BRACKET_GAP_PX = 13
# with so many axes, or cells beside each other, names and indices stand once at the edges
SMALL_FROM_AXES, SMALL_FROM_CELLS = 4, 13


@dataclass(frozen=True, slots=True)
class Bracket:
    """A line along an axis.

    Attributes:
        axis: which axis of the drawn array.
        edge: of the frame.
        line: from its start to its end.
        label: the middle of its name.
    """

    axis: int
    edge: Edge
    line: tuple[QPointF, QPointF]
    label: QPointF


class NestedGeometry:
    """Rows and columns of cells, in rows and columns of blocks, in rows and columns of groups.

    The last axis are columns, the one before rows, the one before blocks side by side, and so on outwards.
    An axis of one place has no extent and is left out.

    Args:
        shape: of the array.
        side_px: of a cell.
    """

    def __init__(self, shape: Sequence[int], side_px: float) -> None:
        px = theme().px
        self.shape, self.side_px = tuple(shape), side_px
        drawn = [axis for axis, length in enumerate(shape) if length > 1] or [len(shape) - 1]
        self.columns = drawn[::-1][0::2]  # by level, from the cells outwards
        self.rows = drawn[::-1][1::2]
        self.is_small = len(drawn) >= SMALL_FROM_AXES or (
            len(drawn) > 2 and self.cells_across >= SMALL_FROM_CELLS
        )
        small, has_blocks = self.is_small, len(self.columns) > 1
        pad = px(SMALL_PAD_PX if small else BLOCK_PAD_PX)
        self.block_pad = (pad, pad) if small else (px(INDEX_PX), px(INDEX_PX))  # left, top
        if not small and not self.rows:
            self.block_pad = (pad, px(INDEX_PX))
        self._pad_after = pad
        self.left_px = math.ceil(label_px(theme())) + px(BESIDE_LABEL_PX)
        self.frame_pad = px(SMALL_FRAME_PAD_PX if small else FRAME_PAD_PX)
        # what stands inside the frame, before the first block
        levels_x, levels_y = len(self.columns) - 1, len(self.rows) - 1
        if small:
            self.band_top = levels_x * px(SMALL_NAME_PX) + px(SMALL_INDEX_PX)
            self.band_left = levels_y * px(SIDE_NAME_PX) + px(SMALL_INDEX_PX)
        else:
            self.band_top, self.band_left = px(BLOCK_NAME_PX) if has_blocks else 0, 0
        self.x_pitch, self.width = self._pitches(self.columns, self.block_pad[0])
        self.y_pitch, self.height = self._pitches(self.rows, self.block_pad[1])
        self.frame = QRectF(
            len(self.rows) * self.left_px + 2,
            max(levels_x * px(TOP_PX), 3),
            self.width + self.band_left + 2 * self.frame_pad,
            self.height + self.band_top + 2 * self.frame_pad,
        )
        self._first = QPointF(
            self.frame.left() + self.frame_pad + self.band_left + self.block_pad[0],
            self.frame.top() + self.frame_pad + self.band_top + self.block_pad[1],
        )

    def _pitches(self, axes: Sequence[int], pad_before: float) -> tuple[dict[int, float], float]:
        """Distance from one place of an axis to the next, and the extent of all."""
        px = theme().px
        pitches: dict[int, float] = {}
        extent = self.side_px
        for level, axis in enumerate(axes or [-1]):
            length = self.shape[axis] if axes else 1
            gap = 0.0
            if level == 1:
                gap = px(SMALL_GAP_PX if self.is_small else BLOCK_GAP_PX)
            elif level > 1:
                gap = px(GROUP_GAP_PX)
            pitches[axis] = extent + gap
            extent = length * (extent + gap) - gap
            if level == 0:
                extent += pad_before + self._pad_after
        return pitches, extent

    # sizes
    def size(self) -> QSizeF:
        """Of everything, brackets included."""
        bottom = theme().px(BOTTOM_PX)
        return QSizeF(math.ceil(self.frame.right()) + 3, math.ceil(self.frame.bottom()) + bottom)

    @property
    def cells_across(self) -> int:
        """Cells beside each other."""
        return math.prod(self.shape[axis] for axis in self.columns)

    @property
    def cells_down(self) -> int:
        """Cells below each other."""
        return math.prod(self.shape[axis] for axis in self.rows)

    # cells
    def cell_rect(self, index: Sequence[int]) -> QRectF:
        """Of one number."""
        x = sum(index[axis] * pitch for axis, pitch in self.x_pitch.items() if axis >= 0)
        y = sum(index[axis] * pitch for axis, pitch in self.y_pitch.items() if axis >= 0)
        return QRectF(self._first.x() + x, self._first.y() + y, self.side_px, self.side_px)

    def corners(self) -> NDArray[np.float64]:
        """Left and top of every cell in the order of the array, N×2."""
        indices = np.indices(self.shape).reshape(len(self.shape), -1)
        corners = np.empty((indices.shape[1], 2))
        for column, (first, pitches) in enumerate(
            ((self._first.x(), self.x_pitch), (self._first.y(), self.y_pitch))
        ):
            corners[:, column] = first + sum(
                indices[axis] * pitch for axis, pitch in pitches.items() if axis >= 0
            )
        return corners

    def index_at(self, point: QPointF) -> Index | None:
        """The number at a point; None between cells."""
        index = [0] * len(self.shape)
        for rest, pitches in (
            (point.x() - self._first.x(), self.x_pitch),
            (point.y() - self._first.y(), self.y_pitch),
        ):
            for axis, pitch in reversed(pitches.items()):
                place = math.floor(rest / pitch)
                if not 0 <= place < (self.shape[axis] if axis >= 0 else 1):
                    return None
                if axis >= 0:
                    index[axis] = place
                rest -= place * pitch
            if rest >= self.side_px:
                return None
        return tuple(index)

    # blocks
    def blocks(self) -> list[tuple[Index, QRectF]]:
        """Index of the first number of each block, and the block's rectangle."""
        inner = {*self.columns[:1], *self.rows[:1]}
        counts = [1 if axis in inner else length for axis, length in enumerate(self.shape)]
        left, top = self.block_pad
        width = left + self.shape[self.columns[0]] * self.side_px + self._pad_after
        rows = self.shape[self.rows[0]] if self.rows else 1
        height = top + rows * self.side_px + self._pad_after
        found = []
        for index in np.ndindex(*counts):
            cell = self.cell_rect(index)
            found.append((tuple(index), QRectF(cell.left() - left, cell.top() - top, width, height)))
        return found

    def extent(self, axis: int) -> tuple[float, float]:
        """Start and end of an axis where all others are 0: of cells, of blocks, or of groups."""
        across = axis in self.columns
        axes = self.columns if across else self.rows
        level = axes.index(axis)
        first = self._first.x() if across else self._first.y()
        pitches = self.x_pitch if across else self.y_pitch
        length = self.shape[axis]
        if level == 0:
            return first, first + length * self.side_px
        pad = self.block_pad[0 if across else 1]
        last = first + (length - 1) * pitches[axis]
        inner = sum((self.shape[other] - 1) * pitches[other] for other in axes[:level])
        return first - pad, last + inner + self.side_px + self._pad_after

    def brackets(self) -> list[Bracket]:
        """One line for each axis that is drawn."""
        px, frame = theme().px, self.frame
        found = []
        for level, axis in enumerate(self.columns):
            start, end = self.extent(axis)
            if level == 0:
                y = frame.bottom() + px(9)
                label = QPointF((start + end) / 2, y + px(14))
                found.append(Bracket(axis, "bottom", (QPointF(start, y), QPointF(end, y)), label))
                continue
            if level == len(self.columns) - 1:
                start, end = frame.left(), frame.right()
            y = frame.top() - px(BRACKET_GAP_PX) + px(4) - (level - 1) * px(TOP_PX)
            label = QPointF((start + end) / 2, y - px(12))
            found.append(Bracket(axis, "top", (QPointF(start, y), QPointF(end, y)), label))
        for level, axis in enumerate(self.rows):
            start, end = self.extent(axis)
            if level == len(self.rows) - 1 and level:
                start, end = frame.top(), frame.bottom()
            x = frame.left() - px(BRACKET_GAP_PX) + px(1) - level * self.left_px
            label = QPointF(
                frame.left() - (level + 1) * self.left_px + label_px(theme()) / 2 + 1, (start + end) / 2
            )
            found.append(Bracket(axis, "left", (QPointF(x, start), QPointF(x, end)), label))
        return found


def geometry_of(shape: Sequence[int], side_px: float) -> NestedGeometry:
    """The geometry of a shape; one is made for all who ask while size of the text and language stay."""
    look = theme()
    return _geometry(tuple(shape), side_px, look.factor, look.projector, label_px(look))


@lru_cache(maxsize=64)
def _geometry(
    shape: tuple[int, ...], side_px: float, _factor: float, _projector: bool, _label_px: float
) -> NestedGeometry:
    return NestedGeometry(shape, side_px)


def fitting_side(shape: Sequence[int], free: QSizeF) -> float:
    """The largest side with which everything fits into a rectangle; it may be nothing."""
    bare = geometry_of(shape, 0.0)
    size = bare.size()
    return min(
        (free.width() - size.width()) / bare.cells_across, (free.height() - size.height()) / bare.cells_down
    )
