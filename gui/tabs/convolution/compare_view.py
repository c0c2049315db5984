"""What both comparisons have in common: matrices as large as the room allows, and what is done to them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.studio.moment import Part, Pointed
from gui.tabs.convolution.compare_boxes import Box, ColumnBox, MatrixBox, RowBox, WidgetBox, arrange
from gui.theme import theme, theme_manager
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.matrix_view import MatrixView

if TYPE_CHECKING:
    from gui.tabs.convolution.comparison import Comparison
    from gui.tabs.convolution.scene import Scene
    from gui.tabs.convolution.state import ConvolutionState
    from gui.widgets.matrix_model import Cell, Edits, MatrixModel, Padding, Role

LARGEST_CELL_PX = 60
GAP_PX = 10
WIDE_GAP_PX = 28
TITLE_GAP_PX = 4


class Headed:
    """A matrix and its header.

    Attributes:
        header: letter, name, size.
        view: the matrix.

    Args:
        parent: owner of both.
    """

    def __init__(self, parent: QWidget) -> None:
        self.header, self.view = MatrixHeader(parent), MatrixView(parent)

    def box(self, beside: bool = False) -> Box:
        """Both, the header above, or where height is dear beside."""
        boxes = WidgetBox(self.header), MatrixBox(self.view)
        return RowBox(boxes, theme().px(GAP_PX)) if beside else ColumnBox(boxes)

    def show_part(self, model: MatrixModel, role: Role, letter: str, name: str, detail: str) -> None:
        """Show a model and say what it is."""
        self.header.set_header(role, letter, name, detail)
        self.view.set_model(model)


class ComparisonView(QWidget):
    """Two computations beside each other at the same cell; it changes nothing itself.

    Args:
        parent: owner.
    """

    image_edited = Signal(int, object, str, bool)  # channel, Edits, kind, goes on with the gesture before
    kernel_edited = Signal(int, object, str, bool)  # channel, Edits as the state shows them, kind, goes on
    edit_refused = Signal(str)  # one translated sentence; nothing was changed
    cell_chosen = Signal(int, int, int)  # row, column, filter
    pointed = Signal(object)  # Pointed, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ConvolutionState | None = None
        self._filter = 0
        self._arranged: tuple[object, ...] = ()
        theme_manager().changed.connect(self.rearrange)

    def show_comparison(
        self, state: ConvolutionState, comparison: Comparison, scenes: tuple[Scene, Scene]
    ) -> None:
        """Draw both computations at one cell."""
        self._state, self._filter = state, scenes[0].filter_index
        self._show_matrices(state, comparison, scenes)
        self.rearrange()

    def rearrange(self) -> None:
        """Give the matrices the largest cells with which all of them fit."""
        if self._state is None:
            return
        wanted = self._wanted()
        if wanted != self._arranged:  # most steps change numbers only
            self._arranged = wanted
            largest_px = theme().px(LARGEST_CELL_PX)
            arrange(self._candidates(), QRectF(self.rect()), largest_px, self.devicePixelRatioF())

    def _wanted(self) -> tuple[object, ...]:
        """All that decides where things stand."""
        headers = [header.sizeHint() for header in self.findChildren(MatrixHeader)]
        models = [view.model() for view in self.findChildren(MatrixView)]
        rings = [(model.padding.top, model.padding.bottom, model.padding.left) for model in models]
        shapes = [(model.shape, model.padding.right, model.show_indices) for model in models]
        return self.size(), theme(), self.devicePixelRatioF(), headers, rings, shapes

    # for subclasses
    def _show_matrices(
        self, state: ConvolutionState, comparison: Comparison, scenes: tuple[Scene, Scene]
    ) -> None:
        raise NotImplementedError

    def _candidates(self) -> tuple[Box, ...]:
        raise NotImplementedError

    def _follow_image(self, view: MatrixView) -> None:
        view.values_edited.connect(self._on_image_edited)
        view.edit_refused.connect(self.edit_refused)
        view.cell_hovered.connect(self._on_image_hovered)

    def _follow_output(self, view: MatrixView) -> None:
        view.cell_clicked.connect(self._on_output_clicked)
        view.cell_hovered.connect(self._on_output_hovered)

    def _image_detail(self, state: ConvolutionState, padding: Padding) -> str:
        return " · ".join(filter(None, (self._size(state, state.size), self._padding_text(padding))))

    def _padding_text(self, padding: Padding) -> str:
        """On which sides how much; nothing without padding."""
        if padding.is_empty:
            return ""
        sides = padding.top, padding.bottom, padding.left, padding.right
        if len(set(sides)) == 1:
            return self.tr("padding {count}").format(count=sides[0])
        arrows = " ".join(f"{arrow}{count}" for arrow, count in zip("↑↓←→", sides, strict=True) if count)
        return self.tr("padding {sides}").format(sides=arrows)

    @staticmethod
    def _size(state: ConvolutionState, shape: tuple[int, int]) -> str:
        return str(shape[1]) if state.one_dimensional else f"{shape[0]}×{shape[1]}"

    @staticmethod
    def _letters(state: ConvolutionState) -> tuple[str, str, str]:
        """Of image, kernel and result."""
        return ("x", "w", "y") if state.one_dimensional else ("X", "K", "Y")

    @staticmethod
    def _seen(model: MatrixModel, state: ConvolutionState) -> MatrixModel:
        """With the numbers of rows and columns, which a vector does not have two of."""
        return replace(model, show_indices=not state.one_dimensional)

    def _point(self, part: Part, number: int, cell: Cell | None) -> None:
        self.pointed.emit(None if cell is None else Pointed(part, number, cell))

    def _on_image_edited(self, edits: Edits, kind: str, merging: bool) -> None:
        self.image_edited.emit(0, edits, kind, merging)

    def _on_image_hovered(self, cell: Cell | None) -> None:
        self._point("input", 0, cell)

    def _on_output_clicked(self, row: int, column: int) -> None:
        self.cell_chosen.emit(row, column, self._filter)

    def _on_output_hovered(self, cell: Cell | None) -> None:
        self._point("output", self._filter, cell)

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger or smaller cells."""
        super().resizeEvent(event)
        self.rearrange()
