"""Number fields of the room of functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.widgets.number_text import fixed, parse_number, significant
from gui.widgets.spin_box import NumberBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_DIGITS = 10


class StepBox(NumberBox[float]):
    """A decimal number; − and + go by a step, and a typed one may have more digits.

    Args:
        value: at the start.
        minimum: smallest value accepted.
        maximum: largest value accepted.
        step: of − and +.
        decimals: digits behind the point, at least.
        parent: owner.
    """

    def __init__(
        self,
        value: float,
        minimum: float,
        maximum: float,
        step: float,
        decimals: int,
        parent: QWidget | None = None,
    ) -> None:
        self._step, self._decimals = step, decimals
        super().__init__(value, minimum, maximum, parent)
        self.setKeyboardTracking(False)

    def set_step(self, step: float, decimals: int) -> None:
        """Go by other steps."""
        if (step, decimals) != (self._step, self._decimals):
            self._step, self._decimals = step, decimals
            self._show_value()

    def parse(self, text: str) -> float | None:
        """Read a decimal number."""
        return parse_number(text)

    def format(self, value: float) -> str:
        """Write it with its usual digits, or with those it has."""
        usual = round(value, self._decimals) == round(value, _DIGITS)
        return fixed(value, self._decimals) if usual else significant(value, 6)

    def stepped(self, value: float, steps: int) -> float:
        """Add steps."""
        return round(value + steps * self._step, _DIGITS)

    def wanted(self) -> str:
        """Say which numbers are accepted."""
        sentence = self.tr("Enter a number from {low} to {high}.")
        return sentence.format(low=significant(self._minimum, 5), high=significant(self._maximum, 5))
