"""The padding and pooling tab: passes on what is asked and what is to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QVBoxLayout

from gui.hub import Hub, KernelCard
from gui.studio.keys import GRADIENT, StudioActions
from gui.studio.page import StudioPage
from gui.studio.steering import Steering
from gui.tabs.pooling import changes, poses
from gui.tabs.pooling.captions import Captions
from gui.tabs.pooling.code_side import CodeSide
from gui.tabs.pooling.edits import PoolingEdits
from gui.tabs.pooling.pipeline import run
from gui.tabs.pooling.preset_shelf import PresetShelf
from gui.tabs.pooling.presets import first_state, is_preset, preset_room, preset_step
from gui.tabs.pooling.quiz import judge
from gui.tabs.pooling.scene import tap_of
from gui.tabs.pooling.state import Floats, PoolingState
from gui.tabs.pooling.studio import PoolingStudio
from gui.tabs.pooling.view import PoolingView

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.settings import Settings
    from gui.tabs.pooling.compare_room import CompareRoom
    from gui.tabs.pooling.digit_room import DigitRoom
    from gui.tabs.pooling.padding_room import PaddingRoom
    from gui.tabs.pooling.pipeline import PipelineCell
    from gui.widgets.page import Density

_ZOOMS = {"zoom-in": 1, "zoom-out": -1, "zoom-fit": 0}


class PoolingTab(StudioPage):
    """Padding grows, windows walk, gradients find their way back, a digit goes through the layers.

    Args:
        rng: draws random numbers; by default not the same ones twice.
    """

    TAB_ID = "pooling"
    studio: PoolingStudio

    def __init__(self, rng: np.random.Generator | None = None) -> None:
        super().__init__()
        self.view = PoolingView()
        self.studio = PoolingStudio(first_state(), self)
        self.steering = Steering(self.studio, self.view.transport, self)
        self.edits = PoolingEdits(self.studio, self.view, rng or np.random.default_rng())
        self.code = CodeSide(self.studio, self.view.drawer)
        self.keys = StudioActions(self, self.studio.stack, GRADIENT)
        self.captions = Captions(self.studio)
        self.shelf = PresetShelf(self.studio, self.view.top_bar)
        self._hub: Hub | None = None
        self._animated, self._room = True, "pooling"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        self.retranslate()
        self.start_with(first_state())

    # what the main window asks
    def use_settings(self, settings: Settings) -> None:
        """Restore what was last used, and remember from now on."""
        state = PoolingState.from_text(settings.tab_state(self.TAB_ID))
        if state is not None:
            self.start_with(state)
        self._settings = settings

    def use_hub(self, hub: Hub) -> None:
        """Where a window of a convolution goes."""
        self._hub = hub

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
        """Leave matrices, sum and caption."""
        self.view.set_projector(on)
        self.view.top_bar.set_code_shown(not self.view.drawer.isHidden())
        self._show_moment(animated=False)

    def present_next(self) -> None:
        """One step on; a hidden result comes first."""
        self._present(1)

    def present_previous(self) -> None:
        """One step back."""
        self._present(-1)

    def present_toggle(self) -> None:
        """Play, pause; in the quiz show the result."""
        if self.view.has_steps:
            self.steering.toggle()

    def pose(self) -> list[str]:
        """See ``gui.tabs.pooling.poses``."""
        return list(poses.NAMES)

    def take_pose(self, name: str) -> None:
        """Show one of the looks."""
        poses.take(self, name)

    # what can be done
    def start_with(self, state: PoolingState) -> None:
        """Show a state that cannot be undone: the first one."""
        known = is_preset(state.preset) and preset_room(state.preset) == state.room
        self.studio.start_with(state, preset_step(state.preset) if known else 0)

    def hold(self) -> None:
        """Play nothing."""
        self.view.transport.player.pause()
        self.steering.terms.finish()

    def set_animated(self, on: bool) -> None:
        """Let windows slide, sums build themselves up and rings grow, or show the end at once."""
        self._animated = on
        self.steering.set_animated(on)
        self.view.set_animated(on)

    def show_code(self, on: bool) -> None:
        """Open the drawer, or close it."""
        self.view.drawer.setVisible(on and self.view.is_pooling)
        self.view.top_bar.set_code_shown(not self.view.drawer.isHidden())
        self.code.refresh()

    def open_room(self, room: str) -> None:
        """Go to another room."""
        self.hold()
        after = changes.set_room(self.studio.state, room)  # type: ignore[arg-type]
        self.studio.look(room=after.room, preset=after.preset)

    def answer(self, number: float) -> None:
        """Judge what the class says."""
        step, maker = self.studio.current(), self.studio.maker
        if step is None:
            return
        verdict = judge(step, number, maker.trace)  # type: ignore[arg-type]
        self.view.answer.show_verdict(verdict, step)
        if verdict.is_right:
            self.studio.reveal()

    def open_window(self, cell: PipelineCell) -> None:
        """Go through a window of the digit's layers where each number is explained."""
        pipeline = run(self.studio.state.digit)
        layer = pipeline.layers[cell.layer]
        numbers = pipeline.pooling_numbers(cell.layer, cell.channel)
        if numbers is not None:
            after = self.studio.state.changed(numbers=numbers, room="pooling", preset="")
            step = numbers.trace().index_of(cell.row, cell.column, 0)
            self.studio.open(after, step, self.tr("map of the digit"))
        elif self._hub is not None and layer.weights is not None:
            self._hub.send_kernel(self._card(cell, layer.trace.image, layer.weights))

    # showing
    def _show_state(self) -> None:
        state, view = self.studio.state, self.view
        self.status_changed.emit("")
        view.control_bar.clear_error()
        if state.room != self._room:  # by a preset or by undo
            self._room = state.room
            view.transport.player.pause()
        view.top_bar.show_state(state)
        view.show_room(state.room)
        view.transport.set_quiz_enabled(view.is_pooling)
        self.shelf.follow_room()
        if state.room == "pooling":
            view.control_bar.show_state(state)
            view.strip.show_state(state.digit)
        elif state.room == "padding":
            view.padding.clear_error()
        elif state.room == "digit":
            view.digit.show_state(state.digit, tinted=state.tinted)
        elif state.room == "compare":
            view.compare.show_state(state.comparison)
        self._show_moment(animated=False)
        self.remember_soon()

    def _show_moment(self, *, animated: bool) -> None:
        studio, view = self.studio, self.view
        scene = studio.pooling()
        if scene is not None:
            view.board.show_scene(studio.state, scene, animated and self._animated)
            view.reading.show_scene(scene, studio.moment.pointed, studio.divisors())
        elif studio.state.room == "padding":
            view.padding.show_state(studio.state.walk, studio.moment.step)
        asked = studio.is_quiz and scene is not None and not view.is_projector
        view.set_question_shown(asked)
        if asked and scene is not None:
            view.answer.show_question(scene.formula.name, open_=studio.moment.hidden)
        self._show_before_audience()

    def _show_before_audience(self) -> None:
        if not self.view.is_projector:  # nobody sees it otherwise
            return
        view, maker = self.view, self.studio.maker
        view.title.show_title(self.shelf.name())
        view.title.set_size_shown(view.is_pooling)
        if view.is_pooling:
            view.title.show_sizes(maker.trace.formulas, False)  # type: ignore[union-attr]
        told = self.captions.sentence() or self.shelf.caption()
        view.caption.show_caption(self.captions.counter(), told, self.studio.moment.hidden)

    def _present(self, steps: int) -> None:
        room, view = self.studio.state.room, self.view
        if room == "digit":
            view.digit.step_cell(steps)
        elif room == "compare":
            view.compare.step_shift(steps)
        elif steps > 0:
            self.steering.forward()
        else:
            self.steering.back()

    def _card(self, cell: PipelineCell, image: Floats, weights: Floats) -> KernelCard:
        source = self.tr("Layer {layer} of the digit, filter {filter}")
        rules = self.studio.state.digit.layers[cell.layer]
        return KernelCard(
            source=source.format(layer=cell.layer + 1, filter=cell.channel),
            kernel=weights[..., cell.channel : cell.channel + 1],
            bias=np.zeros(1),
            image=image,
            same_padding=rules.padding == "same",
            stride=rules.stride,
        )

    # slots
    def _connect(self) -> None:
        view, studio, top = self.view, self.studio, self.view.top_bar
        studio.state_changed.connect(self._show_state)
        studio.moment_changed.connect(self._on_moment_changed)
        studio.refused.connect(self._on_refused)
        self.shelf.opened.connect(self.status_changed)
        top.random_requested.connect(self.edits.randomise)
        top.room_chosen.connect(self.open_room)
        self.connect_looks(top)
        top.projector_requested.connect(self.projector_requested)
        top.code_toggled.connect(self.show_code)
        top.set_menu_actions([self.keys.undo, self.keys.redo])
        view.drawer.closed.connect(self._on_drawer_closed)
        view.answer.answer_given.connect(self.answer)
        view.answer.reveal_requested.connect(studio.reveal)
        view.control_bar.gradient_toggled.connect(self._on_gradient_toggled)
        view.board.cell_chosen.connect(self.steering.go_to_cell)
        view.board.pointed.connect(studio.point_at)
        view.board.edit_refused.connect(self._on_edit_refused)
        view.reading.term_hovered.connect(self._on_term_hovered)
        view.strip.digit_changed.connect(self.edits.set_index)
        view.strip.opened.connect(self._on_digit_opened)
        view.padding_built.connect(self._on_padding_built)
        view.digit_built.connect(self._on_digit_built)
        view.compare_built.connect(self._on_compare_built)
        self.keys.triggered.connect(self._on_key)

    def _on_padding_built(self, room: PaddingRoom) -> None:
        room.step_chosen.connect(self._on_step_chosen)

    def _on_digit_built(self, room: DigitRoom) -> None:
        room.window_opened.connect(self.open_window)
        room.status_changed.connect(self.status_changed)

    def _on_compare_built(self, room: CompareRoom) -> None:
        room.status_changed.connect(self.status_changed)

    def _on_moment_changed(self, _moment: object, near: bool) -> None:
        self._show_moment(animated=near)

    def _on_step_chosen(self, step: int) -> None:
        self.hold()
        self.studio.go_to(step)

    def _on_refused(self, control: str, told: str) -> None:
        state = self.studio.state
        if state.room == "pooling":
            self.view.control_bar.show_state(state)
            self.view.control_bar.show_error(control, told)
        elif state.room == "padding":
            self.view.padding.show_state(state.walk, self.studio.moment.step)
            self.view.padding.show_error(control, told)
        self.status_changed.emit(told)

    def _on_edit_refused(self, told: str) -> None:
        self.view.control_bar.show_error("", told)
        self.status_changed.emit(told)

    def _on_term_hovered(self, term: int | None) -> None:
        scene = self.studio.pooling()
        if scene is not None:
            self.studio.point_at(None if term is None else tap_of(scene, term))

    def _on_digit_opened(self) -> None:
        self.open_room("digit")

    def _on_gradient_toggled(self, on: bool) -> None:
        self.studio.look(gradient=on)

    def _on_drawer_closed(self) -> None:
        self.view.top_bar.set_code_shown(False)
        self.setFocus()

    def _on_key(self, name: str) -> None:
        transport = self.view.transport
        doing: dict[str, Callable[[], None]] = {
            "toggle": self.present_toggle,
            "next": self.present_next,
            "previous": self.present_previous,
            "next-term": self.steering.next_term,
            "previous-term": self.steering.previous_term,
            "first": transport.go_first,
            "last": transport.go_last,
            "faster": transport.faster,
            "slower": transport.slower,
        }
        if name in doing:
            doing[name]()
        elif name in ("row-down", "row-up"):
            transport.go_rows(1 if name == "row-down" else -1)
        elif name in _ZOOMS and self.view.is_pooling:
            self._zoom(_ZOOMS[name])
        elif name == "quiz":
            transport.set_quiz(not transport.is_quiz())
        elif name == "gradient":
            self._on_gradient_toggled(not self.studio.state.gradient)
        elif name == "random":
            self.edits.randomise(both=False)
        elif name == "code":
            self.show_code(self.view.drawer.isHidden())

    def _zoom(self, steps: int) -> None:
        if steps:
            self.view.board.zoom(steps)
        else:
            self.view.board.zoom_to_fit()
