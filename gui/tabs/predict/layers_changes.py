"""What was changed in the network by hand, and what that did to the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from engine.network.forward import run
from engine.network.spec import Conv2D
from gui.studio.piece_label import PieceLabel
from gui.tabs.predict.layers_words import layer_name
from gui.tabs.predict.texts import percent
from gui.theme import theme, theme_manager
from gui.widgets.painted_text import Piece

if TYPE_CHECKING:
    from engine.network.spec import NetworkSpec
    from gui.tabs.predict.predictor import Predictor

TEXT_PX = 15


class ChangeBar(QFrame):
    """``Without filter 3: 3 → 8, 83 % → 41 %`` and the way back; gone while nothing is changed.

    Attributes:
        words: the sentence.
        all_on: lets all filters take part again.
        reset: gives all kernels the numbers that the training left.

    Args:
        parent: owner.
    """

    all_on_requested = Signal()
    reset_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._predictor: Predictor | None = None
        self._names: tuple[str, ...] = ()
        self.words, self.all_on, self.reset = PieceLabel(TEXT_PX), QPushButton(), QPushButton()
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.all_on)
        self._row.addWidget(self.reset)
        self.all_on.clicked.connect(self.all_on_requested)
        self.reset.clicked.connect(self.reset_requested)
        theme_manager().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def show_changes(self, predictor: Predictor, names: tuple[str, ...]) -> None:
        """Compare the answer with that of the network as it was trained.

        Args:
            predictor: has both.
            names: of the classes.
        """
        self._predictor, self._names = predictor, names
        surgery = predictor.state.surgery
        self.setVisible(not surgery.is_none)
        self.all_on.setVisible(bool(surgery.off))
        self.reset.setVisible(bool(surgery.arrays))
        if not surgery.is_none:
            self.words.set_pieces(self._pieces(predictor))

    def retranslate(self) -> None:
        """Set every text anew."""
        self.all_on.setText(self.tr("All filters on"))
        self.reset.setText(self.tr("Reset kernels"))
        if self._predictor is not None:
            self.show_changes(self._predictor, self._names)

    def _pieces(self, predictor: Predictor) -> tuple[Piece, ...]:
        seen = predictor.seen
        trained = run(seen.network, predictor.known.weights, seen.image).probabilities
        before, now = int(trained.argmax()), int(seen.activations.probabilities.argmax())
        shares = float(trained[before]), float(seen.activations.probabilities[before])
        what = self._what(seen.network, predictor)
        change = change_text(self._names, (before, now), shares)
        winner, comma, percents = change.rpartition(", ")
        return Piece(f"{what}: ", "ink", 600), Piece(winner, "output"), Piece(comma + percents, "ink2", 600)

    def _what(self, network: NetworkSpec, predictor: Predictor) -> str:
        surgery = predictor.state.surgery
        # what is off behind a convolution's normalization belongs to the same filter
        off = sorted(one for one in surgery.off if isinstance(network.layers[one[0]], Conv2D))
        if surgery.arrays and off:
            return self.tr("Changed kernels, {count} filters off").format(count=len(off))
        if surgery.arrays:
            return self.tr("Changed kernels")
        if len(off) == 1:
            layer, number = off[0]
            text = self.tr("Without filter {number} of {layer}")
            return text.format(number=number, layer=layer_name(network, layer))
        return self.tr("Without {count} filters").format(count=len(off))

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(theme().px(8))


def change_text(names: tuple[str, ...], winners: tuple[int, int], shares: tuple[float, float]) -> str:
    """Who won and wins, and the probability of the first of them before and after.

    >>> change_text(tuple("0123456789"), (3, 8), (0.8346, 0.41))
    '3 → 8, 83.5 % → 41.0 %'
    >>> change_text(tuple("0123456789"), (3, 3), (0.8346, 0.9))
    '3, 83.5 % → 90.0 %'
    """
    first, now = (names[number] for number in winners)
    winner = first if first == now else f"{first} → {now}"
    return f"{winner}, {percent(shares[0], 1)} → {percent(shares[1], 1)}"
