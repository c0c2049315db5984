"""The right column: what the network says of the drawing, and whether it is hidden from the class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from gui.tabs.predict.bars_view import Bars, BarsView
from gui.tabs.predict.drawing import Sample
from gui.tabs.predict.ink import test_pictures
from gui.tabs.predict.texts import class_names, doubt, percent
from gui.tabs.predict.winner_view import WinnerText, WinnerView
from gui.theme import theme_manager
from gui.widgets.cards import Card
from gui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.tabs.predict.predictor import Predictor, Seen


STRUT_PX = 36  # as high as the headings that have buttons


class VerdictColumn(Card):
    """Winner, bars, and the switch that hides both until the class has said it.

    Attributes:
        winner: the large class.
        bars: all probabilities.
        quiz: hides the result.

    Args:
        predictor: is asked what it sees.
        parent: owner.
    """

    hidden_changed = Signal(bool)  # whether the result is hidden now

    def __init__(self, predictor: Predictor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._predictor = predictor
        self._is_hidden = False
        self.winner, self.bars, self.quiz = WinnerView(), BarsView(), Toggle()
        rule = QFrame()
        rule.setProperty("rule", True)
        rule.setFixedHeight(1)
        self._rule = rule
        self.header.addStrut(STRUT_PX)
        self.body.addWidget(self.winner)
        self.body.addWidget(self.bars, 1)
        self.body.addWidget(rule)
        self.body.addWidget(self.quiz)
        self.quiz.toggled.connect(self._on_quiz_toggled)
        predictor.seen_changed.connect(self.show_seen)
        theme_manager().changed.connect(self.refresh)
        self.retranslate()

    # interface
    @property
    def is_hidden(self) -> bool:
        """Whether the class has still to say it."""
        return self._is_hidden

    def hide_again(self) -> None:
        """A new picture: the class has to say it anew, if the quiz is on."""
        self._set_hidden(self.quiz.isChecked())

    def reveal(self) -> None:
        """Show the result."""
        self._set_hidden(False)

    def set_projector(self, on: bool) -> None:
        """Leave winner and bars."""
        self.heading().setVisible(not on)
        self._rule.setVisible(not on)
        self.quiz.setVisible(not on)

    def set_compact(self, on: bool) -> None:
        """Leave more room for the bars, in a low window."""
        self.winner.set_compact(on)

    def refresh(self) -> None:
        """Show it once more."""
        self.show_seen(self._predictor.seen)

    def show_seen(self, seen: Seen) -> None:
        """Show what the network says."""
        known, verdict = self._predictor.known, seen.verdict
        shares = seen.activations.probabilities
        names = class_names(known, len(shares))
        has_ink, sure = verdict.confidence != "empty", verdict.confidence == "sure"
        self.winner.show_text(self._winner_text(seen, names))
        self.bars.show_bars(
            Bars(names, shares, verdict.winner if sure else None, self._is_hidden and has_ink)
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_heading(self.tr("Prediction"))
        self.quiz.setText(self.tr("Hide result"))
        self.quiz.setToolTip(self.tr("The class says it first; Space shows it (H)"))
        self.bars.setAccessibleName(self.tr("Probability of each class"))
        self.refresh()

    # inside
    def _winner_text(self, seen: Seen, names: tuple[str, ...]) -> WinnerText:
        verdict = seen.verdict
        if verdict.confidence == "empty":
            return WinnerText(doubt=doubt(verdict, names), is_sure=False)
        if self._is_hidden:
            return WinnerText(is_hidden=True)
        sure = verdict.confidence == "sure"
        next_text = self.tr("Next: {name} · {percent}")
        label, is_right = self._label(verdict.winner, names)
        return WinnerText(
            winner=names[verdict.winner] if sure else f"{names[verdict.winner]}?",
            probability=percent(verdict.probability),
            second=next_text.format(name=names[verdict.second], percent=percent(verdict.second_probability)),
            doubt=doubt(verdict, names),
            label=label,
            is_right=is_right,
            is_sure=sure,
        )

    def _label(self, winner: int, names: tuple[str, ...]) -> tuple[str, bool | None]:
        """What a test picture really is, as long as nobody has drawn on it."""
        drawing = self._predictor.state.drawing
        sample = drawing.picture
        if not isinstance(sample, Sample) or drawing.strokes:
            return "", None
        label = int(test_pictures(sample.dataset).labels[sample.index])
        if sample.dataset != self._predictor.known.dataset:
            return "", None  # it may have other classes
        return self.tr("Its label: {name}").format(name=names[label]), label == winner

    def _set_hidden(self, hidden: bool) -> None:
        if hidden != self._is_hidden:
            self._is_hidden = hidden
            self.refresh()
            self.hidden_changed.emit(hidden)

    # slots
    def _on_quiz_toggled(self, on: bool) -> None:
        self._set_hidden(on)
