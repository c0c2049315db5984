"""What layers are called, and how large is what they put out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.network.spec import (
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    MaxPool2D,
)
from gui.tabs.predict.layers_rows import PICTURE
from gui.widgets.number_text import significant

if TYPE_CHECKING:
    from engine.network.spec import Layer, NetworkSpec
    from gui.tabs.predict.layers_rows import LayerRow

_NAMES: dict[type[Layer], str] = {
    Conv2D: str(QT_TRANSLATE_NOOP("LayerWords", "Conv")),
    MaxPool2D: str(QT_TRANSLATE_NOOP("LayerWords", "Max pool")),
    AveragePool2D: str(QT_TRANSLATE_NOOP("LayerWords", "Mean pool")),
    GlobalAveragePool2D: str(QT_TRANSLATE_NOOP("LayerWords", "Global mean")),
    BatchNormalization: str(QT_TRANSLATE_NOOP("LayerWords", "Batch norm")),
    Flatten: str(QT_TRANSLATE_NOOP("LayerWords", "Flatten")),
    Dropout: str(QT_TRANSLATE_NOOP("LayerWords", "Dropout {percent} %")),
    Dense: str(QT_TRANSLATE_NOOP("LayerWords", "Dense")),
}
FUNCTIONS = {
    "linear": "linear",
    "relu": "ReLU",
    "softmax": "softmax",
    "sigmoid": "sigmoid",
    "tanh": "tanh",
    "leaky_relu": "leaky ReLU",
    "elu": "ELU",
    "selu": "SELU",
    "gelu": "GELU",
    "silu": "SiLU",
    "mish": "Mish",
    "softplus": "softplus",
    "softsign": "softsign",
    "hard_sigmoid": "hard sigmoid",
    "hard_tanh": "hard tanh",
    "relu6": "ReLU6",
}
"""Activations by id, as the field writes them in every language."""


def layer_name(network: NetworkSpec, index: int) -> str:
    """``Conv 2``: the kind of a layer, numbered where the network has several of it."""
    if index == PICTURE:
        return QCoreApplication.translate("LayerWords", "Input")
    layer = network.layers[index]
    if isinstance(layer, Activation):
        return FUNCTIONS[layer.activation]
    name = QCoreApplication.translate("LayerWords", _NAMES[type(layer)])
    if isinstance(layer, Dropout):
        return name.format(percent=significant(100 * layer.rate))
    same = [number for number, other in enumerate(network.layers) if type(other) is type(layer)]
    return f"{name} {same.index(index) + 1}" if len(same) > 1 else name


def layer_detail(row: LayerRow) -> str:
    """``10 maps 28×28``."""
    rows, columns = row.size
    if row.kind == "picture":
        return f"{rows}×{columns}"
    if row.kind == "note":
        return QCoreApplication.translate("LayerWords", "does nothing when predicting")
    if row.kind == "maps":
        text = QCoreApplication.translate("LayerWords", "{count} maps {size}")
        return text.format(count=row.count, size=f"{rows}×{columns}")
    if row.kind == "scores":
        return QCoreApplication.translate("LayerWords", "{count} scores").format(count=row.count)
    return QCoreApplication.translate("LayerWords", "{count} numbers").format(count=row.count)


def scale_words(row: LayerRow) -> str:
    """``0 … 3.2``: the values of the darkest and the brightest colour."""
    if row.kind not in ("maps", "line"):
        return ""
    return f"{significant(row.limits[0], 2)} … {significant(row.limits[1], 2)}"
