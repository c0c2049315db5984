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


def _course_image() -> Array:
    """The image of 5×5 cells and 3 channels, as a batch of one."""
    rows = (
        ("101 111 111 001 010", "001 111 111 111 000", "000 000 110 111 101"),
        ("000 001 111 111 010", "010 111 111 000 000"),
    )
    lines = [line.split() for half in rows for line in half]
    return _sealed(np.array([[[[int(digit) for digit in cell] for cell in line] for line in lines]]))


AXES_EXAMPLES: Final[Mapping[str, AxesExample]] = MappingProxyType(
    {
        "course-3d": AxesExample(_counted(3, 2, 2), ((0, 1), (1, 2), (0, 2))),
        "course-4d": AxesExample(_counted(2, 2, 2, 2), ((0, 3),)),
        # two swaps outside and two inside are one order: a 3×3 picture for each channel and filter
        "course-weights": AxesExample(
            _course_weights(), ((1, 2), (0, 1), (2, 3), (1, 2)), (2, 3, 0, 1), "HWIO"
        ),
        # what the course does with a result of its layers: one picture for each channel
        "course-maps": AxesExample(_course_image(), ((0, 3),), None, "NHWC"),
        # as many rows as columns would hide which axis is which
        "image-batch": AxesExample(_counted(2, 2, 3, 3), ((1, 3),), (0, 3, 1, 2), "NHWC"),
    }
)
"""By id; the first one opens."""
