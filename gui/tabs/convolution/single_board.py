"""X ⋆ K = Y for one channel: three matrices on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtWidgets import QWidget

from gui.studio.canvas import Plan
from gui.studio.placing import block, centred, readable_side
from gui.tabs.convolution.canvas_board import CanvasBoard
from gui.tabs.convolution.filter_row import FilterRow
from gui.theme import theme, theme_manager
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.operator_sign import OperatorSign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.studio.part_view import PartView
    from gui.tabs.convolution.scene import Scene
    from gui.tabs.convolution.state import ConvolutionState
    from gui.widgets.operator_sign import Sign

GAP_PX, GAP_PROJECTOR_PX = 26, 17  # on 720 lines the second is 22
FILTER_GAP_PX = 20


class SingleBoard(CanvasBoard):
    """One channel; several filters stand as small results beside the large one.

    Attributes:
        image: X.
        kernel: K of the current filter.
        result: Y of the current filter.
        filters: the other results.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = self._make_view("input", 0)
        self.kernel = self._make_view("kernel", 0)
        self.result = self._make_view("output", 0)
        self._headers = [MatrixHeader(self.sheet) for _ in range(3)]
        self._operation = OperatorSign("correlate", self.sheet)
        self._equals = OperatorSign("equals", self.sheet)
        self.filters = FilterRow(self.result, self.sheet)
        self.filters.chosen.connect(self.filter_chosen)
        self.filters.hide()
        self._order_focus((self.image, self.kernel, self.result))
        theme_manager().changed.connect(self._refit)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.filters.retranslate()
        super().retranslate()

    # what the base class asks
    def _show_models(self, state: ConvolutionState, scene: Scene) -> None:
        several = len(scene.outputs) > 1
        self.image.show_model(scene.inputs[0])
        self.kernel.show_model(scene.kernels[0])
        self.result.set_number(scene.filter_index)
        self.result.show_model(scene.outputs[scene.filter_index])
        self.filters.setVisible(several)
        if several:
            self.filters.show_filters(scene.outputs, scene.filter_index)
        self.headings.input(self._headers[0], state, scene)
        self.headings.kernel(self._headers[1], state, scene)
        self.headings.output(self._headers[2], state, scene)
        if state.spec.flip_kernel:
            self._sign("convolve", self.tr("convolve"))
        else:
            self._sign("correlate", self.tr("correlate"))

    def _plan_for(self, side: float, free: QSizeF) -> Plan:
        look = theme()
        gap = look.px(GAP_PROJECTOR_PX if look.projector else GAP_PX)
        several = not self.filters.isHidden()
        of = self._hints.of
        tabs = (self.filters,) if several and not self.filters.has_tiles() else ()
        sides = {self.image: side, self.kernel: readable_side(self.kernel, side)}
        sides[self.result] = readable_side(self.result, side)
        image = block(self.image, side, *self._sized(self._headers[0]))
        kernel = block(self.kernel, sides[self.kernel], *self._sized(self._headers[1]))
        result = block(self.result, sides[self.result], *self._sized(*tabs, self._headers[2]))
        tiles = self.filters.size_in(free.height()) if several and not tabs else QSize(0, 0)
        blocks = image, kernel, result
        line = max(tiles.height() / 2, *(part.up for part in blocks))
        down = max(tiles.height() / 2, *(part.down for part in blocks))
        places: dict[QWidget, QRectF] = {}
        x = 0.0
        for part, sign in ((image, self._operation), (kernel, self._equals)):
            places |= part.places(x, line)
            following = part.next_left(x, of(sign).width() + 2 * gap)
            places[sign] = centred(of(sign), x + part.width, following, line)
            x = following
        places |= result.places(x, line)
        width = x + max(result.width, result.head_width)
        if not tiles.isEmpty():
            left = width + look.px(FILTER_GAP_PX)
            places[self.filters] = centred(QSizeF(tiles), left, left + tiles.width(), line)
            width = left + tiles.width()
        return Plan(QSizeF(width, line + down), places, sides)

    def _windows(self) -> Sequence[PartView]:
        return (self.image,)

    def _result(self) -> PartView:
        return self.result

    def _on_cell_chosen(self, row: int, column: int, number: int) -> None:
        self.cell_chosen.emit(row, column, number)

    def _sign(self, sign: Sign, word: str) -> None:
        if (sign, word) != (self._operation.sign(), self._operation.word()):
            self._operation.set_sign(sign, word)
