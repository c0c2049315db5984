"""What a stored network says of itself, and whether it fits the sheet."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from engine.data.datasets import DATASETS
from engine.errors import EngineError
from engine.network.summary import summarize

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.network.spec import NetworkSpec
    from engine.network.store import StoredNetwork

INPUT_SHAPE = (28, 28, 1)
FEWEST_CLASSES, MOST_CLASSES = 2, 20


def dataset_of(stored: StoredNetwork) -> str:
    """Id of the dataset that it was trained on, if it is one of the program's; else empty."""
    dataset = str(stored.card.get("dataset", ""))
    return dataset if dataset in DATASETS else ""


def accuracy_of(stored: StoredNetwork) -> float | None:
    """Share of the test images that it gets right, if its card says so."""
    accuracy = stored.card.get("test_accuracy")
    return float(accuracy) if isinstance(accuracy, float) and 0 <= accuracy <= 1 else None


def class_names_of(stored: StoredNetwork, dataset: str) -> Mapping[str, tuple[str, ...]]:
    """By language where the classes are those of a dataset of the program, else as they are."""
    if dataset in DATASETS and stored.class_names in ((), DATASETS[dataset].class_names["en"]):
        return DATASETS[dataset].class_names
    return MappingProxyType({"": stored.class_names} if stored.class_names else {})


def refuse_unfit(network: NetworkSpec, name: str) -> None:
    """Let only networks pass that look at 28×28 grey pictures and choose among a few classes.

    Args:
        network: the layers.
        name: what the sentence calls it.

    Raises:
        EngineError: ``network-wrong-input`` or ``network-wrong-classes``.
    """
    if network.input_shape != INPUT_SHAPE:
        came = "×".join(map(str, network.input_shape))
        raise EngineError("network-wrong-input", name=name, wanted="28×28×1", came=came)
    shape = summarize(network)[-1].output_shape
    if len(shape) != 1 or not FEWEST_CLASSES <= shape[0] <= MOST_CLASSES:
        came = "×".join(map(str, shape))
        raise EngineError(
            "network-wrong-classes", name=name, low=FEWEST_CLASSES, high=MOST_CLASSES, came=came
        )
