"""The image of one pooling, checked, and what all its windows give at once.

A window is pooled along each of its rows first, and then over what its rows gave: the largest of the rows'
largest numbers is the largest of all, and a sum of sums is the sum of all. That takes kh + kw passes over the
image where tap by tap takes kh · kw. Winners are found in the same two passes: the first of equal numbers in
the first row that has it is the first in reading order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.operations.arrays import largest_magnitude, numeric_array
from engine.operations.pooling_spec import PoolingSpec, pooling_geometry
from engine.operations.window_walk import tap_counts, tap_slices

if TYPE_CHECKING:
    from engine.operations.convolution_spec import Geometry, SizeFormula

Array = NDArray[Any]

_LARGEST_INTEGER = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True, eq=False)
class PoolingOperands:
    """What a pooling computes with.

    Args:
        spec: how the window moves.
        geometry: all sizes.
        image: H×W×C without padding, in the type in which it is computed; may be a view of what was given.
    """

    spec: PoolingSpec
    geometry: Geometry
    image: Array


def pooling_operands(image: ArrayLike, spec: PoolingSpec) -> PoolingOperands:
    """Check and prepare what was given to ``pool`` or ``trace``.

    Raises:
        EngineError: what ``pool`` raises.

    >>> pooling_operands([[1, 2], [3, 4]], PoolingSpec()).image.shape
    (2, 2, 1)
    """
    pixels = numeric_array(image)
    found = pooling_geometry(pixels.shape, spec)
    if spec.kind == "average" and pixels.dtype.kind == "i":
        # an upper bound of every sum on the way; Python's integers do not overflow
        cells = found.kernel_size[0] * found.kernel_size[1]
        if cells * largest_magnitude(pixels) > _LARGEST_INTEGER:
            pixels = pixels.astype(np.float64)
    return PoolingOperands(spec, found, pixels.reshape(*found.size, found.channels))


def pooled(given: PoolingOperands) -> Array:
    """What every window gives, H_out×W_out×C.

    >>> pooled(pooling_operands([[1, 2], [3, 5]], PoolingSpec("average")))[..., 0].tolist()
    [[2.75]]
    """
    # overflow to infinity and ∞ − ∞ are answers here, not accidents
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        if given.spec.kind == "average":
            sums = _reduce(given, np.add, 0)
            counts = divisors(given.geometry)[..., np.newaxis]
            means: Array = sums / (counts.astype(sums.dtype) if sums.dtype.kind == "f" else counts)
            return means
        kind = given.spec.kind
        return _reduce(given, np.maximum if kind == "max" else np.minimum, _last_resort(given))


def divisors(geometry: Geometry) -> NDArray[np.int64]:
    """How many cells of the image each window covers, H_out×W_out.

    >>> divisors(pooling_geometry((3, 3), PoolingSpec("average", padding="same"))).tolist()
    [[4, 2], [2, 1]]
    """
    rows, columns = geometry.formulas
    return np.outer(tap_counts(rows), tap_counts(columns))


def winners(given: PoolingOperands) -> NDArray[np.intp]:
    """Row and column, in the image, of the cell that each window takes; H_out×W_out×C×2.

    Of equal numbers the first wins, row by row. The first NaN wins over all numbers.

    >>> winners(pooling_operands([[1, 3], [3, 2]], PoolingSpec()))[0, 0, 0].tolist()
    [0, 1]
    """
    rows, columns = given.geometry.formulas
    beats = _beats_max if given.spec.kind == "max" else _beats_min
    best_of_rows, column_of_rows = _best_along(given.image, 1, columns, beats)
    _, row = _best_along(best_of_rows, 0, rows, beats)
    return np.stack((row, np.take_along_axis(column_of_rows, row, axis=0)), axis=-1)


def along(axis: int, part: slice) -> tuple[slice, ...]:
    """The index that cuts rows (axis 0) or columns (axis 1) out of maps.

    >>> along(1, slice(0, 2))
    (slice(None, None, None), slice(0, 2, None))
    """
    return (*(slice(None),) * axis, part)


def _last_resort(given: PoolingOperands) -> int | float:
    """What every number replaces."""
    largest = given.spec.kind == "min"
    if given.image.dtype.kind == "f":
        return np.inf if largest else -np.inf
    limits = np.iinfo(given.image.dtype)
    return int(limits.max if largest else limits.min)


def _reduce(given: PoolingOperands, combine: np.ufunc, start: float) -> Array:
    rows, columns = given.geometry.formulas
    across = _reduce_along(given.image, 1, columns, combine, start)
    return _reduce_along(across, 0, rows, combine, start)


def _reduce_along(values: Array, axis: int, formula: SizeFormula, combine: np.ufunc, start: float) -> Array:
    shape = list(values.shape)
    shape[axis] = formula.output_size
    result = np.full(shape, start, values.dtype)
    for tap in range(formula.kernel_size):
        places, cells = tap_slices(formula, tap)
        part = result[along(axis, places)]
        combine(part, values[along(axis, cells)], out=part)
    return result


def _beats_max(candidate: Array, best: Array) -> NDArray[np.bool_]:
    # true for a larger number and for the first NaN: NaN ≤ x is never true
    beaten: NDArray[np.bool_] = ~(candidate <= best) & (best == best)
    return beaten


def _beats_min(candidate: Array, best: Array) -> NDArray[np.bool_]:
    beaten: NDArray[np.bool_] = ~(candidate >= best) & (best == best)
    return beaten


def _best_along(
    values: Array, axis: int, formula: SizeFormula, beats: Callable[[Array, Array], NDArray[np.bool_]]
) -> tuple[Array, NDArray[np.intp]]:
    shape = list(values.shape)
    shape[axis] = formula.output_size
    best, where = np.zeros(shape, values.dtype), np.full(shape, -1, np.intp)
    cell_numbers = np.arange(formula.input_size).reshape((-1,) + (1,) * (2 - axis))
    for tap in range(formula.kernel_size):
        places, cells = tap_slices(formula, tap)
        candidate = values[along(axis, cells)]
        best_here, where_here = best[along(axis, places)], where[along(axis, places)]
        better = (where_here < 0) | beats(candidate, best_here)
        np.copyto(best_here, candidate, where=better)
        np.copyto(where_here, cell_numbers[cells], where=better)
    return best, where
