"""Keeps the code drawer in step with the numbers on the screen."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.operations.code import CODE, CodeText
from gui.widgets.matrix_text import full_text

if TYPE_CHECKING:
    from gui.tabs.convolution.studio import ConvolutionStudio
    from gui.widgets.code_drawer import CodeDrawer

LINE_COLUMNS = 34


class CodeSide(QObject):
    """Writes the program of the library in front, while the drawer is open.

    Args:
        studio: what is computed.
        drawer: where the program is shown.
    """

    def __init__(self, studio: ConvolutionStudio, drawer: CodeDrawer) -> None:
        super().__init__(drawer)
        self._studio, self._drawer = studio, drawer
        drawer.language_changed.connect(self.refresh)
        studio.state_changed.connect(self.refresh)
        studio.moment_changed.connect(self._on_moment_changed)

    def refresh(self) -> None:
        """Write the program anew; nothing while nobody sees it."""
        if self._drawer.isHidden():
            return
        code = self.code(self._drawer.language())
        notes = self._notes()
        ending = "".join(f"\n{_as_comment(notes[key])}" for key in code.notes)
        marked = [line - 1 for line in code.current_lines]
        self._drawer.set_code(self._drawer.language(), code.text + ending, marked)
        self._show_result()

    def code(self, library: str) -> CodeText:
        """The program of one library for the step on the screen."""
        image, kernel, bias = self._studio.state.operands()
        step = self._studio.trace.output_index_of(self._studio.moment.step)
        spec = self._studio.state.spec
        return CODE[library](image, kernel, spec, bias, step=step, comments=self._comments())

    def _show_result(self) -> None:
        step = self._studio.current()
        row, column, number = step.output_index
        if self._studio.state.one_dimensional:
            cell = f"{column}"
        elif len(self._studio.trace.result.shape) == 2:
            cell = f"{row}, {column}"
        else:
            cell = f"{row}, {column}, {number}"
        hidden = self._studio.moment.hidden or self._studio.moment.term is not None
        value = "?" if hidden else full_text(float(step.total)).replace("\N{MINUS SIGN}", "-")
        self._drawer.set_result(f"y[{cell}] == {value}")

    def _comments(self) -> dict[str, str]:
        return {
            "operands": self.tr("image and kernel"),
            "flip": self.tr("turn the kernel by 180°"),
            "padding": self.tr("padding"),
            "dilation": self.tr("holes between the taps"),
            "windows": self.tr("one window per output cell"),
            "call": self.tr("the same in one call"),
            "stride": self.tr("every window that the stride leaves"),
            "result": self.tr("the cell on the screen"),
        }

    def _notes(self) -> dict[str, str]:
        return {
            "code-array-from-file": self.tr("The image is large: save it as x.npy beside this program."),
            "code-scipy-stride": self.tr("SciPy has no stride: compute all windows, keep some of them."),
            "code-scipy-dilation": self.tr("SciPy has no dilation: the holes are zeros in the kernel."),
            "code-scipy-channels": self.tr("SciPy knows one channel: one call for each, then the sum."),
            "code-scipy-same-side": self.tr("This function puts the odd cell of “same” on the other side."),
            "code-scipy-padding": self.tr("SciPy has no word for this padding: pad first, then “valid”."),
            "code-scipy-border": self.tr("SciPy has no word for this border: pad first, then “valid”."),
            "code-keras-flip": self.tr("Keras never turns the kernel: turn it first."),
            "code-keras-padding": self.tr("Keras has no word for this padding: pad first, then “valid”."),
            "code-keras-border": self.tr("Keras has no word for this border: pad first, then “valid”."),
            "code-keras-stride-dilation": self.tr("Keras refuses stride and dilation together."),
            "code-keras-integers": self.tr("Keras computes with floating-point numbers."),
        }

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
