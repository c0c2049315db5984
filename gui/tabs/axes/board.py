"""The two arrays and the order of their axes between them."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.studio.board import BoardBase
from gui.studio.piece_label import PieceLabel
from gui.tabs.axes.axis_board import AxisBoard
from gui.tabs.axes.flight import LONGEST_MS, Flight, Journey
from gui.tabs.axes.formulas import shape_line, way_line
from gui.tabs.axes.geometry import NestedGeometry, fitting_side
from gui.tabs.axes.nested_view import NestedView
from gui.theme import theme, theme_manager
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.matrix_lettering import NUMBER_WEIGHT, ROOM_PX, SMALLEST_TEXT_PX, lettering_of
from gui.widgets.matrix_text import wanted_text

if TYPE_CHECKING:
    from gui.tabs.axes.figures import AxesScene
    from gui.tabs.axes.model import Index, NestedModel

LARGEST_SIDE_PX, SMALLEST_SIDE_PX = 70, 24
LARGEST_SIDE_PROJECTOR_PX = 56  # times the projector's factor
SMALLEST_SIDE_PROJECTOR_PX = 30
MARGIN_PX, GAP_PX = 20, 22
SHAPE_PX = 15
Chips = Literal["between", "above", "none"]
Line = Literal["below", "beside", "none"]
CHIPS_SHARE = 0.34  # of the width; with more the chips stand above the arrays


class ArrayPart(QScrollArea):
    """An array that scrolls where it has no room.

    Args:
        view: the array.
        parent: owner.
    """

    def __init__(self, view: NestedView, parent: QWidget) -> None:
        super().__init__(parent)
        view.setObjectName("content")
        self.setWidget(view)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the array has it
        self.setCornerWidget(QWidget())

    def keep_in_sight(self, rect: QRect) -> None:
        """Scroll so that a cell is seen."""
        self.ensureVisible(rect.center().x(), rect.center().y(), rect.width(), rect.height())


class AxesBoard(BoardBase):
    """Draws one state at one step; ``pointed`` carries the place of a number in the memory of a.

    Args:
        parent: owner.
    """

    source_chosen = Signal(object)  # index in a
    result_chosen = Signal(object)  # index in b
    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.a, self.b = NestedView(), NestedView()
        self.part_a, self.part_b = ArrayPart(self.a, self), ArrayPart(self.b, self)
        self.head_a, self.head_b = MatrixHeader(self), MatrixHeader(self)
        self.shape_a, self.shape_b = PieceLabel(SHAPE_PX, parent=self), PieceLabel(SHAPE_PX, parent=self)
        self.axes = AxisBoard(self)
        self.flight = Flight(self)
        self._scene: AxesScene | None = None
        self._narrow = self._projector = False
        self._pointed_at: int | None = None
        self.a.chosen.connect(self.source_chosen)
        self.b.chosen.connect(self.result_chosen)
        self.a.pointed.connect(self._on_pointed_a)
        self.b.pointed.connect(self._on_pointed_b)
        theme_manager().changed.connect(self._on_theme_changed)

    # interface
    def show_scene(self, scene: AxesScene, *, step_ms: float = 0.0) -> None:
        """Show a step.

        Args:
            scene: the step.
            step_ms: let its number fly to its place, if it has so much time; 0 for none.
        """
        before, self._scene = self._scene, scene
        new = before is None or before.trace is not scene.trace
        self.flight.land()
        flies = not new and scene.b.current is not None and self.flight.may_fly(step_ms)
        if flies and before is not None:
            self.a.show_model(scene.a)
            self.b.show_model(before.b)  # the number is not there yet
            picture = self.grab()
        self.a.show_model(scene.a)
        self.b.show_model(scene.b)
        if new:
            self.b.show_wrong(None)
            self.axes.show_axes(scene.axes, scene.trace.order)
            self._describe()
            self.arrange()
        if not scene.hidden or (before is not None and before.step != scene.step):
            self.b.show_wrong(None)
        self._follow(scene)
        self._tell_pointed()
        if flies:
            self.flight.go(self._journey(scene, np.array([scene.step.index])), picture, step_ms)

    def fly_all(self, empty: NestedModel) -> None:
        """Let every number fly to its place.

        Args:
            empty: b before the first one has come.
        """
        scene = self._scene
        if scene is None or not self.flight.may_fly(LONGEST_MS):
            return
        self.flight.land()
        self.b.show_model(empty)
        picture = self.grab()
        self.b.show_model(scene.b)
        self.flight.go(self._journey(scene, np.arange(len(scene.trace))), picture, LONGEST_MS)

    def show_still(self, share: float | None) -> None:
        """One moment of the flight of all numbers, for a picture; None for none."""
        scene = self._scene
        self.flight.land()
        if share is None or scene is None:
            return
        empty = replace(scene.b, moved=0, current=None)
        self.b.show_model(empty)
        picture = self.grab()
        self.b.show_model(scene.b)
        self.flight.stand_still(self._journey(scene, np.arange(len(scene.trace))), picture, share)

    def scene(self) -> AxesScene | None:
        """What is shown."""
        return self._scene

    def show_guess(self, index: Index | None) -> None:
        """Cross out a wrong guess."""
        self.b.show_wrong(index)

    def set_narrow(self, on: bool) -> None:
        """Let the chips stand above the arrays."""
        if on != self._narrow:
            self._narrow = on
            self.arrange()

    def set_projector(self, on: bool) -> None:
        """Larger cells."""
        self._projector = on
        self.arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        for part in (self.a, self.b, self.axes):
            part.retranslate()
        self._describe()
        self.arrange()

    # inside
    def _journey(self, scene: AxesScene, places: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Journey:
        corner_a = self.a.mapTo(self, QPoint(0, 0))
        corner_b = self.b.mapTo(self, QPoint(0, 0))
        values = scene.trace.source.ravel()[places].astype(float).tolist()
        lettering = self.a.lettering()
        if lettering is None:
            raise RuntimeError("there is nothing to fly")
        return Journey(
            self.a.corners()[places] + [corner_a.x(), corner_a.y()],
            self.b.corners()[places] + [corner_b.x(), corner_b.y()],
            tuple(map(wanted_text, values)),
            self.a.side(),
            lettering,
        )

    def _describe(self) -> None:
        scene = self._scene
        if scene is None:
            return
        trace = scene.trace
        target = [scene.axes[axis] for axis in trace.order]
        shared = self.tr("same memory") if trace.is_view else self.tr("a copy")
        low, high = (wanted_text(float(value)) for value in (trace.source.min(), trace.source.max()))
        values = self.tr("values {low} to {high}").format(low=low, high=high)
        single = [axis for axis in scene.axes if axis.length == 1]
        if single and len(scene.axes) > 1:
            shared += " · " + self.tr("one place: {axes}").format(
                axes=", ".join(axis.label for axis in single)
            )
        self.head_a.set_header(
            "input", "a", self.tr("Original array"), f"{_by(trace.source.shape)} · {values}"
        )
        self.head_b.set_header(
            "output", "b", self.tr("Changed array"), f"{_by(trace.result.shape)} · {shared}"
        )
        self.shape_a.set_pieces(shape_line("a", scene.axes, trace.source.strides))
        self.shape_b.set_pieces(shape_line("b", target, trace.result.strides))

    def _follow(self, scene: AxesScene) -> None:
        self.part_a.keep_in_sight(self.a.cell_rect(scene.step.source_index).toRect())
        if not scene.hidden:
            self.part_b.keep_in_sight(self.b.cell_rect(scene.step.target_index).toRect())

    # arranging
    def arrange(self) -> None:
        """Give everything the largest place."""
        scene = self._scene
        if scene is None or self.width() < 10:
            return
        self.flight.land()
        px = theme().px
        chips, line, side = self._arrangement(scene)
        self._set_chips(chips)
        size, top = self.axes.sizeHint(), px(6)
        if chips == "above":
            width = min(self.width() - 2 * px(MARGIN_PX), size.width() + px(260))
            self.axes.setGeometry((self.width() - width) // 2, top, width, size.height())
            top += size.height() + px(8)
        self.axes.setVisible(chips != "none")
        for label in (self.shape_a, self.shape_b):
            label.setVisible(line != "none")
        free = QSizeF(self._free_px(chips), self.height() - top - px(4))
        floor = max(float(self._smallest_px(scene)), side)
        self._place_arrays(scene, free, top, floor, chips, line)
        self.laid_out.emit()

    def _set_chips(self, chips: Chips) -> None:
        self.axes.set_in_one_row(chips == "above", self.width() - 2 * theme().px(MARGIN_PX))

    def _free_px(self, chips: Chips) -> int:
        """Width for both arrays."""
        px = theme().px
        between = self.axes.sizeHint().width() + px(GAP_PX) if chips == "between" else 0
        return self.width() - 2 * px(MARGIN_PX) - px(GAP_PX) - between

    def _smallest_px(self, scene: AxesScene) -> int:
        """The smallest cell in which a number can be read."""
        lettering = lettering_of(SMALLEST_TEXT_PX, NUMBER_WEIGHT)
        numbers = {
            wanted_text(float(value)) for value in (scene.trace.source.min(), scene.trace.source.max())
        }
        least = SMALLEST_SIDE_PROJECTOR_PX if self._projector else theme().px(SMALLEST_SIDE_PX)
        return max(least, math.ceil(max(map(lettering.width, numbers))) + ROOM_PX)

    def _arrangement(self, scene: AxesScene) -> tuple[Chips, Line, float]:
        """Where chips and the line of the shape stand, and the side of the cells.

        The first way in which all cells can be read; if there is none, the one with the largest cells.
        """
        px = theme().px
        head, line = self.head_a.sizeHint().height(), self.shape_a.sizeHint().height() + px(2)
        shapes = scene.trace.source.shape, scene.trace.result.shape
        tried: list[tuple[Chips, Line, float]] = []
        for chips in self._ways_of_chips():
            self._set_chips(chips)
            free = self._free_px(chips)
            height = self.height() - px(10) - head
            height -= self.axes.sizeHint().height() + px(8) if chips == "above" else 0
            lines: list[tuple[Line, int]] = [("below", line)]
            if self._fits_beside(free):
                lines.append(("beside", 0))
            elif self._projector:
                lines.append(("none", 0))
            tried += [(chips, way, self._side(shapes, QSizeF(free, height - lost))) for way, lost in lines]
        least = self._smallest_px(scene)
        fitting = (way for way in tried if way[2] >= least)
        return next(fitting, max(tried, key=lambda way: way[2]))

    def _ways_of_chips(self) -> list[Chips]:
        self._set_chips("between")
        fits = not self._narrow and self.axes.sizeHint().width() <= CHIPS_SHARE * self.width()
        ways: list[Chips] = ["between"] if fits else []
        return [*ways, "above", *(["none"] if self._projector else [])]  # type: ignore[list-item] # a literal

    def _place_arrays(
        self, scene: AxesScene, free: QSizeF, top: int, side: float, chips: Chips, line: Line
    ) -> None:
        px = theme().px
        shapes = scene.trace.source.shape, scene.trace.result.shape
        head = self.head_a.sizeHint().height()
        below = self.shape_a.sizeHint().height() + px(2) if line == "below" else 0
        room_y = free.height() - head - below
        for view in (self.a, self.b):
            view.set_side(side)
        sizes = [NestedGeometry(shape, side).size() for shape in shapes]
        heads = [self.head_a.sizeHint().width(), self.head_b.sizeHint().width()]
        lines = [self.shape_a.sizeHint().width(), self.shape_b.sizeHint().width()]
        insets = self._insets(shapes, side)
        texts = [max(pair) for pair in zip(heads, lines, strict=True)]
        wanted = [
            max(size.width(), inset + text) for size, text, inset in zip(sizes, texts, insets, strict=True)
        ]
        if sum(wanted) > free.width():
            wanted = [max(size.width(), float(text)) for size, text in zip(sizes, texts, strict=True)]
        if sum(wanted) > free.width():
            wanted = [size.width() for size in sizes]
        if sum(wanted) > free.width():
            half = free.width() / 2
            least = min(wanted[0], half), min(wanted[1], half)
            wanted = [min(wanted[0], free.width() - least[1]), min(wanted[1], free.width() - least[0])]
        middle = self.axes.sizeHint().width() + px(GAP_PX) if chips == "between" else 0
        spare = free.width() - sum(wanted)
        between = px(GAP_PX) + middle + min(spare, px(140))
        left = (self.width() - sum(wanted) - between) / 2
        tallest = min(room_y, max(size.height() for size in sizes))
        block = head + tallest + below
        y = top + max(0.0, (free.height() - block) / 2)
        xs = left, left + wanted[0] + between
        parts = ((self.part_a, self.head_a, self.shape_a), (self.part_b, self.head_b, self.shape_b))
        for (part, header, shape), x, width, size, inset in zip(
            parts, xs, wanted, sizes, insets, strict=True
        ):
            scrolled = size.height() > room_y or size.width() > width
            extra = px(14) if scrolled else 0
            height = min(room_y, size.height() + extra)
            shown = width + (extra if size.width() <= width else 0)
            part.setGeometry(round(x), round(y + head), round(shown), round(height))
            needed = header.sizeHint().width()
            start = round(x + max(0.0, min(inset, width - needed)))
            header.setGeometry(start, round(y), needed, head)
            hint = shape.sizeHint()
            if line == "beside":
                start = header.geometry().right() + px(16)
                shape.setGeometry(start, round(y + (head - hint.height()) / 2), hint.width(), hint.height())
            else:
                start = round(x + max(0.0, min(inset, width - hint.width())))
                room = min(hint.width(), round(x + max(width, needed)) - start)
                shape.setGeometry(start, round(y + head + height), room, hint.height())
        if chips == "between":
            hint = self.axes.sizeHint()
            x = xs[0] + wanted[0] + (between - hint.width()) / 2
            start = max(float(top), y + head + (tallest - hint.height()) / 2)
            self.axes.setGeometry(round(x), round(start), hint.width(), hint.height())

    def _insets(self, shapes: tuple[Index, Index], side: float) -> list[float]:
        return [NestedGeometry(shape, side).frame.left() for shape in shapes]

    def _fits_beside(self, free_px: int) -> bool:
        """Whether shape and strides have room in the line of the heads."""
        px = theme().px
        needed = [
            head.sizeHint().width() + px(16) + line.sizeHint().width()
            for head, line in ((self.head_a, self.shape_a), (self.head_b, self.shape_b))
        ]
        return max(needed) + px(70) < free_px / 2

    def _side(self, shapes: tuple[Index, Index], free: QSizeF) -> float:
        """The largest side with which both fit beside each other."""
        px = theme().px
        largest = px(LARGEST_SIDE_PROJECTOR_PX if self._projector else LARGEST_SIDE_PX)
        bare = [NestedGeometry(shape, 0.0) for shape in shapes]
        across = sum(geometry.cells_across for geometry in bare)
        fixed = sum(geometry.size().width() for geometry in bare)
        side = min(
            largest,
            (free.width() - fixed) / across,
            *(fitting_side(shape, QSizeF(1e6, free.height())) for shape in shapes),
        )
        return float(int(side))

    # the pointer
    def _point(self, place: int | None) -> None:
        if place != self._pointed_at:
            self._pointed_at = place
            self._tell_pointed()
            self.pointed.emit(place)

    def _tell_pointed(self) -> None:
        scene, place = self._scene, self._pointed_at
        if scene is None or place is None or place >= len(scene.trace):
            self._pointed_at = None
            self.a.show_pointed(None)
            self.b.show_pointed(None)
            self.axes.tell(())
            return
        step = scene.trace[place]
        unknown = scene.hidden and place >= scene.step.index
        self.a.show_pointed(step.source_index)
        self.b.show_pointed(None if unknown else step.target_index)
        line = way_line(scene, place)
        self.axes.tell(line)
        words = "".join(piece.text for piece in line)
        for view in (self.a, self.b):
            view.setToolTip(words)

    def _on_pointed_a(self, index: Index | None) -> None:
        scene = self._scene
        self._point(None if index is None or scene is None else scene.a.place_of(index))

    def _on_pointed_b(self, index: Index | None) -> None:
        scene = self._scene
        if index is None or scene is None:
            self._point(None)
        elif scene.hidden and scene.b.place_of(index) >= scene.step.index:
            self._point(None)  # it would tell the answer
            self.b.show_pointed(index)
        else:
            self._point(scene.b.place_of(index))

    def _on_theme_changed(self) -> None:
        self.arrange()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit anew."""
        super().resizeEvent(event)
        self.arrange()


def _by(shape: Index) -> str:
    return "×".join(map(str, shape))
