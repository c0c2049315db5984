"""Trains the small networks that are to be as good as they can: batch normalization, variations, averaging.

Each convolution is trained with batch normalization between it and its ReLU. Afterwards the normalization
is folded into kernel and bias, which changes no result, so that the network that ships has plain layers.
Pooling goes before the normalization, which has a quarter to do then: as its scale is held above zero, the
largest of a window stays the largest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.network.forward import scores_of
from engine.network.spec import Conv2D, Dense, Flatten, GlobalAveragePool2D, Layer, MaxPool2D, NetworkSpec

if TYPE_CHECKING:
    from engine.data.datasets import Dataset

Weights = list[NDArray[np.float32]]
Varied = Callable[[NDArray[np.float32], NDArray[np.int64], np.random.Generator], NDArray[np.float32]]

EPSILON: Final = 1e-3  # of the batch normalization
LEAST_SCALE: Final = 0.01
VARIED_AT_A_TIME: Final = 2000


@dataclass(frozen=True, slots=True)
class BestRecipe:
    """How a network is trained.

    Adam with decoupled weight decay; the rate rises during the first epoch and falls by a cosine to zero. The
    weights that count are a running average over the steps.

    Attributes:
        layers: a number of filters of 3×3 (with ReLU), "pool" for 2×2, "flatten" or "average"; the dense
            layer at the end goes without saying.
        variations: what is done to each training image, anew in each epoch.
        epochs: passes over the images.
        batch_size: images for each update.
        learning_rate: at its highest.
        weight_decay: share of the kernels taken off, times the rate.
        label_smoothing: share of the truth that is spread evenly over all classes.
        averaging: share of the average that stays at each step.
        seed: of weights, order and variations.
    """

    layers: tuple[int | str, ...]
    variations: str
    epochs: int
    batch_size: int = 128
    learning_rate: float = 0.003
    weight_decay: float = 0.01
    label_smoothing: float = 0.03
    averaging: float = 0.999
    seed: int = 42

    def network(self, classes: int = 10) -> NetworkSpec:
        """The layers as they ship.

        >>> BestRecipe((8, "pool", "flatten"), "digits", 1).network().layers[2:]
        (Flatten(), Dense(units=10, activation='softmax'))
        """
        plain: dict[str, Layer] = {
            "pool": MaxPool2D(),
            "flatten": Flatten(),
            "average": GlobalAveragePool2D(),
        }
        layers = [plain[name] if isinstance(name, str) else Conv2D(name) for name in self.layers]
        return NetworkSpec((28, 28, 1), (*layers, Dense(classes, "softmax")))

    def words(self) -> str:
        """The recipe in one line.

        >>> BestRecipe((8, "pool", "flatten"), "digits", 1).words()
        '8-pool-flatten, variations of digits, Adam, learning rate 0.003, batches of 128'
        """
        layers = "-".join(map(str, self.layers))
        return (
            f"{layers}, variations of {self.variations}, Adam, learning rate {self.learning_rate}, "
            f"batches of {self.batch_size}"
        )


def train_best(
    recipe: BestRecipe,
    train: Dataset,
    varied: Varied,
    report: Callable[[int, float, Weights], None],
    epochs: int | None = None,
) -> Weights:
    """Train, and give the averaged weights, folded.

    Args:
        recipe: the numbers.
        train: the images.
        varied: makes the variations of a batch.
        report: called after each epoch with its number from 1, its loss and the folded weights so far.
        epochs: stop after so many, though the rate falls as if there were all.
    """
    import keras
    import tensorflow as tf

    keras.utils.set_random_seed(recipe.seed)
    model = _trainable_model(recipe)
    run_epoch, averages = _compiled_epoch(recipe, model, len(train) // recipe.batch_size)
    folded: Weights = []
    for number, (images, labels) in enumerate(_epochs(recipe, train, varied, epochs), 1):
        loss = float(run_epoch(tf.constant(images), tf.constant(labels)))
        folded = fold(recipe, [average.numpy() for average in averages])
        report(number, loss, folded)
    return folded


def _trainable_model(recipe: BestRecipe) -> Any:
    import keras
    from keras import layers as kinds

    layers = [kinds.Input((28, 28, 1))]
    for name, follows in zip(recipe.layers, (*recipe.layers[1:], ""), strict=True):
        if name == "flatten":
            layers.append(kinds.Flatten())
        elif name == "average":
            layers.append(kinds.GlobalAveragePooling2D())
        elif name != "pool":
            layers.append(
                kinds.Conv2D(name, 3, padding="same", use_bias=False, kernel_initializer="he_normal")
            )
            if follows == "pool":
                layers.append(kinds.MaxPooling2D(2))
            layers += [kinds.BatchNormalization(momentum=0.98, epsilon=EPSILON), kinds.ReLU()]
    return keras.Sequential([*layers, kinds.Dense(10)])


def _epochs(
    recipe: BestRecipe, train: Dataset, varied: Varied, epochs: int | None
) -> Iterator[tuple[NDArray[np.uint8], NDArray[np.int64]]]:
    """Images and labels of each epoch, in a new order; the next one is made while one is trained with."""
    ink = train.images.astype(np.float32) / np.float32(255)

    def make(epoch: int) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        rng = np.random.default_rng([recipe.seed, epoch])
        order = rng.permutation(len(ink))
        images = np.empty(ink.shape, np.uint8)
        for start in range(0, len(ink), VARIED_AT_A_TIME):
            rows = order[start : start + VARIED_AT_A_TIME]
            made = varied(ink[rows], train.labels[rows], rng)
            images[start : start + VARIED_AT_A_TIME] = np.rint(made * 255)
        return images, train.labels[order]

    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(make, 0)
        wanted = epochs or recipe.epochs
        for epoch in range(wanted):
            made = coming.result()
            if epoch + 1 < wanted:
                coming = pool.submit(make, epoch + 1)
            yield made


def _compiled_epoch(recipe: BestRecipe, model: Any, steps: int) -> tuple[Any, list[Any]]:
    """A function of all images and labels of an epoch that trains and gives the mean loss; the averages."""
    import tensorflow as tf

    learned = [weight.value for weight in model.trainable_weights]
    every = [weight.value for weight in model.weights]
    scales = [weight.value for weight in model.trainable_weights if weight.name == "gamma"]
    moments = [(tf.Variable(tf.zeros_like(w)), tf.Variable(tf.zeros_like(w))) for w in learned]
    averages = [tf.Variable(weight) for weight in every]
    done = tf.Variable(0.0)
    size, smoothing = recipe.batch_size, recipe.label_smoothing
    total = float(steps * recipe.epochs)

    def update(loss_gradients: Sequence[Any]) -> None:
        done.assign_add(1.0)
        rise = tf.minimum(1.0, done / steps)
        rate = recipe.learning_rate * rise * 0.5 * (1 + tf.cos(math.pi * done / total))
        for weight, gradient, (mean, square) in zip(learned, loss_gradients, moments, strict=True):
            mean.assign(0.9 * mean + 0.1 * gradient)
            square.assign(0.999 * square + 0.001 * gradient * gradient)
            root = tf.sqrt(square / (1 - tf.pow(0.999, done)))
            change = mean / (1 - tf.pow(0.9, done)) / (root + 1e-7)
            decay = recipe.weight_decay * weight if weight.shape.rank > 1 else 0.0
            weight.assign_sub(rate * (change + decay))
        for scale in scales:
            scale.assign(tf.maximum(scale, LEAST_SCALE))
        # at the start there is not much to average over yet
        kept = tf.minimum(recipe.averaging, (1 + done) / (10 + done))
        for average, weight in zip(averages, every, strict=True):
            average.assign(kept * average + (1 - kept) * weight)

    @tf.function  # type: ignore[untyped-decorator, unused-ignore]
    def run_epoch(images: Any, labels: Any) -> Any:
        summed = tf.constant(0.0)
        for step in tf.range(steps):
            batch = tf.cast(images[step * size : (step + 1) * size], tf.float32)[..., None] / 255.0
            truth = tf.one_hot(labels[step * size : (step + 1) * size], 10)
            truth = truth * (1 - smoothing) + smoothing / 10
            with tf.GradientTape() as tape:
                scores = tf.cast(model(batch, training=True), tf.float32)
                loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(truth, scores))
            update(tape.gradient(loss, learned))
            summed += loss
        return summed / steps

    return run_epoch, averages


def fold(recipe: BestRecipe, weights: Sequence[NDArray[np.float32]]) -> Weights:
    """Batch normalization taken into kernel and bias of the convolution before it.

    γ·(k ∗ x − μ)/√(σ² + ε) + β = (k·γ/√(σ² + ε)) ∗ x + (β − μ·γ/√(σ² + ε)).

    Args:
        recipe: the layers.
        weights: kernel, γ, β, μ, σ² of each convolution, then kernel and bias of the dense layer.
    """
    remaining = iter(weights)
    folded: Weights = []
    for name in recipe.layers:
        if isinstance(name, str):
            continue
        kernel, gamma, beta, mean, variance = (next(remaining) for _ in range(5))
        share = gamma / np.sqrt(variance + EPSILON)
        folded += [kernel * share, beta - mean * share]
    return [np.asarray(array, np.float32) for array in (*folded, *remaining)]


def accuracy(
    network: NetworkSpec, weights: Weights, images: NDArray[Any], labels: NDArray[np.int64]
) -> float:
    """Share of images recognized, by the engine's own forward pass."""
    found = scores_of(network, weights, images).argmax(axis=1)
    return float(np.mean(found == labels))
