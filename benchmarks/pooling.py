"""How long one pooling takes: ours, SciPy's and TensorFlow's, in float64, taking turns.

``uv run python -m benchmarks.pooling`` prints two tables: the result, and the way back to the image. Each
number is one call with its checks, as a change of one cell on the screen causes it; the way back of ours
begins with a new trace, that of TensorFlow with a new tape. SciPy filters at every cell and keeps those that
the stride leads to; it has no way back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from benchmarks.convolution import measure
from engine.operations.coverage import compare_paddings
from engine.operations.pooling import PoolingSpec, pool, route_gradient, trace
from engine.operations.receptive_field import StackLayer, receptive_fields
from engine.training.loading import load_tensorflow

Array = NDArray[Any]
Actions = dict[str, Callable[[], Any]]
ROUNDS = 200
WIDTH = 34


@dataclass(frozen=True, slots=True)
class Task:
    """One pooling, and how long ours may take."""

    name: str
    image_shape: tuple[int, int, int]
    spec: PoolingSpec
    limit_ms: float | None = None

    @property
    def rounds(self) -> int:
        """How often it is called."""
        return ROUNDS if self.image_shape[0] < 64 else ROUNDS // 4


TASKS = (
    Task("7×7, max 2×2", (7, 7, 1), PoolingSpec()),
    Task("28×28×5, max 2×2", (28, 28, 5), PoolingSpec(), limit_ms=0.2),
    Task("28×28×5, average 2×2", (28, 28, 5), PoolingSpec("average"), limit_ms=0.2),
    Task("28×28×5, max 3×3, stride 1, same", (28, 28, 5), PoolingSpec("max", (3, 3), (1, 1), "same")),
    Task("512×512, max 2×2", (512, 512, 1), PoolingSpec(), limit_ms=10.0),
    Task("512×512, average 2×2", (512, 512, 1), PoolingSpec("average"), limit_ms=10.0),
    Task("512×512, max 9×9, stride 1, same", (512, 512, 1), PoolingSpec("max", (9, 9), (1, 1), "same")),
)


def scipy_maps(image: Array, spec: PoolingSpec) -> Array:
    """The same by SciPy's filters, where nothing is padded; elsewhere the maximum alone."""
    window = spec.window or (1, 1)
    rows, columns = spec.stride
    if spec.padding == "same":  # of an odd window at stride 1
        return ndimage.maximum_filter(image, (*window, 1), mode="constant", cval=-np.inf)
    apply = ndimage.maximum_filter if spec.kind == "max" else ndimage.uniform_filter
    found = apply(image, (*window, 1), origin=(-(window[0] // 2), -(window[1] // 2), 0))
    return found[: image.shape[0] - window[0] + 1 : rows, : image.shape[1] - window[1] + 1 : columns]


def forward(image: Array, spec: PoolingSpec) -> Actions:
    """What is called for the result, by name."""
    import tensorflow as tf

    batch, apply, padding = _tensorflow(image, spec)

    @tf.function
    def compiled_graph(given: Any) -> Any:
        return apply(given, spec.window, spec.stride, padding)

    return {
        "ours": lambda: pool(image, spec),
        "SciPy": lambda: scipy_maps(image, spec),
        "TensorFlow": lambda: apply(batch, spec.window, spec.stride, padding).numpy(),
        "tf.function": lambda: compiled_graph(batch).numpy(),
    }


def backward(image: Array, spec: PoolingSpec) -> Actions:
    """What is called for the gradient of the image, by name."""
    import tensorflow as tf

    batch, apply, padding = _tensorflow(image, spec)
    upstream = np.random.default_rng(1).normal(size=pool(image, spec).shape)
    arriving = tf.constant(upstream[np.newaxis])

    def tape() -> Any:
        with tf.GradientTape() as tape:
            tape.watch(batch)
            result = apply(batch, spec.window, spec.stride, padding)
        return tape.gradient(result, batch, arriving).numpy()

    return {"ours": lambda: route_gradient(trace(image, spec), upstream), "TensorFlow": tape}


def _tensorflow(image: Array, spec: PoolingSpec) -> tuple[Any, Any, str]:
    import tensorflow as tf

    apply = tf.nn.max_pool2d if spec.kind == "max" else tf.nn.avg_pool2d
    return tf.constant(image[np.newaxis]), apply, str(spec.padding).upper()


def step_times() -> dict[str, float]:
    """What the screen asks for beside results, median in ms."""
    image = np.random.default_rng(0).normal(size=(16, 16, 3))
    steps = trace(image, PoolingSpec(padding="same"))
    layers = [
        StackLayer("convolution", (3, 3), (2, 2), "same", filters=5),
        StackLayer("max", (2, 2), (2, 2), "same"),
    ]
    field = receptive_fields((28, 28), layers)[1]
    return measure(
        {
            "a new trace, 16×16×3": lambda: trace(image, PoolingSpec(padding="same")),
            "one step": lambda: steps[100],
            "fields of two layers, 28×28": lambda: receptive_fields((28, 28), layers),
            "what one unit sees": lambda: field.ranges(3, 3),
            "five rules of padding, 9×9": lambda: compare_paddings((9, 9), (3, 3), (2, 2)),
        },
        ROUNDS,
    )


def print_table(title: str, make: Callable[[Array, PoolingSpec], Actions], *, limited: bool) -> bool:
    """Print the medians of all tasks; whether the contenders agree and the limits are kept."""
    kept = True
    for position, task in enumerate(TASKS):
        actions = make(np.random.default_rng(0).normal(size=task.image_shape), task.spec)
        if position == 0:
            names = "".join(f"{name:>14}" for name in actions)
            print(f"{title:{WIDTH}}{names}" + (f"{'limit':>8}" if limited else ""))
        results = [np.squeeze(action()) for action in actions.values()]
        if not all(np.allclose(results[0], other, rtol=0, atol=1e-10) for other in results[1:]):
            print(f"{task.name}: the contenders disagree")
            kept = False
            continue
        found = measure(actions, task.rounds)
        limit = f"{task.limit_ms:g}" if limited and task.limit_ms else ""
        print(
            f"{task.name:{WIDTH}}" + "".join(f"{median:14.3f}" for median in found.values()) + f"{limit:>8}"
        )
        kept &= not limited or task.limit_ms is None or found["ours"] <= task.limit_ms
    return kept


def main() -> int:
    """Print the tables; the exit code is 1 if a limit was exceeded or the contenders disagree."""
    load_tensorflow()
    kept = print_table("median ms", forward, limited=True)
    print()
    kept &= print_table("with the way back, median ms", backward, limited=False)
    print("\nbeside these, median ms:")
    for name, median in step_times().items():
        print(f"{name:{WIDTH}}{median:14.3f}")
    print(f"limits – {'kept' if kept else 'exceeded'}")
    return int(not kept)


if __name__ == "__main__":
    raise SystemExit(main())
