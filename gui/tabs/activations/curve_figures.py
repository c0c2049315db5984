"""What is drawn of the functions: their points, the saturated zones, and how high the two plots are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from engine.operations.activations import Activation, with_gaps
from gui.tabs.activations.curve_functions import computed, function_of, kinks_of, zones_of
from gui.tabs.activations.curves_part import CUSTOM

if TYPE_CHECKING:
    from engine.operations.activations import Differentiable
    from gui.tabs.activations.curves_part import CurvesPart, Span

Array = NDArray[Any]
Side = Literal["value", "slope"]

PAD: Final = 0.06  # beside the curves, of their height
OVERHANG: Final = 1.0  # how far a curve without bounds may lift the others, relative to their height
_FLATTEST: Final = 1e-6
_RARE: Final = 2.0  # percent of the points of a typed function that may stick out of the plot


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """The points of one function; a NaN breaks the line.

    Attributes:
        id: of the function.
        places: x of each point of f.
        values: f there.
        slope_places: x of each point of f′.
        slopes: f′ there.
    """

    id: str
    places: Array
    values: Array
    slope_places: Array
    slopes: Array

    def points(self, side: Side) -> tuple[Array, Array]:
        """Of one of the two plots."""
        return (self.places, self.values) if side == "value" else (self.slope_places, self.slopes)


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """Everything on the plots but what follows x.

    Attributes:
        part: what is drawn; its x means nothing here.
        curves: in the order of the list.
        zones: where the chosen function is saturated.
        heights: of the plot of f.
        slopes: of the plot of f′.
    """

    part: CurvesPart
    curves: tuple[Curve, ...]
    zones: tuple[tuple[float, float], ...]
    heights: Span
    slopes: Span

    def span_of(self, side: Side) -> Span:
        """How high a plot is."""
        return self.heights if side == "value" else self.slopes


@lru_cache(maxsize=16)
def figures_of(part: CurvesPart, count: int) -> Figures:
    """The figures of a part without x.

    Args:
        part: see ``without_x``.
        count: points of a curve; a point for each or every second pixel is as good as more.
    """
    curves = tuple(_curve(part, name, count) for name in part.drawn)
    return Figures(
        part,
        curves,
        zones_of(part),
        part.heights or _heights(part, curves),
        part.slopes or padded(*(_extent(curve.slopes, curve.id == CUSTOM) for curve in curves)),
    )


def _curve(part: CurvesPart, name: str, count: int) -> Curve:
    function = function_of(part, name)
    bends = [kink.at for kink in kinks_of(function) if part.span[0] < kink.at < part.span[1]]
    # both sides of a bend are drawn up to the bend itself
    beside = [np.nextafter(bend, towards) for bend in bends for towards in (-np.inf, np.inf)]
    places = np.union1d(np.linspace(*part.span, count), beside)
    values, slopes = computed(function, places)
    jumps = function.jumps if isinstance(function, Activation) else ()
    broken = [kink.at for kink in kinks_of(function) if kink.left != kink.right]
    return Curve(
        name,
        *_without(*with_gaps(places, values, jumps), jumps),
        *_without(*with_gaps(places, slopes, broken), (*broken, *jumps)),
    )


def _without(places: Array, heights: Array, jumps: tuple[float, ...] | list[float]) -> tuple[Array, Array]:
    """A point exactly at a jump belongs to neither side of the line."""
    return places, np.where(np.isin(places, jumps), np.nan, heights)


def padded(*extents: Span) -> Span:
    """A plot that holds all of these, with a little room above and below.

    >>> padded((0.0, 1.0)), padded((2.0, 2.0)), padded()
    ((-0.06, 1.06), (1.5, 2.5), (-0.5, 0.5))
    """
    low = min((extent[0] for extent in extents), default=0.0)
    high = max((extent[1] for extent in extents), default=0.0)
    if high - low < _FLATTEST:
        return low - 0.5, high + 0.5
    room = PAD * (high - low)
    return low - room, high + room


def _heights(part: CurvesPart, curves: tuple[Curve, ...]) -> Span:
    """A function without bounds may leave the plot, so that the others are not pressed flat by it."""
    extents = {curve.id: _extent(curve.values, curve.id == CUSTOM) for curve in curves}
    bounded = [extents[name] for name in extents if _is_bounded(function_of(part, name))]
    others = [extents[name] for name in extents if not _is_bounded(function_of(part, name))]
    if not bounded or not others:
        return padded(*bounded, *others)
    low, high = min(low for low, _ in bounded), max(high for _, high in bounded)
    room = OVERHANG * (high - low)
    return padded(
        (low, high),
        (max(low - room, min(low for low, _ in others)), min(high + room, max(high for _, high in others))),
    )


def _is_bounded(function: Differentiable) -> bool:
    return isinstance(function, Activation) and bool(
        np.isfinite([function.range.low, function.range.high]).all()
    )


def _extent(heights: Array, has_poles: bool) -> Span:
    finite = heights[np.isfinite(heights)]
    if not finite.size:
        return 0.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    if has_poles:
        inner = np.percentile(finite, [_RARE, 100 - _RARE]).tolist()
        if high - low > 4 * (inner[1] - inner[0]) > 0:
            return inner[0], inner[1]
    return low, high
