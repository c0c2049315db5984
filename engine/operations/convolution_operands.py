"""Image, kernel and bias of one convolution: checked, padded, and brought into one shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import common_dtype, in_type, largest_magnitude, numeric_array
from engine.operations.convolution_spec import ConvolutionSpec, Form, Geometry, geometry
from engine.operations.padding import pad

_LARGEST_INTEGER = np.iinfo(np.int64).max
# Up to here one tap after the other is as fast as a matrix product, and its sums run in the trace's order.
_CHANNELS_IN_ORDER = 4
_BLOCK_CELLS = 16_384  # products of one tap that stay in the processor's cache (128 kB)


@dataclass(frozen=True, slots=True, eq=False)
class Operands:
    """What a convolution computes with.

    Args:
        spec: how the kernel moves.
        geometry: all sizes.
        padded: the image with its border, H′×W′×C; a new array.
        kernel: as it is laid on the image, kh×kw×C×K: rotated by 180° if the spec flips it.
        bias: one number per filter, K; zeros if none was given.
    """

    spec: ConvolutionSpec
    geometry: Geometry
    padded: NDArray[Any]
    kernel: NDArray[Any]
    bias: NDArray[Any]


def operands(
    image: ArrayLike, kernel: ArrayLike, spec: ConvolutionSpec, bias: ArrayLike | None = None
) -> Operands:
    """Check and prepare what was given to ``convolve`` or ``trace``.

    Raises:
        EngineError: what ``convolve`` raises.

    >>> operands([1, 2, 3], [1, 10], ConvolutionSpec(padding="same")).padded[0, :, 0].tolist()
    [1, 2, 3, 0]
    """
    pixels, weights = numeric_array(image), numeric_array(kernel)
    found = geometry(pixels.shape, weights.shape, spec)
    offsets = bias_of(bias, found.filters)
    dtype = _dtype(pixels, weights, offsets)
    pixels = in_type(pixels, dtype).reshape(*found.size, found.channels)
    weights = in_type(weights, dtype).reshape(*found.kernel_size, found.channels, found.filters)
    return Operands(
        spec,
        found,
        pad(pixels, found.pads, spec.border),
        weights[::-1, ::-1] if spec.flip_kernel else weights,
        in_type(offsets, dtype),
    )


def bias_of(bias: ArrayLike | None, filters: int) -> NDArray[Any]:
    """One number per filter; a single number serves a single filter, None means zeros.

    Raises:
        EngineError: ``bias-does-not-fit``, and those of ``numeric_array``.

    >>> bias_of(None, 2).tolist(), bias_of(0.5, 1).tolist()
    ([0, 0], [0.5])
    """
    if bias is None:
        return np.zeros(filters, np.int64)
    offsets = numeric_array(bias)
    if offsets.size != filters or offsets.ndim > 1:
        raise EngineError("bias-does-not-fit", wanted=filters, came=offsets.size)
    return offsets.reshape(filters)


def _dtype(image: NDArray[Any], kernel: NDArray[Any], bias: NDArray[Any]) -> np.dtype[Any]:
    dtype = common_dtype(image, kernel)
    if dtype.kind == "f":
        return dtype
    if bias.dtype.kind == "f":
        return np.dtype(np.float64)
    # an upper bound of every sum on the way; Python's integers do not overflow
    terms = kernel.size // len(bias)
    bound = terms * largest_magnitude(image) * largest_magnitude(kernel) + largest_magnitude(bias)
    return dtype if bound <= _LARGEST_INTEGER else np.dtype(np.float64)


def correlate(given: Operands) -> NDArray[Any]:
    """The sums of all windows and filters, with bias; H_out×W_out×K.

    With up to four channels the terms are added channel by channel, row by row, as in the trace, so that
    both agree to the last bit. With more, each tap is a matrix product over the channels, which is faster
    and may round differently.

    >>> correlate(operands([[1, 2], [3, 4]], [[1, 1], [1, 1]], ConvolutionSpec()))[0, 0].tolist()
    [10]
    """
    # overflow to infinity and ∞ − ∞ are answers here, not accidents
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        in_order = given.geometry.channels <= _CHANNELS_IN_ORDER
        sums = _tap_by_tap(given) if in_order else _by_matrix_products(given)
        sums += given.bias
        return sums


def _tap_by_tap(given: Operands) -> NDArray[Any]:
    rows, columns = given.geometry.output_size
    row_stride, column_stride = given.spec.stride
    row_dilation, column_dilation = given.spec.dilation
    kernel_rows, kernel_columns, channels, filters = given.kernel.shape
    planes = np.ascontiguousarray(given.padded.transpose(2, 0, 1))
    weights = np.ascontiguousarray(given.kernel.transpose(2, 0, 1, 3))[..., np.newaxis, np.newaxis]
    sums = np.zeros((filters, rows, columns), planes.dtype)
    block = max(1, _BLOCK_CELLS // (filters * columns))
    products = np.empty((filters, min(block, rows), columns), planes.dtype)
    last_column = (columns - 1) * column_stride + 1
    for first in range(0, rows, block):
        part = sums[:, first : first + block]
        count = part.shape[1]
        for channel in range(channels):
            for row in range(kernel_rows):
                top = first * row_stride + row * row_dilation
                lines = planes[channel, top : top + (count - 1) * row_stride + 1 : row_stride]
                for column in range(kernel_columns):
                    left = column * column_dilation
                    window = lines[:, left : left + last_column : column_stride]
                    product = products[:, :count]
                    np.multiply(window, weights[channel, row, column], out=product)
                    part += product
    return np.ascontiguousarray(sums.transpose(1, 2, 0))


def _by_matrix_products(given: Operands) -> NDArray[Any]:
    filters = given.geometry.filters
    sums = np.zeros((*given.geometry.output_size, filters), given.padded.dtype)
    for row in range(given.kernel.shape[0]):
        for column in range(given.kernel.shape[1]):
            sums += tap_view(given.padded, given, row, column) @ given.kernel[row, column]
    return sums


def tap_view(padded: NDArray[Any], given: Operands, row: int, column: int) -> NDArray[Any]:
    """What one tap of the kernel meets in all windows, as a view; H_out×W_out×C.

    >>> given = operands([[1, 2, 3]], [[1, 1]], ConvolutionSpec())
    >>> tap_view(given.padded, given, 0, 1)[0, :, 0].tolist()
    [2, 3]
    """
    rows, columns = given.geometry.output_size
    row_stride, column_stride = given.spec.stride
    top, left = row * given.spec.dilation[0], column * given.spec.dilation[1]
    return padded[
        top : top + (rows - 1) * row_stride + 1 : row_stride,
        left : left + (columns - 1) * column_stride + 1 : column_stride,
    ]


def in_form(maps: NDArray[Any], form: Form) -> NDArray[Any]:
    """Maps H×W×K as whoever asked wants to see them: a vector, a matrix, or maps.

    >>> in_form(np.zeros((1, 4, 1)), "vector").shape, in_form(np.zeros((3, 4, 1)), "matrix").shape
    ((4,), (3, 4))
    """
    if form == "vector":
        return maps[0, :, 0]
    return maps[:, :, 0] if form == "matrix" else maps
