"""The sign between two matrices, with its word below: ⋆ correlate, ∗ convolve, =, Σ, →, max."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager

Sign = Literal["correlate", "convolve", "equals", "sum", "arrow", "max", "min", "avg"]

SIGN_PX = 26
WORD_GAP_PX = 6
MEANINGS = {"correlate": "⋆", "convolve": "∗", "equals": "=", "sum": "Σ", "arrow": "→"}
WRITTEN: frozenset[Sign] = frozenset(("max", "min", "avg"))  # functions, by their names


class OperatorSign(QWidget):
    """One sign; its word, if there is one, says the same.

    Args:
        sign: which sign.
        parent: owner.
    """

    def __init__(self, sign: Sign = "correlate", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign: Sign = sign
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)
        self.set_sign(sign)

    def set_sign(self, sign: Sign, word: str = "") -> None:
        """Show a sign and below it a word, already translated."""
        self._sign, self._word = sign, word
        self.setAccessibleName(word or MEANINGS.get(sign, sign))
        self.setToolTip(word)
        self._on_theme_changed()

    def sign(self) -> Sign:
        """The sign shown."""
        return self._sign

    def word(self) -> str:
        """The word below it."""
        return self._word

    def sign_rect(self) -> QRectF:
        """Where the sign itself is; the word below does not move it out of the middle of the widget."""
        width, height = self._sign_width(), self._side()
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _sign_width(self) -> float:
        if self._sign not in WRITTEN:
            return self._side()
        return QFontMetricsF(self._written_font()).horizontalAdvance(self._sign)

    def _written_font(self) -> QFont:
        return theme().font("title", 800, round(self._side()))

    @staticmethod
    def _side() -> float:
        return float(theme().px(SIGN_PX))

    @staticmethod
    def _font() -> QFont:
        return theme().font("caption", 600)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Sign with room for the word below, and as much above, so that the sign is in the middle."""
        metrics = QFontMetricsF(self._font())
        below = theme().px(WORD_GAP_PX) + metrics.height() if self._word else 0.0
        width = max(self._side() * 1.2, self._sign_width(), metrics.horizontalAdvance(self._word))
        height = self._side()
        if self._sign in WRITTEN:
            height = max(height, QFontMetricsF(self._written_font()).height())
        return QSize(math.ceil(width), math.ceil(height + 2 * below))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut a word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Sign and word."""
        look, rect = theme(), self.sign_rect()
        colour = look.colour("ink" if look.projector or self._sign in WRITTEN else "ink2")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour, rect.width() * 0.11)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        if self._sign == "correlate":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(_star(rect))
        elif self._sign in WRITTEN:
            painter.setFont(self._written_font())
            painter.drawText(rect.adjusted(-8, -8, 8, 8), Qt.AlignmentFlag.AlignCenter, self._sign)
        elif self._sign == "sum":
            painter.setFont(look.font("title", 700, round(rect.height() * 1.05)))
            painter.drawText(rect.adjusted(-8, -8, 8, 8), Qt.AlignmentFlag.AlignCenter, MEANINGS["sum"])
        else:
            for first, last in _strokes(self._sign, rect):
                painter.drawLine(first, last)
        if self._word:
            painter.setFont(self._font())
            painter.setPen(colour)
            top = rect.bottom() + look.px(WORD_GAP_PX)
            place = QRectF(0, top, self.width(), self.height() - top)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._word)
        painter.end()


def _star(rect: QRectF) -> QPolygonF:
    """A five-pointed star, whose inner corners lie at 0.42 of the radius."""
    outer = rect.width() * 0.42
    points = []
    for corner in range(10):
        radius = outer if corner % 2 == 0 else outer * 0.42
        angle = -math.pi / 2 + corner * math.pi / 5
        points.append(rect.center() + QPointF(radius * math.cos(angle), radius * math.sin(angle)))
    return QPolygonF(points)


def _strokes(sign: Sign, rect: QRectF) -> list[tuple[QPointF, QPointF]]:
    centre, half = rect.center(), rect.width() * 0.36
    if sign == "equals":
        gap = rect.height() * 0.13
        return [(centre + QPointF(-half, y), centre + QPointF(half, y)) for y in (-gap, gap)]
    if sign == "arrow":
        tip, wing = centre + QPointF(half, 0), half * 0.6
        head = [(tip, tip + QPointF(-wing, y)) for y in (-wing, wing)]
        return [(centre - QPointF(half, 0), tip), *head]
    angles = [math.pi / 2 + turn * math.pi / 3 for turn in range(3)]
    rays = [QPointF(half * math.cos(angle), half * math.sin(angle)) for angle in angles]
    return [(centre - ray, centre + ray) for ray in rays]
