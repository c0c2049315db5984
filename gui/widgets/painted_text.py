"""A line of text in several colours and sizes, painted; Qt's rich text cannot shrink to fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QPainter

from gui.theme import theme
from gui.widgets.matrix_lettering import Lettering, lettering_of


@dataclass(frozen=True, slots=True)
class Piece:
    """Some letters of one look.

    Attributes:
        text: the letters.
        token: colour.
        weight: 500 to 800.
        scale: size relative to the line.
        raised: how far above the line it stands, in sizes of the line; exponents do.
    """

    text: str
    token: str = "ink"
    weight: int = 700
    scale: float = 1.0
    raised: float = 0.0

    def lettering(self, size_px: float) -> Lettering:
        """How it is drawn on a line of ``size_px``."""
        return lettering_of(max(1, round(size_px * self.scale)), self.weight)


def width_of(pieces: Sequence[Piece], size_px: float) -> float:
    """Width of a line in px."""
    return sum(_width(piece, size_px) for piece in pieces)


@lru_cache(maxsize=8192)
def _width(piece: Piece, size_px: float) -> float:
    return piece.lettering(size_px).width(piece.text)


def paint_pieces(
    painter: QPainter, pieces: Sequence[Piece], x: float, baseline: float, size_px: float
) -> float:
    """Draw a line from x on.

    Returns:
        Where it ends.
    """
    for piece in pieces:
        lettering = piece.lettering(size_px)
        painter.setFont(lettering.font)
        painter.setPen(theme().colour(piece.token))
        x = lettering.at_left(painter, piece.text, x, baseline - piece.raised * size_px)
    return x


def cap_height(size_px: float) -> float:
    """Height of capitals and digits on a line of ``size_px``."""
    return Piece("0").lettering(size_px).cap_height


def text_of(pieces: Sequence[Piece]) -> str:
    """The letters alone."""
    return "".join(piece.text for piece in pieces)
