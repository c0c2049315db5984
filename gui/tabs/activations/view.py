"""The parts of the activations tab and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.studio.caption_strip import CaptionStrip, ProjectorTitle
from gui.tabs.activations.rooms import ROOM_IDS, room_of
from gui.tabs.activations.top_bar import TopBar
from gui.widgets.code_drawer import CodeDrawer
from gui.widgets.page import Density

if TYPE_CHECKING:
    from gui.tabs.activations.room import RoomPage
    from gui.tabs.activations.studio import ActivationsStudio

LIBRARIES = (("numpy", "NumPy"), ("keras", "TensorFlow"))


class ActivationsView(QWidget):
    """Builds the parts and arranges them; a room is built at its first visit.

    Args:
        studio: what the rooms show and change.
        parent: owner.
    """

    page_built = Signal(object)  # RoomPage: connect it

    def __init__(self, studio: ActivationsStudio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._pages: dict[str, RoomPage] = {}
        self._density, self._projector, self._animated = Density.MEDIUM, False, True
        self._room = ROOM_IDS[0]
        self.top_bar, self.drawer = TopBar(), CodeDrawer(languages=LIBRARIES)
        self.title, self.caption = ProjectorTitle(), CaptionStrip()
        self.title.set_size_shown(False)
        self.caption.set_hiding_offered(False)
        self._rooms = QStackedWidget()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._rooms, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.top_bar)
        column.addLayout(row, 1)
        column.addWidget(self.caption)
        self.drawer.hide()
        self.drawer.attach(row, self._rooms)
        self.arrange()

    # rooms
    @property
    def page(self) -> RoomPage:
        """The page of the open room."""
        return self.page_of(self._room)

    def page_of(self, room: str) -> RoomPage:
        """The page of a room; built at the first visit, shared by rooms with the same factory."""
        entry = room_of(room)
        if entry.factory not in self._pages:
            page = entry.page_class()(self._studio)
            self._pages[entry.factory] = page
            self._rooms.addWidget(page)
            page.set_density(self._density)
            page.set_projector(self._projector)
            page.set_animated(self._animated)
            self.page_built.emit(page)
        return self._pages[entry.factory]

    def show_room(self, room: str) -> None:
        """Bring a room to the front."""
        self._room = room
        self._rooms.setCurrentWidget(self.page)
        self.drawer.raise_()  # the room came to the front, and the drawer may float over it

    def begin(self) -> None:
        """Forget in every room what was typed and refused."""
        for page in self._pages.values():
            page.begin()

    def hold(self) -> None:
        """Play nothing in any room."""
        for page in self._pages.values():
            page.hold()

    @property
    def is_projector(self) -> bool:
        """Whether this is shown to the back row."""
        return self._projector

    # arranging
    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        for page in self._pages.values():
            page.set_density(density)
        self.arrange()

    def set_projector(self, on: bool) -> None:
        """Leave what the back row should see."""
        self._projector = on
        for page in self._pages.values():
            page.set_projector(on)
        self.arrange()

    def set_animated(self, on: bool) -> None:
        """Let things move, or show the end at once."""
        self._animated = on
        for page in self._pages.values():
            page.set_animated(on)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.top_bar.retranslate()
        self.title.set_title(self.top_bar.title())

    def arrange(self) -> None:
        """Show the parts that this width and this mode want."""
        big = self._projector
        self.title.setVisible(big)
        self.caption.setVisible(big)
        self.top_bar.setVisible(not big)
        self.top_bar.set_density(self._density)
        self.drawer.set_floating(self._density is not Density.WIDE)
        if big:
            self.drawer.hide()
