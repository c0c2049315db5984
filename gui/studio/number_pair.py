"""Two whole numbers of one thing: rows and columns, or two sides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.theme import Theme, theme, theme_manager
from gui.widgets.number_text import parse_integer
from gui.widgets.spin_box import IntegerBox, NumberBox

DIGITS_LEFT_OUT = 4  # a number box has room for six digits; these numbers have two
_BETWEEN = re.compile(r"\s*[×xX*,]\s*")


@dataclass(frozen=True, slots=True)
class Sides:
    """Rows and columns, ordered only where both of them are: 3×2 is neither above nor below 2×3.

    >>> Sides(2, 2) < Sides(3, 4), Sides(3, 2) <= Sides(2, 3), Sides(2, 3) <= Sides(3, 2)
    (True, False, False)
    """

    rows: int
    columns: int

    def __lt__(self, other: Sides) -> bool:
        return self.rows < other.rows and self.columns < other.columns

    def __le__(self, other: Sides) -> bool:
        return self.rows <= other.rows and self.columns <= other.columns


class SidesBox(NumberBox[Any]):
    """Rows and columns in one field: ``3`` is 3×3, and ``3×2`` is written out.

    − and + change both together.

    Args:
        largest: of either.
        parent: owner.
    """

    sides_changed = Signal(int, int)  # rows, columns

    def __init__(self, largest: int, parent: QWidget | None = None) -> None:
        self._fitted: tuple[str, Theme] | None = None
        super().__init__(Sides(1, 1), Sides(1, 1), Sides(largest, largest), parent)
        self.setKeyboardTracking(False)  # a number half typed is not meant yet
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.value_changed.connect(self._on_value_changed)

    def set_sides(self, rows: int, columns: int) -> None:
        """Show rows and columns."""
        self.set_value(Sides(rows, columns))

    def parse(self, text: str) -> Sides | None:
        """Read ``3`` or ``3×2``; an x on the keyboard will do."""
        numbers = [parse_integer(part) for part in _BETWEEN.split(text.strip())]
        match numbers:
            case [int(side)]:
                return Sides(side, side)
            case [int(rows), int(columns)]:
                return Sides(rows, columns)
        return None

    def format(self, value: Sides) -> str:
        """Write one number for a square."""
        return str(value.rows) if value.rows == value.columns else f"{value.rows}×{value.columns}"

    def stepped(self, value: Sides, steps: int) -> Sides:
        """Both sides, as far as they go."""
        low, high = self.minimum(), self.maximum()
        return Sides(
            min(max(value.rows + steps, low.rows), high.rows),
            min(max(value.columns + steps, low.columns), high.columns),
        )

    def wanted(self) -> str:
        """Say what is accepted."""
        sentence = self.tr("Enter a whole number from {low} to {high}, or rows×columns such as 3×2.")
        return sentence.format(low=self.minimum().rows, high=self.maximum().rows)

    def fit(self) -> None:
        """Be as wide as two digits, or the two sides, need."""
        wanted = self.lineEdit().text(), theme()
        if wanted != self._fitted:
            self._fitted = wanted
            self.setFixedWidth(narrow_width(self, wanted[0]))

    def _on_value_changed(self, sides: Sides) -> None:
        self.sides_changed.emit(sides.rows, sides.columns)


class NumberPair(QWidget):
    """Two number boxes, with a sign between them.

    Args:
        smallest: of either number.
        largest: of either number.
        sign: stands between them.
        parent: owner.
    """

    pair_changed = Signal(int, int)
    error_changed = Signal(str)  # one sentence about what is typed in one of them, or nothing

    def __init__(self, smallest: int, largest: int, sign: str = "×", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = (
            IntegerBox(smallest, smallest, largest),
            IntegerBox(smallest, smallest, largest),
        )
        self._sign = QLabel(sign)
        self._sign.setProperty("role", "label")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.first, self._sign, self.second):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for box in (self.first, self.second):
            box.setKeyboardTracking(False)
            box.value_changed.connect(self._on_value_changed)
            box.error_changed.connect(self._on_error_changed)
        self.setFocusProxy(self.first)
        self._showing = False
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_pair(self, first: int, second: int) -> None:
        """Show two numbers; emits nothing."""
        self._showing = True
        self.first.set_value(first)
        self.second.set_value(second)
        self._showing = False

    def pair(self) -> tuple[int, int]:
        """The two numbers shown."""
        return self.first.value(), self.second.value()

    def set_second_alone(self, alone: bool) -> None:
        """Leave out the first number, as of a vector, which has one row."""
        self.first.setHidden(alone)
        self._sign.setHidden(alone)
        self.setFocusProxy(self.second if alone else self.first)

    def set_names(self, first: str, second: str) -> None:
        """Name the boxes for a screen reader and a tooltip, already translated."""
        for box, name in ((self.first, first), (self.second, second)):
            box.setAccessibleName(name)
            box.setToolTip(name)

    def _on_value_changed(self) -> None:
        if not self._showing:
            self.pair_changed.emit(*self.pair())

    def _on_error_changed(self) -> None:
        self.error_changed.emit(self.first.error() or self.second.error())

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(theme().px(6))
        for box in (self.first, self.second):
            box.setFixedWidth(narrow_width(box))


def narrow_width(box: NumberBox[Any], text: str = "") -> int:
    """Width of a number box for two digits, or for a longer text."""
    metrics = QFontMetrics(theme().font("control"))
    digits = 6 - DIGITS_LEFT_OUT
    longer = max(0, metrics.horizontalAdvance(text) - metrics.horizontalAdvance("0" * digits))
    return box.sizeHint().width() - metrics.horizontalAdvance("0" * DIGITS_LEFT_OUT) + longer
