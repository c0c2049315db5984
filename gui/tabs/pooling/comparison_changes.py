"""What can be changed about the comparison of pictures: functions from a state to the next one.

They keep the promises of ``gui.tabs.pooling.changes``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from engine.data.pictures import PICTURES
from engine.errors import EngineError
from engine.operations.window_walk import not_positive
from gui.tabs.pooling.state import LARGEST_SHIFT, LARGEST_STRIDE

if TYPE_CHECKING:
    from gui.tabs.pooling.state import PoolingState


def set_picture(state: PoolingState, picture: str) -> PoolingState:
    """Compare on another picture.

    Raises:
        KeyError: there is no such id.
    """
    if picture not in PICTURES:
        raise KeyError(picture)
    return _renewed(state, picture=picture)


def set_window(state: PoolingState, rows: int, columns: int) -> PoolingState:
    """Choose another window, which is the stride as well.

    Raises:
        EngineError: it is not positive.
    """
    if (came := not_positive((rows, columns))) is not None:
        raise EngineError("window-not-positive", came=came)
    return _renewed(state, window=(min(rows, LARGEST_STRIDE), min(columns, LARGEST_STRIDE)))


def set_shift(state: PoolingState, down: int, right: int) -> PoolingState:
    """Move the second picture by other distances, negative ones up and to the left."""
    held = [min(max(by, -LARGEST_SHIFT), LARGEST_SHIFT) for by in (down, right)]
    return _renewed(state, shift=(held[0], held[1]))


def _renewed(state: PoolingState, **changes: Any) -> PoolingState:
    after = replace(state.comparison, **changes)
    return state if after == state.comparison else state.changed(comparison=after, preset="")
