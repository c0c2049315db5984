"""The program as it is, which also says on standard output what it is doing.

Each phase is one line: ``loading``, ``idle``, ``tracing``, ``training``; when its window is asked to close:
``closed while`` and the phase.
"""

import sys

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMainWindow

import gui.application
import main
from engine.training.events import Event, Preparing, StepsEnded
from gui.first_paint import FirstPaint
from gui.main_window import MainWindow
from gui.tabs.training.tab import TrainingTab


class Narrator(FirstPaint):
    """Listens to the worker of the training tab, and to the window."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._phase = "starting"
        assert isinstance(window, MainWindow)
        page = window.current_page()
        assert isinstance(page, TrainingTab)
        page.worker.loading_changed.connect(self._on_loading_changed)
        page.worker.events_arrived.connect(self._on_events_arrived)
        self._window = window
        window.installEventFilter(self)

    def _on_loading_changed(self, stage: str, _share: float) -> None:
        self._enter("idle" if stage == "ready" else "loading")

    def _on_events_arrived(self, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, Preparing) and event.stage == "compile":
                self._enter("tracing")
            elif isinstance(event, StepsEnded):
                self._enter("training")

    def _enter(self, phase: str) -> None:
        if phase != self._phase:
            self._phase = phase
            self._say(phase)

    @staticmethod
    def _say(line: str) -> None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    # Qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._window and event.type() == QEvent.Type.Close:
            self._say(f"closed while {self._phase}")
        return super().eventFilter(watched, event)


if __name__ == "__main__":
    gui.application.FirstPaint = Narrator  # type: ignore[misc] # it is one, and tells more
    sys.exit(main.main(sys.argv[1:]))
