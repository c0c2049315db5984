"""Between the buttons and the worker: holds the state of the run and passes on what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from engine.training.control import Mode
from engine.training.events import Event, Preparing, Stage
from gui.tabs.training.run_state import (
    CONTINUABLE,
    ENABLED,
    Action,
    RunState,
    after_action,
    after_event,
)

if TYPE_CHECKING:
    from pathlib import Path

    from engine.training.spec import TrainingSpec
    from gui.tabs.training.state import TrainingState


class Worker(Protocol):
    """What is asked of ``gui.training_worker.TrainingWorker``."""

    events_arrived: SignalInstance
    loading_changed: SignalInstance
    loading_failed: SignalInstance
    data_loaded: SignalInstance
    data_failed: SignalInstance
    saved: SignalInstance
    save_failed: SignalInstance

    def load(self) -> None:
        """Import TensorFlow."""
        ...

    def load_data(self, source: str | Path, train_limit: int | None = None) -> None:
        """Read images."""
        ...

    def start(
        self, spec: TrainingSpec, source: str | Path, train_limit: int | None = None, mode: Mode = Mode.RUN
    ) -> None:
        """Train from fresh weights."""
        ...

    def go_on(self, epochs: int, mode: Mode = Mode.RUN) -> None:
        """Continue the last run."""
        ...

    def pause(self) -> None:
        """Wait."""
        ...

    def resume(self) -> None:
        """Go on."""
        ...

    def step(self) -> None:
        """One step."""
        ...

    def epoch(self) -> None:
        """One epoch."""
        ...

    def stop(self) -> None:
        """End."""
        ...

    def set_learning_rate(self, learning_rate: float) -> None:
        """Another rate."""
        ...

    def watch(self, on: bool) -> None:
        """Tell the weights after each group of steps."""
        ...

    def save(self, path: Path) -> None:
        """Save the network."""
        ...

    def shut_down(self) -> bool:
        """End the thread."""
        ...


class RunControl(QObject):
    """Does what a button asks, as far as the state allows, and follows the events.

    Args:
        worker: trains.
        parent: owner.
    """

    state_changed = Signal(object)  # RunState

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._state = RunState.IDLE
        self.stage: Stage | None = None  # what is being prepared

    @property
    def state(self) -> RunState:
        """Where the run is."""
        return self._state

    def act(self, action: Action, wanted: TrainingState) -> bool:
        """Do what a button asks; False if it may not be pressed now."""
        before = self._state
        if action not in ENABLED[before]:
            return False
        self._set(after_action(before, action))
        match action:
            case Action.PAUSE:
                self._worker.pause()
            case Action.STOP:
                self._worker.stop()
            case Action.START:
                if before is RunState.PAUSED:
                    self._worker.resume()
                else:
                    self._start(wanted, Mode.RUN)
            case Action.ONE_BATCH | Action.ONE_EPOCH:
                self._do_one(before, action, wanted)
        return True

    def go_on(self, epochs: int) -> bool:
        """Continue a stopped or finished run with so many epochs more."""
        if self._state not in CONTINUABLE:
            return False
        self.stage = None
        self._set(RunState.PREPARING)
        self._worker.go_on(epochs)
        return True

    def take(self, event: Event) -> None:
        """Follow an event."""
        if isinstance(event, Preparing):
            self.stage = event.stage
        self._set(after_event(self._state, event))

    def reset(self) -> None:
        """Back to the beginning, for pictures; no run may be going on."""
        self._set(RunState.IDLE)

    def _do_one(self, before: RunState, action: Action, wanted: TrainingState) -> None:
        one_batch = action is Action.ONE_BATCH
        mode = Mode.ONE_STEP if one_batch else Mode.ONE_EPOCH
        if before is RunState.PAUSED:
            (self._worker.step if one_batch else self._worker.epoch)()
        elif before in CONTINUABLE:
            self._worker.go_on(1 if before is RunState.FINISHED else 0, mode)
        else:
            self._start(wanted, mode)

    def _start(self, wanted: TrainingState, mode: Mode) -> None:
        self.stage = None
        self._worker.start(wanted.spec, wanted.source, wanted.train_limit, mode)

    def _set(self, state: RunState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
