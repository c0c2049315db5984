"""Where the columns of the softmax ledger stand, and which of them give way where there is no room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

from gui.tabs.activations.softmax_figures import STEPS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from gui.tabs.activations.softmax_figures import Step

Name = Literal["name", "truth", "score", "scaled", "shifted", "exponential", "share", "gradient"]
NAMES: tuple[Name, ...] = get_args(Name)
WITH_BAR: Final[frozenset[Name]] = frozenset(("score", "share", "gradient"))
SMALLEST_BAR: Final = 44.0
LARGEST_BAR: Final = 190.0
GIVING_WAY: Final[tuple[Name, ...]] = ("scaled", "gradient", "shifted", "exponential")

# the column that a step fills, or looks at
OF_STEP: Final[Mapping[Step, Name]] = {
    "scores": "score",
    "scaled": "scaled",
    "largest": "scaled",
    "shifted": "shifted",
    "exponentials": "exponential",
    "total": "exponential",
    "shares": "share",
    "loss": "share",
    "gradient": "gradient",
    "jacobian": "gradient",
}
_FILLED_AT: Final[Mapping[Name, Step]] = {
    "scaled": "scaled",
    "shifted": "shifted",
    "exponential": "exponentials",
    "share": "shares",
    "gradient": "gradient",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column, in px from the left of the ledger.

    Attributes:
        name: which one.
        left: where it begins.
        width: of all of it.
        bar: width of its bar, at its left; 0 for none.
    """

    name: Name
    left: float
    width: float
    bar: float = 0.0

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width


def column_of(step: int, names: Collection[Name]) -> Name:
    """The column that a step speaks of; at T = 1 the scores are not divided, and no column repeats them."""
    name = OF_STEP[STEPS[step]]
    return name if name in names else "score"


def is_filled(name: Name, step: int) -> bool:
    """Whether a column has its numbers at a step.

    >>> is_filled("score", 0), is_filled("share", 5), is_filled("share", 6)
    (True, False, True)
    """
    return name not in _FILLED_AT or STEPS.index(_FILLED_AT[name]) <= step


def lay_out(
    widths: Mapping[Name, float], free: float, gap: float, unit: float, keep: Name
) -> tuple[Column, ...]:
    """Put columns beside each other; what has a bar shares out what is left.

    Args:
        widths: room that the words and numbers of each wanted column need.
        free: width of the ledger.
        gap: between columns.
        unit: of a px at the size of text in force.
        keep: a column that does not give way.

    Returns:
        The columns that there is room for, from the left.
    """
    wanted = [name for name in NAMES if name in widths]
    for name in (None, *GIVING_WAY):
        if name is not None and name != keep and name in wanted:
            wanted.remove(name)
        spare = free - sum(widths[each] for each in wanted) - gap * _gaps(wanted)
        bars = [each for each in wanted if each in WITH_BAR]
        if spare >= len(bars) * SMALLEST_BAR * unit:
            break
    bar = min(max(spare / len(bars), 0.0), LARGEST_BAR * unit)
    # what no bar may use lies between the columns
    rest = max(0.0, spare - bar * len(bars)) / max(1, len(wanted) - 1)
    found, left = [], 0.0
    for name in wanted:
        own = bar if name in WITH_BAR else 0.0
        width = widths[name] + (own + gap if name in WITH_BAR else 0.0)
        found.append(Column(name, left, width, own))
        left += width + gap + rest
    return tuple(found)


def _gaps(names: Sequence[Name]) -> int:
    """Gaps between columns, and between a bar and its number."""
    return len(names) - 1 + sum(name in WITH_BAR for name in names)
