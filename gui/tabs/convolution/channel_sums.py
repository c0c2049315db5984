"""The table below the result: the sums of all channels, the bias, and what they add up to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.convolution.headings import channel_letter
from gui.theme import theme, theme_manager
from gui.widgets.formula_model import DOTS
from gui.widgets.matrix_text import wanted_text

if TYPE_CHECKING:
    from gui.tabs.convolution.scene import Scene

ROW_PX = 24
CAPTION_PX = 24
WIDTH_PX = 170
INSET_PX = 4


@dataclass(frozen=True, slots=True)
class SumRow:
    """One line of the table.

    Attributes:
        head: number of the channel, or name of the cell.
        word: what follows it in small letters.
        value: the number as text; dots while it is not known.
    """

    head: str
    word: str
    value: str


class ChannelSums(QWidget):
    """Sums, bias and total of one cell of the result.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SumRow, ...] = ()
        self._scene: Scene | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self.updateGeometry)

    def rows(self) -> tuple[SumRow, ...]:
        """The lines shown; the last one is the total."""
        return self._rows

    def show_scene(self, scene: Scene) -> None:
        """Show the sums of a scene as far as they are known."""
        self._scene = scene
        rows = self._rows_of(scene)
        if rows == self._rows:
            return
        if len(rows) != len(self._rows):
            self.updateGeometry()
        self._rows = rows
        self._describe()
        self.update()

    def retranslate(self) -> None:
        """Set every text anew."""
        if self._scene is not None:
            self._rows = self._rows_of(self._scene)
            self._describe()
            self.update()

    def _rows_of(self, scene: Scene) -> tuple[SumRow, ...]:
        formula, channels = scene.formula, len(scene.partials)
        rows = []
        for number, model in enumerate(scene.partials):
            known = model.is_done(*scene.cell) and scene.cell not in model.hidden
            value = wanted_text(float(model.values[scene.cell])) if known else DOTS
            rows.append(SumRow(str(number), channel_letter(number, channels), value))
        if formula.bias is not None:
            value = DOTS if formula.bias_state == "hidden" else wanted_text(formula.bias)
            rows.append(SumRow("", self.tr("bias b"), value))
        total = DOTS if formula.result is None else wanted_text(formula.result)
        rows.append(SumRow(formula.name, "", "?" if formula.result_hidden else total))
        return tuple(rows)

    def _describe(self) -> None:
        lines = [" ".join(filter(None, (row.head, row.word, row.value))) for row in self._rows]
        self.setAccessibleName(self.tr("Channel sums are added") + ": " + ", ".join(lines))

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A caption and one line for each number."""
        look = theme()
        caption = QFontMetricsF(look.font("caption", 600)).horizontalAdvance(
            self.tr("Channel sums are added")
        )
        width = max(look.px(WIDTH_PX), round(caption) + look.px(2 * INSET_PX))
        return QSize(width, look.px(CAPTION_PX) + look.px(ROW_PX) * len(self._rows))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Caption, lines, rules."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset, height, top = look.px(INSET_PX), look.px(ROW_PX), float(look.px(CAPTION_PX))
        painter.setFont(look.font("caption", 600))
        painter.setPen(look.colour("ink2"))
        caption = QRectF(inset, 0, self.width(), top)
        words = self.tr("Channel sums are added")
        painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        last = len(self._rows) - 1
        for number, row in enumerate(self._rows):
            place = QRectF(inset, top, self.width() - 2 * inset, height)
            self._paint_row(painter, row, place, total=number == last)
            top += height
            if number < last:
                is_total_next = number == last - 1
                token, width = ("output", look.line(2)) if is_total_next else ("line", 1.0)
                painter.setPen(QPen(look.colour(token), width))
                painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
        painter.end()

    @staticmethod
    def _paint_row(painter: QPainter, row: SumRow, place: QRectF, *, total: bool) -> None:
        look = theme()
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        font = look.font("body", 800 if total else 700)
        painter.setFont(font)
        painter.setPen(look.colour("output" if total else "ink"))
        painter.drawText(place, left, row.head)
        painter.drawText(place, right, row.value)
        if row.word:
            head = QFontMetricsF(font).horizontalAdvance(row.head + " ") if row.head else 0.0
            painter.setFont(look.font("body", 600))
            painter.setPen(look.colour("ink2"))
            painter.drawText(place.adjusted(head, 0, 0, 0), left, row.word)
