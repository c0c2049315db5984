"""How one steers a run from another thread: one small object with a lock."""

from __future__ import annotations

import threading
from enum import Enum

from engine.training.spec import refuse_learning_rate


class Mode(Enum):
    """What the run is allowed to do next."""

    RUN = "run"
    PAUSE = "pause"
    ONE_STEP = "one-step"
    ONE_EPOCH = "one-epoch"
    STOP = "stop"


class TrainingControl:
    """Pause, resume, one step, one epoch, stop, another learning rate; from any thread, at any moment.

    The run asks ``mode`` between two groups of steps (a few dozen milliseconds), so a wish is granted
    within that time. A wish replaces an earlier one that was not granted yet, except that nothing
    takes back ``stop``.

    >>> control = TrainingControl()
    >>> control.pause()
    >>> control.mode
    <Mode.PAUSE: 'pause'>
    """

    def __init__(self, mode: Mode = Mode.RUN) -> None:
        self._changed = threading.Condition()
        self._mode = mode
        self._learning_rate: float | None = None
        self._watched = False

    def pause(self) -> None:
        """Wait after the steps that are being computed."""
        self._set(Mode.PAUSE)

    def resume(self) -> None:
        """Go on."""
        self._set(Mode.RUN)

    def step(self) -> None:
        """Do one step, then wait."""
        self._set(Mode.ONE_STEP)

    def epoch(self) -> None:
        """Go on to the end of the epoch (a whole one if none has begun), then wait."""
        self._set(Mode.ONE_EPOCH)

    def stop(self) -> None:
        """End the run; it can be continued later."""
        self._set(Mode.STOP)

    def set_learning_rate(self, learning_rate: float) -> None:
        """Use another learning rate from the next group of steps on.

        Raises:
            EngineError: it is not a finite number above zero.
        """
        refuse_learning_rate(learning_rate)
        with self._changed:
            self._learning_rate = float(learning_rate)

    def watch(self, on: bool) -> None:
        """Have every group of steps tell the weights after it, or no longer; changes no number of the run."""
        with self._changed:
            self._watched = on

    @property
    def is_watched(self) -> bool:
        """Whether the weights are wanted after each group of steps."""
        with self._changed:
            return self._watched

    @property
    def mode(self) -> Mode:
        """What is wished at this moment."""
        with self._changed:
            return self._mode

    def take_learning_rate(self) -> float | None:
        """The rate wished for since the last call, or None. For the run."""
        with self._changed:
            rate, self._learning_rate = self._learning_rate, None
            return rate

    def done(self, mode: Mode) -> None:
        """Wait from now on, unless something else than ``mode`` was wished meanwhile. For the run."""
        with self._changed:
            if self._mode is mode:
                self._mode = Mode.PAUSE

    def wait_while_paused(self) -> None:
        """Sleep until something else than a pause is wished. For the run."""
        with self._changed:
            self._changed.wait_for(lambda: self._mode is not Mode.PAUSE)

    def _set(self, mode: Mode) -> None:
        with self._changed:
            if self._mode is not Mode.STOP:
                self._mode = mode
            self._changed.notify_all()
