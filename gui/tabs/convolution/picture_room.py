"""A real picture under a kernel: before, the pixels of one window with their sum, after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.errors import EngineError
from gui.messages import sentence
from gui.tabs.convolution.picture_bar import KernelBar
from gui.tabs.convolution.picture_filter import (
    FilteredPicture,
    Shown,
    computes_the_same,
    fitting_look,
    known_kernel,
    laid_kernel,
    place_of_interest,
)
from gui.tabs.convolution.picture_pane import PicturePane
from gui.tabs.convolution.picture_source import PictureSource
from gui.tabs.convolution.picture_words import OWN_PICTURE, kernel_name, photo_sentence, picture_name
from gui.theme import theme, theme_manager
from gui.widgets.brought_picture import ask_for_picture, has_picture
from gui.widgets.page import Density

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtCore import QMimeData

    from gui.tabs.convolution.state import ConvolutionState
    from gui.widgets.matrix_model import Cell, Edits

MARGIN_PX, NARROW_MARGIN_PX = 20, 12
GAP_PX = 12


class PictureRoom(QWidget):
    """Applies the kernel of a state to a picture and explains one pixel of the result.

    Changes of kernel and picture are told and come back as a new state. The place of the window, the
    colours of the result and a picture that somebody brought are the room's own.

    Attributes:
        bar: the well-known kernels.
        pane: pictures and magnifier.

    Args:
        parent: owner.
    """

    kernel_edited = Signal(int, object, str, bool)  # channel, Edits, kind, goes on with the gesture before
    kernel_chosen = Signal(str)  # id in engine.operations.kernels.KERNELS
    picture_chosen = Signal(str)  # id in engine.data.pictures.PICTURES, or OWN_PICTURE
    edit_refused = Signal(str)  # one translated sentence; nothing was changed
    status_changed = Signal(str)  # one translated sentence
    position_changed = Signal(int, int)  # row and column of the result

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = PictureSource()
        self._state: ConvolutionState | None = None  # what is to be shown
        self._drawn: ConvolutionState | None = None  # what is shown
        self._pixels: NDArray[np.uint8] | None = None
        self._filtered: FilteredPicture | None = None
        self._known = ""  # id of the kernel, if it is a well-known one
        self._shown: Shown = "grey"
        self._cell: Cell = (0, 0)
        self._trouble: EngineError | None = None  # why there is no result
        self._refusal = ""  # why the last picture that somebody brought was not taken
        self._narrow = self._projector = False
        self.bar, self.pane = KernelBar(), PicturePane()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.pane, 1)
        self.setAcceptDrops(True)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)
        self._connect_parts()
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _connect_parts(self) -> None:
        pane = self.pane
        self.bar.kernel_chosen.connect(self._on_kernel_chosen)
        pane.input_head.picture_chosen.connect(self._on_picture_chosen)
        pane.input_head.file_wanted.connect(self._on_file_wanted)
        pane.output_head.look_chosen.connect(self._on_look_chosen)
        pane.magnifier.kernel.values_edited.connect(self._on_values_edited)
        pane.magnifier.kernel.edit_refused.connect(self.edit_refused)
        pane.before.pulled.connect(self._on_window_pulled)
        pane.after.pulled.connect(self._on_pixel_pulled)
        for view in (pane.before, pane.after):
            view.nudged.connect(self.move_by)
            view.row_end_wanted.connect(self._on_row_end_wanted)

    # interface
    def show_state(self, state: ConvolutionState) -> None:
        """Show the kernel and the picture of a state; while the room is hidden, it is only remembered."""
        self._state = state
        if self.isVisible():
            self._refresh()

    def position(self) -> Cell:
        """Row and column of the pixel of the result that is explained."""
        return self._cell

    def move_to(self, row: int, column: int) -> None:
        """Explain another pixel of the result, held within its edges."""
        if self._filtered is None:
            return
        cell = self._filtered.held(row, column)
        if cell != self._cell:
            self._cell = cell
            self._show_cell()
            self.position_changed.emit(*cell)

    def move_by(self, rows: int, columns: int) -> None:
        """Go so many pixels of the result down and to the right."""
        self.move_to(self._cell[0] + rows, self._cell[1] + columns)

    def step_by(self, steps: int) -> None:
        """Go on, or back, in the order in which a layer computes: row by row."""
        if self._filtered is not None:
            rows, columns = self._filtered.size
            index = self._cell[0] * columns + self._cell[1] + steps
            self.move_to(*divmod(min(max(index, 0), rows * columns - 1), columns))

    def take_file(self, path: Path) -> None:
        """Show somebody's own picture; the one before stays if it cannot be read."""
        try:
            self._source.take_file(path)
        except EngineError as error:
            self._refuse(sentence(error))
        else:
            self._own_taken()

    def take(self, mime: QMimeData) -> None:
        """Show the picture that was dropped or pasted; the one before stays if there is none."""
        try:
            found = self._source.take(mime)
        except EngineError as error:
            self._refuse(sentence(error))
            return
        if found:
            self._own_taken()
        else:
            self._refuse(
                self.tr("There is no picture to paste; please copy a picture or an image file first.")
            )

    def paste(self) -> None:
        """Take the picture in the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    def set_projector(self, on: bool) -> None:
        """Leave the pictures, the magnifier and their titles."""
        self._projector = on
        self.bar.setVisible(not on)
        self.pane.set_projector(on)
        self._say()

    def set_density(self, density: Density) -> None:
        """Smaller margins in a narrow window."""
        self._narrow = density is Density.NARROW
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.bar.retranslate()
        self.pane.input_head.retranslate()
        self.pane.output_head.retranslate()
        if self._drawn is not None:
            self._show_kernel(self._drawn)
            self._say()
            self._describe()

    # inside
    def _refresh(self) -> None:
        state = self._state
        if state is None:
            return
        picture = self._source.known(state.picture)
        try:
            pixels = self._source.pixels(picture)
        except EngineError as error:
            self._refuse(sentence(error))
            return
        before, same_picture = self._drawn, pixels is self._pixels
        self._drawn = state
        if not same_picture or before is None or not computes_the_same(before, state):
            self._choose_look(before, state)
            self._compute(pixels, state, same_picture)
            self._show_kernel(state)
            self.pane.show_pictures(pixels, self._filtered, self._shown)
            self._show_cell()
        self.pane.input_head.show_picture(picture, _size(pixels), self._source.own is not None)
        self.bar.set_current(self._known)
        self._say()
        self._describe()

    def _choose_look(self, before: ConvolutionState | None, state: ConvolutionState) -> None:
        """Recognize a kernel: a known one is shown as it is meant, one that is edited keeps its colours."""
        known, known_before = known_kernel(state.kernel[:, :, 0, 0]), self._known
        self._known = known
        resized = before is None or before.kernel_size != state.kernel_size
        if resized or known not in ("", known_before):
            self._shown = fitting_look(state.kernel[:, :, 0, 0])

    def _compute(self, pixels: NDArray[np.uint8], state: ConvolutionState, same_picture: bool) -> None:
        middle = None
        if same_picture and self._filtered is not None:
            middle = self._filtered.middle_of(*self._cell)
        self._pixels, self._filtered, self._trouble = pixels, None, None
        try:
            self._filtered = FilteredPicture(pixels, state)
        except EngineError as error:
            self._trouble = error
            return
        self._cell = self._filtered.cell_at(*(middle or place_of_interest(pixels)))

    def _show_kernel(self, state: ConvolutionState) -> None:
        name, shape = kernel_name(self._known), (state.channels, state.filters)
        self.pane.magnifier.show_kernel(laid_kernel(state), name, state.spec.flip_kernel, shape)

    def _show_cell(self) -> None:
        self.pane.show_cell(self._filtered, self._cell, self._shown)
        self._describe()

    def _describe(self) -> None:
        """Tell assistive technology where the window is."""
        row, column = self._cell
        before = self.tr("Picture {name}, window of the pixel in row {row}, column {column}")
        name = picture_name(self._source.known(self._drawn.picture if self._drawn else ""))
        self.pane.before.setAccessibleName(before.format(name=name, row=row, column=column))
        after = self.tr("Result, pixel in row {row}, column {column}")
        self.pane.after.setAccessibleName(after.format(row=row, column=column))

    def _say(self) -> None:
        """The one line below the pictures: what went wrong, what was changed, or what can be done."""
        state = self._drawn
        if self._trouble is not None:
            self.pane.set_note(sentence(self._trouble), is_error=True)
        elif self._refusal:
            self.pane.set_note(self._refusal, is_error=True)
        elif self._source.own is not None and state is not None and state.picture == OWN_PICTURE:
            self.pane.set_note(photo_sentence(self._source.own, self._source.own_name), is_error=False)
        elif self._projector:
            self.pane.set_note("", is_error=False)
        else:
            hint = self.tr("Drag the window, or use the arrow keys. Drop a picture of your own, or paste it.")
            self.pane.set_note(hint, is_error=False)

    def _refuse(self, refusal: str) -> None:
        self._refusal = refusal
        self._say()
        self.status_changed.emit(refusal)

    def _own_taken(self) -> None:
        self._refusal = ""
        self.picture_chosen.emit(OWN_PICTURE)
        self._refresh()  # the state says the same after a second picture of one's own
        self.status_changed.emit(self.pane.note())

    def _on_kernel_chosen(self, kernel: str) -> None:
        self._refusal = ""
        self.kernel_chosen.emit(kernel)
        self.bar.set_current(self._known)  # if it was refused, the kernel before is still in use

    def _on_picture_chosen(self, picture: str) -> None:
        self._refusal = ""
        self.picture_chosen.emit(picture)
        self._refresh()

    def _on_file_wanted(self) -> None:
        path = ask_for_picture(self)
        if path is not None:
            self.take_file(path)

    def _on_look_chosen(self, shown: str) -> None:
        self._shown = "signed" if shown == "signed" else "grey"
        self.pane.show_result(self._filtered, self._shown)
        self._show_cell()

    def _on_values_edited(self, edits: Edits, kind: str, merging: bool) -> None:
        self.kernel_edited.emit(0, edits, kind, merging)

    def _on_window_pulled(self, y: float, x: float) -> None:
        if self._filtered is not None:
            self.move_to(*self._filtered.cell_at(y, x))

    def _on_pixel_pulled(self, y: float, x: float) -> None:
        self.move_to(int(y), int(x))

    def _on_row_end_wanted(self, last: bool) -> None:
        if self._filtered is not None:
            self.move_to(self._cell[0], self._filtered.size[1] - 1 if last else 0)

    def _on_theme_changed(self) -> None:
        look = theme()
        margin = look.px(NARROW_MARGIN_PX if self._narrow else MARGIN_PX)
        self._column.setContentsMargins(margin, look.px(GAP_PX), margin, look.px(GAP_PX))
        self._column.setSpacing(look.px(GAP_PX))
        if self._drawn is not None and self._pixels is not None:
            self.pane.show_pictures(self._pixels, self._filtered, self._shown)

    # Qt
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the picture only now that somebody looks."""
        super().showEvent(event)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Let files and pictures in."""
        if has_picture(event.mimeData()):
            event.acceptProposedAction()
            self.pane.set_note(self.tr("Let go to open this picture."), is_error=False)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Say again what was said before."""
        self._say()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Show what was dropped."""
        event.acceptProposedAction()
        self.take(event.mimeData())


def _size(pixels: NDArray[np.uint8]) -> tuple[int, int]:
    return pixels.shape[0], pixels.shape[1]
