"""How live padding and pooling are: from a change to the screen, and playing sixty steps a second.

``uv run python -m benchmarks.pooling_tab`` prints a table. The window is the real one, 1280×720, drawn
off-screen. A change is over when the event loop has come back after painting; "own work" leaves out the time
in which the machine did something else.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.convolution_tab import SIZE_PX, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.application import Session
    from gui.tabs.pooling.tab import PoolingTab

CHANGES, UNCOUNTED = 200, 10  # the first ones make what is kept afterwards
LIMIT_MS = 16.0  # 95 of 100
SECONDS, STEPS_PER_SECOND = 10.0, 60


def open_window() -> tuple[Session, PoolingTab]:
    """The real window with the tab in front, with nothing remembered."""
    from gui.application import Session, make_application
    from gui.settings import Settings
    from gui.tabs.pooling.tab import PoolingTab

    make_application(sys.argv[:1])
    session = Session(Settings(Path(tempfile.mkdtemp()) / "settings.ini"), "ko")
    session.window.open_tab("pooling")
    session.window.resize(*SIZE_PX)
    session.window.show()
    page = session.window.current_page()
    if not isinstance(page, PoolingTab):
        raise TypeError(f"the tab is a {type(page).__name__}")
    page.set_animated(False)
    settle()
    return session, page


def change_times(change: Callable[[int], None]) -> tuple[list[float], list[float]]:
    """Milliseconds from each change to the painted result: by the clock, and of this thread's own work."""
    from PySide6.QtWidgets import QApplication

    times, work = [], []
    for number in range(CHANGES + UNCOUNTED):
        began, began_work = time.perf_counter(), time.thread_time()
        change(number)
        QApplication.processEvents()
        times.append(1e3 * (time.perf_counter() - began))
        work.append(1e3 * (time.thread_time() - began_work))
    return times[UNCOUNTED:], work[UNCOUNTED:]


def changes_of(tab: PoolingTab) -> dict[str, tuple[Callable[[], None], Callable[[int], None]]]:
    """What is changed, by name: how the tab gets ready, and one change."""
    from gui.tabs.pooling.presets import first_state, with_preset

    def show(preset: str) -> None:
        tab.start_with(with_preset(first_state(), preset))
        settle()

    def number(side: int) -> Callable[[int], None]:
        def edit(at: int) -> None:
            cell = (at % side, at // side % side, float(at % 9))
            tab.edits.edit_image((cell,), "type", merging=False)

        return edit

    def large() -> None:
        show("overlapping")
        tab.edits.resize_image(16, 16)
        settle()

    return {
        "a number of 5×5": (lambda: show("overlapping"), number(5)),
        "a number of 16×16": (large, number(16)),
        "another digit": (lambda: show("digit-course"), tab.edits.set_index),
        "padding, other kernel": (
            lambda: show("walk-six"),
            lambda at: tab.edits.set_walk_kernel(*[1 + at % 4] * 2),
        ),
    }


def dropped_frames(tab: PoolingTab) -> tuple[int, int]:
    """Steps shown while playing at full speed, and how many of those wanted were not."""
    from PySide6.QtCore import QEventLoop, QTimer

    from gui.tabs.pooling.presets import first_state, with_preset

    tab.start_with(with_preset(first_state(), "overlapping"))
    tab.edits.resize_image(32, 32)
    tab.edits.set_stride(1, 1)
    tab.view.transport.set_speed("max")
    settle()
    steps: list[int] = []
    tab.view.transport.step_requested.connect(steps.append)
    loop = QEventLoop()
    tab.view.transport.player.play()
    QTimer.singleShot(round(1000 * SECONDS), loop.quit)
    loop.exec()
    tab.view.transport.player.pause()
    return len(steps), max(0, round(SECONDS * STEPS_PER_SECOND) - len(steps))


def main() -> int:
    """Print the table; the exit code is 1 if a limit was exceeded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    session, tab = open_window()
    exceeded = False
    print(f"{'change → painted, ms':28}{'p50':>8}{'p95':>8}{'max':>8}{'own work p95':>14}{'limit':>7}")
    for name, (ready, change) in changes_of(tab).items():
        ready()
        times, work = change_times(change)
        p50, p95 = np.percentile(times, [50, 95])
        exceeded |= bool(p95 > LIMIT_MS)
        own = np.percentile(work, 95)
        print(f"{name:28}{p50:8.1f}{p95:8.1f}{max(times):8.1f}{own:14.1f}{LIMIT_MS:7.0f}")
    steps, dropped = dropped_frames(tab)
    print(
        f"playing 32×32 at {STEPS_PER_SECOND} a second for {SECONDS:.0f} s: {steps} steps, {dropped} missing"
    )
    session.window.close()
    print("limits – exceeded" if exceeded or dropped else "limits – kept")
    return int(exceeded or dropped > 0)


if __name__ == "__main__":
    sys.exit(main())
