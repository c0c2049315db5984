"""What is said about the functions at x: tangent, saturated zones, kinks, captions."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.errors import EngineError
from gui.messages import sentence, translated
from gui.tabs.activations.curve_changes import decimals_of
from gui.tabs.activations.curve_functions import remarks_of
from gui.widgets.number_text import fixed, significant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.operations.activations import Tangent
    from gui.tabs.activations.curve_functions import Reading
    from gui.tabs.activations.curves_part import CurvesPart

WRITTEN_OUT_BELOW = 1_000.0
_CLOSE = 1e-9
# the engine's sources are names of programs, and one sentence
_SOURCES = (QT_TRANSLATE_NOOP("CurveWords", "no derivative flows through a comparison in TensorFlow 2.21"),)


def number_text(value: float) -> str:
    """A number of the table: four decimals as long as that can be read.

    >>> number_text(0.90514825), number_text(float("nan")), number_text(-12345.678)
    ('0.9051', '–', '−12345.7')
    """
    if math.isnan(value):
        return "\N{EN DASH}"
    return fixed(value, 4) if abs(value) < WRITTEN_OUT_BELOW else significant(value, 6)


def x_text(part: CurvesPart) -> str:
    """The x of the part with the digits of its grid; more where they would hide something."""
    short = fixed(part.x, decimals_of(part))
    return short if abs(part.x - round(part.x, decimals_of(part))) < _CLOSE else significant(part.x, 6)


def tangent_text(tangent: Tangent) -> str:
    """The equation of a tangent.

    >>> from engine.operations.activations import Tangent
    >>> tangent_text(Tangent(1.5, 0.90515, 0.18071)), tangent_text(Tangent(0.0, 0.0, 1.0))
    ('y = 0.1807 x + 0.6341', 'y = 1.0000 x')
    """
    if not (math.isfinite(tangent.value) and math.isfinite(tangent.slope)):
        return "\N{EN DASH}"
    if tangent.slope == 0:
        return f"y = {number_text(tangent.value)}"
    line = f"y = {number_text(tangent.slope)} x"
    if abs(tangent.intercept) < 5e-5:
        return line
    sign = "+" if tangent.intercept > 0 else "\N{MINUS SIGN}"
    return f"{line} {sign} {number_text(abs(tangent.intercept))}"


def zones_text(zones: Sequence[tuple[float, float]], span: tuple[float, float]) -> str:
    """Saturated zones as inequalities; empty where there are none, and where everything is one.

    >>> zones_text([(-6.0, -2.18), (2.18, 6.0)], (-6.0, 6.0)), zones_text([(-6.0, 0.0)], (-6.0, 6.0))
    ('|x| > 2.18', 'x < 0.00')
    """
    if len(zones) == 2 and zones[0][0] == span[0] and zones[1][1] == span[1]:
        inner = zones[0][1], zones[1][0]
        if abs(inner[0] + inner[1]) < _CLOSE:
            return f"|x| > {fixed(inner[1], 2)}"
    return ", ".join(_zone_text(zone, span) for zone in zones if zone != span)


def _zone_text(zone: tuple[float, float], span: tuple[float, float]) -> str:
    low, high = (fixed(end, 2) for end in zone)
    if zone[0] == span[0]:
        return f"x < {high}"
    return f"x > {low}" if zone[1] == span[1] else f"{low} < x < {high}"


def kink_sentence(reading: Reading) -> str:
    """What stands for the derivative where it jumps, and who says so; empty where it does not."""
    if reading.kink is None:
        return ""
    told = QCoreApplication.translate(
        "CurveWords",
        "{name} has a corner at {at}: slope {left} before, {right} after. Used: {used} ({source}).",
    )
    kink = reading.kink
    numbers = {name: significant(getattr(kink, name), 4) for name in ("at", "left", "right", "used")}
    source = QCoreApplication.translate("CurveWords", reading.source)
    return told.format(name=reading.name, source=source, **numbers)


def kink_note(part: CurvesPart, readings: Sequence[Reading]) -> str:
    """The same in short, of the chosen function: ``ReLU′(0) = 0 (TensorFlow 2.21)``; empty for no kink."""
    found = next((one for one in readings if one.id == part.chosen and one.kink is not None), None)
    if found is None or found.kink is None:
        return ""
    at, used = significant(found.kink.at, 4), significant(found.kink.used, 4)
    source = QCoreApplication.translate("CurveWords", found.source)
    return f"{found.name}\N{PRIME}({at}) = {used} ({source})"


def remark_sentence(part: CurvesPart, readings: Sequence[Reading]) -> str:
    """What is special at x: a kink of the chosen function, else of another; what a typed one cannot."""
    try:
        remarks = remarks_of(part)
    except EngineError as error:
        return sentence(error)
    if remarks:
        return translated(remarks[0])
    ordered = sorted(readings, key=lambda reading: reading.id != part.chosen)
    return next((told for reading in ordered if (told := kink_sentence(reading))), "")


def caption_sentence(part: CurvesPart, readings: Sequence[Reading]) -> str:
    """The numbers of the chosen function at x, before an audience; empty if nothing is drawn."""
    found = next((reading for reading in readings if reading.id == part.chosen), None)
    if found is None:
        return ""
    told = QCoreApplication.translate(
        "CurveWords", "{name} at x = {x}: the value is {value}, the slope {slope}."
    )
    if abs(found.slope) < part.threshold:
        told = QCoreApplication.translate(
            "CurveWords", "{name} at x = {x}: value {value}, slope {slope} – saturated, hardly any gradient."
        )
    return told.format(
        name=found.name, x=x_text(part), value=number_text(found.value), slope=number_text(found.slope)
    )


def accessible_row(reading: Reading) -> str:
    """One row of the table as words."""
    told = QCoreApplication.translate("CurveWords", "{name}: f = {value}, f′ = {slope}")
    return told.format(name=reading.name, value=number_text(reading.value), slope=number_text(reading.slope))
