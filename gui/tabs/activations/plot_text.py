"""Letters that stay legible over lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QPen

from gui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QFont, QPainter

HALO_PX: Final = 4.0


def paint_with_halo(painter: QPainter, text: str, at: QPointF, font: QFont, token: str) -> None:
    """Letters on a rim of the ground, legible over lines and hatching."""
    path = QPainterPath()
    path.addText(at, font, text)
    rim = QPen(theme().colour("surface"), HALO_PX)
    rim.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, rim)
    painter.fillPath(path, theme().colour(token))
