"""The two meanings of "same" for even kernels: the odd cell of padding after the image, or before it."""

from __future__ import annotations

from dataclasses import replace
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
    from gui.widgets.matrix_model import Cell, Edits, Padding

# names of functions, the same in every language
AFTER = "TensorFlow · Keras · correlate2d"
AFTER_1D = "TensorFlow · Keras"
CORRELATE = "SciPy correlate"
CONVOLVE = "SciPy convolve · convolve2d"
CONVOLVE_1D = "SciPy convolve"


class Convention:
    """``X → Y`` under the names of those who compute it so.

    Args:
        parent: owner of the widgets.
    """

    def __init__(self, parent: QWidget) -> None:
        self.title, self.arrow = MatrixHeader(parent), OperatorSign("arrow", parent)
        self.image, self.output = Headed(parent), Headed(parent)

    def box(self, gap_px: float, flat: bool) -> Box:
        """The title above, the result beside the image.

        Args:
            gap_px: between the parts of the row.
            flat: the matrices are strips, with their letters beside them.
        """
        row = RowBox((self.image.box(flat), WidgetBox(self.arrow), self.output.box(flat)), gap_px)
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
        shown = replace(scenes[0].kernels[0], show_indices=False)
        self.kernel.show_part(shown, "kernel", kernel, "", self._size(state, shown.shape))
        self._name_conventions(state, *(scene.inputs[0].padding for scene in scenes))
        outputs = comparison.outputs(scenes)
        for convention, scene, result in zip((self.after, self.before), scenes, outputs, strict=True):
            model = self._seen(scene.inputs[0], state)
            # beside a strip is no room for words: its padding is said in the title
            detail = "" if state.one_dimensional else self._image_detail(state, model.padding)
            convention.image.show_part(model, "input", image, "", detail)
            shown = self._seen(result, state)
            convention.output.show_part(shown, "output", output, "", self._size(state, shown.shape))
        self.after.image.view.set_name(self.tr("Input, odd cell after"))
        self.before.image.view.set_name(self.tr("Input, odd cell before"))
        self.after.output.view.set_name(self.tr("Output, odd cell after"))
        self.before.output.view.set_name(self.tr("Output, odd cell before"))

    def _name_conventions(self, state: ConvolutionState, after: Padding, before: Padding) -> None:
        """Above each result those who compute it; who only pads alike is named beside them."""
        flat, flipped = state.one_dimensional, state.spec.flip_kernel
        notes = ["", self.tr("convolve pads alike")]
        names = [AFTER_1D if flat else AFTER, CORRELATE]
        if flipped:
            notes = [self.tr("given the turned kernel"), ""]
            names[1] = CONVOLVE_1D if flat else CONVOLVE
        for convention, name, note, padding in zip(
            (self.after, self.before), names, notes, (after, before), strict=True
        ):
            sides = self._padding_text(padding) if flat else ""
            convention.title.set_header("output", "", name, " · ".join(filter(None, (sides, note))))

    def _candidates(self) -> tuple[Box, ...]:
        gap, wide = theme().px(GAP_PX), theme().px(WIDE_GAP_PX)
        flat = self._state is not None and self._state.one_dimensional
        kernel = self.kernel.box(flat)
        after, before = self.after.box(gap, flat), self.before.box(gap, flat)
        return (
            RowBox((kernel, after, before), wide),
            RowBox((kernel, ColumnBox((after, before), gap, is_stack=True)), wide),
            ColumnBox((kernel, RowBox((after, before), wide)), gap),
            ColumnBox((kernel, after, before), gap, is_stack=True),
        )

    def _on_kernel_edited(self, edits: Edits, kind: str, merging: bool) -> None:
        self.kernel_edited.emit(0, edits, kind, merging)

    def _on_kernel_hovered(self, cell: Cell | None) -> None:
        self._point("kernel", 0, cell)
