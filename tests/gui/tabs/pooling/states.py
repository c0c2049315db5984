"""Poolings whose numbers are known by hand, and random ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import strategies as st

from engine.operations.pooling import PoolingSpec, output_shape
from gui.tabs.pooling.state import PoolingNumbers, PoolingState
from tests.engine.operations.pooling_problems import poolings

if TYPE_CHECKING:
    from engine.operations.padding import Pair
    from engine.operations.pooling import PoolingKind, PoolingPadding

IMAGE = [[1, 3, 2, 0, 4], [0, 8, 1, 2, 1], [2, 4, 0, 7, 3], [5, 1, 2, 3, 0], [0, 2, 6, 1, 2]]
UPSTREAM = [[1, -2, 3], [2, 1, -1], [-1, 2, 4]]
COURSE = [[4, 3], [2, 1]]
ONES = ((1, 1), (1, 1))


def overlapping(kind: PoolingKind = "max") -> PoolingNumbers:
    """Windows of 3×3 that overlap: the 8 wins four of them."""
    return PoolingNumbers(np.array(IMAGE), PoolingSpec(kind, (3, 3), (2, 2), "same"), np.array(UPSTREAM))


def square(
    kind: PoolingKind = "max",
    padding: PoolingPadding = "same",
    window: Pair | None = (2, 2),
    image: object = COURSE,
) -> PoolingNumbers:
    """The course's square, with a gradient of ones."""
    pixels = np.array(image)
    spec = PoolingSpec(kind, window, (1, 1), padding)
    return PoolingNumbers(pixels, spec, np.ones(output_shape(pixels.shape, spec)))


def state_of(numbers: PoolingNumbers) -> PoolingState:
    """A state that seems to come from a preset."""
    return PoolingState(numbers, preset="overlapping")


@st.composite
def numbers(draw: st.DrawFn, whole: bool = False) -> PoolingNumbers:
    """Every kind of pooling that the tab can show."""
    problem = draw(poolings(dims=(2,), with_ties=whole))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    upstream = rng.integers(-3, 4, output_shape(problem.image.shape, problem.spec)).astype(np.float64)
    return PoolingNumbers(problem.image, problem.spec, upstream)
