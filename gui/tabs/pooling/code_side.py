"""The pooling on the screen as code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.operations.pooling_code import POOLING_CODE, POOLING_NOTE_KEYS, CodeText
from gui.messages import translated
from gui.studio.code_side import StudioCode
from gui.tabs.pooling.figures import SceneMaker
from gui.widgets.matrix_text import full_text

if TYPE_CHECKING:
    from gui.tabs.pooling.studio import PoolingStudio
    from gui.widgets.code_drawer import CodeDrawer


class CodeSide(StudioCode):
    """Programs of a pooling.

    Args:
        studio: what is computed.
        drawer: where the program is shown.
    """

    def __init__(self, studio: PoolingStudio, drawer: CodeDrawer) -> None:
        super().__init__(studio, drawer)
        self._studio = studio

    def code(self, library: str) -> CodeText | None:
        """The program of one library for the step on the screen, in the room of pooling."""
        maker = self._studio.maker
        if not isinstance(maker, SceneMaker):
            return None
        numbers, step = self._studio.state.numbers, maker.trace[self._studio.moment.step]
        write = POOLING_CODE[library]
        return write(numbers.operand(), numbers.spec, step=step.output_index, comments=self._comments())

    def notes(self) -> dict[str, str]:
        """What a library has no word for."""
        # an image that could be too large to be printed does not fit on the screen either
        return {key: translated(key) for key in POOLING_NOTE_KEYS if key.startswith("code-pool")}

    def result(self) -> str:
        """The number of the cell on the screen; a question while it is hidden."""
        step = self._studio.current()
        if step is None:
            return ""
        row, column, _ = step.output_index
        hidden = self._studio.moment.hidden or self._studio.moment.term is not None
        value = "?" if hidden else full_text(float(step.total)).replace("\N{MINUS SIGN}", "-")
        return f"y[{row}, {column}] == {value}"

    def _comments(self) -> dict[str, str]:
        return {
            "image": self.tr("the image"),
            "windows": self.tr("one window per output cell"),
            "border": self.tr("windows end where the image ends"),
            "padding": self.tr("padding takes no part"),
            "call": self.tr("the same in one call"),
            "divisor": self.tr("only cells of the image count"),
            "stride": self.tr("every window that the stride leaves"),
            "result": self.tr("the cell on the screen"),
        }
