"""How far a run has come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from gui.theme import theme, theme_manager

BAR_PX = 10
RESOLUTION = 10_000


class RunProgress(QProgressBar):
    """A bar of 10 px, ink on inset, that moves by parts of a px.

    It is a ``QProgressBar`` for screen readers; a style sheet alone would square the fill's corners
    while it is shorter than they are.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, RESOLUTION)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fraction = 0.0
        theme_manager().changed.connect(self._on_theme_changed)

    def set_fraction(self, fraction: float) -> None:
        """Show 0 to 1; what lies outside is held."""
        self._fraction = min(max(0.0, fraction), 1.0)
        self.setValue(round(self._fraction * RESOLUTION))
        self.update()

    def fraction(self) -> float:
        """What is shown, 0 to 1."""
        return self._fraction

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ten px high."""
        return QSize(theme().px(160), theme().px(BAR_PX))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As long as it can still be read."""
        return QSize(theme().px(60), theme().px(BAR_PX))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Track and fill, both with round ends."""
        height = min(self.height(), theme().px(BAR_PX))
        track = QRectF(0, (self.height() - height) / 2, self.width(), height)
        radius = min(theme().px(4), height / 2)
        shape = QPainterPath()
        shape.addRoundedRect(track, radius, radius)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(shape, theme().colour("inset"))
        painter.setClipPath(shape)
        filled = QRectF(track.left(), track.top(), track.width() * self._fraction, track.height())
        painter.setBrush(theme().colour("ink"))
        if self._fraction > 0:
            painter.drawRoundedRect(filled, radius, radius)
        painter.end()
