"""A number that one other number becomes: through normalization, an activation, or as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from engine.network.cells import ActivationCell, NormalizationCell, SameCell
from gui.studio.piece_label import PieceLabel
from gui.tabs.predict.cell_figures import cell_name, normalization_lines
from gui.tabs.predict.layers_words import FUNCTIONS, layer_name
from gui.theme import theme, theme_manager
from gui.widgets.matrix_text import wanted_text
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from gui.tabs.predict.cell_shown import ShownCell

LINE_PX = 20


class WordsCard(QWidget):
    """One or two lines, and the way to the number that came in.

    Attributes:
        first: the formula in letters, or the whole line.
        second: the formula in numbers; empty where the first says all.
        back: goes to where the number comes from.
        foot: nothing.

    Args:
        parent: owner.
    """

    source_pressed = Signal(int, object)  # layer, Place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownCell | None = None
        self.foot = QWidget()
        self.first, self.second, self.back = PieceLabel(LINE_PX), PieceLabel(LINE_PX), QPushButton()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        for line in (self.first, self.second):
            self._column.addWidget(line)
        self._column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.back.clicked.connect(self._on_back_clicked)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_cell(self, shown: ShownCell) -> None:
        """Explain a number of a layer with one number for each that comes in."""
        self._shown = shown
        self._say()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._say()

    def _say(self) -> None:
        shown = self._shown
        if shown is None:
            return
        name = Piece(cell_name(shown.chosen.place), "output")
        second: tuple[Piece, ...] = ()
        match shown.cell:
            case NormalizationCell() as cell:
                first, second = normalization_lines(shown, cell)
            case ActivationCell() as cell:
                first = (
                    name,
                    Piece(f" = {FUNCTIONS[cell.activation]}(", "ink2", 600),
                    Piece(wanted_text(cell.value), "input"),
                    Piece(") = ", "ink2", 600),
                    Piece(wanted_text(cell.result), "output", 800),
                )
            case SameCell() as cell:
                source = self._source_text(shown)
                first = (
                    name,
                    Piece(f" = {source} = ", "ink2", 600),
                    Piece(wanted_text(cell.result), "output", 800),
                )
            case _:
                return
        self.first.set_pieces(first)
        self.second.set_pieces(second)
        self.second.setVisible(bool(second))
        self.back.setText(self.tr("Show where it comes from"))
        self.back.setVisible(shown.chosen.layer > 0)

    def _source(self, shown: ShownCell) -> tuple[int, tuple[int, ...]]:
        place = shown.cell.source if isinstance(shown.cell, SameCell) else shown.chosen.place
        return shown.chosen.layer - 1, place

    def _source_text(self, shown: ShownCell) -> str:
        layer, place = self._source(shown)
        return f"{layer_name(shown.network, layer)} [{', '.join(map(str, place))}]"

    def _on_back_clicked(self) -> None:
        if self._shown is not None:
            self.source_pressed.emit(*self._source(self._shown))

    def _on_theme_changed(self) -> None:
        self._column.setSpacing(theme().px(8))
