"""From scores to probabilities: e to each score, divided by the sum of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.matrix_lettering import lettering_of
from gui.widgets.matrix_model import Mark, MatrixModel
from gui.widgets.matrix_text import wanted_text
from gui.widgets.matrix_view import MatrixView
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from engine.operations.softmax import SoftmaxSteps

HEAD_PX, LABEL_PX = 20, 92
LARGEST_CELL_PX = 48
TEXT_PX = 14


class SoftmaxTable(QWidget):
    """Three lines below the numbers of the classes: score less the largest, its exponential, its share.

    Attributes:
        matrix: the numbers.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: SoftmaxSteps | None = None
        self._unit = 0
        self.matrix = MatrixView(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self._on_theme_changed)

    def show_steps(self, steps: SoftmaxSteps, unit: int) -> None:
        """Show all classes, and which of them is looked at."""
        self._steps, self._unit = steps, unit
        values = np.stack([steps.shifted, steps.exponentials, steps.probabilities])
        marks = tuple(Mark(row, unit, "box") for row in range(3))
        model = MatrixModel(values, "output", show_indices=False, tinted=False, marks=marks)
        self.matrix.set_model(model)
        self._arrange()
        self.update()

    def formula(self) -> tuple[Piece, ...]:
        """``p[3] = e^0 / Σ = 1 / 1.19 = 0.84``."""
        if self._steps is None:
            return ()
        steps, unit = self._steps, self._unit
        return (
            Piece(f"p[{unit}]", "output"),
            Piece(" = e^", "ink2", 600),
            Piece(
                f"({wanted_text(float(steps.logits[unit]))} − {wanted_text(steps.largest)})", "output", 600
            ),
            Piece(" / Σ = ", "ink2", 600),
            Piece(wanted_text(float(steps.exponentials[unit])), "output", 600),
            Piece(f" / {wanted_text(steps.total)} = ", "ink2", 600),
            Piece(wanted_text(float(steps.probabilities[unit])), "output", 800),
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        self.matrix.set_name(self.tr("Softmax"))
        self.update()

    def _labels(self) -> tuple[str, str, str]:
        return self.tr("z − largest"), self.tr("e to it"), self.tr("÷ sum = p")

    def _arrange(self) -> None:
        look = theme()
        head, label = look.px(HEAD_PX), look.px(LABEL_PX)
        free = max(self.width() - label, 1), max(self.height() - head, 1)
        self.matrix.set_cell_side(self.matrix.preferred_cell(look.px(LARGEST_CELL_PX), *free))
        self.matrix.resize(self.matrix.sizeHint())
        self.matrix.move(QPoint(label, head))

    def _on_theme_changed(self) -> None:
        self._arrange()
        self.update()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger cells in a larger room."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Numbers of the classes above, names of the lines at the left."""
        look = theme()
        letters = lettering_of(look.text_px(TEXT_PX), 600)
        painter = QPainter(self)
        painter.setFont(letters.font)
        painter.setPen(look.colour("ink2"))
        rows, columns = self.matrix.model().shape
        offset = self.matrix.pos()
        for number in range(columns):
            centre = self.matrix.cell_rect(0, number).translated(offset).center()
            letters.centred(painter, str(number), centre.x(), look.px(HEAD_PX) / 2)
        for number, text in zip(range(rows), self._labels(), strict=False):
            line = self.matrix.cell_rect(number, 0).translated(offset)
            place = QRectF(0, line.top(), look.px(LABEL_PX) - 8, line.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()
