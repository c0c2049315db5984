"""Automatic differentiation: below the plots in short, on a page of its own with more in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from engine.operations.autodiff_code import tensorflow_code
from engine.operations.autodiff_code_numpy import numpy_code
from gui.messages import translated
from gui.tabs.activations.descent_walk import walk_of
from gui.tabs.activations.descent_words import verdict_sentence
from gui.tabs.activations.presets import with_preset
from gui.tabs.activations.room import RoomPage
from gui.tabs.activations.tape_body import TapeBody
from gui.tabs.activations.tape_captions import TapeCaptions
from gui.tabs.activations.tape_changes import set_rate, set_steps
from gui.tabs.activations.tape_edits import TapeEdits
from gui.tabs.activations.tape_head import TapeHead
from gui.tabs.activations.tape_moment import (
    TapeMoment,
    first_of,
    held,
    last_of,
    moment_at,
    moment_of_node,
    position_of,
    step_count,
    steps_of,
)
from gui.tabs.activations.tape_scene import TapeScene
from gui.theme import theme, theme_manager
from gui.widgets.transport_bar import TransportBar

if TYPE_CHECKING:
    from engine.operations.autodiff import Node
    from engine.operations.code_text import CodeText
    from gui.tabs.activations.descent_view import DescentView
    from gui.tabs.activations.state import ActivationsState
    from gui.tabs.activations.studio import ActivationsStudio
    from gui.tabs.activations.tape_part import TapePart

SMALLEST_PX = 294  # the course's five nodes, all in sight
# by name of the pose: the preset, and how many steps before the end; downhill how many were taken
_POSES = {
    "autodiff": ("autodiff-cubic", 0),
    "autodiff-forward": ("autodiff-cubic", 7),
    "autodiff-neuron": ("autodiff-neuron", 3),
    "autodiff-softmax": ("autodiff-softmax-cross-entropy", 0),
    "autodiff-convolution": ("autodiff-convolution", 2),
    "autodiff-corner": ("autodiff-relu-at-zero", 0),
    "autodiff-no-number": ("autodiff-division-by-zero", 0),
    "descent-small": ("autodiff-parabola", 6),
    "descent-good": ("autodiff-two-valleys", 3),
    "descent-large": ("autodiff-parabola", 3),
}


class TapeCard(RoomPage):
    """An expression, its tape as a table and as a graph, and the steps forward and backward.

    Attributes:
        head: the fields, the way, small buttons.
        body: table, graph, chain rule.
        transport: drives the steps; for the foot of the page, hidden unless the card has it for itself.
        edits: what is typed.

    Args:
        studio: holds the state.
        parent: owner.
    """

    POSES: ClassVar = (
        "autodiff",
        "autodiff-forward",
        "autodiff-neuron",
        "autodiff-softmax",
        "autodiff-convolution",
        "autodiff-corner",
        "autodiff-no-number",
        "descent-small",
        "descent-good",
        "descent-large",
    )

    def __init__(self, studio: ActivationsStudio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._part: TapePart = studio.state.tape
        self._moment = last_of(self._part.tape(), "backward")
        self._scene = TapeScene(self._part, self._moment)
        self._full = self._projector = self._arranged = False
        self.head, self.body, self.transport = TapeHead(), TapeBody(), TransportBar()
        self.transport.set_quiz_offered(False)
        self.edits, self.captions = TapeEdits(studio, self.head), TapeCaptions(self)
        self._card, self._rule = QFrame(), QFrame()
        self._card.setObjectName("card")
        self._rule.setProperty("rule", True)
        self._rule.setFixedHeight(1)
        self._views = QStackedWidget()
        self._views.addWidget(self.body)
        self._descent: DescentView | None = None
        self._animated = True
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for widget in (self.head, self._rule):
            inside.addWidget(widget)
        inside.addWidget(self._views, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._card, 1)
        self._connect()
        self.set_full(False)
        self.retranslate()
        self._take(self._part)

    def _connect(self) -> None:
        self.head.way.chosen.connect(self._on_way_chosen)
        self.head.views.chosen.connect(self.show_view)
        self.head.step_asked.connect(self._on_step_asked)
        self.body.node_chosen.connect(self.go_to_node)
        self.body.node_hovered.connect(self._on_node_hovered)
        self.body.column_chosen.connect(self.edits.choose_column)
        self.transport.step_requested.connect(self._on_step_requested)
        self.transport.playing_changed.connect(self.head.set_playing)
        self.edits.refused.connect(self.status_changed)
        theme_manager().changed.connect(self._arrange)

    # showing
    def show_state(self, state: ActivationsState) -> None:
        """Show another expression, other numbers, another column."""
        if state.tape is not self._part:
            self._take(state.tape)

    def _take(self, part: TapePart) -> None:
        before, self._part = self._part, part
        tape = part.tape()
        other = before.read is not part.read
        self._moment = last_of(tape, self._moment.way) if other else held(tape, self._moment)
        self.head.show_part(part)
        count, forward = step_count(tape), steps_of(tape, "forward")
        self.transport.set_steps(count, forward if count == 2 * forward else None)
        self._show(TapeScene(part, self._moment))
        if self.is_descent:
            self.descent.show_part(part)

    def go_to(self, moment: TapeMoment) -> None:
        """Show a step."""
        self._moment = held(self._part.tape(), moment)
        self._show(TapeScene(self._part, self._moment, self._scene.hovered))
        self.caption_changed.emit()
        self.program_changed.emit()

    def _show(self, scene: TapeScene) -> None:
        self._scene = scene
        tape, moment = scene.tape, scene.moment
        position, count = position_of(tape, moment), step_count(tape)
        self.transport.set_step(position)
        steps = steps_of(tape, moment.way)
        self.head.show_step(
            moment.way,
            f"{moment.step + 1} / {steps}",
            f"{steps} / {steps}",
            first=position == 0,
            last=position == count - 1,
        )
        self.body.show_scene(scene)

    @property
    def scene(self) -> TapeScene:
        """What is on the screen."""
        return self._scene

    def show_error(self, control: str, told: str) -> None:
        """Fields say what is wrong with them themselves."""

    def begin(self) -> None:
        """Forget what was typed and refused."""
        self.edits.forget()
        self.head.forget(self._part)

    def clear_error(self) -> None:
        """All is well again."""

    def retranslate(self) -> None:
        """Set every text anew."""
        self.head.retranslate()
        self.body.retranslate()
        if self._descent is not None:
            self._descent.retranslate()

    # the curve with the descent
    @property
    def descent(self) -> DescentView:
        """The curve and the walk on it; built at the first visit."""
        if self._descent is None:
            from gui.tabs.activations.descent_view import DescentView

            self._descent = DescentView(self.studio)
            self._descent.set_animated(self._animated)
            self._descent.set_projector(self._projector)
            self._descent.moved.connect(self.caption_changed)
            self._views.addWidget(self._descent)
        return self._descent

    @property
    def is_descent(self) -> bool:
        """Whether the curve is in front."""
        return self._descent is not None and self._views.currentWidget() is self._descent

    def show_view(self, view: str) -> None:
        """Show the tape with its graph, or the curve with the descent."""
        self.transport.player.pause()
        with QSignalBlocker(self.head.views):
            self.head.views.set_current(view)
        if view == "descent":
            self._views.setCurrentWidget(self.descent)
            self.descent.show_part(self._part)
        else:
            self._views.setCurrentWidget(self.body)
        self._arrange()
        self.caption_changed.emit()

    # arranging
    def set_full(self, on: bool) -> None:
        """Have a page of its own, or stand below something else."""
        if on == self._full and self._arranged:
            return
        self._full, self._arranged = on, True
        if not on and self.is_descent:
            self.show_view("tape")
        self.head.set_full(on)
        self.body.set_full(on)
        self._arrange()

    def set_projector(self, on: bool) -> None:
        """Leave graph and chain rule."""
        self._projector = on
        self.body.set_projector(on)
        if self._descent is not None:
            self._descent.set_projector(on)
        self._arrange()

    def _arrange(self) -> None:
        self.head.setVisible(not self._projector)
        self._rule.setVisible(not self._projector)
        tape = not self.is_descent
        self.head.way.setVisible(tape)
        self.transport.setVisible(self._full and tape and not self._projector)
        self._card.setMinimumHeight(0 if self._full or self._projector else theme().px(SMALLEST_PX))

    def set_animated(self, on: bool) -> None:
        """Let the point slide, or jump."""
        self._animated = on
        if self._descent is not None:
            self._descent.set_animated(on)

    # before an audience
    def counter(self) -> str:
        """Step on this way; of the walk downhill how many were taken."""
        walk = self.descent.walk if self.is_descent else None
        return self.head.counter() if walk is None else str(walk.taken)

    def caption(self) -> str:
        """What this step does."""
        walk = self.descent.walk if self.is_descent else None
        if walk is not None:
            return verdict_sentence(walk)
        return self.captions.sentence(self._scene)

    # doing
    def present(self, steps: int) -> None:
        """Forward to the end, then backward; on the curve a step downhill."""
        if self.is_descent:
            self.descent.take_steps(steps)
            return
        position = position_of(self._part.tape(), self._moment)
        self.transport.player.request(position + steps)

    def toggle(self) -> None:
        """Play from step to step, or pause; on the curve a step downhill."""
        if self.is_descent:
            self.descent.take_steps(1)
        else:
            self.transport.toggle()

    def hold(self) -> None:
        """Play nothing."""
        self.transport.player.pause()
        self.edits.forget()
        if self._descent is not None:
            self._descent.finish()

    def key(self, name: str) -> bool:
        """First and last step, faster and slower."""
        if self.is_descent:
            return name in ("first", "last", "faster", "slower")
        doing = {
            "first": self.transport.go_first,
            "last": self.transport.go_last,
            "faster": self.transport.faster,
            "slower": self.transport.slower,
        }
        if name not in doing:
            return False
        doing[name]()
        return True

    def go_to_node(self, node: Node) -> None:
        """To the step about a node, on the way that is shown."""
        self.transport.player.pause()
        moment = moment_of_node(self._part.tape(), node, self._moment.way)
        if moment is not None:
            self.go_to(moment)

    # code
    def program(self, library: str) -> CodeText | None:
        """The same by ``tf.GradientTape``, or written out by hand in NumPy."""
        tape, moment, comments = self._part.tape(), self._moment, self.captions.comments()
        if library == "keras":
            return tensorflow_code(tape, part=moment.way, comments=comments)
        return numpy_code(tape, current=(moment.way, moment.step), comments=comments)

    def notes(self) -> dict[str, str]:
        """What is said where numbers are too many to be printed."""
        return {"code-array-from-file": translated("code-array-from-file")}

    def result(self) -> str:
        """The gradients."""
        return self.captions.result(self._part.tape())

    # pictures
    def take_pose(self, name: str) -> None:
        """An example at its end, half-way, or where numbers are missing."""
        preset, back = _POSES[name]
        state = with_preset(self.studio.state, preset)
        if name.startswith("descent"):
            rates = walk_of(state.tape).rates  # type: ignore[union-attr]
            rate = getattr(rates, name.removeprefix("descent-"))
            state = state.changed(tape=set_steps(set_rate(state.tape, rate), back))
        self.studio.start_with(state, 0)
        self.show_view("descent" if name.startswith("descent") else "tape")
        if not self.is_descent:
            self.transport.go_last()
            self.present(-back)

    # slots
    def _on_way_chosen(self, way: str) -> None:
        self.transport.player.pause()
        self.go_to(first_of(self._part.tape(), way))  # type: ignore[arg-type]

    def _on_step_asked(self, name: str) -> None:
        {"previous": self.transport.previous, "toggle": self.transport.toggle, "next": self.transport.next}[
            name
        ]()

    def _on_step_requested(self, position: int) -> None:
        self.go_to(moment_at(self._part.tape(), position))

    def _on_node_hovered(self, index: int | None) -> None:
        if index != self._scene.hovered:
            self._scene = replace(self._scene, hovered=index)
            self.body.show_scene(self._scene)
