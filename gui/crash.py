"""Errors that nobody caught: written to a log, told in one sentence, never fatal to the window.

Everything arrives here: the main thread, other threads, destructors, Qt's own messages, and, for
crashes below Python, ``faulthandler``.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
import time
import traceback
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from engine.errors import EngineError
from gui.messages import sentence, spoken_before_qt, translated

LOG_NAME = "errors.log"
FAULTS_NAME = "faults.log"
LARGEST_LOG_BYTES = 1_000_000
SECONDS_BETWEEN_DIALOGS = 10.0


class CrashReporter(QObject):
    """Collects uncaught errors of all threads; ``reported`` comes in the reporter's own thread.

    The same error is told once and logged at its 1st, 10th, 100th … time, so that one in a
    paint event cannot open a thousand dialogs.

    Args:
        directory: where the logs go; it is made if need be.
        seconds_between: least time between two reports of different errors.
    """

    reported = Signal(str, str)  # one sentence, details

    def __init__(self, directory: Path, seconds_between: float = SECONDS_BETWEEN_DIALOGS) -> None:
        super().__init__()
        self.log_path = directory / LOG_NAME
        self._seconds_between = seconds_between
        self._seen: Counter[str] = Counter()
        self._last_report: float | None = None
        self._lock = threading.RLock()
        self._faults: TextIO | None = None
        self._previous: tuple[object, ...] = ()
        self._without_display = "no-display"

    def install(self) -> None:
        """Catch from now on."""
        self._previous = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        qInstallMessageHandler(self._on_qt_message)
        try:
            self.log_path.parent.mkdir(parents=True, exist_ok=True)
            self._faults = (self.log_path.parent / FAULTS_NAME).open("a", encoding="utf-8")
        except OSError as error:  # a disk that is full or read-only is no reason not to start
            _tell(f"no crash log: {error}")
        else:
            faulthandler.enable(self._faults)

    def uninstall(self) -> None:
        """Put back what was there before."""
        if self._previous:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._previous  # type: ignore[assignment]
            self._previous = ()
        qInstallMessageHandler(None)
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()
            self._faults = None

    def report(self, error: BaseException, where: str) -> None:
        """Log an error, and tell it unless it was told already.

        Args:
            error: what was raised.
            where: the thread or the object, for the log.
        """
        details = "".join(traceback.format_exception(error))
        with self._lock:
            key = _place_of(error)
            self._seen[key] += 1
            count = self._seen[key]
            if _is_power_of_ten(count):
                self._write(f"{where}, time {count}\n{details}")
                _tell(details.rstrip())
            now = time.monotonic()
            quiet = self._last_report is not None and now - self._last_report < self._seconds_between
            if count > 1 or quiet:
                return
            self._last_report = now
        told = sentence(error) if isinstance(error, EngineError | OSError) else translated("unexpected")
        self.reported.emit(told, details)

    def _write(self, text: str) -> None:
        stamp = time.strftime("%Y-%m-%d %H:%M:%S")
        try:
            if self.log_path.exists() and self.log_path.stat().st_size > LARGEST_LOG_BYTES:
                self.log_path.replace(self.log_path.with_suffix(".old.log"))
            with self.log_path.open("a", encoding="utf-8") as log:
                log.write(f"[{stamp}] {text.rstrip()}\n")
        except OSError as error:
            _tell(f"{self.log_path}: {error.strerror}")

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error, "main thread")

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and not issubclass(arguments.exc_type, SystemExit):
            name = arguments.thread.name if arguments.thread else "thread"
            self.report(arguments.exc_value, name)

    def _on_unraisable(self, unraisable: sys.UnraisableHookArgs) -> None:
        if unraisable.exc_value is not None:
            self.report(unraisable.exc_value, f"in {unraisable.object!r}")

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if "libxcb-cursor0" in message:
            self._without_display = "xcb-cursor-missing"
        if kind == QtMsgType.QtFatalMsg and "platform plugin" in message:
            # Qt would abort with a memory dump: the display named in the environment does not answer
            _tell(spoken_before_qt(self._without_display))
            os._exit(1)
        text = f"Qt {kind.name} {context.category}: {message}"
        _tell(text)
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            with self._lock:
                self._seen[text] += 1
                if _is_power_of_ten(self._seen[text]):
                    self._write(text)


def _tell(text: str) -> None:
    if sys.stderr is not None:  # a program without a console on Windows has none
        sys.stderr.write(text + "\n")
        sys.stderr.flush()


def _place_of(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__} {place}"


def _is_power_of_ten(count: int) -> bool:
    return str(count).rstrip("0") == "1"
