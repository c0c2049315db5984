"""Keeping a trained network as a file that Keras opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.errors import EngineError
from engine.network.store import refuse_place, save

if TYPE_CHECKING:
    from pathlib import Path

    from engine.training.session import TrainingSession

__all__ = ["refuse_place", "save_session"]


def save_session(path: Path, session: TrainingSession) -> None:
    """Save the network of a session as it is now.

    The course's own network is saved as the Sequential model that computes the same raw scores.

    Raises:
        EngineError: it was not trained yet, or the name does not end in ``.keras``.
        OSError: the place cannot be written to; a file that was there stays as it was.
    """
    weights = session.weights()
    if not weights:
        raise EngineError("network-not-trained")
    save(path, session.network, weights)
