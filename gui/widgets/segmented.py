"""One choice out of a few, all of them in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from collections.abc import Sequence

SMALLEST_ITEM_PX = 44
RADIUS_PX = 8.0


class Segmented(QWidget):
    """Exclusive items in one frame: arrow keys move, Tab leaves.

    The chosen item is filled with ink, so the choice is also seen without colour.

    Args:
        parent: owner.
    """

    chosen = Signal(str)  # id of the item

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._texts: tuple[str, ...] = ()
        self._current = 0
        self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self._on_theme_changed)

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Offer ``(id, text)`` pairs; texts are already translated, the chosen id stays chosen."""
        before, size = self.current(), self.sizeHint()
        self._ids = tuple(item_id for item_id, _ in items)
        self._texts = tuple(text for _, text in items)
        self._current = self._ids.index(before) if before in self._ids else 0
        self.describe()
        if self.sizeHint() != size:  # a new layout of the page costs more than all the rest
            self.updateGeometry()
        self.update()

    def current(self) -> str:
        """The chosen id, or nothing if there are no items."""
        return self._ids[self._current] if self._ids else ""

    def set_current(self, item_id: str) -> None:
        """Choose; ``chosen`` comes if it is another one.

        Raises:
            ValueError: there is no such id.
        """
        self._choose(self._ids.index(item_id))

    def _choose(self, index: int) -> None:
        if index == self._current:
            return
        self._current = index
        self.describe()
        self.update()
        self.chosen.emit(self._ids[index])

    def describe(self) -> None:
        """Tell assistive technology what is chosen."""
        if self._texts:
            self.setAccessibleDescription(self._texts[self._current])

    def item_rect(self, index: int) -> QRectF:
        """Where an item is, in px."""
        widths = self._widths(self._texts)
        spare = max(0.0, self.width() - 2 - sum(widths))
        extra = spare / max(1, len(widths))
        left = 1 + sum(widths[:index]) + extra * index
        return QRectF(left, 1, widths[index] + extra, self.height() - 2)

    def width_px(self, texts: Sequence[str]) -> int:
        """Width of all items side by side, if these are their texts."""
        return round(sum(self._widths(texts))) + 2

    @staticmethod
    def _widths(texts: Sequence[str]) -> list[float]:
        metrics = QFontMetrics(theme().font("control"))
        smallest = theme().px(SMALLEST_ITEM_PX)
        return [float(max(smallest, metrics.horizontalAdvance(text) + 2 * theme().px(13))) for text in texts]

    def _item_at(self, x: float) -> int:
        return next((i for i in range(len(self._ids)) if self.item_rect(i).right() > x), len(self._ids) - 1)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _text_token(self, index: int) -> str:
        if not self.isEnabled():
            return "disabled_fg" if index != self._current else "ink2"
        return "on_ink" if index == self._current else "ink2"

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All items side by side."""
        height = max(56 if theme().projector else 32, theme().px(36))
        return QSize(self.width_px(self._texts), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut a word."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move with the arrows, Home and End."""
        last = len(self._ids) - 1
        target = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Up: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if target is None or last < 0:
            super().keyPressEvent(event)
            return
        self._choose(min(max(0, target), last))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what is under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self._ids:
            self._choose(self._item_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show what would be chosen."""
        self._hovered = self._item_at(event.position().x()) if self._ids else -1
        self.update()

    def leaveEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Show nothing as about to be chosen."""
        self._hovered = -1
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Frame, fill of the chosen item, rules, words."""
        look, enabled = theme(), self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, RADIUS_PX, RADIUS_PX)
        painter.fillPath(shape, look.colour("surface"))
        painter.setClipPath(shape)
        painter.setFont(look.font("control"))
        for index, text in enumerate(self._texts):
            rect = self.item_rect(index)
            if index == self._current:
                painter.fillRect(rect, look.colour("ink" if enabled else "disabled_line"))
            elif index == self._hovered and enabled:
                painter.fillRect(rect, look.colour("inset"))
            if index and self._current not in (index, index - 1):
                painter.setPen(QPen(look.colour("line"), look.line(1)))
                painter.drawLine(rect.topLeft(), rect.bottomLeft())
            painter.setPen(look.colour(self._text_token(index)))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.setClipping(False)
        painter.setPen(QPen(look.colour("line2" if enabled else "disabled_line"), look.line(1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, RADIUS_PX, RADIUS_PX)
        painter.end()
