"""Somebody who owns a matrix, as a tab does, for tests of editing."""

from typing import Any

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit

from gui.widgets.matrix_model import MatrixModel
from gui.widgets.matrix_view import MatrixView

START = np.array([[1.0, 2, 3], [4, 5, 6], [7, 8, 9]])


class Owner:
    """Answers edits as a tab does: a new model each time."""

    def __init__(self, view: MatrixView, **settings: Any) -> None:
        self.view, self.settings = view, settings
        self.values = START.copy()
        self.told: list[tuple[Any, str, bool]] = []
        self.refused: list[str] = []
        self.clicked: list[tuple[int, int]] = []
        view.values_edited.connect(self._on_values_edited)
        view.edit_refused.connect(self.refused.append)
        view.cell_clicked.connect(self._on_cell_clicked)
        self.show()

    def show(self) -> None:
        self.view.set_model(MatrixModel(self.values, **self.settings))

    def _on_cell_clicked(self, row: int, column: int) -> None:
        self.clicked.append((row, column))

    def _on_values_edited(self, edits: Any, kind: str, merging: bool) -> None:
        self.told.append((edits, kind, merging))
        for row, column, value in edits:
            self.values[row, column] = value
        self.show()


def editor(owner: Owner) -> QLineEdit:
    found = [child for child in owner.view.findChildren(QLineEdit) if child.isVisible()]
    assert len(found) == 1
    return found[0]


def is_closed(owner: Owner) -> bool:
    return not any(child.isVisible() for child in owner.view.findChildren(QLineEdit))


def at(owner: Owner, row: int, column: int) -> QPoint:
    return owner.view.cell_rect(row, column).center().toPoint()
