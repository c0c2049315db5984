"""Copy and paste of a matrix, and its context menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from gui.widgets.matrix_model import LARGEST_SIDE
from gui.widgets.matrix_text import BlockError, as_csv, as_latex, as_numpy, as_tabs, parse_block

if TYPE_CHECKING:
    from gui.widgets.matrix_model import Edits
    from gui.widgets.matrix_view import MatrixView

LONGEST_QUOTE = 24


class MatrixClipboard(QObject):
    """Blocks of numbers to and from other programs.

    Args:
        view: the matrix, which owns this object.
        tell: takes edits, their kind, and whether they go on with a gesture.
    """

    def __init__(self, view: MatrixView, tell: Callable[[Edits, str, bool], None]) -> None:
        super().__init__(view)
        self._view = view
        self._tell = tell

    def show_menu(self, place: QPoint) -> None:
        """Offer to copy and to paste."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, form in (
            (self.tr("Copy"), as_tabs),
            (self.tr("Copy as NumPy"), as_numpy),
            (self.tr("Copy as CSV"), as_csv),
            (self.tr("Copy as LaTeX"), as_latex),
        ):
            action = menu.addAction(text)
            action.setData(form)
        paste = menu.addAction(self.tr("Paste"))
        paste.setEnabled(self._view.model().editable)
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(place)

    def _on_menu_triggered(self, action: QAction) -> None:
        form = action.data()
        if form is None:
            self.paste()
        else:
            self.copy(form)

    def copy(self, form: Callable[[NDArray[np.float64]], str]) -> None:
        """Put the selected block, else the whole matrix, on the clipboard; hidden numbers stay hidden."""
        model = self._view.model()
        values = model.values.copy()
        for row, column in model.hidden:
            values[row, column] = np.nan
        if model.done is not None:
            values[~np.asarray(model.done)] = np.nan
        block = self._view.selection()
        QGuiApplication.clipboard().setText(form(values if block is None else values[block]))

    def paste(self) -> None:
        """Write the block on the clipboard from the focus cell on; what does not fit is refused whole."""
        try:
            block = parse_block(QGuiApplication.clipboard().text())
        except BlockError as error:
            self._view.edit_refused.emit(self._sentence(error))
            return
        selection = self._view.selection()
        row, column = self._view.focus_cell()
        if selection is not None:
            row, column = selection[0].start, selection[1].start
        rows, columns = self._view.model().shape
        if row + block.shape[0] > rows or column + block.shape[1] > columns:
            text = self.tr(
                "The pasted block has {rows}×{columns} numbers and does not fit from this cell on;"
                " please choose another cell or make the matrix larger (up to {largest}×{largest})."
            )
            self._view.edit_refused.emit(
                text.format(rows=block.shape[0], columns=block.shape[1], largest=LARGEST_SIDE)
            )
            return
        edits = tuple((row + r, column + c, float(block[r, c])) for r, c in np.ndindex(*block.shape))
        self._tell(edits, "paste", False)

    def _sentence(self, error: BlockError) -> str:
        if error.reason == "empty":
            return self.tr("There are no numbers on the clipboard; please copy a block of cells first.")
        if error.reason == "ragged":
            text = self.tr(
                "The pasted rows differ in length: the first has {first}, row {row} has {other};"
                " please copy rows of one length."
            )
            return text.format(row=error.row, other=error.other, first=error.first)
        text = self.tr("“{text}” in the pasted block is not a finite number; please copy numbers only.")
        return text.format(text=quoted(error.text))


def quoted(text: str) -> str:
    """The beginning of somebody's text on one line, for a sentence."""
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST_QUOTE else plain[: LONGEST_QUOTE - 1] + "…"
