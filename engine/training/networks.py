"""The networks that learn: the course's own class of variables, and Keras's Sequential."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.network.spec import (
    NETWORKS,
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    Layer,
    MaxPool2D,
    NetworkOptions,
    NetworkSpec,
)
from engine.training.layers import Variable, forward, initial_weights


class TrainableNetwork(Protocol):
    """Layers with variables; the compiled step changes the variables."""

    spec: NetworkSpec
    variables: list[Variable]


def make_network(network_id: str, spec: NetworkSpec, seed: int) -> TrainableNetwork:
    """The network of that id, with fresh weights drawn from ``seed``."""
    if NETWORKS[network_id].framework == "scratch":
        return ScratchVariables(spec, seed)
    return KerasVariables(spec, seed)


class ScratchVariables:
    """Plain TensorFlow variables, Glorot-uniform kernels and zero biases."""

    def __init__(self, spec: NetworkSpec, seed: int) -> None:
        import tensorflow as tf

        self.spec = spec
        self.variables: list[Variable] = [tf.Variable(weights) for weights in initial_weights(spec, seed)]


class KerasVariables:
    """A Sequential model; its own variables are the ones that learn, so it can be saved and asked."""

    def __init__(self, spec: NetworkSpec, seed: int) -> None:
        self.spec = spec
        self.model = build_keras_model(spec, seed)
        self.variables: list[Variable] = [weight.value for weight in self.model.trainable_variables]


def build_keras_model(spec: NetworkSpec, seed: int | None = None) -> Any:
    """The same layers as a ``keras.Sequential``, with Keras's initial weights drawn from ``seed``."""
    import keras

    layers = [keras.layers.Input(spec.input_shape)]
    for number, layer in enumerate(spec.layers):
        layers.append(_keras_layer(layer, None if seed is None else seed + number))
    return keras.Sequential(layers)


def _keras_layer(layer: Layer, seed: int | None) -> Any:
    import keras

    kernel = keras.initializers.GlorotUniform(seed=seed)
    match layer:
        case Conv2D():
            return keras.layers.Conv2D(
                layer.filters,
                layer.kernel_size,
                strides=layer.stride,
                padding=layer.padding,
                activation=layer.activation,
                kernel_initializer=kernel,
            )
        case MaxPool2D():
            return keras.layers.MaxPooling2D(layer.window, layer.stride, layer.padding)
        case AveragePool2D():
            return keras.layers.AveragePooling2D(layer.window, layer.stride, layer.padding)
        case GlobalAveragePool2D():
            return keras.layers.GlobalAveragePooling2D()
        case BatchNormalization():
            return keras.layers.BatchNormalization(epsilon=layer.epsilon)
        case Activation():
            return keras.layers.Activation(layer.activation)
        case Flatten():
            return keras.layers.Flatten()
        case Dropout():
            return keras.layers.Dropout(layer.rate, seed=seed)
        case Dense():
            return keras.layers.Dense(layer.units, activation=layer.activation, kernel_initializer=kernel)


class ConvolutionNetwork:
    """The course's network from scratch, with the methods the course gives it.

    Convolution 3×3 (same) → ReLU → max-pooling 2×2 → dense, ReLU → dense, trained by stochastic
    gradient descent on softmax cross-entropy; every epoch shuffled, the last short batch dropped.

    Args:
        n_kernels: filters of the convolution.
        units: neurons of the hidden layer.
        batch_size: images per update.
        learning_rate: step size.
        seed: of weights and shuffling.

    ``losses`` are the means over each epoch of the losses recorded *after* each update, ``val_losses``
    those of the validation images at each epoch's end.
    """

    def __init__(
        self,
        n_kernels: int = 10,
        units: int = 100,
        batch_size: int = 128,
        learning_rate: float = 0.01,
        seed: int = 42,
    ) -> None:
        self.options = NetworkOptions(kernels=n_kernels, units=units)
        self.batch_size = batch_size
        self.learning_rate = learning_rate
        self.seed = seed
        self.losses: list[float] = []
        self.val_losses: list[float] = []
        self._spec: NetworkSpec | None = None
        self._variables: list[Variable] = []

    def fit(
        self,
        x: NDArray[np.uint8],
        y: NDArray[np.int64],
        epochs: int = 20,
        x_val: NDArray[np.uint8] | None = None,
        y_val: NDArray[np.int64] | None = None,
    ) -> None:
        """Train from fresh weights.

        Args:
            x: images, uint8 N×H×W or N×H×W×C.
            y: labels, N.
            epochs: passes over the images.
            x_val: validation images; without them the training images serve.
            y_val: their labels.

        Raises:
            EngineError: numbers or arrays that do not fit, or a run that diverged.
        """
        from engine.data.datasets import Dataset
        from engine.training.data import TrainingData
        from engine.training.events import Diverged, EpochEnded, Failed
        from engine.training.session import TrainingSession
        from engine.training.spec import TrainingSpec

        names = tuple(str(label) for label in range(int(np.max(y)) + 1))
        train = Dataset(x, y, names, "x")
        validation = train if x_val is None or y_val is None else Dataset(x_val, y_val, names, "x_val")
        spec = TrainingSpec.of(
            "course-scratch",
            options=self.options,
            batch_size=self.batch_size,
            learning_rate=self.learning_rate,
            epochs=epochs,
            seed=self.seed,
        )
        session = TrainingSession(spec, TrainingData(train, validation, None))
        self.losses, self.val_losses = [], []
        for event in session.run():
            if isinstance(event, EpochEnded):
                self.losses.append(event.loss)
                self.val_losses.append(event.validation_loss)
            elif isinstance(event, Diverged | Failed):
                raise session.error_of(event)
        self._spec, self._variables = session.network, session.variables

    def predict(self, x: NDArray[np.uint8]) -> NDArray[np.int64]:
        """The class with the largest score, for each image."""
        return np.asarray(np.argmax(self._scores(x), axis=1), np.int64)

    def score(self, x: NDArray[np.uint8], y: NDArray[np.int64]) -> float:
        """Share of the images that are taken for what they are."""
        return float(np.mean(self.predict(x) == y))

    def loss(self, x: NDArray[np.uint8], y: NDArray[np.int64]) -> float:
        """Mean softmax cross-entropy."""
        scores = self._scores(x).astype(np.float64)
        largest = scores.max(axis=1, keepdims=True)
        log_sum = np.log(np.exp(scores - largest).sum(axis=1)) + largest[:, 0]
        return float(np.mean(log_sum - scores[np.arange(len(y)), y]))

    def _scores(self, x: NDArray[np.uint8]) -> NDArray[np.float32]:
        from engine.errors import EngineError
        from engine.training.compiled import EVALUATION_IMAGES

        if self._spec is None:
            raise EngineError("network-not-trained")
        images = x.reshape(-1, *self._spec.input_shape)
        slices = [
            forward(
                self._spec,
                self._variables,
                images[start : start + EVALUATION_IMAGES].astype(np.float32) / 255,
            )
            for start in range(0, len(images), EVALUATION_IMAGES)
        ]
        return np.concatenate([part.numpy() for part in slices])
