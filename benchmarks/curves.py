"""How long the live curves take to redraw: 1,000 to 1,000,000 steps, two sizes, off-screen raster.

``uv run python -m benchmarks.curves`` prints a table. Each number is one whole redraw: reducing the
values, handing them to the plot, and painting the widget into a picture. "append" is what happens 30
times a second while training: 60 new steps come in and all is redrawn.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

STEPS_PER_EPOCH = 375
NEW_STEPS = 60
REPEATS = 60
LIMIT_MS = 8.0


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; times in ms."""

    what: str
    points: int
    width_px: int
    height_px: int
    projector: bool
    median_ms: float
    p95_ms: float


def loss_like(steps: int, seed: int = 0) -> np.ndarray:
    """Return a falling loss with the noise of small batches (its shape matters here, not its origin)."""
    rng = np.random.default_rng(seed)
    smooth = 0.1 + 2.2 * np.exp(-np.linspace(0, 8, steps))
    return smooth * rng.lognormal(0.0, 0.25, steps)


def _times_ms(action: Callable[[], None]) -> tuple[float, float]:
    for _ in range(5):
        action()
    times = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        action()
        times.append(1e3 * (time.perf_counter() - started))
    return float(np.median(times)), float(np.quantile(times, 0.95))


def run() -> list[Row]:
    """Measure and return the rows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from gui.theme import theme_manager
    from gui.widgets.live_curves import CurvesView

    application = QApplication.instance() or QApplication([])
    theme_manager().apply()
    theme_manager().set_choice("dark")
    rows = []
    for projector in (False, True):
        theme_manager().set_projector(projector, 720)
        for width, height in ((420, 220), (800, 400)):
            for steps in (1_000, 100_000, 1_000_000):
                view = CurvesView("loss")
                view.set_log(True)
                view.set_steps_per_epoch(STEPS_PER_EPOCH)
                view.set_total_epochs(1.25 * steps / STEPS_PER_EPOCH + 50)  # a run under way
                values = loss_like(steps)
                view.append_steps(0, values)
                view.set_ghost(np.arange(steps), loss_like(steps, 1))
                for epoch in np.linspace(1, steps / STEPS_PER_EPOCH, 10):
                    step = int(epoch * STEPS_PER_EPOCH)
                    view.append_epoch(step, float(values[max(0, step - 40) : step].mean()))
                view.set_now(steps)
                view.resize(width, height)
                view.show()
                application.processEvents()
                picture = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)

                def redraw(view: CurvesView = view, picture: QImage = picture) -> None:
                    view.refresh()
                    view.render(picture)

                def append(view: CurvesView = view, redraw: Callable[[], None] = redraw) -> None:
                    first = len(view.model().series)
                    view.append_steps(first, loss_like(NEW_STEPS))
                    view.set_now(first + NEW_STEPS)
                    redraw()

                for what, action in (("redraw", redraw), ("append", append)):
                    rows.append(Row(what, steps, width, height, projector, *_times_ms(action)))
                view.close()
                view.deleteLater()
                application.processEvents()
    return rows


def main() -> int:
    """Print the table; the exit code is 1 if 100,000 points take longer than the limit."""
    rows = run()
    print(f"{'':10}{'points':>10}{'size':>12}{'mode':>12}{'median ms':>12}{'p95 ms':>10}")
    for row in rows:
        mode = "projector" if row.projector else "window"
        size = f"{row.width_px}×{row.height_px}"
        print(f"{row.what:10}{row.points:>10,}{size:>12}{mode:>12}{row.median_ms:>12.2f}{row.p95_ms:>10.2f}")
    slow = [row for row in rows if row.points == 100_000 and row.median_ms > LIMIT_MS]
    print(f"limit for 100,000 points: {LIMIT_MS:.0f} ms – {'exceeded' if slow else 'kept'}")
    return 1 if slow else 0


if __name__ == "__main__":
    raise SystemExit(main())
