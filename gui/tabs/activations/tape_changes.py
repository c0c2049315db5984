"""What can be changed about automatic differentiation: functions from a part to the next one.

Each gives back the same object where nothing changes, and raises ``EngineError`` where nothing can be
computed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from engine.errors import EngineError
from gui.tabs.activations.tape_part import (
    LARGEST_RATE,
    LARGEST_START,
    MOST_DESCENT_STEPS,
    MOST_ELEMENTS,
    SMALLEST_RATE,
    DescentPart,
)
from gui.widgets.number_text import parse_number, significant

if TYPE_CHECKING:
    from gui.tabs.activations.tape_part import Numbers, TapePart

_SEPARATORS = re.compile(r"[,;\s、，]+")
_DIGITS = 12


def numbers_from_text(name: str, text: str) -> Numbers:
    """Read numbers with commas, semicolons or blanks between them.

    Args:
        name: of the variable, for the sentence.
        text: what was typed.

    Raises:
        EngineError: ``autodiff-value-empty``, ``autodiff-value-unreadable`` with the place of the word,
            ``autodiff-values-too-many``.

    >>> numbers_from_text("x", " 1, −2.5 3e2 ")
    (1.0, -2.5, 300.0)
    """
    words = [word for word in _SEPARATORS.split(text.strip().strip("[]()")) if word]
    if not words:
        raise EngineError("autodiff-value-empty", name=name)
    if len(words) > MOST_ELEMENTS:
        raise EngineError("autodiff-values-too-many", name=name, wanted=MOST_ELEMENTS, came=len(words))
    found: list[float] = []
    for word in words:
        number = parse_number(word)
        if number is None:
            shown = word if len(word) <= _DIGITS else f"{word[:_DIGITS]}…"
            raise EngineError("autodiff-value-unreadable", name=name, came=shown, column=text.find(word) + 1)
        found.append(number)
    return tuple(found)


def text_from_numbers(numbers: Numbers) -> str:
    """Write numbers as they are typed.

    >>> text_from_numbers((1.0, -2.5))
    '1, −2.5'
    """
    return ", ".join(significant(number, _DIGITS) for number in numbers)


def means(text: str, numbers: Numbers) -> bool:
    """Whether a text says these numbers, however it is written."""
    try:
        return numbers_from_text("", text) == numbers
    except EngineError:
        return False


def set_expression(part: TapePart, text: str) -> TapePart:
    """Differentiate something else; names keep their numbers."""
    if text == part.expression:
        return part
    return _fitting(part.changed(expression=text, descent=DescentPart()))


def set_numbers(part: TapePart, name: str, numbers: Numbers) -> TapePart:
    """Give a variable other numbers."""
    if numbers == part.numbers_of(name):
        return part
    values = {**dict(part.values), name: numbers}
    descent = replace(part.descent, start=None, learning_rate=None, steps=0)
    return _fitting(part.changed(values=tuple(values.items()), descent=descent))


def set_column(part: TapePart, column: int) -> TapePart:
    """Have the graph show another number of each variable."""
    if column == part.column or not 0 <= column < part.columns:
        return part
    descent = replace(part.descent, start=None, learning_rate=None, steps=0)
    return part.changed(column=column, descent=descent)


# downhill
def set_descent_variable(part: TapePart, name: str) -> TapePart:
    """Have another variable move."""
    return part if name == part.descent_variable else part.changed(descent=DescentPart(name))


def set_start(part: TapePart, start: float) -> TapePart:
    """Start somewhere else; the rate stays, and no step is taken yet."""
    return _descending(part, start=min(max(start, -LARGEST_START), LARGEST_START), steps=0)


def set_rate(part: TapePart, rate: float) -> TapePart:
    """Walk with another learning rate, from the start."""
    held = min(max(rate, SMALLEST_RATE), LARGEST_RATE)
    return _descending(part, learning_rate=held, steps=0)


def set_steps(part: TapePart, steps: int) -> TapePart:
    """Take so many steps."""
    return _descending(part, steps=min(max(steps, 0), MOST_DESCENT_STEPS))


def _descending(part: TapePart, **changes: Any) -> TapePart:
    after = replace(part.descent, variable=part.descent_variable, **changes)
    return part if after == part.descent else part.changed(descent=after)


def _fitting(part: TapePart) -> TapePart:
    """The same with a column that is there; refuses here what cannot be computed."""
    part.tape()
    return part.changed(column=min(part.column, part.columns - 1))
