import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# starts the real application with a small page, with every socket forbidden, and closes it when painted
OFFLINE = """
import socket, sys
def refused(*_, **__):
    raise RuntimeError("the network was touched")
socket.socket = socket.create_connection = socket.getaddrinfo = refused
from gui import tab_registry
tab_registry.TABS = (tab_registry.TabEntry("first", "First", "layers", "tests.gui.shell_page:ShellPage"),)
from PySide6.QtCore import Qt
import gui.first_paint
class Closing(gui.first_paint.FirstPaint):
    def __init__(self, window):
        super().__init__(window)
        self.painted.connect(window.close, Qt.ConnectionType.QueuedConnection)
import gui.application
gui.application.FirstPaint = Closing
import main
status = main.main(["--tab", "first", "--language", "en"])
slow = ("tensorflow", "keras", "scipy", "pyqtgraph", "PySide6.QtNetwork")
bad = [name for name in slow if name in sys.modules]
print("status", status, "loaded", bad)
"""


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {name: value for name, value in os.environ.items() if name not in environment}
    variables |= {name: value for name, value in environment.items() if value}
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_window_opens_without_network_and_without_slow_libraries(tmp_path: Path):
    report = tmp_path / "start.json"
    done = run("-c", OFFLINE, QT_QPA_PLATFORM="offscreen", CNN_CLASSROOM_STARTUP_REPORT=str(report))
    assert done.stdout.strip() == "status 0 loaded []", done.stderr
    assert "Traceback" not in done.stderr
    written = json.loads(report.read_text(encoding="utf-8"))
    assert written["tensorflow_imported"] is False
    assert written["first_painted"] > 1.7e9


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
@pytest.mark.parametrize(("options", "wanted"), [(["--language", "en"], "No display was found")])
def test_without_a_display_it_says_so(options: list[str], wanted: str):
    done = run("main.py", *options, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 1
    assert done.stderr.startswith(wanted)
    assert "make pictures" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_diagnose_works_without_a_display():
    done = run("main.py", "diagnose", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 0, done.stderr
    wanted = ("Python 3.", "Qt 6.", "used Pretendard", "used JetBrains Mono", "Screen ", "Dataset ")
    for part in wanted:
        assert part in done.stdout, part


def test_help_needs_neither_qt_nor_the_engine():
    code = (
        "import sys, main\n"
        "try: main.main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([n for n in ('PySide6', 'numpy', 'tensorflow', 'engine') if n in sys.modules])"
    )
    done = run("-c", code)
    assert done.stdout.strip().endswith("[]")
    assert "pictures" in done.stdout


def test_an_unknown_command_is_refused():
    done = run("main.py", "dance")
    assert done.returncode == 2
    assert "dance" in done.stderr
