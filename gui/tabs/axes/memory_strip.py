"""The memory behind the arrays: numbers in the order in which they lie there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.matrix_lettering import lettering_of
from gui.widgets.matrix_text import wanted_text

if TYPE_CHECKING:
    from collections.abc import Sequence

CELL_PX, SMALLEST_CELL_PX = (30, 28), 24
BELOW_PX = 20
ROOM_PX = 4


class MemoryStrip(QWidget):
    """A row of numbers with the byte at which the current one begins.

    Where not all of them fit, as many are drawn around the current one, and the ends are open.

    Args:
        token: colour of the current number.
        parent: owner.
    """

    def __init__(self, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token
        self._values: tuple[float, ...] = ()
        self._texts: tuple[str, ...] = ()
        self._item_bytes, self._current = 8, 0
        self._widest_px: float | None = None
        self._bytes, self._with_bytes = "", True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def show_memory(self, values: Sequence[float], item_bytes: int) -> None:
        """Show numbers.

        Args:
            values: as they lie in memory.
            item_bytes: bytes of each.
        """
        self._values = tuple(values)
        self._texts = tuple(wanted_text(value) for value in self._values)
        self._item_bytes, self._widest_px = item_bytes, None
        self.updateGeometry()
        self.update()

    def mark(self, place: int | None) -> None:
        """Mark the number of the step; None for none."""
        self._current = -1 if place is None else place
        self.update()

    def set_texts(self, name: str, end: str) -> None:
        """Name the strip, and say how many bytes it has; already translated."""
        self.setAccessibleName(name)
        self._bytes = end
        self.update()

    def set_bytes_visible(self, on: bool) -> None:
        """Say below the numbers which bytes they are, or leave it out."""
        if on != self._with_bytes:
            self._with_bytes = on
            self.updateGeometry()
            self.update()

    def size_bytes(self) -> int:
        """Of all numbers together."""
        return len(self._values) * self._item_bytes

    def offset(self) -> int | None:
        """The byte that is marked."""
        return None if self._current < 0 else self._current * self._item_bytes

    def shown_range(self) -> range:
        """Places that are drawn."""
        count = len(self._values)
        fits = max(1, int((self.width() - 4) // self._cell_px()))
        if fits >= count:
            return range(count)
        first = min(max(0, self._current - fits // 2), count - fits)
        return range(first, first + fits)

    def _cell_px(self) -> float:
        look, count = theme(), max(1, len(self._values))
        lettering = lettering_of(look.text_px(15), 650)
        if self._widest_px is None:
            self._widest_px = max((lettering.width(text) for text in self._texts), default=0.0)
        widest = self._widest_px + look.px(ROOM_PX)
        least = max(float(look.px(SMALLEST_CELL_PX)), widest)
        return min(max(float(look.px(CELL_PX[0])), widest), max(least, (self.width() - 4) / count))

    def _on_theme_changed(self) -> None:
        self._widest_px = None
        self.updateGeometry()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All numbers at their usual width."""
        look = theme()
        below = look.px(BELOW_PX) if self._with_bytes else 0
        return QSize(len(self._values) * look.px(CELL_PX[0]) + 4, look.px(CELL_PX[1]) + below + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few of them."""
        return QSize(4 * theme().px(CELL_PX[0]), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Cells, the current one, bytes below."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown, width, height = self.shown_range(), self._cell_px(), float(look.px(CELL_PX[1]))
        lettering = lettering_of(look.text_px(15), 650)
        painter.setFont(lettering.font)
        for number, place in enumerate(shown):
            rect = QRectF(2 + number * width, 2, width, height)
            painter.setPen(QPen(look.colour("cell_line"), look.line(1)))
            painter.setBrush(look.colour("surface"))
            painter.drawRect(rect)
            painter.setPen(look.colour("ink"))
            lettering.centred(painter, self._texts[place], rect.center().x(), rect.center().y())
        if self._current in shown:
            rect = QRectF(2 + (self._current - shown.start) * width, 2, width, height)
            pen = QPen(look.colour(self._token), look.line(3.5))
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect)
        if self._with_bytes:
            self._paint_bytes(painter, shown, width, height)
        painter.end()

    def _paint_bytes(self, painter: QPainter, shown: range, width: float, height: float) -> None:
        look = theme()
        caption = lettering_of(look.text_px(13), 550)
        strong = lettering_of(look.text_px(13), 700)
        baseline = height + look.px(17)
        end = 2 + len(shown) * width
        taken: list[tuple[float, float]] = []
        if self._current in shown:
            text = str(self.offset())
            x = min(2 + (self._current - shown.start) * width, end - strong.width(text))
            painter.setFont(strong.font)
            painter.setPen(look.colour(self._token))
            strong.at_left(painter, text, x, baseline)
            taken.append((x - 8, x + strong.width(text) + 8))
        painter.setFont(caption.font)
        painter.setPen(look.colour("ink3"))
        first = str(shown.start * self._item_bytes) if len(shown) else ""
        for text, left in ((first, 2.0), (self._bytes, end - caption.width(self._bytes))):
            right = left + caption.width(text)
            if left >= 0 and all(right <= start or left >= stop for start, stop in taken):
                caption.at_left(painter, text, left, baseline)
                taken.append((left - 8, right + 8))
