"""The scores of all classes as a row of signed numbers, each below the number of its class."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.theme import theme
from gui.widgets.matrix_lettering import lettering_of
from gui.widgets.matrix_model import Mark, MatrixModel
from gui.widgets.matrix_view import MatrixView

if TYPE_CHECKING:
    from numpy.typing import NDArray

HEAD_PX = 20
LARGEST_CELL_PX = 52
EDGE_PX = 3


class ScoresView(QWidget):
    """``1 × classes`` numbers; the largest has the frame of a result.

    Attributes:
        matrix: the numbers.

    Args:
        parent: owner.
    """

    pressed = Signal(int)  # class

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixView(self)
        self.matrix.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows go from layer to layer
        self.matrix.cell_clicked.connect(self._on_cell_clicked)
        self._area = QRectF()

    def show_scores(self, scores: NDArray[np.float32], chosen: int | None) -> None:
        """Show numbers, and which of them is looked at."""
        marks = () if chosen is None else (Mark(0, chosen, "box"),)
        model = MatrixModel(
            _readable(scores)[np.newaxis],
            "output",
            current=(0, int(scores.argmax())),
            marks=marks,
            show_indices=False,
        )
        resized = model.shape != self.matrix.model().shape
        self.matrix.set_model(model)
        if resized:
            self._arrange()
        self.update()

    def fit(self, area: QRectF) -> None:
        """Stand within a room of the parent, at its left."""
        if area != self._area:
            self._area = QRectF(area)
            self.setGeometry(area.adjusted(-EDGE_PX, 0, EDGE_PX, 0).toAlignedRect())
            self._arrange()

    def class_rect(self, number: int) -> QRectF:
        """Where the score of a class is."""
        return self.matrix.cell_rect(0, number).translated(self.matrix.pos())

    def retranslate(self) -> None:
        """Set every text anew."""
        self.matrix.set_name(self.tr("Scores"))

    def _arrange(self) -> None:
        head = theme().px(HEAD_PX)
        free = self.height() - head
        side = self.matrix.preferred_cell(theme().px(LARGEST_CELL_PX), self.width(), max(free, 1))
        self.matrix.set_cell_side(side)
        self.matrix.resize(self.matrix.sizeHint())
        # the first cell stands where the maps above begin
        left = EDGE_PX - round(self.matrix.cell_rect(0, 0).left())
        self.matrix.move(QPoint(max(left, 0), head))

    def _on_cell_clicked(self, row: int, column: int) -> None:
        self.pressed.emit(column)

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The numbers of the classes."""
        painter = QPainter(self)
        letters = lettering_of(theme().text_px(14), 600)
        painter.setFont(letters.font)
        painter.setPen(theme().colour("ink2"))
        for number in range(self.matrix.model().shape[1]):
            centre = self.class_rect(number).center().x()
            letters.centred(painter, str(number), centre, theme().px(HEAD_PX) / 2)
        painter.end()


def _readable(scores: NDArray[np.float32]) -> NDArray[np.float64]:
    """With one decimal, as ten of them have room for, unless all are smaller than 1."""
    exact = scores.astype(np.float64)
    return exact.round(1) if np.abs(exact).max() >= 1 else exact
