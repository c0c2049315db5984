"""The room of comparisons: correlation beside convolution, and the two meanings of "same"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from engine.errors import EngineError
from gui.messages import sentence
from gui.tabs.convolution.board import Board
from gui.tabs.convolution.compare_flip import FlipView
from gui.tabs.convolution.compare_same import SameView
from gui.tabs.convolution.comparison import Comparison, flip_comparison, is_symmetric, same_comparison
from gui.tabs.convolution.kernel_turn import KernelTurn
from gui.theme import theme, theme_manager
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from gui.studio.moment import Pointed
    from gui.tabs.convolution.scene import Scene
    from gui.tabs.convolution.state import Comparison as ComparisonId
    from gui.tabs.convolution.state import ConvolutionState
    from gui.widgets.matrix_model import Cell

MARGIN_PX, UPPER_MARGIN_PX = 20, 12
GAP_PX, WIDE_GAP_PX = 8, 16


class CompareBoard(Board):
    """Shows one of two comparisons of a state, and says in a sentence what they come to.

    Args:
        parent: owner.
    """

    comparison_chosen = Signal(str)  # "flip" or "same"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ConvolutionState | None = None
        self._comparison: Comparison | None = None
        self._cell: Cell = (0, 0)
        self._filter = 0
        self._pointed: Pointed | None = None
        self.choice = Segmented()
        self.turn_button = QPushButton()
        self.flip, self.same = FlipView(), SameView()
        # the whole board is its stage: a long kernel swings far
        self._turn = KernelTurn(self.flip.turned.kernel.view, self)
        self._pages = QStackedWidget()
        self._refusal = QLabel()
        self._refusal.setProperty("role", "error")
        self._refusal.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for page in (self.flip, self.same, self._refusal):
            self._pages.addWidget(page)
        self._note = QLabel()
        self._note.setProperty("role", "label")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sentence = QLabel()
        self._sentence.setProperty("role", "lead")
        for label in (self._note, self._sentence, self._refusal):
            label.setWordWrap(True)
        self._top = QHBoxLayout()
        self._top.addWidget(self.choice)
        self._top.addWidget(self._note, 1)
        self._top.addWidget(self.turn_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self._pages, 1)
        self._column.addWidget(self._sentence)
        self._connect()
        self.retranslate()
        theme_manager().changed.connect(self._space)
        self._space()

    def _connect(self) -> None:
        self.choice.chosen.connect(self.comparison_chosen)
        self.turn_button.clicked.connect(self.play_flip)
        for view in (self.flip, self.same):
            view.image_edited.connect(self.image_edited)
            view.kernel_edited.connect(self.kernel_edited)
            view.edit_refused.connect(self.edit_refused)
            view.cell_chosen.connect(self._on_cell_chosen)
            view.pointed.connect(self._on_pointed)

    # interface
    def show_scene(self, state: ConvolutionState, scene: Scene, animated: bool) -> None:
        """Compare at the cell of a scene; nothing slides here."""
        self.show_state(state, scene.cell, scene.filter_index)

    def show_state(self, state: ConvolutionState, step_cell: Cell, filter_index: int = 0) -> None:
        """Compare at a cell of the result; one beyond the last becomes the last.

        Args:
            state: its numbers and rules; ``comparison`` says which comparison.
            step_cell: row and column.
            filter_index: whose result.
        """
        before, self._state = self._state, state
        self._cell, self._filter = step_cell, filter_index
        turned_to = before is not None and before.comparison != state.comparison
        self._choose(state.comparison)
        if state is not before:
            self._pointed = None
            self._compute(state)
        self._refresh()
        if turned_to and state.comparison == "flip":
            self.play_flip()

    def play_flip(self) -> None:
        """Turn the kernel before everyone's eyes, where convolution is shown."""
        if self._pages.currentWidget() is self.flip:
            self._turn.play()

    def is_turning(self) -> bool:
        """Whether the kernel is turning just now."""
        return self._turn.is_turning()

    def set_animations(self, on: bool) -> None:
        """Turn the kernel, or have it turned at once."""
        self._turn.set_animations(on)

    def result_size(self) -> Cell | None:
        """Rows and columns of the results, which need not be those of the state; None if there are none."""
        return None if self._comparison is None else self._comparison.size

    def set_projector(self, on: bool) -> None:
        """The theme has the sizes for the back row."""
        self._space()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.choice.setAccessibleName(self.tr("What is compared"))
        self.choice.set_items(
            (
                ("flip", self.tr("Correlation and convolution")),
                ("same", self.tr("Two meanings of “same”")),
            )
        )
        self.turn_button.setText(self.tr("Turn the kernel"))
        self.turn_button.setToolTip(self.tr("Turn the kernel by 180° (F)"))
        if self._state is not None:
            self._compute(self._state)
            self._refresh()

    # showing
    def _choose(self, comparison: ComparisonId) -> None:
        self.choice.blockSignals(True)  # the state asked for it, nobody chose
        self.choice.set_current(comparison)
        self.choice.blockSignals(False)

    def _compute(self, state: ConvolutionState) -> None:
        """Both results; a sentence instead where the two cannot be computed."""
        self._comparison = None
        try:
            made = flip_comparison(state) if state.comparison == "flip" else same_comparison(state)
        except EngineError as error:
            self._refusal.setText(sentence(error))
        else:
            self._comparison = made

    def _refresh(self) -> None:
        state, comparison = self._state, self._comparison
        if state is None:
            return
        is_flip = state.comparison == "flip"
        self.turn_button.setVisible(is_flip)
        if not is_flip:
            self._turn.stop()
        self.turn_button.setEnabled(comparison is not None)
        if comparison is None:
            self._pages.setCurrentWidget(self._refusal)
            self._sentence.clear()
            self._note.clear()
            return
        view = self.flip if is_flip else self.same
        self._pages.setCurrentWidget(view)
        view.show_comparison(state, comparison, comparison.scenes(self._cell, self._filter, self._pointed))
        told = self._about_flip(state, comparison) if is_flip else self._about_same(state, comparison)
        self._sentence.setText(told)
        self._note.setText(self._about_parts(state))

    def _counts(self, comparison: Comparison) -> dict[str, int]:
        rows, columns = comparison.size
        return {"count": comparison.count(self._filter), "total": rows * columns}

    def _about_flip(self, state: ConvolutionState, comparison: Comparison) -> str:
        counts = self._counts(comparison)
        if is_symmetric(state):
            return self.tr("Both agree: the half-turn leaves this kernel as it is. Use an asymmetric kernel.")
        if not counts["count"]:
            return self.tr("Both agree on these numbers, although the half-turn changes the kernel.")
        remark = self.tr("Networks compute the cross-correlation.")
        return f"{self._about_count(counts)} {remark}"

    def _about_same(self, state: ConvolutionState, comparison: Comparison) -> str:
        counts = self._counts(comparison)
        if comparison.first.trace.pads == comparison.second.trace.pads:
            if all(size % 2 for size in state.kernel_size) and state.spec.stride == (1, 1):
                told = self.tr("Both agree: an odd kernel at stride 1 needs as many cells before as after.")
            else:
                told = self.tr("Both agree: here the padding is even, there is no odd cell to be placed.")
        elif counts["count"]:
            told = self.tr("The odd cell of padding is put after the image, or before it.")
            told = f"{self._about_count(counts)} {told}"
        else:
            told = self.tr("The padding lies on other sides, yet these numbers give the same results.")
        if state.spec.padding != "same":
            remark = self.tr("Shown with padding “same”; the calculation uses another one.")
            told = f"{told} {remark}"
        return told

    def _about_count(self, counts: dict[str, int]) -> str:
        if counts["count"] == counts["total"]:
            return self.tr("All {total} cells differ.").format(**counts)
        return self.tr("Cells that differ: {count} of {total}.").format(**counts)

    def _about_parts(self, state: ConvolutionState) -> str:
        """What the matrices do not show: other channels, other filters."""
        told = []
        if state.channels > 1:
            text = self.tr("channel 1 of {count} shown, results summed over all")
            told.append(text.format(count=state.channels))
        if state.filters > 1:
            numbers = {"number": self._filter + 1, "count": state.filters}
            told.append(self.tr("filter {number} of {count}").format(**numbers))
        return " · ".join(told)

    def _space(self) -> None:
        look = theme()
        side, above, gap = look.px(MARGIN_PX), look.px(UPPER_MARGIN_PX), look.px(GAP_PX)
        self._column.setContentsMargins(side, above, side, above)
        self._column.setSpacing(gap)
        self._top.setSpacing(look.px(WIDE_GAP_PX))

    # doing
    def _on_cell_chosen(self, row: int, column: int, filter_index: int) -> None:
        # shown at once: the state's own result may be smaller, and then nobody answers
        self._cell, self._filter = (row, column), filter_index
        self._refresh()
        self.cell_chosen.emit(row, column, filter_index)

    def _on_pointed(self, pointed: object) -> None:
        self._pointed = cast("Pointed | None", pointed)
        self._refresh()
        self.pointed.emit(pointed)

    # Qt
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever enters sees the kernel turn."""
        super().showEvent(event)
        if not event.spontaneous():
            self.play_flip()
