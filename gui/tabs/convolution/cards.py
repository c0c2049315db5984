"""Below the matrices: the sum of this step, and how the size of the output follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.studio.formula_frame import FormulaFrame
from gui.studio.size_note import CompactSize, SizeNote
from gui.tabs.convolution.channel_line import ChannelLine
from gui.theme import theme, theme_manager
from gui.widgets.formula_line import TermLine
from gui.widgets.page import Density
from gui.widgets.size_card import SizeCard

if TYPE_CHECKING:
    from engine.operations.convolution import SizeFormula
    from gui.tabs.convolution.scene import Scene
    from gui.widgets.formula_model import FormulaModel

FORMULA_PX, SIZE_PX, JOINED_PX = 80, 52, 56
PROJECTOR_PX = 62  # times 1.3 on 720 lines
MARGIN_PX, GAP_PX = 18, 12


class Cards(QWidget):
    """Two cards, or one where there are several channels or the window is low.

    Before an audience the sum alone is left, as a band over the whole width.

    Attributes:
        terms: the sum, product by product.
        sums: the sum, channel by channel.

    Args:
        parent: owner.
    """

    term_hovered = Signal(object)  # index of the product, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._several, self._low, self._projector, self._size_shown = False, False, False, True
        self._density = Density.MEDIUM
        self._model: FormulaModel | None = None
        self.terms, self.sums = TermLine(), ChannelLine()
        self._sum_words = QLabel()
        self._sum_words.setProperty("role", "heading")
        self._size, self._note = SizeCard(), SizeNote()
        self._side, self._side_note = CompactSize(), SizeNote()
        self._side_note.set_short(True)
        self._upper, self._lower = FormulaFrame(), QFrame()
        self._upper_row, self._lower_row = QHBoxLayout(self._upper), QHBoxLayout(self._lower)
        for widget in (self._sum_words, self.terms, self.sums, self._side, self._side_note):
            self._upper_row.addWidget(widget)
        self._lower_row.addWidget(self._size, 1)
        self._lower_row.addWidget(self._note)
        self._lower.setObjectName("card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._upper)
        self._column.addWidget(self._lower)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for line in (self.terms, self.sums):
            line.term_hovered.connect(self.term_hovered)
        theme_manager().changed.connect(self._arrange)
        self.retranslate()
        self._arrange()

    # interface
    def show_scene(self, scene: Scene) -> None:
        """Show the sum of a step."""
        several = len(scene.inputs) > 1
        self._model = scene.formula
        if several != self._several:
            self._several = several
            self._arrange()
        else:
            self._show_sum()

    def show_sizes(self, formulas: tuple[SizeFormula, SizeFormula], one_dimensional: bool) -> None:
        """Show the size of the output; a vector has columns only."""
        # what is left over stands beside it, in a sentence
        rows, columns = (replace(formula, dropped=0) for formula in formulas)
        for card in (self._size, self._side):
            if one_dimensional:
                card.set_sizes(columns)
            else:
                card.set_sizes(rows, columns)
        dropped = 0 if one_dimensional else formulas[0].dropped, formulas[1].dropped
        for note in (self._note, self._side_note):
            note.show_dropped(*dropped, one_dimensional)
        self._side.setToolTip(self._side_note.sentence())

    def set_density(self, density: Density) -> None:
        """Arrange for the width of the window."""
        self._density = density
        self._arrange()

    def set_low(self, low: bool) -> None:
        """Make one card of two in a window of less than 720 px."""
        self._low = low
        self._arrange()

    def set_size_shown(self, on: bool) -> None:
        """Leave the size of the output out, so that something else may stand in its place."""
        if on != self._size_shown:
            self._size_shown = on
            self._arrange()

    def set_projector(self, on: bool) -> None:
        """Leave the sum alone, in the middle."""
        self._projector = on
        self._arrange()

    def is_joined(self) -> bool:
        """Whether both stand in one card."""
        return (self._several or self._low) and not self._projector

    def retranslate(self) -> None:
        """Set every text anew."""
        self._sum_words.setText(self.tr("Channel sum"))
        for note in (self._note, self._side_note):
            note.retranslate()
        self._side.setToolTip(self._side_note.sentence())

    # inside
    def _show_sum(self) -> None:
        model = self._model
        if model is None:
            return
        if self._several:
            self.sums.set_formula(model)
            return
        if self._projector or self.is_joined():
            # running sums need a second line, and the caption tells them too
            model = replace(model, terms=tuple(replace(term, running_sum=None) for term in model.terms))
        self.terms.set_formula(model)

    def _arrange(self) -> None:
        look, big, joined = theme(), self._projector, self.is_joined()
        self.terms.setVisible(not self._several)
        self.sums.setVisible(self._several)
        self._sum_words.setVisible(self._several and not big)
        for line in (self.terms, self.sums):
            line.set_centred(big)
        self._side.setVisible(joined and self._size_shown)
        self._side_note.set_allowed(joined and self._size_shown and self._several)
        self._note.set_short(self._density is Density.NARROW)
        self._upper.set_band(big)
        margin, gap = look.px(MARGIN_PX), look.px(GAP_PX)
        for row in (self._upper_row, self._lower_row):
            row.setContentsMargins(margin, 0, margin, 0)
            row.setSpacing(look.px(24))
        self._column.setSpacing(gap)
        self._upper.setFixedHeight(look.px(PROJECTOR_PX if big else JOINED_PX if joined else FORMULA_PX))
        self._lower.setFixedHeight(look.px(SIZE_PX))
        self._lower.setVisible(self._size_shown and not joined and not big)
        self._sum_words.setFont(look.font("heading", 600))
        self._show_sum()

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
