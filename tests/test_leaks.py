"""The guard against things left behind bites: bad tests are run by a pytest inside this one."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

IMPORTS = """
import threading
import pytest
from PySide6.QtCore import QPropertyAnimation, QRunnable, QThread, QThreadPool, QTimer, QVariantAnimation
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
kept = []
"""

BAD = {
    "thread": (
        """
        def test_it():
            waiting = threading.Event()
            thread = threading.Thread(target=waiting.wait, name="forgotten", daemon=True)
            thread.start()
        """,
        "thread 'forgotten'",
    ),
    "qt_thread": (
        """
        def test_it(qapp, request):
            thread = QThread(qapp)
            thread.setObjectName("forgotten")
            thread.start()
            kept.append(thread)

        def test_then(qapp):
            kept[0].quit()
            assert kept[0].wait(5000)
        """,
        "QThread 'forgotten' still there",
    ),
    "timer": (
        """
        def test_it(qapp):
            timer = QTimer(qapp)
            timer.start(100_000)
        """,
        "QTimer of 100000 ms, owned by QApplication, still running",
    ),
    "timer_of_nobody": (
        """
        def test_it(qapp):
            timer = QTimer()
            timer.start(100_000)
            kept.append(timer)
        """,
        "QTimer of 100000 ms, owned by nobody, still running",
    ),
    "single_shot": (
        """
        def test_it(qapp):
            QTimer.singleShot(100_000, lambda: None)
        """,
        "100000 ms",
    ),
    "animation": (
        """
        def test_it(qapp):
            animation = QVariantAnimation(qapp)
            animation.setStartValue(0.0)
            animation.setEndValue(1.0)
            animation.setDuration(100_000)
            animation.start()
        """,
        "QVariantAnimation still there",
    ),
    "window": (
        """
        def test_it(qapp):
            window = QWidget()
            window.setObjectName("forgotten")
            kept.append(window)
        """,
        "QWidget 'forgotten' still there",
    ),
    "closed_but_kept_window": (
        """
        def test_it(qapp):
            dialog = QDialog()
            dialog.show()
            dialog.close()
            kept.append(dialog)
        """,
        "QDialog still there",
    ),
}

GOOD = """
def test_widget_given_to_qtbot(qtbot):
    widget = QWidget()
    timer = QTimer(widget)
    timer.start(10)
    menu = QMenu(widget)
    qtbot.addWidget(widget)
    widget.show()

def test_widget_in_a_cycle(qapp):
    widget = QWidget()
    widget.itself = widget

def test_deleted_later(qapp):
    widget = QWidget()
    kept.append(widget)
    widget.deleteLater()

def test_timer_that_was_stopped(qapp):
    timer = QTimer(qapp)
    timer.start(10)
    timer.stop()

def test_thread_that_is_ending():
    go = threading.Event()
    thread = threading.Thread(target=lambda: go.wait(0.05))
    thread.start()

def test_qt_thread_waited_for(qapp):
    thread = QThread()
    thread.start()
    thread.quit()
    assert thread.wait(5000)

@pytest.fixture(scope="module")
def window(qapp):
    window = QWidget()
    yield window
    window.close()
    window.deleteLater()

def test_window_of_the_module(window): pass

def test_window_of_the_module_again(window): pass
"""


@pytest.fixture
def inner(pytester: pytest.Pytester, pytestconfig: pytest.Config) -> pytest.Pytester:
    """A project with our conftest and nothing else."""
    pytester.makeini("[pytest]\naddopts = -p no:randomly\nqt_api = pyside6\n")
    (pytester.path / "tests").mkdir()
    for name in ("conftest.py", "leaks.py"):
        text = (Path(__file__).parent / name).read_text(encoding="utf-8")
        (pytester.path / "tests" / name).write_text(text, encoding="utf-8")
    return pytester


def _run(inner: pytest.Pytester, body: str) -> pytest.RunResult:
    path = inner.path / "tests" / "test_inner.py"
    path.write_text(IMPORTS + body, encoding="utf-8")
    # a process of its own: an application object cannot be undone in ours
    return inner.runpytest_subprocess("--import-mode=importlib", "-rE", "-o", "pythonpath=.", timeout=60)


def test_what_is_left_behind_fails_the_test_that_left_it(
    inner: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")  # or the summary is cut
    bodies = []
    for name, (body, _) in BAD.items():
        named = body.replace("test_it", f"test_{name}").replace("test_then", f"test_then_{name}")
        bodies.append(textwrap.dedent(named) + f"\ndef test_after_{name}(): pass\n")
    result = _run(inner, "\n".join(bodies))
    pattern = r"^ERROR .*::test_(\w+) - Failed: This test leaves behind: (.*)$"
    complaints = dict(re.findall(pattern, result.stdout.str(), re.M))
    assert sorted(complaints) == sorted(BAD)
    for name, (_, complaint) in BAD.items():
        assert complaint in complaints[name]
    # only at the end of each bad test, and never again in the tests after it
    result.assert_outcomes(passed="".join(bodies).count("def test_"), errors=len(BAD))


def test_what_is_tidied_up_passes(inner: pytest.Pytester) -> None:
    result = _run(inner, GOOD)
    result.assert_outcomes(passed=GOOD.count("def test_"))
