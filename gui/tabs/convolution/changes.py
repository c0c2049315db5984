"""What can be changed about a convolution: functions from a state to the next one.

Every function refuses what cannot be convolved (``EngineError``) before anything is computed, and gives the
same object back where nothing changes. Changed numbers and rules are no longer those of a preset. Sizes and
distances beyond what the tab can show are held within its limits; arrays from outside are refused instead.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import numeric_array
from engine.operations.convolution import output_shape
from gui.tabs.convolution.new_numbers import fitted_image, fitted_kernel, random_pixels, random_weights
from gui.tabs.convolution.state import (
    LARGEST_CHANNELS,
    LARGEST_DILATION,
    LARGEST_FILTERS,
    LARGEST_PAD,
    LARGEST_SIDE,
    LARGEST_STRIDE,
)

if TYPE_CHECKING:
    from engine.operations.padding import Border, Extra, Padding
    from gui.tabs.convolution.state import ConvolutionState, Floats
    from gui.widgets.matrix_model import ColourMap, Display, Edits


# numbers
def edit_image(state: ConvolutionState, channel: int, edits: Edits) -> ConvolutionState:
    """Put numbers into one channel of the image.

    Raises:
        IndexError: there is no such cell.
    """
    image = state.image.copy()
    _write(image[..., channel], edits)
    return _renewed(state, image=image)


def edit_kernel(state: ConvolutionState, channel: int, filter_index: int, edits: Edits) -> ConvolutionState:
    """Put numbers into one channel of one filter.

    Args:
        state: what is computed.
        channel: which matrix of the filter.
        filter_index: which filter.
        edits: cells as they are shown: where the rules flip the kernel, those of the rotated one.

    Raises:
        IndexError: there is no such cell.
    """
    kernel = state.kernel.copy()
    shown = kernel[::-1, ::-1] if state.spec.flip_kernel else kernel
    _write(shown[:, :, channel, filter_index], edits)
    return _renewed(state, kernel=kernel)


def set_bias(state: ConvolutionState, filter_index: int, value: float) -> ConvolutionState:
    """Give one filter another bias."""
    bias = state.bias.copy()
    bias[filter_index] = value
    return _renewed(state, bias=bias)


def randomised(
    state: ConvolutionState, rng: np.random.Generator, *, kernel: bool = False
) -> ConvolutionState:
    """Draw new small whole numbers for the image; sizes stay.

    Args:
        state: what is computed.
        rng: where they come from.
        kernel: draw those of the kernel, not those of the image.
    """
    if kernel:
        return _renewed(state, kernel=random_weights(rng, state.kernel.shape))
    return _renewed(state, image=random_pixels(rng, state.image.shape))


# sizes
def resize_image(state: ConvolutionState, rows: int, columns: int) -> ConvolutionState:
    """Cut the image or fill it up with zeros, at the bottom and on the right."""
    rows = 1 if state.one_dimensional else rows
    return _renewed(state, image=_resized(state.image, rows, columns))


def resize_kernel(state: ConvolutionState, rows: int, columns: int) -> ConvolutionState:
    """Cut the kernel or fill it up with zeros, at the bottom and on the right as it is written.

    Numbers keep their row and column, on the screen and in the code beside it; around the centre they
    could not, because an even size has none.
    """
    rows = 1 if state.one_dimensional else rows
    return _renewed(state, kernel=_resized(state.kernel, rows, columns))


def set_channels(state: ConvolutionState, channels: int) -> ConvolutionState:
    """Take channels away from image and kernel, or add some.

    A channel of zeros would add nothing to the sum, so a new one holds small whole numbers. They depend
    on nothing but its number and size: whoever takes it away and adds it again finds it unchanged.
    """
    channels = 1 if state.one_dimensional else _held(channels, LARGEST_CHANNELS)
    return _renewed(
        state,
        image=fitted_image(state.image, channels),
        kernel=fitted_kernel(state.kernel, channels, state.filters),
    )


def set_filters(state: ConvolutionState, filters: int) -> ConvolutionState:
    """Take filters away, or add some: small whole numbers as in ``set_channels``, without bias."""
    filters = 1 if state.one_dimensional else _held(filters, LARGEST_FILTERS)
    return _renewed(
        state, kernel=fitted_kernel(state.kernel, state.channels, filters), bias=_biases(state.bias, filters)
    )


# arrays from outside
def with_image(state: ConvolutionState, values: ArrayLike) -> ConvolutionState:
    """Take over an image; the kernel gets as many channels as it has.

    Args:
        state: what is computed.
        values: H×W×C, H×W or a vector; in the 1-D lesson a vector, or a matrix of one row or column.

    Raises:
        EngineError: no numbers, too many, or nothing that this kernel goes with.
    """
    image = _numbers(values, "image-size-out-of-range")
    if state.one_dimensional:
        image = _vector(image)
        output_shape(image.shape, state.kernel_size[1:], state.spec)  # refuses all but vectors
    elif image.ndim not in (1, 2, 3):
        raise EngineError("image-dimensions-wrong", came=image.ndim)
    full = image.reshape(_layout(image.shape, 3))
    _check_count("channels", full.shape[2], LARGEST_CHANNELS)
    return _renewed(state, image=full, kernel=fitted_kernel(state.kernel, full.shape[2], state.filters))


def with_kernel(
    state: ConvolutionState, values: ArrayLike, bias: ArrayLike | None = None
) -> ConvolutionState:
    """Take over a kernel.

    Args:
        state: what is computed.
        values: kh×kw×C×K, or kh×kw×C, which is one filter, or a matrix or vector, which is laid on every
            channel alike; never flipped. In the 1-D lesson a vector, or a matrix of one row or column.
        bias: one number per filter; None keeps those that are there.

    Raises:
        EngineError: no numbers, too many, or nothing that goes with this image.
    """
    kernel = _numbers(values, "option-out-of-range", name="kernel_size")
    if state.one_dimensional:
        kernel = _vector(kernel)
        output_shape(state.size[1:], kernel.shape, state.spec)  # refuses all but vectors
    elif kernel.ndim not in (1, 2, 3, 4):
        output_shape(state.image.shape, kernel.shape, state.spec)
    full = kernel.reshape(_layout(kernel.shape, 4))
    if kernel.ndim < 3:
        full = np.repeat(full, state.channels, axis=2)
    _check_count("kernels", full.shape[3], LARGEST_FILTERS)
    filters = full.shape[3]
    offsets = _biases(state.bias, filters) if bias is None else numeric_array(bias).ravel()
    if offsets.size != filters:
        raise EngineError("bias-does-not-fit", wanted=filters, came=offsets.size)
    return _renewed(state, kernel=full, bias=offsets)


# rules
def set_stride(state: ConvolutionState, rows: int, columns: int) -> ConvolutionState:
    """Move the window on by other distances."""
    return _ruled(state, stride=(min(rows, LARGEST_STRIDE), min(columns, LARGEST_STRIDE)))


def set_dilation(state: ConvolutionState, rows: int, columns: int) -> ConvolutionState:
    """Spread the taps of the kernel by other distances."""
    return _ruled(state, dilation=(min(rows, LARGEST_DILATION), min(columns, LARGEST_DILATION)))


def set_padding(state: ConvolutionState, padding: Padding) -> ConvolutionState:
    """Pad by a mode, or by four numbers ((top, bottom), (left, right))."""
    if not isinstance(padding, str):
        (top, bottom), (left, right) = padding
        top, bottom, left, right = (min(side, LARGEST_PAD) for side in (top, bottom, left, right))
        padding = ((top, bottom), (left, right))
    return _ruled(state, padding=padding)


def set_border(state: ConvolutionState, border: Border) -> ConvolutionState:
    """Put something else into the padding."""
    return _ruled(state, border=border)


def set_extra(state: ConvolutionState, extra: Extra) -> ConvolutionState:
    """Put the odd cell of "same" on the other side."""
    return _ruled(state, extra=extra)


def set_flip(state: ConvolutionState, on: bool) -> ConvolutionState:
    """Choose convolution (on) or cross-correlation."""
    return _ruled(state, flip_kernel=on)


# looks, which leave numbers and preset as they are
def set_display(state: ConvolutionState, display: Display) -> ConvolutionState:
    """Show numbers, colours, or both."""
    return state if display == state.display else state.changed(display=display)


def set_colours(state: ConvolutionState, colours: ColourMap) -> ConvolutionState:
    """Show signed or grey colours."""
    return state if colours == state.colours else state.changed(colours=colours)


def set_tinted(state: ConvolutionState, on: bool) -> ConvolutionState:
    """Put light colours behind numbers, or none."""
    return state if on == state.tinted else state.changed(tinted=on)


# inside
def _ruled(state: ConvolutionState, **changes: Any) -> ConvolutionState:
    return _renewed(state, spec=replace(state.spec, **changes))


def _renewed(state: ConvolutionState, **changes: Any) -> ConvolutionState:
    """The state with other numbers or rules, if they go together; the same object if they are the same."""
    after = state.changed(preset="", **changes)
    if after.one_dimensional:
        output_shape(after.size[1:], after.kernel_size[1:], after.spec)
    else:
        output_shape(after.image.shape, after.kernel.shape, after.spec)
    return state if after.same_numbers(state) else after


def _write(matrix: Floats, edits: Edits) -> None:
    rows, columns = matrix.shape
    for row, column, value in edits:
        if not (0 <= row < rows and 0 <= column < columns):  # NumPy would count −1 from the end
            raise IndexError((row, column))
        matrix[row, column] = value


def _held(count: int, largest: int) -> int:
    return min(max(count, 1), largest)


def _resized(array: Floats, rows: int, columns: int) -> Floats:
    rows, columns = _held(rows, LARGEST_SIDE), _held(columns, LARGEST_SIDE)
    resized = np.zeros((rows, columns, *array.shape[2:]))
    kept = array[:rows, :columns]
    resized[: kept.shape[0], : kept.shape[1]] = kept
    return resized


def _biases(bias: Floats, filters: int) -> Floats:
    kept = bias[:filters]
    return np.concatenate([kept, np.zeros(filters - len(kept))])


def _vector(array: NDArray[Any]) -> NDArray[Any]:
    """One row or one column as a vector; anything else as it came."""
    return array.reshape(-1) if array.ndim and array.size == max(array.shape) else array


def _layout(shape: tuple[int, ...], dimensions: int) -> tuple[int, ...]:
    """The shape with all its axes: a vector is one row, what is missing at the end is one."""
    shape = (1, *shape) if len(shape) == 1 else shape
    return (*shape, *(1 for _ in range(dimensions - len(shape))))


def _numbers(values: ArrayLike, message_key: str, **named: object) -> NDArray[Any]:
    """An array of which the sides were looked at first: the numbers of a photograph would fill the memory."""
    array = values if isinstance(values, np.ndarray) else numeric_array(values)
    longest = max(array.shape[:2], default=1)
    if longest > LARGEST_SIDE:
        raise EngineError(message_key, low=1, high=LARGEST_SIDE, came=longest, **named)
    return numeric_array(array)


def _check_count(name: str, count: int, largest: int) -> None:
    if count > largest:
        raise EngineError("option-out-of-range", name=name, low=1, high=largest, came=count)
