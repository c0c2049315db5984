"""A picture and what a kernel makes of it: pure arithmetic between the two, no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from engine.operations.convolution import ConvolutionTrace, trace
from engine.operations.kernels import KERNELS

if TYPE_CHECKING:
    from engine.operations.convolution import ConvolutionStep
    from gui.tabs.convolution.state import ConvolutionState
    from gui.widgets.matrix_model import Cell

Shown = Literal["grey", "signed"]
WHITE = 255
USUAL_SHARE = 0.97  # of the pixels lie within the ends of the signed colours
FAR_BEYOND = 0.6
MOST_SAMPLED = 65_536
LARGEST_DIVISOR = 256
_ROUNDING = 1e-12  # of weights that went through a file


@dataclass(frozen=True, slots=True)
class Patch:
    """A rectangle of pixels, counted from the first pixel of the picture; it may lie partly in its padding.

    Attributes:
        top: first row.
        left: first column.
        height: rows.
        width: columns.
    """

    top: int
    left: int
    height: int
    width: int


class FilteredPicture:
    """One picture under one kernel.

    Of several channels and filters, the first of each is used.

    Args:
        pixels: H×W, 0 to 255.
        state: kernel, bias and rules.

    Raises:
        EngineError: they do not go together, for example because the kernel is larger than the picture.
    """

    def __init__(self, pixels: NDArray[np.uint8], state: ConvolutionState) -> None:
        self.pixels = pixels
        self._trace: ConvolutionTrace = trace(
            pixels.astype(np.float64), state.kernel[:, :, 0, 0], state.spec, state.bias[:1]
        )
        (self._top, _), (self._left, _) = self._trace.pads
        self._stride, self._dilation = state.spec.stride, state.spec.dilation
        self._kernel_size = state.kernel_size
        # at once, so that what is measured here is all there is to an edit
        self.result: NDArray[np.float64] = self._trace.result

    @property
    def size(self) -> Cell:
        """Rows and columns of the result."""
        rows, columns, _ = self._trace.shape
        return rows, columns

    @property
    def margins(self) -> tuple[int, int, int, int]:
        """Pixels of padding above, below, at the left and at the right."""
        (top, bottom), (left, right) = self._trace.pads
        return top, bottom, left, right

    def clipped(self, shown: Shown) -> int:
        """Pixels of the result that lie beyond the ends of the colours, or are no finite number."""
        if shown == "signed":
            return int(np.count_nonzero(~(np.abs(self.result) <= self.limit)))
        # rounded first: the mean of nine white pixels is 255.00000000000003
        rounded = np.rint(self.result)
        return int(np.count_nonzero(~((rounded >= 0) & (rounded <= WHITE))))

    @cached_property
    def limit(self) -> float:
        """Value of the strongest signed colour: the largest magnitude, unless few are far beyond the rest.

        Where zeros surround a picture, its edge gives so large sums that nothing else would be seen.
        """
        magnitudes = np.abs(self.result).ravel()
        if not np.isfinite(magnitudes).all():
            magnitudes = magnitudes[np.isfinite(magnitudes)]
        if not magnitudes.any():
            return 1.0
        sample = magnitudes[:: 1 + magnitudes.size // MOST_SAMPLED]
        place = int(sample.size * USUAL_SHARE)
        usual, largest = float(np.partition(sample, place)[place]), float(magnitudes.max())
        return float(f"{usual:.2g}") if 0 < usual < FAR_BEYOND * largest else largest

    def step(self, row: int, column: int) -> ConvolutionStep:
        """All numbers of one pixel of the result."""
        return self._trace[self._trace.index_of(row, column)]

    def patch(self, row: int, column: int) -> Patch:
        """Where the kernel lies for a pixel of the result."""
        kernel_rows, kernel_columns = self._kernel_size
        return Patch(
            row * self._stride[0] - self._top,
            column * self._stride[1] - self._left,
            (kernel_rows - 1) * self._dilation[0] + 1,
            (kernel_columns - 1) * self._dilation[1] + 1,
        )

    def cell_at(self, y: float, x: float) -> Cell:
        """The pixel of the result whose patch has its middle nearest to a place in the picture.

        Args:
            y: rows from the upper edge of the picture; 0.5 is the middle of the first pixel.
            x: columns from its left edge.
        """
        first_y, first_x = self.middle_of(0, 0)
        row, column = (y - first_y) / self._stride[0], (x - first_x) / self._stride[1]
        return self.held(round(row), round(column))

    def middle_of(self, row: int, column: int) -> tuple[float, float]:
        """Where the patch of a pixel of the result has its middle; ``cell_at`` leads back."""
        patch = self.patch(row, column)
        return patch.top + patch.height / 2, patch.left + patch.width / 2

    def held(self, row: int, column: int) -> Cell:
        """The nearest pixel that there is."""
        rows, columns = self.size
        return min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)


def laid_kernel(state: ConvolutionState) -> NDArray[np.float64]:
    """The kernel as it is laid on the picture, kh×kw: rotated where the rules flip it."""
    kernel = state.kernel[:, :, 0, 0]
    return kernel[::-1, ::-1] if state.spec.flip_kernel else kernel


def computes_the_same(first: ConvolutionState, second: ConvolutionState) -> bool:
    """Whether two states make the same of every picture."""
    return (
        first.spec == second.spec
        and first.bias[0] == second.bias[0]
        and np.array_equal(first.kernel[:, :, 0, 0], second.kernel[:, :, 0, 0])
    )


def known_kernel(kernel: NDArray[np.float64]) -> str:
    """Id of the well-known kernel with these numbers; empty if there is none."""
    for known, weights in _known_weights():
        if weights.shape == kernel.shape and (np.abs(weights - kernel) <= _ROUNDING).all():
            return known
    return ""


@cache
def _known_weights() -> tuple[tuple[str, NDArray[np.float64]], ...]:
    return tuple((entry.id, entry.weights) for entry in KERNELS.values())


def common_divisor(kernel: NDArray[np.float64]) -> int:
    """The smallest number, at most 256, by which the weights become whole numbers; 1 if there is none.

    >>> common_divisor(np.array([[0.25, 0.5]])), common_divisor(np.array([[0.3, np.pi]]))
    (4, 1)
    """
    divisors = np.arange(1, LARGEST_DIVISOR + 1, dtype=np.float64)
    with np.errstate(over="ignore", invalid="ignore"):
        multiples = divisors[:, np.newaxis] * kernel.ravel()
        whole = (np.abs(multiples - np.rint(multiples)) <= _ROUNDING * LARGEST_DIVISOR).all(axis=1)
    return int(divisors[whole.argmax()]) if whole.any() else 1


def fitting_look(kernel: NDArray[np.float64]) -> Shown:
    """Signed where the weights sum to 0, so that an even area gives 0; else a picture again."""
    with np.errstate(over="ignore", invalid="ignore"):
        total, size = float(kernel.sum()), float(np.abs(kernel).sum())
    return "signed" if abs(total) <= 1e-9 * size else "grey"


def place_of_interest(pixels: NDArray[np.uint8]) -> tuple[float, float]:
    """Where there is a strong edge near the middle, in rows and columns from the upper left corner.

    A window that opens on an even area has nothing to show.
    """
    height, width = pixels.shape
    top, left = height // 4, width // 4
    middle = pixels[top : height - top, left : width - left].astype(np.float64)
    change = np.zeros(middle.shape)
    change[:, 1:] += np.abs(np.diff(middle, axis=1))
    change[1:] += np.abs(np.diff(middle, axis=0))
    row, column = np.unravel_index(int(change.argmax()), change.shape)
    return top + int(row) + 0.5, left + int(column) + 0.5
