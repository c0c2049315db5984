"""Small whole numbers for images and gradients that did not exist before."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LARGEST_PIXEL = 9  # random images hold 0 … 9: enough different numbers that few windows have equal ones
GRADIENTS = (-2, -1, 1, 2, 3, 4)  # no 0, which would show nothing on its way
_TABLE_SIDE = 64  # no result of the tab is larger


def random_pixels(rng: np.random.Generator, shape: tuple[int, ...]) -> Floats:
    """Numbers of an image."""
    return rng.integers(0, LARGEST_PIXEL, shape, endpoint=True).astype(np.float64)


def random_upstream(rng: np.random.Generator, shape: tuple[int, ...]) -> Floats:
    """Numbers of a gradient."""
    return rng.choice(np.array(GRADIENTS, dtype=np.float64), shape)


def fitted_upstream(upstream: Floats | None, shape: tuple[int, ...]) -> Floats:
    """A gradient of another shape; cells that stay keep their numbers.

    A new number depends on nothing but its place: whoever takes a row away and adds it again finds it
    unchanged.

    Args:
        upstream: the numbers there are; None: none yet.
        shape: rows and columns wanted, each at most 64.
    """
    fitted = _made_up()[: shape[0], : shape[1]].copy()
    if upstream is not None:
        kept = upstream[: shape[0], : shape[1]]
        fitted[: kept.shape[0], : kept.shape[1]] = kept
    return fitted


@cache
def _made_up() -> Floats:
    table = random_upstream(np.random.default_rng(0), (_TABLE_SIDE, _TABLE_SIDE))
    table.flags.writeable = False
    return table
