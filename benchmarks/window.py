"""The live window: time to its first paint, its heartbeat while loading and training, its price, its memory.

``uv run python -m benchmarks.window``. The window is the real one, 1280×720, drawn off-screen; the first
paint is also taken under a virtual X server where there is one. A heartbeat is a timer of 5 ms in the
window's thread; what counts is how late it comes, for so long the window would not answer.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.contender import Contender, serve, take_turns

ROUNDS = 8
STARTS = 5
BEAT_MS = 5
NETWORKS = ("course-scratch", "course-keras")
MAIN = Path(__file__).resolve().parent.parent / "main.py"


class Heartbeat:
    """Lateness of a timer in the window's thread, by what goes on meanwhile."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._phase = "idle"
        self.late_ms: dict[str, list[float]] = {}
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_beat)
        self._last = time.perf_counter()
        self._timer.start()

    def begin(self, phase: str) -> None:
        """From now on, something else goes on."""
        self._phase = phase
        self._last = time.perf_counter()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.late_ms.setdefault(self._phase, []).append(max(0.0, 1e3 * (now - self._last) - BEAT_MS))
        self._last = now


def open_window() -> tuple[Any, Any]:
    """The application with the real window in the training tab, shown."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gui.application import Session, make_application
    from gui.settings import Settings

    application = make_application(sys.argv[:1])
    folder = tempfile.mkdtemp()
    session = Session(Settings(Path(folder) / "settings.ini"), "ko")
    session.window.open_tab("training")
    session.window.resize(1280, 720)
    session.window.show()
    return application, session


def serve_window(network: str) -> None:
    """A contender: trains an epoch for each line, with all curves drawn live; tells its heartbeat last."""
    from PySide6.QtCore import QEventLoop

    from engine.training.control import Mode
    from engine.training.events import EpochEnded, Started
    from engine.training.spec import TrainingSpec

    application, session = open_window()
    beat = Heartbeat()
    application.processEvents()
    page = session.window.current_page()
    worker = page.worker
    loop = QEventLoop()
    started = False

    def on_events(events: list[Any]) -> None:
        for event in events:
            if isinstance(event, Started):
                beat.begin("first steps")
            elif isinstance(event, EpochEnded):
                loop.quit()

    worker.events_arrived.connect(on_events)

    def epoch() -> None:
        nonlocal started
        if started:
            beat.begin("training")
            worker.epoch()
        else:
            started = True
            beat.begin("loading")
            session.window.on_window_painted()
            worker.start(TrainingSpec.of(network, epochs=1_000), "fashion-mnist", mode=Mode.ONE_EPOCH)
        loop.exec()
        beat.begin("waiting")  # for the next line, on standard input

    serve(epoch)
    session.window.close()
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    late = {
        phase: quantiles(values) for phase, values in beat.late_ms.items() if phase not in ("idle", "waiting")
    }
    print(json.dumps({"late_ms": late, "peak_mb": peak_mb}))
    sys.stdout.flush()
    os._exit(0)


def quantiles(values: list[float]) -> dict[str, float]:
    """Median, 99th percentile, worst."""
    return {
        "beats": len(values),
        "median": float(np.median(values)),
        "p99": float(np.quantile(values, 0.99)),
        "worst": max(values),
    }


def serve_bare(network: str) -> None:
    """A contender: the same run without a window."""
    from benchmarks.training import our_epoch
    from engine.training.data import load_training_data
    from engine.training.loading import load_tensorflow

    load_tensorflow()
    serve(our_epoch(network, load_training_data("fashion-mnist")))


def first_paints() -> tuple[str, list[float]]:
    """Seconds from the start of the program to its first paint, warm."""
    environment = dict(os.environ)
    display = None
    if shutil.which("Xvfb"):
        read, write = os.pipe()
        display = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as pipe:
            environment |= {"DISPLAY": f":{pipe.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
    else:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    try:
        seconds = [_first_paint(environment) for _ in range(STARTS + 1)][1:]
    finally:
        if display is not None:
            display.terminate()
            display.wait(10)
    return environment["QT_QPA_PLATFORM"], seconds


def _first_paint(environment: dict[str, str]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), folder)
        began = time.time()
        process = subprocess.Popen(
            [sys.executable, str(MAIN)],
            env=environment | homes | {"CNN_CLASSROOM_STARTUP_REPORT": str(report)},
            stderr=subprocess.DEVNULL,
        )
        try:
            while not report.exists() or not report.read_text(encoding="utf-8"):
                if process.poll() is not None or time.time() - began > 60:
                    raise RuntimeError("the window did not open")
                time.sleep(0.01)
            told = json.loads(report.read_text(encoding="utf-8"))
        finally:
            process.kill()
            process.wait(10)
    if told["tensorflow_imported"]:
        raise RuntimeError("TensorFlow was imported before the first paint")
    return float(told["first_painted"]) - began


CONTENDERS: dict[str, Callable[[str], None]] = {"window": serve_window, "bare": serve_bare}


def main() -> None:
    """Print the figures."""
    if sys.argv[1:2] == ["--contender"]:
        CONTENDERS[sys.argv[2]](sys.argv[3])
        return
    platform, paints = first_paints()
    print(
        f"first paint ({platform}): median {np.median(paints):.2f} s, worst {max(paints):.2f} s (wanted: 1.0)"
    )
    for network in NETWORKS:
        contenders = {
            kind: Contender("benchmarks.window", "--contender", kind, network) for kind in CONTENDERS
        }
        seconds = take_turns(contenders, ROUNDS)
        said = {kind: contender.close() for kind, contender in contenders.items()}
        told = json.loads(said["window"].strip().splitlines()[-1])
        price = np.median(seconds["window"]) / np.median(seconds["bare"]) - 1
        print(
            f"{network}: an epoch {np.median(seconds['window']):.2f} s with the window, "
            f"{np.median(seconds['bare']):.2f} s without: {price:+.0%} (wanted: +10 %)"
        )
        for phase, late in told["late_ms"].items():
            print(
                f"  heartbeat, {phase}: late by median {late['median']:.1f} ms, p99 {late['p99']:.1f} ms, "
                f"worst {late['worst']:.1f} ms ({late['beats']} beats)"
            )
        print(f"  peak memory {told['peak_mb']:.0f} MB (wanted: 1300)")


if __name__ == "__main__":
    main()
