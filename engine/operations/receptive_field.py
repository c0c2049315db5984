"""Which cells of the image a unit sees, through any stack of layers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.operations.layer_stack import LAYER_KINDS, LayerKind, LayerRow, LayerWork, StackLayer, stack_rows
from engine.operations.window_walk import cells_under

if TYPE_CHECKING:
    from engine.operations.convolution_spec import SizeFormula
    from engine.operations.padding import Pair

__all__ = [
    "LAYER_KINDS",
    "LayerField",
    "LayerKind",
    "LayerRow",
    "LayerWork",
    "StackLayer",
    "receptive_fields",
]


@dataclass(frozen=True, slots=True)
class LayerField:
    """What the units of one layer see of the image.

    Unit (i, j) of any map sees, along each axis, ``size`` cells from ``start + i · jump``; at the border
    some of them are padding.

    Args:
        layer_row: the layer, its shapes, its parameters and its work.
        size: rows and columns of the receptive field.
        jump: rows and columns of the image from what a unit sees to what its neighbour sees.
        start: row and column of the image where the field of unit (0, 0) begins; negative in the padding.
        formulas: of rows and columns, of each layer from the image up to this one.
    """

    layer_row: LayerRow
    size: Pair
    jump: Pair
    start: Pair
    formulas: tuple[tuple[SizeFormula, SizeFormula], ...]

    def unclipped_range(self, row: int, column: int) -> tuple[range, range]:
        """Rows and columns of the image under the field of a unit, those in the padding too.

        Raises:
            IndexError: there is no such unit.

        >>> receptive_fields((5, 5), [StackLayer("convolution", padding="same")])[0].unclipped_range(0, 1)
        (range(-1, 2), range(0, 3))
        """
        firsts = [
            self.start[axis] + place * self.jump[axis]
            for axis, place in enumerate(self._checked(row, column))
        ]
        return range(firsts[0], firsts[0] + self.size[0]), range(firsts[1], firsts[1] + self.size[1])

    def input_range(self, row: int, column: int) -> tuple[range, range]:
        """Rows and columns of the image that a unit sees, from the first to the last.

        With dilation there may be gaps between; ``path_counts`` tells. Empty if the unit sees padding alone.

        Raises:
            IndexError: there is no such unit.

        >>> receptive_fields((5, 5), [StackLayer("convolution", padding="same")])[0].input_range(0, 1)
        (range(0, 2), range(0, 3))
        """
        return self.ranges(row, column)[0]

    def ranges(self, row: int, column: int) -> tuple[tuple[range, range], ...]:
        """What a unit sees of the image and of what each layer below puts out, from the image upwards.

        Raises:
            IndexError: there is no such unit.

        >>> layers = [StackLayer("convolution"), StackLayer("max", (2, 2), (2, 2))]
        >>> [rows for rows, _ in receptive_fields((6, 6), layers)[1].ranges(1, 0)]
        [range(2, 6), range(2, 4)]
        """
        places = self._checked(row, column)
        rows, columns = (self._paths(axis, place) for axis, place in enumerate(places))
        return tuple((_hull(there), _hull(here)) for there, here in zip(rows, columns, strict=True))

    def path_counts(self, row: int, column: int) -> NDArray[np.int64]:
        """By how many ways each cell of the image leads to a unit of one map of each layer, H×W.

        Cells in the middle of a field lead there by more ways than those at its edge. With kernels of ones,
        and sums in place of pooling, this is the gradient of the unit.

        Raises:
            IndexError: there is no such unit.

        >>> layers = [StackLayer("convolution", (1, 2))] * 2
        >>> receptive_fields((1, 4), layers)[1].path_counts(0, 1).tolist()
        [[0, 1, 2, 1]]
        """
        places = self._checked(row, column)
        rows, columns = (self._paths(axis, place)[0] for axis, place in enumerate(places))
        return np.outer(rows, columns)

    def _checked(self, row: int, column: int) -> Pair:
        rows, columns, _ = self.layer_row.output_shape
        if not (0 <= row < rows and 0 <= column < columns):
            raise IndexError((row, column))
        return row, column

    def _paths(self, axis: int, place: int) -> list[NDArray[np.int64]]:
        """Ways along one axis to what comes into each layer, from the image upwards."""
        counts = np.zeros(self.layer_row.output_shape[axis], np.int64)
        counts[place] = 1
        found = []
        for formulas in reversed(self.formulas):
            below = np.zeros(formulas[axis].input_size, np.int64)
            for unit in np.flatnonzero(counts):
                cells = cells_under(formulas[axis], int(unit))
                below[cells.start : cells.stop : cells.step] += counts[unit]
            found.append(below)
            counts = below
        return found[::-1]


def receptive_fields(input_shape: Sequence[int], layers: Sequence[StackLayer]) -> tuple[LayerField, ...]:
    """What the units of each layer see of the image.

    Along each axis, from r = 1, j = 1, b = 0 at the image, a layer with kernel k, dilation d, stride s and p
    cells of padding before leads to b − p·j, r + d·(k − 1)·j and j·s: where the field of unit 0 begins, how
    large a field is, and how far apart neighbours are.

    Args:
        input_shape: H×W×C or H×W of the image.
        layers: from the image upwards.

    Returns:
        One field per layer.

    Raises:
        EngineError: what ``stack_rows`` raises.

    Source:
        A. Araujo, W. Norris, J. Sim, "Computing Receptive Fields of Convolutional Neural Networks", Distill
        2019, doi:10.23915/distill.00021, here from the image upwards.

    >>> fields = receptive_fields(
    ...     (28, 28),
    ...     [
    ...         StackLayer("convolution", (3, 3), (2, 2), "same", filters=5),
    ...         StackLayer("max", (2, 2), (2, 2), "same"),
    ...     ],
    ... )
    >>> [(field.size[0], field.jump[0], field.layer_row.output_shape) for field in fields]
    [(3, 2, (14, 14, 5)), (5, 4, (7, 7, 5))]
    >>> fields[1].input_range(3, 6)
    (range(12, 17), range(24, 28))
    """
    size, jump, start = [1, 1], [1, 1], [0, 0]
    formulas: list[tuple[SizeFormula, SizeFormula]] = []
    fields = []
    for row in stack_rows(input_shape, layers):
        for axis, formula in enumerate(row.geometry.formulas):
            start[axis] -= formula.pad_before * jump[axis]
            size[axis] += (formula.effective_kernel - 1) * jump[axis]
            jump[axis] *= formula.stride
        formulas.append(row.geometry.formulas)
        fields.append(
            LayerField(row, (size[0], size[1]), (jump[0], jump[1]), (start[0], start[1]), tuple(formulas))
        )
    return tuple(fields)


def _hull(counts: NDArray[np.int64]) -> range:
    seen = np.flatnonzero(counts)
    return range(int(seen[0]), int(seen[-1]) + 1) if seen.size else range(0)
