"""Where the strips of the 1-D lesson stand: pure arithmetic, no widgets."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF

from gui.widgets.matrix_geometry import (
    SMALLEST_NUMBER_PX,
    SMALLEST_SIDE_PX,
    MatrixGeometry,
    geometry_of,
    index_text_px,
)

if TYPE_CHECKING:
    from gui.theme import Theme
    from gui.widgets.matrix_model import MatrixModel

LARGEST_CELL_PX = 64
LARGEST_SMALL_CELL_PX = 40
SMALL_SHARE = 0.78  # of a cell: the kernel as it was given
SMALLEST_GIVEN_PX = 30  # it can be read also where the signal cannot
GAP_PX = 8
ARROW_WIDTH_PX = 40
HEADER_GAP_PX = 16
PRODUCTS_SHARE = 0.86  # of a cell, for what is multiplied and what comes out
SUM_SHARE = 0.76
INDEX_SHARE = 0.2  # beyond the height of the numbers themselves
SMALLEST_PRODUCTS_PX, SMALLEST_SUM_PX = 42, 38


@dataclass(frozen=True, slots=True, eq=False)
class StripModels:
    """What is to be placed.

    Attributes:
        signal: with its ring.
        sliding: the kernel as it is laid on the signal, gaps of its dilation included.
        given: the kernel as it was given.
        output: the result.
        flipped: whether the kernel turned stands beside the kernel as given.
    """

    signal: MatrixModel
    sliding: MatrixModel
    given: MatrixModel
    output: MatrixModel
    flipped: bool

    def all(self) -> tuple[MatrixModel, ...]:
        """All that is placed; the kernel twice where it is turned."""
        copies = (self.given,) * (2 if self.flipped else 1)
        return self.signal, self.sliding, self.output, *copies


@dataclass(frozen=True, slots=True)
class HeaderSizes:
    """Room that the headers want, and the word beside the small kernels."""

    signal: QSize
    kernel: QSize
    output: QSize
    word: QSize

    @property
    def widest(self) -> int:
        """Width of the widest."""
        return max(self.signal.width(), self.kernel.width(), self.output.width())


@dataclass(frozen=True, slots=True)
class StripPlaces:
    """Upper left corners, in px.

    Attributes:
        side_px: of the cells.
        small_px: of the cells of the kernel as given.
        signal_header: likewise ``kernel_header``, ``output_header``.
        given: the kernel as it was given.
        arrow: left end of the arrow to the kernel turned.
        turned: the kernel turned.
        word: what says whether it is turned.
        signal: strip of the signal, ring included.
        sliding: the kernel, if its first cell lay on the first cell of the signal.
        output: strip of the result.
        signal_indices: middle of the column numbers, above the signal.
        output_indices: likewise, below the result.
        products: top of the products, and x of the first cell of the signal.
        sums: top of the bracket below the products.
    """

    side_px: float
    small_px: float
    signal_header: QPointF
    kernel_header: QPointF
    output_header: QPointF
    given: QPointF
    arrow: QPointF
    turned: QPointF
    word: QPointF
    signal: QPointF
    sliding: QPointF
    output: QPointF
    signal_indices: float
    output_indices: float
    products: QPointF
    sums: float


def products_height(side_px: float, look: Theme) -> float:
    """Height of the line of products; cells too small for numbers have none."""
    if side_px < SMALLEST_NUMBER_PX:
        return look.px(GAP_PX)
    return max(round(side_px * PRODUCTS_SHARE), look.px(SMALLEST_PRODUCTS_PX))


def sum_height(side_px: float, look: Theme) -> float:
    """Height of the bracket with the sum."""
    return max(round(side_px * SUM_SHARE), look.px(SMALLEST_SUM_PX))


def place_strips(
    models: StripModels, headers: HeaderSizes, room: QRectF, look: Theme, device_ratio: float = 1.0
) -> StripPlaces:
    """Find the largest cells and put everything in the middle of the room.

    Headers stand beside their strips, or above them where that gives larger cells (long signals).
    """
    plans = (_largest(models, headers, room.size(), look, device_ratio, beside) for beside in (True, False))
    return max(plans, key=lambda plan: plan.side_px).places(room)


def _largest(
    models: StripModels, headers: HeaderSizes, free: QSizeF, look: Theme, device_ratio: float, beside: bool
) -> _Plan:
    smallest = math.ceil(SMALLEST_SIDE_PX * device_ratio)
    sides = range(smallest + 1, math.floor(look.px(LARGEST_CELL_PX) * device_ratio) + 1)

    def plan(device_px: int) -> _Plan:
        return _Plan(models, headers, look, device_px / device_ratio, beside)

    def is_too_large(device_px: int) -> bool:
        size = plan(device_px).size
        return size.width() > free.width() or size.height() > free.height()

    return plan(smallest + bisect_left(sides, True, key=is_too_large))


class _Plan:
    """One size of cells, headers on one side."""

    def __init__(
        self, models: StripModels, headers: HeaderSizes, look: Theme, side_px: float, beside: bool
    ) -> None:
        self.side_px, self._look, self._headers, self._beside = side_px, look, headers, beside
        self._signal = geometry_of(models.signal, side_px, look)
        self._sliding = geometry_of(models.sliding, side_px, look)
        self._output = geometry_of(models.output, side_px, look)
        self._copies = 2 if models.flipped else 1
        self._gap = look.px(GAP_PX)
        self._indent = headers.widest + look.px(HEADER_GAP_PX) if beside else 0.0
        self._small_px, self._given = self._small(models)
        # the middle of the results stands below the middle of the windows: with stride 1 each lies
        # right below its own
        padded = self._signal.outer_rect()
        self._signal_x = self._indent
        self._output_x = max(
            self._indent, self._signal_x + padded.center().x() - self._output.inner_rect().center().x()
        )
        self._header_height = headers.signal.height()
        self._index_height = round(index_text_px(side_px, look) * (1 + INDEX_SHARE))

    def _small(self, models: StripModels) -> tuple[float, MatrixGeometry]:
        """The kernel as given, as wide as what is below at most."""
        strip = self._indent + self._signal.size.width() - self._kernel_x - self._note_width
        fitting = strip / (self._copies * models.given.shape[1])
        wanted = max(self.side_px * SMALL_SHARE, SMALLEST_GIVEN_PX)
        small = min(self._look.px(LARGEST_SMALL_CELL_PX), wanted, fitting)
        small = float(max(SMALLEST_SIDE_PX, math.floor(small)))
        return small, geometry_of(models.given, small, self._look)

    @property
    def size(self) -> QSizeF:
        """Room that all of it needs."""
        width = max(
            self._signal_x + self._signal.size.width(),
            self._output_x + self._output.size.width(),
            self._kernel_x + self._copies * self._given.size.width() + self._note_width,
        )
        return QSizeF(width, self._tops[-1] + self._output.size.height() + self._index_height)

    @property
    def _arrow_width(self) -> float:
        return float(self._look.px(ARROW_WIDTH_PX)) if self._copies == 2 else 0.0

    @property
    def _note_width(self) -> float:
        """Arrow and word."""
        return self._arrow_width + self._gap + self._headers.word.width()

    @property
    def _kernel_x(self) -> float:
        """Where the kernel as given begins: beside its header in both arrangements."""
        return self._headers.widest + self._look.px(HEADER_GAP_PX)

    @property
    def _tops(self) -> tuple[float, float, float, float, float, float, float]:
        """Kernel as given, header and strip of the signal, sliding kernel, products, bracket, result."""
        header = 0.0 if self._beside else float(self._header_height)
        kernel = max(self._given.size.height(), self._headers.kernel.height())
        signal_header = kernel + self._gap
        signal = signal_header + header + self._index_height
        # the frames of two strips share one gap
        sliding = signal + self._signal.outer_rect().bottom() + self._gap - self._sliding.edge_px + 4
        products = sliding + self._sliding.size.height()
        sums = products + products_height(self.side_px, self._look)
        output = sums + sum_height(self.side_px, self._look) + header
        return 0.0, signal_header, signal, sliding, products, sums, output

    def places(self, room: QRectF) -> StripPlaces:
        """Everything in the middle of a room."""
        size = self.size
        left = room.left() + max(0.0, math.floor((room.width() - size.width()) / 2))
        top = room.top() + max(0.0, math.floor((room.height() - size.height()) / 2))
        kernel, signal_header, signal, sliding, products, sums, output = (top + y for y in self._tops)
        first = left + self._signal_x + self._signal.origin.x()
        half = self._header_height / 2
        if self._beside:
            signal_header = signal + self._signal.inner_rect().center().y() - half
            output_header = output + self._output.inner_rect().center().y() - half
        else:
            output_header = output - self._header_height
        row = max(self._given.size.height(), self._headers.kernel.height())
        middle, small = kernel + row / 2, self._given.size
        given = QPointF(left + self._kernel_x, middle - small.height() / 2)
        turned = given + QPointF(small.width() + self._arrow_width, 0)
        last = turned if self._copies == 2 else given
        word = QPointF(last.x() + small.width() + self._gap, middle - self._headers.word.height() / 2)
        return StripPlaces(
            side_px=self.side_px,
            small_px=self._small_px,
            signal_header=QPointF(left, signal_header),
            kernel_header=QPointF(left, middle - half),
            output_header=QPointF(left, output_header),
            given=given,
            arrow=QPointF(given.x() + small.width(), middle),
            turned=turned,
            word=word,
            signal=QPointF(left + self._signal_x, signal),
            sliding=QPointF(first - self._sliding.origin.x(), sliding),
            output=QPointF(math.floor(left + self._output_x), output),
            signal_indices=signal + self._signal.edge_px - self._index_height / 2,
            output_indices=output
            + self._output.size.height()
            + (self._index_height - self._output.edge_px) / 2,
            products=QPointF(first, products),
            sums=sums,
        )
