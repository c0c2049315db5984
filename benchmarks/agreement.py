"""Do our compiled loop and Keras's ``fit`` end at the same accuracy?

``uv run python -m benchmarks.agreement [EPOCHS]``: both train the course's Keras networks on 48,000 images
of Fashion-MNIST with seed 42 and the course's numbers. Keras shuffles with another generator, so the curves
are not the same; their ends should be, within half a point of validation accuracy. Takes ten minutes.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from engine.training.data import TrainingData, load_training_data
from engine.training.events import EpochEnded
from engine.training.loading import load_tensorflow
from engine.training.networks import build_keras_model
from engine.training.session import train
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
    history = model.fit(
        x,
        y,
        epochs=spec.epochs,
        batch_size=spec.batch_size,
        validation_data=arrays(data.validation),
        verbose=0,
    )
    return [float(value) for value in history.history["val_accuracy"]]


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
