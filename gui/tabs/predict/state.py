"""What the predict tab shows: drawing, preparation, network, and what was changed in it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any

from engine.errors import EngineError
from gui.tabs.predict.drawing import LARGEST_WIDTH, Drawing
from gui.tabs.predict.surgery import Surgery

DEFAULT_NETWORK = "shipped:mnist-best"
FIRST_WIDTH, SMALLEST_WIDTH = 19.0, 4.0
STEPS = ("crop", "scale", "centre")


@dataclass(frozen=True, slots=True)
class Preparation:
    """Which steps lead from the canvas to the network's 28×28 numbers.

    Attributes:
        crop: leave out the paper around the ink.
        scale: make the longest side 20 pixels.
        centre: move the centre of mass to the centre.
    """

    crop: bool = True
    scale: bool = True
    centre: bool = True


AS_IT_IS = Preparation(crop=False, scale=False, centre=False)


@dataclass(frozen=True, slots=True, eq=False)
class PredictState:
    """Everything the tab shows.

    Attributes:
        drawing: what lies on the canvas.
        preparation: the steps that are on.
        network: id of the network, for example ``shipped:mnist-best``, ``run:…``, ``file:…``.
        surgery: what was changed in the network by hand; not remembered.
        room: which one is open.
        width: of the pen, in units of the canvas.
        chosen: layer and filter that are looked at more closely.
    """

    drawing: Drawing = field(default_factory=Drawing)
    preparation: Preparation = field(default_factory=Preparation)
    network: str = DEFAULT_NETWORK
    surgery: Surgery = field(default_factory=Surgery)
    room: str = "draw"
    width: float = FIRST_WIDTH
    chosen: tuple[int, int] = (0, 0)

    def changed(self, **changes: Any) -> PredictState:
        """The same with other values for some attributes."""
        return replace(self, **changes)

    def to_text(self) -> str:
        """As JSON, for the settings file."""
        steps = {name: getattr(self.preparation, name) for name in STEPS}
        looks = {name: getattr(self, name) for name in ("network", "room", "width", "chosen")}
        return json.dumps({"drawing": self.drawing.to_dict(), "preparation": steps, **looks})

    @classmethod
    def from_text(cls, text: str) -> PredictState | None:
        """Read what ``to_text`` wrote; None if somebody broke it.

        >>> PredictState.from_text("{ broken") is None
        True
        """
        try:
            return cls._from_dict(json.loads(text))
        except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, EngineError):
            return None

    @classmethod
    def _from_dict(cls, came: dict[str, Any]) -> PredictState:
        width = float(came.get("width", FIRST_WIDTH))
        if not SMALLEST_WIDTH <= width <= LARGEST_WIDTH:
            raise ValueError(came)
        layer, number = came.get("chosen", (0, 0))
        steps = came.get("preparation", {})
        return cls(
            Drawing.from_dict(came.get("drawing", {})),
            Preparation(**{name: bool(steps.get(name, True)) for name in STEPS}),
            network=str(came.get("network", DEFAULT_NETWORK)),
            room=str(came.get("room", "draw")),
            width=width,
            chosen=(max(int(layer), 0), max(int(number), 0)),
        )
