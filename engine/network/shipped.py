"""Networks that come with the program, already trained: digits and clothes work in the first minute.

``SHIPPED`` is the table, by id. How they were made stands in ``scripts/train_networks.py``.

>>> SHIPPED["mnist-best"]
ShippedNetwork(id='mnist-best', dataset='mnist', recipe='best')
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from engine.errors import EngineError
from engine.network.store import StoredNetwork, load
from engine.paths import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DatasetId = Literal["fashion-mnist", "mnist"]
Recipe = Literal["best", "course-scratch", "course-keras", "course-dropout"]

NETWORKS_DIRECTORY: Final = RESOURCES / "networks"


@dataclass(frozen=True, slots=True)
class ShippedNetwork:
    """A trained network that can be loaded.

    Attributes:
        id: stable, for states, settings and the command line.
        dataset: id in ``DATASETS``; says what its classes are called in each language.
        recipe: id in ``NETWORKS`` of the course's three, or ``"best"`` for a small one made to be right as
            often as possible.
    """

    id: str
    dataset: DatasetId
    recipe: Recipe

    @property
    def path(self) -> Path:
        """The ``.keras`` file; a ``.json`` file of the same name beside it is its card."""
        return NETWORKS_DIRECTORY / f"{self.id}.keras"


SHIPPED: Final[Mapping[str, ShippedNetwork]] = MappingProxyType(
    {
        "mnist-best": ShippedNetwork("mnist-best", "mnist", "best"),
        "mnist-course-scratch": ShippedNetwork("mnist-course-scratch", "mnist", "course-scratch"),
        "mnist-course-keras": ShippedNetwork("mnist-course-keras", "mnist", "course-keras"),
        "mnist-course-dropout": ShippedNetwork("mnist-course-dropout", "mnist", "course-dropout"),
        "fashion-mnist-best": ShippedNetwork("fashion-mnist-best", "fashion-mnist", "best"),
        "fashion-mnist-course-scratch": ShippedNetwork(
            "fashion-mnist-course-scratch", "fashion-mnist", "course-scratch"
        ),
        "fashion-mnist-course-keras": ShippedNetwork(
            "fashion-mnist-course-keras", "fashion-mnist", "course-keras"
        ),
        "fashion-mnist-course-dropout": ShippedNetwork(
            "fashion-mnist-course-dropout", "fashion-mnist", "course-dropout"
        ),
    }
)
DEFAULT: Final = "mnist-best"
"""What recognizes drawn digits where nobody chose another."""


def list_networks(dataset: str | None = None) -> tuple[ShippedNetwork, ...]:
    """The networks of a dataset, or all, the best of each dataset first.

    >>> [entry.recipe for entry in list_networks("mnist")][:2]
    ['best', 'course-scratch']
    """
    return tuple(entry for entry in SHIPPED.values() if dataset in (None, entry.dataset))


def load_shipped(network: str = DEFAULT) -> StoredNetwork:
    """Read a network that comes with the program; the second time it is in memory.

    Args:
        network: id in ``SHIPPED``.

    Returns:
        Layers, read-only weights, English class names and the card: ``test_accuracy``, ``parameters``,
        ``recipe``, ``seed`` and more.

    Raises:
        EngineError: ``network-unknown``, or those of ``load`` if the file is missing or damaged.

    >>> found = load_shipped()
    >>> len(found.network.layers), found.class_names[9], found.card["dataset"]
    (9, '9', 'mnist')
    """
    if network not in SHIPPED:
        raise EngineError("network-unknown", came=network, known=", ".join(SHIPPED))
    return _read(network)


@cache  # all of them are 6 MB
def _read(network: str) -> StoredNetwork:
    return load(SHIPPED[network].path)
