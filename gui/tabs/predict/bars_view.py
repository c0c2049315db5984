"""The probabilities of all classes as bars, in the order of the classes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.predict.texts import percent
from gui.theme import theme, theme_manager

LARGEST_ROW_PX, USUAL_ROW_PX, SMALLEST_ROW_PX = 60, 40, 24
BAR_PX, BAR_SHARE, RADIUS_PX, GAP_PX = 28, 0.58, 4, 10
LONGEST_NAME = 0.42  # of the width
TEXT_PX, SMALLEST_TEXT_PX, TEXT_SHARE = 15, 12, 0.78


@dataclass(frozen=True, slots=True, eq=False)
class Bars:
    """What is shown.

    Attributes:
        names: of the classes, already translated.
        shares: a probability for each.
        winner: class whose bar has the colour of an output; None for none.
        is_hidden: the class is to say it first.
    """

    names: tuple[str, ...] = ()
    shares: NDArray[np.float32] | None = None
    winner: int | None = None
    is_hidden: bool = False


class BarsView(QWidget):
    """One row for each class: name, bar, percentage. Only the largest has a colour, and is bold.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = Bars()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme_manager().changed.connect(self.updateGeometry)

    def show_bars(self, bars: Bars) -> None:
        """Show something else."""
        self._bars = bars
        self.setAccessibleDescription("" if bars.is_hidden else self._spoken())
        self.update()

    def bars(self) -> Bars:
        """What is shown."""
        return self._bars

    def row_texts(self) -> list[tuple[str, str]]:
        """Name and percentage of each row, as shown."""
        bars = self._bars
        if bars.shares is None:
            return []
        shown = ["?" if bars.is_hidden else percent(float(share)) for share in bars.shares]
        return list(zip(bars.names, shown, strict=True))

    def bar_rect(self, index: int) -> QRectF:
        """The track of a row."""
        return self._track(index, self._name_px(), self._share_px())

    def _track(self, index: int, name_px: float, share_px: float) -> QRectF:
        row, gap = self._row_px(), theme().px(GAP_PX)
        left, right = name_px + gap, share_px + gap
        height = min(theme().px(BAR_PX), row * BAR_SHARE)
        return QRectF(left, row * index + (row - height) / 2, max(8.0, self.width() - left - right), height)

    def _spoken(self) -> str:
        return ", ".join(f"{name} {share}" for name, share in self.row_texts())

    def _row_px(self) -> float:
        rows = max(1, len(self._bars.names))
        return min(float(theme().px(LARGEST_ROW_PX)), self.height() / rows)

    def _name_px(self) -> float:
        metrics = QFontMetricsF(theme().font("body", 700, self._text_px()))
        widest = max((metrics.horizontalAdvance(name) for name in self._bars.names), default=0.0)
        return min(widest, LONGEST_NAME * self.width())

    def _share_px(self) -> float:
        return QFontMetricsF(theme().font("body", 700, self._text_px())).horizontalAdvance("100.00 %")

    def _text_px(self) -> int:
        """No higher than a row."""
        usual = theme().text_px(TEXT_PX)
        return min(usual, max(SMALLEST_TEXT_PX, round(self._row_px() * TEXT_SHARE)))

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ten comfortable rows."""
        return QSize(theme().px(200), theme().px(USUAL_ROW_PX) * 10)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ten rows that can be read."""
        return QSize(theme().px(150), theme().px(SMALLEST_ROW_PX) * 10)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Rows."""
        look, bars = theme(), self._bars
        painter = QPainter(self)
        painter.fillRect(event.rect(), look.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, name_px, share_px = self._row_px(), self._name_px(), self._share_px()
        middle = Qt.AlignmentFlag.AlignVCenter
        names, plain, bold = (look.font("body", weight, self._text_px()) for weight in (700, 600, 800))
        metrics = QFontMetricsF(names)
        for index, (name, share) in enumerate(self.row_texts()):
            won = index == bars.winner and not bars.is_hidden
            top = row * index
            painter.setFont(names)
            painter.setPen(look.colour("output" if won else "ink"))
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, name_px + 1)
            painter.drawText(QRectF(0, top, name_px + 1, row), middle | Qt.AlignmentFlag.AlignLeft, shown)
            self._paint_bar(painter, index, self._track(index, name_px, share_px), won)
            painter.setFont(bold if won else plain)
            painter.setPen(look.colour("output" if won else "ink"))
            place = QRectF(self.width() - share_px, top, share_px, row)
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, share)
        painter.end()

    def _paint_bar(self, painter: QPainter, index: int, track: QRectF, won: bool) -> None:
        look, bars = theme(), self._bars
        radius = look.px(RADIUS_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("inset"))
        painter.drawRoundedRect(track, radius, radius)
        if bars.is_hidden or bars.shares is None:
            return
        length = track.width() * float(bars.shares[index])
        painter.setBrush(look.colour("output" if won else "ink3"))
        painter.drawRect(QRectF(track.left(), track.top(), max(1.0, look.line(1)), track.height()))
        if length >= 1:
            painter.drawRoundedRect(QRectF(track.left(), track.top(), length, track.height()), radius, radius)
