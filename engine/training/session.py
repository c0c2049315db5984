"""A run from its first step to its last, as a generator of events."""

from __future__ import annotations

import math
import time
import traceback
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.network.summary import count_parameters
from engine.training.control import Mode, TrainingControl
from engine.training.events import (
    Diverged,
    EpochEnded,
    Event,
    Failed,
    Finished,
    LearningRateChanged,
    Paused,
    Preparing,
    Resumed,
    Started,
    StepsEnded,
    Stopped,
)
from engine.training.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from engine.network.spec import NetworkSpec
    from engine.training.compiled import CompiledEvaluation, CompiledTraining
    from engine.training.data import TrainingData
    from engine.training.layers import Variable
    from engine.training.optimizers import Optimizer
    from engine.training.spec import TrainingSpec

# guessing costs ln 10 = 2.3; a thousand times that is no training any more
DIVERGED_AT_GUESSES = 1_000


def train(spec: TrainingSpec, data: TrainingData, control: TrainingControl | None = None) -> Iterator[Event]:
    """Train from fresh weights; the last event comes exactly once, also after an error.

    Args:
        spec: what to do.
        data: what to do it with.
        control: steers the run from another thread.

    Yields:
        ``Preparing``, ``Started``, ``StepsEnded`` for each group of steps, ``EpochEnded`` …, and one of
        ``Finished``, ``Stopped``, ``Diverged``, ``Failed`` at the end.

    Raises:
        EngineError: the numbers of ``spec`` do not fit ``data``.
    """
    yield from TrainingSession(spec, data).run(control)


def epoch_order(seed: int, epoch: int, images: int) -> NDArray[np.int32]:
    """The order in which an epoch (from 0) sees the images; it depends on nothing else.

    >>> sorted(epoch_order(seed=42, epoch=0, images=5).tolist())
    [0, 1, 2, 3, 4]
    """
    return np.random.default_rng((seed, epoch)).permutation(images).astype(np.int32)


class TrainingSession:
    """A run that can be continued: weights, optimizer and position stay between calls of ``run``.

    Args:
        spec: what to do.
        data: what to do it with.

    Raises:
        EngineError: ``batch-larger-than-data``, or a network that does not fit the images.
    """

    def __init__(self, spec: TrainingSpec, data: TrainingData) -> None:
        images = len(data.train)
        if spec.batch_size > images:
            raise EngineError("batch-larger-than-data", came=spec.batch_size, images=images)
        self.run_id = uuid.uuid4().hex
        self.spec = spec
        self.data = data
        self.network: NetworkSpec = spec.recipe.build(spec.options, data.train.image_shape, data.classes)
        self.parameters = count_parameters(self.network)
        self.epochs_wanted = spec.epochs
        self.learning_rate = spec.learning_rate
        self.steps_done = 0
        self.epochs_done = 0
        full, rest = divmod(images, spec.batch_size)
        self.steps_per_epoch = full if spec.recipe.drops_remainder or not rest else full + 1
        self._order: NDArray[np.int32] | None = None
        self._epoch = _EpochSums()
        self._pace = Pace()
        self._graphs: _Graphs | None = None

    @property
    def variables(self) -> list[Variable]:
        """The TensorFlow variables that learn."""
        return self._graphs.variables if self._graphs else []

    def weights(self) -> tuple[NDArray[np.float32], ...]:
        """A private copy of the weights; empty before the first run."""
        return self._graphs.training.weights() if self._graphs else ()

    def run(self, control: TrainingControl | None = None, more_epochs: int = 0) -> Iterator[Event]:
        """Go on until all epochs are done or something ends it.

        Args:
            control: steers from another thread.
            more_epochs: add so many to the epochs wanted, to go on after the last one.

        Yields:
            See ``train``.
        """
        self.epochs_wanted += more_epochs
        try:
            yield from self._run(control or TrainingControl())
        except EngineError as error:
            yield Failed(self.run_id, error.message_key, error.values, traceback.format_exc())
        except Exception as error:  # noqa: BLE001 - whatever happened, the last event must come
            values = {"reason": str(error).strip().splitlines()[0] if str(error).strip() else repr(error)}
            yield Failed(self.run_id, "training-failed", values, traceback.format_exc())

    def error_of(self, event: Diverged | Failed) -> EngineError:
        """The same as an exception, for callers that want one."""
        if isinstance(event, Failed):
            return EngineError(event.message_key, **event.values)
        key = "diverged-not-finite" if event.reason == "not-finite" else "diverged-too-large"
        return EngineError(key, step=event.step + 1, loss=event.loss, rate=self.learning_rate)

    def _run(self, control: TrainingControl) -> Iterator[Event]:
        if self._graphs is None:
            yield from self._prepare()
        graphs = self._ready()
        yield Started(
            self.run_id,
            self.spec,
            self.data.name,
            len(self.data.train),
            len(self.data.validation),
            self.steps_per_epoch,
            self.parameters,
            self.epochs_done,
            self.epochs_wanted,
        )
        while self.epochs_done < self.epochs_wanted:
            yield from self._take_learning_rate(graphs, control)
            match control.mode:
                case Mode.STOP:
                    yield Stopped(self.run_id, self.steps_done)
                    return
                case Mode.PAUSE:
                    yield from self._wait(control)
                case mode:
                    diverged = yield from self._advance(graphs, control, mode)
                    if diverged:
                        return
        finished = self._test(graphs, control)
        yield finished if finished is not None else Stopped(self.run_id, self.steps_done)

    def _take_learning_rate(self, graphs: _Graphs, control: TrainingControl) -> Iterator[Event]:
        rate = control.take_learning_rate()
        if rate is not None:
            self.learning_rate = rate
            graphs.optimizer.learning_rate.assign(rate)
            yield LearningRateChanged(self.run_id, self.steps_done, rate)

    def _wait(self, control: TrainingControl) -> Iterator[Event]:
        yield Paused(self.run_id, self.steps_done)
        control.wait_while_paused()
        if control.mode in (Mode.RUN, Mode.ONE_EPOCH):
            yield Resumed(self.run_id, self.steps_done)

    def _advance(self, graphs: _Graphs, control: TrainingControl, mode: Mode) -> Generator[Event, None, bool]:
        """A group of steps, the validation if the epoch is through; True if the run diverged."""
        epoch_end = (self.epochs_done + 1) * self.steps_per_epoch
        if self.steps_done < epoch_end:
            ended, diverged = self._do_group(graphs, control, 1 if mode is Mode.ONE_STEP else None)
            if ended is not None:
                yield ended
            if diverged is not None:
                yield diverged
                return True
            control.done(Mode.ONE_STEP)
        if self.steps_done == epoch_end:  # a stop during an earlier validation leads here at once
            epoch = self._validate(graphs, control)
            if epoch is not None:
                yield epoch
                control.done(Mode.ONE_EPOCH)
        return False

    def _prepare(self) -> Iterator[Event]:
        yield Preparing(self.run_id, "tensorflow")
        from engine.training.loading import load_tensorflow

        load_tensorflow()
        from engine.training.compiled import CompiledEvaluation, CompiledTraining, ResidentImages
        from engine.training.networks import make_network
        from engine.training.optimizers import make_optimizer

        yield Preparing(self.run_id, "data")
        train_images = ResidentImages(self.data.train)
        validation = ResidentImages(self.data.validation)
        test = ResidentImages(self.data.test) if self.data.test is not None else None
        yield Preparing(self.run_id, "compile")
        network = make_network(self.spec.network, self.network, self.spec.seed)
        variables = network.variables
        optimizer = make_optimizer(self.spec.optimizer, variables, self.learning_rate)
        training = CompiledTraining(
            self.network, variables, optimizer, train_images, self.spec.seed, self.spec.recorded_loss
        )
        self._graphs = _Graphs(
            variables,
            optimizer,
            training,
            CompiledEvaluation(self.network, variables, validation),
            CompiledEvaluation(self.network, variables, test) if test is not None else None,
        )

    def _ready(self) -> _Graphs:
        if self._graphs is None:
            raise RuntimeError("a session runs only after it was prepared")
        return self._graphs

    def _next_rows(self, limit: int | None) -> NDArray[np.int32]:
        """Image indices of the next group, steps × batch; a short last batch makes a group of its own."""
        images, batch = len(self.data.train), self.spec.batch_size
        step = self.steps_done - self.epochs_done * self.steps_per_epoch
        if step == 0 or self._order is None:
            self._order = epoch_order(self.spec.seed, self.epochs_done, images)
        full = images // batch
        if step == full:
            return self._order[None, full * batch :]
        count = min(limit or self._pace.group_steps, full - step)
        return self._order[step * batch : (step + count) * batch].reshape(count, batch)

    def _do_group(
        self, graphs: _Graphs, control: TrainingControl, limit: int | None
    ) -> tuple[StepsEnded | None, Diverged | None]:
        rows = self._next_rows(limit)
        before = graphs.training.remember()
        began = time.perf_counter()
        losses, accuracies, finite = graphs.training.run(rows, self.steps_done)
        seconds = time.perf_counter() - began
        diverged = None
        if not finite or self._bad(losses).any():
            graphs.training.restore(before)
            losses, accuracies, diverged = self._find_divergence(graphs, rows)
        first_step = self.steps_done
        self.steps_done += len(losses)
        self._epoch.add(losses, accuracies, rows.shape[1], seconds)
        self._pace.measured(rows.shape[0], rows.size, seconds)
        if not len(losses):
            return None, diverged
        left = self._pace.seconds_left(
            self.epochs_wanted * self.steps_per_epoch - self.steps_done, self.epochs_wanted - self.epochs_done
        )
        for array in (losses, accuracies):
            array.flags.writeable = False
        weights = graphs.training.weights() if control.is_watched else None
        pace = self._pace.images_per_second
        return StepsEnded(self.run_id, first_step, losses, accuracies, pace, left, weights), diverged

    def _find_divergence(
        self, graphs: _Graphs, rows: NDArray[np.int32]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], Diverged]:
        """Do the group again step by step, up to the step that went wrong; its update is taken back."""
        losses: list[NDArray[np.float32]] = []
        accuracies: list[NDArray[np.float32]] = []
        for index in range(len(rows)):
            before = graphs.training.remember()
            step = self.steps_done + index
            loss, accuracy, finite = graphs.training.run(rows[index : index + 1], step)
            if not finite or self._bad(loss).any():
                graphs.training.restore(before)
                broken = not finite or not math.isfinite(loss[0])
                diverged = Diverged(
                    self.run_id, step, "not-finite" if broken else "too-large", float(loss[0])
                )
                empty = np.empty(0, np.float32)
                return np.concatenate([empty, *losses]), np.concatenate([empty, *accuracies]), diverged
            losses.append(loss)
            accuracies.append(accuracy)
        raise RuntimeError("the same steps from the same weights gave another result")

    def _bad(self, losses: NDArray[np.float32]) -> NDArray[np.bool_]:
        limit = DIVERGED_AT_GUESSES * math.log(max(2, self.data.classes))
        return ~(losses <= limit)  # written so that NaN counts as bad

    def _validate(self, graphs: _Graphs, control: TrainingControl) -> EpochEnded | None:
        began = time.perf_counter()
        scored = self._evaluate(graphs.validation, self.data.validation.labels, control)
        if scored is None:
            return None
        loss, confusion = scored
        seconds = time.perf_counter() - began
        self._pace.validated(seconds)
        sums, self._epoch = self._epoch, _EpochSums()
        self.epochs_done += 1
        return EpochEnded(
            self.run_id,
            self.epochs_done,
            self.steps_done,
            sums.loss,
            sums.accuracy,
            loss,
            float(np.trace(confusion) / confusion.sum()),
            sums.seconds + seconds,
            confusion,
            graphs.training.weights(),
        )

    def _test(self, graphs: _Graphs, control: TrainingControl) -> Finished | None:
        loss = accuracy = None
        if graphs.test is not None and self.data.test is not None:
            scored = self._evaluate(graphs.test, self.data.test.labels, control)
            if scored is None:
                return None
            loss, confusion = scored
            accuracy = float(np.trace(confusion) / confusion.sum())
        return Finished(self.run_id, self.steps_done, self.epochs_done, loss, accuracy)

    def _evaluate(
        self, evaluation: CompiledEvaluation, labels: NDArray[np.int64], control: TrainingControl
    ) -> tuple[float, NDArray[np.int64]] | None:
        """Mean loss and confusion matrix, or None if a stop was wished meanwhile."""
        classes = self.data.classes
        total = 0.0
        confusion = np.zeros((classes, classes), np.int64)
        for start in evaluation.starts:
            if control.mode is Mode.STOP:
                return None
            loss, predicted = evaluation.slice(start)
            total += loss
            np.add.at(confusion, (labels[start : start + len(predicted)], predicted), 1)
        confusion.flags.writeable = False
        return total / len(labels), confusion


@dataclass(frozen=True, slots=True)
class _Graphs:
    """What exists once TensorFlow is there."""

    variables: list[Variable]
    optimizer: Optimizer
    training: CompiledTraining
    validation: CompiledEvaluation
    test: CompiledEvaluation | None


class _EpochSums:
    """Means over the steps of an epoch; each counts by its images, as in Keras."""

    def __init__(self) -> None:
        self._loss = self._accuracy = self.seconds = 0.0
        self._images = 0

    def add(
        self, losses: NDArray[np.float32], accuracies: NDArray[np.float32], batch: int, seconds: float
    ) -> None:
        self._loss += float(losses.sum(dtype=np.float64)) * batch
        self._accuracy += float(accuracies.sum(dtype=np.float64)) * batch
        self._images += len(losses) * batch
        self.seconds += seconds

    @property
    def loss(self) -> float:
        return self._loss / self._images

    @property
    def accuracy(self) -> float:
        return self._accuracy / self._images
