"""The convolution tab in a real window: a step by mouse, a number by keys, undo, redo, and the end."""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from gui.language import LanguageManager
from gui.main_window import FIRST_SIZE_PX, MainWindow
from gui.settings import Settings
from gui.tabs.convolution.state import ConvolutionState
from gui.tabs.convolution.tab import ConvolutionTab
from gui.theme import ThemeManager
from gui.widgets.matrix_view import MatrixView
from tests.gui.end_to_end.real_program import StartProgram
from tests.gui.tabs.convolution.hands import button, image, output

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="real mouse events are sent through X11"),
    # Qt's off-screen platform knows no size hints
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]


@pytest.fixture
def areas(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager, settings: Settings
) -> dict[str, QRect]:
    """Where the button and three cells are: the same window, laid out off-screen."""
    window = MainWindow(settings, languages)
    qtbot.addWidget(window)
    window.open_tab(ConvolutionTab.TAB_ID)
    window.resize(*FIRST_SIZE_PX)
    window.show()
    qtbot.waitExposed(window)
    page = window.current_page()
    assert isinstance(page, ConvolutionTab)
    forward = button(page, "next")

    def cell(view: MatrixView, row: int, column: int) -> QRect:
        inside = view.cell_rect(row, column).toRect().adjusted(3, 3, -3, -3)
        return inside.translated(view.mapTo(window, inside.topLeft()) - inside.topLeft())

    return {
        "next": forward.rect().translated(forward.mapTo(window, forward.rect().topLeft())),
        "input": cell(image(page), 4, 4),
        "next result": cell(output(page), 1, 2),
        "last result": cell(output(page), 4, 4),
    }


@pytest.mark.timeout(240)
def test_step_type_undo_and_close(
    start_program: StartProgram, areas: dict[str, QRect], isolated_settings: Path
) -> None:
    program = start_program(tab=ConvolutionTab.TAB_ID)
    program.wait_for(program.startup_report.exists, "the first paint")
    window = program.window()
    shape = program.geometry(window)
    assert (shape["WIDTH"], shape["HEIGHT"]) == FIRST_SIZE_PX

    def on_screen(name: str) -> QRect:
        return areas[name].translated(shape["X"], shape["Y"])

    def seen(name: str) -> NDArray[np.int16]:
        area = on_screen(name)
        return program.picture()[area.top() : area.bottom(), area.left() : area.right()]

    def becomes(name: str, wanted: Callable[[NDArray[np.int16]], bool], what: str) -> None:
        program.wait_for(lambda: wanted(seen(name)), what)

    empty, empty_too = seen("next result"), seen("last result")
    program.click(on_screen("next").center())
    becomes("next result", lambda now: not np.array_equal(now, empty), "the next result")

    program.click(on_screen("input").center())
    before = seen("input")
    program.press(window, "9", "Return")
    becomes("input", lambda now: not np.array_equal(now, before), "the number that was typed")
    program.press(window, "ctrl+z")
    becomes("input", lambda now: np.array_equal(now, before), "undoing it")
    program.press(window, "ctrl+y", "End")
    becomes("last result", lambda now: not np.array_equal(now, empty_too), "the last result")
    program.close(window)
    settings = Settings(isolated_settings / "config" / "cnn-classroom" / "settings.ini")
    stored = ConvolutionState.from_text(settings.tab_state(ConvolutionTab.TAB_ID))
    assert stored is not None
    assert stored.image[4, 4, 0] == 9
