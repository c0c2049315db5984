"""How live drawing is: from an event of the pen to the bars on the screen, idle and while a network trains.

``uv run python -m benchmarks.predict_tab`` prints a table. The window is the real one, 1280×720, drawn
off-screen. An event is over when the bars have been painted with what the network says of it; "own work"
leaves out the time in which the machine did something else. The training is a real run of the course's
network on the thread that always trains, once with its weights followed group by group.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from gui.threads import keep_arithmetic_on_one_thread

keep_arithmetic_on_one_thread()  # as the program does, before NumPy is imported

import numpy as np  # noqa: E402 - see above

from benchmarks.convolution_tab import SIZE_PX, settle  # noqa: E402 - see above

if TYPE_CHECKING:
    from gui.application import Session
    from gui.tabs.predict.draw_room import DrawRoom
    from gui.tabs.predict.tab import PredictTab
    from gui.tabs.training.tab import TrainingTab

EVENTS, UNCOUNTED = 600, 20  # the first ones make what is kept afterwards
EVENTS_PER_STROKE = 60
LIMIT_MS = 16.7  # 99 of 100
TRAINING_BEGINS_WITHIN_S = 90.0


def open_window() -> tuple[Session, PredictTab]:
    """The real window with the tab in front, with nothing remembered."""
    from gui.application import Session, make_application
    from gui.settings import Settings

    make_application(sys.argv[:1])
    session = Session(Settings(Path(tempfile.mkdtemp()) / "settings.ini"), "ko")
    session.window.resize(*SIZE_PX)
    session.window.show()
    return session, bring_to_front(session)


def bring_to_front(session: Session) -> PredictTab:
    """Open the tab."""
    from gui.tabs.predict.tab import PredictTab

    session.window.open_tab("predict")
    page = session.window.current_page()
    if not isinstance(page, PredictTab):
        raise TypeError(f"the tab is a {type(page).__name__}")
    settle()
    return page


def room_of(tab: PredictTab) -> DrawRoom:
    """The room in which one draws."""
    from gui.tabs.predict.draw_room import DrawRoom

    room = tab.view.room
    if not isinstance(room, DrawRoom):
        raise TypeError(f"the room is a {type(room).__name__}")
    return room


def event_times(tab: PredictTab) -> tuple[list[float], list[float]]:
    """Milliseconds from each event to the painted bars: by the clock, and of this thread's own work."""
    from PySide6.QtCore import QEvent, QObject, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    room = room_of(tab)
    canvas = room.card.canvas

    class Paints(QObject):
        count = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            self.count += event.type() == QEvent.Type.Paint
            return False

    paints = Paints()
    room.verdict.bars.installEventFilter(paints)
    times, work = [], []
    angle, left, place = 0.0, Qt.MouseButton.LeftButton, canvas.rect().center()
    for number in range(EVENTS + UNCOUNTED):
        if number % EVENTS_PER_STROKE == 0:
            if canvas.is_drawing:
                QTest.mouseRelease(canvas, left, pos=place)
            room.clear()
            settle()
            angle = number * 0.7
            place = canvas.place_of(140 + 80 * np.cos(angle), 140 + 80 * np.sin(angle)).toPoint()
            QTest.mousePress(canvas, left, pos=place)
            settle()
        angle += 0.11
        radius = 85 - 0.9 * (number % EVENTS_PER_STROKE)
        place = canvas.place_of(140 + radius * np.cos(angle), 140 + radius * np.sin(angle)).toPoint()
        painted = paints.count
        began, began_work = time.perf_counter(), time.thread_time()
        QTest.mouseMove(canvas, place)
        while paints.count == painted:
            QApplication.processEvents()
        times.append(1e3 * (time.perf_counter() - began))
        work.append(1e3 * (time.thread_time() - began_work))
    QTest.mouseRelease(canvas, left, pos=place)
    room.verdict.bars.removeEventFilter(paints)
    return times[UNCOUNTED:], work[UNCOUNTED:]


def train(session: Session) -> TrainingTab:
    """Begin a real run that goes on longer than is measured, and wait for its first steps."""
    from PySide6.QtWidgets import QApplication

    from gui.tabs.training.run_state import Action, RunState
    from gui.tabs.training.tab import TrainingTab

    session.window.open_tab("training")
    page = session.window.current_page()
    if not isinstance(page, TrainingTab):
        raise TypeError(f"the tab is a {type(page).__name__}")
    page.request(Action.START)
    ends = time.monotonic() + TRAINING_BEGINS_WITHIN_S
    while (
        page.control.state is not RunState.RUNNING
        or page.runs.current is None
        or not page.runs.current.steps_done
    ):
        QApplication.processEvents()
        time.sleep(0.01)
        if time.monotonic() > ends:
            raise TimeoutError("the training did not begin")
    return page


def measure(name: str, tab: PredictTab) -> bool:
    """Print a row; whether the limit was kept."""
    times, work = event_times(tab)
    p50, p99 = np.percentile(times, [50, 99])
    own = np.percentile(work, 99)
    print(f"{name:34}{p50:8.1f}{p99:8.1f}{max(times):8.1f}{own:14.1f}{LIMIT_MS:8.1f}", flush=True)
    return bool(p99 <= LIMIT_MS)


def main() -> int:
    """Print the table; the exit code is 1 if a limit was exceeded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    session, tab = open_window()
    print(
        f"{'pen event → bars painted, ms':34}{'p50':>8}{'p99':>8}{'max':>8}{'own work p99':>14}{'limit':>8}"
    )
    kept = measure("idle", tab)
    room_of(tab).show_numbers(True)
    kept &= measure("idle, input as numbers", tab)
    room_of(tab).show_numbers(False)
    training = train(session)
    bring_to_front(session)
    kept &= measure("a network trains", tab)
    tab.use_network("live")
    kept &= measure("a network trains and is followed", tab)
    running = training.runs.current
    print(f"{running.steps_done if running else 0} steps of training meanwhile")
    session.window.close()
    print("limits – kept" if kept else "limits – exceeded")
    return int(not kept)


if __name__ == "__main__":
    sys.exit(main())
