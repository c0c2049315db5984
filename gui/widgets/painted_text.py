"""A line of text in several colours and sizes, painted; Qt's rich text cannot shrink to fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from gui.theme import theme


@dataclass(frozen=True, slots=True)
class Piece:
    """Some letters of one look.

    Attributes:
        text: the letters.
        token: colour.
        weight: 500 to 800.
        scale: size relative to the line.
    """

    text: str
    token: str = "ink"
    weight: int = 700
    scale: float = 1.0

    def font(self, size_px: float) -> QFont:
        """The font on a line of ``size_px``."""
        return theme().font("formula", self.weight, max(1, round(size_px * self.scale)))


def width_of(pieces: Sequence[Piece], size_px: float) -> float:
    """Width of a line in px."""
    return sum(QFontMetricsF(piece.font(size_px)).horizontalAdvance(piece.text) for piece in pieces)


def paint_pieces(
    painter: QPainter, pieces: Sequence[Piece], x: float, baseline: float, size_px: float
) -> float:
    """Draw a line from x on.

    Returns:
        Where it ends.
    """
    for piece in pieces:
        font = piece.font(size_px)
        painter.setFont(font)
        painter.setPen(theme().colour(piece.token))
        painter.drawText(QPointF(x, baseline), piece.text)
        x += QFontMetricsF(font).horizontalAdvance(piece.text)
    return x


def cap_height(size_px: float) -> float:
    """Height of capitals and digits on a line of ``size_px``."""
    return QFontMetricsF(Piece("0").font(size_px)).capHeight()


def text_of(pieces: Sequence[Piece]) -> str:
    """The letters alone."""
    return "".join(piece.text for piece in pieces)


def recoloured(pieces: Sequence[Piece], token: str) -> tuple[Piece, ...]:
    """The same letters in one colour."""
    return tuple(replace(piece, token=token) for piece in pieces)
