"""What a walk downhill says: the step with its numbers, and what it tells about the learning rate."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.tabs.activations.tape_text import factor, short
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from gui.tabs.activations.descent_walk import Walk

_TABLE = {
    "start": QT_TRANSLATE_NOOP(
        "DescentWords", "Take a step: x moves against the slope, by η times as much as the slope is steep."
    ),
    "arrived": QT_TRANSLATE_NOOP(
        "DescentWords", "Arrived: the curve is flat here, so no step moves any more."
    ),
    "slow": QT_TRANSLATE_NOOP(
        "DescentWords", "Slow: each step leaves nine tenths of the slope or more; try a larger learning rate."
    ),
    "good": QT_TRANSLATE_NOOP("DescentWords", "Good: y falls, and the steps get shorter with the slope."),
    "swinging": QT_TRANSLATE_NOOP(
        "DescentWords", "Swinging: each step leaps over the lowest point, and y falls all the same."
    ),
    "diverging": QT_TRANSLATE_NOOP(
        "DescentWords", "Diverging: the steps grow and y with them; try a smaller learning rate."
    ),
    "endless": QT_TRANSLATE_NOOP(
        "DescentWords", "y falls and falls: this curve has no lowest point in this direction."
    ),
    "no-value": QT_TRANSLATE_NOOP(
        "DescentWords", "The curve has no number here; please start somewhere else."
    ),
}
# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the sentence
VERDICTS = cast(Mapping[str, str], _TABLE)
ENDLESS = -1e3  # y this far below the start is no valley any more


def verdict_key(walk: Walk) -> str:
    """Which sentence fits."""
    found = walk.verdict
    fallen = walk.now.value - walk.steps[0].value
    if walk.taken and (fallen < ENDLESS or fallen == -math.inf):
        return "endless"
    return "start" if not walk.taken and found == "good" else str(found)


def verdict_sentence(walk: Walk) -> str:
    """What the steps tell, in the language of the interface."""
    return QCoreApplication.translate("DescentWords", VERDICTS[verdict_key(walk)])


def slope_name(walk: Walk) -> str:
    """``dy/dx``; with ∂ where there are several variables."""
    name, target = walk.section.name, walk.section.expression.target
    d = "∂" if len(walk.section.expression.variables) > 1 else "d"
    return f"{d}{target}/{d}{name}"


def rule(walk: Walk) -> tuple[Piece, ...]:
    """``x ← x − η·dy/dx``."""
    name = walk.section.name
    return (
        Piece(f"{name} ← {name} − ", "ink2", 600),
        Piece("η", "kernel", 700),
        Piece("·", "ink2", 600),
        Piece(slope_name(walk), "gradient", 700),
    )


def step_numbers(walk: Walk) -> tuple[Piece, ...]:
    """The same with the numbers of the next step: ``4 − 0.3·6 = 2.2``."""
    return (
        Piece(f"{short(walk.x)} − "),
        Piece(short(walk.rate), "kernel"),
        Piece("·"),
        Piece(factor(walk.slope), "gradient"),
        Piece(" = ", "ink2", 500),
        Piece(short(walk.landing), weight=800),
    )
