"""The two arrays and the order of their axes between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.studio.board import BoardBase
from gui.studio.piece_label import PieceLabel
from gui.tabs.axes.axis_board import AxisBoard
from gui.tabs.axes.board_layout import ArrayParts, BoardLayout
from gui.tabs.axes.flight import LONGEST_MS, Flight, Journey
from gui.tabs.axes.formulas import shape_line, way_line
from gui.tabs.axes.nested_view import NestedView
from gui.theme import theme_manager
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.matrix_text import wanted_text

if TYPE_CHECKING:
    from gui.tabs.axes.figures import AxesScene
    from gui.tabs.axes.model import Index, NestedModel

SHAPE_PX = 15
SMALLEST_BOARD_PX = 10


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
        parts = (
            ArrayParts(self.a, self.part_a, self.head_a, self.shape_a),
            ArrayParts(self.b, self.part_b, self.head_b, self.shape_b),
        )
        self._layout = BoardLayout(self, parts, self.axes)
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

    def arrange(self) -> None:
        """Give everything the largest place."""
        if self._scene is not None and self.width() >= SMALLEST_BOARD_PX:
            self.flight.land()
            self._layout.arrange(self._scene, narrow=self._narrow, projector=self._projector)

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
