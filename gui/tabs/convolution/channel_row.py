"""One channel: its image, its part of the kernel and what their products add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.widgets.operator_sign import OperatorSign

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from gui.studio.moment import Part
    from gui.studio.part_view import PartView
    from gui.tabs.convolution.headings import Headings
    from gui.tabs.convolution.scene import Scene
    from gui.widgets.operator_sign import Sign


class ChannelRow:
    """The widgets of one channel: ``X ⋆ K = partial sum``.

    Attributes:
        image: the channel of the image.
        kernel: the channel of the current filter.
        partial: sum of this channel alone, cell by cell.
        operation: sign between image and kernel.
        equals: sign before the partial sums.

    Args:
        channel: its number.
        make_view: makes a matrix for a part and a number.
        sheet: owner of the signs.
    """

    def __init__(self, channel: int, make_view: Callable[[Part, int], PartView], sheet: QWidget) -> None:
        self._channel = channel
        self.image = make_view("input", channel)
        self.kernel = make_view("kernel", channel)
        self.partial = make_view("partial", channel)
        self.operation = OperatorSign("correlate", sheet)
        self.equals = OperatorSign("equals", sheet)

    def widgets(self) -> tuple[QWidget, ...]:
        """All of them, from the left."""
        return self.image, self.operation, self.kernel, self.equals, self.partial

    def show_scene(self, scene: Scene) -> None:
        """Draw this channel of a scene."""
        self.image.show_model(scene.inputs[self._channel], indices=False)
        self.kernel.show_model(scene.kernels[self._channel], indices=False)
        self.partial.show_model(scene.partials[self._channel], indices=False)
        sign: Sign = "convolve" if scene.flipped else "correlate"
        if self.operation.sign() != sign:
            self.operation.set_sign(sign)

    def name_views(self, headings: Headings, channels: int) -> None:
        """Say the number of the channel to screen readers."""
        for part, view in (("input", self.image), ("kernel", self.kernel), ("partial", self.partial)):
            view.set_name(headings.matrix_name(part, self._channel, channels))

    def delete(self) -> None:
        """Take the widgets off the sheet."""
        for widget in self.widgets():
            widget.hide()
            widget.deleteLater()
