"""Do our compiled loop and Keras's ``fit`` end at the same accuracy?

``uv run python -m benchmarks.agreement [EPOCHS]``: both train the course's Keras networks on 48,000 images
of Fashion-MNIST with seed 42 and the course's numbers, from the same weights and with the images in the same
order (another order alone moves the end by up to 0.8 points). They should end within half a point of
validation accuracy of each other; dropout draws other masks. Takes ten minutes.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from engine.training.data import TrainingData, load_training_data
from engine.training.events import EpochEnded
from engine.training.loading import load_tensorflow
from engine.training.networks import build_keras_model
from engine.training.session import epoch_order, train
from engine.training.spec import TrainingSpec

if TYPE_CHECKING:
    from engine.data.datasets import Dataset

EPOCHS = 20
WANTED = 0.005


def ours(spec: TrainingSpec, data: TrainingData) -> list[float]:
    """Validation accuracy after each epoch."""
    return [event.validation_accuracy for event in train(spec, data) if isinstance(event, EpochEnded)]


def keras_fit(spec: TrainingSpec, data: TrainingData) -> list[float]:
    """The same by Keras itself."""
    import keras

    keras.utils.set_random_seed(spec.seed)
    model = build_keras_model(spec.recipe.build(spec.options), spec.seed)
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])

    def arrays(part: Dataset) -> tuple[Any, Any]:
        images = part.images.reshape(-1, 28, 28, 1) / 255.0
        return images.astype("float32"), keras.utils.to_categorical(part.labels)

    x, y = arrays(data.train)
    validation = arrays(data.validation)
    accuracies: list[float] = []
    for epoch in range(spec.epochs):
        order = epoch_order(spec.seed, epoch, len(x))
        history = model.fit(
            x[order],
            y[order],
            batch_size=spec.batch_size,
            shuffle=False,
            validation_data=validation,
            verbose=0,
        )
        accuracies += history.history["val_accuracy"]
    return accuracies


def main() -> int:
    """Print the table; 1 if an end differs by more than half a point."""
    load_tensorflow()
    epochs = int(sys.argv[1]) if len(sys.argv) > 1 else EPOCHS
    data = load_training_data("fashion-mnist")
    far = False
    for network in ("course-keras", "course-dropout"):
        spec = TrainingSpec.of(network, epochs=epochs)
        found = {"ours": ours(spec, data), "Keras fit": keras_fit(spec, data)}
        for name, accuracies in found.items():
            print(f"{network:<16}{name:<10} best {max(accuracies):.4f}  end {accuracies[-1]:.4f}", flush=True)
        gaps = [
            abs(measure(found["ours"]) - measure(found["Keras fit"])) for measure in (max, lambda a: a[-1])
        ]
        print(f"{network:<16}apart: best {gaps[0]:.4f}, end {gaps[1]:.4f} (wanted: {WANTED})", flush=True)
        far = far or gaps[0] > WANTED
    return int(far)


if __name__ == "__main__":
    sys.exit(main())
