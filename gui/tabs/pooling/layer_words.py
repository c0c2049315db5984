"""Layers in words: their kinds, how their window moves, and what a number of theirs means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from engine.operations.layer_stack import LayerKind, StackLayer
    from engine.operations.padding import Pair

_NAMES = {
    "convolution": QT_TRANSLATE_NOOP("LayerWords", "Convolution"),
    "max": QT_TRANSLATE_NOOP("LayerWords", "Max pooling"),
    "average": QT_TRANSLATE_NOOP("LayerWords", "Average pooling"),
    "min": QT_TRANSLATE_NOOP("LayerWords", "Min pooling"),
}
_PADDINGS = {
    "valid": QT_TRANSLATE_NOOP("LayerWords", "none"),
    "same": QT_TRANSLATE_NOOP("LayerWords", "same"),
    "full": QT_TRANSLATE_NOOP("LayerWords", "full"),
    "": QT_TRANSLATE_NOOP("LayerWords", "own"),
}
# the stub of QT_TRANSLATE_NOOP says object
NAMES = cast(Mapping[str, str], _NAMES)
PADDINGS = cast(Mapping[str, str], _PADDINGS)


def layer_name(kind: LayerKind) -> str:
    """What a kind of layer is called."""
    return QCoreApplication.translate("LayerWords", NAMES[kind])


def padding_name(rule: str) -> str:
    """What a rule of padding is called; empty stands for numbers per side."""
    return QCoreApplication.translate("LayerWords", PADDINGS[rule])


def sides(pair: Pair) -> str:
    """``3×3``."""
    return f"{pair[0]}×{pair[1]}"


def stride_text(stride: Pair) -> str:
    """``2``, or ``2×1`` where rows and columns differ."""
    return str(stride[0]) if stride[0] == stride[1] else sides(stride)


def window_text(layer: StackLayer) -> str:
    """Kernel and stride of a layer, as they stand under its arrow."""
    if layer.kernel is None:
        return QCoreApplication.translate("LayerWords", "whole map")
    words = QCoreApplication.translate("LayerWords", "{kernel} · stride {stride}")
    return words.format(kernel=sides(layer.kernel), stride=stride_text(layer.stride))
