"""The functions of the room, as its part shapes them, and what is read of them at one x."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from engine.errors import EngineError
from engine.operations.activations import ACTIVATIONS, Activation, Differentiable, saturated_intervals
from engine.operations.autodiff_curve import CustomFunction
from gui.tabs.activations.curves_part import CUSTOM, PARAMETERS

if TYPE_CHECKING:
    from engine.operations.activations import Formula, Kink
    from gui.tabs.activations.curves_part import CurvesPart

CUSTOM_NAME = "f"


@dataclass(frozen=True, slots=True)
class Reading:
    """One function at one x.

    Attributes:
        id: of the function.
        name: what people call it.
        value: f(x); NaN where it has none.
        slope: f′(x), at a kink the number that is used there.
        kink: the kink at x; None for none.
        source: where the number used at the kink comes from.
    """

    id: str
    name: str
    value: float
    slope: float
    kink: Kink | None = None
    source: str = ""


def function_of(part: CurvesPart, name: str) -> Differentiable:
    """A function with the numbers that shape it.

    Args:
        part: has these numbers, and the expression.
        name: id of the function.

    >>> from gui.tabs.activations.curves_part import CurvesPart
    >>> float(function_of(CurvesPart(elu_alpha=2.0), "elu").value(-100.0))
    -2.0
    """
    if name == CUSTOM:
        return _typed(part.custom)
    return _shaped(name, tuple((key, getattr(part, field)) for field, of, key in PARAMETERS if of == name))


def name_of(name: str) -> str:
    """What people call a function; the same in every language."""
    return CUSTOM_NAME if name == CUSTOM else ACTIVATIONS[name].name


def formula_of(name: str) -> Formula | None:
    """What a function is, to be set in type; None for one that somebody typed."""
    return None if name == CUSTOM else ACTIVATIONS[name].formula


def parameter_of(name: str) -> str:
    """Attribute of the part that shapes a function; empty if nothing does.

    >>> parameter_of("elu"), parameter_of("relu")
    ('elu_alpha', '')
    """
    return next((field for field, of, _ in PARAMETERS if of == name), "")


def readings_of(part: CurvesPart) -> tuple[Reading, ...]:
    """All drawn functions at the x of the part, in their order."""
    return tuple(_reading(part, name) for name in part.drawn)


def kinks_of(function: Differentiable) -> tuple[Kink, ...]:
    """Where a function's derivative jumps, as far as that is known."""
    return function.kink_list if isinstance(function, Activation) else ()


def remarks_of(part: CurvesPart) -> tuple[str, ...]:
    """What is to be remarked on the typed function at x, as keys of messages.

    Raises:
        EngineError: it cannot be computed there.
    """
    return _typed(part.custom).flags(part.x) if CUSTOM in part.drawn else ()


def without_x(part: CurvesPart) -> CurvesPart:
    """What decides about everything that does not follow x."""
    return replace(part, x=0.0)


@lru_cache(maxsize=64)
def zones_of(part: CurvesPart) -> tuple[tuple[float, float], ...]:
    """Where the chosen function lets hardly any gradient through, within the range of a part without x."""
    if part.chosen not in part.drawn:
        return ()
    try:
        return saturated_intervals(function_of(part, part.chosen), *part.span, part.threshold)
    except EngineError:
        return ()  # of a typed function that cannot be computed everywhere


def _reading(part: CurvesPart, name: str) -> Reading:
    function = function_of(part, name)
    try:
        value, slope = float(function.value(part.x)), float(function.derivative(part.x))
    except EngineError:
        value = slope = math.nan
    kink = next((kink for kink in kinks_of(function) if kink.at == part.x), None)
    source = ACTIVATIONS[name].kink_source if kink is not None else ""
    return Reading(name, name_of(name), value, slope, kink, source)


@lru_cache(maxsize=128)
def _shaped(name: str, settings: tuple[tuple[str, float], ...]) -> Activation:
    return ACTIVATIONS[name].with_parameters(**dict(settings))


@lru_cache(maxsize=16)
def _typed(text: str) -> CustomFunction:
    return CustomFunction.from_text(text)


def computed(function: Differentiable, places: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """F and f′ at many places; NaN everywhere where that cannot be computed."""
    try:
        return function.value(places), function.derivative(places)
    except EngineError:
        nothing = np.full(places.shape, np.nan)
        return nothing, nothing.copy()
