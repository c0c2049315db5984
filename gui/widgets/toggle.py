"""A switch: on is filled, with the knob at the right."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from gui.theme import theme, theme_manager

TRACK_PX = (40, 22)
SMALLEST_TARGET_PX = 36


class Toggle(QCheckBox):
    """A check box drawn as a switch of 40×22 px; the whole row of at least 36 px can be clicked."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def track_rect(self) -> QRectF:
        """Where the switch itself is, in px."""
        width, height = theme().px(TRACK_PX[0]), theme().px(TRACK_PX[1])
        return QRectF(0, (self.height() - height) / 2, width, height)

    def width_px(self, text: str) -> int:
        """Width of switch, gap and words, if these are the words."""
        metrics = QFontMetrics(theme().font("control"))
        words = theme().px(9) + metrics.horizontalAdvance(text) if text else 0
        return theme().px(TRACK_PX[0]) + words

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Switch, gap and words."""
        height = max(56 if theme().projector else SMALLEST_TARGET_PX, theme().px(SMALLEST_TARGET_PX))
        return QSize(self.width_px(self.text()), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut a word."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 - Qt's name
        """The whole row switches."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Track, knob, words."""
        look, on, enabled = theme(), self.isChecked(), self.isEnabled()
        border = look.colour("disabled_line" if not enabled else ("ink" if on else "line2"))
        track = self.track_rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(border, 2))
        painter.setBrush(border if on else look.colour("surface"))
        inner = track.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        knob = look.px(12)
        gap = (track.height() - knob) / 2
        left = track.right() - gap - knob if on else track.left() + gap
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("on_ink") if on else border)
        painter.drawEllipse(QRectF(left, track.top() + gap, knob, knob))
        painter.setFont(look.font("control"))
        painter.setPen(look.colour("ink" if enabled else "disabled_fg"))
        words = QRectF(
            track.right() + look.px(9), 0, self.width() - track.width() - look.px(9), self.height()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()
