"""What is on the screen as code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.studio.code_side import StudioCode

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText
    from gui.tabs.activations.studio import ActivationsStudio
    from gui.tabs.activations.view import ActivationsView


class CodeSide(StudioCode):
    """Programs of the open room.

    Args:
        studio: what is computed.
        view: has the rooms, and the drawer in which the program is shown.
    """

    def __init__(self, studio: ActivationsStudio, view: ActivationsView) -> None:
        super().__init__(studio, view.drawer)
        self._view = view

    def code(self, library: str) -> CodeText | None:
        """The program of one library, where the room has one."""
        return self._view.page.program(library)

    def notes(self) -> dict[str, str]:
        """What a library has no word for."""
        return self._view.page.notes()

    def result(self) -> str:
        """What the program gives."""
        return self._view.page.result()
