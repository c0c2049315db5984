"""How often each class is recognised, and how many errors that leaves: one row for each, to be clicked."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.predict.texts import percent
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROW_PX, SMALLEST_ROW_PX, GAP_PX = 26, 18, 8
LONGEST_NAME = 0.42


class ClassesView(QWidget):
    """Name, a bar as long as there are errors, and the share that is recognised.

    Bars of the shares would all look full; the errors are what differs.

    Args:
        parent: owner.
    """

    class_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._shares: NDArray[np.float64] = np.zeros(0)
        self._counts: NDArray[np.int64] = np.zeros(0, np.int64)
        self._current: int | None = None
        self._heads = ("", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self.updateGeometry)

    def show_classes(
        self, names: tuple[str, ...], shares: NDArray[np.float64], counts: NDArray[np.int64]
    ) -> None:
        """Show a share for each class; NaN where a class has no picture."""
        self._names, self._shares, self._counts = names, shares, counts
        self._describe()
        self.updateGeometry()
        self.update()

    def set_heads(self, wrong: str, right: str) -> None:
        """What the bars and the percentages are, translated."""
        self._heads = wrong, right
        self.update()

    def errors(self) -> NDArray[np.int64]:
        """How many pictures of each class the network takes for another."""
        right = np.nan_to_num(self._shares) * self._counts
        return self._counts - np.rint(right).astype(np.int64)

    def row_texts(self) -> list[tuple[str, str]]:
        """Name and share of each row, as shown."""
        shown = ["–" if math.isnan(share) else percent(float(share), 1) for share in self._shares]
        return list(zip(self._names, shown, strict=True))

    def row_rect(self, index: int) -> QRectF:
        """Where a row is."""
        row = self._row_px()
        return QRectF(0, row * (index + 1), self.width(), row)  # below the heads

    def _row_px(self) -> float:
        return min(float(theme().px(ROW_PX)), self.height() / (1 + len(self._names)))

    def _row_at(self, y: float) -> int | None:
        row = int(y // self._row_px()) - 1
        return row if 0 <= row < len(self._names) else None

    def _describe(self) -> None:
        rows = self.row_texts()
        shown = rows if self._current is None else rows[self._current : self._current + 1]
        self.setAccessibleDescription(", ".join(f"{name} {share}" for name, share in shown))

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ten rows."""
        return QSize(theme().px(200), theme().px(ROW_PX) * (1 + len(self._names)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ten rows that can be read."""
        return QSize(theme().px(150), theme().px(SMALLEST_ROW_PX) * (1 + len(self._names)))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell which class was clicked."""
        row = self._row_at(event.position().y())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.class_clicked.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go from class to class; Enter and Space click."""
        key, last = Qt.Key(event.key()), len(self._names) - 1
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and last >= 0:
            step = 1 if key == Qt.Key.Key_Down else -1
            self._current = 0 if self._current is None else min(max(0, self._current + step), last)
            self._describe()
            self.update()
        elif self._current is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.class_clicked.emit(self._current)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Rows."""
        look, metrics = theme(), QFontMetricsF(theme().font("caption", 600))
        painter = QPainter(self)
        painter.setFont(look.font("caption", 600))
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0.0)
        left = min(widest, LONGEST_NAME * self.width()) + look.px(GAP_PX)
        right = metrics.horizontalAdvance("100.0 %") + look.px(GAP_PX)
        middle = Qt.AlignmentFlag.AlignVCenter
        to_left, to_right = middle | Qt.AlignmentFlag.AlignLeft, middle | Qt.AlignmentFlag.AlignRight
        heads = QRectF(left, 0, self.width() - left, self._row_px())
        painter.setPen(look.colour("ink3"))
        painter.drawText(heads, to_left, self._heads[0])
        painter.drawText(heads, to_right, self._heads[1])
        errors = self.errors()
        most = max(1, int(errors.max(initial=0)))
        longest = self.width() - left - right - metrics.horizontalAdvance(f"{most:,}") - look.px(GAP_PX)
        for index, (name, share) in enumerate(self.row_texts()):
            row = self.row_rect(index)
            painter.setPen(look.colour("ink"))
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left - look.px(GAP_PX) + 1)
            painter.drawText(row, to_left, shown)
            painter.drawText(row, to_right, share)
            height = row.height() * 0.5
            length = max(1.0, longest * int(errors[index]) / most)
            bar = QRectF(left, row.center().y() - height / 2, length, height)
            painter.fillRect(bar, look.colour("ink3"))
            row.setLeft(bar.right() + look.px(4))
            painter.setPen(look.colour("ink2"))
            painter.drawText(row, to_left, f"{int(errors[index]):,}" if self._counts[index] else "")
            if index == self._current and self.hasFocus():
                painter.setPen(QPen(look.colour("focus"), 2))
                painter.drawRect(self.row_rect(index).adjusted(1, 1, -1, -1))
        painter.end()
