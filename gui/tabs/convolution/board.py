"""What every board of the tab has in common: it draws a scene and tells what is done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from gui.tabs.convolution.scene import Scene
    from gui.tabs.convolution.state import ConvolutionState


class Board(QWidget):
    """Draws one state at one step; it changes nothing itself.

    Edits name cells as they are shown: where the kernel is drawn rotated, so are the cells of its edits.
    """

    image_edited = Signal(int, object, str, bool)  # channel, Edits, kind, goes on with the gesture before
    kernel_edited = Signal(int, object, str, bool)  # channel, Edits, kind, goes on with the gesture before
    edit_refused = Signal(str)  # one translated sentence; nothing was changed
    cell_chosen = Signal(int, int, int)  # row, column, filter of the result: go to its step
    filter_chosen = Signal(int)  # show this filter at the same cell
    pointed = Signal(object)  # Pointed, or None when the pointer leaves

    def show_scene(self, state: ConvolutionState, scene: Scene, animated: bool) -> None:
        """Draw a step.

        Args:
            state: what is computed.
            scene: its matrices at this step.
            animated: slide the window from where it is to its new place (one step on, not a jump).
        """
        raise NotImplementedError

    def set_projector(self, on: bool) -> None:
        """Arrange for the back row."""

    def retranslate(self) -> None:
        """Set every text anew."""

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
