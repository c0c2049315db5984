"""Changes of the room of depth: from a part to the next one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from engine.errors import EngineError
from engine.operations.activations import ACTIVATIONS
from gui.tabs.activations.depth_part import MOST_DRAWN

if TYPE_CHECKING:
    from gui.tabs.activations.depth_part import DepthPart


def toggle(part: DepthPart, name: str) -> DepthPart:
    """Draw a function, or draw it no longer.

    Raises:
        EngineError: ``functions-too-few``, ``functions-too-many``.
    """
    wanted = set(part.drawn) ^ {name}
    if not wanted:
        raise EngineError("functions-too-few")
    if len(wanted) > MOST_DRAWN:
        raise EngineError("functions-too-many", high=MOST_DRAWN)
    drawn = tuple(each for each in ACTIVATIONS if each in wanted)
    chosen = name if name in wanted else part.chosen
    return replace(part, drawn=drawn, chosen=chosen if chosen in wanted else drawn[0])


def choose(part: DepthPart, name: str) -> DepthPart:
    """Look at the layers of a function, drawing it if it is not drawn yet; raises what ``toggle`` raises."""
    return replace(part, chosen=name) if name in part.drawn else toggle(part, name)


def put(part: DepthPart, **changes: Any) -> DepthPart:
    """The part with other numbers."""
    return replace(part, **changes)
