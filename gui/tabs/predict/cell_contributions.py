"""What the largest inputs of a unit add to its sum, as bars to the left and to the right of nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.matrix_text import wanted_text
from gui.widgets.painted_text import Piece, cap_height, paint_pieces, text_of, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT_PX, LINE_PX = 14, 21
FEWEST = 3
GAP_PX = 10
BAR_PX, LONGEST_BAR_PX = 70, 220


@dataclass(frozen=True, slots=True)
class Part:
    """One summand.

    Attributes:
        name: where it comes from, translated.
        factors: weight and input; None for what is not a product: the rest, the bias.
        value: what it adds.
        source: index of the input; None for the rest and the bias.
    """

    name: str
    factors: tuple[float, float] | None
    value: float
    source: int | None = None

    def pieces(self) -> tuple[Piece, ...]:
        """``0.83 × 1.2``."""
        if self.factors is None:
            return ()
        weight, value = (wanted_text(number) for number in self.factors)
        return Piece(weight, "kernel", 600), Piece(" × ", "ink2", 500), Piece(value, "input", 600)


class ContributionBars(QWidget):
    """One line for each summand: its name, its product, a bar, what it adds.

    Args:
        parent: owner.
    """

    pressed = Signal(int)  # index of an input

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self.updateGeometry)

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Show summands, in this order."""
        self._parts = tuple(parts)
        self.setAccessibleName("; ".join(self.texts()))
        self.update()

    def parts(self) -> tuple[Part, ...]:
        """What is shown."""
        return self._parts

    def texts(self) -> list[str]:
        """Every line in letters."""
        return [
            " ".join(filter(None, (part.name, text_of(part.pieces()), "=", wanted_text(part.value))))
            for part in self._parts
        ]

    def room(self) -> int:
        """How many lines there is room for."""
        return max(FEWEST, int(self.height() // self._line_px()))

    def line_rect(self, number: int) -> QRectF:
        """Where a line is."""
        return QRectF(0, number * self._line_px(), self.width(), self._line_px())

    @staticmethod
    def _line_px() -> int:
        return max(theme().px(LINE_PX), round(theme().text_px(TEXT_PX) * 1.4))

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few lines."""
        return QSize(theme().px(320), self._line_px() * 6)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The fewest that say something."""
        return QSize(theme().px(200), self._line_px() * FEWEST)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to where a summand comes from."""
        number = int(event.position().y() // self._line_px())
        if event.button() == Qt.MouseButton.LeftButton and 0 <= number < len(self._parts):
            source = self._parts[number].source
            if source is not None:
                self.pressed.emit(source)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Names, products, bars, values."""
        if not self._parts:
            return
        look, size_px, gap = theme(), theme().text_px(TEXT_PX), theme().px(GAP_PX)
        names = [(Piece(part.name, "ink", 600),) for part in self._parts]
        values = [(Piece(wanted_text(part.value), "output", 700),) for part in self._parts]
        name_px = max(width_of(name, size_px) for name in names)
        value_px = max(width_of(value, size_px) for value in values)
        product_px = max(width_of(part.pieces(), size_px) for part in self._parts)
        if self.width() - name_px - value_px - product_px - 3 * gap < look.px(BAR_PX) / 2:
            product_px = -gap  # the bar says more than the factors
        left = name_px + product_px + 2 * gap
        bar_px = min(self.width() - left - value_px - gap, look.px(LONGEST_BAR_PX))
        longest = max(abs(part.value) for part in self._parts) or 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = left + bar_px / 2
        for number, part in enumerate(self._parts):
            line = self.line_rect(number)
            baseline = line.center().y() + cap_height(size_px) / 2
            paint_pieces(painter, names[number], 0, baseline, size_px)
            if product_px > 0:
                pieces = part.pieces()
                x = name_px + gap + product_px - width_of(pieces, size_px)
                paint_pieces(painter, pieces, x, baseline, size_px)
            long = part.value / longest * bar_px / 2
            bar = QRectF(min(middle, middle + long), line.top() + 4, abs(long), line.height() - 8)
            painter.fillRect(bar, look.colour("plus" if part.value > 0 else "minus"))
            painter.setPen(QPen(look.colour("line2"), 1))
            painter.drawLine(QPointF(middle, line.top() + 1), QPointF(middle, line.bottom() - 1))
            x = left + bar_px + gap + value_px - width_of(values[number], size_px)
            paint_pieces(painter, values[number], x, baseline, size_px)
        painter.end()
