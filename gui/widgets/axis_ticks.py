"""Where an axis has its marks, and what stands beside them."""

from __future__ import annotations

import math

from gui.widgets.number_text import fixed, significant, with_minus

_STEPS = (1.0, 2.0, 5.0, 10.0)
_MANTISSAS = ((1, 2, 5), (1, 3), (1,))


def nice_step(span: float, wanted: int, whole: bool = False) -> float:
    """Return the smallest step 1, 2 or 5 times a power of ten that gives at most ``wanted`` intervals.

    Args:
        span: length of the axis, > 0.
        wanted: most intervals.
        whole: never less than 1 (epochs).
    """
    rough = span / max(1, wanted)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(s * power for s in _STEPS if s * power >= rough * (1 - 1e-9))
    return max(1.0, step) if whole else step


def linear_ticks(low: float, high: float, wanted: int, whole: bool = False) -> list[float]:
    """Return the multiples of a nice step within ``low … high``."""
    if not (math.isfinite(low) and math.isfinite(high)) or high <= low:
        return []
    step = nice_step(high - low, wanted, whole)
    slack = 1e-9 * step
    first = math.ceil((low - slack) / step)
    last = math.floor((high + slack) / step)
    return [k * step for k in range(first, last + 1)]


def log_ticks(low: float, high: float, wanted: int) -> list[float]:
    """Return values 1, 2, 5 times powers of ten within ``low … high`` (values, not logarithms).

    Over a longer axis 1 and 3, then only powers of ten, then every second, third … of them. Over a
    short stretch, where fewer than two of these fall, ordinary nice steps.
    """
    if not (0 < low < high and math.isfinite(high)):
        return []
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    inside: list[float] = []
    for mantissas in _MANTISSAS:
        # a decimal literal gives 0.2 exactly where 2 * 10**-1 may not
        marks = [float(f"{m}e{power}") for power in range(first, last + 1) for m in mantissas]
        inside = [mark for mark in marks if low * (1 - 1e-9) <= mark <= high * (1 + 1e-9)]
        if len(inside) <= wanted + 1:
            break
    if len(inside) < 2:
        return linear_ticks(low, high, wanted)
    every = -(-len(inside) // (wanted + 1))
    return [mark for mark in inside if every == 1 or round(math.log10(mark)) % every == 0]


def decimals_for(ticks: list[float]) -> int:
    """Return how many decimals tell the ticks of a linear axis apart (the same for all of them)."""
    if len(ticks) < 2:
        return 0
    step = ticks[1] - ticks[0]
    return max(0, -math.floor(math.log10(step) + 1e-9))


def tick_texts(ticks: list[float], percent: bool = False, log: bool = False) -> list[str]:
    """Write the ticks: percent signs for accuracies, U+2212, the same decimals on a linear axis."""
    if percent:
        scaled = [100 * tick for tick in ticks]
        decimals = decimals_for(scaled)
        return [f"{fixed(tick, decimals)} %" for tick in scaled]
    if log:
        return [significant(tick) for tick in ticks]
    largest = max((abs(tick) for tick in ticks), default=0.0)
    decimals = decimals_for(ticks)
    if largest >= 1e5 or decimals > 4:
        return [significant(tick) for tick in ticks]
    return [with_minus(f"{tick:,.0f}") if decimals == 0 else fixed(tick, decimals) for tick in ticks]
