"""Keeping a trained network as a file that Keras opens."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.training.networks import build_keras_model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.network.spec import NetworkSpec
    from engine.training.session import TrainingSession

SUFFIX = ".keras"


def save_session(path: Path, session: TrainingSession) -> None:
    """Save the network of a session as it is now.

    Raises:
        EngineError: it was not trained yet, or the name does not end in ``.keras``.
        OSError: the place cannot be written to; a file that was there stays as it was.
    """
    weights = session.weights()
    if not weights:
        raise EngineError("network-not-trained")
    save_network(path, session.network, weights)


def save_network(path: Path, network: NetworkSpec, weights: Sequence[NDArray[np.float32]]) -> None:
    """Save layers and weights; the file appears whole or not at all.

    The course's own network is saved as the Sequential model that computes the same raw scores.

    Raises:
        EngineError: ``network-file-suffix`` if the name does not end in ``.keras``.
        OSError: the place cannot be written to.
    """
    refuse_place(path)
    from engine.training.loading import load_tensorflow

    load_tensorflow()
    model = build_keras_model(network)
    model.set_weights([np.asarray(array) for array in weights])
    # beside its final place, so that the rename stays on one file system
    handle, name = tempfile.mkstemp(suffix=SUFFIX, prefix=f".{path.stem}-", dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        model.save(temporary)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def refuse_place(path: Path) -> None:
    """Raise unless a network could be saved under this name; to be asked before a long training.

    Raises:
        EngineError: ``network-file-suffix`` if the name does not end in ``.keras``.
        FileNotFoundError: there is no such folder.
    """
    if path.suffix.lower() != SUFFIX:
        raise EngineError("network-file-suffix", wanted=SUFFIX, came=path.name)
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path.parent))
