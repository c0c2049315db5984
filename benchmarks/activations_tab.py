"""How fast the plots of activation functions follow the hand: from a drag of x to the screen.

``uv run python -m benchmarks.activations_tab`` prints a table. The window is the real one, drawn
off-screen at 1280×720; x is dragged by mouse events over the plot of f, back and forth. A change is over
when the event loop has come back after painting; "own work" leaves out the time in which the machine did
something else.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.convolution_tab import SIZE_PX, settle
from benchmarks.pooling_tab import change_times

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.application import Session
    from gui.tabs.activations.curves_view import CurvesView
    from gui.tabs.activations.tab import ActivationsTab

LIMIT_MS = 16.0  # 99 of 100
SIX = ("sigmoid", "tanh", "relu", "leaky_relu", "elu", "gelu")
STRIDE_PX = 7  # of the hand between two events


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


def curves_of(tab: ActivationsTab) -> CurvesView:
    """What is seen of the room of functions."""
    from gui.tabs.activations.calculus_page import CalculusPage

    page = tab.view.page_of("functions")
    if not isinstance(page, CalculusPage):
        raise TypeError(f"the room is a {type(page).__name__}")
    return page.curves.view


def show(tab: ActivationsTab, names: tuple[str, ...]) -> None:
    """Draw these functions, with tangent and saturated zones of the second."""
    from dataclasses import replace

    from gui.tabs.activations.presets import first_state

    state = first_state()
    tab.start_with(state.changed(curves=replace(state.curves, drawn=names, chosen=names[1])))
    settle()


def dragging(view: CurvesView) -> Callable[[int], None]:
    """One event of a drag over the plot of f; the button stays down."""
    from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent

    plot = view.value.plot
    frame = plot.frame()
    if frame is None:
        raise ValueError("nothing is drawn")
    left, width, row = frame.left, round(frame.width), frame.top + frame.height / 2

    def send(kind: QEvent.Type, at: QPointF) -> None:
        button = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, plot.mapToGlobal(at), button, button, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(plot, event)

    send(QEvent.Type.MouseButtonPress, QPointF(left + 1, row))

    def move(number: int) -> None:
        way = number * STRIDE_PX % (2 * width)
        send(QEvent.Type.MouseMove, QPointF(left + min(way, 2 * width - way), row))

    return move


def main() -> int:
    """Print the table; the exit code is 1 if a limit was exceeded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gui.tabs.activations.curves_part import CUSTOM, FUNCTION_IDS

    session, tab = open_window()
    every = tuple(name for name in FUNCTION_IDS if name != CUSTOM)
    cases = {
        "6 functions": (SIX, False),
        "6 functions, code open": (SIX, True),
        "all functions": (every, False),
    }
    exceeded = False
    head = "".join(f"{title:>8}" for title in ("p50", "p95", "p99", "max"))
    print(f"{'dragging x → painted, ms':28}{head}{'own work p99':>14}{'limit':>7}")
    for name, (functions, code) in cases.items():
        show(tab, functions)
        tab.show_code(code)
        settle()
        times, work = change_times(dragging(curves_of(tab)))
        p50, p95, p99 = np.percentile(times, [50, 95, 99])
        exceeded |= bool(p99 > LIMIT_MS)
        own = np.percentile(work, 99)
        print(f"{name:28}{p50:8.1f}{p95:8.1f}{p99:8.1f}{max(times):8.1f}{own:14.1f}{LIMIT_MS:7.0f}")
    session.window.close()
    print("limits – exceeded" if exceeded else "limits – kept")
    return int(exceeded)


if __name__ == "__main__":
    sys.exit(main())
