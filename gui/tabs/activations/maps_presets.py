"""Examples of the room of feature maps."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.tabs.activations.maps_figures import STAGES
from gui.tabs.activations.maps_part import MapsPart
from gui.tabs.activations.preset import Preset

_MAPS: Final = str(QT_TRANSLATE_NOOP("ActivationPresets", "Feature maps"))
LEARNED_BIAS: Final = -0.0948  # of kernel 5, as in the file
_END: Final = STAGES.index("slopes")

MAPS_PRESETS: Final = (
    Preset(
        "maps-relu",
        "maps",
        _MAPS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "A digit, ReLU")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets", "ReLU keeps one side of every edge and sets the other to 0."
            )
        ),
        MapsPart(),
        _END,
    ),
    Preset(
        "maps-sigmoid",
        "maps",
        _MAPS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "A digit, sigmoid")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets", "Even the empty ground becomes 0.5, and no slope is above 0.25."
            )
        ),
        MapsPart(function="sigmoid"),
        _END,
    ),
    Preset(
        "maps-tanh",
        "maps",
        _MAPS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "A digit, tanh")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets", "Strong edges are squeezed to ±1: there tanh is saturated."
            )
        ),
        MapsPart(function="tanh"),
        _END,
    ),
    Preset(
        "maps-leaky",
        "maps",
        _MAPS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "A shoe, leaky ReLU")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets", "The negative side stays, five times weaker, and so does its gradient."
            )
        ),
        MapsPart("fashion-mnist", 0, "sobel-y", "leaky_relu"),
        _END,
    ),
    Preset(
        "maps-bias",
        "maps",
        _MAPS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "A bias of −2")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets", "A negative bias lets only the strongest edges through ReLU."
            )
        ),
        MapsPart("fashion-mnist", 0, "sobel-y", "relu", -2.0),
        _END,
    ),
    Preset(
        "maps-learned",
        "maps",
        _MAPS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "A learned kernel")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets",
                "Nobody chose these weights: they are in the first layer of the course's trained network.",
            )
        ),
        MapsPart(kernel="mnist/5", bias=LEARNED_BIAS),
        _END,
    ),
    Preset(
        "maps-dead",
        "maps",
        _MAPS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "All dead")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets", "The bias is below every answer: all is 0, and no gradient comes back."
            )
        ),
        MapsPart(kernel="box", bias=-1.5),
        _END,
    ),
)
