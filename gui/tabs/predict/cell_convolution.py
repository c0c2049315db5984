"""A cell of a feature map: the window, the kernel that can be changed, and their sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.network.cells import ConvolutionCell
from gui.studio.piece_label import PieceLabel
from gui.tabs.predict.cell_channels import ChannelStrip
from gui.tabs.predict.cell_figures import (
    bias_model,
    convolution_sum,
    kernel_model,
    window_model,
)
from gui.tabs.predict.cell_sum import SumFlow
from gui.theme import theme, theme_manager
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.matrix_view import MatrixView
from gui.widgets.operator_sign import OperatorSign
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from gui.tabs.predict.cell_shown import ShownCell
    from gui.widgets.matrix_model import Edits

LARGEST_CELL_PX, SMALLEST_CELL_PX = 44, 12
PLUS_PX = 17
USUAL_CELL_PX, USUAL_COLUMNS = 36, 3
GAP_PX = 8
NOTE_PX, BIAS_PX = 120, 84


class ConvolutionCard(QWidget):
    """``X ⋆ K`` for the channel that is looked at, all channels, and the sum of a cell.

    Closed, it shows the kernel alone.

    Attributes:
        patch: the numbers under the window.
        kernel: the numbers of the filter; they can be changed.
        bias: likewise, one number.
        channels: all channels of the filter, where there are several.
        line: the products, their sum and what happens to it.
        foot: channels and sum, to stand below.

    Args:
        parent: owner.
    """

    edited = Signal(int, object, bool)  # channel, Edits, goes on with the gesture of the edit before
    bias_changed = Signal(float, bool)  # number, goes on with the gesture of the edit before
    edit_refused = Signal(str)  # one translated sentence

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownCell | None = None
        self._channel, self._open, self._projector = 0, False, False
        self.patch, self.kernel, self.sign = MatrixView(), MatrixView(), OperatorSign("correlate")
        self.patch_head, self.kernel_head = MatrixHeader(), MatrixHeader()
        self.bias, self.bias_head, self._plus = MatrixView(), MatrixHeader(), PieceLabel(PLUS_PX)
        self._plus.set_pieces((Piece("+", "ink2", 600),))
        self.channels, self.line = ChannelStrip(), SumFlow()
        self._note = QLabel()
        self._note.setProperty("role", "caption")
        self._note.setWordWrap(True)
        self._matrices = QHBoxLayout()
        self._matrices.addLayout(_headed(self.patch_head, self.patch))
        self._matrices.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._matrices.addLayout(_headed(self.kernel_head, self.kernel))
        self._bias_box = QWidget()
        bias_row = QHBoxLayout(self._bias_box)
        bias_row.setContentsMargins(0, 0, 0, 0)
        bias_row.addWidget(self._plus, 0, Qt.AlignmentFlag.AlignVCenter)
        bias_row.addLayout(_headed(self.bias_head, self.bias))
        self._matrices.addWidget(self._bias_box)
        self._matrices.addWidget(self._note, 1)
        self._matrices.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._matrices, 1)
        self.foot = QWidget()
        self._lines = QVBoxLayout(self.foot)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._lines.addWidget(self.channels)
        self._sum_row = QHBoxLayout()
        self._sum_row.addWidget(self.line, 1)
        self._lines.addLayout(self._sum_row)
        self.kernel.values_edited.connect(self._on_values_edited)
        self.bias.values_edited.connect(self._on_bias_edited)
        for view in (self.kernel, self.bias):
            view.edit_refused.connect(self.edit_refused)
        self.channels.chosen.connect(self.show_channel)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.set_open(True)

    # interface
    def show_cell(self, shown: ShownCell) -> None:
        """Explain a cell; its arithmetic is a ``ConvolutionCell``."""
        before, self._shown = self._shown, shown
        if before is None or before.chosen.filter != shown.chosen.filter:
            self._channel = self._telling_channel(shown)
        self._say()

    def channel(self) -> int:
        """Which channel is looked at."""
        return self._channel

    def show_channel(self, channel: int) -> None:
        """Look at another channel."""
        self._channel = channel
        self._say()

    def set_open(self, on: bool) -> None:
        """Show the arithmetic of the cell, or the kernel alone."""
        if on == self._open:
            return
        self._open = on
        for widget in (self.patch, self.patch_head, self.sign, self.kernel_head, self.line):
            widget.setVisible(on)
        if on:
            self._sum_row.addWidget(self._bias_box)
        else:
            self._matrices.insertWidget(self._matrices.indexOf(self._note), self._bias_box)
        self._say()

    def set_projector(self, on: bool) -> None:
        """Leave what is read aloud."""
        self._projector = on
        self._say()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.bias.set_name(self.tr("Bias"))
        self.channels.retranslate()
        self._say()

    # inside
    @staticmethod
    def _telling_channel(shown: ShownCell) -> int:
        cell = shown.cell
        return int(abs(cell.channel_sums).argmax()) if isinstance(cell, ConvolutionCell) else 0

    def _say(self) -> None:
        shown = self._shown
        if shown is None or not isinstance(shown.cell, ConvolutionCell):
            return
        cell, count = shown.cell, shown.cell.kernel.shape[2]
        self._channel = min(self._channel, count - 1)
        channel = self._channel
        self.patch.set_model(window_model(cell.values[..., channel], cell.in_padding, 0.0))
        self.kernel.set_model(kernel_model(cell.kernel, channel, editable=True))
        number = f"[{channel}]" if count > 1 else ""
        self.patch_head.set_header("input", "X", number)
        self.patch_head.setToolTip(self._place(cell))
        self.kernel_head.set_header("kernel", "K", number)
        self.patch.set_name(self.tr("Window {place}").format(place=self._place(cell)))
        self.kernel.set_name(self.tr("Kernel, channel {channel}").format(channel=channel))
        self.channels.setVisible(count > 1)
        if count > 1:
            self.channels.show_channels(cell.kernel, cell.channel_sums, channel)
        self.bias.set_model(bias_model(cell))
        self.bias_head.set_header("kernel", "b", "")
        self.line.set_sum(*convolution_sum(shown, cell, channel, off=self.tr("filter off")))
        self._note.setText(self._note_text(cell))
        self._note.setVisible(not self._open)
        self._fit()

    def _note_text(self, cell: ConvolutionCell) -> str:
        if cell.kernel.shape[2] > 1:
            return self.tr("One kernel for each of {count} channels; the bias is added once.").format(
                count=cell.kernel.shape[2]
            )
        return self.tr("The bias is added before the activation.")

    @staticmethod
    def _place(cell: ConvolutionCell) -> str:
        """Rows and columns of what comes in, as NumPy would cut them out."""
        (row, column), (height, width) = cell.corner, cell.in_padding.shape
        return f"[{row}:{row + height}, {column}:{column + width}]".replace("-", "\N{MINUS SIGN}")

    def needed_px(self) -> int:
        """The width with which cells have room for numbers of three digits."""
        look = theme()
        columns = self.kernel.model().shape[1]
        side = look.px(USUAL_CELL_PX if columns <= USUAL_COLUMNS else SMALLEST_NUMBER_PX)
        frames = 2 * 12  # of the matrices
        return round(2 * columns * side + frames + self.sign.sizeHint().width() + 2 * look.px(GAP_PX))

    def needed_height_px(self) -> int:
        """The height with which cells have room for numbers."""
        rows = self.kernel.model().shape[0]
        return self.kernel_head.sizeHint().height() + rows * theme().px(SMALLEST_NUMBER_PX) + 16

    def _fit(self) -> None:
        """Cells as large as the room allows."""
        look = theme()
        rows, columns = self.kernel.model().shape
        if self._open:
            width = (self.width() - self.sign.sizeHint().width() - 2 * look.px(GAP_PX)) / 2
        else:
            width = self.width() - look.px(NOTE_PX + BIAS_PX)
        height = self.height() - (self.kernel_head.sizeHint().height() if self._open else 0)
        free = QSizeF(max(width, columns * SMALLEST_CELL_PX), max(height, rows * SMALLEST_CELL_PX))
        side = self.kernel.preferred_cell(float(look.px(LARGEST_CELL_PX)), free.width(), free.height())
        for view in (self.patch, self.kernel):
            view.set_cell_side(side)
        self.bias.set_cell_side(max(min(side, look.px(USUAL_CELL_PX)), SMALLEST_NUMBER_PX))

    def _on_values_edited(self, edits: Edits, _kind: str, merging: bool) -> None:
        self.edited.emit(self._channel, edits, merging)

    def _on_bias_edited(self, edits: Edits, _kind: str, merging: bool) -> None:
        self.bias_changed.emit(edits[0][2], merging)

    def _on_theme_changed(self) -> None:
        look = theme()
        self._matrices.setSpacing(look.px(GAP_PX))
        self._column.setSpacing(look.px(4))
        self._fit()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger cells in a larger room."""
        super().resizeEvent(event)
        self._fit()


def _headed(head: QWidget, view: QWidget) -> QVBoxLayout:
    """A matrix below its header, both at the left."""
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(view, 0, Qt.AlignmentFlag.AlignLeft)
    column.addStretch(1)
    return column
