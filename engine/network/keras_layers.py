"""The layers of a Keras configuration that are understood, each with the settings it may have."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, cast

from engine.errors import EngineError
from engine.network.keras_archive import shown
from engine.network.spec import (
    ACTIVATION_NAMES,
    Activation,
    ActivationName,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    Layer,
    MaxPool2D,
    Padding,
)

if TYPE_CHECKING:
    from engine.network.keras_json import Json

MAX_COUNT: Final = 65_536  # filters, units, sides of a window
_ALIASES: Final = MappingProxyType({"swish": "silu"})
# what has no say in a prediction, or is checked on its own
_WITHOUT_EFFECT: Final = frozenset(
    {"name", "trainable", "dtype", "momentum", "seed", "renorm_momentum", "noise_shape", "data_format"}
)
_PARTS: Final = ("initializer", "regularizer", "constraint")
_PART_MODULES: Final = frozenset({"keras.initializers", "keras.regularizers", "keras.constraints"})


@dataclass(frozen=True, slots=True)
class ReadLayer:
    """A layer as it is in the file.

    Args:
        layer: what it computes.
        class_name: Keras's class; the weights lie under a name made of it.
        absent: of its weights those that are not in the file, with the number that stands for them: a
            convolution without bias is one whose biases are 0.
    """

    layer: Layer
    class_name: str
    absent: Mapping[int, float]


class Settings:
    """The configuration of one layer; each setting is taken once, and none may be left at the end."""

    def __init__(self, class_name: str, config: Json) -> None:
        self._layer = class_name
        self._left = dict(config)
        for name in list(self._left):
            if name.endswith(_PARTS):
                self._check_part(name, self._left.pop(name))
        if not _is_float32(self._left.get("dtype")):
            raise self.refused("dtype")
        # of more than one way to order the axes only Keras's usual one is understood
        if self._left.get("data_format") not in (None, "channels_last"):
            raise self.refused("data_format")
        if self._left.get("noise_shape") is not None:
            raise self.refused("noise_shape")

    def refused(self, name: str) -> EngineError:
        """The error that names a setting and its value."""
        return EngineError(
            "network-file-setting", layer=self._layer, setting=shown(name), came=shown(self._left.get(name))
        )

    def has(self, name: str) -> bool:
        """Whether a setting has a value."""
        return self._left.get(name) is not None

    def flag(self, name: str, default: bool) -> bool:
        """A setting that is true or false."""
        came = self._left.get(name, default)
        if not isinstance(came, bool):
            raise self.refused(name)
        self._left.pop(name, None)
        return came

    def number(self, name: str, default: float, low: float, high: float) -> float:
        """A finite number from ``low`` to ``high``."""
        came = self._left.get(name, default)
        if isinstance(came, bool) or not isinstance(came, int | float) or not low <= came <= high:
            raise self.refused(name)
        self._left.pop(name, None)
        return float(came)

    def count(self, name: str) -> int:
        """A whole number from 1 on."""
        came = self._left.get(name)
        if not is_count(came):
            raise self.refused(name)
        return cast(int, self._left.pop(name))

    def pair(self, name: str, default: tuple[int, int]) -> tuple[int, int]:
        """One whole number from 1 on for both directions, or two."""
        came = self._left.get(name)
        if came is None:
            came = list(default)
        both = [came, came] if isinstance(came, int) else came
        if not (isinstance(both, list) and len(both) == 2 and all(is_count(number) for number in both)):
            raise self.refused(name)
        self._left.pop(name, None)
        return both[0], both[1]

    def padding(self) -> Padding:
        """Either of Keras's two."""
        came = self._left.get("padding", "valid")
        if came not in ("valid", "same"):
            raise self.refused("padding")
        self._left.pop("padding", None)
        return cast(Padding, came)

    def activation(self) -> ActivationName:
        """The name of an activation that is understood; none is ``"linear"``."""
        came = self._left.get("activation") or "linear"
        name = _ALIASES.get(came, came) if isinstance(came, str) else None
        if name not in ACTIVATION_NAMES:
            raise self.refused("activation")
        self._left.pop("activation", None)
        return name

    def only(self, name: str, *allowed: Any) -> None:
        """A setting that may have nothing but these values."""
        if name in self._left:
            came = self._left[name]
            if not any(type(came) is type(value) and came == value for value in allowed):
                raise self.refused(name)
            self._left.pop(name)

    def finish(self) -> None:
        """Raise on a setting nobody asked for; one without a value changes nothing."""
        for name, value in self._left.items():
            if value is not None and name not in _WITHOUT_EFFECT:
                raise self.refused(name)

    def _check_part(self, name: str, came: object) -> None:
        # these matter in training alone, but must not be anything else than what they are called
        if came is None or isinstance(came, str):
            return
        if isinstance(came, dict) and came.get("module") in _PART_MODULES:
            return
        self._left[name] = came.get("class_name") if isinstance(came, dict) else came
        raise self.refused(name)


def is_count(came: object) -> bool:
    """Whether it is a whole number from 1 to ``MAX_COUNT``."""
    return isinstance(came, int) and not isinstance(came, bool) and 1 <= came <= MAX_COUNT


def _is_float32(came: object) -> bool:
    if isinstance(came, dict):
        policy = came.get("config")
        return came.get("class_name") == "DTypePolicy" and policy == {"name": "float32"}
    return came in (None, "float32")


def _convolution(settings: Settings) -> tuple[Layer, dict[int, float]]:
    settings.only("dilation_rate", [1, 1], 1)
    settings.only("groups", 1)
    layer = Conv2D(
        settings.count("filters"),
        settings.pair("kernel_size", (0, 0)),
        settings.pair("strides", (1, 1)),
        settings.padding(),
        settings.activation(),
    )
    return layer, _bias(settings)


def _dense(settings: Settings) -> tuple[Layer, dict[int, float]]:
    return Dense(settings.count("units"), settings.activation()), _bias(settings)


def _bias(settings: Settings) -> dict[int, float]:
    return {} if settings.flag("use_bias", True) else {1: 0.0}


def _pooling(kind: type[MaxPool2D | AveragePool2D]) -> Callable[[Settings], tuple[Layer, dict[int, float]]]:
    def read(settings: Settings) -> tuple[Layer, dict[int, float]]:
        window = settings.pair("pool_size", (2, 2))
        return kind(window, settings.pair("strides", window), settings.padding()), {}

    return read


def _global_average(settings: Settings) -> tuple[Layer, dict[int, float]]:
    settings.only("keepdims", False)
    return GlobalAveragePool2D(), {}


def _normalization(settings: Settings) -> tuple[Layer, dict[int, float]]:
    settings.only("axis", -1, 3, [3], [-1])
    settings.only("synchronized", False)
    settings.only("renorm", False)
    absent = {} if settings.flag("scale", True) else {0: 1.0}
    if not settings.flag("center", True):
        absent[1] = 0.0
    return BatchNormalization(settings.number("epsilon", 0.001, 1e-12, 1.0)), absent


def _dropout(settings: Settings) -> tuple[Layer, dict[int, float]]:
    return Dropout(settings.number("rate", math.nan, 0.0, 1.0)), {}


def _flatten(_: Settings) -> tuple[Layer, dict[int, float]]:
    return Flatten(), {}


def _activation(settings: Settings) -> tuple[Layer, dict[int, float]]:
    return Activation(settings.activation()), {}


def _relu(settings: Settings) -> tuple[Layer, dict[int, float]]:
    settings.only("threshold", 0.0, 0)
    settings.only("negative_slope", 0.0, 0)
    top = settings.number("max_value", 6.0, 6.0, 6.0) if settings.has("max_value") else None
    return Activation("relu" if top is None else "relu6"), {}


def _softmax(settings: Settings) -> tuple[Layer, dict[int, float]]:
    settings.only("axis", -1, [-1])
    return Activation("softmax"), {}


_READERS: Final[Mapping[str, Callable[[Settings], tuple[Layer, dict[int, float]]]]] = MappingProxyType(
    {
        "Conv2D": _convolution,
        "MaxPooling2D": _pooling(MaxPool2D),
        "AveragePooling2D": _pooling(AveragePool2D),
        "GlobalAveragePooling2D": _global_average,
        "BatchNormalization": _normalization,
        "Activation": _activation,
        "ReLU": _relu,
        "Softmax": _softmax,
        "Flatten": _flatten,
        "Dropout": _dropout,
        "SpatialDropout2D": _dropout,
        "Dense": _dense,
    }
)
LAYER_CLASSES: Final = tuple(_READERS)


def read_layer(class_name: str, config: Json) -> ReadLayer:
    """A layer of its configuration; nothing of it is run.

    Args:
        class_name: Keras's class.
        config: its settings.

    Raises:
        EngineError: ``network-file-layer-unknown``, ``network-file-setting``.

    >>> read_layer("Dense", {"units": 3, "use_bias": False})
    ReadLayer(layer=Dense(units=3, activation='linear'), class_name='Dense', absent={1: 0.0})
    """
    reader = _READERS.get(class_name)
    if reader is None:
        raise EngineError(
            "network-file-layer-unknown", came=shown(class_name), wanted=", ".join(LAYER_CLASSES)
        )
    settings = Settings(class_name, config)
    layer, absent = reader(settings)
    settings.finish()
    return ReadLayer(layer, class_name, absent)
