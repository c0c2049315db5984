"""Below the matrices: what this step takes from its window, and where the gradient goes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.studio.formula_frame import FormulaFrame
from gui.studio.piece_label import PieceLabel
from gui.tabs.pooling.sums import route_pieces, summand_pieces
from gui.theme import theme, theme_manager
from gui.widgets.formula_line import TermLine

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gui.studio.moment import Pointed
    from gui.tabs.pooling.scene import PoolingScene
    from gui.widgets.painted_text import Piece

HEIGHT_PX, PROJECTOR_PX = 52, 62  # the second times 1.3 on 720 lines
MARGIN_PX, GAP_PX = 18, 24
ROUTE_PX = 18


class ReadingCard(FormulaFrame):
    """``Y[2, 2] = max(3, 0, −∞, …) = 3`` and at the right end ``∂X[3, 3] += ∂Y[2, 2] = 4``.

    Attributes:
        terms: the maximum, the minimum or the mean, number by number.
        route: where the gradient of this step goes, or what the cell under the pointer is the sum of.

    Args:
        parent: owner.
    """

    term_hovered = Signal(object)  # index of the number under the window, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: PoolingScene | None = None
        self._lists_summands = False
        self.terms = TermLine()
        self.route = PieceLabel(ROUTE_PX, Qt.AlignmentFlag.AlignRight)
        self._note = QLabel()
        self._note.setProperty("role", "caption")
        self._note.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        right = Qt.AlignmentFlag.AlignRight
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        self._right.addStretch(1)
        self._right.addWidget(self.route, 0, right)
        self._right.addWidget(self._note, 0, right)
        self._right.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.terms, 1)
        self._row.addLayout(self._right)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.terms.term_hovered.connect(self.term_hovered)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    # interface
    def show_scene(
        self,
        scene: PoolingScene,
        pointed: Pointed | None = None,
        divisors: NDArray[np.int64] | None = None,
    ) -> None:
        """Show the formula of a step and the way of its gradient.

        Args:
            scene: of the step.
            pointed: what the pointer is on; of a cell of the gradient the summands are listed.
            divisors: over how many cells each window spreads; needed for the average alone.
        """
        self._scene = scene
        # there is no second line for running sums
        terms = tuple(replace(term, running_sum=None) for term in scene.formula.terms)
        self.terms.set_formula(replace(scene.formula, terms=terms))
        on_gradient = pointed is not None and pointed.part == "gradient"
        self._lists_summands = on_gradient and scene.gradient is not None
        pieces = self._pieces(scene, pointed, divisors)
        self.route.set_pieces(pieces)
        self.route.setVisible(bool(pieces))
        self._say()

    def note(self) -> str:
        """The remark below the gradient, or nothing."""
        return self._note.text()

    def set_projector(self, on: bool) -> None:
        """Be a band over the whole width."""
        self.set_band(on)
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._say()

    # inside
    def _pieces(
        self, scene: PoolingScene, pointed: Pointed | None, divisors: NDArray[np.int64] | None
    ) -> tuple[Piece, ...]:
        if self._lists_summands and pointed is not None:
            spread = divisors if scene.kind == "average" else None
            return summand_pieces(pointed.cell, scene.summands, spread)
        return () if scene.route is None else route_pieces(scene.route)

    def _say(self) -> None:
        told = "" if self._scene is None or self._lists_summands else self._remark(self._scene)
        if told != self._note.text():
            self._note.setText(told)
        self._note.setVisible(bool(told))

    def _remark(self, scene: PoolingScene) -> str:
        """What is easily overlooked at this step."""
        if scene.ties:
            return self.tr("Tie: the first cell in reading order wins")
        if scene.kind == "average" and scene.left_out:
            window = scene.input.window
            taps = 0 if window is None else window.height * window.width
            told = self.tr("Padding does not count: divided by {count}, not by {taps}")
            return told.format(count=taps - scene.left_out, taps=taps)
        return ""

    def _on_theme_changed(self) -> None:
        look = theme()
        self._row.setContentsMargins(look.px(MARGIN_PX), 0, look.px(MARGIN_PX), 0)
        self._row.setSpacing(look.px(GAP_PX))
        self.setFixedHeight(look.px(PROJECTOR_PX if look.projector else HEIGHT_PX))

    # Qt
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
