"""A matrix of a calculation that knows which one it is."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Signal

from gui.studio.moment import Part, Pointed
from gui.widgets.matrix_model import MatrixModel, Padding, same_padding, same_values
from gui.widgets.matrix_view import MatrixView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.widgets.matrix_model import Cell, Edits

CHOOSING: frozenset[Part] = frozenset(("partial", "output", "upstream"))  # one cell for each step
_FIELDS = tuple(field.name for field in fields(MatrixModel))


class PartView(MatrixView):
    """Tells what is done to it together with its number.

    Args:
        part: which kind of matrix.
        number: channel, of an output the filter.
        parent: owner.
    """

    pointed = Signal(object)  # Pointed, or None when the pointer leaves
    numbered_edit = Signal(int, object, str, bool)  # number, Edits, kind, goes on with the gesture before
    chosen = Signal(int, int, int)  # row, column, number: a cell that has a step was clicked or entered

    def __init__(self, part: Part, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: Part = part
        self._number = number
        self._given: MatrixModel | None = None
        self.cell_hovered.connect(self._on_hovered)
        self.values_edited.connect(self._on_edited)
        self.cell_clicked.connect(self._on_clicked)

    def set_number(self, number: int) -> None:
        """Become another channel or filter."""
        self._number = number

    def show_model(self, model: MatrixModel, *, indices: bool = True) -> bool:
        """Draw a model unless it looks the same as what is shown.

        Args:
            model: what to draw.
            indices: with its row and column numbers.

        Returns:
            Whether anything had to be drawn.
        """
        before, self._given = self._given, model
        wanted = model.show_indices and indices
        if before is not None and self.model().show_indices == wanted and looks_same(before, model):
            return False
        self.set_model(model if model.show_indices == wanted else replace(model, show_indices=wanted))
        return True

    def _on_hovered(self, cell: Cell | None) -> None:
        self.pointed.emit(None if cell is None else Pointed(self._part, self._number, cell))

    def _on_edited(self, edits: Edits, kind: str, merging: bool) -> None:
        self.numbered_edit.emit(self._number, edits, kind, merging)

    def _on_clicked(self, row: int, column: int) -> None:
        if self._part in CHOOSING:
            self.chosen.emit(row, column, self._number)


def looks_same(first: MatrixModel, second: MatrixModel) -> bool:
    """Whether two models give the same picture and the same words."""
    return first is second or all(_equal(getattr(first, name), getattr(second, name)) for name in _FIELDS)


def _equal(first: object, second: object) -> bool:
    if first is second:
        return True
    if isinstance(first, np.ndarray) and isinstance(second, np.ndarray):
        return first.shape == second.shape and same_values(first, second)
    if isinstance(first, np.ndarray) or isinstance(second, np.ndarray):
        return False
    if isinstance(first, Padding) and isinstance(second, Padding):
        rings = [(ring.top, ring.bottom, ring.left, ring.right) for ring in (first, second)]
        return rings[0] == rings[1] and same_padding(first, second)
    return first == second
