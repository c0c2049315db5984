"""The top bar: which numbers, which room, how they look, projector, code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from gui.studio.controls import Labelled, first_fitting, lay_out_now
from gui.studio.look_menu import LookMenu
from gui.studio.preset_box import SMALLEST_WIDTH_PX, WIDTH_PX, PresetBox
from gui.studio.random_button import RandomButton
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.page import Density
from gui.widgets.segmented import Segmented
from gui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from gui.studio.preset_box import Groups
    from gui.widgets.matrix_model import ColourMap, Display

HEIGHT_PX = 60
MARGIN_PX, GAP_PX = 20, 12
NARROWEST_PX = 64  # of the list of presets
# what gives way, one after the other, where the bar is too narrow
WAYS = ("all", "random-icon", "preset-unnamed", "tint-in-menu", "icons", "preset-small", "untitled")


class Housed(Protocol):
    """What every bar shows of a state."""

    @property
    def preset(self) -> str:
        """Id of its preset."""
        ...

    @property
    def room(self) -> str:
        """Id of the room that is open."""
        ...


class Presented(Housed, Protocol):
    """What the bar of a tab with matrices shows of a state."""

    @property
    def tinted(self) -> bool:
        """Light colours behind numbers."""
        ...

    @property
    def display(self) -> Display:
        """Numbers, colours, or both."""
        ...

    @property
    def colours(self) -> ColourMap:
        """Signed or grey."""
        ...


class StudioTopBar(QFrame):
    """Title, preset, random, room; at the right tint, menu, projector, code.

    A tab says how it is called, which rooms it has and what the second kind of random numbers is. One without
    matrices has neither random numbers nor a tint.

    Args:
        parent: owner.
    """

    HAS_MATRICES: ClassVar[bool] = True

    preset_chosen = Signal(str)  # id
    random_requested = Signal(bool)  # the second kind of numbers too
    room_chosen = Signal(str)  # id of the room
    tint_toggled = Signal(bool)
    display_chosen = Signal(str)  # numbers, colours, both
    colours_chosen = Signal(str)  # signed, grey
    projector_requested = Signal()
    code_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._density = Density.MEDIUM
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self.preset = PresetBox()
        self._named_preset = Labelled(self.preset)
        self.random = RandomButton()
        self.rooms = Segmented()
        self.tint = Toggle()
        self.menu = LookMenu(self)
        self.more = QToolButton()
        self.more.setIcon(icon("ellipsis"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self.menu)
        self.projector, self.code = QPushButton(), QPushButton()
        self.projector.setIcon(icon("presentation"))
        self.code.setIcon(icon("code"))
        self.code.setCheckable(True)
        self._row = QHBoxLayout(self)
        left: tuple[QWidget, ...] = (self._title, self._named_preset, self.random, self.rooms)
        right: tuple[QWidget, ...] = (self.tint, self.more, self.projector, self.code)
        for widget in left:
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in right:
            self._row.addWidget(widget)
        if not self.HAS_MATRICES:
            self.random.hide()
            self.menu.leave_out_looks()
        self._connect()
        self.retranslate()
        self._on_theme_changed()

    def _connect(self) -> None:
        self.preset.preset_chosen.connect(self.preset_chosen)
        self.random.requested.connect(self.random_requested)
        self.rooms.chosen.connect(self.room_chosen)
        self.tint.toggled.connect(self.tint_toggled)
        self.menu.tint_toggled.connect(self.tint_toggled)
        self.menu.display_chosen.connect(self.display_chosen)
        self.menu.colours_chosen.connect(self.colours_chosen)
        self.projector.clicked.connect(self.projector_requested)
        self.code.toggled.connect(self.code_toggled)
        theme_manager().changed.connect(self._on_theme_changed)

    # what a tab says
    def title_text(self) -> str:
        """What the page is called."""
        raise NotImplementedError

    def room_names(self) -> list[tuple[str, str]]:
        """Id and name of each room."""
        raise NotImplementedError

    def rooms_tip(self) -> str:
        """What is to be found in the rooms, in their order."""
        raise NotImplementedError

    def both_random(self) -> tuple[str, str]:
        """What the second kind of random numbers is called, and the tip of the button."""
        raise NotImplementedError

    def code_tip(self) -> str:
        """In which libraries the code is."""
        raise NotImplementedError

    # interface
    def title(self) -> str:
        """What the page is called."""
        return self._title.text()

    def set_presets(self, groups: Groups, current_id: str) -> None:
        """Offer presets: heading and ``(id, name)`` pairs, translated; the id is empty for own numbers."""
        self.preset.set_groups(groups, current_id)

    def set_menu_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these in the menu, below the looks."""
        self.menu.set_page_actions(actions)

    def show_room(self, state: Housed) -> None:
        """Show preset and room of a state; emits nothing."""
        self.preset.show_preset(state.preset)
        blocked = QSignalBlocker(self.rooms)
        self.rooms.set_current(state.room)
        blocked.unblock()

    def show_state(self, state: Presented) -> None:
        """Show preset, room and look of a state; emits nothing."""
        self.show_room(state)
        blocked = QSignalBlocker(self.tint)
        self.tint.setChecked(state.tinted)
        blocked.unblock()
        self.menu.show_look(state.display, state.colours, state.tinted)

    def set_code_shown(self, on: bool) -> None:
        """Show whether the code is in sight; emits nothing."""
        blocked = QSignalBlocker(self.code)
        self.code.setChecked(on)
        blocked.unblock()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self._arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.title_text())
        if self.HAS_MATRICES:
            self.random.set_both(*self.both_random())
        self._named_preset.set_label(self.tr("Preset"))
        self.rooms.set_items(self.room_names())
        self.rooms.setAccessibleName(self.tr("What to look at"))
        self.rooms.setToolTip(self.rooms_tip())
        self.tint.setText(self.tr("Tint"))
        self.tint.setToolTip(self.tr("Light colours behind numbers: blue for minus, orange for plus"))
        self.more.setToolTip(self.tr("Look and edit"))
        self.more.setAccessibleName(self.tr("Look and edit"))
        self.projector.setAccessibleName(self.tr("Projector"))
        self.projector.setToolTip(self.tr("Large type for the back row (F5)"))
        self.code.setAccessibleName(self.tr("Code"))
        self.code.setToolTip(self.code_tip())
        self._arrange()

    # inside
    def _words(self) -> tuple[tuple[QPushButton, str], ...]:
        return (self.projector, self.tr("Projector")), (self.code, self.tr("Code"))

    def _needed_px(self, way: int) -> int:
        look, has = theme(), WAYS.index
        parts = [
            look.px(SMALLEST_WIDTH_PX if way >= has("preset-small") else WIDTH_PX),
            self.rooms.sizeHint().width(),
            self.more.sizeHint().width(),
        ]
        if self.HAS_MATRICES:
            parts.append(self.random.width_px(words=way < has("random-icon")))
        if way < has("preset-unnamed"):
            parts[0] += self._named_preset.label_px()
        if way < has("untitled"):  # the rail says it too
            parts.append(self._title.sizeHint().width())
        if self.HAS_MATRICES and way < has("tint-in-menu"):
            parts.append(self.tint.sizeHint().width())
        for button, text in self._words():
            now = button.fontMetrics().horizontalAdvance(button.text())
            wanted = button.fontMetrics().horizontalAdvance(text) if way < has("icons") else 0
            parts.append(button.sizeHint().width() - now + wanted)
        return sum(parts) + look.px(GAP_PX) * (len(parts) - 1)

    def _arrange(self) -> None:
        look, has = theme(), WAYS.index
        least = has("icons") if self._density is Density.NARROW else 0
        free = self.width() - 2 * look.px(MARGIN_PX)
        way = least + first_fitting([self._needed_px(way) for way in range(least, len(WAYS))], free)
        self._title.setVisible(way < has("untitled"))
        self.random.set_words(way < has("random-icon"))
        self._named_preset.set_label_visible(way < has("preset-unnamed"))
        self.tint.setVisible(self.HAS_MATRICES and way < has("tint-in-menu"))
        self.menu.set_tint_offered(way >= has("tint-in-menu"))
        for button, text in self._words():
            button.setText(text if way < has("icons") else "")
        missing_px = max(0, self._needed_px(way) - free)  # no room may be cut; a preset is whole in its list
        wanted_px = look.px(SMALLEST_WIDTH_PX if way >= has("preset-small") else WIDTH_PX) - missing_px
        self.preset.setFixedWidth(max(wanted_px, look.px(NARROWEST_PX)))
        lay_out_now(self._row)

    def _on_theme_changed(self) -> None:
        look = theme()
        self.setFixedHeight(max(look.px(HEIGHT_PX), self.code.sizeHint().height() + 8))
        self._row.setContentsMargins(look.px(MARGIN_PX), 0, look.px(MARGIN_PX), 0)
        self._row.setSpacing(look.px(GAP_PX))
        for button in (self.projector, self.code):
            button.setIconSize(QSize(look.px(24), look.px(18)))  # a little off the word
        self.more.setIconSize(QSize(look.px(18), look.px(18)))
        self.more.setFixedHeight(self.code.sizeHint().height())
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
