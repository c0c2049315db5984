"""Kills a process that saves networks, again and again, and counts the files that were lost.

``python -m tests.soak.killed_saving FOLDER KILLS`` prints the number of kills, of files lost, of kills in the
middle of a saving, and of files that were found in their new state.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import numpy as np

from engine.errors import EngineError
from engine.network.spec import NETWORKS, NetworkOptions
from engine.network.store import load, save
from engine.network.summary import weight_shapes

NETWORK = NETWORKS["course-keras"].build(NetworkOptions())


def weights(number: int) -> list[np.ndarray]:
    """All weights are this number."""
    return [np.full(shape, number / 1000, np.float32) for shape in weight_shapes(NETWORK)]


def save_for_ever(path: Path) -> None:
    """One saving after the other, each with the next number."""
    number = 0
    while True:
        number = number % 9 + 1
        save(path, NETWORK, weights(number))


def state(path: Path) -> int:
    """The number of the weights; 0 if the file is lost or two savings are mixed in it."""
    try:
        found = load(path)
    except EngineError:
        return 0
    numbers = {round(1000 * float(value)) for array in found.weights for value in (array.min(), array.max())}
    return numbers.pop() if len(numbers) == 1 else 0


def main(folder: Path, kills: int) -> None:
    """Kill and look, as often as asked for."""
    path = folder / "network.keras"
    save(path, NETWORK, weights(1))
    began = time.perf_counter()
    save(path, NETWORK, weights(1))
    one_saving_s = time.perf_counter() - began
    rng = np.random.default_rng(0)
    lost = in_the_middle = renewed = 0
    for _ in range(kills):
        before = path.stat().st_mtime_ns
        child = os.fork()
        if child == 0:
            save_for_ever(path)
        time.sleep(rng.uniform(0, 3 * one_saving_s))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lost += state(path) == 0
        renewed += path.stat().st_mtime_ns != before
        for left in folder.glob(".*.part"):
            in_the_middle += 1
            left.unlink()
    sys.stdout.write(f"{kills} {lost} {in_the_middle} {renewed}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
