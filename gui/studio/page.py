"""What tabs with a state do alike: its keys, its looks, its memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from gui.studio.keys import belongs_to_focus
from gui.widgets.page import TabPage

if TYPE_CHECKING:
    from gui.settings import Settings
    from gui.studio.studio import Studio
    from gui.studio.top_bar import StudioTopBar

REMEMBER_AFTER_MS = 800


class RememberingPage(TabPage):
    """A tab whose state is there again at the next start, and whose fields and buttons keep their keys.

    Attributes:
        TAB_ID: under which the state is remembered.
    """

    TAB_ID = ""

    def __init__(self) -> None:
        super().__init__()
        self._settings: Settings | None = None
        self._remember = QTimer(self)
        self._remember.setSingleShot(True)
        self._remember.setInterval(REMEMBER_AFTER_MS)
        self._remember.timeout.connect(self.remember)

    # what a subclass says
    def hold(self) -> None:
        """Play nothing."""
        raise NotImplementedError

    def state_text(self) -> str:
        """The state as text."""
        raise NotImplementedError

    # memory
    def remember(self) -> None:
        """Keep the state for the next start."""
        self._remember.stop()
        if self._settings is not None:
            self._settings.set_tab_state(self.TAB_ID, self.state_text())

    def remember_soon(self) -> None:
        """Keep the state once nothing has changed for a moment."""
        if self._settings is not None:
            self._remember.start()

    def shut_down(self) -> None:
        """Remember, and stop what moves."""
        self.hold()
        self.remember()

    # Qt
    def event(self, event: QEvent) -> bool:
        """Keep the keys of buttons and fields from the shortcuts of the page."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and belongs_to_focus(event, QApplication.focusWidget())
        ):
            event.accept()
            return True
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing plays where nobody looks, and no sum is left half-way."""
        self.hold()
        super().hideEvent(event)


class StudioPage(RememberingPage):
    """A tab with a studio; the subclass sets ``studio`` and builds what is seen.

    Attributes:
        studio: what is computed and where the explanation stands.
    """

    studio: Studio[Any, Any]

    def state_text(self) -> str:
        """The state of the studio as text."""
        text: str = self.studio.state.to_text()
        return text

    def connect_looks(self, top_bar: StudioTopBar) -> None:
        """Let the top bar choose how the same numbers look."""
        top_bar.tint_toggled.connect(self._on_tint_toggled)
        top_bar.display_chosen.connect(self._on_display_chosen)
        top_bar.colours_chosen.connect(self._on_colours_chosen)

    # slots
    def _on_tint_toggled(self, on: bool) -> None:
        self.studio.look(tinted=on)

    def _on_display_chosen(self, display: str) -> None:
        self.studio.look(display=display)

    def _on_colours_chosen(self, colours: str) -> None:
        self.studio.look(colours=colours)
