"""Between the two pictures: the kernel, the pixels under it one by one, and their sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.studio.sum_line import SumLine
from gui.tabs.convolution.picture_filter import WHITE, common_divisor
from gui.theme import theme, theme_manager
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.matrix_model import MatrixModel, Padding, Window
from gui.widgets.matrix_text import wanted_text
from gui.widgets.matrix_view import MatrixView
from gui.widgets.number_text import with_minus

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.operations.convolution import ConvolutionStep
    from gui.tabs.convolution.picture_filter import FilteredPicture, Shown
    from gui.widgets.matrix_model import Cell, Role

LARGEST_KERNEL_CELL_PX = 60
LARGEST_PIXEL_PX = 84
KERNEL_SHARE = 0.44  # of the height for the two matrices
GAP_PX = 6
BESIDE_GAP_PX = 12
BESIDE_FROM_ROWS = 5  # below each other, so many rows are too small to be read
BESIDE_BELOW_PX = 560  # of height
LONGEST_WEIGHT = 4  # letters


class Magnifier(QWidget):
    """Kernel, its window below it or beside it, and the sum of their products.

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
        self._said: dict[MatrixHeader, tuple[Role, str, str]] = {}
        self._place: tuple[Cell, Cell] = ((0, 0), (0, 0))
        self._beside, self._divisor = False, 1
        self._fitted: tuple[object, ...] = ()  # for what the cells were given their side
        self._kernel_part = _part(self._kernel_header, self.kernel)
        self._window_part = _part(self._window_header, self.pixels)
        self._matrices = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._matrices.addLayout(self._kernel_part)
        self._matrices.addLayout(self._window_part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self._column.addLayout(self._matrices)
        self._column.addWidget(self.total)
        self._column.addWidget(self._remark)
        self._column.addStretch(1)
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
        # ×0.0625 is too long for the corner of a pixel, ×1 under a common 16 is not
        too_long = any(len(wanted_text(abs(weight))) > LONGEST_WEIGHT for weight in kernel.ravel().tolist())
        self._divisor = common_divisor(kernel) if too_long else 1
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
        self.pixels.set_model(_window_model(step, self._divisor))
        self.pixels.show()
        self._window_header.show()
        self._say_place()
        drawn = None
        if shown == "grey" and np.isfinite(step.total):
            drawn = min(max(round(step.total), 0), WHITE)
        self.total.set_sum(cell, step.total, step.bias, drawn, self._divisor)
        self._fit()

    def wants_width(self, height_px: int) -> bool:
        """Whether the matrices have to stand beside each other in a place of this height."""
        rows, _ = self.kernel.model().shape
        return rows >= BESIDE_FROM_ROWS and height_px < theme().px(BESIDE_BELOW_PX)

    def set_beside(self, on: bool) -> None:
        """Put the window at the left of the kernel, next to its picture, instead of below it."""
        if on != self._beside:
            self._beside = on
            directions = QBoxLayout.Direction
            self._matrices.setDirection(directions.RightToLeft if on else directions.TopToBottom)
            self._fit()

    def show_nothing(self) -> None:
        """There is no result: leave the kernel, so that it can be changed."""
        self.pixels.hide()
        self._window_header.hide()
        self.total.clear()

    def read_region(self) -> QRegion:
        """What has to be read, and not to be crossed by lines."""
        kernel = QRegion(self.kernel.geometry()) if self._beside else QRegion()
        return QRegion(self._window_header.geometry()) + kernel

    def settle(self) -> None:
        """Put every part in its place at once."""
        self._column.activate()

    def retranslate(self) -> None:
        """Set every text anew."""
        rows, columns = self.kernel.model().shape
        detail = f"{rows}×{columns}"
        if self._divisor != 1:
            detail = f"{detail} · w / {self._divisor}"
        if self._rotated:
            detail = self.tr("{size} · rotated 180°").format(size=detail)
        self._say(self._kernel_header, "kernel", self._kernel_name or self.tr("Kernel"), detail)
        self.pixels.set_name(self.tr("Pixels under the kernel"))
        channels, filters = self._channels
        self._remark.setVisible(channels > 1 or filters > 1)
        remark = self.tr("Channel 0 of {channels}, filter 0 of {filters}")
        self._remark.setText(remark.format(channels=channels, filters=filters))
        self._say_place()

    # inside
    def _say(self, header: MatrixHeader, role: Role, name: str, detail: str) -> None:
        """Name a matrix, but do not lay everything out anew for the same words."""
        said = role, name, detail
        if self._said.get(header) != said:
            self._said[header] = said
            header.set_header(role, "K" if role == "kernel" else "X", name, detail)

    def _say_place(self) -> None:
        (top, left), (bottom, right) = self._place
        place = with_minus(f"[{top}…{bottom}, {left}…{right}]")
        self._say(self._window_header, "input", "", place)
        text = self.tr("Pixels under the kernel, rows {top} to {bottom}, columns {left} to {right}")
        self._window_header.setToolTip(text.format(top=top, bottom=bottom, left=left, right=right))

    def _fit(self) -> None:
        """Give both matrices the cells for which there is room."""
        look, width = theme(), float(self.width())
        remark_said = self._remark.isVisibleTo(self)
        models = self.kernel.model(), self.pixels.model()
        fitted = look, self.size(), self._beside, remark_said, *(_cells(model) for model in models)
        if fitted == self._fitted:
            return
        self._fitted = fitted
        header = self._kernel_header.sizeHint().height()
        remark = self._remark.heightForWidth(max(1, self.width())) if remark_said else 0
        gaps = look.px(GAP_PX)
        free = float(self.height() - remark - self.total.sizeHint().height() - 3 * gaps)
        if self._beside:
            room = (width - look.px(BESIDE_GAP_PX)) / 2, free - header - gaps
            rooms = room, room
        else:
            free -= 2 * header + 3 * gaps
            rooms = (width, free * KERNEL_SHARE), (width, free * (1 - KERNEL_SHARE))
        largest = LARGEST_KERNEL_CELL_PX, LARGEST_PIXEL_PX
        for view, side, room in zip((self.kernel, self.pixels), largest, rooms, strict=True):
            view.set_cell_side(view.preferred_cell(look.px(side), *room))

    def _on_theme_changed(self) -> None:
        for layout in (self._column, self._kernel_part, self._window_part):
            layout.setSpacing(theme().px(GAP_PX))
        self._matrices.setSpacing(theme().px(BESIDE_GAP_PX))
        self._fit()

    # Qt
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The cells adapt to the place; if the place adapted to them too, both would only ever grow."""
        return QSize(theme().px(300), theme().px(300))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As far as two small matrices can be told apart."""
        return QSize(160, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger cells in a larger place."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _part(header: MatrixHeader, matrix: MatrixView) -> QVBoxLayout:
    column = QVBoxLayout()
    column.addWidget(header, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(matrix, 0, Qt.AlignmentFlag.AlignHCenter)
    return column


def _cells(model: MatrixModel) -> tuple[int, int]:
    """Rows and columns with the ring."""
    padding, (rows, columns) = model.padding, model.shape
    return padding.top + rows + padding.bottom, padding.left + columns + padding.right


def _window_model(step: ConvolutionStep, divisor: int) -> MatrixModel:
    """The taps as a matrix, with weights times the divisor; those outside of the picture are its padding."""
    values = np.asarray(step.window_values[:, :, 0], dtype=np.float64)
    weights = np.asarray(step.kernel_values[:, :, 0], dtype=np.float64)
    if divisor != 1:
        weights = np.rint(weights * divisor)
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
