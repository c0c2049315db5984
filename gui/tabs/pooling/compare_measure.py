"""How much a map changed, on a scale that means the same for every method."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from gui.tabs.pooling.comparison_figures import METHODS

if TYPE_CHECKING:
    from gui.tabs.pooling.comparison_figures import Change, ComparisonFigures, Method

AS_MUCH = 1e-9  # changes that differ by less are equal


def spread(change: Change) -> float:
    """Standard deviation of the numbers of both maps, each about its own mean."""
    return math.sqrt((float(change.before.var()) + float(change.after.var())) / 2)


def relative_change(change: Change) -> float:
    """√(Σ (after − before)² / n) / √(var(before) + var(after)); 0 where both maps are even.

    0 is the same map. 1 is what two maps come to that have nothing to do with each other. Unlike a share of
    the range it does not favour maps that are 0 nearly everywhere, as those of an edge detector are: there
    every edge may be another one and the range would hide it.
    """
    variance = 2 * spread(change) ** 2
    return math.sqrt(float((change.difference**2).mean()) / variance) if variance > 0 else 0.0


def least_changed(figures: ComparisonFigures) -> tuple[Method, ...]:
    """The methods whose maps changed least; more than one if they changed as much."""
    changes = {method: relative_change(figures.methods[method]) for method in METHODS}
    smallest = min(changes.values())
    return tuple(method for method in METHODS if changes[method] <= smallest + AS_MUCH)
