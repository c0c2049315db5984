"""Plays steps at an even pace with one timer."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

SPEEDS: dict[str, float] = {"0.5": 0.5, "1": 1.0, "2": 2.0, "4": 4.0, "8": 8.0, "max": 60.0}
"""Steps per second by the stable name of a speed."""

MOST_STEPS_PER_SECOND = 60.0


class StepPlayer(QObject):
    """Goes from step to step until the last.

    Each step is due at a fixed time after the start, so that late timers do not add up. A page that
    cannot keep up is given time instead of a burst: no step is left out.

    Args:
        parent: owner.
    """

    step_requested = Signal(int)  # the step to show, from 0
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 1
        self._step = 0
        self._steps_per_second = SPEEDS["1"]
        self._playing = False
        self._due_ms = 0.0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)

    def set_count(self, count: int) -> None:
        """Say how many steps there are, at least one; a step beyond the last becomes the last."""
        self._count = max(1, count)
        self._step = min(self._step, self._count - 1)
        if self._playing and self._step == self._count - 1:
            self.pause()

    def count(self) -> int:
        """Number of steps."""
        return self._count

    def set_step(self, step: int) -> None:
        """Be at a step without asking for it; playing goes on from there."""
        self._step = min(max(step, 0), self._count - 1)

    def step(self) -> int:
        """Where it is."""
        return self._step

    def set_steps_per_second(self, speed: float) -> None:
        """Play faster or slower; held at 60 steps a second."""
        self._steps_per_second = min(max(speed, 0.05), MOST_STEPS_PER_SECOND)
        if self._playing:
            self._begin()

    def interval_ms(self) -> float:
        """Time from one step to the next."""
        return 1000.0 / self._steps_per_second

    def is_playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._playing

    def play(self) -> None:
        """Go on by itself, from the start again if it is at the end."""
        if self._playing or self._count < 2:
            return
        self._playing = True
        if self._step == self._count - 1:
            self.request(0)
        self.playing_changed.emit(True)
        if self._playing:  # a listener may have paused
            self._begin()

    def pause(self) -> None:
        """Stay where it is."""
        self._timer.stop()
        if self._playing:
            self._playing = False
            self.playing_changed.emit(False)

    def request(self, step: int) -> None:
        """Go to a step, held within the first and the last, and ask for it if it is another one."""
        held = min(max(step, 0), self._count - 1)
        if held != self._step:
            self._step = held
            self.step_requested.emit(held)

    def _begin(self) -> None:
        self._clock.start()
        self._due_ms = self.interval_ms()
        self._wait()

    def _wait(self) -> None:
        self._timer.start(max(0, round(self._due_ms - self._clock.nsecsElapsed() / 1e6)))

    def _on_timeout(self) -> None:
        self.request(self._step + 1)
        if not self._playing:
            return
        if self._step >= self._count - 1:
            self.pause()
            return
        self._due_ms += self.interval_ms()
        now_ms = self._clock.nsecsElapsed() / 1e6
        if now_ms > self._due_ms + self.interval_ms():
            self._due_ms = now_ms  # too slow for this speed: no burst to catch up
        self._wait()
