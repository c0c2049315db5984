"""What can be done with a state; every function gives a new one or raises ``EngineError``."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

import numpy as np

from engine.operations.axes import (
    LAYOUTS,
    checked_order,
    read_order,
    read_shape,
    swap_order,
    swaps_of,
)
from engine.operations.axes_examples import AXES_EXAMPLES
from gui.tabs.axes.state import MOST_SWAPS, AxesState, Swaps, Way, sealed

if TYPE_CHECKING:
    from collections.abc import Sequence

_ARRAYS = {"nhwc": "image-batch", "hwio": "course-weights"}


def set_order(state: AxesState, order: Sequence[int]) -> AxesState:
    """Put the axes into an order; where swaps are shown, into as few swaps as give it."""
    checked = checked_order(order, state.array.ndim)
    if checked == state.order:
        return state
    swaps = swaps_of(checked) if state.way == "swapaxes" else ()
    return state.changed(order=checked, swaps=swaps, preset="")


def type_order(state: AxesState, text: str) -> AxesState:
    """Put the axes into an order as somebody typed it."""
    return set_order(state, read_order(text, state.array.ndim))


def set_swaps(state: AxesState, swaps: Swaps) -> AxesState:
    """Swap axes one after the other."""
    order = swap_order(state.array.ndim, *swaps)
    if swaps == state.swaps and state.way == "swapaxes":
        return state
    return state.changed(order=order, swaps=swaps, way="swapaxes", preset="")


def swap(state: AxesState, first: int, second: int) -> AxesState:
    """Swap two axes: in place of the last swap, after those before it."""
    return set_swaps(state, (*state.swaps[:-1], (first, second)))


def swap_once_more(state: AxesState) -> AxesState:
    """Add a swap that changes nothing yet; another one has no room after so many."""
    if len(state.swaps) >= MOST_SWAPS:
        return state
    return set_swaps(state, (*state.swaps, (0, 0)))


def swap_once_less(state: AxesState) -> AxesState:
    """Leave the last swap out."""
    return set_swaps(state, state.swaps[:-1])


def set_way(state: AxesState, way: Way) -> AxesState:
    """Reach the same order by swaps, or give it as a whole."""
    if way == state.way:
        return state
    return state.changed(way=way, swaps=swaps_of(state.order) if way == "swapaxes" else (), preset="")


def restore_order(state: AxesState) -> AxesState:
    """The axes as in a."""
    if state.order == tuple(range(state.array.ndim)) and not state.swaps:
        return state
    return state.changed(order=tuple(range(state.array.ndim)), swaps=(), preset="")


def set_copied(state: AxesState, copied: bool) -> AxesState:
    """Give b memory of its own, or let it look at that of a."""
    return state if copied == state.copied else state.changed(copied=copied)


def type_shape(state: AxesState, text: str) -> AxesState:
    """Count from 0 in an array of a shape that somebody typed; the order stays if it still is one."""
    shape = read_shape(text)
    if shape == state.shape:
        return state
    array = sealed(np.arange(prod(shape)).reshape(shape))
    if len(shape) == state.array.ndim:
        return state.changed(array=array, names="", preset="")
    order = tuple(reversed(range(len(shape))))
    swaps = swaps_of(order) if state.way == "swapaxes" else ()
    return state.changed(array=array, order=order, swaps=swaps, names="", preset="")


def open_layout(state: AxesState, pair: str) -> AxesState:
    """Go to a named layout; where it is open already, the way back.

    Args:
        state: until now.
        pair: ``nhwc`` or ``hwio``: the layout that comes first.
    """
    layout = next(layout for layout in LAYOUTS.values() if layout.before.lower() == pair)
    array = AXES_EXAMPLES[_ARRAYS[pair]].array
    if state.names == layout.before and state.order == layout.order:
        back = sealed(np.transpose(state.array, layout.order))
        return state.changed(
            array=back, order=layout.inverse.order, names=layout.after, way="transpose", swaps=(), preset=""
        )
    return state.changed(
        array=array, order=layout.order, names=layout.before, way="transpose", swaps=(), preset=""
    )


def layout_of(state: AxesState) -> str:
    """Id of the named layout that the state is, as ``nhwc-nchw``; empty for none."""
    found = (name for name, way in LAYOUTS.items() if (way.before, way.order) == (state.names, state.order))
    return next(found, "")


def layout_words(state: AxesState, pair: str) -> str:
    """``NHWC → NCHW`` or the way back, as it is shown; else ``NHWC ↔ NCHW``.

    Args:
        state: what is shown.
        pair: ``nhwc`` or ``hwio``.
    """
    found = LAYOUTS.get(layout_of(state))
    if found is not None and pair in (found.before.lower(), found.after.lower()):
        return f"{found.before} → {found.after}"
    layout = next(layout for layout in LAYOUTS.values() if layout.before.lower() == pair)
    return f"{layout.before} ↔ {layout.after}"


def random_order(state: AxesState, rng: np.random.Generator) -> AxesState:
    """Another order, if there is any."""
    count = state.array.ndim
    if count < 2:
        return state
    order = state.order
    while order == state.order:
        order = tuple(int(axis) for axis in rng.permutation(count))
    return set_order(state, order)
