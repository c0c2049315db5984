"""How live the tensor axes are: from a step or a dragged chip to the screen, and the frames of a flight.

``uv run python -m benchmarks.axes_tab`` prints a table. The window is the real one, 1280×720, drawn
off-screen. A change is over when the event loop has come back after painting; "own work" leaves out the time
in which the machine did something else. A frame of the flight is what it costs to paint the page with all
numbers on their way.
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
    from gui.tabs.axes.tab import AxesTab

CHANGES, UNCOUNTED = 200, 10  # the first ones make what is kept afterwards
LIMIT_MS = 16.0  # 95 of 100
FRAMES = 60
LARGEST = "10×10×10"  # as many numbers as can be followed


def open_window() -> tuple[Session, AxesTab]:
    """The real window with the tab in front, with nothing remembered."""
    from gui.application import Session, make_application
    from gui.settings import Settings
    from gui.tabs.axes.tab import AxesTab

    make_application(sys.argv[:1])
    session = Session(Settings(Path(tempfile.mkdtemp()) / "settings.ini"), "ko")
    session.window.open_tab("axes")
    session.window.resize(*SIZE_PX)
    session.window.show()
    page = session.window.current_page()
    if not isinstance(page, AxesTab):
        raise TypeError(f"the tab is a {type(page).__name__}")
    page.set_animated(False)
    settle()
    return session, page


def change_times(change: Callable[[int], None], count: int = CHANGES) -> tuple[list[float], list[float]]:
    """Milliseconds from each change to the painted result: by the clock, and of this thread's own work."""
    from PySide6.QtWidgets import QApplication

    times, work = [], []
    for number in range(count + UNCOUNTED):
        began, began_work = time.perf_counter(), time.thread_time()
        change(number)
        QApplication.processEvents()
        times.append(1e3 * (time.perf_counter() - began))
        work.append(1e3 * (time.thread_time() - began_work))
    return times[UNCOUNTED:], work[UNCOUNTED:]


def show(tab: AxesTab, preset: str, shape: str = "") -> None:
    """Open an example, or an array of a shape."""
    from gui.tabs.axes.presets import preset_state

    tab.studio.start_with(preset_state(preset), 0)
    if shape:
        tab.edits.type_shape(shape)
    settle()


def stepping(tab: AxesTab, preset: str, shape: str = "") -> Callable[[int], None]:
    """Steps on and on, from the last one to the first."""
    show(tab, preset, shape)
    return lambda number: tab.studio.go_to(number % len(tab.studio.steps))


def dragging(tab: AxesTab, preset: str) -> Callable[[int], None]:
    """A chip that the mouse carries to and fro over its neighbour; every move changes the order."""
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    show(tab, preset)
    axes = tab.view.board.axes
    order = tab.studio.state.order
    chip = axes.chip(order[0])
    here, there = axes.slot(0).center(), axes.slot(1).center()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton

    def send(kind: QEvent.Type, at: QPointF, button: Qt.MouseButton) -> None:
        local = QPointF(chip.mapFrom(axes, at.toPoint()))
        held = left if kind != QEvent.Type.MouseButtonRelease else none
        event = QMouseEvent(
            kind, local, QPointF(axes.mapToGlobal(at)), button, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(chip, event)

    send(QEvent.Type.MouseButtonPress, here, left)

    def move(number: int) -> None:
        before = tab.studio.state.order
        send(QEvent.Type.MouseMove, here if number % 2 else there, none)
        if tab.studio.state.order == before:
            raise RuntimeError("the chip did not change the order")

    return move


def frame_times(tab: AxesTab) -> list[float]:
    """Milliseconds of each frame while 54 numbers fly, painted one after the other."""
    show(tab, "weights-2f-transpose")
    tab.studio.go_to_end()
    settle()
    times = []
    for number in range(FRAMES):
        tab.view.board.flight.land()
        tab.view.board.show_still(number / (FRAMES - 1))
        settle()
        began = time.perf_counter()
        tab.view.board.flight.repaint()
        times.append(1e3 * (time.perf_counter() - began))
    tab.view.board.flight.land()
    return times


def flown(tab: AxesTab) -> tuple[int, float]:
    """Frames that a real flight of 54 numbers showed, and how long it took in ms."""
    from PySide6.QtCore import QEventLoop

    show(tab, "weights-2f-transpose")
    tab.set_animated(True)
    loop = QEventLoop()
    tab.view.board.flight.landed.connect(loop.quit)
    tab.edits.reset()
    began = time.perf_counter()
    loop.exec()
    tab.set_animated(False)
    return tab.view.board.flight.frames, 1e3 * (time.perf_counter() - began)


def report(name: str, times: list[float], own: str = "") -> bool:
    """Print a row; whether its limit was exceeded."""
    p50, p95 = np.percentile(times, [50, 95])
    print(f"{name:30}{p50:8.1f}{p95:8.1f}{max(times):8.1f}{own:>14}{LIMIT_MS:7.0f}")
    return bool(p95 > LIMIT_MS)


def main() -> int:
    """Print the table; the exit code is 1 if a limit was exceeded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    session, tab = open_window()
    exceeded = False
    print(f"{'change → painted, ms':30}{'p50':>8}{'p95':>8}{'max':>8}{'own work p95':>14}{'limit':>7}")
    changes = {
        "a step, 3×2×2": lambda: stepping(tab, "swap-3d-02"),
        "a step, 3×3×3×2": lambda: stepping(tab, "weights-2f-transpose"),
        "a step, 10×10×10": lambda: stepping(tab, "swap-3d-02", LARGEST),
        "a chip dragged, 3×2×2": lambda: dragging(tab, "swap-3d-02"),
        "a chip dragged, 3×3×3×2": lambda: dragging(tab, "weights-2f-transpose"),
    }
    for name, ready in changes.items():
        times, work = change_times(ready())
        exceeded |= report(name, times, f"{np.percentile(work, 95):.1f}")
        tab.view.board.axes.settle()
    exceeded |= report("a frame, 54 numbers flying", frame_times(tab))
    frames, took_ms = flown(tab)
    print(f"a whole flight of 54 numbers: {frames} frames in {took_ms:.0f} ms")
    session.window.close()
    print("limits – exceeded" if exceeded else "limits – kept")
    return int(exceeded)


if __name__ == "__main__":
    sys.exit(main())
