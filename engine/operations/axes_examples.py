"""The course's arrays and the changes of axes that it makes with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class AxesExample:
    """An array with what is done to it.

    Args:
        array: cannot be written to.
        swaps: pairs of axes, each to be swapped alone.
        order: the order that ``np.transpose`` gets; None where the course only swaps.
        letters: the name of each axis, for example ``HWIO``; empty where they have none.
    """

    array: Array
    swaps: tuple[tuple[int, int], ...]
    order: tuple[int, ...] | None = None
    letters: str = ""


def _counted(*shape: int) -> Array:
    return _sealed(np.arange(int(np.prod(shape))).reshape(shape))


def _sealed(array: Array) -> Array:
    array.flags.writeable = False
    return array


def _course_weights() -> Array:
    """The kernel of 3×3 cells, 3 channels and 2 filters; by channel and filter it shows three pictures."""
    cross = [[1, 0, 1], [0, 1, 0], [1, 0, 1]]
    ring = [[0, -1, 0], [-1, 1, -1], [1, -1, 0]]
    stroke = [[-1, 0, 0], [0, 1, 0], [0, 0, -1]]
    by_channel = np.array([[cross, cross], [ring, cross], [stroke, stroke]])
    return _sealed(np.ascontiguousarray(np.transpose(by_channel, (2, 3, 0, 1))))


AXES_EXAMPLES: Final[Mapping[str, AxesExample]] = MappingProxyType(
    {
        "course-3d": AxesExample(_counted(3, 2, 2), ((0, 1), (1, 2), (0, 2))),
        "course-4d": AxesExample(_counted(2, 2, 2, 2), ((0, 3),)),
        # two swaps outside and two inside are one order: a 3×3 picture for each channel and filter
        "course-weights": AxesExample(
            _course_weights(), ((1, 2), (0, 1), (2, 3), (1, 2)), (2, 3, 0, 1), "HWIO"
        ),
        # as many rows as columns would hide which axis is which
        "image-batch": AxesExample(_counted(2, 2, 3, 3), ((1, 3),), (0, 3, 1, 2), "NHWC"),
    }
)
"""By id; the first one opens."""
