"""How soon an answer is explained anew when the picture changes, and how fluid the window stays.

``uv run python -m benchmarks.predict_why`` prints a table. The window is the real one, 1280×720, drawn
off-screen. A stroke is laid on the sheet piece by piece; after each the saliency and Grad-CAM have to be
painted. When the pen rests, covering and the search for a change of mind run in slices: a turn of the event
loop in which anything is done is a gap in which the window does not answer. "own work" leaves out the time
in which the machine did something else.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from gui.threads import keep_arithmetic_on_one_thread

keep_arithmetic_on_one_thread()  # as the program does, before NumPy is imported

import numpy as np  # noqa: E402 - see above

from benchmarks.convolution_tab import settle  # noqa: E402 - see above
from benchmarks.predict_tab import open_window  # noqa: E402 - see above

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gui.tabs.predict.predictor import Predictor
    from gui.tabs.predict.why_room import WhyRoom

PIECES, UNCOUNTED = 120, 10
PICTURES = 12
LEAST_MS = 0.2  # of a turn of the event loop in which anything was done
Times = tuple[float, float]
GRADIENT_MS, CAM_MS, COVER_MS, GAP_MS = 5.0, 8.0, 100.0, 16.7


def sheet_of(piece: int) -> NDArray[np.uint8]:
    """The sheet with a stroke so far drawn: a spiral."""
    sheet = np.zeros((280, 280), np.uint8)
    for number in range(piece + 1):
        angle, radius = 0.11 * number, 85 - 0.6 * number
        row, column = int(140 + radius * np.sin(angle)), int(140 + radius * np.cos(angle))
        sheet[row - 9 : row + 9, column - 9 : column + 9] = 255
    return sheet


def stroke_times(room: WhyRoom, predictor: Predictor) -> tuple[list[Times], list[Times]]:
    """Of each piece of a stroke, milliseconds to the painted saliency and Grad-CAM: clock, own work."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    class Paints(QObject):
        at: Times = (0.0, 0.0)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint and not self.at[0]:
                self.at = now()
            return False

    watchers = [Paints(), Paints()]
    for watcher, card in zip(watchers, (room.saliency, room.cam), strict=True):
        card.stage.installEventFilter(watcher)
    times: tuple[list[Times], list[Times]] = [], []
    for piece in range(PIECES + UNCOUNTED):
        sheet = sheet_of(piece)
        for watcher in watchers:
            watcher.at = 0.0, 0.0
        began = now()
        predictor.show_drawing(sheet)
        while not all(watcher.at[0] for watcher in watchers):
            QApplication.processEvents()
        for found, watcher in zip(times, watchers, strict=True):
            found.append(since(began, watcher.at))
    for watcher, card in zip(watchers, (room.saliency, room.cam), strict=True):
        card.stage.removeEventFilter(watcher)
    return times[0][UNCOUNTED:], times[1][UNCOUNTED:]


def slow_times(room: WhyRoom, predictor: Predictor) -> tuple[list[Times], list[Times], list[Times]]:
    """Milliseconds until covering is done, until the search is done, and of each turn of the loop."""
    from PySide6.QtWidgets import QApplication

    covered, searched, gaps = [], [], []
    done: dict[str, Times] = {}
    room.explainer.slices.finished.connect(lambda name, _: done.setdefault(name, now()))
    for number in range(PICTURES):
        room.explainer.finish()
        done.clear()
        began = now()
        predictor.show_drawing(sheet_of(10 * number + 9))
        while len(done) < 2:
            before = now()
            QApplication.processEvents()
            turn = since(before, now())
            if turn[1] > LEAST_MS:
                gaps.append(turn)
            else:
                time.sleep(0.0005)  # as the event loop does while there is nothing to do
        covered.append(since(began, done["cover"]))
        searched.append(since(began, done["mind"]))
    return covered, searched, gaps


def now() -> Times:
    """Seconds of the clock, and of this thread's own work."""
    return time.perf_counter(), time.thread_time()


def since(began: Times, ended: Times) -> Times:
    """Milliseconds between two moments."""
    return 1e3 * (ended[0] - began[0]), 1e3 * (ended[1] - began[1])


def row(name: str, times: list[Times], limit: float) -> bool:
    """Print a row; whether the limit was kept."""
    clock, work = zip(*times, strict=True)
    p50, p99 = np.percentile(clock, [50, 99])
    own = np.percentile(work, 99)
    shown = f"{limit:8.1f}" if limit else f"{'–':>8}"
    print(f"{name:44}{p50:8.1f}{p99:8.1f}{max(clock):8.1f}{own:14.1f}{shown}", flush=True)
    return not limit or bool(p99 <= limit)


def main() -> int:
    """Print the table; the exit code is 1 if a limit was exceeded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gui.tabs.predict.why_room import WhyRoom

    session, tab = open_window()
    tab.predictor.look(room="why")
    settle()
    room = tab.view.room
    if not isinstance(room, WhyRoom):
        raise TypeError(f"the room is a {type(room).__name__}")
    room.explainer.finish()
    print(f"{'':44}{'p50':>8}{'p99':>8}{'max':>8}{'own work p99':>14}{'limit':>8}")
    slopes, cams = stroke_times(room, tab.predictor)
    kept = row("stroke → saliency painted, ms", slopes, GRADIENT_MS)
    kept &= row("stroke → Grad-CAM painted, ms", cams, CAM_MS)
    covered, searched, gaps = slow_times(room, tab.predictor)
    kept &= row("stroke → covered everywhere (in slices), ms", covered, COVER_MS)
    row("stroke → change of mind found, ms", searched, 0)
    kept &= row("turn of the event loop meanwhile, ms", gaps, GAP_MS)
    session.window.close()
    print("limits – kept" if kept else "limits – exceeded")
    return int(not kept)


if __name__ == "__main__":
    sys.exit(main())
