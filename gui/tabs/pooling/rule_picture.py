"""A small padded image with all positions of the kernel on it, or the sentence that refuses it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.messages import sentence
from gui.theme import theme
from gui.widgets.matrix_geometry import geometry_of
from gui.widgets.matrix_model import MatrixModel, Padding, Window
from gui.widgets.matrix_view import MatrixView

if TYPE_CHECKING:
    from engine.operations.convolution import SizeFormula
    from engine.operations.coverage import RuleOutcome
    from gui.widgets.matrix_model import Cell

LARGEST_CELL_PX, SMALLEST_CELL_PX = 40, 0.1
DOT_PX = 2.2
CLOSEST_DOTS_PX = 6.0


class RulePicture(MatrixView):
    """A padded image with a dot in the middle of each position; as large as its place allows.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formulas: tuple[SizeFormula, SizeFormula] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_rule(self, formulas: tuple[SizeFormula, SizeFormula], cell: Cell) -> None:
        """Show what a rule makes of an image; its numbers do not matter.

        Args:
            formulas: of rows and columns.
            cell: of the result; the kernel stands where this cell is made, if there is such a cell.
        """
        self._formulas = rows, columns = formulas
        is_there = cell[0] < rows.output_size and cell[1] < columns.output_size
        self.set_model(
            MatrixModel(
                np.zeros((rows.input_size, columns.input_size)),
                "input",
                padding=Padding(rows.pad_before, rows.pad_after, columns.pad_before, columns.pad_after),
                window=_window(formulas, cell) if is_there else None,
                dropped_rows=_left_over(rows),
                dropped_columns=_left_over(columns),
                display="colours",
                show_indices=False,
                tinted=False,
            )
        )

    def largest_side(self, free: QSizeF) -> float:
        """Largest cells with which all of it fits."""
        model = self.model()
        padding, (rows, columns) = model.padding, model.shape
        frames = geometry_of(model, 0.0, theme()).size
        return min(
            (free.width() - frames.width()) / (padding.left + columns + padding.right),
            (free.height() - frames.height()) / (padding.top + rows + padding.bottom),
            theme().px(LARGEST_CELL_PX),
        )

    def fit(self, side: float, middle: QPoint) -> None:
        """Take cells of about a side, whole device px if there is one, around a point."""
        ratio = self.devicePixelRatioF()
        snapped = math.floor(side * ratio) / ratio
        self.set_cell_side(max(SMALLEST_CELL_PX, snapped or side))
        place = QRect(QPoint(), self.sizeHint())
        place.moveCenter(middle)
        self.setGeometry(place)

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The image, and over it all positions."""
        super().paintEvent(event)
        if self._formulas is None:
            return
        rows, columns = self._formulas
        side = self.cell_side()
        if side * min(rows.stride, columns.stride) < CLOSEST_DOTS_PX:
            return
        first = self.cell_rect(-rows.pad_before, -columns.pad_before).topLeft()
        first += QPointF(columns.effective_kernel, rows.effective_kernel) * side / 2
        radius = min(theme().line(DOT_PX), side * 0.2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("kernel"))
        for row in range(rows.output_size):
            for column in range(columns.output_size):
                shift = QPointF(column * columns.stride, row * rows.stride) * side
                painter.drawEllipse(first + shift, radius, radius)
        painter.end()


class PicturePlace(QWidget):
    """The place of a picture in a card, or of the sentence that says why there is none.

    Attributes:
        picture: the padded image.

    Args:
        parent: owner.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture, self._refusal = RulePicture(self), QLabel(self)
        self._refusal.setProperty("role", "error")
        self._refusal.setWordWrap(True)
        self._refusal.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._refusal.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def show_outcome(self, outcome: RuleOutcome, cell: Cell) -> None:
        """Draw it, or say why not."""
        if outcome.coverage is not None:
            self.picture.show_rule(outcome.coverage.formulas, cell)
        self.picture.setVisible(outcome.coverage is not None)
        self._refusal.setText("" if outcome.refusal is None else sentence(outcome.refusal))
        self._refusal.setVisible(outcome.refusal is not None)

    def text(self) -> str:
        """The sentence, or nothing."""
        return self._refusal.text()

    def largest_side(self) -> float | None:
        """Largest cells with which the picture fits; None without one."""
        return None if self.picture.isHidden() else self.picture.largest_side(QSizeF(self.size()))

    def fit(self, limit: float) -> None:
        """Use the place, with cells no larger than a limit."""
        self._refusal.setGeometry(self.rect())
        side = self.largest_side()
        if side is not None:
            self.picture.fit(min(side, limit), self.rect().center())

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Anything will do."""
        return QSize(theme().px(120), theme().px(60))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell the row, whose cells are to have one size."""
        super().resizeEvent(event)
        self.resized.emit()


def _window(formulas: tuple[SizeFormula, SizeFormula], cell: Cell) -> Window:
    rows, columns = formulas
    return Window(
        cell[0] * rows.stride - rows.pad_before,
        cell[1] * columns.stride - columns.pad_before,
        rows.kernel_size,
        columns.kernel_size,
        (rows.dilation, columns.dilation),
    )


def _left_over(axis: SizeFormula) -> frozenset[int]:
    end = axis.input_size + axis.pad_after
    return frozenset(range(end - axis.dropped, end))
