"""What can be changed about the state, as functions from the old state to the new one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gui.tabs.predict.drawing import Drawing
from gui.tabs.predict.state import AS_IT_IS

if TYPE_CHECKING:
    from gui.tabs.predict.drawing import Scan
    from gui.tabs.predict.state import PredictState


def with_preparation(state: PredictState, step: str, on: bool) -> PredictState:
    """A step of the preparation on or off."""
    return state.changed(preparation=replace(state.preparation, **{step: on}))


def with_picture(state: PredictState, picture: Scan) -> PredictState:
    """A picture that is to reach the network as it is, so that no step of the preparation is on."""
    return state.changed(drawing=Drawing(picture), preparation=AS_IT_IS)
