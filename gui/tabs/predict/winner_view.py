"""What the network says, large: the class, its probability, the next candidate, and any doubt."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.theme.icons import paint_icon

HERO_PX, COMPACT_HERO_PX, SMALLEST_NAME_PX = 104, 64, 20
GAP_PX, BESIDE_PX, RESULT_PX = 8, 14, 34
DOUBT_LINES, COMPACT_LINES = 3, 2
TALL = 0.78  # of the room above the probability, for the letters of a name


@dataclass(frozen=True, slots=True)
class WinnerText:
    """What is shown, already translated.

    Attributes:
        winner: name of the class; empty for none.
        probability: of it.
        second: the next candidate.
        doubt: why not to rely on it.
        label: what the picture really is, of a picture from the test set.
        is_right: whether the network says so; None where nobody knows.
        is_sure: the winner may be said out loud.
        is_hidden: the class is to say it first.
    """

    winner: str = ""
    probability: str = ""
    second: str = ""
    doubt: str = ""
    label: str = ""
    is_right: bool | None = None
    is_sure: bool = True
    is_hidden: bool = False

    def spoken(self) -> str:
        """All in one line, for assistive technology."""
        parts = (self.winner, self.probability, self.second, self.doubt, self.label)
        return ". ".join(part for part in parts if part)


class WinnerView(QWidget):
    """Painted as one, because it changes with every piece of a stroke.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = WinnerText()
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self.updateGeometry)

    def show_text(self, text: WinnerText) -> None:
        """Show something else."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text.spoken())
            self.update()

    def text(self) -> WinnerText:
        """What is shown."""
        return self._text

    def set_compact(self, on: bool) -> None:
        """Leave more room for the bars."""
        if on != self._compact:
            self._compact = on
            self.updateGeometry()
            self.update()

    def _hero_px(self) -> int:
        return theme().px(COMPACT_HERO_PX if self._compact else HERO_PX)

    def _hero_font(self, room: QSizeF) -> QFont:
        """The largest letters in which the name has room on its line."""
        size = min(self._hero_px(), round(room.height()))
        while size > theme().px(SMALLEST_NAME_PX):
            font = theme().font("result", 800, size)
            if QFontMetricsF(font).horizontalAdvance(self._hero()) <= room.width():
                return font
            size = max(theme().px(SMALLEST_NAME_PX), round(size * 0.9))
        return theme().font("result", 800, size)

    def _hero(self) -> str:
        if self._text.is_hidden:
            return "?"
        return self._text.winner or "\N{EN DASH}"

    def _line_px(self) -> float:
        return QFontMetricsF(theme().font("caption", 600)).height()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The winner, the next candidate, and room for a doubt, so that nothing moves when one comes."""
        lines = (1 + (COMPACT_LINES if self._compact else DOUBT_LINES)) * self._line_px()
        return QSize(theme().px(200), round(self._hero_px() + lines + 2 * theme().px(GAP_PX)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Nothing may be cut."""
        return QSize(theme().px(150), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Winner and probability on one line, below them the rest."""
        look, text = theme(), self._text
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = float(self._hero_px())
        result = look.font("result")
        beside = QFontMetricsF(result).horizontalAdvance("100.00 %") + look.px(BESIDE_PX)
        short = len(self._hero()) <= 2
        hero_height = height if short else height - look.px(RESULT_PX)
        tall = height if short else hero_height * TALL
        font = self._hero_font(QSizeF(self.width() - (beside if short else 0), tall))
        width = QFontMetricsF(font).horizontalAdvance(self._hero())
        box = QRectF(0, 0, max(width, look.px(52)) if short else width, hero_height)
        self._paint_hero(painter, font, box)
        if not text.is_hidden:
            painter.setFont(result)
            painter.setPen(look.colour("ink"))
            centre = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            if short:
                left = box.right() + look.px(BESIDE_PX)
                painter.drawText(QRectF(left, 0, self.width() - left, height), centre, text.probability)
            else:
                painter.drawText(
                    QRectF(0, hero_height, self.width(), height - hero_height), centre, text.probability
                )
            self._paint_lines(painter, height + look.px(4))
        painter.end()

    def _paint_hero(self, painter: QPainter, font: QFont, box: QRectF) -> None:
        look, text = theme(), self._text
        painter.setFont(font)
        token = "output" if text.is_sure and text.winner else "ink3"
        if text.is_hidden:
            pen = QPen(look.colour("output"), look.line(3), Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRoundedRect(box.adjusted(3, 6, -3, -6), 8, 8)
            token = "output"
        painter.setPen(look.colour(token))
        metrics = QFontMetricsF(font)
        x = box.center().x() - metrics.horizontalAdvance(self._hero()) / 2
        baseline = box.center().y() + metrics.capHeight() / 2
        painter.drawText(QPointF(x, baseline), self._hero())

    def _paint_lines(self, painter: QPainter, top: float) -> None:
        look, text, line = theme(), self._text, self._line_px()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setFont(look.font("caption", 600))
        if text.second:
            painter.setPen(look.colour("ink2"))
            painter.drawText(QRectF(0, top, self.width(), line), left, text.second)
            top += line + look.px(2)
        if text.label:
            side = look.px(16)
            name = {True: "check", False: "x", None: ""}[text.is_right]
            indent = side + look.px(6) if name else 0
            if name:
                paint_icon(painter, name, QRectF(0, top + (line - side) / 2, side, side), look.colour("ink"))
            painter.setPen(look.colour("ink"))
            painter.drawText(QRectF(indent, top, self.width() - indent, line), left, text.label)
            top += line + look.px(2)
        if text.doubt:
            painter.setPen(look.colour("ink"))
            wrap = left | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(0, top, self.width(), self.height() - top), wrap, text.doubt)
