"""What can be changed about the state, as functions from the old state to the new one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.tabs.predict.state import PredictState


def with_preparation(state: PredictState, step: str, on: bool) -> PredictState:
    """A step of the preparation on or off."""
    return state.changed(preparation=replace(state.preparation, **{step: on}))
