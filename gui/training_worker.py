"""Where the training thread meets Qt; the only such place.

The thread runs the engine's generators and puts what they tell on a queue. A timer in the window's thread
empties the queue at most thirty times a second and hands everything on in one signal, so a fast
run cannot flood the window, and no Qt object is ever touched from the other thread.
"""

from __future__ import annotations

import queue
import threading
import traceback
import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from engine.errors import EngineError
from engine.training.control import Mode, TrainingControl
from engine.training.data import TrainingData, load_training_data
from engine.training.events import Event, Failed, Preparing
from engine.training.loading import LoadingStage, load_tensorflow, loading_state
from engine.training.session import TrainingSession

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from engine.training.spec import TrainingSpec

DRAIN_INTERVAL_MS = 33
_JOIN_SECONDS = 1.2


class TrainingWorker(QObject):
    """Trains on a thread of its own; all methods are called from the window's thread and return at once."""

    events_arrived = Signal(list)  # list[Event], in order; at most 30 times a second
    loading_changed = Signal(str, float)  # LoadingStage of TensorFlow, share done 0…1
    loading_failed = Signal(str)  # TensorFlow cannot be imported; the reason
    data_loaded = Signal(object, object)  # source and its TrainingData, after ``load_data``
    data_failed = Signal(object, object)  # source and the exception
    saved = Signal(str)  # path of the file
    save_failed = Signal(object)  # the exception

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._out: queue.SimpleQueue[Event | Callable[[], None]] = queue.SimpleQueue()
        self._control = TrainingControl()
        self._session: TrainingSession | None = None  # the thread's alone
        self._data: tuple[str, int | None, TrainingData] | None = None  # the thread's alone
        self._watching = False
        self._pending = 0
        self._told_loading: tuple[LoadingStage, float] = ("none", 0.0)
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(DRAIN_INTERVAL_MS)
        self._timer.timeout.connect(self.drain)

    @property
    def is_busy(self) -> bool:
        """Whether something was asked for that has not ended yet."""
        return self._pending > 0

    @property
    def is_alive(self) -> bool:
        """Whether the thread exists; it may outlive ``shut_down`` while TensorFlow is being imported."""
        return self._thread is not None and self._thread.is_alive()

    def load(self) -> None:
        """Import TensorFlow ahead of the first run."""
        self._send(self._load)

    def load_data(self, source: str | Path, train_limit: int | None = None) -> None:
        """Read images ahead of a run; ``data_loaded`` or ``data_failed`` follows."""

        def load() -> None:
            try:
                data = self._load_data(source, train_limit)
            except (EngineError, OSError, MemoryError) as error:
                failure: BaseException = error
                self._out.put(lambda: self.data_failed.emit(source, failure))
            else:
                self._out.put(lambda: self.data_loaded.emit(source, data))

        self._send(load)

    def start(
        self,
        spec: TrainingSpec,
        source: str | Path,
        train_limit: int | None = None,
        mode: Mode = Mode.RUN,
    ) -> None:
        """Train from fresh weights.

        Args:
            spec: what to do.
            source: id of a dataset, or the path of the user's own.
            train_limit: train with so many images only.
            mode: ``Mode.ONE_STEP`` and ``Mode.ONE_EPOCH`` do so much and then wait.
        """
        control = self._control = TrainingControl(mode)
        control.watch(self._watching)

        def run() -> None:
            self._session = None
            run_id = uuid.uuid4().hex
            self._out.put(Preparing(run_id, "data"))
            data = self._load_data(source, train_limit)
            self._session = TrainingSession(spec, data)
            self._run_session(control, 0)

        self._send(run)

    def go_on(self, epochs: int, mode: Mode = Mode.RUN) -> None:
        """Continue the last run, stopped or finished, with so many epochs more than it wanted."""
        control = self._control = TrainingControl(mode)
        control.watch(self._watching)
        self._send(lambda: self._run_session(control, epochs))

    def pause(self) -> None:
        """Wait after the steps that are being computed."""
        self._control.pause()

    def resume(self) -> None:
        """Go on."""
        self._control.resume()

    def step(self) -> None:
        """One step, then wait."""
        self._control.step()

    def epoch(self) -> None:
        """To the end of the epoch, then wait."""
        self._control.epoch()

    def stop(self) -> None:
        """End the run; ``go_on`` continues it."""
        self._control.stop()

    def set_learning_rate(self, learning_rate: float) -> None:
        """Another learning rate from the next steps on."""
        self._control.set_learning_rate(learning_rate)

    def watch(self, on: bool) -> None:
        """Have every group of steps tell the weights after it, in this run and the next; or no longer."""
        self._watching = on
        self._control.watch(on)

    def save(self, path: Path) -> None:
        """Save the network of the last run as a ``.keras`` file; ``saved`` or ``save_failed`` follows."""

        def save() -> None:
            from engine.training.saving import save_session

            try:
                save_session(path, self._last_session())
            except (EngineError, OSError, ValueError) as error:
                failure: Exception = error
                self._out.put(lambda: self.save_failed.emit(failure))
            else:
                self._out.put(lambda: self.saved.emit(str(path)))

        self._send(save)

    def shut_down(self) -> bool:
        """Stop, wait a bounded time, and say nothing any more.

        Returns:
            whether the thread has ended; an import of TensorFlow cannot be broken off.
        """
        self._closing.set()
        self._timer.stop()
        if self._thread is None:
            return True
        self._control.stop()
        self._commands.put(None)
        self._thread.join(_JOIN_SECONDS)
        return not self._thread.is_alive()

    def drain(self) -> None:
        """Hand on what has come since the last time; called by the timer."""
        events: list[Event] = []
        while True:
            try:
                item = self._out.get_nowait()
            except queue.Empty:
                break
            if isinstance(item, Event):
                events.append(item)
            else:
                item()
        if events:
            self.events_arrived.emit(events)
        self._tell_loading()
        if not self._pending:
            self._timer.stop()

    # on the window's thread
    def _send(self, command: Callable[[], None]) -> None:
        if self._closing.is_set():
            return
        if self._thread is None:
            # a daemon: at worst, closing the program while TensorFlow is being imported leaves it behind
            self._thread = threading.Thread(target=self._work, name="training", daemon=True)
            self._thread.start()
        self._pending += 1
        self._commands.put(command)
        self._timer.start()

    def _tell_loading(self) -> None:
        state = loading_state()
        if state != self._told_loading:
            self._told_loading = state
            self.loading_changed.emit(*state)

    def _on_command_done(self) -> None:
        self._pending -= 1

    # on the training thread
    def _work(self) -> None:
        while (command := self._commands.get()) is not None:
            try:
                if not self._closing.is_set():
                    command()
            except EngineError as error:
                self._fail(error.message_key, dict(error.values))
            except Exception as error:  # noqa: BLE001 - the thread must live on, and the user must be told
                self._fail("training-failed", {"reason": str(error) or repr(error)})
            self._out.put(self._on_command_done)

    def _fail(self, message_key: str, values: dict[str, object]) -> None:
        self._out.put(Failed(uuid.uuid4().hex, message_key, values, traceback.format_exc()))

    def _load(self) -> None:
        try:
            load_tensorflow()
        except ImportError as error:
            reason = str(error)
            self._out.put(lambda: self.loading_failed.emit(reason))

    def _load_data(self, source: str | Path, train_limit: int | None) -> TrainingData:
        if self._data is None or self._data[:2] != (str(source), train_limit):
            self._data = (str(source), train_limit, load_training_data(source, train_limit))
        return self._data[2]

    def _run_session(self, control: TrainingControl, more_epochs: int) -> None:
        for event in self._last_session().run(control, more_epochs):
            self._out.put(event)

    def _last_session(self) -> TrainingSession:
        if self._session is None:
            raise EngineError("network-not-trained")
        return self._session
