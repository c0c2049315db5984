"""Max-pooling, average-pooling and a strided convolution of one picture, and of the picture moved a little.

All three have the comparison's window as their stride and pad "same", so their maps have one size. The two
poolings have it as their window too; the convolution has a kernel of 3×3, as in the course, with Sobel's
weights: it answers to vertical edges, as a trained filter may. The mean of a window is no choice there: with
equal weights a strided convolution *is* average-pooling. No widgets here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from engine.data.pictures import load_picture
from engine.operations.convolution import ConvolutionSpec, convolve
from engine.operations.kernels import KERNELS
from engine.operations.pooling import PoolingSpec, pool

if TYPE_CHECKING:
    from engine.operations.padding import Pair
    from gui.tabs.pooling.state import Floats, PictureComparison

Method = Literal["max", "average", "convolution"]

METHODS: tuple[Method, ...] = get_args(Method)
KERNEL = "sobel-x"
WHITE = 255.0
ROUNDING = 1e-9  # of the range: sums in another order may differ by this


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """A map of the picture beside the same map of the moved picture.

    Attributes:
        before: of the picture, H×W.
        after: of the moved picture, H×W.
        difference: after − before.
        share: mean size of the difference, relative to the range of both maps; 0 where both are even.
        changed: cells that differ by more than rounding.
    """

    before: Floats
    after: Floats
    difference: Floats
    share: float
    changed: int

    @classmethod
    def of(cls, before: Floats, after: Floats) -> Change:
        """Measure."""
        difference = after - before
        both = np.stack((before, after))
        extent = float(both.max() - both.min())
        share = float(np.abs(difference).mean()) / extent if extent > 0 else 0.0
        changed = int(np.count_nonzero(np.abs(difference) > ROUNDING * extent))
        return cls(_sealed(before), _sealed(after), _sealed(difference), share, changed)

    @property
    def cells(self) -> int:
        """How many cells the map has."""
        return self.before.size

    @property
    def limits(self) -> tuple[float, float]:
        """The smallest and the largest number of both maps."""
        return (
            float(min(self.before.min(), self.after.min())),
            float(max(self.before.max(), self.after.max())),
        )


@dataclass(frozen=True, slots=True, eq=False)
class ComparisonFigures:
    """All that the room shows.

    Attributes:
        picture: of the picture itself, 0 … 1: how much moving it changes before anything is computed.
        methods: of each method in ``METHODS``.
    """

    picture: Change
    methods: dict[Method, Change]


@lru_cache(maxsize=4)
def compare(comparison: PictureComparison) -> ComparisonFigures:
    """Compute both pictures by all methods; the latest few are in memory.

    Raises:
        EngineError: the picture is missing or damaged.
    """
    picture = load_picture(comparison.picture) / WHITE
    moved = shifted(picture, comparison.shift)
    methods = {
        method: Change.of(*(applied(method, image, comparison.window) for image in (picture, moved)))
        for method in METHODS
    }
    return ComparisonFigures(Change.of(picture, moved), methods)


def applied(method: Method, picture: Floats, window: Pair) -> Floats:
    """What a method makes of a picture, ⌈H / s⌉ × ⌈W / s′⌉.

    Args:
        method: id.
        picture: H×W.
        window: rows and columns of a pooling's window; the stride of all methods.
    """
    if method == "convolution":
        spec = ConvolutionSpec(stride=window, padding="same")
        return convolve(picture, KERNELS[KERNEL].weights, spec)
    return pool(picture, PoolingSpec(method, window, window, "same"))


def shifted(picture: Floats, shift: Pair) -> Floats:
    """A picture moved down and to the right, or up and to the left; its edge follows in where it leaves.

    >>> shifted(np.array([[1.0, 2.0, 3.0]]), (0, 1)).tolist()
    [[1.0, 1.0, 2.0]]
    >>> shifted(np.array([[1.0, 2.0, 3.0]]), (0, -2)).tolist()
    [[3.0, 3.0, 3.0]]
    """
    rows, columns = (
        np.clip(np.arange(size) - by, 0, size - 1) for size, by in zip(picture.shape, shift, strict=True)
    )
    return picture[rows[:, np.newaxis], columns]


def _sealed(array: NDArray[np.float64]) -> Floats:
    array.flags.writeable = False
    return array
