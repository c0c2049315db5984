"""Numbers laid out once and then only drawn, and the size that all numbers of a matrix share."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QStaticText, QTransform

from gui.theme.fonts import ui_font
from gui.widgets.matrix_text import wanted_text
from gui.widgets.number_text import fixed

NUMBER_SHARES = (0.40, 0.34, 0.29)  # of a cell's side
EVEN_SHARE = 0.26  # smaller still, where all numbers keep their decimals
SMALLEST_TEXT_PX = 12
NUMBER_WEIGHT = 700
ROOM_PX = 6  # beside a number, both sides together


@lru_cache(maxsize=4096)
def _prepared(text: str, size_px: int, weight: int) -> tuple[QStaticText, float]:
    static = QStaticText(text)
    static.setTextFormat(Qt.TextFormat.PlainText)
    static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    static.prepare(QTransform(), ui_font(size_px, weight))
    return static, static.size().width()


class Lettering:
    """One font of the interface for short texts.

    Args:
        size_px: text size.
        weight: 500 to 800.
    """

    def __init__(self, size_px: int, weight: int) -> None:
        self.size_px = size_px
        self.font = ui_font(size_px, weight)
        self._key = (size_px, weight)
        metrics = QFontMetricsF(self.font)
        self._ascent = metrics.ascent()
        self._half_cap = metrics.capHeight() / 2

    def width(self, text: str) -> float:
        """Width of a text in px."""
        return _prepared(text, *self._key)[1]

    def centred(self, painter: QPainter, text: str, x: float, y: float) -> None:
        """Draw a text whose digits are centred on a point; the painter must have this font."""
        static, width = _prepared(text, *self._key)
        painter.drawStaticText(QPointF(x - width / 2, y + self._half_cap - self._ascent), static)

    def at_left(self, painter: QPainter, text: str, x: float, baseline: float) -> float:
        """Draw a text that begins at x, and return where it ends."""
        static, width = _prepared(text, *self._key)
        painter.drawStaticText(QPointF(x, baseline - self._ascent), static)
        return x + width

    @property
    def cap_height(self) -> float:
        """Height of capitals and digits in px."""
        return 2 * self._half_cap

    def right(self, painter: QPainter, text: str, x: float, baseline: float) -> None:
        """Draw a text that ends at x."""
        static, width = _prepared(text, *self._key)
        painter.drawStaticText(QPointF(x - width, baseline - self._ascent), static)


@lru_cache(maxsize=256)
def lettering_of(size_px: int, weight: int) -> Lettering:
    """The one lettering of a size and weight."""
    return Lettering(size_px, weight)


def number_lettering(values: NDArray[np.float64], side_px: float) -> Lettering:
    """The largest of three sizes in which all numbers fit; the smallest if they never do."""
    texts = {wanted_text(value) for value in values.ravel().tolist()}
    for size_px in _sizes(side_px):
        lettering = Lettering(size_px, NUMBER_WEIGHT)
        if all(lettering.width(text) <= side_px - ROOM_PX for text in texts):
            break
    return lettering


def even_numbers(
    values: NDArray[np.float64], side_px: float, decimals: int
) -> tuple[Lettering, list[str]] | None:
    """Write every number with as many decimals as the others.

    Args:
        values: of the matrix.
        side_px: of a cell.
        decimals: at most; fewer where they do not fit, and smaller letters before that.

    Returns:
        The size of the numbers and their texts in reading order; None where not one decimal fits, or
        something is not finite.
    """
    if not np.isfinite(values).all():
        return None
    for count in range(decimals, 0, -1):
        texts = [fixed(value, count) for value in values.ravel().tolist()]
        for size_px in _sizes(side_px, (*NUMBER_SHARES, EVEN_SHARE)):
            lettering = Lettering(size_px, NUMBER_WEIGHT)
            if all(lettering.width(text) <= side_px - ROOM_PX for text in set(texts)):
                return lettering, texts
    return None


def _sizes(side_px: float, shares: tuple[float, ...] = NUMBER_SHARES) -> list[int]:
    return list(dict.fromkeys(max(round(side_px * share), SMALLEST_TEXT_PX) for share in shares))
