"""The convolution tab: passes on what is asked and what is to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QVBoxLayout

from gui.studio.keys import FLIP, StudioActions
from gui.studio.page import StudioPage
from gui.tabs.convolution import poses
from gui.tabs.convolution.canvas_board import CanvasBoard
from gui.tabs.convolution.captions import Captions
from gui.tabs.convolution.code_side import CodeSide
from gui.tabs.convolution.edits import StudioEdits
from gui.tabs.convolution.picture_walk import PictureWalk
from gui.tabs.convolution.preset_shelf import PresetShelf
from gui.tabs.convolution.presets import FIRST_PRESET, is_preset, preset_state, preset_step
from gui.tabs.convolution.quiz import judge
from gui.tabs.convolution.state import ConvolutionState
from gui.tabs.convolution.steering import ConvolutionSteering
from gui.tabs.convolution.studio import ConvolutionStudio
from gui.tabs.convolution.view import ConvolutionView

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.hub import Hub, KernelCard
    from gui.settings import Settings
    from gui.tabs.convolution.compare_board import CompareBoard
    from gui.tabs.convolution.picture_room import PictureRoom
    from gui.widgets.page import Density

_ZOOMS = {"zoom-in": 1, "zoom-out": -1, "zoom-fit": 0}


class ConvolutionTab(StudioPage):
    """Edit every number, step through every cell.

    Args:
        rng: draws random numbers; by default not the same ones twice.
    """

    TAB_ID = "convolution"
    studio: ConvolutionStudio

    def __init__(self, rng: np.random.Generator | None = None) -> None:
        super().__init__()
        self.view = ConvolutionView()
        self.studio = ConvolutionStudio(preset_state(FIRST_PRESET), self)
        self.steering = ConvolutionSteering(self.studio, self.view)
        self.walk = PictureWalk(self.view)
        self.edits = StudioEdits(self.studio, self.view, rng or np.random.default_rng())
        self.code = CodeSide(self.studio, self.view.drawer)
        self.keys = StudioActions(self, self.studio.stack, FLIP)
        self.captions = Captions(self.studio)
        self.shelf = PresetShelf(self.studio, self.view.top_bar)
        self._animated = True
        self._hub: Hub | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        self.retranslate()
        self.studio.start_with(preset_state(FIRST_PRESET), preset_step(FIRST_PRESET))

    # what the main window asks
    def use_settings(self, settings: Settings) -> None:
        """Restore what was last used, and remember from now on."""
        state = ConvolutionState.from_text(settings.tab_state(self.TAB_ID))
        if state is not None:
            self.studio.start_with(state, preset_step(state.preset) if is_preset(state.preset) else 0)
        self._settings = settings

    def retranslate(self) -> None:
        """Set every text anew."""
        self.view.retranslate()
        self.keys.retranslate()
        self.shelf.retranslate()
        self.code.refresh()
        self._show_title()
        self._show_caption()

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self.view.set_density(density)

    def set_projector(self, on: bool) -> None:
        """Leave matrices, sum and caption."""
        self.view.set_projector(on)
        self.view.top_bar.set_code_shown(not self.view.drawer.isHidden())
        self._show_title()
        self._show_way_back()
        self._show_moment(animated=False)

    def present_next(self) -> None:
        """One step on; a hidden result comes first."""
        if self.walk.is_open():
            self.walk.forward()
        else:
            self.steering.forward()

    def present_previous(self) -> None:
        """One step back."""
        if self.walk.is_open():
            self.walk.back()
        else:
            self.steering.back()

    def present_toggle(self) -> None:
        """Play, pause; in the quiz show the result."""
        if self.walk.is_open():
            self.walk.toggle()
        else:
            self.steering.toggle()

    def use_hub(self, hub: Hub) -> None:
        """Where kernels go back to."""
        self._hub = hub

    def take_kernel(self, card: KernelCard) -> None:
        """Show a kernel from another tab."""
        self.shelf.take(card)
        self._show_way_back()

    def pose(self) -> list[str]:
        """See ``gui.tabs.convolution.poses``."""
        return list(poses.NAMES)

    def take_pose(self, name: str) -> None:
        """Show one of the looks."""
        poses.take(self, name)

    # what can be done
    def hold(self) -> None:
        """Play nothing."""
        self.view.transport.player.pause()
        self.steering.terms.finish()
        self.walk.stop()

    def set_animated(self, on: bool) -> None:
        """Let windows slide, sums build themselves up and kernels turn, or show the end at once."""
        self._animated = on
        self.steering.set_animated(on)
        self.view.set_animated(on)

    # showing
    def _show_state(self) -> None:
        state, view = self.studio.state, self.view
        self.status_changed.emit("")
        view.control_bar.clear_error()
        view.top_bar.show_state(state)
        view.control_bar.show_state(state)
        view.show_room(state)
        view.transport.set_quiz_enabled(view.board() is not None)
        view.cards.show_sizes(self.studio.trace.formulas, state.one_dimensional)
        if state.room == "picture":
            view.picture.show_state(state)
        self._show_title()
        self._show_way_back()
        self._show_moment(animated=False)
        self.remember_soon()

    def _show_moment(self, *, animated: bool) -> None:
        studio, view = self.studio, self.view
        view.control_bar.set_filter(studio.trace.output_index_of(studio.moment.step)[2])
        board = view.board()
        if board is not None:
            scene = studio.scene()
            board.show_scene(studio.state, scene, animated and self._animated)
            view.cards.show_scene(scene)
        elif studio.state.room == "compare":
            row, column, number = studio.trace.output_index_of(studio.moment.step)
            view.compare.show_state(studio.state, (row, column), number)
        self._show_answer()
        self._show_caption()

    def _show_title(self) -> None:
        if self.view.is_projector:  # nobody sees it otherwise
            title = self.view.title
            title.show_title(self.shelf.name())
            title.show_sizes(self.studio.trace.formulas, self.studio.state.one_dimensional)
            title.set_size_shown(self.view.board() is not None)

    def _show_way_back(self) -> None:
        card = None if self.view.is_projector else self.shelf.returnable()
        self.view.back.show_source(None if card is None else card.source)

    def _show_caption(self) -> None:
        caption, moment = self.view.caption, self.studio.moment
        if not self.view.is_projector:
            return
        if self.studio.state.room == "picture":
            caption.show_caption("", self.shelf.caption())
        else:
            caption.show_caption(self.captions.counter(), self.captions.sentence(), moment.hidden)

    def _show_answer(self) -> None:
        moment, view = self.studio.moment, self.view
        asked = self.studio.is_quiz and view.board() is not None and not view.is_projector
        view.set_question_shown(asked)
        if asked:
            view.answer.show_question(self.studio.scene().formula.name, open_=moment.hidden)

    # slots
    def _connect(self) -> None:
        view, studio = self.view, self.studio
        studio.state_changed.connect(self._show_state)
        studio.moment_changed.connect(self._on_moment_changed)
        studio.refused.connect(self._on_refused)
        top = view.top_bar
        self.shelf.opened.connect(self.status_changed)
        top.random_requested.connect(self.edits.randomise)
        top.room_chosen.connect(self._on_room_chosen)
        self.connect_looks(top)
        view.back.return_requested.connect(self.return_kernel)
        top.projector_requested.connect(self.projector_requested)
        top.code_toggled.connect(self.show_code)
        top.set_menu_actions([self.keys.undo, self.keys.redo])
        view.drawer.closed.connect(self._on_drawer_closed)
        view.answer.answer_given.connect(self.answer)
        view.compare_built.connect(self._on_compare_built)
        view.picture_built.connect(self._on_picture_built)
        for board in view.boards():
            board.edit_refused.connect(self._on_edit_refused)
        self.keys.triggered.connect(self._on_key)

    def show_code(self, on: bool) -> None:
        """Open the drawer, or close it."""
        self.view.drawer.setVisible(on)
        self.view.top_bar.set_code_shown(on)
        self.code.refresh()

    def return_kernel(self) -> None:
        """Bring the kernel on the screen back into its network."""
        card = self.shelf.returnable()
        if card is not None and self._hub is not None:
            self._hub.return_kernel(card)

    def answer(self, number: float) -> None:
        """Judge what the class says."""
        verdict = judge(self.studio.current(), number, self.studio.trace)
        self.view.answer.show_verdict(verdict, self.studio.current())
        if verdict.is_right:
            self.studio.reveal()

    def _on_compare_built(self, room: CompareBoard) -> None:
        room.comparison_chosen.connect(self._on_comparison_chosen)
        room.edit_refused.connect(self._on_edit_refused)

    def _on_picture_built(self, room: PictureRoom) -> None:
        room.kernel_chosen.connect(self.shelf.open)
        room.picture_chosen.connect(self._on_picture_chosen)
        room.edit_refused.connect(self._on_edit_refused)
        room.status_changed.connect(self.status_changed)

    def _on_moment_changed(self, _moment: object, near: bool) -> None:
        self._show_moment(animated=near)

    def _on_refused(self, control: str, told: str) -> None:
        self.view.control_bar.show_state(self.studio.state)
        self.view.control_bar.show_error(control, told)
        self.status_changed.emit(told)

    def _on_edit_refused(self, told: str) -> None:
        self.view.control_bar.show_error("", told)
        self.status_changed.emit(told)

    def _on_room_chosen(self, room: str) -> None:
        self.hold()
        self.studio.look(room=room)

    def _on_comparison_chosen(self, comparison: str) -> None:
        self.studio.look(comparison=comparison)

    def _on_picture_chosen(self, picture: str) -> None:
        self.studio.look(picture=picture)

    def _on_drawer_closed(self) -> None:
        self.view.top_bar.set_code_shown(False)
        self.setFocus()

    def _on_key(self, name: str) -> None:
        transport = self.view.transport
        if self.walk.is_open() and self.walk.take_key(name):
            return
        doing: dict[str, Callable[[], None]] = {
            "toggle": self.present_toggle,
            "next": self.steering.forward,
            "previous": self.steering.back,
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
        elif name in _ZOOMS:
            self._zoom(_ZOOMS[name])
        elif name == "quiz":
            transport.set_quiz(not transport.is_quiz())
        elif name == "flip":
            self.edits.set_flip(not self.studio.state.spec.flip_kernel)
        elif name == "random":
            self.edits.randomise(kernel_too=False)
        elif name == "code":
            self.show_code(self.view.drawer.isHidden())

    def _zoom(self, steps: int) -> None:
        board = self.view.board()
        if isinstance(board, CanvasBoard):
            if steps:
                board.zoom(steps)
            else:
                board.zoom_to_fit()
