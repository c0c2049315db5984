import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.errors import EngineError
from gui.crash import CrashReporter
from gui.crash_dialog import CrashDialog
from gui.theme import ThemeManager

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def faulthandler_of_pytest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave pytest's own; that ours works is seen in a program of its own below."""
    monkeypatch.setattr("gui.crash.faulthandler.enable", lambda _file: None)
    monkeypatch.setattr("gui.crash.faulthandler.disable", lambda: None)


@pytest.fixture
def reporter(tmp_path: Path, qapp: object) -> Iterator[CrashReporter]:
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    reporter = CrashReporter(tmp_path / "logs", seconds_between=0)
    reporter.install()
    yield reporter
    reporter.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == hooks


def fail(text: str = "planted") -> None:
    raise RuntimeError(text)


def raised(text: str = "planted") -> RuntimeError:
    try:
        fail(text)
    except RuntimeError as error:
        return error
    raise AssertionError


def test_the_main_thread(reporter: CrashReporter, qtbot: QtBot):
    error = raised()
    with qtbot.waitSignal(reporter.reported) as signal:
        sys.excepthook(type(error), error, error.__traceback__)
    told, details = signal.args
    assert told.startswith("Something went wrong")
    assert "planted" in details
    assert "planted" in reporter.log_path.read_text(encoding="utf-8")


def test_another_thread_is_reported_in_the_gui_thread(reporter: CrashReporter, qtbot: QtBot):
    class Receiver(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.threads: list[QThread] = []

        def receive(self, _told: str, _details: str) -> None:
            self.threads.append(QThread.currentThread())

    receiver = Receiver()
    qtbot.addWidget(receiver)
    reporter.reported.connect(receiver.receive)
    thread = threading.Thread(target=fail, name="worker")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(receiver.threads))
    assert receiver.threads == [receiver.thread()]
    assert "worker" in reporter.log_path.read_text(encoding="utf-8")


def test_destructors(reporter: CrashReporter, qtbot: QtBot):
    class Sad:
        def __del__(self) -> None:
            fail("in a destructor")

    with qtbot.waitSignal(reporter.reported):
        sad = Sad()
        del sad
        gc.collect()
    assert "in a destructor" in reporter.log_path.read_text(encoding="utf-8")


def test_a_thousand_errors_at_one_place_are_told_once(reporter: CrashReporter, capsys: pytest.CaptureFixture):
    told: list[str] = []
    reporter.reported.connect(lambda *_: told.append("told"))
    for _ in range(1000):
        reporter.report(raised(), "paint event")
    assert len(told) == 1
    log = reporter.log_path.read_text(encoding="utf-8")
    assert log.count("RuntimeError: planted") == 4  # the 1st, 10th, 100th and 1000th
    assert "time 1000" in log


def test_different_errors_in_a_row_open_one_dialog(tmp_path: Path, capsys: pytest.CaptureFixture):
    reporter = CrashReporter(tmp_path, seconds_between=60)
    told: list[str] = []
    reporter.reported.connect(lambda *_: told.append("told"))
    reporter.report(raised(), "a")
    reporter.report(ValueError("another"), "b")
    assert len(told) == 1
    assert "another" in reporter.log_path.read_text(encoding="utf-8")


def test_bad_input_is_told_by_its_own_sentence(reporter: CrashReporter, qtbot: QtBot):
    with qtbot.waitSignal(reporter.reported) as signal:
        reporter.report(EngineError("dataset-file-missing", path="a.gz"), "main thread")
    assert signal.args[0].startswith("The file a.gz is missing")


def test_interrupting_by_the_keyboard_is_no_crash(
    reporter: CrashReporter, qtbot: QtBot, capsys: pytest.CaptureFixture
):
    with qtbot.assertNotEmitted(reporter.reported):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not reporter.log_path.exists()


@pytest.mark.no_qt_log
def test_warnings_of_qt_are_logged(reporter: CrashReporter, capsys: pytest.CaptureFixture):
    qWarning("a planted warning")
    assert "a planted warning" in reporter.log_path.read_text(encoding="utf-8")
    assert "a planted warning" in capsys.readouterr().err


def test_a_disk_that_refuses_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture):
    (tmp_path / "file").write_text("in the way")
    reporter = CrashReporter(tmp_path / "file")
    reporter.install()
    reporter.report(raised(), "main thread")
    reporter.uninstall()
    assert "planted" in capsys.readouterr().err


def test_a_crash_below_python_leaves_its_stack(tmp_path: Path):
    code = (
        "import faulthandler, pathlib, sys; from gui.crash import CrashReporter\n"
        "CrashReporter(pathlib.Path(sys.argv[1])).install()\n"
        "def planted_crash(): faulthandler._sigsegv()\n"
        "planted_crash()"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path], cwd=ROOT, check=False, timeout=60)
    assert done.returncode != 0
    assert "planted_crash" in (tmp_path / "faults.log").read_text(encoding="utf-8")


def test_the_dialog_copies_error_and_machine(look: ThemeManager, qtbot: QtBot, tmp_path: Path):
    dialog = CrashDialog("One sentence.", "Traceback: planted", tmp_path / "settings.ini")
    qtbot.addWidget(dialog)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    for part in (
        "Traceback: planted",
        "CNN Classroom",
        "PySide6-Essentials",
        "settings.ini",
        "Text font Pretendard",
    ):
        assert part in copied, part
    assert dialog.copy_button.text() == "Copied"
    assert dialog.details.toPlainText() == "Traceback: planted"
