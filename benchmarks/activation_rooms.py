"""How fast softmax, depth and feature maps follow the hand: from a change to the screen.

``uv run python -m benchmarks.activation_rooms`` prints a table. The window is the real one, drawn off-screen
at 1280×720; every change goes the way of a drag: through the studio, with its undo. A change is over when the
event loop has come back after painting; "own work" leaves out the time in which the machine did something
else.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from benchmarks.convolution_tab import SIZE_PX, settle
from benchmarks.pooling_tab import change_times

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.application import Session
    from gui.tabs.activations.tab import ActivationsTab

LIMIT_MS = 16.0  # 95 of 100
FOUR = ("sigmoid", "tanh", "relu", "gelu")


def open_window() -> tuple[Session, ActivationsTab]:
    """The real window with the tab in front, with nothing remembered."""
    from gui.application import Session, make_application
    from gui.settings import Settings
    from gui.tabs.activations.tab import ActivationsTab

    make_application(sys.argv[:1])
    session = Session(Settings(Path(tempfile.mkdtemp()) / "settings.ini"), "ko")
    session.window.open_tab("activations")
    session.window.resize(*SIZE_PX)
    session.window.show()
    page = session.window.current_page()
    if not isinstance(page, ActivationsTab):
        raise TypeError(f"the tab is a {type(page).__name__}")
    page.set_animated(False)
    settle()
    return session, page


def swing(low: float, high: float, steps: int) -> Callable[[int], float]:
    """Numbers that go up and down between two ends, another one each time."""

    def at(number: int) -> float:
        way = number % (2 * steps)
        return low + (high - low) * min(way, 2 * steps - way) / steps

    return at


def cases_of(tab: ActivationsTab) -> dict[str, tuple[str, dict[str, Any], Callable[[int], None]]]:
    """What is changed, by name: the preset, what else its part gets, and one change."""
    softmax: Any = tab.view.page_of("softmax")
    depth: Any = tab.view.page_of("depth")
    maps: Any = tab.view.page_of("maps")
    score, warmth = swing(-5.0, 5.0, 73), swing(0.1, 10.0, 91)
    layers, scale, rate = swing(1, 50, 49), swing(0.1, 4.0, 89), swing(0.01, 2.0, 97)
    return {
        "softmax: a score, 3 classes": (
            "softmax-three",
            {},
            lambda number: softmax.ledger.score_wanted.emit(0, score(number), True),
        ),
        "softmax: a score, 10 classes": (
            "softmax-equal",
            {},
            lambda number: softmax.ledger.score_wanted.emit(4, score(number), True),
        ),
        "softmax: temperature, 10 classes": (
            "softmax-equal",
            {"logits": tuple(float(each) for each in range(10))},
            lambda number: softmax.bar.temperature_wanted.emit(warmth(number), True),
        ),
        "depth: layers, 3 functions": (
            "depth-three",
            {},
            lambda number: depth.bar.depth_wanted.emit(round(layers(number)), True),
        ),
        "depth: scale, 3 functions, 50 layers": (
            "depth-three",
            {"depth": 50},
            lambda number: depth.bar.scale_wanted.emit(scale(number), True),
        ),
        "depth: scale, 4 functions, 50 layers": (
            "depth-three",
            {"depth": 50, "drawn": FOUR},
            lambda number: depth.bar.scale_wanted.emit(scale(number), True),
        ),
        "neuron: learning rate": (
            "neuron-dies",
            {},
            lambda number: depth.bar.rate_wanted.emit(rate(number), True),
        ),
        "maps: another picture": (
            "maps-relu",
            {},
            lambda number: maps.bar.put_wanted.emit("index", number % 1000),
        ),
        "maps: bias": (
            "maps-sigmoid",
            {},
            lambda number: maps.bar.put_wanted.emit("bias", score(number)),
        ),
    }


def main() -> int:
    """Print the table; the exit code is 1 if a limit was exceeded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gui.tabs.activations.presets import first_state, with_preset
    from gui.tabs.activations.rooms import room_of

    session, tab = open_window()
    exceeded = False
    head = "".join(f"{title:>8}" for title in ("p50", "p95", "p99", "max"))
    print(f"{'a change → painted, ms':38}{head}{'own work p95':>14}{'limit':>7}")
    for name, (preset, changes, change) in cases_of(tab).items():
        state = with_preset(first_state(), preset)
        part = room_of(state.room).part
        state = state.changed(**{part: replace(getattr(state, part), **changes)})
        tab.start_with(state)
        tab.studio.go_to(len(tab.studio.steps) - 1)
        settle()
        times, work = change_times(change)
        p50, p95, p99 = np.percentile(times, [50, 95, 99])
        exceeded |= bool(p95 > LIMIT_MS)
        own = np.percentile(work, 95)
        print(f"{name:38}{p50:8.1f}{p95:8.1f}{p99:8.1f}{max(times):8.1f}{own:14.1f}{LIMIT_MS:7.0f}")
    session.window.close()
    print("limits – exceeded" if exceeded else "limits – kept")
    return int(exceeded)


if __name__ == "__main__":
    sys.exit(main())
