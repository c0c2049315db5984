"""The legend of the curves, as a widget of its own: one line may serve two plots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager
from gui.widgets.curve_style import Role, paint_sample

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One curve and its name."""

    role: Role
    text: str


class CurveLegend(QWidget):
    """Line samples with names in one row; words are given by the caller, already translated.

    Args:
        alignment: where the row stands if there is more room than it needs.
        parent: owner.
    """

    def __init__(
        self, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._alignment = alignment
        self._entries: tuple[LegendEntry, ...] = ()
        self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def set_entries(self, entries: Sequence[LegendEntry], note: str = "") -> None:
        """Show these curves, and behind them a note such as what the x axis counts."""
        self._entries = tuple(entries)
        self._note = note
        self.setAccessibleName(
            ", ".join([*(entry.text for entry in self._entries), *([note] if note else [])])
        )
        self.updateGeometry()
        self.update()

    def entries(self) -> tuple[LegendEntry, ...]:
        """The curves shown."""
        return self._entries

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw the row into ``area`` (also used by the export)."""
        metrics = QFontMetricsF(self._font())
        width = self._row_width()
        if self._alignment & Qt.AlignmentFlag.AlignRight:
            left = area.right() - width
        elif self._alignment & Qt.AlignmentFlag.AlignLeft:
            left = area.left()
        else:
            left = area.left() + (area.width() - width) / 2
        left = max(area.left(), left)
        baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.setFont(self._font())
        for entry in self._entries:
            sample = QRectF(left, area.top(), self._sample_px(), area.height())
            paint_sample(painter, sample, entry.role)
            painter.setPen(theme().colour("ink2"))
            left += self._sample_px() + self._gap_px()
            painter.drawText(round(left), round(baseline), entry.text)
            left += metrics.horizontalAdvance(entry.text) + self._spacing_px()
        if self._note:
            painter.setPen(theme().colour("ink3"))
            painter.drawText(round(left), round(baseline), self._note)

    def _font(self) -> QFont:
        return theme().font("caption", 600)

    def _sample_px(self) -> int:
        return theme().px(30)

    def _gap_px(self) -> int:
        return theme().px(7)

    def _spacing_px(self) -> int:
        return theme().px(24)

    def _row_width(self) -> float:
        metrics = QFontMetricsF(self._font())
        texts = [entry.text for entry in self._entries]
        width = sum(metrics.horizontalAdvance(text) for text in texts)
        width += len(texts) * (self._sample_px() + self._gap_px())
        if self._note:
            width += metrics.horizontalAdvance(self._note)
        parts = len(texts) + bool(self._note)
        return width + max(0, parts - 1) * self._spacing_px()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the row."""
        return QSize(round(self._row_width()) + 2, theme().px(22))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """May be cut at the right rather than widen the window."""
        return QSize(theme().px(80), theme().px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the row."""
        painter = QPainter(self)
        self.paint(painter, QRectF(self.rect()))
        painter.end()
