"""One sentence about what the network says, for projector mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.tabs.predict.drawing import Sample
from gui.tabs.predict.texts import class_names, doubt, percent

if TYPE_CHECKING:
    from gui.tabs.predict.predictor import Predictor


def caption(predictor: Predictor, *, is_hidden: bool) -> str:
    """What is to be seen; with the result hidden, what the class is asked."""
    seen, state = predictor.seen, predictor.state
    verdict = seen.verdict
    names = class_names(predictor.known, len(seen.activations.probabilities))
    if verdict.confidence == "empty":
        return QCoreApplication.translate("PredictCaptions", "Draw something, or take a test picture.")
    if is_hidden:
        return QCoreApplication.translate("PredictCaptions", "What will the network say?")
    if verdict.confidence != "sure":
        return doubt(verdict, names)
    text = QCoreApplication.translate("PredictCaptions", "The network says {name} with {percent}.")
    told = text.format(name=names[verdict.winner], percent=percent(verdict.probability, 1))
    if isinstance(state.drawing.picture, Sample) and not state.drawing.strokes:
        number = QCoreApplication.translate("PredictCaptions", "Test picture {number}").format(
            number=f"{state.drawing.picture.index:,}"
        )
        return f"{number}. {told}"
    return told
