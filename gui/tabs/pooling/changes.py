"""What can be changed about a pooling and about the looks: functions from a state to the next one.

Every function refuses what cannot be pooled (``EngineError``) before anything is computed, and gives the same
object back where nothing changes. Changed numbers and rules are no longer those of a preset. Sizes and
distances beyond what the tab can show are held within its limits; arrays from outside are refused instead.
Where the result gets another shape, so does the gradient from above; cells that stay keep their numbers.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.operations.arrays import numeric_array
from engine.operations.pooling import PoolingSpec, output_shape
from gui.tabs.pooling.new_numbers import fitted_upstream, random_pixels, random_upstream
from gui.tabs.pooling.presets import fitting_preset
from gui.tabs.pooling.state import (
    LARGEST_PAD,
    LARGEST_SIDE,
    LARGEST_STRIDE,
    LARGEST_WINDOW,
    PoolingNumbers,
)

if TYPE_CHECKING:
    from engine.operations.padding import Pair
    from engine.operations.pooling import PoolingKind, PoolingPadding
    from gui.tabs.pooling.state import Floats, PoolingState, Room
    from gui.widgets.matrix_model import ColourMap, Display, Edits

FIRST_WINDOW = (2, 2)  # when one window no longer covers the whole image


# numbers
def edit_image(state: PoolingState, edits: Edits) -> PoolingState:
    """Put numbers into the image.

    Raises:
        IndexError: there is no such cell.
    """
    return _renewed(state, image=_written(state.numbers.image, edits))


def edit_upstream(state: PoolingState, edits: Edits) -> PoolingState:
    """Put numbers into the gradient from above.

    Raises:
        IndexError: there is no such cell.
    """
    return _renewed(state, upstream=_written(state.numbers.upstream, edits))


def randomised(state: PoolingState, rng: np.random.Generator, *, upstream: bool = False) -> PoolingState:
    """Draw new small whole numbers for the image; sizes stay.

    Args:
        state: what is computed.
        rng: where they come from.
        upstream: draw those of the gradient, not those of the image.
    """
    if upstream:
        return _renewed(state, upstream=random_upstream(rng, state.numbers.upstream.shape))
    return _renewed(state, image=random_pixels(rng, state.numbers.image.shape))


def resize_image(state: PoolingState, rows: int, columns: int) -> PoolingState:
    """Cut the image or fill it up with zeros, at the bottom and on the right."""
    resized = np.zeros((_held(rows, LARGEST_SIDE), _held(columns, LARGEST_SIDE)))
    kept = state.numbers.image[: resized.shape[0], : resized.shape[1]]
    resized[: kept.shape[0], : kept.shape[1]] = kept
    return _renewed(state, image=resized)


def with_image(state: PoolingState, values: ArrayLike) -> PoolingState:
    """Take over an image.

    Args:
        state: what is computed.
        values: H×W, or a vector, which is one row.

    Raises:
        EngineError: no numbers, too many, or nothing that can be pooled like this.
    """
    image = _numbers(values)
    if image.ndim == 1:
        image = image[np.newaxis]
    if image.ndim != 2:
        raise EngineError("pooling-image-dimensions-wrong", came=image.ndim)
    return _renewed(state, image=image)


# rules
def set_kind(state: PoolingState, kind: PoolingKind) -> PoolingState:
    """Take the largest number, the smallest, or the mean."""
    return _ruled(state, kind=kind)


def set_window(state: PoolingState, rows: int, columns: int) -> PoolingState:
    """Choose another window; after global pooling it moves again, with the stride there was."""
    return _ruled(state, window=(min(rows, LARGEST_WINDOW), min(columns, LARGEST_WINDOW)))


def set_stride(state: PoolingState, rows: int, columns: int) -> PoolingState:
    """Move the window on by other distances; global pooling has none."""
    return _ruled(state, stride=(min(rows, LARGEST_STRIDE), min(columns, LARGEST_STRIDE)))


def set_padding(state: PoolingState, padding: PoolingPadding) -> PoolingState:
    """Pad by a rule, or by four numbers ((top, bottom), (left, right)); global pooling has none."""
    if not isinstance(padding, str):
        (top, bottom), (left, right) = padding
        top, bottom, left, right = (min(side, LARGEST_PAD) for side in (top, bottom, left, right))
        padding = ((top, bottom), (left, right))
    return _ruled(state, padding=padding)


def set_global(state: PoolingState, on: bool) -> PoolingState:
    """Take one number of the whole image, or let a window of 2×2 walk again, place by place."""
    if on == state.numbers.spec.is_global:
        return state
    if on:
        return _ruled(state, window=None)
    rows, columns = state.numbers.size
    window: Pair = min(FIRST_WINDOW[0], rows), min(FIRST_WINDOW[1], columns)
    return _ruled(state, window=window, stride=window)


# looks, which leave numbers and preset as they are
def set_room(state: PoolingState, room: Room) -> PoolingState:
    """Open another room; its numbers may be those of a preset."""
    if room == state.room:
        return state
    opened = state.changed(room=room, preset="")
    return opened.changed(preset=fitting_preset(opened))


def set_gradient(state: PoolingState, on: bool) -> PoolingState:
    """Show the way back, or hide it."""
    return state if on == state.gradient else state.changed(gradient=on)


def set_display(state: PoolingState, display: Display) -> PoolingState:
    """Show numbers, colours, or both."""
    return state if display == state.display else state.changed(display=display)


def set_colours(state: PoolingState, colours: ColourMap) -> PoolingState:
    """Show signed or grey colours."""
    return state if colours == state.colours else state.changed(colours=colours)


def set_tinted(state: PoolingState, on: bool) -> PoolingState:
    """Put light colours behind numbers, or none."""
    return state if on == state.tinted else state.changed(tinted=on)


# inside
def _ruled(state: PoolingState, **rules: Any) -> PoolingState:
    return _renewed(state, spec=replace(state.numbers.spec, **rules))


def _renewed(
    state: PoolingState,
    image: NDArray[Any] | None = None,
    spec: PoolingSpec | None = None,
    upstream: Floats | None = None,
) -> PoolingState:
    """The state with other numbers or rules, if they go together; the same object if they are the same."""
    before = state.numbers
    image = before.image if image is None else image
    spec = before.spec if spec is None else spec
    upstream = before.upstream if upstream is None else upstream
    wanted = output_shape(image.shape, spec)
    if upstream.shape != wanted:
        upstream = fitted_upstream(upstream, wanted)
    after = PoolingNumbers(image, spec, upstream)
    return state if after.same(before) else state.changed(numbers=after, preset="")


def _written(matrix: Floats, edits: Edits) -> Floats:
    written = matrix.copy()
    rows, columns = matrix.shape
    for row, column, value in edits:
        if not (0 <= row < rows and 0 <= column < columns):  # NumPy would count −1 from the end
            raise IndexError((row, column))
        written[row, column] = value
    return written


def _held(count: int, largest: int) -> int:
    return min(max(count, 1), largest)


def _numbers(values: ArrayLike) -> NDArray[Any]:
    """An array of which the sides were looked at first: the numbers of a photograph would fill the memory."""
    array = values if isinstance(values, np.ndarray) else numeric_array(values)
    longest = max(array.shape[:2], default=1)
    if longest > LARGEST_SIDE:
        raise EngineError("image-size-out-of-range", low=1, high=LARGEST_SIDE, came=longest)
    return numeric_array(array)
