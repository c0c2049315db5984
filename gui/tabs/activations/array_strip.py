"""A small array, and what the chosen function makes of it, number by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from engine.errors import EngineError
from gui.tabs.activations.curve_functions import function_of, name_of
from gui.tabs.activations.curves_part import LARGEST_NUMBER, MOST_NUMBERS
from gui.theme import theme, theme_manager
from gui.theme.icons import icon
from gui.widgets.matrix_model import MatrixModel
from gui.widgets.matrix_view import MatrixView
from gui.widgets.spin_box import IntegerBox

if TYPE_CHECKING:
    from gui.tabs.activations.curves_part import CurvesPart
    from gui.widgets.matrix_model import Edits

CELL_PX = 44
HEIGHT_PX = 64


class ArrayStrip(QFrame):
    """Takes other numbers by typing into the left cells.

    Attributes:
        input: the numbers.
        output: what becomes of them.
        count: how many there are.

    Args:
        parent: owner.
    """

    numbers_wanted = Signal(object, bool)  # tuple of numbers; whether it goes on with the change before
    refused = Signal(str)  # one translated sentence
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._numbers: tuple[float, ...] = ()
        self.input, self.output = MatrixView(), MatrixView()
        self.count = IntegerBox(1, 1, MOST_NUMBERS)
        self._signs = {name: QLabel() for name in ("open", "close", "count")}
        self._close = QToolButton()
        self._close.setProperty("ghost", True)
        self._close.setIcon(icon("x", "ink2"))
        self._row = QHBoxLayout(self)
        left: tuple[QWidget, ...] = (self._signs["open"], self.input, self._signs["close"], self.output)
        right: tuple[QWidget, ...] = (self._signs["count"], self.count, self._close)
        for widget in left:
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in right:
            self._row.addWidget(widget)
        self.input.values_edited.connect(self._on_edited)
        self.input.edit_refused.connect(self.refused)
        self.count.value_changed.connect(self._on_count_changed)
        self._close.clicked.connect(self.closed)
        theme_manager().changed.connect(self._arrange)
        self.retranslate()
        self._arrange()

    def show_part(self, part: CurvesPart) -> None:
        """Show the numbers, and the function of them."""
        self.setVisible(bool(part.numbers))
        if not part.numbers:
            return
        self._numbers = part.numbers
        self._signs["open"].setText(f"{name_of(part.chosen)} (")
        self._signs["close"].setText(") =")
        self.input.set_model(_model(np.array(part.numbers, np.float64), "input", editable=True))
        self.output.set_model(_model(results_of(part), "output", editable=False))
        blocked = QSignalBlocker(self.count)
        self.count.set_value(len(part.numbers))
        blocked.unblock()
        self._arrange()

    def set_controls_shown(self, on: bool) -> None:
        """Leave the numbers alone, before an audience."""
        for widget in (self._signs["count"], self.count, self._close):
            widget.setVisible(on)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.input.set_name(self.tr("Array"))
        self.output.set_name(self.tr("Array after the function"))
        self._signs["count"].setText(self.tr("Numbers"))
        self.count.setAccessibleName(self.tr("Numbers"))
        self._close.setToolTip(self.tr("Close the array"))
        self._close.setAccessibleName(self.tr("Close the array"))

    # inside
    def _on_edited(self, edits: Edits, _kind: str, merging: bool) -> None:
        numbers = list(self._numbers)
        for _, column, number in edits:
            held = min(max(number, -LARGEST_NUMBER), LARGEST_NUMBER)
            numbers[column] = int(held) if float(held).is_integer() else held
        self.numbers_wanted.emit(tuple(numbers), merging)

    def _on_count_changed(self, count: int) -> None:
        kept = self._numbers[:count]
        self.numbers_wanted.emit((*kept, *(0,) * (count - len(kept))), False)

    def _arrange(self) -> None:
        look = theme()
        for label in self._signs.values():
            label.setFont(look.font("control", 600))
        for name in ("open", "close"):
            self._signs[name].setFont(look.font("lead", 700))
        margin = look.px(14)
        self._row.setContentsMargins(margin, look.px(4), look.px(6), look.px(4))
        self._row.setSpacing(look.px(8))
        self.setFixedHeight(look.px(HEIGHT_PX))
        taken = sum(label.sizeHint().width() for label in self._signs.values())
        taken += self.count.sizeHint().width() + self._close.sizeHint().width() + 8 * look.px(8) + 2 * margin
        free = max(1.0, (self.width() - taken) / 2)
        side = self.input.preferred_cell(look.px(CELL_PX), free, look.px(HEIGHT_PX - 10))
        for view in (self.input, self.output):
            view.set_cell_side(side)

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the cells the room that there is."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def results_of(part: CurvesPart) -> np.ndarray:
    """The chosen function of the numbers; integers stay integers where the function keeps them.

    >>> from gui.tabs.activations.curves_part import CurvesPart
    >>> results_of(CurvesPart(chosen="relu", numbers=(-1, 2, -3, 4, -5))).tolist()
    [0, 2, 0, 4, 0]
    """
    try:
        return function_of(part, part.chosen).value(list(part.numbers))
    except EngineError:
        return np.full(len(part.numbers), np.nan)


def _model(numbers: np.ndarray, role: str, *, editable: bool) -> MatrixModel:
    return MatrixModel(
        np.asarray(numbers, np.float64)[np.newaxis],
        role=role,  # type: ignore[arg-type]
        show_indices=False,
        editable=editable,
    )
