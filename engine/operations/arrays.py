"""What comes in as numbers, and in which precision it is computed."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError

_LARGEST_INTEGER = np.iinfo(np.int64).max
_LARGEST_FLOAT = sys.float_info.max


def numeric_array(values: ArrayLike) -> NDArray[Any]:
    """Numbers as an array of int64, float32 or float64.

    Truth values and every kind of integer become int64 (ones above 2⁶³ − 1 become float64), half
    precision becomes float32 and extended precision float64. An array that is already of one of the
    three types is not copied.

    Args:
        values: an array, a number or nested lists.

    Returns:
        An array of the same shape.

    Raises:
        EngineError: ``array-ragged`` (rows of different lengths), ``array-not-numeric`` (text, complex
            numbers, objects).

    >>> numeric_array([[1, 2], [3, 4]]).dtype.name, numeric_array(np.float16([0.5])).dtype.name
    ('int64', 'float32')
    """
    try:
        array = np.asarray(values)
    except ValueError as error:
        raise EngineError("array-ragged") from error
    if array.dtype in (np.int64, np.float32, np.float64):
        return array
    kind = array.dtype.kind
    if kind in "bi" or (kind == "u" and (not array.size or int(array.max()) <= _LARGEST_INTEGER)):
        return array.astype(np.int64)
    if kind == "f" and array.dtype.itemsize < 4:
        return array.astype(np.float32)
    if kind in "fu" or array.size == 0 or _holds_large_integers(array):
        return in_type(array, np.dtype(np.float64))
    raise EngineError("array-not-numeric", came=array.dtype.name)


def _holds_large_integers(array: NDArray[Any]) -> bool:
    """NumPy keeps integers of Python that no type of its own can hold as objects."""
    return array.dtype.kind == "O" and all(
        isinstance(number, float) or (isinstance(number, int) and abs(number) <= _LARGEST_FLOAT)
        for number in array.flat
    )


def in_type(array: NDArray[Any], dtype: np.dtype[Any]) -> NDArray[Any]:
    """An array in another type; what is too large for it becomes infinite, without a warning.

    >>> in_type(np.array([0.5, 1e300]), np.dtype(np.float32)).tolist()
    [0.5, inf]
    """
    with np.errstate(over="ignore", under="ignore"):
        return array.astype(dtype, copy=False)


def has_not_finite(*arrays: ArrayLike) -> bool:
    """Whether NaN or an infinity is among the numbers.

    Arithmetic goes on with them as IEEE 754 says (∞ · 0 is NaN, NaN spreads), here as in TensorFlow, so
    nothing is refused; this tells whether a remark is due.

    >>> has_not_finite([1.0, 2.0]), has_not_finite([1.0], [[np.nan]])
    (False, True)
    """
    return not all(bool(np.isfinite(numeric_array(array)).all()) for array in arrays)


def common_dtype(first: NDArray[Any], second: NDArray[Any]) -> np.dtype[Any]:
    """The type in which two arrays are computed: integers never widen a float.

    >>> common_dtype(np.zeros(1, np.float32), np.zeros(1, np.int64)).name
    'float32'
    """
    floats = [array.dtype for array in (first, second) if array.dtype.kind == "f"]
    return np.result_type(*floats) if floats else np.dtype(np.int64)


def largest_magnitude(array: NDArray[Any]) -> int:
    """The largest magnitude in an array of int64, as a Python integer, which cannot overflow."""
    return max(abs(int(array.max())), abs(int(array.min()))) if array.size else 0
