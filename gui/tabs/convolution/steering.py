"""Goes from cell to cell of a convolution, also where boards and formula are clicked or pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.studio.steering import Steering
from gui.tabs.convolution.scene import tap_of

if TYPE_CHECKING:
    from gui.tabs.convolution.compare_board import CompareBoard
    from gui.tabs.convolution.studio import ConvolutionStudio
    from gui.tabs.convolution.view import ConvolutionView


class ConvolutionSteering(Steering):
    """Connects the view with the studio's moment.

    Args:
        studio: is moved.
        view: its transport and boards ask.
    """

    def __init__(self, studio: ConvolutionStudio, view: ConvolutionView) -> None:
        super().__init__(studio, view.transport, view)
        self._convolution, self._view = studio, view
        for board in view.boards():
            board.cell_chosen.connect(self.go_to_cell)
            board.filter_chosen.connect(self.show_filter)
            board.pointed.connect(studio.point_at)
        view.compare_built.connect(self._on_compare_built)
        view.cards.term_hovered.connect(self._on_term_hovered)
        view.answer.reveal_requested.connect(studio.reveal)

    def builds_sums(self) -> bool:
        """Only the boards show a sum."""
        return self._view.board() is not None

    def show_filter(self, number: int) -> None:
        """The same cell, computed by another filter."""
        row, column, _ = self._convolution.trace.output_index_of(self._convolution.moment.step)
        self.go_to_cell(row, column, number)

    def _on_compare_built(self, room: CompareBoard) -> None:
        room.cell_chosen.connect(self.go_to_cell)

    def _on_term_hovered(self, term: int | None) -> None:
        scene = self._convolution.scene()
        self._convolution.point_at(None if term is None else tap_of(scene, term))
