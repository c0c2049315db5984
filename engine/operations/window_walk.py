"""A window on its walk along one axis: what it covers at each place, and which places reach a cell.

A *place* is where the window stands: 0 is the first, and each gives one row or column of the result. A *cell*
is a row or column of the image, without padding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.operations.padding import is_whole

if TYPE_CHECKING:
    from engine.operations.convolution_spec import SizeFormula


def not_positive(pair: object) -> object | None:
    """What keeps this from being two whole numbers from 1, as it is shown to people; None if nothing does.

    >>> not_positive((2, 3)), not_positive((2, 0)), not_positive(2), not_positive((1, None))
    (None, 0, '2', 'None')
    """
    if not isinstance(pair, tuple | list) or len(pair) != 2:
        return str(pair)
    for number in pair:
        if not is_whole(number) or number < 1:
            return number if isinstance(number, int | float | np.number) else str(number)
    return None


def taps(axis: SizeFormula, place: int) -> range:
    """Cells of the padded axis under the window.

    >>> from engine.operations.convolution import ConvolutionSpec, size_formula
    >>> taps(size_formula((5,), (3,), ConvolutionSpec((1, 2), "same", dilation=(1, 2)))[0], 1)
    range(2, 7, 2)
    """
    first = place * axis.stride
    return range(first, first + axis.effective_kernel, axis.dilation)


def cells_under(axis: SizeFormula, place: int) -> range:
    """Cells of the image under the window; what lies in the padding is cut off.

    >>> from engine.operations.convolution import ConvolutionSpec, size_formula
    >>> [cells_under(size_formula((4,), (3,), ConvolutionSpec(padding="same"))[0], i) for i in (0, 3)]
    [range(0, 2), range(2, 4)]
    """
    first = place * axis.stride - axis.pad_before
    start = first + max(0, -(first // axis.dilation)) * axis.dilation
    stop = min(first + axis.effective_kernel, axis.input_size)
    # a window in the padding alone covers nothing
    return range(start, max(start, stop), axis.dilation)


def places_over(axis: SizeFormula, cell: int) -> tuple[int, ...]:
    """Places from which the window covers a cell of the image.

    >>> from engine.operations.convolution import ConvolutionSpec, size_formula
    >>> places_over(size_formula((5,), (3,), ConvolutionSpec((1, 2), "same"))[0], 1)
    (0, 1)
    """
    if not 0 <= cell < axis.input_size:
        return ()
    from_first = cell + axis.pad_before
    lowest = max(0, -((axis.effective_kernel - 1 - from_first) // axis.stride))
    highest = min(axis.output_size - 1, from_first // axis.stride)
    return tuple(
        place
        for place in range(lowest, highest + 1)
        if (from_first - place * axis.stride) % axis.dilation == 0
    )


def tap_slices(axis: SizeFormula, tap: int) -> tuple[slice, slice]:
    """Where one tap of the window lies on the image: the places at which it does, and the cells it meets.

    >>> from engine.operations.convolution import ConvolutionSpec, size_formula
    >>> tap_slices(size_formula((5,), (3,), ConvolutionSpec((1, 2), "same"))[0], 0)
    (slice(1, 3, None), slice(1, 4, 2))
    """
    offset = tap * axis.dilation - axis.pad_before
    first = max(0, -(offset // axis.stride))
    stop = min(axis.output_size, (axis.input_size - 1 - offset) // axis.stride + 1)
    if stop <= first:
        return slice(0, 0), slice(0, 0)
    start = first * axis.stride + offset
    return slice(first, stop), slice(start, start + (stop - first - 1) * axis.stride + 1, axis.stride)


def tap_counts(axis: SizeFormula) -> NDArray[np.int64]:
    """How many taps lie on the image at each place.

    >>> from engine.operations.convolution import ConvolutionSpec, size_formula
    >>> tap_counts(size_formula((4,), (3,), ConvolutionSpec(padding="full"))[0]).tolist()
    [1, 2, 3, 3, 2, 1]
    """
    counts = np.zeros(axis.output_size, np.int64)
    for tap in range(axis.kernel_size):
        counts[tap_slices(axis, tap)[0]] += 1
    return counts


def visit_counts(axis: SizeFormula) -> NDArray[np.int64]:
    """How many places cover each cell of the padded axis.

    >>> from engine.operations.convolution import ConvolutionSpec, size_formula
    >>> visit_counts(size_formula((4,), (3,), ConvolutionSpec(padding="same"))[0]).tolist()
    [1, 2, 3, 3, 2, 1]
    """
    counts = np.zeros(axis.padded_size, np.int64)
    walked = (axis.output_size - 1) * axis.stride + 1
    for tap in range(axis.kernel_size):
        first = tap * axis.dilation
        counts[first : first + walked : axis.stride] += 1
    return counts
