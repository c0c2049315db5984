"""How long one convolution takes: ours, SciPy's and TensorFlow's, in float64, taking turns.

``uv run python -m benchmarks.convolution`` prints a table. Each number is one call with its checks and its
padding, as a change of one cell on the screen causes it. In every round each contender is called once, so
all meet the same disturbances of the machine. TensorFlow is measured twice: as one operation called from
Python, and as a compiled function; its image is a tensor already.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import signal

from engine.operations.convolution import ConvolutionSpec, convolve, trace
from engine.training.loading import load_tensorflow

Array = NDArray[Any]
ROUNDS = 200
SAME = ConvolutionSpec(padding="same")


@dataclass(frozen=True, slots=True)
class Task:
    """One convolution under "same", and how long ours may take."""

    name: str
    image_shape: tuple[int, int, int]
    kernel_shape: tuple[int, int, int, int]
    limit_ms: float | None = None


TASKS = (
    Task("7×7, 3×3", (7, 7, 1), (3, 3, 1, 1)),
    Task("16×16×3, 3×3, 2 filters", (16, 16, 3), (3, 3, 3, 2)),
    Task("28×28, 3×3, 10 filters", (28, 28, 1), (3, 3, 1, 10), limit_ms=1.0),
    Task("512×512, 3×3", (512, 512, 1), (3, 3, 1, 1), limit_ms=10.0),
    Task("64×64×32, 3×3, 32 filters", (64, 64, 32), (3, 3, 32, 32)),
)


def scipy_maps(image: Array, kernel: Array) -> Array:
    """The same maps by ``correlate2d``, channel by channel."""
    channels, filters = kernel.shape[2:]
    return np.stack(
        [
            sum(
                signal.correlate2d(image[..., channel], kernel[..., channel, number], mode="same")
                for channel in range(channels)
            )
            for number in range(filters)
        ],
        axis=-1,
    )


def contenders(image: Array, kernel: Array) -> dict[str, Callable[[], Any]]:
    """What is called, by name."""
    import tensorflow as tf

    batch, weights = tf.constant(image[np.newaxis]), tf.constant(kernel)

    def operation() -> Any:
        return tf.nn.conv2d(batch, weights, 1, "SAME").numpy()

    @tf.function
    def compiled_graph(given: Any, by: Any) -> Any:
        return tf.nn.conv2d(given, by, 1, "SAME")

    def compiled() -> Any:
        return compiled_graph(batch, weights).numpy()

    return {
        "ours": lambda: convolve(image, kernel, SAME),
        "SciPy": lambda: scipy_maps(image, kernel),
        "TensorFlow": operation,
        "tf.function": compiled,
    }


def measure(actions: dict[str, Callable[[], Any]], rounds: int) -> dict[str, float]:
    """Median time of each in ms."""
    times: dict[str, list[float]] = {name: [] for name in actions}
    for action in actions.values():
        action()
    for _ in range(rounds):
        for name, action in actions.items():
            began = time.perf_counter()
            action()
            times[name].append(1e3 * (time.perf_counter() - began))
    return {name: statistics.median(values) for name, values in times.items()}


def step_times() -> dict[str, float]:
    """What stepping costs at the largest size that has to stay live, median in ms."""
    rng = np.random.default_rng(0)
    image, kernel = rng.normal(size=(16, 16, 3)), rng.normal(size=(3, 3, 3, 2))
    steps = trace(image, kernel, SAME)
    return measure(
        {
            "a new trace": lambda: trace(image, kernel, SAME),
            "one step": lambda: steps[200],
            "cells reached": lambda: steps.steps_reached_by(8, 8),
        },
        ROUNDS,
    )


def main() -> int:
    """Print the table; the exit code is 1 if a limit was exceeded or the contenders disagree."""
    load_tensorflow()
    names = ("ours", "SciPy", "TensorFlow", "tf.function")
    print(f"{'median ms':28}" + "".join(f"{name:>14}" for name in names) + f"{'limit':>8}")
    exceeded = False
    for task in TASKS:
        rng = np.random.default_rng(0)
        actions = contenders(rng.normal(size=task.image_shape), rng.normal(size=task.kernel_shape))
        results = [np.asarray(action()).reshape(*task.image_shape[:2], -1) for action in actions.values()]
        if not all(np.allclose(results[0], other, rtol=0, atol=1e-10) for other in results[1:]):
            print(f"{task.name}: the contenders disagree")
            return 1
        found = measure(actions, ROUNDS if task.image_shape[0] < 64 else ROUNDS // 4)
        limit = "" if task.limit_ms is None else f"{task.limit_ms:.0f}"
        print(f"{task.name:28}" + "".join(f"{found[name]:14.3f}" for name in names) + f"{limit:>8}")
        exceeded |= task.limit_ms is not None and found["ours"] > task.limit_ms
    print("\nstepping through 16×16×3 with two filters, median ms:")
    for name, median in step_times().items():
        print(f"{name:28}{median:14.3f}")
    print(f"limits – {'exceeded' if exceeded else 'kept'}")
    return int(exceeded)


if __name__ == "__main__":
    raise SystemExit(main())
