"""Training speed on 48,000 images of Fashion-MNIST, side by side in one run.

``uv run python -m benchmarks.training [ROUNDS]``. Each contender has a process of its own, with
TensorFlow set as its users have it. In every round each trains one epoch while the others wait, so all meet
the same disturbances of the machine; what counts is the ratio of the medians.

Contenders: the loop as the course writes it (eager TensorFlow: shuffle, step with a gradient tape, a
second forward pass for the loss, validation in one pass), Keras's ``fit`` with its defaults, and ours
(with validation too).
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.contender import Contender, serve, take_turns
from engine.training.data import TrainingData, load_training_data
from engine.training.events import EpochEnded
from engine.training.layers import initial_weights
from engine.training.loading import load_tensorflow
from engine.training.networks import build_keras_model
from engine.training.session import TrainingSession
from engine.training.spec import TrainingSpec

DEFAULT_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Row:
    """A contender: seconds of each epoch."""

    name: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Seconds of the middle epoch."""
        return statistics.median(self.seconds)


def eager_epoch(data: TrainingData) -> Callable[[], None]:
    """An epoch as the course's own class does it: one operation after the other, called from Python."""
    import tensorflow as tf

    spec = TrainingSpec.of("course-scratch")
    network = spec.recipe.build(spec.options)
    conv_w, conv_b, w1, b1, w2, b2 = weights = [tf.Variable(w) for w in initial_weights(network, 0)]
    optimizer = tf.keras.optimizers.SGD(spec.learning_rate)
    x = data.train.images.reshape(-1, 28, 28, 1) / 255.0
    y = np.eye(10)[data.train.labels]
    x_val = data.validation.images.reshape(-1, 28, 28, 1) / 255.0
    y_val = np.eye(10)[data.validation.labels]
    rng = np.random.default_rng(0)

    def scores(images: Any) -> Any:
        sums = tf.nn.conv2d(images, conv_w, strides=1, padding="SAME") + conv_b
        pooled = tf.nn.max_pool2d(tf.nn.relu(sums), ksize=2, strides=2, padding="VALID")
        flat = tf.reshape(pooled, [images.shape[0], -1])
        return tf.matmul(tf.nn.relu(tf.matmul(flat, w1) + b1), w2) + b2

    def loss_of(images: Any, labels: Any) -> Any:
        return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels, scores(images)))

    def epoch() -> None:
        order = rng.permutation(len(x))
        shuffled_x, shuffled_y = x[order], y[order]
        for start in range(0, len(x) // spec.batch_size * spec.batch_size, spec.batch_size):
            images = tf.constant(shuffled_x[start : start + spec.batch_size], tf.float32)
            labels = tf.constant(shuffled_y[start : start + spec.batch_size], tf.float32)
            with tf.GradientTape() as tape:
                loss = loss_of(images, labels)
            optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights, strict=True))
            float(loss_of(images, labels))
        float(loss_of(tf.constant(x_val, tf.float32), tf.constant(y_val, tf.float32)))

    return epoch


def fit_epoch(data: TrainingData) -> Callable[[], None]:
    """An epoch of Keras's ``fit`` with its defaults: batch 32, Adam."""
    import tensorflow as tf

    spec = TrainingSpec.of("course-keras")
    model = build_keras_model(spec.recipe.build(spec.options), seed=0)
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    x = (data.train.images.reshape(-1, 28, 28, 1) / 255.0).astype(np.float32)
    y = tf.keras.utils.to_categorical(data.train.labels)
    validation = (
        (data.validation.images.reshape(-1, 28, 28, 1) / 255.0).astype(np.float32),
        tf.keras.utils.to_categorical(data.validation.labels),
    )
    return lambda: model.fit(x, y, epochs=1, validation_data=validation, verbose=0)


def our_epoch(network: str, data: TrainingData) -> Callable[[], None]:
    """An epoch of ours, events and all."""
    session = TrainingSession(TrainingSpec.of(network, epochs=1), data)
    begun = False

    def epoch() -> None:
        nonlocal begun
        more, begun = (1 if begun else 0), True
        for event in session.run(more_epochs=more):
            if isinstance(event, EpochEnded):
                break  # the test images at the end are not part of an epoch

    return epoch


CONTENDERS: dict[str, Callable[[TrainingData], Callable[[], None]]] = {
    "course-scratch: eager loop": eager_epoch,
    "course-scratch: ours": lambda data: our_epoch("course-scratch", data),
    "course-keras: Keras fit": fit_epoch,
    "course-keras: ours": lambda data: our_epoch("course-keras", data),
    "course-dropout: ours": lambda data: our_epoch("course-dropout", data),
}


def measure(rounds: int = DEFAULT_ROUNDS) -> list[Row]:
    """Train in turns."""
    contenders = {name: Contender("benchmarks.training", "--contender", name) for name in CONTENDERS}
    seconds = take_turns(contenders, rounds)
    for contender in contenders.values():
        contender.close()
    return [Row(name, tuple(values)) for name, values in seconds.items()]


def main() -> None:
    """Print the table."""
    if sys.argv[1:2] == ["--contender"]:
        name = sys.argv[2]
        if name.endswith("ours"):
            load_tensorflow()  # the others have TensorFlow's own settings
        serve(CONTENDERS[name](load_training_data("fashion-mnist")))
        return
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_ROUNDS
    rows = {row.name: row for row in measure(rounds)}
    print(f"{'one epoch':<30}{'median s':>10}{'min s':>8}{'max s':>8}")
    for row in rows.values():
        print(f"{row.name:<30}{row.median:>10.2f}{min(row.seconds):>8.2f}{max(row.seconds):>8.2f}")
    for network, other, wanted in (("course-scratch", "eager loop", 6), ("course-keras", "Keras fit", 2)):
        ratio = rows[f"{network}: {other}"].median / rows[f"{network}: ours"].median
        print(f"{network}: {ratio:.1f} times the speed of {other} (wanted: {wanted})")


if __name__ == "__main__":
    main()
