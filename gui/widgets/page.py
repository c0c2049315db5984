"""What the main window and the presenter expect of a tab: one small base class."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from gui.hub import Hub, KernelCard
    from gui.settings import Settings


class Density(Enum):
    """How much room the window has; chosen by the main window with a little hysteresis."""

    WIDE = "wide"  # 1440 px and more
    MEDIUM = "medium"  # 1200 to 1439 px: the projector's 1280×720
    NARROW = "narrow"  # 1024 to 1199 px


class TabPage(QWidget):
    """A tab. The main window shows it, the presenter drives it, ``pictures`` draws it."""

    projector_requested = Signal()  # the tab's own projector button
    status_changed = Signal(str)  # one sentence for the status bar, already translated

    def use_settings(self, settings: Settings) -> None:
        """Restore what was last used, and remember there what changes; called once, before it is shown."""

    def use_hub(self, hub: Hub) -> None:
        """Where cards for other tabs go; called once, before it is shown."""

    def take_kernel(self, card: KernelCard) -> None:
        """Show a kernel that another tab sent, or put one back that had been sent from here."""

    def retranslate(self) -> None:
        """Set every text anew; called once by the subclass and at each change of language."""

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""

    def set_projector(self, on: bool) -> None:
        """Arrange for the back row: bars away, only what is taught."""

    def present_next(self) -> None:
        """PageDown, →, clicker forward."""

    def present_previous(self) -> None:
        """PageUp, ←, clicker back."""

    def present_toggle(self) -> None:
        """Space: start, pause, go on."""

    def take_back(self) -> bool:
        """Esc before an audience: put back what is held just now.

        Returns:
            Whether there was anything; else Esc leaves projector mode.
        """
        return False

    def on_window_painted(self) -> None:
        """The window is on the screen: slow loading may begin in the background."""

    def pose(self) -> list[str]:
        """Names of the states in which ``pictures`` draws this tab; the first is as it opens."""
        return ["start"]

    def take_pose(self, name: str) -> None:
        """Bring the tab into a state named by ``pose``, with real data, without waiting on anything."""

    def shut_down(self) -> None:
        """Let go of threads and files; returns within a bounded time."""

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Never leave a thread behind."""
        self.shut_down()
        super().closeEvent(event)
