"""Two classes before and after a change: whose share falls, and whose rises."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.tabs.predict.texts import percent
from gui.theme import theme, theme_manager

ROW_PX, BEFORE_PX, AFTER_PX, GAP_PX = 30, 5, 12, 8
LONGEST_NAME = 0.3  # of the width


@dataclass(frozen=True, slots=True)
class MindRow:
    """A class.

    Attributes:
        name: already translated.
        before: its share of the picture as it is.
        after: its share of the changed one.
        wins: it has the largest share of the changed one.
    """

    name: str
    before: float
    after: float
    wins: bool


class MindBars(QWidget):
    """A row for each class: a thin bar before, a thick one after, the share after.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[MindRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self.updateGeometry)

    def show_rows(self, rows: tuple[MindRow, ...]) -> None:
        """Show something else."""
        if rows != self._rows:
            self._rows = rows
            told = (f"{row.name} {percent(row.before, 1)} → {percent(row.after, 1)}" for row in rows)
            self.setAccessibleDescription(", ".join(told))
            self.update()

    def rows(self) -> tuple[MindRow, ...]:
        """What is shown."""
        return self._rows

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Two rows."""
        return QSize(theme().px(150), 2 * theme().px(ROW_PX))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Two rows."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Name, both bars, share."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font("caption", 700)
        metrics = QFontMetricsF(font)
        widest = max((metrics.horizontalAdvance(row.name) for row in self._rows), default=0.0)
        name_px = min(widest, LONGEST_NAME * self.width())
        share_px, gap = metrics.horizontalAdvance("100.0 %"), look.px(GAP_PX)
        left, height = name_px + gap, float(look.px(ROW_PX))
        width = max(8.0, self.width() - left - gap - share_px)
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignVCenter
        for number, row in enumerate(self._rows):
            top, token = number * height, "output" if row.wins else "ink"
            painter.setPen(look.colour(token))
            name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, name_px + 1)
            painter.drawText(QRectF(0, top, name_px + 1, height), middle, name)
            right = middle | Qt.AlignmentFlag.AlignRight
            painter.drawText(
                QRectF(self.width() - share_px, top, share_px, height), right, percent(row.after, 1)
            )
            before, after = look.px(BEFORE_PX), look.px(AFTER_PX)
            first = top + (height - before - after - 2) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            for y, thick, share, fill in (
                (first, before, row.before, "ghost"),
                (first + before + 2, after, row.after, "output" if row.wins else "ink3"),
            ):
                painter.setBrush(look.colour("inset"))
                painter.drawRoundedRect(QRectF(left, y, width, thick), 2, 2)
                painter.setBrush(look.colour(fill))
                painter.drawRoundedRect(QRectF(left, y, max(1.0, width * share), thick), 2, 2)
        painter.end()
