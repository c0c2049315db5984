"""How a pooling is done, and how large its result is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from engine.errors import EngineError
from engine.operations.convolution_spec import ConvolutionSpec, Form, Geometry, SizeFormula
from engine.operations.convolution_spec import size_formula as walk_formula
from engine.operations.padding import Pads, Pair, resolve_padding
from engine.operations.window_walk import not_positive

PoolingKind = Literal["max", "average", "min"]
PoolingPadding = Literal["valid", "same"] | Pads

POOLING_KINDS: tuple[PoolingKind, ...] = get_args(PoolingKind)

_MOST_CELLS = 2**26  # 512 MB in float64, as for a convolution


@dataclass(frozen=True)
class PoolingSpec:
    """How a window moves over an image, and what it takes from under it.

    Args:
        kind: ``"max"`` or ``"min"`` takes one number, ``"average"`` the mean.
        window: rows and columns, each ≥ 1; None is the whole image (global pooling), for which stride and
            padding have no meaning and become (1, 1) and ``"valid"``.
        stride: rows and columns from one window to the next, each ≥ 1.
        padding: ``"valid"``, ``"same"`` (as TensorFlow shares it out: the odd cell at the bottom and the
            right), or cells per side ((top, bottom), (left, right)), each fewer than the window has there.
            Padding never takes part: it is no candidate for the largest and no term of the mean.

    Raises:
        EngineError: ``pooling-kind-unknown``, ``window-not-positive``, ``stride-not-positive``,
            ``pooling-padding-unknown``, ``padding-negative``, ``padding-unknown``.

    >>> PoolingSpec(padding="same").kind, PoolingSpec(window=None, stride=(3, 3)).stride
    ('max', (1, 1))
    """

    kind: PoolingKind = "max"
    window: Pair | None = (2, 2)
    stride: Pair = (2, 2)
    padding: PoolingPadding = "valid"

    def __post_init__(self) -> None:
        if self.kind not in POOLING_KINDS:
            raise EngineError("pooling-kind-unknown", came=self.kind)
        if isinstance(self.padding, str) and self.padding not in ("valid", "same"):
            raise EngineError("pooling-padding-unknown", came=self.padding)
        # checks both, and makes them tuples of Python's integers
        walk = ConvolutionSpec(stride=self.stride, padding=self.padding)
        if self.window is None:
            walk = ConvolutionSpec()
        else:
            if (came := not_positive(self.window)) is not None:
                raise EngineError("window-not-positive", came=came)
            object.__setattr__(self, "window", (int(self.window[0]), int(self.window[1])))
        object.__setattr__(self, "stride", walk.stride)
        object.__setattr__(self, "padding", walk.padding)

    @property
    def is_global(self) -> bool:
        """Whether one window covers the whole image."""
        return self.window is None


# asked for anew with every number that is edited, and half of the time of a small pooling
@lru_cache(maxsize=256)
def pooling_geometry(image_shape: tuple[int, ...], spec: PoolingSpec) -> Geometry:
    """Check shape and spec against each other and find all sizes; there are as many maps as channels.

    Raises:
        EngineError: ``pooling-image-dimensions-wrong``, ``image-empty``, ``padding-not-below-window``,
            ``window-larger-than-image``, ``pooling-too-large``.

    >>> pooling_geometry((7, 7, 5), PoolingSpec(padding="same")).output_shape
    (4, 4, 5)
    """
    form, size, channels = _image_axes(image_shape)
    window = size if spec.window is None else spec.window
    pads = resolve_padding(size, window, padding=spec.padding, stride=spec.stride)
    for sides, extent in zip(pads, window, strict=True):
        # a window that meets nothing but padding has no largest number and no mean
        if max(sides) >= extent:
            raise EngineError("padding-not-below-window", padding=max(sides), window=extent)
    padded = size[0] + sum(pads[0]), size[1] + sum(pads[1])
    if window[0] > padded[0] or window[1] > padded[1]:
        raise EngineError("window-larger-than-image", window=_by(window), image=_by(padded))
    if math.prod(padded) * channels > _MOST_CELLS:
        raise EngineError("pooling-too-large", wanted=_MOST_CELLS, padded=_by((*padded, channels)))
    rows, columns = walk_formula(size, window, ConvolutionSpec(stride=spec.stride, padding=pads))
    return Geometry(form, size, window, channels, channels, pads, (rows, columns))


def output_shape(image_shape: tuple[int, ...], spec: PoolingSpec) -> tuple[int, ...]:
    """The shape that ``pool`` gives, without computing it.

    m = ⌊(n + p_before + p_after − k) / s⌋ + 1 along each axis.

    Args:
        image_shape: H×W×C or H×W.
        spec: how the window moves.

    Returns:
        H_out×W_out×C, or H_out×W_out of a matrix.

    Raises:
        EngineError: what ``pooling_geometry`` raises. Keras gives an empty result where the window is
            larger than the image; here that is refused.

    Source:
        V. Dumoulin, F. Visin, "A guide to convolution arithmetic for deep learning", arXiv:1603.07285,
        chapter 3, here with padding.

    >>> output_shape((28, 28, 10), PoolingSpec())
    (14, 14, 10)
    """
    return pooling_geometry(tuple(image_shape), spec).output_shape


def size_formula(image_shape: tuple[int, ...], spec: PoolingSpec) -> tuple[SizeFormula, SizeFormula]:
    """The formula of the output's size with its numbers, of rows and of columns.

    m = ⌊(n + p_before + p_after − k) / s⌋ + 1 along each axis.

    Args:
        image_shape: as in ``output_shape``.
        spec: how the window moves.

    Returns:
        Of rows and of columns; dilation is always 1.

    Raises:
        EngineError: what ``pooling_geometry`` raises.

    Source:
        As ``output_shape``.

    >>> rows, _ = size_formula((7, 7), PoolingSpec())
    >>> rows.output_size, rows.dropped
    (3, 1)
    """
    return pooling_geometry(tuple(image_shape), spec).formulas


def _image_axes(shape: tuple[int, ...]) -> tuple[Form, Pair, int]:
    if len(shape) not in (2, 3):
        raise EngineError("pooling-image-dimensions-wrong", came=len(shape))
    if 0 in shape:
        raise EngineError("image-empty", came=_by(shape))
    if len(shape) == 2:
        return "matrix", (shape[0], shape[1]), 1
    return "maps", (shape[0], shape[1]), shape[2]


def _by(shape: tuple[int, ...]) -> str:
    return "×".join(map(str, shape))
