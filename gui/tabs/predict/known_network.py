"""A network that can be chosen, wherever it comes from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from engine.network.summary import summarize

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.network.spec import NetworkSpec
    from gui.tabs.predict.surgery import Weights

Origin = Literal["shipped", "file", "run"]


@dataclass(frozen=True, slots=True)
class Listing:
    """What is said of a network in the list, before anybody reads its weights.

    Attributes:
        id: origin, a colon, and the name, the path or the run's id.
        origin: shipped, file or run.
        name: of a shipped network, the file's name, or the number of the run.
        parameters: how many numbers it has learned.
        dataset: id of what it was trained on; empty if nobody knows.
        accuracy: share of the test images that it gets right, if somebody counted.
        epoch: of a run.
        is_training: the weights still change.
    """

    id: str
    origin: Origin
    name: str
    parameters: int
    dataset: str = ""
    accuracy: float | None = None
    epoch: int = 0
    is_training: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class KnownNetwork:
    """A network with its weights.

    Attributes:
        listing: what is said of it.
        network: its layers.
        weights: kernel, bias, kernel, bias …; read-only.
        class_names: by language code; ``""`` holds names of no known language.
    """

    listing: Listing
    network: NetworkSpec
    weights: Weights
    class_names: Mapping[str, tuple[str, ...]]

    @property
    def id(self) -> str:
        """That of its listing."""
        return self.listing.id

    @property
    def dataset(self) -> str:
        """That of its listing."""
        return self.listing.dataset

    @property
    def classes_count(self) -> int:
        """How many classes it chooses among."""
        return summarize(self.network)[-1].output_shape[-1]

    def as_id(self, network_id: str) -> KnownNetwork:
        """The same under another id."""
        return replace(self, listing=replace(self.listing, id=network_id))

    def classes(self, language: str) -> tuple[str, ...]:
        """Names of the classes in a language, else as they are, else numbers."""
        names = self.class_names.get(language) or self.class_names.get("") or self.class_names.get("en")
        return names or tuple(map(str, range(self.classes_count)))
