"""The rooms of the predict tab, as one literal table. A room that is not in it does not exist."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from gui.tabs.predict.predictor import Predictor
    from gui.tabs.predict.room import PredictRoom


@dataclass(frozen=True, slots=True)
class RoomEntry:
    """A room.

    Args:
        id: stable name, as stored in the state.
        title: English name in the translation context ``"PredictRooms"``.
        tip: what is to be found there, in the same context.
        factory: ``"module:Class"``, imported at the first visit.
    """

    id: str
    title: str
    tip: str
    factory: str

    def name(self) -> str:
        """The title in the language in force."""
        return QCoreApplication.translate("PredictRooms", self.title)

    def told(self) -> str:
        """What is to be found there, in the language in force."""
        return QCoreApplication.translate("PredictRooms", self.tip)

    def create(self, predictor: Predictor) -> PredictRoom:
        """Import the room's module and build it."""
        module, _, name = self.factory.partition(":")
        return cast("PredictRoom", getattr(import_module(module), name)(predictor))


ROOMS: tuple[RoomEntry, ...] = (
    RoomEntry(
        "draw",
        str(QT_TRANSLATE_NOOP("PredictRooms", "Draw")),
        str(QT_TRANSLATE_NOOP("PredictRooms", "Draw, and watch what the network makes of it")),
        "gui.tabs.predict.draw_room:DrawRoom",
    ),
    RoomEntry(
        "layers",
        str(QT_TRANSLATE_NOOP("PredictRooms", "Layers")),
        str(QT_TRANSLATE_NOOP("PredictRooms", "Every layer in large, and the arithmetic of each number (L)")),
        "gui.tabs.predict.layers_room:LayersRoom",
    ),
    RoomEntry(
        "why",
        str(QT_TRANSLATE_NOOP("PredictRooms", "Why")),
        str(QT_TRANSLATE_NOOP("PredictRooms", "What speaks for the answer, and what would change it (W)")),
        "gui.tabs.predict.why_room:WhyRoom",
    ),
    RoomEntry(
        "network",
        str(QT_TRANSLATE_NOOP("PredictRooms", "Network")),
        str(QT_TRANSLATE_NOOP("PredictRooms", "All layers in one picture, with sizes, parameters and work")),
        "gui.tabs.predict.network_room:NetworkRoom",
    ),
    RoomEntry(
        "samples",
        str(QT_TRANSLATE_NOOP("PredictRooms", "Samples")),
        str(QT_TRANSLATE_NOOP("PredictRooms", "Browse test pictures and own drawings with the answers")),
        "gui.tabs.predict.samples_room:SamplesRoom",
    ),
)
