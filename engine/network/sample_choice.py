"""Which of many answered pictures are looked at, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.network.evaluation import Evaluation

Answer = Literal["all", "right", "wrong"]
Order = Literal["index", "surest", "least-sure", "loss"]
ANSWERS: Final[tuple[Answer, ...]] = ("all", "right", "wrong")
ORDERS: Final[tuple[Order, ...]] = ("index", "surest", "least-sure", "loss")


@dataclass(frozen=True, slots=True)
class SampleChoice:
    """A filter and an order.

    Attributes:
        true: only pictures of this class; None for all.
        predicted: only those taken for this class; None for all.
        answer: all, right or wrong.
        lowest: least confidence of the answer, in whole percent.
        highest: largest confidence, in whole percent.
        order: as in the file; by confidence; or the largest loss first.
    """

    true: int | None = None
    predicted: int | None = None
    answer: Answer = "all"
    lowest: int = 0
    highest: int = 100
    order: Order = "index"

    def narrowed_to(self, classes: int) -> SampleChoice:
        """The same without classes that a network does not have."""
        true = self.true if self.true is not None and self.true < classes else None
        predicted = self.predicted if self.predicted is not None and self.predicted < classes else None
        return SampleChoice(true, predicted, self.answer, self.lowest, self.highest, self.order)


def chosen(answers: Evaluation, choice: SampleChoice) -> NDArray[np.intp]:
    """Indices of the pictures that a choice leaves, in its order; equals stay in the order of the file.

    A bound on the confidence counts as kept when it is met to a hundredth of a percent, as it is shown.

    >>> from engine.network.evaluation import Evaluation
    >>> shares = np.float32([[0.9, 0.1], [0.8, 0.2], [0.3, 0.7]])
    >>> answers = Evaluation(np.array([0, 1, 1]), shares, np.float32([0.1, 1.6, 0.4]))
    >>> chosen(answers, SampleChoice(answer="wrong")).tolist()
    [1]
    >>> chosen(answers, SampleChoice(order="loss")).tolist()
    [1, 2, 0]
    >>> chosen(answers, SampleChoice(lowest=80, order="least-sure")).tolist()
    [1, 0]
    """
    keep = np.ones(len(answers), bool)
    if choice.true is not None:
        keep &= answers.labels == choice.true
    if choice.predicted is not None:
        keep &= answers.predicted == choice.predicted
    if choice.answer != "all":
        keep &= answers.right == (choice.answer == "right")
    if choice.lowest > 0 or choice.highest < 100:
        percent = np.round(100.0 * answers.confidences.astype(np.float64), 2)
        keep &= (percent >= choice.lowest) & (percent <= choice.highest)
    indices = np.flatnonzero(keep)
    keys = {"surest": -answers.confidences, "least-sure": answers.confidences, "loss": -answers.losses}
    if choice.order == "index":
        return indices
    return indices[np.argsort(keys[choice.order][indices], kind="stable")]
