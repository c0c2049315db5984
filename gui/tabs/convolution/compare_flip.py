"""Cross-correlation and convolution of the same image: the kernel as it is, and turned by 180°."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.tabs.convolution.compare_boxes import Box, ColumnBox, RowBox, WidgetBox
from gui.tabs.convolution.compare_view import GAP_PX, TITLE_GAP_PX, WIDE_GAP_PX, ComparisonView, Headed
from gui.tabs.convolution.kernel_turn import turned_edits
from gui.theme import theme
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.operator_sign import OperatorSign, Sign

if TYPE_CHECKING:
    from gui.tabs.convolution.comparison import Comparison
    from gui.tabs.convolution.scene import Scene
    from gui.tabs.convolution.state import ConvolutionState
    from gui.widgets.matrix_model import Edits


class Equation:
    """``K = Y`` under the name and the sign of what is done with K.

    Args:
        sign: of the operation.
        parent: owner of the widgets.
    """

    def __init__(self, sign: Sign, parent: QWidget) -> None:
        self.title = MatrixHeader(parent)
        self.sign, self.equals = OperatorSign(sign, parent), OperatorSign("equals", parent)
        self.kernel, self.output = Headed(parent), Headed(parent)

    def box(self, gap_px: float, flat: bool) -> Box:
        """The title above, the rest in a row.

        Args:
            gap_px: between the parts of the row.
            flat: the matrices are strips, with their letters beside them.
        """
        title = RowBox((WidgetBox(self.sign), WidgetBox(self.title)), TITLE_GAP_PX)
        row = RowBox((self.kernel.box(flat), WidgetBox(self.equals), self.output.box(flat)), gap_px)
        return ColumnBox((title, row), TITLE_GAP_PX)


class FlipView(ComparisonView):
    """One image, two kernels, two results; cells in which these differ have a box.

    Attributes:
        image: shared by both.
        straight: cross-correlation.
        turned: convolution.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = Headed(self)
        self.straight, self.turned = Equation("correlate", self), Equation("convolve", self)
        self._follow_image(self.image.view)
        for equation in (self.straight, self.turned):
            equation.kernel.view.edit_refused.connect(self.edit_refused)
            self._follow_output(equation.output.view)
        self.straight.kernel.view.values_edited.connect(self._on_straight_edited)
        self.turned.kernel.view.values_edited.connect(self._on_turned_edited)

    def _show_matrices(
        self, state: ConvolutionState, comparison: Comparison, scenes: tuple[Scene, Scene]
    ) -> None:
        image, kernel, output = self._letters(state)
        shown = replace(self._seen(scenes[0].inputs[0], state), weights=None)
        name = self.tr("Signal") if state.one_dimensional else self.tr("Input")
        self.image.view.set_name(name)
        self.image.show_part(shown, "input", image, name, self._image_detail(state, shown.padding))
        straight, turned = self.straight, self.turned
        straight.title.set_header("output", "", self.tr("Cross-correlation"), self.tr("kernel as it is"))
        turned.title.set_header("output", "", self.tr("Convolution"), self.tr("kernel turned by 180°"))
        outputs = comparison.outputs(scenes)
        for equation, scene, result in zip((straight, turned), scenes, outputs, strict=True):
            model = replace(scene.kernels[0], show_indices=False)
            size = "" if state.one_dimensional else self._size(state, model.shape)
            equation.kernel.show_part(model, "kernel", kernel, "", size)
            shown = self._seen(result, state)
            equation.output.show_part(shown, "output", output, "", self._size(state, shown.shape))
        straight.kernel.view.set_name(self.tr("Kernel as it is"))
        turned.kernel.view.set_name(self.tr("Turned kernel"))
        straight.output.view.set_name(self.tr("Cross-correlation"))
        turned.output.view.set_name(self.tr("Convolution"))

    def _candidates(self) -> tuple[Box, ...]:
        gap, wide = theme().px(GAP_PX), theme().px(WIDE_GAP_PX)
        flat = self._state is not None and self._state.one_dimensional
        image = self.image.box()
        straight, turned = self.straight.box(gap, flat), self.turned.box(gap, flat)
        return (
            RowBox((image, straight, turned), wide),
            RowBox((image, ColumnBox((straight, turned), gap, is_stack=True)), wide),
            ColumnBox((image, RowBox((straight, turned), wide)), gap),
            ColumnBox((image, straight, turned), gap, is_stack=True),
        )

    def _on_straight_edited(self, edits: Edits, kind: str, merging: bool) -> None:
        self._tell_kernel(edits, kind, merging, drawn_turned=False)

    def _on_turned_edited(self, edits: Edits, kind: str, merging: bool) -> None:
        self._tell_kernel(edits, kind, merging, drawn_turned=True)

    def _tell_kernel(self, edits: Edits, kind: str, merging: bool, drawn_turned: bool) -> None:
        """Name the cells as a board of this state would show them."""
        if self._state is None:
            return
        if self._state.spec.flip_kernel != drawn_turned:
            edits = turned_edits(edits, self._state.kernel_size)
        self.kernel_edited.emit(0, edits, kind, merging)
