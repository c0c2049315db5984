"""What a curve knows: values that grow, and their debiased moving average."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Vector = NDArray[np.float64]

_BLOCK = 64


class GrowingVector:
    """A float64 vector that grows in amortised constant time per value."""

    def __init__(self) -> None:
        self._buffer: Vector = np.empty(1024)
        self._length = 0

    def __len__(self) -> int:
        return self._length

    @property
    def values(self) -> Vector:
        """The values so far, as a view that must not be kept."""
        return self._buffer[: self._length]

    def write(self, first: int, values: ArrayLike) -> None:
        """Put values at ``first``; a gap before them is filled with NaN, what stood there is replaced."""
        new = np.asarray(values, dtype=np.float64).ravel()
        end = first + new.size
        if end > self._buffer.size:
            bigger = np.empty(max(end, 2 * self._buffer.size))
            bigger[: self._length] = self.values
            self._buffer = bigger
        if first > self._length:
            self._buffer[self._length : first] = np.nan
        self._buffer[first:end] = new
        self._length = max(self._length, end)

    def clear(self) -> None:
        """Forget all values and give back a large buffer."""
        self._buffer = np.empty(1024)
        self._length = 0


def recursive_average(values: Vector, weight: float, start: float) -> Vector:
    """Run ``m_t = weight·m_{t−1} + (1 − weight)·x_t`` over finite values without a loop per value.

    Blocks of 64 values are averaged by one matrix product; the carry from block to block is the same
    recursion with ``weight**64``, so the function calls itself on a vector 64 times shorter.
    ``scipy.signal.lfilter`` does this as well, but its import takes longer than painting the window.

    Args:
        values: finite, shape (n,).
        weight: β in 0…1 (1 excluded).
        start: m before the first value.

    Returns:
        m_1 … m_n, shape (n,).
    """
    count = values.size
    if count <= _BLOCK:
        powers = weight ** np.arange(count + 1)
        lag = np.subtract.outer(np.arange(count), np.arange(count))
        kernel = np.where(lag >= 0, powers[np.maximum(lag, 0)], 0.0)
        return (1 - weight) * (kernel @ values) + powers[1:] * start
    powers = weight ** np.arange(_BLOCK + 1)
    lag = np.subtract.outer(np.arange(_BLOCK), np.arange(_BLOCK))
    kernel = np.where(lag >= 0, powers[np.maximum(lag, 0)], 0.0)
    blocks = -(-count // _BLOCK)
    padded = np.zeros(blocks * _BLOCK)
    padded[:count] = values
    inside = (1 - weight) * (padded.reshape(blocks, _BLOCK) @ kernel.T)
    carry_weight = float(powers[-1])
    # recursive_average multiplies by (1 − weight); the carry must not be, hence the division
    carry = recursive_average(inside[:, -1] / (1 - carry_weight), carry_weight, start)
    before = np.concatenate(([start], carry[:-1]))
    return (inside + powers[1:] * before[:, None]).ravel()[:count]


class DebiasedAverage:
    """Exponential moving average without the pull towards its start.

    ``m_t = β·m_{t−1} + (1 − β)·x_t`` from ``m_0 = 0``; shown is ``m_t / (1 − β^t)``. Values that are
    not finite change nothing and give NaN, so one bad step is a gap and not the end of the curve.

    Args:
        weight: β in 0…0.99.
    """

    def __init__(self, weight: float) -> None:
        self.weight = float(np.clip(weight, 0.0, 0.999))
        self._average = 0.0
        self._count = 0

    def extend(self, values: ArrayLike) -> Vector:
        """Take new values in and return the average shown at each of them, shape (n,)."""
        new = np.asarray(values, dtype=np.float64).ravel()
        finite = np.isfinite(new)
        taken = new[finite]
        shown = np.full(new.size, np.nan)
        if taken.size == 0:
            return shown
        averages = recursive_average(taken, self.weight, self._average)
        ages = self._count + np.arange(1, taken.size + 1)
        shown[finite] = averages / (1 - self.weight**ages)
        self._average = float(averages[-1])
        self._count = int(ages[-1])
        return shown


class SmoothedSeries:
    """Values per step with their debiased average, kept up to date at O(new values)."""

    def __init__(self, weight: float = 0.0) -> None:
        self._raw = GrowingVector()
        self._smoothed = GrowingVector()
        self._average = DebiasedAverage(weight)

    def __len__(self) -> int:
        return len(self._raw)

    @property
    def raw(self) -> Vector:
        """Value of every step, NaN where none came, shape (steps,)."""
        return self._raw.values

    @property
    def smoothed(self) -> Vector:
        """Debiased average of every step, shape (steps,)."""
        return self._smoothed.values

    def write(self, first: int, values: ArrayLike) -> None:
        """Take the values of steps ``first``, ``first + 1`` …; earlier steps may be written again."""
        grown = first >= len(self._raw)
        self._raw.write(first, values)
        if grown:
            start = len(self._smoothed)
            self._smoothed.write(start, self._average.extend(self._raw.values[start:]))
        else:
            self.smooth(self._average.weight)

    def smooth(self, weight: float) -> None:
        """Choose β and average everything anew."""
        self._average = DebiasedAverage(weight)
        self._smoothed.clear()
        self._smoothed.write(0, self._average.extend(self._raw.values))

    def clear(self) -> None:
        """Forget all values; β stays."""
        self._raw.clear()
        self._smoothed.clear()
        self._average = DebiasedAverage(self._average.weight)
