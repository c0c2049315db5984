"""Below the result: what its colours stand for, and what could not be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.colour_maps import lookup_table, picture
from gui.widgets.matrix_text import wanted_text
from gui.widgets.painted_text import Piece, cap_height, paint_pieces, width_of

if TYPE_CHECKING:
    from gui.tabs.convolution.picture_filter import FilteredPicture, Shown

STRIP_PX = (92, 13)
SHORTEST_STRIP_PX = 40
GAP_PX = 8
TEXT_PX = 14
LEFT_PX = 5  # as far in as the picture


class PictureLegend(QWidget):
    """``0 ▬ 255   1,204 pixels clipped`` or ``−1020 ▬ 1020``.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown = "grey"
        self._limit = 1.0
        self._clipped, self._pixels = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def show_result(self, filtered: FilteredPicture | None, shown: Shown) -> None:
        """Explain the colours of a result; None: there is none."""
        self._shown = shown
        self._pixels = 0 if filtered is None else filtered.result.size
        if filtered is not None:
            self._limit, self._clipped = filtered.limit, filtered.clipped(shown)
        self._describe()
        self.update()

    def ends(self) -> tuple[str, str]:
        """The numbers at the two ends of the strip."""
        if self._shown == "grey":
            return "0", "255"
        return wanted_text(-self._limit), wanted_text(self._limit)

    def remark(self) -> str:
        """What the strip does not say."""
        if not self._clipped:
            return self.tr("no pixel clipped") if self._shown == "grey" else ""
        share = max(0.1, 100 * self._clipped / self._pixels)
        text = self.tr("clipped pixels: {count} ({share} %)")
        return text.format(count=f"{self._clipped:,}", share=f"{share:.1f}")

    def _describe(self) -> None:
        self.setAccessibleName(f"{' … '.join(self.ends())}, {self.remark()}" if self._pixels else "")

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        return QSize(theme().px(200), theme().px(24))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The remark may be cut in the narrowest window; the accessible name has all of it."""
        return QSize(60, theme().px(24))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Number, strip, number, remark."""
        if not self._pixels:
            return
        look = theme()
        size_px, gap = look.text_px(TEXT_PX), look.px(GAP_PX)
        baseline = self.height() / 2 + cap_height(size_px) / 2
        low, high = (Piece(text, "ink2", 600) for text in self.ends())
        remark = Piece(self.remark(), "ink2" if self._clipped else "ink3", 600)
        ends = LEFT_PX + width_of((low, high), size_px) + 2 * gap
        words = width_of((remark,), size_px) + 2 * gap
        longest, shortest = look.px(STRIP_PX[0]), look.px(SHORTEST_STRIP_PX)
        has_room = ends + shortest + words <= self.width()
        length = min(longest, self.width() - ends - words) if has_room else longest
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = paint_pieces(painter, (low,), LEFT_PX, baseline, size_px) + gap
        height = look.px(STRIP_PX[1])
        strip = QRectF(x, (self.height() - height) / 2, length, height)
        self._paint_strip(painter, strip)
        x = paint_pieces(painter, (high,), strip.right() + gap, baseline, size_px)
        if has_room:
            paint_pieces(painter, (remark,), x + 2 * gap, baseline, size_px)
        painter.end()

    def _paint_strip(self, painter: QPainter, strip: QRectF) -> None:
        look = theme()
        if self._shown == "signed":
            painter.drawImage(strip, picture(lookup_table("signed")[None, :]))
        else:
            black, white = sorted((look.colour("paper"), look.colour("digit")), key=_lightness)
            shades = QLinearGradient(strip.topLeft(), strip.topRight())
            shades.setColorAt(0, black)
            shades.setColorAt(1, white)
            painter.fillRect(strip, shades)
        painter.setPen(look.colour("line2"))
        painter.drawRect(strip)


def _lightness(colour: QColor) -> int:
    return colour.lightness()
