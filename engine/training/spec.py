"""What one training run is: network, numbers, seed. Frozen, comparable, storable."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal

from engine.errors import EngineError
from engine.network.spec import NETWORKS, NetworkOptions, NetworkRecipe

OptimizerName = Literal["sgd", "adam"]
RecordedLoss = Literal["after-update", "before-update"]

MAX_EPOCHS = 10_000


@dataclass(frozen=True, slots=True)
class TrainingSpec:
    """One training run.

    Args:
        network: id in ``NETWORKS``.
        options: what of the network may be changed.
        optimizer: ``"sgd"`` or ``"adam"`` (β₁ 0.9, β₂ 0.999, ε 1e-7, as in Keras).
        learning_rate: step size, > 0.
        batch_size: images per update, ≥ 1.
        epochs: passes over the training images, ≥ 1.
        seed: of weights, shuffling and dropout; the same seed on one machine gives the same curve.
        recorded_loss: the course's own loop records the loss of a batch after the update made with
            it, Keras before.

    Raises:
        EngineError: a number outside its range, named by key.

    >>> TrainingSpec.of("course-keras").learning_rate
    0.001
    """

    network: str = "course-scratch"
    options: NetworkOptions = field(default_factory=NetworkOptions)
    optimizer: OptimizerName = "sgd"
    learning_rate: float = 0.01
    batch_size: int = 128
    epochs: int = 20
    seed: int = 42
    recorded_loss: RecordedLoss = "after-update"

    def __post_init__(self) -> None:
        """Refuse numbers with which no run can start."""
        if self.network not in NETWORKS:
            raise EngineError("network-unknown", came=self.network, known=", ".join(NETWORKS))
        if self.optimizer not in ("sgd", "adam"):
            raise EngineError("optimizer-unknown", came=self.optimizer)
        if self.recorded_loss not in ("after-update", "before-update"):
            raise EngineError("recorded-loss-unknown", came=self.recorded_loss)
        refuse_learning_rate(self.learning_rate)
        _refuse_integer("batch-size-not-positive", self.batch_size, 1, 2**31 - 1)
        _refuse_integer("epochs-not-positive", self.epochs, 1, MAX_EPOCHS)
        _refuse_integer("seed-out-of-range", self.seed, 0, 2**31 - 1)

    @classmethod
    def of(cls, network: str, **changes: object) -> TrainingSpec:
        """The run the course does with ``network``, with some numbers changed."""
        if network not in NETWORKS:
            raise EngineError("network-unknown", came=network, known=", ".join(NETWORKS))
        recipe = NETWORKS[network]
        numbers: dict[str, object] = {
            "optimizer": recipe.optimizer,
            "learning_rate": recipe.learning_rate,
            "batch_size": recipe.batch_size,
            "epochs": recipe.epochs,
            "recorded_loss": "after-update" if recipe.framework == "scratch" else "before-update",
        }
        return cls(network, **{**numbers, **changes})  # type: ignore[arg-type]  # checked on creation

    @property
    def recipe(self) -> NetworkRecipe:
        """The network's entry in ``NETWORKS``."""
        return NETWORKS[self.network]


def refuse_learning_rate(came: float) -> None:
    """Raise unless ``came`` is a finite number above zero."""
    if isinstance(came, bool) or not isinstance(came, int | float) or not math.isfinite(came) or came <= 0:
        raise EngineError("learning-rate-not-positive", came=came)


def _refuse_integer(message_key: str, came: int, low: int, high: int) -> None:
    if isinstance(came, bool) or not isinstance(came, int) or not low <= came <= high:
        raise EngineError(message_key, came=came, low=low, high=high)
