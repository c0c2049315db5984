"""A sum with all its products, flowing over as many lines as there is room for."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.painted_text import Piece, cap_height, paint_pieces, text_of, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST_PX, SMALLEST_PX = 20, 13
LARGEST_PROJECTOR_PX, SMALLEST_PROJECTOR_PX = 30, 18
LINE_SHARE = 1.55
LINES = 4

Chunk = tuple[Piece, ...]  # never broken


class SumFlow(QWidget):
    """``Y = 0.74×0.2 + … + b = 1.2 → ReLU 1.2`` in the largest letters that fit; else without the products.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole: tuple[Chunk, ...] = ()
        self._short: tuple[Chunk, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def set_sum(self, whole: Sequence[Chunk], short: Sequence[Chunk]) -> None:
        """Say a sum.

        Args:
            whole: with all products.
            short: what to say where these have no room.
        """
        self._whole, self._short = tuple(whole), tuple(short)
        self.setAccessibleName(self.text())
        self.update()

    def text(self) -> str:
        """The whole sum in letters."""
        return "".join(text_of(chunk) for chunk in self._whole)

    def lines(self) -> tuple[list[list[Chunk]], int]:
        """What stands on each line, and the size of the letters."""
        look = theme()
        largest, smallest = look.px(LARGEST_PX), look.px(SMALLEST_PX)
        if look.projector:
            largest, smallest = min(LARGEST_PROJECTOR_PX, largest), SMALLEST_PROJECTOR_PX
        for chunks in (self._whole, self._short):
            for size_px in range(max(largest, smallest), smallest - 1, -1):
                found = _broken(chunks, size_px, self.width())
                if len(found) * size_px * LINE_SHARE <= self.height():
                    return found, size_px
        return _broken(self._short, smallest, self.width()), smallest

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few lines."""
        smallest = theme().text_px(SMALLEST_PX + 1)
        return QSize(theme().px(320), math.ceil(LINES * smallest * LINE_SHARE))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Any width."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Line by line, from the left."""
        lines, size_px = self.lines()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = size_px * LINE_SHARE
        top = max(0.0, (self.height() - len(lines) * height) / 2)
        for number, line in enumerate(lines):
            baseline = top + (number + 0.5) * height + cap_height(size_px) / 2
            x = 0.0
            for chunk in line:
                x = paint_pieces(painter, chunk, x, baseline, size_px)
        painter.end()


def _broken(chunks: Sequence[Chunk], size_px: int, width: float) -> list[list[Chunk]]:
    """Begin a line wherever the next chunk has no room."""
    lines: list[list[Chunk]] = [[]]
    used = 0.0
    for chunk in chunks:
        needed = width_of(chunk, size_px)
        if lines[-1] and used + needed > width:
            lines.append([])
            used = 0.0
        lines[-1].append(chunk)
        used += needed
    return lines
