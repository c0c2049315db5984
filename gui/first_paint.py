"""When the window is on the screen: slow loading begins then, and a benchmark reads when that was."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimerEvent, Signal
from PySide6.QtWidgets import QMainWindow

STARTUP_REPORT_VARIABLE = "CNN_CLASSROOM_STARTUP_REPORT"


class FirstPaint(QObject):
    """Tells once when the window has been painted.

    Args:
        window: must not be shown yet.
    """

    painted = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        window.winId()  # the native window, whose expose event paints
        self._handle = window.windowHandle()
        self._handle.installEventFilter(self)

    # Qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The expose event paints when it is delivered, that is after this filter: wait one turn."""
        if event.type() == QEvent.Type.Expose and self._handle.isExposed():
            self._handle.removeEventFilter(self)
            self.startTimer(0)
        return False

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: N802 - Qt's name
        """The turn after the paint."""
        self.killTimer(event.timerId())
        self.painted.emit()


class StartupReport(QObject):
    """Writes when the first picture was on the screen, for the benchmark.

    Args:
        path: the JSON file.
    """

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path

    def write(self) -> None:
        """Unix time of the first paint, and whether TensorFlow was already imported."""
        report = {"first_painted": time.time(), "tensorflow_imported": "tensorflow" in sys.modules}
        self._path.write_text(json.dumps(report), encoding="utf-8")
