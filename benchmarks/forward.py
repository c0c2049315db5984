"""What a network computes for one picture, and why: ours in NumPy, and Keras by each way of asking it.

``uv run python -m benchmarks.forward`` prints medians: one picture, all test pictures, the explanations, and
one picture again while a training runs in the same process, as it does under the window. In every round each
contender is called once. Keras's model has the same weights, and the contenders have to agree.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.convolution import measure
from engine.data import datasets
from engine.network.forward import run, run_from, scores_of
from engine.network.saliency import change_of_mind, class_gradient, grad_cam, occlusion
from engine.network.spec import (
    NETWORKS,
    Conv2D,
    Dense,
    Flatten,
    MaxPool2D,
    NetworkOptions,
    NetworkSpec,
)
from engine.training.control import TrainingControl
from engine.training.data import load_training_data
from engine.training.layers import initial_weights
from engine.training.loading import load_tensorflow
from engine.training.networks import build_keras_model
from engine.training.session import TrainingSession
from engine.training.spec import TrainingSpec

ROUNDS = 100
WIDTH = 34
STROKES = 600
STROKE_PAUSE_S = 0.005  # a pen reports two hundred times a second
LIMITS_MS = {"one picture": 1.0, "gradient": 3.0, "Grad-CAM": 5.0, "covering, 5×5": 100.0}
SMALL = NetworkSpec(
    (28, 28, 1),
    (
        *(Conv2D(16), MaxPool2D(), Conv2D(32), MaxPool2D(), Conv2D(64), MaxPool2D()),
        *(Flatten(), Dense(10, "softmax")),
    ),
)
Actions = dict[str, Callable[[], Any]]


class Subject:
    """A network, a picture, and the same in Keras."""

    def __init__(self, network: NetworkSpec) -> None:
        import keras
        import tensorflow as tf

        self.network = network
        self.weights = initial_weights(network, 0)
        self.pictures = datasets.load("mnist", "test").images
        self.picture = self.pictures[0][..., np.newaxis] / np.float32(255)
        self.found = run(network, self.weights, self.picture)
        self.model = build_keras_model(network)
        self.model.set_weights(self.weights)
        self.every = keras.Model(self.model.inputs[0], [layer.output for layer in self.model.layers])
        self.batch = tf.constant(self.picture[np.newaxis])
        self.compiled = tf.function(self.model)
        self.compiled_every = tf.function(self.every)
        last = self.model.layers[-1]
        before = keras.Model(self.model.inputs[0], self.model.layers[-2].output)

        @tf.function
        def gradient(batch: Any) -> Any:
            with tf.GradientTape() as tape:
                tape.watch(batch)
                scores = tf.matmul(before(batch), last.kernel) + last.bias
                asked = scores[:, 3]
            return tape.gradient(asked, batch)

        self.compiled_gradient = gradient

    def one_picture(self) -> Actions:
        """Its probabilities."""
        return {
            "ours": lambda: run(self.network, self.weights, self.picture).probabilities,
            "tf.function": lambda: self.compiled(self.batch).numpy()[0],
            "Keras, eager": lambda: self.model(self.batch).numpy()[0],
            "predict": lambda: self.model.predict(self.batch, verbose=0)[0],
        }

    def all_maps(self) -> Actions:
        """What every layer puts out; ours keeps it anyway."""
        return {
            "ours": lambda: run(self.network, self.weights, self.picture)[0],
            "tf.function": lambda: self.maps_of(self.compiled_every),
            "Keras, eager": lambda: self.maps_of(self.every),
        }

    def maps_of(self, model: Any) -> NDArray[Any]:
        """Every output as an array, of which the first is looked at."""
        arrays = [part.numpy() for part in model(self.batch)]
        return np.asarray(arrays[0][0])

    def gradient(self) -> Actions:
        """Of the score of class 3."""
        return {
            "ours": lambda: class_gradient(self.network, self.weights, self.found, 3),
            "tf.function": lambda: self.compiled_gradient(self.batch).numpy()[0],
        }

    def covering(self) -> Actions:
        """576 covered pictures; Keras gets them in one batch."""
        covered = np.repeat(self.picture[np.newaxis], 24 * 24, axis=0)
        for number, (row, column) in enumerate(np.ndindex(24, 24)):
            covered[number, row : row + 5, column : column + 5] = 0

        def theirs() -> NDArray[Any]:
            shares = self.compiled(covered).numpy()[:, 3]
            return np.reshape(self.found.probabilities[3] - shares, (24, 24))

        return {
            "ours": lambda: occlusion(self.network, self.weights, self.found, 3).probability_drops,
            "tf.function": theirs,
        }

    def alone(self) -> Actions:
        """What Keras has no word for."""
        last = len(self.network.layers) - 1
        return {
            "Grad-CAM": lambda: grad_cam(self.network, self.weights, self.found, 3),
            "another last layer": lambda: run_from(self.network, self.weights, self.found, last),
            "a change of mind": lambda: change_of_mind(self.network, self.weights, self.found),
        }

    def test_pictures(self) -> dict[str, float]:
        """Seconds for all 10,000."""
        images = self.pictures[..., np.newaxis] / np.float32(255)
        found = {}
        for name, action in {
            "ours": lambda: scores_of(self.network, self.weights, self.pictures),
            "predict": lambda: self.model.predict(images, batch_size=500, verbose=0),
        }.items():
            action()
            began = time.perf_counter()
            action()
            found[name] = time.perf_counter() - began
        return found


def print_row(name: str, actions: Actions, rounds: int = ROUNDS) -> bool:
    """Print the medians; whether the contenders agree and ours keeps its limit."""
    first, *others = (np.asarray(action()) for action in actions.values())
    agree = all(np.allclose(first, other, atol=1e-5) for other in others)
    medians = measure(actions, rounds)
    limit = LIMITS_MS.get(name)
    texts = "".join(f"  {contender} {median:.3f}" for contender, median in medians.items())
    print(
        f"{name:{WIDTH}}{texts}" + (f"  (limit {limit:g})" if limit else "") + ("" if agree else "  DISAGREE")
    )
    return agree and (limit is None or medians["ours"] <= limit)


def strokes(subject: Subject) -> tuple[float, float]:
    """Median and 99th percentile in ms of a prediction that is asked for as a pen moves."""
    taken = []
    for _ in range(STROKES):
        began = time.perf_counter()
        run(subject.network, subject.weights, subject.picture)
        taken.append(1000 * (time.perf_counter() - began))
        time.sleep(STROKE_PAUSE_S)
    return float(np.percentile(taken, 50)), float(np.percentile(taken, 99))


def strokes_while_training(subject: Subject) -> tuple[float, float]:
    """The same beside a training of the course's network on 48,000 images."""
    control = TrainingControl()
    session = TrainingSession(TrainingSpec.of("course-keras", epochs=100), load_training_data("mnist"))
    running = threading.Event()

    def train() -> None:
        for _ in session.run(control):
            running.set()

    worker = threading.Thread(target=train)
    worker.start()
    running.wait()
    try:
        return strokes(subject)
    finally:
        control.stop()
        worker.join()


def main() -> int:
    """Print the tables; the exit code is 1 if a limit was exceeded or the contenders disagree."""
    if "OPENBLAS_NUM_THREADS" not in os.environ:
        # as main.py does; OpenBLAS looks at it when NumPy is imported
        os.environ["OPENBLAS_NUM_THREADS"] = "1"
        os.execv(sys.executable, [sys.executable, "-m", "benchmarks.forward"])
    load_tensorflow()
    kept = True
    course = NETWORKS["course-keras"].build(NetworkOptions())
    for title, network in (("the course's network", course), ("three convolutions 16–32–64", SMALL)):
        subject = Subject(network)
        print(f"{title}, median ms")
        kept &= print_row("one picture", subject.one_picture())
        kept &= print_row("all maps", subject.all_maps())
        kept &= print_row("gradient", subject.gradient())
        kept &= print_row("covering, 5×5", subject.covering(), ROUNDS // 10)
        for name, median in measure(subject.alone(), ROUNDS // 5).items():
            limit = LIMITS_MS.get(name)
            print(f"{name:{WIDTH}}  ours {median:.3f}" + (f"  (limit {limit:g})" if limit else ""))
            kept &= limit is None or median <= limit
        seconds = "".join(f"  {name} {taken:.2f} s" for name, taken in subject.test_pictures().items())
        print(f"{'10,000 pictures':{WIDTH}}{seconds}")
        for name, stroke in (("idle", strokes), ("while training", strokes_while_training)):
            median, last = stroke(subject)
            print(f"{'one picture, ' + name:{WIDTH}}  p50 {median:.3f}  p99 {last:.3f}")
        print()
    print(f"limits – {'kept' if kept else 'exceeded'}")
    return int(not kept)


if __name__ == "__main__":
    raise SystemExit(main())
