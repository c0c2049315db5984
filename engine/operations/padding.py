"""What surrounds an image, so that a window can also stand on its border."""

from __future__ import annotations

from typing import Any, Literal, cast, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import numeric_array

Pair = tuple[int, int]
Pads = tuple[Pair, Pair]
"""Cells added: ((top, bottom), (left, right))."""
Padding = Literal["valid", "same", "full"] | Pads
Extra = Literal["after", "before"]
Border = Literal["zero", "reflect", "edge", "wrap"]

PADDING_MODES = ("valid", "same", "full")
EXTRAS: tuple[Extra, ...] = get_args(Extra)
BORDERS: tuple[Border, ...] = get_args(Border)


def effective_size(kernel_size: int, dilation: int) -> int:
    """Cells from the first tap of a kernel to its last: k′ = d · (k − 1) + 1.

    >>> effective_size(3, 1), effective_size(3, 2)
    (3, 5)
    """
    return dilation * (kernel_size - 1) + 1


def resolve_padding(
    size: Pair,
    kernel_size: Pair,
    *,
    padding: Padding = "valid",
    stride: Pair = (1, 1),
    dilation: Pair = (1, 1),
    extra: Extra = "after",
) -> Pads:
    """How many cells each side gets.

    With n cells, a kernel of k, stride s, dilation d and k′ = d · (k − 1) + 1, along each axis:

    - valid: 0 and 0
    - full: k′ − 1 and k′ − 1, every position where at least one tap lies on the image
    - same: p = max((⌈n / s⌉ − 1) · s + k′ − n, 0) in all, so that ⌈n / s⌉ positions come out. One side
      gets ⌊p / 2⌋ and the other the rest: ``extra="after"`` gives the odd cell to the bottom and the
      right, ``extra="before"`` to the top and the left.

    Args:
        size: rows and columns of the image, ≥ 1.
        kernel_size: rows and columns of the kernel, ≥ 1.
        padding: a mode, or the four numbers themselves, ((top, bottom), (left, right)).
        stride: ≥ 1.
        dilation: ≥ 1; 1 means that taps are neighbours.
        extra: which side the odd cell of "same" goes to.

    Returns:
        ((top, bottom), (left, right)).

    Raises:
        EngineError: ``padding-unknown``, ``padding-negative``, ``extra-unknown``.

    Source:
        TensorFlow, "Padding" in the notes of ``tf.nn`` (SAME depends on the stride, and the odd cell goes
        after; ``scipy.signal.correlate2d`` does the same at stride 1). ``scipy.signal.correlate``,
        ``convolve`` and ``convolve2d`` put it before.

    >>> resolve_padding((28, 28), (3, 3), padding="same", stride=(2, 2))
    ((0, 1), (0, 1))
    >>> resolve_padding((9, 9), (4, 4), padding="same", extra="before")
    ((2, 1), (2, 1))
    """
    check_padding(padding, extra)
    if not isinstance(padding, str):
        return padding
    rows, columns = (
        _side(padding, size[axis], effective_size(kernel_size[axis], dilation[axis]), stride[axis], extra)
        for axis in (0, 1)
    )
    return rows, columns


def _side(mode: str, size: int, effective: int, stride: int, extra: Extra) -> Pair:
    if mode == "valid":
        return 0, 0
    if mode == "full":
        return effective - 1, effective - 1
    total = max((-(-size // stride) - 1) * stride + effective - size, 0)
    smaller = total // 2
    return (smaller, total - smaller) if extra == "after" else (total - smaller, smaller)


def check_padding(padding: object, extra: object = "after") -> None:
    """Refuse a padding that is neither a mode nor four numbers from 0.

    Raises:
        EngineError: ``padding-unknown``, ``padding-negative``, ``extra-unknown``.

    >>> check_padding(((0, 1), (2, 0)))
    """
    if extra not in EXTRAS:
        raise EngineError("extra-unknown", came=extra)
    if isinstance(padding, str):
        if padding not in PADDING_MODES:
            raise EngineError("padding-unknown", came=padding)
        return
    sides = cast(Any, padding)
    try:
        numbers = [side for pair in sides for side in pair]
        fits = len(sides) == 2 and all(len(pair) == 2 for pair in sides)
    except TypeError:
        fits, numbers = False, []
    if not fits:
        raise EngineError("padding-unknown", came=str(padding))
    for number in numbers:
        if not is_whole(number) or number < 0:
            raise EngineError("padding-negative", came=number)


def is_whole(number: object) -> bool:
    """Whether this is a whole number (also NumPy's), and not a truth value.

    >>> is_whole(3), is_whole(np.int64(3)), is_whole(True), is_whole(3.0)
    (True, True, False, False)
    """
    return isinstance(number, int | np.integer) and not isinstance(number, bool)


def check_border(size: Pair, pads: Pads, border: object) -> None:
    """Refuse a border that is not known, or a reflection wider than the image.

    Raises:
        EngineError: ``border-unknown``, ``reflect-padding-too-large``.

    >>> check_border((3, 3), ((2, 2), (2, 2)), "reflect")
    """
    if border not in BORDERS:
        raise EngineError("border-unknown", came=border)
    if border == "reflect":
        for axis_size, sides in zip(size, pads, strict=True):
            if max(sides) >= axis_size:
                raise EngineError("reflect-padding-too-large", padding=max(sides), size=axis_size)


def pad(image: ArrayLike, pads: Pads, border: Border = "zero", value: float = 0.0) -> NDArray[Any]:
    """An image with cells added around it.

    Output shape: (H + top + bottom) × (W + left + right) × C.

    Args:
        image: numbers, H×W×C or H×W or a vector of W (one row, of which only left and right apply).
        pads: ((top, bottom), (left, right)), each ≥ 0.
        border: what the new cells hold: ``zero`` the ``value``, ``reflect`` the image mirrored at its
            outermost cells (which are not repeated: c b | a b c | b a), ``edge`` the outermost cell again
            (a a | a b c | c c), ``wrap`` the opposite side (b c | a b c | a b).
        value: what border ``zero`` writes; −∞ for max-pooling.

    Returns:
        A new array in the form of the image. It keeps the type, unless integers meet a ``value`` that is
        not whole or too large for them: then float64.

    Raises:
        EngineError: those of ``check_padding``, ``check_border`` and ``numeric_array``,
            ``image-dimensions-wrong``.

    Source:
        ``numpy.pad`` with modes constant, reflect, edge, wrap, except that a reflection may not be wider
        than the image minus one, as in ``tf.pad``.

    >>> pad([1, 2, 3], ((0, 0), (2, 1)), "reflect").tolist()
    [3, 2, 1, 2, 3, 2]
    """
    array = numeric_array(image)
    if array.ndim == 1:
        return pad(array[np.newaxis], ((0, 0), pads[1]), border, value).reshape(-1)
    if array.ndim not in (2, 3):
        raise EngineError("image-dimensions-wrong", came=array.ndim)
    check_padding(pads)
    height, width = array.shape[:2]
    check_border((height, width), pads, border)
    (top, bottom), (left, right) = pads
    if border != "zero":
        rows = source_indices(height, top, bottom, border)
        columns = source_indices(width, left, right, border)
        repeated: NDArray[Any] = array[rows[:, np.newaxis], columns]
        return repeated
    shape = (height + top + bottom, width + left + right, *array.shape[2:])
    fits = array.dtype.kind == "f" or (float(value).is_integer() and abs(value) < 2**63)
    padded = np.full(shape, value, array.dtype if fits else np.float64)
    padded[top : top + height, left : left + width] = array
    return padded


def padded_index(index: int, size: int, before: int, border: Border = "zero") -> int | None:
    """Where the cell of a padded axis comes from.

    Args:
        index: position on the padded axis, from 0.
        size: cells of the axis before padding, n.
        before: cells added before the first one.
        border: as in ``pad``.

    Returns:
        The position 0 … n − 1 on the axis of the image, or None for a cell that border ``zero`` added.

    >>> [padded_index(i, 3, 2, "wrap") for i in range(7)]
    [1, 2, 0, 1, 2, 0, 1]
    >>> [padded_index(i, 3, 1) for i in range(5)]
    [None, 0, 1, 2, None]
    """
    position = index - before
    if 0 <= position < size:
        return position
    if border == "zero":
        return None
    if border == "edge":
        return 0 if position < 0 else size - 1
    if border == "wrap":
        return position % size
    period = max(2 * (size - 1), 1)
    position %= period
    return position if position < size else period - position


def source_indices(size: int, before: int, after: int, border: Border = "zero") -> NDArray[np.intp]:
    """Where each cell of a padded axis comes from; −1 for cells that border ``zero`` added.

    The same as ``padded_index`` for all cells of an axis.

    >>> source_indices(3, 1, 1, "edge").tolist(), source_indices(2, 1, 0).tolist()
    ([0, 0, 1, 2, 2], [-1, 0, 1])
    """
    positions = np.arange(-before, size + after, dtype=np.intp)
    if border == "zero":
        return np.where((positions >= 0) & (positions < size), positions, -1)
    if border == "edge":
        return np.clip(positions, 0, size - 1)
    if border == "wrap":
        return positions % size
    period = max(2 * (size - 1), 1)
    positions %= period
    return np.where(positions < size, positions, period - positions)
