"""What both boards of the calculation share: they draw a scene of a convolution on one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.studio.sheet_board import SheetBoard, Shown
from gui.tabs.convolution.board import Board
from gui.tabs.convolution.headings import Headings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.studio.moment import Part
    from gui.studio.part_view import PartView
    from gui.tabs.convolution.scene import Scene
    from gui.tabs.convolution.state import ConvolutionState


class CanvasBoard(Board, SheetBoard):
    """A board of a convolution; how large and where is the work of ``SheetBoard``.

    ``Board`` comes first because Qt looks for signals along the first bases alone; ``SheetBoard`` adds none.

    A subclass makes the widgets, gives them their models and plans where they lie. Once it has made them it
    connects ``_refit`` to changes of the theme, so that their own sizes are right when they are asked for.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headings = Headings(self)
        self._state: ConvolutionState | None = None
        self._scene: Scene | None = None

    # for the subclass
    def _show_models(self, state: ConvolutionState, scene: Scene) -> None:
        """Hand the matrices and words of a scene to the widgets."""
        raise NotImplementedError

    def _on_cell_chosen(self, row: int, column: int, number: int) -> None:
        raise NotImplementedError

    def _make_view(self, part: Part, number: int) -> PartView:
        """A matrix on the sheet that tells this board's signals."""
        view = super()._make_view(part, number)
        if part == "input":
            view.numbered_edit.connect(self.image_edited)
        elif part == "kernel":
            view.numbered_edit.connect(self.kernel_edited)
        else:
            view.chosen.connect(self._on_cell_chosen)
        return view

    # interface
    def show_scene(self, state: ConvolutionState, scene: Scene, animated: bool) -> None:
        """Draw a step; nothing is laid out anew while all shapes stay."""
        self._state, self._scene = state, scene
        self._show_models(state, scene)
        self._settle(Shown(_shapes(scene), scene.inputs[0], scene.cell, scene.filter_index), animated)

    def retranslate(self) -> None:
        """Set every text anew."""
        super().retranslate()
        if self._state is not None and self._scene is not None:
            self._show_models(self._state, self._scene)
            self._refit()


def _shapes(scene: Scene) -> tuple[object, ...]:
    """All that decides where something lies."""
    ring = scene.inputs[0].padding
    matrices = (scene.inputs[0], scene.kernels[0], scene.outputs[0])
    return (
        len(scene.inputs),
        len(scene.outputs),
        scene.formula.bias is None,
        (ring.top, ring.bottom, ring.left, ring.right),
        tuple((model.shape, model.show_indices) for model in matrices),
        scene.flipped,
    )
