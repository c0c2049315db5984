"""How quickly every map of a network is on the screen, and what a change of the network by hand costs.

``uv run python -m benchmarks.predict_layers`` prints a table. The window is the real one, 1280×720, drawn
off-screen. "maps" is the painting of all layers alone; "follow" is everything from another drawing to the
painted layers with the arithmetic of a cell open: forward pass, colours, matrices, sum. "Own work" leaves
out the time in which the machine did something else.
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
    from collections.abc import Callable

    from gui.application import Session
    from gui.tabs.predict.layers_column import LayersColumn
    from gui.tabs.predict.tab import PredictTab

TIMES, UNCOUNTED = 200, 10  # the first ones make what is kept afterwards
MAPS_LIMIT_MS, FOLLOW_LIMIT_MS, RANK_LIMIT_MS = 10.0, 16.7, 50.0
NETWORKS = ("shipped:mnist-course-dropout", "shipped:mnist-best")
COURSE = NETWORKS[0]


def open_window() -> tuple[Session, PredictTab]:
    """The real window with the tab in front, with nothing remembered."""
    from gui.application import Session, make_application
    from gui.settings import Settings
    from gui.tabs.predict.tab import PredictTab

    make_application(sys.argv[:1])
    session = Session(Settings(Path(tempfile.mkdtemp()) / "settings.ini"), "ko")
    session.window.open_tab("predict")
    session.window.resize(*SIZE_PX)
    session.window.show()
    page = session.window.current_page()
    if not isinstance(page, PredictTab):
        raise TypeError(f"the tab is a {type(page).__name__}")
    settle()
    return session, page


def times_of(change: Callable[[int], None]) -> tuple[list[float], list[float]]:
    """Milliseconds of each change but the first ones: by the clock, and of this thread's own work."""
    times, work = [], []
    for number in range(TIMES + UNCOUNTED):
        began, began_work = time.perf_counter(), time.thread_time()
        change(number)
        times.append(1e3 * (time.perf_counter() - began))
        work.append(1e3 * (time.thread_time() - began_work))
    return times[UNCOUNTED:], work[UNCOUNTED:]


def changes_of(page: PredictTab, column: LayersColumn) -> dict[str, tuple[Callable[[int], None], float]]:
    """What is measured, by name, and what it may take."""
    from PySide6.QtWidgets import QApplication

    from engine.network.ablation import without_each_filter
    from gui.tabs.predict.layers_chosen import strongest
    from gui.tabs.predict.layers_rows import rows_of
    from gui.tabs.predict.layers_words import scale_words

    predictor, maps = page.predictor, column.maps
    sheets = [np.roll(predictor.seen.steps.raw, shift, axis=1) for shift in range(-20, 20)]
    inks = [(np.clip(sheet, 0, 1) * 255).astype(np.uint8) for sheet in sheets]

    def redraw(_number: int) -> None:
        rows = rows_of(predictor.seen.activations)
        maps.set_rows(rows, [scale_words(row) for row in rows])
        maps.repaint()

    def follow(number: int) -> None:
        predictor.show_drawing(inks[number % len(inks)])
        QApplication.processEvents()

    def edit(number: int) -> None:
        column.edits.edit(0, 0, 0, ((0, 0, float(number % 7)),), gesture=True)
        QApplication.processEvents()

    def rank(_number: int) -> None:
        seen = predictor.seen
        without_each_filter(seen.weights, seen.activations, 0)

    column.choose(0, strongest(predictor.seen.activations, 0))
    return {
        "all maps redrawn": (redraw, MAPS_LIMIT_MS),
        "follow a drawing": (follow, FOLLOW_LIMIT_MS),
        "change a kernel": (edit, FOLLOW_LIMIT_MS),
        "rank the first layer": (rank, RANK_LIMIT_MS),
    }


def main() -> int:
    """Print the table; 1 if a limit does not hold for the course's network."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gui.tabs.predict.draw_room import DrawRoom

    session, page = open_window()
    kept = True
    print(f"{'ms':30}{'':22}{'p50':>8}{'p95':>8}{'own work p95':>14}{'limit':>7}")
    for network in NETWORKS:
        page.use_network(network)
        settle()
        room = page.view.room
        if not isinstance(room, DrawRoom):
            raise TypeError(f"the room is a {type(room).__name__}")
        room.layers.hold()
        for name, (change, limit) in changes_of(page, room.layers).items():
            times, work = times_of(change)
            p50, p95 = np.percentile(times, [50, 95])
            own = float(np.percentile(work, 95))
            kept = kept and (network != COURSE or own <= limit)
            print(f"{network:30}{name:22}{p50:8.2f}{p95:8.2f}{own:14.2f}{limit:7.1f}")
    print("limits – kept" if kept else "limits – exceeded")
    session.window.close()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
