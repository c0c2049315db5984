"""The runs of this session: what each was, how far it came, and its curves for comparison."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.training.events import (
    EpochEnded,
    Event,
    Finished,
    LearningRateChanged,
    Started,
    StepsEnded,
)
from gui.tabs.training.run_state import RunState

if TYPE_CHECKING:
    from engine.training.spec import TrainingSpec

Curve = NDArray[np.float32]


@dataclass(slots=True, eq=False)
class Run:
    """One run. Curves are kept as they came and joined only when somebody asks."""

    number: int
    run_id: str
    spec: TrainingSpec
    dataset: str
    train_images: int
    steps_per_epoch: int
    epochs_wanted: int
    learning_rate: float
    epochs_done: int = 0
    steps_done: int = 0
    state: RunState = RunState.RUNNING
    validation_loss: float | None = None
    validation_accuracy: float | None = None
    test_loss: float | None = None
    test_accuracy: float | None = None
    _losses: list[Curve] = field(default_factory=list)
    _accuracies: list[Curve] = field(default_factory=list)

    def curve(self, kind: str) -> Curve:
        """Loss or accuracy of every step; ``kind`` is ``"loss"`` or ``"accuracy"``."""
        parts = self._losses if kind == "loss" else self._accuracies
        if len(parts) > 1:
            parts[:] = [np.concatenate(parts)]
        return parts[0] if parts else np.empty(0, np.float32)

    @property
    def has_curves(self) -> bool:
        """Whether there is something to compare with."""
        return bool(self._losses)

    def take(self, event: Event) -> None:
        """Remember what the run has told."""
        match event:
            case StepsEnded():
                self._losses.append(event.losses)
                self._accuracies.append(event.accuracies)
                self.steps_done = event.first_step + len(event.losses)
            case EpochEnded():
                self.epochs_done = event.epoch
                self.validation_loss = event.validation_loss
                self.validation_accuracy = event.validation_accuracy
            case LearningRateChanged():
                self.learning_rate = event.learning_rate
            case Finished():
                self.test_loss, self.test_accuracy = event.test_loss, event.test_accuracy


class Runs:
    """All runs, the newest last."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self.ghost: Run | None = None
        self.current: Run | None = None

    def __len__(self) -> int:
        return len(self._runs)

    def __getitem__(self, index: int) -> Run:
        return self._runs[index]

    def begin(self, event: Started) -> Run:
        """A run starts, or goes on after its end; a new one makes the one before it the ghost."""
        if self.current is not None and self.current.run_id == event.run_id:
            self.current.epochs_wanted = event.epochs_wanted
            self.current.test_loss = self.current.test_accuracy = None  # of weights that change now
            return self.current
        if self.current is not None and self.current.has_curves:
            self.ghost = self.current
        self.current = Run(
            number=len(self._runs) + 1,
            run_id=event.run_id,
            spec=event.spec,
            dataset=event.dataset,
            train_images=event.train_images,
            steps_per_epoch=event.steps_per_epoch,
            epochs_wanted=event.epochs_wanted,
            learning_rate=event.spec.learning_rate,
        )
        self._runs.append(self.current)
        return self.current

    def can_be_ghost(self, run: Run) -> bool:
        """Whether a run can be compared with the current one."""
        return run is not self.current and run.has_curves

    def clear(self) -> None:
        """Forget all runs."""
        self._runs.clear()
        self.ghost = self.current = None
