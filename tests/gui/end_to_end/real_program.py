"""The program in a window on a screen of its own, driven and looked at from outside."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageGrab
from PySide6.QtCore import QPoint

from tests.gui.end_to_end.close_window import ask_to_close

ROOT = Path(__file__).resolve().parents[3]
PATIENCE_S = 90.0
CLOSING_S = 2.0


def tool(name: str, package: str) -> str:
    """Where a program of the system lies."""
    path = shutil.which(name)
    assert path is not None, f"{name} is needed for this test; install it with: apt-get install {package}"
    return path


StartProgram = Callable[..., "RealProgram"]


class RealProgram:
    """A running program and its window.

    Args:
        process: the program.
        display: the X11 screen it is on.
        folder: where it was told to leave ``startup.json`` and ``errors.txt``.
    """

    def __init__(self, process: subprocess.Popen[bytes], display: str, folder: Path) -> None:
        self.process, self.display = process, display
        self.startup_report = folder / "startup.json"
        self._errors = folder / "errors.txt"

    def wait_for(self, ready: Callable[[], bool], what: str) -> None:
        """Look again and again, and notice if the program ends meanwhile."""
        deadline = time.monotonic() + PATIENCE_S
        while not ready():
            try:
                code = self.process.wait(0.1)
            except subprocess.TimeoutExpired:
                assert time.monotonic() < deadline, f"{what} did not happen within {PATIENCE_S} s"
            else:
                pytest.fail(f"the program ended with {code} before this: {what}\n{self.errors()}")

    def errors(self) -> str:
        """What it wrote to standard error."""
        return self._errors.read_text(encoding="utf-8", errors="replace")

    def window(self) -> str:
        """X11 id of its window."""
        words = ("search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "CNN Classroom")
        found = self._xdotool(*words)
        assert found.isdigit(), found
        return found

    def geometry(self, window: str) -> dict[str, int]:
        """X, Y, WIDTH, HEIGHT and more of a window."""
        lines = self._xdotool("getwindowgeometry", "--shell", window).splitlines()
        return {name: int(value) for name, value in (line.split("=") for line in lines)}

    def click(self, place: QPoint) -> None:
        """Press the left button of the mouse somewhere on the screen."""
        self._xdotool("mousemove", str(place.x()), str(place.y()), "click", "1")

    def press(self, window: str, *keys: str) -> None:
        """Press keys, named as X11 does; no window manager is there to give the focus."""
        self._xdotool("windowfocus", "--sync", window, "key", "--delay", "30", *keys)

    def picture(self) -> NDArray[np.int16]:
        """What is on the screen; rows × columns × RGB."""
        image: Image.Image = ImageGrab.grab(xdisplay=self.display)
        return np.asarray(image.convert("RGB")).astype(np.int16)

    def close(self, window: str) -> None:
        """Ask a window to close; the program has to end soon, well and quietly."""
        began = time.monotonic()
        ask_to_close(self.display, int(window))
        try:
            code = self.process.wait(CLOSING_S)
        except subprocess.TimeoutExpired:
            seconds = time.monotonic() - began
            pytest.fail(f"still running {seconds:.1f} s after its window was asked to close")
        assert code == 0
        errors = self.errors()
        assert "Traceback" not in errors
        assert "QThread" not in errors

    def _xdotool(self, *words: str) -> str:
        command = [tool("xdotool", "xdotool"), *words]
        environment = os.environ | {"DISPLAY": self.display}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        return done.stdout.strip()
