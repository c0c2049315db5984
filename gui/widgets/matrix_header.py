"""The line over a matrix: its letter on a fill of its role, its name, its size."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.matrix_frames import ROLE_TOKENS

if TYPE_CHECKING:
    from gui.widgets.matrix_model import Role

TAG_PX = 26
HEIGHT_PX = 30
GAP_PX = 9


class MatrixHeader(QWidget):
    """``X  Input  5×5 · padding 1``.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role: Role = "input"
        self._letter = self._name = self._detail = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def set_header(self, role: Role, letter: str, name: str, detail: str = "") -> None:
        """Say what stands below.

        Args:
            role: colour of the letter.
            letter: ``X``, ``K``, ``Y``, ``∂Y``; empty for none.
            name: translated name.
            detail: translated size and the like.
        """
        if (role, letter, name, detail) == (self._role, self._letter, self._name, self._detail):
            return  # a new layout of the page costs more than all the rest of a step
        self._role, self._letter, self._name, self._detail = role, letter, name, detail
        self.setAccessibleName(" ".join(filter(None, (letter, name, detail))))
        self.updateGeometry()
        self.update()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _parts(self) -> list[tuple[str, QFont, str, float]]:
        """Text, font, colour token and width of name and detail."""
        look = theme()
        parts = [(self._name, look.font("lead"), "ink"), (self._detail, look.font("body"), "ink3")]
        return [
            (text, font, token, QFontMetricsF(font).horizontalAdvance(text))
            for text, font, token in parts
            if text
        ]

    def _tag_width(self) -> float:
        if not self._letter:
            return 0.0
        metrics = QFontMetricsF(self._tag_font())
        return max(float(theme().px(TAG_PX)), metrics.horizontalAdvance(self._letter) + theme().px(12))

    @staticmethod
    def _tag_font() -> QFont:
        return theme().font("lead", size_px=theme().text_px(16))

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Letter, name and size beside each other."""
        widths = [self._tag_width(), *(part[3] for part in self._parts())]
        shown = [width for width in widths if width]
        gaps = theme().px(GAP_PX) * max(0, len(shown) - 1)
        return QSize(math.ceil(sum(shown)) + gaps, theme().px(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut a word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tag, name, detail."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = 0.0
        if self._letter:
            tag = QRectF(0, (self.height() - look.px(TAG_PX)) / 2, self._tag_width(), look.px(TAG_PX))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(ROLE_TOKENS[self._role]))
            painter.drawRoundedRect(tag, look.px(6), look.px(6))
            painter.setPen(look.colour("on_role"))
            painter.setFont(self._tag_font())
            painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, self._letter)
            x = tag.right() + look.px(GAP_PX)
        for text, font, token, width in self._parts():
            painter.setFont(font)
            painter.setPen(look.colour(token))
            place = QRectF(x, 0, width + 1, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            x += width + look.px(GAP_PX)
        painter.end()
