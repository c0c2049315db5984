"""The real program in a real window: a mouse presses Start, the curves grow, the window closes."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageGrab
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.first_paint import STARTUP_REPORT_VARIABLE
from gui.language import LanguageManager
from gui.main_window import FIRST_SIZE_PX, MainWindow
from gui.settings import Settings
from gui.tabs.training.run_state import Action
from gui.tabs.training.state import TrainingState
from gui.tabs.training.tab import TrainingTab
from gui.theme import ThemeManager
from gui.theme.tokens import LIGHT
from tests.gui.end_to_end.close_window import ask_to_close

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="real mouse events are sent through X11"),
    # Qt's off-screen platform knows no size hints
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]

ROOT = Path(__file__).resolve().parents[3]
PATIENCE_S = 90.0
CLOSING_S = 2.0
SCREEN = "1400x900x24"


def _tool(name: str, package: str) -> str:
    path = shutil.which(name)
    assert path is not None, f"{name} is needed for this test; install it with: apt-get install {package}"
    return path


def _wait_for(process: subprocess.Popen[bytes], ready: Callable[[], bool], what: str) -> None:
    """Look again and again, and notice if the program ends meanwhile."""
    deadline = time.monotonic() + PATIENCE_S
    while not ready():
        try:
            code = process.wait(0.1)
        except subprocess.TimeoutExpired:
            assert time.monotonic() < deadline, f"{what} did not happen within {PATIENCE_S} s"
        else:
            pytest.fail(f"the program ended with {code} before this: {what}")


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own."""
    command = [_tool("Xvfb", "xvfb"), "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]
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
def program(display: str, isolated_settings: Path, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program as a user starts it, with a short run in its settings."""
    settings = Settings(isolated_settings / "config" / "cnn-classroom" / "settings.ini")
    settings.path.parent.mkdir(parents=True)
    settings.theme, settings.language = "light", "en"
    settings.set_tab_state("training", TrainingState(train_limit=20_000).to_text())
    assert settings.save()
    environment = os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        STARTUP_REPORT_VARIABLE: str(tmp_path / "startup.json"),
    }
    errors = (tmp_path / "errors.txt").open("wb")
    with (
        errors,
        subprocess.Popen(
            [sys.executable, str(ROOT / "main.py")], cwd=ROOT, env=environment, stderr=errors
        ) as process,
    ):
        yield process
        if process.poll() is None:
            process.kill()


def _xdotool(display: str, *words: str) -> str:
    command = [_tool("xdotool", "xdotool"), *words]
    environment = os.environ | {"DISPLAY": display}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _picture(display: str) -> NDArray[np.int16]:
    image: Image.Image = ImageGrab.grab(xdisplay=display)
    return np.asarray(image.convert("RGB")).astype(np.int16)


def _extent(picture: NDArray[np.int16], origin: QPoint, places: dict[str, QPoint]) -> int:
    """How many columns the smoothed curve of the loss reaches to the right."""
    first, last = origin + places["top_left"], origin + places["bottom_right"]
    part = picture[first.y() : last.y(), first.x() : last.x()]
    curve = QColor(LIGHT.curve_1)
    colour = (curve.red(), curve.green(), curve.blue())
    columns = np.flatnonzero((np.abs(part - np.array(colour)) <= 8).all(axis=2).any(axis=0))
    return int(columns[-1] - columns[0]) if columns.size else 0


@pytest.mark.timeout(240)
def test_start_with_the_mouse_watch_the_curves_grow_and_close(
    display: str, program: subprocess.Popen[bytes], places: dict[str, QPoint], tmp_path: Path
) -> None:
    report = tmp_path / "startup.json"
    _wait_for(program, report.exists, "the first paint")
    assert json.loads(report.read_text())["tensorflow_imported"] is False
    window = _xdotool(
        display, "search", "--onlyvisible", "--pid", str(program.pid), "--name", "CNN Classroom"
    )
    assert window.isdigit(), window
    shape = dict(
        line.split("=") for line in _xdotool(display, "getwindowgeometry", "--shell", window).splitlines()
    )
    assert (int(shape["WIDTH"]), int(shape["HEIGHT"])) == FIRST_SIZE_PX
    origin = QPoint(int(shape["X"]), int(shape["Y"]))
    assert _extent(_picture(display), origin, places) == 0, "a curve before any training"

    start = origin + places["start"]
    _xdotool(display, "mousemove", str(start.x()), str(start.y()), "click", "1")
    _wait_for(program, lambda: _extent(_picture(display), origin, places) > 10, "the first stretch of curve")
    before = _extent(_picture(display), origin, places)
    _wait_for(program, lambda: _extent(_picture(display), origin, places) > before + 10, "the curve growing")

    began = time.monotonic()
    ask_to_close(display, int(window))
    try:
        code = program.wait(CLOSING_S)
    except subprocess.TimeoutExpired:
        pytest.fail(f"still running {time.monotonic() - began:.1f} s after its window was asked to close")
    assert code == 0
    errors = (tmp_path / "errors.txt").read_text()
    assert "Traceback" not in errors
    assert "QThread" not in errors
