"""Colour and dash of every function, the same on both plots, in the list and beside the numbers."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.tabs.activations.curves_part import FUNCTION_IDS
from gui.theme import theme

TOKENS: Final = ("curve_1", "curve_2", "curve_3", "curve_4")
DASHES_PX: Final = ((), (9.0, 5.0), (3.0, 4.0), (10.0, 4.0, 3.0, 4.0), (18.0, 5.0))
LINE_PX: Final = 2.6
CHOSEN_LINE_PX: Final = 3.6


@lru_cache(maxsize=32)
def look_of(name: str) -> tuple[str, tuple[float, ...]]:
    """Token of the colour and dash pattern in px of a function; no two functions have the same pair.

    >>> look_of("sigmoid"), look_of("tanh")
    (('curve_1', ()), ('curve_2', (9.0, 5.0)))
    """
    number = FUNCTION_IDS.index(name)
    colour, turn = number % len(TOKENS), number // len(TOKENS)
    return TOKENS[colour], DASHES_PX[(colour + turn) % len(DASHES_PX)]


def curve_pen(name: str, chosen: bool) -> QPen:
    """The pen of a curve."""
    token, dashes = look_of(name)
    width = theme().line(CHOSEN_LINE_PX if chosen else LINE_PX)
    pen = QPen(theme().colour(token), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashes:  # Qt counts dashes in widths of the line
        grown = theme().line(LINE_PX) / LINE_PX
        pen.setDashPattern([length * grown / width for length in dashes])
    return pen


def paint_sample(painter: QPainter, rect: QRectF, name: str) -> None:
    """Draw a piece of a function's line, as long as the rectangle."""
    painter.setPen(curve_pen(name, chosen=False))
    y = round(rect.center().y()) + 0.5
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
