"""Cells of a matrix in words, for tooltips and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.widgets.matrix_text import full_text

if TYPE_CHECKING:
    from gui.widgets.matrix_model import MatrixModel, Role


class MatrixWords(QObject):
    """Translated words about a matrix.

    Args:
        parent: the matrix.
    """

    def role_name(self, role: Role) -> str:
        """What a matrix of this role is called."""
        return {
            "input": self.tr("Input"),
            "kernel": self.tr("Kernel"),
            "output": self.tr("Output"),
            "partial": self.tr("Partial sum"),
            "gradient": self.tr("Gradient"),
        }[role]

    def describe(self, model: MatrixModel, name: str, row: int, column: int) -> str:
        """Say where a cell is and what it holds, hidden values left out."""
        window = model.window
        if not model.contains(row, column):
            parts = [self._padding(model, row, column)]
        else:
            place = self.tr("{name} row {row}, column {column}")
            parts = [place.format(name=name, row=row, column=column), self._value(model, row, column)]
        if window is not None and (row, column) in window.taps():
            parts.append(self.tr("in the window"))
        if (row, column) == model.current:
            parts.append(self.tr("current"))
        if model.is_dropped(row, column):
            parts.append(self.tr("not used"))
        return ", ".join(parts)

    def _padding(self, model: MatrixModel, row: int, column: int) -> str:
        if model.padding.is_blank:
            return self.tr("Padding, takes no part")
        return self.tr("Padding, value {value}").format(value=full_text(model.padding.at(row, column)))

    def _value(self, model: MatrixModel, row: int, column: int) -> str:
        if (row, column) in model.hidden:
            return self.tr("hidden")
        if not model.is_done(row, column):
            return self.tr("not computed yet")
        return self.tr("value {value}").format(value=full_text(float(model.values[row, column])))
