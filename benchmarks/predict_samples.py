"""How fluid the room of samples is: 10,000 answers, gaps of the window meanwhile, filters, scrolling.

``uv run python -m benchmarks.predict_samples`` prints two tables. The window is the real one, 1280×720, drawn
off-screen. While a network is asked, a timer of the window's own thread ticks as often as it can: the time
between two ticks is how long somebody would have waited for an answer to a click. A change is over when the
event loop has come back after painting.
"""

from __future__ import annotations

import os
import sys
import time
from itertools import cycle, pairwise
from typing import TYPE_CHECKING

from gui.threads import keep_arithmetic_on_one_thread

keep_arithmetic_on_one_thread()  # as the program does, before NumPy is imported

import numpy as np  # noqa: E402 - see above

from benchmarks.convolution_tab import settle  # noqa: E402 - see above
from benchmarks.predict_tab import open_window  # noqa: E402 - see above
from engine.network.sample_choice import SampleChoice  # noqa: E402 - see above

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.tabs.predict.samples_room import SamplesRoom
    from gui.tabs.predict.tab import PredictTab

CHANGES, UNCOUNTED = 200, 10  # the first ones make what is kept afterwards
GAP_LIMIT_MS, CHANGE_LIMIT_MS = 16.7, 16.0  # 99 of 100, 95 of 100
PATIENCE_S = 120.0
CHOICES = (
    SampleChoice(),
    SampleChoice(answer="wrong"),
    SampleChoice(true=4, order="loss"),
    SampleChoice(predicted=9, lowest=50),
    SampleChoice(order="least-sure"),
    SampleChoice(answer="right", highest=90, order="surest"),
)


def open_room(tab: PredictTab) -> SamplesRoom:
    """The room in front."""
    from gui.tabs.predict.samples_room import SamplesRoom

    tab.predictor.look(room="samples")
    settle()
    room = tab.view.room
    if not isinstance(room, SamplesRoom):
        raise TypeError(f"the room is a {type(room).__name__}")
    return room


def ask(tab: PredictTab, room: SamplesRoom, network: str) -> tuple[float, list[float]]:
    """Seconds until all of the test set is answered, and the gaps between two turns of the window in ms."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    ticks: list[float] = []
    ticking = QTimer()
    ticking.setInterval(0)
    ticking.timeout.connect(lambda: ticks.append(time.perf_counter()))
    room.browser.answers.forget()
    began = time.perf_counter()
    tab.use_network(network)
    room.browser.look()
    ticking.start()
    while room.browser.answers.is_busy:
        QApplication.processEvents()
        if time.perf_counter() - began > PATIENCE_S:
            raise TimeoutError(network)
    took = time.perf_counter() - began
    settle()
    ticking.stop()
    return took, [1e3 * (after - before) for before, after in pairwise(ticks)]


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


def changes_of(room: SamplesRoom) -> dict[str, Callable[[int], None]]:
    """What is changed, by name."""
    choices = cycle(CHOICES)
    bar = room.mosaic.verticalScrollBar()

    def scroll(number: int) -> None:
        bar.setValue((number * 37) % max(1, bar.maximum()))

    def next_picture(number: int) -> None:
        room.present(1)

    return {
        "another filter or order": lambda number: room.browser.choose(next(choices)),
        "a step of scrolling": scroll,
        "the next picture": next_picture,
    }


def main() -> int:
    """Print the tables; the exit code is 1 if a limit was exceeded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    session, tab = open_window()
    room = open_room(tab)
    kept = True
    print(f"{'10,000 pictures':34}{'seconds':>9}{'right %':>9}{'gap p50':>9}{'p99':>7}{'max':>7}{'limit':>7}")
    for network in [listing.id for listing in tab.shelf.listings("shipped")]:
        took, gaps = ask(tab, room, network)
        p50, p99 = np.percentile(gaps, [50, 99])
        kept &= bool(p99 <= GAP_LIMIT_MS)
        found = room.browser.evaluation
        right = 100 * found.accuracy if found is not None else float("nan")
        name = network.removeprefix("shipped:")
        print(
            f"{name:34}{took:9.2f}{right:9.2f}{p50:9.1f}{p99:7.1f}{max(gaps):7.1f}{GAP_LIMIT_MS:7.1f}",
            flush=True,
        )
    print(f"{'change → painted, ms':34}{'p50':>9}{'p95':>9}{'max':>9}{'own work p95':>14}{'limit':>7}")
    for name, change in changes_of(room).items():
        room.browser.choose(SampleChoice())
        settle()
        times, work = change_times(change)
        p50, p95 = np.percentile(times, [50, 95])
        kept &= bool(p95 <= CHANGE_LIMIT_MS)
        own = np.percentile(work, 95)
        print(f"{name:34}{p50:9.1f}{p95:9.1f}{max(times):9.1f}{own:14.1f}{CHANGE_LIMIT_MS:7.0f}")
    session.window.close()
    print("limits – kept" if kept else "limits – exceeded")
    return int(not kept)


if __name__ == "__main__":
    sys.exit(main())
