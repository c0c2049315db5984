"""From … to … of whole percents: one slider with two knobs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, theme_manager

HEIGHT_PX, KNOB_PX, TRACK_PX, SMALLEST_TRACK_PX = 36, 18, 130, 60
LARGE_STEP = 10
FULL = 100


class PercentRange(QWidget):
    """Words, track, and two knobs, of which the arrows move one; ↑ and ↓ choose which.

    Args:
        parent: owner.
    """

    range_changed = Signal(int, int)  # from, to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ends = [0, FULL]
        self._active = 0
        self._is_held = False
        self._label = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_manager().changed.connect(self.updateGeometry)

    def set_label(self, text: str) -> None:
        """What is bounded, translated."""
        self._label = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def values(self) -> tuple[int, int]:
        """From, to."""
        return self._ends[0], self._ends[1]

    def set_values(self, low: int, high: int) -> None:
        """Show others; emits nothing."""
        self._ends = [low, high]
        self.setAccessibleDescription(self.text())
        self.update()

    def text(self) -> str:
        """The range in words."""
        return f"{self._ends[0]}–{self._ends[1]} %"

    def knob(self, which: int) -> QPointF:
        """The middle of the knob of the lower (0) or the upper (1) end."""
        track = self._track()
        return QPointF(track.left() + track.width() * self._ends[which] / FULL, track.center().y())

    def _track(self) -> QRectF:
        look, metrics = theme(), QFontMetricsF(theme().font("control"))
        left = metrics.horizontalAdvance(self._label) + look.px(14) if self._label else look.px(10)
        right = metrics.horizontalAdvance(f"{FULL}–{FULL} %") + look.px(14)
        return QRectF(left, self.height() / 2 - 1, max(1.0, self.width() - left - right), 2)

    def _set(self, which: int, value: int) -> None:
        low, high = (0, self._ends[1]) if which == 0 else (self._ends[0], FULL)
        held = min(max(low, value), high)
        if held != self._ends[which]:
            self._ends[which] = held
            self.setAccessibleDescription(self.text())
            self.update()
            self.range_changed.emit(*self._ends)

    def _value_at(self, x: float) -> int:
        track = self._track()
        return round(FULL * (x - track.left()) / track.width())

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Words and a track of 130 px."""
        return QSize(
            self.minimumSizeHint().width() + theme().px(TRACK_PX - SMALLEST_TRACK_PX), self._height()
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Words and a short track."""
        look, metrics = theme(), QFontMetricsF(theme().font("control"))
        words = metrics.horizontalAdvance(self._label) + metrics.horizontalAdvance(f"{FULL}–{FULL} %")
        return QSize(round(words) + look.px(28 + SMALLEST_TRACK_PX), self._height())

    def _height(self) -> int:
        return max(56 if theme().projector else HEIGHT_PX, theme().px(HEIGHT_PX))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the nearer knob."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        apart = [abs(x - self.knob(which).x()) for which in (0, 1)]
        nearer = 0 if apart[0] < apart[1] else 1
        if self._ends[0] == self._ends[1]:  # one lies on the other: the one that can go that way
            nearer = 0 if x < self.knob(0).x() else 1
        self._active, self._is_held = nearer, True
        self._set(nearer, self._value_at(x))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Move it."""
        if self._is_held:
            self._set(self._active, self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let it go."""
        self._is_held = False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """← → move by one, with Shift by ten; ↑ ↓ choose the knob."""
        large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        by = LARGE_STEP if large else 1
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = by if key == Qt.Key.Key_Right else -by
            self._set(self._active, self._ends[self._active] + step)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._active = int(key == Qt.Key.Key_Up)
            self.update()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Label, track, knobs, range."""
        look, track = theme(), self._track()
        painter = QPainter(self)
        painter.setFont(look.font("control"))
        painter.setPen(look.colour("ink2"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), middle | Qt.AlignmentFlag.AlignLeft, self._label)
        painter.setPen(look.colour("ink"))
        painter.drawText(self.rect(), middle | Qt.AlignmentFlag.AlignRight, self.text())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(track, look.colour("line2"))
        low, high = self.knob(0), self.knob(1)
        painter.fillRect(QRectF(low.x(), track.top() - 2, high.x() - low.x(), 6), look.colour("ink"))
        radius = look.px(KNOB_PX) / 2
        for which in (0, 1):
            active = self.hasFocus() and which == self._active
            painter.setBrush(look.colour("surface"))
            painter.setPen(QPen(look.colour("focus" if active else "ink"), look.line(3 if active else 2)))
            painter.drawEllipse(self.knob(which), radius - 1, radius - 1)
        painter.end()
