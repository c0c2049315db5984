"""Between the two pictures: the kernel, the pixels under it one by one, and their sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.tabs.convolution.picture_filter import WHITE
from gui.tabs.convolution.sum_line import SumLine
from gui.theme import theme, theme_manager
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.matrix_model import MatrixModel, Padding, Window
from gui.widgets.matrix_view import MatrixView
from gui.widgets.number_text import with_minus

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.operations.convolution import ConvolutionStep
    from gui.tabs.convolution.picture_filter import FilteredPicture, Shown
    from gui.widgets.matrix_model import Cell

LARGEST_KERNEL_CELL_PX = 48
LARGEST_PIXEL_PX = 64
KERNEL_SHARE = 0.44  # of the height for the two matrices
GAP_PX = 6


class Magnifier(QWidget):
    """Kernel on top, its window below; told once per step by ``show_step``.

    Attributes:
        kernel: the numbers that can be edited.
        pixels: what lies under them, each with its weight.
        total: their sum.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kernel, self.pixels, self.total = MatrixView(), MatrixView(), SumLine()
        self._kernel_header, self._window_header = MatrixHeader(), MatrixHeader()
        self._remark = QLabel()
        self._remark.setProperty("role", "caption")
        self._remark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._remark.setWordWrap(True)
        self._remark.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._remark.hide()
        self._kernel_name, self._rotated, self._channels = "", False, (1, 1)
        self._place: tuple[Cell, Cell] = ((0, 0), (0, 0))
        centre = Qt.AlignmentFlag.AlignHCenter
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self._column.addWidget(self._kernel_header, 0, centre)
        self._column.addWidget(self.kernel, 0, centre)
        self._column.addWidget(self._remark)
        self._column.addStretch(1)
        self._column.addWidget(self._window_header, 0, centre)
        self._column.addWidget(self.pixels, 0, centre)
        self._column.addStretch(1)
        self._column.addWidget(self.total)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_kernel(
        self, kernel: NDArray[np.float64], name: str, rotated: bool, shape: tuple[int, int]
    ) -> None:
        """Show the numbers of the kernel as it is laid on the picture.

        Args:
            kernel: kh×kw.
            name: translated; empty if its numbers are nobody's.
            rotated: whether it is shown rotated by 180°.
            shape: channels and filters of the whole kernel, of which the first is used.
        """
        self._kernel_name, self._rotated, self._channels = name, rotated, shape
        self.kernel.set_model(MatrixModel(kernel, role="kernel", show_indices=False, editable=True))
        self.retranslate()
        self._fit()

    def show_step(self, filtered: FilteredPicture, cell: Cell, shown: Shown) -> None:
        """Show the pixels under the kernel and the pixel that they make.

        Args:
            filtered: picture and result.
            cell: row and column of the result.
            shown: how the result is drawn.
        """
        step = filtered.step(*cell)
        patch = filtered.patch(*cell)
        self._place = (patch.top, patch.left), (patch.top + patch.height - 1, patch.left + patch.width - 1)
        self.pixels.set_model(_window_model(step))
        self.pixels.show()
        self._window_header.show()
        self._say_place()
        drawn = None
        if shown == "grey" and np.isfinite(step.total):
            drawn = min(max(round(step.total), 0), WHITE)
        is_the_sum = drawn is None or drawn == step.total
        self.total.set_sum(cell, step.total, step.bias, None if is_the_sum else drawn)
        self._fit()

    def show_nothing(self) -> None:
        """There is no result: leave the kernel, so that it can be changed."""
        self.pixels.hide()
        self._window_header.hide()
        self.total.clear()

    def place_rect(self) -> QRect:
        """Where the line over the pixels is."""
        return self._window_header.geometry()

    def settle(self) -> None:
        """Put every part in its place at once."""
        self._column.activate()

    def retranslate(self) -> None:
        """Set every text anew."""
        rows, columns = self.kernel.model().shape
        detail = f"{rows}×{columns}"
        if self._rotated:
            detail = self.tr("{size} · rotated 180°").format(size=detail)
        self._kernel_header.set_header("kernel", "K", self._kernel_name or self.tr("Own numbers"), detail)
        self.pixels.set_name(self.tr("Pixels under the kernel"))
        channels, filters = self._channels
        self._remark.setVisible(channels > 1 or filters > 1)
        remark = self.tr("Channel 0 of {channels}, filter 0 of {filters}: a grey picture has one channel.")
        self._remark.setText(remark.format(channels=channels, filters=filters))
        self._say_place()

    # inside
    def _say_place(self) -> None:
        (top, left), (bottom, right) = self._place
        place = with_minus(f"[{top}…{bottom}, {left}…{right}]")
        self._window_header.set_header("input", "X", "", place)
        text = self.tr("Pixels under the kernel, rows {top} to {bottom}, columns {left} to {right}")
        self._window_header.setToolTip(text.format(top=top, bottom=bottom, left=left, right=right))

    def _fit(self) -> None:
        """Give both matrices the cells for which there is room."""
        look = theme()
        headers = self._kernel_header.sizeHint().height() + self._window_header.sizeHint().height()
        remark = self._remark.heightForWidth(max(1, self.width())) if self._remark.isVisibleTo(self) else 0
        gaps = self._column.spacing() * 6
        free = self.height() - headers - remark - self.total.sizeHint().height() - gaps
        for view, largest, share in (
            (self.kernel, LARGEST_KERNEL_CELL_PX, KERNEL_SHARE),
            (self.pixels, LARGEST_PIXEL_PX, 1 - KERNEL_SHARE),
        ):
            view.set_cell_side(view.preferred_cell(look.px(largest), self.width(), free * share))

    def _on_theme_changed(self) -> None:
        self._column.setSpacing(theme().px(GAP_PX))
        self._fit()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger cells in a larger place."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _window_model(step: ConvolutionStep) -> MatrixModel:
    """The taps as a matrix; those outside of the picture are its padding."""
    values = np.asarray(step.window_values[:, :, 0], dtype=np.float64)
    weights = np.asarray(step.kernel_values[:, :, 0], dtype=np.float64)
    rows, columns = values.shape
    outside = step.taps_in_padding
    inside_rows = np.flatnonzero(~outside.all(axis=1))
    inside_columns = np.flatnonzero(~outside.all(axis=0))
    padding = Padding()
    if inside_rows.size and inside_columns.size:
        top, left = int(inside_rows[0]), int(inside_columns[0])
        bottom, right = rows - 1 - int(inside_rows[-1]), columns - 1 - int(inside_columns[-1])
        padding = Padding(top, bottom, left, right, values=values)
    inner = values[padding.top : rows - padding.bottom, padding.left : columns - padding.right]
    return MatrixModel(
        inner,
        role="input",
        padding=padding,
        window=Window(-padding.top, -padding.left, rows, columns),
        weights=weights,
        display="both",
        colours="grey",
        v_min=0.0,
        v_max=float(WHITE),
        show_indices=False,
    )
