"""The walk downhill on the screen: where it is, what the next step does, what the steps say."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.operations.activation_shape import Tangent
from engine.operations.descent import leads_on, verdict

if TYPE_CHECKING:
    from engine.operations.autodiff_section import LearningRates, Section
    from engine.operations.descent import DescentStep, Verdict
    from gui.tabs.activations.tape_part import DescentPart, TapePart

Array = NDArray[Any]
Span = tuple[float, float]

POINTS: Final = 321
SLOW_POINTS: Final = 121  # where each place is computed by itself
LOOK_AHEAD: Final = 20  # steps of the good rate, all of them in sight
MARGIN: Final = 0.45  # beside them, of their width
SMALLEST_WIDTH: Final = 2.0
FARTHEST: Final = 2.5  # widths beyond which a step is no longer in sight
HEADROOM: Final = 1.3  # above the start, of its height over the lowest point
ROUGH: Final = 1e-9
MIRRORED_UP_TO: Final = 10.0  # another valley often lies on the other side of 0


@dataclass(frozen=True, eq=False)
class Walk:
    """A walk on a section.

    Args:
        section: the curve.
        part: start, rate, number of steps.
    """

    section: Section
    part: DescentPart

    @property
    def start(self) -> float:
        """Where the first step starts."""
        return self.section.place if self.part.start is None else self.part.start

    @property
    def rates(self) -> LearningRates:
        """Three rates to try."""
        return _rates(self.section, self.start)

    @property
    def rate(self) -> float:
        """η."""
        return self.rates.good if self.part.learning_rate is None else self.part.learning_rate

    @cached_property
    def steps(self) -> tuple[DescentStep, ...]:
        """Every step that was taken, and the one that would be next."""
        path, wanted = _path(self.section, self.start, self.rate), self.part.steps + 1
        while len(path) < wanted and leads_on(path[-1]):
            place = float(path[-1].next_at[self.section.name])
            path.append(self.section.step(place, self.rate, len(path)))
        return tuple(path[:wanted])

    @property
    def now(self) -> DescentStep:
        """The step that would be next; it starts where the point is."""
        return self.steps[-1]

    @property
    def x(self) -> float:
        """Where the point is."""
        return place_of(self.now, self.section.name)

    @property
    def slope(self) -> float:
        """How steep the curve is there."""
        return float(self.now.gradients[self.section.name])

    @property
    def landing(self) -> float:
        """Where the next step would land."""
        return float(self.now.next_at[self.section.name])

    @property
    def taken(self) -> int:
        """How many steps were taken; fewer than asked for, if the way led out of all bounds."""
        return len(self.steps) - 1

    @property
    def goes_on(self) -> bool:
        """Whether another step can be taken."""
        return self.taken == self.part.steps and self.now.is_finite and math.isfinite(self.landing)

    @property
    def verdict(self) -> Verdict:
        """What the steps say about the learning rate."""
        return verdict(self.steps)

    @property
    def tangent(self) -> Tangent:
        """The line that touches the curve at the point."""
        return Tangent(self.x, self.now.value, self.slope)

    def places(self) -> list[tuple[float, float]]:
        """X and y of every point of the walk."""
        return [(place_of(step, self.section.name), step.value) for step in self.steps]

    # what is in sight
    @cached_property
    def span(self) -> Span:
        """From where to where x is shown: what a good walk needs, and as much of this one as is near."""
        low, high = _usual_span(self.section, self.start)
        width = high - low
        near = [x for x, _ in self.places() if low - FARTHEST * width <= x <= high + FARTHEST * width]
        return min([low, *(x - 0.1 * width for x in near)]), max([high, *(x + 0.1 * width for x in near)])

    @cached_property
    def curve(self) -> tuple[Array, Array, Array]:
        """Places, y and dy/dx."""
        return _curve(self.section, self.span)

    @cached_property
    def heights(self) -> Span:
        """Lowest and highest y shown."""
        _, values, _ = self.curve
        finite = values[np.isfinite(values)]
        if not finite.size:
            return -1.0, 1.0
        low, high = float(finite.min()), float(finite.max())
        left, right = self.span
        shown = [y for x, y in self.places() if left <= x <= right and math.isfinite(y)]
        top = max([low, *shown])
        if top > low:
            high = min(high, low + HEADROOM * (top - low))
        return _padded(low, high)

    @cached_property
    def slopes(self) -> Span:
        """Lowest and highest dy/dx shown."""
        _, values, slopes = self.curve
        inside = slopes[np.isfinite(slopes) & np.isfinite(values) & (values <= self.heights[1])]
        if not inside.size:
            return -1.0, 1.0
        return _padded(min(0.0, float(inside.min())), max(0.0, float(inside.max())))


def place_of(step: DescentStep, name: str) -> float:
    """Where a step starts."""
    return float(step.at[name])


def walk_of(part: TapePart) -> Walk | None:
    """The walk of an expression; None where there is no variable."""
    section = part.section()
    return None if section is None else _walk(section, part.descent)


@lru_cache(maxsize=16)
def _walk(section: Section, part: DescentPart) -> Walk:
    return Walk(section, part)


@lru_cache(maxsize=16)
def _path(section: Section, start: float, rate: float) -> list[DescentStep]:
    """The steps of a walk, for all its lengths: it grows as the walk goes on."""
    return [section.step(start, rate)]


@lru_cache(maxsize=16)
def _rates(section: Section, start: float) -> LearningRates:
    return section.learning_rates(start)


@lru_cache(maxsize=16)
def _usual_span(section: Section, start: float) -> Span:
    steps = section.descend(start, _rates(section, start).good, LOOK_AHEAD)
    places = [x for x in (place_of(step, section.name) for step in steps) if abs(x - start) < 1e3]
    low, high = min(places), max(places)
    margin = max(MARGIN * (high - low), (SMALLEST_WIDTH * max(1.0, abs(start) / 2) - (high - low)) / 2)
    # the far wall of the valley is worth seeing too
    if high - low > ROUGH:
        low, high = (low - (high - low), high) if start == high else (low, high + (high - low))
    mirrored = min(abs(start), MIRRORED_UP_TO)
    return min(low - margin, -mirrored), max(high + margin, mirrored)


@lru_cache(maxsize=16)
def _curve(section: Section, span: Span) -> tuple[Array, Array, Array]:
    places = np.linspace(*span, POINTS if section.expression.keeps_apart else SLOW_POINTS)
    return places, *section.value_and_slope(places)


def _padded(low: float, high: float) -> Span:
    room = 0.08 * (high - low) if high > low else 1.0
    return low - room, high + room
