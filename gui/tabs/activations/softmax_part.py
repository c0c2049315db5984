"""What the room of softmax computes: frozen, storable, within what it can show."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final, Literal, get_args

from engine.errors import EngineError

Names = Literal["numbers", "mnist", "fashion-mnist"]
NAMES: tuple[Names, ...] = get_args(Names)
FEWEST_CLASSES: Final = 2
MOST_CLASSES: Final = 10
LARGEST_LOGIT: Final = 10_000.0
LOWEST_TEMPERATURE: Final = 0.1
HIGHEST_TEMPERATURE: Final = 10.0


@dataclass(frozen=True, slots=True)
class SoftmaxPart:
    """Scores, and what is asked of them.

    Attributes:
        logits: z, 2 to 10 of them, each within ±10,000.
        temperature: T, 0.1 to 10.
        true_class: which class it was, from 0.
        names: what the classes are called: their numbers, or the classes of a dataset.
        naive: compute e^z in float32 without taking the largest away first, as one must not.

    Raises:
        EngineError: ``class-out-of-range``.
        ValueError: too few or too many scores, or a number that is out of range.
    """

    logits: tuple[float, ...] = (2.0, 1.0, 0.1)
    temperature: float = 1.0
    true_class: int = 0
    names: Names = "numbers"
    naive: bool = False

    def __post_init__(self) -> None:
        if not FEWEST_CLASSES <= len(self.logits) <= MOST_CLASSES:
            raise ValueError(f"{FEWEST_CLASSES} to {MOST_CLASSES} scores, not {len(self.logits)}")
        if not all(math.isfinite(logit) and abs(logit) <= LARGEST_LOGIT for logit in self.logits):
            raise ValueError(f"scores are within ±{LARGEST_LOGIT:g}: {self.logits}")
        if not LOWEST_TEMPERATURE <= self.temperature <= HIGHEST_TEMPERATURE:
            raise ValueError(f"a temperature is {LOWEST_TEMPERATURE} to {HIGHEST_TEMPERATURE}")
        if not 0 <= self.true_class < len(self.logits):
            raise EngineError("class-out-of-range", high=len(self.logits) - 1, came=self.true_class)
        if self.names not in NAMES:
            raise ValueError(f"names are none of {NAMES}: {self.names!r}")

    @property
    def classes(self) -> int:
        """How many there are."""
        return len(self.logits)

    def with_logit(self, index: int, logit: float) -> SoftmaxPart:
        """With another score for one class, held within the range."""
        held = min(max(logit, -LARGEST_LOGIT), LARGEST_LOGIT)
        logits = (*self.logits[:index], held, *self.logits[index + 1 :])
        return replace(self, logits=logits)

    def with_classes(self, count: int) -> SoftmaxPart:
        """With fewer classes, or more with a score of 0; the true class stays as far as it can."""
        count = min(max(count, FEWEST_CLASSES), MOST_CLASSES)
        logits = (*self.logits[:count], *(0.0,) * (count - len(self.logits)))
        return replace(self, logits=logits, true_class=min(self.true_class, count - 1))

    def shifted(self, by: float) -> SoftmaxPart:
        """With a constant added to every score; as it is where one of them would leave the range."""
        logits = tuple(round(logit + by, 9) for logit in self.logits)
        if any(abs(logit) > LARGEST_LOGIT for logit in logits):
            return self
        return replace(self, logits=logits)

    def to_plain(self) -> dict[str, Any]:
        """As lists, numbers and ids."""
        return {**asdict(self), "logits": list(self.logits)}

    @classmethod
    def from_plain(cls, came: Mapping[str, Any]) -> SoftmaxPart:
        """Read what ``to_plain`` gave; what is left out is as in a new one.

        Raises:
            EngineError: there is no such class.
            ValueError: out of range; also TypeError for a wrong form.
        """
        mould = cls()
        return cls(
            tuple(float(logit) for logit in came.get("logits", mould.logits)),
            float(came.get("temperature", mould.temperature)),
            int(came.get("true_class", mould.true_class)),
            came.get("names", mould.names),
            bool(came.get("naive", mould.naive)),
        )

    def like(self, other: SoftmaxPart) -> bool:
        """Whether both show the same example: what the classes are called does not matter."""
        return replace(self, names=other.names) == other
