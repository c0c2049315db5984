"""The rooms of the activations tab, as one literal table. A room that is not in it does not exist."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from gui.studio.maker import Maker
    from gui.tabs.activations.room import RoomPage


@dataclass(frozen=True, slots=True)
class RoomEntry:
    """A room of the tab.

    Args:
        id: stable name, as stored in settings.
        title: English name in the translation context ``"ActivationRooms"``.
        part: attribute of the state that its presets set.
        factory: ``"module:Class"`` of its page, imported at the first visit; rooms with the same one share
            their page.
        maker: ``"module:function"`` from the state to what makes the scenes of its steps; empty for none.
    """

    id: str
    title: str
    part: str
    factory: str
    maker: str = ""

    def name(self) -> str:
        """The title in the language in force."""
        return QCoreApplication.translate("ActivationRooms", self.title)

    def page_class(self) -> type[RoomPage]:
        """The class of its page."""
        return cast("type[RoomPage]", _found(self.factory))

    def make(self, state: Any) -> Maker[Any] | None:
        """What makes the scenes of its steps; None where there are none."""
        return cast("Maker[Any]", _found(self.maker)(state)) if self.maker else None


def _found(path: str) -> Any:
    module, _, name = path.partition(":")
    return getattr(import_module(module), name)


_CALCULUS: Final = "gui.tabs.activations.calculus_page:CalculusPage"

ROOMS: Final[tuple[RoomEntry, ...]] = (
    RoomEntry("functions", str(QT_TRANSLATE_NOOP("ActivationRooms", "Functions")), "curves", _CALCULUS),
    RoomEntry(
        "autodiff",
        str(QT_TRANSLATE_NOOP("ActivationRooms", "Autodiff")),
        "tape",
        _CALCULUS,
    ),
    RoomEntry(
        "softmax",
        str(QT_TRANSLATE_NOOP("ActivationRooms", "Softmax")),
        "softmax",
        "gui.tabs.activations.softmax_room:SoftmaxRoom",
        "gui.tabs.activations.softmax_maker:maker",
    ),
    RoomEntry(
        "depth",
        str(QT_TRANSLATE_NOOP("ActivationRooms", "Depth")),
        "depth",
        "gui.tabs.activations.depth_room:DepthRoom",
        "gui.tabs.activations.depth_maker:maker",
    ),
    RoomEntry(
        "maps",
        str(QT_TRANSLATE_NOOP("ActivationRooms", "Feature maps")),
        "maps",
        "gui.tabs.activations.maps_room:MapsRoom",
        "gui.tabs.activations.maps_room:maker",
    ),
)
ROOM_IDS: Final = tuple(entry.id for entry in ROOMS)


def room_of(room: str) -> RoomEntry:
    """The entry of a room.

    Raises:
        KeyError: there is no such room.
    """
    for entry in ROOMS:
        if entry.id == room:
            return entry
    raise KeyError(room)
