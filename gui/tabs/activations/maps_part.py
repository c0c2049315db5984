"""What the room of feature maps computes: frozen, storable, within what it can show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from engine.data.datasets import DATASETS
from engine.operations.activations import ACTIVATIONS
from gui.tabs.activations.maps_kernels import KERNEL_IDS
from gui.tabs.activations.part import id_from, number_from

PICTURES: Final = 1_000  # the first ones for testing; read in a moment
LARGEST_BIAS: Final = 20.0
SIDE: Final = 28


@dataclass(frozen=True, slots=True)
class MapsPart:
    """A picture, a kernel, and the function that its map goes through.

    Attributes:
        dataset: id in ``DATASETS``.
        index: of the picture among those for testing.
        kernel: id in ``KERNELS``, or of a learned one.
        function: id in ``ACTIVATIONS``.
        bias: added to every number of the map before the function.
        numbers: whether a part of each map is shown as numbers instead of the whole of it as a picture.
    """

    dataset: str = "mnist"
    index: int = 0
    kernel: str = "sobel-x"
    function: str = "relu"
    bias: float = 0.0
    numbers: bool = False

    def to_plain(self) -> dict[str, Any]:
        """As numbers and ids."""
        return asdict(self)

    @classmethod
    def from_plain(cls, came: Mapping[str, Any]) -> MapsPart:
        """Read what ``to_plain`` gave; what is left out is as in a new one.

        Raises:
            ValueError: out of range, an unknown id; also TypeError for a wrong form.
        """
        usual = cls()
        index = number_from(came, "index", usual.index, 0, PICTURES - 1)
        if index != round(index):
            raise ValueError(f"the number of a picture has to be whole: {index}")
        return cls(
            id_from(came, "dataset", usual.dataset, tuple(DATASETS)),
            round(index),
            id_from(came, "kernel", usual.kernel, KERNEL_IDS),
            id_from(came, "function", usual.function, tuple(ACTIVATIONS)),
            number_from(came, "bias", usual.bias, -LARGEST_BIAS, LARGEST_BIAS),
            bool(came.get("numbers", usual.numbers)),
        )

    def like(self, other: MapsPart) -> bool:
        """Whether both show the same example; numbers or pictures does not matter."""
        return (self.dataset, self.index, self.kernel, self.function, self.bias) == (
            other.dataset,
            other.index,
            other.kernel,
            other.function,
            other.bias,
        )
