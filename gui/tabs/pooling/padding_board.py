"""The walk: an image with its ring, the kernel on it, and the result that fills up with positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from gui.studio.canvas import Plan
from gui.studio.placing import block, centred, readable_side
from gui.studio.ring_text import ring_sides
from gui.studio.sheet_board import SheetBoard, Shown
from gui.tabs.pooling.ring_growth import RingGrowth, ring_of
from gui.theme import theme, theme_manager
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.operator_sign import OperatorSign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.operations.padding import Pair
    from gui.studio.part_view import PartView
    from gui.tabs.pooling.walk import Walk, WalkScene
    from gui.widgets.matrix_model import MatrixModel

GAP_PX, GAP_PROJECTOR_PX = 30, 18
NO_RING = 0, 0, 0, 0


class PaddingBoard(SheetBoard):
    """Shows one place of the kernel; the ring grows when the padding becomes another.

    Attributes:
        image: X with its ring.
        result: Y, a cell for each position.
        growth: the ring on its way.

    Args:
        parent: owner.
    """

    cell_chosen = Signal(int, int)  # row and column of the result: go to its step

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk: Walk | None = None
        self._scene: WalkScene | None = None
        self.image, self.result = self._make_view("input", 0), self._make_view("output", 0)
        self.growth = RingGrowth(self.image)
        self._headers = {view: MatrixHeader(self.sheet) for view in (self.image, self.result)}
        self._sign = OperatorSign("arrow", self.sheet)
        self.result.chosen.connect(self._on_chosen)
        self._order_focus((self.image, self.result))
        theme_manager().changed.connect(self._refit)

    # interface
    def show_scene(self, walk: Walk, scene: WalkScene, animated: bool) -> None:
        """Draw a place.

        Args:
            walk: all places.
            scene: this one.
            animated: slide the window, and let new cells of the ring come to their places.
        """
        before, self._walk, self._scene = self._walk, walk, scene
        if before is not walk:
            self.growth.halt()
        self._show_models(walk, scene)
        shapes = (walk.walk.kernel, walk.walk.stride, _shape(scene.input), _shape(scene.output))
        self._settle(Shown(shapes, scene.input, scene.cell), animated)
        if animated and before is not None and before is not walk:
            self._grow(before, walk)

    def set_animations(self, on: bool) -> None:
        """Let window and ring move, or show the end at once as in pictures and tests."""
        super().set_animations(on)
        self.growth.set_enabled(on)

    def retranslate(self) -> None:
        """Set every text anew."""
        super().retranslate()
        if self._walk is not None and self._scene is not None:
            self._show_models(self._walk, self._scene)
            self._refit()

    # what the base class asks
    def _plan_for(self, side: float, free: QSizeF) -> Plan:
        gap = theme().px(GAP_PROJECTOR_PX if theme().projector else GAP_PX)
        image = block(self.image, side, *self._sized(self._headers[self.image]))
        own = readable_side(self.result, side)
        result = block(self.result, own, *self._sized(self._headers[self.result]))
        line, down = max(image.up, result.up), max(image.down, result.down)
        sign = self._hints.of(self._sign)
        left = image.next_left(0.0, sign.width() + 2 * gap)
        places: dict[QWidget, QRectF] = {**image.places(0.0, line), **result.places(left, line)}
        places[self._sign] = centred(sign, image.width, left, line)
        width = left + max(result.width, result.head_width)
        return Plan(QSizeF(width, line + down), places, {self.image: side, self.result: own})

    def _windows(self) -> Sequence[PartView]:
        return (self.image,)

    def _result(self) -> PartView:
        return self.result

    def _refit(self) -> None:
        super()._refit()
        self.growth.refit()

    # inside
    def _show_models(self, walk: Walk, scene: WalkScene) -> None:
        self.image.show_model(scene.input)
        self.result.show_model(scene.output)
        sides = ring_sides(scene.input.padding)
        padding = self.tr("padding {sides}").format(sides=sides) if sides else self.tr("no padding")
        self._headers[self.image].set_header(
            "input", "X", self.tr("Input"), f"{_by(walk.walk.size)} · {padding}"
        )
        self._headers[self.result].set_header("output", "Y", self.tr("Output"), _by(walk.size))
        self._headers[self.result].setToolTip(self.tr("Each cell holds the number of its position"))
        word = self.tr("{kernel} kernel").format(kernel=_by(walk.walk.kernel))
        if (self._sign.sign(), self._sign.word()) != ("arrow", word):
            self._sign.set_sign("arrow", word)

    def _grow(self, before: Walk, after: Walk) -> None:
        """Only another ring around the same image has grown."""
        if before.walk.size != after.walk.size:
            return
        same = before.walk.border == after.walk.border
        self.growth.grow((*before.pads[0], *before.pads[1]) if same else NO_RING, after.walk.border)

    def _on_chosen(self, row: int, column: int) -> None:
        self.cell_chosen.emit(row, column)

    # Qt
    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing moves that nobody sees."""
        self.growth.halt()
        super().hideEvent(event)


def _shape(model: MatrixModel) -> tuple[object, ...]:
    return model.shape, ring_of(model)


def _by(size: Pair) -> str:
    return f"{size[0]}×{size[1]}"
