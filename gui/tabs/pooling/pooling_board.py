"""X, max, Y on one line, and beside them the way back: ∂Y, an arrow, ∂X."""

from __future__ import annotations

import math
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPen, QRegion
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from gui.studio.canvas import Plan
from gui.studio.placing import Block, Hints, block, centred, readable_side
from gui.studio.sheet_board import SheetBoard, Shown
from gui.tabs.pooling.gradient_route import (
    CLEAR_PX,
    FASTEST_MS,
    LANE_PX,
    LINE_PX,
    RouteFlow,
    RoutePath,
    RouteSign,
    paint_route,
)
from gui.tabs.pooling.headings import MANNERS, PoolingHeadings
from gui.theme import theme, theme_manager
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.matrix_text import wanted_text
from gui.widgets.operator_sign import OperatorSign

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.operations.pooling import PoolingKind
    from gui.studio.part_view import PartView
    from gui.tabs.pooling.headings import Manner
    from gui.tabs.pooling.scene import PoolingScene, Route
    from gui.tabs.pooling.state import PoolingState
    from gui.widgets.operator_sign import Sign

GAP_PX, GAP_PROJECTOR_PX = 20, 13
MOST_EASE_PX = 18  # added to each gap where there is room
RULE_GAP_PX, RULE_GAP_PROJECTOR_PX = 24, 15  # beside the line between pooling and the way back
BELOW_LANE_PX = 6
WORDS_MAY_TAKE = 0.07  # of the side of a cell, before they get shorter
SIGNS: Mapping[PoolingKind, Sign] = {"max": "max", "min": "min", "average": "avg"}


class PoolingBoard(SheetBoard):
    """One pooling; the half with the way back is there when the scene has it.

    Attributes:
        image: X.
        result: Y.
        upstream: ∂Y, which can be edited.
        gradient: ∂X.

    Args:
        parent: owner.
    """

    image_edited = Signal(object, str, bool)  # Edits, kind, goes on with the gesture before
    upstream_edited = Signal(object, str, bool)  # Edits, kind, goes on with the gesture before
    cell_chosen = Signal(int, int)  # row and column of the result: go to its step

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headings = PoolingHeadings(self)
        self._scene: PoolingScene | None = None
        self._manner: Manner = "full"
        self._one_size = True  # all cells; else small matrices beside a large one keep their numbers
        self._animated, self._last_s = True, -math.inf
        self._painted = QRectF()  # where the way back is drawn now
        self.image, self.result = self._make_view("input", 0), self._make_view("output", 0)
        self.upstream, self.gradient = self._make_view("upstream", 0), self._make_view("gradient", 0)
        views = (self.image, self.result, self.upstream, self.gradient)
        self._headers = {view: MatrixHeader(self.sheet) for view in views}
        self._sign, self._back = OperatorSign("max", self.sheet), RouteSign(self.sheet)
        self._flow = RouteFlow(self)
        self.image.values_edited.connect(self.image_edited)
        self.upstream.values_edited.connect(self.upstream_edited)
        for view in (self.result, self.upstream):
            view.chosen.connect(self._on_chosen)
        self._flow.valueChanged.connect(self._on_flowed)
        self._order_focus(views)
        theme_manager().changed.connect(self._refit)

    # interface
    def show_scene(self, state: PoolingState, scene: PoolingScene, animated: bool) -> None:
        """Draw a step; nothing is laid out anew while all shapes stay.

        Args:
            state: what is computed.
            scene: its matrices at this step.
            animated: slide the window from where it is to its new place (one step on, not a jump).
        """
        before, self._scene = self._scene, scene
        self._show_models(scene)
        shapes = (state.numbers.spec.kind, scene.input.padding.is_blank, *_shapes(scene))
        self._settle(Shown(shapes, scene.input, scene.cell), animated)
        if before is None or before.route != scene.route:
            self._run(before)

    def route(self) -> RoutePath | None:
        """Where the way of this step's gradient runs on the sheet; None while there is none to be told."""
        scene = self._scene
        if scene is None or scene.route is None or self._plan is None:
            return None
        look, route = theme(), scene.route
        source = self._on_sheet(self.upstream, self.upstream.cell_rect(*route.source))
        arriving = self._on_sheet(self.gradient, _around(self.gradient, route))
        frames = [self._on_sheet(view, view.matrix_rect()) for view in (self.upstream, self.gradient)]
        clear = float(look.px(CLEAR_PX))
        lane_y = round(max(frame.bottom() for frame in frames) + look.px(LANE_PX) + look.line(LINE_PX))
        start = QPointF(source.center().x(), frames[0].bottom() + clear / 2)
        tip = QPointF(arriving.center().x(), frames[1].bottom() + clear)
        if route.divisor is None:
            return RoutePath(start, lane_y, tip)
        share = route.shares[0].value
        label = f"{'' if share < 0 else '+'}{wanted_text(share)}"
        tip += QPointF(0, look.line(LINE_PX))
        return RoutePath(start, lane_y, tip, (arriving.left() + clear, arriving.right() - clear), label)

    def set_animations(self, on: bool) -> None:
        """Let window and gradient move, or show the end at once as in pictures and tests."""
        super().set_animations(on)
        self._animated = on
        if not on:
            self._flow.stop()
            self.sheet.update()

    def retranslate(self) -> None:
        """Set every text anew."""
        super().retranslate()
        if self._scene is not None:
            self._show_models(self._scene)
            self._refit()

    # what the base class asks
    def _plan_for(self, side: float, free: QSizeF) -> Plan:
        parts = {view: self._block(view, side) for view in self._shown_views()}
        least, _ = self._across(parts, 0.0)
        gaps = 3 if len(parts) == 2 else 8  # one gap per side of a sign, three at the rule
        ease = min(float(theme().px(MOST_EASE_PX)), max(0.0, (free.width() - least) / gaps))
        width, lefts = self._across(parts, ease)
        line = max(part.up for part in parts.values())
        down = max(part.down for part in parts.values())
        places: dict[QWidget, QRectF] = {}
        for view, part in parts.items():
            places |= part.places(lefts[view], line)
        signs: tuple[tuple[QWidget, PartView, PartView], ...] = ((self._sign, self.image, self.result),)
        if len(parts) > 2:
            signs += ((self._back, self.upstream, self.gradient),)
            lane = theme().px(LANE_PX + BELOW_LANE_PX) + theme().line(LINE_PX) * 2
            down = max(down, max(parts[view].down for view in (self.upstream, self.gradient)) + lane)
        for sign, first, second in signs:
            places[sign] = centred(
                self._hints.of(sign), lefts[first] + parts[first].width, lefts[second], line
            )
        hidden = self._way_back() if len(parts) == 2 else ()
        places |= {widget: QRectF() for widget in hidden}
        sides = {view: part.geometry.side_px for view, part in parts.items()}
        return Plan(QSizeF(width, line + down), places, sides, hidden=frozenset(hidden))

    def _fit(self, free: QSizeF) -> float:
        self._one_size = True
        side = super()._fit(free)
        if side >= SMALLEST_NUMBER_PX:
            return side
        self._one_size = False
        return super()._fit(free)

    def _windows(self) -> Sequence[PartView]:
        return (self.image,)

    def _result(self) -> PartView:
        return self.result

    def _paint_sheet(self, painter: QPainter, dirty: QRegion) -> None:
        rule = self._rule()
        if rule is not None and dirty.intersects(rule.toAlignedRect()):
            painter.setPen(QPen(theme().colour("line"), theme().line(1)))
            painter.drawLine(rule.topLeft(), rule.bottomLeft())
        path = self.route()
        if path is not None and dirty.intersects(path.bounds(theme()).toAlignedRect()):
            paint_route(painter, path, theme(), self._flow.share())
            self._painted = path.bounds(theme())  # where it is now: the matrices may have moved since it came

    # inside
    def _show_models(self, scene: PoolingScene) -> None:
        self.image.show_model(scene.input)
        self.result.show_model(scene.output)
        self._show_words(scene, self._manner)
        if self._sign.sign() != SIGNS[scene.kind]:
            self._sign.set_sign(SIGNS[scene.kind])
        if scene.upstream is None or scene.gradient is None:
            return
        self.upstream.show_model(scene.upstream)
        self.gradient.show_model(scene.gradient)
        self._back.set_words(self.headings.way_back(scene))

    def _show_words(self, scene: PoolingScene, manner: Manner) -> None:
        self._manner = manner
        self.headings.input(self._headers[self.image], scene, manner)
        self.headings.output(self._headers[self.result], scene, manner)
        if scene.gradient is not None:
            self.headings.upstream(self._headers[self.upstream], manner)
            self.headings.gradient(self._headers[self.gradient], scene.gradient, manner)

    def _choose_words(self, scene: PoolingScene) -> None:
        """As many words over the matrices as leave the cells nearly as large as they can be."""
        sides = []
        for manner in MANNERS:
            self._show_words(scene, manner)
            self._hints = Hints()
            sides.append(self._fit(self._free()))
        largest = max(sides)
        wanted = max(largest * (1 - WORDS_MAY_TAKE), min(largest, SMALLEST_NUMBER_PX))
        self._show_words(scene, next(m for m, side in zip(MANNERS, sides, strict=True) if side >= wanted))

    def _refit(self) -> None:
        if self._scene is not None:
            self._choose_words(self._scene)
        super()._refit()

    def _shown_views(self) -> tuple[PartView, ...]:
        forward, back = (self.image, self.result), (self.upstream, self.gradient)
        has_back = self._scene is not None and self._scene.gradient is not None
        return forward + back if has_back else forward

    def _way_back(self) -> tuple[QWidget, ...]:
        """All that is hidden where only the pooling itself is looked at."""
        views = self.upstream, self.gradient
        return (*views, *(self._headers[view] for view in views), self._back)

    def _block(self, view: PartView, side: float) -> Block:
        may_differ = not self._one_size and view in (self.result, self.upstream)
        own = readable_side(view, side) if may_differ else side
        return block(view, own, *self._sized(self._headers[view]))

    def _across(self, parts: Mapping[PartView, Block], ease: float) -> tuple[float, dict[PartView, float]]:
        """Width of everything, and the left edge of each matrix."""
        look, of = theme(), self._hints.of
        gap = look.px(GAP_PROJECTOR_PX if look.projector else GAP_PX) + ease
        rule = 2 * (look.px(RULE_GAP_PROJECTOR_PX if look.projector else RULE_GAP_PX) + ease)
        left = 0.0
        lefts = {self.image: left}
        left = parts[self.image].next_left(left, of(self._sign).width() + 2 * gap)
        lefts[self.result] = left
        last = self.result
        if self.gradient in parts:
            left += max(parts[self.result].width, parts[self.result].head_width) + rule
            lefts[self.upstream] = left
            left = parts[self.upstream].next_left(left, of(self._back).width() + 2 * gap)
            lefts[self.gradient] = left
            last = self.gradient
        return left + max(parts[last].width, parts[last].head_width), lefts

    def _rule(self) -> QRectF | None:
        """The line between the pooling and the way back; a pixel wide, so that it can be hit."""
        if self._plan is None or len(self._shown_views()) == 2:
            return None
        ends = (self.result, self._headers[self.result])
        right = max(widget.geometry().right() for widget in ends)
        begins = (self.upstream, self._headers[self.upstream])
        x = round((right + min(widget.x() for widget in begins)) / 2) + 0.5
        top = min(header.y() for header in self._headers.values())
        bottom = max(view.geometry().bottom() for view in self._shown_views())
        return QRectF(x, top, 1, bottom - top)

    def _run(self, before: PoolingScene | None) -> None:
        """Draw another way; the gradient runs along one that is new, if there is time to see it."""
        now_s = monotonic()
        pause_ms, self._last_s = (now_s - self._last_s) * 1000, now_s
        self._flow.stop()
        old, route = (None if scene is None else scene.route for scene in (before, self._scene))
        moved = before is not None and route is not None and (old is None or old.source != route.source)
        hint = QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        if moved and self._animated and hint > 0 and pause_ms >= FASTEST_MS and self.isVisible():
            self._flow.start()
        path = self.route()
        place = QRectF() if path is None else path.bounds(theme())
        self.sheet.update(place.united(self._painted).toAlignedRect())

    def _on_flowed(self) -> None:
        path = self.route()
        if path is not None:
            self.sheet.update(path.bounds(theme()).toAlignedRect())

    def _on_chosen(self, row: int, column: int) -> None:
        self.cell_chosen.emit(row, column)

    # Qt
    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing moves that nobody sees."""
        self._flow.stop()
        super().hideEvent(event)


def _around(view: PartView, route: Route) -> QRectF:
    """The rectangle of all cells that the gradient reaches."""
    rect = view.cell_rect(*route.cells[0])
    for cell in route.cells[1:]:
        rect = rect.united(view.cell_rect(*cell))
    return rect


def _shapes(scene: PoolingScene) -> tuple[object, ...]:
    """All that decides where something lies."""
    ring = scene.input.padding
    matrices = (scene.input, scene.output, scene.upstream, scene.gradient)
    return (
        (ring.top, ring.bottom, ring.left, ring.right),
        *(None if model is None else (model.shape, model.show_indices) for model in matrices),
    )
