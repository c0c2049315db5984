"""The data of one plot: steps, epochs, a previous run; what is read at a step; what fits on the axes."""

from __future__ import annotations

import bisect
import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from gui.widgets.curve_data import DebiasedAverage, SmoothedSeries, Vector

Kind = Literal["loss", "accuracy"]


@dataclass(frozen=True, slots=True)
class ReadOut:
    """What the curves say at one step; None where there is nothing.

    Attributes:
        epoch: position on the x axis, ``step / steps per epoch``.
        step: counted from 0.
        raw: value of that step's batch.
        smoothed: debiased moving average there.
        validation: value of the last finished epoch.
        ghost: the previous run at the same place.
    """

    epoch: float
    step: int
    raw: float | None
    smoothed: float | None
    validation: float | None
    ghost: float | None


@dataclass(frozen=True, slots=True)
class EpochMark:
    """An epoch's end: ``step`` steps were done."""

    step: int
    validation: float
    training: float | None


def _at(values: Vector, index: int) -> float | None:
    if not 0 <= index < values.size:
        return None
    value = float(values[index])
    return value if math.isfinite(value) else None


class CurveModel:
    """Everything one plot shows, free of Qt.

    Args:
        kind: ``"loss"`` or ``"accuracy"`` (0 to 1).
        smoothing: β of the moving average.
    """

    def __init__(self, kind: Kind, smoothing: float = 0.9) -> None:
        self.kind = kind
        self.series = SmoothedSeries(smoothing)
        self.smoothing = smoothing
        self.marks: list[EpochMark] = []
        self.steps_per_epoch = 1
        self.total_epochs = 1.0
        self.ghost_steps: Vector = np.empty(0)
        self.ghost: Vector = np.empty(0)
        self.ghost_version = 0  # counts changes, for whoever keeps something computed from the ghost
        self._ghost_raw: Vector = np.empty(0)
        self._ghost_smoothed_too = True

    def clear(self) -> None:
        """Forget this run; the previous run stays."""
        self.series.clear()
        self.marks = []

    def set_smoothing(self, weight: float) -> None:
        """Choose β for this run and the previous one alike, so that like is compared with like."""
        self.smoothing = float(np.clip(weight, 0.0, 0.99))
        self.series.smooth(self.smoothing)
        self._smooth_ghost()

    def set_ghost(self, steps: ArrayLike, values: ArrayLike, smooth: bool) -> None:
        """Keep a previous run: values at ascending steps."""
        self.ghost_steps = np.asarray(steps, dtype=np.float64).ravel().copy()
        self._ghost_raw = np.asarray(values, dtype=np.float64).ravel().copy()
        if self.ghost_steps.size != self._ghost_raw.size:
            raise ValueError(f"{self.ghost_steps.size} steps but {self._ghost_raw.size} values")
        self._ghost_smoothed_too = smooth
        self._smooth_ghost()

    def _smooth_ghost(self) -> None:
        self.ghost_version += 1
        if self._ghost_smoothed_too:
            self.ghost = DebiasedAverage(self.smoothing).extend(self._ghost_raw)
        else:
            self.ghost = self._ghost_raw

    def add_mark(self, mark: EpochMark) -> None:
        """Add an epoch's end, in order of its step; the same step again replaces it."""
        place = bisect.bisect_left([known.step for known in self.marks], mark.step)
        if place < len(self.marks) and self.marks[place].step == mark.step:
            self.marks[place] = mark
        else:
            self.marks.insert(place, mark)

    def epochs_end(self) -> float:
        """Right end of the x axis: the epochs wanted, or more if more were done."""
        done = math.ceil(len(self.series) / self.steps_per_epoch - 1e-9)
        return float(max(self.total_epochs, done, 1))

    def step_at(self, epoch: float) -> int:
        """Return the step nearest to a place on the x axis, within the steps that were done."""
        return int(np.clip(round(epoch * self.steps_per_epoch), 0, max(0, len(self.series) - 1)))

    def read(self, step: int) -> ReadOut:
        """Return what the curves say at ``step``."""
        place = bisect.bisect_right([mark.step for mark in self.marks], step + 1) - 1
        validation = self.marks[place].validation if place >= 0 else None
        ghost_place = int(np.searchsorted(self.ghost_steps, step, side="right")) - 1
        beyond = self.ghost_steps.size == 0 or step > self.ghost_steps[-1]
        return ReadOut(
            epoch=step / self.steps_per_epoch,
            step=step,
            raw=_at(self.series.raw, step),
            smoothed=_at(self.series.smoothed, step),
            validation=validation if validation is not None and math.isfinite(validation) else None,
            ghost=None if beyond else _at(self.ghost, ghost_place),
        )


def fit_range(kind: Kind, log: bool, main: list[Vector], raw: Vector) -> tuple[float, float]:
    """Choose the y range: all of the smooth curves, and all but the wildest of the raw one.

    Args:
        kind: ``"loss"`` starts at 0 on a linear scale; ``"accuracy"`` ends at 1, and its first steep
            part may leave the plot at the bottom once there is something to look at higher up.
        log: logarithmic scale; values that are not positive are left out.
        main: smoothed, validation and ghost values in sight.
        raw: raw values in sight.

    Returns:
        Lowest and highest value (values, not logarithms).
    """
    smooth = np.concatenate([*main, np.empty(0)])
    smooth, raw = smooth[np.isfinite(smooth)], raw[np.isfinite(raw)]
    if log:
        smooth, raw = smooth[smooth > 0], raw[raw > 0]
    if smooth.size == 0 and raw.size == 0:
        return (0.0, 1.0) if kind == "accuracy" else ((0.1, 2.5) if log else (0.0, 2.5))
    if kind == "accuracy":
        low = float(np.quantile(smooth, 0.06)) if smooth.size else float(raw.min())
        low = min(max(0.0, low), 0.99)
        step = 0.05 if low < 0.9 else 0.01
        return max(0.0, math.floor(low / step - 0.2) * step), 1.0
    parts = [smooth]
    if raw.size:
        parts.append(np.quantile(raw, [0.03, 0.97]))
    everything = np.concatenate(parts)
    low, high = float(everything.min()), float(everything.max())
    if log:
        # in tenths of a power of ten, so that the axis does not tremble with every batch
        first, last = math.floor(10 * math.log10(low) - 0.3), math.ceil(10 * math.log10(high) + 0.3)
        return 10 ** (first / 10), 10 ** (max(last, first + 2) / 10)
    tenth = 10.0 ** (math.floor(math.log10(max(high, -low, 1e-9))) - 1)
    return math.floor(min(0.0, low) / tenth) * tenth, math.ceil(max(high, 0.0) / tenth + 0.3) * tenth
