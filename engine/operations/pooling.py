"""Pooling of one image, as a network's layer computes it: the largest, smallest or mean of each window."""

from __future__ import annotations

from typing import Any

from numpy.typing import ArrayLike, NDArray

from engine.operations.convolution_operands import in_form
from engine.operations.pooling_gradient import (
    GradientSummand,
    gradient_shares,
    gradient_summands,
    route_gradient,
)
from engine.operations.pooling_operands import pooled, pooling_operands
from engine.operations.pooling_spec import (
    POOLING_KINDS,
    PoolingKind,
    PoolingPadding,
    PoolingSpec,
    output_shape,
    size_formula,
)
from engine.operations.pooling_trace import PoolingStep, PoolingTrace, trace

__all__ = [
    "POOLING_KINDS",
    "GradientSummand",
    "PoolingKind",
    "PoolingPadding",
    "PoolingSpec",
    "PoolingStep",
    "PoolingTrace",
    "global_pool",
    "gradient_shares",
    "gradient_summands",
    "output_shape",
    "pool",
    "route_gradient",
    "size_formula",
    "trace",
]


def pool(image: ArrayLike, spec: PoolingSpec) -> NDArray[Any]:
    """Slide a window over an image and take the largest, the smallest or the mean number under it.

    max: y[i, j, c] = max x[r, q, c]; min likewise; average: y[i, j, c] = Σ x[r, q, c] / n; over the n cells
    (r, q) of the image with i·s ≤ r + p_top < i·s + kh and j·s′ ≤ q + p_left < j·s′ + kw. Each channel is
    pooled alone. Padding takes no part: it counts as −∞ for max, as ∞ for min, and is left out of the mean.

    Output shape: H_out × W_out × C with m = ⌊(n + p_before + p_after − k) / s⌋ + 1 along each axis.

    Args:
        image: float64, float32 or integers; H×W×C, or H×W (one channel).
        spec: how the window moves.

    Returns:
        H_out×W_out×C; a matrix of a matrix. Max and min keep float64 and float32 and give int64 for
        integers; the average of integers is float64. A NaN under the window is the answer, whatever else
        is there.

    Raises:
        EngineError: ``pooling-image-dimensions-wrong``, ``image-empty``, ``padding-not-below-window``,
            ``window-larger-than-image``, ``pooling-too-large``, ``array-ragged``, ``array-not-numeric``.

    Source:
        ``tf.nn.max_pool2d`` and ``tf.nn.avg_pool2d``, with these differences: a window that does not fit
        under "valid" is refused (Keras gives an empty result); numbers per side also go with the average
        and leave padding out of it as "same" does (TensorFlow has them for max alone); where TensorFlow on a
        CPU may skip a NaN and gives the lowest finite number for a window of −∞ alone, here the NaN and the
        −∞ come out.

    >>> pool([[4, 3], [2, 1]], PoolingSpec(stride=(1, 1), padding="same")).tolist()
    [[4, 3], [2, 1]]
    >>> pool([[4, 3], [2, 1]], PoolingSpec("average", stride=(1, 1), padding="same")).tolist()
    [[2.5, 2.0], [1.5, 1.0]]
    """
    given = pooling_operands(image, spec)
    return in_form(pooled(given), given.geometry.form)


def global_pool(image: ArrayLike, kind: PoolingKind = "average") -> NDArray[Any]:
    """One number per channel, taken over the whole image.

    max: y[c] = max x[r, q, c]; min likewise; average: y[c] = Σ x[r, q, c] / (H · W).

    Output shape: C.

    Args:
        image: as in ``pool``.
        kind: as in ``PoolingSpec``.

    Returns:
        One number per channel, one in all for a matrix; the type is that of ``pool``.

    Raises:
        EngineError: those of ``pool``, ``pooling-kind-unknown``.

    Source:
        Keras's ``GlobalMaxPooling2D`` and ``GlobalAveragePooling2D``. ``pool`` with ``window=None`` gives the
        same numbers as maps of one cell.

    >>> global_pool([[[1, 10], [2, 20]], [[3, 30], [6, 60]]]).tolist()
    [3.0, 30.0]
    """
    return pooled(pooling_operands(image, PoolingSpec(kind, window=None))).reshape(-1)
