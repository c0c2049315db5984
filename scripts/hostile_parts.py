"""A small sound network file, taken to pieces so that each piece can be spoilt."""

from __future__ import annotations

import io
import json
import marshal
import zipfile
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.network.keras_writer import archive_bytes, model_config
from engine.network.spec import BatchNormalization, Conv2D, Dense, Flatten, MaxPool2D, NetworkSpec
from engine.network.summary import weight_shapes

NETWORK = NetworkSpec(
    (8, 8, 1),
    (Conv2D(2), BatchNormalization(), MaxPool2D(), Flatten(), Dense(5, "relu"), Dense(3, "softmax")),
)
PROOF = "code-from-a-file-was-run"
"""The file that the code in these files would leave where the program runs."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class HostileFile:
    """One bad file.

    Args:
        name: of the file; its ending matters.
        key: the ``EngineError`` that names what is wrong; empty where the file is handled without one.
        make: its bytes; None for a folder.
    """

    name: str
    key: str
    make: Callable[[], bytes] | None


def weights() -> list[np.ndarray]:
    """Weights of the sound network, the same each time."""
    rng = np.random.default_rng(0)
    return [rng.uniform(0.1, 0.5, shape).astype(np.float32) for shape in weight_shapes(NETWORK)]


def sound() -> bytes:
    """The whole file, as the program itself writes it."""
    return archive_bytes(NETWORK, weights(), {"class_names": ["a", "b", "c"]})


def members() -> dict[str, bytes]:
    """The members of the sound file."""
    with zipfile.ZipFile(io.BytesIO(sound())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(
    parts: Mapping[str, bytes] | Sequence[tuple[str | zipfile.ZipInfo, bytes]],
    compression: int = zipfile.ZIP_STORED,
) -> bytes:
    """An archive of these members, several of one name if need be."""
    out = io.BytesIO()
    pairs = list(parts.items()) if isinstance(parts, Mapping) else parts
    with zipfile.ZipFile(out, "w", compression) as archive:
        seen = set()
        for name, data in pairs:
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name)
            if info.filename in seen:
                archive.NameToInfo.pop(info.filename, None)  # zipfile warns of a second one, rightly
            seen.add(info.filename)
            archive.writestr(info, data, compression)
    return out.getvalue()


def with_member(name: str, data: bytes | None) -> bytes:
    """The sound file with one member changed, added, or left out."""
    parts: dict[str, bytes] = members()
    if data is None:
        parts.pop(name)
    else:
        parts[name] = data
    return zipped(parts)


def with_config(change: Callable[[Json], Any]) -> bytes:
    """The sound file with another configuration: what ``change`` does to it, or gives back."""
    config = model_config(NETWORK)
    changed = change(config)
    return with_member("config.json", json.dumps(config if changed is None else changed).encode())


def with_layer(index: int, **settings: Any) -> bytes:
    """The sound file with other settings of one layer (0 is the input)."""

    def change(config: Json) -> None:
        config["config"]["layers"][index]["config"].update(settings)

    return with_config(change)


def with_extra_layer(entry: Json) -> bytes:
    """The sound file with one more layer, after the input."""

    def change(config: Json) -> None:
        config["config"]["layers"].insert(1, entry)

    return with_config(change)


def layer(class_name: str, module: str = "keras.layers", **config: Any) -> Json:
    """A layer as Keras describes it."""
    return {"module": module, "class_name": class_name, "config": config, "registered_name": None}


def lambda_value() -> Json:
    """A function as Keras stores it: the byte code of one that would leave a file behind."""
    code = compile(f"open({PROOF!r}, 'w').close()", "lambda", "exec")
    packed = b64encode(marshal.dumps(code)).decode()
    return {"class_name": "__lambda__", "config": {"code": packed, "defaults": None, "closure": None}}


def with_weights(change: Callable[[Any], None]) -> bytes:
    """The sound file with a changed HDF5 file of weights."""
    import h5py

    held = io.BytesIO(members()["model.weights.h5"])
    with h5py.File(held, "r+") as file:
        change(file)
    return with_member("model.weights.h5", held.getvalue())


def replaced(path: str, make: Callable[[Any, str], Any]) -> bytes:
    """The sound file with ``make(group, name)`` in the place of one array of weights."""

    def change(file: Any) -> None:
        group, _, name = path.rpartition("/")
        del file[path]
        make(file[group], name)

    return with_weights(change)
