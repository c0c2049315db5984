"""Examples of the room of functions."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.tabs.activations.curves_part import CurvesPart
from gui.tabs.activations.preset import Preset

_COURSE: Final = str(QT_TRANSLATE_NOOP("ActivationPresets", "From the course"))

CURVES_PRESETS: Final = (
    Preset(
        "course-three",
        "functions",
        _COURSE,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Sigmoid, tanh and ReLU")),
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Three functions, and the slope that a gradient meets.")),
        CurvesPart(),
    ),
)
