"""The ring around the control that the keyboard has reached; a mouse click shows none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from gui.theme.manager import theme

GAP_PX = 2
WIDTH_PX = 2
PROJECTOR_WIDTH_PX = 3
CONTROL_RADIUS_PX = 8

_FOLLOWED = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


class FocusRing(QWidget):
    """One ring that goes where the keyboard focus goes.

    A style sheet can only draw inside a control; the ring has to lie 2 px outside. A painted widget
    that shows its focus itself sets the dynamic property ``own_focus_ring``.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self.hide()

    def attach(self, application: QApplication) -> None:
        """Follow the focus of this application."""
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        if now is None or now.parentWidget() is None or now.property("own_focus_ring"):
            return
        proxied = now.focusProxy() or now
        if isinstance(proxied, QMainWindow) or not _by_keyboard(proxied):
            return
        self._target = proxied
        self.setParent(proxied.parentWidget())
        proxied.installEventFilter(self)
        proxied.destroyed.connect(self._on_target_destroyed)
        self._place()

    def _let_go(self) -> None:
        if self._target is not None:
            self._target.removeEventFilter(self)
            self._target.destroyed.disconnect(self._on_target_destroyed)
            self._target = None
        self.hide()
        self.setParent(None)  # never die with somebody else's window

    def _on_target_destroyed(self) -> None:
        self._target = None
        self.hide()

    def _place(self) -> None:
        target = self._target
        if target is None:
            return
        margin = GAP_PX + self._width_px()
        self.setGeometry(target.geometry().adjusted(-margin, -margin, margin, margin))
        self.raise_()
        self.setVisible(target.isVisible())

    @staticmethod
    def _width_px() -> int:
        return PROJECTOR_WIDTH_PX if theme().projector else WIDTH_PX

    # Qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Move with the control."""
        if event.type() in _FOLLOWED:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The ring."""
        width = self._width_px()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("focus"), width))
        radius = CONTROL_RADIUS_PX + GAP_PX
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)


def _by_keyboard(widget: QWidget) -> bool:
    return widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
