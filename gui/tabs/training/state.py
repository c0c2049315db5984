"""What the training tab shows and is about to do: one frozen object, storable as text."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from engine.errors import EngineError
from engine.network.spec import NetworkOptions
from engine.training.spec import TrainingSpec

FIRST_SOURCE = "fashion-mnist"
SMOOTHINGS = (0.0, 0.8, 0.95)
TRAIN_LIMITS = (20_000, 10_000, 5_000, 2_000, 500)


@dataclass(frozen=True, slots=True)
class TrainingState:
    """The choices of the tab.

    Args:
        source: id of a dataset, or the path of the user's own.
        spec: the run that Start begins.
        train_limit: train with so many images only; None for all.
        picture_class: class of the fixed picture.
        log_loss: whether the loss has a logarithmic axis.
        smoothing: β of the moving average.
    """

    source: str = FIRST_SOURCE
    spec: TrainingSpec = field(default_factory=lambda: TrainingSpec.of("course-scratch"))
    train_limit: int | None = None
    picture_class: int = 0
    log_loss: bool = False
    smoothing: float = SMOOTHINGS[-1]

    def to_text(self) -> str:
        """As JSON, for the settings file."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> TrainingState:
        """Read what ``to_text`` wrote; a text that somebody broke gives the state as at the first start.

        >>> TrainingState.from_text(TrainingState(picture_class=3).to_text()).picture_class
        3
        >>> TrainingState.from_text("{ broken") == TrainingState()
        True
        """
        try:
            return cls._checked(json.loads(text))
        except (ValueError, TypeError, KeyError, EngineError):
            return cls()

    @classmethod
    def _checked(cls, came: dict[str, Any]) -> TrainingState:
        spec = dict(came["spec"])
        options = NetworkOptions(**spec.pop("options"))
        limit, picture = came["train_limit"], came["picture_class"]
        if limit is not None and limit not in TRAIN_LIMITS:
            limit = None
        if not isinstance(picture, int) or picture < 0:
            picture = 0
        smoothing = came["smoothing"] if came["smoothing"] in SMOOTHINGS else SMOOTHINGS[-1]
        return cls(
            source=str(came["source"]),
            spec=TrainingSpec(options=options, **spec),
            train_limit=limit,
            picture_class=picture,
            log_loss=bool(came["log_loss"]),
            smoothing=smoothing,
        )
