"""The top bar of the predict tab: which network, a test picture, which room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from gui.studio.controls import first_fitting
from gui.studio.preset_box import PresetBox
from gui.tabs.predict.rooms import ROOMS
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from gui.studio.preset_box import Groups

HEIGHT_PX, MARGIN_PX, GAP_PX = 60, 20, 12
BOX_PX, SMALL_BOX_PX = 330, 200
# what gives way, one after the other, where the bar is too narrow
WAYS = ("all", "unlabelled", "sample-icon", "icons", "small-box", "untitled")


class TopBar(QFrame):
    """Title, network, test picture, rooms; at the right the projector.

    Attributes:
        network: the networks to choose from.
        sample: shows the next test picture.
        chance: shows any test picture.
        rooms: the rooms, if there are several.
        projector: large type.

    Args:
        parent: owner.
    """

    network_chosen = Signal(str)  # id, or OPEN_FILE
    sample_requested = Signal()
    random_requested = Signal()
    room_chosen = Signal(str)  # id of the room
    projector_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._title, self._label = QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._label.setProperty("role", "label")
        self.network = PresetBox()
        self._label.setBuddy(self.network)
        self.sample, self.chance, self.projector = QPushButton(), QToolButton(), QPushButton()
        self.sample.setIcon(icon("image"))
        self.chance.setIcon(icon("shuffle"))
        self.projector.setIcon(icon("presentation"))
        self.rooms = Segmented()
        self.rooms.setVisible(len(ROOMS) > 1)
        self._row = QHBoxLayout(self)
        for widget in (self._title, self._label, self.network, self.sample, self.chance, self.rooms):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.projector)
        self.network.preset_chosen.connect(self.network_chosen)
        self.sample.clicked.connect(self.sample_requested)
        self.chance.clicked.connect(self.random_requested)
        self.rooms.chosen.connect(self.room_chosen)
        self.projector.clicked.connect(self.projector_requested)
        theme_manager().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    # interface
    def title(self) -> str:
        """What the page is called."""
        return self._title.text()

    def set_networks(self, groups: Groups, current_id: str) -> None:
        """Offer networks: heading and ``(id, name)`` pairs, translated."""
        self.network.set_groups(groups, current_id)

    def show_room(self, room: str) -> None:
        """Show which room is open; emits nothing."""
        blocked = QSignalBlocker(self.rooms)
        self.rooms.set_current(room)
        blocked.unblock()

    def set_samples_offered(self, on: bool) -> None:
        """Whether the network's dataset has test pictures."""
        self.sample.setEnabled(on)
        self.chance.setEnabled(on)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Draw and predict"))
        self._label.setText(self.tr("Network"))
        self.network.setAccessibleName(self.tr("Network"))
        self.sample.setToolTip(self.tr("The next picture of the real test set (→)"))
        self.sample.setAccessibleName(self.tr("Next test picture"))
        self.chance.setToolTip(self.tr("Any picture of the real test set (R)"))
        self.chance.setAccessibleName(self.tr("Random test picture"))
        self.rooms.set_items([(entry.id, entry.name()) for entry in ROOMS])
        self.rooms.setAccessibleName(self.tr("What to look at"))
        self.rooms.setToolTip("\n".join(entry.told() for entry in ROOMS))
        self.projector.setAccessibleName(self.tr("Projector"))
        self.projector.setToolTip(self.tr("Large type for the back row (F5)"))
        self._arrange()

    # inside
    def _words(self) -> tuple[tuple[QPushButton, str, str], ...]:
        return (
            (self.sample, self.tr("Test picture"), "sample-icon"),
            (self.projector, self.tr("Projector"), "icons"),
        )

    def _needed_px(self, way: int) -> int:
        look, has = theme(), WAYS.index
        parts = [look.px(SMALL_BOX_PX if way >= has("small-box") else BOX_PX), self.chance.sizeHint().width()]
        if self.rooms.isVisibleTo(self):
            parts.append(self.rooms.sizeHint().width())
        if way < has("unlabelled"):
            parts.append(self._label.sizeHint().width())
        if way < has("untitled"):  # the rail says it too
            parts.append(self._title.sizeHint().width())
        for button, text, gives_way in self._words():
            now = button.fontMetrics().horizontalAdvance(button.text())
            wanted = button.fontMetrics().horizontalAdvance(text) if way < has(gives_way) else 0
            parts.append(button.sizeHint().width() - now + wanted)
        return sum(parts) + look.px(GAP_PX) * len(parts)

    def _arrange(self) -> None:
        look, has = theme(), WAYS.index
        free = self.width() - 2 * look.px(MARGIN_PX)
        way = first_fitting([self._needed_px(way) for way in range(len(WAYS))], free)
        self._title.setVisible(way < has("untitled"))
        self._label.setVisible(way < has("unlabelled"))
        for button, text, gives_way in self._words():
            button.setText(text if way < has(gives_way) else "")
        self.network.setFixedWidth(self._box_px(way, free))

    def _box_px(self, way: int, free: int) -> int:
        """All that is left, where the box is small, so that less of a long name is cut."""
        large = theme().px(BOX_PX)
        if way < WAYS.index("small-box"):
            return large
        small = theme().px(SMALL_BOX_PX)
        return min(large, small + max(0, free - self._needed_px(way)))

    def _on_theme_changed(self) -> None:
        look = theme()
        self.setFixedHeight(max(look.px(HEIGHT_PX), self.projector.sizeHint().height() + 8))
        self._row.setContentsMargins(look.px(MARGIN_PX), 0, look.px(MARGIN_PX), 0)
        self._row.setSpacing(look.px(GAP_PX))
        for button in (self.projector, self.sample):
            button.setIconSize(QSize(look.px(24), look.px(18)))  # a little off the word
        self.chance.setIconSize(QSize(look.px(18), look.px(18)))
        self._arrange()

    # Qt
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The window may be narrower than all words."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show what fits."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
