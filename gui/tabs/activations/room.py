"""What the tab asks of each of its rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText
    from gui.studio.moment import Moment
    from gui.tabs.activations.state import ActivationsState
    from gui.tabs.activations.studio import ActivationsStudio
    from gui.widgets.page import Density


class RoomPage(QWidget):
    """Shows its part of the state, and asks the studio for changes; built at the first visit.

    Attributes:
        POSES: names of its looks for pictures, unlike those of every other room.

    Args:
        studio: holds the state.
        parent: owner.
    """

    POSES: ClassVar[tuple[str, ...]] = ()

    status_changed = Signal(str)  # one sentence for the status bar, already translated
    program_changed = (
        Signal()
    )  # another line of ``program`` is the current one, without a change of the state
    caption_changed = Signal()  # what ``counter`` or ``caption`` say without a change of the state

    def __init__(self, studio: ActivationsStudio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.studio = studio

    # showing
    def show_state(self, state: ActivationsState) -> None:
        """Show another state; called when it changes and when the room is opened."""

    def show_moment(self, moment: Moment, *, animated: bool) -> None:
        """Show another step of the same state; called after ``show_state`` too."""

    def show_error(self, control: str, told: str) -> None:
        """Say beside a control why its change was refused; the last good state stays.

        Args:
            control: what ``studio.change`` was given.
            told: one sentence, already translated.
        """

    def clear_error(self) -> None:
        """All is well again."""

    def begin(self) -> None:
        """Forget what was typed and refused: another state begins, and there is no way back."""
        self.clear_error()

    def retranslate(self) -> None:
        """Set every text anew; called once by the subclass and at each change of language."""

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""

    def set_projector(self, on: bool) -> None:
        """Arrange for the back row."""

    def set_animated(self, on: bool) -> None:
        """Let things move, or show the end at once."""

    # before an audience
    def counter(self) -> str:
        """Where the explanation is, for example ``3 / 5``; empty for nowhere."""
        return ""

    def caption(self) -> str:
        """What is to be seen, in one sentence with its numbers; empty: the preset's own sentence."""
        return ""

    # doing
    def present(self, steps: int) -> None:
        """PageDown, PageUp, a clicker: so many steps on."""

    def toggle(self) -> None:
        """Space: start, pause, go on."""

    def hold(self) -> None:
        """Play nothing."""

    def key(self, name: str) -> bool:
        """Answer a key of ``gui.studio.keys``.

        Returns:
            Whether it means something here; else the tab does what it always does.
        """
        return False

    # code
    def program(self, library: str) -> CodeText | None:
        """What is on the screen as a program; None where there is none.

        Args:
            library: ``"numpy"`` or ``"keras"``.
        """
        return None

    def notes(self) -> dict[str, str]:
        """Remarks by the keys that a program names."""
        return {}

    def result(self) -> str:
        """What the program gives, computed."""
        return ""

    # pictures
    def take_pose(self, name: str) -> None:
        """Come into one of ``POSES``, with real numbers; the tab shows its first state before."""

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
