"""Well-known kernels: small matrices that blur, sharpen, or find edges.

``KERNELS`` is the table, by id, from the plainest to the most particular:

- ``identity`` gives the image back; ``box`` is the mean of 3×3 cells.
- ``gaussian`` and ``gaussian-5`` are a row of Pascal's triangle times itself. Such a row of k numbers is
  nearly a Gaussian of variance (k − 1) / 4: σ = 0.71 and σ = 1 cells.
- ``sobel-x``, ``sobel-y``, ``prewitt-x``, ``prewitt-y`` subtract along the axis in the name and smooth along
  the other: ``sobel-x`` finds vertical edges.
- ``laplacian`` is the sum of both second differences, ``laplacian-8`` counts the diagonals too; both are
  positive where a cell is darker than those around it. ``ridge`` is ``laplacian-8`` with the other sign:
  positive on bright lines and dots. ``sharpen`` is ``identity`` − ``laplacian``.
- ``emboss`` adds a slope along the falling diagonal to the image, as if light came from a corner.

Signs: as a network slides them (cross-correlation), the four gradients are positive where the left, or the
upper, side is the brighter one. Rotated first (convolution), they are positive where it gets brighter to the
right, or downwards. But for those four and ``emboss`` a kernel rotated by 180° is the same kernel.

Source:
    I. Sobel, G. Feldman, "A 3×3 isotropic gradient operator for image processing", Stanford Artificial
    Intelligence Project, 1968. J. M. S. Prewitt, "Object enhancement and extraction", in B. S. Lipkin,
    A. Rosenfeld (eds.), "Picture Processing and Psychopictorics", Academic Press, 1970. The others are
    common property; see R. C. Gonzalez, R. E. Woods, "Digital Image Processing". ``scipy.ndimage.sobel``
    and ``prewitt`` along axis 1 (x) and 0 (y) give what these kernels give when they are rotated first.

>>> entry = KERNELS["gaussian"]
>>> entry.numerators.tolist(), entry.divisor, entry.total
([[1, 2, 1], [2, 4, 2], [1, 2, 1]], 16, 1.0)
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

Shown = Literal["signed", "grey"]


@dataclass(frozen=True, slots=True)
class KernelEntry:
    """A kernel as books write it: whole numbers under one divisor.

    Attributes:
        id: stable, for presets and settings.
        rows: the whole numbers, kh rows of kw.
        divisor: what all of them are divided by, ≥ 1.

    >>> KernelEntry("mean", ((1, 1),), 2).weights.tolist()
    [[0.5, 0.5]]
    """

    id: str
    rows: tuple[tuple[int, ...], ...]
    divisor: int = 1

    @property
    def numerators(self) -> NDArray[np.int64]:
        """The whole numbers, kh×kw."""
        return np.array(self.rows, dtype=np.int64)

    @property
    def weights(self) -> NDArray[np.float64]:
        """What an image is multiplied by: numerators / divisor, kh×kw."""
        return self.numerators / self.divisor

    @property
    def total(self) -> float:
        """Sum of the weights, by which an even area is multiplied: 1 keeps its brightness, 0 makes it 0."""
        return sum(map(sum, self.rows)) / self.divisor

    @property
    def shown(self) -> Shown:
        """How a filtered picture is drawn.

        ``"signed"`` where the weights sum to 0: an even area gives 0, and what is left has a sign. ``"grey"``
        where the result is a picture again, with the same brightness on the whole.

        >>> KERNELS["sobel-x"].shown, KERNELS["emboss"].shown
        ('signed', 'grey')
        """
        return "signed" if self.total == 0 else "grey"


def _by_id(entries: Iterable[KernelEntry]) -> Mapping[str, KernelEntry]:
    return MappingProxyType({entry.id: entry for entry in entries})


KERNELS: Mapping[str, KernelEntry] = _by_id(
    (
        KernelEntry("identity", ((0, 0, 0), (0, 1, 0), (0, 0, 0))),
        KernelEntry("box", ((1, 1, 1), (1, 1, 1), (1, 1, 1)), 9),
        KernelEntry("gaussian", ((1, 2, 1), (2, 4, 2), (1, 2, 1)), 16),
        KernelEntry(
            "gaussian-5",
            (
                (1, 4, 6, 4, 1),
                (4, 16, 24, 16, 4),
                (6, 24, 36, 24, 6),
                (4, 16, 24, 16, 4),
                (1, 4, 6, 4, 1),
            ),
            256,
        ),
        KernelEntry("sharpen", ((0, -1, 0), (-1, 5, -1), (0, -1, 0))),
        KernelEntry("sobel-x", ((1, 0, -1), (2, 0, -2), (1, 0, -1))),
        KernelEntry("sobel-y", ((1, 2, 1), (0, 0, 0), (-1, -2, -1))),
        KernelEntry("prewitt-x", ((1, 0, -1), (1, 0, -1), (1, 0, -1))),
        KernelEntry("prewitt-y", ((1, 1, 1), (0, 0, 0), (-1, -1, -1))),
        KernelEntry("laplacian", ((0, 1, 0), (1, -4, 1), (0, 1, 0))),
        KernelEntry("laplacian-8", ((1, 1, 1), (1, -8, 1), (1, 1, 1))),
        KernelEntry("emboss", ((-2, -1, 0), (-1, 1, 1), (0, 1, 2))),
        KernelEntry("ridge", ((-1, -1, -1), (-1, 8, -1), (-1, -1, -1))),
    )
)
