"""The one model of the tab: drawing, network and what it says, with undo; everything else only shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from engine.errors import EngineError
from engine.network import forward
from gui.messages import sentence
from gui.tabs.predict.drawing import Sample
from gui.tabs.predict.ink import ink_of
from gui.tabs.predict.preparing import prepared
from gui.tabs.predict.state import AS_IT_IS, PredictState, Preparation
from gui.tabs.predict.surgery import Surgery, Weights, place_of
from gui.tabs.predict.verdict import Verdict, judge
from gui.widgets.undo import StateChanged

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from engine.data.drawing import DrawingSteps
    from engine.network.forward import Activations
    from engine.network.spec import NetworkSpec
    from gui.tabs.predict.drawing import Drawing, Stroke
    from gui.tabs.predict.known_network import KnownNetwork

Parameters = ParamSpec("Parameters")
UNDO_LIMIT = 500
LOOKS = ("room", "width", "chosen")  # undo leaves them as they are


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """One drawing as one network sees it. All arrays are read-only.

    Attributes:
        network: the layers.
        weights: in force, with what was changed by hand.
        image: 28×28×1 in 0…1, what the network looks at.
        activations: what every layer puts out.
        steps: the way from the canvas to ``image``.
        verdict: the two largest probabilities, and how sure one may be.
    """

    network: NetworkSpec
    weights: Weights
    image: NDArray[np.float32]
    activations: Activations
    steps: DrawingSteps
    verdict: Verdict


class Predictor(QObject):
    """Holds state and network; computes what the network sees at once, in a millisecond or two.

    Attributes:
        stack: what can be undone.

    Args:
        network: what predicts first.
        state: what is shown first.
        parent: owner.
    """

    seen_changed = Signal(object)  # Seen: another drawing, other weights, another network
    network_changed = (
        Signal()
    )  # other layers: what shows them has to be built anew; comes before seen_changed
    state_changed = Signal(object)  # PredictState
    refused = Signal(str, str)  # id of the control, one translated sentence

    def __init__(
        self, network: KnownNetwork, state: PredictState | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(UNDO_LIMIT)
        self._gesture = 0
        self._passing = False
        self._known = {network.id: network}
        self._state = (state or PredictState()).changed(network=network.id)
        self._ink = ink_of(self._state.drawing)
        self._inked = self._state.drawing, self._ink  # the last drawing whose ink is known
        self._seen = self._look_again()

    # reading
    @property
    def state(self) -> PredictState:
        """What is shown."""
        return self._state

    @property
    def seen(self) -> Seen:
        """What the network sees now."""
        return self._seen

    @property
    def known(self) -> KnownNetwork:
        """The network that predicts, as it was trained."""
        return self._known[self._state.network]

    @property
    def is_passing(self) -> bool:
        """Whether what is seen is soon seen otherwise: the pen is down, or the network is being trained."""
        return self._passing

    @property
    def preparation(self) -> Preparation:
        """The steps that are made: none for a test picture, which is prepared already."""
        is_ready = isinstance(self._state.drawing.picture, Sample)
        return AS_IT_IS if is_ready else self._state.preparation

    def is_filter_on(self, layer: int, number: int) -> bool:
        """Whether a filter takes part."""
        return (layer, number) not in self._state.surgery.off

    # the drawing
    def show_drawing(self, ink: NDArray[np.uint8]) -> None:
        """Follow the pen: the canvas as it looks at this moment, before the stroke is a step of undo.

        Args:
            ink: 280×280, 0 for paper and 255 for ink.
        """
        self._ink = ink
        self._see(passing=True)

    def show_state_again(self) -> None:
        """Forget what the pen drew since the last step of undo."""
        self._ink = ink_of(self._state.drawing)
        self._see()

    def add_stroke(self, stroke: Stroke, ink: NDArray[np.uint8]) -> None:
        """Make a stroke a step of undo.

        Args:
            stroke: what the pen drew.
            ink: the canvas with it.
        """
        drawing = self._state.drawing.with_stroke(stroke)
        self._inked = drawing, ink
        text = self.tr("erase") if stroke.erases else self.tr("draw")
        self.attempt("canvas", text, _with_drawing, drawing)

    def set_drawing(self, drawing: Drawing, text: str) -> None:
        """Another drawing as a step of undo.

        Args:
            drawing: what is to lie on the canvas.
            text: what is done, translated, for "Undo …".

        Raises:
            EngineError: its picture is missing or damaged.
        """
        self._inked = drawing, ink_of(drawing)
        self.attempt("canvas", text, _with_drawing, drawing)

    # the network
    def use_network(self, known: KnownNetwork) -> None:
        """Predict with another network; one with the same id has only learned meanwhile."""
        self._known[known.id] = known
        if known.id == self._state.network:
            self._see()
        else:
            self.attempt("network", self.tr("choose network"), _with_network, known.id)

    def know(self, known: KnownNetwork) -> None:
        """Hold a network ready for a state that names it."""
        self._known[known.id] = known

    def learn(self, known: KnownNetwork) -> None:
        """Take newer weights of a network, whether it predicts now or not."""
        if known.id in self._known:
            self._known[known.id] = known
            if known.id == self._state.network:
                self._see(passing=True)

    def set_kernel(self, layer: int, kernel: NDArray[Any], *, gesture: bool = False) -> bool:
        """Other numbers for all kernels of a layer, kh×kw×C×K, or for the matrix of a dense layer.

        Args:
            layer: its place in the network.
            kernel: of the same shape as the one it replaces.
            gesture: one step of undo with the change before.
        """
        return self._set_array(place_of(self._seen.network, layer), kernel, gesture)

    def set_bias(self, layer: int, bias: NDArray[Any], *, gesture: bool = False) -> bool:
        """Other numbers for the bias of a layer."""
        return self._set_array(place_of(self._seen.network, layer) + 1, bias, gesture)

    def set_filter_on(self, layer: int, number: int, on: bool) -> None:
        """Let a filter take part, or give zeros."""
        text = self.tr("switch filter on") if on else self.tr("switch filter off")
        after = self._state.surgery.with_filter(layer, number, on)
        self.attempt("filter", text, _with_surgery, after)

    def reset_weights(self) -> None:
        """The network as it was trained."""
        if not self._state.surgery.is_none:
            self.attempt("reset", self.tr("reset network"), _with_surgery, Surgery())

    # changing
    def attempt(
        self,
        control: str,
        text: str,
        change: Callable[Concatenate[PredictState, Parameters], PredictState],
        *arguments: Parameters.args,
        **named: Parameters.kwargs,
    ) -> bool:
        """Make a change of its own, or say why it cannot be made.

        Args:
            control: id of the control that asks for it.
            text: what is done, translated, for "Undo …".
            change: gives the new state from the old one.
            arguments: of ``change``.
            named: of ``change``.
        """
        self._gesture += 1
        return self.go_on(control, text, change, *arguments, **named)

    def go_on(
        self,
        control: str,
        text: str,
        change: Callable[Concatenate[PredictState, Parameters], PredictState],
        *arguments: Parameters.args,
        **named: Parameters.kwargs,
    ) -> bool:
        """As ``attempt``, but one step of undo with the change before: a drag, a wheel."""
        try:
            after = change(self._state, *arguments, **named)
        except EngineError as error:
            self.refused.emit(control, sentence(error))
            return False
        if after is not self._state:
            gesture = control, self._gesture
            self.stack.push(StateChanged(self._state, after, self._restore, text, gesture))
        return True

    def look(self, **looks: Any) -> None:
        """Show the same otherwise; there is nothing to undo about it."""
        self._set_state(self._state.changed(**looks))

    def start_with(self, state: PredictState) -> None:
        """Show a state that cannot be undone: the first one."""
        self._set_state(state if state.network in self._known else state.changed(network=self._state.network))
        self.stack.clear()

    # inside
    def _set_array(self, place: int, array: NDArray[Any], gesture: bool) -> bool:
        change = self.go_on if gesture else self.attempt
        wanted = self._seen.weights[place].shape
        if array.shape != wanted:
            raise ValueError(array.shape)
        after = self._state.surgery.with_array(place, array)
        return change("kernel", self.tr("change kernel"), _with_surgery, after)

    def _restore(self, state: PredictState) -> None:
        self._set_state(state.changed(**{name: getattr(self._state, name) for name in LOOKS}))

    def _set_state(self, state: PredictState) -> None:
        before = self._state
        if state.drawing is not before.drawing:
            drawing, ink = self._inked
            self._ink = ink if drawing is state.drawing else ink_of(state.drawing)
        self._state = state
        same = ("drawing", "preparation", "network", "surgery")
        if any(getattr(state, name) is not getattr(before, name) for name in same):
            self._see()
        self.state_changed.emit(state)

    def _see(self, *, passing: bool = False) -> None:
        before, self._seen = self._seen, self._look_again()
        self._passing = passing
        if self._seen.network != before.network:
            self.network_changed.emit()
        self.seen_changed.emit(self._seen)

    def _look_again(self) -> Seen:
        known, surgery = self.known, self._state.surgery
        if not surgery.fits(known.network):  # a new run that is followed has other layers
            surgery = Surgery()
        weights = surgery.applied(known.weights)
        steps = prepared(self._ink, self.preparation, known.dataset)
        image = steps.final[..., None]
        activations = forward.run(known.network, weights, image, switched_off=surgery.off)
        verdict = judge(activations.probabilities, has_ink=bool(image.any()))
        return Seen(known.network, weights, image, activations, steps, verdict)


def _with_drawing(state: PredictState, drawing: Drawing) -> PredictState:
    return state.changed(drawing=drawing)


def _with_network(state: PredictState, network: str) -> PredictState:
    return state.changed(network=network, surgery=Surgery())


def _with_surgery(state: PredictState, surgery: Surgery) -> PredictState:
    return state.changed(surgery=surgery)
