"""Axes of an array put into another order: every number keeps its place in memory and gets another index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, overload

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.operations.arrays import numeric_array
from engine.operations.axes_order import (
    LAYOUTS,
    LETTERS,
    MOST_DIMENSIONS,
    MOST_NUMBERS,
    Layout,
    check_shape,
    checked_axis,
    checked_order,
    inverse_order,
    read_order,
    read_shape,
    swap_order,
    swaps_of,
)
from engine.operations.axes_print import Printed, printed

__all__ = [
    "LAYOUTS",
    "LETTERS",
    "MOST_DIMENSIONS",
    "MOST_NUMBERS",
    "AxesStep",
    "AxesTrace",
    "Layout",
    "Printed",
    "checked_order",
    "inverse_order",
    "printed",
    "read_order",
    "read_shape",
    "swap_axes_trace",
    "swap_order",
    "swap_sequence_trace",
    "swaps_of",
    "transpose_trace",
]

Array = NDArray[Any]
Index = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AxesStep:
    """One number on its way.

    Args:
        index: which step, from 0: its place in the memory of a, counted in numbers.
        value: the number.
        source_index: its index in a.
        target_index: its index in b.
        target_place: how many numbers come before it when b is printed.
        offset: its place in memory in bytes: Σ index · stride over the axes of a, and likewise of b.
        copied_offset: its place in bytes in a copy of b that lies in the order of b.
    """

    index: int
    value: int | float
    source_index: Index
    target_index: Index
    target_place: int
    offset: int
    copied_offset: int


class AxesTrace(Sequence[AxesStep]):
    """An array a, the array b with the axes of a in another order, and how each number gets there.

    Steps follow the memory of a. Both arrays cannot be written to.

    Args:
        array: a; a private copy in C order is made.
        order: for each axis of b the axis of a that becomes it.
        swaps: pairs of axes swapped one after the other, where that is how it was done.
        copied: b gets memory of its own, in its own order, as ``.copy()`` gives it.

    >>> trace = swap_axes_trace(np.arange(12).reshape(3, 2, 2), 0, 2)
    >>> trace.mapping, trace.source.strides, trace.result.strides
    ('b[k, j, i] = a[i, j, k]', (32, 16, 8), (8, 16, 32))
    >>> step = trace[9]
    >>> step.value, step.source_index, step.target_index, step.offset
    (9, (2, 0, 1), (1, 0, 2), 72)
    """

    def __init__(
        self, array: Array, order: Index, swaps: tuple[tuple[int, int], ...] = (), *, copied: bool = False
    ) -> None:
        self.source: Final = np.array(array, order="C")
        self.source.flags.writeable = False
        self.order: Final = order
        self.swaps: Final = swaps
        view = np.transpose(self.source, order)
        self.result: Final = view.copy() if copied else view
        self.result.flags.writeable = False

    @property
    def swapped(self) -> tuple[int, int] | None:
        """The two axes, where it was one swap."""
        return self.swaps[0] if len(self.swaps) == 1 else None

    @property
    def is_view(self) -> bool:
        """Whether b looks at the memory of a, so that nothing was copied; asked of NumPy."""
        return bool(np.shares_memory(self.source, self.result))

    @property
    def mapping(self) -> str:
        """How the indices go over, in letters: ``b[k, j, i] = a[i, j, k]``."""
        letters = self.source_letters
        return f"b[{', '.join(self.result_letters)}] = a[{', '.join(letters)}]"

    @property
    def source_letters(self) -> str:
        """One letter per axis of a."""
        return LETTERS[: self.source.ndim]

    @property
    def result_letters(self) -> str:
        """The letters in the order of b."""
        return "".join(LETTERS[axis] for axis in self.order)

    @property
    def is_unchanged(self) -> bool:
        """Whether the order is that of a."""
        return self.order == tuple(range(self.source.ndim))

    @cached_property
    def _copied_strides(self) -> Index:
        return np.ascontiguousarray(self.result).strides

    def __len__(self) -> int:
        return self.source.size

    @overload
    def __getitem__(self, index: int) -> AxesStep: ...
    @overload
    def __getitem__(self, index: slice) -> list[AxesStep]: ...
    def __getitem__(self, index: int | slice) -> AxesStep | list[AxesStep]:
        if isinstance(index, slice):
            return [self._step(k) for k in range(*index.indices(len(self)))]
        place = index + len(self) if index < 0 else index
        if not 0 <= place < len(self):
            raise IndexError(index)
        return self._step(place)

    def step_of_source(self, index: Index) -> AxesStep:
        """The step of the number at an index of a.

        Raises:
            IndexError: there is no such number.
        """
        return self._step(_place(index, self.source.shape))

    def step_of_result(self, index: Index) -> AxesStep:
        """The step of the number at an index of b.

        Raises:
            IndexError: there is no such number.

        >>> swap_axes_trace([[1, 2, 3], [4, 5, 6]], 0, 1).step_of_result((2, 0)).value
        3
        """
        _place(index, self.result.shape)
        return self.step_of_source(tuple(index[k] for k in inverse_order(self.order)))

    def offset_terms(self, step: AxesStep) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
        """The index and the stride of each axis, whose products add up to the offset: for a, then for b.

        >>> trace = swap_axes_trace(np.arange(12).reshape(3, 2, 2), 0, 2)
        >>> trace.offset_terms(trace[9])
        (((2, 32), (0, 16), (1, 8)), ((1, 8), (0, 16), (2, 32)))
        """
        return (
            tuple(zip(step.source_index, self.source.strides, strict=True)),
            tuple(zip(step.target_index, self.result.strides, strict=True)),
        )

    def printed_source(self) -> Printed:
        """``print(a)``, with the place of every number in it."""
        return printed(self.source)

    def printed_result(self, moved: int | None = None) -> Printed:
        """``print(b)``, with the place of every number in it.

        Args:
            moved: how many numbers, in the order of the steps, are there already; a dot stands for each of
                the others. None for all.
        """
        if moved is None or moved >= len(self):
            return printed(self.result)
        # where a number lies in the memory of a is the step in which it moves
        order = np.transpose(np.arange(len(self)).reshape(self.source.shape), self.order)
        return printed(self.result, hidden=order >= moved)

    def _step(self, place: int) -> AxesStep:
        source_index = tuple(int(k) for k in np.unravel_index(place, self.source.shape))
        target_index = tuple(source_index[axis] for axis in self.order)
        return AxesStep(
            place,
            self.source.flat[place].item(),
            source_index,
            target_index,
            _place(target_index, self.result.shape),
            _dot(source_index, self.source.strides),
            _dot(target_index, self._copied_strides),
        )


def swap_axes_trace(array: ArrayLike, first: int, second: int, *, copied: bool = False) -> AxesTrace:
    """Swap two axes of an array and follow every number.

    b[…, j, …, i, …] = a[…, i, …, j, …].

    Output shape: that of the array with the two sizes swapped.

    Args:
        array: 1 to 6 axes, 1 to 1,000 numbers; float64, float32 or integers (as int64).
        first: one axis; negative ones count from the back.
        second: the other axis; the same one changes nothing.
        copied: b gets memory of its own.

    Returns:
        Both arrays and the steps.

    Raises:
        EngineError: ``axis-out-of-range``, ``axes-dimensions-wrong``, ``axes-array-empty``,
            ``axes-array-too-large``, ``array-ragged``, ``array-not-numeric``.

    Source:
        ``numpy.swapaxes``; it gives a view, as here.

    >>> swap_axes_trace([[0, 1], [2, 3], [4, 5]], 0, 1).result.tolist()
    [[0, 2, 4], [1, 3, 5]]
    """
    return swap_sequence_trace(array, ((first, second),), copied=copied)


def swap_sequence_trace(
    array: ArrayLike, swaps: Sequence[tuple[int, int]], *, copied: bool = False
) -> AxesTrace:
    """Swap axes several times and follow every number from the first array to the last.

    Output shape: that of the array with the sizes swapped likewise.

    Args:
        array: as in ``swap_axes_trace``.
        swaps: pairs of axes, each counted in the array that the swaps before it give; none changes nothing.
        copied: b gets memory of its own.

    Raises:
        EngineError: as ``swap_axes_trace``.

    Source:
        ``numpy.swapaxes``, call after call.

    >>> swap_sequence_trace(np.zeros((3, 3, 3, 2)), ((1, 2), (0, 1))).order
    (2, 0, 1, 3)
    """
    given = _given(array)
    pairs = tuple(
        (checked_axis(first, given.ndim), checked_axis(second, given.ndim)) for first, second in swaps
    )
    return AxesTrace(given, swap_order(given.ndim, *pairs), pairs, copied=copied)


def transpose_trace(array: ArrayLike, order: Sequence[int], *, copied: bool = False) -> AxesTrace:
    """Put the axes of an array into an order and follow every number.

    Axis k of b is axis order[k] of a.

    Output shape: the sizes of the array in that order.

    Args:
        array: as in ``swap_axes_trace``.
        order: every axis once; negative ones count from the back.
        copied: b gets memory of its own.

    Returns:
        Both arrays and the steps.

    Raises:
        EngineError: ``axes-order-length``, ``axes-order-repeats``, ``axis-out-of-range``,
            ``axes-dimensions-wrong``, ``axes-array-empty``, ``axes-array-too-large``, ``array-ragged``,
            ``array-not-numeric``.

    Source:
        ``numpy.transpose``, which gives a view, as here; ``tf.transpose`` copies.

    >>> trace = transpose_trace(np.zeros((3, 3, 3, 2)), (2, 3, 0, 1))
    >>> trace.result.shape, trace.mapping
    ((3, 2, 3, 3), 'b[k, l, i, j] = a[i, j, k, l]')
    """
    given = _given(array)
    return AxesTrace(given, checked_order(order, given.ndim), copied=copied)


def _given(array: ArrayLike) -> Array:
    given = numeric_array(array)
    check_shape(given.shape)
    return given


def _place(index: Index, shape: Index) -> int:
    if len(index) != len(shape) or not all(0 <= k < size for k, size in zip(index, shape, strict=True)):
        raise IndexError(index)
    place = 0
    for k, size in zip(index, shape, strict=True):
        place = place * size + k
    return place


def _dot(index: Index, strides: Index) -> int:
    return sum(k * stride for k, stride in zip(index, strides, strict=True))
