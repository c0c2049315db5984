"""What can be changed about the walk over a padded image: functions from a state to the next one.

They keep the promises of ``gui.tabs.pooling.changes``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gui.tabs.pooling.state import (
    LARGEST_DILATION,
    LARGEST_PAD,
    LARGEST_SIDE,
    LARGEST_STRIDE,
    LARGEST_WINDOW,
)

if TYPE_CHECKING:
    from engine.operations.padding import Border, Extra, Padding
    from gui.tabs.pooling.state import PoolingState


def set_size(state: PoolingState, rows: int, columns: int) -> PoolingState:
    """Walk over an image of another size."""
    return _renewed(state, size=(min(rows, LARGEST_SIDE), min(columns, LARGEST_SIDE)))


def set_kernel(state: PoolingState, rows: int, columns: int) -> PoolingState:
    """Walk with a kernel of another size."""
    return _renewed(state, kernel=(min(rows, LARGEST_WINDOW), min(columns, LARGEST_WINDOW)))


def set_stride(state: PoolingState, rows: int, columns: int) -> PoolingState:
    """Take other steps."""
    return _renewed(state, stride=(min(rows, LARGEST_STRIDE), min(columns, LARGEST_STRIDE)))


def set_dilation(state: PoolingState, rows: int, columns: int) -> PoolingState:
    """Spread the taps of the kernel by other distances."""
    return _renewed(state, dilation=(min(rows, LARGEST_DILATION), min(columns, LARGEST_DILATION)))


def set_padding(state: PoolingState, padding: Padding) -> PoolingState:
    """Pad by a rule, or by four numbers ((top, bottom), (left, right))."""
    if not isinstance(padding, str):
        (top, bottom), (left, right) = padding
        top, bottom, left, right = (min(side, LARGEST_PAD) for side in (top, bottom, left, right))
        padding = ((top, bottom), (left, right))
    return _renewed(state, padding=padding)


def set_extra(state: PoolingState, extra: Extra) -> PoolingState:
    """Put the odd cell of "same" on the other side."""
    return _renewed(state, extra=extra)


def set_border(state: PoolingState, border: Border) -> PoolingState:
    """Put something else into the padding."""
    return _renewed(state, border=border)


def _renewed(state: PoolingState, **changes: Any) -> PoolingState:
    after = replace(state.walk, **changes)
    if after == state.walk:
        return state
    after.formulas()  # refuses here what cannot walk, before anything is replaced
    return state.changed(walk=after, preset="")
