"""The 1-D lesson: a kernel slides under a signal, is multiplied cell by cell and summed up."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.studio.moment import Part, Pointed
from gui.tabs.convolution.board import Board
from gui.tabs.convolution.kernel_turn import KernelTurn, turned_cell, turned_edits
from gui.tabs.convolution.strip_lines import LinePlaces, paint_indices, paint_lines, paint_turn_arrow
from gui.tabs.convolution.strip_places import (
    ARROW_WIDTH_PX,
    HeaderSizes,
    StripModels,
    StripPlaces,
    place_strips,
)
from gui.theme import theme, theme_manager
from gui.widgets.matrix_geometry import geometry_of
from gui.widgets.matrix_header import MatrixHeader
from gui.widgets.matrix_view import MatrixView

if TYPE_CHECKING:
    from gui.tabs.convolution.scene import Scene
    from gui.tabs.convolution.state import ConvolutionState
    from gui.widgets.matrix_model import Cell, Edits, MatrixModel

SLIDE_MS = 140
MARGIN_PX = 20
UPPER_MARGIN_PX = 6


class StripBoard(Board):
    """Signal, kernel, products and result as strips in one grid, cell below cell.

    The kernel as given can be edited; the one that slides follows.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ConvolutionState | None = None
        self._scene: Scene | None = None
        self._places: StripPlaces | None = None
        self._arranged: tuple[object, ...] = ()
        self._window_column = 0.0
        self.signal, self.given, self.turned = MatrixView(self), MatrixView(self), MatrixView(self)
        self.sliding, self.output = MatrixView(self), MatrixView(self)
        self._signal_header, self._kernel_header = MatrixHeader(self), MatrixHeader(self)
        self._output_header = MatrixHeader(self)
        self._word = QLabel(self)
        self._word.setProperty("role", "label")
        self.sliding.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._turn = KernelTurn(self.sliding, self)
        self._turn.turning_changed.connect(self._on_turning_changed)
        self._animated = True
        self._slide = QVariantAnimation(self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.valueChanged.connect(self._on_slide_moved)
        self._connect()
        theme_manager().changed.connect(self._arrange)
        self.retranslate()

    def _connect(self) -> None:
        self.signal.values_edited.connect(self._on_signal_edited)
        self.given.values_edited.connect(self._on_given_edited)
        self.turned.values_edited.connect(self._on_turned_edited)
        self.output.cell_clicked.connect(self._on_output_clicked)
        for view in (self.signal, self.given, self.turned):
            view.edit_refused.connect(self.edit_refused)
        self.signal.cell_hovered.connect(self._on_signal_hovered)
        self.given.cell_hovered.connect(self._on_given_hovered)
        self.turned.cell_hovered.connect(self._on_used_hovered)
        self.sliding.cell_hovered.connect(self._on_sliding_hovered)
        self.output.cell_hovered.connect(self._on_output_hovered)

    # interface
    def show_scene(self, state: ConvolutionState, scene: Scene, animated: bool) -> None:
        """Draw a step.

        Args:
            state: of the 1-D lesson: image 1×n, kernel 1×k.
            scene: its matrices at this step.
            animated: slide the kernel from where it is.
        """
        was_flipped = self._scene is not None and self._scene.flipped
        is_first = self._scene is None
        self._state, self._scene = state, scene
        self._set_models(state, scene)
        self._write(state, scene)
        self._arrange()
        window = scene.inputs[0].window
        target = 0.0 if window is None else float(window.column)
        self._move_window(target, animated and not is_first)
        if scene.flipped and not was_flipped and not is_first:
            self.play_flip()
        self.setAccessibleDescription(scene.formula.spoken())

    def play_flip(self) -> None:
        """Turn the kernel before everyone's eyes, if this is a convolution."""
        if self._scene is not None and self._scene.flipped:
            self._settle()
            self._turn.play()

    def is_turning(self) -> bool:
        """Whether the kernel is turning just now."""
        return self._turn.is_turning()

    def set_animations(self, on: bool) -> None:
        """Slide and turn, or be there at once."""
        self._animated = on
        self._turn.set_animations(on)
        if not on:
            self._settle()

    def set_projector(self, on: bool) -> None:
        """The theme has the sizes for the back row."""
        self._arrange()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.signal.set_name(self.tr("Signal"))
        self.given.set_name(self.tr("Kernel"))
        self.turned.set_name(self.tr("Flipped kernel"))
        self.sliding.set_name(self.tr("Kernel under the signal"))
        self.output.set_name(self.tr("Output"))
        if self._state is not None and self._scene is not None:
            self._write(self._state, self._scene)
            self._arrange()

    # showing
    def _set_models(self, state: ConvolutionState, scene: Scene) -> None:
        used = scene.kernels[0]
        given = used
        if scene.flipped:
            current = None if used.current is None else turned_cell(used.current, used.shape)
            highlighted = frozenset(turned_cell(cell, used.shape) for cell in used.highlighted)
            given = replace(used, values=used.values[:, ::-1], current=current, highlighted=highlighted)
        self.signal.set_model(replace(scene.inputs[0], weights=None, show_indices=False))
        self.given.set_model(replace(given, show_indices=False))
        self.turned.set_model(replace(used, show_indices=False))
        self.turned.setVisible(scene.flipped)
        dilation = state.spec.dilation[1]
        self.sliding.set_model(_spread(used, dilation))
        # the gaps of a dilated kernel are no cells that one could point at
        self.sliding.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, dilation > 1)
        self.output.set_model(replace(scene.outputs[0], show_indices=False))

    def _write(self, state: ConvolutionState, scene: Scene) -> None:
        padding, length = scene.inputs[0].padding, str(state.size[1])
        before, after = padding.left, padding.right
        if before == after and before:
            length += self.tr(" · padding {count}").format(count=before)
        elif before or after:
            length += self.tr(" · padding {before} + {after}").format(before=before, after=after)
        self._signal_header.set_header("input", "x", self.tr("Signal"), length)
        self._kernel_header.set_header("kernel", "w", self.tr("Kernel"), str(state.kernel_size[1]))
        self._output_header.set_header("output", "y", self.tr("Output"), str(scene.outputs[0].shape[1]))
        self._word.setText(self.tr("flipped") if scene.flipped else self.tr("used as it is"))

    def _arrange(self) -> None:
        """Give every part the largest cells with which all of them fit."""
        if self._scene is None:
            return
        look = theme()
        models = StripModels(
            self.signal.model(),
            self.sliding.model(),
            self.given.model(),
            self.output.model(),
            self._scene.flipped,
        )
        headers = HeaderSizes(
            self._signal_header.sizeHint(),
            self._kernel_header.sizeHint(),
            self._output_header.sizeHint(),
            self._word.sizeHint(),
        )
        ratio = self.devicePixelRatioF()
        wanted = self.size(), look, ratio, headers, *(geometry_of(model, 1.0, look) for model in models.all())
        if wanted == self._arranged:  # most steps change numbers only
            return
        self._arranged = wanted
        side, above = look.px(MARGIN_PX), look.px(UPPER_MARGIN_PX)
        room = QRectF(self.rect()).adjusted(side, above, -side, -above)
        places = place_strips(models, headers, room, look, ratio)
        self._places = places
        for view, cell_px, place in (
            (self.signal, places.side_px, places.signal),
            (self.sliding, places.side_px, places.sliding),
            (self.output, places.side_px, places.output),
            (self.given, places.small_px, places.given),
            (self.turned, places.small_px, places.turned),
        ):
            view.set_cell_side(cell_px)
            view.resize(view.sizeHint())
            view.move(place.toPoint())
        for part, place in (
            (self._signal_header, places.signal_header),
            (self._kernel_header, places.kernel_header),
            (self._output_header, places.output_header),
            (self._word, places.word),
        ):
            part.resize(part.sizeHint())
            part.move(place.toPoint())
        self._show_window_at(self._window_column)
        self.update()

    # moving
    def _move_window(self, target: float, animated: bool) -> None:
        is_late = self._slide.state() == QVariantAnimation.State.Running  # steps come faster than it slides
        self._slide.stop()
        wanted = animated and self._animated and self.isVisible() and not is_late
        if not wanted or target == self._window_column:
            self._show_window_at(target)
            return
        self._slide.setStartValue(self._window_column)
        self._slide.setEndValue(target)
        self._slide.start()

    def _settle(self) -> None:
        if self._slide.state() == QVariantAnimation.State.Running:
            self._slide.stop()
            self._show_window_at(float(self._slide.endValue()))

    def _on_slide_moved(self, column: float) -> None:
        self._show_window_at(float(column))

    def _show_window_at(self, column: float) -> None:
        self._window_column = column
        if self._places is None:
            return
        self.signal.show_window_at(0.0, column)
        shift = QPointF(column * self._places.side_px, 0)
        self.sliding.move((self._places.sliding + shift).toPoint())
        self._update_lines()

    def _update_lines(self) -> None:
        """Draw anew what lies between the kernel and the result; the rest stays."""
        if self._places is not None:
            top = math.floor(self._places.products.y())
            self.update(0, top, self.width(), self.output.y() - top)

    def window_column(self) -> float:
        """Where the kernel is just now, between two cells while it slides."""
        return self._window_column

    # doing
    def _on_signal_edited(self, edits: Edits, kind: str, merging: bool) -> None:
        self.image_edited.emit(0, edits, kind, merging)

    def _on_turned_edited(self, edits: Edits, kind: str, merging: bool) -> None:
        self.kernel_edited.emit(0, edits, kind, merging)

    def _on_given_edited(self, edits: Edits, kind: str, merging: bool) -> None:
        # edits are named by the cells of the kernel as used
        flipped = self._scene is not None and self._scene.flipped
        shown = turned_edits(edits, self.given.model().shape) if flipped else edits
        self.kernel_edited.emit(0, shown, kind, merging)

    def _on_output_clicked(self, row: int, column: int) -> None:
        self.cell_chosen.emit(row, column, 0)

    def _on_signal_hovered(self, cell: Cell | None) -> None:
        self._point("input", cell)

    def _on_given_hovered(self, cell: Cell | None) -> None:
        if cell is not None and self._scene is not None and self._scene.flipped:
            cell = turned_cell(cell, self.given.model().shape)
        self._point("kernel", cell)

    def _on_used_hovered(self, cell: Cell | None) -> None:
        self._point("kernel", cell)

    def _on_sliding_hovered(self, cell: Cell | None) -> None:
        self._point("kernel", cell)

    def _on_output_hovered(self, cell: Cell | None) -> None:
        self._point("output", cell)

    def _point(self, part: Part, cell: Cell | None) -> None:
        self.pointed.emit(None if cell is None else Pointed(part, 0, cell))

    def _on_turning_changed(self) -> None:
        self._update_lines()

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Larger or smaller cells."""
        super().resizeEvent(event)
        self._turn.stop()
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing slides where nobody looks."""
        self._settle()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """What stands between the strips."""
        if self._scene is None or self._places is None or self._state is None:
            return
        painter = QPainter(self)
        places = self._places
        if self._scene.flipped:
            gap = theme().px(6)
            width = theme().px(ARROW_WIDTH_PX) - 2 * gap
            paint_turn_arrow(painter, places.arrow + QPointF(gap, gap / 2), width)
        for view, y in ((self.signal, places.signal_indices), (self.output, places.output_indices)):
            cells = view.matrix_rect()
            paint_indices(painter, view.model().shape[1], view.x() + cells.left(), y, places.side_px)
        if not self._turn.is_turning():
            paint_lines(painter, self._scene.formula, self._line_places(places, self._state))
        painter.end()

    def _line_places(self, places: StripPlaces, state: ConvolutionState) -> LinePlaces:
        current = self.output.model().current or (0, 0)
        cell = self.output.cell_rect(*current)
        target = QPointF(self.output.pos()) + QPointF(cell.center().x(), 0)
        return LinePlaces(
            left=places.products.x() + self._window_column * places.side_px,
            top=places.products.y(),
            side_px=places.side_px,
            dilation=state.spec.dilation[1],
            bracket=places.sums,
            target=target,
            room=QRectF(self.rect()),
        )


def _spread(kernel: MatrixModel, dilation: int) -> MatrixModel:
    """The kernel as wide as it lies on the signal: between dilated taps are cells with nothing in them."""
    taps = kernel.shape[1]
    values = np.zeros((1, (taps - 1) * dilation + 1))
    values[:, ::dilation] = kernel.values
    done = np.zeros(values.shape, dtype=np.bool_)
    done[:, ::dilation] = True
    current = None if kernel.current is None else (0, kernel.current[1] * dilation)
    return replace(
        kernel,
        values=values,
        done=done,
        current=current,
        highlighted=frozenset((0, column * dilation) for _, column in kernel.highlighted),
        show_indices=False,
        editable=False,
    )
