"""Keeps a code drawer in step with the numbers on the screen."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from engine.operations.code_text import CodeText
    from gui.studio.studio import Studio
    from gui.widgets.code_drawer import CodeDrawer

LINE_COLUMNS = 34


class StudioCode(QObject):
    """Writes the program of the library in front, while the drawer is open.

    A tab says which program, which remarks, and what the result is called.

    Args:
        studio: what is computed.
        drawer: where the program is shown.
    """

    def __init__(self, studio: Studio[Any, Any], drawer: CodeDrawer) -> None:
        super().__init__(drawer)
        self._drawer = drawer
        drawer.language_changed.connect(self.refresh)
        studio.state_changed.connect(self.refresh)
        studio.moment_changed.connect(self._on_moment_changed)

    # what a tab says
    def code(self, library: str) -> CodeText | None:
        """The program of one library for the step on the screen; None where there is nothing to compute."""
        raise NotImplementedError

    def notes(self) -> dict[str, str]:
        """Remarks by key."""
        raise NotImplementedError

    def result(self) -> str:
        """What the program gives, for example ``y[1, 1] == 12``."""
        raise NotImplementedError

    # doing
    def refresh(self) -> None:
        """Write the program anew; nothing while nobody sees it."""
        if self._drawer.isHidden():
            return
        code = self.code(self._drawer.language())
        if code is None:
            return
        notes = self.notes()
        ending = "".join(f"\n{_as_comment(notes[key])}" for key in code.notes)
        marked = [line - 1 for line in code.current_lines]
        self._drawer.set_code(self._drawer.language(), code.text + ending, marked)
        self._drawer.set_result(self.result())

    def _on_moment_changed(self) -> None:
        self.refresh()


def _as_comment(told: str) -> str:
    """A sentence as lines of comment that fit into the drawer; a syllable of Hangul is two letters wide."""
    lines: list[str] = []
    line = ""
    for word in told.split():
        longer = f"{line} {word}".strip()
        if line and _columns(longer) > LINE_COLUMNS:
            lines.append(line)
            longer = word
        line = longer
    return "\n".join(f"# {part}" for part in (*lines, line))


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
