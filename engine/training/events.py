"""What a training run tells: a stream of frozen events.

Every event carries the ``run_id`` of the run it belongs to. Exactly one *last* event
(``Finished``, ``Stopped``, ``Diverged`` or ``Failed``) ends a stream, also after an error.
Arrays are private copies and read-only: they may be kept and handed to another thread.
Steps are counted from 0 over the whole run, epochs from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.training.spec import TrainingSpec

Stage = Literal["tensorflow", "data", "compile"]


@dataclass(frozen=True, slots=True)
class Event:
    """Common to all: the run this event belongs to."""

    run_id: str


@dataclass(frozen=True, slots=True)
class Preparing(Event):
    """What has to happen before the first step: loading, handing over, compiling."""

    stage: Stage


@dataclass(frozen=True, slots=True)
class Started(Event):
    """The first step is about to run (again, after a finished run that goes on)."""

    spec: TrainingSpec
    dataset: str
    train_images: int
    validation_images: int
    steps_per_epoch: int
    parameters: int
    epochs_done: int
    epochs_wanted: int


@dataclass(frozen=True, slots=True, eq=False)
class StepsEnded(Event):
    """A group of steps: loss and accuracy of every one of them.

    ``losses`` and ``accuracies`` are float32 vectors, entry *i* belongs to step ``first_step + i``.
    ``images_per_second`` and ``seconds_left`` are None until there is something to measure. ``weights``
    are those after the last of these steps, in the order of ``EpochEnded``, if ``TrainingControl.watch``
    asked for them; else None.
    """

    first_step: int
    losses: NDArray[np.float32]
    accuracies: NDArray[np.float32]
    images_per_second: float | None
    seconds_left: float | None
    weights: tuple[NDArray[np.float32], ...] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class EpochEnded(Event):
    """An epoch: means over its steps, and the validation images seen once.

    ``confusion[i, j]`` counts validation images of class *i* taken for class *j*; ``weights`` are a
    snapshot in the order of the layers (kernel, bias, kernel, bias …), from which
    ``engine.network.forward`` computes without TensorFlow. ``seconds`` is the time spent computing.
    """

    epoch: int
    steps_done: int
    loss: float
    accuracy: float
    validation_loss: float
    validation_accuracy: float
    seconds: float
    confusion: NDArray[np.int64]
    weights: tuple[NDArray[np.float32], ...]


@dataclass(frozen=True, slots=True)
class Paused(Event):
    """The run waits after ``steps_done`` steps."""

    steps_done: int


@dataclass(frozen=True, slots=True)
class Resumed(Event):
    """The run goes on after ``steps_done`` steps."""

    steps_done: int


@dataclass(frozen=True, slots=True)
class LearningRateChanged(Event):
    """From step ``steps_done`` on, updates use this rate."""

    steps_done: int
    learning_rate: float


@dataclass(frozen=True, slots=True)
class Finished(Event):
    """All epochs are done; ``test_*`` are None if there are no test images."""

    steps_done: int
    epochs_done: int
    test_loss: float | None
    test_accuracy: float | None


@dataclass(frozen=True, slots=True)
class Stopped(Event):
    """Ended because somebody asked for it; the run can go on."""

    steps_done: int


@dataclass(frozen=True, slots=True)
class Diverged(Event):
    """Step ``step`` gave a loss that is no number, infinite or absurdly large.

    The weights are the last finite ones: those *before* that step.
    """

    step: int
    reason: Literal["not-finite", "too-large"]
    loss: float


@dataclass(frozen=True, slots=True)
class Failed(Event):
    """Something went wrong; ``message_key`` and ``values`` say what, ``details`` is for a report."""

    message_key: str
    values: Mapping[str, object]
    details: str


LastEvent = Finished | Stopped | Diverged | Failed
