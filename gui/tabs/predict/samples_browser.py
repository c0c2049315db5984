"""The model of the room "Samples": which pictures, what the network says of them, and which is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from engine.data.datasets import DATASETS
from engine.errors import EngineError
from engine.network.sample_choice import SampleChoice, chosen
from gui.messages import sentence
from gui.tabs.predict.own_set_store import own_set_of
from gui.tabs.predict.samples_answers import Answers, Question
from gui.tabs.predict.samples_source import OwnSource, TestSource
from gui.tabs.predict.samples_words import preset
from gui.tabs.predict.texts import class_names

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.network.evaluation import Evaluation
    from gui.tabs.predict.predictor import Predictor
    from gui.tabs.predict.samples_source import Source

FEW = 40  # pictures that are asked about at once
ASK_AFTER_MS = 250  # a kernel that is dragged asks once, when it rests


class SamplesBrowser(QObject):
    """Follows the network of the predictor while somebody looks; everything else only shows it.

    Attributes:
        own: the kept drawings.
        answers: asks the network.
        source: the pictures; None where there are none for this network.
        evaluation: what the network says of all of them; None as long as nobody knows.
        choice: filter and order.
        indices: the pictures that are left, in their order.
        place: of the picture that is looked at among these; −1 for none.

    Args:
        predictor: whose network is asked.
    """

    pictures_changed = Signal()  # source, answers, or which are left
    current_changed = Signal()
    noted = Signal(str)  # one translated sentence about the answers, or nothing
    refused = Signal(str)  # one translated sentence

    def __init__(self, predictor: Predictor) -> None:
        super().__init__(predictor)
        self._predictor = predictor
        self.own, self.answers = own_set_of(predictor), Answers(self)
        self._kind, self._looks_on = "test", False
        self._answered: tuple[Question, int] | None = None  # and the epoch of the network then
        self._rng = np.random.default_rng()
        self.source: Source | None = None
        self.evaluation: Evaluation | None = None
        self.choice = SampleChoice()
        self.indices: NDArray[np.intp] = np.zeros(0, np.intp)
        self.place = -1
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(ASK_AFTER_MS)
        self._soon.timeout.connect(self._look)
        self.answers.found.connect(self._on_found)
        self.answers.refused.connect(self.refused)
        self.own.refused.connect(self.refused)
        self.own.changed.connect(self._on_own_changed)
        predictor.seen_changed.connect(self._on_seen_changed)

    # reading
    @property
    def kind(self) -> str:
        """``test`` or ``own``."""
        return self._kind

    @property
    def classes(self) -> str:
        """What the labels of own drawings belong to, for this network."""
        return self._predictor.known.dataset or self._predictor.known.id

    @property
    def has_test_set(self) -> bool:
        """Whether there are test pictures of what the network was taught with."""
        return self._predictor.known.dataset in DATASETS

    def names(self) -> tuple[str, ...]:
        """The classes of the network, translated."""
        known = self._predictor.known
        return class_names(known, known.classes_count)

    @property
    def index(self) -> int | None:
        """The picture that is looked at, among all of the source."""
        return int(self.indices[self.place]) if 0 <= self.place < len(self.indices) else None

    # what can be done
    def look(self) -> None:
        """Somebody looks: answer what is to be answered."""
        self._looks_on = True
        self._look()

    def look_away(self) -> None:
        """Nobody looks: answer nothing."""
        self._looks_on = False
        self._soon.stop()
        self.answers.rest()

    def use(self, kind: str) -> None:
        """Look at the test set or at own drawings."""
        if kind != self._kind:
            self._kind = kind
            self._look()

    def choose(self, choice: SampleChoice) -> None:
        """Another filter or order; the picture that is looked at stays if it is left."""
        self.choice = choice
        self._pick(self.index)
        self.pictures_changed.emit()

    def choose_preset(self, name: str) -> None:
        """A filter and an order by name, from the first picture on."""
        self.choice = preset(name, self.evaluation)
        self._pick(None)
        self.pictures_changed.emit()

    def go_to(self, place: int) -> None:
        """Look at another picture of those that are left."""
        self.place = place
        self.current_changed.emit()

    def step(self, steps: int) -> bool:
        """The next picture or the one before, round about; False if there is none."""
        if not len(self.indices):
            return False
        self.go_to((self.place + steps) % len(self.indices))
        return True

    def step_by_chance(self) -> bool:
        """Any of those that are left; False if there is none."""
        if not len(self.indices):
            return False
        self.go_to(int(self._rng.integers(len(self.indices))))
        return True

    def open_current(self) -> bool:
        """Make the picture the drawing of the room Draw, and go there."""
        source, index = self.source, self.index
        if source is None or index is None:
            return False
        name = self.tr("Own drawing {number}").format(number=source.number(index))
        try:
            self._predictor.set_drawing(source.drawing(index, name), self.tr("open picture"))
        except EngineError as error:
            self.refused.emit(sentence(error))
            return False
        self._predictor.look(room="draw")
        return True

    def relabel_current(self, label: int) -> None:
        """Say of an own drawing that it is something else."""
        if isinstance(self.source, OwnSource) and self.index is not None:
            self.own.relabel(self.source.places[self.index], label)

    def delete_current(self) -> bool:
        """Throw an own drawing away; False where there is none."""
        if not isinstance(self.source, OwnSource) or self.index is None:
            return False
        self.own.remove(self.source.places[self.index])
        return True

    # inside
    def _look(self) -> None:
        self._soon.stop()
        before = self.source
        try:
            self.source = self._new_source()
        except EngineError as error:
            self.source = None
            self.refused.emit(sentence(error))
        if self.source is None:
            self.answers.stop()
            self._set(None)
            return
        question = self._question(self.source)
        known = self.answers.remembered(question)
        if known is not None:
            self.answers.ask(question)
            return
        if before is None or before.key != self.source.key:
            self._set(None)
        self.noted.emit("")
        if self._looks_on:
            self.answers.ask(question)
            if len(self.source) <= FEW:
                self.answers.finish()

    def _new_source(self) -> Source | None:
        predictor = self._predictor
        if self._kind == "own":
            return OwnSource(self.own.drawings, self.classes, predictor.state.preparation)
        return TestSource(predictor.known.dataset) if self.has_test_set else None

    def _question(self, source: Source) -> Question:
        seen = self._predictor.seen
        return Question(seen.network, seen.weights, seen.activations.switched_off, source)

    def _set(self, evaluation: Evaluation | None) -> None:
        self.evaluation = evaluation
        self.choice = self.choice.narrowed_to(len(self.names()))
        self._pick(self.index)
        self.pictures_changed.emit()

    def _pick(self, index: int | None) -> None:
        """Filter and sort; stay at a picture if it is left."""
        self.indices = self._left()
        found = np.flatnonzero(self.indices == (-1 if index is None else index))
        self.place = int(found[0]) if len(found) else min(0, len(self.indices) - 1)

    def _left(self) -> NDArray[np.intp]:
        if self.source is None:
            return np.zeros(0, np.intp)
        if self.evaluation is not None:
            return chosen(self.evaluation, self.choice)
        labels = self.source.labels
        if self.choice.true is None:
            return np.arange(len(labels))
        return np.flatnonzero(labels == self.choice.true)

    # slots
    def _on_found(self, question: Question, evaluation: Evaluation) -> None:
        if self.source is None or question.source.key != self.source.key:
            return
        self._answered = question, self._predictor.known.listing.epoch
        self.noted.emit("")
        self._set(evaluation)
        if not question.is_same(self._question(self.source)):
            self._on_seen_changed()

    def _on_seen_changed(self) -> None:
        """Ask again where weights, filters or preparation are others; strokes change nothing here."""
        if not self._looks_on:
            return
        listing = self._predictor.known.listing
        source, answered = self.source, self._answered
        if source is not None and answered is not None and listing.is_training:
            same_run = self._kind == "test" and source.key == ("test", listing.dataset)
            if same_run and (self.answers.is_busy or answered[1] == listing.epoch):
                text = self.tr("The network learns on; these answers are from epoch {epoch}.")
                if not self.answers.is_busy:
                    self.noted.emit(text.format(epoch=answered[1]))
                return
        if source is None or answered is None or not answered[0].is_same(self._question(self._fresh(source))):
            self._soon.start()

    def _fresh(self, source: Source) -> Source:
        try:
            return self._new_source() or source
        except EngineError:
            return source

    def _on_own_changed(self) -> None:
        if self._kind == "own":
            self._look()
