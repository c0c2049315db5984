"""What the room of depth computes: frozen, storable, within what it can show."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final, Literal, get_args

from engine.operations.activations import ACTIVATIONS
from engine.operations.depth import MOST_LAYERS
from gui.tabs.activations.part import id_from, number_from

View = Literal["layers", "neuron"]
Path = Literal["same", "through"]
VIEWS: tuple[View, ...] = get_args(View)
PATHS: tuple[Path, ...] = get_args(Path)
MOST_DRAWN: Final = 4
SMALLEST_SCALE, LARGEST_SCALE = 0.1, 4.0
LARGEST_Z: Final = 6.0
WIDTHS: Final = (16, 32, 64)
LARGEST_SEED: Final = 9_999
SMALLEST_RATE, LARGEST_RATE = 0.01, 10.0
LARGEST_START: Final = 5.0
# scale of the weights, times 1 / √width: what the usual initialisations come to in layers of equal width
INITIALISATIONS: Final[Mapping[str, float]] = {"small": 0.3, "glorot": 1.0, "he": 1.41, "large": 2.5}


@dataclass(frozen=True, slots=True)
class DepthPart:
    """Layers that a gradient goes back through, and a neuron that a step too large kills.

    Attributes:
        view: layers, or the neuron.
        drawn: ids of the functions compared, 1 to 4.
        chosen: the one whose layers are drawn; one of them.
        depth: how many layers.
        scale: deviation of the weights times √width; the weight of the path.
        path: whether every layer of the path has the same z, or a number goes through it.
        z: that of every layer, or the number that goes in.
        width: neurons per layer of the network that is measured.
        seed: of its weights.
        rate: learning rate of the neuron.
        weight: of the neuron at the start.
        bias: likewise.
    """

    view: View = "layers"
    drawn: tuple[str, ...] = ("sigmoid", "tanh", "relu")
    chosen: str = "sigmoid"
    depth: int = 10
    scale: float = 1.0
    path: Path = "same"
    z: float = 1.0
    width: int = 64
    seed: int = 1
    rate: float = 0.6
    weight: float = 2.5
    bias: float = 0.5

    @property
    def custom(self) -> str:
        """No function that somebody typed is offered here."""
        return ""

    def to_plain(self) -> dict[str, Any]:
        """As lists, numbers and ids."""
        return {**asdict(self), "drawn": list(self.drawn)}

    @classmethod
    def from_plain(cls, came: Mapping[str, Any]) -> DepthPart:
        """Read what ``to_plain`` gave; what is left out is as in a new one.

        Raises:
            ValueError: out of range, an unknown id; also TypeError for a wrong form.
        """
        usual = cls()
        wanted = set(came.get("drawn", usual.drawn))
        if not wanted <= set(ACTIVATIONS) or not 1 <= len(wanted) <= MOST_DRAWN:
            raise ValueError(f"one to {MOST_DRAWN} known functions: {sorted(map(str, wanted))}")
        drawn = tuple(name for name in ACTIVATIONS if name in wanted)
        chosen = id_from(came, "chosen", usual.chosen, tuple(ACTIVATIONS))
        width = _whole(came, "width", usual.width, WIDTHS[0], WIDTHS[-1])
        if width not in WIDTHS:
            raise ValueError(f"a width is one of {WIDTHS}: {width}")
        return cls(
            "neuron" if id_from(came, "view", usual.view, VIEWS) == "neuron" else "layers",
            drawn,
            chosen if chosen in drawn else drawn[0],
            _whole(came, "depth", usual.depth, 1, MOST_LAYERS),
            number_from(came, "scale", usual.scale, SMALLEST_SCALE, LARGEST_SCALE),
            "through" if id_from(came, "path", usual.path, PATHS) == "through" else "same",
            number_from(came, "z", usual.z, -LARGEST_Z, LARGEST_Z),
            width,
            _whole(came, "seed", usual.seed, 0, LARGEST_SEED),
            number_from(came, "rate", usual.rate, SMALLEST_RATE, LARGEST_RATE),
            number_from(came, "weight", usual.weight, -LARGEST_START, LARGEST_START),
            number_from(came, "bias", usual.bias, -LARGEST_START, LARGEST_START),
        )

    def like(self, other: DepthPart) -> bool:
        """Whether both show the same example; which function is looked at does not matter."""
        return replace(self, chosen=other.chosen) == other


def _whole(came: Mapping[str, Any], name: str, usual: int, low: int, high: int) -> int:
    number = number_from(came, name, usual, low, high)
    if not math.isclose(number, round(number)):
        raise ValueError(f"{name} has to be whole: {number}")
    return round(number)
