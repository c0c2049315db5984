"""The half-turn of a kernel: which cell goes where, and the short animation that shows it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEasingCurve, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme import theme
from gui.widgets.matrix_colours import cell_colours
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX
from gui.widgets.matrix_lettering import number_lettering
from gui.widgets.matrix_text import fitting_text

if TYPE_CHECKING:
    from gui.widgets.matrix_model import Cell, Edits
    from gui.widgets.matrix_view import MatrixView

TURN_MS = 750
HALF_TURN = 180.0
ROOM_PX = 4  # that a number leaves free in its cell
MARGIN_PX = 8  # for the frame beyond the corners


def turned_cell(cell: Cell, shape: tuple[int, int]) -> Cell:
    """Where a cell lies after the half-turn.

    >>> turned_cell((0, 1), (3, 3))
    (2, 1)
    """
    return shape[0] - 1 - cell[0], shape[1] - 1 - cell[1]


def turned_edits(edits: Edits, shape: tuple[int, int]) -> Edits:
    """The same edits, named by the cells of the kernel turned."""
    return tuple((*turned_cell((row, column), shape), value) for row, column, value in edits)


class KernelTurn(QWidget):
    """Lies over a turned kernel while it turns from how it was given to how it is shown.

    The kernel turns as one piece, so that each cell moves on its arc; the numbers stay upright. Before and
    after there is nothing to see but the matrix itself.

    Args:
        over: the matrix that shows the kernel turned.
        stage: a parent of the matrix with room for the arcs.
    """

    turning_changed = Signal(bool)  # begins or ends

    def __init__(self, over: MatrixView, stage: QWidget) -> None:
        super().__init__(stage)
        self._over, self._stage = over, stage
        self._animated = True
        self._turning = False
        self._angle = HALF_TURN
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(TURN_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(HALF_TURN)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._on_value_changed)
        self._animation.finished.connect(self.stop)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_animations(self, on: bool) -> None:
        """Turn before everyone's eyes, or not at all."""
        self._animated = on
        if not on:
            self.stop()

    def play(self) -> None:
        """Turn, from the beginning even if it is turning."""
        if not self._animated or not self._over.isVisible():
            return
        self._animation.stop()
        self._on_value_changed(0.0)
        self.show()
        self.raise_()
        self._set_turning(True)
        self._animation.start()

    def stop(self) -> None:
        """Lie as shown, at once."""
        self._animation.stop()
        self._angle = HALF_TURN
        self.hide()
        self._set_turning(False)

    def is_turning(self) -> bool:
        """Whether it is on its way."""
        return self._turning

    def angle(self) -> float:
        """Degrees from how the kernel was given: 0 at the beginning, 180 at the end."""
        return self._angle

    def _set_turning(self, turning: bool) -> None:
        if turning != self._turning:
            self._turning = turning
            self.turning_changed.emit(turning)

    def _on_value_changed(self, angle: float) -> None:
        self._angle = float(angle)
        half = self._half_extent()
        centre = self._centre(half)
        reach = QRectF(centre.x() - half.x(), centre.y() - half.y(), 2 * half.x(), 2 * half.y())
        self.setGeometry(reach.toAlignedRect().united(self._covered()))
        self.update()

    def _half_extent(self) -> QPointF:
        """Half the width and height that the kernel takes just now, with its frame."""
        matrix = self._matrix()
        cosine, sine = (abs(part(math.radians(self._angle))) for part in (math.cos, math.sin))
        wide = matrix.width() * cosine + matrix.height() * sine
        high = matrix.width() * sine + matrix.height() * cosine
        return QPointF(wide / 2 + MARGIN_PX, high / 2 + MARGIN_PX)

    def _centre(self, half: QPointF) -> QPointF:
        """The middle of the matrix, drawn aside as far as a long kernel would swing off the stage."""
        centre, stage = self._matrix().center(), self._stage.size()
        return QPointF(
            min(max(centre.x(), half.x()), stage.width() - half.x()),
            min(max(centre.y(), half.y()), stage.height() - half.y()),
        )

    def _matrix(self) -> QRectF:
        """The cells of the matrix, on the stage."""
        return self._over.matrix_rect().translated(QPointF(self._over.mapTo(self._stage, QPointF())))

    def _covered(self) -> QRect:
        return QRect(self._over.mapTo(self._stage, self._over.rect().topLeft()), self._over.size())

    # Qt
    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing turns where nobody looks."""
        if self._turning:
            self.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The ground over the matrix, then its cells on their arcs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self._covered().translated(-self.pos()), theme().colour("bg"))
        painter.translate(self._centre(self._half_extent()) - QPointF(self.pos()))
        size = self._matrix().size()
        frame = QRectF(QPointF(-size.width() / 2, -size.height() / 2), size)
        has_numbers = self._over.cell_side() >= SMALLEST_NUMBER_PX and self._over.model().display != "colours"
        painter.save()
        painter.rotate(self._angle - HALF_TURN)
        self._paint_cells(painter, frame, has_numbers)
        painter.restore()
        if has_numbers:
            self._paint_numbers(painter, frame)
        painter.end()

    def _paint_cells(self, painter: QPainter, frame: QRectF, has_numbers: bool) -> None:
        look, model, side = theme(), self._over.model(), self._over.cell_side()
        fills = cell_colours(model, look, has_numbers)
        painter.setPen(QPen(look.colour("bg"), look.line(12)))
        painter.drawRect(frame)
        painter.setPen(QPen(look.colour("cell_line"), look.line(1)))
        for row, column in np.ndindex(*model.shape):
            painter.setBrush(QColor(*fills[row, column].tolist()))
            painter.drawRect(QRectF(frame.left() + column * side, frame.top() + row * side, side, side))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for token, width in (("kernel", 5.0), ("surface", 1.6)):
            painter.setPen(QPen(look.colour(token), look.line(width)))
            painter.drawRect(frame)

    def _paint_numbers(self, painter: QPainter, frame: QRectF) -> None:
        model, side = self._over.model(), self._over.cell_side()
        lettering = number_lettering(model.values, side)
        painter.setFont(lettering.font)
        painter.setPen(theme().colour("ink"))
        angle = math.radians(self._angle - HALF_TURN)
        cosine, sine = math.cos(angle), math.sin(angle)
        for row, column in np.ndindex(*model.shape):
            if not model.is_done(row, column):
                continue  # a gap of a dilated kernel
            x, y = frame.left() + (column + 0.5) * side, frame.top() + (row + 0.5) * side
            text = fitting_text(float(model.values[row, column]), side - ROOM_PX, lettering.width)
            lettering.centred(painter, text, x * cosine - y * sine, x * sine + y * cosine)
