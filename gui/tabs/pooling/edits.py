"""Turns what controls and boards ask for into changes of the state, each with its name for undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from gui.tabs.pooling import changes, comparison_changes, digit_changes, walk_changes

if TYPE_CHECKING:
    from engine.operations.layer_stack import StackLayer
    from engine.operations.padding import Border, Extra, Padding
    from engine.operations.pooling import PoolingKind
    from engine.operations.pooling_spec import PoolingPadding
    from gui.tabs.pooling.compare_room import CompareRoom
    from gui.tabs.pooling.digit_room import DigitRoom
    from gui.tabs.pooling.padding_room import PaddingRoom
    from gui.tabs.pooling.state import PoolingState
    from gui.tabs.pooling.studio import PoolingStudio
    from gui.tabs.pooling.view import PoolingView
    from gui.widgets.matrix_model import Edits


class PoolingEdits(QObject):
    """Connects the view's wishes with the studio.

    Args:
        studio: is changed.
        view: asks.
        rng: draws random numbers.
    """

    def __init__(self, studio: PoolingStudio, view: PoolingView, rng: np.random.Generator) -> None:
        super().__init__(view)
        self._studio, self._rng = studio, rng
        view.board.image_edited.connect(self.edit_image)
        view.board.upstream_edited.connect(self.edit_upstream)
        bar = view.control_bar
        bar.kind_changed.connect(self.set_kind)
        bar.window_changed.connect(self.set_window)
        bar.stride_changed.connect(self.set_stride)
        bar.padding_changed.connect(self.set_padding)
        bar.image_size_changed.connect(self.resize_image)
        bar.global_toggled.connect(self.set_global)
        view.padding_built.connect(self._on_padding_built)
        view.digit_built.connect(self._on_digit_built)
        view.compare_built.connect(self._on_compare_built)

    # numbers of the pooling
    def edit_image(self, edits: Edits, kind: str, merging: bool) -> None:
        """Change numbers of the image."""
        make = self._studio.go_on if merging else self._studio.attempt
        make(f"image-{kind}", self.tr("input numbers"), changes.edit_image, edits)

    def edit_upstream(self, edits: Edits, kind: str, merging: bool) -> None:
        """Change the gradient from above."""
        make = self._studio.go_on if merging else self._studio.attempt
        make(f"upstream-{kind}", self.tr("gradient"), changes.edit_upstream, edits)

    def randomise(self, both: bool) -> None:
        """Draw new numbers, or another digit; in the other rooms nothing is left to chance."""
        room = self._studio.state.room
        if room == "digit":
            self.random_digit()
        if room != "pooling":
            return
        text = self.tr("random numbers")
        self._studio.attempt("random", text, changes.randomised, self._rng)
        if both:
            self._studio.go_on("random", text, changes.randomised, self._rng, upstream=True)

    # rules of the pooling
    def set_kind(self, kind: PoolingKind) -> None:
        """Take the largest, the smallest, or the mean."""
        self._studio.attempt("kind", self.tr("kind"), changes.set_kind, kind)

    def set_window(self, rows: int, columns: int) -> None:
        """Give the window another size."""
        self._studio.attempt("window", self.tr("window"), changes.set_window, rows, columns)

    def set_stride(self, rows: int, columns: int) -> None:
        """Move the window otherwise."""
        self._studio.attempt("stride", self.tr("stride"), changes.set_stride, rows, columns)

    def set_padding(self, padding: PoolingPadding) -> None:
        """Choose how many cells surround the image."""
        self._studio.attempt("padding", self.tr("padding"), changes.set_padding, padding)

    def resize_image(self, rows: int, columns: int) -> None:
        """Give the image another size."""
        self._studio.attempt("image", self.tr("input size"), changes.resize_image, rows, columns)

    def set_global(self, on: bool) -> None:
        """Take the whole image as one window."""
        self._studio.attempt("global", self.tr("global pooling"), changes.set_global, on)

    # the walk over the padding
    def set_walk_size(self, rows: int, columns: int) -> None:
        """Give the image of the walk another size."""
        self._studio.attempt("size", self.tr("input size"), walk_changes.set_size, rows, columns)

    def set_walk_kernel(self, rows: int, columns: int) -> None:
        """Give the kernel of the walk another size."""
        self._studio.attempt("kernel", self.tr("kernel size"), walk_changes.set_kernel, rows, columns)

    def set_walk_stride(self, rows: int, columns: int) -> None:
        """Walk with other steps."""
        self._studio.attempt("stride", self.tr("stride"), walk_changes.set_stride, rows, columns)

    def set_walk_dilation(self, rows: int, columns: int) -> None:
        """Spread the taps of the kernel."""
        self._studio.attempt("dilation", self.tr("dilation"), walk_changes.set_dilation, rows, columns)

    def set_walk_padding(self, padding: Padding) -> None:
        """Choose the rule of padding."""
        self._studio.attempt("padding", self.tr("padding"), walk_changes.set_padding, padding)

    def set_walk_border(self, border: Border) -> None:
        """Choose what stands in the padding."""
        self._studio.attempt("border", self.tr("border"), walk_changes.set_border, border)

    def set_walk_extra(self, extra: Extra) -> None:
        """Choose the side of the odd cell."""
        self._studio.attempt("extra", self.tr("side of the odd cell"), walk_changes.set_extra, extra)

    # the digit
    def set_dataset(self, dataset: str) -> None:
        """Take pictures from elsewhere."""
        self._studio.attempt("digit", self.tr("dataset"), digit_changes.set_dataset, dataset)

    def set_index(self, index: int) -> None:
        """Take another picture."""
        self._studio.attempt("digit", self.tr("digit"), digit_changes.set_index, index)

    def random_digit(self) -> None:
        """Take any picture."""
        self._studio.attempt("digit", self.tr("digit"), digit_changes.random_picture, self._rng)

    def draw_filters(self) -> None:
        """Draw other filters."""
        self._studio.attempt("digit", self.tr("filters"), digit_changes.draw_again)

    def set_layers(self, layers: tuple[StackLayer, ...]) -> None:
        """Stack other layers."""
        self._studio.attempt("digit", self.tr("layers"), _with_layers, layers)

    # the comparison
    def set_picture(self, picture: str) -> None:
        """Compare on another picture."""
        self._studio.attempt("picture", self.tr("picture"), comparison_changes.set_picture, picture)

    def set_compared_window(self, rows: int, columns: int) -> None:
        """Compare with another window."""
        self._studio.attempt("window", self.tr("window"), comparison_changes.set_window, rows, columns)

    def set_shift(self, down: int, right: int) -> None:
        """Move the second picture."""
        self._studio.go_on("shift", self.tr("shift"), comparison_changes.set_shift, down, right)

    # slots
    def _on_padding_built(self, room: PaddingRoom) -> None:
        room.size_changed.connect(self.set_walk_size)
        room.kernel_changed.connect(self.set_walk_kernel)
        room.stride_changed.connect(self.set_walk_stride)
        room.dilation_changed.connect(self.set_walk_dilation)
        room.padding_changed.connect(self.set_walk_padding)
        room.border_changed.connect(self.set_walk_border)
        room.extra_changed.connect(self.set_walk_extra)

    def _on_digit_built(self, room: DigitRoom) -> None:
        room.dataset_changed.connect(self.set_dataset)
        room.index_changed.connect(self.set_index)
        room.random_requested.connect(self.random_digit)
        room.seed_requested.connect(self.draw_filters)
        room.layers_changed.connect(self.set_layers)

    def _on_compare_built(self, room: CompareRoom) -> None:
        room.picture_chosen.connect(self.set_picture)
        room.window_changed.connect(self.set_compared_window)
        room.shift_changed.connect(self.set_shift)


def _with_layers(state: PoolingState, layers: tuple[StackLayer, ...]) -> PoolingState:
    return state.changed(digit=replace(state.digit, layers=layers), preset="")
