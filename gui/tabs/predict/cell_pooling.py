"""A cell of a pooled map: the window and its largest number, or its mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.network.cells import PoolingCell
from gui.tabs.predict.cell_figures import MOST_SIDE, pooling_formula, window_model
from gui.theme import theme, theme_manager
from gui.widgets.formula_line import TermLine
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.matrix_model import Mark
from gui.widgets.matrix_view import MatrixView

if TYPE_CHECKING:
    from gui.tabs.predict.cell_shown import ShownCell

LARGEST_CELL_PX = 56
LINE_HEIGHT_PX = 60


class PoolingCard(QWidget):
    """The numbers under the window, a circle on the winner, and the formula.

    Attributes:
        patch: the numbers under the window.
        line: the formula.
        foot: the same, to stand below.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownCell | None = None
        self.patch_head, self.patch, self.line = MatrixHeader(), MatrixView(), TermLine()
        self._note = QLabel()
        self._note.setProperty("role", "caption")
        self._note.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self.patch_head, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.patch, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._row = QHBoxLayout()
        self._row.addLayout(column)
        self._row.addWidget(self._note, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row, 1)
        self.foot = self.line
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_cell(self, shown: ShownCell) -> None:
        """Explain a cell; its arithmetic is a ``PoolingCell``."""
        self._shown = shown
        self._say()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._say()

    def _say(self) -> None:
        shown = self._shown
        if shown is None or not isinstance(shown.cell, PoolingCell):
            return
        cell = shown.cell
        marks = () if cell.winner is None else (Mark(*cell.winner),)
        outside = float("-inf") if cell.kind == "max" else float("nan")
        fits = max(cell.values.shape) <= MOST_SIDE
        self.patch.setVisible(fits)
        if fits:
            self.patch.set_model(window_model(cell.values, cell.in_padding, outside, marks))
        (row, column), (height, width) = cell.corner, cell.values.shape
        place = f"[{row}:{row + height}, {column}:{column + width}]".replace("-", "\N{MINUS SIGN}")
        self.patch_head.set_header("input", "X", f"[{shown.chosen.place[-1]}]", place)
        self.patch.set_name(self.tr("Window {place}").format(place=place))
        self.line.set_formula(pooling_formula(shown, cell))
        self._note.setText(self._note_text(cell))
        self._fit()

    def _note_text(self, cell: PoolingCell) -> str:
        if cell.kind == "max":
            return self.tr("The largest of {count} numbers goes on; there is nothing to learn here.").format(
                count=cell.divisor
            )
        text = self.tr("The mean of {count} numbers goes on; there is nothing to learn here.")
        return text.format(count=cell.divisor)

    def _fit(self) -> None:
        look = theme()
        taken = self.patch_head.sizeHint().height()
        free = max(self.height() - taken, 24)
        side = self.patch.preferred_cell(look.px(LARGEST_CELL_PX), self.width() * 0.6, free)
        self.patch.set_cell_side(side)

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setSpacing(look.px(16))
        self._column.setSpacing(look.px(4))
        self.line.setMinimumHeight(look.px(LINE_HEIGHT_PX))
        self._fit()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger cells in a larger room."""
        super().resizeEvent(event)
        self._fit()
