"""Examples of the room of depth."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.tabs.activations.depth_figures import NEURON_STEPS
from gui.tabs.activations.depth_part import INITIALISATIONS, DepthPart
from gui.tabs.activations.preset import Preset

_LAYERS: Final = str(QT_TRANSLATE_NOOP("ActivationPresets", "Many layers"))
_NEURON: Final = str(QT_TRANSLATE_NOOP("ActivationPresets", "A dead neuron"))

DEPTH_PRESETS: Final = (
    Preset(
        "depth-three",
        "depth",
        _LAYERS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Three functions")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets", "Sigmoid loses most of the gradient in every layer, ReLU least."
            )
        ),
        DepthPart(),
        step=10,
    ),
    Preset(
        "depth-sigmoid",
        "depth",
        _LAYERS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Sigmoid: at most 0.25¹⁰")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets", "Sigmoid is steepest at 0, and even there its slope is only a quarter."
            )
        ),
        DepthPart(drawn=("sigmoid",), chosen="sigmoid", z=0.0),
        step=10,
    ),
    Preset(
        "depth-relu-he",
        "depth",
        _LAYERS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "ReLU with He")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets",
                "Half of the neurons are off, and √2 makes up for it: the measured gradient keeps its size.",
            )
        ),
        DepthPart(drawn=("relu",), chosen="relu", depth=30, scale=INITIALISATIONS["he"]),
        step=30,
    ),
    Preset(
        "depth-tanh-glorot",
        "depth",
        _LAYERS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "tanh with Glorot")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets",
                "tanh keeps a signal near 0, where its slope is 1: the gradient shrinks slowly.",
            )
        ),
        DepthPart(drawn=("sigmoid", "tanh"), chosen="tanh", depth=30, z=0.0),
        step=30,
    ),
    Preset(
        "depth-explodes",
        "depth",
        _LAYERS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "It explodes")),
        str(
            QT_TRANSLATE_NOOP("ActivationPresets", "Weights too large make the gradient grow in every layer.")
        ),
        DepthPart(
            drawn=("sigmoid", "tanh", "relu"),
            chosen="relu",
            depth=20,
            scale=INITIALISATIONS["large"],
        ),
        step=20,
    ),
    Preset(
        "depth-chain",
        "depth",
        _LAYERS,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "A number goes through")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets", "Every layer has a z of its own, so every factor is another one."
            )
        ),
        DepthPart(path="through", z=2.0, depth=12),
        step=12,
    ),
    Preset(
        "neuron-dies",
        "depth",
        _NEURON,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Rate 0.6: ReLU dies")),
        str(
            QT_TRANSLATE_NOOP(
                "ActivationPresets", "One step too large kills the ReLU neuron; leaky ReLU comes back."
            )
        ),
        DepthPart(view="neuron"),
        step=1,
    ),
    Preset(
        "neuron-learns",
        "depth",
        _NEURON,
        str(QT_TRANSLATE_NOOP("ActivationPresets", "Rate 0.1: both learn")),
        str(QT_TRANSLATE_NOOP("ActivationPresets", "With smaller steps both neurons reach their targets.")),
        DepthPart(view="neuron", rate=0.1),
        step=NEURON_STEPS,
    ),
)
