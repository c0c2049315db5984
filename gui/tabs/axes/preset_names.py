"""Names of the presets and what to look at, in the language of the interface."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gui.tabs.axes.presets import Group

_CONTEXT: Final = "AxesPresets"
_GROUPS: Final = MappingProxyType(
    {
        "course": QT_TRANSLATE_NOOP("AxesPresets", "Arrays of the course"),
        "weights": QT_TRANSLATE_NOOP("AxesPresets", "Weights of the course"),
        "layouts": QT_TRANSLATE_NOOP("AxesPresets", "Named layouts"),
        "small": QT_TRANSLATE_NOOP("AxesPresets", "Fewer and more axes"),
    }
)
_NAMES: Final = MappingProxyType(
    {
        "swap-3d-02": QT_TRANSLATE_NOOP("AxesPresets", "3-D array, axes 0 and 2"),
        "swap-3d-01": QT_TRANSLATE_NOOP("AxesPresets", "3-D array, axes 0 and 1"),
        "swap-3d-12": QT_TRANSLATE_NOOP("AxesPresets", "3-D array, axes 1 and 2"),
        "swap-4d-03": QT_TRANSLATE_NOOP("AxesPresets", "4-D array, axes 0 and 3"),
        "maps-view": QT_TRANSLATE_NOOP("AxesPresets", "Feature maps (1, h, w, K)"),
        "weights-1f-swaps": QT_TRANSLATE_NOOP("AxesPresets", "3×3×3×1 by swaps"),
        "weights-1f-transpose": QT_TRANSLATE_NOOP("AxesPresets", "3×3×3×1 by transpose"),
        "weights-2f-swaps": QT_TRANSLATE_NOOP("AxesPresets", "3×3×3×2 by swaps"),
        "weights-2f-transpose": QT_TRANSLATE_NOOP("AxesPresets", "3×3×3×2 by transpose"),
        "nhwc-nchw": QT_TRANSLATE_NOOP("AxesPresets", "Images: NHWC to NCHW"),
        "hwio-oihw": QT_TRANSLATE_NOOP("AxesPresets", "Weights: HWIO to OIHW"),
        "matrix": QT_TRANSLATE_NOOP("AxesPresets", "Matrix 2×3, transposed"),
        "five": QT_TRANSLATE_NOOP("AxesPresets", "Five axes, turned round"),
    }
)
_CAPTIONS: Final = MappingProxyType(
    {
        "swap-3d-02": QT_TRANSLATE_NOOP(
            "AxesPresets", "The first and the last axis trade places; the middle one stays."
        ),
        "swap-3d-01": QT_TRANSLATE_NOOP("AxesPresets", "Blocks become rows, and rows become blocks."),
        "swap-3d-12": QT_TRANSLATE_NOOP(
            "AxesPresets", "Every block is transposed by itself, as a matrix is."
        ),
        "swap-4d-03": QT_TRANSLATE_NOOP(
            "AxesPresets", "The shape stays the same, the numbers do not: look at their places."
        ),
        "maps-view": QT_TRANSLATE_NOOP(
            "AxesPresets",
            "One picture for each channel; with a batch of more than one image this would not do.",
        ),
        "weights-1f-swaps": QT_TRANSLATE_NOOP(
            "AxesPresets", "Two swaps bring the channel to the front: one 3×3 picture for each."
        ),
        "weights-1f-transpose": QT_TRANSLATE_NOOP("AxesPresets", "One transpose does what two swaps did."),
        "weights-2f-swaps": QT_TRANSLATE_NOOP(
            "AxesPresets", "Four swaps give a 3×3 picture for each channel and filter."
        ),
        "weights-2f-transpose": QT_TRANSLATE_NOOP(
            "AxesPresets", "One transpose gives a 3×3 picture for each channel and filter."
        ),
        "nhwc-nchw": QT_TRANSLATE_NOOP(
            "AxesPresets", "TensorFlow keeps the channel last, PyTorch keeps it before the rows."
        ),
        "hwio-oihw": QT_TRANSLATE_NOOP(
            "AxesPresets", "The same weights as TensorFlow and as PyTorch store them."
        ),
        "matrix": QT_TRANSLATE_NOOP("AxesPresets", "Rows become columns."),
        "five": QT_TRANSLATE_NOOP("AxesPresets", "The order of five axes is turned round."),
    }
)


def _said(table: Mapping[str, object], key: str) -> str:
    return QCoreApplication.translate(_CONTEXT, cast(str, table[key]))


def group_name(group: Group) -> str:
    """Heading of a group."""
    return _said(_GROUPS, group)


def preset_name(preset: str) -> str:
    """Name in the list."""
    return _said(_NAMES, preset)


def preset_caption(preset: str) -> str:
    """What to look at."""
    return _said(_CAPTIONS, preset)
