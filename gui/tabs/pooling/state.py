"""What the padding and pooling tab computes and shows: one frozen object, storable as text."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from engine.errors import EngineError
from gui.tabs.pooling.limits import (
    LARGEST_DEVIATION,
    LARGEST_DILATION,
    LARGEST_FILTERS,
    LARGEST_LAYERS,
    LARGEST_PAD,
    LARGEST_SEED,
    LARGEST_SHIFT,
    LARGEST_SIDE,
    LARGEST_STRIDE,
    LARGEST_WINDOW,
    MOST_WALKED_CELLS,
    known,
)
from gui.tabs.pooling.parts import (
    DigitPipeline,
    Floats,
    PaddingWalk,
    PictureComparison,
    PoolingNumbers,
    plain,
)
from gui.widgets.matrix_model import ColourMap, Display

__all__ = [
    "LARGEST_DEVIATION",
    "LARGEST_DILATION",
    "LARGEST_FILTERS",
    "LARGEST_LAYERS",
    "LARGEST_PAD",
    "LARGEST_SEED",
    "LARGEST_SHIFT",
    "LARGEST_SIDE",
    "LARGEST_STRIDE",
    "LARGEST_WINDOW",
    "MOST_WALKED_CELLS",
    "ROOMS",
    "DigitPipeline",
    "Floats",
    "PaddingWalk",
    "PictureComparison",
    "PoolingNumbers",
    "PoolingState",
    "Room",
    "plain",
]

Room = Literal["pooling", "padding", "digit", "compare"]

ROOMS: tuple[Room, ...] = get_args(Room)


@dataclass(frozen=True, slots=True, eq=False)
class PoolingState:
    """Everything the tab shows.

    Attributes:
        numbers: of the room ``pooling``.
        walk: of the room ``padding``.
        digit: of the room ``digit``.
        comparison: of the room ``compare``.
        room: which one is open.
        gradient: whether the way back is shown beside the pooling.
        preset: id of the preset that the room's numbers come from; empty once they were changed.
        display: numbers, colours, or both.
        colours: signed or grey.
        tinted: light colours behind numbers.
    """

    numbers: PoolingNumbers
    walk: PaddingWalk = field(default_factory=PaddingWalk)
    digit: DigitPipeline = field(default_factory=DigitPipeline)
    comparison: PictureComparison = field(default_factory=PictureComparison)
    room: Room = "pooling"
    gradient: bool = True
    preset: str = ""
    display: Display = "numbers"
    colours: ColourMap = "signed"
    tinted: bool = True

    def same_numbers(self, other: PoolingState) -> bool:
        """Whether the other state computes the same in every room."""
        return (
            self.numbers.same(other.numbers)
            and self.walk == other.walk
            and self.digit == other.digit
            and self.comparison == other.comparison
        )

    def to_dict(self) -> dict[str, Any]:
        """As lists, numbers and ids, for settings, lessons and presets."""
        parts = {name: getattr(self, name).to_dict() for name in ("numbers", "walk", "digit", "comparison")}
        looks = ("room", "gradient", "preset", "display", "colours", "tinted")
        return {**parts, **{name: getattr(self, name) for name in looks}}

    def to_text(self) -> str:
        """As JSON, for the settings file."""
        return json.dumps(self.to_dict())

    @classmethod
    def from_dict(cls, came: dict[str, Any]) -> PoolingState:
        """Read what ``to_dict`` gave; all but the numbers may be left out.

        Raises:
            EngineError: something cannot be computed.
            ValueError: a wrong shape, out of range, an unknown id; also TypeError and KeyError for a wrong
                form.
        """
        return cls(
            PoolingNumbers.from_dict(came["numbers"]),
            PaddingWalk.from_dict(came.get("walk", {})),
            DigitPipeline.from_dict(came.get("digit", {})),
            PictureComparison.from_dict(came.get("comparison", {})),
            room=known(came, "room", ROOMS),
            gradient=bool(came.get("gradient", True)),
            preset=str(came.get("preset", "")),
            display=known(came, "display", get_args(Display)),
            colours=known(came, "colours", get_args(ColourMap)),
            tinted=bool(came.get("tinted", True)),
        )

    @classmethod
    def from_text(cls, text: str) -> PoolingState | None:
        """Read what ``to_text`` wrote; None if somebody broke it.

        >>> PoolingState.from_text("{ broken") is None
        True
        """
        try:
            return cls.from_dict(json.loads(text))
        except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, EngineError):
            return None

    def changed(self, **changes: Any) -> PoolingState:
        """The same with other values for some attributes."""
        return replace(self, **changes)
