"""A board of matrices on one sheet: as large as they fit, zoomed and scrolled, with a sliding window."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QHideEvent, QPainter, QRegion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.studio.board import BoardBase
from gui.studio.canvas import Canvas, Plan, Sheet, largest_side
from gui.studio.part_view import PartView
from gui.studio.placing import Hints
from gui.studio.window_slide import WindowSlide, same_window_size, window_place
from gui.studio.zoom_buttons import ZoomButtons
from gui.theme import theme
from gui.widgets.matrix_geometry import SMALLEST_NUMBER_PX

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gui.studio.moment import Part
    from gui.widgets.matrix_model import Cell, MatrixModel

LARGEST_PX = 52
LARGEST_ZOOM_PX = 72
ZOOM_STEP = 1.2
MARGIN_ACROSS_PX = 6


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What of a step decides where things lie and what moves.

    Attributes:
        shapes: all that the places of the matrices depend on.
        image: matrix with the window.
        cell: of the result.
        layer: which of several results it is in.
    """

    shapes: tuple[object, ...]
    image: MatrixModel
    cell: Cell
    layer: int = 0


class SheetBoard(BoardBase):
    """A board that lays matrices on a sheet as large as they fit.

    A subclass makes the widgets, plans where they lie, and tells of each step by ``_settle``. Once it has
    made the widgets it connects ``_refit`` to changes of the theme, so that their own sizes are right when
    they are asked for.

    Attributes:
        margin_px: free above and below everything.

    Args:
        parent: owner.
    """

    margin_px = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet(self._paint_sheet)
        self.canvas = Canvas(self.sheet)
        self.zoom_buttons = ZoomButtons(self)
        self.zoom_buttons.hide()
        self._slide = WindowSlide(self)
        self._shown: Shown | None = None
        self._plan: Plan | None = None
        self._hints = Hints()
        self._offset = QPointF()
        self._zoomed_side: float | None = None  # None: as large as it fits
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        self.canvas.resized.connect(self._refit)
        self.canvas.zoom_turned.connect(self._on_zoom_turned)
        self.canvas.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.zoom_buttons.zoom_requested.connect(self.zoom)
        self.zoom_buttons.fit_requested.connect(self.zoom_to_fit)

    # for the subclass
    def _plan_for(self, side: float, free: QSizeF) -> Plan:
        """Where everything lies with cells of a side, if there is so much room to look at."""
        raise NotImplementedError

    def _windows(self) -> Sequence[PartView]:
        """The matrices over which the window slides."""
        raise NotImplementedError

    def _result(self) -> PartView:
        """The large result."""
        raise NotImplementedError

    def _paint_sheet(self, painter: QPainter, dirty: QRegion) -> None:
        """Draw what lies below the matrices, as far as it has to be drawn anew."""

    def _fit(self, free: QSizeF) -> float:
        """The side of a cell to begin with: the largest with which everything is in sight."""

        def size_of(side: float) -> QSizeF:
            return self._plan_for(side, free).size

        return self._largest_side(size_of, free)

    def _smallest(self, free: QSizeF) -> float:
        """The side with which everything is in sight, where one does not begin with it."""
        return self._fit(free)

    def _largest_side(self, size_of: Callable[[float], QSizeF], free: QSizeF) -> float:
        """Largest side of a cell with which everything is no larger than the room."""

        def fits(side: float) -> bool:
            size = size_of(side)
            return size.width() <= free.width() and size.height() <= free.height()

        return largest_side(fits, theme().px(LARGEST_PX), self.devicePixelRatioF())

    def _make_view(self, part: Part, number: int) -> PartView:
        """A matrix on the sheet that tells what the pointer is on and what cannot be read."""
        view = PartView(part, number, self.sheet)
        view.pointed.connect(self.pointed)
        view.edit_refused.connect(self.edit_refused)
        view.focus_cell_changed.connect(self._on_focus_cell_changed)
        return view

    def _settle(self, shown: Shown, animated: bool) -> None:
        """Go to where a step is, after its models were handed over.

        Nothing is laid out anew while all shapes stay.

        Args:
            shown: what the step looks like.
            animated: slide the window from where it is to its new place (one step on, not a jump).
        """
        before, self._shown = self._shown, shown
        if before is None or before.shapes != shown.shapes:
            self._zoomed_side = None
            self._slide.halt()
            self._refit()
            return
        target = window_place(shown.image)
        begun = self._slide.place() or window_place(before.image)
        slides = animated and same_window_size(before.image, shown.image)
        if not self._slide.hold(target) and slides and begun is not None and target is not None:
            self._slide.go(self._windows(), begun, target)
        if (before.cell, before.layer) != (shown.cell, shown.layer):
            self._follow()

    def _order_focus(self, views: Sequence[PartView]) -> None:
        """The order in which Tab reaches the matrices; others may put themselves behind the last."""
        buttons = (self.zoom_buttons.button(name) for name in ("out", "fit", "in"))
        for first, second in pairwise((*views, *buttons)):
            QWidget.setTabOrder(first, second)

    # interface
    def cell_side(self) -> float:
        """Side of a cell of the input in px."""
        return self._windows()[0].cell_side()

    def zoom(self, steps: float) -> None:
        """Make cells larger, or smaller with negative steps; never smaller than all in sight."""
        self._zoom_about(steps, QPointF(self.sheet.rect().center()))
        self._follow()

    def zoom_to_fit(self) -> None:
        """Cells as large as all of them are in sight."""
        self._zoomed_side = None
        self._refit()

    def is_zoomed(self) -> bool:
        """Whether somebody chose another size than the one that fits."""
        return self._zoomed_side is not None

    def set_animations(self, on: bool) -> None:
        """Let the window slide, or jump as in pictures and tests."""
        self._slide.set_enabled(on)

    def set_projector(self, on: bool) -> None:
        """Sizes come from the theme; a zoom made for another room is forgotten."""
        self.zoom_to_fit()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.zoom_buttons.retranslate()

    # inside
    def _sized(self, *widgets: QWidget) -> tuple[tuple[QWidget, QSizeF], ...]:
        return tuple((widget, self._hints.of(widget)) for widget in widgets)

    def _free(self) -> QSizeF:
        look = theme()
        free = self.canvas.free()
        return QSizeF(
            max(1.0, free.width() - 2 * look.px(MARGIN_ACROSS_PX)),
            max(1.0, free.height() - 2 * look.px(self.margin_px)),
        )

    def _refit(self) -> None:
        if self._shown is None:
            return
        self._hints = Hints()
        free = self._free()
        fitting = self._fit(free)
        side = self._zoomed_side or fitting
        plan = self._plan_for(side, free)
        lost = self._lost_to_bars(plan.size, free)
        if not lost.isNull():
            plan = self._plan_for(side, free - lost)
        self._plan = plan
        width = round(max(plan.size.width() - free.width(), -lost.width()) + self.canvas.free().width())
        height = round(max(plan.size.height() - free.height(), -lost.height()) + self.canvas.free().height())
        self.sheet.resize(width, height)
        spare = QSizeF(width, height) - plan.size
        self._offset = QPointF(round(spare.width() / 2), round(spare.height() / 2))
        for view, cell_side in plan.sides.items():
            view.set_cell_side(cell_side)
        for widget, rect in plan.places.items():
            widget.setVisible(widget not in plan.hidden)
            if widget not in plan.staying:
                widget.setGeometry(rect.translated(self._offset).toRect())
        self._on_scrolled()
        self.sheet.update()
        self._place_zoom_buttons(side, fitting, free)

    def _place_zoom_buttons(self, side: float, fitting: float, free: QSizeF) -> None:
        """Offer larger cells where they are too small for numbers, in the corner that is freest."""
        buttons = self.zoom_buttons
        wanted = self.is_zoomed() or fitting < SMALLEST_NUMBER_PX
        buttons.setVisible(wanted and not theme().projector)
        if not wanted:
            return
        buttons.set_limits(
            smallest=side <= self._smallest(free),
            largest=side >= self._largest(fitting),
            fitting=side == fitting,
        )
        gap = theme().px(MARGIN_ACROSS_PX)
        room = self.canvas.viewport().rect().adjusted(gap, gap, -gap, -gap)
        corners = [QRect(QPoint(), buttons.sizeHint()) for _ in range(3)]
        corners[0].moveBottomRight(room.bottomRight())
        corners[1].moveBottomLeft(room.bottomLeft())
        corners[2].moveTopRight(room.topRight())
        buttons.setGeometry(min(corners, key=self._covered))
        buttons.raise_()

    def _covered(self, corner: QRect) -> int:
        """How much of the matrices and the like lies under a corner."""
        places = () if self._plan is None else self._plan.places
        common = [corner.intersected(widget.geometry()) for widget in places if widget.isVisible()]
        return sum(rect.width() * rect.height() for rect in common)

    @staticmethod
    def _largest(fitting: float) -> float:
        return max(fitting, float(theme().px(LARGEST_ZOOM_PX)))

    def _lost_to_bars(self, size: QSizeF, free: QSizeF) -> QSizeF:
        """What scroll bars take from the room: one for the height takes some of the width."""
        bar = self.canvas.verticalScrollBar().sizeHint().width()
        down = size.height() > free.height()
        across = size.width() > free.width() - (bar if down else 0)
        down = down or size.height() > free.height() - (bar if across else 0)
        return QSizeF(bar if down else 0, bar if across else 0)

    def _on_scrolled(self) -> None:
        """Keep in sight what does not scroll up and down."""
        plan = self._plan
        if plan is None or not plan.staying:
            return
        down = QPointF(0, self.canvas.verticalScrollBar().value())
        for widget in plan.staying:
            widget.setGeometry(plan.places[widget].translated(self._offset + down).toRect())
        self.sheet.update()

    def _zoom_about(self, steps: float, anchor: QPointF) -> None:
        if self._shown is None:
            return
        free = self._free()
        fitting = self._fit(free)
        wanted = round((self._zoomed_side or fitting) * ZOOM_STEP**steps)
        side = min(max(wanted, self._smallest(free)), self._largest(fitting))
        self._zoomed_side = None if side == fitting else float(side)
        bars = self.canvas.horizontalScrollBar(), self.canvas.verticalScrollBar()
        seen = anchor - QPointF(bars[0].value(), bars[1].value())
        shares = anchor.x() / max(1, self.sheet.width()), anchor.y() / max(1, self.sheet.height())
        self._refit()
        bars[0].setValue(round(shares[0] * self.sheet.width() - seen.x()))
        bars[1].setValue(round(shares[1] * self.sheet.height() - seen.y()))

    def _follow(self) -> None:
        """Scroll to what is computed: the result's cell, above all the window."""
        if self._shown is None or not self._is_scrolled():
            return
        result, image = self._result(), self._windows()[0]
        self._keep_in_sight(result, result.cell_rect(*self._shown.cell))
        window = image.window_rect()
        if window is not None:
            self._keep_in_sight(image, window)

    def _keep_in_sight(self, view: PartView, rect: QRectF) -> None:
        around = view.cell_side() / 2
        self.canvas.keep_in_sight(self._on_sheet(view, rect).adjusted(-around, -around, around, around))

    def _is_scrolled(self) -> bool:
        room = self.canvas.viewport()
        return self.sheet.width() > room.width() or self.sheet.height() > room.height()

    def _on_sheet(self, view: PartView, rect: QRectF) -> QRectF:
        return rect.translated(QPointF(view.pos()))

    def _on_zoom_turned(self, steps: float, place: QPointF) -> None:
        self._zoom_about(steps, place)

    def _on_focus_cell_changed(self, row: int, column: int) -> None:
        view = self.sender()
        if isinstance(view, PartView) and view.hasFocus():
            self._keep_in_sight(view, view.cell_rect(row, column))

    # Qt
    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing moves that nobody sees."""
        self._slide.halt()
        super().hideEvent(event)
