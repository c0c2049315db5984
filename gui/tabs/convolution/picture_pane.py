"""The two pictures and what stands between them, in their places, joined by lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from gui.tabs.convolution.magnifier import Magnifier
from gui.tabs.convolution.picture_filter import Patch, Shown
from gui.tabs.convolution.picture_heads import InputHead, OutputHead
from gui.tabs.convolution.picture_legend import PictureLegend
from gui.tabs.convolution.picture_shades import grey_image, result_image
from gui.tabs.convolution.picture_view import EDGE_PX, PictureView
from gui.tabs.convolution.picture_wires import PictureWires, Wire
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gui.tabs.convolution.picture_filter import FilteredPicture
    from gui.widgets.matrix_model import Cell

GAP_PX = 8
COLUMN_GAP_PX = 24
NARROW_HEAD_PX = 310
COLUMN_SHARES = (4, 3, 4)
WIDE_MIDDLE_SHARES = (5, 7, 5)


class PicturePane(QWidget):
    """Arranges the parts; what they show is decided by the room.

    Attributes:
        before: the picture, with the window of the kernel.
        magnifier: kernel, pixels and sum.
        after: the result, with the pixel of this window.
        input_head: over the picture.
        output_head: over the result.
        legend: below the result.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.input_head, self.output_head = InputHead(), OutputHead()
        self.before, self.after = PictureView("input"), PictureView("output")
        self.magnifier, self.legend = Magnifier(), PictureLegend()
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._pixels: NDArray[np.uint8] | None = None
        self._needed = (1, 1)  # rows and columns of the picture with its padding
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.input_head, 0, 0)
        grid.addWidget(self.before, 1, 0)
        grid.addWidget(self.magnifier, 0, 1, 2, 1)
        grid.addWidget(self.output_head, 0, 2)
        grid.addWidget(self.after, 1, 2)
        grid.addWidget(self._note, 2, 0, 1, 2)
        grid.addWidget(self.legend, 2, 2, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(1, 1)
        self._wires = PictureWires(self)
        self.before.resized.connect(self._on_resized)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_pictures(
        self, pixels: NDArray[np.uint8], filtered: FilteredPicture | None, shown: Shown
    ) -> None:
        """Show a picture and its result.

        Args:
            pixels: the picture.
            filtered: None if there is no result.
            shown: how the result is drawn.
        """
        rows, columns = pixels.shape
        margins = (0, 0, 0, 0) if filtered is None else filtered.margins
        self._needed = rows + margins[0] + margins[1], columns + margins[2] + margins[3]
        if pixels is not self._pixels:
            self._pixels = pixels
            self.before.show_picture(grey_image(pixels))
        self.before.set_margins(margins)
        self.show_result(filtered, shown)
        self._share_out()
        self._fit()

    def show_result(self, filtered: FilteredPicture | None, shown: Shown) -> None:
        """Show another result of the same picture, or the same result in other colours."""
        image = None if filtered is None else result_image(filtered.result, shown, filtered.limit)
        self.after.show_picture(image)
        self.legend.show_result(filtered, shown)
        self.output_head.show_size((0, 0) if filtered is None else filtered.size)
        self.output_head.set_look(shown)

    def show_cell(self, filtered: FilteredPicture | None, cell: Cell, shown: Shown) -> None:
        """Mark a pixel of the result and where it comes from."""
        if filtered is None:
            self.before.set_patch(None)
            self.after.set_patch(None)
            self.magnifier.show_nothing()
        else:
            self.before.set_patch(filtered.patch(*cell))
            self.after.set_patch(Patch(*cell, 1, 1))
            self.magnifier.show_step(filtered, cell, shown)
        self._place_wires()

    def set_note(self, text: str, is_error: bool) -> None:
        """Say something below the pictures."""
        self._note.setText(text)
        role = "error" if is_error else "caption"
        if self._note.property("role") != role:
            self._note.setProperty("role", role)
            self._note.style().unpolish(self._note)
            self._note.style().polish(self._note)

    def note(self) -> str:
        """What is said below the pictures."""
        return self._note.text()

    def set_projector(self, on: bool) -> None:
        """Leave the titles of the bars."""
        self.input_head.set_projector(on)
        self.output_head.set_projector(on)

    # inside
    def _share_out(self) -> None:
        """Give the middle what a large kernel needs."""
        beside = self.magnifier.wants_width(self.height())
        shares = WIDE_MIDDLE_SHARES if beside else COLUMN_SHARES
        for column, share in enumerate(shares):
            self._grid.setColumnStretch(column, share)
        self.magnifier.set_beside(beside)
        column_px = (self.width() - 2 * self._grid.horizontalSpacing()) * shares[0] / sum(shares)
        for head in (self.input_head, self.output_head):
            head.set_narrow(column_px < theme().px(NARROW_HEAD_PX))

    def _fit(self) -> None:
        """One scale for both pictures, so that the result is seen to be smaller where it is."""
        scale = self.before.fitting_scale(*self._needed)
        self.before.set_scale(scale)
        self.after.set_scale(scale)

    def _place_wires(self) -> None:
        self._grid.activate()  # where the parts will be, not where they were
        self.magnifier.settle()
        grip, mark = self.before.grip_rect(), self.after.grip_rect()
        if grip.isNull() or mark.isNull():
            self._wires.set_wires((), QRegion())
            return
        start = self._here(self.before, grip)
        matrix = self.magnifier.pixels
        pixels = self._here(matrix, matrix.window_rect() or matrix.matrix_rect())
        total = self.magnifier.total.mapTo(self, self.magnifier.total.end())
        end = self._here(self.after, mark)
        gap = theme().px(GAP_PX)
        words = self.magnifier.read_region().translated(self.magnifier.pos())
        self._wires.set_wires(
            (
                Wire(start.topRight(), pixels.topLeft(), "kernel"),
                Wire(start.bottomRight(), pixels.bottomLeft(), "kernel"),
                Wire(total + QPointF(gap, 0), QPointF(end.left(), end.center().y()), "output"),
            ),
            words,
        )

    def _here(self, part: QWidget, rect: QRectF) -> QRectF:
        return QRectF(part.mapTo(self, rect.topLeft()), rect.size())

    def _on_resized(self) -> None:
        self._fit()
        self._place_wires()

    def _on_theme_changed(self) -> None:
        look = theme()
        self._grid.setHorizontalSpacing(look.px(COLUMN_GAP_PX))
        self._grid.setVerticalSpacing(look.px(GAP_PX))
        self._note.setContentsMargins(round(EDGE_PX), 0, 0, 0)
        self._note.setMinimumHeight(self.legend.sizeHint().height())
        for head in (self.input_head, self.output_head):
            head.setContentsMargins(round(EDGE_PX), 0, 0, 0)
        self._fit()

    # Qt
    def event(self, event: QEvent) -> bool:
        """Follow the parts when they move."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_wires()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger pixels in a larger place."""
        super().resizeEvent(event)
        self._share_out()
        self._wires.setGeometry(self.rect())
        self._wires.raise_()
        self._place_wires()
