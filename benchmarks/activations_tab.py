"""How fast the plots of activation functions follow the hand: from a drag of x to the screen.

``uv run python -m benchmarks.activations_tab`` prints a table. The window is the real one, drawn
off-screen at 1280×720; x is dragged by mouse events over the plot of f, back and forth, and an expression
is typed key by key, each time another one, so that nothing is remembered. A change is over
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
    from gui.tabs.activations.tape_card import TapeCard

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


def tape_of(tab: ActivationsTab) -> TapeCard:
    """The card of automatic differentiation."""
    from gui.tabs.activations.calculus_page import CalculusPage

    page = tab.view.page_of("autodiff")
    if not isinstance(page, CalculusPage):
        raise TypeError(f"the room is a {type(page).__name__}")
    return page.tape


def typing(card: TapeCard, text: str) -> Callable[[int], None]:
    """The last key of an expression that ends with another number each time."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    field = card.head.expression
    field.setFocus()

    def press(number: int) -> None:
        written = f"{text} + {number + 100}"
        field.setText(written[:-1])
        key, kinds = Qt.Key(ord(written[-1])), (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        for kind in kinds:
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, written[-1])
            QCoreApplication.sendEvent(field, event)

    return press


def stepping(card: TapeCard) -> Callable[[int], None]:
    """One step on, and at the end from the beginning."""

    def step(number: int) -> None:
        card.transport.player.request((card.transport.step() + 1) % card.transport.player.count())

    return step


def tape_cases(tab: ActivationsTab) -> dict[str, Callable[[], Callable[[int], None]]]:
    """What is done with automatic differentiation, by name: how the tab gets ready, and one change."""
    from gui.tabs.activations.presets import first_state, with_preset

    card = tape_of(tab)

    def ready(room: str, example: str) -> None:
        tab.start_with(with_preset(first_state(), f"autodiff-{example}").changed(room=room))
        card.show_view("tape")
        settle()

    def typed(room: str, example: str) -> Callable[[int], None]:
        ready(room, example)
        return typing(card, tab.studio.state.tape.expression)

    def stepped(room: str, example: str) -> Callable[[int], None]:
        ready(room, example)
        return stepping(card)

    def downhill() -> Callable[[int], None]:
        ready("autodiff", "two-valleys")
        card.show_view("descent")
        return lambda number: card.descent.take_steps(1 if number % 100 else -card.descent.walk.taken)  # type: ignore[union-attr]

    return {
        "a key, x³ + 2x + 5": lambda: typed("functions", "cubic"),
        "a key, own room": lambda: typed("autodiff", "cubic"),
        "a key, tiny convolution": lambda: typed("autodiff", "convolution"),
        "a step, x³ + 2x + 5": lambda: stepped("functions", "cubic"),
        "a step, own room": lambda: stepped("autodiff", "cubic"),
        "a step, tiny convolution": lambda: stepped("autodiff", "convolution"),
        "a step downhill": downhill,
    }


def row_of(name: str, change: Callable[[int], None]) -> bool:
    """Measure one change and print its line; gives whether the limit was exceeded."""
    times, work = change_times(change)
    p50, p95, p99 = np.percentile(times, [50, 95, 99])
    own = np.percentile(work, 99)
    print(f"{name:28}{p50:8.1f}{p95:8.1f}{p99:8.1f}{max(times):8.1f}{own:14.1f}{LIMIT_MS:7.0f}")
    return bool(p99 > LIMIT_MS)


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
        exceeded |= row_of(name, dragging(curves_of(tab)))
    tab.show_code(False)
    print("automatic differentiation → painted, ms")
    for name, made in tape_cases(tab).items():
        exceeded |= row_of(name, made())
    session.window.close()
    print("limits – exceeded" if exceeded else "limits – kept")
    return int(exceeded)


if __name__ == "__main__":
    sys.exit(main())
