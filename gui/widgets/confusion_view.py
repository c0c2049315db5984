"""Which class is taken for which: the confusion matrix as a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.colour_maps import lookup_table

if TYPE_CHECKING:
    from collections.abc import Sequence

SMALLEST_CELL_PX = 9
NUMBER_CELL_PX = 40
LARGEST_LABEL_PX = 96


@dataclass(frozen=True, slots=True)
class Confusion:
    """The most frequent mistake: ``count`` pictures of class ``true`` were taken for ``predicted``."""

    true: int
    predicted: int
    count: int


class ConfusionView(QWidget):
    """n×n cells, rows are the true class, columns the predicted one; colour on a logarithmic scale.

    The box marks the most frequent mistake; the arrow keys move a frame from cell to cell. Cells of
    40 px and more carry their number.

    Args:
        parent: owner.
    """

    cell_clicked = Signal(int, int)  # true, predicted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: NDArray[np.int64] = np.zeros((0, 0), dtype=np.int64)
        self._names: tuple[str, ...] = ()
        self._current: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self.update)

    def set_counts(self, counts: ArrayLike, names: Sequence[str]) -> None:
        """Show counts.

        Args:
            counts: shape (n, n), ``counts[i, j]`` pictures of class i taken for class j; a copy is kept.
            names: n class names, already translated.

        Raises:
            ValueError: not square, or another number of names.
        """
        array = np.array(counts, dtype=np.int64)
        if array.ndim != 2 or array.shape[0] != array.shape[1] or len(names) != array.shape[0]:
            raise ValueError(f"{len(names)} names need as many rows and columns, not {array.shape}")
        self._counts, self._names = array, tuple(names)
        self._current = None
        self._describe()
        self.update()

    def counts(self) -> NDArray[np.int64]:
        """The counts shown (a copy)."""
        return self._counts.copy()

    def most_confused(self) -> Confusion | None:
        """Return the most frequent mistake, the first in reading order; None if there is none."""
        wrong = self._counts.copy()
        np.fill_diagonal(wrong, 0)
        if not wrong.size or wrong.max() <= 0:
            return None
        true, predicted = np.unravel_index(int(wrong.argmax()), wrong.shape)
        return Confusion(int(true), int(predicted), int(wrong.max()))

    def cell_text(self, true: int, predicted: int) -> str:
        """Say what a cell counts, in one line."""
        text = self.tr("{true} taken for {predicted}: {count}")
        if true == predicted:
            text = self.tr("{true} recognised: {count}")
        return text.format(
            true=self._names[true], predicted=self._names[predicted], count=int(self._counts[true, predicted])
        )

    def cell_rect(self, true: int, predicted: int) -> QRectF:
        """Where a cell is, in px."""
        side = self._cell_px()
        left, top = self._label_px(), 0.0
        return QRectF(left + predicted * side, top + true * side, side - 1, side - 1)

    def cell_at(self, position: QPointF) -> tuple[int, int] | None:
        """True and predicted class at a place, if a cell is there."""
        side, count = self._cell_px(), len(self._names)
        if count == 0:
            return None
        column = int((position.x() - self._label_px()) // side)
        row = int(position.y() // side)
        return (row, column) if 0 <= row < count and 0 <= column < count else None

    def _cell_px(self) -> int:
        count = max(1, len(self._names))
        free = min(self.width() - self._label_px(), self.height() - self._below_px())
        return int(max(SMALLEST_CELL_PX, free // count))

    def _font(self) -> QFont:
        return theme().font("index", 600)

    def _label_px(self) -> float:
        metrics = QFontMetricsF(self._font())
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0.0)
        return round(min(widest, theme().px(LARGEST_LABEL_PX))) + theme().px(8)

    def _below_px(self) -> float:
        return QFontMetricsF(self._font()).height() + theme().px(4)

    def _short(self, index: int) -> str:
        """Column label: the name if all names are short, else the class number."""
        longest = max(len(name) for name in self._names)
        return self._names[index] if longest <= 2 else str(index)

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("Confusion matrix"))
        shown = self._current
        if shown is None and (worst := self.most_confused()) is not None:
            shown = (worst.true, worst.predicted)
        self.setAccessibleDescription(self.cell_text(*shown) if shown is not None else "")

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Cells of 20 px."""
        side = theme().px(20) * max(1, len(self._names))
        return QSize(round(side + self._label_px()), round(side + self._below_px()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Cells of 11 px."""
        side = theme().px(11) * max(1, len(self._names))
        return QSize(round(side + self._label_px()), round(side + self._below_px()))

    def event(self, event: QEvent) -> bool:
        """Say what the cell under the pointer counts."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(QPointF(event.pos()))
            if cell is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.cell_text(*cell), self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell which cell was clicked."""
        cell = self.cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.cell_clicked.emit(*cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move from cell to cell; Enter and Space click."""
        count = len(self._names)
        moves = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        key = Qt.Key(event.key())
        if count and key in moves:
            row, column = self._current or (0, 0)
            down, right = moves[key] if self._current is not None else (0, 0)
            self._current = (min(max(0, row + down), count - 1), min(max(0, column + right), count - 1))
            self._describe()
            self.update()
        elif self._current is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.cell_clicked.emit(*self._current)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Cells, labels, box, frame."""
        if not self._names:
            return
        painter = QPainter(self)
        largest = max(1, int(self._counts.max()))
        shares = np.log1p(np.maximum(self._counts, 0)) / np.log1p(largest)
        colours = lookup_table("viridis")[(shares * 255).astype(np.intp)]
        for true, predicted in np.ndindex(*self._counts.shape):
            painter.fillRect(self.cell_rect(true, predicted), QColor.fromRgb(int(colours[true, predicted])))
        self._paint_labels(painter)
        if self._cell_px() >= theme().px(NUMBER_CELL_PX):
            self._paint_numbers(painter, shares)
        worst = self.most_confused()
        if worst is not None:
            self._paint_box(painter, self.cell_rect(worst.true, worst.predicted), "ink", 2)
        if self._current is not None and self.hasFocus():
            self._paint_box(painter, self.cell_rect(*self._current), "focus", 3 if theme().projector else 2)
        painter.end()

    def _paint_labels(self, painter: QPainter) -> None:
        metrics = QFontMetricsF(self._font())
        painter.setFont(self._font())
        painter.setPen(theme().colour("ink2"))
        side, left = self._cell_px(), self._label_px()
        every = 1 if side >= metrics.height() * 0.9 else 2  # labels must not run into each other
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for index, name in enumerate(self._names):
            if index % every:
                continue
            row = QRectF(0, index * side - 4, left - theme().px(6), side - 1 + 8)
            elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, row.width())
            painter.drawText(row, right, elided)
            column = QRectF(
                left + index * side - 8, len(self._names) * side + 1, side - 1 + 16, metrics.height()
            )
            centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(column, centred, self._short(index))

    def _paint_numbers(self, painter: QPainter, shares: NDArray[np.float64]) -> None:
        side = self._cell_px()
        painter.setFont(theme().font("cell", size_px=round(side * 0.32)))
        light, dark = theme().colour("caption_fg"), theme().colour("caption_bg")
        for true, predicted in np.ndindex(*self._counts.shape):
            count = int(self._counts[true, predicted])
            if count:
                # the upper part of viridis is light, whatever the theme
                painter.setPen(dark if shares[true, predicted] > 0.6 else light)
                painter.drawText(self.cell_rect(true, predicted), Qt.AlignmentFlag.AlignCenter, str(count))

    def _paint_box(self, painter: QPainter, cell: QRectF, token: str, width: float) -> None:
        # two lines, so that the box is seen on every colour of the map
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, wide in (("surface", width + 2), (token, width)):
            pen = QPen(theme().colour(colour), theme().line(wide))
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(cell.adjusted(-0.5, -0.5, 0.5, 0.5))
