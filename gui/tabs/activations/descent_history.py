"""The last steps of a walk downhill as a small table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.activations.descent_walk import place_of
from gui.tabs.activations.descent_words import slope_name
from gui.tabs.activations.tape_text import short
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from gui.tabs.activations.descent_walk import Walk

ROW_PX: Final = 28
SHARES: Final = (0.16, 0.28, 0.28, 0.28)
_TOKENS: Final = ("ink2", "ink", "curve_1", "gradient")


class DescentHistory(QWidget):
    """As many of the last steps as there is room for, the newest at the end.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk: Walk | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_manager().changed.connect(self.update)

    def show_walk(self, walk: Walk) -> None:
        """Show another walk."""
        self._walk = walk
        self.setAccessibleName(self.tr("Steps so far"))
        self.setAccessibleDescription("; ".join(", ".join(row) for row in self.rows()))
        self.update()

    def rows(self) -> list[tuple[str, str, str, str]]:
        """Number, x, y and slope of every step that there is room for."""
        walk = self._walk
        if walk is None:
            return []
        name = walk.section.name
        return [
            (
                str(step.index),
                short(place_of(step, name)),
                short(step.value),
                short(float(step.gradients[name])),
            )
            for step in walk.steps[-self._room() :]
        ]

    def _row_px(self) -> int:
        return max(theme().px(ROW_PX), round(theme().text_px(15) * 1.6))

    def _room(self) -> int:
        return max(1, self.height() // self._row_px() - 1)

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for six steps."""
        return QSize(theme().px(300), 7 * self._row_px())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for none: what is said goes first."""
        return QSize(theme().px(160), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Head, rows, rules."""
        walk, look, height = self._walk, theme(), self._row_px()
        if walk is None or self.height() < 2 * height:
            return
        heads = (self.tr("Step"), walk.section.name, walk.section.expression.target, slope_name(walk))
        painter = QPainter(self)
        self._paint_row(painter, 0, heads, ("ink2",) * 4, 600, "caption")
        rows = self.rows()
        for number, row in enumerate(rows, start=1):
            is_last = number == len(rows)
            self._paint_row(painter, number, row, _TOKENS, 750 if is_last else 500, "body")
        painter.setPen(QPen(look.colour("line"), look.line(1)))
        for number in range(1, len(rows) + 1):
            y = number * height - 0.5
            painter.drawLine(QLineF(0, y, self.width(), y))
        painter.end()

    def _paint_row(
        self,
        painter: QPainter,
        number: int,
        texts: tuple[str, ...],
        tokens: tuple[str, ...],
        weight: int,
        step: str,
    ) -> None:
        look, height, left = theme(), self._row_px(), 0.0
        painter.setFont(look.font(step, weight))
        for text, share, token in zip(texts, SHARES, tokens, strict=True):
            width = share * self.width()
            painter.setPen(look.colour(token))
            place = QRectF(left, number * height, width - look.px(6), height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
            left += width
