"""Contenders of a comparison: each a process that does one round when asked, so that they take turns."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable


class Contender:
    """A process that does a round when asked and answers with its seconds.

    Args:
        module: started as ``python -m MODULE ARGUMENTS``; it calls ``serve``.
        arguments: which contender it is.
    """

    def __init__(self, module: str, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._read()  # it is ready

    def round(self) -> float:
        """Let it do a round; its seconds."""
        if self._process.stdin is None:
            raise RuntimeError("a contender is asked through its standard input")
        self._process.stdin.write("round\n")
        self._process.stdin.flush()
        return float(self._read())

    def close(self) -> str:
        """End the process; what it said last."""
        rest, _ = self._process.communicate(timeout=60)
        return rest

    def _read(self) -> str:
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise RuntimeError("a contender ended early")
        return line


def serve(do_round: Callable[[], None]) -> None:
    """A contender's side: one uncounted round, then one for each line that comes in."""
    do_round()
    print("ready", flush=True)
    for _ in sys.stdin:
        began = time.perf_counter()
        do_round()
        print(time.perf_counter() - began, flush=True)


def take_turns(contenders: dict[str, Contender], rounds: int) -> dict[str, list[float]]:
    """Seconds of every round of every contender, one after the other."""
    seconds: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, contender in contenders.items():
            seconds[name].append(contender.round())
    return seconds
