"""Projector mode: full screen, large type, and the keys that a presenter remote sends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from gui.presenter.blackout import Blackout
from gui.presenter.keys import MODIFIER_KEYS, Command, command_of
from gui.theme import theme_manager

if TYPE_CHECKING:
    from gui.widgets.page import TabPage

POINTER_HIDES_AFTER_MS = 3000
EDGE_PX = 8
WHEEL_STEP = 120
SCALE_STEP = 0.1
_WATCHED = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.Wheel, QEvent.Type.MouseMove)


class PresentedWindow(Protocol):
    """What projector mode asks of the main window."""

    def current_page(self) -> TabPage | None:
        """The tab in front."""
        ...

    def set_bars_visible(self, visible: bool) -> None:
        """Show or hide rail and status bar."""
        ...

    def show_rail_over(self, visible: bool) -> None:
        """Show the rail over the page, or take it away again."""
        ...

    def rail_over_width(self) -> int:
        """Width of the rail while it lies over the page, else 0."""
        ...


class ProjectorMode(QObject):
    """Enters and leaves projector mode, and drives the tab in front while it is on.

    It listens to the whole application only while it is on.
    """

    changed = Signal(bool)  # on or off

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._on = False
        self._was_maximized = False
        self._window_scale = 1.0
        self._projector_scale = 1.0
        self._pointer_hidden = False
        self._wheel_rest = 0
        self._blackout = Blackout(window)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(POINTER_HIDES_AFTER_MS)
        self._idle.timeout.connect(self._hide_pointer)

    @property
    def on(self) -> bool:
        """Whether the mode is on."""
        return self._on

    @property
    def blackout(self) -> Blackout:
        """The black cover."""
        return self._blackout

    def toggle(self) -> None:
        """On or off."""
        if self._on:
            self.leave()
        else:
            self.enter()

    def enter(self, full_screen: bool = True) -> None:
        """Go full screen with large type.

        Args:
            full_screen: False keeps the window's size, for pictures.
        """
        if self._on:
            return
        self._on = True
        manager = theme_manager()
        self._window_scale = manager.theme.scale
        height_px = self._window.height()
        if full_screen:
            self._was_maximized = self._window.isMaximized()
            height_px = self._window.screen().size().height()
        self._presented.set_bars_visible(False)
        manager.set_scale(self._projector_scale)
        manager.set_projector(True, height_px)
        if full_screen:
            self._window.showFullScreen()
        page = self._presented.current_page()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._application().installEventFilter(self)
        self._idle.start()
        self.changed.emit(True)

    def leave(self) -> None:
        """Back to the window as it was."""
        if not self._on:
            return
        self._on = False
        self._application().removeEventFilter(self)
        self._idle.stop()
        self._show_pointer()
        if self._blackout.isVisible():
            self._blackout.dismiss()
        manager = theme_manager()
        self._projector_scale = manager.theme.scale
        manager.set_scale(self._window_scale)
        manager.set_projector(False)
        self._presented.show_rail_over(False)
        self._presented.set_bars_visible(True)
        if self._window.isFullScreen():
            if self._was_maximized:
                self._window.showMaximized()
            else:
                self._window.showNormal()
        self.changed.emit(False)

    @property
    def window_scale(self) -> float:
        """Text size of the window outside projector mode: the one to remember."""
        return self._window_scale if self._on else theme_manager().theme.scale

    @property
    def _presented(self) -> PresentedWindow:
        return cast(PresentedWindow, self._window)

    @staticmethod
    def _application() -> QCoreApplication:
        return cast(QCoreApplication, QCoreApplication.instance())

    def _claim_key(self, event: QKeyEvent) -> bool:
        """Say that a key is wanted here before a shortcut of the window or the tab takes it."""
        wanted = self._blackout.isVisible() or command_of(event, QApplication.focusWidget()) is not None
        if wanted:
            event.accept()
        return wanted

    def _take_key(self, event: QKeyEvent) -> bool:
        if self._blackout.isVisible():
            if event.key() not in MODIFIER_KEYS:
                self._blackout.dismiss()
            return True
        command = command_of(event, QApplication.focusWidget())
        page = self._presented.current_page()
        if command is None:
            return False
        if command is Command.LEAVE:
            if page is None or not page.take_back():
                self.leave()
        elif command is Command.BLACKOUT:
            self._blackout.cover()
        elif page is None:
            return False
        elif command is Command.NEXT:
            page.present_next()
        elif command is Command.PREVIOUS:
            page.present_previous()
        else:
            page.present_toggle()
        return True

    def _take_wheel(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._wheel_rest += event.angleDelta().y()
        steps = int(self._wheel_rest / WHEEL_STEP)
        self._wheel_rest -= steps * WHEEL_STEP
        if steps:
            manager = theme_manager()
            manager.set_scale(manager.theme.scale + steps * SCALE_STEP)
        return True

    def _follow_pointer(self, at: QPoint) -> None:
        self._show_pointer()
        self._idle.start()
        x = self._window.mapFromGlobal(at).x()
        over_px = self._presented.rail_over_width()
        if not over_px and 0 <= x < EDGE_PX:
            self._presented.show_rail_over(True)
        elif over_px and x >= over_px:
            self._presented.show_rail_over(False)

    def _hide_pointer(self) -> None:
        if self._on and not self._pointer_hidden and QApplication.activePopupWidget() is None:
            self._pointer_hidden = True
            QApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def _show_pointer(self) -> None:
        if self._pointer_hidden:
            self._pointer_hidden = False
            QApplication.restoreOverrideCursor()

    # Qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keys, wheel and pointer of the window; dialogs keep theirs."""
        kind = event.type()
        if kind not in _WATCHED:
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            # the native window gets a mouse move even where no widget tracks the pointer
            if kind == QEvent.Type.MouseMove and watched is self._window.windowHandle():
                self._follow_pointer(cast(QMouseEvent, event).globalPosition().toPoint())
            return False
        if kind == QEvent.Type.ShortcutOverride:
            return self._claim_key(cast(QKeyEvent, event))
        if kind == QEvent.Type.KeyPress:
            return self._take_key(cast(QKeyEvent, event))
        if kind == QEvent.Type.Wheel:
            return self._take_wheel(cast(QWheelEvent, event))
        self._follow_pointer(cast(QMouseEvent, event).globalPosition().toPoint())
        return False
