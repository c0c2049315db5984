"""The kernels of the room of feature maps: known ones, and those that training found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.network.shipped import load_shipped
from engine.operations.kernels import KERNELS

if TYPE_CHECKING:
    from gui.tabs.activations.maps_part import MapsPart

LEARNED: Final[Mapping[str, str]] = MappingProxyType(
    {"mnist": "mnist-course-keras", "fashion-mnist": "fashion-mnist-course-keras"}
)
"""The network that comes with the program, by what it was trained on."""
LEARNED_FILTERS: Final = 10  # of the first layer of the course's network
BIAS_DECIMALS: Final = 4
_SEPARATOR: Final = "/"


def learned_id(dataset: str, number: int) -> str:
    """The id of a kernel of the first layer.

    >>> learned_id("mnist", 3)
    'mnist/3'
    """
    return f"{dataset}{_SEPARATOR}{number}"


LEARNED_IDS: Final = tuple(learned_id(dataset, n) for dataset in LEARNED for n in range(LEARNED_FILTERS))
KERNEL_IDS: Final = (*KERNELS, *LEARNED_IDS)


def learned_from(kernel: str) -> tuple[str, int] | None:
    """Dataset and number of a learned kernel; None for a known one.

    >>> learned_from("fashion-mnist/9"), learned_from("sobel-x")
    (('fashion-mnist', 9), None)
    """
    dataset, found, number = kernel.partition(_SEPARATOR)
    return (dataset, int(number)) if found else None


def weights_of(kernel: str) -> NDArray[np.float64]:
    """The weights of a kernel, kh×kw.

    Raises:
        EngineError: the file of its network is missing or damaged.
    """
    learned = learned_from(kernel)
    if learned is None:
        return KERNELS[kernel].weights
    dataset, number = learned
    return load_shipped(LEARNED[dataset]).weights[0][:, :, 0, number].astype(np.float64)


def bias_of(kernel: str) -> float:
    """The bias that was learned with a kernel, to four decimals; 0 of a known one.

    Raises:
        EngineError: the file of its network is missing or damaged.
    """
    learned = learned_from(kernel)
    if learned is None:
        return 0.0
    dataset, number = learned
    return round(float(load_shipped(LEARNED[dataset]).weights[1][number]), BIAS_DECIMALS)


def put(part: MapsPart, name: str, value: Any) -> MapsPart:
    """Change one attribute; a learned kernel brings its bias, and takes it away again.

    Raises:
        EngineError: the file of a network is missing or damaged.
    """
    changes = {name: value}
    if name == "kernel" and (learned_from(value) or learned_from(part.kernel)):
        changes["bias"] = bias_of(value)
    return replace(part, **changes)
