"""How often the windows see each pixel: so far, and in the end, on one scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtWidgets import QWidget

from gui.studio.canvas import Plan
from gui.studio.placing import block
from gui.studio.sheet_board import SheetBoard, Shown
from gui.tabs.pooling.coverage_facts import CoverageFacts
from gui.tabs.pooling.coverage_map import CoverageMap
from gui.tabs.pooling.ring_growth import ring_of
from gui.theme import theme, theme_manager
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.matrix_model import MatrixModel, Padding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.studio.part_view import PartView
    from gui.tabs.pooling.walk import Walk, WalkScene

GAP_PX, GAP_PROJECTOR_PX = 34, 20


class CoverageBoard(SheetBoard):
    """Two maps of the same image, and what they say in words.

    Attributes:
        so_far: after the positions until now, with the kernel on it.
        whole: after all of them.
        facts: least, most, never.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.so_far, self.whole = self._make_map(0), self._make_map(1)
        self.facts = CoverageFacts(self.sheet)
        self._headers = {view: MatrixHeader(self.sheet) for view in (self.so_far, self.whole)}
        self._order_focus((self.so_far, self.whole))
        theme_manager().changed.connect(self._refit)

    def show_scene(self, walk: Walk, scene: WalkScene, animated: bool) -> None:
        """Draw a place.

        Args:
            walk: all places.
            scene: this one.
            animated: slide the window (one step on, not a jump).
        """
        seen, ring = walk.coverage, scene.input.padding
        for view in (self.so_far, self.whole):
            view.set_most(max(1, seen.most))
        # the ring stands there for the kernel alone: it has no pixels that could be counted
        blank = Padding(ring.top, ring.bottom, ring.left, ring.right, value=float("nan"))
        self.so_far.show_model(
            MatrixModel(scene.seen.values, "input", padding=blank, window=scene.input.window)
        )
        self.whole.show_model(MatrixModel(seen.counts.astype(np.float64), "input"))
        self.facts.show_coverage(seen)
        self._say()
        shapes = scene.input.shape, ring_of(scene.input), len(walk), self.facts.text()
        self._settle(Shown(shapes, scene.input, scene.cell), animated)

    def retranslate(self) -> None:
        """Set every text anew."""
        super().retranslate()
        self.facts.retranslate()
        self._say()
        self._refit()

    # what the base class asks
    def _plan_for(self, side: float, free: QSizeF) -> Plan:
        gap = theme().px(GAP_PROJECTOR_PX if theme().projector else GAP_PX)
        parts = [block(view, side, *self._sized(self._headers[view])) for view in self._headers]
        # pixels on one line, although the ring of the first need not be as wide above as below
        ups = [part.head_px + part.geometry.inner_rect().center().y() for part in parts]
        line = max(ups)
        places: dict[QWidget, QRectF] = {}
        x = 0.0
        for part, up in zip(parts, ups, strict=True):
            places |= part.places(x, line - up + part.up)
            x += max(part.width, part.head_width) + gap
        facts = self._hints.of(self.facts)
        down = max(
            part.head_px + part.geometry.size.height() - up for part, up in zip(parts, ups, strict=True)
        )
        height = max(line + down, facts.height())
        middle = self.whole.model().shape[0] * side / 2
        top = min(max(0.0, line - middle + (2 * middle - facts.height()) / 2), height - facts.height())
        places[self.facts] = QRectF(round(x), round(top), facts.width(), facts.height())
        return Plan(QSizeF(x + facts.width(), height), places, dict.fromkeys(self._headers, side))

    def _windows(self) -> Sequence[PartView]:
        return (self.so_far,)

    def _result(self) -> PartView:
        return self.so_far

    def _follow(self) -> None:
        """The kernel alone: the cell of the result is not shown here."""
        window = self.so_far.window_rect()
        if self._is_scrolled() and window is not None:
            self._keep_in_sight(self.so_far, window)

    # inside
    def _make_map(self, number: int) -> CoverageMap:
        view = CoverageMap("input", number, self.sheet)
        view.pointed.connect(self.pointed)
        view.focus_cell_changed.connect(self._on_focus_cell_changed)
        return view

    def _say(self) -> None:
        self._headers[self.so_far].set_header("input", "", self.tr("Seen so far"))
        self._headers[self.whole].set_header("input", "", self.tr("Seen in the end"))
        self.so_far.set_name(self.tr("Seen so far"))
        self.whole.set_name(self.tr("Seen in the end"))
