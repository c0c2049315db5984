"""The room of softmax: scores become probabilities, a loss and a gradient, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.operations.softmax_code import SOFTMAX_CODE
from gui.studio.formula_frame import FormulaFrame
from gui.studio.piece_label import PieceLabel
from gui.tabs.activations import softmax_changes as changes
from gui.tabs.activations.presets import with_preset
from gui.tabs.activations.softmax_bar import SoftmaxBar
from gui.tabs.activations.softmax_figures import STEPS, SoftmaxFigures
from gui.tabs.activations.softmax_ledger import SoftmaxLedger
from gui.tabs.activations.softmax_maker import maker_of
from gui.tabs.activations.softmax_place import MatrixPlace
from gui.tabs.activations.softmax_words import arithmetic, class_names, heads, loss_text, step_sentence
from gui.tabs.activations.stepped_page import SteppedPage, code_number
from gui.theme import theme, theme_manager
from gui.widgets.cards import Card
from gui.widgets.matrix_model import MatrixModel
from gui.widgets.matrix_view import MatrixView
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.operations.code_text import CodeText
    from gui.studio.moment import Moment
    from gui.tabs.activations.state import ActivationsState
    from gui.tabs.activations.studio import ActivationsStudio
    from gui.widgets.matrix_model import Cell

MARGIN_PX, GAP_PX = 20, 12
BESIDE_FROM_PX = 1000
SMALLEST_SIDE_PX, SIDE_CELL_PX, LARGEST_SIDE_PX = 210, 30, 400  # of the Jacobian's card, by classes
SIDE_SHARE = 0.26  # of the room, at least
FORMULA_PX, LOSS_PX = 20, 22
DECIMALS, CELL_DECIMALS = 6, 3  # of the Jacobian
_ANY_WIDTH = 16_777_215  # Qt's largest
_JACOBIAN = STEPS.index("jacobian")
_LOSS = STEPS.index("loss")


def _shown(jacobian: NDArray[np.float64]) -> NDArray[np.float64]:
    """What can be read in a cell; the line below has every digit. What is nothing has no sign."""
    return np.round(jacobian, DECIMALS) + 0.0


class SoftmaxRoom(SteppedPage):
    """A ledger, the Jacobian beside it, the arithmetic of the step below.

    Attributes:
        bar: classes, temperature, true class.
        ledger: a row for each class.
        jacobian: ∂p/∂z.

    Args:
        studio: holds the state.
        parent: owner.
    """

    FIRST_STEP = STEPS.index("gradient")
    POSES: ClassVar = (
        "softmax",
        "softmax-step",
        "softmax-jacobian",
        "softmax-ten",
        "softmax-hot",
        "softmax-naive",
        "softmax-refused",
    )

    def __init__(self, studio: ActivationsStudio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._row, self._cell = 0, (0, 0)
        self._figures: SoftmaxFigures | None = None
        self._projector = False
        self.bar, self.ledger, self.jacobian = SoftmaxBar(), SoftmaxLedger(), MatrixView()
        self._card, self._side, self._frame = Card(), Card(), FormulaFrame()
        self._card.body.addWidget(self.ledger, 1)
        self._place = MatrixPlace(self.jacobian)
        self._side.body.addWidget(self._place, 1)
        self._line, self._loss, self._told = PieceLabel(FORMULA_PX), PieceLabel(LOSS_PX), QLabel()
        self._told.setProperty("role", "label")
        self._told.setWordWrap(True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_theme_changed()

    def _lay_out(self) -> None:
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._card, 1)
        self._middle.addWidget(self._side)
        line = QHBoxLayout()
        line.addWidget(self._line)
        line.addStretch(1)
        line.addWidget(self._loss)
        self._formula = QVBoxLayout(self._frame)
        self._formula.addLayout(line)
        self._formula.addWidget(self._told)
        self._inner = QVBoxLayout()
        self._inner.addLayout(self._middle, 1)
        self._inner.addWidget(self._frame)
        self._stack(self.bar, self._inner)

    def _connect(self) -> None:
        bar, ledger = self.bar, self.ledger
        bar.classes_wanted.connect(self._on_classes)
        bar.names_wanted.connect(self._on_names)
        bar.truth_wanted.connect(self._on_truth)
        bar.temperature_wanted.connect(self._on_temperature)
        bar.shift_wanted.connect(self._on_shift)
        bar.naive_wanted.connect(self._on_naive)
        bar.again_wanted.connect(self._on_again)
        ledger.score_wanted.connect(self._on_score)
        ledger.truth_wanted.connect(self._on_truth)
        ledger.row_chosen.connect(self._on_row)
        ledger.refused.connect(self._on_refused)
        self.jacobian.cell_hovered.connect(self._on_hovered)
        self.jacobian.cell_clicked.connect(self._on_cell)
        self.jacobian.focus_cell_changed.connect(self._on_cell)
        theme_manager().changed.connect(self._on_theme_changed)

    # showing
    def show_state(self, state: ActivationsState) -> None:
        """Show other scores."""
        part = state.softmax
        self._figures = maker_of(part).figures
        self._row = min(self._row, part.classes - 1)
        self._cell = (min(self._cell[0], part.classes - 1), min(self._cell[1], part.classes - 1))
        self.bar.show_part(part)
        largest = 0.25 / part.temperature  # no entry is ever larger: tints do not jump
        self.jacobian.set_model(
            MatrixModel(
                _shown(self._figures.jacobian),
                "gradient",
                v_max=largest,
                current=self._cell,
                decimals=CELL_DECIMALS,
            )
        )
        self._arrange()

    def show_moment(self, moment: Moment, *, animated: bool) -> None:
        """Show another step."""
        super().show_moment(moment, animated=animated)
        self._arrange()
        self._show_step()

    def show_error(self, control: str, told: str) -> None:
        """Say it below the bar."""
        self.bar.show_error(control, told)

    def clear_error(self) -> None:
        """All is well again."""
        self.bar.clear_error()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.bar.retranslate()
        self._card.setAccessibleName(self.tr("From scores to probabilities"))
        self._side.set_heading(self.tr("∂p / ∂z: row p, column z"))
        self.jacobian.set_name(self.tr("Jacobian of the softmax"))
        self.ledger.setAccessibleName(self.tr("Classes with their scores and probabilities"))
        self._show_step()

    def set_projector(self, on: bool) -> None:
        """The ledger, or the Jacobian; the arithmetic over the whole width."""
        super().set_projector(on)
        self._projector = on
        self.bar.setVisible(not on)
        self._frame.set_band(on)
        self._told.setVisible(not on)
        self._on_theme_changed()

    def caption(self) -> str:
        """What this step is for."""
        return "" if self._figures is None else step_sentence(self._figures, self.studio.moment.step)

    # code
    def program(self, library: str) -> CodeText | None:
        """The whole arithmetic; the line of the step is marked."""
        part = self.studio.state.softmax
        step = STEPS[min(self.studio.moment.step, len(STEPS) - 1)]
        write = SOFTMAX_CODE[library]
        return write(part.logits, part.temperature, part.true_class, step, naive=part.naive)

    def result(self) -> str:
        """The loss."""
        return "" if self._figures is None else f"loss == {code_number(self._figures.loss)}"

    def take_pose(self, name: str) -> None:
        """A preset at a step."""
        poses = {
            "softmax": ("softmax-three", STEPS.index("gradient")),
            "softmax-step": ("softmax-three", STEPS.index("exponentials")),
            "softmax-jacobian": ("softmax-three", _JACOBIAN),
            "softmax-ten": ("softmax-equal", STEPS.index("gradient")),
            "softmax-hot": ("softmax-cold", STEPS.index("shares")),
            "softmax-naive": ("softmax-naive", STEPS.index("shares")),
            "softmax-refused": ("softmax-three", STEPS.index("gradient")),
        }
        preset, step = poses[name]
        self._row, self._cell = (1, (0, 1)) if name == "softmax-step" else (0, (0, 1))
        self.studio.start_with(with_preset(self.studio.state, preset), step)
        if name == "softmax-refused":
            self._on_score(0, 20_000.0, False)

    # inside
    def _show_step(self) -> None:
        figures = self._figures
        if figures is None:
            return
        step = min(self.studio.moment.step, len(STEPS) - 1)
        names = class_names(figures.part.names, figures.classes)
        self.ledger.show_figures(figures, names, heads(figures), step, self._row)
        self._line.set_pieces(arithmetic(figures, step, self._row, self._cell))
        shown = step >= _LOSS
        loss = (Piece(self.tr("loss") + "  ", "ink2", 600), Piece(loss_text(figures), "gradient", 800, 1.1))
        self._loss.set_pieces(loss if shown else ())
        self._told.setText(step_sentence(figures, step))

    def _arrange(self) -> None:
        """The Jacobian beside the ledger, or in its place."""
        beside = self.width() >= theme().px(BESIDE_FROM_PX) and not self._projector
        alone = not beside and self.studio.moment.step == _JACOBIAN
        self._card.setVisible(not alone)
        self._side.setVisible(beside or alone)
        classes = self.studio.state.softmax.classes
        side = theme().px(min(SMALLEST_SIDE_PX + SIDE_CELL_PX * classes, LARGEST_SIDE_PX))
        side = max(side, round(SIDE_SHARE * self.width()))
        self._side.setMaximumWidth(side if beside else _ANY_WIDTH)
        self._side.setMinimumWidth(side if beside else 0)
        self._place.fit()

    def _on_theme_changed(self) -> None:
        look = theme()
        margin = 0 if self._projector else look.px(MARGIN_PX)
        gap = look.px(GAP_PX)
        self._inner.setContentsMargins(margin, gap, margin, 0 if self._projector else gap)
        self._inner.setSpacing(gap)
        self._middle.setContentsMargins(gap if self._projector else 0, 0, gap if self._projector else 0, 0)
        self._middle.setSpacing(gap)
        self._formula.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(10))
        self._formula.setSpacing(look.px(4))
        self._arrange()

    # asking for changes
    def _on_score(self, index: int, score: float, goes_on: bool) -> None:
        ask = self.studio.drag if goes_on else self.studio.change
        ask("softmax", "score", self.tr("a score"), changes.set_score, index, score)

    def _on_temperature(self, temperature: float, goes_on: bool) -> None:
        ask = self.studio.drag if goes_on else self.studio.change
        ask("softmax", "temperature", self.tr("the temperature"), changes.set_temperature, temperature)

    def _on_classes(self, count: int) -> None:
        self.studio.change("softmax", "classes", self.tr("the classes"), changes.set_classes, count)

    def _on_names(self, names: str) -> None:
        self.studio.change("softmax", "names", self.tr("the names"), changes.set_names, names)

    def _on_truth(self, index: int) -> None:
        self.studio.change("softmax", "truth", self.tr("the true class"), changes.set_truth, index)

    def _on_shift(self, by: float) -> None:
        self.studio.change("softmax", "shift", self.tr("all scores"), changes.shift, by)

    def _on_naive(self, on: bool) -> None:
        self.studio.change("softmax", "naive", self.tr("the naive way"), changes.set_naive, on)

    def _on_again(self) -> None:
        text = self.tr("softmax twice")
        self.studio.change("softmax", "again", text, changes.take_shares_for_scores)

    # following
    def _on_row(self, row: int) -> None:
        self._row = row
        self._show_step()

    def _on_refused(self, told: str) -> None:
        self.bar.show_error("score", told)
        self.status_changed.emit(told)

    def _on_hovered(self, cell: Cell | None) -> None:
        """Explain the cell under the pointer; without one, the step again."""
        if self._figures is None:
            return
        if cell is None:
            self._show_step()
        else:
            self._line.set_pieces(arithmetic(self._figures, _JACOBIAN, self._row, cell))

    def _on_cell(self, row: int, column: int) -> None:
        self._cell = (row, column)
        if self._figures is not None:
            self.show_state(self.studio.state)
            self._line.set_pieces(arithmetic(self._figures, _JACOBIAN, self._row, self._cell))

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit anew."""
        super().resizeEvent(event)
        self._arrange()
