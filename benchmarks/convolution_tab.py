"""How live the convolution tab is: from an edit to the screen, and playing sixty steps a second.

``uv run python -m benchmarks.convolution_tab`` prints a table. The window is the real one, 1280×720, drawn
off-screen. An edit is a key (Alt and an arrow) on a cell of the input or of the kernel; it is over when the
event loop has come back after painting the result. While playing, a step that was not painted before
the next one came is a dropped frame, and so is one for which there was no time. "Own work" leaves out the
time in which the machine did something else; on a quiet one it equals the clock.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from gui.application import Session
    from gui.tabs.convolution.state import ConvolutionState
    from gui.tabs.convolution.tab import ConvolutionTab
    from gui.widgets.matrix_view import MatrixView

EDITS = 300
UNCOUNTED = 10  # the first ones make what is kept afterwards
EDIT_LIMIT_MS = 16.0  # 95 of 100
STEPS_PER_SECOND = 60
SECONDS = 10.0
MOST_DROPPED = 0
SIZE_PX = (1280, 720)


@dataclass(frozen=True, slots=True)
class Task:
    """A convolution on the screen.

    Args:
        name: as it is printed.
        image: H×W×C.
        kernel: kh×kw×C×K.
        padding: enough cells for ten seconds of steps where it is played.
    """

    name: str
    image: tuple[int, int, int]
    kernel: tuple[int, int, int, int]
    padding: Any = "valid"

    def state(self) -> ConvolutionState:
        """Numbers of one digit, as on a blackboard."""
        from engine.operations.convolution import ConvolutionSpec
        from gui.tabs.convolution.state import ConvolutionState

        rng = np.random.default_rng(0)
        return ConvolutionState(
            rng.integers(0, 10, self.image).astype(float),
            rng.integers(-3, 4, self.kernel).astype(float),
            rng.integers(-3, 4, self.kernel[3]).astype(float),
            ConvolutionSpec(padding=self.padding),
        )


EDITED = (
    Task("5×5×1, 3×3", (5, 5, 1), (3, 3, 1, 1)),
    Task("16×16×3, 3×3×3×2", (16, 16, 3), (3, 3, 3, 2)),
    Task("16×16×3, 3×3×3×2, same", (16, 16, 3), (3, 3, 3, 2), "same"),
)
PLAYED = (
    Task("25×25×1, 3×3, same", (25, 25, 1), (3, 3, 1, 1), "same"),
    Task("16×16×3, 3×3×3×2, full", (16, 16, 3), (3, 3, 3, 2), "full"),
)


def open_window() -> tuple[Session, ConvolutionTab]:
    """The real window with the convolution tab in front, with nothing remembered."""
    from gui.application import Session, make_application
    from gui.settings import Settings
    from gui.tabs.convolution.tab import ConvolutionTab

    make_application(sys.argv[:1])
    session = Session(Settings(Path(tempfile.mkdtemp()) / "settings.ini"), "ko")
    session.window.open_tab("convolution")
    session.window.resize(*SIZE_PX)
    session.window.show()
    page = session.window.current_page()
    if not isinstance(page, ConvolutionTab):
        raise TypeError(f"the tab is a {type(page).__name__}")
    return session, page


def matrices(tab: ConvolutionTab, *roles: str) -> list[MatrixView]:
    """What is shown of these roles."""
    from gui.widgets.matrix_view import MatrixView

    return [view for view in tab.findChildren(MatrixView) if view.isVisible() and view.model().role in roles]


class PaintCounter:
    """Counts how often one of some widgets is painted.

    Args:
        widgets: any of them.
    """

    def __init__(self, widgets: list[MatrixView]) -> None:
        from PySide6.QtCore import QEvent, QObject

        class Filter(QObject):
            painted = 0

            def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
                self.painted += event.type() == QEvent.Type.Paint
                return False

        self._filter = Filter()
        self._widgets = widgets
        for widget in widgets:
            widget.installEventFilter(self._filter)

    @property
    def painted(self) -> int:
        """Paint events until now."""
        return self._filter.painted

    def close(self) -> None:
        """Count no more."""
        for widget in self._widgets:
            widget.removeEventFilter(self._filter)


def edit_times(tab: ConvolutionTab, task: Task) -> tuple[list[float], list[float]]:
    """Milliseconds from each edit to the painted result: by the clock, and of this thread's own work."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    tab.studio.start_with(task.state(), 0)
    settle()
    rng = np.random.default_rng(1)
    results = matrices(tab, "output")
    counter = PaintCounter(results)
    edited = [view for view in matrices(tab, "input", "kernel") if view.model().editable]
    times, work = [], []
    for _ in range(EDITS + UNCOUNTED):
        view = edited[rng.integers(len(edited))]
        view.setFocus()
        rows, columns = view.model().shape
        view.set_focus_cell(int(rng.integers(rows)), int(rng.integers(columns)))
        settle()
        before, painted = tab.studio.state, counter.painted
        began, began_work = time.perf_counter(), time.thread_time()
        QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        while counter.painted == painted and time.perf_counter() - began < 1.0:
            QApplication.processEvents()
        times.append(1e3 * (time.perf_counter() - began))
        work.append(1e3 * (time.thread_time() - began_work))
        if tab.studio.state is before or counter.painted == painted:
            raise RuntimeError(f"{task.name}: an edit did not come to the screen")
    counter.close()
    return times[UNCOUNTED:], work[UNCOUNTED:]


def settle() -> None:
    """Let everything be painted, and go, that waits for it."""
    from PySide6.QtCore import QCoreApplication, QEvent

    for _ in range(3):
        QCoreApplication.processEvents()
        # outside an event loop nothing else does this
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@dataclass(frozen=True, slots=True)
class Played:
    """What became of some seconds of playing; times in ms."""

    steps: int
    frames: int
    dropped: int
    intervals: list[float]


def play(tab: ConvolutionTab, task: Task) -> Played:
    """Play at full speed for some seconds."""
    from PySide6.QtCore import QEventLoop, QTimer

    tab.studio.start_with(task.state(), 0)
    transport = tab.view.transport
    transport.set_speed("max")
    settle()
    counter = PaintCounter(matrices(tab, "output"))
    times: list[float] = []
    paints: list[int] = []
    loop = QEventLoop()

    def on_step(_step: int) -> None:
        times.append(time.perf_counter())
        paints.append(counter.painted)

    transport.step_requested.connect(on_step)
    QTimer.singleShot(round(1e3 * SECONDS), loop.quit)
    transport.player.play()
    loop.exec()
    transport.player.pause()
    transport.step_requested.disconnect(on_step)
    settle()
    paints.append(counter.painted)
    counter.close()
    frames = int(np.count_nonzero(np.diff(paints)))
    wanted = round(STEPS_PER_SECOND * SECONDS) - 1  # the first is due one interval after the start
    return Played(len(times), frames, max(0, wanted - frames), list(1e3 * np.diff(times)))


def main() -> int:
    """Print the table; the exit status is 1 if a limit was exceeded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    session, tab = open_window()
    settle()
    exceeded = False
    print(f"{'edit → painted, ms':28}{'p50':>9}{'p95':>9}{'max':>9}{'own work p95':>14}{'limit of p95':>14}")
    for task in EDITED:
        times, work = edit_times(tab, task)
        p50, p95 = np.quantile(times, (0.5, 0.95))
        exceeded |= bool(p95 > EDIT_LIMIT_MS)
        own = np.quantile(work, 0.95)
        print(
            f"{task.name:28}{p50:9.1f}{p95:9.1f}{max(times):9.1f}{own:14.1f}{EDIT_LIMIT_MS:14.0f}", flush=True
        )
    print(f"\n{f'{STEPS_PER_SECOND} steps/s for {SECONDS:.0f} s':28}", end="")
    print(f"{'steps':>9}{'frames':>9}{'dropped':>9}{'interval p50':>14}{'p99 ms':>9}{'limit dropped':>15}")
    for task in PLAYED:
        played = play(tab, task)
        p50, p99 = np.quantile(played.intervals, (0.5, 0.99))
        exceeded |= played.dropped > MOST_DROPPED
        print(
            f"{task.name:28}{played.steps:9}{played.frames:9}{played.dropped:9}"
            f"{p50:14.1f}{p99:9.1f}{MOST_DROPPED:15}",
            flush=True,
        )
    session.window.close()
    print(f"limits – {'exceeded' if exceeded else 'kept'}")
    return int(exceeded)


if __name__ == "__main__":
    raise SystemExit(main())
