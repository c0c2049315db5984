"""The sum under the magnifier: ``Y[12, 7] = Σ X·K = −312 → 0``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.matrix_text import wanted_text
from gui.widgets.painted_text import Piece, cap_height, paint_pieces, text_of, width_of

if TYPE_CHECKING:
    from gui.widgets.matrix_model import Cell

TEXT_PX = 20
SMALLEST_PX = 13
HEIGHT_PX = 40


class SumLine(QWidget):
    """One pixel of the result: its place, its sum, and the grey that is drawn where that differs.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole: tuple[Piece, ...] = ()
        self._short: tuple[Piece, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def set_sum(self, cell: Cell, total: float, bias: float, drawn: int | None, divisor: int = 1) -> None:
        """Say a sum.

        Args:
            cell: row and column of the pixel.
            total: products and bias.
            bias: 0 is not mentioned.
            drawn: the grey from 0 to 255 that is drawn; not mentioned where it is the sum itself.
            divisor: by which the weights w, as they are shown, are to be divided.
        """
        place = Piece(f"Y[{cell[0]}, {cell[1]}]", "output")
        weights = "K" if divisor == 1 else "w"
        how = [Piece(" = ", "ink2"), Piece("Σ ", "ink2"), Piece("X", "input"), Piece("·", "ink2")]
        how.append(Piece(weights, "kernel"))
        if divisor != 1:
            how.append(Piece(f" / {divisor}", "ink2"))
        if bias:
            sign = " − " if bias < 0 else " + "
            how.append(Piece(f"{sign}{wanted_text(abs(bias))}", "ink2"))
        result = [Piece(" = ", "ink2"), Piece(wanted_text(total), "output", 800, 1.2)]
        if drawn is not None and wanted_text(total) != wanted_text(drawn):
            result.append(Piece(f" → {drawn}", "ink2"))
        self._whole, self._short = (place, *how, *result), (place, *result)
        self.setAccessibleName(self.text())
        self.update()

    def clear(self) -> None:
        """Say nothing."""
        self._whole = self._short = ()
        self.setAccessibleName("")
        self.update()

    def text(self) -> str:
        """What is said, in letters."""
        return text_of(self._whole)

    def end(self) -> QPointF:
        """Where the line ends, half-way up."""
        pieces, size_px = self._fitting()
        width = width_of(pieces, size_px)
        return QPointF((self.width() + width) / 2, self.height() / 2)

    def _fitting(self) -> tuple[tuple[Piece, ...], int]:
        """The line and its size: in a narrow place smaller letters, then without how the sum comes about."""
        look = theme()
        smallest = look.text_px(SMALLEST_PX)
        for pieces in (self._whole, self._short):
            for size_px in range(look.text_px(TEXT_PX), smallest - 1, -1):
                if width_of(pieces, size_px) <= self.width():
                    return pieces, size_px
        return self._short, smallest

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        return QSize(theme().px(240), theme().px(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The line shrinks before it is cut."""
        return QSize(80, theme().px(HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The line, in the middle."""
        if not self._whole:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pieces, size_px = self._fitting()
        left = (self.width() - width_of(pieces, size_px)) / 2
        paint_pieces(painter, pieces, left, self.height() / 2 + cap_height(size_px) / 2, size_px)
        painter.end()
