"""Long computations in short pieces, between which the window lives."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Generator

SLICE_MS = 3.0  # of work before the window gets its turn; a piece of its own may take some more


class Slices(QObject):
    """Runs generators a few steps at a time, in the order in which they were started.

    Args:
        parent: owner.
    """

    finished = Signal(str, object)  # name, and what the generator returned

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: dict[str, Generator[None, None, Any]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._run_on)

    def start(self, name: str, work: Generator[None, None, Any]) -> None:
        """Begin with something; what runs under the same name ends."""
        self.stop(name)
        self._running[name] = work
        self._timer.start()

    def is_running(self, name: str) -> bool:
        """Whether something under this name is not finished."""
        return name in self._running

    def stop(self, name: str) -> None:
        """End what runs under a name; it says nothing any more."""
        work = self._running.pop(name, None)
        if work is not None:
            work.close()
        if not self._running:
            self._timer.stop()

    def stop_all(self) -> None:
        """End everything."""
        for name in tuple(self._running):
            self.stop(name)

    def finish(self) -> None:
        """Run everything to its end at once."""
        while self._running:
            self._step()

    def _run_on(self) -> None:
        ends = time.perf_counter() + SLICE_MS / 1e3
        while self._running and time.perf_counter() < ends:
            self._step()

    def _step(self) -> None:
        name, work = next(iter(self._running.items()))
        try:
            next(work)
        except StopIteration as end:
            self.stop(name)
            self.finished.emit(name, end.value)
