"""The rules of padding side by side: one small padded image for each, with the same kernel on it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.operations.coverage import RULES
from gui.tabs.pooling.rule_card import RuleCard
from gui.theme import theme, theme_manager

if TYPE_CHECKING:
    from engine.operations.coverage import PaddingRule
    from gui.tabs.pooling.walk import Walk
    from gui.widgets.matrix_model import Cell

GAP_PX = 12


class RulesRow(QWidget):
    """All rules of ``engine.operations.coverage.RULES`` on one image.

    Attributes:
        cards: by rule.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Walk, Cell] | None = None
        self.cards: dict[PaddingRule, RuleCard] = {rule: RuleCard() for rule in RULES}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for card in self.cards.values():
            self._row.addWidget(card, 1)
            card.place.resized.connect(self._fit)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_walk(self, walk: Walk, cell: Cell) -> None:
        """Show what each rule makes of the image of a walk.

        Args:
            walk: image, kernel, stride and dilation; its own padding does not matter here.
            cell: of the result; every rule's kernel stands where this cell is made.
        """
        self._shown = walk, cell
        outcomes = {outcome.rule: outcome for outcome in walk.comparison}
        for rule, card in self.cards.items():
            card.show_outcome(outcomes[rule], outcomes["same-tensorflow"], cell)
        self._fit()

    def retranslate(self) -> None:
        """Set every text anew."""
        if self._shown is not None:
            self.show_walk(*self._shown)

    def _fit(self) -> None:
        """One size of cells, so that the rings can be compared; the widest ring of all may be smaller."""
        sides = {rule: card.place.largest_side() for rule, card in self.cards.items()}
        limit = min((side for rule, side in sides.items() if side and rule != "full"), default=math.inf)
        for card in self.cards.values():
            card.place.fit(limit)

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(theme().px(GAP_PX))
        self._fit()
