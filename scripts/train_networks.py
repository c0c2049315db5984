"""Trains the networks that come with the program and writes file, card and table of each.

``python -m scripts.train_networks [ID …]``: all of them take an hour on two cores. The course's three are
trained as the course does, on 48,000 images, by ``engine.training``; the best ones on all 60,000 with their
variations. Nobody has looked at the test images before the last weights are there; the accuracy on them is
measured once, by the engine's own forward pass.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Mapping
from importlib.metadata import version
from types import MappingProxyType
from typing import Final

from engine.data.datasets import DATASETS, load
from engine.data.splits import stratified_split
from engine.network.shipped import NETWORKS_DIRECTORY, SHIPPED, ShippedNetwork, load_shipped
from engine.network.spec import NETWORKS, NetworkSpec
from engine.network.store import CardValue, save
from engine.network.summary import count_parameters
from scripts import augmentation
from scripts.best_training import BestRecipe, Varied, Weights, accuracy, train_best

SEED: Final = 42
BEST: Final[Mapping[str, BestRecipe]] = MappingProxyType(
    {
        "mnist": BestRecipe((16, "pool", 28, 28, "pool", 52, "pool", "flatten"), "digits", 32),
        "fashion-mnist": BestRecipe(
            (20, "pool", 36, 36, "pool", 48, 48, "pool", "flatten"), "clothes", 28, label_smoothing=0.05
        ),
    }
)
VARIATIONS: Final[Mapping[str, Varied]] = MappingProxyType(
    {"digits": augmentation.digits, "clothes": augmentation.clothes}
)


def main() -> None:
    """Train what was asked for, then write the table anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("networks", nargs="*", metavar="ID", help=", ".join(SHIPPED))
    parser.add_argument("--epochs", type=int, help="fewer, to try it out; nothing is written")
    parser.add_argument(
        "--validate", action="store_true", help="keep a tenth for validation; nothing is written"
    )
    parser.add_argument("--table", action="store_true", help="only write the table anew")
    arguments = parser.parse_args()
    if not arguments.table:
        for name in arguments.networks or SHIPPED:
            entry = SHIPPED[name]
            if entry.recipe == "best":
                _make_best(entry, arguments.epochs, arguments.validate)
            else:
                _make_course(entry, arguments.epochs)
    (NETWORKS_DIRECTORY / "README.md").write_text(table(), encoding="utf-8")


def _make_course(entry: ShippedNetwork, epochs: int | None) -> None:
    from engine.training.data import load_training_data
    from engine.training.events import EpochEnded
    from engine.training.session import TrainingSession
    from engine.training.spec import TrainingSpec

    recipe = NETWORKS[entry.recipe]
    spec = TrainingSpec.of(entry.recipe, seed=SEED, epochs=epochs or recipe.epochs)
    data = load_training_data(entry.dataset)
    session = TrainingSession(spec, data)
    for event in session.run():
        if isinstance(event, EpochEnded):
            print(f"{entry.id} {event.epoch} validation {event.validation_accuracy:.4f}", flush=True)
    if epochs is None:
        words = f"{spec.optimizer}, learning rate {spec.learning_rate}, batches of {spec.batch_size}"
        _keep(entry, session.network, list(session.weights()), words, spec.epochs, len(data.train))


def _make_best(entry: ShippedNetwork, epochs: int | None, validate: bool) -> None:
    recipe = BEST[entry.dataset]
    train = load(entry.dataset, "train")
    apart, validation = stratified_split(train, 0.1, SEED)
    if validate:
        train = apart
    network = recipe.network()
    began = time.perf_counter()

    def report(epoch: int, loss: float, weights: Weights) -> None:
        text = f"{entry.id} {epoch} loss {loss:.4f} {time.perf_counter() - began:.0f} s"
        if validate:
            text += f" validation {accuracy(network, weights, validation.images, validation.labels):.4f}"
        print(text, flush=True)

    weights = train_best(recipe, train, VARIATIONS[recipe.variations], report, epochs)
    if epochs is None and not validate:
        _keep(entry, network, weights, recipe.words(), recipe.epochs, len(train))


def _keep(
    entry: ShippedNetwork, network: NetworkSpec, weights: Weights, recipe: str, epochs: int, images: int
) -> None:
    """Measure on the test images and write network and card."""
    test = load(entry.dataset, "test")
    info = DATASETS[entry.dataset]
    card: dict[str, CardValue] = {
        "id": entry.id,
        "dataset": entry.dataset,
        "recipe": f"{entry.recipe}: {recipe}",
        "seed": SEED,
        "epochs": epochs,
        "training_images": images,
        "parameters": count_parameters(network),
        "test_accuracy": accuracy(network, weights, test.images, test.labels),
        "test_images": len(test),
        "licence": f"MIT; trained on {info.title} ({info.licence}, {info.authors})",
        "made_by": f"scripts/train_networks.py with TensorFlow {_tensorflow()} and Keras {version('keras')}",
    }
    save(entry.path, network, weights, class_names=info.class_names["en"], card=card)
    text = json.dumps(card | {"class_names": info.class_names["en"]}, indent=2, ensure_ascii=False)
    entry.path.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
    print(f"{entry.id}: {card['test_accuracy']:.4f} with {card['parameters']} parameters", flush=True)


def _tensorflow() -> str:
    from engine.training.loading import load_tensorflow

    load_tensorflow()
    import tensorflow as tf

    return str(tf.__version__)


def table() -> str:
    """The README of the folder."""
    lines = [
        "# Trained networks",
        "",
        "Made by [`scripts/train_networks.py`](../../scripts/train_networks.py). The same seed gives the",
        "same weights to begin with and the same images in the same order; rounding differs between",
        "machines, so that a network made anew is as good, but not the same bit for bit. Each `.keras`",
        "file opens in Keras and carries its card, which also stands beside it as `.json`. The accuracy is",
        "that of the engine's own forward pass on all 10,000 test images, measured once, after training;",
        "nothing was chosen by them.",
        "",
        "| file | data | recipe | epochs | parameters | test accuracy |",
        "|---|---|---|--:|--:|--:|",
    ]
    for entry in SHIPPED.values():
        if not entry.path.exists():
            continue
        card = load_shipped(entry.id).card
        row = (
            f"`{entry.id}.keras`",
            DATASETS[entry.dataset].title,
            card["recipe"],
            card["epochs"],
            f"{card['parameters']:,}",
            f"{float(card['test_accuracy'] or 0):.2%}",
        )
        lines.append("| " + " | ".join(map(str, row)) + " |")
    lines += [
        "",
        "The networks are under the MIT licence of this program. They learned from MNIST (CC BY-SA 3.0) and",
        "Fashion-MNIST (MIT), whose authors stand in [`NOTICE.md`](../../NOTICE.md).",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
