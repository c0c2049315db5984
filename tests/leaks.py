"""What a test may leave behind: nothing that still runs and no window.

A thread, a timer or an animation that outlives its test fires into the next one, and a window that
nobody closed shows that the program does not close it either. ``conftest.py`` compares before and after.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# Threads of Python that live as long as the process, by the beginning of their names.
ALLOWED_THREADS = {
    "tqdm_monitor": "one for all progress bars, a daemon that tqdm itself ends at exit",
    "pytest_timeout": "the watchdog of the test that runs",
}
# Windows that Qt or a library keeps for the whole life of the application, by class.
ALLOWED_WINDOWS = {
    "QTipLabel": "Qt shows every tooltip in this one label and hides it between two",
}
PATIENCE_S = 2.0


class Leftovers:
    """What runs or stands now; ``new`` tells later what has come since.

    >>> before = Leftovers()
    >>> before.new()
    []
    """

    def __init__(self) -> None:
        self._threads = {id(thread) for thread in threading.enumerate()}
        self._objects = {key for key, _ in _running_objects()}

    def new(self) -> list[str]:
        """One line for each thing that has come since and is still there, which is stopped on the way.

        What is just about to end gets a moment; what waits for Python's garbage collector (a widget in a
        cycle of references) has been let go of and counts as gone.
        """
        deadline = time.monotonic() + PATIENCE_S
        _finish_deletions()
        if self._found():
            gc.collect()
        while self._found() and time.monotonic() < deadline:
            _finish_deletions()
            for thread in self._new_threads():
                thread.join(0.01)
            _wait_for_thread_pool()
            if not self._new_threads() and not _pool_is_busy():
                break
        lines = [f"thread {thread.name!r}" for thread in self._new_threads()]
        if _pool_is_busy():
            lines.append("a task in QThreadPool.globalInstance()")
        for key, thing in list(_running_objects()):
            if key not in self._objects:
                lines.append(_describe(thing))
                _stop(thing)
        _finish_deletions()
        return lines

    def _new_threads(self) -> list[threading.Thread]:
        return [
            thread
            for thread in threading.enumerate()
            if id(thread) not in self._threads and not thread.name.startswith(tuple(ALLOWED_THREADS))
        ]

    def _found(self) -> bool:
        return (
            bool(self._new_threads())
            or _pool_is_busy()
            or any(key not in self._objects for key, _ in _running_objects())
        )


def _qt_is_up() -> bool:
    if "PySide6.QtCore" not in sys.modules:
        return False
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.instance() is not None


def _running_objects() -> Iterator[tuple[int, object]]:
    """Running timers, animations, Qt threads, and top-level widgets, each with its address in C++.

    Python sees a C++ object through a wrapper; the wrappers are what can be listed, so a timer that Qt made
    for itself is not among them.
    """
    if not _qt_is_up():
        return
    from PySide6.QtCore import QAbstractAnimation, QThread, QTimer
    from shiboken6 import Shiboken

    for thing in Shiboken.getAllValidWrappers():
        match thing:
            case QTimer():
                alive = thing.isActive()
            case QAbstractAnimation():
                alive = thing.state() == QAbstractAnimation.State.Running
            case QThread():
                alive = thing.isRunning() and thing is not QThread.currentThread()
            case _:
                alive = False
        if alive:
            yield Shiboken.getCppPointer(thing)[0], thing
    for widget in _top_level_widgets():
        yield Shiboken.getCppPointer(widget)[0], widget


def _top_level_widgets() -> list[QWidget]:
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    if not isinstance(QApplication.instance(), QApplication):
        return []
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        # a menu or a drop-down list is a window too, but goes with the widget that owns it
        if widget.parent() is None and widget.metaObject().className() not in ALLOWED_WINDOWS
    ]


def _finish_deletions() -> None:
    if not _qt_is_up():
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.processEvents()
    # processEvents() leaves deleteLater() to the event loop, of which a test has none
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _pool_is_busy() -> bool:
    if not _qt_is_up():
        return False
    from PySide6.QtCore import QThreadPool

    return QThreadPool.globalInstance().activeThreadCount() > 0


def _wait_for_thread_pool() -> None:
    if _pool_is_busy():
        from PySide6.QtCore import QThreadPool

        QThreadPool.globalInstance().waitForDone(10)


def _describe(thing: object) -> str:
    from PySide6.QtCore import QObject, QTimer

    if not isinstance(thing, QObject):
        return repr(thing)
    name = f" {thing.objectName()!r}" if thing.objectName() else ""
    kind = type(thing).__name__
    if isinstance(thing, QTimer):
        parent = type(thing.parent()).__name__ if thing.parent() else "nobody"
        return f"{kind}{name} of {thing.interval()} ms, owned by {parent}, still running"
    return f"{kind}{name} still there"


def _stop(thing: object) -> None:
    """So that one bad test does not spoil the next."""
    from PySide6.QtCore import QAbstractAnimation, QTimer
    from PySide6.QtWidgets import QWidget

    if isinstance(thing, QTimer | QAbstractAnimation):
        thing.stop()
    elif isinstance(thing, QWidget):
        thing.close()
        thing.deleteLater()
