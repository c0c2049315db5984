"""What the activations tab computes and shows: one frozen object, storable as text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any, Final, cast

from engine.errors import EngineError
from gui.tabs.activations.curves_part import CurvesPart
from gui.tabs.activations.depth_part import DepthPart
from gui.tabs.activations.maps_part import MapsPart
from gui.tabs.activations.part import Part
from gui.tabs.activations.rooms import ROOM_IDS
from gui.tabs.activations.softmax_part import SoftmaxPart
from gui.tabs.activations.tape_part import TapePart

LOOKS: Final = ("room", "tangent", "zones")
_STILL: Final = ("curves", "tape")  # parts without steps of the studio's
_BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, EngineError)


@dataclass(frozen=True, slots=True)
class ActivationsState:
    """Everything the tab shows: a part for each room, and how they look.

    Attributes:
        room: which one is open.
        preset: id of the preset that the room's part comes from; empty once it was changed.
        tangent: whether the chosen function has its tangent drawn.
        zones: whether the zones are shaded where the chosen function is saturated.
        curves: of the room ``functions``.
        softmax: of the room ``softmax``.
        depth: of the room ``depth``.
        maps: of the room ``maps``.
        tape: of the room ``autodiff``.
    """

    room: str = ROOM_IDS[0]
    preset: str = ""
    tangent: bool = True
    zones: bool = True
    curves: CurvesPart = field(default_factory=CurvesPart)
    softmax: SoftmaxPart = field(default_factory=SoftmaxPart)
    depth: DepthPart = field(default_factory=DepthPart)
    maps: MapsPart = field(default_factory=MapsPart)
    tape: TapePart = field(default_factory=TapePart)

    def same_numbers(self, other: ActivationsState) -> bool:
        """Whether the other state computes the same in every room that goes step by step."""
        return all(getattr(self, name) == getattr(other, name) for name in PARTS if name not in _STILL)

    def to_text(self) -> str:
        """As JSON, for the settings file."""
        parts = {name: getattr(self, name).to_plain() for name in PARTS}
        return json.dumps({**parts, **{name: getattr(self, name) for name in (*LOOKS, "preset")}})

    @classmethod
    def from_text(cls, text: str) -> ActivationsState | None:
        """Read what ``to_text`` wrote; a part that somebody broke is as at the first visit.

        Returns:
            None if nothing of it can be read.

        >>> ActivationsState.from_text("{ broken") is None
        True
        """
        try:
            came = json.loads(text)
        except (ValueError, RecursionError):
            return None
        if not isinstance(came, dict):
            return None
        parts = {name: part for name, kind in PARTS.items() if (part := _part(kind, came.get(name)))}
        room, preset = came.get("room"), came.get("preset", "")
        return cls(
            room if room in ROOM_IDS else ROOM_IDS[0],
            preset if isinstance(preset, str) else "",
            tangent=bool(came.get("tangent", True)),
            zones=bool(came.get("zones", True)),
            **parts,
        )

    def changed(self, **changes: Any) -> ActivationsState:
        """The same with other values for some attributes."""
        return replace(self, **changes)


# a part is an attribute that is made anew by its own class
PARTS: Final[Mapping[str, type[Part]]] = MappingProxyType(
    {
        one.name: cast(type[Part], one.default_factory)
        for one in fields(ActivationsState)
        if isinstance(one.default_factory, type)
    }
)
"""The class of each part by the attribute that holds it."""


def _part(kind: type[Part], came: Any) -> Any:
    try:
        return None if came is None else kind.from_plain(came)
    except _BROKEN:
        return None
