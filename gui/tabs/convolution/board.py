"""What every board of the tab has in common: it draws a scene and tells what is done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from gui.studio.board import BoardBase

if TYPE_CHECKING:
    from gui.tabs.convolution.scene import Scene
    from gui.tabs.convolution.state import ConvolutionState


class Board(BoardBase):
    """Draws one convolution at one step.

    Edits name cells as they are shown: where the kernel is drawn rotated, so are the cells of its edits.
    """

    image_edited = Signal(int, object, str, bool)  # channel, Edits, kind, goes on with the gesture before
    kernel_edited = Signal(int, object, str, bool)  # channel, Edits, kind, goes on with the gesture before
    cell_chosen = Signal(int, int, int)  # row, column, filter of the result: go to its step
    filter_chosen = Signal(int)  # show this filter at the same cell

    def show_scene(self, state: ConvolutionState, scene: Scene, animated: bool) -> None:
        """Draw a step.

        Args:
            state: what is computed.
            scene: its matrices at this step.
            animated: slide the window from where it is to its new place (one step on, not a jump).
        """
        raise NotImplementedError
