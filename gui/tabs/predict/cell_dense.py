"""A unit of a dense layer: its largest summands; and for a score, how it becomes a probability."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.network.cells import DenseCell
from engine.network.spec import Dropout, Flatten
from engine.operations.softmax import softmax_steps
from gui.studio.piece_label import PieceLabel
from gui.tabs.predict.cell_contributions import ContributionBars, Part
from gui.tabs.predict.cell_figures import cell_name
from gui.tabs.predict.cell_softmax import SoftmaxTable
from gui.tabs.predict.layers_words import FUNCTIONS, layer_name
from gui.theme import theme, theme_manager
from gui.widgets.formula_model import factor
from gui.widgets.matrix_text import wanted_text
from gui.widgets.painted_text import Piece
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from engine.network.cells import Place
    from engine.network.spec import NetworkSpec
    from gui.tabs.predict.cell_shown import ShownCell

LINE_PX = 17
SCORE, SHARE = "score", "softmax"


class DenseCard(QWidget):
    """Bars of what the inputs add, their sum, and the activation; the scores' way through the softmax.

    Attributes:
        bars: the largest summands, the rest and the bias.
        rest: the sum and what happens to it.
        table: scores, exponentials and shares.
        choice: which of both is looked at; offered for the last layer.
        foot: sum and choice, to stand below.

    Args:
        parent: owner.
    """

    source_pressed = Signal(int, object)  # layer, Place: where a summand comes from

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownCell | None = None
        self.choice, self.bars, self.table = Segmented(), ContributionBars(), SoftmaxTable()
        self.rest = PieceLabel(LINE_PX)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.bars)
        self._pages.addWidget(self.table)
        self._line = QHBoxLayout()
        self._line.addWidget(self.rest, 1)
        self._line.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignRight)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._pages, 1)
        self.foot = QWidget()
        self.foot.setLayout(self._line)
        self._line.setContentsMargins(0, 0, 0, 0)
        self.bars.pressed.connect(self._on_source_pressed)
        self.choice.chosen.connect(self._on_choice_chosen)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    # interface
    def show_cell(self, shown: ShownCell) -> None:
        """Explain a unit; its arithmetic is a ``DenseCell``."""
        self._shown = shown
        self._say()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.choice.set_items([(SCORE, self.tr("Score")), (SHARE, self.tr("Softmax"))])
        self.choice.setAccessibleName(self.tr("What to look at"))
        self.table.retranslate()
        self._say()

    # inside
    def _say(self) -> None:
        shown = self._shown
        if shown is None or not isinstance(shown.cell, DenseCell):
            return
        cell = shown.cell
        is_last = shown.chosen.layer == len(shown.network.layers) - 1
        self.choice.setVisible(is_last)
        as_share = is_last and self.choice.current() == SHARE
        self._pages.setCurrentWidget(self.table if as_share else self.bars)
        self.bars.set_parts(self._parts(shown, cell))
        if as_share:
            steps = cell.softmax or softmax_steps(shown.activations.scores)
            self.table.show_steps(steps, shown.chosen.place[0])
            self.rest.set_pieces(self.table.formula())
        else:
            self.rest.set_pieces(self._sum(shown, cell))

    def _parts(self, shown: ShownCell, cell: DenseCell) -> list[Part]:
        room = max(1, self.bars.room() - 2)  # the rest and the bias
        largest, rest = cell.largest(room)
        products = cell.products
        parts = [
            Part(
                self._source_name(shown, index),
                (float(cell.weights[index]), float(cell.inputs[index])),
                float(products[index]),
                index,
            )
            for index in largest
        ]
        others = products.size - len(largest)
        if others:
            parts.append(Part(self.tr("{count} others").format(count=others), None, rest))
        parts.append(Part(self.tr("Bias"), None, cell.bias))
        return parts

    def _source_name(self, shown: ShownCell, index: int) -> str:
        layer, place = source_of(shown, index)
        if len(place) == 3:
            text = self.tr("{layer}, map {map} [{row}, {column}]")
            name = layer_name(shown.network, layer)
            return text.format(layer=name, map=place[2], row=place[0], column=place[1])
        return f"x[{index}]"

    def _sum(self, shown: ShownCell, cell: DenseCell) -> tuple[Piece, ...]:
        pieces = [
            Piece(cell_name(shown.chosen.place), "output"),
            Piece(" = Σ ", "ink2", 600),
            Piece(wanted_text(float(cell.products.sum())), "output"),
            Piece(f" + {factor(cell.bias)}", "kernel", 600),
            Piece(" = ", "ink2", 500),
            Piece(wanted_text(cell.before), "output", 800),
        ]
        if cell.activation not in ("linear", "softmax"):
            pieces += [
                Piece(f" → {FUNCTIONS[cell.activation]} ", "ink2", 600),
                Piece(wanted_text(cell.result), "output", 800),
            ]
        return tuple(pieces)

    def _on_source_pressed(self, index: int) -> None:
        if self._shown is not None:
            self.source_pressed.emit(*source_of(self._shown, index))

    def _on_choice_chosen(self, _choice: str) -> None:
        self._say()

    def _on_theme_changed(self) -> None:
        self._column.setSpacing(theme().px(6))

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """As many summands as there is room for."""
        super().resizeEvent(event)
        self._say()


def source_of(shown: ShownCell, index: int) -> tuple[int, Place]:
    """Layer and place of an input of a dense layer, back through flatten and dropout."""
    layer, place = shown.chosen.layer - 1, (index,)
    return through(shown.network, shown, layer, place)


def through(network: NetworkSpec, shown: ShownCell, layer: int, place: Place) -> tuple[int, Place]:
    """Back from a number through layers that hand it on as it is."""
    while layer > 0 and isinstance(network.layers[layer], Dropout | Flatten):
        if isinstance(network.layers[layer], Flatten):
            shape = shown.activations.input_of(layer).shape
            place = tuple(int(n) for n in np.unravel_index(place[0], shape))
        layer -= 1
    return max(layer, 0), place
