"""The parts of the predict tab and where they stand; rooms are built at their first visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from gui.studio.caption_strip import CaptionStrip, ProjectorTitle
from gui.tabs.predict.rooms import ROOMS
from gui.tabs.predict.top_bar import TopBar
from gui.theme import theme, theme_manager
from gui.widgets.page import Density

if TYPE_CHECKING:
    from gui.hub import Hub
    from gui.tabs.predict.predictor import Predictor
    from gui.tabs.predict.room import PredictRoom

REFUSAL_MARGIN_PX = 20


class PredictCaption(CaptionStrip):
    """The keys that matter here."""

    _next = ""  # what → leads to, where that is not the next picture

    def set_next(self, text: str) -> None:
        """Say what → leads to, already translated; empty for the next picture."""
        if text != self._next:
            self._next = text
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        super().retranslate()
        if not self._is_asking:
            self._keys["space"].setText(self._next or self.tr("→: next picture"))
        self._keys["hide"].setText(self.tr("Delete: clear"))
        self._fit()


class PredictView(QWidget):
    """Builds rooms and arranges them; it knows nothing about networks.

    Args:
        predictor: what the rooms show.
        parent: owner.
    """

    room_built = Signal(object)  # PredictRoom: connect it

    def __init__(self, predictor: Predictor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._predictor = predictor
        self._rooms: dict[str, PredictRoom] = {}
        self._hub: Hub | None = None
        self._density, self._projector = Density.MEDIUM, False
        self.top_bar = TopBar()
        self.title, self.caption = ProjectorTitle(), PredictCaption()
        self.title.set_size_shown(False)
        self._refusal = QLabel()
        self._refusal.setProperty("role", "error")
        self._refusal.setWordWrap(True)
        self._refusal.hide()
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top_bar, self.title, self._refusal):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(self.caption)
        theme_manager().changed.connect(self._arrange)
        self._arrange()

    # rooms
    @property
    def room(self) -> PredictRoom:
        """The room in front."""
        room: PredictRoom = self._stack.currentWidget()  # type: ignore[assignment]  # nothing else is in it
        return room

    @property
    def rooms(self) -> tuple[PredictRoom, ...]:
        """Those that were built so far."""
        return tuple(self._rooms.values())

    def show_room(self, room_id: str) -> PredictRoom:
        """Bring a room to the front; an unknown id brings the first."""
        entry = next((entry for entry in ROOMS if entry.id == room_id), ROOMS[0])
        if entry.id not in self._rooms:
            room = self._rooms[entry.id] = entry.create(self._predictor)
            room.set_density(self._density)
            room.set_projector(self._projector)
            if self._hub is not None:
                room.use_hub(self._hub)
            self._stack.addWidget(room)
            self.room_built.emit(room)
        self._stack.setCurrentWidget(self._rooms[entry.id])
        self.top_bar.show_room(entry.id)
        return self._rooms[entry.id]

    # arranging
    def use_hub(self, hub: Hub) -> None:
        """Where cards for other tabs go."""
        self._hub = hub
        for room in self.rooms:
            room.use_hub(hub)

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        for room in self.rooms:
            room.set_density(density)

    def set_projector(self, on: bool) -> None:
        """Leave what the back row should see."""
        self._projector = on
        for room in self.rooms:
            room.set_projector(on)
        self._arrange()

    @property
    def is_projector(self) -> bool:
        """Whether it is arranged for the back row."""
        return self._projector

    def show_refusal(self, sentence: str) -> None:
        """Say below the top bar why a network was refused, already translated; empty for nothing."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def refusal(self) -> str:
        """The sentence shown."""
        return self._refusal.text()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.top_bar.retranslate()
        self.caption.retranslate()
        for room in self.rooms:
            room.retranslate()
        self.title.set_title(self.top_bar.title())

    def _arrange(self) -> None:
        side = theme().px(REFUSAL_MARGIN_PX)
        self._refusal.setContentsMargins(side, theme().px(8), side, 0)
        self.top_bar.setVisible(not self._projector)
        self.title.setVisible(self._projector)
        self.caption.setVisible(self._projector)
