"""The tab of the tensor axes: passes on what is asked and what is to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QVBoxLayout

from gui.studio.page import StudioPage
from gui.tabs.axes import poses
from gui.tabs.axes.captions import Captions
from gui.tabs.axes.code_side import CodeSide
from gui.tabs.axes.edits import AxesEdits
from gui.tabs.axes.flight import STEP_MS
from gui.tabs.axes.keys import AxesActions
from gui.tabs.axes.preset_shelf import PresetShelf
from gui.tabs.axes.presets import first_state, is_preset, preset_step
from gui.tabs.axes.state import AxesState
from gui.tabs.axes.studio import AxesSteering, AxesStudio
from gui.tabs.axes.view import AxesView

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.settings import Settings
    from gui.tabs.axes.model import Index
    from gui.widgets.page import Density

STEP_SHARE = 0.6  # of the pause between two steps: a number lands before the next one leaves


class AxesTab(StudioPage):
    """The axes of an array in another order: every number flies to its place.

    Args:
        rng: draws random orders; by default not the same ones twice.
    """

    TAB_ID = "axes"
    studio: AxesStudio

    def __init__(self, rng: np.random.Generator | None = None) -> None:
        super().__init__()
        self.view = AxesView()
        self.studio = AxesStudio(first_state(), self)
        self.steering = AxesSteering(self.studio, self.view.transport, self)
        self.edits = AxesEdits(self.studio, self.view, rng or np.random.default_rng())
        self.code = CodeSide(self.studio, self.view.drawer)
        self.keys = AxesActions(self, self.studio.stack)
        self.captions = Captions(self.studio)
        self.shelf = PresetShelf(self.studio, self.view.top_bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        self.retranslate()
        self.start_with(first_state())

    # what the main window asks
    def use_settings(self, settings: Settings) -> None:
        """Restore what was last used, and remember from now on."""
        state = AxesState.from_text(settings.tab_state(self.TAB_ID))
        if state is not None:
            self.start_with(state)
        self._settings = settings

    def retranslate(self) -> None:
        """Set every text anew."""
        self.view.retranslate()
        self.keys.retranslate()
        self.shelf.retranslate()
        self.code.refresh()
        self._show_state()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self.view.set_density(density)
        self._show_moment()

    def set_projector(self, on: bool) -> None:
        """Leave arrays, axes, indices and caption."""
        self.view.set_projector(on)
        self.view.top_bar.set_code_shown(not self.view.drawer.isHidden())
        self._show_moment()

    def present_next(self) -> None:
        """One number on; a place that is asked comes first."""
        self.steering.forward()

    def present_previous(self) -> None:
        """One number back."""
        self.steering.back()

    def present_toggle(self) -> None:
        """Play, pause; in the quiz show the place."""
        self.steering.toggle()

    def take_back(self) -> bool:
        """Put a lifted axis back."""
        return self.view.board.axes.take_back()

    def pose(self) -> list[str]:
        """See ``gui.tabs.axes.poses``."""
        return list(poses.NAMES)

    def take_pose(self, name: str) -> None:
        """Show one of the looks."""
        poses.take(self, name)

    # what can be done
    def start_with(self, state: AxesState) -> None:
        """Show a state that cannot be undone: the first one."""
        last = state.array.size - 1
        self.studio.start_with(state, preset_step(state.preset) if is_preset(state.preset) else last)

    def hold(self) -> None:
        """Play nothing, and have everything where it belongs."""
        self.view.transport.player.pause()
        self.view.board.flight.land()

    def set_animated(self, on: bool) -> None:
        """Let numbers fly, or be there at once."""
        self.view.board.flight.set_enabled(on)

    def show_code(self, on: bool) -> None:
        """Open the drawer, or close it."""
        self.view.drawer.setVisible(on)
        self.view.top_bar.set_code_shown(on)
        self.code.refresh()

    def guess(self, index: Index) -> None:
        """Judge a place in b that the class says."""
        scene = self.studio.scene()
        if not scene.hidden:
            return
        right = index == scene.step.target_index
        self.view.board.show_guess(None if right else index)
        self.view.quiz.show_guess(index)
        if right:
            self.studio.reveal()

    # showing
    def _show_state(self) -> None:
        state, view = self.studio.state, self.view
        self.status_changed.emit("")
        view.top_bar.show_state(state)
        view.control_bar.show_state(state)
        self._show_moment()
        self.remember_soon()

    def _show_moment(self, *, step_ms: float = 0.0) -> None:
        studio, view = self.studio, self.view
        scene = studio.scene()
        view.set_question_shown(studio.is_quiz)
        view.show_scene(scene, self.code.change, step_ms=step_ms)
        if view.is_projector:  # nobody sees it otherwise
            view.title.show_title(self.shelf.name())
            view.caption.show_caption(self.captions.counter(), self.captions.sentence(), studio.moment.hidden)

    # slots
    def _connect(self) -> None:
        view, studio, top = self.view, self.studio, self.view.top_bar
        studio.state_changed.connect(self._show_state)
        studio.moment_changed.connect(self._on_moment_changed)
        studio.refused.connect(self._on_refused)
        view.transport.quiz_changed.connect(self._on_quiz_changed)
        self.edits.arranged.connect(self._on_arranged)
        self.shelf.opened.connect(self.status_changed)
        top.projector_requested.connect(self.projector_requested)
        top.code_toggled.connect(self.show_code)
        top.set_menu_actions([self.keys.undo, self.keys.redo, self.keys.action("random")])
        top.copy_action.triggered.connect(self.edits.set_copied)
        for action in top.layout_actions.values():
            action.triggered.connect(self._on_layout_triggered)
        view.drawer.closed.connect(self._on_drawer_closed)
        view.quiz.reveal_requested.connect(studio.reveal)
        view.board.source_chosen.connect(self._on_source_chosen)
        view.board.result_chosen.connect(self._on_result_chosen)
        self.keys.triggered.connect(self._on_key)

    def _on_moment_changed(self, moment: object, near: bool) -> None:
        player = self.view.transport.player
        pause_ms = player.interval_ms() if player.is_playing() else STEP_MS / STEP_SHARE
        before = self.view.board.scene()
        onwards = before is not None and self.studio.moment.step >= before.step.index
        revealed = before is not None and before.hidden and not self.studio.moment.hidden
        flies = onwards and (near or revealed)
        self._show_moment(step_ms=min(STEP_MS, pause_ms * STEP_SHARE) if flies else 0.0)

    def _on_quiz_changed(self) -> None:
        """The question comes and goes also where the moment stays."""
        self._show_moment()

    def _on_arranged(self) -> None:
        if not self.studio.is_quiz:
            self.view.board.fly_all(self.studio.maker.result(0, None))

    def _on_source_chosen(self, index: Index) -> None:
        self.steering.go_to_place(self.studio.scene().a.place_of(index))

    def _on_result_chosen(self, index: Index) -> None:
        scene = self.studio.scene()
        if scene.hidden:
            self.guess(index)
        else:
            self.steering.go_to_place(scene.b.place_of(index))

    def _on_refused(self, control: str, told: str) -> None:
        view = self.view
        if control == "shape":
            view.top_bar.show_error(told, view.top_bar.shape.text())
        else:
            view.control_bar.show_error(control, told, view.control_bar.order.text())
        self.status_changed.emit(told)

    def _on_layout_triggered(self) -> None:
        sender = self.sender()
        actions = self.view.top_bar.layout_actions
        self.edits.open_layout(next(pair for pair, action in actions.items() if action is sender))

    def _on_drawer_closed(self) -> None:
        self.view.top_bar.set_code_shown(False)
        self.setFocus()

    def _on_key(self, name: str) -> None:
        transport = self.view.transport
        doing: dict[str, Callable[[], None]] = {
            "toggle": self.present_toggle,
            "next": self.present_next,
            "previous": self.present_previous,
            "first": transport.go_first,
            "last": transport.go_last,
            "faster": transport.faster,
            "slower": transport.slower,
            "random": self.edits.random_order,
        }
        if name in doing:
            doing[name]()
        elif name in ("row-down", "row-up"):
            transport.go_rows(1 if name == "row-down" else -1)
        elif name == "quiz":
            transport.set_quiz(not transport.is_quiz())
        elif name == "code":
            self.show_code(self.view.drawer.isHidden())
