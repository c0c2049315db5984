"""The layers of a network: name, output shape, number of parameters, and the sum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW_PX = 27
GAP_PX = 10


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One layer, in the words of the interface."""

    layer: str
    output: str
    parameters: int


class SummaryTable(QWidget):
    """A read-only table of at most some twenty rows with a bold sum below; rules only between rows.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SummaryRow, ...] = ()
        self._row_px = ROW_PX
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def set_rows(self, rows: Sequence[SummaryRow]) -> None:
        """Show layers in their order."""
        self._rows = tuple(rows)
        self._describe()
        self._on_theme_changed()

    def set_row_height(self, row_px: int) -> None:
        """Choose the height of a row at 100 %: 27 where it is tight, 36 otherwise."""
        self._row_px = row_px
        self._on_theme_changed()

    def total(self) -> int:
        """Sum of all parameters."""
        return sum(row.parameters for row in self._rows)

    def texts(self) -> list[tuple[str, str, str]]:
        """Every line as shown: head, layers, sum."""
        head = (self.tr("Layer"), self.tr("Output"), self.tr("Params"))
        lines = [(row.layer, row.output, f"{row.parameters:,}") for row in self._rows]
        return [head, *lines, (self.tr("Total"), "", f"{self.total():,}")]

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("Layers of the network"))
        lines = [", ".join(part for part in line if part) for line in self.texts()]
        self.setAccessibleDescription("; ".join(lines))

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _height(self) -> int:
        # a row is never lower than its text
        return max(theme().px(self._row_px), round(theme().text_px(14) * 1.5))

    def _fonts(self) -> tuple[QFont, QFont]:
        return theme().font("caption", 550), theme().font("caption", 750)

    def _widths(self) -> tuple[float, float, float]:
        normal, bold = map(QFontMetricsF, self._fonts())
        *lines, total = self.texts()
        wide, layers = bold.horizontalAdvance, normal.horizontalAdvance
        layer, output, parameters = (
            max(wide(total[part]), *(layers(line[part]) for line in lines)) for part in range(3)
        )
        return layer, output, parameters

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All rows, all words."""
        width = sum(self._widths()) + 2 * theme().px(GAP_PX)
        return QSize(round(width) + 2, self._height() * len(self.texts()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Names of layers may be shortened, numbers never."""
        width = sum(self._widths()[1:]) + 2 * theme().px(GAP_PX) + theme().px(60)
        return QSize(round(width), self._height() * len(self.texts()))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()
            self._on_theme_changed()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Give the whole text of a shortened name."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            # Qt shows the tool tip that is set; a line's own text is known only here
            line = min(event.pos().y() // self._height(), len(self.texts()) - 1)
            self.setToolTip(self.texts()[line][0])
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Lines and rules."""
        painter = QPainter(self)
        normal, bold = self._fonts()
        lines, height, gap = self.texts(), self._height(), theme().px(GAP_PX)
        _, output, parameters = self._widths()
        layer = self.width() - output - parameters - 2 * gap
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for number, line in enumerate(lines):
            top = number * height
            last = number == len(lines) - 1
            font = bold if last else normal
            painter.setFont(font)
            painter.setPen(theme().colour("ink2" if number == 0 else "ink"))
            name = QFontMetricsF(font).elidedText(line[0], Qt.TextElideMode.ElideRight, layer)
            painter.drawText(QRectF(0, top, layer, height), left, name)
            painter.drawText(QRectF(layer + gap, top, output, height), right, line[1])
            painter.drawText(QRectF(self.width() - parameters, top, parameters, height), right, line[2])
            if not last:
                painter.setPen(QPen(theme().colour("line"), theme().line(1)))
                y = top + height - 0.5
                painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        painter.end()
