"""The convolution on the screen as code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.operations.code import CODE, CodeText
from gui.studio.code_side import StudioCode
from gui.widgets.matrix_text import full_text

if TYPE_CHECKING:
    from gui.tabs.convolution.studio import ConvolutionStudio
    from gui.widgets.code_drawer import CodeDrawer


class CodeSide(StudioCode):
    """Programs of a convolution.

    Args:
        studio: what is computed.
        drawer: where the program is shown.
    """

    def __init__(self, studio: ConvolutionStudio, drawer: CodeDrawer) -> None:
        super().__init__(studio, drawer)
        self._studio = studio

    def code(self, library: str) -> CodeText:
        """The program of one library for the step on the screen."""
        image, kernel, bias = self._studio.state.operands()
        step = self._studio.trace.output_index_of(self._studio.moment.step)
        spec = self._studio.state.spec
        return CODE[library](image, kernel, spec, bias, step=step, comments=self._comments())

    def result(self) -> str:
        """The number of the cell on the screen; a question while it is hidden."""
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
        return f"y[{cell}] == {value}"

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

    def notes(self) -> dict[str, str]:
        """What a library has no word for."""
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
