"""Changes of the softmax: from a part to the next one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.errors import EngineError
from gui.tabs.activations.softmax_figures import once_more
from gui.tabs.activations.softmax_part import LARGEST_LOGIT

if TYPE_CHECKING:
    from gui.tabs.activations.softmax_part import Names, SoftmaxPart


def set_score(part: SoftmaxPart, index: int, score: float) -> SoftmaxPart:
    """Give one class another score.

    Raises:
        EngineError: ``score-out-of-range``.
    """
    if not abs(score) <= LARGEST_LOGIT:
        raise EngineError("score-out-of-range", largest=LARGEST_LOGIT, came=score)
    return part.with_logit(index, score)


def set_classes(part: SoftmaxPart, count: int) -> SoftmaxPart:
    """Have more classes or fewer."""
    return part.with_classes(count)


def set_temperature(part: SoftmaxPart, temperature: float) -> SoftmaxPart:
    """Divide by something else."""
    return replace(part, temperature=temperature)


def set_truth(part: SoftmaxPart, index: int) -> SoftmaxPart:
    """Say which class it was."""
    return replace(part, true_class=index)


def set_names(part: SoftmaxPart, names: Names) -> SoftmaxPart:
    """Call the classes something else."""
    return replace(part, names=names)


def set_naive(part: SoftmaxPart, naive: bool) -> SoftmaxPart:
    """Compute as one must not, or as one should."""
    return replace(part, naive=naive)


def shift(part: SoftmaxPart, by: float) -> SoftmaxPart:
    """Add a constant to every score.

    Raises:
        EngineError: ``score-out-of-range``.
    """
    largest = max(part.logits, key=abs) + by
    if abs(largest) > LARGEST_LOGIT:
        raise EngineError("score-out-of-range", largest=LARGEST_LOGIT, came=largest)
    return part.shifted(by)


def take_shares_for_scores(part: SoftmaxPart) -> SoftmaxPart:
    """Put the shares in where scores are wanted."""
    return replace(part, logits=once_more(part))
