"""From a Keras model's configuration to a network as data, by an allow-list; nothing in it is run."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from engine.errors import EngineError
from engine.network.keras_archive import shown
from engine.network.keras_json import Json, refuse_code
from engine.network.keras_layers import ReadLayer, is_count, read_layer
from engine.network.spec import NetworkSpec
from engine.network.summary import LayerSummary, Shape, summarize, weight_shapes_of

MAX_LAYERS: Final = 100
MAX_PARAMETERS: Final = 6_000_000  # 24 MB
MAX_OUTPUTS: Final = 8_000_000  # numbers of all layers for one picture: 32 MB
MAX_MULTIPLY_ADDS: Final = 500_000_000  # tens of milliseconds for one picture
MAX_CLASSES: Final = 1_000
_MODULES: Final = frozenset({"keras", "keras.layers", "keras.models"})
_INTERNAL_MODULES: Final = ("keras.src.layers.", "keras.src.models.")
# beside its class and settings a layer says where it came from and of what shape its input is
_LAYER_KEYS: Final = frozenset(
    {"module", "class_name", "config", "registered_name", "build_config", "name", "inbound_nodes"}
)


@dataclass(frozen=True, slots=True)
class StoredWeights:
    """Where the weights of a layer lie, and what shapes they have to have.

    Args:
        layer: index of the layer.
        group: the name that Keras gives to its weights.
        shapes: of all its weights, in Keras's order.
        absent: those that are not in the file, with the number that stands for them.
    """

    layer: int
    group: str
    shapes: tuple[Shape, ...]
    absent: Mapping[int, float]


def read_config(config: Json) -> tuple[NetworkSpec, tuple[StoredWeights, ...]]:
    """The network of a Sequential model, or of a functional one that is a single chain.

    Args:
        config: what ``config.json`` holds.

    Returns:
        The network, and of each layer with weights where they lie.

    Raises:
        EngineError: ``network-file-code``, ``-model-unknown``, ``-config-wrong``, ``-layer-unknown``,
            ``-setting``, ``-no-chain``, ``-input-wrong``, ``-layers-do-not-fit``, ``-classes-wrong``,
            ``-layer-count``, ``-too-many-parameters``, ``-maps-too-large``, ``-too-much-work``.
    """
    refuse_code(config)
    kind, settings = config.get("class_name"), _mapping(config.get("config"))
    if kind not in ("Sequential", "Functional") or not _is_of_keras(config):
        raise EngineError("network-file-model-unknown", came=shown(kind))
    entries = [_mapping(entry) for entry in _sequence(settings.get("layers"))]
    if not 1 <= len(entries) <= MAX_LAYERS:
        raise EngineError("network-file-layer-count", wanted=MAX_LAYERS, came=len(entries))
    if kind == "Functional":
        entries = _chain(settings, entries)
    input_shape, rest = _input_of(settings, entries)
    layers = tuple(_layer(entry) for entry in rest)
    network = NetworkSpec(input_shape, tuple(read.layer for read in layers))
    return network, _stored(layers, _checked(network))


def _layer(entry: Json) -> ReadLayer:
    name = entry.get("class_name")
    if not isinstance(name, str) or not _is_of_keras(entry) or not entry.keys() <= _LAYER_KEYS:
        raise EngineError("network-file-config-wrong")
    return read_layer(name, _mapping(entry.get("config")))


def _is_of_keras(entry: Json) -> bool:
    """Whether it says that it is a class of Keras itself, none that somebody registered."""
    module, registered = entry.get("module"), entry.get("registered_name")
    known = isinstance(module, str) and (module in _MODULES or module.startswith(_INTERNAL_MODULES))
    if not known or registered not in (None, entry.get("class_name")):
        # a name of its own says more than "layer": it is what the user knows it by
        name = registered if isinstance(registered, str) else entry.get("class_name")
        raise EngineError("network-file-layer-unknown", came=shown(name), wanted="keras.layers")
    return True


def _input_of(settings: Json, entries: list[Json]) -> tuple[tuple[int, int, int], list[Json]]:
    first = entries[0]
    if first.get("class_name") == "InputLayer":
        own, rest = _mapping(first.get("config")), entries[1:]
        shape = own.get("batch_shape", own.get("batch_input_shape"))
        if own.get("sparse") or own.get("ragged") or own.get("optional"):
            raise EngineError("network-file-config-wrong")
    else:
        shape, rest = settings.get("build_input_shape"), entries
    if not isinstance(shape, list) or len(shape) != 4:
        came = shown("×".join(map(str, shape)) if isinstance(shape, list) else shape)
        raise EngineError("network-file-input-wrong", came=came)
    sides = shape[1:]
    if not all(is_count(side) for side in sides):
        raise EngineError("network-file-input-wrong", came=shown("×".join(map(str, shape))))
    if not rest:
        raise EngineError("network-file-config-wrong")
    return (sides[0], sides[1], sides[2]), rest


def _checked(network: NetworkSpec) -> list[LayerSummary]:
    try:
        rows = summarize(network)
    except EngineError as error:
        raise EngineError("network-file-layers-do-not-fit") from error
    if (came := sum(row.parameters for row in rows)) > MAX_PARAMETERS:
        raise EngineError("network-file-too-many-parameters", wanted=MAX_PARAMETERS, came=came)
    # neither is computed before it is known to fit into memory and time
    numbers = math.prod(network.input_shape) + sum(math.prod(row.output_shape) for row in rows)
    if numbers > MAX_OUTPUTS:
        raise EngineError("network-file-maps-too-large", wanted=MAX_OUTPUTS, came=numbers)
    if (work := sum(row.multiply_adds for row in rows)) > MAX_MULTIPLY_ADDS:
        raise EngineError("network-file-too-much-work", wanted=MAX_MULTIPLY_ADDS, came=work)
    shape = rows[-1].output_shape
    if len(shape) != 1 or not 2 <= shape[0] <= MAX_CLASSES:
        raise EngineError(
            "network-file-classes-wrong", wanted=f"2–{MAX_CLASSES}", came="×".join(map(str, shape))
        )
    return rows


def _stored(layers: Sequence[ReadLayer], rows: Sequence[LayerSummary]) -> tuple[StoredWeights, ...]:
    found: list[StoredWeights] = []
    used: dict[str, int] = {}
    for index, (read, row) in enumerate(zip(layers, rows, strict=True)):
        base = group_name(read.class_name)
        number = used.get(base, 0)
        used[base] = number + 1
        if shapes := weight_shapes_of(row):
            group = f"{base}_{number}" if number else base
            found.append(StoredWeights(index, group, tuple(shapes), read.absent))
    return tuple(found)


def group_name(class_name: str) -> str:
    """The name under which Keras keeps the weights of the first layer of a class.

    >>> group_name("Conv2D"), group_name("BatchNormalization")
    ('conv2d', 'batch_normalization')
    """
    apart = re.sub("(.)([A-Z][a-z]+)", r"\1_\2", class_name)
    return re.sub("([a-z])([A-Z])", r"\1_\2", apart).lower()


def _chain(settings: Json, entries: list[Json]) -> list[Json]:
    """The layers of a functional model in order, if each has one input, the output of the one before."""
    by_name: dict[str, Json] = {}
    for entry in entries:
        by_name[_text(entry.get("name"))] = entry
    if len(by_name) != len(entries):
        raise EngineError("network-file-config-wrong")
    after: dict[str, str] = {}
    for name, entry in by_name.items():
        nodes = _sequence(entry.get("inbound_nodes"))
        if entry.get("class_name") == "InputLayer":
            if nodes:
                raise EngineError("network-file-no-chain")
        elif after.setdefault(_source_of(nodes), name) != name:
            raise EngineError("network-file-no-chain")
    ordered, name = [], _end_of(settings.get("input_layers"))
    while name in by_name:
        ordered.append(by_name.pop(name))
        name = after.get(name, "")
    if by_name or _text(ordered[-1].get("name")) != _end_of(settings.get("output_layers")):
        raise EngineError("network-file-no-chain")
    return ordered


def _source_of(nodes: Sequence[Any]) -> str:
    """The one layer that a layer's one use takes its input from."""
    if len(nodes) != 1:
        raise EngineError("network-file-no-chain")
    arguments = _sequence(_mapping(nodes[0]).get("args"))
    if len(arguments) != 1 or not isinstance(arguments[0], dict):
        raise EngineError("network-file-no-chain")
    return _end_of(_mapping(arguments[0].get("config")).get("keras_history"))


def _end_of(place: object) -> str:
    """The layer in ``["name", 0, 0]``, or in a list with this alone."""
    if isinstance(place, list) and len(place) == 1:
        place = place[0]
    if not (isinstance(place, list) and len(place) == 3 and place[1:] == [0, 0]):
        raise EngineError("network-file-no-chain")
    return _text(place[0])


def _mapping(came: object) -> Json:
    if not isinstance(came, dict):
        raise EngineError("network-file-config-wrong")
    return came


def _sequence(came: object) -> list[Any]:
    if not isinstance(came, list):
        raise EngineError("network-file-config-wrong")
    return came


def _text(came: object) -> str:
    if not isinstance(came, str) or not came:
        raise EngineError("network-file-config-wrong")
    return came
