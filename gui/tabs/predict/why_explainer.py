"""Computes why: what is quick at once, what takes longer in slices, and only while somebody looks."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from engine.errors import EngineError
from engine.network.forward import scores_of
from engine.network.saliency import Covering, change_of_mind_in_steps, class_gradient, grad_cam
from engine.operations.softmax import softmax
from gui.tabs.predict.why_slices import Slices

if TYPE_CHECKING:
    from collections.abc import Generator

    from numpy.typing import NDArray

    from engine.network.saliency import ChangeOfMind, GradCam, Occlusion
    from gui.tabs.predict.predictor import Predictor, Seen

COVER, MIND = "cover", "mind"
LATER_MS, LONGEST_WAIT_S = 40, 0.4


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Attributes:
        class_: whose score is explained; None for the winner.
        layer: whose maps Grad-CAM weighs; None for the last convolution.
        window: side of the cover.
        stride: from one place of the cover to the next.
        value: brightness of the cover, 0 for paper and 1 for ink.
        rival: who is to win instead; None for the nearest other class.
        brush: side of the square that changes at once.
    """

    class_: int | None = None
    layer: int | None = None
    window: int = 4
    stride: int = 2
    value: float = 0.0
    rival: int | None = None
    brush: int = 1

    def asked(self, seen: Seen) -> int:
        """The class that is explained."""
        classes = len(seen.activations.scores)
        own = self.class_
        return seen.verdict.winner if own is None or own >= classes else own

    def rival_of(self, seen: Seen) -> int | None:
        """Who is to win instead; None for the nearest."""
        winner, classes = int(seen.activations.predicted), len(seen.activations.scores)
        rival = self.rival
        return None if rival is None or rival == winner or rival >= classes else rival


@dataclass(frozen=True, slots=True, eq=False)
class Slopes:
    """What is known at once.

    Attributes:
        seen: the picture and its network.
        class_: whose score is explained.
        gradient: ∂score / ∂x, H×W.
        product: the same times the picture, H×W.
        cam: where maps speak for it; None where the network has none.
    """

    seen: Seen
    class_: int
    gradient: NDArray[np.float32]
    product: NDArray[np.float32]
    cam: GradCam | None


@dataclass(frozen=True, slots=True, eq=False)
class Covered:
    """What covering every part did to a class.

    Attributes:
        seen: the picture and its network.
        class_: whose score is explained.
        found: drops of its score.
    """

    seen: Seen
    class_: int
    found: Occlusion


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """Scores of a picture that was changed a little.

    Attributes:
        scores: of all classes.
        shares: their softmax.
    """

    scores: NDArray[np.float32]
    shares: NDArray[np.float32]


class Explainer(QObject):
    """Asks the engine; asleep it does nothing.

    Args:
        predictor: whose picture and network are explained.
    """

    slopes_changed = Signal(object)  # Slopes
    covered_changed = Signal(object)  # Covered
    mind_changed = Signal(object, object)  # Seen, ChangeOfMind; None while it is searched
    question_changed = Signal(object)  # Question

    def __init__(self, predictor: Predictor) -> None:
        super().__init__(predictor)
        self._predictor = predictor
        self._question = Question()
        self._awake = False
        self._covering: tuple[Seen, Question, Covering] | None = None
        self._begun: dict[str, tuple[Seen, Question]] = {}
        self.slices = Slices(self)
        self.slices.finished.connect(self._on_finished)
        # what is quick is painted first, and a pen that moves on is not kept waiting
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self._begin_all)
        self._waits_since = 0.0
        predictor.seen_changed.connect(self._on_seen_changed)

    # interface
    @property
    def question(self) -> Question:
        """What is asked."""
        return self._question

    @property
    def is_awake(self) -> bool:
        """Whether somebody looks."""
        return self._awake

    def finish(self) -> None:
        """Compute what is still missing now, however long it takes."""
        if self._later.isActive():
            self._later.stop()
            self._begin_all()
        self.slices.finish()

    def ask(self, **changes: Any) -> None:
        """Ask something else; what the answer does not depend on is not computed again."""
        self._question = replace(self._question, **changes)
        self.question_changed.emit(self._question)
        if self._awake:
            self._answer()

    def set_awake(self, on: bool) -> None:
        """Compute while somebody looks, and nothing otherwise."""
        if on and not self._awake:
            self._awake = True
            self._answer()
        elif not on:
            self._awake = False
            self._later.stop()
            self.slices.stop_all()
            self._begun.clear()

    def tried(self, image: NDArray[np.float32]) -> Tried:
        """What the network says of a changed picture, H×W×C; at once."""
        seen = self._predictor.seen
        off = seen.activations.switched_off
        scores = scores_of(seen.network, seen.weights, image[np.newaxis], switched_off=off)[0]
        return Tried(scores, np.asarray(softmax(scores), np.float32))

    def covered(self, row: int, column: int) -> Tried:
        """What it says with the cover at one place; its first row and column."""
        seen, ask = self._predictor.seen, self._question
        image = np.array(seen.image)
        image[row : row + ask.window, column : column + ask.window] = ask.value
        return self.tried(image)

    # inside
    def _answer(self) -> None:
        seen = self._predictor.seen
        self.slopes_changed.emit(self._slopes(seen))
        missing = [name for name in (COVER, MIND) if not self._is_known(name, seen)]
        if COVER not in missing and not self.slices.is_running(COVER):
            self._tell_covered()  # of another class
        if missing:
            self._begin_later()

    def _begin_later(self) -> None:
        """When the pen rests; but weights that are followed never rest, and are not waited for so long."""
        now = time.monotonic()
        if not self._later.isActive():
            self._waits_since = now
        elif now - self._waits_since > LONGEST_WAIT_S:
            return
        self._later.start()

    def _begin_all(self) -> None:
        seen = self._predictor.seen
        for name in (COVER, MIND):
            if not self._is_known(name, seen):
                self._begin(name, seen)

    def _slopes(self, seen: Seen) -> Slopes:
        class_ = self._question.asked(seen)
        gradient = class_gradient(seen.network, seen.weights, seen.activations, class_)
        product = (gradient * seen.image).sum(axis=2)
        return Slopes(seen, class_, gradient.sum(axis=2), product, self._cam(seen, class_))

    def _cam(self, seen: Seen, class_: int) -> GradCam | None:
        layer = self._question.layer
        layers = len(seen.network.layers)
        if layer is not None and (layer >= layers or seen.activations[layer].ndim != 3):
            layer = None  # another network
        try:
            return grad_cam(seen.network, seen.weights, seen.activations, class_, layer=layer)
        except EngineError:
            return None

    def _key(self, name: str, question: Question) -> tuple[object, ...]:
        if name == COVER:
            return question.window, question.stride, question.value
        return question.rival, question.brush

    def _is_known(self, name: str, seen: Seen) -> bool:
        begun = self._begun.get(name)
        same = self._key(name, self._question)
        return begun is not None and begun[0] is seen and self._key(name, begun[1]) == same

    def _begin(self, name: str, seen: Seen) -> None:
        begun = self._begun.get(name)
        # of weights that are followed every answer would be overtaken by the next: one is finished first
        if self.slices.is_running(name) and begun is not None and begun[0].network == seen.network:
            return
        self._begun[name] = seen, self._question
        self.slices.start(name, self._work(name, seen, self._question))

    def _work(self, name: str, seen: Seen, ask: Question) -> Generator[None, None, Any]:
        network, weights, found = seen.network, seen.weights, seen.activations
        if name == COVER:
            return _cover(seen, ask)
        return change_of_mind_in_steps(network, weights, found, rival=ask.rival_of(seen), brush=ask.brush)

    def _tell_covered(self) -> None:
        if self._covering is not None:
            seen, _, covering = self._covering
            class_ = self._question.asked(seen)
            self.covered_changed.emit(Covered(seen, class_, covering.of(class_)))

    # slots
    def _on_seen_changed(self) -> None:
        if self._awake:
            self._answer()

    def _on_finished(self, name: str, found: Covering | ChangeOfMind) -> None:
        seen, question = self._begun[name]
        if isinstance(found, Covering):
            self._covering = seen, question, found
            self._tell_covered()
        else:
            self.mind_changed.emit(seen, found)
        if not self._is_known(name, self._predictor.seen):
            self._begin(name, self._predictor.seen)


def _cover(seen: Seen, ask: Question) -> Generator[None, None, Covering]:
    side = min(ask.window, *seen.network.input_shape[:2])
    covering = Covering(
        seen.network,
        seen.weights,
        seen.activations,
        window=(side, side),
        stride=(ask.stride, ask.stride),
        value=ask.value,
    )
    while covering.advance():
        yield
    return covering
