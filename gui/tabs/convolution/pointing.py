"""What belongs to the cell under the pointer: receptive field, reach, the other factor of a product."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gui.widgets.matrix_model import Window

if TYPE_CHECKING:
    from engine.operations.convolution import ConvolutionTrace
    from gui.studio.moment import Pointed
    from gui.widgets.matrix_model import Cell

Cells = frozenset["Cell"]


@dataclass(frozen=True, slots=True)
class Highlights:
    """Cells to be highlighted, by channel or filter; whatever is not there has none."""

    inputs: Mapping[int, Cells] = field(default_factory=dict)
    kernels: Mapping[int, Cells] = field(default_factory=dict)
    partials: Mapping[int, Cells] = field(default_factory=dict)
    outputs: Mapping[int, Cells] = field(default_factory=dict)


def highlights(
    trace: ConvolutionTrace, window: Window, filter_index: int, pointed: Pointed | None
) -> Highlights:
    """What to highlight while the pointer is on a cell.

    Args:
        trace: all steps.
        window: of this step, counted from the image.
        filter_index: of this step.
        pointed: where the pointer is; a cell that does not exist highlights nothing.
    """
    channels = trace.kernel_as_used.shape[2]
    limit = trace.shape[2] if pointed is not None and pointed.part == "output" else channels
    if pointed is None or not 0 <= pointed.number < limit:
        return Highlights()
    if pointed.part == "input":
        return _of_input(trace, window, pointed.number, pointed.cell)
    if pointed.part == "kernel":
        return _of_kernel(window, pointed.number, pointed.cell)
    if not _inside(pointed.cell, trace.shape[:2]):
        return Highlights()
    here, seen = frozenset({pointed.cell}), _field(trace, window, pointed.cell)
    if pointed.part == "partial":
        return Highlights(inputs={pointed.number: seen}, outputs={filter_index: here})
    everywhere = range(channels)
    return Highlights(
        inputs=dict.fromkeys(everywhere, seen),
        # the partial sums on the screen are those of this step's filter
        partials=dict.fromkeys(everywhere, here) if pointed.number == filter_index else {},
    )


def _of_input(trace: ConvolutionTrace, window: Window, channel: int, cell: Cell) -> Highlights:
    (top, bottom), (left, right) = trace.pads
    height, width = trace.image.shape[:2]
    if not (-top <= cell[0] < height + bottom and -left <= cell[1] < width + right):
        return Highlights()
    shown: set[Cell] = set()
    kernels: dict[int, Cells] = {}
    tap = tap_at(window, cell)
    if tap is not None:
        shown.add(cell)
        kernels[channel] = frozenset({tap})
    if _inside(cell, (height, width)):
        reached = frozenset(trace.steps_reached_by(*cell))
        outputs = dict.fromkeys(range(trace.shape[2]), reached)
        return Highlights({channel: frozenset(shown)}, kernels, {channel: reached}, outputs)
    source = trace.source_of(cell[0] + top, cell[1] + left)
    if source is not None:
        shown.add(source)
    return Highlights({channel: frozenset(shown)}, kernels)


def _of_kernel(window: Window, channel: int, cell: Cell) -> Highlights:
    if not _inside(cell, (window.height, window.width)):
        return Highlights()
    return Highlights({channel: frozenset({cell_under(window, cell)})}, {channel: frozenset({cell})})


def tap_at(window: Window, cell: Cell) -> Cell | None:
    """The cell of the kernel that lies on a cell of the image or its ring; None if none does.

    >>> tap_at(Window(-1, 0, 2, 2, (2, 1)), (1, 1)), tap_at(Window(-1, 0, 2, 2, (2, 1)), (0, 0))
    ((1, 1), None)
    """
    row, row_left = divmod(cell[0] - window.row, window.dilation[0])
    column, column_left = divmod(cell[1] - window.column, window.dilation[1])
    if row_left or column_left or not _inside((row, column), (window.height, window.width)):
        return None
    return row, column


def cell_under(window: Window, tap: Cell) -> Cell:
    """The cell of the image or its ring that a cell of the kernel lies on.

    >>> cell_under(Window(-1, 0, 2, 2, (2, 1)), (1, 1))
    (1, 1)
    """
    return window.row + tap[0] * window.dilation[0], window.column + tap[1] * window.dilation[1]


def _field(trace: ConvolutionTrace, window: Window, cell: Cell) -> Cells:
    (top, _), (left, _) = trace.pads
    down, right = trace.spec.stride
    place = cell[0] * down - top, cell[1] * right - left
    return frozenset(Window(*place, window.height, window.width, window.dilation).taps())


def _inside(cell: Cell, shape: tuple[int, ...]) -> bool:
    return 0 <= cell[0] < shape[0] and 0 <= cell[1] < shape[1]
