"""Each gradient beside a central difference: the numbers, and why they may not agree."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication

from gui.tabs.activations.tape_text import element, short
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.operations.autodiff import GradientCheck, Tape

Agreement = Literal["agrees", "corner", "no-number", "differs"]

DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One gradient that was checked.

    Args:
        central: (y(x + h) − y(x − h)) / 2h.
        difference: between it and the gradient.
        agreement: what is to be said about it.
        left: slope on the left side.
        right: slope on the right side.
    """

    central: float
    difference: float
    agreement: Agreement
    left: float
    right: float

    @property
    def number(self) -> str:
        """The central difference, written."""
        return significant(self.central, DIGITS)

    def words(self) -> str:
        """What is to be said, in the language of the interface."""
        if self.agreement == "corner":
            text = QCoreApplication.translate("TapeCheck", "corner: {left} on the left, {right} on the right")
            return text.format(left=short(self.left), right=short(self.right))
        if self.agreement == "no-number":
            return QCoreApplication.translate("TapeCheck", "there is no number to compare")
        text = QCoreApplication.translate("TapeCheck", "difference {number}")
        return text.format(number=significant(self.difference, 1))


@lru_cache(maxsize=8)
def _checks(tape: Tape) -> Mapping[str, GradientCheck]:
    return tape.check()


def check_of(tape: Tape, name: str, column: int) -> CheckLine:
    """Check the gradient of a variable.

    Args:
        tape: what was differentiated.
        name: the variable.
        column: which of its numbers; a single one stands for all.
    """
    found = _checks(tape)[name]
    exact, central, left, right = (
        element(array, column) for array in (found.exact, found.central, found.left, found.right)
    )
    agrees, at_kink = bool(element(found.agrees, column)), bool(element(found.at_kink, column))
    agreement: Agreement = "agrees"
    if not (math.isfinite(exact) and math.isfinite(central)):
        agreement = "no-number"
    elif at_kink:
        agreement = "corner"
    elif not agrees:
        agreement = "differs"
    return CheckLine(central, abs(exact - central), agreement, left, right)


def checks_of(tape: Tape, column: int) -> dict[int, CheckLine]:
    """Check the gradients of all variables, by place of their node in the tape."""
    return {node.index: check_of(tape, node.text, column) for node in tape.rows if node.is_variable}
