"""Fixtures of the real program: a screen, where things are on it, and the program itself."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from gui.first_paint import STARTUP_REPORT_VARIABLE
from gui.language import LanguageManager
from gui.main_window import FIRST_SIZE_PX, MainWindow
from gui.settings import Settings
from gui.tabs.training.run_state import Action
from gui.tabs.training.state import TrainingState
from gui.tabs.training.tab import TrainingTab
from gui.theme import ThemeManager
from tests.gui.end_to_end.real_program import ROOT, RealProgram, StartProgram, tool

SCREEN = "1400x900x24"


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own."""
    command = [tool("Xvfb", "xvfb"), "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        number = server.stdout.readline().decode().strip()
        assert number.isdigit(), "Xvfb gave no display"
        yield f":{number}"
        server.terminate()


@pytest.fixture
def places(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager, settings: Settings
) -> dict[str, QPoint]:
    """Where Start and the corners of the loss curves are: the same window, laid out off-screen."""
    window = MainWindow(settings, languages)
    qtbot.addWidget(window)
    window.open_tab("training")
    window.resize(*FIRST_SIZE_PX)
    window.show()
    qtbot.waitExposed(window)
    page = window.current_page()
    assert isinstance(page, TrainingTab)
    start = page.view.run_bar.buttons[Action.START]
    curves = page.view.plots.loss.curves
    return {
        "start": start.mapTo(window, start.rect().center()),
        "top_left": curves.mapTo(window, curves.rect().topLeft()),
        "bottom_right": curves.mapTo(window, curves.rect().bottomRight()),
    }


@pytest.fixture
def start_program(display: str, isolated_settings: Path, tmp_path: Path) -> Iterator[StartProgram]:
    """Starts the program, or a script in its place, as a user does; a short run is in its settings."""
    settings = Settings(isolated_settings / "config" / "cnn-classroom" / "settings.ini")
    settings.path.parent.mkdir(parents=True)
    settings.theme, settings.language = "light", "en"
    settings.set_tab_state("training", TrainingState(train_limit=20_000).to_text())
    assert settings.save()
    environment = os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT),
        STARTUP_REPORT_VARIABLE: str(tmp_path / "startup.json"),
    }
    with ExitStack() as stack:
        errors = stack.enter_context((tmp_path / "errors.txt").open("wb"))
        told = stack.enter_context((tmp_path / "told.txt").open("wb"))

        def start(script: Path = ROOT / "main.py", tab: str = "training") -> RealProgram:
            command = [sys.executable, str(script), "--tab", tab]
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=told, stderr=errors)
            stack.callback(_end, process)
            return RealProgram(process, display, tmp_path)

        yield start


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        process.kill()
    process.wait()
