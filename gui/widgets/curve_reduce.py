"""Draw 100,000 values with a thousand points and lose no peak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from gui.widgets.curve_data import Vector


def bucket_size(steps_shown: float, buckets: int) -> int:
    """Steps that share one drawn column when ``steps_shown`` steps are spread over ``buckets`` columns."""
    return max(1, int(np.ceil(steps_shown / max(1, buckets))))


def _bucket_starts(first: int, end: int, bucket: int) -> np.ndarray:
    # multiples of the bucket, so that a growing curve keeps its old columns and does not shimmer
    starts = np.arange((first // bucket) * bucket, end, bucket)
    starts[0] = first
    return starts


def minimum_maximum(values: Vector, first: int, end: int, bucket: int) -> tuple[Vector, Vector]:
    """Reduce ``values[first:end]`` to the lowest and highest value of each bucket.

    Values that are not finite are left out; a bucket without a finite value is a NaN gap.

    Args:
        values: value per step, shape (n,).
        first: first step wanted.
        end: one past the last step wanted.
        bucket: steps per bucket; 1 keeps every value.

    Returns:
        Steps and values of the points of a polyline; two points per bucket, one if ``bucket`` is 1.
    """
    first, end = max(0, first), min(end, values.size)
    if end <= first:
        return np.empty(0), np.empty(0)
    part = values[first:end]
    part = np.where(np.isfinite(part), part, np.nan)
    if bucket <= 1:
        return np.arange(first, end, dtype=np.float64), part
    starts = _bucket_starts(first, end, bucket)
    with np.errstate(invalid="ignore"):
        low = np.fmin.reduceat(part, starts - first)
        high = np.fmax.reduceat(part, starts - first)
    ends = np.append(starts[1:], end)
    middles = (starts + ends - 1) / 2
    return np.repeat(middles, 2), np.stack([low, high], axis=1).ravel()


def bucket_means(values: Vector, first: int, end: int, bucket: int) -> tuple[Vector, Vector]:
    """Reduce ``values[first:end]`` to the mean of the finite values of each bucket (for dashed lines).

    Returns:
        Steps and values, one point per bucket; a bucket without a finite value is a NaN gap.
    """
    first, end = max(0, first), min(end, values.size)
    if end <= first:
        return np.empty(0), np.empty(0)
    part = values[first:end]
    finite = np.isfinite(part)
    starts = _bucket_starts(first, end, max(1, bucket))
    sums = np.add.reduceat(np.where(finite, part, 0.0), starts - first)
    counts = np.add.reduceat(finite.astype(np.int64), starts - first)
    ends = np.append(starts[1:], end)
    means = np.full(starts.size, np.nan)
    np.divide(sums, counts, out=means, where=counts > 0)
    return (starts + ends - 1) / 2, means
