"""One sentence below a control of a bar: why its number was refused."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.theme import theme, theme_manager
from gui.theme.icons import icon_picture

WIDEST_PX = 620
GAP_PX = 6
RADIUS_PX = 8.0


class FieldNote(QWidget):
    """Lies over what is below the bar, so that the matrices stay where they are.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._anchor: QWidget | None = None
        self._symbol, self._text = QLabel(), QLabel()
        self._text.setProperty("role", "error")
        self._text.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._text, 1)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def say(self, sentence: str, anchor: QWidget) -> None:
        """Show a sentence, already translated, below a control that is on the screen."""
        self._text.setText(sentence)
        self._anchor = anchor
        self.setParent(anchor.window())
        self.place()
        self.show()
        self.raise_()

    def text(self) -> str:
        """The sentence shown, or nothing."""
        return "" if self.isHidden() else self._text.text()

    def place(self) -> None:
        """Stand below the control, within the window."""
        host, anchor = self.parentWidget(), self._anchor
        if host is None or anchor is None:
            return
        free = host.width() - 2 * theme().px(GAP_PX)
        margins = self._row.contentsMargins()
        frame = margins.left() + margins.right() + self._symbol.sizeHint().width() + self._row.spacing()
        words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + theme().px(4)
        width = min(frame + words, theme().px(WIDEST_PX), free)
        corner = anchor.mapTo(host, QPoint(0, anchor.height() + theme().px(GAP_PX)))
        left = max(theme().px(GAP_PX), min(corner.x(), host.width() - width - theme().px(GAP_PX)))
        height = self._row.heightForWidth(width)
        self.setGeometry(left, min(corner.y(), host.height() - height), width, height)

    def _on_theme_changed(self) -> None:
        look = theme()
        side = look.px(18)
        self._symbol.setPixmap(icon_picture("circle-alert", "warn", side))
        self._row.setContentsMargins(look.px(12), look.px(8), look.px(14), look.px(8))
        self._row.setSpacing(look.px(8))
        self.place()
        self.update()

    # Qt
    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """It covers something, so a click takes it away."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Surface, and a border in the colour of warnings."""
        look, half = theme(), theme().line(1.5) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("warn"), look.line(1.5)))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), RADIUS_PX, RADIUS_PX)
        painter.end()
