"""All numbers on the way from scores to shares, loss and gradient, step by step; no widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from engine.operations.softmax import cross_entropy, softmax, softmax_jacobian, softmax_steps

if TYPE_CHECKING:
    from gui.tabs.activations.softmax_part import SoftmaxPart

Floats = NDArray[np.float64]
Step = Literal[
    "scores",
    "scaled",
    "largest",
    "shifted",
    "exponentials",
    "total",
    "shares",
    "loss",
    "gradient",
    "jacobian",
]
STEPS: tuple[Step, ...] = get_args(Step)


@dataclass(frozen=True, slots=True, eq=False)
class SoftmaxFigures:
    """What the ledger shows.

    Attributes:
        part: what was computed.
        scaled: z / T.
        largest: the largest of them.
        at_largest: which class has it.
        shifted: z / T − largest; z / T itself where it is computed the naive way.
        exponentials: e to these; ∞ where float32 overflows on the naive way.
        total: their sum.
        shares: p; NaN where ∞ was divided by ∞.
        sound: the shares as they are.
        labels: y, 1 for the true class.
        loss: −ln p of the true class; NaN on the naive way where its share is NaN.
        gradient: ∂loss/∂z = (p − y) / T.
        jacobian: ∂p/∂z, n × n; of the sound shares.
    """

    part: SoftmaxPart
    scaled: Floats
    largest: float
    at_largest: int
    shifted: Floats
    exponentials: Floats
    total: float
    shares: Floats
    sound: Floats
    labels: Floats
    loss: float
    gradient: Floats
    jacobian: Floats

    @classmethod
    def of(cls, part: SoftmaxPart) -> SoftmaxFigures:
        """Compute."""
        steps = softmax_steps(part.logits, part.temperature)
        entropy = cross_entropy(part.true_class, steps.scaled)
        labels = entropy.labels
        shifted, exponentials, total = steps.shifted, steps.exponentials, steps.total
        shares, loss = steps.probabilities, entropy.loss
        if part.naive:
            shifted = steps.scaled
            exponentials, total, shares, loss = _naive(steps.scaled, part.true_class)
        return cls(
            part,
            steps.scaled,
            steps.largest,
            int(np.argmax(steps.scaled)),
            shifted,
            exponentials,
            total,
            shares,
            steps.probabilities,
            labels,
            loss,
            (shares - labels) / part.temperature,
            softmax_jacobian(part.logits, part.temperature),
        )

    @property
    def classes(self) -> int:
        """How many there are."""
        return self.part.classes

    @property
    def is_broken(self) -> bool:
        """Whether the naive way gave something that is no number."""
        return not bool(np.isfinite(self.shares).all())

    def jacobian_term(self, row: int, column: int) -> tuple[float, float, float]:
        """p[i], δ[i, j] − p[j] and their product divided by T."""
        inner = (1.0 if row == column else 0.0) - float(self.sound[column])
        return float(self.sound[row]), inner, float(self.jacobian[row, column])


def _naive(scaled: Floats, true_class: int) -> tuple[Floats, float, Floats, float]:
    """As someone would write it at first: e^z, sum, quotient, −ln; all in float32."""
    with np.errstate(over="ignore", invalid="ignore", divide="ignore", under="ignore"):
        exponentials = np.exp(scaled.astype(np.float32))
        total = exponentials.sum(dtype=np.float32)
        shares = exponentials / total
        loss = -np.log(shares[true_class])
    return exponentials.astype(np.float64), float(total), shares.astype(np.float64), float(loss)


def once_more(part: SoftmaxPart) -> tuple[float, ...]:
    """The shares of a part, to be taken for scores once more: a mistake that no error tells of."""
    return tuple(float(share) for share in softmax(part.logits, part.temperature))
