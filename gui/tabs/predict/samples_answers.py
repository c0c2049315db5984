"""Asks a network about thousands of pictures, a few milliseconds at a time, and remembers what it said."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from engine.errors import EngineError
from engine.network.evaluation import Evaluation, Evaluator
from gui.messages import sentence

if TYPE_CHECKING:
    from engine.network.spec import NetworkSpec
    from gui.tabs.predict.samples_source import Source
    from gui.tabs.predict.surgery import Weights

SLICE_S = 0.006  # leaves ten of the milliseconds that a frame has
MOST_AT_ONCE = 64  # pictures; more are no faster each
REMEMBERED = 12  # evaluations of half a megabyte


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """Which network is asked about which pictures.

    Attributes:
        network: the layers.
        weights: in force; the very arrays tell whether something was changed.
        switched_off: layer and filter of what is switched off.
        source: the pictures.
    """

    network: NetworkSpec
    weights: Weights
    switched_off: frozenset[tuple[int, int]]
    source: Source

    def is_same(self, other: Question) -> bool:
        """Whether the answers have to be the same."""
        return (
            self.source.key == other.source.key
            and self.switched_off == other.switched_off
            and len(self.weights) == len(other.weights)
            and all(one is two for one, two in zip(self.weights, other.weights, strict=True))
            and self.network == other.network
        )


class Answers(QObject):
    """Works in slices of six milliseconds in the window's thread, between its events.

    A batch takes a twentieth to a third of a millisecond for each picture, so that a thread of its own would
    gain little and have to be stopped; a slice ends by itself, and the window paints after it.

    Args:
        parent: owner.
    """

    progressed = Signal(int, int)  # pictures answered, of how many
    found = Signal(object, object)  # Question, Evaluation
    refused = Signal(str)  # one translated sentence

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._remembered: deque[tuple[Question, Evaluation]] = deque(maxlen=REMEMBERED)
        self._question: Question | None = None
        self._evaluator: Evaluator | None = None
        self._at_once = 1
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be answered, even if it rests."""
        return self._evaluator is not None

    def remembered(self, question: Question) -> Evaluation | None:
        """What was said before."""
        return next((said for asked, said in self._remembered if asked.is_same(question)), None)

    def ask(self, question: Question) -> None:
        """Begin to answer, in place of what was asked before; ``found`` comes in any case but a refusal."""
        if self._question is not None and self.is_busy and self._question.is_same(question):
            self._timer.start()
            return
        self.stop()
        self._question = question
        known = self.remembered(question)
        if known is not None:
            self.found.emit(question, known)
            return
        try:
            self._evaluator = Evaluator(
                question.network,
                question.weights,
                question.source.pictures,
                question.source.labels,
                switched_off=question.switched_off,
            )
        except EngineError as error:
            self.refused.emit(sentence(error))
            return
        self._at_once = 1
        self.progressed.emit(0, self._evaluator.total)
        self._timer.start()

    def rest(self) -> None:
        """Go on later: nobody looks."""
        self._timer.stop()

    def stop(self) -> None:
        """Forget what is not finished."""
        self._timer.stop()
        self._evaluator = None

    def advance_to(self, pictures: int) -> None:
        """Answer so many now, and tell how far it is; for pictures."""
        while self._evaluator is not None and self._evaluator.done < pictures:
            self._answer(min(MOST_AT_ONCE, pictures - self._evaluator.done))
        if self._evaluator is not None:
            self.progressed.emit(self._evaluator.done, self._evaluator.total)

    def forget(self) -> None:
        """Everything that was said before, too."""
        self.stop()
        self._remembered.clear()

    def finish(self) -> None:
        """Answer all that is left now; for pictures, which wait on nothing."""
        while self._evaluator is not None:
            self._answer(MOST_AT_ONCE)

    def _go_on(self) -> None:
        ends = time.perf_counter() + SLICE_S
        while self._evaluator is not None:
            began = time.perf_counter()
            self._answer(self._at_once)
            now = time.perf_counter()
            each = max(now - began, 1e-6) / self._at_once
            # twice as many at most: a slice in which the machine did something else says nothing
            self._at_once = max(1, min(MOST_AT_ONCE, 2 * self._at_once, int(SLICE_S / each)))
            if now + each * self._at_once / 2 > ends:
                break
        if self._evaluator is not None:
            self.progressed.emit(self._evaluator.done, self._evaluator.total)

    def _answer(self, pictures: int) -> None:
        evaluator, question = self._evaluator, self._question
        if evaluator is None or question is None:
            return
        try:
            evaluator.advance(pictures)
            if not evaluator.is_done:
                return
            result = evaluator.result()
        except EngineError as error:
            self.stop()
            self.refused.emit(sentence(error))
            return
        self.stop()
        self._remembered.append((question, result))
        self.found.emit(question, result)
