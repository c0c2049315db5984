"""Networks as ``.keras`` files: saved so that Keras opens them, read from anywhere by a reader of our own.

Keras's ``load_model`` runs what a file says; this reader knows a short list of layers, takes numbers by their
names and refuses everything else by one sentence. TensorFlow is not needed for either.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from engine.atomic_file import write_atomically
from engine.errors import EngineError
from engine.network.forward import run
from engine.network.keras_archive import CARD, CONFIG, WEIGHTS, read_members
from engine.network.keras_config import read_config
from engine.network.keras_json import parse_json
from engine.network.keras_weights import read_weights
from engine.network.keras_writer import archive_bytes
from engine.network.summary import output_shapes

if TYPE_CHECKING:
    from pathlib import Path

    from engine.network.keras_json import Json
    from engine.network.plan import Floats
    from engine.network.spec import NetworkSpec

SUFFIX: Final = ".keras"
CardValue = str | int | float | bool | None
_MAX_ENTRIES: Final = 100
_LONGEST_TEXT: Final = 2_000
_LONGEST_NAME: Final = 100


@dataclass(frozen=True, slots=True, eq=False)
class StoredNetwork:
    """A network out of a file.

    Args:
        network: the layers.
        weights: of all layers in the order of Keras's ``get_weights()``; read-only.
        class_names: what the scores stand for; empty where the file does not say.
        card: what is known of it: data, recipe, accuracy, …
    """

    network: NetworkSpec
    weights: tuple[Floats, ...]
    class_names: tuple[str, ...] = ()
    card: Mapping[str, CardValue] = field(default_factory=dict)


def save(
    path: Path,
    network: NetworkSpec,
    weights: Sequence[NDArray[np.float32]],
    *,
    class_names: Sequence[str] = (),
    card: Mapping[str, CardValue] = MappingProxyType({}),
) -> None:
    """Save layers and weights; the file appears whole or not at all.

    Keras opens it with ``keras.models.load_model``. The same network gives the same bytes.

    Args:
        path: ends in ``.keras``; a file that is there is replaced.
        network: the layers.
        weights: of all layers in the order of Keras's ``get_weights()``.
        class_names: what the scores stand for, as many as there are scores.
        card: what to remember of it; texts, numbers, true and false. Keras does not look at it.

    Raises:
        EngineError: ``network-file-suffix``, ``weights-do-not-fit``, ``network-file-names-wrong``,
            ``network-file-card-wrong``, or those of ``summarize``.
        OSError: the place cannot be written to; a file that was there stays as it was.

    Source:
        Keras 3, ``saving_lib``: a zip archive of ``metadata.json``, ``config.json`` and
        ``model.weights.h5``; ours has ``card.json`` beside them.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from engine.network.spec import Dense, Flatten, NetworkSpec
    >>> network = NetworkSpec((1, 2, 1), (Flatten(), Dense(2)))
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "small.keras")
    ...     save(path, network, [np.eye(2), np.zeros(2)], class_names=["left", "right"])
    ...     found = load(path)
    >>> found.network == network, found.weights[0].tolist(), found.class_names
    (True, [[1.0, 0.0], [0.0, 1.0]], ('left', 'right'))
    """
    refuse_place(path)
    content: Json = {}
    if class_names:
        content["class_names"] = list(class_names)
    if card:
        content["card"] = dict(card)
    if content:
        _read_card(content, output_shapes(network)[-1][-1])
    write_atomically(path, archive_bytes(network, weights, content))


def load(path: Path) -> StoredNetwork:
    """Read a network from a file, whoever wrote it; no code in it is run and nothing is written.

    Args:
        path: a ``.keras`` file of this program or of Keras 3: a Sequential model, or a functional one that
            is a single chain, of known layers. A layer without bias gets biases of 0.

    Returns:
        Network, weights, and the names and the card that this program stores beside them.

    Raises:
        EngineError: a key that begins with ``network-file-``: one for each way in which a file can be wrong.

    Source:
        Keras 3, ``saving_lib``; nothing of Keras is called.

    >>> from pathlib import Path
    >>> load(Path("nowhere.keras"))
    Traceback (most recent call last):
    engine.errors.EngineError: network-file-missing (path='nowhere.keras')
    """
    members = read_members(path)
    network, wanted = read_config(parse_json(members[CONFIG], CONFIG))
    weights = read_weights(members[WEIGHTS], wanted)
    _refuse_bad_numbers(network, weights)
    names: tuple[str, ...] = ()
    card: Mapping[str, CardValue] = MappingProxyType({})
    if CARD in members:
        names, card = _read_card(parse_json(members[CARD], CARD), output_shapes(network)[-1][-1])
    return StoredNetwork(network, weights, names, card)


def refuse_place(path: Path) -> None:
    """Raise unless a network could be saved under this name; to be asked before a long training.

    Args:
        path: where it is to be saved.

    Raises:
        EngineError: ``network-file-suffix`` if the name does not end in ``.keras``.
        FileNotFoundError: there is no such folder.

    >>> from pathlib import Path
    >>> refuse_place(Path("network.h5"))
    Traceback (most recent call last):
    engine.errors.EngineError: network-file-suffix (wanted='.keras', came='network.h5')
    """
    if path.suffix.lower() != SUFFIX:
        raise EngineError("network-file-suffix", wanted=SUFFIX, came=path.name)
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path.parent))


def _refuse_bad_numbers(network: NetworkSpec, weights: tuple[Floats, ...]) -> None:
    """Finite weights may still give scores that are none."""
    picture = np.full(network.input_shape, 0.5, np.float32)
    with np.errstate(all="ignore"):
        scores = run(network, weights, picture).scores
    if not np.isfinite(scores).all():
        raise EngineError("network-file-scores-not-finite")


def _read_card(content: Json, classes: int) -> tuple[tuple[str, ...], Mapping[str, CardValue]]:
    names = content.get("class_names", [])
    if not isinstance(names, list) or not all(_is_text(name, _LONGEST_NAME) for name in names):
        raise EngineError("network-file-card-wrong")
    if names and len(names) != classes:
        raise EngineError("network-file-names-wrong", wanted=classes, came=len(names))
    card = content.get("card", {})
    if not isinstance(card, dict) or len(card) > _MAX_ENTRIES:
        raise EngineError("network-file-card-wrong")
    if not all(_is_text(name, _LONGEST_NAME) and _is_value(value) for name, value in card.items()):
        raise EngineError("network-file-card-wrong")
    return tuple(names), MappingProxyType(card)


def _is_text(came: object, longest: int) -> bool:
    return isinstance(came, str) and len(came) <= longest and came.isprintable()


def _is_value(came: object) -> bool:
    if isinstance(came, str):
        return len(came) <= _LONGEST_TEXT
    return came is None or (isinstance(came, int | float) and bool(np.isfinite(came)))
