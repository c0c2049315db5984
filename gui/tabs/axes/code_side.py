"""The change of axes as code, and what NumPy prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.operations.axes_code import axes_code
from engine.operations.code_text import CodeText
from gui.studio.code_side import StudioCode
from gui.tabs.axes.model import index_text

if TYPE_CHECKING:
    from engine.operations.axes import Printed
    from gui.tabs.axes.studio import AxesStudio
    from gui.widgets.code_drawer import CodeDrawer

# ids and proper names
LANGUAGES = (("numpy", "NumPy"), ("print-a", "print(a)"), ("print-b", "print(b)"))


class CodeSide(StudioCode):
    """The program, and both arrays as they are printed.

    Args:
        studio: what moves.
        drawer: where it is shown.
    """

    def __init__(self, studio: AxesStudio, drawer: CodeDrawer) -> None:
        super().__init__(studio, drawer)
        self._studio = studio

    def code(self, library: str) -> CodeText | None:
        """The program, or a print, at the step on the screen."""
        scene = self._studio.scene()
        if library == "print-a":
            return _as_code(scene.trace.printed_source(), scene.step.index)
        if library == "print-b":
            place = None if scene.hidden else scene.step.target_place
            return _as_code(scene.trace.printed_result(scene.b.moved), place)
        return self.program()

    def program(self) -> CodeText:
        """The program; while the place of a number is asked, it does not tell it."""
        scene = self._studio.scene()
        step = None if scene.hidden else scene.step.index
        return axes_code(scene.trace, step=step, comments=self._comments())

    def change(self) -> CodeText:
        """The program without the step; the lines that change the axes are marked."""
        return axes_code(self._studio.scene().trace, comments=self._comments())

    def notes(self) -> dict[str, str]:
        """NumPy has a word for all of this."""
        return {}

    def result(self) -> str:
        """The number of the step in b; a question while it is asked."""
        scene = self._studio.scene()
        if scene.hidden:
            return "b[?]"
        return f"b[{index_text(scene.step.target_index)}] == {scene.step.value}"

    def _comments(self) -> dict[str, str]:
        return {
            "array": self.tr("the array"),
            "change": self.tr("its axes in another order"),
            "same": self.tr("the same in one call"),
            "element": self.tr("the element on the screen"),
        }


def _as_code(printed: Printed, place: int | None) -> CodeText:
    """A print; the line of a number is marked."""
    if place is None:
        return CodeText(printed.text, ())
    start, _ = printed.spans[place]
    return CodeText(printed.text, (printed.text.count("\n", 0, start) + 1,))
