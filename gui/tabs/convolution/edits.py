"""Turns what controls and boards ask for into changes of the state, each with its name for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from gui.tabs.convolution import changes

if TYPE_CHECKING:
    from engine.operations.padding import Border, Extra, Padding
    from gui.tabs.convolution.compare_board import CompareBoard
    from gui.tabs.convolution.picture_room import PictureRoom
    from gui.tabs.convolution.studio import ConvolutionStudio
    from gui.tabs.convolution.view import ConvolutionView
    from gui.widgets.matrix_model import Edits


class StudioEdits(QObject):
    """Connects the view's wishes with the studio.

    Args:
        studio: is changed.
        view: asks.
        rng: draws random numbers.
    """

    def __init__(self, studio: ConvolutionStudio, view: ConvolutionView, rng: np.random.Generator) -> None:
        super().__init__(view)
        self._studio, self._rng = studio, rng
        for board in view.boards():
            board.image_edited.connect(self.edit_image)
            board.kernel_edited.connect(self.edit_kernel)
        view.compare_built.connect(self._on_compare_built)
        view.picture_built.connect(self._on_picture_built)
        bar = view.control_bar
        bar.image_size_changed.connect(self.resize_image)
        bar.kernel_size_changed.connect(self.resize_kernel)
        bar.channels_changed.connect(self.set_channels)
        bar.filters_changed.connect(self.set_filters)
        bar.stride_changed.connect(self.set_stride)
        bar.dilation_changed.connect(self.set_dilation)
        bar.padding_changed.connect(self.set_padding)
        bar.border_changed.connect(self.set_border)
        bar.extra_changed.connect(self.set_extra)
        bar.flip_changed.connect(self.set_flip)
        bar.bias_changed.connect(self.set_bias)

    # numbers
    def edit_image(self, channel: int, edits: Edits, kind: str, merging: bool) -> None:
        """Change numbers of the image."""
        make = self._studio.go_on if merging else self._studio.attempt
        make(f"image-{kind}", self.tr("input numbers"), changes.edit_image, channel, edits)

    def edit_kernel(self, channel: int, edits: Edits, kind: str, merging: bool) -> None:
        """Change numbers of the filter of this step, as it is shown."""
        number = self._studio.trace.output_index_of(self._studio.moment.step)[2]
        make = self._studio.go_on if merging else self._studio.attempt
        make(f"kernel-{kind}", self.tr("kernel numbers"), changes.edit_kernel, channel, number, edits)

    def edit_plain_kernel(self, channel: int, edits: Edits, kind: str, merging: bool) -> None:
        """Change numbers of the first filter beside a picture."""
        make = self._studio.go_on if merging else self._studio.attempt
        make(f"kernel-{kind}", self.tr("kernel numbers"), changes.edit_kernel, channel, 0, edits)

    def set_bias(self, number: int, value: float) -> None:
        """Change the bias of one filter."""
        self._studio.go_on(f"bias-{number}", self.tr("bias"), changes.set_bias, number, value)

    def randomise(self, kernel_too: bool) -> None:
        """Draw new numbers."""
        text = self.tr("random numbers")
        self._studio.attempt("random", text, changes.randomised, self._rng)
        if kernel_too:
            self._studio.go_on("random", text, changes.randomised, self._rng, kernel=True)

    # sizes
    def resize_image(self, rows: int, columns: int) -> None:
        """Give the image another size."""
        self._studio.attempt("image", self.tr("input size"), changes.resize_image, rows, columns)

    def resize_kernel(self, rows: int, columns: int) -> None:
        """Give the kernel another size."""
        self._studio.attempt("kernel", self.tr("kernel size"), changes.resize_kernel, rows, columns)

    def set_channels(self, count: int) -> None:
        """Give image and kernel another number of channels."""
        self._studio.attempt("channels", self.tr("channels"), changes.set_channels, count)

    def set_filters(self, count: int) -> None:
        """Give the kernel another number of filters."""
        self._studio.attempt("filters", self.tr("filters"), changes.set_filters, count)

    # rules
    def set_stride(self, rows: int, columns: int) -> None:
        """Move the kernel otherwise."""
        self._studio.attempt("stride", self.tr("stride"), changes.set_stride, rows, columns)

    def set_dilation(self, rows: int, columns: int) -> None:
        """Spread the taps of the kernel."""
        self._studio.attempt("dilation", self.tr("dilation"), changes.set_dilation, rows, columns)

    def set_padding(self, padding: Padding) -> None:
        """Choose how many cells surround the image."""
        self._studio.attempt("padding", self.tr("padding"), changes.set_padding, padding)

    def set_border(self, border: Border) -> None:
        """Choose what stands in the padding."""
        self._studio.attempt("border", self.tr("border"), changes.set_border, border)

    def set_extra(self, extra: Extra) -> None:
        """Choose where "same" puts its odd cell."""
        self._studio.attempt("extra", self.tr("side of the odd cell"), changes.set_extra, extra)

    def set_flip(self, flip: bool) -> None:
        """Choose convolution or cross-correlation."""
        self._studio.attempt("flip", self.tr("operation"), changes.set_flip, flip)

    # slots
    def _on_compare_built(self, room: CompareBoard) -> None:
        room.image_edited.connect(self.edit_image)
        room.kernel_edited.connect(self.edit_kernel)

    def _on_picture_built(self, room: PictureRoom) -> None:
        room.kernel_edited.connect(self.edit_plain_kernel)
