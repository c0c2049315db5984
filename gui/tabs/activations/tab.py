"""The activations tab: passes on what is asked and what is to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout

from gui.studio.keys import CURVES, STEER
from gui.studio.page import StudioPage
from gui.tabs.activations import poses
from gui.tabs.activations.changes import with_room
from gui.tabs.activations.code_side import CodeSide
from gui.tabs.activations.keys import ActivationsActions
from gui.tabs.activations.preset_shelf import PresetShelf
from gui.tabs.activations.presets import first_state, is_preset, preset_named
from gui.tabs.activations.state import ActivationsState
from gui.tabs.activations.studio import ActivationsStudio
from gui.tabs.activations.view import ActivationsView

if TYPE_CHECKING:
    from gui.settings import Settings
    from gui.studio.moment import Moment
    from gui.tabs.activations.room import RoomPage
    from gui.widgets.page import Density

# there are no sums and no matrices here
_WITHOUT: Final = (
    *("next-term", "previous-term", "row-down", "row-up", "quiz", "random"),
    *("zoom-in", "zoom-out", "zoom-fit"),
)
_STEPS: Final = {"next": 1, "right": 1, "down": 1, "previous": -1, "left": -1, "up": -1}


class ActivationsTab(StudioPage):
    """Functions with their derivatives, and what the derivatives are for."""

    TAB_ID = "activations"
    studio: ActivationsStudio

    def __init__(self) -> None:
        super().__init__()
        self.studio = ActivationsStudio(first_state(), self)
        self.view = ActivationsView(self.studio)
        self.keys = ActivationsActions(self, self.studio.stack, {**STEER, **CURVES}, _WITHOUT)
        self.shelf = PresetShelf(self.studio, self.view.top_bar)
        self._room = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        # the drawer's program is written after the room has taken the state
        self.code = CodeSide(self.studio, self.view)
        self.start_with(first_state())
        self.retranslate()

    # what the main window asks
    def use_settings(self, settings: Settings) -> None:
        """Restore what was last used, and remember from now on."""
        state = ActivationsState.from_text(settings.tab_state(self.TAB_ID))
        if state is not None:
            self.start_with(with_room(state, state.room))
        self._settings = settings

    def retranslate(self) -> None:
        """Set every text anew."""
        self.view.retranslate()
        self.keys.retranslate()
        self.shelf.retranslate()
        self.code.refresh()
        self._show_before_audience()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self.view.set_density(density)

    def set_projector(self, on: bool) -> None:
        """Leave what is taught, and a caption."""
        self.view.set_projector(on)
        self.view.top_bar.set_code_shown(not self.view.drawer.isHidden())
        self._show_before_audience()

    def present_next(self) -> None:
        """One step on, as the room goes."""
        self.view.page.present(1)

    def present_previous(self) -> None:
        """One step back."""
        self.view.page.present(-1)

    def present_toggle(self) -> None:
        """Play, pause."""
        self.view.page.toggle()

    def pose(self) -> list[str]:
        """See ``gui.tabs.activations.poses``."""
        return poses.names()

    def take_pose(self, name: str) -> None:
        """Show one of the looks."""
        poses.take(self, name)

    # what can be done
    def start_with(self, state: ActivationsState) -> None:
        """Show a state that cannot be undone: the first one."""
        self.view.begin()
        self.studio.start_with(state, preset_named(state.preset).step if is_preset(state.preset) else 0)

    def hold(self) -> None:
        """Play nothing."""
        self.view.hold()

    def set_animated(self, on: bool) -> None:
        """Let things move, or show the end at once."""
        self.view.set_animated(on)

    def show_code(self, on: bool) -> None:
        """Open the drawer, or close it."""
        self.view.drawer.setVisible(on)
        self.view.top_bar.set_code_shown(on)
        self.code.refresh()

    def open_room(self, room: str) -> None:
        """Go to another room."""
        self.hold()
        after = with_room(self.studio.state, room)
        self.studio.look(room=after.room, preset=after.preset)

    # showing
    def _show_state(self, state: ActivationsState) -> None:
        view = self.view
        self.status_changed.emit("")  # what was told is over
        if state.room != self._room:  # also by a preset or by undo
            self._room = state.room
            view.hold()
            view.show_room(state.room)
        view.top_bar.show_room(state)
        self.shelf.follow_room()
        view.page.clear_error()
        view.page.show_state(state)
        view.page.show_moment(self.studio.moment, animated=False)
        self._show_before_audience()
        self.remember_soon()

    def _show_before_audience(self) -> None:
        if not self.view.is_projector:  # nobody sees it otherwise
            return
        page = self.view.page
        self.view.title.show_title(self.shelf.name())
        self.view.caption.show_caption(page.counter(), page.caption() or self.shelf.caption())

    # slots
    def _connect(self) -> None:
        view, studio, top = self.view, self.studio, self.view.top_bar
        studio.state_changed.connect(self._show_state)
        studio.moment_changed.connect(self._on_moment_changed)
        studio.refused.connect(self._on_refused)
        view.page_built.connect(self._on_page_built)
        self.shelf.opened.connect(self._on_preset_opened)
        top.room_chosen.connect(self.open_room)
        top.projector_requested.connect(self.projector_requested)
        top.code_toggled.connect(self.show_code)
        top.set_menu_actions([self.keys.undo, self.keys.redo])
        view.drawer.closed.connect(self._on_drawer_closed)
        self.keys.triggered.connect(self._on_key)

    def _on_preset_opened(self, caption: str) -> None:
        self.view.begin()
        self.status_changed.emit(caption)

    def _on_page_built(self, page: RoomPage) -> None:
        page.status_changed.connect(self.status_changed)
        page.caption_changed.connect(self._show_before_audience)
        page.program_changed.connect(self._on_program_changed)

    def _on_program_changed(self) -> None:
        self.code.refresh()

    def _on_moment_changed(self, moment: Moment, near: bool) -> None:
        self.view.page.show_moment(moment, animated=near)
        self._show_before_audience()

    def _on_refused(self, control: str, told: str) -> None:
        page = self.view.page
        page.show_state(self.studio.state)
        page.show_error(control, told)
        self.status_changed.emit(told)

    def _on_drawer_closed(self) -> None:
        self.view.top_bar.set_code_shown(False)
        self.setFocus()

    def _on_key(self, name: str) -> None:
        page = self.view.page
        if page.key(name):
            return
        if name in _STEPS:
            page.present(_STEPS[name])
        elif name == "toggle":
            page.toggle()
        elif name == "first":
            self.studio.go_to(0)
        elif name == "last":
            self.studio.go_to(len(self.studio.steps) - 1)
        elif name == "code":
            self.show_code(self.view.drawer.isHidden())
