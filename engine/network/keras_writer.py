"""A network as the bytes of a ``.keras`` file, without Keras; the same bytes for the same network."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from engine.network.keras_archive import CARD, CONFIG, METADATA, WEIGHTS
from engine.network.keras_config import group_name
from engine.network.plan import weights_of
from engine.network.spec import (
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    Layer,
    MaxPool2D,
    NetworkSpec,
)
from engine.network.summary import summarize

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.network.keras_json import Json

KERAS_VERSION: Final = "3.12.0"
"""The oldest Keras that this program works with; the form has not changed since."""
_MOMENT: Final = "2026-01-01@00:00:00"  # of no use to a reader, and two savings of one network stay the same
_ZIP_MOMENT: Final = (2026, 1, 1, 0, 0, 0)


def archive_bytes(
    network: NetworkSpec, weights: Sequence[NDArray[np.float32]], card: Mapping[str, Any]
) -> bytes:
    """The whole file.

    Args:
        network: the layers.
        weights: of all layers in Keras's order.
        card: what ``card.json`` says; no such member where it is empty. Keras does not look at it.

    Raises:
        EngineError: ``weights-do-not-fit``, or those of ``summarize``.
    """
    members = {
        METADATA: _json({"keras_version": KERAS_VERSION, "date_saved": _MOMENT}),
        CONFIG: _json(model_config(network)),
        WEIGHTS: _weights_bytes(network, weights),
    }
    if card:
        members[CARD] = _json(card)
    out = io.BytesIO()
    # not packed, as Keras does: weights do not become smaller
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, _ZIP_MOMENT)
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    return out.getvalue()


def model_config(network: NetworkSpec) -> Json:
    """What Keras builds the Sequential model from.

    >>> from engine.network.spec import Flatten
    >>> config = model_config(NetworkSpec((2, 2, 1), (Flatten(), Dense(2))))
    >>> [layer["class_name"] for layer in config["config"]["layers"]]
    ['InputLayer', 'Flatten', 'Dense']
    """
    rows = summarize(network)
    shape = [None, *network.input_shape]
    first = {
        "batch_shape": shape,
        "dtype": "float32",
        "sparse": False,
        "ragged": False,
        "name": "input_layer",
    }
    layers: list[Json] = [_entry("InputLayer", first)]
    for row, name in zip(rows, _names(network.layers), strict=True):
        class_name, settings = _settings(row.layer)
        config = {"name": name, "trainable": True, "dtype": "float32", **settings}
        layers.append(
            {**_entry(class_name, config), "build_config": {"input_shape": [None, *row.input_shape]}}
        )
    model = {"name": "sequential", "trainable": True, "layers": layers, "build_input_shape": shape}
    return {
        "module": "keras",
        "class_name": "Sequential",
        "config": model,
        "registered_name": None,
        "build_config": {"input_shape": shape},
        "compile_config": None,
    }


def _entry(class_name: str, config: Json) -> Json:
    return {"module": "keras.layers", "class_name": class_name, "config": config, "registered_name": None}


def _settings(layer: Layer) -> tuple[str, Json]:
    match layer:
        case Conv2D():
            return "Conv2D", {
                "filters": layer.filters,
                "kernel_size": list(layer.kernel_size),
                "strides": list(layer.stride),
                "padding": layer.padding,
                "activation": layer.activation,
            }
        case MaxPool2D() | AveragePool2D():
            name = "MaxPooling2D" if isinstance(layer, MaxPool2D) else "AveragePooling2D"
            return name, {
                "pool_size": list(layer.window),
                "strides": list(layer.stride),
                "padding": layer.padding,
            }
        case GlobalAveragePool2D():
            return "GlobalAveragePooling2D", {}
        case BatchNormalization():
            return "BatchNormalization", {"axis": -1, "epsilon": layer.epsilon}
        case Activation():
            return "Activation", {"activation": layer.activation}
        case Flatten():
            return "Flatten", {}
        case Dropout():
            return "Dropout", {"rate": layer.rate}
        case Dense():
            return "Dense", {"units": layer.units, "activation": layer.activation}


def _names(layers: Iterable[Layer]) -> list[str]:
    """``conv2d``, ``conv2d_1``, …: names of the layers and, by Keras's rule, of the groups of weights."""
    found, used = [], dict[str, int]()
    for layer in layers:
        base = group_name(_settings(layer)[0])
        number = used.get(base, 0)
        used[base] = number + 1
        found.append(f"{base}_{number}" if number else base)
    return found


def _weights_bytes(network: NetworkSpec, weights: Sequence[NDArray[np.float32]]) -> bytes:
    import h5py  # comes with Keras; only a network to be saved needs it

    out = io.BytesIO()
    with h5py.File(out, "w") as file:
        for name, own in zip(_names(network.layers), weights_of(network, weights), strict=True):
            group = file.create_group(f"layers/{name}/vars")
            for index, array in enumerate(own):
                group.create_dataset(str(index), data=array)
    return out.getvalue()


def _json(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode()
