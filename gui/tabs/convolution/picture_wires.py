"""Lines from the window on the picture to its magnified pixels, and from their sum to the result."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from gui.theme import theme


@dataclass(frozen=True, slots=True)
class Wire:
    """A straight line.

    Attributes:
        start: one end.
        end: the other.
        token: colour.
    """

    start: QPointF
    end: QPointF
    token: str


class PictureWires(QWidget):
    """Lies over everything and lets everything through.

    Args:
        parent: owner, whose size it gets.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wires: tuple[Wire, ...] = ()
        self._spared = QRegion()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_wires(self, wires: Sequence[Wire], spared: QRegion) -> None:
        """Draw these lines, but not over what has to be read."""
        if tuple(wires) == self._wires and spared == self._spared:
            return  # what lies below would be painted anew with them
        self._update_wires()
        self._wires, self._spared = tuple(wires), spared
        self._update_wires()

    def _update_wires(self) -> None:
        grown = math.ceil(theme().line(4))
        for wire in self._wires:
            box = QRectF(wire.start, wire.end).normalized().toAlignedRect()
            self.update(box.adjusted(-grown, -grown, grown, grown))

    # Qt
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Each line over a halo, because it crosses pictures."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRegion(QRegion(self.rect()) - self._spared)
        for wire in self._wires:
            for token, width in (("surface", look.line(4)), (wire.token, look.line(1.6))):
                painter.setPen(QPen(look.colour(token), width))
                painter.drawLine(wire.start, wire.end)
        painter.end()
