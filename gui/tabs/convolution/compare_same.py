"""The two meanings of "same" for even kernels: the odd cell of padding after the image, or before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.tabs.convolution.compare_boxes import Box, ColumnBox, RowBox, WidgetBox
from gui.tabs.convolution.compare_view import GAP_PX, TITLE_GAP_PX, WIDE_GAP_PX, ComparisonView, Headed
from gui.theme import theme
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.operator_sign import OperatorSign

if TYPE_CHECKING:
    from gui.tabs.convolution.comparison import Comparison
    from gui.tabs.convolution.scene import Scene
    from gui.tabs.convolution.state import ConvolutionState
    from gui.widgets.matrix_model import Cell, Edits

# names of functions, the same in every language
AFTER = "TensorFlow · Keras · correlate2d"
AFTER_1D = "TensorFlow · Keras"
BEFORE = "SciPy correlate · convolve · convolve2d"
BEFORE_1D = "SciPy correlate · convolve"


class Convention:
    """``X → Y`` under the names of those who compute it so.

    Args:
        parent: owner of the widgets.
    """

    def __init__(self, parent: QWidget) -> None:
        self.title, self.arrow = MatrixHeader(parent), OperatorSign("arrow", parent)
        self.image, self.output = Headed(parent), Headed(parent)

    def box(self, gap_px: float) -> Box:
        """The title above, the result beside the image."""
        row = RowBox((self.image.box(), WidgetBox(self.arrow), self.output.box()), gap_px)
        return ColumnBox((WidgetBox(self.title), row), TITLE_GAP_PX)


class SameView(ComparisonView):
    """One kernel, the image with its ring on either side, two results.

    Attributes:
        kernel: shared by both.
        after: TensorFlow's way.
        before: that of ``scipy.signal.correlate``.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kernel = Headed(self)
        self.after, self.before = Convention(self), Convention(self)
        self.kernel.view.values_edited.connect(self._on_kernel_edited)
        self.kernel.view.edit_refused.connect(self.edit_refused)
        self.kernel.view.cell_hovered.connect(self._on_kernel_hovered)
        for convention in (self.after, self.before):
            self._follow_image(convention.image.view)
            self._follow_output(convention.output.view)

    def _show_matrices(
        self, state: ConvolutionState, comparison: Comparison, scenes: tuple[Scene, Scene]
    ) -> None:
        image, kernel, output = self._letters(state)
        rows, columns = state.kernel_size
        size = str(columns) if state.one_dimensional else f"{rows}×{columns}"
        shown = self._seen(scenes[0].kernels[0], state)
        self.kernel.show_part(shown, "kernel", kernel, self.tr("Kernel"), size)
        flat = state.one_dimensional
        self.after.title.set_header("output", "", AFTER_1D if flat else AFTER)
        self.before.title.set_header("output", "", BEFORE_1D if flat else BEFORE)
        outputs = comparison.outputs(scenes)
        for convention, scene, result in zip((self.after, self.before), scenes, outputs, strict=True):
            model = self._seen(scene.inputs[0], state)
            detail = self._image_detail(state, model.padding)
            convention.image.show_part(model, "input", image, "", detail)
            detail = self._output_detail(state, result)
            convention.output.show_part(self._seen(result, state), "output", output, "", detail)
        self.after.output.view.set_name(self.tr("Output, odd cell after"))
        self.before.output.view.set_name(self.tr("Output, odd cell before"))

    def _candidates(self) -> tuple[Box, ...]:
        gap, wide = theme().px(GAP_PX), theme().px(WIDE_GAP_PX)
        kernel = self.kernel.box()
        after, before = self.after.box(gap), self.before.box(gap)
        return (
            RowBox((kernel, after, before), wide),
            RowBox((kernel, ColumnBox((after, before), gap)), wide),
            ColumnBox((kernel, RowBox((after, before), wide)), gap),
            ColumnBox((kernel, after, before), gap),
        )

    def _on_kernel_edited(self, edits: Edits, kind: str, merging: bool) -> None:
        self.kernel_edited.emit(0, edits, kind, merging)

    def _on_kernel_hovered(self, cell: Cell | None) -> None:
        self._point("kernel", 0, cell)
