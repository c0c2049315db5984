"""Changes of the room of functions; what cannot be is refused by an EngineError."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from engine.errors import EngineError
from engine.operations.activations import COURSE_RANGE
from engine.operations.autodiff_curve import CustomFunction
from gui.tabs.activations.curve_functions import parameter_of
from gui.tabs.activations.curves_part import (
    CUSTOM,
    FUNCTION_IDS,
    LARGEST_HEIGHT,
    LARGEST_X,
    SMALLEST_SPAN,
    CurvesPart,
)

if TYPE_CHECKING:
    from gui.tabs.activations.curves_part import Span

SPANS: Final[tuple[Span, ...]] = (COURSE_RANGE, (-6.0, 6.0), (-3.0, 3.0), (-1.0, 1.0))
"""What the list of ranges offers."""

_FINEST_DIGITS: Final = 10


def step_of(part: CurvesPart, *, fine: bool = False) -> float:
    """How far an arrow key moves x: 0.1 as on the course's grid, less where the range is small.

    >>> step_of(CurvesPart()), step_of(CurvesPart(), fine=True), step_of(CurvesPart(span=(-0.5, 0.5)))
    (0.1, 0.01, 0.01)
    """
    width = part.span[1] - part.span[0]
    power = 1 if width >= 2 else 1 - math.floor(math.log10(width / 2))
    return float(f"1e-{power + fine}")


def decimals_of(part: CurvesPart) -> int:
    """Digits behind the point that x is shown with.

    >>> decimals_of(CurvesPart())
    2
    """
    return -round(math.log10(step_of(part, fine=True)))


def set_x(part: CurvesPart, x: float) -> CurvesPart:
    """Read the functions elsewhere, within the range."""
    return replace(part, x=round(min(max(x, part.span[0]), part.span[1]), _FINEST_DIGITS))


def snap_x(part: CurvesPart, x: float, *, fine: bool) -> CurvesPart:
    """Read them at the nearest place of the grid."""
    step = step_of(part, fine=fine)
    return set_x(part, round(x / step) * step)


def nudge_x(part: CurvesPart, steps: float) -> CurvesPart:
    """So much further, along the grid where that is what is asked."""
    return set_x(part, part.x + steps)


def toggle(part: CurvesPart, name: str) -> CurvesPart:
    """Draw a function, or draw it no longer; the one drawn last is chosen."""
    if name in part.drawn:
        drawn = tuple(other for other in part.drawn if other != name)
        # the one before takes over, of the first one the next
        before = drawn[max(0, part.drawn.index(name) - 1)] if drawn else name
        chosen = before if part.chosen == name else part.chosen
    else:
        drawn = tuple(other for other in FUNCTION_IDS if other in part.drawn or other == name)
        chosen = name
    return replace(part, drawn=drawn, chosen=chosen)


def choose(part: CurvesPart, name: str) -> CurvesPart:
    """Give a function tangent and zones; it is drawn from then on."""
    return replace(part, chosen=name) if name in part.drawn else toggle(part, name)


def choose_next(part: CurvesPart, steps: int) -> CurvesPart:
    """The next drawn function, around the end."""
    if not part.drawn:
        return part
    at = part.drawn.index(part.chosen) if part.chosen in part.drawn else 0
    return replace(part, chosen=part.drawn[(at + steps) % len(part.drawn)])


def choose_number(part: CurvesPart, number: int) -> CurvesPart:
    """One of the drawn functions by its place, from 0; where there is none nothing changes."""
    return replace(part, chosen=part.drawn[number]) if number < len(part.drawn) else part


def draw_all(part: CurvesPart, *, on: bool) -> CurvesPart:
    """Draw every function, or only the chosen one."""
    if not on:
        return replace(part, drawn=(part.chosen,))
    names = tuple(name for name in FUNCTION_IDS if name != CUSTOM or part.custom)
    return replace(part, drawn=names)


def set_span(part: CurvesPart, span: Span, heights: Span | None = None, side: str = "") -> CurvesPart:
    """Show another range.

    Args:
        part: the part before.
        span: from where to where x goes; what is too far or too narrow is held within the possible.
        heights: of one of the plots; None: both as high as their curves.
        side: which plot has these heights.
    """
    low, high = max(span[0], -LARGEST_X), min(span[1], LARGEST_X)
    if high - low < SMALLEST_SPAN:
        return part
    if heights is not None and (
        heights[1] - heights[0] < SMALLEST_SPAN or max(map(abs, heights)) > LARGEST_HEIGHT
    ):
        heights = None
    value, slope = (heights if side == one else None for one in ("value", "slope"))
    kept = replace(part, span=(low, high), heights=value, slopes=slope)
    return replace(kept, x=min(max(part.x, low), high))


def pan(part: CurvesPart, right: float, up: float, side: str) -> CurvesPart:
    """Look further to the side, at a range as wide.

    Args:
        part: the part before.
        right: how far along x; no farther than there is something.
        up: how far along y, where that plot has heights of its own.
        side: which plot.
    """
    low, high = part.span
    right = min(max(right, -LARGEST_X - low), LARGEST_X - high)
    span = (low + right, high + right)
    moved = replace(part, span=span, x=min(max(part.x, span[0]), span[1]))
    field = "heights" if side == "value" else "slopes"
    heights: Span | None = getattr(part, field)
    if heights is None:
        return moved
    up = min(max(up, -LARGEST_HEIGHT - heights[0]), LARGEST_HEIGHT - heights[1])
    shifted: dict[str, Any] = {field: (heights[0] + up, heights[1] + up)}
    return replace(moved, **shifted)


def set_threshold(part: CurvesPart, threshold: float) -> CurvesPart:
    """Call another slope saturated."""
    return replace(part, threshold=threshold)


def set_parameter(part: CurvesPart, number: float) -> CurvesPart:
    """Shape the chosen function otherwise."""
    field = parameter_of(part.chosen)
    shaped: dict[str, Any] = {field: number}
    return replace(part, **shaped) if field else part


def set_custom(part: CurvesPart, text: str) -> CurvesPart:
    """Draw what somebody typed, and choose it; an empty text takes it away.

    Raises:
        EngineError: it cannot be understood, or not be drawn over one x.
    """
    text = text.strip()
    if not text:
        away = toggle(part, CUSTOM) if CUSTOM in part.drawn else part
        chosen = away.chosen if away.chosen != CUSTOM else FUNCTION_IDS[0]
        return replace(away, custom="", chosen=chosen)
    CustomFunction.from_text(text).value([part.x])  # an exponent may be too large only when computed
    drawn = tuple(name for name in FUNCTION_IDS if name in part.drawn or name == CUSTOM)
    return replace(part, custom=text, drawn=drawn, chosen=CUSTOM)


def set_numbers(part: CurvesPart, numbers: tuple[float, ...]) -> CurvesPart:
    """Apply the chosen function to other numbers; none for no array at all."""
    return replace(part, numbers=numbers)


def refuse(key: str, **values: object) -> CurvesPart:
    """Change nothing, and say why.

    Raises:
        EngineError: always.
    """
    raise EngineError(key, **values)
